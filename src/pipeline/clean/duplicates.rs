//! Which documents go because one that stays holds them.
//!
//! In keep order, a document goes when an earlier one that stays is exactly the same, or is near it and holds each of its
//! sentences. A name or a caption under two titles is no copy: there the titles are what the documents say. So what stands for another stays itself, no chain of likenesses removes anything, and among the documents that
//! stay none would go in a second run.

use std::borrow::Cow;
use std::path::PathBuf;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::edge::Edge;
use super::holding::Holding;
use super::per_outlet::within_outlets;
use super::spot::Location;
use crate::config::{CleanParams, CoverageParams, Relation};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::pipeline::corpus::{Clustering, DocumentPair, DocumentTable, keep_order};
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::span::Span;

/// A document that goes.
#[derive(Debug, Clone, PartialEq)]
pub struct RemovedDocument {
    /// Id of the one that stays for it.
    pub survivor: String,
    /// How the two are related.
    pub relation: Relation,
    /// Jaccard similarity of their shingle sets.
    pub jaccard: f64,
    /// Share of the shingles of the one that goes that the other one holds.
    pub containment: f64,
    /// The one that stays; `None` for a document of an index.
    pub(super) stays: Option<DocId>,
    /// Whether the survivor is a document of an index, and not of this corpus.
    pub in_index: bool,
    /// Where that came from.
    pub(super) before: Option<Box<Location>>,
}

impl RemovedDocument {
    /// One that goes for a document of an index.
    fn for_known(survivor: String, relation: Relation, (jaccard, containment): (f64, f64), before: Location) -> Self {
        Self { survivor, relation, jaccard, containment, stays: None, in_index: true, before: Some(Box::new(before)) }
    }
}

impl RemovedDocument {
    /// The document of this corpus that stays for it; `None` where an index holds it.
    #[must_use]
    pub fn stays(&self) -> Option<DocId> {
        self.stays
    }
}

/// A batch beside the documents of an index that it may be near.
#[derive(Debug)]
pub struct Before {
    /// What documents of the batch have to do with one another and with those of the index, which come first in its table.
    pub found: Clustering,
    /// Documents of the batch that are in the index themselves, with their names there and where they came from.
    pub itself: Vec<(DocId, String, Place)>,
    /// The index.
    pub index: PathBuf,
}

/// Which documents of a batch are held by those of an index: in `held`, by their numbers in the batch.
///
/// A document goes when one of the index is exactly the same, or is near it and holds each of its sentences; and so do the copies of one that
/// goes. Documents of an index never go. The third are documents that stay although near one of the index.
pub(super) fn held_before(before: &Before, params: CoverageParams, progress: &dyn Progress) -> KnownBefore {
    let Before { found, itself, .. } = before;
    let first_new = found.first_new;
    let mut held: Vec<Option<RemovedDocument>> = vec![None; found.corpus.docs().len() - first_new.index()];
    let (mut reader, mut record) = (LineReader::default(), Record::default());
    let named: FxHashMap<Cow<'_, str>, DocId> = found.corpus.ids().take(first_new.index()).map(|doc| (found.corpus.id(doc), doc)).collect();
    for (doc, name, place) in itself {
        // A text without a word is near nothing, not even itself: what the index keeps of it is not at hand.
        let known = named.get(name.as_str()).filter(|known| found.corpus.reread(**known, &mut reader, &mut record).is_ok());
        let location =
            known.map_or_else(|| Location::unread(place.clone()), |_| Location { words: String::new(), ..Location::of_record(&record, place.clone()) });
        held[doc.index()] = Some(RemovedDocument::for_known(name.clone(), Relation::Exact, (1.0, 1.0), location));
    }
    // In their table the documents of the index come first: their places are their numbers.
    let (order, place): (Vec<DocId>, Vec<u32>) = found.corpus.ids().map(|doc| (doc, doc.0)).unzip();
    let across = found.pairs.iter().filter(|pair| (pair.a < first_new) != (pair.b < first_new));
    let mut edges: Vec<Edge> = across.map(|pair| Edge::of(pair, &place)).collect();
    let mut errors = Holding { corpus: &found.corpus, order: &order, params }.of_all(&mut edges, progress);
    edges.retain(|edge| !edge.apart);
    edges.sort_unstable_by_key(|edge| (edge.later, !edge.held, edge.relation != Relation::Exact, edge.earlier));
    let mut kept = Vec::new();
    for group in edges.chunk_by(|x, y| x.later == y.later) {
        let Edge { later, earlier, relation, jaccard, containment, held: is_held, lost, .. } = group[0];
        let slot = &mut held[later as usize - first_new.index()];
        if slot.is_some() {
            continue;
        }
        let known = DocId(earlier);
        if let Err(error) = found.corpus.reread(known, &mut reader, &mut record) {
            errors.push(error);
            continue;
        }
        let mut location = Location::of_record(&record, found.corpus.place(known));
        if is_held {
            location.words.clear();
            *slot = Some(RemovedDocument::for_known(found.corpus.id(known).into_owned(), relation, (jaccard, containment), location));
        } else if let Some(lost) = lost {
            kept.push((DocId(later - first_new.0), location, lost));
        }
    }
    copies_go_too(found, &mut held);
    kept.retain(|(doc, ..)| held[doc.index()].is_none());
    KnownBefore { gone: held, kept, errors }
}

/// Copies in the batch of what goes go for the same reason.
fn copies_go_too(found: &Clustering, held: &mut [Option<RemovedDocument>]) {
    let first_new = found.first_new;
    let copies = || found.pairs.iter().filter(|pair| pair.relation == Relation::Exact && pair.a >= first_new && pair.b >= first_new);
    // Of very many copies only the pairs with one of them are known: it goes in the first round, and the others in the second.
    for _ in 0..2 {
        for pair in copies() {
            let [a, b] = [pair.a, pair.b].map(|doc| doc.index() - first_new.index());
            match (held[a].clone(), held[b].clone()) {
                (Some(gone), None) => held[b] = Some(gone),
                (None, Some(gone)) => held[a] = Some(gone),
                _ => {}
            }
        }
    }
}

/// What a batch has to do with an index.
pub(super) struct KnownBefore {
    /// For each document of the batch why it goes, when it does.
    pub(super) gone: Vec<Option<RemovedDocument>>,
    /// Documents that stay although near one of the index, where that stands, and the first sentence that it lacks.
    pub(super) kept: Vec<(DocId, Location, Span)>,
    /// What could not be read.
    pub(super) errors: Vec<Error>,
}

/// What becomes of each document.
#[derive(Debug)]
pub(super) struct Verdicts {
    removed: Vec<Option<Box<RemovedDocument>>>,
    /// Documents that stay although near one that stays.
    pub(super) kept_near: u64,
    /// Some of these, each with the one it is near and the sentence of its own, in keep order.
    pub(super) kept: Vec<(DocId, DocId, Span)>,
    /// All of these.
    kept_docs: Vec<DocId>,
    /// Some of those that are near a document of an index, with where that stands.
    pub(super) kept_known: Vec<(DocId, Location, Span)>,
    /// Documents that go because one of an index holds them.
    pub(super) held_before: u64,
}

impl Verdicts {
    pub(super) fn none(documents: usize) -> Self {
        Self { removed: vec![None; documents], kept_near: 0, kept: Vec::new(), kept_docs: Vec::new(), kept_known: Vec::new(), held_before: 0 }
    }

    /// These documents go as well, and these stay.
    pub(super) fn with(mut self, held: Vec<Option<RemovedDocument>>, kept: Vec<(DocId, Location, Span)>) -> Self {
        // One that is near another one of the batch as well counts once.
        self.kept_docs.sort_unstable();
        self.kept_known = kept;
        self.kept_known.retain(|(doc, ..)| self.removed[doc.index()].is_none() && self.kept_docs.binary_search(doc).is_err());
        self.kept_near += self.kept_known.len() as u64;
        self.kept_known.truncate(CoverageParams::MAX_NAMED);
        for (removed, held) in self.removed.iter_mut().zip(held) {
            if let Some(held) = held {
                *removed = Some(Box::new(held));
                self.held_before += 1;
            }
        }
        self
    }

    pub(super) fn of(&self, doc: DocId) -> Option<&RemovedDocument> {
        self.removed.get(doc.index()).and_then(Option::as_deref)
    }
}

/// Decides for the documents of the pairs that were found, of which exact and near ones count. The second are what could not be read.
///
/// # Errors
/// Where stages are kept: when the disk is full.
pub(super) fn decide(found: &Clustering, params: &CleanParams, progress: &dyn Progress) -> Result<(Verdicts, Vec<Error>), Error> {
    let Clustering { corpus, pairs, .. } = found;
    let keep = &params.cluster.keep;
    let copies = |pair: &&DocumentPair| matches!(pair.relation, Relation::Exact | Relation::Near);
    let mut pairs: Vec<DocumentPair> = pairs.iter().filter(copies).copied().collect();
    let mut errors = Vec::new();
    if params.keep_per_outlet {
        (pairs, errors) = within_outlets(corpus, &pairs, keep, progress);
    }
    let mut order: Vec<DocId> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    order.sort_unstable();
    order.dedup();
    order.par_sort_unstable_by(|&a, &b| keep_order(corpus, keep, a, b));
    let mut place = vec![0_u32; corpus.docs().len()];
    for (n, &doc) in (0..).zip(&order) {
        place[doc.index()] = n;
    }
    let mut edges: Vec<Edge> = pairs.iter().map(|pair| Edge::of(pair, &place)).collect();
    errors.extend(Holding { corpus, order: &order, params: params.coverage }.of_survivors(&mut edges, found.work(), progress)?);
    edges.retain(|edge| !edge.apart);
    edges.sort_unstable_by_key(|edge| (edge.later, edge.earlier));
    Ok((resolve(corpus, &order, &edges), errors))
}

/// The verdicts, in keep order. `edges` are sorted by their later and then their earlier document.
fn resolve(corpus: &DocumentTable, order: &[DocId], edges: &[Edge]) -> Verdicts {
    let doc = |place: u32| order[place as usize];
    let mut verdicts = Verdicts::none(corpus.docs().len());
    // Which place stands for each place: itself as long as it stays.
    let mut stands: Vec<u32> = (0..order.len() as u32).collect();
    for group in edges.chunk_by(|x, y| x.later == y.later) {
        let later = group[0].later;
        let stays = |edge: &&Edge| stands[edge.earlier as usize] == edge.earlier;
        let held = group.iter().filter(stays).find(|edge| edge.held);
        // A copy of one that went goes with it, to the same survivor.
        let copy = || group.iter().find(|edge| edge.relation == Relation::Exact);
        let (survivor, verdict) = match (held, copy()) {
            (Some(edge), _) => {
                let survivor = corpus.id(doc(edge.earlier)).into_owned();
                let removed = RemovedDocument {
                    survivor,
                    relation: edge.relation,
                    jaccard: edge.jaccard,
                    containment: edge.containment,
                    in_index: false,
                    before: None,
                    stays: Some(doc(edge.earlier)),
                };
                (edge.earlier, removed)
            }
            (None, Some(edge)) => match verdicts.of(doc(edge.earlier)) {
                Some(first) => (stands[edge.earlier as usize], first.clone()),
                None => continue,
            },
            (None, None) => {
                let near = group.iter().find(stays);
                verdicts.kept_near += u64::from(near.is_some());
                verdicts.kept_docs.extend(near.map(|_| doc(later)));
                if let Some((edge, lost)) = near.and_then(|edge| Some((edge, edge.lost?))).filter(|_| verdicts.kept.len() < CoverageParams::MAX_NAMED) {
                    verdicts.kept.push((doc(later), doc(edge.earlier), lost));
                }
                continue;
            }
        };
        stands[later as usize] = survivor;
        verdicts.removed[doc(later).index()] = Some(Box::new(verdict));
    }
    verdicts
}
