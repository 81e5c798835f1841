//! Candidate pairs of texts: by bands of their sketches, and by fingerprints they share.

use std::borrow::Cow;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::pair::KnownPairs;
use super::spilled::Spilled;
use super::store::DocumentTable;
use super::texts::Texts;
use crate::candidates::bands;
use crate::candidates::containment::MinShared;
use crate::candidates::holding::{asking_order, holding_pairs};
use crate::candidates::postings::{Boilerplate, Postings};
use crate::candidates::prints::{CorpusPrints, Prints};
use crate::candidates::spilled_postings::Holding;
use crate::config::{BoilerplateParams, CandidateParams, ClusterParams, ContainmentParams, Relation};
use crate::document::TextId;
use crate::error::Error;
use crate::progress::Progress;
use crate::spill::{Disk, Sorted};

/// The fingerprints of every text, from those of all documents, part after part: a text's copies have the same ones.
pub(super) fn postings_of(texts: &Texts, parts: Vec<Prints>) -> Postings {
    Postings::build(&texts.rows(), CorpusPrints::new(parts))
}

/// What was found of rows of a table that has one for each text.
fn of_texts(pairs: impl IntoIterator<Item = (u32, u32)>) -> Vec<(TextId, TextId)> {
    pairs.into_iter().map(|(a, b)| (TextId(a), TextId(b))).collect()
}

/// The pairs of texts that share enough fingerprints, sorted.
pub(super) fn sharing_pairs(postings: &Postings, params: CandidateParams) -> Vec<(TextId, TextId)> {
    of_texts(postings.pairs(params).into_iter().map(|pair| (pair.a, pair.b)))
}

/// The pairs of texts of which one may hold the other, sorted, and the fingerprints that are too common to say so.
fn holding(texts: &Texts, samples: Vec<Prints>, params: &ContainmentParams, progress: &dyn Progress) -> (Vec<(TextId, TextId)>, Vec<Boilerplate>) {
    let (rows, prints) = (texts.rows(), CorpusPrints::new(samples));
    let least = MinShared::new(params.share, params.holders.recall);
    let kept: Vec<u32> = rows.iter().map(|&row| prints.of(row).len() as u32).collect();
    let order = asking_order(&kept, &least);
    drop(kept);
    let ordered: Vec<u32> = order.iter().map(|&text| rows[text as usize]).collect();
    drop(rows);
    let postings = Postings::build(&ordered, prints);
    let common = postings.boilerplate(params.holders.max_documents, BoilerplateParams::MAX_COMMON, |number| order[number as usize]);
    let mut pairs = holding_pairs(&postings, &order, &least, params.holders, &|| progress.cancelled());
    drop(postings);
    pairs.par_sort_unstable();
    pairs.dedup();
    (of_texts(pairs), common)
}

/// Pairs of texts that are looked at twice, each list sorted and without the pairs of the other.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// Those that may be near.
    pub(super) near: Vec<(TextId, TextId)>,
    /// Those of which one may hold the other.
    pub(super) holding: Vec<(TextId, TextId)>,
    /// The same where they may be too many for memory, each as a number ([`super::pair::as_number`]). A pair may come twice, or be one of `near`.
    pub(super) spilled: Option<(Sorted<u64>, Disk)>,
    /// Those that are near: only what they share is to be told.
    pub(super) settled: Vec<(TextId, TextId)>,
    /// Fingerprints that nominate nobody because too many texts hold them, the commonest first; at most [`BoilerplateParams::MAX_COMMON`].
    pub(super) common: Vec<Boilerplate>,
    /// Whether holders are sought at all: as a relation, or for what they say of frames.
    pub(super) holders_sought: bool,
}

/// What was found elsewhere.
pub(super) fn known(corpus: &DocumentTable, texts: &Texts, pairs: KnownPairs<'_>) -> Candidates {
    match pairs {
        KnownPairs::Candidates(pairs) => Candidates { near: named(corpus, texts, pairs), ..Candidates::default() },
        KnownPairs::Near(pairs) => Candidates { settled: named(corpus, texts, pairs), ..Candidates::default() },
    }
}

/// Pairs of ids as pairs of texts, sorted. An id that the corpus does not have is passed over.
pub(super) fn named(corpus: &DocumentTable, texts: &Texts, pairs: &[(&str, &str)]) -> Vec<(TextId, TextId)> {
    let mut text_of: FxHashMap<Cow<'_, str>, TextId> = FxHashMap::default();
    for text in texts.ids() {
        text_of.extend(texts.copies(text).iter().map(|doc| (corpus.id(*doc), text)));
    }
    let of = |id: &str| text_of.get(id).copied();
    let mut found: Vec<(TextId, TextId)> = pairs.iter().filter_map(|(a, b)| Some((of(a)?, of(b)?))).map(|(a, b)| (a.min(b), a.max(b))).collect();
    found.retain(|(a, b)| a != b);
    found.sort_unstable();
    found.dedup();
    found
}

/// What the candidates are found by.
pub(super) enum Tables {
    /// The samples of the documents, beside the sketches of the corpus.
    Memory(Vec<Prints>),
    /// What did not fit.
    Disk(Box<Spilled>),
}

/// The pairs of texts that may be near or contained in one another.
///
/// # Errors
/// Where tables are on disk: when it is full, or a file is damaged.
pub(super) fn candidates(corpus: &DocumentTable, texts: &Texts, tables: Tables, params: &ClusterParams, progress: &dyn Progress) -> Result<Candidates, Error> {
    let mut found = Candidates::default();
    match tables {
        Tables::Memory(containment) => {
            if params.seeks(Relation::Near) {
                found.near = of_texts(bands::candidate_pairs(corpus.sketches(), &texts.rows(), params.near, params.buckets));
            }
            // An index keeps no samples.
            found.holders_sought = params.doubts_frames() && !containment.is_empty();
            if found.holders_sought {
                (found.holding, found.common) = holding(texts, containment, &params.containment, progress);
            }
        }
        Tables::Disk(spilled) => {
            let Spilled { sketches, samples } = *spilled;
            let (disk, rows) = (Disk::beside(&params.spill, corpus.resident()), texts.rows());
            if let Some(sketches) = sketches {
                found.near = of_texts(sketches.candidate_pairs(&rows, (params.near, params.buckets), &disk, progress)?);
            }
            found.holders_sought = samples.is_some();
            if let Some(samples) = samples {
                let Holding { pairs, common } = samples.holding(&rows, &params.containment, &disk, progress)?;
                (found.spilled, found.common) = (Some((pairs, disk)), common);
            }
        }
    }
    // Beside other relations holders only tell of frames.
    if !params.seeks(Relation::Contains) {
        found.common.clear();
    }
    found.holding.retain(|pair| found.near.binary_search(pair).is_err());
    Ok(found)
}
