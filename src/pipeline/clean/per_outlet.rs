//! The pairs of a cleaning that keeps one document of each cluster in each outlet: both documents of a pair are of one outlet.
//!
//! Of very many copies, and of what is near them, a corpus lists the pairs with one copy only, which may be another outlet's. Copies are the
//! same words, so what is said of one holds for all: each pair is said again of the first copies that each outlet has.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use crate::config::{Keep, Relation};
use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::{DocumentPair, DocumentTable, keep_order};
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// The pairs that lie within one outlet, exact and near. Documents without an outlet are those of one.
///
/// Reads the documents of all pairs again. Linear in them and in the outlets that the documents of a pair have copies in, beside sorting.
pub(super) fn within_outlets(corpus: &DocumentTable, pairs: &[DocumentPair], keep: &Keep, progress: &dyn Progress) -> (Vec<DocumentPair>, Vec<Error>) {
    let mut order: Vec<DocId> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    order.sort_unstable();
    order.dedup();
    order.par_sort_unstable_by(|&a, &b| keep_order(corpus, keep, a, b));
    let place: FxHashMap<DocId, u32> = order.iter().copied().zip(0..).collect();
    let mut groups = Groups::new(order.len());
    pairs.iter().filter(|pair| pair.relation == Relation::Exact).for_each(|pair| groups.join(place[&pair.a], place[&pair.b]));
    let (outlets, errors) = outlets(corpus, &order, progress);
    let mut firsts: BTreeMap<(u32, u64), u32> = BTreeMap::new();
    let mut within = Vec::new();
    // In keep order the first one of an outlet stands for its copies there.
    for (place, outlet) in (0..).zip(&outlets).filter_map(|(place, outlet)| Some((place, (*outlet)?))) {
        let first = *firsts.entry((groups.of(place), outlet)).or_insert(place);
        if first != place {
            let (a, b) = (order[first as usize], order[place as usize]);
            within.push(DocumentPair { a, b, relation: Relation::Exact, jaccard: 1.0, containment_a: 1.0, containment_b: 1.0, similarity: 1.0 });
        }
    }
    let mut seen = FxHashSet::default();
    for pair in pairs.iter().filter(|pair| pair.relation != Relation::Exact) {
        let (a, b) = (groups.of(place[&pair.a]), groups.of(place[&pair.b]));
        if !seen.insert((a.min(b), a.max(b))) {
            continue;
        }
        let shared = firsts.range((a, 0)..=(a, u64::MAX)).filter_map(|((_, outlet), &first)| Some((first, *firsts.get(&(b, *outlet))?)));
        within.extend(shared.map(|(first, other)| DocumentPair { a: order[first as usize], b: order[other as usize], ..*pair }));
    }
    (within, errors)
}

/// The outlet of each document, by its hash; `None` for one that cannot be read again.
pub(super) fn outlets(corpus: &DocumentTable, order: &[DocId], progress: &dyn Progress) -> (Vec<Option<u64>>, Vec<Error>) {
    progress.begin("reading outlets", order.len() as u64);
    let read = |(reader, record): &mut (LineReader, Record), &doc: &DocId| {
        progress.advance(1);
        corpus.reread_as_read(doc, reader, record).map(|()| xxh3_64(record.outlet.as_bytes()))
    };
    let read: Vec<Result<u64, Error>> = order.par_iter().map_init(Default::default, read).collect();
    progress.finish();
    let mut errors = Vec::new();
    let outlets = read.into_iter().map(|outlet| outlet.map_err(|error| errors.push(error)).ok()).collect();
    (outlets, errors)
}

/// Sets of places, each named by the smallest one (union–find with path halving).
struct Groups(Vec<u32>);

impl Groups {
    fn new(places: usize) -> Self {
        Self((0..places as u32).collect())
    }

    fn of(&mut self, mut place: u32) -> u32 {
        while self.0[place as usize] != place {
            let above = self.0[self.0[place as usize] as usize];
            self.0[place as usize] = above;
            place = above;
        }
        place
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        self.0[a.max(b) as usize] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_named_by_their_smallest_place() {
        let mut groups = Groups::new(6);
        for (a, b) in [(4, 5), (2, 4), (0, 1), (5, 2)] {
            groups.join(a, b);
        }
        assert_eq!((0..6).map(|place| groups.of(place)).collect::<Vec<_>>(), [0, 0, 2, 3, 2, 2]);
    }
}
