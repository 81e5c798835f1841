//! Which documents with equal tokens are the same text.
//!
//! Terms fold much, so equal tokens are not enough: `-5` and `5` have them, and so have `ma` and `mả` ([`crate::text::exact`]). Most documents
//! with equal tokens are equal byte for byte, and their seals say so. Only the others are read again: what this costs grows with the copies
//! that are written in another way, and not with the corpus.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::reading::{Doc, DocumentTable, Tally};
use crate::document::DocId;
use crate::error::Error;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::text::exact::exact_key;

/// What all documents of one text have in common: the digest of their tokens, and their exact key where others have that digest, too.
pub(super) type TextKey = (u128, u128);

/// The exact keys of documents that have the tokens of others and not their bytes.
#[derive(Debug, Default)]
pub(super) struct Variants {
    /// By digest and seal.
    keys: FxHashMap<(u128, u64), u128>,
}

impl Variants {
    /// Reads one document of each text that needs it. One that cannot be read again is like no other one.
    pub(super) fn of(corpus: &DocumentTable, progress: &dyn Progress, tally: &mut Tally) -> Self {
        let open = unlike(corpus.docs());
        if open.is_empty() {
            return Self::default();
        }
        progress.begin("comparing spellings", open.len() as u64);
        let read = |(reader, record): &mut (LineReader, Record), &(digest, seal, doc): &(u128, u64, DocId)| {
            progress.advance(1);
            if progress.cancelled() {
                return ((digest, seal), Ok(u128::from(seal)));
            }
            ((digest, seal), corpus.reread(doc, reader, record).map(|()| exact_key(&record.text)))
        };
        let keys: Vec<((u128, u64), Result<u128, Error>)> = open.par_iter().map_init(Default::default, read).collect();
        progress.finish();
        let mut known = Self::default();
        for ((digest, seal), key) in keys {
            let key = key.unwrap_or_else(|error| {
                tally.errors.push(error);
                u128::from(seal)
            });
            known.keys.insert((digest, seal), key);
        }
        known
    }

    /// The key of the text of a document.
    pub(super) fn key(&self, doc: &Doc) -> TextKey {
        (doc.digest, self.keys.get(&(doc.digest, doc.seal)).copied().unwrap_or(0))
    }
}

/// One document of each digest and seal, where a digest has several seals; by digest and seal.
fn unlike(docs: &[Doc]) -> Vec<(u128, u64, DocId)> {
    let mut first: FxHashMap<u128, u64> = FxHashMap::with_capacity_and_hasher(docs.len(), rustc_hash::FxBuildHasher);
    let mut mixed: FxHashSet<u128> = FxHashSet::default();
    for doc in docs.iter().filter(|doc| !doc.is_empty()) {
        if *first.entry(doc.digest).or_insert(doc.seal) != doc.seal {
            mixed.insert(doc.digest);
        }
    }
    if mixed.is_empty() {
        return Vec::new();
    }
    let all = (0..).map(DocId).zip(docs).filter(|(_, doc)| mixed.contains(&doc.digest));
    let mut open: Vec<(u128, u64, DocId)> = all.map(|(n, doc)| (doc.digest, doc.seal, n)).collect();
    open.par_sort_unstable();
    open.dedup_by_key(|(digest, seal, _)| (*digest, *seal));
    open
}
