//! A stream of records that may span lines: the bytes of the next ones are held until it is known where they end.

use std::io::{self, BufRead, Read};

use crate::work::step;

/// Bytes that are read at a time.
const STEP: usize = 1 << 16;

/// What was read of a stream and not yet passed over.
pub(super) struct Held<'a> {
    input: &'a mut dyn BufRead,
    bytes: Vec<u8>,
    start: usize,
    /// Whether the stream has ended: nothing comes behind what is held.
    pub(super) ended: bool,
    /// Line, from 1, on which the next byte stands.
    pub(super) line: usize,
}

impl<'a> Held<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead) -> Self {
        Self { input, bytes: Vec::new(), start: 0, ended: false, line: 1 }
    }

    /// What is held.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[self.start..]
    }

    /// Reads on: as much again as is held, so that looking at it all once more after each step stays linear.
    ///
    /// # Errors
    /// What the stream reports; what came before is held.
    pub(super) fn more(&mut self) -> io::Result<()> {
        self.bytes.drain(..self.start);
        self.start = 0;
        step(self.bytes.len());
        let wanted = self.bytes.len().max(STEP) as u64;
        let read = (&mut *self.input).take(wanted).read_to_end(&mut self.bytes)?;
        self.ended = (read as u64) < wanted;
        Ok(())
    }

    /// Passes over `length` bytes; lines end with `line_break`.
    pub(super) fn pass(&mut self, length: usize, line_break: u8) {
        self.line += breaks(&self.bytes()[..length], line_break);
        self.start += length;
    }

    /// What is left, and the stream behind it.
    pub(super) fn into_rest(mut self) -> (Vec<u8>, &'a mut dyn BufRead) {
        (self.bytes.split_off(self.start), self.input)
    }
}

/// Line breaks in `bytes`.
pub(super) fn breaks(bytes: &[u8], line_break: u8) -> usize {
    memchr::memchr_iter(line_break, bytes).count()
}
