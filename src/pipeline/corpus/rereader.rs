//! A text that was read before, as shingles again.

use super::shingler::Shingler;
use super::store::DocumentTable;
use crate::config::ShingleParams;
use crate::document::DocId;
use crate::error::Error;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// Reads texts again and cuts them, in memory that is used again.
pub(super) struct Rereader {
    reader: LineReader,
    record: Record,
    shingler: Shingler,
}

impl Rereader {
    pub(super) fn new(params: ShingleParams) -> Self {
        Self { reader: LineReader::default(), record: Record::default(), shingler: Shingler::new(params) }
    }

    /// The shingles of a document, in text order, repeats included.
    ///
    /// # Errors
    /// When it cannot be read, or says something else than before.
    pub(super) fn shingles(&mut self, corpus: &DocumentTable, doc: DocId) -> Result<&[u64], Error> {
        corpus.reread(doc, &mut self.reader, &mut self.record)?;
        match self.shingler.cut(&self.record.text) {
            Some(digest) if digest == corpus.docs()[doc.index()].digest => Ok(&self.shingler.shingles),
            _ => Err(corpus.changed(doc)),
        }
    }
}
