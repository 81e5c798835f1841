//! CSV and TSV with a head line, however they are separated. Positions count the decoded value of the text field.
//!
//! How a table is written is told from its beginning (`dialect`); what is no record is named with its line (`records`).

mod dialect;
mod records;
mod rows;
mod separator;
mod sniff;

use std::io::{self, BufRead};
use std::ops::ControlFlow;

pub(crate) use self::dialect::needs_quotes;
pub(super) use self::dialect::{Dialect, Quotes, field_like};
pub(super) use self::records::{Field, value};
use self::records::{Records, Row};
pub(crate) use self::rows::rows;
use self::separator::{delimiter_of_name, separated};
use self::sniff::{Sniffed, is_called, names};
use super::decode;
use super::event::{Event, Sink};
use super::head::Head;
use super::origin::Origin;
use crate::config::FieldNames;
use crate::document::Document;
use crate::error::{Error, Place, Warning};
use crate::publication::DateField;

/// Most columns that an error lists.
const LISTED: usize = 20;

/// What separates the fields of what begins with `head`, when that is a table, whatever its name.
pub(super) fn begins(head: &Head<'_>, fields: &FieldNames) -> Option<u8> {
    // A table has two lines: most texts that are looked at end here.
    memchr::memchr2(b'\n', b'\r', head.bytes)?;
    let sniffed = Sniffed::of(head.bytes, fields, b',');
    sniffed.is_table(head.bytes, head.whole).then_some(sniffed.dialect.delimiter)
}

/// Whether the first line of a table names the text field.
pub(super) fn names_text(head: &Head<'_>, fields: &FieldNames) -> bool {
    Sniffed::of(head.bytes, fields, b',').has_text
}

/// Hands every record of `input` to `sink`. Holds one record at a time.
///
/// A record that is not closed within the line limit ends the file: where the next one begins cannot be told.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    each(origin, input, &mut |piece| match piece {
        Piece::Said(event) => sink(event),
        Piece::Record(document, _) => sink(Event::Document(document)),
        Piece::Other(_) | Piece::Bad(_) | Piece::Rest(..) => ControlFlow::Continue(()),
    })
}

/// A part of a table.
pub(super) enum Piece<'a> {
    /// Something that was wrong or odd.
    Said(Event),
    /// A document and how it was written.
    Record(Document, Written<'a>),
    /// Bytes that are no record.
    Other(&'a [u8]),
    /// The bytes of a record that cannot be used, which was said.
    Bad(&'a [u8]),
    /// What is not read: bytes, and the stream behind them.
    Rest(Vec<u8>, &'a mut dyn BufRead),
}

/// How a record was written.
pub(super) struct Written<'a> {
    /// Its bytes, with the line break.
    pub(super) raw: &'a [u8],
    /// Where its text stands.
    pub(super) text: &'a Field,
    pub(super) dialect: Dialect,
}

/// Receives the parts of a table; may break off.
pub(super) type PieceSink<'a> = dyn FnMut(Piece<'_>) -> ControlFlow<()> + 'a;

/// Hands every part of a table to `each`, in order: together their bytes are those of the table.
pub(super) fn each(origin: &Origin<'_>, input: &mut dyn BufRead, each: &mut PieceSink<'_>) -> ControlFlow<()> {
    let named = delimiter_of_name(origin);
    let sniffed = match input.fill_buf() {
        Err(error) => return each(failed(origin, error)),
        Ok(head) => Sniffed::of(head, &origin.options.fields, named.unwrap_or(b',')),
    };
    let mut records = Records::new(input, sniffed.dialect, origin.options.limits.line_bytes);
    if let Some(columns) = Columns::open(origin, &mut records, sniffed.before, named, each)? {
        let mut empty = true;
        while let Some(blank) = next(origin, &columns, &mut records, each)? {
            empty &= blank;
        }
        if empty && records.held.ended {
            each(warned(origin.place(), "empty: holds no record".into()))?;
        }
    }
    records.pass();
    let (held, input) = records.held.into_rest();
    each(Piece::Rest(held, input))
}

fn failed(origin: &Origin<'_>, error: io::Error) -> Piece<'static> {
    Piece::Said(Event::Error(Error::io(origin.path(), error)))
}

fn warned(place: Place, message: String) -> Piece<'static> {
    Piece::Said(Event::Warning(Warning { passed_over: 0, place, message }))
}

/// Hands on the next row, and says whether it was blank; `None` when there is none.
fn next(origin: &Origin<'_>, columns: &Columns, records: &mut Records<'_>, each: &mut PieceSink<'_>) -> ControlFlow<(), Option<bool>> {
    // How quotation marks were written so far.
    let usual = records.dialect.quotes;
    match records.next() {
        Err(error) => each(failed(origin, error))?,
        Ok(Row::End) => {}
        Ok(Row::TooLong(line)) => each(too_long(origin, line))?,
        Ok(Row::Blank) => return each(Piece::Other(records.raw())).map_continue(|()| Some(true)),
        Ok(Row::Bad(line, reason)) => {
            each(Piece::Said(Event::Error(Error::malformed(origin.line(line), reason))))?;
            return each(Piece::Bad(records.raw())).map_continue(|()| Some(false));
        }
        Ok(Row::Record) => {
            if usual != records.dialect.quotes {
                each(warned(origin.line(records.line()), "\\\" is read as a quotation mark, from here on".into()))?;
            } else if records.quotes == Quotes::Literal && usual != Quotes::Literal {
                each(warned(origin.line(records.line()), "a quotation mark that begins a field and does not end it is read as it stands".into()))?;
            }
            return columns.record(origin, records, each).map_continue(|()| Some(false));
        }
    }
    ControlFlow::Continue(None)
}

fn too_long(origin: &Origin<'_>, line: usize) -> Piece<'static> {
    Piece::Said(Event::Error(Error::TooLong { place: origin.line(line), what: "record", limit: origin.options.limits.line_bytes }))
}

/// Where the fields stand.
struct Columns {
    text: usize,
    /// id, title, outlet, date
    others: [Option<usize>; 4],
}

impl Columns {
    /// Reads the head line of a table, and says what is odd about it; `None` when nothing can be read behind it.
    fn open(origin: &Origin<'_>, records: &mut Records<'_>, before: usize, named: Option<u8>, each: &mut PieceSink<'_>) -> ControlFlow<(), Option<Self>> {
        let skipped = records.skip(before);
        match skipped {
            Err(error) => return each(failed(origin, error)).map_continue(|()| None),
            Ok(before) => each(Piece::Other(&before))?,
        }
        loop {
            let said = match records.next() {
                Ok(Row::Blank) => {
                    each(Piece::Other(records.raw()))?;
                    continue;
                }
                Ok(Row::Record) => {
                    let columns = Self::find(origin, records);
                    each(Piece::Other(records.raw()))?;
                    match columns {
                        Err(error) => Piece::Said(Event::Error(error)),
                        Ok((columns, odd)) => {
                            let line = origin.line(records.line());
                            odd.into_iter().chain(separated(named, records.dialect)).try_for_each(|odd| each(warned(line.clone(), odd)))?;
                            records.expect_as_many();
                            return ControlFlow::Continue(Some(columns));
                        }
                    }
                }
                Err(error) => failed(origin, error),
                Ok(Row::End) => warned(origin.place(), "empty: holds no record".into()),
                Ok(Row::TooLong(line)) => too_long(origin, line),
                Ok(Row::Bad(line, reason)) => {
                    each(Piece::Other(records.raw()))?;
                    Piece::Said(Event::Error(Error::malformed(origin.line(line), format!("in the head line: {reason}"))))
                }
            };
            return each(said).map_continue(|()| None);
        }
    }

    /// The columns that the head line names, and what is odd about it.
    fn find(origin: &Origin<'_>, records: &Records<'_>) -> Result<(Self, Vec<String>), Error> {
        let all = names(records.raw(), &records.fields, records.quotes);
        let fields = &origin.options.fields;
        let mut odd = Vec::new();
        let mut column = |name: &str| called(&all, name, &mut odd).map_err(|reason| Error::malformed(origin.line(records.line()), reason));
        let text = column(&fields.text)?.ok_or_else(|| without_text(origin, records, &all))?;
        let others = [column(&fields.id)?, column(&fields.title)?, column(&fields.outlet)?, column(&fields.date)?];
        Ok((Self { text, others }, odd))
    }

    /// Hands on the document of the current record.
    fn record(&self, origin: &Origin<'_>, records: &Records<'_>, each: &mut PieceSink<'_>) -> ControlFlow<()> {
        let raw = records.raw();
        let field = |column: usize| records.fields.get(column).map(|field| value(raw, field, records.quotes));
        let line = records.line();
        let place = origin.line(line);
        let limit = origin.options.limits.document_bytes;
        let bytes = field(self.text).unwrap_or_default();
        let text = if bytes.len() > limit {
            Err(Error::TooLong { place: place.clone(), what: "document", limit })
        } else {
            decode::utf8(origin, &place, bytes.into_owned())
        };
        let (text, warning) = match text {
            Ok(decoded) => decoded,
            Err(error) => {
                each(Piece::Said(Event::Error(error)))?;
                return each(Piece::Bad(raw));
            }
        };
        warning.into_iter().try_for_each(|warning| each(Piece::Said(Event::Warning(warning))))?;
        let [id, title, outlet, published] = self.others.map(|column| {
            let field = column.and_then(field).filter(|field| !field.is_empty());
            field.map(|field| String::from_utf8_lossy(&field).into_owned())
        });
        let document = origin.record(line, text);
        let document = Document { id: id.unwrap_or(document.id.clone()), title, outlet, published: published.map(DateField::from), ..document };
        let dialect = Dialect { quotes: records.quotes, ..records.dialect };
        each(Piece::Record(document, Written { raw, text: &records.fields[self.text], dialect }))
    }
}

/// The column that is the field `wanted`, with a word on what is odd about it.
///
/// # Errors
/// When several columns are: each reader of tables takes another one of them, so that whichever is read here, another tool reads another text.
fn called(names: &[String], wanted: &str, odd: &mut Vec<String>) -> Result<Option<usize>, String> {
    let all = |rank| (0..names.len()).filter(|n| is_called(&names[*n], wanted, rank)).collect::<Vec<_>>();
    match (&all(2)[..], &all(1)[..]) {
        ([only], _) => Ok(Some(*only)),
        ([], []) => Ok(None),
        ([], [only]) => {
            odd.push(format!("the column “{}” is read as “{wanted}”", names[*only]));
            Ok(Some(*only))
        }
        ([], several) | (several, _) => {
            let listed: Vec<String> = several.iter().take(LISTED).map(|n| format!("{} “{}”", n + 1, names[*n])).collect();
            let more = if several.len() > LISTED { " …" } else { "" };
            Err(format!(
                "{} columns may be “{wanted}”: {}{more}; which one counts cannot be told, so nothing of this table is read",
                several.len(),
                listed.join(", ")
            ))
        }
    }
}

/// That no column is the text field, with those that there are.
fn without_text(origin: &Origin<'_>, records: &Records<'_>, names: &[String]) -> Error {
    let place = origin.line(records.line());
    let raw = records.raw();
    if !origin.options.lossy
        && let Err(error) = decode::utf8(origin, &origin.place(), raw.to_vec())
    {
        return error;
    }
    if raw.contains(&0) {
        return Error::malformed(place, "NUL bytes in the head line: is it UTF-16? (convert it first)");
    }
    let more = if names.len() > LISTED { " …" } else { "" };
    let listed: Vec<String> = names.iter().take(LISTED).map(|name| format!("“{name}”")).collect();
    let text = &origin.options.fields.text;
    let reason = format!("no column “{text}” in the head line, which has {}{more} (--text-field names another)", listed.join(", "));
    Error::malformed(place, reason)
}

#[cfg(test)]
mod tests;
