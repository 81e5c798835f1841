//! What several outlets dispute that tell one story in words of their own.

use rayon::prelude::*;
use retold::claim::MatchLabel;
use retold::config::CompareParams;
use retold::document::Document;
use retold::pipeline::story::compare;
use retold::progress::Silent;
use serde::Deserialize;

use crate::gold::{Sheet, place, rows};

#[derive(Deserialize)]
struct Story {
    id: String,
    documents: Vec<String>,
    disputes: Vec<Dispute>,
}

#[derive(Deserialize)]
struct Dispute {
    /// What it is about.
    about: String,
    /// On each side who says so, by the place of the document, and words of the claim.
    sides: Vec<Vec<(usize, String)>>,
}

/// A contradiction that is said: the two documents, and where the claims stand.
type Said = [(usize, retold::span::Span); 2];

impl Story {
    fn said(&self) -> Vec<Said> {
        let documents: Vec<Document> = (0..).zip(&self.documents).map(|(n, text)| Document::new(format!("{n}"), text.as_str())).collect();
        let found = compare(&documents, &CompareParams::default(), &Silent);
        let pairs = found.pairs.into_iter().flat_map(|pair| {
            let conflicts = pair.matches.into_iter().filter(|found| found.label == MatchLabel::Conflict);
            conflicts.map(move |found| [(pair.left, found.left), (pair.right, found.right)])
        });
        pairs.collect()
    }

    /// Whether a contradiction is one of two sides of a dispute.
    fn meets(&self, dispute: &Dispute, said: &Said) -> bool {
        let on = |side: &[(usize, String)], (document, span): (usize, retold::span::Span)| {
            side.iter().any(|(own, words)| *own == document && place(&self.documents[*own], words).overlap(span) > 0)
        };
        let sides = &dispute.sides;
        (0..sides.len()).any(|a| (0..sides.len()).any(|b| a != b && on(&sides[a], said[0]) && on(&sides[b], said[1])))
    }
}

#[test]
fn disputes_of_a_story_are_found_and_none_is_made_up() {
    let stories: Vec<Story> = rows("stories.jsonl");
    let said: Vec<Vec<Said>> = stories.par_iter().map(Story::said).collect();
    let mut sheet = Sheet::new("stories: what several outlets dispute");
    for (story, said) in stories.iter().zip(&said) {
        for dispute in &story.disputes {
            sheet.count("disputes: found", &format!("{}.{}", story.id, dispute.about), said.iter().any(|said| story.meets(dispute, said)));
        }
        for (n, said) in said.iter().enumerate() {
            sheet.count("contradictions: right", &format!("{}/{n}", story.id), story.disputes.iter().any(|dispute| story.meets(dispute, said)));
        }
    }
    sheet.at_least("disputes: found", 0.43);
    sheet.at_least("contradictions: right", 0.95);
    sheet.close(&[]);
}
