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
//! word more, stories some 12 ([`telling`]).

mod exact;
mod expand;
mod explain;
mod fingerprints;
mod gathering;
mod inputs;
mod keep;
mod nominating;
mod portions;
mod reading;
mod recurring;
mod relating;
mod reusing;
mod revising;
mod telling;
mod verifying;
mod watching;

use rayon::prelude::*;

use self::expand::FoundTexts;
pub use self::expand::{DocumentCluster, DocumentPair, DocumentPassage};
pub use self::explain::{Explanation, SharedPassages, SketchMatch, Unexplained};
pub use self::fingerprints::{Fingerprint, Source, cluster_against, cluster_documents, digest_and_keys, read_documents};
use self::gathering::Gathered;
pub(super) use self::keep::keep_order;
use self::portions::Portions;
pub use self::reading::{Doc, DocumentTable, Tally};
use self::recurring::Kind;
pub use self::recurring::Recurring;
pub use self::relating::Guard;
use self::relating::{Judge, RelatedTexts};
use self::reusing::TextPassage;
pub use self::revising::seal;
pub(super) use self::revising::{Remark, Revise};
pub use self::telling::StoryEvidence;
use self::telling::Told;
use self::verifying::Verifier;
pub use self::verifying::{TextPair, TextStar};
use self::watching::Watch;
pub use self::watching::{Fingerprints, Stages};
use crate::candidates::bands::BandPlan;
use crate::candidates::commonness::GramCounts;
use crate::candidates::story::Statistics;
use crate::cluster::Star;
use crate::config::{CorpusParams, PassageParams, ReadOptions, Relation};
use crate::document::DocId;
use crate::error::{Error, Warning};
use crate::progress::Progress;
use crate::read::Inputs;

/// What was found in a corpus. Documents are named by their places in [`DocumentTable::docs`].
#[derive(Debug)]
pub struct Clustering {
    /// What is kept of the documents.
    pub corpus: DocumentTable,
    /// Related documents, in the order of their ids.
    pub pairs: Vec<DocumentPair>,
    /// Passages that documents share, in the order of their ids and places; none when they are not sought.
    pub passages: Vec<DocumentPassage>,
    /// Words that very many texts carry: no reuse. Known where `contains` or `passage` is sought, and then commoner than either looks at.
    pub boilerplate: Vec<Recurring>,
    /// What the whole corpus says about its words, where passages or stories were sought.
    pub counts: Counts,
    /// Where an index was asked: the first document of the batch; those before it are the index's. Else the first document.
    pub first_new: DocId,
    /// Groups of one text or of texts near one another, in the order of their representatives' ids, then groups that tell one story.
    pub clusters: Vec<DocumentCluster>,
    /// Pairs between the copies of texts with very many copies, which hold but are not listed ([`CorpusParams::listed_copies`]).
    pub unlisted_pairs: u64,
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
}

/// What a corpus says about its words.
#[derive(Debug, Default)]
pub struct Counts {
    /// How many documents hold a gram; known when passages are sought.
    pub grams: Option<GramCounts>,
    /// Stems, shingles and the days that print them; known when stories are sought.
    pub statistics: Option<Statistics>,
}

/// Finds the related documents of `inputs`.
///
/// The result depends on neither the number of threads nor the order of the inputs. Cost: linear in the bytes, beside sorting and
/// the verification of candidates. Never fails as a whole: see [`Clustering::errors`].
#[must_use]
pub fn cluster<'a>(inputs: impl Into<Inputs<'a>>, options: &ReadOptions, params: &CorpusParams, progress: &dyn Progress) -> Clustering {
    cluster_watching(inputs, options, params, None, progress).0
}

/// What [`cluster`] does with documents as `reviser` leaves them. What they were is remembered, so that a change can be seen.
pub(super) fn cluster_revised(inputs: Inputs<'_>, options: &ReadOptions, params: &CorpusParams, reviser: &dyn Revise, progress: &dyn Progress) -> Clustering {
    ReadCorpus::read(inputs, options, (params, Some(reviser)), progress).clustered(params, None, progress).0
}

/// What [`cluster`] does, and everything known about two documents, where ids are given.
///
/// An explanation costs a second look at the two. Where a document is not found nothing is compared, and no pairs are found.
#[must_use]
pub fn cluster_watching<'a>(
    inputs: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    params: &CorpusParams,
    ids: Option<[&str; 2]>,
    progress: &dyn Progress,
) -> (Clustering, Option<Result<Explanation, Unexplained>>) {
    ReadCorpus::read(inputs.into(), options, (params, None), progress).clustered(params, ids, progress)
}

/// A corpus after its first reading, with all that was gathered beside it.
struct ReadCorpus {
    corpus: DocumentTable,
    gathered: Vec<Gathered>,
    counts: Counts,
    tally: Tally,
}

impl ReadCorpus {
    fn read(inputs: Inputs<'_>, options: &ReadOptions, (params, reviser): (&CorpusParams, Option<&dyn Revise>), progress: &dyn Progress) -> Self {
        let mut tally = Tally::default();
        let files = inputs::files(inputs, options, &mut tally);
        let (corpus, gathering, gathered) = reading::read(files, options, (params, reviser), progress, &mut tally);
        let (grams, statistics) = gathering.finish();
        Self { corpus, gathered, counts: Counts { grams, statistics }, tally }
    }

    fn clustered(self, params: &CorpusParams, ids: Option<[&str; 2]>, progress: &dyn Progress) -> (Clustering, Option<Result<Explanation, Unexplained>>) {
        let Self { corpus, gathered, counts, mut tally } = self;
        let texts = keep::texts(&corpus, &params.keep, progress, &mut tally);
        let verifier = Verifier { corpus: &corpus, texts: &texts, params, progress };
        let mut watch = ids.map(|ids| Watch::new(&corpus, &texts, params, ids));
        let found = match &mut watch {
            None => relate(&verifier, gathered, &counts, None, &mut tally),
            Some(Ok(watch)) => relate(&verifier, gathered, &counts, Some(watch), &mut tally),
            // Nobody will look at the pairs.
            Some(Err(_)) => FoundTexts::default(),
        };
        let boilerplate = recurring::recurring(&corpus, &texts, (found.common.0, &found.common.1), params, &mut tally);
        let found = expand::expand(&corpus, &texts, &found, params);
        let found = Clustering {
            plan: params.seeks(Relation::Near).then(|| corpus.sketches().plan()),
            corpus,
            first_new: DocId(0),
            pairs: found.pairs,
            passages: found.passages,
            boilerplate,
            counts,
            clusters: found.clusters,
            unlisted_pairs: found.unlisted,
            errors: tally.errors,
            told_errors: 0,
            warnings: tally.warnings,
            interrupted: progress.cancelled(),
        };
        let explanation = watch.map(|watch| Ok(explain::explained(&found, &texts, params, watch?)));
        (found, explanation)
    }
}

/// From fingerprints to related texts.
fn relate(verifier: &Verifier<'_>, gathered: Vec<Gathered>, counts: &Counts, mut watch: Option<&mut Watch>, tally: &mut Tally) -> FoundTexts {
    let Verifier { corpus, texts, params, progress } = *verifier;
    let mut observe = |what: &dyn Fn(&mut Watch)| watch.as_deref_mut().into_iter().for_each(what);
    let (of_documents, of_passages) = gathered.into_iter().map(|part| (part.containment, part.passages)).unzip();
    progress.begin("comparing fingerprints", 1);
    let mut candidates = nominating::candidates(corpus, texts, of_documents, params, progress);
    progress.finish();
    observe(&|watch| watch.nominated(&candidates));
    let mut common = (Kind::Samples, std::mem::take(&mut candidates.common));
    let mut pairs = verifier.verified(candidates, tally);
    observe(&|watch| watch.verified(&pairs));
    let told = counts.statistics.as_ref().map(|statistics| telling::told(corpus, texts, statistics, &params.telling, progress, tally));
    let passages = counts.grams.as_ref().map_or_else(Vec::new, |grams| {
        let passage_params = PassageParams::for_corpus(corpus.docs().len());
        let postings = nominating::postings_of(texts, of_passages);
        let sharing = nominating::sharing_pairs(&postings, passage_params.candidates());
        common = (Kind::Grams, postings.boilerplate(passage_params.most_documents, nominating::MOST_COMMON));
        drop(postings);
        observe(&|watch| watch.aligned(&sharing));
        let portions = Portions { corpus, texts, params: params.portions };
        reusing::shared_passages(portions, &sharing, grams, &passage_params, progress, tally)
    });
    let judge = Judge::new(params, texts.len() as u32, &pairs, told.as_ref(), &passages);
    let further = further_pairs(&pairs, told.as_ref(), &passages);
    pairs.extend(verifier.overlaps(&further, tally));
    pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
    observe(&|watch| watch.judged(&judge, told.as_ref(), &pairs));
    let related: Vec<RelatedTexts> = pairs.par_iter().filter_map(|pair| if progress.cancelled() { None } else { judge.relate(*pair) }).collect();
    let near: Vec<(u32, u32)> = related.iter().filter(|found| found.relation == Relation::Near).map(|found| (found.pair.a, found.pair.b)).collect();
    let stars = verifier.stars(&near, &pairs, tally);
    let stories = told.as_ref().map(|told| stories(told, params, progress));
    FoundTexts { pairs: related, stars, stories, passages, common }
}

/// The pairs that only tellings or passages found, sorted.
fn further_pairs(verified: &[TextPair], told: Option<&Told<'_>>, passages: &[TextPassage]) -> Vec<(u32, u32)> {
    let of_tellings = told.iter().flat_map(|told| told.tellings.pairs.iter().map(|pair| (pair.edge.a, pair.edge.b)));
    let mut pairs: Vec<(u32, u32)> = of_tellings.chain(passages.iter().map(|passage| (passage.a, passage.b))).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs.retain(|pair| verified.binary_search_by_key(pair, |known| (known.a, known.b)).is_err());
    pairs
}

/// Groups of tellings as stars.
fn stories(told: &Told<'_>, params: &CorpusParams, progress: &dyn Progress) -> Vec<TextStar> {
    let star = |group: &crate::candidates::story::Group| {
        if progress.cancelled() {
            return None;
        }
        let members = group.members.iter().copied().filter(|&member| member != group.representative).collect();
        let star = Star { representative: group.representative, members };
        Some(TextStar { star, min_similarity: told.least_score(group, params.portions.texts) })
    };
    told.tellings.groups.par_iter().filter_map(star).collect()
}
