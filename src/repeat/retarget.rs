//! Where the words of a removed block stay when its kept copy went in a later round.

use memchr::memmem;

use super::holes::without;
use super::letters::{Letters, corresponding};
use super::piece::Pieces;
use super::{RepeatRelation, RepeatedBlock};
use crate::span::Span;

/// A block whose kept copy has gone in turn points to what stayed for that; one whose kept copy has gone in parts becomes
/// as many blocks, where one place does not hold it all. `later` is sorted by repeat.
pub(super) fn retarget(text: &str, letters: &Letters, block: &RepeatedBlock, later: &[RepeatedBlock]) -> Vec<RepeatedBlock> {
    let first = later.partition_point(|other| other.repeat.end <= block.kept.start);
    let heirs: Vec<&RepeatedBlock> = later[first..].iter().take_while(|other| other.repeat.start < block.kept.end).collect();
    let whole = |heir: &RepeatedBlock| RepeatedBlock { kept: heir.kept, ..worse(block, heir) };
    let (gone, kept) = (letters.inside(block.repeat), letters.inside(block.kept));
    match (heirs.as_slice(), corresponding(letters, &gone, &kept)) {
        ([], _) => vec![*block],
        ([heir], _) if heir.repeat.contains(block.kept) => vec![whole(heir)],
        (_, Some(same)) => {
            let part = |kept: Span, from: &RepeatedBlock| {
                let inside = letters.inside(kept);
                let here = inside.start.max(same.start)..inside.end.min(same.end);
                let own = |letter: u32| letter - same.start + gone.start;
                (here.start < here.end).then(|| RepeatedBlock { repeat: letters.span(&(own(here.start)..own(here.end))), ..*from })
            };
            let holes: Vec<Span> = heirs.iter().map(|heir| heir.repeat).collect();
            let stays = without(block.kept, &holes).into_iter().filter_map(|kept| part(kept, &RepeatedBlock { kept, ..*block }));
            stays.chain(heirs.iter().filter_map(|heir| part(heir.repeat, &whole(heir)))).collect()
        }
        (_, None) => {
            let known = heirs.iter().fold(*block, |known, heir| worse(&known, heir));
            in_places(text, letters, &known, &places(block.kept, &heirs))
        }
    }
}

/// Where the words of a kept copy stay that has gone in parts: all of it in one place, if nothing between went.
fn places(kept: Span, heirs: &[&RepeatedBlock]) -> Vec<Span> {
    let holes: Vec<Span> = heirs.iter().map(|heir| heir.repeat).collect();
    let mut places = without(kept, &holes);
    places.extend(heirs.iter().map(|heir| heir.kept));
    let hull = places.iter().copied().reduce(Span::hull).filter(|hull| holes.iter().all(|hole| hole.overlap(*hull) == 0));
    hull.map_or(places, |hull| vec![hull])
}

/// The repeat dealt out to the places that hold its sentences; one that no place holds word for word goes with the sentence
/// before it, the first one to the longest place.
pub(super) fn in_places(text: &str, letters: &Letters, block: &RepeatedBlock, places: &[Span]) -> Vec<RepeatedBlock> {
    if let &[kept] = places {
        return vec![RepeatedBlock { kept, ..*block }];
    }
    let longest = places.iter().copied().max_by_key(|place| place.len()).unwrap_or(block.kept);
    let letters_of = |span: Span| bytemuck::cast_slice::<u32, u8>(letters.slice(&letters.inside(span)));
    let holds = |place: &&Span, sentence: Span| memmem::find_iter(letters_of(**place), letters_of(sentence)).any(|at| at % size_of::<u32>() == 0);
    let pieces = Pieces::of(text, letters);
    let mut found: Vec<RepeatedBlock> = Vec::new();
    for piece in &pieces.all[pieces.under(&letters.inside(block.repeat))] {
        let repeat = Span { start: piece.span.start.max(block.repeat.start), end: piece.span.end.min(block.repeat.end) };
        let kept = places.iter().find(|place| holds(place, repeat)).copied();
        let kept = kept.or_else(|| found.last().map(|last| last.kept)).unwrap_or(longest);
        match found.last_mut() {
            Some(last) if last.kept == kept => last.repeat = last.repeat.hull(repeat),
            _ => found.push(RepeatedBlock { kept, repeat, ..*block }),
        }
    }
    found
}

/// Relation and similarity of a copy of a copy.
fn worse(first: &RepeatedBlock, second: &RepeatedBlock) -> RepeatedBlock {
    let relation = match (first.relation, second.relation) {
        (RepeatRelation::Exact, other) | (other, RepeatRelation::Exact) => other,
        (RepeatRelation::Truncated, RepeatRelation::Truncated) => RepeatRelation::Truncated,
        _ => RepeatRelation::Edited,
    };
    RepeatedBlock { relation, similarity: first.similarity * second.similarity, ..*first }
}

#[cfg(test)]
mod tests {
    use crate::config::RepeatParams;
    use crate::repeat::clean_text;

    #[test]
    fn each_sentence_points_to_the_place_that_holds_it() {
        let d = "The mayor of Norwick said that the work would take nine weeks.";
        let [a, b, c] = [
            "وقال المدير إن العمل بدأ قبل عامين وانتهى في موعده دون تأخير.",
            "市は月曜日に古い橋を閉鎖し、九週間の工事を始めると発表した。",
            "The old bridge over the river will close on Monday for repairs.",
        ];
        for text in
            [format!("{d}\n{b}\n{a} {c} {b}\n{d} {a}"), [a, a, a, b, c, a, c].join(" "), [a, b, c, a, a, b, a].join(" "), [a, c, b, a, a, c, a].join(" ")]
        {
            let cleaned = clean_text(&text, &RepeatParams::default());
            assert!(!cleaned.removed.is_empty());
            for block in &cleaned.removed {
                let inside = |sentence: &&&str| block.repeat.of(&text).contains(*sentence);
                assert!([a, b, c, d].iter().filter(inside).all(|sentence| block.kept.of(&text).contains(*sentence)), "{block:?} in {text}");
            }
        }
    }
}
