//! The beginning of a stream, by which it is known.

use std::io::{self, BufRead, Read};

use super::damage::Damage;

/// Bytes that are looked at.
pub(super) const HEAD: usize = 1 << 16;

/// The beginning of a stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'a> {
    pub(super) bytes: &'a [u8],
    /// Whether nothing follows.
    pub(super) whole: bool,
}

impl<'a> Head<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, whole: bytes.len() < HEAD }
    }

    /// The bytes behind a byte order mark and blanks.
    pub(super) fn trimmed(&self) -> &'a [u8] {
        self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.bytes).trim_ascii_start()
    }

    /// Whether it begins so, in any case of letters.
    pub(super) fn starts(&self, start: &[u8]) -> bool {
        self.trimmed().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
    }

    pub(super) fn is_parquet(&self) -> bool {
        // A text may begin with these letters; what follows them in a table is no letter.
        self.bytes.starts_with(b"PAR1\x15")
    }

    pub(super) fn is_warc(&self) -> bool {
        self.starts(b"WARC/1.") || self.starts(b"WARC/0.")
    }

    pub(super) fn is_xml(&self) -> bool {
        self.starts(b"<?xml") || self.starts(b"<rss") || self.starts(b"<feed")
    }

    /// Whether this stands in it, in any case of letters.
    pub(super) fn holds(&self, wanted: &[u8]) -> bool {
        self.bytes.windows(wanted.len()).any(|window| window.eq_ignore_ascii_case(wanted))
    }

    /// The first line that is not blank, and whether it is there to its end.
    pub(super) fn first_line(&self) -> (&'a [u8], bool) {
        let rest = self.trimmed();
        let end = memchr::memchr2(b'\n', b'\r', rest);
        (rest[..end.unwrap_or(rest.len())].trim_ascii(), end.is_some() || self.whole)
    }
}

/// A stream of which the first bytes were read ahead.
pub(super) struct Peeked<'a> {
    head: Vec<u8>,
    at: usize,
    input: &'a mut dyn BufRead,
    /// What the stream reported behind these bytes.
    failed: Option<io::Error>,
}

impl<'a> Peeked<'a> {
    /// Reads the first bytes of `input`. What it reports comes after them.
    pub(super) fn new(input: &'a mut dyn BufRead) -> Self {
        // What is reported once is not reported again.
        let held = match input.fill_buf() {
            Ok(bytes) => bytes.len(),
            Err(error) => return Self { head: Vec::new(), at: 0, input, failed: Some(error) },
        };
        // Room for a small file and the question whether more comes.
        let mut head = Vec::with_capacity((held + 64).min(HEAD));
        let failed = (&mut *input).take(HEAD as u64).read_to_end(&mut head).err();
        Self { head, at: 0, input, failed }
    }

    /// The first bytes, as long as none was taken.
    pub(super) fn head(&self) -> Head<'_> {
        Head { bytes: &self.head, whole: self.head.len() < HEAD }
    }

    /// The same.
    ///
    /// # Errors
    /// What the stream reported in their place, unless it goes on behind that.
    pub(super) fn known(&mut self) -> io::Result<Head<'_>> {
        match self.failed.take_if(|error| self.head.is_empty() && Damage::of(error).is_none()) {
            Some(error) => Err(error),
            None => Ok(self.head()),
        }
    }
}

impl Read for Peeked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Peeked<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at < self.head.len() {
            return Ok(&self.head[self.at..]);
        }
        match self.failed.take() {
            Some(error) => Err(error),
            None => self.input.fill_buf(),
        }
    }

    fn consume(&mut self, used: usize) {
        if self.at < self.head.len() {
            self.at += used;
        } else {
            self.input.consume(used);
        }
    }
}
