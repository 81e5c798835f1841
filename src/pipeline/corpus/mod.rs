//! `cluster`: a corpus of any size, in fixed memory per document; only candidates are read twice.
//!
//! ```text
//! inputs → files of records → first reading: terms → digest, shingles → sketch      (threads over pieces of files)
//!        → keep order → texts (equal token sequences) → bands → candidate pairs     (threads over bands)
//!        → second reading of candidates: exact overlaps → stars                     (threads over groups of candidates)
//!        → pairs and clusters of documents
//! ```
//!
//! No text is kept. A document costs 64 bytes, its id, and its sketch (four bytes a band and one a slot): about 300 bytes at
//! the default settings.

mod expand;
mod explain;
mod inputs;
mod keep;
mod reading;
mod verifying;

use std::path::PathBuf;

pub use self::expand::{DocumentCluster, DocumentPair};
pub use self::explain::{Explanation, explain};
pub(super) use self::keep::keep_order;
pub use self::reading::{Corpus, Doc, Tally};
pub use self::verifying::{TextPair, TextStar};
use crate::candidates::bands::{BandPlan, candidate_pairs};
use crate::config::{CorpusParams, ReadOptions, Relation};
use crate::error::{Error, Warning};
use crate::progress::Progress;

/// What was found in a corpus. Documents are named by their places in [`Corpus::docs`].
#[derive(Debug)]
pub struct Clustering {
    /// What is kept of the documents.
    pub corpus: Corpus,
    /// Related documents, in the order of their ids.
    pub pairs: Vec<DocumentPair>,
    /// Groups of one text or of texts near one another, in the order of their representatives' ids.
    pub clusters: Vec<DocumentCluster>,
    /// Pairs between the copies of texts with very many copies, which hold but are not listed ([`CorpusParams::listed_copies`]).
    pub unlisted_pairs: u64,
    /// How the sketches were banded; `None` when no near pairs were sought.
    pub plan: Option<BandPlan>,
    /// What could not be used, in the order of the files.
    pub errors: Vec<Error>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// Whether the run was ended early: everything here holds, but there may be more.
    pub interrupted: bool,
}

/// Finds the related documents of `inputs`.
///
/// The result depends on neither the number of threads nor the order of the inputs. Cost: linear in the bytes, beside sorting and
/// the verification of candidates. Never fails as a whole: see [`Clustering::errors`].
#[must_use]
pub fn cluster(inputs: &[PathBuf], options: &ReadOptions, params: &CorpusParams, progress: &dyn Progress) -> Clustering {
    let mut tally = Tally::default();
    let files = inputs::files(inputs, options, &mut tally);
    let corpus = reading::read(files, options, params, progress, &mut tally);
    let texts = keep::texts(&corpus, &params.keep, &mut tally);

    let seeks_near = params.relations.contains(&Relation::Near);
    progress.begin("comparing sketches", 1);
    let candidates = if seeks_near { candidate_pairs(corpus.sketches(), texts.first_copies(), params.near, params.buckets) } else { Vec::new() };
    progress.finish();

    let verified = verifying::verify(&corpus, &texts, &candidates, params, progress, &mut tally);
    let found = expand::expand(&corpus, &texts, &verified, params);
    Clustering {
        plan: seeks_near.then(|| corpus.sketches().plan()),
        corpus,
        pairs: found.pairs,
        clusters: found.clusters,
        unlisted_pairs: found.unlisted,
        errors: tally.errors,
        warnings: tally.warnings,
        interrupted: progress.cancelled(),
    }
}
