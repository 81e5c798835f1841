//! The last reading: every file again, part for part, with what was decided on the first one.

#[cfg(feature = "parquet")]
use std::cell::RefCell;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::boilerplate::{keyed_lines, without_lines};
use super::duplicates::RemovedDocument;
use super::spot::Spot;
use super::{CleanFigures, Plan};
use crate::config::Relation;
use crate::document::{DocId, Document};
use crate::error::{Error, Place};
use crate::progress::Progress;
use crate::read::pieces::LineReader;
#[cfg(feature = "parquet")]
use crate::read::rewrite::table;
use crate::read::rewrite::{Fate, Part, RawRecord, Shape, parts, shape};
use crate::read::scan::Record;
use crate::read::{Event, Inputs, MEMORY, Origin, read_file};
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::span::Span;

/// Takes what is written, file by file.
pub trait Target {
    /// The bytes to come are what becomes of `input`.
    ///
    /// # Errors
    /// When they cannot be written.
    fn begin(&mut self, input: &Path, shape: Shape) -> io::Result<()>;
    /// Some bytes, before any compression.
    ///
    /// # Errors
    /// When they cannot be written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// The bytes of a record that could not be used, before any compression: it has no place in a corpus. What is too long to be held comes in
    /// several portions, of which the first one `begins` the record.
    ///
    /// # Errors
    /// When they cannot be written.
    fn rejected(&mut self, _bytes: &[u8], _begins: bool) -> io::Result<()> {
        Ok(())
    }
    /// The file is complete.
    ///
    /// # Errors
    /// When it cannot be written.
    fn end(&mut self) -> io::Result<()>;
    /// Something went.
    ///
    /// # Errors
    /// When that cannot be written down.
    fn removed(&mut self, removal: &Removal) -> io::Result<()>;
}

/// Something that went, and where it still stands.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Removal {
    /// A document.
    Document {
        /// Its id.
        id: String,
        /// What stays for it.
        verdict: RemovedDocument,
        /// Where it stands.
        spot: Box<Spot>,
        /// Where that stands which stays for it, or stood when an index was told of it; `None` where that is not known.
        kept: Option<Box<Spot>>,
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
        spot: Box<Spot>,
        /// Where what stays stands.
        kept: Box<Spot>,
    },
}

/// Why a corpus was not written. Nothing of it is to be kept then.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// An input could not be read again, or says something else than before.
    #[error(transparent)]
    Input(#[from] Error),
    /// The target failed.
    #[error(transparent)]
    Target(io::Error),
    /// The user ended the run.
    #[error("interrupted")]
    Interrupted,
}

impl Plan {
    /// Whether the `number`th document, in the order in which [`crate::pipeline::corpus::read_documents`] finds them, stays.
    #[must_use]
    pub fn stays(&self, number: DocId) -> bool {
        self.verdicts.of(number).is_none()
    }

    /// Hands the corpus without its repeats to `target`: `files` as in [`super::plan`], in the same order.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn write(&mut self, files: &[PathBuf], target: &mut dyn Target, progress: &dyn Progress) -> Result<(), WriteError> {
        let mut writing = Writing::new(self, target, progress);
        for file in files {
            writing.file(file)?;
        }
        self.figures = writing.finished(files.last().map_or(Path::new(""), PathBuf::as_path))?;
        Ok(())
    }

    /// Hands on the documents that stay, without their repeats, and to `target` what went; nothing else is asked of it. `inputs` are those
    /// of [`super::plan`], in the same order.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn documents(
        &mut self,
        inputs: Inputs<'_>,
        target: &mut dyn Target,
        stays: &mut dyn FnMut(Document),
        progress: &dyn Progress,
    ) -> Result<(), WriteError> {
        let mut writing = Writing::new(self, target, progress);
        let last = match inputs {
            Inputs::Documents(documents) => {
                let limit = writing.plan.options.limits.document_bytes;
                let read = documents.iter().enumerate().filter(|(_, document)| document.text.len() <= limit);
                read.map(|(n, document)| document.clone().named(n)).try_for_each(|document| writing.document(document, stays))?;
                Path::new(MEMORY)
            }
            Inputs::Paths(files) => {
                for file in files {
                    writing.documents_of(file, stays)?;
                }
                files.last().map_or(Path::new(""), PathBuf::as_path)
            }
        };
        self.figures = writing.finished(last)?;
        Ok(())
    }
}

fn changed(path: &Path) -> Error {
    Error::malformed(Place::file(path), "the input changed while it was read")
}

struct Writing<'a> {
    plan: &'a Plan,
    reader: LineReader,
    revised: Record,
    target: &'a mut dyn Target,
    progress: &'a dyn Progress,
    /// Documents so far.
    number: usize,
    /// Where the keepers of boilerplate lines have them, with their ids.
    kept_lines: FxHashMap<u64, (String, Span, Spot)>,
    figures: CleanFigures,
}

impl<'a> Writing<'a> {
    fn new(plan: &'a Plan, target: &'a mut dyn Target, progress: &'a dyn Progress) -> Self {
        progress.begin("writing", plan.sequence.len() as u64);
        let figures = CleanFigures {
            kept_near: plan.verdicts.kept_near,
            known_documents: plan.verdicts.held_before,
            remembered_documents: plan.remembered,
            ..CleanFigures::default()
        };
        let (reader, revised, kept_lines) = Default::default();
        Self { plan, reader, revised, target, progress, number: 0, kept_lines, figures }
    }

    /// The figures of a run in which all documents came again; `last` is named where some did not.
    fn finished(self, last: &Path) -> Result<CleanFigures, WriteError> {
        self.progress.finish();
        if self.number == self.plan.sequence.len() { Ok(self.figures) } else { Err(changed(self.plan.options.named(last)).into()) }
    }

    fn documents_of(&mut self, path: &Path, stays: &mut dyn FnMut(Document)) -> Result<(), WriteError> {
        let mut failed = None;
        // What could not be used was named when it was read first.
        let _ = read_file(path, &self.plan.options, &mut |event| match event {
            Event::Document(document) => match self.document(document, stays) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            },
            Event::Warning(_) | Event::Error(_) => ControlFlow::Continue(()),
        });
        failed.map_or(Ok(()), Err)
    }

    fn document(&mut self, document: Document, stays: &mut dyn FnMut(Document)) -> Result<(), WriteError> {
        if self.progress.cancelled() {
            return Err(WriteError::Interrupted);
        }
        match self.decide(&document, &|| true)? {
            Fate::Goes => {}
            Fate::Stays => stays(document),
            Fate::Changes(text) => stays(Document { text: text.into(), ..document }),
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<(), WriteError> {
        let origin = Origin::new(path, &self.plan.options);
        // A file that cannot be opened was named when it was read first.
        let Ok(shape) = shape(&origin) else { return Ok(()) };
        let mut open = !shape.whole;
        if open {
            self.target.begin(path, shape).map_err(WriteError::Target)?;
        }
        #[cfg(feature = "parquet")]
        if shape.table {
            self.table(&origin)?;
            return self.target.end().map_err(WriteError::Target);
        }
        let mut failed = None;
        let read = parts(path, &origin, &mut |part| match self.part(part, path, shape, &mut open) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        });
        read.map_err(|error| Error::io(origin.path(), error))?;
        match failed {
            Some(error) => Err(error),
            None if open => self.target.end().map_err(WriteError::Target),
            None => Ok(()),
        }
    }

    fn part(&mut self, part: Part, path: &Path, shape: Shape, open: &mut bool) -> Result<(), WriteError> {
        if self.progress.cancelled() {
            return Err(WriteError::Interrupted);
        }
        let bytes = match part {
            Part::Verbatim(bytes) => Some(bytes),
            Part::Unreadable { bytes, begins } => {
                self.target.rejected(&bytes, begins).map_err(WriteError::Target)?;
                None
            }
            Part::Record(record) => self.record(record)?,
        };
        let Some(bytes) = bytes else { return Ok(()) };
        if !*open {
            self.target.begin(path, shape).map_err(WriteError::Target)?;
            *open = true;
        }
        self.target.write(&bytes).map_err(WriteError::Target)
    }

    /// Writes a table in columns, whose records have no bytes of their own.
    #[cfg(feature = "parquet")]
    fn table(&mut self, origin: &Origin<'_>) -> Result<(), WriteError> {
        let (writing, failed) = (RefCell::new(self), RefCell::new(None));
        let stop = |error: WriteError| {
            failed.replace(Some(error));
            ControlFlow::Break(())
        };
        let decide = &mut |document: &Document| {
            let mut writing = writing.borrow_mut();
            if writing.progress.cancelled() {
                return stop(WriteError::Interrupted).map_continue(|()| Fate::Goes);
            }
            match writing.decide(document, &|| true) {
                Err(error) => stop(error).map_continue(|()| Fate::Goes),
                Ok(fate) => ControlFlow::Continue(fate),
            }
        };
        let read = table(origin, decide, &mut |bytes| match writing.borrow_mut().target.write(bytes) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => stop(WriteError::Target(error)),
        });
        failed.into_inner().map_or(read.map_err(WriteError::from), Err)
    }

    /// The bytes that stay of a record.
    fn record(&mut self, record: Box<RawRecord>) -> Result<Option<Vec<u8>>, WriteError> {
        let names = &self.plan.options.fields;
        Ok(match self.decide(&record.document, &|| record.can_change(names))? {
            Fate::Goes => None,
            Fate::Stays => Some(record.unchanged(names)),
            Fate::Changes(text) => Some(record.with_text(&text, names).unwrap_or_else(|| record.unchanged(names))),
        })
    }

    /// What becomes of the next document.
    fn decide(&mut self, document: &Document, can_change: &dyn Fn() -> bool) -> Result<Fate, WriteError> {
        let plan = self.plan;
        let doc = *plan.sequence.get(self.number).ok_or_else(|| changed(&document.path))?;
        self.number += 1;
        self.progress.advance(1);
        if !plan.corpus.is_as_read(doc, &document.id, &document.text) {
            return Err(changed(&document.path).into());
        }
        let before = document.text.len() as u64;
        self.figures.documents_in += 1;
        self.figures.bytes_in += before;
        if let Some(verdict) = plan.verdicts.of(doc) {
            self.document_goes(document, doc, verdict)?;
            return Ok(Fate::Goes);
        }
        let touched = plan.corpus.revision(doc).is_some() || !plan.boilerplate.is_empty();
        let text = if touched && can_change() { self.parts_go(document, doc)? } else { None };
        self.figures.documents_out += 1;
        self.figures.bytes_out += text.as_ref().map_or(before, |text| text.len() as u64);
        Ok(text.map_or(Fate::Stays, Fate::Changes))
    }

    fn document_goes(&mut self, document: &Document, doc: DocId, verdict: &RemovedDocument) -> Result<(), WriteError> {
        match verdict.relation {
            Relation::Exact => self.figures.exact_documents += 1,
            // Nothing but exact and near pairs is sought here.
            _ => self.figures.near_documents += 1,
        }
        self.figures.document_bytes += document.text.len() as u64;
        let corpus = &self.plan.corpus;
        let kept = match verdict.stays {
            None => verdict.before.clone(),
            Some(stays) => {
                corpus.reread(stays, &mut self.reader, &mut self.revised)?;
                Some(Box::new(Spot::of_record(&self.revised, corpus.place(stays))))
            }
        };
        let spot = Box::new(Spot::in_document(document, corpus.place(doc), Span::new(0, document.text.len())));
        let removal =
            Removal::Document { id: document.id.clone(), verdict: verdict.clone(), spot, kept, index: self.plan.index.clone().filter(|_| verdict.in_index) };
        self.target.removed(&removal).map_err(WriteError::Target)
    }

    /// Says what goes from a document that stays, and returns what stays of it when that is another text.
    fn parts_go(&mut self, document: &Document, doc: DocId) -> Result<Option<String>, WriteError> {
        let (plan, id) = (self.plan, &document.id);
        let mut text = None;
        let mut removed: &[RepeatedBlock] = &[];
        if let Some(revision) = plan.corpus.revision(doc) {
            removed = &revision.removed;
            for &block in removed {
                self.figures.blocks.count(block.relation);
                let spot = |span| Box::new(Spot::in_document(document, plan.corpus.place(doc), span));
                let (spot, kept) = (spot(block.repeat), spot(block.kept));
                let removal = Removal::Block { id: id.clone(), block, kept_in: id.clone(), boilerplate: false, spot, kept };
                self.target.removed(&removal).map_err(WriteError::Target)?;
            }
            plan.corpus.reread(doc, &mut self.reader, &mut self.revised)?;
            self.figures.documents_with_blocks += 1;
            self.figures.block_bytes += document.text.len().saturating_sub(self.revised.text.len()) as u64;
            text = Some(std::mem::take(&mut self.revised.text));
        }
        if plan.boilerplate.is_empty() {
            return Ok(text);
        }
        self.lines_go(document, doc, removed)?;
        let before = text.as_deref().unwrap_or(&document.text);
        let goes = |key| plan.boilerplate.keeper(key).is_some_and(|keeper| keeper != doc);
        let left = without_lines(before, document.outlet.as_deref(), goes);
        self.figures.boilerplate_bytes += (before.len() - left.len()) as u64;
        Ok(if left == *before { text } else { Some(left) })
    }

    fn lines_go(&mut self, document: &Document, doc: DocId, removed: &[RepeatedBlock]) -> Result<(), WriteError> {
        let text = &document.text;
        for (span, key) in keyed_lines(text, document.outlet.as_deref()) {
            let line = span.trim(text);
            let Some((key, keeper)) = key.and_then(|key| Some((key, self.plan.boilerplate.keeper(key)?))) else { continue };
            if removed.iter().any(|block| block.repeat.overlap(line) > 0) {
                continue;
            }
            if keeper == doc {
                let spot = || Spot::in_document(document, self.plan.corpus.place(doc), line);
                self.kept_lines.entry(key).or_insert_with(|| (document.id.clone(), line, spot()));
            } else if let Some((kept_in, kept, stands)) = self.kept_lines.get(&key) {
                self.figures.boilerplate_lines += 1;
                let block = RepeatedBlock { kept: *kept, repeat: line, relation: RepeatRelation::Exact, similarity: 1.0 };
                let spot = Box::new(Spot::in_document(document, self.plan.corpus.place(doc), line));
                let (id, kept_in, kept) = (document.id.clone(), kept_in.clone(), Box::new(stands.clone()));
                let removal = Removal::Block { id, block, kept_in, boilerplate: true, spot, kept };
                self.target.removed(&removal).map_err(WriteError::Target)?;
            }
        }
        Ok(())
    }
}
