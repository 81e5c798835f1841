//! Which scored pairs become matches: the best of both sides first, in any order of the texts, one level at a time.

use super::score::PairScore;
use super::unit::{Unit, UnitLevel};
use crate::config::SelectParams;
use crate::span::{Span, covered};

/// A pair of units with its score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitPair {
    /// Index of the left unit.
    pub left: usize,
    /// Index of the right unit.
    pub right: usize,
    /// What was measured.
    pub score: PairScore,
}

/// The best score of every unit on each side.
#[derive(Debug, Clone, PartialEq)]
pub struct Bests {
    /// By left unit.
    pub left: Vec<f32>,
    /// By right unit.
    pub right: Vec<f32>,
    /// The best partner of each left unit; 0 where it has none.
    pub left_partner: Vec<usize>,
    /// The best partner of each right unit; 0 where it has none.
    pub right_partner: Vec<usize>,
}

impl Bests {
    /// Reads them off the scored pairs.
    #[must_use]
    pub fn of(pairs: &[UnitPair], left: usize, right: usize) -> Self {
        let mut bests = Self { left: vec![0.0; left], right: vec![0.0; right], left_partner: vec![0; left], right_partner: vec![0; right] };
        for pair in pairs {
            if pair.score.total > bests.left[pair.left] {
                bests.left[pair.left] = pair.score.total;
                bests.left_partner[pair.left] = pair.right;
            }
            if pair.score.total > bests.right[pair.right] {
                bests.right[pair.right] = pair.score.total;
                bests.right_partner[pair.right] = pair.left;
            }
        }
        bests
    }

    /// Whether the partner that is better than this pair stands in the same sentence as this pair's.
    #[must_use]
    pub fn in_parts(&self, pair: &UnitPair, left: &[Unit], right: &[Unit]) -> bool {
        let rows = right[self.left_partner[pair.left]].sentence == right[pair.right].sentence;
        let columns = left[self.right_partner[pair.right]].sentence == left[pair.left].sentence;
        rows && columns
    }

    /// On how many sides a pair is the best one.
    #[must_use]
    pub fn sides(&self, pair: &UnitPair) -> usize {
        usize::from(pair.score.total >= self.left[pair.left]) + usize::from(pair.score.total >= self.right[pair.right])
    }
}

/// The matches among `pairs`: a pair that is the best of both its units, or a strong one that is the best of one of them (this is
/// how one claim matches several). A pair that overlaps a chosen one on both sides is the same match at another level and falls away.
#[must_use]
pub fn select(left: &[Unit], right: &[Unit], pairs: &[UnitPair], params: &SelectParams) -> Vec<UnitPair> {
    let bests = Bests::of(pairs, left.len(), right.len());
    let ground = common_ground((left, right), pairs, &bests, params);
    // Two parts share a few words of their story easily, a name and a title above all.
    let are_parts = |pair: &UnitPair| left[pair.left].level == UnitLevel::Part && right[pair.right].level == UnitLevel::Part;
    let accepted = |pair: &&UnitPair| {
        let floor = match bests.sides(pair) {
            2 if are_parts(pair) => params.part_floor,
            2 => params.mutual_floor,
            // One claim matches several inside one sentence that tells it in parts; elsewhere only what is close to a copy does.
            1 if bests.in_parts(pair, left, right) => params.single_floor,
            1 if !are_parts(pair) => params.apart_floor,
            _ => f32::INFINITY,
        };
        // What one side tells whole the other one tells, however short it is.
        let told_whole = pair.score.left_held.min(pair.score.right_held) >= params.told_whole;
        pair.score.total >= if told_whole { floor } else { floor_of(floor, &pair.score, ground, params) }
    };
    let mut accepted: Vec<UnitPair> = pairs.iter().filter(accepted).copied().collect();
    let rank = |pair: &UnitPair| {
        let rise = left[pair.left].level as u8 + right[pair.right].level as u8;
        pair.score.total + params.sentence_bonus * f32::from(rise)
    };
    accepted.sort_by(|a, b| rank(b).total_cmp(&rank(a)).then((a.left, a.right).cmp(&(b.left, b.right))));
    let mut chosen = Disjoint::default();
    for pair in accepted {
        chosen.push(pair, left, right);
    }
    let mut matches: Vec<UnitPair> = chosen.pairs.iter().flat_map(|pair| split(pair, left, right, pairs, params)).collect();
    matches.sort_by_key(|pair| (pair.left, pair.right));
    matches.dedup_by_key(|pair| (pair.left, pair.right));
    matches
}

/// What two units have to say in common, in words that two units of the story have: figures, days and rare words say more.
fn said(score: &PairScore, params: &SelectParams) -> f32 {
    score.stated + params.said_by_anchor * score.anchors
}

/// What a pair must score at least, of which the like would have to score `floor`, between two documents that share so much of their text
/// beyond doubt.
///
/// A share of two sentences says little: among the many of two long texts any two have some words in common. What is shared, taken by itself,
/// says much, as the length of a chance match does in the statistics of local alignment (Karlin & Altschul 1990).
fn floor_of(floor: f32, score: &PairScore, ground: f32, params: &SelectParams) -> f32 {
    let said = said(score, params);
    let likely = params.ground * ground.min(params.most_ground);
    let (few, many) = (params.said - likely - said, said - (params.said - params.ground_for_many * likely));
    let moved = floor + params.floor_per_word * (few.max(0.0) - many.max(0.0));
    moved.clamp(floor - params.floor_lowered, params.highest_floor.max(floor))
}

/// The share of a document that tells what the other one tells, too, beyond doubt: of the document of which more is shared.
fn common_ground((left, right): (&[Unit], &[Unit]), pairs: &[UnitPair], bests: &Bests, params: &SelectParams) -> f32 {
    let sure = |pair: &&UnitPair| bests.sides(pair) == 2 && pair.score.total >= params.mutual_floor && said(&pair.score, params) >= params.sure;
    let (a, b): (Vec<Span>, Vec<Span>) = pairs.iter().filter(sure).map(|pair| (left[pair.left].span, right[pair.right].span)).unzip();
    let share = |units: &[Unit], spans: &[Span]| {
        let end = units.iter().map(|unit| unit.span.end).max().unwrap_or(0);
        covered(spans) as f32 / end.max(1) as f32
    };
    share(left, &a).max(share(right, &b))
}

/// Pairs of which no two overlap on both sides.
#[derive(Default)]
struct Disjoint {
    pairs: Vec<UnitPair>,
    by_sentence: std::collections::BTreeMap<usize, Vec<usize>>,
}

impl Disjoint {
    fn push(&mut self, pair: UnitPair, left: &[Unit], right: &[Unit]) -> bool {
        // Units of different sentences never overlap: only the pairs of the same left sentence can be in the way.
        let same = self.by_sentence.entry(left[pair.left].sentence).or_default();
        let clash = |&n: &usize| {
            let other = &self.pairs[n];
            left[pair.left].span.overlap(left[other.left].span) > 0 && right[pair.right].span.overlap(right[other.right].span) > 0
        };
        if same.iter().any(clash) {
            return false;
        }
        same.push(self.pairs.len());
        self.pairs.push(pair);
        true
    }
}

/// What stands for a pair of long sentences.
fn split(pair: &UnitPair, left: &[Unit], right: &[Unit], pairs: &[UnitPair], params: &SelectParams) -> Vec<UnitPair> {
    let (a, b) = (&left[pair.left], &right[pair.right]);
    if !(a.is_sentence() && b.is_sentence()) || a.words.len().max(b.words.len()) < params.split_words {
        return vec![*pair];
    }
    clauses_or_whole(pair, left, right, pairs, params)
}

/// The clause pairs inside a pair of sentences where they cover both; the pair itself elsewhere.
#[must_use]
pub fn clauses_or_whole(pair: &UnitPair, left: &[Unit], right: &[Unit], pairs: &[UnitPair], params: &SelectParams) -> Vec<UnitPair> {
    let (a, b) = (&left[pair.left], &right[pair.right]);
    let clauses = clause_pairs(pair, left, right, pairs, params.split_floor);
    let cover = |sentence: Span, parts: Vec<Span>| covered(&parts) as f32 >= params.split_cover * sentence.len() as f32;
    let fits = clauses.len() > 1
        && cover(a.span, clauses.iter().map(|pair| left[pair.left].span).collect())
        && cover(b.span, clauses.iter().map(|pair| right[pair.right].span).collect());
    if fits { clauses } else { vec![*pair] }
}

/// The clause pairs inside a pair of sentences, best first, none overlapping another on either side.
#[must_use]
pub fn clause_pairs(pair: &UnitPair, left: &[Unit], right: &[Unit], pairs: &[UnitPair], floor: f32) -> Vec<UnitPair> {
    let (a, b) = (&left[pair.left], &right[pair.right]);
    let first = pairs.partition_point(|other| left[other.left].span.start < a.span.start);
    let inside = |other: &&UnitPair| {
        let (x, y) = (&left[other.left], &right[other.right]);
        let smaller = a.span.contains(x.span) && b.span.contains(y.span) && a.span != x.span && b.span != y.span;
        other.score.total >= floor && x.level == UnitLevel::Clause && y.level == UnitLevel::Clause && smaller
    };
    let near = pairs[first..].iter().take_while(|other| left[other.left].span.start < a.span.end);
    let mut found: Vec<UnitPair> = near.filter(inside).copied().collect();
    found.sort_by(|x, y| y.score.total.total_cmp(&x.score.total).then((x.left, x.right).cmp(&(y.left, y.right))));
    let mut kept: Vec<UnitPair> = Vec::new();
    for other in found {
        let apart = |pair: &UnitPair| left[pair.left].span.overlap(left[other.left].span) == 0 && right[pair.right].span.overlap(right[other.right].span) == 0;
        if kept.iter().all(apart) {
            kept.push(other);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
