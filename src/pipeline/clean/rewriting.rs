//! The last reading: every file again, part for part, with what was decided on the first one.

#[cfg(feature = "parquet")]
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::boilerplate::{keyed_lines, without_lines};
use super::cuts::Why;
use super::duplicates::RemovedDocument;
use super::losses::{OutletLoss, OutletTally};
use super::removal::{HeldItem, Removal};
use super::spot::{Location, excerpt};
use super::target::{Target, WriteError};
use super::{CleanFigures, Plan};
use crate::config::Relation;
use crate::document::{DocId, Document};
use crate::error::{Error, Place};
use crate::progress::Progress;
use crate::read::pieces::LineReader;
#[cfg(feature = "parquet")]
use crate::read::rewrite::table;
use crate::read::rewrite::{DocumentEdit, Part, RawRecord, Shape, parts, shape};
use crate::read::scan::Record;
use crate::read::{Event, Inputs, MEMORY, Origin, read_file};
use crate::reference::Match;
use crate::repeat::{RepeatRelation, RepeatedBlock, without_spans};
use crate::span::Span;

impl Plan {
    /// Whether the `number`th document, in the order in which [`crate::pipeline::corpus::read_documents`] finds them, stays.
    #[must_use]
    pub fn stays(&self, number: DocId) -> bool {
        self.verdicts.of(number).is_none() && !self.contaminated.contains_key(&number) && !self.cuts.empties(number)
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
        (self.figures, self.outlets) = writing.finished(files.last().map_or(Path::new(""), PathBuf::as_path))?;
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
            Inputs::Documents(shelf) => {
                let limit = writing.plan.options.limits.document_bytes;
                let read = (0..shelf.len()).filter(|&at| shelf.lend(at).text.len() <= limit);
                read.map(|at| shelf.document(at).named(at)).try_for_each(|document| writing.document(document, stays))?;
                Path::new(MEMORY)
            }
            Inputs::Paths(files) => {
                for file in files {
                    writing.documents_of(file, stays)?;
                }
                files.last().map_or(Path::new(""), PathBuf::as_path)
            }
        };
        (self.figures, self.outlets) = writing.finished(last)?;
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
    kept_lines: FxHashMap<u64, (String, Span, Location)>,
    figures: CleanFigures,
    outlets: OutletTally,
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
        let (reader, revised, kept_lines, outlets) = Default::default();
        Self { plan, reader, revised, target, progress, number: 0, kept_lines, figures, outlets }
    }

    /// The figures of a run in which all documents came again; `last` is named where some did not.
    fn finished(self, last: &Path) -> Result<(CleanFigures, Vec<OutletLoss>), WriteError> {
        self.progress.finish();
        if self.number == self.plan.sequence.len() { Ok((self.figures, self.outlets.losses())) } else { Err(changed(self.plan.options.named(last)).into()) }
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
            DocumentEdit::Goes => {}
            DocumentEdit::Stays => stays(document),
            DocumentEdit::Changes(text) => stays(Document { text: text.into(), ..document }),
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
            self.table(path, &origin)?;
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
            Part::Head(bytes) => {
                self.target.rejected_head(&bytes).map_err(WriteError::Target)?;
                None
            }
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
    fn table(&mut self, path: &Path, origin: &Origin<'_>) -> Result<(), WriteError> {
        let (writing, failed) = (RefCell::new(self), RefCell::new(None));
        let stop = |error: WriteError| {
            failed.replace(Some(error));
            ControlFlow::Break(())
        };
        let decide = &mut |document: &Document| {
            let mut writing = writing.borrow_mut();
            if writing.progress.cancelled() {
                return stop(WriteError::Interrupted).map_continue(|()| DocumentEdit::Goes);
            }
            match writing.decide(document, &|| true) {
                Err(error) => stop(error).map_continue(|()| DocumentEdit::Goes),
                Ok(fate) => ControlFlow::Continue(fate),
            }
        };
        let read = table(origin, decide, &mut |bytes| match writing.borrow_mut().target.write(bytes) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => stop(WriteError::Target(error)),
        });
        failed.into_inner().map_or(read.map_err(|error| WriteError::File { path: path.to_path_buf(), error }), Err)
    }

    /// The bytes that stay of a record.
    fn record(&mut self, record: Box<RawRecord>) -> Result<Option<Vec<u8>>, WriteError> {
        let names = &self.plan.options.fields;
        Ok(match self.decide(&record.document, &|| record.can_change(names))? {
            DocumentEdit::Goes => None,
            DocumentEdit::Stays => {
                let bytes = record.unchanged(names);
                self.count_undecoded(&bytes);
                Some(bytes)
            }
            DocumentEdit::Changes(text) => Some(record.with_text(&text, names).unwrap_or_else(|| record.unchanged(names))),
        })
    }

    /// Counts bytes that are no UTF-8 in a record that is written as it is.
    fn count_undecoded(&mut self, bytes: &[u8]) {
        if self.plan.options.lossy {
            let bad: usize = bytes.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
            self.figures.undecoded_documents += u64::from(bad > 0);
            self.figures.undecoded_bytes += bad as u64;
        }
    }

    /// What becomes of the next document.
    fn decide(&mut self, document: &Document, can_change: &dyn Fn() -> bool) -> Result<DocumentEdit, WriteError> {
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
        let parts = self.figures.parts();
        let fate = self.fate(document, doc, can_change)?;
        let after = match &fate {
            DocumentEdit::Goes => None,
            DocumentEdit::Stays => Some(before),
            DocumentEdit::Changes(text) => Some(text.len() as u64),
        };
        self.outlets.count(document.outlet.as_deref(), before, after, self.figures.parts() - parts);
        self.figures.documents_out += u64::from(after.is_some());
        self.figures.bytes_out += after.unwrap_or(0);
        Ok(fate)
    }

    fn fate(&mut self, document: &Document, doc: DocId, can_change: &dyn Fn() -> bool) -> Result<DocumentEdit, WriteError> {
        let plan = self.plan;
        if let Some(found) = plan.contaminated.get(&doc) {
            self.figures.reference_documents += 1;
            self.figures.reference_bytes += document.text.len() as u64;
            self.item_goes((document, doc), Span::new(0, document.text.len()), true, found)?;
            return Ok(DocumentEdit::Goes);
        }
        if let Some(verdict) = plan.verdicts.of(doc) {
            self.document_goes(document, doc, verdict)?;
            return Ok(DocumentEdit::Goes);
        }
        let touched = plan.corpus.revision(doc).is_some() || !plan.boilerplate.is_empty() || !plan.cuts.of(doc).is_empty();
        let text = if touched && can_change() { self.parts_go(document, doc)? } else { None };
        if plan.cuts.empties(doc) && text.is_some() {
            self.figures.emptied_documents += 1;
            return Ok(DocumentEdit::Goes);
        }
        Ok(text.map_or(DocumentEdit::Stays, DocumentEdit::Changes))
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
                Some(Box::new(Location::of_record(&self.revised, corpus.place(stays))))
            }
        };
        let location = Box::new(Location::in_document(document, corpus.place(doc), Span::new(0, document.text.len())));
        let removal = Removal::Document {
            id: document.id.clone(),
            removed: verdict.clone(),
            location,
            kept,
            index: self.plan.index.clone().filter(|_| verdict.in_index),
        };
        self.target.removed(&removal).map_err(WriteError::Target)
    }

    /// Says what goes from a document that stays, and returns what stays of it when that is another text.
    fn parts_go(&mut self, document: &Document, doc: DocId) -> Result<Option<String>, WriteError> {
        let (plan, id) = (self.plan, &document.id);
        let mut text = None;
        let mut removed: Vec<Span> = Vec::new();
        if let Some(revision) = plan.corpus.revision(doc) {
            for &block in &revision.removed {
                self.figures.blocks.count(block.relation);
                let location = |span| Box::new(Location::in_document(document, plan.corpus.place(doc), span));
                let (location, kept) = (location(block.repeat), location(block.kept));
                let removal = Removal::Block { id: id.clone(), block, kept_in: id.clone(), boilerplate: false, location, kept };
                self.target.removed(&removal).map_err(WriteError::Target)?;
            }
            removed.extend(revision.removed.iter().map(|block| block.repeat));
            plan.corpus.reread(doc, &mut self.reader, &mut self.revised)?;
            self.figures.documents_with_blocks += 1;
            self.figures.block_bytes += document.text.len().saturating_sub(self.revised.text.len()) as u64;
            text = Some(std::mem::take(&mut self.revised.text));
        }
        let cuts = plan.cuts.of(doc);
        if !cuts.is_empty() {
            text = Some(self.cuts_go(document, doc, text.as_deref().unwrap_or(&document.text))?);
            removed.extend(cuts.iter().map(|cut| cut.went));
        }
        if plan.boilerplate.is_empty() {
            return Ok(text);
        }
        self.lines_go(document, doc, &removed)?;
        let before = text.as_deref().unwrap_or(&document.text);
        let goes = |key| plan.boilerplate.keeper(key).is_some_and(|keeper| keeper != doc);
        let left = without_lines(before, document.outlet.as_deref(), goes);
        self.figures.boilerplate_bytes += (before.len() - left.len()) as u64;
        Ok(if left == *before { text } else { Some(left) })
    }

    /// Says which passages and items go from a document, and returns what stays of `text`, which has lost its blocks.
    fn cuts_go(&mut self, document: &Document, doc: DocId, text: &str) -> Result<String, WriteError> {
        let (plan, cuts) = (self.plan, self.plan.cuts.of(doc));
        for cut in cuts {
            match &cut.why {
                Why::Reference(found) => {
                    self.figures.reference_passages += 1;
                    self.item_goes((document, doc), cut.went, false, found)?;
                }
                Why::Passage { keeper, kept, relation, similarity } => {
                    self.figures.passages += 1;
                    plan.corpus.reread_as_read(*keeper, &mut self.reader, &mut self.revised)?;
                    let stands = Location::in_record(&self.revised, plan.corpus.place(*keeper), *kept);
                    let location = Box::new(Location::in_document(document, plan.corpus.place(doc), cut.went));
                    let block = RepeatedBlock { kept: *kept, repeat: cut.went, relation: *relation, similarity: *similarity };
                    let (id, kept_in) = (document.id.clone(), plan.corpus.id(*keeper).into_owned());
                    let removal = Removal::Passage { id, block, kept_in, location, kept: Box::new(stands) };
                    self.target.removed(&removal).map_err(WriteError::Target)?;
                }
            }
        }
        let items: Vec<Span> = cuts.iter().filter(|cut| matches!(cut.why, Why::Reference(_))).map(|cut| cut.gone).collect();
        let all: Vec<Span> = cuts.iter().map(|cut| cut.gone).collect();
        let (clear, left) = (without_spans(text, &items), without_spans(text, &all));
        self.figures.reference_bytes += text.len().saturating_sub(clear.len()) as u64;
        self.figures.passage_bytes += clear.len().saturating_sub(left.len()) as u64;
        Ok(left)
    }

    /// Says that a document, or a part of one, goes for an item of the reference set.
    fn item_goes(&mut self, (document, doc): (&Document, DocId), removed: Span, whole: bool, found: &Match) -> Result<(), WriteError> {
        let plan = self.plan;
        let Some(item) = plan.items.get(found.item as usize) else { return Ok(()) };
        let (field, words) = item.fields.get(found.field).map_or(("", ""), |field| (field.name.as_str(), found.reference_span.of(&field.text)));
        let held = HeldItem {
            id: item.id.clone(),
            place: item.place.clone(),
            field: field.to_owned(),
            share: found.share,
            span: found.reference_span,
            words: excerpt(words),
        };
        let location = Box::new(Location::in_document(document, plan.corpus.place(doc), removed));
        let removal = Removal::Reference { id: document.id.clone(), removed, whole, held, location };
        self.target.removed(&removal).map_err(WriteError::Target)
    }

    fn lines_go(&mut self, document: &Document, doc: DocId, removed: &[Span]) -> Result<(), WriteError> {
        let text = &document.text;
        for (span, key) in keyed_lines(text, document.outlet.as_deref()) {
            let line = span.trim(text);
            let Some((key, keeper)) = key.and_then(|key| Some((key, self.plan.boilerplate.keeper(key)?))) else { continue };
            if removed.iter().any(|gone| gone.overlap(line) > 0) {
                continue;
            }
            if keeper == doc {
                let location = || Location::in_document(document, self.plan.corpus.place(doc), line);
                self.kept_lines.entry(key).or_insert_with(|| (document.id.clone(), line, location()));
            } else if let Some((kept_in, kept, stands)) = self.kept_lines.get(&key) {
                self.figures.boilerplate_lines += 1;
                let block = RepeatedBlock { kept: *kept, repeat: line, relation: RepeatRelation::Exact, similarity: 1.0 };
                let location = Box::new(Location::in_document(document, self.plan.corpus.place(doc), line));
                let (id, kept_in, kept) = (document.id.clone(), kept_in.clone(), Box::new(stands.clone()));
                let removal = Removal::Block { id, block, kept_in, boilerplate: true, location, kept };
                self.target.removed(&removal).map_err(WriteError::Target)?;
            }
        }
        Ok(())
    }
}
