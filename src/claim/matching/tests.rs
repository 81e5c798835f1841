//! What the driver leaves out, and what headlines are matched with.

use super::*;
use crate::claim::score::PairScore;
use crate::claim::source::Source;
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::text::segment;

/// What `look` sees of the story of two documents.
fn story<T>(a: &str, b: &str, repeats: &[RepeatedBlock], look: impl Fn(&Story) -> T) -> T {
    let cuts = [segment(a), segment(b)];
    let sources = [Source { text: a, cut: &cuts[0], repeats, published: None }, Source { text: b, cut: &cuts[1], repeats: &[], published: None }];
    look(&Story::new(&sources))
}

/// The pairs of words that are matched.
fn matched(a: &str, b: &str, repeats: &[RepeatedBlock]) -> Vec<(String, String)> {
    let found = story(a, b, repeats, |story| story.between(0, 1, &ClaimParams::default()));
    found.into_iter().map(|found| (found.left.of(a).to_owned(), found.right.of(b).to_owned())).collect()
}

#[test]
fn a_headline_is_matched_with_no_part() {
    for (headline, whole) in [
        (
            "Old harbour of Norwick closed after storm",
            "The mayor Anna Benning resigned on Tuesday over a loan from her brother and the old harbour of Norwick was closed after the storm.",
        ),
        (
            "Two ferry captains freed by court in Dalby",
            "The price of bread rose in all towns of the county on Friday and two ferry captains were freed by the court in Dalby.",
        ),
    ] {
        // What is matched with the first words, which are the headline where a paragraph follows.
        let of = |text: &str| matched(text, whole, &[]).into_iter().filter(|(left, _)| left.contains(headline)).map(|(_, right)| right).collect::<Vec<_>>();
        let body = "Der dritte Absatz handelt von ganz anderen Dingen.";
        let headed = of(&format!("{headline}\n\n{body}"));
        assert!(headed.iter().all(|right| right == whole), "{headed:?}");
        let told = of(&format!("{headline}. {body}"));
        assert!(told.iter().any(|right| right != whole), "the same words in a text are matched with a part: {told:?}");
    }
}

#[test]
fn what_a_document_repeats_is_no_claim() {
    for (first, again) in [
        ("The council of Norwick met at noon.", "Thirty ships lay in the old harbour during the storm."),
        ("Der Rat von Norwick tagte am Mittag.", "Dreißig Schiffe lagen während des Sturms im alten Hafen."),
        ("اجتمع المجلس ظهرا في المدينة.", "بقيت ثلاثون سفينة في الميناء القديم خلال العاصفة."),
    ] {
        let text = format!("{first} {again}");
        let span = Span::new(first.len() + 1, text.len());
        let block = RepeatedBlock { kept: Span::new(0, first.len()), repeat: span, relation: RepeatRelation::Exact, similarity: 1.0 };
        assert!(matched(&text, again, &[]).iter().any(|(left, _)| left == again), "{again}");
        assert!(!matched(&text, again, &[block]).iter().any(|(left, _)| left == again), "{again}");
        assert!(matched(&text, first, &[block]).iter().any(|(left, _)| left == first), "the rest stays: {first}");
    }
}

#[test]
fn two_headlines_of_one_story_need_to_share_little() {
    let a = "Storm shuts harbour\n\nThe council of Norwick closed the harbour on Monday.";
    let b = "Ships wait outside Norwick\n\nOn Monday the harbour was closed by the council of Norwick.";
    let paired = |total: f32, story_total: f32, below: f32| {
        story(a, b, &[], |story| {
            let [left, right] = [&story.sides[0].reading, &story.sides[1].reading];
            let heads = (left.headline().unwrap(), right.headline().unwrap());
            let body = |reading: &Reading| reading.units.iter().position(|unit| unit.is_sentence() && unit.sentence == 1).unwrap();
            let pair = |left, right, total| UnitPair { left, right, score: PairScore { total, ..PairScore::default() } };
            let pairs = [pair(heads.0, heads.1, total)];
            let chosen = [pair(body(left), body(right), story_total), pair(heads.0, body(right), below)];
            headlines(left, right, &pairs, &chosen, &SelectParams::default()).is_some()
        })
    };
    assert!(paired(0.2, 0.8, 0.0), "little is enough");
    assert!(!paired(0.05, 0.8, 0.0), "next to nothing is not");
    assert!(!paired(0.2, 0.4, 0.0), "where nothing makes sure that it is one story");
    assert!(paired(0.2, 0.8, 0.4), "a claim below is a little like one of them");
    assert!(!paired(0.2, 0.8, 0.6), "a claim below is what one of them says");
}
