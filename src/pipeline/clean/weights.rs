//! Weights instead of removal: a cluster weighs as much as one document.

use rustc_hash::FxHashMap;

use super::Plan;
use crate::document::DocId;
use crate::error::Place;

/// What a document weighs.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Weight {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// One over the size of its cluster; the weights of a cluster add up to 1.
    pub weight: f64,
    /// Documents of its cluster, itself among them: those that would go for one that stays, and that one.
    pub size: u64,
    /// Id of the one that would stay.
    pub stands: String,
}

impl Plan {
    /// What each document weighs, in the order of the inputs. Their sum is the number of documents that would stay. Linear in the documents.
    pub fn weights(&self) -> impl Iterator<Item = Weight> {
        let stands = |doc: DocId| self.verdicts.of(doc).and_then(|verdict| verdict.stays).unwrap_or(doc);
        let mut sizes: FxHashMap<DocId, u64> = FxHashMap::default();
        self.sequence.iter().for_each(|&doc| *sizes.entry(stands(doc)).or_default() += 1);
        self.sequence.iter().map(move |&doc| {
            let of = stands(doc);
            let size = sizes.get(&of).copied().unwrap_or(1);
            let (id, place) = (self.corpus.id(doc).into_owned(), self.corpus.place(doc));
            Weight { id, place, weight: 1.0 / size as f64, size, stands: self.corpus.id(of).into_owned() }
        })
    }
}
