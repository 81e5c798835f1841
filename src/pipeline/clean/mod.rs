//! `clean`: a corpus without what it says twice, in three readings.
//!
//! ```text
//! inputs → cluster, with blocks cut out of every document as it is read              (threads over pieces of files)
//!        → which document another one holds                                          (threads over pairs)
//!        → where asked: items of a reference set, lines of outlets, passages             (threads over documents)
//!        → inputs again → bytes for the writer                                       (in order)
//! ```
//!
//! Documents are compared as they will be written, after their blocks are gone, so that cleaning the result finds the same
//! pairs less those that went: nothing. A document goes only when a document that stays holds each of its sentences; a
//! near-duplicate with a sentence of its own stays, too. Memory: as `cluster`, and the documents in work.

mod blocks;
mod boilerplate;
mod contaminated;
mod coverage;
mod cuts;
mod duplicates;
mod edge;
mod edited;
mod holding;
mod kept;
mod losses;
mod misspelling;
mod passages;
mod per_outlet;
mod planning;
mod removal;
mod rewriting;
mod row;
mod screen;
mod slot;
mod spot;
mod swap;
mod target;
mod trial;
mod weights;

use std::path::PathBuf;

use rustc_hash::FxHashMap;

use serde::Serialize;

pub use self::duplicates::{Before, RemovedDocument};
pub use self::losses::OutletLoss;
pub use self::planning::{AskBefore, CleanAgainst, plan, plan_after, plan_known};
pub use self::removal::{HeldItem, Removal};
pub use self::spot::Location;
pub use self::target::{Target, WriteError};
pub(super) use self::trial::losses;
pub use self::weights::Weight;
use crate::config::ReadOptions;
use crate::document::{DocId, Document};
use crate::error::{Error, Warning};
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::read::walk;
use crate::reference::{Item, Match};
use crate::repeat::RepeatRelation;
use crate::span::Span;
use crate::spill::WorkFolder;
pub(super) use blocks::{BlockCutter, repeats};
use boilerplate::Boilerplate;
pub(super) use boilerplate::keyed_lines;
use cuts::Cuts;
use duplicates::Verdicts;
pub(super) use holding::first_lost;

/// What will be removed from a corpus, before anything is written.
#[derive(Debug)]
pub struct Plan {
    corpus: DocumentTable,
    /// The documents in the order in which they are written.
    sequence: Vec<DocId>,
    verdicts: Verdicts,
    boilerplate: Boilerplate,
    /// The items of the reference set.
    items: Vec<Item>,
    /// Documents that go because they hold one.
    contaminated: FxHashMap<DocId, Match>,
    /// Passages and items that go from documents that stay.
    cuts: Cuts,
    options: ReadOptions,
    /// The index that was asked what came before.
    index: Option<PathBuf>,
    /// Documents that are in it themselves, by their ids and texts.
    remembered: u64,
    /// Where the stages of the run are kept.
    work: Option<WorkFolder>,
    /// What was counted so far.
    pub figures: CleanFigures,
    /// What each outlet lost, those that lost most bytes first; known once everything is written.
    pub outlets: Vec<OutletLoss>,
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
    /// Passages that went because another document keeps them.
    pub passages: u64,
    /// Bytes that went with them.
    pub passage_bytes: u64,
    /// Documents that went because they hold an item of the reference set.
    pub reference_documents: u64,
    /// Places that went from documents that stay because an item of the reference set stands there.
    pub reference_passages: u64,
    /// Bytes that went with both.
    pub reference_bytes: u64,
    /// Documents of which nothing stayed but the passages and items that went from them; they are not written.
    pub emptied_documents: u64,
    /// Documents among the exact and near ones that went because a document of an index holds them.
    pub known_documents: u64,
    /// Documents among those that are in the index themselves, by their ids and texts.
    pub remembered_documents: u64,
    /// Documents written with bytes that are no UTF-8: they stand there as they were read, where the run reads on over such bytes.
    pub undecoded_documents: u64,
    /// These bytes.
    pub undecoded_bytes: u64,
    /// Documents written.
    pub documents_out: u64,
    /// Bytes of their texts.
    pub bytes_out: u64,
}

impl CleanFigures {
    /// Blocks, lines, passages and items that went from documents that stay.
    #[must_use]
    pub fn parts(&self) -> u64 {
        self.blocks.all() + self.boilerplate_lines + self.passages + self.reference_passages
    }
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

/// Removed blocks by how they repeat what stays.
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

/// A document that stays although it is near one that stays, and the first words of it that the other one lacks.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptNear {
    /// Where those words stand.
    pub own: Location,
    /// The document that it is near.
    pub near: Location,
}

impl Plan {
    /// What is known of the documents.
    #[must_use]
    pub fn corpus(&self) -> &DocumentTable {
        &self.corpus
    }

    /// The folder in which the stages of the run are kept ([`ClusterParams::with_work_folder`](crate::config::ClusterParams::with_work_folder)), where there is
    /// one: whoever wrote what he wanted ends it ([`WorkFolder::finish`]), and leaves it as it is where the run was ended early.
    pub fn take_work(&mut self) -> Option<WorkFolder> {
        self.work.take()
    }

    /// All documents that go, for whatever reason, in the order in which documents are written.
    pub fn gone(&self) -> impl Iterator<Item = DocId> {
        self.sequence.iter().copied().filter(|doc| !self.stays(*doc))
    }

    /// The documents that go for one that stays, in the order in which documents are written.
    pub fn removed(&self) -> impl Iterator<Item = (DocId, &RemovedDocument)> {
        self.sequence.iter().filter_map(|&doc| Some((doc, self.verdicts.of(doc)?)))
    }

    /// Up to `most` of the documents that stay although near one that stays, each with what it says of its own. Reads them again.
    ///
    /// # Errors
    /// When one cannot be read, or is no longer what it was.
    pub fn kept_near(&self, most: usize) -> Result<Vec<KeptNear>, Error> {
        let (mut reader, mut record) = (LineReader::default(), Record::default());
        let mut location = |doc: DocId, span: Option<Span>| {
            self.corpus.reread(doc, &mut reader, &mut record)?;
            let mut found = Location::of_record(&record, self.corpus.place(doc));
            if let Some(span) = span.filter(|span| (span.end as usize) <= record.text.len()) {
                found.words = Location::in_document(&Document::new("", record.text.as_str()), self.corpus.place(doc), span).words;
            }
            Ok::<Location, Error>(found)
        };
        let Verdicts { kept, kept_known, .. } = &self.verdicts;
        let mut all = Vec::new();
        for &(own, near, span) in kept.iter().take(most) {
            all.push(KeptNear { own: location(own, Some(span))?, near: location(near, None)? });
        }
        for (own, near, span) in kept_known.iter().take(most - all.len()) {
            all.push(KeptNear { own: location(*own, Some(*span))?, near: near.clone() });
        }
        Ok(all)
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

    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;
    use crate::config::{CleanParams, CleanScope};
    use crate::pipeline::corpus::cluster;
    use crate::progress::{Progress, Silent};

    /// A run that the user ends.
    struct Ended<'a>(&'a AtomicBool);

    impl Progress for Ended<'_> {
        fn begin(&self, _: &str, _: u64) {}
        fn advance(&self, _: u64) {}
        fn finish(&self) {}
        fn cancelled(&self) -> bool {
            self.0.load(Ordering::SeqCst)
        }
    }

    #[test]
    fn a_batch_that_was_read_in_part_when_the_run_was_ended_has_not_changed() {
        let folder = tempfile::tempdir().unwrap();
        let files = [folder.path().join("a.txt")];
        std::fs::write(&files[0], "The old bridge closes on Monday.").unwrap();
        let (params, ended) = (CleanParams::default(), AtomicBool::new(false));
        let progress = Ended(&ended);
        // Of the second reading of the files, that for an index, nothing came.
        let before = |end: bool| {
            let (ended, params) = (&ended, &params);
            move || {
                ended.store(end, Ordering::SeqCst);
                let none: [PathBuf; 0] = [];
                Ok(Before { found: cluster(&none, &ReadOptions::default(), &params.cluster, &Silent), itself: Vec::new(), index: PathBuf::new() })
            }
        };
        let asked = before(true);
        let plan = plan_after(&files, &ReadOptions::default(), &params, CleanAgainst { before: Some(&asked), reference: None }, &progress).unwrap();
        assert!(plan.interrupted);
        ended.store(false, Ordering::SeqCst);
        let asked = before(false);
        let changed = plan_after(&files, &ReadOptions::default(), &params, CleanAgainst { before: Some(&asked), reference: None }, &progress);
        assert!(changed.unwrap_err().to_string().contains("changed while they were read"));
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
                let done = plan.write(&files, &mut (), &Silent);
                match changed {
                    None => done.unwrap(),
                    Some(path) => assert!(done.unwrap_err().to_string().contains(&format!("{}: the input changed", path.display())), "{scope:?}"),
                }
            }
        }
    }
}
