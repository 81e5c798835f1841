//! Contradictions between statements that are told in words of their own: no run of equal words shows which words stand in each other's
//! place, so each statement is read by itself ([`statement`]) and two are held against each other by what they are about ([`judge`]). How
//! many died or were hurt is compared by document ([`toll`]).
//!
//! Reporters who write freely leave out what the others stress, so little is asked for and much excuses: nothing contradicts where either
//! side says besides what it is about something that the other one does not.

pub mod judge;
pub mod statement;
pub mod toll;

use std::collections::BTreeMap;

use self::judge::{Topics, contradiction};
use self::statement::Statement;
use super::search::Search;
use crate::claim::score::PairScore;
use crate::claim::select::Pair;
use crate::claim::story::{Side, Story};
use crate::claim::unit::Level;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::Retold;
use crate::fact::change::same_word;
use crate::span::Span;

/// Pairs with what contradicts in each.
pub type Settled = Vec<(Pair, Vec<Evidence>)>;

impl Search<'_> {
    /// Adds to the settled matches what contradicts in statements that are told in other words. Linear in the scored pairs of which one side
    /// denies or has a word with an opposite, and in the tolls of both documents.
    #[must_use]
    pub fn with_retold(&self, mut settled: Settled) -> Settled {
        let topics = Topics::new(self.story, (self.left, self.right));
        let (left, right) = (read(self.story, self.left), read(self.story, self.right));
        let mut hits: Vec<(Pair, Evidence)> = Vec::new();
        for pair in self.pairs {
            let (Some(a), Some(b)) = (&left[pair.left], &right[pair.right]) else { continue };
            // Nearly equal words are an edit, which has rules of its own.
            if !(Retold::MIN_SCORE..Retold::EDITED).contains(&pair.score.total) || !(a.turns() || b.turns()) || (a.is_denied() == b.is_denied() && !(a.turns() && b.turns())) {
                continue;
            }
            if let Some(found) = contradiction(self.story, &topics, a, b)
                && !self.has_good(pair)
            {
                hits.push((*pair, found));
            }
        }
        // The surest pair of two sentences speaks for them, the longest where they are as sure.
        hits.sort_by(|(x, _), (y, _)| y.score.total.total_cmp(&x.score.total).then((x.left, x.right).cmp(&(y.left, y.right))));
        let mut told: BTreeMap<(usize, usize), ()> = BTreeMap::new();
        for (pair, item) in hits {
            let sentences = (self.left.reading.units[pair.left].sentence, self.right.reading.units[pair.right].sentence);
            if told.insert(sentences, ()).is_none() {
                self.put(&mut settled, pair, item);
            }
        }
        for (a, b) in toll::contradictions(self.left, self.right) {
            let units = (smallest(self.left, a), smallest(self.right, b));
            if let (Some(left), Some(right)) = units {
                let known = self.pairs.iter().find(|pair| (pair.left, pair.right) == (left, right)).copied();
                let pair = known.unwrap_or(Pair { left, right, score: PairScore::default() });
                self.put(&mut settled, pair, Evidence { kind: EvidenceKind::Number, left: Some(a), right: Some(b), agrees: false });
            }
        }
        settled
    }

    /// Whether a unit of a pair has a partner elsewhere that is not only better but good: among pairs that share few words, which is the better
    /// one says nothing.
    fn has_good(&self, pair: &Pair) -> bool {
        let mut sure = *pair;
        sure.score.total = sure.score.total.max(Retold::GOOD);
        self.has_better(&sure)
    }

    /// Adds a contradiction to the match of its pair or one around it, unless one is known there.
    fn put(&self, settled: &mut Settled, pair: Pair, item: Evidence) {
        let span = |pair: &Pair| (self.left.reading.units[pair.left].span, self.right.reading.units[pair.right].span);
        let (a, b) = span(&pair);
        let overlapping = |other: &Pair| {
            let (x, y) = span(other);
            x.overlap(a) > 0 && y.overlap(b) > 0
        };
        if settled.iter().any(|(other, found)| !found.is_empty() && overlapping(other)) {
            return;
        }
        let holds = |other: &Pair| {
            let (x, y) = span(other);
            x.contains(a) && y.contains(b)
        };
        match settled.iter_mut().find(|(other, _)| holds(other)) {
            Some((_, found)) => found.push(item),
            None => settled.push((pair, vec![item])),
        }
    }
}

/// The units of a document as statements.
fn read<'a>(story: &Story, side: &'a Side<'a>) -> Vec<Option<Statement<'a>>> {
    (0..side.reading.units.len()).map(|n| Statement::read(side, n, &story.vocabulary)).collect()
}

/// The shortest clause, else the shortest unit, that holds a place.
fn smallest(side: &Side, at: Span) -> Option<usize> {
    let units = &side.reading.units;
    let holding = (0..units.len()).filter(|&n| units[n].level != Level::Part && units[n].span.contains(at));
    holding.min_by_key(|&n| (units[n].span.len(), n))
}

/// Whether two words of one story are one, in whatever form.
fn is_one_word(story: &Story, (left, a): (&Side, &Occurrence), (right, b): (&Side, &Occurrence)) -> bool {
    let (x, y) = (left.reading.span_of(a).of(left.reading.text), right.reading.span_of(b).of(right.reading.text));
    story.likenesses.of(a.word, b.word) >= Retold::LIKENESS || same_word(x, y)
}

#[cfg(test)]
mod tests;
