//! A corpus taken apart into what is kept of each document, and put together again: what an index writes and reads.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::clustering::Clustering;
use super::delivered::Delivered;
use super::expand::{DocumentPair, DocumentPassage};
use super::record_files::RecordFiles;
use super::revise::Hooks;
use super::shingler::Shingler;
use super::store::{Doc, DocumentTable};
use super::tally::Tally;
use super::{Asked, ReadCorpus};
use crate::align::passage::{Passage, PassageSide, passages};
use crate::candidates::bands::{BandPlan, SketchTable};
use crate::config::{ClusterParams, PassageParams, ReadOptions, ShingleParams, SpillParams};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::fingerprint::Sketcher;
use crate::progress::Progress;
use crate::read::Inputs;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::text::exact::exact_key;

/// What is kept of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// Its name.
    pub id: String,
    /// Digest of its token sequence; 0 for one without a token.
    pub digest: u128,
    /// Hash of its bytes: byte for byte the same where it is equal.
    pub content_hash: u64,
    /// Its place in the keep order; the smaller, the rather kept.
    pub rank: u64,
    /// Which of the corpus's files it stands in.
    pub file: u32,
    /// Its line there, from 1.
    pub line: u32,
    /// Its first byte there.
    pub offset: u64,
    /// Bytes of its record.
    pub bytes: u32,
    /// Whether it has no token.
    pub empty: bool,
    /// The key of each band of its sketch.
    pub keys: Vec<u32>,
    /// A byte for each slot of its sketch.
    pub slots: Vec<u8>,
    /// Where it came from, when its record was put elsewhere.
    pub from: Delivered,
}

/// Where the records of a corpus are.
#[derive(Debug, Clone)]
pub enum RecordSource {
    /// Lines of a file.
    Lines(PathBuf),
    /// Records that are each compressed by itself, in a file of an index.
    Frames {
        /// The file.
        path: PathBuf,
        /// The files that the index was filled from, as they were called then.
        delivered: Vec<PathBuf>,
    },
}

impl RecordSource {
    /// Where a document came from whose record stands in one of `sources`.
    #[must_use]
    pub fn place_of(sources: &[Self], document: &Fingerprint) -> Place {
        match sources.get(document.file as usize) {
            Some(Self::Lines(path)) => Place::line(path, document.line as usize),
            Some(Self::Frames { path, delivered }) => document.from.place(&document.id, path, delivered),
            None => Place::file(Path::new("")),
        }
    }
}

impl DocumentTable {
    /// What is kept of a document, of which the sketch is in memory.
    #[must_use]
    pub fn fingerprint(&self, doc: DocId) -> Fingerprint {
        Fingerprint { keys: self.sketches().keys(doc.index()).to_vec(), slots: self.sketches().slots(doc.index()).to_vec(), ..self.without_sketch(doc) }
    }

    /// What is kept of some documents, which are ascending, wherever their sketches are.
    ///
    /// # Errors
    /// Where these are on disk: when a file cannot be read, or is damaged.
    pub fn fingerprints(&self, docs: &[DocId]) -> Result<Vec<Fingerprint>, Error> {
        let Some(spilled) = &self.spilled else { return Ok(docs.iter().map(|&doc| self.fingerprint(doc)).collect()) };
        let mut found: Vec<Fingerprint> = docs.iter().map(|&doc| self.without_sketch(doc)).collect();
        let wanted: Vec<u32> = docs.iter().map(|doc| doc.0).collect();
        spilled.pick(&wanted, |at, keys, slots| (found[at].keys, found[at].slots) = (keys, slots))?;
        Ok(found)
    }

    fn without_sketch(&self, doc: DocId) -> Fingerprint {
        let known = &self.docs()[doc.index()];
        Fingerprint {
            id: self.id(doc).into_owned(),
            digest: known.digest,
            content_hash: known.content_hash,
            rank: known.rank,
            file: known.file,
            line: known.line,
            offset: known.offset,
            bytes: known.bytes,
            empty: known.is_empty(),
            keys: Vec::new(),
            slots: Vec::new(),
            from: self.files.from.get(doc.index()).copied().unwrap_or_default(),
        }
    }

    /// Digest of the token sequence of a document, 0 for one without a token, and the content hash of its text.
    #[must_use]
    pub fn digest_and_content_hash(&self, doc: DocId) -> (u128, u64) {
        let known = &self.docs()[doc.index()];
        (known.digest, known.content_hash)
    }

    /// The text of a document in its exact form ([`crate::text::exact`]), as a digest. Reads it again.
    ///
    /// # Errors
    /// When it cannot be read again.
    pub fn exact_key(&self, doc: DocId) -> Result<u128, Error> {
        let mut record = Record::default();
        self.reread(doc, &mut LineReader::default(), &mut record)?;
        Ok(exact_key(&record.text))
    }

    /// The files of its records; the last one is temporary, or none at all, when there was anything to read but plain JSONL.
    #[must_use]
    pub fn sources(&self) -> (&[PathBuf], bool) {
        (&self.files.paths, self.files.is_temporary())
    }

    /// A corpus of documents that were read before. Their records stand in `sources`, the fields of which have the names in `options`.
    #[must_use]
    pub fn assemble(sources: &[RecordSource], options: &ReadOptions, plan: BandPlan, documents: impl IntoIterator<Item = Fingerprint>) -> Self {
        let framed = sources.iter().position(|source| matches!(source, RecordSource::Frames { .. }));
        let paths = sources.iter().map(|(RecordSource::Lines(path) | RecordSource::Frames { path, .. })| path.clone()).collect();
        let delivered = sources.iter().find_map(|source| if let RecordSource::Frames { delivered, .. } = source { Some(delivered.clone()) } else { None });
        let files = RecordFiles { paths, framed, delivered: delivered.unwrap_or_default(), ..RecordFiles::default() };
        let options = (0..files.paths.len()).map(|file| files.options(file, options)).collect();
        let mut corpus = Self {
            files,
            options,
            docs: Vec::new(),
            ids: String::new(),
            sketches: SketchTable::new(plan),
            spilled: None,
            revisions: None,
            first_new: DocId(0),
        };
        for document in documents {
            corpus.sketches.push_made(&document.keys, &document.slots);
            corpus.docs.push(Doc {
                digest: if document.empty { 0 } else { document.digest },
                content_hash: document.content_hash,
                offset: document.offset,
                rank: document.rank,
                id: corpus.ids.len() as u64,
                id_bytes: document.id.len() as u32,
                bytes: document.bytes,
                file: document.file,
                line: document.line,
            });
            corpus.ids.push_str(&document.id);
            if framed.is_some() {
                corpus.files.from.push(document.from);
            }
        }
        corpus
    }

    /// This corpus and another one of the same plan behind it. Only the other one may have temporary files.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        let (files, ids) = (self.files.paths.len() as u32, self.ids.len() as u64);
        self.first_new = DocId::at(self.docs.len());
        self.files.paths.extend(other.files.paths);
        self.files.spool = other.files.spool;
        self.files.shelf = other.files.shelf;
        // What says where the records of the temporary file come from.
        (self.files.spooled, self.files.lines) = (other.files.spooled, other.files.lines);
        self.options.extend(other.options);
        self.ids.push_str(&other.ids);
        self.sketches.append(&other.sketches);
        self.docs.extend(other.docs.into_iter().map(|doc| Doc { file: doc.file + files, id: doc.id + ids, ..doc }));
        self
    }
}

/// What a text is known by: the digest of its tokens, and the keys of its bands; `None` for one without a token.
///
/// Linear in the text.
#[must_use]
pub fn digest_and_keys(text: &str, shingles: ShingleParams, plan: BandPlan) -> Option<(u128, Vec<u32>)> {
    let mut shingler = Shingler::new(shingles);
    let digest = shingler.cut(text)?;
    let mut keys = Vec::with_capacity(plan.bands);
    plan.keys_into(Sketcher::new(plan.slots()).sketch(&shingler.shingles)?, &mut keys);
    Some((digest, keys))
}

/// Reads the documents of `inputs` for the relations that `params` seeks.
#[must_use]
pub fn read_documents<'a>(inputs: impl Into<Inputs<'a>>, options: &ReadOptions, params: &ClusterParams, progress: &dyn Progress) -> (DocumentTable, Tally) {
    // Whoever takes a corpus apart looks up the sketches of each document.
    let read = read_apart(inputs.into(), options, ClusterParams { spill: SpillParams::default(), ..params.clone() }, progress);
    (read.corpus, read.tally)
}

/// What [`read_documents`] does within the limit of memory of `params`. Where sketches do not fit they are on disk, and only
/// [`DocumentTable::fingerprints`] gives them.
///
/// # Errors
/// When the disk refuses what does not fit.
pub fn read_documents_within<'a>(
    inputs: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    params: &ClusterParams,
    progress: &dyn Progress,
) -> Result<(DocumentTable, Tally), Error> {
    let spill = SpillParams { work: None, resume: false, ..params.spill.clone() };
    let ReadCorpus { mut corpus, spilled, failed, tally, .. } = read_apart(inputs.into(), options, ClusterParams { spill, ..params.clone() }, progress);
    corpus.spilled = spilled.and_then(|spilled| spilled.sketches);
    failed.map_or(Ok((corpus, tally)), Err)
}

/// A corpus of which nobody asks who holds whom.
fn read_apart(inputs: Inputs<'_>, options: &ReadOptions, mut params: ClusterParams, progress: &dyn Progress) -> ReadCorpus {
    // Every near pair is sure enough: no samples are taken.
    params.containment.sure = 0.0;
    ReadCorpus::read(inputs, options, (&params, Hooks::default()), progress)
}

/// Finds the related documents of a corpus that was read before, by its sketches and by reading candidates again: what
/// [`super::cluster`] finds for `exact` and `near`.
#[must_use]
pub fn cluster_documents(corpus: DocumentTable, params: &ClusterParams, progress: &dyn Progress) -> Clustering {
    let (gathered, counts, tally) = Default::default();
    ReadCorpus { corpus, gathered, spilled: None, work: None, candidates: None, failed: None, counts, tally }.clustered(params, Asked::default(), progress).0
}

/// What documents of `new` have to do with one another and with those of `old`: what [`cluster_documents`] finds, less what is among old
/// ones alone. With `passages`, the words that a new and an old document share are found as well.
#[must_use]
pub fn cluster_against(old: DocumentTable, new: DocumentTable, params: &ClusterParams, passages: bool, progress: &dyn Progress) -> Clustering {
    let first_new = DocId::at(old.docs().len());
    let mut found = cluster_documents(old.joined(new), params, progress);
    found.first_new = first_new;
    let is_new = |doc: DocId| doc >= first_new;
    found.pairs.retain(|pair| is_new(pair.a) || is_new(pair.b));
    found.clusters.retain(|cluster| cluster.members.iter().any(|&doc| is_new(doc)));
    if passages {
        let across: Vec<DocumentPair> = found.pairs.iter().filter(|pair| is_new(pair.a) != is_new(pair.b)).copied().collect();
        progress.begin("aligning passages", across.len() as u64);
        let aligned: Vec<Result<Vec<DocumentPassage>, Error>> = across
            .par_iter()
            .map_init(Default::default, |(reader, records), pair| {
                progress.advance(1);
                aligned(&found.corpus, pair, reader, records)
            })
            .collect();
        progress.finish();
        for passages in aligned {
            match passages {
                Ok(passages) => found.passages.extend(passages),
                Err(error) => found.errors.push(error),
            }
        }
    }
    found
}

/// The passages of one pair.
fn aligned(corpus: &DocumentTable, pair: &DocumentPair, reader: &mut LineReader, records: &mut [Record; 2]) -> Result<Vec<DocumentPassage>, Error> {
    for (doc, record) in [pair.a, pair.b].into_iter().zip(records.iter_mut()) {
        corpus.reread(doc, reader, record)?;
    }
    let params = PassageParams::for_corpus(corpus.docs().len());
    let [a, b] = [0, 1].map(|n| PassageSide::new(&records[n].text, &params));
    let found = passages(&a, &b, |_| 2, &params);
    let passage = |found: Passage| DocumentPassage { a: pair.a, b: pair.b, a_span: found.a, b_span: found.b, similarity: f64::from(found.similarity) };
    Ok(found.into_iter().map(passage).collect())
}
