//! The members of a gzip file, one after the other.
//!
//! An archive of web pages (WARC) has a member for each record (ISO 28500, annex D), so a damaged one need cost no more than its record: there the
//! next member that begins with the head of a record is sought, and reading goes on with it. In anything else a member ends anywhere, also inside a
//! line, and nothing is known behind a damaged one.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;

use super::damage::Damage;
use crate::config::ReadLimits;

/// How every member begins: the mark of gzip, and the one compression it knows.
const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];
/// How every record of an archive begins.
const RECORD: &[u8] = b"WARC/";
/// Bytes that are enough to see the beginning of a record through the compression, and the name that a member may have.
const AHEAD: usize = 4096;

/// All members of a gzip file, and nothing for the zeros that tapes and some writers put behind them.
///
/// The decoder of one member ends in silence behind it; the one for several takes zeros for a broken head.
pub(super) struct Members<R> {
    member: Option<GzDecoder<Kept<R>>>,
    /// The stream between two members.
    input: Option<Kept<R>>,
    /// Whether the members are records of an archive: by name, until the first one is seen.
    archive: bool,
    /// Whether anything was given of any member, and of this one.
    seen: bool,
    begun: bool,
}

impl<R: BufRead> Members<R> {
    pub(super) fn new(input: R, archive: bool) -> Self {
        Self { member: None, input: Some(Kept::new(input)), archive, seen: false, begun: false }
    }

    /// Begins with the next member, or ends.
    fn next(&mut self) -> io::Result<()> {
        let Some(mut input) = self.input.take() else { return Ok(()) };
        let mut blank = 0;
        loop {
            let held = input.fill_buf()?;
            let zeros = held.iter().take_while(|byte| **byte == 0).count();
            match held.get(zeros) {
                None if zeros == 0 => return Ok(()),
                None => {
                    blank += zeros;
                    input.consume(zeros);
                }
                Some(0x1f) if self.archive && self.seen && blank + zeros > 0 => {
                    input.consume(zeros);
                    self.input = Some(input);
                    let reason = format!("{} zero bytes between records", blank + zeros);
                    return Err(io::Error::new(io::ErrorKind::InvalidData, Damage { reason, begun: false }));
                }
                Some(0x1f) => {
                    input.consume(zeros);
                    input.taken.clear();
                    input.keeps = self.archive || !self.seen;
                    self.begun = false;
                    self.member = Some(GzDecoder::new(input));
                    return Ok(());
                }
                Some(_) if self.archive => return Err(self.passed(input, "something that is not compressed stands between records".into())),
                Some(_) => return Err(io::Error::new(io::ErrorKind::InvalidData, "something that is not compressed follows the gzip data: it is not read")),
            }
        }
    }

    /// Goes on to the next record behind what cannot be read; says what is lost.
    fn passed(&mut self, mut input: Kept<R>, reason: String) -> io::Error {
        match input.seek() {
            Ok(true) => self.input = Some(input),
            Ok(false) => {}
            Err(error) => return error,
        }
        io::Error::new(io::ErrorKind::InvalidData, Damage { reason, begun: std::mem::take(&mut self.begun) })
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.member.is_none() {
                self.next()?;
            }
            let Some(member) = &mut self.member else { return Ok(0) };
            match member.read(buffer) {
                Ok(read) if read > 0 || buffer.is_empty() => {
                    if !std::mem::replace(&mut self.seen, true) {
                        self.archive = buffer[..read].starts_with(RECORD);
                        member.get_mut().keeps = self.archive;
                    }
                    self.begun |= read > 0;
                    return Ok(read);
                }
                Ok(_) => self.input = self.member.take().map(GzDecoder::into_inner),
                Err(error) if self.archive && error.kind() != io::ErrorKind::Interrupted => {
                    let Some(mut input) = self.member.take().map(GzDecoder::into_inner) else { return Err(error) };
                    input.take_back();
                    return Err(self.passed(input, error.to_string()));
                }
                Err(error) => return Err(error),
            }
        }
    }
}

/// A stream that knows what was taken of it, and gives it once more.
struct Kept<R> {
    input: R,
    /// What comes before the stream, from `at` on.
    back: Vec<u8>,
    at: usize,
    /// What was taken since it was cleared, as long as that `keeps`.
    taken: Vec<u8>,
    keeps: bool,
}

impl<R: BufRead> Kept<R> {
    fn new(input: R) -> Self {
        Self { input, back: Vec::new(), at: 0, taken: Vec::new(), keeps: false }
    }

    /// Puts back what was taken, but for the first byte: a member that could not be read does not begin again.
    fn take_back(&mut self) {
        if self.taken.is_empty() {
            return;
        }
        let left = self.back.split_off(self.at.min(self.back.len()));
        self.back = self.taken.split_off(1);
        self.back.extend(left);
        self.at = 0;
        self.taken.clear();
    }

    /// Holds at least so many bytes, as far as there are any.
    fn hold(&mut self, length: usize) -> io::Result<()> {
        if self.at > AHEAD && self.at * 2 > self.back.len() {
            self.back.drain(..std::mem::take(&mut self.at));
        }
        while self.back.len() - self.at < length {
            let bytes = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if bytes.is_empty() {
                break;
            }
            self.back.extend_from_slice(bytes);
            let length = bytes.len();
            self.input.consume(length);
        }
        Ok(())
    }

    /// Goes on to the next member that begins with the head of a record; `false` when there is none. Linear, but for what looks like a member and is
    /// none, which chance makes once in 16 million bytes.
    fn seek(&mut self) -> io::Result<bool> {
        loop {
            self.hold(AHEAD)?;
            let held = &self.back[self.at..];
            let Some(found) = memchr::memmem::find(held, &MAGIC) else {
                if held.len() < AHEAD {
                    return Ok(false);
                }
                // Its last bytes may be the first ones of a mark.
                self.at = self.back.len() - (MAGIC.len() - 1);
                continue;
            };
            self.at += found;
            self.hold(AHEAD)?;
            let held = &self.back[self.at..];
            if begins_record(&held[..held.len().min(AHEAD)]) {
                return Ok(true);
            }
            self.at += 1;
        }
    }
}

/// Whether the member at the beginning of `bytes` begins with the head of a record.
fn begins_record(bytes: &[u8]) -> bool {
    let mut start = [0; RECORD.len()];
    GzDecoder::new(bytes).read_exact(&mut start).is_ok() && start == *RECORD
}

impl<R: BufRead> Read for Kept<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Kept<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at < self.back.len() { Ok(&self.back[self.at..]) } else { self.input.fill_buf() }
    }

    fn consume(&mut self, used: usize) {
        let ahead = self.at < self.back.len();
        if self.keeps && used > 0 {
            // What is consumed was held just now, so nothing is read here.
            let held = if ahead { Ok(&self.back[self.at..]) } else { self.input.fill_buf() };
            self.taken.extend_from_slice(held.ok().and_then(|held| held.get(..used)).unwrap_or_default());
            if self.taken.len() > ReadLimits::DAMAGED_MEMBER {
                (self.taken, self.keeps) = (Vec::new(), false);
            }
        }
        if ahead {
            self.at += used;
        } else {
            self.input.consume(used);
        }
    }
}
