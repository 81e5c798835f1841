//! Documents that stand in memory already, lent by whoever holds them: a list of [`Document`]s, or columns of somebody else.
//!
//! A job that needs a document twice asks for it twice, so a corpus from memory is written nowhere and held once.

use std::borrow::Cow;
use std::fmt::Debug;
use std::sync::Arc;

use super::pieces::Piece;
use super::scan::Record;
use crate::document::Document;

/// The file that documents from memory are said to come from; their numbers, from 1, stand for its lines.
pub const MEMORY: &str = "documents";

/// A document as its shelf lends it. A field that is empty is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentRef<'a> {
    /// Its name.
    pub id: Cow<'a, str>,
    /// Its words.
    pub text: &'a str,
    /// Its headline.
    pub title: Cow<'a, str>,
    /// Its publisher.
    pub outlet: Cow<'a, str>,
    /// Its date, as written.
    pub date: Cow<'a, str>,
}

/// Bytes of a record of JSON Lines around the fields that every document has: `{"id":"","text":""}`.
const AROUND: usize = 19;

impl DocumentRef<'_> {
    /// Bytes of the record that it would be in a file, but for escapes: what is decided by the size of a record is decided as there.
    #[must_use]
    pub fn record_bytes(&self) -> usize {
        AROUND + self.id.len() + self.text.len() + self.title.len() + self.outlet.len() + self.date.len()
    }
}

/// Documents in memory, in their order. The same number always lends the same document: what is read twice must say the same twice.
pub trait Shelf: Debug + Send + Sync {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The document at a place, from 0, below [`Self::len`]. Copies no text.
    fn lend(&self, at: usize) -> DocumentRef<'_>;

    /// The same as a document of its own, with all that its holder knows of it.
    fn document(&self, at: usize) -> Document {
        let DocumentRef { id, text, title, outlet, date } = self.lend(at);
        Document::new(id, text).with_title(title).with_outlet(outlet).with_date(&date)
    }
}

/// Documents of a list, shared.
#[must_use]
pub fn shelved(documents: Vec<Document>) -> Arc<dyn Shelf> {
    Arc::new(documents)
}

impl Shelf for Vec<Document> {
    fn len(&self) -> usize {
        Self::len(self)
    }

    fn lend(&self, at: usize) -> DocumentRef<'_> {
        let Document { id, text, title, outlet, published, .. } = &self[at];
        let [title, outlet, date] = [title.as_deref(), outlet.as_deref(), published.as_deref()].map(|field| field.unwrap_or_default().into());
        DocumentRef { id: id.into(), text, title, outlet, date }
    }

    fn document(&self, at: usize) -> Document {
        self[at].clone()
    }
}

/// Cuts the documents of a shelf into pieces of some `size` bytes, in order: those of a file that has no other.
#[must_use]
pub fn pieces(shelf: &dyn Shelf, size: u64) -> Vec<Piece> {
    let (mut pieces, mut bytes, mut documents) = (Vec::new(), 0..0, 0..0);
    for at in 0..shelf.len() {
        bytes.end += shelf.lend(at).record_bytes() as u64;
        documents.end = at as u32 + 1;
        if bytes.end - bytes.start >= size || at + 1 == shelf.len() {
            pieces.push(Piece { file: 0, bytes: bytes.clone(), documents: documents.clone() });
            (bytes.start, documents.start) = (bytes.end, documents.end);
        }
    }
    pieces
}

impl Record {
    /// Takes over a lent document, the one at `at`; one without an id is called by its number.
    pub fn take(&mut self, lent: &DocumentRef<'_>, at: usize) {
        let DocumentRef { id, text, title, outlet, date } = lent;
        let fields = [(&mut self.id, &**id), (&mut self.text, *text), (&mut self.title, title), (&mut self.outlet, outlet), (&mut self.date, date)];
        for (field, value) in fields {
            field.clear();
            field.push_str(value);
        }
        if self.id.is_empty() {
            self.id = format!("{MEMORY}:{}", at + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> Vec<Document> {
        let known = Document::new("a", "Some words.").with_title("Words").with_outlet("Post").with_date("5 March 2025");
        vec![known, Document::new("", "More."), Document::new("c", "")]
    }

    #[test]
    fn what_is_taken_is_what_was_written_to_a_file_and_read_again() {
        let shelf = shelf();
        let (mut taken, mut read) = (Record::default(), Record::default());
        let options = crate::config::ReadOptions::default();
        for at in 0..Shelf::len(&shelf) {
            taken.take(&shelf.lend(at), at);
            read.read(&super::super::Origin::new(std::path::Path::new(MEMORY), &options), at + 1, taken.to_json().as_bytes()).unwrap();
            assert_eq!(taken, read);
        }
        assert_eq!(shelf.lend(1).record_bytes(), r#"{"id":"","text":"More."}"#.len());
        taken.take(&shelf.lend(1), 1);
        assert_eq!((&*taken.id, &*taken.title, &*taken.outlet, &*taken.date), ("documents:2", "", "", ""), "nothing of the one before is left");
        taken.take(&shelf.lend(0), 0);
        assert_eq!((&*taken.title, &*taken.outlet, &*taken.date), ("Words", "Post", "5 March 2025"));
    }

    #[test]
    fn every_document_is_in_one_piece() {
        let shelf = shelf();
        for size in [1, 25, 60, 1000] {
            let pieces = pieces(&shelf, size);
            assert_eq!(pieces.iter().flat_map(|piece| piece.documents.clone()).collect::<Vec<_>>(), [0, 1, 2], "{size}");
            assert!(pieces.windows(2).all(|two| two[0].bytes.end == two[1].bytes.start));
        }
        assert_eq!(pieces(&shelf, 1).len(), 3);
        assert!(pieces(&Vec::new(), 1).is_empty());
    }
}
