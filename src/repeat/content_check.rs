//! The last check before words go: whatever the stages before it decided, a piece is removed only when the text that
//! stays says the same.

use rustc_hash::FxHashSet;

use super::beside::is_turned_beside;
use super::fact::{Statements, has_more};
use super::letters::{LetterRange, Letters};
use super::{RepeatRelation, RepeatedBlock};
use crate::config::ContentParams;
use crate::text::ellipsis::is_cut_off;

/// The blocks whose words survive: their kept copy stays, holds (nearly) all their letters and every number and name, and
/// says nothing else where the two differ.
///
/// Linear in the blocks' lengths, but for those that differ. A block that fails only leaves more text standing, so one pass decides.
pub(super) fn with_content_kept(statements: &Statements<'_>, blocks: &[RepeatedBlock], params: &ContentParams) -> Vec<RepeatedBlock> {
    let mut sorted: Vec<RepeatedBlock> = blocks.iter().copied().filter(|block| !block.repeat.is_empty()).collect();
    sorted.sort_by_key(|block| (block.repeat, block.kept));
    // Of two blocks that remove the same bytes the first decides.
    let mut reach = 0;
    sorted.retain(|block| {
        let free = block.repeat.start >= reach;
        reach = if free { block.repeat.end } else { reach };
        free
    });
    let cuts: Vec<_> = sorted.iter().map(|block| block.repeat).collect();
    let stays = |block: &RepeatedBlock| {
        let next = cuts.partition_point(|cut| cut.end <= block.kept.start);
        cuts.get(next).is_none_or(|cut| cut.start >= block.kept.end)
    };
    sorted.retain(|block| stays(block) && says_the_same(statements, block, params));
    sorted
}

fn says_the_same(statements: &Statements<'_>, block: &RepeatedBlock, params: &ContentParams) -> bool {
    let Statements { text, letters, .. } = *statements;
    let (gone, kept) = (letters.inside(block.repeat), letters.inside(block.kept));
    let (size, least) = match block.relation {
        RepeatRelation::Edited => (params.edited_gram, params.edited_share),
        RepeatRelation::Exact | RepeatRelation::Truncated => (params.gram, params.share),
    };
    if gone.is_empty() || share(letters, &gone, &kept, size) < least || has_more(letters, &gone, &kept) {
        return false;
    }
    let place = letters.find(&gone, &kept).unwrap_or(kept.clone());
    if is_turned_beside(statements, letters.span(&place), block.repeat) {
        return false;
    }
    let ended = place.end == kept.end && ![block.kept, block.repeat].iter().any(|&copy| is_cut_off(text, copy));
    !statements.loses(&place, &gone, ended)
}

/// How much of the letter strings of `gone` stands in `kept`.
fn share(letters: &Letters, gone: &LetterRange, kept: &LetterRange, size: usize) -> f32 {
    let size = size.min(gone.len());
    let known: FxHashSet<&[u32]> = letters.slice(kept).windows(size).collect();
    let (mut found, mut all) = (0, 0);
    for gram in letters.slice(gone).windows(size) {
        all += 1;
        found += usize::from(known.contains(gram));
    }
    found as f32 / all.max(1) as f32
}

#[cfg(test)]
mod tests {
    use std::cell::OnceCell;

    use super::*;
    use crate::span::Span;

    fn survives(text: &str, blocks: &[RepeatedBlock]) -> bool {
        let (letters, language) = (Letters::of(text), OnceCell::new());
        let statements = Statements { text, letters: &letters, language: &language };
        !with_content_kept(&statements, blocks, &ContentParams::default()).is_empty()
    }

    fn check(kept: &str, gone: &str, relation: RepeatRelation) -> bool {
        let text = format!("{kept}\n{gone}");
        let block = RepeatedBlock { kept: Span::new(0, kept.len()), repeat: Span::new(kept.len() + 1, text.len()), relation, similarity: 1.0 };
        survives(&text, &[block])
    }

    #[test]
    fn words_of_the_removed_side_alone_bring_it_back() {
        let kept = "The council of the old town will meet again in spring to vote on the bridge.";
        assert!(check(kept, kept, RepeatRelation::Exact));
        assert!(check(kept, "The council of the old town will gather again in spring to vote on the bridge.", RepeatRelation::Edited));
        assert!(!check(kept, "The council of the old town will not meet again in spring to vote on the bridge.", RepeatRelation::Edited));
        assert!(!check(kept, "The council of the old town will meet again in 2031 to vote on the bridge.", RepeatRelation::Edited));
        assert!(!check(kept, "The council of the old town will meet again in Spain to vote on the bridge.", RepeatRelation::Edited));
        assert!(!check(kept, "Something else.", RepeatRelation::Truncated));
    }

    #[test]
    fn a_sentence_that_goes_on_and_denies_itself_is_no_copy() {
        for (whole, rest) in [
            ("The insurer pays the baker for the old oven and the roof.", "The insurer pays the baker for the old oven and the roof nothing."),
            ("Die Kasse bezahlt den Schaden der alten Bäckerei am Hafen.", "Die Kasse bezahlt den Schaden der alten Bäckerei am Hafen nicht."),
            ("The owner of the tannery lit the fire himself.", "Nobody says that the owner of the tannery lit the fire himself."),
        ] {
            let text = format!("{rest}\n{whole}");
            let place = |rest: &str, whole: &str| rest.to_lowercase().find(whole.trim_end_matches('.').to_lowercase().as_str()).unwrap();
            let inside = place(rest, whole);
            let kept = Span::new(inside, inside + whole.len() - 1);
            let block = RepeatedBlock { kept, repeat: Span::new(rest.len() + 1, text.len()), relation: RepeatRelation::Exact, similarity: 1.0 };
            assert!(!survives(&text, &[block]), "{text}");
            let plain = text.replace(" nothing", ", he says").replace(" nicht", ", heißt es").replace("Nobody says", "Mina adds");
            let (rest, whole) = plain.split_once('\n').unwrap();
            let inside = place(rest, whole);
            let kept = Span::new(inside, inside + whole.len() - 1);
            let block = RepeatedBlock { kept, repeat: Span::new(rest.len() + 1, plain.len()), relation: RepeatRelation::Exact, similarity: 1.0 };
            assert!(survives(&plain, &[block]), "{plain}");
        }
    }

    /// Whether `whole` survives where `rest`, a longer sentence that holds it, stays.
    fn survives_inside(rest: &str, whole: &str, text: &str) -> bool {
        let bare = whole.trim_end_matches('.').to_lowercase();
        let inside = rest.to_lowercase().find(&bare).unwrap();
        let gone = text.rfind(whole).unwrap();
        let (kept, repeat) = (Span::new(inside, inside + bare.len()), Span::new(gone, gone + whole.len()));
        survives(text, &[RepeatedBlock { kept, repeat, relation: RepeatRelation::Exact, similarity: 1.0 }])
    }

    #[test]
    fn a_sentence_on_which_something_hangs_is_no_copy() {
        let whole = "The guard lit the fire in the old hall.";
        for rest in [
            "The guard lit the fire in the old hall, a rumour that turned out to be false.",
            "The guard lit the fire in the old hall only if he lied.",
            "If the guard lit the fire in the old hall, he is guilty.",
            "The brother of the guard lit the fire in the old hall.",
        ] {
            assert!(!survives_inside(rest, whole, &format!("{rest}\n{whole}")), "{rest}");
        }
        let rest = "Neighbours say the guard lit the fire in the old hall and went home.";
        assert!(survives_inside(rest, whole, &format!("{rest}\n{whole}")));
        // Where a line is broken, what hangs on it stands before both.
        let rest = "The brother of the guard lit the fire in the old hall.";
        let part = "the guard lit the fire in the old hall.";
        assert!(survives_inside(rest, part, &format!("{rest}\nThe brother of\n{part}")));
    }

    #[test]
    fn a_copy_that_goes_keeps_nothing() {
        let text = "the same words again and again\nthe same words again and again";
        let (first, second) = (Span::new(0, 30), Span::new(31, 61));
        let block = |kept, repeat| RepeatedBlock { kept, repeat, relation: RepeatRelation::Exact, similarity: 1.0 };
        let blocks = [block(first, second), block(second, first)];
        assert!(!survives(text, &blocks));
    }
}
