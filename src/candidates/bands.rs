//! Banding: texts whose sketches agree in all rows of a band become a candidate pair (Broder 1997; Indyk & Motwani 1998).
//!
//! A pair of similarity s agrees in one of b bands of r rows with probability 1 - (1 - s^r)^b. [`BandPlan`] chooses b and r so
//! that a pair **at** the threshold is found with the wanted recall, not only one well above it. Texts are numbered in keep
//! order (the text that a cluster would rather keep has the smaller number), which makes everything here independent of
//! the order in which they were read.

use rayon::prelude::*;

use super::bucket::Bucket;
use crate::config::{BucketParams, NearParams};
use crate::fingerprint::sketch::{agreeing, min_agreeing, small_slots_into};
use crate::spill::{Packer, Unpacker};

/// How a sketch is cut into bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BandPlan {
    /// Number of bands, b.
    pub bands: usize,
    /// Slots a band, r.
    pub rows: usize,
}

impl BandPlan {
    /// The plan with the most rows (the fewest candidates in vain) that reaches the recall at the threshold within the slots.
    ///
    /// When even one row a band cannot reach it, all slots become bands of one row.
    #[must_use]
    pub fn for_threshold(near: NearParams) -> Self {
        let slots = near.slots.max(1);
        let fits = |rows: usize| {
            let bands = bands_needed(near.threshold, near.recall, rows);
            (bands * rows <= slots).then_some(Self { bands, rows })
        };
        (1..=slots).rev().find_map(fits).unwrap_or(Self { bands: slots, rows: 1 })
    }

    /// Slots that the sketch must have.
    #[must_use]
    pub fn slots(self) -> usize {
        self.bands * self.rows
    }

    /// The probability that a pair of similarity `jaccard` becomes a candidate.
    #[must_use]
    pub fn candidate_probability(self, jaccard: f64) -> f64 {
        1.0 - (1.0 - jaccard.powf(self.rows as f64)).powf(self.bands as f64)
    }

    /// Slots in which two sketches must agree for the pair to have a chance to reach `threshold`.
    #[must_use]
    pub fn min_agreeing(self, threshold: f64) -> usize {
        min_agreeing(self.slots(), threshold, NearParams::DEVIATIONS)
    }

    /// Appends the key of every band: a hash of its full-width slots.
    pub fn keys_into(self, slots: &[u64], out: &mut Vec<u32>) {
        out.extend(slots.chunks_exact(self.rows).map(|band| {
            let hash = band.iter().fold(0_u64, |hash, slot| (hash.rotate_left(23) ^ slot).wrapping_mul(0x9FB2_1C65_1E98_DF25));
            (hash ^ hash >> 29).wrapping_mul(0x9FB2_1C65_1E98_DF25).wrapping_shr(32) as u32
        }));
    }
}

/// Bands of `rows` rows that reach `recall` at similarity `threshold`; huge when none do.
fn bands_needed(threshold: f64, recall: f64, rows: usize) -> usize {
    let one = threshold.powf(rows as f64);
    if one >= 1.0 {
        return 1;
    }
    let bands = ((1.0 - recall).ln() / (-one).ln_1p()).ceil();
    if bands.is_finite() && bands < 1e6 { (bands as usize).max(1) } else { 1_000_000 }
}

/// The band keys and small slots of many texts: 4 bytes a band and one a slot for each text.
#[derive(Debug, Clone)]
pub struct SketchTable {
    plan: BandPlan,
    keys: Vec<u32>,
    slots: Vec<u8>,
}

impl SketchTable {
    /// An empty table.
    #[must_use]
    pub fn new(plan: BandPlan) -> Self {
        Self { plan, keys: Vec::new(), slots: Vec::new() }
    }

    /// The plan it was made for.
    #[must_use]
    pub fn plan(&self) -> BandPlan {
        self.plan
    }

    /// Number of texts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len() / self.plan.bands
    }

    /// Whether it holds no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Appends a text by its sketch, which has as many slots as the plan.
    pub fn push(&mut self, slots: &[u64]) {
        debug_assert_eq!(slots.len(), self.plan.slots());
        self.plan.keys_into(slots, &mut self.keys);
        small_slots_into(slots, &mut self.slots);
    }

    /// Appends a text without shingles. Only its place counts: it must not be looked for.
    pub fn push_empty(&mut self) {
        self.keys.resize(self.keys.len() + self.plan.bands, 0);
        self.slots.resize(self.slots.len() + self.plan.slots(), 0);
    }

    /// Appends a text by what another table has of it ([`Self::keys`], [`Self::slots`]).
    pub fn push_made(&mut self, keys: &[u32], slots: &[u8]) {
        debug_assert_eq!((keys.len(), slots.len()), (self.plan.bands, self.plan.slots()));
        self.keys.extend_from_slice(keys);
        self.slots.extend_from_slice(slots);
    }

    /// The key of each band of a text.
    #[must_use]
    pub fn keys(&self, text: usize) -> &[u32] {
        &self.keys[text * self.plan.bands..(text + 1) * self.plan.bands]
    }

    /// Appends all texts of another table of the same plan.
    pub fn append(&mut self, other: &Self) {
        self.keys.extend_from_slice(&other.keys);
        self.slots.extend_from_slice(&other.slots);
    }

    /// One byte a slot of a text.
    #[must_use]
    pub fn slots(&self, text: usize) -> &[u8] {
        let width = self.plan.slots();
        &self.slots[text * width..(text + 1) * width]
    }

    /// Bands in which two texts agree.
    #[must_use]
    pub fn agreeing_bands(&self, a: usize, b: usize) -> usize {
        (0..self.plan.bands).filter(|&band| self.key(a, band) == self.key(b, band)).count()
    }

    /// The keys and the slots of all texts, as bytes, text after text.
    #[must_use]
    pub fn bytes(&self) -> (&[u8], &[u8]) {
        (bytemuck::cast_slice(&self.keys), &self.slots)
    }

    /// Writes the table down for [`Self::unpack`].
    pub fn pack(&self, out: &mut Packer) {
        out.shorts(&self.keys);
        out.bytes(&self.slots);
    }

    /// The table of `plan` that was packed; `None` when it cannot be one.
    #[must_use]
    pub fn unpack(from: &mut Unpacker<'_>, plan: BandPlan) -> Option<Self> {
        let table = Self { plan, keys: from.shorts()?, slots: from.bytes()?.to_vec() };
        let texts = table.keys.len() / plan.bands.max(1);
        (table.keys.len() == texts * plan.bands && table.slots.len() == texts * plan.slots()).then_some(table)
    }

    fn key(&self, text: usize, band: usize) -> u32 {
        self.keys[text * self.plan.bands + band]
    }
}

/// All candidate pairs `(a, b)`, `a < b`, of the texts that `order` lists, sorted; a text is named by its place in `order`.
///
/// A pair is a candidate when a band agrees and its estimate is not hopelessly below the threshold. Two texts of one bucket are
/// always compared while the bucket has at most [`BucketParams::all_pairs`] texts. In a larger one each text is compared
/// with the bucket's leaders only: its first texts in keep order that are like no leader before them, at most
/// [`BucketParams::leaders`] many. A huge component of copies so costs linear time, and each of its texts still meets the one that the
/// component's cluster would keep. Radix sort, one band after the other: O(bands · texts) beside the pairs.
#[must_use]
pub fn candidate_pairs(table: &SketchTable, order: &[u32], near: NearParams, buckets: BucketParams) -> Vec<(u32, u32)> {
    let least = table.plan.min_agreeing(near.threshold);
    let search = Search { table, order, least, buckets };
    let bands: Vec<usize> = (0..table.plan.bands).collect();
    let mut known: Vec<(u32, u32)> = Vec::new();
    for some in bands.chunks(rayon::current_num_threads().max(1)) {
        let found: Vec<Vec<(u32, u32)>> = some.par_iter().map(|&band| search.band(band)).collect();
        for pairs in found {
            known = merge(known, pairs);
        }
    }
    known
}

struct Search<'a> {
    table: &'a SketchTable,
    order: &'a [u32],
    least: usize,
    buckets: BucketParams,
}

impl Search<'_> {
    /// The candidate pairs of one band, sorted.
    fn band(&self, band: usize) -> Vec<(u32, u32)> {
        let mut entries: Vec<u64> = (0_u64..).zip(self.order).map(|(place, &text)| u64::from(self.table.key(text as usize, band)) << 32 | place).collect();
        sort_by_key(&mut entries);
        let mut pairs = Vec::new();
        let mut bucket = Bucket::new(self.buckets);
        let alike = |a: &u32, b: &u32| self.alike(*a, *b);
        for members in entries.chunk_by(|x, y| x >> 32 == y >> 32).filter(|members| members.len() > 1) {
            let mut pair = |a: &u32, b: &u32| pairs.push((*a, *b));
            for &entry in members {
                bucket.push(entry as u32, &alike, &mut pair);
            }
            bucket.finish(&alike, &mut pair);
        }
        pairs.sort_unstable();
        pairs
    }

    /// Whether the sketches of two texts leave hope for the pair.
    fn alike(&self, a: u32, b: u32) -> bool {
        let slots = |place: u32| self.table.slots(self.order[place as usize] as usize);
        agreeing(slots(a), slots(b)) >= self.least
    }
}

/// Sorts by the high 32 bits and leaves the order of equal ones: least significant digit first, eleven bits a pass.
fn sort_by_key(entries: &mut Vec<u64>) {
    const DIGIT: u32 = 11;
    let mut target = vec![0_u64; entries.len()];
    for shift in [32, 32 + DIGIT, 32 + 2 * DIGIT] {
        let digit = |entry: u64| (entry >> shift) as usize & ((1 << DIGIT) - 1);
        let mut starts = [0_usize; 1 << DIGIT];
        for &entry in &*entries {
            starts[digit(entry)] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        for &entry in &*entries {
            target[starts[digit(entry)]] = entry;
            starts[digit(entry)] += 1;
        }
        std::mem::swap(entries, &mut target);
    }
}

/// The sorted union of two sorted lists without repeats.
fn merge(a: Vec<(u32, u32)>, b: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b } else { a };
    }
    let mut out = Vec::with_capacity(a.len() + b.len() / 4);
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let next = a[i].min(b[j]);
        i += usize::from(a[i] == next);
        j += usize::from(b[j] == next);
        out.push(next);
    }
    out.extend_from_slice(&a[i..]);
    out.extend_from_slice(&b[j..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::Sketcher;
    use crate::fingerprint::shingle::mix;
    use proptest::prelude::*;

    const NEAR: NearParams = NearParams { threshold: 0.7, recall: 0.99, slots: 112 };

    fn table(sets: &[Vec<u64>], plan: BandPlan) -> SketchTable {
        let mut sketcher = Sketcher::new(plan.slots());
        let mut table = SketchTable::new(plan);
        for set in sets {
            table.push(sketcher.sketch(set).unwrap());
        }
        table
    }

    fn identity(n: usize) -> Vec<u32> {
        (0..n as u32).collect()
    }

    #[test]
    fn plans_reach_the_recall_at_the_threshold_within_the_slots() {
        for threshold in [0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0] {
            let plan = BandPlan::for_threshold(NearParams { threshold, ..NEAR });
            assert!(plan.slots() <= 112 && plan.candidate_probability(threshold) >= 0.99, "{threshold}: {plan:?}");
        }
        assert_eq!(BandPlan::for_threshold(NEAR), BandPlan { bands: 17, rows: 4 });
        assert_eq!(BandPlan::for_threshold(NearParams { threshold: 0.01, ..NEAR }), BandPlan { bands: 112, rows: 1 });
    }

    #[test]
    fn pairs_at_the_threshold_are_found_as_often_as_planned() {
        let pairs = 1500_u32;
        let sets: Vec<Vec<u64>> = (0..2 * u64::from(pairs))
            .map(|n| {
                let (family, side) = (n / 2, n % 2);
                // 700 shared of 1000: J = .7
                (0..700).map(|i| mix(family << 32 | i)).chain((0..150).map(|i| mix(family << 32 | (side + 1) << 16 | i))).collect()
            })
            .collect();
        let plan = BandPlan::for_threshold(NEAR);
        let found = candidate_pairs(&table(&sets, plan), &identity(sets.len()), NEAR, BucketParams::default());
        assert!(found.iter().all(|(a, b)| a / 2 == b / 2), "strangers nominated");
        assert!(found.len() as f64 >= 0.985 * f64::from(pairs), "{} of {pairs}", found.len());
    }

    #[test]
    fn a_huge_family_costs_linear_pairs_and_every_member_meets_the_first() {
        let sets: Vec<Vec<u64>> = (0..3000_u64).map(|n| (0..200).chain([1000 + n]).map(mix).collect()).collect();
        let plan = BandPlan::for_threshold(NEAR);
        let pairs = candidate_pairs(&table(&sets, plan), &identity(sets.len()), NEAR, BucketParams { all_pairs: 100, leaders: 8, ..BucketParams::default() });
        assert!(pairs.len() < 20 * sets.len(), "{}", pairs.len());
        assert_eq!(pairs.iter().filter(|(a, _)| *a == 0).count(), sets.len() - 1);
    }

    #[test]
    fn order_renames_texts_and_changes_nothing_else() {
        let sets: Vec<Vec<u64>> = (0..60_u64).map(|n| (0..100 + n % 3).map(|i| mix((n / 4) << 20 | i)).collect()).collect();
        let plan = BandPlan::for_threshold(NEAR);
        let straight = candidate_pairs(&table(&sets, plan), &identity(60), NEAR, BucketParams::default());
        let shuffled: Vec<usize> = (0..60).map(|n| n * 7 % 60).collect();
        let moved: Vec<Vec<u64>> = shuffled.iter().map(|&n| sets[n].clone()).collect();
        let mut order = vec![0; 60];
        for (place, &n) in shuffled.iter().enumerate() {
            order[n] = place as u32;
        }
        assert_eq!(candidate_pairs(&table(&moved, plan), &order, NEAR, BucketParams::default()), straight);
        assert!(!straight.is_empty());
    }

    proptest! {
        #[test]
        fn radix_sort_is_a_stable_sort_by_key(keys in prop::collection::vec(prop_oneof![0_u32..5, any::<u32>()], 0..300)) {
            let mut entries: Vec<u64> = keys.iter().zip(0_u64..).map(|(&key, n)| u64::from(key) << 32 | n).collect();
            let mut expected = entries.clone();
            expected.sort_by_key(|entry| entry >> 32);
            sort_by_key(&mut entries);
            prop_assert_eq!(entries, expected);
        }

        #[test]
        fn merge_is_a_set_union(a in prop::collection::btree_set((0_u32..9, 0_u32..9), 0..30), b in prop::collection::btree_set((0_u32..9, 0_u32..9), 0..30)) {
            let merged = merge(a.iter().copied().collect(), b.iter().copied().collect());
            prop_assert_eq!(merged, a.union(&b).copied().collect::<Vec<_>>());
        }
    }
}
