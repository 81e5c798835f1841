//! Sketches: a set of shingles, however large, as K slots; the share of equal slots estimates the Jaccard similarity.
//!
//! Fast Similarity Sketching (Dahlgaard, Knudsen & Thorup, FOCS 2017, arXiv 1704.04370): every element of the set is hashed
//! once a round into one slot, until no slot is empty; rounds K..2K fill slot by slot, so it always ends. A slot keeps its
//! smallest value, where a value of an earlier round is smaller than any of a later one. Two sets agree in a slot with
//! probability J; the variance is at most that of K independent permutations, J(1-J)/K, and much less when K is large
//! beside the set. Expected cost O(n + K log K), against O(nK) of classical MinHash.

use super::shingle::mix;

/// A slot that nothing has reached yet.
const EMPTY: u64 = u64::MAX;

/// Makes the hashes of later rounds out of the first: an odd number, so that different hashes stay different.
const AGAIN: u64 = 0xD6E8_FEB8_6659_FD93;

/// A slot in so many, or fewer, is a chance that a processor foresees.
const FEW: usize = 32;

/// The bits of a value below its round number.
const VALUE_BITS: u32 = 48;

/// Makes sketches of a fixed number of slots; owns the slots, so that a run of many texts allocates once.
#[derive(Debug, Clone)]
pub struct Sketcher {
    slots: Vec<u64>,
}

impl Sketcher {
    /// For sketches of `slots` slots: at least one, at most 16,384 (the round number has 16 bits).
    #[must_use]
    pub fn new(slots: usize) -> Self {
        Self { slots: vec![EMPTY; slots.clamp(1, 1 << 14)] }
    }

    /// The sketch of a set of shingle hashes; repeats and order do not matter. `None` for the empty set, which is like nothing.
    ///
    /// The slots hold full-width values: cut them ([`small_slots_into`]) only after the band keys are made.
    pub fn sketch(&mut self, shingles: &[u64]) -> Option<&[u64]> {
        if shingles.is_empty() {
            return None;
        }
        self.slots.fill(EMPTY);
        let count = self.slots.len() as u64;
        let (mut round, mut empty) = (0, self.slots.len());
        while round < count && empty > 0 {
            if empty * FEW > self.slots.len() {
                offer_all(&mut self.slots, round, shingles);
            } else {
                offer_to_few(&mut self.slots, round, shingles);
            }
            empty = self.slots.iter().filter(|slot| **slot == EMPTY).count();
            round += 1;
        }
        if round == count {
            self.fill_rest(shingles);
        }
        Some(&self.slots)
    }

    /// Rounds K..2K: slot by slot, the smallest hash of all elements.
    fn fill_rest(&mut self, shingles: &[u64]) {
        let count = self.slots.len() as u64;
        for (round, slot) in (count..).zip(&mut self.slots) {
            if *slot == EMPTY {
                let key = mix(round);
                let least = shingles.iter().map(|shingle| mix(shingle ^ key) >> (64 - VALUE_BITS)).min();
                *slot = round << VALUE_BITS | least.unwrap_or(0);
            }
        }
    }
}

/// The slot that the high bits of a hash choose, and its low bits, which are its value in a round.
#[inline(always)]
fn offer(hash: u64, slots: usize, round: u64) -> (usize, u64) {
    let wide = u128::from(hash) * slots as u128;
    ((wide >> 64) as usize, round << VALUE_BITS | (wide as u64) >> (64 - VALUE_BITS))
}

/// The hash of a shingle in a round, given the key of the round.
#[inline(always)]
fn again(shingle: u64, round: u64, key: u64) -> u64 {
    if round == 0 { shingle } else { (shingle ^ key).wrapping_mul(AGAIN) }
}

/// Offers each shingle to its slot in a round, without a branch: most slots change, and nobody foresees when.
#[multiversion::multiversion(targets("x86_64+bmi1+bmi2"))]
fn offer_all(slots: &mut [u64], round: u64, shingles: &[u64]) {
    let (count, key) = (slots.len(), mix(round));
    for &shingle in shingles {
        let (slot, value) = offer(again(shingle, round, key), count, round);
        if let Some(slot) = slots.get_mut(slot) {
            *slot = value.min(*slot);
        }
    }
}

/// The same in a later round, in which one slot in many is still empty and no other can change.
#[multiversion::multiversion(targets("x86_64+bmi1+bmi2"))]
fn offer_to_few(slots: &mut [u64], round: u64, shingles: &[u64]) {
    let (count, key) = (slots.len(), mix(round));
    for &shingle in shingles {
        let (slot, value) = offer(again(shingle, round, key), count, round);
        if let Some(slot) = slots.get_mut(slot)
            && *slot > value
        {
            *slot = value;
        }
    }
}

/// Appends the lowest byte of every slot: enough to estimate from, an eighth of the memory.
pub fn small_slots_into(slots: &[u64], out: &mut Vec<u8>) {
    out.extend(slots.iter().map(|slot| *slot as u8));
}

/// The Jaccard similarity that two sketches of equal length suggest, from their slots' lowest bytes (Li & König 2010, b = 8):
/// two unequal slots still agree in their byte once in 256, which is taken off again. Between 0 and 1.
#[must_use]
pub fn estimate(a: &[u8], b: &[u8]) -> f64 {
    let share = agreeing(a, b) as f64 / a.len().max(1) as f64;
    ((share - 1.0 / 256.0) / (255.0 / 256.0)).max(0.0)
}

/// The number of slots in which two sketches agree.
#[must_use]
pub fn agreeing(a: &[u8], b: &[u8]) -> usize {
    // Counting in bytes, a run short enough not to overflow, is what the compiler turns into wide comparisons.
    a.chunks(255).zip(b.chunks(255)).map(|(a, b)| usize::from(a.iter().zip(b).map(|(x, y)| u8::from(x == y)).sum::<u8>())).sum()
}

/// The smallest number of agreeing slots, of `slots`, with which a pair of similarity `jaccard` has to be taken seriously:
/// `deviations` standard deviations below its expectation.
#[must_use]
pub fn min_agreeing(slots: usize, jaccard: f64, deviations: f64) -> usize {
    let share = jaccard + (1.0 - jaccard) / 256.0;
    let deviation = (share * (1.0 - share) / slots as f64).sqrt();
    ((share - deviations * deviation).max(0.0) * slots as f64).floor() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn small(sketcher: &mut Sketcher, shingles: &[u64]) -> Vec<u8> {
        let mut out = Vec::new();
        small_slots_into(sketcher.sketch(shingles).unwrap(), &mut out);
        out
    }

    /// Two sets whose union has `union` elements and whose Jaccard similarity is near `jaccard`, and that similarity.
    fn pair(seed: u64, union: usize, jaccard: f64) -> (Vec<u64>, Vec<u64>, f64) {
        let element = |i: usize| mix(seed << 24 ^ i as u64);
        let shared = (union as f64 * jaccard).round() as usize;
        let left = shared + (union - shared) / 2;
        let a = (0..left).map(element).collect();
        let b = (0..shared).chain(left..union).map(element).collect();
        (a, b, shared as f64 / union as f64)
    }

    #[test]
    fn error_is_that_of_independent_permutations_or_less() {
        let slots = 128;
        for union in [20, 50, 200, 1000, 5000] {
            for jaccard in [0.3, 0.5, 0.8] {
                let trials = if union > 1000 { 1000 } else { 2000 };
                let (mut squares, mut sum, mut exact) = (0.0, 0.0, 0.0);
                let mut sketcher = Sketcher::new(slots);
                for seed in 1..=trials {
                    let (a, b, truth) = pair(seed, union, jaccard);
                    let first = sketcher.sketch(&a).unwrap().to_vec();
                    let equal = first.iter().zip(sketcher.sketch(&b).unwrap()).filter(|(x, y)| x == y).count();
                    let error = equal as f64 / slots as f64 - truth;
                    squares += error * error;
                    sum += error;
                    exact = truth;
                }
                let bound = (exact * (1.0 - exact) / slots as f64).sqrt();
                let error = (squares / trials as f64).sqrt();
                assert!(error <= 1.1 * bound, "union {union}, J {jaccard}: RMSE {error:.4}, bound {bound:.4}");
                let bias = sum / trials as f64;
                assert!(bias.abs() <= 4.0 * bound / (trials as f64).sqrt(), "union {union}, J {jaccard}: bias {bias:.4}");
            }
        }
    }

    #[test]
    fn small_sets_gain_most() {
        let mut sketcher = Sketcher::new(128);
        let trials = 1000;
        let squares: f64 = (1..=trials)
            .map(|seed| {
                let (a, b, truth) = pair(seed, 30, 0.5);
                (estimate(&small(&mut sketcher, &a), &small(&mut sketcher, &b)) - truth).powi(2)
            })
            .sum();
        assert!((squares / trials as f64).sqrt() < 0.8 * (0.25 / 128.0_f64).sqrt());
    }

    #[test]
    fn the_floor_keeps_pairs_at_the_threshold() {
        let mut sketcher = Sketcher::new(125);
        let floor = min_agreeing(125, 0.7, 3.5);
        assert!((60..80).contains(&floor), "{floor}");
        let lost = (1..=2000).filter(|&seed| {
            let (a, b, _) = pair(seed, 600, 0.7);
            agreeing(&small(&mut sketcher, &a), &small(&mut sketcher, &b)) < floor
        });
        assert!(lost.count() <= 4);
    }

    #[test]
    fn the_empty_set_has_no_sketch() {
        assert_eq!(Sketcher::new(16).sketch(&[]), None);
    }

    proptest! {
        #[test]
        fn every_slot_is_filled_and_repeats_and_order_do_not_matter(seed in any::<u64>(), size in 1_usize..300, slots in 1_usize..200) {
            let mut set: Vec<u64> = (0..size as u64).map(|i| mix(seed ^ i)).collect();
            let mut sketcher = Sketcher::new(slots);
            let once = sketcher.sketch(&set).unwrap().to_vec();
            prop_assert!(!once.contains(&EMPTY));
            set.extend_from_within(..size / 2);
            set.reverse();
            prop_assert_eq!(sketcher.sketch(&set).unwrap(), &once[..]);
        }

        #[test]
        fn agreeing_counts_equal_bytes(a in prop::collection::vec(0_u8..4, 0..700)) {
            let b: Vec<u8> = a.iter().rev().copied().collect();
            prop_assert_eq!(agreeing(&a, &b), a.iter().zip(&b).filter(|(x, y)| x == y).count());
        }
    }
}
