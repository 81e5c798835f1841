//! Documents that are compared as they will be written: a text may be revised when it is read first, and is then found revised
//! whenever it is read again.
//!
//! Few documents are revised, so what they became is kept in a temporary file and only where it stands in memory.

use std::fs::File;
use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use super::pair::KnownPairs;
use crate::config::Rule;
use crate::document::DocId;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::read::spool::Spool;
use crate::repeat::{CleanedText, RepeatedBlock};
use crate::span::Span;
use crate::text::Token;

/// Says what becomes of a text.
pub(in crate::pipeline) trait Transform: Sync {
    /// `text` without what is to go; `None` when it stays as it is.
    fn transform(&self, text: &str, tokens: &[Token]) -> Option<CleanedText>;
}

/// Looks at documents and changes nothing.
pub(in crate::pipeline) trait Inspector: Sync {
    /// Notes what is odd about a document as it was read.
    fn inspect(&self, record: &Record, tokens: &[Token], out: &mut Vec<Remark>);
}

/// What is done with documents while they are read first.
#[derive(Clone, Copy, Default)]
pub(in crate::pipeline) struct Hooks<'a> {
    /// What becomes of their texts.
    pub(in crate::pipeline) transform: Option<&'a dyn Transform>,
    /// Who looks at them before that.
    pub(in crate::pipeline) inspector: Option<&'a dyn Inspector>,
    /// Pairs of them as they are then, where they were found elsewhere.
    pub(in crate::pipeline) known: Option<KnownPairs<'a>>,
}

impl Hooks<'_> {
    /// Whether anything is done at all.
    pub(super) fn any(&self) -> bool {
        self.transform.is_some() || self.inspector.is_some()
    }
}

/// Something odd about a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pipeline) struct Remark {
    /// Which rule asks for it.
    pub(in crate::pipeline) rule: Rule,
    /// Where it is seen.
    pub(in crate::pipeline) span: Span,
}

/// What went from a document, and where the rest is kept.
#[derive(Debug, Clone)]
pub(in crate::pipeline) struct Revision {
    /// What went: spans of the text as it was read.
    pub(in crate::pipeline) removed: Vec<RepeatedBlock>,
    text: Range<u64>,
}

/// Where revised texts are written while documents are read.
#[derive(Debug)]
pub(super) struct RevisedTexts {
    file: Spool,
    out: Mutex<(File, u64)>,
}

impl RevisedTexts {
    pub(super) fn new() -> io::Result<Self> {
        let file = Spool::new()?;
        let out = Mutex::new((file.file().try_clone()?, 0));
        Ok(Self { file, out })
    }

    /// Keeps a revised text.
    pub(super) fn keep(&self, cleaned: CleanedText) -> io::Result<Revision> {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        let start = out.1;
        out.0.write_all(cleaned.text.as_bytes())?;
        out.1 += cleaned.text.len() as u64;
        Ok(Revision { removed: cleaned.removed, text: start..out.1 })
    }

    fn path(&self) -> &Path {
        self.file.path()
    }
}

/// The revisions of a corpus.
#[derive(Debug)]
pub(super) struct Revisions {
    pub(super) texts: RevisedTexts,
    /// Revised documents, ascending.
    pub(super) revised: Vec<(DocId, Revision)>,
    /// Content hashes of all texts as they were read.
    pub(super) content_hashes: Vec<u64>,
    /// What is odd about documents, ascending.
    pub(super) remarks: Vec<(DocId, Remark)>,
}

impl Revisions {
    pub(super) fn of(&self, doc: DocId) -> Option<&Revision> {
        let at = self.revised.binary_search_by_key(&doc, |(doc, _)| *doc).ok()?;
        Some(&self.revised[at].1)
    }

    /// Puts the revised text into `record`.
    pub(super) fn read(&self, revision: &Revision, reader: &mut LineReader, record: &mut Record) -> io::Result<()> {
        let Range { start, end } = revision.text;
        let text = reader.line(self.texts.path(), start, (end - start) as usize)?;
        let text = std::str::from_utf8(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        text.clone_into(&mut record.text);
        Ok(())
    }
}

/// What is remembered of a text in order to see whether it is still the same, byte for byte.
#[must_use]
pub fn content_hash(text: &str) -> u64 {
    xxh3_64(text.as_bytes())
}
