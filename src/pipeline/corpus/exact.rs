//! Which documents with equal tokens are the same text.
//!
//! Terms fold much, so equal tokens are not enough: `-5` and `5` have them, and so have `ma` and `mả` ([`crate::text::exact`]). Most documents
//! with equal tokens are equal byte for byte, and their content hashes say so. Only the others are read again: what this costs grows with the copies
//! that are written in another way, and not with the corpus.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::store::{Doc, DocumentTable};
use super::tally::Tally;
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
    /// By digest and content hash.
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
        let read = |(reader, record): &mut (LineReader, Record), &(digest, content_hash, doc): &(u128, u64, DocId)| {
            progress.advance(1);
            if progress.cancelled() {
                return ((digest, content_hash), Ok(u128::from(content_hash)));
            }
            ((digest, content_hash), corpus.reread(doc, reader, record).map(|()| exact_key(&record.text)))
        };
        let keys: Vec<((u128, u64), Result<u128, Error>)> = open.par_iter().map_init(Default::default, read).collect();
        progress.finish();
        let mut known = Self::default();
        for ((digest, content_hash), key) in keys {
            let key = key.unwrap_or_else(|error| {
                tally.errors.push(error);
                u128::from(content_hash)
            });
            known.keys.insert((digest, content_hash), key);
        }
        known
    }

    /// The key of the text of a document.
    pub(super) fn key(&self, doc: &Doc) -> TextKey {
        (doc.digest, self.keys.get(&(doc.digest, doc.content_hash)).copied().unwrap_or(0))
    }
}

/// One document of each digest and content hash, where a digest has several hashes; by digest and hash.
fn unlike(docs: &[Doc]) -> Vec<(u128, u64, DocId)> {
    let all = (0..).map(DocId).zip(docs).filter(|(_, doc)| !doc.is_empty());
    // Half of the digest tells nearly all of them apart.
    let mut halves: Vec<(u64, DocId)> = all.map(|(n, doc)| (doc.digest as u64, n)).collect();
    halves.par_sort_unstable();
    let mut open: Vec<(u128, u64, DocId)> = Vec::new();
    for alike in halves.chunk_by(|x, y| x.0 == y.0).filter(|alike| alike.len() > 1) {
        let own = |&(_, doc): &(u64, DocId)| (docs[doc.index()].digest, docs[doc.index()].content_hash, doc);
        let said = |doc: &(u64, DocId)| (own(doc).0, own(doc).1);
        if alike.iter().all(|doc| said(doc) == said(&alike[0])) {
            continue;
        }
        let mut alike: Vec<(u128, u64, DocId)> = alike.iter().map(own).collect();
        alike.sort_unstable();
        open.extend(alike.chunk_by(|x, y| x.0 == y.0).filter(|equal| equal.first().map(|one| one.1) != equal.last().map(|one| one.1)).flatten());
    }
    open.par_sort_unstable();
    open.dedup_by_key(|(digest, content_hash, _)| (*digest, *content_hash));
    open
}
