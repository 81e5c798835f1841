//! A temporary file of blocks with checksums.

use std::fs::File;
use std::io;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::{Disk, max_file_bytes};
use crate::config::SpillParams;
use crate::error::Error;

/// What is said of a file that would become longer than it may.
pub(crate) const TOO_LONG: &str = "longer than this process may write a file (ulimit -f)";

/// A temporary file that is written block after block.
#[derive(Debug)]
pub(super) struct Blocks {
    disk: Disk,
    what: &'static str,
    file: File,
    end: u64,
}

impl Blocks {
    /// An empty file for what is called `what`.
    pub(super) fn new(disk: &Disk, what: &'static str) -> Result<Self, Error> {
        Ok(Self { disk: disk.clone(), what, file: disk.file(what)?, end: 0 })
    }

    /// Where the next block will begin.
    pub(super) fn end(&self) -> u64 {
        self.end
    }

    /// Writes a block. `bytes` begin with room for the head, which is filled in.
    pub(super) fn push(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        let Some((head, content)) = bytes.split_at_mut_checked(SpillParams::HEAD) else { return Ok(()) };
        head[..4].copy_from_slice(&(content.len() as u32).to_le_bytes());
        head[4..].copy_from_slice(&xxh3_64_with_seed(content, self.end).to_le_bytes());
        let fits = self.end + bytes.len() as u64 <= max_file_bytes();
        let written = if fits { write_at(&self.file, bytes, self.end) } else { Err(io::Error::new(io::ErrorKind::FileTooLarge, TOO_LONG)) };
        written.map_err(|error| self.disk.refused(self.what, &error))?;
        self.end += bytes.len() as u64;
        Ok(())
    }

    /// Reads the block at `offset` of at most `most` bytes into `content`; where the next one begins.
    pub(super) fn read(&self, offset: u64, most: usize, content: &mut Vec<u8>) -> Result<u64, Error> {
        let damaged = || self.disk.damaged(self.what, offset);
        let wanted = (self.end.saturating_sub(offset)).min((SpillParams::HEAD + most) as u64) as usize;
        content.resize(wanted, 0);
        read_at(&self.file, content, offset).map_err(|error| self.disk.refused(self.what, &error))?;
        let (head, rest) = content.split_at_checked(SpillParams::HEAD).ok_or_else(damaged)?;
        let (length, sum) = head.split_at(4);
        let length = length.try_into().map(u32::from_le_bytes).map_err(|_| damaged())? as usize;
        let sum = sum.try_into().map(u64::from_le_bytes).map_err(|_| damaged())?;
        let own = rest.get(..length).ok_or_else(damaged)?;
        if xxh3_64_with_seed(own, offset) != sum {
            return Err(damaged());
        }
        content.truncate(SpillParams::HEAD + length);
        content.drain(..SpillParams::HEAD);
        Ok(offset + (SpillParams::HEAD + length) as u64)
    }

    /// The file, to be damaged.
    #[cfg(test)]
    pub(super) fn file(&self) -> &File {
        &self.file
    }
}

#[cfg(unix)]
pub(super) fn write_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, offset)
}

#[cfg(unix)]
pub(super) fn read_at(file: &File, bytes: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, offset)
}

#[cfg(windows)]
pub(super) fn write_at(file: &File, mut bytes: &[u8], mut offset: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = std::os::windows::fs::FileExt::seek_write(file, bytes, offset)?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = &bytes[written..];
        offset += written as u64;
    }
    Ok(())
}

#[cfg(windows)]
pub(super) fn read_at(file: &File, mut bytes: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, bytes, offset)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        bytes = &mut bytes[read..];
        offset += read as u64;
    }
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refuses_is_told_with_the_folder() {
        let disk = Disk::new("/some/folder".into(), 1000);
        // A file that is not open to be written.
        let file = File::open("/dev/null").unwrap();
        let mut blocks = Blocks { disk: disk.clone(), what: "numbers", file, end: 0 };
        let error = blocks.push(&mut [0; 40]).unwrap_err().to_string();
        assert!(error.starts_with("/some/folder: temporary file of numbers: "), "{error}");
        // One that always says it is full.
        let file = File::options().write(true).open("/dev/full").unwrap();
        let error = Blocks { disk, what: "numbers", file, end: 0 }.push(&mut [0; 40]).unwrap_err().to_string();
        assert!(error.contains("No space left on device"), "{error}");
    }
}
