//! From a cluster of seeds to the whole passage: outwards as long as the other side goes along, then to the nearest
//! border of a sentence.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::side::PassageSide;
use crate::config::PassageParams;

/// A run of tokens on either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) a: Range<u32>,
    pub(super) b: Range<u32>,
}

/// The links of one side's run: what the other side's tokens are held against.
fn links_of(side: &PassageSide, run: &Range<u32>) -> FxHashSet<u64> {
    side.links_in(run).map(|link| link.hash).collect()
}

/// Two texts and the measure of how telling a single word is between them.
pub(super) struct Pairing<'a> {
    pub(super) a: &'a PassageSide<'a>,
    pub(super) b: &'a PassageSide<'a>,
}

impl Pairing<'_> {
    /// Inverse sentence frequency of a link over both texts, from 0 (in every sentence) to 100 (in one on each side),
    /// after the TF-ISF of Sanchez-Perez, Gelbukh and Sidorov (PAN 2014). Needs no corpus.
    fn rarity(&self, link: u64) -> i32 {
        let pieces = (self.a.pieces + self.b.pieces) as f32;
        let with = [self.a, self.b].iter().filter_map(|side| side.pieces_with.get(&link)).sum::<u32>().max(2) as f32;
        if pieces <= 2.0 { 100 } else { (100.0 * (pieces / with).ln() / (pieces / 2.0).ln()) as i32 }
    }

    /// The passage around `place`: both sides grow against each other's earlier extent, then end at a border.
    pub(super) fn extend(&self, place: Place, params: &PassageParams) -> Place {
        let mut place = place;
        for _ in 0..params.rounds {
            place = Place { a: self.grow(self.a, &place.a, (self.b, &place.b), params), b: self.grow(self.b, &place.b, (self.a, &place.a), params) };
        }
        Place { a: self.settle(self.a, &place.a, (self.b, &place.b), params), b: self.settle(self.b, &place.b, (self.a, &place.a), params) }
    }

    fn grow(&self, side: &PassageSide, run: &Range<u32>, other: (&PassageSide, &Range<u32>), params: &PassageParams) -> Range<u32> {
        let reference = links_of(other.0, &other.0.padded(other.1, params.margin));
        let window = side.padded(run, params.reach);
        let gains = self.gains(side, &window, &reference, params);
        let before = &gains[..(run.start - window.start) as usize];
        let after = &gains[(run.end - window.start) as usize..];
        let left = best_prefix(before.iter().rev(), params.patience);
        let right = best_prefix(after.iter(), params.patience);
        run.start - left..run.end + right
    }

    /// What each token of `window` says for being part of the passage, in hundredths of a letter: the rarity of the
    /// rarest link that covers it and that the other side has, or the cost of a miss.
    fn gains(&self, side: &PassageSide, window: &Range<u32>, reference: &FxHashSet<u64>, params: &PassageParams) -> Vec<i32> {
        let mut gains = vec![-params.miss; window.len()];
        for link in side.links_in(window).filter(|link| reference.contains(&link.hash)) {
            let rarity = self.rarity(link.hash);
            for gain in &mut gains[(link.first - window.start) as usize..(link.end - window.start) as usize] {
                *gain = rarity.max(*gain);
            }
        }
        let letters = side.at[window.start as usize..=window.end as usize].windows(2).map(|at| (at[1] - at[0]) as i32);
        gains.into_iter().zip(letters).map(|(gain, letters)| gain * letters).collect()
    }

    /// Letters of `run` that stand in a link which the other side's run has too.
    pub(super) fn matched(&self, side: &PassageSide, run: &Range<u32>, other: (&PassageSide, &Range<u32>)) -> u32 {
        let linked = linked_tokens(side, run, &links_of(other.0, other.1));
        linked.iter().enumerate().filter(|(_, linked)| **linked).map(|(n, _)| side.letters(&(run.start + n as u32..run.start + n as u32 + 1))).sum()
    }

    /// Moves each end to a border of its sentence or line, see [`settled`], then lets go of outer sentences that the other
    /// side hardly has: chance words can carry a walk over them, but they are not reuse.
    fn settle(&self, side: &PassageSide, run: &Range<u32>, other: (&PassageSide, &Range<u32>), params: &PassageParams) -> Range<u32> {
        let start = settled(side, run.start, |border, start| border > start, params);
        let end = settled(side, run.end, |border, end| border < end, params);
        let run = if start < end { start..end } else { run.clone() };
        let linked = linked_tokens(side, &run, &links_of(other.0, other.1));
        let thin = |piece: &Range<u32>| {
            let matched: u32 = piece.clone().filter(|&n| linked[(n - run.start) as usize]).map(|n| side.letters(&(n..n + 1))).sum();
            100 * matched < params.least_share * side.letters(piece)
        };
        let mut kept = run.clone();
        while let Some(border) = (kept.start + 1..kept.end).find(|&n| side.borders[n as usize]).filter(|&border| thin(&(kept.start..border))) {
            kept.start = border;
        }
        while let Some(border) = (kept.start + 1..kept.end).rev().find(|&n| side.borders[n as usize]).filter(|&border| thin(&(border..kept.end))) {
            kept.end = border;
        }
        kept
    }
}

/// The border that stands for the end `at` of a run: the one before or behind it. `inside` says which of the two lies
/// inside the run.
fn settled(side: &PassageSide, at: u32, inside: impl Fn(u32, u32) -> bool, params: &PassageParams) -> u32 {
    let before = (0..=at).rev().find(|&n| side.borders[n as usize]).unwrap_or(at);
    let behind = (at..side.borders.len() as u32).find(|&n| side.borders[n as usize]).unwrap_or(at);
    if before == behind {
        return at;
    }
    let (inner, outer) = if inside(behind, at) { (behind, before) } else { (before, behind) };
    let reached = side.letters(&(inner.min(at)..inner.max(at)));
    let missing = side.letters(&(outer.min(at)..outer.max(at)));
    if reached >= missing && missing <= params.snap {
        outer
    } else if reached <= params.snap {
        inner
    } else {
        at
    }
}

/// For each token of `window`, whether it stands in a link that `reference` has.
fn linked_tokens(side: &PassageSide, window: &Range<u32>, reference: &FxHashSet<u64>) -> Vec<bool> {
    let mut linked = vec![false; window.len()];
    for link in side.links_in(window).filter(|link| reference.contains(&link.hash)) {
        linked[(link.first - window.start) as usize..(link.end - window.start) as usize].fill(true);
    }
    linked
}

/// How many leading gains to take for the largest sum; looks no further once the sum is `patience` letters below it.
fn best_prefix<'g>(gains: impl Iterator<Item = &'g i32>, patience: u32) -> u32 {
    let (mut sum, mut best, mut taken) = (0_i64, 0_i64, 0);
    for (n, &gain) in gains.enumerate() {
        sum += i64::from(gain);
        if sum > best {
            (best, taken) = (sum, n as u32 + 1);
        } else if sum < best - 100 * i64::from(patience) {
            break;
        }
    }
    taken
}
