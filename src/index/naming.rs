//! What documents are called in an index, and which of them is which.
//!
//! Deliveries count their records from 1 again, so that one id stands for many texts. The first text keeps the id; another one is added
//! under the id and the hash of its text. The names that a document may have follow from its id and text alone: it is found again in any file,
//! whatever else came between.

use redb::{ReadOnlyTable, TableError};

use super::deliveries::Absent;
use super::layout::{ABSENT, DOCS, IDS};
use super::{Index, IndexError};
use crate::document::DocId;
use crate::pipeline::corpus::{DocumentTable, Fingerprint};

/// The names that a document may have in an index, in the order in which they are taken.
pub(super) fn names(corpus: &DocumentTable, doc: DocId) -> Vec<String> {
    let id = corpus.id(doc).into_owned();
    let with_hash = format!("{id}~{:016x}", corpus.digest_and_content_hash(doc).1);
    vec![id, with_hash]
}

/// What an index holds of a document that it is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Held {
    /// Neither its id nor it.
    Nothing,
    /// The document itself: its number, which of its names it has there, and what is kept of it.
    Itself(u32, String, Box<Fingerprint>),
    /// Another text of its id.
    Another,
}

/// The tables that names are looked up in.
pub(super) struct NameTables {
    docs: ReadOnlyTable<u32, &'static [u8]>,
    ids: ReadOnlyTable<&'static str, u32>,
    /// None where nothing was ever removed or left out.
    absent: Option<ReadOnlyTable<&'static str, &'static [u8]>>,
}

impl Index {
    pub(super) fn name_tables(&self) -> Result<NameTables, IndexError> {
        self.guarded(|| {
            let transaction = self.read()?;
            let docs = transaction.open_table(DOCS).map_err(self.failed())?;
            let absent = match transaction.open_table(ABSENT) {
                Err(TableError::TableDoesNotExist(_)) => None,
                table => Some(table.map_err(self.failed())?),
            };
            Ok(NameTables { docs, ids: transaction.open_table(IDS).map_err(self.failed())?, absent })
        })
    }

    /// What the index holds of a document. A few look-ups; texts are read again where they have the same words and other bytes.
    pub(super) fn held(&self, tables: &NameTables, corpus: &DocumentTable, doc: DocId) -> Result<Held, IndexError> {
        let mut held = Held::Nothing;
        for name in names(corpus, doc) {
            let Some(number) = tables.ids.get(name.as_str()).map_err(self.failed())?.map(|number| number.value()) else { continue };
            let Some(row) = tables.docs.get(number).map_err(self.failed())?.map(|row| self.document(row.value())).transpose()? else { continue };
            if self.is_same_text(corpus, doc, &row)? {
                return Ok(Held::Itself(number, name, Box::new(row)));
            }
            held = Held::Another;
        }
        Ok(held)
    }

    /// Whether a document that the index does not hold came with a delivery that it knows, and stands where it stood then: it was removed, or left out.
    pub(super) fn is_absent(&self, tables: &NameTables, corpus: &DocumentTable, doc: DocId) -> Result<bool, IndexError> {
        let Some(absent) = &tables.absent else { return Ok(false) };
        for name in names(corpus, doc) {
            let Some(row) = absent.get(name.as_str()).map_err(self.failed())? else { continue };
            if Absent::decode(row.value()).ok_or_else(|| self.damaged())?.is(corpus.digest_and_content_hash(doc), &corpus.place(doc)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a document of a batch and one of the index are exactly the same text.
    pub(super) fn is_same_text(&self, corpus: &DocumentTable, doc: DocId, known: &Fingerprint) -> Result<bool, IndexError> {
        let own = corpus.digest_and_content_hash(doc);
        if own == (known.digest, known.content_hash) || own.0 != known.digest {
            return Ok(own.0 == known.digest);
        }
        let sources = self.sources(&self.read()?)?;
        let other = DocumentTable::assemble(&sources, &self.options(), self.plan(), [known.clone()]).exact_key(DocId(0))?;
        Ok(corpus.exact_key(doc)? == other)
    }
}
