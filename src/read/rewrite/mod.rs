//! A file once more, in parts that together are its bytes: what `clean` writes again with some texts changed and some left out.
//!
//! A reader of [`super`] says what a document says; this one also keeps how it was written: the line of a JSONL file or the
//! record of a CSV file around its text field. [`RawRecord::with_text`] puts another text in its place and leaves every other
//! byte alone. What is no document (blank lines, the head line, records that cannot be used) is handed on as it stands.
//!
//! A table in columns has no record of bytes: it is written as a whole ([`table`]).
//!
//! Web pages cannot be written again without their repeats; their documents are handed on as JSONL of the extracted texts.

#[cfg(feature = "csv")]
pub(super) mod csv;
pub(super) mod elements;
mod json;
pub(super) mod jsonl;
#[cfg(feature = "parquet")]
mod parquet;
pub(super) mod text;

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::ops::{ControlFlow, Range};
use std::path::Path;
use std::rc::Rc;

#[cfg(feature = "parquet")]
pub use self::parquet::{ByteSink, Decide};
use super::format::{Compression, Format};
use super::object::value_of;
use super::recognise::{Head, Peeked, recognise};
use super::registry::{Access, entry};
use super::{Event, Origin, Sink};
use crate::config::FieldNames;
use crate::document::Document;
#[cfg(feature = "parquet")]
use crate::error::Error;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// Its compression.
    pub compression: Option<Compression>,
    /// What its bytes are when they are written: JSONL for web pages.
    pub format: Format,
    /// Whether the file is one document.
    pub whole: bool,
    /// Whether its documents are written as JSONL of their extracted texts.
    pub extracted: bool,
    /// Whether it is a table in columns, which is written by [`table`].
    pub table: bool,
}

impl Shape {
    fn of(format: Format, compression: Option<Compression>) -> Self {
        let extracted = matches!(format, Format::Html | Format::Warc);
        let format = if extracted { Format::Jsonl } else { format };
        Self { compression, format, whole: format == Format::Text, extracted, table: cfg!(feature = "parquet") && format == Format::Parquet }
    }
}

/// A part of a file.
#[derive(Debug)]
pub enum Part {
    /// Bytes that are no document.
    Verbatim(Vec<u8>),
    /// The bytes of a record that is no document: what was wrong with it was said when it was read.
    Unreadable {
        /// Some of its bytes, or all of them.
        bytes: Vec<u8>,
        /// Whether they are its first ones.
        begins: bool,
    },
    /// A document with the bytes it was written in.
    Record(Box<RawRecord>),
}

/// What becomes of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It stays as it is.
    Stays,
    /// It stays with another text.
    Changes(String),
    /// It goes.
    Goes,
}

/// A document and how it was written.
#[derive(Debug)]
pub struct RawRecord {
    /// What readers see.
    pub document: Document,
    raw: Vec<u8>,
    place: TextPlace,
}

/// Where the text stands in the bytes of a record.
#[derive(Debug)]
enum TextPlace {
    /// The bytes are the text.
    Whole,
    /// A string in an object, which is sought when it is to be changed.
    Json,
    /// The same, of an object that is separated from the one before.
    Element(Separator),
    /// A field of a table.
    #[cfg(feature = "csv")]
    Csv(Range<usize>, super::csv::Dialect),
    /// Not found again: such a record is left alone.
    Unknown,
    /// A line of JSON that is written from the document.
    #[cfg(feature = "html")]
    Extracted,
}

/// What stands between a record and the one before: it goes where none before has stayed.
#[derive(Debug)]
struct Separator {
    bytes: Vec<u8>,
    /// Whether a record of the file has stayed.
    stayed: Rc<Cell<bool>>,
}

impl Separator {
    /// `record` behind it.
    fn before(&self, record: &[u8]) -> Vec<u8> {
        if self.stayed.replace(true) { [&self.bytes, record].concat() } else { record.to_vec() }
    }
}

impl RawRecord {
    /// The bytes of the record as they were; of an extracted one its line, with fields of these names.
    #[must_use]
    pub fn unchanged(self, names: &FieldNames) -> Vec<u8> {
        match &self.place {
            #[cfg(feature = "html")]
            TextPlace::Extracted => json::line(&self.document, &self.document.text, names),
            TextPlace::Element(separator) => separator.before(&self.raw),
            _ => self.raw,
        }
    }

    /// The bytes of the record with another text; `None` when the text cannot be changed in them. Linear in the record.
    #[must_use]
    pub fn with_text(&self, text: &str, names: &FieldNames) -> Option<Vec<u8>> {
        match &self.place {
            TextPlace::Whole => Some(text.as_bytes().to_vec()),
            TextPlace::Json => {
                let range = self.text_in_object(names)?;
                Some(self.spliced(&range, &json::string_like(&self.raw[range.clone()], text)))
            }
            TextPlace::Element(separator) => {
                let range = self.text_in_object(names)?;
                Some(separator.before(&self.spliced(&range, &json::string_like(&self.raw[range.clone()], text))))
            }
            #[cfg(feature = "csv")]
            TextPlace::Csv(range, dialect) => Some(self.spliced(range, &csv::field_like(&self.raw[range.clone()], text, *dialect))),
            #[cfg(feature = "html")]
            TextPlace::Extracted => Some(json::line(&self.document, text, names)),
            TextPlace::Unknown => None,
        }
    }

    /// Whether another text can be put in.
    #[must_use]
    pub fn can_change(&self, names: &FieldNames) -> bool {
        match &self.place {
            TextPlace::Json | TextPlace::Element(_) => self.text_in_object(names).is_some(),
            place => !matches!(place, TextPlace::Unknown),
        }
    }

    /// Where the text stands in an object.
    fn text_in_object(&self, names: &FieldNames) -> Option<Range<usize>> {
        value_of(&self.raw, &names.text).filter(|value| self.raw[value.start] == b'"')
    }

    fn spliced(&self, range: &Range<usize>, value: &[u8]) -> Vec<u8> {
        [&self.raw[..range.start], value, &self.raw[range.end..]].concat()
    }
}

/// Receives the parts of a file; may break off.
pub type PartSink<'a> = dyn FnMut(Part) -> ControlFlow<()> + 'a;

/// What is known of a file before its parts: how it is written.
///
/// # Errors
/// When the file cannot be opened or its head not be read.
pub fn shape(origin: &Origin<'_>) -> io::Result<Shape> {
    let mut input = BufReader::new(File::open(origin.source())?);
    let compression = Compression::of_content(input.fill_buf()?);
    let format = with_plain(origin, compression, &mut input, &mut |origin, input| Ok::<_, io::Error>(format_of(origin, input.fill_buf()?)))?;
    Ok(Shape::of(format?, compression))
}

/// Hands the parts of the file to `sink`. Documents are those that [`super::read_file`] finds, in the same order.
///
/// What is wrong with the file is not said again; a file that can be read only in part is handed on as far as that.
/// Holds one record at a time.
///
/// # Errors
/// When the file cannot be opened.
pub fn parts(path: &Path, origin: &Origin<'_>, sink: &mut PartSink<'_>) -> io::Result<()> {
    let mut input = BufReader::with_capacity(1 << 16, File::open(path)?);
    let compression = Compression::of_content(input.fill_buf()?);
    with_plain(origin, compression, &mut input, &mut |origin, input| {
        // Whether the sink broke off is the sink's business.
        let _ = plain_parts(origin, input, sink);
    })
}

/// Hands what becomes of a table in columns to `sink`, having asked `decide` about each document that [`super::read_file`]
/// finds, in the same order.
///
/// # Errors
/// When the file cannot be opened, or a part of it not be read: see [`super::parquet`].
#[cfg(feature = "parquet")]
pub fn table(origin: &Origin<'_>, decide: &mut Decide<'_>, sink: &mut ByteSink<'_>) -> Result<(), Error> {
    let failed = |error| Error::io(origin.path(), error);
    let mut file = File::open(origin.source()).map_err(failed)?;
    if !super::parquet::is_table(origin.path(), &file) {
        let mut input = BufReader::with_capacity(1 << 16, file);
        let compression = input.fill_buf().map(Compression::of_content).map_err(failed)?;
        file = with_plain(origin, compression, &mut input, &mut |_, input| super::parquet::spooled(input)).and_then(|file| file).map_err(failed)?;
    }
    parquet::rewrite(origin, file, decide, sink)
}

fn with_plain<T>(
    origin: &Origin<'_>,
    compression: Option<Compression>,
    input: &mut dyn BufRead,
    act: &mut dyn FnMut(&Origin<'_>, &mut dyn BufRead) -> T,
) -> io::Result<T> {
    match compression {
        None => as_utf8(origin, input, act),
        #[cfg(feature = "compress")]
        Some(compression) => as_utf8(origin, &mut super::compress::decompressed(compression, input, &origin.options.limits)?, act),
        #[cfg(not(feature = "compress"))]
        Some(_) => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// What a file is that begins so; what cannot be read is handed on like a text.
fn format_of(origin: &Origin<'_>, head: &[u8]) -> Format {
    recognise(origin.path(), &Head::new(head), &origin.options.fields).map_or(Format::Text, |found| found.format)
}

fn as_utf8<T>(origin: &Origin<'_>, input: &mut dyn BufRead, act: &mut dyn FnMut(&Origin<'_>, &mut dyn BufRead) -> T) -> io::Result<T> {
    match super::encoding::as_utf8(origin, input) {
        Ok(mut input) => Ok(act(origin, &mut Peeked::new(&mut *input))),
        Err(refused) => Err(io::Error::new(io::ErrorKind::InvalidData, refused)),
    }
}

fn plain_parts(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let Ok(format) = input.fill_buf().map(|head| format_of(origin, head)) else { return ControlFlow::Continue(()) };
    match entry(format).access {
        Access::Both(_, parts) => parts(origin, input, sink),
        #[cfg(not(all(feature = "csv", feature = "html", feature = "parquet", feature = "warc")))]
        Access::Lacks(_) => ControlFlow::Continue(()),
    }
}

#[cfg(feature = "html")]
pub(super) fn extracted(sink: &mut PartSink<'_>, read: &mut dyn FnMut(&mut Sink<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
    read(&mut |event| match event {
        Event::Document(document) => sink(Part::Record(Box::new(RawRecord { document, raw: Vec::new(), place: TextPlace::Extracted }))),
        Event::Warning(_) | Event::Error(_) => ControlFlow::Continue(()),
    })
}

/// A sink for events that were already said when the file was read first.
fn silent(_: Event) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Hands on `bytes` and what is left of a stream behind them, none of which can be read.
pub(super) fn rest(bytes: Vec<u8>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let mut begins = true;
    if !bytes.is_empty() {
        sink(Part::Unreadable { bytes, begins: std::mem::take(&mut begins) })?;
    }
    let mut buffer = vec![0; 1 << 16];
    while let Ok(read) = input.read(&mut buffer) {
        if read == 0 {
            break;
        }
        sink(Part::Unreadable { bytes: buffer[..read].to_vec(), begins: std::mem::take(&mut begins) })?;
    }
    ControlFlow::Continue(())
}

#[cfg(test)]
mod tests;
