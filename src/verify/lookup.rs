//! The shingles of one text, for looking up those of many others.
//!
//! Where most pairs share too little, what counts is to see that early. A bit a shingle, at a place that its hash chooses, says of a shingle "no" or
//! "perhaps" (Bloom, *Space/time trade-offs in hash coding*, 1970, with one hash), so that counting the "perhaps" bounds the shared shingles from above
//! without a branch. Only texts that pass it are looked up exactly. Both stop as soon as the rest cannot bring enough, and neither refuses a pair that has it.

/// The distinct shingles of a text. Memory: 16 to 32 bytes for each, and as much again in bits at most; it grows to the longest text.
#[derive(Debug, Default)]
pub struct Lookup {
    /// A table of open addressing, at most half full; 0 stands for an empty place.
    entries: Vec<u64>,
    /// A bit for each of 16 to 32 places a shingle.
    bits: Vec<u64>,
    /// Whether the shingle 0 is among them, which the table cannot say.
    zero: bool,
    len: u32,
}

/// Bits for each place of the table, as a power of two.
const BITS: u32 = 3;

/// Shingles that are looked up before it is asked whether the rest can bring enough.
const STRIDE: usize = 32;

impl Lookup {
    /// Holds these shingles and no others; repeats count once.
    pub fn fill(&mut self, shingles: &[u64]) {
        self.clear(shingles.len());
        for &shingle in shingles {
            self.insert(shingle);
        }
    }

    /// What [`Self::fill`] does; the distinct shingles in their order.
    pub fn distinct(&mut self, shingles: &[u64]) -> Box<[u64]> {
        self.clear(shingles.len());
        let distinct: Vec<u64> = shingles.iter().copied().filter(|&shingle| self.insert(shingle)).collect();
        distinct.into_boxed_slice()
    }

    /// Number of distinct shingles.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many of some `distinct` shingles are among these; `None` when fewer than `least` are. Linear in them.
    #[must_use]
    pub fn shared(&self, distinct: &[u64], least: u32) -> Option<u32> {
        self.count(distinct, least, |shingle| self.may_hold(shingle))?;
        self.count(distinct, least, |shingle| self.holds(shingle))
    }

    /// How many are in, or `None` as soon as they must stay below `least`.
    fn count(&self, distinct: &[u64], least: u32, is_in: impl Fn(u64) -> bool) -> Option<u32> {
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

    fn clear(&mut self, shingles: usize) {
        let places = (2 * shingles).next_power_of_two().max(64);
        self.entries.clear();
        self.entries.resize(places, 0);
        self.bits.clear();
        self.bits.resize(places << BITS >> 6, 0);
        (self.zero, self.len) = (false, 0);
    }

    /// Adds a shingle; whether it is new.
    fn insert(&mut self, shingle: u64) -> bool {
        if shingle == 0 {
            let new = !std::mem::replace(&mut self.zero, true);
            self.len += u32::from(new);
            self.set_bit(0);
            return new;
        }
        let mut at = self.place(shingle);
        while self.entries[at] != 0 {
            if self.entries[at] == shingle {
                return false;
            }
            at = (at + 1) & (self.entries.len() - 1);
        }
        self.entries[at] = shingle;
        self.len += 1;
        self.set_bit(shingle);
        true
    }

    fn holds(&self, shingle: u64) -> bool {
        if shingle == 0 {
            return self.zero;
        }
        let mut at = self.place(shingle);
        while self.entries[at] != 0 && self.entries[at] != shingle {
            at = (at + 1) & (self.entries.len() - 1);
        }
        self.entries[at] == shingle
    }

    /// Never no for a shingle that is held; seldom yes for another one.
    fn may_hold(&self, shingle: u64) -> bool {
        let bit = self.bit(shingle);
        self.bits.get(bit >> 6).is_some_and(|word| word >> (bit & 63) & 1 == 1)
    }

    fn set_bit(&mut self, shingle: u64) {
        let bit = self.bit(shingle);
        if let Some(word) = self.bits.get_mut(bit >> 6) {
            *word |= 1 << (bit & 63);
        }
    }

    fn place(&self, shingle: u64) -> usize {
        (shingle >> (64 - self.entries.len().trailing_zeros())) as usize
    }

    fn bit(&self, shingle: u64) -> usize {
        (shingle >> (64 - BITS - self.entries.len().trailing_zeros())) as usize
    }
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
                let distinct = lookup.distinct(&short);
                prop_assert_eq!(distinct.iter().copied().collect::<BTreeSet<_>>(), b.clone());
                prop_assert_eq!((distinct.len(), lookup.len() as usize, lookup.is_empty()), (b.len(), b.len(), b.is_empty()));
                lookup.fill(&long);
                prop_assert_eq!(lookup.len() as usize, a.len());
                let shared = a.intersection(&b).count() as u32;
                prop_assert_eq!(lookup.shared(&distinct, 0), Some(shared));
                // Just enough, one too few, and far too few.
                prop_assert_eq!(lookup.shared(&distinct, shared), Some(shared));
                prop_assert_eq!(lookup.shared(&distinct, shared + 1 + ask * 20), None);
            }
        }
    }
}
