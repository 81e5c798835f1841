//! Candidate pairs of texts: by bands of their sketches, and by fingerprints they share.

use rayon::prelude::*;

use super::store::DocumentTable;
use super::texts::Texts;
use crate::candidates::bands;
use crate::candidates::containment::{LeastShared, Scratch, holders};
use crate::candidates::postings::{Boilerplate, Postings};
use crate::candidates::prints::{CorpusPrints, Prints};
use crate::config::{BoilerplateParams, CandidateParams, ContainmentParams, CorpusParams, Relation};
use crate::progress::Progress;

/// The fingerprints of every text, from those of all documents, part after part: a text's copies have the same ones.
pub(super) fn postings_of(texts: &Texts, parts: Vec<Prints>) -> Postings {
    Postings::build(&texts.rows(), CorpusPrints::new(parts))
}

/// The pairs of texts that share enough fingerprints, sorted.
pub(super) fn sharing_pairs(postings: &Postings, params: CandidateParams) -> Vec<(u32, u32)> {
    postings.pairs(params).into_iter().map(|pair| (pair.a, pair.b)).collect()
}

/// The pairs of texts of which one may hold the other, sorted.
fn holding_pairs(postings: &Postings, params: &ContainmentParams, progress: &dyn Progress) -> Vec<(u32, u32)> {
    let least = LeastShared::new(params.share, params.holders.recall);
    let nominate = |scratch: &mut Scratch, text: u32| {
        let found = if progress.cancelled() { Vec::new() } else { holders(postings, text, &least, params.holders, scratch) };
        found.into_iter().map(move |holder| (text.min(holder), text.max(holder)))
    };
    let mut pairs: Vec<(u32, u32)> = (0..postings.documents()).into_par_iter().map_init(Scratch::default, nominate).flatten_iter().collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// Pairs of texts that are looked at twice, each list sorted and without the pairs of the other.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// Those that may be near.
    pub(super) near: Vec<(u32, u32)>,
    /// Those of which one may hold the other.
    pub(super) holding: Vec<(u32, u32)>,
    /// Fingerprints that nominate nobody because too many texts hold them, the commonest first; at most [`BoilerplateParams::MAX_COMMON`].
    pub(super) common: Vec<Boilerplate>,
    /// Whether holders are sought at all: as a relation, or for what they say of frames.
    pub(super) holders_sought: bool,
}

/// The pairs of texts that may be near or contained in one another.
pub(super) fn candidates(corpus: &DocumentTable, texts: &Texts, containment: Vec<Prints>, params: &CorpusParams, progress: &dyn Progress) -> Candidates {
    let mut found = Candidates::default();
    if params.seeks(Relation::Near) {
        found.near = bands::candidate_pairs(corpus.sketches(), &texts.rows(), params.near, params.buckets);
    }
    // An index keeps no samples.
    if params.doubts_frames() && !containment.is_empty() {
        let postings = postings_of(texts, containment);
        found.holders_sought = true;
        if params.seeks(Relation::Contains) {
            found.common = postings.boilerplate(params.containment.holders.max_documents, BoilerplateParams::MAX_COMMON);
        }
        found.holding = holding_pairs(&postings, &params.containment, progress);
        found.holding.retain(|pair| found.near.binary_search(pair).is_err());
    }
    found
}
