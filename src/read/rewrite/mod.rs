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
pub(super) mod part;
pub(super) mod text;

use std::io::{self, BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::Path;

#[cfg(feature = "parquet")]
pub use self::parquet::{ByteSink, Decide};
pub use self::part::{DocumentEdit, Part, PartSink, RawRecord};
use super::format::{Compression, Format, compression_of};
use super::head::{Head, Peeked};
use super::origin::Origin;
#[cfg(feature = "parquet")]
use super::recognise::is_table;
use super::recognise::recognise;
use super::registry::{Access, entry};
use super::source;
#[cfg(feature = "parquet")]
use super::source::Source;
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

/// What is known of a file before its parts: how it is written.
///
/// # Errors
/// When the file cannot be opened or its head not be read.
pub fn shape(origin: &Origin<'_>) -> io::Result<Shape> {
    let mut input = BufReader::new(source::open(origin.source())?);
    let compression = compression_of(origin.path(), input.fill_buf()?);
    let format = with_plain(origin, compression, &mut input, &mut |origin, input| format_of(origin, &input.known()?))?;
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
    let mut input = BufReader::with_capacity(1 << 16, source::open(path)?);
    let compression = compression_of(origin.path(), input.fill_buf()?);
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
    let file = match source::open(origin.source()).map_err(failed)? {
        Source::File(file) if is_table(origin.path(), &file) => file,
        packed => {
            let mut input = BufReader::with_capacity(1 << 16, packed);
            let compression = input.fill_buf().map(Compression::of_content).map_err(failed)?;
            with_plain(origin, compression, &mut input, &mut |_, input| super::parquet::spooled(input)).and_then(|file| file).map_err(failed)?
        }
    };
    parquet::rewrite(origin, file, decide, sink)
}

fn with_plain<T>(
    origin: &Origin<'_>,
    compression: Option<Compression>,
    input: &mut dyn BufRead,
    act: &mut dyn FnMut(&Origin<'_>, &mut Peeked<'_>) -> T,
) -> io::Result<T> {
    match compression {
        None => as_utf8(origin, input, act),
        #[cfg(feature = "compress")]
        Some(compression) => {
            let archive = Format::of_name(origin.path()) == Some(Format::Warc);
            as_utf8(origin, &mut super::compress::decompressed(compression, archive, input, &origin.options.limits), act)
        }
        #[cfg(not(feature = "compress"))]
        Some(_) => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// What a file is that begins so. What no reader knows is no text either, whatever its name: it has no parts, as it has no documents.
fn format_of(origin: &Origin<'_>, head: &Head<'_>) -> io::Result<Format> {
    let refused = |reason| io::Error::new(io::ErrorKind::InvalidData, reason);
    recognise(origin.path(), head, &origin.options.fields).map(|found| found.format).map_err(refused)
}

fn as_utf8<T>(origin: &Origin<'_>, input: &mut dyn BufRead, act: &mut dyn FnMut(&Origin<'_>, &mut Peeked<'_>) -> T) -> io::Result<T> {
    match super::encoding::as_utf8(origin, input) {
        Ok(mut input) => Ok(act(origin, &mut Peeked::new(&mut *input))),
        Err(refused) => Err(io::Error::new(io::ErrorKind::InvalidData, refused)),
    }
}

fn plain_parts(origin: &Origin<'_>, input: &mut Peeked<'_>, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let Ok(format) = input.known().and_then(|head| format_of(origin, &head)) else { return ControlFlow::Continue(()) };
    match entry(format).access {
        Access::Both(_, parts) => parts(origin, input, sink),
        #[cfg(not(all(feature = "csv", feature = "html", feature = "parquet", feature = "warc")))]
        Access::Lacks(_) => ControlFlow::Continue(()),
    }
}

#[cfg(test)]
mod tests;
