//! A document as a reader hands it on: its text, never changed afterwards, and what is known about where it came from.

use std::path::PathBuf;

use crate::publication::Published;

/// One published text with its provenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The name outputs use: the id field of a record, or the path (`path:line` for a record without an id).
    pub id: String,
    /// The file it was read from; empty for standard input.
    pub path: PathBuf,
    /// 1-based line of the record inside its file; 1 for a file that is one document.
    pub line: usize,
    /// Who published it, where known.
    pub outlet: Option<String>,
    /// A headline that came as a field of its own.
    pub title: Option<String>,
    /// When it was published: the field as the source wrote it, and what it says.
    pub published: Option<Published>,
    /// The words. Every span of every output counts bytes of this string. A byte order mark at the start of a file is kept,
    /// because spans count the file's own bytes; no token holds it.
    pub text: Box<str>,
}

impl Document {
    /// A document that is only a text and a name.
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<Box<str>>) -> Self {
        Self { id: id.into(), path: PathBuf::new(), line: 1, outlet: None, title: None, published: None, text: text.into() }
    }
}
