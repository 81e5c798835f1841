//! `cluster`: a corpus of any size, in fixed memory per document; only candidates are read twice.
//!
//! ```text
//! inputs → files of records → first reading: terms → digest, shingles → sketch         (threads over pieces of files)
//!                                                  → winnowed fingerprints, counts of words
//!        → documents with equal token sequences and unlike bytes: exact keys            (threads over such documents)
//!        → keep order → texts (equal tokens, equal exact keys) → bands, postings → candidates   (threads over bands and texts)
//!        → second reading of candidates: exact overlaps                                (threads over groups of candidates)
//!        → where sought: tellings, passages                                            (third readings)
//!        → one relation a pair → stars, groups → pairs and clusters of documents
//! ```
//!
//! No text is kept. A document costs 64 bytes, its id, its sketch (four bytes a band and one a slot), and for `contains` 4 bytes
//! for every twelfth word, and 8 more where another document has it: 300 to 600 bytes at the default settings and 400 words. Passages cost 2 to 5 bytes a
//! word more, stories some 12 ([`mod@stories`]).
//!
//! Under a limit of memory ([`ClusterParams::with_memory`]) sketches and samples go to disk as soon as they and the stages that read them would pass it
//! ([`spilled`]); candidates are then found there, and verified as many at a time as fit. 64 bytes, the id and some numbers of a document stay in memory, and what was found.
//!
//! With a work folder ([`ClusterParams::with_work_folder`]) what was read of each piece of the files, the candidates and the verified pairs are kept there as soon
//! as they are known ([`kept`]), and taken over by a run that goes on. Passages and stories are sought again, from what was read.

mod boilerplate;
mod candidates;
mod clustering;
mod delivered;
mod exact;
mod expand;
mod fingerprints;
mod first_pass;
mod gather;
mod kept;
mod measure;
mod pair;
mod part;
mod passages;
mod portions;
mod ready;
mod record_files;
mod relate;
mod rereader;
mod reuse;
mod reused;
mod revise;
mod reworded;
mod screening;
mod shingler;
mod spilled;
mod spread;
mod store;
mod stories;
mod tally;
mod texts;
mod trace;
mod verify;

use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use self::boilerplate::Kind;
pub use self::boilerplate::Recurring;
use self::candidates::{Candidates, Tables};
pub use self::clustering::{Clustering, CorpusCounts};
pub use self::delivered::{Delivered, Known};
use self::expand::FoundTexts;
pub use self::expand::{DocumentCluster, DocumentPair, DocumentPassage};
pub use self::fingerprints::{Fingerprint, RecordSource, cluster_against, cluster_documents, digest_and_keys, read_documents, read_documents_within};
use self::gather::Gathered;
pub(super) use self::kept::tell_damage;
pub use self::pair::{KnownPairs, TextPair};
use self::passages::TextPassage;
use self::portions::Portions;
use self::record_files::RecordFiles;
pub use self::relate::Guard;
use self::relate::{Judge, RelatedTexts};
use self::reuse::ReuseFinder;
pub use self::reused::{ReuseHolder, ReusedText};
pub use self::revise::content_hash;
pub(super) use self::revise::{Hooks, Inspector, Remark, RunOf, Transform};
use self::reworded::RewordedFinder;
use self::spilled::Spilled;
pub use self::spread::{Judged, SpreadPair, SpreadStar, VerifiedPair, judge_verified, read_documents_sampled, star_similarities, verify_candidates};
pub use self::store::{Doc, DocumentTable};
pub use self::stories::StoryEvidence;
use self::stories::StoryIndex;
pub use self::tally::Tally;
pub(super) use self::texts::keep_order;
use self::trace::PairTrace;
pub use self::trace::{Explanation, Fingerprints, SharedPassages, SketchMatch, Stages, Unexplained};
pub use self::verify::TextStar;
use self::verify::Verifier;
use crate::candidates::commonness::GramCounts;
use crate::candidates::neighbourhood::Neighbourhoods;
use crate::candidates::postings::Boilerplate;
use crate::candidates::prints::Prints;
use crate::config::{BoilerplateParams, ClusterParams, PassageParams, ReadOptions, Relation, ReuseParams, RewordedParams, SpillParams};
use crate::document::{DocId, TextId};
use crate::error::Error;
use crate::progress::Progress;
use crate::read::{Inputs, Shelf};
use crate::spill::{Disk, Journal, WorkFolder};

/// Finds the related documents of `inputs`.
///
/// The result depends on neither the number of threads nor, but for [`Keep::First`](crate::config::Keep::First), the order of the inputs. Cost: linear in the bytes, beside sorting and
/// the verification of candidates. Never fails as a whole: see [`Clustering::errors`].
#[must_use]
pub fn cluster<'a>(inputs: impl Into<Inputs<'a>>, options: &ReadOptions, params: &ClusterParams, progress: &dyn Progress) -> Clustering {
    cluster_traced(inputs, options, params, None, progress).0
}

/// What [`cluster`] does with documents as `hooks` leave them. What they were is remembered, so that a change can be seen.
///
/// # Errors
/// When the disk refuses what does not fit in memory, and when stages are to be kept: what became of a text is not among them.
pub(super) fn cluster_hooked(
    inputs: Inputs<'_>,
    options: &ReadOptions,
    params: &ClusterParams,
    hooks: Hooks<'_>,
    progress: &dyn Progress,
) -> Result<Clustering, Error> {
    let asked = Asked { ids: None, known: hooks.known };
    let mut found = ReadCorpus::read(inputs, options, (params, hooks), progress).clustered(params, asked, progress).0;
    found.failed.take().map_or(Ok(found), Err)
}

/// What [`cluster`] does, and everything known about two documents, where ids are given.
///
/// An explanation costs a second look at the two. Where a document is not found nothing is compared, and no pairs are found.
#[must_use]
pub fn cluster_traced<'a>(
    inputs: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    params: &ClusterParams,
    ids: Option<[&str; 2]>,
    progress: &dyn Progress,
) -> (Clustering, Option<Result<Explanation, Unexplained>>) {
    let mut params = params.clone();
    // Sketches of two documents are shown from memory.
    if ids.is_some() {
        params.spill = SpillParams::default();
    }
    ReadCorpus::read(inputs.into(), options, (&params, Hooks::default()), progress).clustered(&params, Asked { ids, known: None }, progress)
}

/// What [`cluster`] does with documents of which the pairs that may be near were found elsewhere: by the ids of both, which come once each.
///
/// Where the pairs are those that [`crate::candidates::bands::candidate_pairs`] finds in a whole corpus, and the documents are all those that are joined
/// by them, the answer is that of the whole corpus about these documents. Only exact and near ones are sought. Cost: as [`cluster`].
#[must_use]
pub fn cluster_candidates(documents: &Arc<dyn Shelf>, params: &ClusterParams, candidates: &[(&str, &str)], progress: &dyn Progress) -> Clustering {
    let params = params.clone().with_relations([Relation::Exact, Relation::Near]).with_work_folder(None, false);
    let read = ReadCorpus::read(documents.into(), &ReadOptions::default(), (&params, Hooks::default()), progress);
    read.clustered(&params, Asked { ids: None, known: Some(KnownPairs::Candidates(candidates)) }, progress).0
}

/// What is asked of a corpus beside its settings.
#[derive(Clone, Copy, Default)]
struct Asked<'a> {
    /// Documents to explain.
    ids: Option<[&'a str; 2]>,
    /// What was found elsewhere.
    known: Option<KnownPairs<'a>>,
}

/// A corpus after its first reading, with all that was gathered beside it.
struct ReadCorpus {
    corpus: DocumentTable,
    gathered: Vec<Gathered>,
    /// Sketches and samples, where they did not fit in memory.
    spilled: Option<Spilled>,
    /// Where the stages of the run are kept.
    work: Option<WorkFolder>,
    /// Candidates that were kept.
    candidates: Option<(Journal, bool)>,
    /// Why the reading could not be finished.
    failed: Option<Error>,
    counts: CorpusCounts,
    tally: Tally,
}

impl ReadCorpus {
    fn read(inputs: Inputs<'_>, options: &ReadOptions, (params, hooks): (&ClusterParams, Hooks<'_>), progress: &dyn Progress) -> Self {
        let mut tally = Tally::default();
        let mut work = None;
        let mut opened = |paths: &[PathBuf]| kept::opened(inputs, paths, options, (params, hooks.run)).map(|opened| work = opened);
        let files = record_files::files(inputs, options, &mut opened, &mut tally);
        let kept = work.as_ref().map(|work| kept::candidates_journal(work, progress)).transpose();
        let (files, candidates, refused) = match files.and_then(|files| Ok((files, kept?))) {
            Ok((files, candidates)) => (files, candidates, None),
            Err(error) => (RecordFiles::default(), None, Some(error)),
        };
        let kept = first_pass::Kept { work: work.as_ref(), tables: candidates.as_ref().is_none_or(|(_, all)| !all) };
        let first_pass::Read { corpus, gathering, gathered, spilled, failed } = first_pass::read(files, options, (params, hooks), kept, progress, &mut tally);
        let failed = refused.or(failed);
        tally.warnings.extend(params.spill.short_of(corpus.resident(), corpus.docs().len()));
        let (grams, units, statistics) = gathering.finish();
        Self { corpus, gathered, spilled, work, candidates, failed, counts: CorpusCounts { grams, units, statistics }, tally }
    }

    fn clustered(self, params: &ClusterParams, asked: Asked<'_>, progress: &dyn Progress) -> (Clustering, Option<Result<Explanation, Unexplained>>) {
        let Self { corpus, gathered, spilled, work, candidates, mut failed, counts, mut tally } = self;
        let texts = texts::texts(&corpus, &params.keep, progress, &mut tally);
        let verifier = Verifier { corpus: &corpus, texts: &texts, params, work: work.as_ref(), progress };
        let known = asked.known.map(|pairs| candidates::known(&corpus, &texts, pairs));
        let mut trace = asked.ids.map(|ids| PairTrace::new(&corpus, &texts, params, ids));
        let mut found = match &mut trace {
            _ if failed.is_some() => Ok(FoundTexts::default()),
            None => relate(&verifier, (gathered, spilled, known, candidates), &counts, None, &mut tally),
            Some(Ok(trace)) => relate(&verifier, (gathered, spilled, known, candidates), &counts, Some(trace), &mut tally),
            // Nobody will look at the pairs.
            Some(Err(_)) => Ok(FoundTexts::default()),
        }
        .unwrap_or_else(|error| {
            failed = Some(error);
            FoundTexts::default()
        });
        let mut boilerplate = boilerplate::recurring(&corpus, &texts, (found.common.0, &found.common.1), params, &mut tally);
        boilerplate::without_reuse(&mut boilerplate, &found.reuse);
        let reuse = std::mem::take(&mut found.reuse);
        let found = expand::expand(&corpus, &texts, &found, params);
        let found = Clustering {
            plan: params.seeks(Relation::Near).then(|| corpus.sketches().plan()),
            corpus,
            first_new: DocId(0),
            known: Vec::new(),
            pairs: found.pairs,
            passages: found.passages,
            reuse,
            boilerplate,
            counts,
            clusters: found.clusters,
            unlisted_pairs: found.unlisted,
            against: None,
            errors: tally.errors,
            told_errors: 0,
            warnings: tally.warnings,
            interrupted: progress.cancelled(),
            failed,
            work,
        };
        let explanation = trace.map(|trace| Ok(trace::explained(&found, &texts, params, trace?)));
        (found, explanation)
    }
}

/// What a corpus gathered, what of it did not fit in memory, its candidates, where they are known, and where they are kept.
type Gatherings = (Vec<Gathered>, Option<Spilled>, Option<Candidates>, Option<(Journal, bool)>);

/// From fingerprints to related texts.
fn relate(
    verifier: &Verifier<'_>,
    (gathered, spilled, known, kept): Gatherings,
    counts: &CorpusCounts,
    mut trace: Option<&mut PairTrace>,
    tally: &mut Tally,
) -> Result<FoundTexts, Error> {
    let Verifier { corpus, texts, params, progress, .. } = *verifier;
    let mut observe = |what: &dyn Fn(&mut PairTrace)| trace.as_deref_mut().into_iter().for_each(what);
    let [of_documents, of_passages, of_reuse] = prints(gathered);
    progress.begin("comparing fingerprints", 1);
    let tables = || spilled.map_or(Tables::Memory(of_documents), |spilled| Tables::Disk(Box::new(spilled)));
    let sought = || candidates::candidates(corpus, texts, tables(), params, progress);
    let candidates = known.map_or_else(|| kept::candidates_through(kept, sought, (texts.len(), &Disk::beside(&params.spill, corpus.resident())), progress), Ok);
    progress.finish();
    let mut candidates = candidates?;
    observe(&|trace| trace.nominated(&candidates));
    let mut common = (Kind::Samples, std::mem::take(&mut candidates.common));
    let knows_neighbours = candidates.holders_sought;
    let mut pairs = verifier.verified(candidates, tally)?;
    observe(&|trace| trace.verified(&pairs));
    let told = counts.statistics.as_ref().map(|statistics| stories::told(corpus, texts, statistics, &params.story, progress, tally));
    let passages = match &counts.grams {
        None => Vec::new(),
        Some(grams) => {
            let (found, frequent) = passages_in(verifier, of_passages, (grams, counts), &mut observe, tally);
            common = (Kind::Grams, frequent);
            found
        }
    };
    let reuse = if counts.grams.is_some() { reuse_in(verifier, of_reuse, tally) } else { Vec::new() };
    let neighbours =
        knows_neighbours.then(|| Neighbourhoods::build(pairs.iter().map(|pair| (pair.a, pair.b, pair.overlap)), texts.len(), params.containment.neighbourhood));
    let judge = Judge::new(params, neighbours, told.as_ref(), &passages);
    let further = further_pairs(&pairs, told.as_ref(), &passages);
    pairs.extend(verifier.overlaps(&further, tally));
    pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
    observe(&|trace| trace.judged(&judge, told.as_ref(), &pairs));
    let related: Vec<RelatedTexts> = pairs.par_iter().filter_map(|pair| if progress.cancelled() { None } else { judge.relate(*pair) }).collect();
    let near: Vec<(TextId, TextId)> = related.iter().filter(|found| found.relation == Relation::Near).map(|found| (found.pair.a, found.pair.b)).collect();
    let stars = verifier.stars(&near, &pairs, tally);
    let stories = told.as_ref().map(|told| told.stars(params.portions.texts, progress));
    Ok(FoundTexts { pairs: related, stars, stories, passages, reuse, common })
}

/// The samples, the fingerprints of passages and those of reused texts, part by part.
fn prints(gathered: Vec<Gathered>) -> [Vec<Prints>; 3] {
    let mut found: [Vec<Prints>; 3] = Default::default();
    for part in gathered {
        let [documents, passages, reuse] = &mut found;
        documents.push(part.containment);
        passages.push(part.passages);
        reuse.push(part.reuse);
    }
    found
}

/// The texts that several documents hold.
fn reuse_in(verifier: &Verifier<'_>, prints: Vec<Prints>, tally: &mut Tally) -> Vec<ReusedText> {
    let Verifier { corpus, texts, progress, .. } = *verifier;
    let postings = &candidates::postings_of(texts, prints);
    ReuseFinder { corpus, texts, postings, passages: &PassageParams::default(), params: ReuseParams::default() }.find(progress, tally)
}

/// Tells whoever traces two documents what is known of them by then.
type Observe<'a> = dyn FnMut(&dyn Fn(&mut PairTrace)) + 'a;

/// The passages that texts share, and the fingerprints of what too many of them hold.
fn passages_in(
    verifier: &Verifier<'_>,
    prints: Vec<Prints>,
    (grams, counts): (&GramCounts, &CorpusCounts),
    observe: &mut Observe<'_>,
    tally: &mut Tally,
) -> (Vec<TextPassage>, Vec<Boilerplate>) {
    let Verifier { corpus, texts, params, progress, .. } = *verifier;
    let passages = PassageParams::for_corpus(corpus.docs().len());
    let postings = candidates::postings_of(texts, prints);
    let sharing = candidates::sharing_pairs(&postings, passages.candidates(corpus.docs().len()));
    let common = postings.boilerplate(passages.max_documents, BoilerplateParams::MAX_COMMON, |text| text);
    drop(postings);
    observe(&|trace| trace.aligned(&sharing));
    let portions = Portions { corpus, texts, params: params.portions };
    let mut found = passages::shared_passages(portions, &sharing, grams, &passages, progress, tally);
    let reworded = RewordedParams::for_corpus(corpus.docs().len());
    if let Some(units) = &counts.units {
        RewordedFinder { portions, grams, units, passages: &passages, params: reworded }.add(&mut found, progress, tally);
    }
    (found, common)
}

/// The pairs that only tellings or passages found, sorted.
fn further_pairs(verified: &[TextPair], told: Option<&StoryIndex<'_>>, passages: &[TextPassage]) -> Vec<(TextId, TextId)> {
    let of_tellings = told.iter().flat_map(|told| told.pairs());
    let mut pairs: Vec<(TextId, TextId)> = of_tellings.chain(passages.iter().map(|passage| (passage.a, passage.b))).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs.retain(|pair| verified.binary_search_by_key(pair, |known| (known.a, known.b)).is_err());
    pairs
}
