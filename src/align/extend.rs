//! From a cluster of seeds to the whole passage: outwards as long as the other side goes along, then to the nearest
//! border of a sentence.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::side::PassageSide;
use crate::config::PassageParams;

/// A run of tokens on either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) a: Range<u32>,
    pub(super) b: Range<u32>,
}

/// The links of one side's run, each as often as it stands there: what the other side's tokens are held against. A word
/// can be the copy of one word only, so a side that says a thing twice is matched once.
struct Links(FxHashMap<u64, i32>);

impl Links {
    fn of(side: &PassageSide, run: &Range<u32>) -> Self {
        let mut links = Self(FxHashMap::with_capacity_and_hasher(run.len(), FxBuildHasher));
        links.add(side, run, 1);
        links
    }

    fn add(&mut self, side: &PassageSide, run: &Range<u32>, times: i32) {
        for link in side.links_in(run) {
            *self.0.entry(link.hash).or_default() += times;
        }
    }

    /// Uses up the links of the other side's `run`.
    fn take(&mut self, side: &PassageSide, run: &Range<u32>) {
        self.add(side, run, -1);
    }

    fn give_back(&mut self, side: &PassageSide, run: &Range<u32>) {
        self.add(side, run, 1);
    }

    fn has(&self, link: u64) -> bool {
        self.0.get(&link).is_some_and(|&left| left > 0)
    }
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
        let with = [self.a, self.b].iter().filter_map(|side| side.pieces_with.get(&link)).map(|with| with.count).sum::<u32>().max(2) as f32;
        if pieces <= 2.0 { 100 } else { (100.0 * (pieces / with).ln() / (pieces / 2.0).ln()) as i32 }
    }

    /// The passage around `place`: both sides grow against each other's earlier extent, then end at a border.
    pub(super) fn extend(&self, place: Place, params: &PassageParams) -> Place {
        let mut place = place;
        for _ in 0..params.rounds {
            let grown = Place { a: self.grow(self.a, &place.a, (self.b, &place.b), params), b: self.grow(self.b, &place.b, (self.a, &place.a), params) };
            // What did not grow does not grow.
            if grown == place {
                break;
            }
            place = grown;
        }
        Place { a: Self::settle(self.a, &place.a, (self.b, &place.b), params), b: Self::settle(self.b, &place.b, (self.a, &place.a), params) }
    }

    fn grow(&self, side: &PassageSide, run: &Range<u32>, other: (&PassageSide, &Range<u32>), params: &PassageParams) -> Range<u32> {
        let mut unused = Links::of(other.0, &other.0.padded(other.1, params.margin));
        unused.take(side, run);
        let window = side.padded(run, params.reach);
        let gains = self.gains(side, &window, &unused, params);
        let before = &gains[..(run.start - window.start) as usize];
        let after = &gains[(run.end - window.start) as usize..];
        let left = best_prefix(before.iter().rev(), params.patience);
        let right = best_prefix(after.iter(), params.patience);
        run.start - left..run.end + right
    }

    /// What each token of `window` says for being part of the passage, in hundredths of a letter: the rarity of the
    /// rarest link that covers it and that the other side has, or the cost of a miss.
    fn gains(&self, side: &PassageSide, window: &Range<u32>, reference: &Links, params: &PassageParams) -> Vec<i32> {
        let mut gains = vec![-params.miss; window.len()];
        for link in side.links_in(window).filter(|link| reference.has(link.hash)) {
            let rarity = self.rarity(link.hash);
            for gain in &mut gains[(link.first - window.start) as usize..(link.end - window.start) as usize] {
                *gain = rarity.max(*gain);
            }
        }
        let letters = side.at[window.start as usize..=window.end as usize].windows(2).map(|at| (at[1] - at[0]).cast_signed());
        gains.into_iter().zip(letters).map(|(gain, letters)| gain * letters).collect()
    }

    /// Letters of `run` that stand in a link which the other side's run has too.
    pub(super) fn matched(side: &PassageSide, run: &Range<u32>, other: (&PassageSide, &Range<u32>)) -> u32 {
        linked_letters(side, run, &Links::of(other.0, other.1))
    }

    /// Moves each end to a border of its sentence or line, see [`settled`], then lets go of outer sentences, the thinnest
    /// first, that the other side hardly has beside what the rest has matched: chance words can carry a walk over them, or
    /// they say again what is said inside.
    fn settle(side: &PassageSide, run: &Range<u32>, other: (&PassageSide, &Range<u32>), params: &PassageParams) -> Range<u32> {
        let start = settled(side, run.start, |border, start| border > start, params);
        let end = settled(side, run.end, |border, end| border < end, params);
        let mut kept = if start < end { start..end } else { run.clone() };
        let mut unused = Links::of(other.0, other.1);
        unused.take(side, &kept);
        let border = |n: &u32| side.borders[*n as usize];
        for _ in 0..PassageParams::MAX_LET_GO {
            let Some(first) = (kept.start + 1..kept.end).find(border) else { return kept };
            let Some(last) = (kept.start + 1..kept.end).rev().find(border) else { return kept };
            let pieces = [(kept.start..first, first..kept.end), (last..kept.end, kept.start..last)];
            let shares = pieces.each_ref().map(|(piece, _)| {
                unused.give_back(side, piece);
                let matched = linked_letters(side, piece, &unused);
                unused.take(side, piece);
                100 * matched / side.letters(piece).max(1)
            });
            let thinner = usize::from(shares[1] < shares[0]);
            if shares[thinner] >= params.min_share {
                return kept;
            }
            unused.give_back(side, &pieces[thinner].0);
            kept = pieces[thinner].1.clone();
        }
        kept
    }
}

/// Letters of `run` that stand in a link which `reference` has.
fn linked_letters(side: &PassageSide, run: &Range<u32>, reference: &Links) -> u32 {
    let linked = linked_tokens(side, run, reference);
    linked.iter().zip(run.clone()).filter(|(linked, _)| **linked).map(|(_, n)| side.letters(&(n..n + 1))).sum()
}

/// The border that stands for the end `at` of a run: the one before or behind it. `inside` says which of the two lies
/// inside the run.
pub(super) fn settled(side: &PassageSide, at: u32, inside: impl Fn(u32, u32) -> bool, params: &PassageParams) -> u32 {
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
fn linked_tokens(side: &PassageSide, window: &Range<u32>, reference: &Links) -> Vec<bool> {
    let mut linked = vec![false; window.len()];
    for link in side.links_in(window).filter(|link| reference.has(link.hash)) {
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
