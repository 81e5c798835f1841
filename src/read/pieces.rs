//! Files of lines, read in pieces by many threads and again by place, without ever holding a file.
//!
//! A file is cut into ranges of equal size; a line belongs to the range in which it begins. So every range can be read on
//! its own, in any order, by any thread.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use memchr::memchr;

/// Bytes read beyond a range at a time, to find the end of its last line.
const BEYOND: usize = 16 << 10;

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which file, by its place in the list.
    pub file: u32,
    /// The bytes in which its lines begin.
    pub bytes: Range<u64>,
    /// The documents, where they stand in memory ([`super::shelf`]), by their places; none of a file.
    pub documents: Range<u32>,
}

/// Cuts files into pieces of `size` bytes, in order.
///
/// # Errors
/// When the size of a file cannot be read; says which.
pub fn pieces(files: &[PathBuf], size: u64) -> Result<Vec<Piece>, (PathBuf, io::Error)> {
    let mut pieces = Vec::new();
    for (file, path) in (0..).zip(files) {
        let length = std::fs::metadata(path).map_err(|error| (path.clone(), error))?.len();
        let starts = (0..length).step_by(size.max(1) as usize);
        pieces.extend(starts.map(|start| Piece { file, bytes: start..length.min(start + size.max(1)), documents: 0..0 }));
    }
    Ok(pieces)
}

/// One line of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its first byte in the file.
    pub offset: u64,
    /// Its bytes, without the line break; `None` when it is longer than the limit.
    pub bytes: Option<&'a [u8]>,
}

/// Reads pieces and single lines; owns the buffer and the file that was read last.
#[derive(Debug, Default)]
pub struct LineReader {
    open: Option<(PathBuf, File)>,
    buffer: Buffer,
}

impl LineReader {
    /// Hands the lines that begin in `bytes` of the file to `each`, in order, with the number of lines before them in the piece.
    /// Returns how many there were. Memory: the piece and its last line.
    ///
    /// # Errors
    /// When the file cannot be opened or read.
    pub fn each_line(&mut self, path: &Path, bytes: &Range<u64>, limit: usize, mut each: impl FnMut(usize, Line<'_>)) -> io::Result<usize> {
        // One byte before the range says whether a line begins with the range.
        let start = bytes.start.saturating_sub(1);
        let file = self.file(path)?;
        self.buffer.length = 0;
        let mut at = 0;
        let mut count = 0;
        let mut ended = self.buffer.fill(&file, start, (bytes.end - start) as usize + BEYOND)?;
        if start < bytes.start {
            at = memchr(b'\n', self.buffer.read()).map_or(self.buffer.length, |end| end + 1);
        }
        while start + (at as u64) < bytes.end && at < self.buffer.length {
            let offset = start + at as u64;
            let rest = &self.buffer.read()[at..];
            let Some(length) = memchr(b'\n', rest) else {
                if !ended && rest.len() <= limit {
                    let wanted = self.buffer.length + rest.len().max(BEYOND);
                    ended = self.buffer.fill(&file, start, wanted)?;
                    continue;
                }
                each(count, Line { offset, bytes: (rest.len() <= limit).then_some(rest) });
                count += 1;
                break;
            };
            each(count, Line { offset, bytes: (length <= limit).then_some(&rest[..length]) });
            count += 1;
            at += length + 1;
        }
        self.open = Some((path.to_path_buf(), file));
        Ok(count)
    }

    /// The `length` bytes at `offset`: a line that was seen before.
    ///
    /// # Errors
    /// When the file cannot be read, or has become shorter.
    pub fn line(&mut self, path: &Path, offset: u64, length: usize) -> io::Result<&[u8]> {
        let file = self.file(path)?;
        self.buffer.length = 0;
        self.buffer.fill(&file, offset, length)?;
        self.open = Some((path.to_path_buf(), file));
        self.buffer.read().get(..length).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    fn file(&mut self, path: &Path) -> io::Result<File> {
        self.open.take().filter(|(open, _)| open == path).map_or_else(|| File::open(path), |(_, file)| Ok(file))
    }
}

/// Bytes read so far, in memory that is neither given back nor cleared between reads.
#[derive(Debug, Default)]
struct Buffer {
    bytes: Vec<u8>,
    length: usize,
}

impl Buffer {
    fn read(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// Reads on, from `start` of the file, until there are `wanted` bytes or the file ends; says whether it ended.
    fn fill(&mut self, file: &File, start: u64, wanted: usize) -> io::Result<bool> {
        if self.bytes.len() < wanted {
            self.bytes.resize(wanted, 0);
        }
        while self.length < wanted {
            match read_at(file, &mut self.bytes[self.length..wanted], start + self.length as u64) {
                Ok(0) => return Ok(true),
                Ok(read) => self.length += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }
}

#[cfg(unix)]
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, offset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]
        #[test]
        fn every_line_is_read_once_whatever_the_pieces(
            text in "([a-c]{0,9}\n|x{30,60}\n|\n){0,12}[ab]{0,5}", size in 1_u64..50, limit in 3_usize..70,
        ) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("lines");
            std::fs::write(&path, &text).unwrap();
            let mut reader = LineReader::default();
            let mut seen = Vec::new();
            for piece in pieces(std::slice::from_ref(&path), size).unwrap() {
                let mut numbers = Vec::new();
                let count = reader.each_line(&path, &piece.bytes, limit, |n, line| {
                    numbers.push(n);
                    seen.push((line.offset as usize, line.bytes.map(<[u8]>::to_vec)));
                }).unwrap();
                prop_assert_eq!(numbers, (0..count).collect::<Vec<_>>());
            }
            let mut offset = 0;
            let mut expected = Vec::new();
            for line in text.split_terminator('\n') {
                expected.push((offset, (line.len() <= limit).then(|| line.as_bytes().to_vec())));
                offset += line.len() + 1;
            }
            prop_assert_eq!(&seen, &expected);
            for (offset, line) in expected.into_iter().filter_map(|(offset, line)| Some((offset, line?))) {
                prop_assert_eq!(reader.line(&path, offset as u64, line.len()).unwrap(), &line[..]);
            }
        }
    }
}
