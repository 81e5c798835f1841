//! What `compare` found as every format that is made for reading shows it: by document and by pair, what matters first.

use std::collections::{BTreeMap, BTreeSet};

use super::story::alone::told_by_one;
use super::story::brief::speaking;
use super::story::verdict::disputed_between;
use super::telling::Telling;
use super::view::{AlignmentView, ClaimMatchView, ClaimView, Dispute, DisputeTelling, Quote, RepeatedBlockView, StatementView, StoryReport};
use super::wording::{self, label_rank};
use crate::align::RowRelation;
use crate::claim::MatchLabel;
use crate::document::Document;

/// A match with its two claims.
pub(super) type Matched<'a> = (&'a ClaimMatchView, &'a ClaimView, &'a ClaimView);

/// What one document alone has.
pub(super) struct Alone<'a> {
    pub document: usize,
    /// What it tells.
    pub claims: Vec<&'a ClaimView>,
    /// Its credits, and what was left of its page.
    pub left: Vec<&'a ClaimView>,
}

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

    /// What each document alone has, in their order.
    pub(super) fn alone_by_document(&self) -> Vec<Alone<'_>> {
        let (mut told, mut left) = (self.unmatched_by_document(), self.leftovers_by_document());
        let documents: BTreeSet<usize> = told.keys().chain(left.keys()).copied().collect();
        let of = |document| Alone { document, claims: told.remove(&document).unwrap_or_default(), left: left.remove(&document).unwrap_or_default() };
        documents.into_iter().map(of).collect()
    }

    /// What one document alone tells.
    pub(super) fn unmatched_by_document(&self) -> BTreeMap<usize, Vec<&ClaimView>> {
        // Who alone has words has nobody to be matched with.
        grouped(self.alone().filter(|id| self.leftovers.binary_search(id).is_err()).filter_map(|id| self.claim(id)).map(|claim| (claim.document, claim)))
    }

    /// The credits of one document alone, and what was left in it of its page.
    fn leftovers_by_document(&self) -> BTreeMap<usize, Vec<&ClaimView>> {
        grouped(self.alone().filter(|id| self.leftovers.binary_search(id).is_ok()).filter_map(|id| self.claim(id)).map(|claim| (claim.document, claim)))
    }

    fn alone(&self) -> impl Iterator<Item = u32> {
        let speak = speaking(&self.documents).nth(1).is_some();
        told_by_one(&self.claims, &self.claim_matches, &self.statements).into_iter().filter(move |_| speak)
    }

    /// How two matched claims compare, in words: what the dispute says, where they stand on two sides of one, whatever their other words are like.
    pub(super) fn verdict(&self, found: &ClaimMatchView) -> (MatchLabel, Vec<usize>) {
        let (Some(left), Some(right)) = (self.claim(found.left), self.claim(found.right)) else { return (found.label, Vec::new()) };
        let place = |claim: &'_ ClaimView| (claim.document, [claim.span]);
        let (left, right) = (place(left), place(right));
        let disputes = disputed_between(&self.disputes, &self.claims, (left.0, &left.1), (right.0, &right.1));
        (if disputes.is_empty() { found.label } else { MatchLabel::Conflict }, disputes)
    }

    /// The same in words, with the letters of the sides: `disputed A ≠ B`.
    pub(super) fn verdict_in_words(&self, found: &ClaimMatchView) -> String {
        let (label, disputes) = self.verdict(found);
        let documents = self.claim(found.left).zip(self.claim(found.right)).map(|(left, right)| (left.document, right.document));
        let letters = documents.map_or_else(String::new, |(left, right)| self.letters_apart(&disputes, left, right));
        if letters.is_empty() { wording::label(label).to_owned() } else { format!("disputed {letters}") }
    }

    /// The letters of the sides on which two documents stand in disputes: `A ≠ B`.
    pub(super) fn letters_apart(&self, disputes: &[usize], left: usize, right: usize) -> String {
        let letter = |dispute: usize, document: usize| {
            let side = self.disputes.get(dispute)?.sides.iter().position(|side| side.documents.contains(&document))?;
            Some(wording::letter(self.first_side(dispute) + side))
        };
        let apart = |dispute: &usize| Some(format!("{} ≠ {}", letter(*dispute, left)?, letter(*dispute, right)?));
        disputes.iter().filter_map(apart).collect::<Vec<_>>().join(", ")
    }

    /// What would settle a dispute, by its place: said once for each kind.
    pub(super) fn settled_by(&self, dispute: usize) -> Option<&'static str> {
        let by = |dispute: &Dispute| wording::settled_by(dispute.kind);
        let own = by(self.disputes.get(dispute)?)?;
        self.disputes.iter().take(dispute).all(|before| by(before) != Some(own)).then_some(own)
    }

    /// The quotes that tell what happened, but for one that the headline says already.
    pub(super) fn quotes(&self, documents: &[Document], headline: Option<&str>) -> Vec<&Quote> {
        let words =
            |quote: &Quote| documents.get(quote.document).map(|document| quote.span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" "));
        self.summary.iter().filter(|quote| words(quote).as_deref() != headline).collect()
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
            pair.told.sort_by_key(|(matched, ..)| (label_rank(self.verdict(matched).0), matched.left, matched.right));
        }
        pairs
    }

    /// Whether a document is in another language than all that carry a statement, so that it cannot be said whether it tells it.
    pub(super) fn is_foreign(&self, statement: &StatementView, document: usize) -> bool {
        let language = |n: usize| self.documents.get(n).and_then(|document| document.language);
        let own = language(document);
        own.is_some() && statement.documents.iter().all(|&carrier| language(carrier).is_some_and(|language| own != Some(language)))
    }

    /// The disputes that a statement, by its place, has a part in, with their places.
    pub(super) fn disputes_of(&self, statement: usize) -> impl Iterator<Item = (usize, &Dispute)> {
        self.disputes.iter().enumerate().filter(move |(_, dispute)| dispute.statements.contains(&statement))
    }

    /// The number of the first side of a dispute: sides are counted through all disputes, so that each has a letter of its own.
    pub(super) fn first_side(&self, dispute: usize) -> usize {
        self.disputes.iter().take(dispute).map(|before| before.sides.len()).sum()
    }

    /// The sign of a document in the table of statements.
    pub(super) fn sign(&self, statement: usize, document: usize, first: &'static str) -> String {
        let told = self.telling(statement, document).map(|(_, telling)| telling);
        let absent = || wording::absence(self.statements.get(statement).is_some_and(|view| self.is_foreign(view, document))).to_owned();
        told.map_or_else(absent, |telling| wording::telling(telling, first))
    }

    /// The claim with which a document tells a statement, and how.
    pub(super) fn telling(&self, statement: usize, document: usize) -> Option<(&ClaimView, Telling)> {
        if let Some((telling, side)) = self.side_of(statement, document) {
            return Some((self.claim(telling.claim)?, Telling::Side(side)));
        }
        let tellings = self.statements.get(statement)?.tellings();
        let first = *tellings.first()?;
        let claim = tellings.iter().find_map(|&id| self.claim(id).filter(|claim| claim.document == document))?;
        if self.disputes_of(statement).next().is_some() {
            return Some((claim, Telling::Aside));
        }
        let found = self.claim_matches.iter().find(|found| found.left == first && found.right == claim.id);
        let telling = match found.map(|found| found.label) {
            None => Telling::Told,
            Some(MatchLabel::SameText) => Telling::Same,
            Some(MatchLabel::MoreDetail) => Telling::Detail,
            // What contradicts is disputed; a match that could not be told is one in other words.
            Some(MatchLabel::Reworded | MatchLabel::Unsure | MatchLabel::Conflict) => Telling::Reworded,
        };
        Some((claim, telling))
    }

    /// How a document stands in the first dispute over a statement in which it takes a side.
    fn side_of(&self, statement: usize, document: usize) -> Option<(&DisputeTelling, usize)> {
        self.disputes_of(statement).find_map(|(n, dispute)| {
            let mut sides = (self.first_side(n)..).zip(&dispute.sides);
            sides.find_map(|(number, side)| Some((side.tellings.iter().find(|told| told.document == document)?, number)))
        })
    }
}

fn grouped<T>(items: impl Iterator<Item = (usize, T)>) -> BTreeMap<usize, Vec<T>> {
    let mut groups: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (document, item) in items {
        groups.entry(document).or_default().push(item);
    }
    groups
}
