//! The matches between any two documents of a story, or within one: the stages from nominated pairs to labelled matches.

use super::conflict::bulletin::may_change;
use super::conflict::search::Search;
use super::counterpart::Counterparts;
use super::figure::by_figures;
use super::formula::is_formula;
use super::label::label;
use super::nominate::{UnitCandidate, nominate};
use super::remainder::remainders;
use super::score::Scorer;
use super::select::{UnitPair, select};
use super::story::{Side, Story};
use super::unit::{Reading, Unit, UnitLevel};
use super::{Evidence, MatchLabel};
use crate::config::{ClaimParams, SelectParams};
use crate::span::Span;

/// Two claims that tell the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct SpanMatch {
    /// Where the claim of the first document stands.
    pub left: Span,
    /// Where the claim of the second document stands.
    pub right: Span,
    /// How they compare.
    pub label: MatchLabel,
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for and against the label.
    pub evidence: Vec<Evidence>,
}

impl Story<'_> {
    /// The matches between two different documents, in the order of the first.
    #[must_use]
    pub fn between(&self, left: usize, right: usize, params: &ClaimParams) -> Vec<SpanMatch> {
        if self.is_mirrored(left, right) {
            let mut mirrored: Vec<SpanMatch> = self.between(right, left, params).into_iter().map(SpanMatch::mirrored).collect();
            mirrored.sort_by_key(|found| (found.left, found.right));
            return mirrored;
        }
        let (a, b) = (&self.sides[left], &self.sides[right]);
        let heads = (a.reading.headline(), b.reading.headline());
        let pairs = self.scored(a, b, params, |pair| !heads_part((&a.reading, &b.reading), heads, pair));
        let mut chosen = select(&a.reading.units, &b.reading.units, &pairs, &params.select);
        let beside = remainders(self, (a, b), &pairs, &chosen, &params.remainder);
        chosen.extend(beside);
        let by_figures = by_figures((a, b), &pairs, &chosen, &params.figure);
        chosen.extend(by_figures);
        chosen.extend(headlines(&a.reading, &b.reading, &pairs, &chosen, &params.select));
        let formula = is_formula(self, a, b, &pairs, &params.formula);
        let search = Search::new(self, (a, b), &pairs, params);
        let settled = search.with_restated(search.settle(chosen));
        // The figures that are found wherever they stand are of no form.
        let bulletins = search.are_bulletins(&settled);
        let settled = search.with_figures(settled);
        let told = |(pair, against): (UnitPair, Vec<Evidence>)| {
            let other_day = bulletins && !against.is_empty() && may_change(&against);
            let mut found = self.describe((a, b), &pair, if other_day { Vec::new() } else { against }, params);
            if other_day {
                found.label = MatchLabel::Unsure;
            }
            if matches!(found.label, MatchLabel::Reworded | MatchLabel::MoreDetail) && search.is_open(&pair) {
                found.label = MatchLabel::Unsure;
            }
            found
        };
        let mut found: Vec<SpanMatch> = settled.into_iter().map(told).collect();
        if formula {
            for item in &mut found {
                item.label = MatchLabel::Unsure;
            }
        }
        found.sort_by_key(|found| (found.left, found.right));
        found
    }

    /// What one document tells twice in different words, the earlier telling on the left.
    #[must_use]
    pub fn within(&self, document: usize, params: &ClaimParams) -> Vec<SpanMatch> {
        let side = &self.sides[document];
        let units = &side.reading.units;
        // What a text tells twice it tells in clauses: its parts share names and titles without end.
        let is_part = |n: usize| units[n].level == UnitLevel::Part;
        let apart = |pair: &UnitCandidate| {
            let elsewhere = pair.left < pair.right && units[pair.left].sentence != units[pair.right].sentence;
            elsewhere && !is_part(pair.left) && !is_part(pair.right)
        };
        let pairs = self.scored(side, side, params, apart);
        let mut within = params.select;
        within.mutual_floor = within.within_floor;
        // One author repeats in few words.
        (within.floor_lowered, within.highest_floor) = (0.0, 0.0);
        let chosen = select(units, units, &pairs, &within);
        // What a document tells twice it does not contradict: two figures in one report are of two things.
        chosen.iter().map(|pair| self.describe((side, side), pair, Vec::new(), params)).collect()
    }

    fn scored(&self, a: &Side, b: &Side, params: &ClaimParams, keep: impl Fn(&UnitCandidate) -> bool) -> Vec<UnitPair> {
        let scorer = Scorer { vocabulary: &self.vocabulary, likenesses: &self.likenesses, unit_weight: self.unit_weight, params: params.score };
        let (crowd_a, crowd_b) = (b.postings.crowding(&a.profiles), a.postings.crowding(&b.profiles));
        let nominees = nominate(&a.profiles, (&b.profiles, &b.postings), &params.nominate).into_iter().filter(keep);
        let mut counterparts = Counterparts::new(&self.likenesses);
        let mut read = None;
        nominees
            .map(|pair| {
                let (left, right) = (&a.profiles[pair.left], &b.profiles[pair.right]);
                // They come by left unit.
                if read.replace(pair.left) != Some(pair.left) {
                    counterparts.read(left);
                }
                let crowd = f32::midpoint(crowd_a[pair.left], crowd_b[pair.right]);
                let score = scorer.score((left, right), pair.cosine, crowd, &mut counterparts);
                UnitPair { left: pair.left, right: pair.right, score }
            })
            .collect()
    }

    fn describe(&self, sides: (&Side, &Side), pair: &UnitPair, against: Vec<Evidence>, params: &ClaimParams) -> SpanMatch {
        let (left, right) = sides;
        let labelled = label(self, (left, pair.left), (right, pair.right), against, &params.label);
        SpanMatch {
            left: left.reading.units[pair.left].span,
            right: right.reading.units[pair.right].span,
            label: labelled.label,
            score: pair.score.total.clamp(0.0, 1.0),
            evidence: labelled.evidence,
        }
    }
}

impl SpanMatch {
    fn mirrored(mut self) -> Self {
        std::mem::swap(&mut self.left, &mut self.right);
        self.evidence.iter_mut().for_each(|item| std::mem::swap(&mut item.left, &mut item.right));
        self.evidence.sort_by_key(|item| (item.left.is_none(), item.left, item.right, item.kind));
        self
    }
}

/// Whether a pair holds a headline and a part: a headline sums up, and tells no more with a part than with the claim around it.
fn heads_part((left, right): (&Reading, &Reading), heads: (Option<usize>, Option<usize>), pair: &UnitCandidate) -> bool {
    let is_part = |unit: &Unit| unit.level == UnitLevel::Part;
    (heads.0 == Some(pair.left) && is_part(&right.units[pair.right])) || (heads.1 == Some(pair.right) && is_part(&left.units[pair.left]))
}

/// The pair of the two headlines, where nothing that is close matches them yet: headlines of one story say in few words what they share, so
/// that a low score tells as much as a high one elsewhere. Only beside a match that makes sure that it is one story.
fn headlines(left: &Reading, right: &Reading, pairs: &[UnitPair], chosen: &[UnitPair], params: &SelectParams) -> Option<UnitPair> {
    let (a, b) = (left.headline()?, right.headline()?);
    let one_story = chosen.iter().any(|pair| pair.score.total >= params.single_floor);
    // A claim below that is a little like it is no better than the other headline.
    let taken = chosen.iter().any(|pair| (pair.left == a || pair.right == b) && pair.score.total >= params.single_floor);
    let pair = pairs.iter().find(|pair| pair.left == a && pair.right == b)?;
    (one_story && !taken && pair.score.total >= params.headline_floor).then_some(*pair)
}

#[cfg(test)]
mod tests;
