//! From texts back to documents: pairs and clusters as they are reported.

use super::keep::Texts;
use super::reading::Corpus;
use super::verifying::Verified;
use crate::cluster::Star;
use crate::config::{CorpusParams, Relation};
use crate::verify::Overlap;

/// Two related documents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DocumentPair {
    /// The one whose id comes first.
    pub a: u32,
    /// The other one.
    pub b: u32,
    /// How they are related.
    pub relation: Relation,
    /// Jaccard similarity of their shingle sets.
    pub jaccard: f64,
    /// Share of the shingles of `a` that `b` holds.
    pub containment_a: f64,
    /// Share of the shingles of `b` that `a` holds.
    pub containment_b: f64,
}

/// A group of documents of which one can stand for all.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentCluster {
    /// The one to keep.
    pub representative: u32,
    /// All of them, the representative too, in the order of their ids.
    pub members: Vec<u32>,
    /// `Exact` when all have the same tokens.
    pub relation: Relation,
    /// The smallest similarity between any two.
    pub min_similarity: f64,
}

/// Pairs and clusters.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) pairs: Vec<DocumentPair>,
    pub(super) clusters: Vec<DocumentCluster>,
    pub(super) unlisted: u64,
}

/// Says of documents what was found of texts.
pub(super) fn expand(corpus: &Corpus, texts: &Texts, verified: &Verified, params: &CorpusParams) -> Found {
    let mut expansion = Expansion { corpus, texts, params, found: Found::default() };
    let sought = |relation| params.relations.contains(&relation);
    // Equal texts are near, too, when only near ones are sought.
    let copies = if sought(Relation::Exact) { Relation::Exact } else { Relation::Near };
    let repeated: Vec<u32> = (0..texts.len() as u32).filter(|&text| texts.copies(text).len() > 1).collect();
    for &text in &repeated {
        expansion.copies(text, copies);
    }
    for pair in &verified.pairs {
        expansion.pair(pair.a, pair.b, pair.overlap);
    }
    let mut clustered = vec![false; texts.len()];
    for star in &verified.stars {
        expansion.cluster(&star.star, Relation::Near, star.min_similarity);
        for text in star.star.members.iter().chain([&star.star.representative]) {
            clustered[*text as usize] = true;
        }
    }
    for text in repeated.into_iter().filter(|&text| !clustered[text as usize]) {
        expansion.cluster(&Star { representative: text, members: Vec::new() }, copies, 1.0);
    }
    expansion.sorted()
}

struct Expansion<'a> {
    corpus: &'a Corpus,
    texts: &'a Texts,
    params: &'a CorpusParams,
    found: Found,
}

impl Expansion<'_> {
    /// The copies of a text that are listed: all, or the kept one of very many.
    fn listed(&self, text: u32) -> &[u32] {
        let copies = self.texts.copies(text);
        if copies.len() <= self.params.listed_copies { copies } else { &copies[..1] }
    }

    fn copies(&mut self, text: u32, relation: Relation) {
        let copies = self.texts.copies(text).to_vec();
        let count = copies.len() as u64;
        let firsts = if copies.len() <= self.params.listed_copies { copies.len() } else { 1 };
        let before = self.found.pairs.len();
        for (n, &a) in copies[..firsts].iter().enumerate() {
            for &b in &copies[n + 1..] {
                self.push(a, b, DocumentPair { a, b, relation, jaccard: 1.0, containment_a: 1.0, containment_b: 1.0 });
            }
        }
        self.found.unlisted += count * (count - 1) / 2 - (self.found.pairs.len() - before) as u64;
    }

    fn pair(&mut self, left: u32, right: u32, overlap: Overlap) {
        let (lefts, rights) = (self.listed(left).to_vec(), self.listed(right).to_vec());
        for &a in &lefts {
            for &b in &rights {
                let (jaccard, containment_a, containment_b) = (overlap.jaccard(), overlap.containment_left(), overlap.containment_right());
                self.push(a, b, DocumentPair { a, b, relation: Relation::Near, jaccard, containment_a, containment_b });
            }
        }
        let all = self.texts.copies(left).len() as u64 * self.texts.copies(right).len() as u64;
        self.found.unlisted += all - (lefts.len() * rights.len()) as u64;
    }

    /// Adds a pair with the smaller id first.
    fn push(&mut self, a: u32, b: u32, pair: DocumentPair) {
        let ordered = if self.corpus.id_order(a, b).is_lt() {
            pair
        } else {
            DocumentPair { a: b, b: a, containment_a: pair.containment_b, containment_b: pair.containment_a, ..pair }
        };
        self.found.pairs.push(ordered);
    }

    fn cluster(&mut self, star: &Star, relation: Relation, min_similarity: f64) {
        let representative = self.texts.first_copies()[star.representative as usize];
        let texts = std::iter::once(&star.representative).chain(&star.members);
        let mut members: Vec<u32> = texts.flat_map(|&text| self.texts.copies(text).iter().copied()).collect();
        members.sort_unstable_by(|&a, &b| self.corpus.id_order(a, b));
        self.found.clusters.push(DocumentCluster { representative, members, relation, min_similarity });
    }

    fn sorted(mut self) -> Found {
        let corpus = self.corpus;
        // The order of ids once, as numbers: pairs are many.
        let mut related: Vec<u32> = self.found.pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
        related.sort_unstable();
        related.dedup();
        related.sort_unstable_by(|&a, &b| corpus.id_order(a, b));
        let mut place = vec![0_u32; corpus.docs().len()];
        for (n, doc) in (0..).zip(related) {
            place[doc as usize] = n;
        }
        self.found.pairs.sort_unstable_by_key(|pair| (place[pair.a as usize], place[pair.b as usize]));
        self.found.clusters.sort_unstable_by(|x, y| corpus.id_order(x.representative, y.representative));
        self.found
    }
}
