//! A stream of records that can be put back in part, and where in it a record begins.

use std::io::{self, BufRead, Read};

use crate::read::damage::Damage;

/// A stream, and bytes that come before it once more.
pub(super) struct Stream<'a> {
    back: Vec<u8>,
    at: usize,
    input: &'a mut dyn BufRead,
    /// What the stream reported, and is to report again.
    failed: Option<io::Error>,
}

/// What stands behind every record.
const ENDS: &[u8] = b"\r\n\r\n";

impl<'a> Stream<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead) -> Self {
        Self { back: Vec::new(), at: 0, input, failed: None }
    }

    /// Puts `bytes`, which were read last, back.
    pub(super) fn put_back(&mut self, bytes: &[u8]) {
        let left = self.back.split_off(self.at.min(self.back.len()));
        self.back = [bytes, &left].concat();
        self.at = 0;
    }

    /// Reads up to `length` bytes.
    pub(super) fn take_into(&mut self, length: u64, bytes: &mut Vec<u8>) -> io::Result<()> {
        self.by_ref().take(length).read_to_end(bytes).map(|_| ())
    }

    /// Passes over up to `length` bytes; returns how many there were.
    pub(super) fn skip(&mut self, length: u64) -> io::Result<u64> {
        io::copy(&mut self.by_ref().take(length), &mut io::sink())
    }

    /// Whether a record ends here, before any line breaks: behind them another one begins, or the stream ends; or they are just those that end every
    /// record, so that what follows is a damaged one, and no reason to doubt this one.
    ///
    /// # Errors
    /// What the stream reports, as far as it is about this record.
    pub(super) fn is_behind_record(&mut self) -> io::Result<bool> {
        let mut passed = Vec::new();
        loop {
            let held = match self.fill_buf() {
                Err(error) if Damage::of(&error).is_some_and(|damage| !damage.begun) => {
                    self.failed = Some(error);
                    return Ok(true);
                }
                held => held?,
            };
            let breaks = held.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            passed.extend_from_slice(&held[..breaks.min(ENDS.len() + 1)]);
            let ends = held.is_empty();
            let all = breaks == held.len();
            self.consume(breaks);
            if ends {
                return Ok(true);
            }
            if !all {
                break;
            }
        }
        let mut ahead = Vec::new();
        // What is wrong here is wrong with what follows.
        self.failed = self.take_into(b"WARC/1.".len() as u64, &mut ahead).err();
        self.put_back(&ahead);
        Ok(begins(&ahead) || passed == ENDS)
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Stream<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at < self.back.len() {
            return Ok(&self.back[self.at..]);
        }
        self.failed.take().map_or_else(|| self.input.fill_buf(), Err)
    }

    fn consume(&mut self, used: usize) {
        if self.at < self.back.len() {
            self.at += used;
        } else {
            self.input.consume(used);
        }
    }
}

/// Whether a line is the first one of a record.
pub(super) fn begins(line: &[u8]) -> bool {
    line.starts_with(b"WARC/1.") || line.starts_with(b"WARC/0.")
}

/// Whether the first line of a record ends a line: what stands before it was cut off there.
pub(super) fn begins_within(line: &[u8]) -> bool {
    [&b"WARC/1.0"[..], b"WARC/1.1"].iter().any(|first| line.ends_with(first))
}

/// Where the first record begins in `bytes`: its first line, and a field behind it. A record that was cut off may stand before it on that line.
/// Linear.
pub(super) fn next_record(bytes: &[u8]) -> Option<usize> {
    memchr::memmem::find_iter(bytes, b"WARC/").find(|&at| {
        let (line, behind) = bytes[at..].split_at(memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len() - at, |end| end + 1));
        let starts = at == 0 || bytes[at - 1] == b'\n' || begins_within(line.trim_ascii_end());
        starts && begins(line) && [&b"WARC-"[..], b"Content-"].iter().any(|name| behind.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
    })
}
