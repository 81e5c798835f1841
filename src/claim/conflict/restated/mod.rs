//! Contradictions between assertions that are told in words of their own: no run of equal words shows which words stand in each other's
//! place, so each assertion is read by itself ([`statement`]) and two are held against each other by what they are about ([`judge`]). How
//! many died or were hurt, for how long somebody goes to prison and where something lies is compared by document ([`toll`], [`prison`], [`place`]).
//!
//! Reporters who write freely leave out what the others stress, so little is asked for and much excuses: nothing contradicts where either
//! side says besides what it is about something that the other one does not.

pub mod judge;
pub mod place;
pub mod prison;
pub mod state;
pub mod statement;
pub mod toll;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use self::judge::contradiction;
use self::statement::{Assertion, DenialManner};
use super::search::Search;
use crate::claim::score::PairScore;
use crate::claim::select::UnitPair;
use crate::claim::story::Side;
use crate::claim::topic::Topics;
use crate::claim::unit::UnitLevel;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::RestatedParams;
use crate::span::Span;

/// Pairs with what contradicts in each.
pub type Settled = Vec<(UnitPair, Vec<Evidence>)>;

impl Search<'_> {
    /// Adds to the settled matches what contradicts in assertions that are told in other words. Linear in the scored pairs of which one side
    /// denies or has a word with an opposite, and in the states that both documents tell.
    #[must_use]
    pub fn with_restated(&self, mut settled: Settled) -> Settled {
        // What was told days later is told of what has happened since.
        if self.apart {
            return settled;
        }
        let one_story = self.is_one_story(&settled);
        for (pair, item) in self.restated() {
            self.put(&mut settled, pair, item);
        }
        if one_story {
            for (a, b) in state::contradictions(self.story, (self.left, self.right)) {
                self.put_places(&mut settled, EvidenceKind::Antonym, (a, b));
            }
        }
        settled
    }

    /// Adds to the settled matches the figures that exclude each other which every report of a story gives: of the dead, of a sentence, of a
    /// distance. Linear in both documents.
    #[must_use]
    pub fn with_figures(&self, mut settled: Settled) -> Settled {
        if self.apart || !self.is_one_story(&settled) {
            return settled;
        }
        let (left, right) = (self.left, self.right);
        let mut figures = [toll::contradictions(left, right), prison::contradictions(self.story, (left, right))].concat();
        if left.reading.language == right.reading.language {
            figures.extend(place::contradictions(left, right));
        }
        for (a, b) in figures {
            self.put_places(&mut settled, EvidenceKind::Number, (a, b));
        }
        settled
    }

    /// Whether the documents tell one thing alike, or name the same persons and places: two articles that do neither may be of two accidents.
    fn is_one_story(&self, settled: &Settled) -> bool {
        settled.iter().any(|(_, against)| against.is_empty()) || share_names(self.left, self.right)
    }

    /// Adds what contradicts at two places of the documents to the match that holds them, or to the smallest units that do.
    fn put_places(&self, settled: &mut Settled, kind: EvidenceKind, (a, b): (Span, Span)) {
        if let (Some(left), Some(right)) = (smallest(self.left, a), smallest(self.right, b)) {
            let known = self.pairs.iter().find(|pair| (pair.left, pair.right) == (left, right)).copied();
            let pair = known.unwrap_or(UnitPair { left, right, score: PairScore::default() });
            self.put(settled, pair, Evidence { kind, left: Some(a), right: Some(b), agrees: false });
        }
    }

    /// What contradicts in assertions that are told in other words, once for two sentences.
    fn restated(&self) -> Vec<(UnitPair, Evidence)> {
        let topics = Topics::new(self.story, (self.left, self.right));
        // Most units are in no pair that is looked at: those that are, are read once.
        let (left, right) = (unread(self.left), unread(self.right));
        let mut found: Vec<(UnitPair, Evidence)> = Vec::new();
        // Nearly equal words are an edit, which has rules of its own; but a word and its opposite may stand in two places of it.
        let none = |side: &Side, unit: usize| side.reading.says_none(&side.reading.units[unit]);
        for pair in self.pairs {
            // What nobody did is told in one word, which is too little for a score.
            let scores = pair.score.total >= RestatedParams::MIN_SCORE;
            if !scores && !none(self.left, pair.left) && !none(self.right, pair.right) {
                continue;
            }
            let a = left[pair.left].get_or_init(|| Assertion::read(self.left, pair.left, &self.story.vocabulary));
            let b = right[pair.right].get_or_init(|| Assertion::read(self.right, pair.right, &self.story.vocabulary));
            let (Some(a), Some(b)) = (a, b) else { continue };
            if !scores && !(a.is_denied_by(DenialManner::None) || b.is_denied_by(DenialManner::None)) {
                continue;
            }
            if let Some(item) = contradiction(self.story, &topics, a, b)
                && (item.kind == EvidenceKind::Antonym || pair.score.total < RestatedParams::EDITED)
                && !self.has_good(pair)
            {
                found.push((*pair, item));
            }
        }
        // The surest pair of two sentences speaks for them.
        found.sort_by(|(x, _), (y, _)| y.score.total.total_cmp(&x.score.total).then((x.left, x.right).cmp(&(y.left, y.right))));
        let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
        found.retain(|(pair, _)| told.insert((self.left.reading.units[pair.left].sentence, self.right.reading.units[pair.right].sentence)));
        found
    }

    /// Whether a unit of a pair has a partner elsewhere that is not only better but good: among pairs that share few words, which is the better
    /// one says nothing.
    fn has_good(&self, pair: &UnitPair) -> bool {
        let mut sure = *pair;
        sure.score.total = sure.score.total.max(RestatedParams::GOOD);
        self.has_better(&sure)
    }

    /// Adds a contradiction to the match of its pair or one around it, unless one is known there.
    fn put(&self, settled: &mut Settled, pair: UnitPair, item: Evidence) {
        let span = |pair: &UnitPair| (self.left.reading.units[pair.left].span, self.right.reading.units[pair.right].span);
        let (a, b) = span(&pair);
        let overlapping = |other: &UnitPair| {
            let (x, y) = span(other);
            x.overlap(a) > 0 && y.overlap(b) > 0
        };
        if settled.iter().any(|(other, found)| !found.is_empty() && overlapping(other)) {
            return;
        }
        let holds = |other: &UnitPair| {
            let (x, y) = span(other);
            x.contains(a) && y.contains(b)
        };
        match settled.iter_mut().find(|(other, _)| holds(other)) {
            Some((_, found)) => found.push(item),
            None => settled.push((pair, vec![item])),
        }
    }
}

/// Whether two documents name the same persons and places. Linear in their words, with a logarithm.
fn share_names(left: &Side, right: &Side) -> bool {
    let named = |side: &Side| {
        let mut words: Vec<u32> = (0..side.reading.words.len()).filter(|&n| side.reading.is_named(n)).map(|n| side.reading.words[n].word).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (a, b) = (named(left), named(right));
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    shared >= RestatedParams::NAMES_OF_ONE && shared as f32 >= RestatedParams::NAMES_SHARED * a.len().min(b.len()) as f32
}

/// The units of a document as assertions, of which none is read yet.
fn unread<'a>(side: &Side) -> Vec<OnceCell<Option<Assertion<'a>>>> {
    std::iter::repeat_with(OnceCell::new).take(side.reading.units.len()).collect()
}

/// The shortest clause, else the shortest unit, that holds a place.
fn smallest(side: &Side, at: Span) -> Option<usize> {
    let units = &side.reading.units;
    let holding = (0..units.len()).filter(|&n| units[n].level != UnitLevel::Part && units[n].span.contains(at));
    holding.min_by_key(|&n| (units[n].span.len(), n))
}

#[cfg(test)]
mod state_tests;
#[cfg(test)]
mod tests;
