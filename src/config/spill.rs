//! How much memory the tables of a corpus may take, and where they go when they take more.

use std::path::{Path, PathBuf};

use super::range::{count, refuse_unless};
use crate::error::{Error, Place, Warning};

/// A limit of memory for the jobs that take a corpus of any size ([`crate::spill`]).
///
/// What is found does not depend on it: tables that would pass it are put on disk, sorted there, and read in order.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct SpillParams {
    /// Bytes that a run should stay within; `None` takes what it takes, and puts nothing on disk.
    pub memory: Option<u64>,
    /// The folder for temporary files; `None` for that of the system.
    pub folder: Option<PathBuf>,
    /// The folder in which what is done of a run is kept until it is finished ([`crate::spill::WorkFolder`]); temporary files go there, too, where
    /// `folder` names no other one. `None` keeps nothing.
    pub work: Option<PathBuf>,
    /// Whether an unfinished run in `work` is taken up.
    pub resume: bool,
}

impl SpillParams {
    /// The least limit there is, in bytes. By hand.
    pub const MIN_MEMORY: u64 = 1 << 20;
    /// Bytes of a block on disk: what is read at a time of each sorted run, and what one checksum is for. By hand.
    pub const BLOCK: usize = 64 << 10;
    /// Bytes before a block: its length and its checksum. Derived from their types.
    pub const HEAD: usize = 12;
    /// Bytes that a text of a bucket takes beside its slots while its bucket is looked at: its places in the list, in the order of the file, and
    /// among those that are read. Derived from their types.
    pub const MEMBER: usize = 24;
    /// Bytes that each text of a list of postings takes while that is in memory: among the lists of the text, in the list, where that begins, and once
    /// more while it is put together. Derived from their types.
    pub const POSTING: usize = 16;
    /// Shares that texts which ask are cut into for each thread. By hand: enough that threads seldom wait for one another.
    pub const SHARES: usize = 4;
    /// Bytes that a sorter or a portion may take, at least: below, runs are so short that merging them is all that is done. By hand.
    pub const MIN_BUFFER: usize = 1 << 20;
    /// Buffers that are in memory at a time: fingerprints that wait, a table that is read, the part of another one that is looked at, and what is
    /// found. Derived from the stages.
    pub const BUFFERS: u64 = 4;
    /// The part of what stays in memory anyway that a buffer may always take. Tables are passed over once for each buffer that they fill, so a buffer
    /// that grows with the corpus keeps the passes few, and the time linear. By hand.
    pub const RESIDENT_PART: u64 = 16;
    /// Bytes of a run on an empty corpus: the program, its threads, and what they read with. Measured on two processors.
    pub const PROGRAM: u64 = 24 << 20;
    /// Bytes a document beside its row and its name: its number in the orders and groups that the stages look it up in. Derived from their types.
    pub const NUMBERS: u64 = 56;
    /// Bytes of the entries of an index that are in memory, at most, before they are sorted on disk. By hand: those of some hundred thousand
    /// documents.
    pub const INDEX_ENTRIES: usize = 64 << 20;
    /// Texts of small components, for each thread, that are verified before what was found is kept. By hand: a second or two of work.
    pub const KEPT_TEXTS: usize = 1 << 10;
    /// Pairs of which one may hold the other, for each thread, that are verified before what was found is kept. By hand: a second or two of work.
    pub const KEPT_PAIRS: usize = 1 << 14;
    /// Pairs of documents, for each thread, of which sentences are compared before what was found is kept. By hand: a second or two of work.
    pub const KEPT_EDGES: usize = 1 << 9;
    /// Pieces of files, for each thread, that are read before what was read is kept. By hand: a second or two of work where texts are searched for repeats.
    pub const KEPT_PIECES: usize = 4;
    /// Candidate pairs of a block that is kept. By hand.
    pub const KEPT_CANDIDATES: usize = 1 << 16;
    /// How many times what a table takes that stays in memory it takes with the stages that read it. Measured on news.
    pub const STAGES: u64 = 2;

    /// The bytes that a size says: a whole number, with a unit of powers of 1,024 (`K`, `MiB`, `G`) or of 1,000 (`kB`, `MB`) where it has one.
    ///
    /// # Errors
    /// [`Error::Setting`] for what is no such size, or too small.
    pub fn size(text: &str) -> Result<u64, Error> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at(digits);
        let refused = || {
            // A small number alone is meant in some unit.
            let hint = if unit.is_empty() && digits > 0 { format!("; {text} without a unit are bytes: {text}MiB?") } else { String::new() };
            Error::setting("memory", text, format!("a size of 1 MiB or more, like 512MiB or 4GB{hint}"))
        };
        let unit = unit.trim_start().to_ascii_lowercase();
        let (letter, rest) = unit.split_at(unit.len().min(unit.bytes().take(1).take_while(u8::is_ascii_alphabetic).count()));
        let power = ["", "k", "m", "g", "t"].iter().position(|known| *known == letter).ok_or_else(refused)?;
        let base: u64 = match rest {
            "" | "i" | "ib" => 1024,
            "b" => 1000,
            _ => return Err(refused()),
        };
        let bytes = number.parse::<u64>().ok().and_then(|number| number.checked_mul(base.checked_pow(power as u32)?));
        bytes.filter(|bytes| *bytes >= Self::MIN_MEMORY).ok_or_else(refused)
    }

    /// The shortest size that says so many bytes; [`SpillParams::size`] reads it.
    #[must_use]
    pub fn written(bytes: u64) -> String {
        let units = ["K", "M", "G", "T"].into_iter().zip(1..);
        let sizes = units.flat_map(|(letter, power)| [(1024_u64.pow(power), format!("{letter}iB")), (1000_u64.pow(power), format!("{letter}B"))]);
        let whole = sizes.filter(|(size, _)| bytes.is_multiple_of(*size)).map(|(size, unit)| format!("{}{unit}", bytes / size));
        whole.min_by_key(String::len).unwrap_or_else(|| bytes.to_string())
    }

    /// Bytes of a buffer, when tables that stay in memory take `resident` bytes.
    #[must_use]
    pub fn buffer(&self, resident: u64) -> usize {
        let left = self.memory.unwrap_or(u64::MAX).saturating_sub(Self::PROGRAM).saturating_sub(resident);
        let bytes = (left / Self::BUFFERS).max(resident / Self::RESIDENT_PART);
        usize::try_from(bytes).unwrap_or(usize::MAX).max(Self::MIN_BUFFER)
    }

    /// Bytes of a cache of at most `most` bytes.
    #[must_use]
    pub fn cache(&self, most: usize) -> usize {
        let part = self.memory.map_or(most as u64, |memory| memory / Self::BUFFERS);
        usize::try_from(part).unwrap_or(most).clamp(Self::MIN_BUFFER.min(most), most)
    }

    /// Whether tables of `tables` bytes have to go to disk, beside `resident` bytes that stay in memory.
    #[must_use]
    pub fn exceeded(&self, resident: u64, tables: u64) -> bool {
        let stages = tables.saturating_mul(Self::STAGES);
        self.memory.is_some_and(|memory| Self::PROGRAM.saturating_add(resident).saturating_add(stages) > memory)
    }

    /// Says so when what has to stay in memory of so many documents is more than the limit.
    #[must_use]
    pub fn short_of(&self, resident: u64, documents: usize) -> Option<Warning> {
        let memory = self.memory.filter(|memory| *memory < Self::PROGRAM.saturating_add(resident))?;
        let mebibytes = |bytes: u64| bytes.div_ceil(1 << 20);
        let (asked, needed) = (mebibytes(memory), mebibytes(Self::PROGRAM.saturating_add(resident)));
        let message = format!("{asked} MiB are less than the program, names and places of {documents} documents take: some {needed} MiB; all else is on disk");
        Some(Warning { passed_over: 0, place: Place::file(Path::new("memory")), message })
    }

    /// Where temporary files are made.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.as_deref().or(self.work.as_deref()).map_or_else(std::env::temp_dir, Path::to_path_buf)
    }

    /// Whether every setting is in its range.
    pub(super) fn validate(&self) -> Result<(), Error> {
        refuse_unless(self.work.is_some() || !self.resume, "resume", self.resume, "false without a folder of an unfinished run")?;
        self.memory.map_or(Ok(()), |bytes| count("memory", bytes, Self::MIN_MEMORY..=u64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_with_and_without_units() {
        for (text, bytes) in [
            ("1048576", 1 << 20),
            ("256MiB", 256 << 20),
            ("256M", 256 << 20),
            ("2 GB", 2_000_000_000),
            ("1500kB", 1_500_000),
            ("4gib", 4 << 30),
            ("1T", 1 << 40),
        ] {
            assert_eq!(SpillParams::size(text).unwrap(), bytes, "{text}");
        }
        for text in ["", "M", "12", "1MiB of it", "-5M", "1.5G", "999kB", "99999999999999G", "5 é", "5B5"] {
            assert!(SpillParams::size(text).is_err(), "{text}");
        }
        let said = SpillParams::size("512").unwrap_err().to_string();
        assert!(said.ends_with("512 without a unit are bytes: 512MiB?"), "{said}");
        assert!(!SpillParams::size("512kB").unwrap_err().to_string().contains("unit"));
        for text in ["64MiB", "4GB", "1TiB", "1500KB", "1048577", "3MiB", "1GiB"] {
            assert_eq!(SpillParams::written(SpillParams::size(text).unwrap()), text);
        }
    }

    #[test]
    fn buffers_share_what_is_left_and_never_vanish() {
        let params = SpillParams { memory: Some(224 << 20), ..SpillParams::default() };
        assert_eq!(params.buffer(100 << 20), 25 << 20);
        assert_eq!(params.buffer(320 << 20), 20 << 20);
        assert_eq!(SpillParams { memory: Some(1 << 20), ..SpillParams::default() }.buffer(1 << 20), SpillParams::MIN_BUFFER);
        assert!(!params.exceeded(100 << 20, 50 << 20) && params.exceeded(100 << 20, 51 << 20));
        assert!(!SpillParams::default().exceeded(u64::MAX, u64::MAX));
    }
}
