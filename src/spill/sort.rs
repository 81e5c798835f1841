//! Sorting what does not fit in memory.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::Disk;
use super::blocks::Blocks;
use crate::config::SpillParams;
use crate::error::Error;

/// What is sorted: records of one width with a total order.
pub trait SortRecord: Copy + Ord + Send {
    /// Bytes of a record on disk.
    fn width() -> usize;

    /// Appends the record.
    fn put(self, out: &mut Vec<u8>);

    /// The record that stands in these bytes, which are as many as a record has.
    fn take(bytes: &[u8]) -> Self;
}

impl SortRecord for u64 {
    fn width() -> usize {
        8
    }

    fn put(self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }

    fn take(bytes: &[u8]) -> Self {
        bytes.try_into().map_or(0, Self::from_le_bytes)
    }
}

impl SortRecord for (u64, u64) {
    fn width() -> usize {
        16
    }

    fn put(self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(bytes: &[u8]) -> Self {
        let (first, second) = bytes.split_at(8.min(bytes.len()));
        (u64::take(first), u64::take(second))
    }
}

impl SortRecord for (u64, u32) {
    fn width() -> usize {
        12
    }

    fn put(self, out: &mut Vec<u8>) {
        self.0.put(out);
        out.extend_from_slice(&self.1.to_le_bytes());
    }

    fn take(bytes: &[u8]) -> Self {
        let (first, second) = bytes.split_at(8.min(bytes.len()));
        (u64::take(first), second.try_into().map_or(0, u32::from_le_bytes))
    }
}

/// Takes records in any order. Memory: the buffer of its [`Disk`].
#[derive(Debug)]
pub struct Sorter<T> {
    disk: Disk,
    what: &'static str,
    buffer: Vec<T>,
    runs: Option<Runs>,
}

impl<T: SortRecord> Sorter<T> {
    /// An empty one, for what is called `what`.
    #[must_use]
    pub fn new(disk: &Disk, what: &'static str) -> Self {
        Self { disk: disk.clone(), what, buffer: Vec::new(), runs: None }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn push(&mut self, record: T) -> Result<(), Error> {
        if self.buffer.len() == self.buffer.capacity() {
            let most = (self.disk.buffer / size_of::<T>()).max(1);
            if self.buffer.len() >= most {
                self.spill()?;
            } else {
                self.buffer.reserve_exact((self.buffer.len().max(1024)).min(most - self.buffer.len()));
            }
        }
        self.buffer.push(record);
        Ok(())
    }

    /// Ends the filling: all records, sorted.
    ///
    /// # Errors
    /// When the disk is full, or what was written cannot be read again.
    pub fn sorted(mut self) -> Result<Sorted<T>, Error> {
        if self.runs.is_none() {
            self.buffer.par_sort_unstable();
            return Ok(Sorted::Memory(self.buffer.into_iter()));
        }
        self.spill()?;
        self.buffer = Vec::new();
        let Some(mut runs) = self.runs else { return Ok(Sorted::Memory(Vec::new().into_iter())) };
        // Runs that are too many to be read at once are merged some at a time.
        let at_once = (self.disk.buffer / block_of::<T>()).max(2);
        while runs.places.len() > at_once {
            let mut fewer = Runs::new(&self.disk, self.what)?;
            let (blocks, places) = (Arc::new(runs.blocks), runs.places);
            for some in places.chunks(at_once) {
                fewer.write(Merge::<T>::new(Arc::clone(&blocks), some)?)?;
            }
            runs = fewer;
        }
        Ok(Sorted::Disk(Merge::new(Arc::new(runs.blocks), &runs.places)?))
    }

    fn spill(&mut self) -> Result<(), Error> {
        self.buffer.par_sort_unstable();
        let mut runs = match self.runs.take() {
            Some(runs) => runs,
            None => Runs::new(&self.disk, self.what)?,
        };
        runs.write(self.buffer.drain(..).map(Ok))?;
        self.runs = Some(runs);
        Ok(())
    }
}

/// Bytes of a whole block of records.
fn block_of<T: SortRecord>() -> usize {
    (SpillParams::BLOCK / T::width()).max(1) * T::width()
}

/// Sorted runs on disk.
#[derive(Debug)]
struct Runs {
    blocks: Blocks,
    places: Vec<Range<u64>>,
}

impl Runs {
    fn new(disk: &Disk, what: &'static str) -> Result<Self, Error> {
        Ok(Self { blocks: Blocks::new(disk, what)?, places: Vec::new() })
    }

    /// Writes records, which are sorted, as a run.
    fn write<T: SortRecord>(&mut self, records: impl Iterator<Item = Result<T, Error>>) -> Result<(), Error> {
        let start = self.blocks.end();
        let full = SpillParams::HEAD + block_of::<T>();
        let mut block = Vec::with_capacity(full);
        block.resize(SpillParams::HEAD, 0);
        for record in records {
            record?.put(&mut block);
            if block.len() >= full {
                self.blocks.push(&mut block)?;
                block.truncate(SpillParams::HEAD);
            }
        }
        if block.len() > SpillParams::HEAD {
            self.blocks.push(&mut block)?;
        }
        self.places.push(start..self.blocks.end());
        Ok(())
    }
}

/// Sorted records.
#[derive(Debug)]
pub enum Sorted<T> {
    /// All of them were few enough.
    Memory(std::vec::IntoIter<T>),
    /// Runs that are merged as they are read.
    Disk(Merge<T>),
}

impl<T: SortRecord> Iterator for Sorted<T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Memory(records) => records.next().map(Ok),
            Self::Disk(merge) => merge.next(),
        }
    }
}

/// The merge of some runs. Memory: a block of each.
#[derive(Debug)]
pub struct Merge<T> {
    blocks: Arc<Blocks>,
    runs: Vec<Run>,
    /// The next record of each run that has one, with the number of the run.
    next: BinaryHeap<Reverse<(T, u32)>>,
}

/// What is to be read of a run.
#[derive(Debug)]
struct Run {
    place: Range<u64>,
    content: Vec<u8>,
    at: usize,
}

impl<T: SortRecord> Merge<T> {
    fn new(blocks: Arc<Blocks>, places: &[Range<u64>]) -> Result<Self, Error> {
        let runs = places.iter().map(|place| Run { place: place.clone(), content: Vec::new(), at: 0 }).collect();
        let mut merge = Self { blocks, runs, next: BinaryHeap::with_capacity(places.len()) };
        for run in 0..places.len() as u32 {
            if let Some(record) = merge.record(run)? {
                merge.next.push(Reverse((record, run)));
            }
        }
        Ok(merge)
    }

    /// The next record of a run.
    fn record(&mut self, number: u32) -> Result<Option<T>, Error> {
        let Some(run) = self.runs.get_mut(number as usize) else { return Ok(None) };
        if run.at == run.content.len() {
            if run.place.is_empty() {
                run.content = Vec::new();
                return Ok(None);
            }
            run.place.start = self.blocks.read(run.place.start, block_of::<T>(), &mut run.content)?;
            run.at = 0;
        }
        let bytes = run.content.get(run.at..run.at + T::width()).unwrap_or_default();
        run.at = (run.at + T::width()).min(run.content.len());
        Ok((bytes.len() == T::width()).then(|| T::take(bytes)))
    }

    fn following(&mut self) -> Result<Option<T>, Error> {
        let Some(&Reverse((record, run))) = self.next.peek() else { return Ok(None) };
        let following = self.record(run)?;
        if let Some(mut top) = self.next.peek_mut() {
            match following {
                // In the place of the one that goes: one sift instead of two.
                Some(following) => *top = Reverse((following, run)),
                None => drop(std::collections::binary_heap::PeekMut::pop(top)),
            }
        }
        Ok(Some(record))
    }
}

impl<T: SortRecord> Iterator for Merge<T> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.following().transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::write_at;
    use super::*;
    use proptest::prelude::*;

    fn disk(buffer: usize) -> Disk {
        Disk::new(std::env::temp_dir(), buffer)
    }

    fn sorted<T: SortRecord>(records: &[T], buffer: usize) -> Vec<T> {
        let mut sorter = Sorter::new(&disk(buffer), "numbers");
        for &record in records {
            sorter.push(record).unwrap();
        }
        sorter.sorted().unwrap().map(Result::unwrap).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn any_buffer_gives_what_sorting_in_memory_gives(
            records in prop::collection::vec(prop_oneof![(0_u64..9, 0_u32..3), (any::<u64>(), any::<u32>())], 0..400), buffer in 1_usize..4000,
        ) {
            let mut want = records.clone();
            want.sort_unstable();
            prop_assert_eq!(sorted(&records, buffer), want);
            let firsts: Vec<u64> = records.iter().map(|record| record.0).collect();
            let mut want = firsts.clone();
            want.sort_unstable();
            prop_assert_eq!(sorted(&firsts, buffer), want);
        }
    }

    #[test]
    fn runs_of_many_blocks_are_merged_in_several_rounds() {
        let records: Vec<u64> = (0..200_000_u64).map(|n| n.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        let mut want = records.clone();
        want.sort_unstable();
        for buffer in [20_000, 150_000, 400_000, 1 << 30] {
            assert_eq!(sorted(&records, buffer), want, "{buffer}");
        }
    }

    #[test]
    fn what_fits_never_touches_the_disk() {
        let mut sorter = Sorter::new(&Disk::new("/no/such/folder".into(), 800), "numbers");
        (0..100_u64).for_each(|n| sorter.push(n).unwrap());
        let error = sorter.push(100).unwrap_err().to_string();
        assert!(error.starts_with("/no/such/folder: temporary file of numbers: "), "{error}");
    }

    #[test]
    fn a_damaged_run_is_an_error() {
        let mut sorter = Sorter::new(&disk(80_000), "numbers");
        (0..30_000_u64).for_each(|n| sorter.push(n).unwrap());
        write_at(sorter.runs.as_ref().unwrap().blocks.file(), &[0xFF; 8], 30_000).unwrap();
        let error = sorter.sorted().err().unwrap().to_string();
        assert!(error.contains("temporary file of numbers: the block at byte 0 is damaged"), "{error}");
    }
}
