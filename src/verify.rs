//! Exact overlap of shingle sets: what every reported similarity is computed by.
//!
//! Texts that may be related are brought together in an [`Overlaps`]: a table numbers their shingles once, and each text
//! becomes a bit set over the shingles that at least two of them have. A pair then costs one AND and one population count for 64
//! shingles, whatever the number of pairs. One text that is paired with many others, most of them in vain, is looked up in instead ([`lookup`]); what can be refused by less than
//! that is refused before ([`screen`]).

pub mod lookup;
pub mod screen;

/// How many shingles two texts have, and how many of them both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// Distinct shingles of both.
    pub shared: u32,
    /// Distinct shingles of the first text.
    pub left: u32,
    /// Distinct shingles of the second text.
    pub right: u32,
}

impl Overlap {
    /// Shared shingles over those of either: 1 for equal sets, 0 when a set is empty.
    #[must_use]
    pub fn jaccard(self) -> f64 {
        ratio(self.shared, self.left + self.right - self.shared)
    }

    /// Share of the first text's shingles that the second holds.
    #[must_use]
    pub fn containment_left(self) -> f64 {
        ratio(self.shared, self.left)
    }

    /// Share of the second text's shingles that the first holds.
    #[must_use]
    pub fn containment_right(self) -> f64 {
        ratio(self.shared, self.right)
    }

    /// The same, seen from the second text.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { shared: self.shared, left: self.right, right: self.left }
    }
}

fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}

/// Numbers the shingles of a handful of texts; reused from group to group.
#[derive(Debug, Default)]
pub struct Numbering {
    /// A table of open addressing, at most half full, of shingle numbers; 0 stands for an empty place, so numbers count from 1 here. Small, so that it
    /// stays in the processor's cache: what is known of a number stands elsewhere, and copies of a text ask for it in order.
    places: Vec<u32>,
    known: Vec<Known>,
    /// Texts that have the shingle, by shingle number.
    holders: Vec<u32>,
    /// Distinct shingle numbers, text after text.
    numbers: Vec<u32>,
    /// Where each text's numbers end.
    ends: Vec<usize>,
}

/// A shingle with the last text that had it; texts count from 1.
#[derive(Debug, Clone, Copy)]
struct Known {
    shingle: u64,
    last_text: u32,
}

impl Numbering {
    /// Forgets all texts. Keeps memory in proportion to the last group.
    pub fn clear(&mut self) {
        let wanted = (self.known.len() * 2).next_power_of_two().max(1 << 10);
        self.places.truncate(wanted);
        self.places.fill(0);
        self.known.clear();
        self.holders.clear();
        self.numbers.clear();
        self.ends.clear();
    }

    /// Adds the next text by its shingles, repeats included.
    pub fn push(&mut self, shingles: &[u64]) {
        self.reserve(shingles.len());
        let Self { places, known, holders, numbers, ends } = self;
        let text = ends.len() as u32 + 1;
        let (shift, mask) = (64 - places.len().trailing_zeros(), places.len() - 1);
        for &shingle in shingles {
            let mut at = (shingle >> shift) as usize;
            loop {
                let number = places[at];
                if number == 0 {
                    numbers.push(known.len() as u32);
                    holders.push(1);
                    known.push(Known { shingle, last_text: text });
                    places[at] = known.len() as u32;
                    break;
                }
                let entry = &mut known[number as usize - 1];
                if entry.shingle == shingle {
                    if entry.last_text != text {
                        entry.last_text = text;
                        numbers.push(number - 1);
                        holders[number as usize - 1] += 1;
                    }
                    break;
                }
                at = (at + 1) & mask;
            }
        }
        ends.push(numbers.len());
    }

    /// Makes room for `more` new shingles at a load of at most one half.
    fn reserve(&mut self, more: usize) {
        let wanted = ((self.known.len() + more) * 2).next_power_of_two().max(1 << 10);
        if wanted <= self.places.len() {
            return;
        }
        self.places.clear();
        self.places.resize(wanted, 0);
        let shift = 64 - wanted.trailing_zeros();
        for (number, entry) in (1..).zip(&self.known) {
            let mut at = (entry.shingle >> shift) as usize;
            while self.places[at] != 0 {
                at = (at + 1) & (wanted - 1);
            }
            self.places[at] = number;
        }
    }

    /// The overlaps of all texts pushed since the last [`Numbering::clear`].
    #[must_use]
    pub fn overlaps(&self) -> Overlaps {
        let mut places = vec![u32::MAX; self.holders.len()];
        let mut width = 0;
        for (place, _) in places.iter_mut().zip(&self.holders).filter(|(_, holders)| **holders > 1) {
            *place = width;
            width += 1;
        }
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let texts: Vec<&[u32]> = starts.zip(&self.ends).map(|(start, &end)| &self.numbers[start..end]).collect();
        let words = (width as usize).div_ceil(64);
        let sets = if words * texts.len() <= MAX_WORDS { Sets::bits(words, &places, &texts) } else { Sets::lists(&places, &texts) };
        Overlaps { sets, sizes: texts.iter().map(|numbers| numbers.len() as u32).collect() }
    }
}

/// Most memory that bit sets may take, in words of eight bytes; beyond, lists take less.
const MAX_WORDS: usize = 1 << 20;

/// The shingles of each text that some other text of the group has, too.
#[derive(Debug, Clone)]
enum Sets {
    /// Rows of so many words, a bit a shingle.
    Bits { words: usize, bits: Vec<u64> },
    /// Sorted numbers.
    Lists(Vec<Vec<u32>>),
}

impl Sets {
    fn bits(words: usize, places: &[u32], texts: &[&[u32]]) -> Self {
        let mut bits = vec![0_u64; words * texts.len()];
        for (n, numbers) in texts.iter().enumerate() {
            let row = &mut bits[n * words..(n + 1) * words];
            for place in shared_places(places, numbers) {
                row[place as usize / 64] |= 1 << (place % 64);
            }
        }
        Self::Bits { words, bits }
    }

    fn lists(places: &[u32], texts: &[&[u32]]) -> Self {
        let sorted = |numbers: &&[u32]| {
            let mut list: Vec<u32> = shared_places(places, numbers).collect();
            list.sort_unstable();
            list
        };
        Self::Lists(texts.iter().map(sorted).collect())
    }

    fn shared(&self, left: usize, right: usize) -> u32 {
        match self {
            Self::Bits { words, bits } => {
                let row = |text: usize| &bits[text * words..(text + 1) * words];
                row(left).iter().zip(row(right)).map(|(a, b)| (a & b).count_ones()).sum()
            }
            Self::Lists(lists) => {
                let (a, b) = (&lists[left], &lists[right]);
                let (mut i, mut j, mut shared) = (0, 0, 0);
                while i < a.len() && j < b.len() {
                    let order = a[i].cmp(&b[j]);
                    shared += u32::from(order.is_eq());
                    i += usize::from(order.is_le());
                    j += usize::from(order.is_ge());
                }
                shared
            }
        }
    }
}

fn shared_places(places: &[u32], numbers: &[u32]) -> impl Iterator<Item = u32> {
    numbers.iter().map(|&number| places[number as usize]).filter(|place| *place != u32::MAX)
}

/// Exact overlaps between the texts of one group.
#[derive(Debug, Clone)]
pub struct Overlaps {
    sets: Sets,
    sizes: Vec<u32>,
}

impl Overlaps {
    /// The overlap of two texts, by the order in which they were pushed.
    #[must_use]
    pub fn of(&self, left: usize, right: usize) -> Overlap {
        let shared = if left == right { self.sizes[left] } else { self.sets.shared(left, right) };
        Overlap { shared, left: self.sizes[left], right: self.sizes[right] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn measures_of_a_known_pair() {
        let overlap = Overlap { shared: 3, left: 4, right: 6 };
        assert_eq!((overlap.jaccard(), overlap.containment_left(), overlap.containment_right()), (3.0 / 7.0, 0.75, 0.5));
        assert!(Overlap { shared: 0, left: 0, right: 0 }.jaccard() <= 0.0);
    }

    proptest! {
        #[test]
        fn overlaps_equal_those_of_ordered_sets(
            groups in prop::collection::vec(prop::collection::vec(prop::collection::vec(prop_oneof![0_u64..40, any::<u64>().prop_map(|x| (x % 7) << 61)], 0..90), 0..9), 1..4),
        ) {
            let mut numbering = Numbering::default();
            for texts in &groups {
                numbering.clear();
                for text in texts {
                    numbering.push(text);
                }
                let overlaps = numbering.overlaps();
                let places: Vec<u32> = (0..numbering.holders.len() as u32).collect();
                let starts = std::iter::once(0).chain(numbering.ends.iter().copied());
                let numbers: Vec<&[u32]> = starts.zip(&numbering.ends).map(|(start, &end)| &numbering.numbers[start..end]).collect();
                let lists = Overlaps { sets: Sets::lists(&places, &numbers), sizes: overlaps.sizes.clone() };
                let sets: Vec<BTreeSet<u64>> = texts.iter().map(|text| text.iter().copied().collect()).collect();
                for (i, a) in sets.iter().enumerate() {
                    for (j, b) in sets.iter().enumerate() {
                        let expected = Overlap { shared: a.intersection(b).count() as u32, left: a.len() as u32, right: b.len() as u32 };
                        prop_assert_eq!(overlaps.of(i, j), expected);
                        prop_assert_eq!(lists.of(i, j), expected);
                    }
                }
            }
        }
    }
}
