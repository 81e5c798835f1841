//! What was found in a corpus.

use std::path::Path;

use super::boilerplate::Recurring;
use super::delivered::Known;
use super::expand::{DocumentCluster, DocumentPair, DocumentPassage};
use super::reused::ReusedText;
use super::store::DocumentTable;
use crate::candidates::bands::BandPlan;
use crate::candidates::commonness::GramCounts;
use crate::candidates::story::Statistics;
use crate::document::DocId;
use crate::error::{Error, Warning};
use crate::pipeline::against::ReferenceMatches;
use crate::spill::WorkFolder;

/// What was found in a corpus. Documents are named by their places in [`DocumentTable::docs`].
#[derive(Debug)]
pub struct Clustering {
    /// What is kept of the documents.
    pub corpus: DocumentTable,
    /// Related documents, in the order of their ids.
    pub pairs: Vec<DocumentPair>,
    /// Passages that documents share, in the order of their ids and places; none when they are not sought.
    pub passages: Vec<DocumentPassage>,
    /// Texts that many documents carry, those with the most holders first; none when passages are not sought.
    pub reuse: Vec<ReusedText>,
    /// Words that very many texts carry: no reuse. Known where `contains` or `passage` is sought, and then commoner than either looks at.
    pub boilerplate: Vec<Recurring>,
    /// What the whole corpus says about its words, where passages or stories were sought.
    pub counts: CorpusCounts,
    /// Where an index was asked: the first document of the batch; those before it are the index's. Else the first document.
    pub first_new: DocId,
    /// Documents of the batch that an index holds themselves, from the same delivery: they were not compared with themselves.
    pub known: Vec<Known>,
    /// Groups of one text or of texts near one another, in the order of their representatives' ids, then groups that tell one story.
    pub clusters: Vec<DocumentCluster>,
    /// Pairs between the copies of texts with very many copies, which hold but are not listed ([`crate::config::ClusterParams::listed_copies`]).
    pub unlisted_pairs: u64,
    /// What the documents hold of a reference set, where they were held against one.
    pub against: Option<ReferenceMatches>,
    /// How the sketches were banded; `None` when no near pairs were sought.
    pub plan: Option<BandPlan>,
    /// What could not be used, in the order of the files.
    pub errors: Vec<Error>,
    /// How many more errors there were: told elsewhere, and part of the summary.
    pub told_errors: usize,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// Whether the run was ended early: everything here holds, but there may be more.
    pub interrupted: bool,
    /// Why nothing was found: the disk refused what did not fit in memory. Whoever reports ends with this error.
    pub failed: Option<Error>,
    /// Where the stages of the run are kept, until it is finished.
    pub(super) work: Option<WorkFolder>,
}

impl Clustering {
    /// Ends a run of which the answer is where it was wanted: what was kept of it goes. Nothing happens where the run was ended early, or kept nothing.
    ///
    /// # Errors
    /// When a file cannot be removed.
    pub fn finish(&mut self) -> Result<(), Error> {
        let unfinished = self.interrupted || self.failed.is_some();
        self.work.take_if(|_| !unfinished).map_or(Ok(()), WorkFolder::finish)
    }

    /// The same for whoever goes on with what was found: the folder is his to finish.
    pub(in crate::pipeline) fn take_work(&mut self) -> Option<WorkFolder> {
        self.work.take()
    }

    /// Where the stages of the run are kept.
    pub(in crate::pipeline) fn work(&self) -> Option<&WorkFolder> {
        self.work.as_ref()
    }

    /// The folder that keeps what is done of the run, where it has one.
    #[must_use]
    pub fn work_folder(&self) -> Option<&Path> {
        self.work.as_ref().map(WorkFolder::folder)
    }
}

/// What a corpus says about its words.
#[derive(Debug, Default)]
pub struct CorpusCounts {
    /// How many documents hold a gram; known when passages are sought.
    pub grams: Option<GramCounts>,
    /// How many documents hold a word, or a few characters of a script without blanks; known when passages are sought.
    pub units: Option<GramCounts>,
    /// Stems, shingles and the days that print them; known when stories are sought.
    pub statistics: Option<Statistics>,
}
