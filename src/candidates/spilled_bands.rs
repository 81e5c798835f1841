//! Banding of more sketches than fit in memory: what [`super::bands::candidate_pairs`] finds, with tables on disk.
//!
//! The keys of all bands are sorted on disk, so that the texts of a bucket come together. As many buckets as fit are then looked at at a time: one pass
//! over the slots, in the order of the file, brings those of their texts into memory. Nothing is looked up text by text.

use rayon::prelude::*;

use super::bands::{BandPlan, SketchTable};
use super::bucket::Bucket;
use crate::config::{BucketParams, NearParams, SpillParams};
use crate::error::Error;
use crate::fingerprint::sketch::agreeing;
use crate::progress::Progress;
use crate::spill::{Disk, Rows, Sorter};

/// The band keys and small slots of many texts, on disk.
#[derive(Debug)]
pub struct SpilledSketches {
    plan: BandPlan,
    keys: Rows,
    slots: Rows,
}

impl SpilledSketches {
    /// An empty table.
    ///
    /// # Errors
    /// When no files can be made.
    pub fn new(disk: &Disk, plan: BandPlan) -> Result<Self, Error> {
        let keys = Rows::new(disk, plan.bands * size_of::<u32>(), "band keys")?;
        Ok(Self { plan, keys, slots: Rows::new(disk, plan.slots(), "sketches")? })
    }

    /// Adds all texts of a table of the same plan.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn append(&mut self, table: &SketchTable) -> Result<(), Error> {
        let (keys, slots) = table.bytes();
        self.keys.extend(keys)?;
        self.slots.extend(slots)
    }

    /// Hands the keys and the slots of the texts that `wanted` lists, ascending, to `each`, with their places in the list. Reads the blocks that they stand in.
    ///
    /// # Errors
    /// When a file cannot be read or is damaged.
    pub fn pick(&self, wanted: &[u32], mut each: impl FnMut(usize, Vec<u32>, Vec<u8>)) -> Result<(), Error> {
        let mut keys: Vec<Vec<u32>> = vec![Vec::new(); wanted.len()];
        self.keys.pick(wanted, |at, row| {
            keys[at] = row.chunks_exact(size_of::<u32>()).map(|key| key.try_into().map_or(0, u32::from_ne_bytes)).collect();
        })?;
        self.slots.pick(wanted, |at, row| each(at, std::mem::take(&mut keys[at]), row.to_vec()))
    }

    /// All candidate pairs of the texts that `order` lists, as [`super::bands::candidate_pairs`] finds them. Memory: the buffers of `disk`, four bytes a text, and the
    /// pairs. Time: as there, beside sorting, and one pass over the slots for as many buckets as fit in a buffer.
    ///
    /// # Errors
    /// When the disk is full, or a file is damaged.
    pub fn candidate_pairs(
        &self,
        order: &[u32],
        (near, buckets): (NearParams, BucketParams),
        disk: &Disk,
        progress: &dyn Progress,
    ) -> Result<Vec<(u32, u32)>, Error> {
        let most = (disk.buffer() / (self.plan.slots() + SpillParams::MEMBER)).max(2);
        let mut search = Search {
            slots: &self.slots,
            width: self.plan.slots(),
            order,
            least: self.plan.min_agreeing(near.threshold),
            buckets,
            most,
            waiting: Waiting::default(),
            pairs: Sorter::new(disk, "candidate pairs"),
        };
        let (mut bucket, mut known) = (Vec::new(), u64::MAX);
        for record in self.bucketed(order, disk, progress)?.sorted()? {
            let (key, place) = record?;
            if progress.cancelled() {
                return Ok(Vec::new());
            }
            if key != known {
                search.bucket(&bucket)?;
                bucket.clear();
                known = key;
            }
            bucket.push(place);
        }
        search.bucket(&bucket)?;
        search.look()?;
        let mut found: Vec<(u32, u32)> = Vec::new();
        for pair in search.pairs.sorted()? {
            let pair = pair?;
            let pair = ((pair >> 32) as u32, pair as u32);
            if found.last() != Some(&pair) {
                found.push(pair);
            }
        }
        Ok(found)
    }

    /// The band and the key of every text in every band, with its place in `order`.
    fn bucketed(&self, order: &[u32], disk: &Disk, progress: &dyn Progress) -> Result<Sorter<(u64, u32)>, Error> {
        let mut place_of = vec![u32::MAX; self.keys.len()];
        for (place, &text) in (0..).zip(order) {
            place_of[text as usize] = place;
        }
        let mut sorter = Sorter::new(disk, "band keys");
        self.keys.each(|text, row| {
            let place = place_of[text];
            if place == u32::MAX || progress.cancelled() {
                return Ok(());
            }
            let keys = row.chunks_exact(size_of::<u32>()).map(|key| key.try_into().map_or(0, u32::from_ne_bytes));
            (0_u64..).zip(keys).try_for_each(|(band, key)| sorter.push((band << 32 | u64::from(key), place)))
        })?;
        Ok(sorter)
    }
}

/// Buckets whose texts will be read together.
#[derive(Debug, Default)]
struct Waiting {
    /// Their texts, bucket after bucket, by their places in the order.
    members: Vec<u32>,
    /// Where each bucket ends.
    ends: Vec<usize>,
}

struct Search<'a> {
    slots: &'a Rows,
    width: usize,
    order: &'a [u32],
    least: usize,
    buckets: BucketParams,
    /// Texts that are in memory at a time.
    most: usize,
    waiting: Waiting,
    pairs: Sorter<u64>,
}

impl Search<'_> {
    /// Takes in the next bucket, whose texts are in the order of their places.
    fn bucket(&mut self, members: &[u32]) -> Result<(), Error> {
        if members.len() < 2 {
            return Ok(());
        }
        if members.len() > self.buckets.all_pairs {
            return self.large(members);
        }
        if self.waiting.members.len() + members.len() > self.most {
            self.look()?;
        }
        self.waiting.members.extend_from_slice(members);
        self.waiting.ends.push(self.waiting.members.len());
        Ok(())
    }

    /// Looks at the buckets that wait.
    fn look(&mut self) -> Result<(), Error> {
        let Waiting { members, ends } = std::mem::take(&mut self.waiting);
        let (slots, local) = self.read(&members)?;
        let bucket = |n: usize| if n == 0 { 0..ends[0] } else { ends[n - 1]..ends[n] };
        let found: Vec<Vec<(u32, u32)>> = (0..ends.len())
            .into_par_iter()
            .map(|n| {
                let (mut pairs, mut all) = (Vec::new(), Bucket::new(self.buckets));
                let alike = |a: &usize, b: &usize| self.alike(self.row(&slots, local[*a]), self.row(&slots, local[*b]));
                let mut pair = |a: &usize, b: &usize| pairs.push((members[*a], members[*b]));
                bucket(n).for_each(|member| all.push(member, &alike, &mut pair));
                all.finish(&alike, &mut pair);
                pairs
            })
            .collect();
        self.keep(found.into_iter().flatten())
    }

    /// A bucket with too many texts for every pair: in slices, of which the bucket holds its leaders.
    fn large(&mut self, members: &[u32]) -> Result<(), Error> {
        let mut bucket: Bucket<(u32, Vec<u8>)> = Bucket::new(self.buckets);
        for slice in members.chunks(self.most) {
            let (slots, local) = self.read(slice)?;
            let mut pairs = Vec::new();
            let alike = |a: &(u32, Vec<u8>), b: &(u32, Vec<u8>)| self.alike(&a.1, &b.1);
            let mut pair = |a: &(u32, Vec<u8>), b: &(u32, Vec<u8>)| pairs.push((a.0, b.0));
            for (&member, &at) in slice.iter().zip(&local) {
                bucket.push((member, self.row(&slots, at).to_vec()), &alike, &mut pair);
            }
            self.keep(pairs.into_iter())?;
        }
        Ok(())
    }

    /// Takes down candidate pairs.
    fn keep(&mut self, mut pairs: impl Iterator<Item = (u32, u32)>) -> Result<(), Error> {
        pairs.try_for_each(|(a, b)| self.pairs.push(u64::from(a) << 32 | u64::from(b)))
    }

    /// The slots of some texts, each once, and which of them each text has.
    fn read(&self, members: &[u32]) -> Result<(Vec<u8>, Vec<u32>), Error> {
        let mut texts: Vec<u32> = members.iter().map(|&place| self.order[place as usize]).collect();
        texts.par_sort_unstable();
        texts.dedup();
        let mut slots = vec![0; texts.len() * self.width];
        self.slots.pick(&texts, |at, row| slots[at * self.width..][..row.len()].copy_from_slice(row))?;
        let local = members.par_iter().map(|&place| texts.partition_point(|&text| text < self.order[place as usize]) as u32).collect();
        Ok((slots, local))
    }

    /// The slots of one of the texts that were read.
    fn row<'s>(&self, slots: &'s [u8], at: u32) -> &'s [u8] {
        &slots[at as usize * self.width..][..self.width]
    }

    /// Whether the slots of two texts leave hope for the pair.
    fn alike(&self, a: &[u8], b: &[u8]) -> bool {
        agreeing(a, b) >= self.least
    }
}

#[cfg(test)]
mod tests {
    use super::super::bands::candidate_pairs;
    use super::*;
    use crate::fingerprint::Sketcher;
    use crate::fingerprint::shingle::mix;
    use crate::progress::Silent;
    use proptest::prelude::*;

    /// Families of near texts, some of them large, in a shuffled order that leaves some out.
    fn texts(families: &[(u64, u64)]) -> (SketchTable, Vec<u32>) {
        let plan = BandPlan::for_threshold(NearParams::default());
        let (mut table, mut sketcher) = (SketchTable::new(plan), Sketcher::new(plan.slots()));
        for (family, &(members, own)) in (0_u64..).zip(families) {
            for member in 0..members {
                let set: Vec<u64> = (0..60).chain((0..own).map(|n| 1000 + member * 100 + n)).map(|n| mix(family << 32 | n)).collect();
                table.push(sketcher.sketch(&set).unwrap());
            }
        }
        table.push_empty();
        let count = table.len() as u32;
        let order = (0..count).map(|n| n * 7919 % count).filter(|text| text % 11 != 3).collect();
        (table, order)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(25))]
        #[test]
        fn finds_what_is_found_in_memory(families in prop::collection::vec((1_u64..40, 0_u64..30), 1..20), buffer in 200_usize..20_000, all_pairs in 2_usize..30, leaders in 1_usize..6) {
            let (table, mut order) = texts(&families);
            let mut seen = std::collections::BTreeSet::new();
            order.retain(|text| seen.insert(*text));
            let buckets = BucketParams { all_pairs, leaders, ..BucketParams::default() };
            let want = candidate_pairs(&table, &order, NearParams::default(), buckets);
            for buffer in [buffer, SpillParams::MIN_BUFFER] {
                let disk = Disk::new(std::env::temp_dir(), buffer);
                let mut spilled = SpilledSketches::new(&disk, table.plan()).unwrap();
                spilled.append(&table).unwrap();
                prop_assert_eq!(&spilled.candidate_pairs(&order, (NearParams::default(), buckets), &disk, &Silent).unwrap(), &want);
            }
        }
    }
}
