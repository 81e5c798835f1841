//! A file in which a stage of a run notes what is done, so that another run need not do it again.
//!
//! Blocks are appended, each with a checksum over its content, its place and the run that it belongs to. Whatever ends a run in the middle of a block leaves
//! a torn one at the end: it is cut off, and so is everything from a damaged block on. What was cut off is done once more.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::blocks::{TOO_LONG, read_at, write_at};
use super::max_file_bytes;
use super::packing::{Packer, Unpacker};
use crate::config::SpillParams;
use crate::error::Error;

/// Blocks that a stage of a run has written.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// What the run is known by: blocks of another one have other checksums.
    key: u64,
    end: u64,
}

/// What stands at a place of the file.
enum Found {
    Block,
    /// Nothing, or less than a block: the last one was not finished.
    End,
    Damage,
}

impl Journal {
    /// That of a stage of the run `key` at `path`, which is made where it is not there.
    pub(super) fn open(path: PathBuf, key: u64) -> Result<Self, Error> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(|error| Error::io(&path, error))?;
        Ok(Self { path, file, key, end: 0 })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Hands the content of every block to `each`, in order, up to one that is torn or damaged, or that `each` cannot use: it answers with `None`. That one and
    /// all behind it are cut off, and the next block is written there. Returns where it stood, if it was more than a torn end.
    ///
    /// Memory: a block.
    ///
    /// # Errors
    /// When the file cannot be read, and what `each` reports.
    pub fn replay(&mut self, mut each: impl FnMut(&mut Unpacker<'_>) -> Result<Option<()>, Error>) -> Result<Option<u64>, Error> {
        let length = self.file.metadata().map_err(|error| Error::io(&self.path, error))?.len();
        let (mut content, mut damage) = (Vec::new(), None);
        self.end = 0;
        loop {
            match self.block(length, &mut content).map_err(|error| Error::io(&self.path, error))? {
                Found::End => break,
                Found::Block if each(&mut Unpacker::new(&content))?.is_some() => self.end += (SpillParams::HEAD + content.len()) as u64,
                Found::Block | Found::Damage => {
                    damage = Some(self.end);
                    break;
                }
            }
        }
        self.cut()?;
        Ok(damage)
    }

    /// Forgets all blocks.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn clear(&mut self) -> Result<(), Error> {
        self.end = 0;
        self.cut()
    }

    fn cut(&mut self) -> Result<(), Error> {
        self.file.set_len(self.end).map_err(|error| Error::io(&self.path, error))
    }

    /// The content of the block behind those that were read.
    fn block(&self, length: u64, content: &mut Vec<u8>) -> io::Result<Found> {
        let mut head = [0; SpillParams::HEAD];
        let start = self.end + SpillParams::HEAD as u64;
        if start > length {
            return Ok(Found::End);
        }
        read_at(&self.file, &mut head, self.end)?;
        let [a, b, c, d, sum @ ..] = head;
        let bytes = u32::from_le_bytes([a, b, c, d]);
        if start + u64::from(bytes) > length {
            return Ok(Found::End);
        }
        content.resize(bytes as usize, 0);
        read_at(&self.file, content, start)?;
        Ok(if u64::from_le_bytes(sum) == self.sum(content) { Found::Block } else { Found::Damage })
    }

    fn sum(&self, content: &[u8]) -> u64 {
        xxh3_64_with_seed(content, self.key ^ self.end)
    }

    /// Appends a block.
    ///
    /// # Errors
    /// When the disk is full. What was written of the block is cut off when the journal is read again.
    pub fn push(&mut self, packed: &Packer) -> Result<(), Error> {
        let content = packed.packed();
        let refused = |error| Error::io(&self.path, error);
        let too_long = || refused(io::Error::new(io::ErrorKind::FileTooLarge, TOO_LONG));
        let bytes = u32::try_from(content.len()).map_err(|_| too_long())?;
        let next = self.end + SpillParams::HEAD as u64 + u64::from(bytes);
        if next > max_file_bytes() {
            return Err(too_long());
        }
        let mut block = Vec::with_capacity(SpillParams::HEAD + content.len());
        block.extend_from_slice(&bytes.to_le_bytes());
        block.extend_from_slice(&self.sum(content).to_le_bytes());
        block.extend_from_slice(content);
        write_at(&self.file, &block, self.end).map_err(refused)?;
        self.end = next;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(path: &Path, key: u64, numbers: std::ops::Range<u64>) {
        let mut journal = Journal::open(path.to_path_buf(), key).unwrap();
        journal.replay(|_| Ok(Some(()))).unwrap();
        for number in numbers {
            let mut packer = Packer::default();
            packer.number(number);
            journal.push(&packer).unwrap();
        }
    }

    fn read(path: &Path, key: u64) -> (Vec<u64>, Option<u64>) {
        let (mut journal, mut seen) = (Journal::open(path.to_path_buf(), key).unwrap(), Vec::new());
        let damage = journal.replay(|from| Ok(from.number().map(|number| seen.push(number)))).unwrap();
        (seen, damage)
    }

    #[test]
    fn a_block_that_is_cut_anywhere_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stage");
        written(&path, 5, 0..4);
        let whole = std::fs::read(&path).unwrap();
        for end in 0..whole.len() {
            std::fs::write(&path, &whole[..end]).unwrap();
            let done = (end / 20) as u64;
            assert_eq!(read(&path, 5), ((0..done).collect(), None), "{end}");
            written(&path, 5, done..4);
            assert_eq!(std::fs::read(&path).unwrap(), whole);
        }
    }

    #[test]
    fn a_flipped_bit_never_reads_as_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stage");
        written(&path, 5, 0..4);
        let whole = std::fs::read(&path).unwrap();
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            std::fs::write(&path, &flipped).unwrap();
            let (seen, _) = read(&path, 5);
            assert_eq!(seen, (0..(bit / 160) as u64).collect::<Vec<_>>(), "{bit}");
        }
    }

    #[test]
    fn blocks_of_another_run_or_of_another_place_are_no_blocks() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stage");
        written(&path, 5, 0..2);
        let whole = std::fs::read(&path).unwrap();
        assert_eq!(read(&path, 6), (vec![], Some(0)));
        std::fs::write(&path, [&whole[20..], &whole[..20]].concat()).unwrap();
        assert_eq!(read(&path, 5), (vec![], Some(0)));
        // One that its reader cannot use is cut off as well.
        std::fs::write(&path, &whole).unwrap();
        let mut journal = Journal::open(path.clone(), 5).unwrap();
        assert_eq!(journal.replay(|from| Ok(from.number().filter(|number| *number == 0).map(|_| ()))).unwrap(), Some(20));
        assert_eq!(std::fs::read(&path).unwrap(), &whole[..20]);
    }
}
