//! Bytes to records, one after the other, with what cannot be one: each is named with its line, and the next one read.
//!
//! Readers of CSV commonly take a quotation mark that is never closed for the beginning of one long field, and what follows for its text. Here a
//! field must end where a separator or a line break follows its quotation mark; where it does not, reading goes on with the next line.

use std::borrow::Cow;
use std::io::{self, BufRead};
use std::ops::Range;

use memchr::{memchr, memchr2};

use super::dialect::{Dialect, Quotes};
use crate::read::held::{Held, breaks};
use crate::work::step;

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::read) struct Field {
    /// Where it stands, quotation marks included.
    pub(in crate::read) range: Range<usize>,
    /// Whether it stands in quotation marks.
    pub(in crate::read) quoted: bool,
}

/// Why bytes are no record, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It goes on behind the bytes; the quotation mark at the place is open.
    More(Option<usize>),
    /// The quotation mark at the place never closes.
    Unclosed(usize),
    /// The quotation mark that opens at the first place closes before the second one, where more of the field follows.
    Stray(usize, usize),
}

/// Finds the fields of the record at the beginning of `bytes`, and its length with the line break. `ended` says that nothing follows
/// `bytes`. Linear in the record.
pub(super) fn scan(bytes: &[u8], ended: bool, dialect: Dialect, fields: &mut Vec<Field>) -> Result<usize, Fault> {
    let found = scanned(bytes, ended, dialect, fields);
    step(found.unwrap_or_else(|fault| fault.reached(bytes.len())));
    found
}

fn scanned(bytes: &[u8], ended: bool, dialect: Dialect, fields: &mut Vec<Field>) -> Result<usize, Fault> {
    fields.clear();
    let mut at = 0;
    loop {
        if dialect.padded {
            at += blanks(&bytes[at..], dialect.delimiter);
        }
        let start = at;
        let quoted = dialect.quotes != Quotes::Literal && bytes.get(at) == Some(&b'"');
        let end = if quoted {
            at = closed(bytes, at, ended, dialect.quotes)?;
            at
        } else {
            at += match memchr2(dialect.delimiter, dialect.line_break, &bytes[at..]) {
                Some(length) => length,
                None if ended => bytes.len() - at,
                None => return Err(Fault::More(None)),
            };
            let returns = bytes.get(at) != Some(&dialect.delimiter) && bytes[start..at].last() == Some(&b'\r');
            at - usize::from(returns)
        };
        fields.push(Field { range: start..end, quoted });
        if quoted {
            at += blanks(&bytes[at..], dialect.delimiter);
            let returns = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1).is_none_or(|next| *next == dialect.line_break);
            at += usize::from(returns && dialect.line_break == b'\n');
        }
        match bytes.get(at) {
            Some(byte) if *byte == dialect.delimiter => at += 1,
            Some(byte) if *byte == dialect.line_break => return Ok(at + 1),
            None if ended => return Ok(at),
            None => return Err(Fault::More(None)),
            Some(_) => return Err(Fault::Stray(start, end)),
        }
    }
}

/// The place behind the quotation mark that closes the one at `open`.
fn closed(bytes: &[u8], open: usize, ended: bool, quotes: Quotes) -> Result<usize, Fault> {
    let unknown = Err(if ended { Fault::Unclosed(open) } else { Fault::More(Some(open)) });
    let mut at = open + 1;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let found = if quotes == Quotes::Backslash { memchr2(b'"', b'\\', rest) } else { memchr(b'"', rest) };
        let Some(found) = found else { return unknown };
        at += found + 1;
        match bytes.get(at) {
            None if !ended => return unknown,
            Some(b'"') => at += 1,
            _ if bytes[at - 1] == b'"' => return Ok(at),
            _ => at += 1,
        }
    }
}

/// Blanks that belong to no field.
fn blanks(bytes: &[u8], delimiter: u8) -> usize {
    bytes.iter().take_while(|byte| **byte == b' ' || (**byte == b'\t' && delimiter != b'\t')).count()
}

/// Whether a line holds nothing.
pub(super) fn is_blank(fields: &[Field]) -> bool {
    matches!(fields, [field] if field.range.is_empty())
}

/// What a field of the record in `bytes` says.
pub(in crate::read) fn value<'a>(bytes: &'a [u8], field: &Field, quotes: Quotes) -> Cow<'a, [u8]> {
    let bytes = &bytes[field.range.clone()];
    if !field.quoted {
        return bytes.into();
    }
    // A head line that was cut off may lack the closing one.
    let inside = bytes.get(1..bytes.len().saturating_sub(1)).unwrap_or_default();
    let escape = |byte: u8| byte == b'"' || (byte == b'\\' && quotes == Quotes::Backslash);
    if !inside.iter().any(|byte| escape(*byte)) {
        return inside.into();
    }
    let mut out = Vec::with_capacity(inside.len());
    let mut at = 0;
    while let Some(&byte) = inside.get(at) {
        // Behind a backslash other signs are themselves, and so is it.
        let escaped = escape(byte) && inside.get(at + 1).is_some_and(|next| *next == b'"' || (*next == b'\\' && byte == b'\\'));
        at += usize::from(escaped);
        out.push(inside[at]);
        at += 1;
    }
    out.into()
}

/// What comes next in a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A record.
    Record,
    /// Nothing: a line without fields.
    Blank,
    /// Something that is no record, on this line, and why.
    Bad(usize, String),
    /// A record on this line that does not end within the limit: nothing behind it is read.
    TooLong(usize),
    /// The end.
    End,
}

/// The records of a table.
pub(super) struct Records<'a> {
    pub(super) held: Held<'a>,
    pub(super) dialect: Dialect,
    limit: usize,
    /// Fields that a record has to have; 0 when that is not known.
    columns: usize,
    /// Bytes in which no field spans lines: a quotation mark was found to be open up to their end.
    lines: usize,
    /// The current record: its fields, its length, how its quotation marks are written.
    pub(super) fields: Vec<Field>,
    length: usize,
    pub(super) quotes: Quotes,
}

impl<'a> Records<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead, dialect: Dialect, limit: usize) -> Self {
        let quotes = dialect.quotes;
        Self { held: Held::new(input), dialect, limit, columns: 0, lines: 0, fields: Vec::new(), length: 0, quotes }
    }

    /// The bytes of what came last.
    pub(super) fn raw(&self) -> &[u8] {
        &self.held.bytes()[..self.length]
    }

    /// Line of what came last, from 1.
    pub(super) fn line(&self) -> usize {
        self.held.line
    }

    /// Passes over `length` bytes that stand before the first record.
    pub(super) fn skip(&mut self, length: usize) -> io::Result<Vec<u8>> {
        while self.held.bytes().len() < length && !self.held.ended {
            self.held.more()?;
        }
        self.length = length.min(self.held.bytes().len());
        let skipped = self.raw().to_vec();
        self.pass();
        Ok(skipped)
    }

    /// From now on records have as many fields as the one that came last.
    pub(super) fn expect_as_many(&mut self) {
        self.columns = self.fields.len();
    }

    /// Passes over what came last.
    pub(super) fn pass(&mut self) {
        self.held.pass(self.length, self.dialect.line_break);
        self.lines = self.lines.saturating_sub(self.length);
        self.length = 0;
    }

    /// The next row. Memory: the longest record, and as much again.
    ///
    /// # Errors
    /// What the stream reports; what came before is held.
    pub(super) fn next(&mut self) -> io::Result<Row> {
        self.pass();
        self.quotes = self.dialect.quotes;
        loop {
            if self.held.bytes().is_empty() && self.held.ended {
                return Ok(Row::End);
            }
            match self.scanned(self.dialect.quotes) {
                Ok(length) if is_blank(&self.fields) && !self.fields[0].quoted => {
                    self.length = length;
                    return Ok(Row::Blank);
                }
                Ok(length) if self.fits() => {
                    self.length = length;
                    return Ok(Row::Record);
                }
                Err(Fault::More(open)) => {
                    if self.held.bytes().len() > self.limit {
                        return Ok(self.too_long(open));
                    }
                    self.held.more()?;
                }
                found => {
                    match self.is_written_otherwise(found) {
                        Some(true) => return Ok(Row::Record),
                        Some(false) => {
                            if let Some(row) = self.bad(found) {
                                return Ok(row);
                            }
                        }
                        None => {}
                    }
                    // The line, or the record as it may be written otherwise, does not end yet.
                    if self.held.bytes().len() > self.limit {
                        return Ok(self.too_long(None));
                    }
                    self.held.more()?;
                }
            }
        }
    }

    fn scanned(&mut self, quotes: Quotes) -> Result<usize, Fault> {
        let dialect = Dialect { quotes, ..self.dialect };
        let bytes = self.held.bytes();
        if self.lines == 0 {
            return scan(bytes, self.held.ended, dialect, &mut self.fields);
        }
        match end_of_line(bytes, 0, dialect.line_break) {
            Some(end) => scan(&bytes[..end], true, dialect, &mut self.fields),
            None => scan(bytes, self.held.ended, dialect, &mut self.fields),
        }
    }

    /// Whether the fields are as many as they have to be; those that are empty beyond the last column are passed over.
    fn fits(&mut self) -> bool {
        if self.columns > 0 && self.fields.len() > self.columns && self.fields[self.columns..].iter().all(|field| field.range.is_empty()) {
            self.fields.truncate(self.columns);
        }
        self.columns == 0 || self.fields.len() == self.columns
    }

    /// Whether what is no record is one when its quotation marks are read otherwise: behind backslashes (and so from now on), or, between
    /// tabs, as themselves. `None` when that cannot be told yet.
    fn is_written_otherwise(&mut self, found: Result<usize, Fault>) -> Option<bool> {
        let bytes = self.held.bytes();
        let looked_at = &bytes[..found.unwrap_or_else(|fault| fault.reached(bytes.len()))];
        step(looked_at.len());
        let escapes = looked_at.windows(2).any(|pair| pair == b"\\\"");
        let other = if self.dialect.quotes == Quotes::Backslash { Quotes::Doubled } else { Quotes::Backslash };
        let literal = self.dialect.delimiter == b'\t' && self.columns > 0;
        for quotes in [Some(other).filter(|_| escapes), Some(Quotes::Literal).filter(|_| literal)].into_iter().flatten() {
            match self.scanned(quotes) {
                Ok(length) if self.fits() => {
                    self.length = length;
                    self.quotes = quotes;
                    if quotes == Quotes::Backslash {
                        self.dialect.quotes = quotes;
                    }
                    return Some(true);
                }
                Err(Fault::More(_)) if self.held.bytes().len() <= self.limit => return None,
                _ => {}
            }
        }
        Some(false)
    }

    /// Says what is wrong, and passes over the line; `None` when it is not held to its end.
    fn bad(&mut self, found: Result<usize, Fault>) -> Option<Row> {
        let bytes = self.held.bytes();
        let line_break = self.dialect.line_break;
        let line = |at: usize| self.held.line + breaks(&bytes[..at], line_break);
        let closes = |end: usize| end_of_line(bytes, end, line_break).or(self.held.ended.then_some(bytes.len()));
        let (length, reached, row) = match found {
            Ok(length) => {
                // The fields may be those of another reading.
                let mut fields = Vec::new();
                let _ = scan(&bytes[..length], true, self.dialect, &mut fields);
                let last = line(length.saturating_sub(1));
                let until = if last > self.held.line { format!(" up to line {last}") } else { String::new() };
                let reason = format!("{} in this record{until}, and {} in the head line: it is left out", count(fields.len(), "field"), self.columns);
                (length, length, Row::Bad(self.held.line, reason))
            }
            Err(Fault::More(_)) => return None,
            Err(Fault::Unclosed(open)) => {
                let reason = "a quotation mark opens here and never closes: this line is left out";
                (closes(open)?, bytes.len(), Row::Bad(line(open), reason.into()))
            }
            Err(Fault::Stray(open, end)) if self.never_closed(open, end) => {
                let next = line(end - 1);
                let reason = format!("a quotation mark opens here and does not close before another one in line {next}: this line is left out");
                (closes(open)?, end - 1, Row::Bad(line(open), reason))
            }
            Err(Fault::Stray(_, end)) => (closes(end)?, end, Row::Bad(line(end), "text after a closing quotation mark: this record is left out".into())),
        };
        step(reached);
        if self.lines == 0 {
            // Up to the line that ended the wrong reading.
            self.lines = bytes[..reached].iter().rposition(|byte| *byte == line_break).map_or(0, |end| end + 1).max(length);
        }
        self.length = length;
        Some(row)
    }

    /// Whether the quotation mark before `end`, behind which a field goes on, does not close the one at `open`: it stands on a later line,
    /// and rather opens a field of its own, or the line behind `open` is a record.
    fn never_closed(&self, open: usize, end: usize) -> bool {
        let (bytes, dialect) = (self.held.bytes(), self.dialect);
        let Some(next) = end_of_line(&bytes[..end], open, dialect.line_break) else { return false };
        let marks = bytes[open + 1..end].iter().rev().take_while(|byte| **byte == b'"').count();
        let opens = bytes[..end - marks].last().is_some_and(|byte| [dialect.delimiter, dialect.line_break].contains(byte));
        let line = &bytes[next..end_of_line(bytes, next, dialect.line_break).unwrap_or(bytes.len())];
        let mut fields = Vec::new();
        opens || (scan(line, true, dialect, &mut fields).is_ok() && fields.len() == self.columns && !is_blank(&fields))
    }

    fn too_long(&mut self, open: Option<usize>) -> Row {
        let bytes = self.held.bytes();
        let end = open.and_then(|open| Some((open, end_of_line(bytes, open, self.dialect.line_break)?)));
        let Some((open, end)) = end else {
            return Row::TooLong(self.held.line);
        };
        let line = self.held.line + breaks(&bytes[..open], self.dialect.line_break);
        self.lines = bytes.len();
        self.length = end;
        Row::Bad(line, format!("a quotation mark opens here and does not close within the limit of {} bytes: this line is left out", self.limit))
    }
}

impl Fault {
    /// How far a record was looked at.
    fn reached(self, all: usize) -> usize {
        match self {
            Self::Stray(_, end) => end,
            Self::More(_) | Self::Unclosed(_) => all,
        }
    }
}

/// The place behind the line break after `from`.
fn end_of_line(bytes: &[u8], from: usize, line_break: u8) -> Option<usize> {
    let end = memchr(line_break, &bytes[from..]).map(|at| from + at + 1);
    step(end.unwrap_or(bytes.len()) - from);
    end
}

fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}
