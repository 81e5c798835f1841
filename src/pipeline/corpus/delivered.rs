//! Where documents of an index came from: in the words of the deliveries that it was filled from.

use std::path::{Path, PathBuf};

use crate::document::DocId;
use crate::error::Place;

/// Where a document came from whose record an index keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delivered {
    /// Number of the file among those that the index was filled from; [`Self::WHOLE`] for a file that is one document and called like it.
    pub file: u32,
    /// Line of the record in it, from 1.
    pub line: u32,
}

impl Delivered {
    /// A file that is one document: its name is that of the document.
    pub const WHOLE: u32 = u32::MAX;

    /// Where that is, when `files` are those that the index at `records` was filled from, and the document is called `id`; the folder of the
    /// index, where it is not known.
    pub(super) fn place(self, id: &str, records: &Path, files: &[PathBuf]) -> Place {
        match files.get(self.file as usize) {
            _ if self.file == Self::WHOLE => Place::file(Path::new(id)),
            Some(path) => Place { line: (self.line > 0).then_some(self.line as usize), ..Place::file(path) },
            None => Place::file(records.parent().unwrap_or(records)),
        }
    }
}

/// A document of a batch that is in an index itself.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its number in the batch.
    pub document: DocId,
    /// Its name in the index.
    pub name: String,
    /// Where it came from when it was added.
    pub place: Place,
    /// Whether it was delivered again: then it is a duplicate of what came before. A file that is asked about after it was added is no duplicate
    /// of itself.
    pub again: bool,
}
