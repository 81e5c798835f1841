//! How two matched claims compare, with the evidence.

use super::conflict::aligned::AlignedClaim;
use super::conflict::edit;
use super::difference::{Difference, content, difference};
use super::edge::{Edged, join_edges};
use super::story::{Side, Story};
use super::vocabulary::{Occurrence, WordKind};
use super::{Evidence, EvidenceKind, MatchLabel};
use crate::config::{BackgroundParams, LabelParams};
use crate::fact::change::{Change, ChangeKind, meaning_change};
use crate::fact::sense::{Frame, frames};
use crate::span::Span;
use crate::text::exact::tells_apart;
use crate::text::normal::normal_form;

/// A label and what speaks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// The label.
    pub label: MatchLabel,
    /// The evidence, in the order of the left claim.
    pub evidence: Vec<Evidence>,
}

/// Compares two matched units word by word. What contradicts, in `against`, outweighs everything else.
#[must_use]
pub fn label(story: &Story, left: (&Side, usize), right: (&Side, usize), against: Vec<Evidence>, params: &LabelParams) -> Labelled {
    let a = content(left.0.words_of(left.1), &story.vocabulary);
    let b = content(right.0.words_of(right.1), &story.vocabulary);
    let found = difference(&a, &b, &story.likenesses);
    let mut evidence = shared_evidence(story, (left.0, &a), (right.0, &b), &found);
    let (x, y) = (Edged { side: left.0, unit: left.1, content: &a }, Edged { side: right.0, unit: right.1, content: &b });
    // What only the cut sets apart is no reason to call the same text another one.
    let mut joined = found.clone();
    let recut = join_edges(story, x, y, &mut joined);
    drop_light((left.0, &a), (right.0, &b), &mut joined);
    // What is compared sign by sign: both claims, or what is left of them without what only the cut sets apart.
    let whole = left.0.reading.units[left.1].is_sentence() && right.0.reading.units[right.1].is_sentence();
    let held = match (found.kept.first(), found.kept.last()) {
        (Some(first), Some(last)) if recut => [Held::between(left.0, &a[first.0], &a[last.0]), Held::between(right.0, &b[first.1], &b[last.1])],
        _ => [Held::whole(left.0, left.1), Held::whole(right.0, right.1)],
    };
    let (told, other) = (weights(story, &a, params), weights(story, &b, params));
    let label = match by_words(&joined, &told, &other, params) {
        _ if !against.is_empty() => MatchLabel::Conflict,
        // `ma` and `mả` are no more the same than `$5` and `€5`, though their words match.
        MatchLabel::SameText if differs_in_signs(&held, whole && !recut) || says_otherwise(&held) => MatchLabel::Reworded,
        MatchLabel::SameText => MatchLabel::SameText,
        _ => by_words(&found, &told, &other, params),
    };
    evidence.extend(against);
    if label == MatchLabel::MoreDetail {
        evidence.extend(details(left.0, &a, &found.left_alone).into_iter().map(|span| Evidence {
            kind: EvidenceKind::Detail,
            left: Some(span),
            right: None,
            agrees: true,
        }));
        evidence.extend(details(right.0, &b, &found.right_alone).into_iter().map(|span| Evidence {
            kind: EvidenceKind::Detail,
            left: None,
            right: Some(span),
            agrees: true,
        }));
    }
    evidence.sort_by_key(|item| (item.left.is_none(), item.left, item.right, item.kind));
    evidence.dedup();
    Labelled { label, evidence }
}

/// What is compared of one claim.
struct Held<'a> {
    flank: AlignedClaim<'a>,
    span: Span,
}

impl<'a> Held<'a> {
    fn whole(side: &'a Side<'a>, unit: usize) -> Self {
        Self { flank: AlignedClaim { side, words: side.words_of(unit) }, span: side.reading.units[unit].span }
    }

    /// The words from one to another one.
    fn between(side: &'a Side<'a>, first: &Occurrence, last: &Occurrence) -> Self {
        let words = &side.reading.words;
        let range = words.partition_point(|word| word.token < first.token)..words.partition_point(|word| word.token <= last.token);
        Self { flank: AlignedClaim { side, words: &words[range] }, span: side.reading.span_of(first).hull(side.reading.span_of(last)) }
    }
}

/// Whether any word of content, number, name or sign differs. One name in two spellings is one name, and a word is the same with a particle joined
/// to it (`واكد`, `اكد`).
fn says_otherwise([left, right]: &[Held; 2]) -> bool {
    let (x, y) = (left.flank.side.reading.text, right.flank.side.reading.text);
    let same = |change: &Change| match (change.kind, change.kept, change.gone) {
        (ChangeKind::Spelling, ..) => true,
        (ChangeKind::Wording, Some(a), Some(b)) => is_joined(a.of(x), b.of(y)) || (is_light(left.flank.side, a) && is_light(right.flank.side, b)),
        _ => false,
    };
    meaning_change(&edit::passage(&left.flank), &edit::passage(&right.flank)).iter().any(|change| !same(change))
}

/// Whether one word is the other one with a conjunction joined to it, as Arabic writes it.
fn is_joined(a: &str, b: &str) -> bool {
    let (a, b) = (normal_form(a), normal_form(b));
    let joins = |longer: &str, shorter: &str| ["و", "ف"].iter().any(|particle| longer.strip_prefix(particle) == Some(shorter));
    joins(&a, &b) || joins(&b, &a)
}

/// Whether a word says so little that an assertion is the same with another such word in its place (`is done`, `is being done`).
fn is_light(side: &Side, at: Span) -> bool {
    let reading = &side.reading;
    let tokens = &reading.cut.tokens;
    let first = tokens.partition_point(|token| token.span.end <= at.start);
    let end = tokens.partition_point(|token| token.span.start < at.end);
    let framed = frames(reading.text, &tokens[first..end.max(first)], reading.language).unwrap_or_default();
    end == first + 1 && framed.iter().any(|(_, frame)| *frame == Frame::Light)
}

/// Takes the words that say so little out of those without a counterpart, where both sides have one.
fn drop_light(left: (&Side, &[Occurrence]), right: (&Side, &[Occurrence]), found: &mut Difference) {
    let light = |(side, words): (&Side, &[Occurrence]), n: usize| is_light(side, side.reading.span_of(&words[n]));
    let (x, y) = (found.left_alone.iter().position(|&n| light(left, n)), found.right_alone.iter().position(|&n| light(right, n)));
    if let (Some(x), Some(y)) = (x, y) {
        found.left_alone.remove(x);
        found.right_alone.remove(y);
    }
}

/// Whether two claims say different things by the marks of letters or the symbols between words.
fn differs_in_signs([left, right]: &[Held; 2], whole: bool) -> bool {
    tells_apart(left.span.of(left.flank.side.reading.text), right.span.of(right.flank.side.reading.text), whole)
}

/// What each word tells: the commonest words of a language make no detail.
fn weights(story: &Story, words: &[Occurrence], params: &LabelParams) -> Vec<f32> {
    words.iter().map(|word| (story.vocabulary.word(word.word).rarity - params.plain_rarity).max(0.0)).collect()
}

fn by_words(found: &Difference, left: &[f32], right: &[f32], params: &LabelParams) -> MatchLabel {
    let (alone_left, alone_right) = (found.left_alone.len(), found.right_alone.len());
    let moved = found.left_moved.len() + found.right_moved.len();
    let total = (left.len() + right.len()) as f32;
    if (alone_left + alone_right) as f32 <= params.same_alone * total && moved as f32 <= params.same_moved * total {
        return MatchLabel::SameText;
    }
    let told = |weights: &[f32], alone: &[usize]| alone.iter().map(|&n| weights[n]).sum::<f32>();
    let surplus = (told(left, &found.left_alone) - told(right, &found.right_alone)).abs();
    if alone_left.abs_diff(alone_right) >= params.detail_words && surplus >= params.detail {
        return MatchLabel::MoreDetail;
    }
    MatchLabel::Reworded
}

/// The numbers, dates and rare words that both claims hold.
fn shared_evidence(story: &Story, left: (&Side, &[Occurrence]), right: (&Side, &[Occurrence]), found: &Difference) -> Vec<Evidence> {
    let kind = |occurrence: &Occurrence| {
        let word = story.vocabulary.word(occurrence.word);
        match word.kind {
            WordKind::Number | WordKind::SmallNumber => Some(EvidenceKind::Number),
            WordKind::Date => Some(EvidenceKind::Date),
            WordKind::Content if word.rarity >= BackgroundParams::RARE => Some(EvidenceKind::Words),
            _ => None,
        }
    };
    let mut evidence = Vec::new();
    for &(i, j) in &found.kept {
        let (a, b) = (&left.1[i], &right.1[j]);
        if a.word == b.word
            && let Some(kind) = kind(a)
        {
            evidence.push(Evidence { kind, left: Some(left.0.reading.span_of(a)), right: Some(right.0.reading.span_of(b)), agrees: true });
        }
    }
    evidence
}

/// The runs of words that only one side has.
fn details(side: &Side, words: &[Occurrence], alone: &[usize]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut last = None;
    for &n in alone {
        let span = side.reading.span_of(&words[n]);
        match found.last_mut() {
            Some(open) if last == Some(n.wrapping_sub(1)) => *open = open.hull(span),
            _ => found.push(span),
        }
        last = Some(n);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::story::Source;
    use crate::config::ClaimParams;
    use crate::text::segment;

    #[test]
    fn what_one_denies_and_the_other_says_is_a_question_to_the_reader() {
        let labels = |a: &str, b: &str| {
            let texts = [
                format!("{a} The operator has nine ships. Prices rose by a fifth last year. The harbour is small."),
                format!("{b} Divers are to look at the pier on Thursday. A passenger spoke of a loud noise. Trains ran as usual."),
            ];
            let cuts = [segment(&texts[0]), segment(&texts[1])];
            let sources: Vec<Source> = texts.iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect();
            Story::new(&sources).between(0, 1, &ClaimParams::default()).into_iter().map(|found| found.label).collect::<Vec<_>>()
        };
        let said = "The operator Nordline said that the ferry had been inspected in January.";
        let agreed = labels(said, "The ferry had been inspected in January, the union of the sailors said.");
        assert!(!agreed.is_empty() && !agreed.contains(&MatchLabel::Unsure), "{agreed:?}");
        let denied = labels(said, "The ferry had not been inspected since the last summer, the union of the sailors said.");
        assert!(denied.iter().all(|label| matches!(label, MatchLabel::Unsure | MatchLabel::Conflict)), "{denied:?}");
        // A verb that calls off, and a noun that is denied, are one thing in other words.
        let called_off =
            labels("The owner, Tavish Lines, has cancelled all crossings until Wednesday.", "Tavish Lines will run no crossings before Wednesday.");
        assert!(!called_off.contains(&MatchLabel::Unsure), "{called_off:?}");
    }

    /// The label of the one match between two sentences.
    fn label_of(a: &str, b: &str) -> MatchLabel {
        let cuts = [segment(a), segment(b)];
        let sources: Vec<Source> = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect();
        let found = Story::new(&sources).between(0, 1, &ClaimParams::default());
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].label
    }

    #[test]
    fn words_that_differ_by_a_mark_are_not_the_same_text() {
        for (a, b) in [
            (
                "Ông Bình bán mà không thu tiền của dân làng trong suốt mùa đông vừa rồi.",
                "Ông Bình bán mả không thu tiền của dân làng trong suốt mùa đông vừa rồi.",
            ),
            ("ハハは昨日の夕方に駅前の古い店でパンを買いました。", "ババは昨日の夕方に駅前の古い店でバンを買いました。"),
            ("They taught C to the second year of the college in Norwick.", "They taught C++ to the second year of the college in Norwick."),
        ] {
            assert_ne!(label_of(a, b), MatchLabel::SameText, "{a}");
            assert_eq!(label_of(a, a), MatchLabel::SameText, "{a}");
        }
        let accented = "Le maire de Besançon a fermé l'école du quartier après l'incendie de lundi.";
        let bare = "Le maire de Besancon a ferme l'ecole du quartier apres l'incendie de lundi.";
        assert_eq!(label_of(accented, bare), MatchLabel::SameText, "accents were lost on the way");
    }

    #[test]
    fn one_name_in_two_spellings_and_a_joined_particle_leave_the_same_text() {
        for (a, b) in [
            ("أكد المتحدث باسم حكومة الولاية دين درويش هذه الحصيلة.", "وأكد المتحدث باسم حكومة الولاية دين درويش هذه الحصيلة."),
            ("وصلت السفينة إلى ميناء جزيرة جاوة الكبيرة مساء الاثنين.", "وصلت السفينة إلى ميناء جزيرة جاوا الكبيرة مساء الاثنين."),
            ("ونقل الطبيب إلى قسم الشرطة ليتم استجوابه قبل إطلاق سراحه.", "ونقل الطبيب إلى قسم الشرطة ليجري استجوابه قبل إطلاق سراحه."),
        ] {
            assert_eq!(label_of(a, b), MatchLabel::SameText, "{a} {b}");
        }
        assert_ne!(
            label_of("أكد المتحدث باسم حكومة الولاية دين درويش هذه الحصيلة.", "نفى المتحدث باسم حكومة الولاية دين درويش هذه الحصيلة."),
            MatchLabel::SameText
        );
    }

    #[test]
    fn detail_is_what_it_tells_and_not_how_long_it_is() {
        let params = LabelParams::default();
        let found = |alone: &[usize]| Difference { left_alone: alone.to_vec(), kept: vec![(0, 0), (1, 1), (2, 2)], ..Difference::default() };
        let label = |alone: &[usize], weights: &[f32]| by_words(&found(alone), weights, &[1.0; 3], &params);
        assert_eq!(label(&[], &[1.0; 3]), MatchLabel::SameText);
        assert_eq!(label(&[3, 4, 5, 6], &[1.0; 7]), MatchLabel::Reworded, "four words that everybody uses");
        assert_eq!(label(&[3, 4], &[1.0, 1.0, 1.0, 4.5, 4.5]), MatchLabel::MoreDetail, "a name");
        assert_eq!(label(&[3], &[1.0, 1.0, 1.0, 9.0]), MatchLabel::Reworded, "one word may be another word for what both tell");
    }

    #[test]
    fn words_that_every_article_holds_are_no_detail() {
        for (told, common, rare) in [
            (
                "The mayor of Norwick opened the harbour.",
                "The mayor of Norwick opened the harbour to help good people work every day of the year.",
                "The mayor of Norwick opened the harbour beneath chandeliers with trumpets and fireworks.",
            ),
            (
                "افتتح رئيس البلدية الميناء القديم.",
                "افتتح رئيس البلدية الميناء القديم اليوم من أجل الناس والعمل والحياة.",
                "افتتح رئيس البلدية الميناء القديم تحت الثريات بالأبواق والمفرقعات.",
            ),
        ] {
            assert_ne!(label_of(told, common), MatchLabel::MoreDetail, "{common}");
            assert_eq!(label_of(told, rare), MatchLabel::MoreDetail, "{rare}");
        }
    }
}
