//! A stream of records that can be put back in part, and where in it a record begins.

use std::io::{self, BufRead, Read};

/// A stream, and bytes that come before it once more.
pub(super) struct Stream<'a> {
    back: Vec<u8>,
    at: usize,
    input: &'a mut dyn BufRead,
}

impl<'a> Stream<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead) -> Self {
        Self { back: Vec::new(), at: 0, input }
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

    /// Whether a record begins here or the stream ends, behind any line breaks.
    pub(super) fn is_at_record(&mut self) -> io::Result<bool> {
        loop {
            let held = self.fill_buf()?;
            let breaks = held.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
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
        self.take_into(b"WARC/1.".len() as u64, &mut ahead)?;
        self.put_back(&ahead);
        Ok(begins(&ahead))
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
        if self.at < self.back.len() { Ok(&self.back[self.at..]) } else { self.input.fill_buf() }
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

/// Where the first record begins in `bytes`: its first line, and a field behind it. Linear.
pub(super) fn next_record(bytes: &[u8]) -> Option<usize> {
    let starts = std::iter::once(0).chain(memchr::memmem::find_iter(bytes, b"\nWARC/").map(|at| at + 1));
    starts.filter(|at| begins(&bytes[*at..])).find(|at| {
        let behind = memchr::memchr(b'\n', &bytes[*at..]).map_or(&[][..], |end| &bytes[at + end + 1..]);
        [&b"WARC-"[..], b"Content-"].iter().any(|name| behind.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
    })
}
