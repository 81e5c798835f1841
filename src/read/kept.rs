//! A stream of compressed members that can be read again from where one began.

use std::io::{self, BufRead, Read};

use crate::config::ReadLimits;

/// A stream that knows what was taken of it, and gives it once more.
pub(super) struct Kept<R> {
    input: R,
    /// What comes before the stream, from `at` on.
    back: Vec<u8>,
    at: usize,
    /// What was taken since it was cleared, as long as that `keeps`.
    pub(super) taken: Vec<u8>,
    pub(super) keeps: bool,
    /// Beginnings that were looked at and were none.
    tries: usize,
}

impl<R: BufRead> Kept<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, back: Vec::new(), at: 0, taken: Vec::new(), keeps: false, tries: 0 }
    }

    /// Puts back what was taken, but for the first byte: a member that could not be read does not begin again.
    ///
    /// # Errors
    /// What the stream reports.
    pub(super) fn take_back(&mut self) -> io::Result<()> {
        if self.taken.is_empty() {
            // The decoder refused the member before it took anything, or more was taken than is held.
            self.hold(1)?;
            self.at = self.back.len().min(self.at + 1);
            return Ok(());
        }
        let left = self.back.split_off(self.at.min(self.back.len()));
        self.back = self.taken.split_off(1);
        self.back.extend(left);
        self.at = 0;
        self.taken.clear();
        Ok(())
    }

    /// The next bytes, as many as `length` where there are so many.
    ///
    /// # Errors
    /// What the stream reports.
    pub(super) fn ahead(&mut self, length: usize) -> io::Result<&[u8]> {
        self.hold(length)?;
        let held = &self.back[self.at..];
        Ok(&held[..held.len().min(length)])
    }

    /// Holds at least so many bytes, as far as there are any.
    fn hold(&mut self, length: usize) -> io::Result<()> {
        if self.at > length && self.at * 2 > self.back.len() {
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

    /// Goes on to the next place that begins with `mark` and of which `begins` says, when it is shown as many as `ahead` bytes, that it is one; `false`
    /// when there is none. Linear, but for what looks like a beginning and is none, which chance makes once in 16 million bytes or seldomer; who makes
    /// more of them is not followed further than [`ReadLimits::DAMAGED_TRIES`].
    pub(super) fn seek(&mut self, mark: &[u8], ahead: usize, begins: &dyn Fn(&[u8]) -> bool) -> io::Result<bool> {
        while self.tries < ReadLimits::DAMAGED_TRIES {
            self.hold(ahead)?;
            let held = &self.back[self.at..];
            let Some(found) = memchr::memmem::find(held, mark) else {
                if held.len() < ahead {
                    return Ok(false);
                }
                // Its last bytes may be the first ones of a mark.
                self.at = self.back.len() - (mark.len() - 1);
                continue;
            };
            self.at += found;
            self.hold(ahead)?;
            let held = &self.back[self.at..];
            if begins(&held[..held.len().min(ahead)]) {
                return Ok(true);
            }
            self.at += 1;
            self.tries += 1;
        }
        Ok(false)
    }
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
