//! Tables that are larger than memory may be: they are put on disk, sorted, and read in order.
//!
//! [`Rows`] are written one after the other and read again in that order. A [`Sorter`] takes records in any order and gives them back sorted: as many as
//! its buffer holds are sorted in memory; of more, each full buffer becomes a sorted run on disk, and the runs are merged (external merge sort, Knuth,
//! *The Art of Computer Programming* 3, 5.4). What fits in the buffer never touches the disk.
//!
//! Files have no name, so that nothing is left of them whatever ends the run. They are written in blocks, each with a checksum over its bytes and its place: a damaged one is an
//! error that says where, never a wrong answer. Nothing is read in another order than that of the file.
//!
//! A [`WorkFolder`] has files with names: a run notes in them what is done, so that whatever ends it, another run goes on from there.

mod blocks;
mod identity;
mod journal;
mod packing;
mod rows;
mod sort;
mod work;

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::LazyLock;

pub(crate) use self::blocks::TOO_LONG;
pub use self::identity::RunIdentity;
pub use self::journal::Journal;
pub use self::packing::{Packer, Unpacker};
pub use self::rows::{Rows, RowsReader};
pub use self::sort::{SortRecord, Sorted, Sorter};
pub use self::work::WorkFolder;
use crate::config::SpillParams;
use crate::error::{Error, Place};

/// The longest file that this process may write, in bytes, where the system tells (`ulimit -f`): a longer one would end it on the spot.
#[must_use]
pub fn max_file_bytes() -> u64 {
    static MOST: LazyLock<u64> = LazyLock::new(|| {
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
        let line = limits.lines().find_map(|line| line.strip_prefix("Max file size"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(u64::MAX)
    });
    *MOST
}

/// A folder for temporary files, and how much of a table is in memory.
#[derive(Debug, Clone)]
pub struct Disk {
    folder: PathBuf,
    buffer: usize,
}

impl Disk {
    /// For tables of which `buffer` bytes are in memory at a time.
    #[must_use]
    pub fn new(folder: PathBuf, buffer: usize) -> Self {
        Self { folder, buffer }
    }

    /// For a run in which other tables take `resident` bytes.
    #[must_use]
    pub fn beside(params: &SpillParams, resident: u64) -> Self {
        Self::new(params.folder(), params.buffer(resident))
    }

    /// Bytes of a table that are in memory at a time.
    #[must_use]
    pub fn buffer(&self) -> usize {
        self.buffer
    }

    fn file(&self, what: &'static str) -> Result<File, Error> {
        tempfile::tempfile_in(&self.folder).map_err(|error| self.refused(what, &error))
    }

    /// The system refused to write or read a table.
    fn refused(&self, what: &'static str, error: &io::Error) -> Error {
        Error::io(&self.folder, io::Error::new(error.kind(), format!("temporary file of {what}: {error}")))
    }

    /// A table is not what was written.
    fn damaged(&self, what: &'static str, offset: u64) -> Error {
        Error::malformed(Place::file(&self.folder), format!("temporary file of {what}: the block at byte {offset} is damaged"))
    }
}
