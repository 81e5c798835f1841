//! `clean`: a corpus without what it says twice, in three readings.
//!
//! ```text
//! inputs → cluster, with blocks cut out of every document as it is read              (threads over pieces of files)
//!        → which document another one holds                                          (threads over pairs)
//!        → inputs again → bytes for the writer                                       (in order)
//! ```
//!
//! Documents are compared as they will be written, after their blocks are gone, so that cleaning the result finds the same
//! pairs less those that went: nothing. A document goes only when a document that stays holds each of its sentences; a
//! near-duplicate with a sentence of its own stays, too. Memory: as `cluster`, and the documents in work.

mod blocks;
mod boilerplate;
mod coverage;
mod duplicates;
mod edited;
mod rewriting;
mod screen;
mod slot;
mod spot;

use std::path::PathBuf;

use serde::Serialize;

pub use self::duplicates::{Before, RemovedDocument};
pub use self::rewriting::{Removal, Target, WriteError};
pub use self::spot::Spot;
use crate::config::{CleanParams, CorpusParams, ReadOptions, Relation};
use crate::document::{DocId, Document};
use crate::error::{Error, Place, Warning};
use crate::pipeline::corpus::{DocumentTable, Hooks, cluster_hooked};
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::read::{Inputs, walk};
use crate::repeat::RepeatRelation;
use crate::span::Span;
pub(super) use blocks::{BlockCutter, repeats};
use boilerplate::Boilerplate;
pub(super) use boilerplate::keyed_lines;
use duplicates::Verdicts;
pub(super) use duplicates::first_lost;

/// What will be removed from a corpus, before anything is written.
#[derive(Debug)]
pub struct Plan {
    corpus: DocumentTable,
    /// The documents in the order in which they are written.
    sequence: Vec<DocId>,
    verdicts: Verdicts,
    boilerplate: Boilerplate,
    options: ReadOptions,
    /// What was counted so far.
    pub figures: CleanFigures,
    /// What could not be used.
    pub errors: Vec<Error>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// Whether the run was ended early; then nothing is to be written.
    pub interrupted: bool,
}

/// A run in figures. Bytes are those of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct CleanFigures {
    /// Documents read.
    pub documents_in: u64,
    /// Bytes of their texts.
    pub bytes_in: u64,
    /// Documents that are exactly the same as one that stays.
    pub exact_documents: u64,
    /// Documents near one that stays and holds their sentences.
    pub near_documents: u64,
    /// Bytes of the texts of both.
    pub document_bytes: u64,
    /// Documents that stay although near one that stays: it lacks a sentence of theirs.
    pub kept_near: u64,
    /// Blocks that went from documents that stay.
    pub blocks: BlockFigures,
    /// Documents that lost blocks.
    pub documents_with_blocks: u64,
    /// Bytes that went with them.
    pub block_bytes: u64,
    /// Boilerplate lines that went.
    pub boilerplate_lines: u64,
    /// Bytes that went with them.
    pub boilerplate_bytes: u64,
    /// Documents among these two that went because a document of an index holds them.
    pub known_documents: u64,
    /// Documents written.
    pub documents_out: u64,
    /// Bytes of their texts.
    pub bytes_out: u64,
}

/// Why a block that stands twice in a document stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptFor {
    /// A colon or a semicolon introduces it: a quotation, an item.
    Introduced,
    /// It is a sentence of running text, between others that stand there alone.
    RunningText,
    /// It is a line among lines of its kind: an item of a list, a row of a table, a verse.
    Parallel,
}

/// Blocks by what they were to the copies that stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct BlockFigures {
    /// The same words.
    pub exact: u64,
    /// Some words changed.
    pub edited: u64,
    /// A part of the copy that stays.
    pub truncated: u64,
}

impl BlockFigures {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.exact + self.edited + self.truncated
    }

    fn count(&mut self, relation: RepeatRelation) {
        match relation {
            RepeatRelation::Exact => self.exact += 1,
            RepeatRelation::Edited => self.edited += 1,
            RepeatRelation::Truncated => self.truncated += 1,
        }
    }
}

/// Finds what `clean` would remove from `files`, which are read in this order.
///
/// The result does not depend on the number of threads. Never fails as a whole: see [`Plan::errors`].
///
/// # Errors
/// When the documents cannot be read again.
pub fn plan<'a>(files: impl Into<Inputs<'a>>, options: &ReadOptions, params: &CleanParams, progress: &dyn Progress) -> Result<Plan, Error> {
    plan_after(files, options, params, None, progress)
}

/// Compares the documents with those of an index, which sees their texts as they were read: in the same order as here.
pub type AskBefore<'a> = &'a dyn Fn() -> Result<Before, Error>;

/// What [`plan`] does with documents of which those go, too, that came before.
///
/// # Errors
/// What `before` reports, and as [`plan`].
pub fn plan_after<'a>(
    files: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    params: &CleanParams,
    before: Option<AskBefore<'_>>,
    progress: &dyn Progress,
) -> Result<Plan, Error> {
    let files = files.into();
    let relations = if params.scope.documents() { vec![Relation::Exact, Relation::Near] } else { Vec::new() };
    let corpus_params = CorpusParams { relations, ..params.corpus.clone() };
    let cutter = BlockCutter { params };
    let hooks = Hooks { transform: Some(&cutter), ..Hooks::default() };
    let mut found = cluster_hooked(files, options, &corpus_params, hooks, progress);
    let (mut errors, mut warnings) = (std::mem::take(&mut found.errors), std::mem::take(&mut found.warnings));
    let mut held = Vec::new();
    if let Some(before) = before.filter(|_| params.scope.documents() && !progress.cancelled()) {
        let mut before = before()?;
        warnings.append(&mut before.found.warnings);
        errors.append(&mut before.found.errors);
        let decided = duplicates::held_before(&before, params.coverage, progress);
        held = decided.0;
        errors.extend(decided.1);
        let (first_new, corpus) = (before.found.first_new.index(), &before.found.corpus);
        let alike = |doc: DocId| corpus.id(DocId::at(first_new + doc.index())) == found.corpus.id(doc);
        if held.len() != found.corpus.docs().len() || !found.corpus.ids().all(alike) {
            return Err(Error::malformed(Place::file(std::path::Path::new("clean")), "the inputs changed while they were read"));
        }
        // What goes for an old document stands for nothing here.
        let stays = |doc: DocId| held[doc.index()].is_none();
        found.pairs.retain(|pair| stays(pair.a) && stays(pair.b));
    }
    let mut verdicts = Verdicts::none(found.corpus.docs().len());
    if params.scope.documents() && !progress.cancelled() {
        let decided = duplicates::decide(&found, &corpus_params.keep, params.coverage, progress);
        verdicts = decided.0.with(held);
        errors.extend(decided.1);
    }
    let corpus = found.corpus;
    let sequence = corpus.sequence(files);
    let boilerplate = match params.boilerplate {
        Some(least) if params.scope.blocks() && !progress.cancelled() => boilerplate::find(&corpus, &sequence, &verdicts, least)?,
        _ => Boilerplate::default(),
    };
    let (figures, options) = (CleanFigures::default(), options.clone());
    Ok(Plan { interrupted: progress.cancelled(), corpus, sequence, verdicts, boilerplate, options, figures, errors, warnings })
}

/// A document that stays although it is near one that stays, and the first words of it that the other one lacks.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptNear {
    /// Where those words stand.
    pub own: Spot,
    /// The document that it is near.
    pub near: Spot,
}

impl Plan {
    /// Up to `most` of the documents that stay although near one that stays, each with what it says of its own. Reads them again.
    ///
    /// # Errors
    /// When one cannot be read, or is no longer what it was.
    pub fn kept_near(&self, most: usize) -> Result<Vec<KeptNear>, Error> {
        let (mut reader, mut record) = (LineReader::default(), Record::default());
        let mut spot = |doc: DocId, span: Option<Span>| {
            self.corpus.reread(doc, &mut reader, &mut record)?;
            let mut found = Spot::of_record(&record, self.corpus.place(doc));
            if let Some(span) = span.filter(|span| (span.end as usize) <= record.text.len()) {
                found.words = Spot::in_document(&Document::new("", record.text.as_str()), self.corpus.place(doc), span).words;
            }
            Ok::<Spot, Error>(found)
        };
        let kept = self.verdicts.kept.iter().take(most);
        kept.map(|&(own, near, span)| Ok(KeptNear { own: spot(own, Some(span))?, near: spot(near, None)? })).collect()
    }
}

/// The files of each of `inputs` in the order in which they are read: itself, or what a folder holds. A file that comes a second time is left
/// out, and so is an input of which nothing is left.
///
/// What the walk finds wrong or odd is handed to `say`.
pub fn files(inputs: &[PathBuf], options: &ReadOptions, say: &mut dyn FnMut(crate::read::Event)) -> Vec<(PathBuf, Vec<PathBuf>)> {
    let mut found: Vec<(PathBuf, Vec<PathBuf>)> = Vec::new();
    let mut sink = |event| {
        say(event);
        std::ops::ControlFlow::Continue(())
    };
    // The walk breaks off only when a sink does, and these never do.
    let _ = walk::each(inputs.iter().map(PathBuf::as_path), options, &mut sink, &mut |input, path, _| {
        match found.last_mut().filter(|(last, _)| last == input) {
            Some((_, files)) => files.push(path.to_path_buf()),
            None => found.push((input.to_path_buf(), vec![path.to_path_buf()])),
        }
        std::ops::ControlFlow::Continue(())
    });
    found
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;

    use super::*;
    use crate::config::CleanScope;
    use crate::progress::Silent;
    use crate::read::rewrite::Shape;

    struct Nowhere;

    impl Target for Nowhere {
        fn begin(&mut self, _: &Path, _: Shape) -> io::Result<()> {
            Ok(())
        }
        fn write(&mut self, _: &[u8]) -> io::Result<()> {
            Ok(())
        }
        fn end(&mut self) -> io::Result<()> {
            Ok(())
        }
        fn removed(&mut self, _: &Removal) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn an_input_that_changed_meanwhile_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let (lines, text) = (folder.path().join("a.jsonl"), folder.path().join("b.txt"));
        let written = |words: &str| format!("{{\"id\":\"a\",\"text\":\"The old bridge {words} on Monday.\"}}\n");
        for scope in [CleanScope::All, CleanScope::Documents, CleanScope::Blocks] {
            let params = CleanParams { scope, ..CleanParams::default() };
            for changed in [None, Some(&lines), Some(&text)] {
                std::fs::write(&lines, written("closes")).unwrap();
                std::fs::write(&text, "The ferry sails on Tuesday.").unwrap();
                let files = [lines.clone(), text.clone()];
                let mut plan = plan(&files, &ReadOptions::default(), &params, &Silent).unwrap();
                if let Some(path) = changed {
                    std::fs::write(path, if *path == lines { written("opened") } else { "The ferry sank on Tuesday!!".into() }).unwrap();
                }
                let done = plan.write(&files, &mut Nowhere, &Silent);
                match changed {
                    None => done.unwrap(),
                    Some(path) => assert!(done.unwrap_err().to_string().contains(&format!("{}: the input changed", path.display())), "{scope:?}"),
                }
            }
        }
    }
}
