//! How a table is written, as its beginning tells: what separates its fields, ends its lines and stands for a quotation mark inside a text.
//!
//! No file says this of itself, but a run knows one column that the head line must have: the text field. The separator is the one that
//! makes it a column.

use super::dialect::{Dialect, Quotes};
use super::records::{Field, is_blank, scan, value};
use crate::config::{FieldNames, TableParams};

/// The separators that tables are written with, the commonest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What the beginning of a table says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sniffed {
    pub(super) dialect: Dialect,
    /// Bytes before the head line: a byte order mark, a line `sep=;`.
    pub(super) before: usize,
    /// The names of the columns.
    pub(super) columns: Vec<String>,
    /// Whether one of them is the text field.
    pub(super) has_text: bool,
}

impl Sniffed {
    /// What `head`, the beginning of a table, says; `preferred` separates where that is left open. Linear in the head.
    pub(super) fn of(head: &[u8], fields: &FieldNames, preferred: u8) -> Self {
        let mark = if head.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let line_break = if head.contains(&b'\r') && !head.contains(&b'\n') { b'\r' } else { b'\n' };
        let (named, line) = separator_line(&head[mark..], line_break);
        let before = mark + line;
        let head = &head[before..];
        let candidates = named.map_or_else(|| [&[preferred][..], &DELIMITERS].concat(), |named| vec![named]);
        let ways = candidates.into_iter().map(|delimiter| {
            let dialect = Dialect { delimiter, line_break, padded: is_padded(head, delimiter, line_break), quotes: Quotes::Doubled };
            let columns = first_names(head, dialect);
            let rank = [2, 1].into_iter().find(|rank| columns.iter().any(|name| is_called(name, &fields.text, *rank))).unwrap_or(0);
            // Without a text field the separator that makes the most columns is most likely what the reader is to be shown.
            ((rank, if rank > 0 { 0 } else { columns.len() }), columns, dialect)
        });
        // Of equal ones the first counts.
        let best = ways.reduce(|best, way| if way.0 > best.0 { way } else { best });
        let plain = Dialect { delimiter: preferred, line_break, padded: false, quotes: Quotes::Doubled };
        let ((rank, _), columns, dialect) = best.unwrap_or(((0, 0), Vec::new(), plain));
        Self { dialect, before, columns, has_text: rank == 2 }
    }

    /// Whether what begins with `head` is a table beyond doubt, although nobody said so: several columns, one of them the text field, or
    /// names over records of as many fields. `whole` says that nothing follows.
    pub(super) fn is_table(&self, head: &[u8], whole: bool) -> bool {
        let (alike, seen) = self.alike(&head[self.before..], whole);
        let sound = |name: &String| !name.is_empty() && name.len() <= TableParams::MAX_NAME && name.chars().all(|c| c.is_alphanumeric() || "_-. ".contains(c));
        let distinct = || (1..self.columns.len()).all(|n| !self.columns[..n].contains(&self.columns[n]));
        // Two words with a comma between them, line after line, may be anything.
        let strong = self.dialect.delimiter != b',' || self.columns.len() > 2;
        let fits =
            if self.has_text { alike > 0 } else { strong && alike == seen && alike >= TableParams::ALIKE && self.columns.iter().all(sound) && distinct() };
        self.columns.len() > 1 && fits
    }

    /// How many of the first records after the head line have as many fields as it, and how many there are; none are counted behind one
    /// that cannot be read.
    fn alike(&self, head: &[u8], whole: bool) -> (usize, usize) {
        let (mut at, mut fields) = (0, Vec::new());
        let (mut alike, mut seen) = (0, 0);
        while at < head.len() && seen <= 4 * TableParams::ALIKE {
            let Ok(end) = scan(&head[at..], whole, self.dialect, &mut fields) else { break };
            at += end;
            if !is_blank(&fields) {
                alike += usize::from(fields.len() == self.columns.len());
                seen += 1;
            }
        }
        (alike.saturating_sub(1), seen.saturating_sub(1))
    }
}

/// Whether a column is the field `wanted`: exactly (2) or but for the case of letters (1).
pub(super) fn is_called(column: &str, wanted: &str, rank: u8) -> bool {
    // Small letters have about as many bytes as capitals: long texts are not looked at.
    let alike = || column.len() <= 3 * wanted.len() && column.to_lowercase() == wanted.to_lowercase();
    if rank == 2 { column == wanted } else { alike() }
}

/// The separator that a first line `sep=;` names, and the length of that line.
fn separator_line(head: &[u8], line_break: u8) -> (Option<u8>, usize) {
    let Some(([b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter], rest)) = head.split_first_chunk() else { return (None, 0) };
    let rest_of_line = memchr::memchr(line_break, rest);
    match rest_of_line.map(|end| &rest[..end]) {
        Some(b"" | b"\r") if delimiter.is_ascii() && !delimiter.is_ascii_alphanumeric() && *delimiter != b'"' => {
            (Some(*delimiter), 5 + rest_of_line.map_or(0, |end| end + 1))
        }
        _ => (None, 0),
    }
}

/// Whether a blank follows every separator of the first line, of which there is one.
fn is_padded(head: &[u8], delimiter: u8, line_break: u8) -> bool {
    let line = &head[..memchr::memchr(line_break, head).unwrap_or(head.len())];
    let mut separators = memchr::memchr_iter(delimiter, line).peekable();
    delimiter != b'\t' && separators.peek().is_some() && separators.all(|at| line.get(at + 1) == Some(&b' '))
}

/// The fields of the first record, as names.
fn first_names(head: &[u8], dialect: Dialect) -> Vec<String> {
    let mut fields: Vec<Field> = Vec::new();
    // What the head line holds as far as it was read: a longer one names nothing that is sought.
    let _ = scan(head, true, dialect, &mut fields);
    if is_blank(&fields) { Vec::new() } else { names(head, &fields, dialect.quotes) }
}

/// The fields of the record in `bytes`, as names.
pub(super) fn names(bytes: &[u8], fields: &[Field], quotes: Quotes) -> Vec<String> {
    fields.iter().map(|field| String::from_utf8_lossy(&value(bytes, field, quotes)).trim().to_owned()).collect()
}
