//! What went, and what stays for it.

use std::path::PathBuf;

use super::duplicates::RemovedDocument;
use super::spot::Location;
use crate::error::Place;
use crate::repeat::RepeatedBlock;
use crate::span::Span;

/// Something that went, and where it still stands.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Removal {
    /// A document.
    Document {
        /// Its id.
        id: String,
        /// What stays for it.
        removed: RemovedDocument,
        /// Where it stands.
        location: Box<Location>,
        /// The place of the document that stays for it; of one in an index, where it stood when it was added. `None` where that is not known.
        kept: Option<Box<Location>>,
        /// The index that holds it, where one does.
        index: Option<PathBuf>,
    },
    /// A part of a document that stays. Spans count the texts as they were.
    Block {
        /// Its id.
        id: String,
        /// What went, and what stays for it.
        block: RepeatedBlock,
        /// Id of the document in which that stands.
        kept_in: String,
        /// Whether it was a boilerplate line.
        boilerplate: bool,
        /// Where what went stands.
        location: Box<Location>,
        /// Where what stays stands.
        kept: Box<Location>,
    },
    /// A passage that another document keeps. Spans count the texts as they were.
    Passage {
        /// Id of the document that it went from.
        id: String,
        /// What went, and what stays for it in the other document.
        block: RepeatedBlock,
        /// Id of that document.
        kept_in: String,
        /// Where what went stands.
        location: Box<Location>,
        /// Where what stays stands.
        kept: Box<Location>,
    },
    /// What holds an item of the reference set; nothing stays for it.
    Reference {
        /// Id of the document.
        id: String,
        /// What went, in the text as it was.
        removed: Span,
        /// Whether that is the document.
        whole: bool,
        /// The item that it holds.
        held: HeldItem,
        /// Where what went stands.
        location: Box<Location>,
    },
}

/// An item of a reference set, as a document holds it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HeldItem {
    /// Its id.
    pub id: String,
    /// Where it stands, where it was read from a file.
    pub place: Option<Place>,
    /// The field that is held.
    pub field: String,
    /// Share of its information, 0 to 1.
    pub share: f64,
    /// What of the field is held.
    pub span: Span,
    /// The beginning of these words.
    pub words: String,
}
