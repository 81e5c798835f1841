//! The first reading: every document to its digest and sketch.

use std::io;

use rayon::prelude::*;

use super::gather::{Counted, Gathered, Gatherer, Gathering};
use super::kept::tell_damage;
use super::part::Part;
use super::record_files::RecordFiles;
use super::revise::{Hooks, RevisedTexts, Revisions, Seen, content_hash};
use super::shingler::Shingler;
use super::spilled::Spilled;
use super::store::{Doc, DocumentTable};
use super::tally::Tally;
use super::texts::rank;
use crate::candidates::bands::{BandPlan, SketchTable};
use crate::candidates::prints::Prints;
use crate::config::{ClusterParams, PortionParams, ReadOptions, Relation, SpillParams};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::fingerprint::Sketcher;
use crate::pipeline::dating::Undated;
use crate::progress::Progress;
use crate::read::pieces::{Line, LineReader, Piece};
use crate::read::scan::Record;
use crate::read::{Origin, Shelf};
use crate::spill::{Journal, WorkFolder};

/// What a thread works with.
struct Worker<'a> {
    params: &'a ClusterParams,
    hooks: Hooks<'a>,
    /// Where transformed texts are kept; `None` without hooks.
    revised: Option<&'a RevisedTexts>,
    plan: BandPlan,
    reader: LineReader,
    record: Record,
    shingler: Shingler,
    sketcher: Sketcher,
    gatherer: Gatherer<'a>,
}

impl<'a> Worker<'a> {
    fn new(params: &'a ClusterParams, gathering: &'a Gathering, (hooks, revised): (Hooks<'a>, Option<&'a RevisedTexts>)) -> Self {
        let plan = BandPlan::for_threshold(params.near);
        Self {
            params,
            hooks,
            revised,
            plan,
            reader: LineReader::default(),
            record: Record::default(),
            shingler: Shingler::new(params.shingles),
            sketcher: Sketcher::new(plan.slots()),
            gatherer: Gatherer::new(gathering),
        }
    }

    fn read(&mut self, origin: &Origin<'_>, piece: &Piece, shelf: Option<&dyn Shelf>) -> Part {
        let mut part = Part::new(self.plan);
        match shelf {
            Some(shelf) => self.lent(shelf, origin.options.limits.document_bytes, piece, &mut part),
            None => self.lines(origin, piece, &mut part),
        }
        part.gathered.containment.shrink();
        part.gathered.passages.shrink();
        self.gatherer.count(&mut part.gathered);
        part
    }

    /// Documents from memory. Their places stand for those of lines, and too long ones are odd as lines are.
    fn lent(&mut self, shelf: &dyn Shelf, limit: usize, piece: &Piece, part: &mut Part) {
        for (number, at) in piece.documents.clone().enumerate() {
            let lent = shelf.lend(at as usize);
            if lent.text.len() > limit {
                part.odd.push((number, u64::from(at), None));
            } else {
                self.record.take(&lent, at as usize);
                self.document(piece.file, number, u64::from(at), lent.record_bytes(), part);
            }
        }
        part.lines = piece.documents.len();
    }

    fn lines(&mut self, origin: &Origin<'_>, piece: &Piece, part: &mut Part) {
        let mut reader = std::mem::take(&mut self.reader);
        let limit = origin.options.limits.line_bytes;
        let read = reader.each_line(origin.source(), &piece.bytes, limit, |number, line| self.line(origin, piece.file, number, line, part));
        match read {
            Ok(lines) => part.lines = lines,
            Err(error) => part.failed = Some(Error::io(origin.path(), error)),
        }
        self.reader = reader;
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
        if self.revised.is_some() {
            part.seen.content_hashes.push(content_hash(&self.record.text));
        }
        let hooked = self.hooks.inspector.is_some() || self.hooks.transform.is_some();
        let digest = if hooked { self.shingler.cut_with_tokens(&self.record.text) } else { self.shingler.cut(&self.record.text) };
        if let Some(inspector) = self.hooks.inspector {
            let mut remarks = Vec::new();
            inspector.inspect(&self.record, &self.shingler.tokens, &mut remarks);
            part.seen.remarks.extend(remarks.into_iter().map(|remark| (DocId::at(part.docs.len()), remark)));
            if inspector.counts_outlets() && !self.record.outlet.is_empty() {
                *part.seen.outlets.entry(self.record.outlet.clone()).or_default() += 1;
            }
        }
        let digest = match digest {
            Some(digest) if self.transform(part) => self.shingler.cut(&self.record.text).or(Some(digest)),
            digest => digest,
        };
        if self.params.seeks(Relation::Near) {
            match self.sketcher.sketch(&self.shingler.shingles) {
                Some(slots) => part.sketches.push(slots),
                None => part.sketches.push_empty(),
            }
        }
        let read = self.params.depends_on_dates().then(|| self.record.publication_date());
        if let Some(read) = read.filter(|_| digest.is_some()) {
            part.undated.count(DocId::at(part.docs.len()), &self.record.date, read);
        }
        let published = read.and_then(Result::ok);
        self.gatherer.document(&self.record, published, (&self.shingler.shingles, digest), &mut part.gathered);
        let id = part.ids.len() as u64;
        part.ids.push_str(&self.record.id);
        part.docs.push(Doc {
            digest: digest.unwrap_or(0),
            content_hash: content_hash(&self.record.text),
            offset,
            rank: rank(&self.params.keep, &self.record, published),
            id,
            id_bytes: self.record.id.len() as u32,
            bytes: bytes as u32,
            file,
            line: number as u32 + 1,
        });
    }

    /// Transforms the document, which was cut; whether it is another one now.
    fn transform(&mut self, part: &mut Part) -> bool {
        let Some((transform, texts)) = self.hooks.transform.zip(self.revised) else { return false };
        let Some(cleaned) = transform.transform(&self.record.text, &self.shingler.tokens) else { return false };
        self.record.text.clone_from(&cleaned.text);
        match texts.keep(cleaned) {
            Ok(revision) => part.seen.revised.push((DocId::at(part.docs.len()), revision)),
            Err(error) => part.refused = Some(of_revised(error)),
        }
        true
    }
}

/// What the texts that were revised met with.
fn of_revised(error: io::Error) -> Error {
    Error::io(&std::env::temp_dir(), error)
}

/// What was read of a corpus, before candidates are sought.
pub(super) struct Read {
    pub(super) corpus: DocumentTable,
    pub(super) gathering: Gathering,
    /// Fingerprints, part after part, but for those in `spilled`.
    pub(super) gathered: Vec<Gathered>,
    /// Sketches and samples, where they did not fit in memory.
    pub(super) spilled: Option<Spilled>,
    /// Why the reading could not be finished: the disk refused what did not fit in memory.
    pub(super) failed: Option<Error>,
}

/// What is kept of the run, and taken over.
#[derive(Clone, Copy)]
pub(super) struct Kept<'a> {
    pub(super) work: Option<&'a WorkFolder>,
    /// Whether candidates are still to be found: by sketches and samples.
    pub(super) tables: bool,
}

/// Reads every document once, and hands on what was gathered beside the sketches.
pub(super) fn read(
    files: RecordFiles,
    options: &ReadOptions,
    (params, hooks): (&ClusterParams, Hooks<'_>),
    kept: Kept<'_>,
    progress: &dyn Progress,
    tally: &mut Tally,
) -> Read {
    let options: Vec<ReadOptions> = (0..files.paths.len()).map(|file| files.options(file, options)).collect();
    let texts = hooks.any().then_some(()).and_then(|()| RevisedTexts::new().map_err(|error| tally.errors.push(of_revised(error))).ok());
    let all = files.pieces(params.portions.piece_bytes).unwrap_or_else(|(path, error)| {
        tally.errors.push(Error::io(&path, error));
        Vec::new()
    });
    let bytes = all.iter().map(|piece| piece.bytes.end - piece.bytes.start).sum();
    let gathering = Gathering::new(params, bytes);
    let mut joined = Joined::new(params, (files, options), texts, kept.tables);
    let (mut journal, done) = joined.taken_over(kept.work, &gathering, &all, progress).unwrap_or_else(|error| {
        joined.failed = Some(error);
        (None, all.len())
    });
    progress.begin("reading bytes", bytes);
    progress.taken_over(all[..done].iter().map(|piece| piece.bytes.end - piece.bytes.start).sum());
    // Some at a time, so that what the threads bring is never beside all that was put together before, nor lost with a run that is killed.
    let a_thread = if journal.is_some() { SpillParams::KEPT_PIECES } else { PortionParams::PIECES_A_THREAD };
    for some in all[done..].chunks(a_thread * rayon::current_num_threads().max(1)) {
        let origin = |piece: &Piece| Origin::new(&joined.corpus.files.paths[piece.file as usize], &joined.corpus.options[piece.file as usize]);
        let part = |worker: &mut Worker<'_>, piece: &Piece| {
            if progress.cancelled() {
                return Part { passed: true, ..Part::new(worker.plan) };
            }
            let part = worker.read(&origin(piece), piece, joined.corpus.files.held(piece.file as usize));
            progress.advance(piece.bytes.end - piece.bytes.start);
            part
        };
        let parts: Vec<Part> = some.par_iter().map_init(|| Worker::new(params, &gathering, (hooks, joined.texts.as_ref())), part).collect();
        if let Err(error) = some.iter().zip(parts).try_for_each(|(piece, part)| joined.keep(&mut journal, piece, part)) {
            joined.failed = Some(error);
            break;
        }
    }
    progress.finish();
    joined.read(gathering, tally)
}

/// What was read of the pieces so far, put together in their order.
struct Joined<'a> {
    params: &'a ClusterParams,
    corpus: DocumentTable,
    gathered: Vec<Gathered>,
    spilled: Option<Spilled>,
    /// Whether sketches and samples are wanted.
    wanted: bool,
    /// Bytes of the sketches and samples in memory.
    tables: u64,
    /// Where transformed texts are kept; `None` without hooks.
    texts: Option<RevisedTexts>,
    seen: Seen,
    undated: Undated,
    /// Odd lines: the file, the line, its first byte and its length.
    odd: Vec<(u32, usize, u64, Option<usize>)>,
    errors: Vec<Error>,
    /// The file that was read last, and its lines so far.
    last: (u32, usize),
    failed: Option<Error>,
}

impl<'a> Joined<'a> {
    fn new(params: &'a ClusterParams, (files, options): (RecordFiles, Vec<ReadOptions>), texts: Option<RevisedTexts>, wanted: bool) -> Self {
        let sketches = SketchTable::new(BandPlan::for_threshold(params.near));
        let corpus = DocumentTable { files, options, docs: Vec::new(), ids: String::new(), sketches, spilled: None, revisions: None, first_new: DocId(0) };
        let (gathered, seen, undated, odd, errors) = Default::default();
        let (last, tables) = ((u32::MAX, 0), 0);
        Self { params, corpus, gathered, spilled: None, wanted, tables, texts, seen, undated, odd, errors, last, failed: None }
    }

    /// Takes over what another run kept of the first pieces: the journal to go on with, and how many of them it holds.
    fn taken_over(
        &mut self,
        work: Option<&WorkFolder>,
        gathering: &Gathering,
        all: &[Piece],
        progress: &dyn Progress,
    ) -> Result<(Option<Journal>, usize), Error> {
        let Some(work) = work else { return Ok((None, 0)) };
        let (mut journal, mut done) = (work.journal("first-pass")?, 0);
        let plan = self.corpus.sketches.plan();
        let damage = journal.replay(|from| {
            let Some((piece, mut part)) = all.get(done).zip(Part::unpack(from, plan, self.texts.as_ref())) else { return Ok(None) };
            gathering.recount(std::mem::take(&mut part.gathered.counted));
            self.add(piece, part)?;
            done += 1;
            Ok(Some(()))
        })?;
        tell_damage(&journal, damage, progress);
        if work.resumed() {
            let (documents, share) = (self.corpus.docs().len(), 100 * done / all.len().max(1));
            progress.note(&format!("first pass: {documents} documents taken over, {share} % of the inputs"));
        }
        Ok((Some(journal), done))
    }

    /// Keeps what was read of a piece, where all before it is kept, and adds it.
    fn keep(&mut self, journal: &mut Option<Journal>, piece: &Piece, mut part: Part) -> Result<(), Error> {
        part.refused.take().map_or(Ok(()), Err)?;
        *journal = journal.take().filter(|_| part.is_whole());
        if let Some(journal) = journal {
            journal.push(&part.pack(self.texts.as_ref()).map_err(of_revised)?)?;
        }
        part.gathered.counted = Counted::default();
        self.add(piece, part)
    }

    fn add(&mut self, piece: &Piece, mut part: Part) -> Result<(), Error> {
        let lines = if piece.file == self.last.0 { self.last.1 } else { 0 };
        self.odd.extend(part.odd.iter().map(|&(number, offset, bytes)| (piece.file, lines + number + 1, offset, bytes)));
        self.errors.extend(part.failed.take());
        let (ids, docs) = (self.corpus.ids.len() as u64, self.corpus.docs.len() as u32);
        self.seen.append(std::mem::take(&mut part.seen), docs);
        self.undated.append(std::mem::take(&mut part.undated), docs);
        self.corpus.ids.push_str(&part.ids);
        self.corpus.docs.extend(part.docs.iter().map(|doc| Doc { line: doc.line + lines as u32, id: doc.id + ids, ..*doc }));
        self.last = (piece.file, lines + part.lines);
        self.tables(part)
    }

    /// Takes in the sketches and the fingerprints of a part; all of them go to disk as soon as they would pass the limit.
    fn tables(&mut self, mut part: Part) -> Result<(), Error> {
        if !self.wanted {
            part.gathered.containment = Prints::default();
            self.gathered.push(part.gathered);
            return Ok(());
        }
        if let Some(spilled) = &mut self.spilled {
            spilled.add_sketches(&part.sketches)?;
            spilled.add_samples(&mut part.gathered)?;
        } else {
            let (keys, slots) = part.sketches.bytes();
            self.tables += (keys.len() + slots.len()) as u64 + part.gathered.containment.bytes();
            self.corpus.sketches.append(&part.sketches);
        }
        self.gathered.push(part.gathered);
        let resident = self.corpus.resident();
        if self.spilled.is_none() && self.params.spill.exceeded(resident, self.tables) {
            let mut spilled = Spilled::new(&self.corpus.sketches, self.params, resident)?;
            let plan = self.corpus.sketches.plan();
            spilled.add_sketches(&std::mem::replace(&mut self.corpus.sketches, SketchTable::new(plan)))?;
            self.gathered.iter_mut().try_for_each(|part| spilled.add_samples(part))?;
            self.spilled = Some(spilled);
        }
        Ok(())
    }

    fn read(self, gathering: Gathering, tally: &mut Tally) -> Read {
        let Self { params, mut corpus, gathered, spilled, texts, seen, undated, odd, errors, failed, .. } = self;
        tally.errors.extend(errors);
        corpus.revisions = texts.map(|texts| Revisions { texts, seen });
        for (file, line, offset, bytes) in odd {
            say_what_is_odd(&corpus, file as usize, line, offset, bytes, tally);
        }
        let named = |doc: DocId| (corpus.place(doc), corpus.id(doc).into_owned());
        tally.warnings.extend(undated.of_corpus(params, named));
        Read { corpus, gathering, gathered, spilled, failed }
    }
}

/// Reads an odd line again, now that its number is known, and files what is wrong with it.
fn say_what_is_odd(corpus: &DocumentTable, file: usize, line: usize, offset: u64, bytes: Option<usize>, tally: &mut Tally) {
    let (path, options) = (&corpus.files.paths[file], &corpus.options[file]);
    let Some(bytes) = bytes else {
        let place = Place::line(path, line);
        let (what, limit) = match corpus.files.held(file) {
            Some(_) => ("document", options.limits.document_bytes),
            None => ("line", options.limits.line_bytes),
        };
        return tally.errors.push(Error::TooLong { place, what, limit });
    };
    let mut reader = LineReader::default();
    match reader.line(path, offset, bytes).map(|bytes| Record::default().read(&Origin::new(path, options), line, bytes)) {
        Err(error) => tally.errors.push(Error::io(path, error)),
        Ok(Err(error)) => tally.errors.push(error),
        Ok(Ok(warnings)) => tally.warnings.extend(warnings.into_iter().flatten()),
    }
}
