//! The parts of a file, and how each document was written.

use std::cell::Cell;
use std::io::BufRead;
use std::ops::{ControlFlow, Range};
use std::rc::Rc;

use super::json;
use crate::config::FieldNames;
use crate::document::Document;
use crate::read::event::Event;
#[cfg(feature = "html")]
use crate::read::event::Sink;
use crate::read::object::value_of;

/// A part of a file.
#[derive(Debug)]
pub enum Part {
    /// Bytes that are no document.
    Verbatim(Vec<u8>),
    /// What stands before the records of a table, and is needed to read those that are no documents. It was handed on as [`Part::Verbatim`], too.
    Head(Vec<u8>),
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
pub enum DocumentEdit {
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
    pub(super) raw: Vec<u8>,
    pub(super) place: TextPlace,
}

/// Where the text stands in the bytes of a record.
#[derive(Debug)]
pub(super) enum TextPlace {
    /// The bytes are the text.
    Whole,
    /// A string in an object, which is sought when it is to be changed.
    Json,
    /// The same, of an object that is separated from the one before.
    Element(Separator),
    /// A field of a table.
    #[cfg(feature = "csv")]
    Csv(Range<usize>, crate::read::csv::Dialect),
    /// Not found again: such a record is left alone.
    #[cfg_attr(not(feature = "csv"), expect(dead_code, reason = "only some tables are written so"))]
    Unknown,
    /// A line of JSON that is written from the document.
    #[cfg(feature = "html")]
    Extracted,
}

/// What stands between a record and the one before: it goes where none before has stayed.
#[derive(Debug)]
pub(super) struct Separator {
    pub(super) bytes: Vec<u8>,
    /// Whether a record of the file has stayed.
    pub(super) stayed: Rc<Cell<bool>>,
}

impl Separator {
    /// `record` behind it.
    fn before(&self, record: &[u8]) -> Vec<u8> {
        if self.stayed.replace(true) { [&self.bytes, record].concat() } else { record.to_vec() }
    }
}

impl RawRecord {
    /// The record as JSON, when it was written so.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        matches!(self.place, TextPlace::Json | TextPlace::Element(_)).then(|| serde_json::from_slice(&self.raw).ok()).flatten()
    }

    /// The bytes of the record as they were; of an extracted one its line, with fields of these names.
    #[must_use]
    #[cfg_attr(not(feature = "html"), expect(unused_variables, reason = "only what was extracted has names to be given"))]
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
            TextPlace::Csv(range, dialect) => Some(self.spliced(range, &crate::read::csv::field_like(&self.raw[range.clone()], text, *dialect))),
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

/// Hands on what a reader extracts. A record that cannot be read may be a picture, or megabytes that no reader of lines takes: a line of JSON says
/// where it stands and what is wrong with it.
#[cfg(feature = "html")]
pub(in crate::read) fn extracted(sink: &mut PartSink<'_>, read: &mut dyn FnMut(&mut Sink<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
    read(&mut |event| match event {
        Event::Document(document) => sink(Part::Record(Box::new(RawRecord { document, raw: Vec::new(), place: TextPlace::Extracted }))),
        Event::Error(error) => sink(Part::Unreadable { bytes: json::unread(&error), begins: true }),
        Event::Warning(_) => ControlFlow::Continue(()),
    })
}

/// A sink for events that were already said when the file was read first.
pub(super) fn silent(_: Event) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Hands on `bytes` and what is left of a stream behind them, none of which can be read.
pub(in crate::read) fn rest(bytes: Vec<u8>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
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
