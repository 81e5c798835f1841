//! The first reading: every document to its digest and sketch.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::gathering::{Gathered, Gatherer, Gathering};
use super::inputs::RecordFiles;
use super::keep::rank;
use super::revising::{Remark, Revise, RevisedTexts, Revision, Revisions, seal};
use crate::candidates::bands::{BandPlan, SketchTable};
use crate::config::{CorpusParams, ReadOptions, Relation, ShingleParams};
use crate::document::DocId;
use crate::error::{Error, Place, Warning};
use crate::fingerprint::{Sketcher, digest, shingles_into};
use crate::pipeline::dating::Undated;
use crate::progress::Progress;
use crate::read::pieces::{Line, LineReader, Piece, pieces};
use crate::read::scan::Record;
use crate::read::{Event, Inputs, Origin};
use crate::repeat::RepeatedBlock;
use crate::text::{Token, for_each_bare_token};

/// What went wrong or was odd so far.
#[derive(Debug, Default)]
pub struct Tally {
    /// What could not be used.
    pub errors: Vec<Error>,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

impl Tally {
    /// Files an event; documents are none of its business.
    pub(super) fn take(&mut self, event: Event) {
        match event {
            Event::Document(_) => {}
            Event::Warning(warning) => self.warnings.push(warning),
            Event::Error(error) => self.errors.push(error),
        }
    }
}

/// What is kept of a document.
#[derive(Debug, Clone, Copy)]
pub struct Doc {
    /// Digest of its token sequence; 0 when it has no token, and so is like nothing.
    pub(super) digest: u128,
    /// Seal of its text: byte for byte the same where it is equal.
    pub(super) seal: u64,
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
    pub(super) fn id_order(&self, a: DocId, b: DocId) -> Ordering {
        let (x, y) = (&self.docs[a.index()], &self.docs[b.index()]);
        let names = match (self.own_id(a), self.own_id(b)) {
            (Some(a), Some(b)) => a.cmp(b),
            _ => self.id(a).cmp(&self.id(b)),
        };
        names.then((x.file, x.line).cmp(&(y.file, y.line)))
    }

    /// Where a document stands: in the file that the user named, also where it is read from a temporary one.
    #[must_use]
    pub fn place(&self, doc: DocId) -> Place {
        let (path, line) = self.origin(doc);
        Place { path, line }
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

    /// The file that a document came from, and the line of its record; `None` for a file that is one document.
    pub(in crate::pipeline) fn origin(&self, doc: DocId) -> (PathBuf, Option<usize>) {
        let known = &self.docs[doc.index()];
        let (path, line) = self.files.origin(known.file as usize, known.line as usize);
        let options = &self.options[known.file as usize];
        if options.streams.is_empty() { (path, line) } else { (options.named(&path).to_path_buf(), line) }
    }

    /// What is odd about documents, where that was noted; ascending.
    pub(in crate::pipeline) fn remarks(&self) -> &[(DocId, Remark)] {
        self.revisions.as_ref().map_or(&[], |revisions| &revisions.remarks)
    }

    /// What went from documents, ascending.
    pub(in crate::pipeline) fn revisions(&self) -> impl Iterator<Item = (DocId, &[RepeatedBlock])> {
        self.revisions.iter().flat_map(|revisions| revisions.revised.iter().map(|(doc, revision)| (*doc, revision.removed.as_slice())))
    }

    /// What went from a document, when anything did.
    pub(in crate::pipeline) fn revision(&self, doc: DocId) -> Option<&Revision> {
        self.revisions.as_ref()?.of(doc)
    }

    /// Whether a document has this name and had this text before it was revised, as far as that was remembered.
    pub(in crate::pipeline) fn is_as_read(&self, doc: DocId, id: &str, text: &str) -> bool {
        let sealed = |revisions: &Revisions| revisions.seals[doc.index()] == seal(text);
        self.id(doc) == id && self.revisions.as_ref().is_none_or(sealed)
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
        Error::malformed(self.place(doc), "the file changed while it was read")
    }
}

/// From text to terms and shingles, in memory that is used again.
#[derive(Debug)]
pub(super) struct Cutter {
    params: ShingleParams,
    pub(super) tokens: Vec<Token>,
    terms: Vec<u64>,
    pub(super) shingles: Vec<u64>,
}

impl Cutter {
    pub(super) fn new(params: ShingleParams) -> Self {
        Self { params, tokens: Vec::new(), terms: Vec::new(), shingles: Vec::new() }
    }

    /// Cuts a text into shingles and returns its digest; `None` when it has no token.
    pub(super) fn cut(&mut self, text: &str) -> Option<u128> {
        self.tokens.clear();
        self.terms.clear();
        for_each_bare_token(text, |token| {
            self.tokens.push(token);
            self.terms.push(token.term);
        });
        shingles_into(&self.terms, self.params, &mut self.shingles);
        (!self.terms.is_empty()).then(|| digest(&self.terms))
    }
}

/// What one piece of a file holds. Lines count from 0 within the piece.
struct Part {
    lines: usize,
    docs: Vec<Doc>,
    ids: String,
    sketches: SketchTable,
    gathered: Gathered,
    revised: Vec<(DocId, Revision)>,
    seals: Vec<u64>,
    remarks: Vec<(DocId, Remark)>,
    /// Lines that need a second look with their numbers known: bad ones, and odd ones.
    odd: Vec<(usize, u64, Option<usize>)>,
    undated: Undated,
    failed: Option<Error>,
}

/// Who revises documents, and where they are kept then.
type Revising<'a> = (&'a dyn Revise, &'a RevisedTexts);

/// What a thread works with.
struct Worker<'a> {
    params: &'a CorpusParams,
    revising: Option<Revising<'a>>,
    plan: BandPlan,
    reader: LineReader,
    record: Record,
    cutter: Cutter,
    sketcher: Sketcher,
    gatherer: Gatherer<'a>,
}

impl<'a> Worker<'a> {
    fn new(params: &'a CorpusParams, gathering: &'a Gathering, revising: Option<Revising<'a>>) -> Self {
        let plan = BandPlan::for_threshold(params.near);
        Self {
            params,
            revising,
            plan,
            reader: LineReader::default(),
            record: Record::default(),
            cutter: Cutter::new(params.shingles),
            sketcher: Sketcher::new(plan.slots()),
            gatherer: Gatherer::new(gathering),
        }
    }

    fn part(&mut self) -> Part {
        let (sketches, gathered) = (SketchTable::new(self.plan), Gathered::default());
        let (docs, ids, revised, seals, remarks, odd, undated) = Default::default();
        Part { lines: 0, docs, ids, sketches, gathered, revised, seals, remarks, odd, undated, failed: None }
    }

    fn read(&mut self, origin: &Origin<'_>, piece: &Piece) -> Part {
        let mut part = self.part();
        let mut reader = std::mem::take(&mut self.reader);
        let limit = origin.options.limits.line_bytes;
        let read = reader.each_line(origin.source(), &piece.bytes, limit, |number, line| self.line(origin, piece.file, number, line, &mut part));
        match read {
            Ok(lines) => part.lines = lines,
            Err(error) => part.failed = Some(Error::io(origin.path(), error)),
        }
        self.reader = reader;
        part.gathered.containment.shrink();
        part.gathered.passages.shrink();
        self.gatherer.count();
        part
    }

    fn line(&mut self, origin: &Origin<'_>, file: u32, number: usize, line: Line<'_>, part: &mut Part) {
        let Some(bytes) = line.bytes else { return part.odd.push((number, line.offset, None)) };
        match self.record.read(origin, number + 1, bytes) {
            Ok(None) => {}
            Err(_) => part.odd.push((number, line.offset, Some(bytes.len()))),
            Ok(Some(warnings)) => {
                if !warnings.is_empty() {
                    part.odd.push((number, line.offset, Some(bytes.len())));
                }
                self.document(file, number, line.offset, bytes.len(), part);
            }
        }
    }

    fn document(&mut self, file: u32, number: usize, offset: u64, bytes: usize, part: &mut Part) {
        if self.revising.is_some() {
            part.seals.push(seal(&self.record.text));
        }
        let digest = self.cutter.cut(&self.record.text);
        if let Some((reviser, _)) = self.revising {
            let mut remarks = Vec::new();
            reviser.note(&self.record, &self.cutter.tokens, &mut remarks);
            part.remarks.extend(remarks.into_iter().map(|remark| (DocId::at(part.docs.len()), remark)));
        }
        let digest = match digest {
            Some(digest) if self.revise(part) => self.cutter.cut(&self.record.text).or(Some(digest)),
            digest => digest,
        };
        if self.params.seeks(Relation::Near) {
            match self.sketcher.sketch(&self.cutter.shingles) {
                Some(slots) => part.sketches.push(slots),
                None => part.sketches.push_empty(),
            }
        }
        let read = self.params.depends_on_dates().then(|| self.record.publication());
        if let Some(read) = read.filter(|_| digest.is_some()) {
            part.undated.count(DocId::at(part.docs.len()), &self.record.date, read);
        }
        let published = read.and_then(Result::ok);
        self.gatherer.document(&self.record, published, (&self.cutter.shingles, digest), &mut part.gathered);
        let id = part.ids.len() as u64;
        part.ids.push_str(&self.record.id);
        part.docs.push(Doc {
            digest: digest.unwrap_or(0),
            seal: seal(&self.record.text),
            offset,
            rank: rank(&self.params.keep, &self.record, published),
            id,
            id_bytes: self.record.id.len() as u32,
            bytes: bytes as u32,
            file,
            line: number as u32 + 1,
        });
    }

    /// Revises the document, which was cut; whether it is another one now.
    fn revise(&mut self, part: &mut Part) -> bool {
        let Some((reviser, texts)) = self.revising else { return false };
        let Some(cleaned) = reviser.revise(&self.record.text, &self.cutter.tokens) else { return false };
        self.record.text.clone_from(&cleaned.text);
        match texts.keep(cleaned) {
            Ok(revision) => part.revised.push((DocId::at(part.docs.len()), revision)),
            Err(error) => part.failed = Some(Error::io(&std::env::temp_dir(), error)),
        }
        true
    }
}

/// Reads every document once, and hands on what was gathered beside the sketches.
pub(super) fn read(
    files: RecordFiles,
    options: &ReadOptions,
    (params, reviser): (&CorpusParams, Option<&dyn Revise>),
    progress: &dyn Progress,
    tally: &mut Tally,
) -> (DocumentTable, Gathering, Vec<Gathered>) {
    let options: Vec<ReadOptions> = (0..files.paths.len()).map(|file| files.options(file, options)).collect();
    let texts = reviser.and_then(|_| RevisedTexts::new().map_err(|error| tally.errors.push(Error::io(&std::env::temp_dir(), error))).ok());
    let revising = reviser.zip(texts.as_ref());
    let all = pieces(&files.paths, params.portions.piece_bytes).unwrap_or_else(|(path, error)| {
        tally.errors.push(Error::io(&path, error));
        Vec::new()
    });
    let bytes = all.iter().map(|piece| piece.bytes.end - piece.bytes.start).sum();
    let gathering = Gathering::new(params, bytes);
    progress.begin("reading bytes", bytes);
    let parts: Vec<Part> = all
        .par_iter()
        .map_init(
            || Worker::new(params, &gathering, revising),
            |worker, piece| {
                if progress.cancelled() {
                    return worker.part();
                }
                let part = worker.read(&Origin::new(&files.paths[piece.file as usize], &options[piece.file as usize]), piece);
                progress.advance(piece.bytes.end - piece.bytes.start);
                part
            },
        )
        .collect();
    progress.finish();
    let sources = Sources { files, options, texts, pieces: all };
    let (corpus, gathered) = joined(sources, params, parts, tally);
    (corpus, gathering, gathered)
}

/// What was read.
struct Sources {
    files: RecordFiles,
    options: Vec<ReadOptions>,
    texts: Option<RevisedTexts>,
    pieces: Vec<Piece>,
}

/// Puts together what was read of the pieces, in their order.
fn joined(sources: Sources, params: &CorpusParams, parts: Vec<Part>, tally: &mut Tally) -> (DocumentTable, Vec<Gathered>) {
    let Sources { files, options, texts, pieces } = sources;
    let plan = BandPlan::for_threshold(params.near);
    let mut gathered = Vec::with_capacity(parts.len());
    let (mut revised, mut seals, mut remarks, mut undated) = (Vec::new(), Vec::new(), Vec::new(), Undated::default());
    let mut corpus =
        DocumentTable { files, options, docs: Vec::new(), ids: String::new(), sketches: SketchTable::new(plan), revisions: None, first_new: DocId(0) };
    corpus.docs.reserve_exact(parts.iter().map(|part| part.docs.len()).sum());
    let mut odd = Vec::new();
    let (mut file, mut lines) = (u32::MAX, 0);
    for (piece, part) in pieces.iter().zip(parts) {
        lines = if piece.file == file { lines } else { 0 };
        file = piece.file;
        odd.extend(part.odd.iter().map(|&(number, offset, bytes)| (file, lines + number + 1, offset, bytes)));
        tally.errors.extend(part.failed);
        gathered.push(part.gathered);
        let (ids, docs) = (corpus.ids.len() as u64, corpus.docs.len() as u32);
        let later = |doc: DocId| DocId(doc.0 + docs);
        revised.extend(part.revised.into_iter().map(|(doc, revision)| (later(doc), revision)));
        seals.extend(part.seals);
        undated.append(part.undated, docs);
        remarks.extend(part.remarks.into_iter().map(|(doc, remark)| (later(doc), remark)));
        corpus.ids.push_str(&part.ids);
        corpus.sketches.append(&part.sketches);
        corpus.docs.extend(part.docs.into_iter().map(|doc| Doc { line: doc.line + lines as u32, id: doc.id + ids, ..doc }));
        lines += part.lines;
    }
    corpus.revisions = texts.map(|texts| Revisions { texts, revised, seals, remarks });
    for (file, line, offset, bytes) in odd {
        say_what_is_odd(&corpus, file as usize, line, offset, bytes, tally);
    }
    let named = |doc: DocId| {
        let (path, line) = corpus.origin(doc);
        (Place { path, line }, corpus.id(doc).into_owned())
    };
    tally.warnings.extend(undated.of_corpus(params, named));
    (corpus, gathered)
}

/// Reads an odd line again, now that its number is known, and files what is wrong with it.
fn say_what_is_odd(corpus: &DocumentTable, file: usize, line: usize, offset: u64, bytes: Option<usize>, tally: &mut Tally) {
    let (path, options) = (&corpus.files.paths[file], &corpus.options[file]);
    let Some(bytes) = bytes else {
        let place = Place::line(path, line);
        return tally.errors.push(Error::TooLong { place, what: "line", limit: options.limits.line_bytes });
    };
    let mut reader = LineReader::default();
    match reader.line(path, offset, bytes).map(|bytes| Record::default().read(&Origin::new(path, options), line, bytes)) {
        Err(error) => tally.errors.push(Error::io(path, error)),
        Ok(Err(error)) => tally.errors.push(error),
        Ok(Ok(warnings)) => tally.warnings.extend(warnings.into_iter().flatten()),
    }
}
