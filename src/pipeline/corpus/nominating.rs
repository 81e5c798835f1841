//! Candidate pairs of texts: by bands of their sketches, and by fingerprints they share.

use rayon::prelude::*;

use super::keep::Texts;
use super::reading::Corpus;
use crate::candidates::bands;
use crate::candidates::postings::{Posting, Postings, SharedPair, merge_pairs};
use crate::config::{CandidateParams, CorpusParams, Relation};

/// The fingerprints of every text, from those of all documents: a text's copies have the same ones.
pub(super) fn postings_of(corpus: &Corpus, texts: &Texts, of_documents: Vec<Posting>) -> Postings {
    let mut text_of = vec![u32::MAX; corpus.docs().len()];
    for (text, &first) in (0..).zip(texts.first_copies()) {
        text_of[first as usize] = text;
    }
    let mut postings = of_documents;
    for posting in &mut postings {
        posting.document = text_of[posting.document as usize];
    }
    Postings::build(postings, texts.len() as u32)
}

/// The pairs of texts that share enough fingerprints, sorted.
pub(super) fn sharing_pairs(postings: &Postings, texts: &Texts, params: CandidateParams) -> Vec<(u32, u32)> {
    let partners: Vec<SharedPair> = (0..texts.len() as u32).into_par_iter().flat_map_iter(|text| postings.partners(text, params)).collect();
    merge_pairs(partners).into_iter().map(|pair| (pair.a, pair.b)).collect()
}

/// The pairs of texts that may be near or contained in one another, sorted.
pub(super) fn candidates(corpus: &Corpus, texts: &Texts, containment: Vec<Posting>, params: &CorpusParams) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    if params.seeks(Relation::Near) {
        pairs = bands::candidate_pairs(corpus.sketches(), texts.first_copies(), params.near, params.buckets);
    }
    if params.seeks(Relation::Contains) {
        let postings = postings_of(corpus, texts, containment);
        pairs.extend(sharing_pairs(&postings, texts, params.containment.candidates));
        pairs.par_sort_unstable();
        pairs.dedup();
    }
    pairs
}
