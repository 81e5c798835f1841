//! The stages of `cluster` over a corpus that is spread over machines: each works on some texts or on some pairs, and together they say what one
//! machine says.
//!
//! ```text
//! documents → sketches, samples                              (any documents)
//! candidates → verified pairs                                (the texts of some components of what may be near, and of some pairs that may hold one another)
//! verified pairs → related pairs, stars                      (all pairs of some components of verified pairs; no texts)
//! stars of which a pair was not verified → their similarity  (the texts of some stars)
//! ```
//!
//! Documents are told by their ids, which must come once, and stand in keep order by rank and id. Each of them is the first of its exact copies.

use std::sync::Arc;

use rayon::prelude::*;

use super::candidates::{Candidates, named};
use super::pair::TextPair;
use super::portions::Portions;
use super::relate::Judge;
use super::store::DocumentTable;
use super::tally::Tally;
use super::texts::{self, Texts};
use super::verify::{Verifier, known_similarity};
use super::{Hooks, ReadCorpus, prints};
use crate::candidates::neighbourhood::Neighbourhoods;
use crate::candidates::prints::CorpusPrints;
use crate::cluster::stars;
use crate::config::{ClusterParams, ReadOptions, Relation};
use crate::document::TextId;
use crate::error::Error;
use crate::progress::Progress;
use crate::read::{Inputs, Shelf};
use crate::verify::Overlap;

/// Two documents of which enough is shared to be near or contained, in keep order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedPair {
    /// The ids of both.
    pub ids: [String; 2],
    /// Their ranks in the keep order; ids decide between equal ones.
    pub ranks: [u64; 2],
    /// What they share.
    pub overlap: Overlap,
}

/// Two related documents, the smaller id first.
#[derive(Debug, Clone, PartialEq)]
pub struct SpreadPair {
    /// The ids of both.
    pub ids: [String; 2],
    /// How the first is related to the second.
    pub relation: Relation,
    /// How strongly, 0 to 1.
    pub similarity: f64,
    /// What they share.
    pub overlap: Overlap,
}

/// A cluster of near documents.
#[derive(Debug, Clone, PartialEq)]
pub struct SpreadStar {
    /// The ids of its documents, that of the representative first, then in keep order.
    pub ids: Vec<String>,
    /// The smallest Jaccard similarity between any two, where `known`; else that to the representative.
    pub min_similarity: f64,
    /// Whether the verified pairs tell the smallest similarity. Else the texts have to be asked ([`star_similarities`]).
    pub known: bool,
}

/// What [`judge_verified`] finds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Judged {
    /// The pairs with a relation that is sought.
    pub pairs: Vec<SpreadPair>,
    /// Clusters of the near ones.
    pub stars: Vec<SpreadStar>,
}

/// What [`super::read_documents`] does, and the samples of every document ([`crate::fingerprint::sample`]), by its number: none where nobody asks who
/// holds whom ([`ClusterParams::doubts_frames`]).
#[must_use]
pub fn read_documents_sampled<'a>(
    inputs: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    params: &ClusterParams,
    progress: &dyn Progress,
) -> (DocumentTable, CorpusPrints, Tally) {
    let params = params.clone().with_memory(None).with_work_folder(None, false);
    let ReadCorpus { corpus, gathered, mut tally, failed, .. } = ReadCorpus::read(inputs.into(), options, (&params, Hooks::default()), progress);
    tally.errors.extend(failed);
    let [samples, ..] = prints(gathered);
    (corpus, CorpusPrints::new(samples), tally)
}

/// The pairs among candidates that share enough, sorted in keep order: of what may be near all pairs in whole components, as on one machine, and of those that
/// may hold one another each pair. `documents` are those of the candidates, and of a component of `near` all.
///
/// Cost: reads the documents twice; their texts are in memory already.
///
/// # Errors
/// Where a document cannot be used.
pub fn verify_candidates(
    documents: &Arc<dyn Shelf>,
    params: &ClusterParams,
    near: &[(&str, &str)],
    holding: &[(&str, &str)],
    progress: &dyn Progress,
) -> Result<Vec<VerifiedPair>, Error> {
    let (corpus, texts) = read_texts(documents, params, progress)?;
    let [near, holding] = [near, holding].map(|pairs| named(&corpus, &texts, pairs));
    let mut candidates = Candidates { near, holding, ..Candidates::default() };
    candidates.holding.retain(|pair| candidates.near.binary_search(pair).is_err());
    let mut tally = Tally::default();
    let pairs = Verifier { corpus: &corpus, texts: &texts, params, work: None, progress }.verified(candidates, &mut tally)?;
    complete(tally, progress)?;
    let row = |pair: TextPair| {
        let docs = [pair.a, pair.b].map(|text| texts.first_copy(text));
        VerifiedPair { ids: docs.map(|doc| corpus.id(doc).into_owned()), ranks: docs.map(|doc| corpus.docs()[doc.index()].rank), overlap: pair.overlap }
    };
    Ok(pairs.into_iter().map(row).collect())
}

/// The relations of verified pairs, and the clusters of the near ones. `pairs` are, each once, all of some components: what two documents have to do with each
/// other is told by their neighbours, too.
#[must_use]
pub fn judge_verified(pairs: &[VerifiedPair], params: &ClusterParams) -> Judged {
    let mut order: Vec<(u64, &str)> = pairs.iter().flat_map(|pair| [0, 1].map(|n| (pair.ranks[n], pair.ids[n].as_str()))).collect();
    order.par_sort_unstable();
    order.dedup();
    let number = |rank: u64, id: &str| TextId::at(order.partition_point(|known| *known < (rank, id)));
    let numbered = |pair: &VerifiedPair| {
        let [a, b] = [0, 1].map(|n| number(pair.ranks[n], &pair.ids[n]));
        if a < b { TextPair { a, b, overlap: pair.overlap } } else { TextPair { a: b, b: a, overlap: pair.overlap.swapped() } }
    };
    let mut verified: Vec<TextPair> = pairs.par_iter().map(numbered).collect();
    verified.par_sort_unstable_by_key(|pair| (pair.a, pair.b));
    let neighbours = params
        .doubts_frames()
        .then(|| Neighbourhoods::build(verified.iter().map(|pair| (pair.a, pair.b, pair.overlap)), order.len(), params.containment.neighbourhood));
    let judge = Judge::new(params, neighbours, None, &[]);
    let related: Vec<_> = verified.par_iter().filter_map(|pair| judge.relate(*pair)).collect();
    let near: Vec<(TextId, TextId)> = related.iter().filter(|found| found.relation == Relation::Near).map(|found| (found.pair.a, found.pair.b)).collect();
    let id = |text: TextId| order[text.index()].1.to_owned();
    let star = |star: crate::cluster::Star<TextId>| {
        let (min_similarity, known) = known_similarity(&star, &verified, params.portions.texts);
        SpreadStar { ids: std::iter::once(star.representative).chain(star.members).map(id).collect(), min_similarity, known }
    };
    let stars = stars(&near).into_iter().map(star).collect();
    let pair = |found: super::relate::RelatedTexts| {
        let TextPair { a, b, overlap } = found.pair;
        let kept = SpreadPair { ids: [id(a), id(b)], relation: found.relation, similarity: found.similarity, overlap };
        if kept.ids[0] <= kept.ids[1] { kept } else { turned(kept) }
    };
    Judged { pairs: related.into_iter().map(pair).collect(), stars }
}

/// A pair, read from the other document.
fn turned(pair: SpreadPair) -> SpreadPair {
    let [a, b] = pair.ids;
    SpreadPair { ids: [b, a], relation: pair.relation.turned(), overlap: pair.overlap.swapped(), ..pair }
}

/// The smallest similarities in stars, by the ids of their documents, of which not all pairs were verified: what is given with one stays where its texts are
/// too long to be in memory together. `documents` are those of the stars.
///
/// # Errors
/// Where a document cannot be used.
pub fn star_similarities(documents: &Arc<dyn Shelf>, params: &ClusterParams, stars: &[(Vec<&str>, f64)], progress: &dyn Progress) -> Result<Vec<f64>, Error> {
    let (corpus, texts) = read_texts(documents, params, progress)?;
    let portions = Portions { corpus: &corpus, texts: &texts, params: params.portions };
    let verifier = Verifier { corpus: &corpus, texts: &texts, params, work: None, progress };
    let mut number_of: rustc_hash::FxHashMap<String, TextId> = rustc_hash::FxHashMap::default();
    number_of.extend(texts.ids().map(|text| (corpus.id(texts.first_copy(text)).into_owned(), text)));
    let mut tally = Tally::default();
    let mut found = Vec::with_capacity(stars.len());
    for (ids, given) in stars {
        let mut star: Vec<TextId> = ids.iter().filter_map(|&id| number_of.get(id).copied()).collect();
        star.sort_unstable();
        found.push(if portions.fits(&star) { verifier.least_of(&star, &mut tally) } else { *given });
    }
    complete(tally, progress)?;
    Ok(found)
}

/// Documents that are read for their texts alone.
fn read_texts(documents: &Arc<dyn Shelf>, params: &ClusterParams, progress: &dyn Progress) -> Result<(DocumentTable, Texts), Error> {
    let plain = params.clone().with_relations([Relation::Exact]).with_memory(None).with_work_folder(None, false);
    let ReadCorpus { corpus, mut tally, failed, .. } = ReadCorpus::read(documents.into(), &ReadOptions::default(), (&plain, Hooks::default()), progress);
    tally.errors.extend(failed);
    let texts = texts::texts(&corpus, &params.keep, progress, &mut tally);
    complete(tally, progress)?;
    Ok((corpus, texts))
}

/// Half of an answer would be a wrong one.
fn complete(mut tally: Tally, progress: &dyn Progress) -> Result<(), Error> {
    if progress.cancelled() {
        return Err(Error::Interrupted);
    }
    if tally.errors.is_empty() { Ok(()) } else { Err(tally.errors.swap_remove(0)) }
}

#[cfg(test)]
mod tests {
    use super::super::candidates::{Tables, candidates};
    use super::super::cluster;
    use super::*;
    use crate::cluster::components;
    use crate::document::Document;
    use crate::progress::Silent;
    use crate::read::shelved;

    /// Stories of which some documents are parts, near copies and digests.
    fn documents() -> Vec<Document> {
        let words = |from: usize, to: usize| (from..to).map(|n| format!("w{}", n * 7919 % 10_007)).collect::<Vec<_>>().join(" ");
        let mut texts = Vec::new();
        for story in 0..6 {
            let at = story * 400;
            texts.extend([
                words(at, at + 200),
                words(at, at + 190),
                words(at, at + 180),
                words(at, at + 120),
                words(at + 40, at + 100),
                words(at + 5, at + 255),
            ]);
            texts.push(format!("{} {}", words(at, at + 200), words(at + 400, at + 500)));
            texts.extend((0..4).map(|n| words(at + 12 * n, at + 12 * n + 60)));
        }
        texts.into_iter().enumerate().map(|(n, text)| Document::new(format!("d{:03}", n * 37 % 101), text)).collect()
    }

    /// The stages on as many machines as there are components and pairs.
    fn spread(documents: &[Document], params: &ClusterParams) -> (Vec<SpreadPair>, Vec<SpreadStar>) {
        let all = shelved(documents.to_vec());
        let ReadCorpus { corpus, gathered, .. } = ReadCorpus::read((&all).into(), &ReadOptions::default(), (params, Hooks::default()), &Silent);
        let texts = texts::texts(&corpus, &params.keep, &Silent, &mut Tally::default());
        let [samples, ..] = prints(gathered);
        let found = candidates(&corpus, &texts, Tables::Memory(samples), params, &Silent).unwrap();
        let id = |text: TextId| corpus.id(texts.first_copy(text)).into_owned();
        let some = |wanted: &[String]| shelved(documents.iter().filter(|document| wanted.contains(&document.id)).cloned().collect());
        let mut verified = Vec::new();
        for component in components(texts.len(), &found.near) {
            let ids: Vec<String> = component.iter().map(|&text| id(text)).collect();
            let pairs: Vec<[String; 2]> = found.near.iter().filter(|pair| component.contains(&pair.0)).map(|&(a, b)| [id(a), id(b)]).collect();
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|[a, b]| (a.as_str(), b.as_str())).collect();
            verified.extend(verify_candidates(&some(&ids), params, &pairs, &[], &Silent).unwrap());
        }
        for (a, b) in found.holding.iter().map(|&(a, b)| (id(a), id(b))) {
            verified.extend(verify_candidates(&some(&[a.clone(), b.clone()]), params, &[], &[(&b, &a)], &Silent).unwrap());
        }
        verified.sort_unstable_by(|x, y| y.ids.cmp(&x.ids));
        verified.dedup();
        let mut judged = judge_verified(&verified, params);
        for star in judged.stars.iter_mut().filter(|star| !star.known) {
            let ids = star.ids.iter().map(String::as_str).collect();
            star.min_similarity = star_similarities(&some(&star.ids), params, &[(ids, 2.0)], &Silent).unwrap()[0];
        }
        (judged.pairs, judged.stars)
    }

    #[test]
    fn machines_together_say_what_one_says() {
        let documents = documents();
        for params in [ClusterParams::default(), ClusterParams::default().with_threshold(0.5).with_containment(0.6), ClusterParams::default().with_recall(0.2)]
        {
            let whole = cluster(&shelved(documents.clone()), &ReadOptions::default(), &params, &Silent);
            let (mut pairs, mut stars) = spread(&documents, &params);
            pairs.sort_unstable_by(|x, y| x.ids.cmp(&y.ids));
            let id = |doc| whole.corpus.id(doc).into_owned();
            let expected: Vec<_> =
                whole.pairs.iter().map(|pair| ([id(pair.a), id(pair.b)], pair.relation, pair.similarity, pair.jaccard, pair.containment_a)).collect();
            let row = |pair: SpreadPair| (pair.ids, pair.relation, pair.similarity, pair.overlap.jaccard(), pair.overlap.containment_left());
            assert_eq!(pairs.into_iter().map(row).collect::<Vec<_>>(), expected);
            for wanted in [Relation::Near, Relation::Contains, Relation::Contained] {
                assert!(expected.iter().any(|pair| pair.1 == wanted), "{wanted:?}");
            }
            stars.sort_unstable_by(|x, y| x.ids[0].cmp(&y.ids[0]));
            let members = |star: SpreadStar| (star.ids[0].clone(), star.ids.into_iter().collect::<std::collections::BTreeSet<_>>(), star.min_similarity);
            let expected: Vec<_> = whole
                .clusters
                .iter()
                .map(|found| (id(found.representative), found.members.iter().map(|&doc| id(doc)).collect(), found.min_similarity))
                .collect();
            assert_eq!(stars.into_iter().map(members).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_stage_that_is_ended_early_is_an_error() {
        struct Ended;
        impl Progress for Ended {
            fn begin(&self, _: &str, _: u64) {}
            fn advance(&self, _: u64) {}
            fn finish(&self) {}
            fn cancelled(&self) -> bool {
                true
            }
        }
        let documents = shelved(documents());
        let found = verify_candidates(&documents, &ClusterParams::default(), &[("d000", "d037")], &[], &Ended);
        assert!(matches!(found, Err(Error::Interrupted)), "{found:?}");
    }
}
