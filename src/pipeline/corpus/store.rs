//! What is kept of a corpus: a row a document, the names, the sketches, and where each document can be read again.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::ops::Range;
use std::path::Path;

use rustc_hash::FxHashMap;

use super::record_files::RecordFiles;
use super::revise::{Remark, Revision, Revisions, content_hash};
use crate::candidates::bands::SketchTable;
use crate::candidates::spilled_bands::SpilledSketches;
use crate::config::{ReadOptions, SpillParams};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::read::{Inputs, Origin};
use crate::repeat::RepeatedBlock;

/// What is kept of a document.
#[derive(Debug, Clone, Copy)]
pub struct Doc {
    /// Digest of its token sequence; 0 when it has no token, and so is like nothing.
    pub(super) digest: u128,
    /// Hash of its bytes: byte for byte the same where it is equal.
    pub(super) content_hash: u64,
    /// Place of its line in the file.
    pub(super) offset: u64,
    /// Its place in the keep order: the smaller, the rather kept; ids decide between equal ones.
    pub(super) rank: u64,
    /// Where its id begins among all ids.
    pub(super) id: u64,
    pub(super) id_bytes: u32,
    /// Bytes of its line.
    pub(super) bytes: u32,
    pub(super) file: u32,
    /// Line in its file, from 1.
    pub(super) line: u32,
}

impl Doc {
    /// Whether it has no token.
    pub(super) fn is_empty(&self) -> bool {
        self.digest == 0
    }
}

/// What is kept of all documents.
#[derive(Debug)]
pub struct DocumentTable {
    pub(super) files: RecordFiles,
    /// The options that each file is read with.
    pub(super) options: Vec<ReadOptions>,
    pub(super) docs: Vec<Doc>,
    pub(super) ids: String,
    pub(super) sketches: SketchTable,
    /// The sketches, where they did not fit in memory and whoever read the corpus takes it apart.
    pub(super) spilled: Option<SpilledSketches>,
    /// What became of texts, where they were revised.
    pub(super) revisions: Option<Revisions>,
    /// The first document of a batch that an index was asked about; those before it are the index's.
    pub(super) first_new: DocId,
}

impl DocumentTable {
    /// The documents, in the order of their files.
    #[must_use]
    pub fn docs(&self) -> &[Doc] {
        &self.docs
    }

    /// The numbers of the documents, in the same order.
    pub fn ids(&self) -> impl Iterator<Item = DocId> + use<> {
        (0..self.docs.len() as u32).map(DocId)
    }

    /// Number of documents without a token.
    #[must_use]
    pub fn empty(&self) -> usize {
        self.docs.iter().filter(|doc| doc.is_empty()).count()
    }

    /// The sketches, a row a document; none when no near pairs are sought.
    #[must_use]
    pub fn sketches(&self) -> &SketchTable {
        &self.sketches
    }

    /// Bytes of memory that its rows, names and numbers take, in whatever way it is read.
    pub(crate) fn resident(&self) -> u64 {
        let beside = size_of::<Doc>() as u64 + SpillParams::NUMBERS;
        self.docs.len() as u64 * beside + self.ids.len() as u64
    }

    /// The name of a document: its id, or `path:line`.
    #[must_use]
    pub fn id(&self, doc: DocId) -> Cow<'_, str> {
        self.own_id(doc).map_or_else(|| self.place(doc).to_string().into(), Cow::from)
    }

    /// The id that its record gives a document.
    pub(super) fn own_id(&self, doc: DocId) -> Option<&str> {
        let doc = &self.docs[doc.index()];
        (doc.id_bytes != 0).then(|| &self.ids[doc.id as usize..][..doc.id_bytes as usize])
    }

    /// The order of two documents by name, then by place.
    pub(in crate::pipeline) fn id_order(&self, a: DocId, b: DocId) -> Ordering {
        let (x, y) = (&self.docs[a.index()], &self.docs[b.index()]);
        let names = match (self.own_id(a), self.own_id(b)) {
            (Some(a), Some(b)) => a.cmp(b),
            _ => self.id(a).cmp(&self.id(b)),
        };
        names.then((x.file, x.line).cmp(&(y.file, y.line)))
    }

    /// Where a document stands: in the file that the user named, also where it is read from a temporary one or kept by an index.
    #[must_use]
    pub fn place(&self, doc: DocId) -> Place {
        let known = &self.docs[doc.index()];
        if self.files.framed == Some(known.file as usize) {
            let from = self.files.from.get(doc.index()).copied().unwrap_or_default();
            return from.place(self.own_id(doc).unwrap_or_default(), self.path(known), &self.files.delivered);
        }
        let place = self.files.origin(known.file as usize, known.line as usize);
        let options = &self.options[known.file as usize];
        if options.streams.is_empty() { place } else { Place { path: options.named(&place.path).to_path_buf(), ..place } }
    }

    /// Bytes of a document's record.
    #[must_use]
    pub fn record_bytes(&self, doc: DocId) -> u32 {
        self.docs[doc.index()].bytes
    }

    fn path(&self, doc: &Doc) -> &Path {
        &self.files.paths[doc.file as usize]
    }

    /// Reads a document again.
    ///
    /// # Errors
    /// When its file cannot be read, or is no longer what it was.
    pub fn reread(&self, doc: DocId, reader: &mut LineReader, record: &mut Record) -> Result<(), Error> {
        self.reread_as_read(doc, reader, record)?;
        match self.revisions.as_ref().and_then(|revisions| Some((revisions, revisions.of(doc)?))) {
            Some((revisions, revision)) => revisions.read(revision, reader, record).map_err(|error| Error::io(&std::env::temp_dir(), error)),
            None => Ok(()),
        }
    }

    /// Reads a document again as it was before it was revised.
    pub(in crate::pipeline) fn reread_as_read(&self, doc: DocId, reader: &mut LineReader, record: &mut Record) -> Result<(), Error> {
        let known = &self.docs[doc.index()];
        if let Some(shelf) = self.files.held(known.file as usize) {
            let at = known.offset as usize;
            record.take(&shelf.lend(at), at);
            return Ok(());
        }
        let path = self.path(known);
        let line = reader.line(path, known.offset, known.bytes as usize).map_err(|error| Error::io(path, error))?;
        let origin = Origin::new(path, &self.options[known.file as usize]);
        #[cfg(feature = "index")]
        let plain = if self.files.framed == Some(known.file as usize) {
            let limit = origin.options.limits.line_bytes;
            Some(crate::read::compress::frame(line, limit).map_err(|error| Error::io(path, error))?)
        } else {
            None
        };
        #[cfg(feature = "index")]
        let line = plain.as_deref().unwrap_or(line);
        record.read(&origin, known.line as usize, line).map(|_| ())
    }

    /// What is odd about documents, where that was noted; ascending.
    pub(in crate::pipeline) fn remarks(&self) -> &[(DocId, Remark)] {
        self.revisions.as_ref().map_or(&[], |revisions| &revisions.seen.remarks)
    }

    /// How many documents each outlet has, where that was asked.
    pub(in crate::pipeline) fn outlets(&self) -> impl Iterator<Item = (&str, u64)> {
        self.revisions.iter().flat_map(|revisions| revisions.seen.outlets.iter().map(|(outlet, count)| (outlet.as_str(), *count)))
    }

    /// What went from documents, ascending.
    pub(in crate::pipeline) fn revisions(&self) -> impl Iterator<Item = (DocId, &[RepeatedBlock])> {
        self.revisions.iter().flat_map(|revisions| revisions.seen.revised.iter().map(|(doc, revision)| (*doc, revision.removed.as_slice())))
    }

    /// What went from a document, when anything did.
    pub(in crate::pipeline) fn revision(&self, doc: DocId) -> Option<&Revision> {
        self.revisions.as_ref()?.of(doc)
    }

    /// Whether a document has this name and had this text before it was revised, as far as that was remembered.
    pub(in crate::pipeline) fn is_as_read(&self, doc: DocId, id: &str, text: &str) -> bool {
        let unchanged = |revisions: &Revisions| revisions.seen.content_hashes[doc.index()] == content_hash(text);
        self.id(doc) == id && self.revisions.as_ref().is_none_or(unchanged)
    }

    /// The documents of `inputs` one after the other, where these were the inputs: in their order, and those of a file in the one in which
    /// [`crate::read::read_file`] finds them.
    pub(in crate::pipeline) fn sequence(&self, inputs: Inputs<'_>) -> Vec<DocId> {
        let Inputs::Paths(files) = inputs else { return self.ids().collect() };
        let mut parts: FxHashMap<&Path, VecDeque<Range<u32>>> = FxHashMap::default();
        let first = |file: usize, line: usize| self.docs.partition_point(|doc| (doc.file as usize, doc.line as usize) < (file, line)) as u32;
        for (file, path) in self.files.plain().iter().enumerate() {
            parts.entry(path).or_default().push_back(first(file, 0)..first(file + 1, 0));
        }
        let (spool, mut next) = (self.files.plain().len(), 1);
        for (path, last) in &self.files.spooled {
            parts.entry(path).or_default().push_back(first(spool, next)..first(spool, last + 1));
            next = last + 1;
        }
        files.iter().filter_map(|path| parts.get_mut(path.as_path())?.pop_front()).flatten().map(DocId).collect()
    }

    /// What a second look at a document that no longer says the same is reported as.
    pub(super) fn changed(&self, doc: DocId) -> Error {
        let known = &self.docs[doc.index()];
        if self.files.framed == Some(known.file as usize) {
            let reason = format!("the text of “{}” is not the one that was added: the index is damaged", self.id(doc));
            return Error::malformed(Place::file(self.path(known)), reason);
        }
        Error::malformed(self.place(doc), "the file changed while it was read")
    }
}
