//! How much two texts can share at most, by 16 bits of each shingle.
//!
//! Most pairs that share a paragraph or two share no more. To see that, a quarter of each hash is enough: a bit for each shingle of one text, at a place that
//! its hash chooses (Bloom, *Space/time trade-offs in hash coding*, 1970, with one hash), is met by every shingle that the other one shares, and by one in twenty
//! or so of the rest. What is refused shares too little for certain; what is not has to be measured ([`super::lookup`]).

use super::lookup::count;

/// What is kept of a shingle.
#[must_use]
pub fn short(shingle: u64) -> u16 {
    (shingle >> 48) as u16
}

/// The shingles of one text, a bit each. Memory: 2 to 4 bytes for each, at most 8 KiB.
#[derive(Debug, Default)]
pub struct Screen {
    bits: Vec<u64>,
    /// Bits of a short shingle that do not choose the place.
    shift: u32,
}

/// Places of a text, as a power of two: at least a word of them, and no more than 16 bits can tell apart.
const PLACES: std::ops::RangeInclusive<usize> = 64..=1 << 16;

/// Places for each shingle, at least.
const EACH: usize = 16;

impl Screen {
    /// Holds so many shingles and no others.
    pub fn fill(&mut self, shorts: impl ExactSizeIterator<Item = u16>) {
        let places = (EACH * shorts.len()).next_power_of_two().clamp(*PLACES.start(), *PLACES.end());
        self.shift = u16::BITS - places.trailing_zeros();
        self.bits.clear();
        self.bits.resize(places / 64, 0);
        for short in shorts {
            let place = usize::from(short) >> self.shift;
            if let Some(word) = self.bits.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
        }
    }

    /// How many distinct shingles there are, at least.
    #[must_use]
    pub fn fewest(&self) -> u32 {
        self.bits.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether `least` of some distinct shingles may be among these. Linear in them, and done as soon as the rest cannot bring enough.
    #[must_use]
    pub fn may_share(&self, distinct: &[u16], least: u32) -> bool {
        let is_met = |short: u16| {
            let place = usize::from(short) >> self.shift;
            self.bits.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
        };
        count(distinct, least, is_met).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::shingle::mix;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn never_refuses_what_is_shared(a in prop::collection::btree_set(0_u64..900, 0..500), b in prop::collection::btree_set(0_u64..900, 0..500)) {
            let shorts = |set: &BTreeSet<u64>| set.iter().map(|&n| short(mix(n))).collect::<Vec<u16>>();
            let shared = a.intersection(&b).count() as u32;
            let mut screen = Screen::default();
            screen.fill(shorts(&b).into_iter());
            prop_assert!(screen.may_share(&shorts(&a), shared));
            prop_assert!(screen.fewest() as usize <= b.len());
        }
    }

    #[test]
    fn refuses_most_of_what_is_not_shared() {
        let of = |range: std::ops::Range<u64>| range.map(|n| short(mix(n))).collect::<Vec<u16>>();
        for size in [20, 600, 5_000] {
            let mut screen = Screen::default();
            screen.fill(of(0..size).into_iter());
            let half = of(size / 2..size + size / 2);
            assert!(screen.may_share(&half, size as u32 / 2) && !screen.may_share(&half, size as u32 * 3 / 5), "{size}");
        }
    }
}
