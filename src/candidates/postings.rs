//! Postings: which documents hold a fingerprint, and which pairs of documents share enough of them.
//!
//! Every cost has a bound. A fingerprint of more documents than [`CandidateParams::most_documents`] nominates nobody: it
//! is boilerplate ([`Postings::boilerplate`]). A document looks through its rarest fingerprints first and stops after
//! [`CandidateParams::touches`] postings, so a corpus costs at most `documents * touches` steps, however its texts look.

use rustc_hash::FxHashMap;

use crate::config::CandidateParams;

/// One fingerprint of one document. 8 bytes.
///
/// 32 bits of the hash are enough: a chance collision only nominates a pair that verification refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// The upper half of a gram's hash.
    pub fingerprint: u32,
    /// Number of the document in its corpus.
    pub document: u32,
}

impl Posting {
    /// The posting of a gram.
    #[must_use]
    pub fn new(gram_hash: u64, document: u32) -> Self {
        Self { fingerprint: (gram_hash >> 32) as u32, document }
    }
}

/// Two documents that share fingerprints. `a < b`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedPair {
    /// The document with the smaller number.
    pub a: u32,
    /// The other one.
    pub b: u32,
    /// Distinct fingerprints they were seen to share; at least, where a budget ran out.
    pub shared: u32,
}

/// A fingerprint that too many documents hold to say anything about two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boilerplate {
    /// The fingerprint.
    pub fingerprint: u32,
    /// Documents that hold it.
    pub documents: u32,
}

/// The fingerprints that at least two documents hold, both ways round.
///
/// Memory: 8 bytes a fingerprint while it is built; afterwards 8 bytes for every fingerprint of a document that another
/// document has too (a tenth to a third of them in news), and 8 for every distinct one of these.
#[derive(Debug, Clone, Default)]
pub struct Postings {
    /// Distinct shared fingerprints, ascending; `ends[n]` closes the list of `fingerprints[n]` in `documents`.
    fingerprints: Vec<u32>,
    ends: Vec<u32>,
    documents: Vec<u32>,
    /// Numbers of the lists a document stands in: `lists[list_ends[d - 1]..list_ends[d]]`, shortest list first.
    lists: Vec<u32>,
    list_ends: Vec<u32>,
    /// Distinct fingerprints of each document, shared or not.
    kept: Vec<u32>,
}

impl Postings {
    /// Sorts and groups `postings` of documents `0..documents`; others are left out. O(n log n), any order gives the same.
    #[must_use]
    pub fn build(mut postings: Vec<Posting>, documents: u32) -> Self {
        postings.retain(|posting| posting.document < documents);
        postings.sort_unstable();
        postings.dedup();
        let mut index = Self { kept: vec![0; documents as usize], ..Self::default() };
        for posting in &postings {
            index.kept[posting.document as usize] += 1;
        }
        for group in postings.chunk_by(|x, y| x.fingerprint == y.fingerprint).filter(|group| group.len() > 1) {
            index.fingerprints.push(group[0].fingerprint);
            index.documents.extend(group.iter().map(|posting| posting.document));
            index.ends.push(index.documents.len() as u32);
        }
        drop(postings);
        index.turn_round(documents as usize);
        index
    }

    fn turn_round(&mut self, documents: usize) {
        let mut ends = vec![0_u32; documents];
        for &document in &self.documents {
            ends[document as usize] += 1;
        }
        let mut next = Vec::with_capacity(documents);
        let mut total = 0;
        for end in &mut ends {
            next.push(total);
            total += *end;
            *end = total;
        }
        let mut by_length: Vec<u32> = (0..self.ends.len() as u32).collect();
        by_length.sort_by_key(|&list| self.list(list).len());
        let mut lists = vec![0; total as usize];
        for list in by_length {
            for &document in self.list(list) {
                let place = &mut next[document as usize];
                lists[*place as usize] = list;
                *place += 1;
            }
        }
        self.lists = lists;
        self.list_ends = ends;
    }

    /// The documents of one list, ascending.
    fn list(&self, list: u32) -> &[u32] {
        let list = list as usize;
        let start = if list == 0 { 0 } else { self.ends[list - 1] };
        &self.documents[start as usize..self.ends[list] as usize]
    }

    /// The lists a document stands in, shortest first.
    fn lists_of(&self, document: u32) -> &[u32] {
        let document = document as usize;
        let Some(&end) = self.list_ends.get(document) else { return &[] };
        let start = if document == 0 { 0 } else { self.list_ends[document - 1] };
        &self.lists[start as usize..end as usize]
    }

    /// In how many documents a fingerprint was kept: 0 where it is one document's own (or nobody's). Logarithmic.
    #[must_use]
    pub fn documents_with(&self, fingerprint: u32) -> u32 {
        self.fingerprints.binary_search(&fingerprint).map_or(0, |list| self.list(list as u32).len() as u32)
    }

    /// The documents that share enough fingerprints with `document` ([`CandidateParams::least_shared`],
    /// [`CandidateParams::least_share`]), those with the most first, at most [`CandidateParams::most_partners`]. Touches at
    /// most [`CandidateParams::touches`] postings.
    #[must_use]
    pub fn partners(&self, document: u32, params: CandidateParams) -> Vec<SharedPair> {
        let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
        let mut touched = 0;
        for &list in self.lists_of(document) {
            let documents = self.list(list);
            touched += documents.len();
            if documents.len() > params.most_documents as usize || touched > params.touches as usize {
                break;
            }
            for &other in documents.iter().filter(|&&other| other != document) {
                *shared.entry(other).or_default() += 1;
            }
        }
        let mut partners: Vec<(u32, u32)> = shared.into_iter().filter(|&(other, count)| self.enough(document, other, count, params)).collect();
        partners.sort_unstable_by(|x, y| y.1.cmp(&x.1).then(x.0.cmp(&y.0)));
        partners.truncate(params.most_partners as usize);
        partners.into_iter().map(|(other, shared)| SharedPair { a: document.min(other), b: document.max(other), shared }).collect()
    }

    fn enough(&self, document: u32, other: u32, shared: u32, params: CandidateParams) -> bool {
        let smaller = self.kept[document as usize].min(self.kept[other as usize]);
        shared >= params.least_shared && u64::from(shared) * 100 >= u64::from(params.least_share) * u64::from(smaller)
    }

    /// All pairs that either document nominates, ascending. The same as joining [`Postings::partners`] of all documents,
    /// which a caller may ask in parallel, through [`merge_pairs`].
    #[must_use]
    pub fn pairs(&self, params: CandidateParams) -> Vec<SharedPair> {
        merge_pairs((0..self.list_ends.len() as u32).flat_map(|document| self.partners(document, params)).collect())
    }

    /// Fingerprints that more than [`CandidateParams::most_documents`] hold, by number of documents, the most first.
    #[must_use]
    pub fn boilerplate(&self, params: CandidateParams) -> Vec<Boilerplate> {
        let mut found: Vec<Boilerplate> = (0..self.ends.len() as u32)
            .map(|list| Boilerplate { fingerprint: self.fingerprints[list as usize], documents: self.list(list).len() as u32 })
            .filter(|entry| entry.documents > params.most_documents)
            .collect();
        found.sort_unstable_by(|x, y| y.documents.cmp(&x.documents).then(x.fingerprint.cmp(&y.fingerprint)));
        found
    }
}

/// Sorts pairs and keeps one of each, with the larger count.
#[must_use]
pub fn merge_pairs(mut pairs: Vec<SharedPair>) -> Vec<SharedPair> {
    pairs.sort_unstable_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(y.shared.cmp(&x.shared)));
    pairs.dedup_by_key(|pair| (pair.a, pair.b));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const OPEN: CandidateParams = CandidateParams { most_documents: 1000, touches: 1_000_000, most_partners: 1000, least_shared: 1, least_share: 0 };

    fn postings(pairs: &[(u32, u32)]) -> Vec<Posting> {
        pairs.iter().map(|&(fingerprint, document)| Posting { fingerprint, document }).collect()
    }

    #[test]
    fn a_footer_costs_bounded_time_and_is_boilerplate() {
        let documents = 20_000;
        let mut all = Vec::new();
        for document in 0..documents {
            all.extend((0..30).map(|n| Posting { fingerprint: n, document }));
            all.extend((0..20).map(|n| Posting { fingerprint: 100 + (document / 2) * 20 + n, document }));
        }
        let index = Postings::build(all, documents);
        let params = CandidateParams { most_documents: 200, ..OPEN };
        let pairs = index.pairs(params);
        assert_eq!(pairs.len(), 10_000);
        assert!(pairs.iter().all(|pair| pair.b == pair.a + 1 && pair.shared == 20));
        let boilerplate = index.boilerplate(params);
        assert_eq!(boilerplate.len(), 30);
        assert!(boilerplate.iter().all(|entry| entry.documents == documents));
        assert_eq!(index.documents_with(7), documents);
        assert_eq!(index.documents_with(99), 0);
    }

    #[test]
    fn a_spent_budget_keeps_the_rarest_evidence() {
        let mut all = postings(&[(1, 0), (1, 1)]);
        all.extend((0..50).map(|document| Posting { fingerprint: 2, document }));
        let index = Postings::build(all, 50);
        let found = index.partners(0, CandidateParams { touches: 10, ..OPEN });
        assert_eq!(found, [SharedPair { a: 0, b: 1, shared: 1 }]);
    }

    #[test]
    fn a_share_of_the_smaller_document_is_asked_for() {
        let mut all: Vec<Posting> = (0..10).map(|fingerprint| Posting { fingerprint, document: 0 }).collect();
        all.extend((8..60).map(|fingerprint| Posting { fingerprint, document: 1 }));
        let index = Postings::build(all, 2);
        assert_eq!(index.pairs(CandidateParams { least_share: 20, ..OPEN }).len(), 1);
        assert_eq!(index.pairs(CandidateParams { least_share: 21, ..OPEN }).len(), 0);
    }

    proptest! {
        #[test]
        fn without_bounds_it_finds_what_comparing_all_pairs_finds(
            rows in prop::collection::vec((0_u32..12, 0_u32..9), 0..80), least_shared in 1_u32..4,
        ) {
            let set = |d: u32| rows.iter().filter(|row| row.1 == d).map(|row| row.0).collect::<BTreeSet<_>>();
            let mut want = Vec::new();
            for a in 0..9 {
                for b in a + 1..9 {
                    let shared = set(a).intersection(&set(b)).count() as u32;
                    if shared >= least_shared {
                        want.push(SharedPair { a, b, shared });
                    }
                }
            }
            let params = CandidateParams { least_shared, ..OPEN };
            prop_assert_eq!(Postings::build(postings(&rows), 9).pairs(params), want.clone());
            let mut turned = rows.clone();
            turned.reverse();
            prop_assert_eq!(Postings::build(postings(&turned), 9).pairs(params), want);
        }
    }
}
