//! Rows of one width, written one after the other and read in that order.

use std::ops::Range;

use super::Disk;
use super::blocks::Blocks;
use crate::config::SpillParams;
use crate::error::Error;

/// A table on disk of rows of equal width.
#[derive(Debug)]
pub struct Rows {
    blocks: Blocks,
    width: usize,
    /// Rows of a whole block.
    whole: usize,
    /// Rows in whole blocks.
    written: usize,
    /// The last block, which is not full, with room for its head.
    last: Vec<u8>,
}

impl Rows {
    /// An empty table of rows of `width` bytes, at least one, for what is called `what`.
    ///
    /// # Errors
    /// When no file can be made.
    pub fn new(disk: &Disk, width: usize, what: &'static str) -> Result<Self, Error> {
        let width = width.max(1);
        Ok(Self { blocks: Blocks::new(disk, what)?, width, whole: (SpillParams::BLOCK / width).max(1), written: 0, last: vec![0; SpillParams::HEAD] })
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.written + (self.last.len() - SpillParams::HEAD) / self.width
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds the rows that `bytes` are made of.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn extend(&mut self, bytes: &[u8]) -> Result<(), Error> {
        for row in bytes.chunks_exact(self.width) {
            self.last.extend_from_slice(row);
            if self.last.len() == SpillParams::HEAD + self.whole * self.width {
                self.blocks.push(&mut self.last)?;
                self.written += self.whole;
                self.last.truncate(SpillParams::HEAD);
            }
        }
        Ok(())
    }

    /// Hands every row to `each`, with its number, in order.
    ///
    /// # Errors
    /// When the file cannot be read or is damaged, and what `each` reports.
    pub fn each(&self, each: impl FnMut(usize, &[u8]) -> Result<(), Error>) -> Result<(), Error> {
        self.each_of(0..self.len(), each)
    }

    /// Hands the rows of these numbers to `each`, with their numbers, in order. Reads the blocks that they stand in.
    ///
    /// # Errors
    /// As [`Self::each`].
    pub fn each_of(&self, rows: Range<usize>, mut each: impl FnMut(usize, &[u8]) -> Result<(), Error>) -> Result<(), Error> {
        let (mut number, mut failed) = (rows.start, Ok(()));
        self.reader().each_of(rows, |bytes| {
            for row in bytes.chunks_exact(self.width) {
                if failed.is_ok() {
                    failed = each(number, row);
                }
                number += 1;
            }
        })?;
        failed
    }

    /// Hands the rows that `wanted` lists, ascending, to `each`, with their places in the list. Blocks without one are passed over; a number beyond the last
    /// row has none.
    ///
    /// # Errors
    /// When the file cannot be read or is damaged.
    pub fn pick(&self, wanted: &[u32], mut each: impl FnMut(usize, &[u8])) -> Result<(), Error> {
        let (mut content, mut at) = (Vec::new(), 0);
        while let Some(block) = wanted.get(at).map(|&row| row as usize / self.whole) {
            let bytes = self.block(block, &mut content)?;
            while let Some(row) = wanted.get(at).map(|&row| row as usize).filter(|row| row / self.whole == block) {
                let start = (row % self.whole) * self.width;
                bytes.get(start..start + self.width).into_iter().for_each(|row| each(at, row));
                at += 1;
            }
        }
        Ok(())
    }

    /// Reads rows here and there, most of them in order.
    #[must_use]
    pub fn reader(&self) -> RowsReader<'_> {
        RowsReader { rows: self, known: None, content: Vec::new() }
    }

    /// The rows of a block; none of one beyond the last.
    fn block<'a>(&'a self, block: usize, content: &'a mut Vec<u8>) -> Result<&'a [u8], Error> {
        if (block + 1) * self.whole > self.written {
            return Ok(if block * self.whole == self.written { &self.last[SpillParams::HEAD..] } else { &[] });
        }
        let bytes = self.whole * self.width;
        self.blocks.read((block * (SpillParams::HEAD + bytes)) as u64, bytes, content)?;
        Ok(content)
    }
}

/// Reads rows of a table, and has the last block at hand.
#[derive(Debug)]
pub struct RowsReader<'a> {
    rows: &'a Rows,
    known: Option<usize>,
    content: Vec<u8>,
}

impl RowsReader<'_> {
    /// Hands the bytes of the rows of these numbers to `each`, in one piece for each block that they stand in. A number beyond the last row has none.
    ///
    /// # Errors
    /// When the file cannot be read or is damaged.
    pub fn each_of(&mut self, rows: Range<usize>, mut each: impl FnMut(&[u8])) -> Result<(), Error> {
        let Rows { whole, width, .. } = *self.rows;
        let (mut number, end) = (rows.start, rows.end.min(self.rows.len()));
        while number < end {
            let (block, skipped) = (number / whole, number % whole);
            let some = (whole - skipped).min(end - number);
            let known = self.known.take() == Some(block);
            let bytes = if known { self.content.as_slice() } else { self.rows.block(block, &mut self.content)? };
            each(bytes.get(skipped * width..(skipped + some) * width).unwrap_or_default());
            // The rows of the last block never are in `content`.
            self.known = (block * whole < self.rows.written).then_some(block);
            number += some;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::write_at;
    use super::*;
    use proptest::prelude::*;

    fn table(rows: usize, width: usize) -> (Rows, Vec<Vec<u8>>) {
        let disk = Disk::new(std::env::temp_dir(), SpillParams::MIN_BUFFER);
        let rows: Vec<Vec<u8>> = (0..rows).map(|row| (0..width).map(|at| (row * 31 + at * 7 + row / 100) as u8).collect()).collect();
        let mut table = Rows::new(&disk, width, "rows").unwrap();
        rows.chunks(3).for_each(|some| table.extend(&some.concat()).unwrap());
        (table, rows)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn rows_come_back_in_order_and_by_number(rows in 0_usize..700, width in prop_oneof![1_usize..90, 400_usize..500, Just(70_000_usize)], step in 1_usize..90) {
            let rows = if width > 1000 { rows % 5 } else { rows };
            let (table, want) = table(rows, width);
            let mut seen = Vec::new();
            table.each(|number, row| { assert_eq!(number, seen.len()); seen.push(row.to_vec()); Ok(()) }).unwrap();
            prop_assert_eq!(&seen, &want);
            prop_assert_eq!(table.len(), rows);
            let wanted: Vec<u32> = (0..rows as u32 + 3).step_by(step).collect();
            let mut picked = Vec::new();
            table.pick(&wanted, |at, row| picked.push((at, row.to_vec()))).unwrap();
            let expected: Vec<(usize, Vec<u8>)> = wanted.iter().enumerate().filter_map(|(at, &row)| Some((at, want.get(row as usize)?.clone()))).collect();
            prop_assert_eq!(picked, expected);
            let mut reader = table.reader();
            for start in (0..rows + 2).step_by(step).chain((0..rows).rev().step_by(step)) {
                let (range, mut bytes) = (start..start + 2 * step, Vec::new());
                reader.each_of(range.clone(), |some| bytes.extend_from_slice(some)).unwrap();
                let there = range.start.min(rows)..range.end.min(rows);
                prop_assert_eq!(&bytes, &want[there.clone()].concat());
                let mut numbers = Vec::new();
                table.each_of(range, |number, _| { numbers.push(number); Ok(()) }).unwrap();
                prop_assert_eq!(numbers, there.collect::<Vec<usize>>());
            }
        }
    }

    #[test]
    fn a_damaged_block_is_named() {
        let (table, _) = table(5000, 40);
        write_at(table.blocks.file(), b"!", 100_000).unwrap();
        let error = table.each(|_, _| Ok(())).unwrap_err().to_string();
        assert!(error.contains("temporary file of rows: the block at byte 65532 is damaged"), "{error}");
        // What stands elsewhere can still be read.
        table.pick(&[0, 1, 4999], |_, _| {}).unwrap();
        assert!(table.pick(&[2500], |_, _| {}).is_err());
    }
}
