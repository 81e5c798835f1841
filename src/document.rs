//! A document as a reader hands it on: its text, never changed afterwards, and what is known about where it came from.

use std::path::PathBuf;

use crate::publication::DateField;

/// The number of a document: its place, from 0, in the order in which the documents of a run were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

impl DocId {
    /// The document at a place.
    #[must_use]
    pub fn at(place: usize) -> Self {
        Self(place as u32)
    }

    /// Its place.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The number of a text of a corpus: its place, from 0, in keep order. Documents that say exactly the same are copies of one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub u32);

impl TextId {
    /// The text at a place.
    #[must_use]
    pub fn at(place: usize) -> Self {
        Self(place as u32)
    }

    /// Its place.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One published text with its provenance.
///
/// ```
/// use retold::Document;
///
/// let report = Document::new("gazette-17", "The bridge reopens on Monday.")
///     .with_title("Bridge reopens")
///     .with_outlet("The Gazette")
///     .with_date("2025-03-04");
/// assert_eq!(report.published.and_then(|date| date.date()).map(|date| date.to_string()).as_deref(), Some("2025-03-04"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Document {
    /// The name outputs use: the id field of a record, or the path (`path:line` for a record without an id).
    pub id: String,
    /// The file it was read from; empty for standard input.
    pub path: PathBuf,
    /// 1-based line of the record inside its file; 1 for a file that is one document.
    pub line: usize,
    /// 1-based number of the record in its file, where several stand on that line.
    pub record: Option<usize>,
    /// Who published it, where known.
    pub outlet: Option<String>,
    /// A headline that came as a field of its own.
    pub title: Option<String>,
    /// When it was published: the field as the source wrote it, and what it says.
    pub published: Option<DateField>,
    /// The words. Every span of every output counts bytes of this string. A byte order mark at the start of a file is kept,
    /// because spans count the file's own bytes; no token holds it.
    pub text: Box<str>,
}

impl Document {
    /// A document that is only a text and a name. Two documents of a corpus should not have one name; one with an empty name is called by its
    /// number (`documents:3`).
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<Box<str>>) -> Self {
        Self { id: id.into(), path: PathBuf::new(), line: 1, record: None, outlet: None, title: None, published: None, text: text.into() }
    }

    /// With a headline, which is not part of the text. An empty one is none.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into()).filter(|title| !title.is_empty());
        self
    }

    /// With the name of who published it. An empty one is none.
    #[must_use]
    pub fn with_outlet(mut self, outlet: impl Into<String>) -> Self {
        self.outlet = Some(outlet.into()).filter(|outlet| !outlet.is_empty());
        self
    }

    /// With the date of its publication as its source writes it ([`crate::publication`] says what is understood). What names no day is kept as
    /// it is and counts as unknown.
    #[must_use]
    pub fn with_date(mut self, date: &str) -> Self {
        self.published = (!date.is_empty()).then(|| DateField::from(date));
        self
    }
}
