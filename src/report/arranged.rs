//! What `compare` found as every format that is made for reading shows it: by document and by pair, what matters first.

use std::collections::BTreeMap;

use super::story::alone::told_by_one;
use super::story::brief::speaking;
use super::telling::Telling;
use super::view::{AlignmentView, ClaimMatchView, ClaimView, RepeatedBlockView, StatementView, StoryReport};
use super::wording::{self, label_rank};
use crate::align::RowRelation;
use crate::claim::MatchLabel;
use crate::claim::grid::Statement;

/// A match with its two claims.
pub(super) type Matched<'a> = (&'a ClaimMatchView, &'a ClaimView, &'a ClaimView);

/// The matches of two documents, or within one.
#[derive(Debug, Default)]
pub(super) struct PairMatches<'a> {
    /// How many are in the same words: one source, not two.
    pub same: usize,
    /// The others, what a reader wants to see first in front.
    pub told: Vec<Matched<'a>>,
}

impl StoryReport {
    pub(super) fn claim(&self, id: u32) -> Option<&ClaimView> {
        self.claims.get(id as usize)
    }

    /// Whether two documents have anything in common: a claim, or a paragraph that is the same, moved or edited.
    pub(super) fn shares_something(&self, pair: &AlignmentView) -> bool {
        let documents = |found: &ClaimMatchView| [found.left, found.right].map(|id| self.claim(id).map(|claim| claim.document));
        pair.rows.iter().any(|row| !matches!(row.relation, RowRelation::LeftOnly | RowRelation::RightOnly))
            || self.claim_matches.iter().any(|found| documents(found) == [Some(pair.left), Some(pair.right)])
    }

    pub(super) fn repeats_by_document(&self) -> BTreeMap<usize, Vec<&RepeatedBlockView>> {
        grouped(self.repeated_blocks.iter().map(|block| (block.document, block)))
    }

    /// What one document alone tells.
    pub(super) fn unmatched_by_document(&self) -> BTreeMap<usize, Vec<&ClaimView>> {
        // Who alone has words has nobody to be matched with.
        let alone = told_by_one(&self.claims, &self.claim_matches, &self.statements).into_iter().filter(|_| speaking(&self.documents).nth(1).is_some());
        grouped(alone.filter_map(|id| self.claim(id)).map(|claim| (claim.document, claim)))
    }

    pub(super) fn matches_by_pair(&self) -> BTreeMap<(usize, usize), PairMatches<'_>> {
        let mut pairs: BTreeMap<(usize, usize), PairMatches<'_>> = BTreeMap::new();
        for matched in &self.claim_matches {
            let (Some(left), Some(right)) = (self.claim(matched.left), self.claim(matched.right)) else { continue };
            let pair = pairs.entry((left.document, right.document)).or_default();
            if matched.label == MatchLabel::SameText {
                pair.same += 1;
            } else {
                pair.told.push((matched, left, right));
            }
        }
        for pair in pairs.values_mut() {
            pair.told.sort_by_key(|(matched, ..)| (label_rank(matched.label), matched.left, matched.right));
        }
        pairs
    }

    /// Whether a document is in another language than all that carry a statement, so that it cannot be said whether it tells it.
    pub(super) fn is_foreign(&self, statement: &StatementView, document: usize) -> bool {
        let language = |n: usize| self.documents.get(n).and_then(|document| document.language);
        let own = language(document);
        own.is_some() && statement.documents.iter().all(|&carrier| language(carrier).is_some_and(|language| own != Some(language)))
    }

    /// The sign of a document in the table of statements.
    pub(super) fn sign(&self, statement: &StatementView, document: usize, first: &'static str) -> &'static str {
        let told = self.telling(&statement.told, document).map(|(_, telling)| telling);
        told.map_or_else(|| wording::absence(self.is_foreign(statement, document)), |telling| wording::telling(telling, first))
    }

    /// The claim with which a document tells a statement, and how it compares with the first telling.
    pub(super) fn telling(&self, statement: &Statement, document: usize) -> Option<(&ClaimView, Telling)> {
        let first = *statement.tellings.first()?;
        let claim = statement.tellings.iter().find_map(|&id| self.claim(id).filter(|claim| claim.document == document))?;
        let found = self.claim_matches.iter().find(|found| found.left == first && found.right == claim.id);
        let against = self.is_against(statement, document);
        let telling = match found.map(|found| found.label) {
            _ if against => Telling::Contradicting,
            None => Telling::Told,
            Some(MatchLabel::Conflict) => Telling::Contradicting,
            Some(MatchLabel::SameText) => Telling::Same,
            Some(MatchLabel::MoreDetail) => Telling::Detail,
            Some(MatchLabel::Reworded | MatchLabel::Unsure) => Telling::Reworded,
        };
        Some((claim, telling))
    }

    /// Whether a document stands against the first one: it contradicts that, or one before it that stands with the first.
    fn is_against(&self, statement: &Statement, document: usize) -> bool {
        let of = |id: u32| self.claim(id).map(|claim| claim.document);
        let pairs: Vec<(usize, usize)> = statement.conflicts.iter().filter_map(|[a, b]| Some((of(*a)?, of(*b)?))).collect();
        let mut against: Vec<usize> = Vec::new();
        for own in statement.tellings.iter().filter_map(|id| of(*id)).take_while(|own| *own <= document) {
            let mut others = pairs.iter().filter(|(a, b)| *a == own || *b == own).map(|(a, b)| if *a == own { *b } else { *a });
            if others.any(|other| other < own && !against.contains(&other)) {
                against.push(own);
            }
        }
        against.contains(&document)
    }
}

fn grouped<T>(items: impl Iterator<Item = (usize, T)>) -> BTreeMap<usize, Vec<T>> {
    let mut groups: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (document, item) in items {
        groups.entry(document).or_default().push(item);
    }
    groups
}
