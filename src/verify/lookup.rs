//! The shingles of one text, for looking up those of many others.
//!
//! Where most pairs share too little, what counts is to see that early. A bit a shingle, at a place that its hash chooses, says of a shingle "no" or
//! "perhaps" (Bloom, *Space/time trade-offs in hash coding*, 1970, with one hash), so that counting the "perhaps" bounds the shared shingles from above
//! without a branch. Only texts that pass it are looked up exactly. Both stop as soon as the rest cannot bring enough, and neither refuses a pair that has it.

/// The shingles of a text. Memory: 24 to 40 bytes for each, and 2 to 4 for the bits; it grows to the longest text.
#[derive(Debug, Default)]
pub struct Lookup {
    /// As they were given.
    shingles: Vec<u64>,
    /// A bit for each of 16 to 32 places a shingle.
    bits: Vec<u64>,
    /// A table of open addressing, at most half full, where 0 stands for an empty place; empty until it is needed.
    entries: Vec<u64>,
    /// Whether the shingle 0 is among them, which the table cannot say.
    zero: bool,
    /// Distinct shingles of the table.
    len: u32,
}

/// Bits for each place that the table would have, as a power of two.
const BITS: u32 = 3;

/// Shingles that are looked up before it is asked whether the rest can bring enough.
const STRIDE: usize = 32;

impl Lookup {
    /// Holds these shingles and no others; repeats count once.
    pub fn fill(&mut self, shingles: &[u64]) {
        self.shingles.clear();
        self.shingles.extend_from_slice(shingles);
        self.entries.clear();
        (self.zero, self.len) = (false, 0);
        self.bits.clear();
        self.bits.resize(places(shingles.len()) << BITS >> 6, 0);
        let shift = self.shift();
        for shingle in shingles {
            let bit = (shingle >> shift) as usize;
            if let Some(word) = self.bits.get_mut(bit >> 6) {
                *word |= 1 << (bit & 63);
            }
        }
    }

    /// The distinct shingles, in their order.
    pub fn distinct(&mut self) -> Box<[u64]> {
        self.entries.clear();
        self.entries.resize(places(self.shingles.len()), 0);
        (self.zero, self.len) = (false, 0);
        let mut shingles = std::mem::take(&mut self.shingles);
        shingles.retain(|&shingle| self.insert(shingle));
        let distinct = shingles.clone().into_boxed_slice();
        self.shingles = shingles;
        distinct
    }

    /// Between how many and how many distinct shingles there are, without counting them.
    #[must_use]
    pub fn bounds(&self) -> (u32, u32) {
        (self.bits.iter().map(|word| word.count_ones()).sum(), self.shingles.len() as u32)
    }

    /// Number of distinct shingles.
    pub fn count(&mut self) -> u32 {
        self.build();
        self.len
    }

    /// How many of some `distinct` shingles are among these; `None` when fewer than `least` are. Linear in them.
    pub fn shared(&mut self, distinct: &[u64], least: u32) -> Option<u32> {
        let shift = self.shift();
        let may_hold = |shingle: u64| {
            let bit = (shingle >> shift) as usize;
            self.bits.get(bit >> 6).is_some_and(|word| word >> (bit & 63) & 1 == 1)
        };
        count(distinct, least, may_hold)?;
        self.build();
        count(distinct, least, |shingle| self.holds(shingle))
    }

    /// Where in a hash the place of its bit stands.
    fn shift(&self) -> u32 {
        58 - self.bits.len().max(1).trailing_zeros()
    }

    fn build(&mut self) {
        if self.entries.is_empty() {
            self.entries.resize(places(self.shingles.len()), 0);
            for at in 0..self.shingles.len() {
                self.insert(self.shingles[at]);
            }
        }
    }

    /// Adds a shingle to the table; whether it is new.
    fn insert(&mut self, shingle: u64) -> bool {
        let new = if shingle == 0 {
            !std::mem::replace(&mut self.zero, true)
        } else {
            let at = self.find(shingle);
            std::mem::replace(&mut self.entries[at], shingle) == 0
        };
        self.len += u32::from(new);
        new
    }

    fn holds(&self, shingle: u64) -> bool {
        if shingle == 0 { self.zero } else { self.entries[self.find(shingle)] == shingle }
    }

    /// The place of a shingle in the table, or the empty one where it would stand.
    fn find(&self, shingle: u64) -> usize {
        let mut at = (shingle >> (64 - self.entries.len().trailing_zeros())) as usize;
        while self.entries[at] != 0 && self.entries[at] != shingle {
            at = (at + 1) & (self.entries.len() - 1);
        }
        at
    }
}

/// Places of a table for so many shingles: a power of two.
fn places(shingles: usize) -> usize {
    (2 * shingles).next_power_of_two().max(64)
}

/// How many of some shingles are in, or `None` as soon as they must stay below `least`.
pub(super) fn count<S: Copy>(distinct: &[S], least: u32, is_in: impl Fn(S) -> bool) -> Option<u32> {
    let (mut count, mut left) = (0_u32, distinct.len() as u32);
    for some in distinct.chunks(STRIDE) {
        count += some.iter().map(|&shingle| u32::from(is_in(shingle))).sum::<u32>();
        left -= some.len() as u32;
        if count + left < least {
            return None;
        }
    }
    (count >= least).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Few values, all over the range, many of them in one place of the table.
    fn shingles(most: usize) -> impl Strategy<Value = Vec<u64>> {
        prop::collection::vec(
            prop_oneof![0_u64..60, (0_u64..200).prop_map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)), (0_u64..9).prop_map(|n| n << 61)],
            0..most,
        )
    }

    proptest! {
        #[test]
        fn equals_the_intersection_of_sets_unless_it_is_too_small(texts in prop::collection::vec((shingles(300), shingles(160)), 1..4), ask in 0_u32..3) {
            let mut lookup = Lookup::default();
            for (long, short) in texts {
                let (a, b): (BTreeSet<u64>, BTreeSet<u64>) = (long.iter().copied().collect(), short.iter().copied().collect());
                lookup.fill(&short);
                let distinct = lookup.distinct();
                prop_assert_eq!((distinct.len(), lookup.count() as usize), (b.len(), b.len()));
                prop_assert_eq!(distinct.iter().copied().collect::<BTreeSet<_>>(), b.clone());
                lookup.fill(&long);
                let (from, to) = lookup.bounds();
                prop_assert!(from as usize <= a.len() && a.len() <= to as usize);
                let shared = a.intersection(&b).count() as u32;
                prop_assert_eq!(lookup.shared(&distinct, 0), Some(shared));
                // Just enough, one too few, and far too few.
                prop_assert_eq!(lookup.shared(&distinct, shared), Some(shared));
                prop_assert_eq!(lookup.shared(&distinct, shared + 1 + ask * 20), None);
                prop_assert_eq!(lookup.count() as usize, a.len());
            }
        }
    }
}
