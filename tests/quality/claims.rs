//! Which statements of two tellings are matched, how the matches are labelled, and what is said to contradict.

use rayon::prelude::*;
use retold::claim::MatchLabel;
use retold::claim::matching::SpanMatch;
use retold::span::Span;
use serde::Deserialize;

use crate::gold::{Sheet, compared, place, rows};

#[derive(Deserialize)]
struct Story {
    id: String,
    /// `agree`, `contradiction` or `two_events`.
    kind: String,
    a: String,
    b: String,
    /// Words of both sides with their label.
    matches: Vec<(String, String, String)>,
    conflicts: Vec<(String, String)>,
    only_a: Vec<String>,
    only_b: Vec<String>,
}

/// A pair of statements that is to be matched.
struct Wanted {
    left: Span,
    right: Span,
    label: MatchLabel,
}

impl Story {
    fn wanted(&self) -> Vec<Wanted> {
        let label = |name: &str| match name {
            "same_text" => MatchLabel::SameText,
            "reworded" => MatchLabel::Reworded,
            "more_detail" => MatchLabel::MoreDetail,
            other => panic!("{}: {other}", self.id),
        };
        let wanted = |a: &str, b: &str, label| Wanted { left: place(&self.a, a), right: place(&self.b, b), label };
        let matches = self.matches.iter().map(|(a, b, name)| wanted(a, b, label(name)));
        matches.chain(self.conflicts.iter().map(|(a, b)| wanted(a, b, MatchLabel::Conflict))).collect()
    }

    /// What is matched; `unsure` is a question and no answer.
    fn found(&self) -> Vec<SpanMatch> {
        let mut found = compared(&self.a, &self.b).pairs.swap_remove(0).matches;
        found.retain(|found| found.label != MatchLabel::Unsure);
        found
    }
}

/// Whether what two spans share is half of both.
fn meets(a: Span, b: Span) -> bool {
    let shared = a.overlap(b);
    2 * shared >= a.len() && 2 * shared >= b.len()
}

fn count(sheet: &mut Sheet, story: &Story, found: &[SpanMatch]) {
    let wanted = story.wanted();
    let hits = |found: &SpanMatch, wanted: &Wanted| meets(found.left, wanted.left) && meets(found.right, wanted.right);
    for (n, item) in wanted.iter().enumerate() {
        let (id, contradicts) = (format!("{}.{n}", story.id), item.label == MatchLabel::Conflict);
        let labels: Vec<MatchLabel> = found.iter().filter(|found| hits(found, item)).map(|found| found.label).collect();
        sheet.count("matches: found", &id, !labels.is_empty());
        if contradicts {
            sheet.count("conflicts: found", &id, labels.contains(&MatchLabel::Conflict));
        } else if !labels.is_empty() {
            sheet.count("matches: label right", &id, labels.contains(&item.label));
        }
    }
    for (n, found) in found.iter().enumerate() {
        let id = format!("{}/{n}", story.id);
        let hit: Vec<MatchLabel> = wanted.iter().filter(|item| hits(found, item)).map(|item| item.label).collect();
        sheet.count("matches: right", &id, !hit.is_empty());
        if found.label == MatchLabel::Conflict {
            sheet.count("conflicts: right", &id, hit.contains(&MatchLabel::Conflict));
        }
    }
    for (n, words) in story.only_a.iter().enumerate() {
        let matched = found.iter().any(|found| meets(found.left, place(&story.a, words)));
        sheet.count("one-sided: matched", &format!("{}.a{n}", story.id), matched);
    }
    for (n, words) in story.only_b.iter().enumerate() {
        let matched = found.iter().any(|found| meets(found.right, place(&story.b, words)));
        sheet.count("one-sided: matched", &format!("{}.b{n}", story.id), matched);
    }
    let is_conflict = |found: &SpanMatch| wanted.iter().any(|item| item.label == MatchLabel::Conflict && hits(found, item));
    let is_false = |found: &SpanMatch| found.label == MatchLabel::Conflict && !is_conflict(found);
    sheet.count("stories: false conflict said", &story.id, found.iter().any(is_false));
    sheet.count(&format!("{}: conflict said", story.kind), &story.id, found.iter().any(|found| found.label == MatchLabel::Conflict));
}

#[test]
fn statements_are_matched_and_contradictions_found() {
    let stories: Vec<Story> = rows("claims.jsonl");
    let found: Vec<Vec<SpanMatch>> = stories.par_iter().map(Story::found).collect();
    let mut sheet = Sheet::new("claims: what compare matches in two tellings");
    for (story, found) in stories.iter().zip(&found) {
        count(&mut sheet, story, found);
    }
    sheet.at_least("matches: right", 0.85);
    sheet.at_least("matches: found", 0.58);
    sheet.at_least("matches: label right", 0.55);
    sheet.at_most("one-sided: matched", 0.04);
    sheet.at_most("agree: conflict said", 0.0);
    sheet.at_most("two_events: conflict said", 0.0);
    sheet.at_most("stories: false conflict said", 0.0);
    // To be half of them at least: none of the eight is found today, though most are matched. What
    // holds the rules that find contradictions are the pairs of `meaning.rs`.
    sheet.close(&["conflicts:", "contradiction:"]);
}
