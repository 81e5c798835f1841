//! What `compare` says of two sentences that differ in one place: a contradiction where the fact is another one, and none where the
//! words are, or where one side says more.

use rayon::prelude::*;
use retold::claim::MatchLabel;
use serde::Deserialize;

use crate::gold::{LANGUAGES, Sheet, compared, rows};

/// Two sentences.
#[derive(Deserialize)]
pub(crate) struct Pair {
    pub(crate) id: String,
    pub(crate) lang: String,
    /// What was changed.
    pub(crate) kind: String,
    /// `differ`, `same` or `more`.
    pub(crate) want: String,
    pub(crate) a: String,
    pub(crate) b: String,
}

/// The share of `differ` that is called a contradiction in every language.
const LANGUAGE_FLOOR: f64 = 0.6;

/// The same by what was changed: one row below what was measured, so that a rule that is gone shows even where it decides few rows.
const KIND_FLOORS: [(&str, f64); 26] = [
    ("antonym", 0.8),
    ("attribution", 0.6),
    ("before_after", 0.9),
    ("bound", 0.6),
    ("currency", 0.9),
    ("day", 0.88),
    ("decimal", 0.88),
    ("digit", 0.9),
    ("modality", 0.3),
    ("month", 0.9),
    ("negation", 0.9),
    ("number_word", 0.77),
    ("ordinal", 0.8),
    ("percent_points", 0.88),
    ("person", 0.7),
    ("place", 0.8),
    ("quantifier", 0.88),
    ("question", 0.8),
    ("scale", 0.92),
    ("sign", 0.8),
    ("similar_name", 0.0),
    ("symbol", 0.88),
    ("time", 0.7),
    ("unit", 0.7),
    ("weekday", 0.88),
    ("year", 0.8),
];

fn labels(pair: &Pair) -> Vec<MatchLabel> {
    compared(&pair.a, &pair.b).pairs[0].matches.iter().map(|found| found.label).collect()
}

#[test]
fn a_changed_fact_contradicts_and_changed_words_do_not() {
    let pairs: Vec<Pair> = rows("meaning.jsonl");
    let found: Vec<Vec<MatchLabel>> = pairs.par_iter().map(labels).collect();
    let mut sheet = Sheet::new("meaning: what compare says of minimal pairs");
    for (pair, labels) in pairs.iter().zip(&found) {
        let contradicts = labels.contains(&MatchLabel::Conflict);
        if pair.want == "differ" {
            sheet.count("differ: conflict", &pair.id, contradicts);
            sheet.count("differ: same_text alone", &pair.id, !labels.is_empty() && labels.iter().all(|label| *label == MatchLabel::SameText));
            sheet.count(&format!("differ in {}: conflict", pair.lang), &pair.id, contradicts);
            sheet.count(&format!("differ by {}: conflict", pair.kind), &pair.id, contradicts);
        } else {
            sheet.count(&format!("{}: alarm", pair.want), &pair.id, contradicts);
            sheet.count(&format!("kind {}: alarm", pair.kind), &pair.id, contradicts);
        }
    }
    sheet.at_least("differ: conflict", 0.85);
    sheet.at_most("differ: same_text alone", 0.01);
    sheet.at_most("same: alarm", 0.02);
    sheet.at_most("more: alarm", 0.02);
    for language in LANGUAGES {
        sheet.at_least(&format!("differ in {language}: conflict"), LANGUAGE_FLOOR);
    }
    for (kind, floor) in KIND_FLOORS {
        sheet.at_least(&format!("differ by {kind}: conflict"), floor);
    }
    sheet.close(&["kind "]);
}
