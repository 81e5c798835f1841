//! Postings: which documents hold a fingerprint, and which pairs of documents share enough of them.
//!
//! Every cost has a bound. A fingerprint of more documents than [`CandidateParams::max_documents`] yields no candidates: it
//! is boilerplate ([`Postings::boilerplate`]). A document looks through its rarest fingerprints first and stops after
//! [`CandidateParams::touches`] postings, so a corpus costs at most `documents * touches` steps, however its texts look.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::prints::CorpusPrints;
use crate::config::CandidateParams;

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
    /// The first of them.
    pub first: u32,
}

/// The fingerprints that at least two documents hold, both ways round.
///
/// Lists are numbered from the rarest fingerprint to the commonest, equally rare ones by fingerprint. Memory: 8 bytes for every
/// fingerprint of a document that another document has too (a tenth to a third of them in news), and 16 for every distinct one of these.
#[derive(Debug, Clone, Default)]
pub struct Postings {
    /// By number.
    places: Vec<Place>,
    /// The documents of the lists, as they were grouped.
    ranges: Vec<Vec<u32>>,
    /// Numbers of the lists a document stands in, ascending: `lists[list_ends[d - 1]..list_ends[d]]`.
    lists: Vec<u32>,
    list_ends: Vec<usize>,
    /// Distinct fingerprints of each document, shared or not.
    kept: Vec<u32>,
}

/// Where the documents of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    length: u32,
    fingerprint: u32,
    range: u32,
    start: u32,
}

/// What a fingerprint says that only two documents hold; one of more says as much less as it points to more.
const RARITY: u32 = 1 << 16;

/// Fingerprints are grouped a sixteenth at a time, by their upper bits: grouping takes 8 bytes a fingerprint.
const RANGES: u32 = 16;

/// The shared fingerprints of one range, with the documents of each.
/// `numbers` says how each document is numbered, where it is: in the order of the prints, which are many and far apart.
fn grouped(range: u32, (numbers, prints): (&[u32], &CorpusPrints)) -> (Vec<Place>, Vec<u32>) {
    let width = u32::MAX / RANGES + 1;
    let (from, to) = (range * width, range * width + (width - 1));
    let mut postings: Vec<u64> = Vec::new();
    for (&number, own) in numbers.iter().zip(prints.each()).filter(|(number, _)| **number != u32::MAX) {
        let inside = &own[own.partition_point(|&print| print < from)..];
        postings.extend(inside.iter().take_while(|print| **print <= to).map(|&print| u64::from(print) << 32 | u64::from(number)));
    }
    postings.sort_unstable();
    let (mut places, mut held) = (Vec::new(), Vec::new());
    for group in postings.chunk_by(|x, y| x >> 32 == y >> 32).filter(|group| group.len() > 1) {
        places.push(Place { length: group.len() as u32, fingerprint: (group[0] >> 32) as u32, range, start: held.len() as u32 });
        held.extend(group.iter().map(|&posting| posting as u32));
    }
    held.shrink_to_fit();
    (places, held)
}

impl Postings {
    /// Groups the fingerprints of some `documents` of a corpus, each once, which are numbered anew, in the given order. O(n log n) and parallel; the same
    /// for any number of threads.
    #[must_use]
    pub fn build(documents: &[u32], prints: CorpusPrints) -> Self {
        let mut numbers = vec![u32::MAX; documents.iter().max().map_or(0, |&last| last as usize + 1)];
        for (number, &document) in (0..).zip(documents) {
            numbers[document as usize] = number;
        }
        let ranges: Vec<(Vec<Place>, Vec<u32>)> = (0..RANGES).into_par_iter().map(|range| grouped(range, (&numbers, &prints))).collect();
        let kept = documents.iter().map(|&document| prints.of(document).len() as u32).collect();
        drop((prints, numbers));
        let (places, ranges): (Vec<Vec<Place>>, Vec<Vec<u32>>) = ranges.into_iter().unzip();
        let mut index = Self { places: places.concat(), ranges, kept, ..Self::default() };
        index.places.par_sort_unstable();
        index.turn_round();
        index
    }

    fn turn_round(&mut self) {
        let mut ends = vec![0_usize; self.kept.len()];
        for &document in self.ranges.iter().flatten() {
            ends[document as usize] += 1;
        }
        let mut next = Vec::with_capacity(ends.len());
        let mut total = 0;
        for end in &mut ends {
            next.push(total);
            total += *end;
            *end = total;
        }
        let mut lists = vec![0; total];
        for list in 0..self.places.len() as u32 {
            for &document in self.list(list) {
                let place = &mut next[document as usize];
                lists[*place] = list;
                *place += 1;
            }
        }
        self.lists = lists;
        self.list_ends = ends;
    }

    /// Number of lists: fingerprints of at least two documents.
    #[must_use]
    pub fn lists(&self) -> usize {
        self.places.len()
    }

    /// The number of the first list of more than so many documents.
    #[must_use]
    pub fn longer_than(&self, documents: u32) -> u32 {
        self.places.partition_point(|place| place.length <= documents) as u32
    }

    /// The fingerprint of one list.
    #[must_use]
    pub fn fingerprint(&self, list: u32) -> u32 {
        self.places[list as usize].fingerprint
    }

    /// The documents of one list, ascending.
    #[must_use]
    pub fn list(&self, list: u32) -> &[u32] {
        let Place { range, start, length, .. } = self.places[list as usize];
        &self.ranges[range as usize][start as usize..][..length as usize]
    }

    /// The lists a document stands in, rarest first.
    #[must_use]
    pub fn lists_of(&self, document: u32) -> &[u32] {
        let document = document as usize;
        let Some(&end) = self.list_ends.get(document) else { return &[] };
        let start = if document == 0 { 0 } else { self.list_ends[document - 1] };
        &self.lists[start..end]
    }

    /// Number of documents.
    #[must_use]
    pub fn documents(&self) -> u32 {
        self.kept.len() as u32
    }

    /// How many distinct fingerprints a document has, shared or not.
    #[must_use]
    pub fn kept(&self, document: u32) -> u32 {
        self.kept.get(document as usize).copied().unwrap_or(0)
    }

    /// The distinct fingerprints of every document.
    #[must_use]
    pub fn all_kept(&self) -> &[u32] {
        &self.kept
    }

    /// The documents that share enough fingerprints with `document` ([`CandidateParams::min_shared`],
    /// [`CandidateParams::min_share`]), those with the most first, at most [`CandidateParams::max_partners`]. Of those that may share so
    /// much by chance only the ones with the rarest fingerprints stay ([`CandidateParams::max_weak`]). Touches at most
    /// [`CandidateParams::touches`] postings, or [`CandidateParams::touches_a_print`] for each fingerprint.
    #[must_use]
    pub fn partners(&self, document: u32, params: CandidateParams) -> Vec<SharedPair> {
        let mut shared: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
        let mut touched = 0;
        let max_touched = (params.touches as usize).max(params.touches_a_print as usize * self.kept[document as usize] as usize);
        for &list in self.lists_of(document) {
            let documents = self.list(list);
            touched += documents.len();
            if documents.len() > params.max_documents as usize || touched > max_touched {
                break;
            }
            let weight = RARITY / (documents.len() as u32 - 1);
            for &other in documents.iter().filter(|&&other| other != document) {
                let (count, weights) = shared.entry(other).or_default();
                *count += 1;
                *weights = weights.saturating_add(weight);
            }
        }
        let enough =
            shared.into_iter().map(|(other, (count, weight))| (other, count, weight)).filter(|&(other, count, _)| self.enough(document, other, count, params));
        let strong = |&(other, count, _): &(u32, u32, u32)| {
            count >= params.strong || 100 * u64::from(count) >= u64::from(params.strong_share) * u64::from(self.smaller(document, other))
        };
        let (mut partners, mut weak): (Vec<_>, Vec<_>) = enough.partition(strong);
        weak.sort_unstable_by_key(|&(other, _, weight)| (std::cmp::Reverse(weight), other));
        partners.extend(weak.into_iter().take(params.max_weak as usize));
        partners.sort_unstable_by_key(|&(other, count, _)| (std::cmp::Reverse(count), other));
        partners.truncate(params.max_partners as usize);
        partners.into_iter().map(|(other, shared, _)| SharedPair { a: document.min(other), b: document.max(other), shared }).collect()
    }

    fn enough(&self, document: u32, other: u32, shared: u32, params: CandidateParams) -> bool {
        shared >= params.min_shared && u64::from(shared) * 100 >= u64::from(params.min_share) * u64::from(self.smaller(document, other))
    }

    /// Fingerprints of the one with fewer.
    fn smaller(&self, document: u32, other: u32) -> u32 {
        self.kept[document as usize].min(self.kept[other as usize])
    }

    /// All pairs that either document nominates, ascending. Parallel over the documents.
    #[must_use]
    pub fn pairs(&self, params: CandidateParams) -> Vec<SharedPair> {
        merged((0..self.documents()).into_par_iter().flat_map_iter(|document| self.partners(document, params)).collect())
    }

    /// The fingerprints that more than `max_documents` documents hold, the commonest first, equally common ones by fingerprint; at most `most`. The first of their
    /// documents is the one to which `number` gives the smallest number, and called by it.
    #[must_use]
    pub fn boilerplate(&self, max_documents: u32, most: usize, number: impl Fn(u32) -> u32) -> Vec<Boilerplate> {
        let places = self.places.iter().rev().take_while(|place| place.length > max_documents).take(most);
        let entry = |place: &Place| {
            let documents = &self.ranges[place.range as usize][place.start as usize..][..place.length as usize];
            let first = documents.iter().map(|&document| number(document)).min().unwrap_or(0);
            Boilerplate { fingerprint: place.fingerprint, documents: place.length, first }
        };
        places.map(entry).collect()
    }
}

/// Numbers that stand in both of two ascending lists.
pub(super) fn common(x: &[u32], y: &[u32]) -> u32 {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while i < x.len() && j < y.len() {
        let (left, right) = (x[i], y[j]);
        common += u32::from(left == right);
        i += usize::from(left <= right);
        j += usize::from(right <= left);
    }
    common
}

/// Sorts pairs and keeps one of each, with the larger count.
fn merged(mut pairs: Vec<SharedPair>) -> Vec<SharedPair> {
    pairs.sort_unstable_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(y.shared.cmp(&x.shared)));
    pairs.dedup_by_key(|pair| (pair.a, pair.b));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::prints::Prints;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const OPEN: CandidateParams = CandidateParams {
        max_documents: 1000,
        touches: 1_000_000,
        max_partners: 1000,
        min_shared: 1,
        min_share: 0,
        touches_a_print: 0,
        strong: 0,
        strong_share: 0,
        max_weak: 0,
    };

    fn build(prints: Prints) -> Postings {
        let documents: Vec<u32> = (0..prints.len() as u32).collect();
        Postings::build(&documents, CorpusPrints::new(vec![prints]))
    }

    fn postings(rows: &[(u32, u32)], documents: u32) -> Postings {
        let mut prints = Prints::default();
        for document in 0..documents {
            prints.push(rows.iter().filter(|row| row.1 == document).map(|row| row.0));
        }
        build(prints)
    }

    #[test]
    fn a_footer_costs_bounded_time_and_is_boilerplate() {
        let documents = 20_000;
        let mut prints = Prints::default();
        for document in 0..documents {
            prints.push((0..30).chain((0..20).map(|n| 100 + (document / 2) * 20 + n)));
        }
        let index = build(prints);
        let params = CandidateParams { max_documents: 200, ..OPEN };
        let pairs = index.pairs(params);
        assert_eq!(pairs.len(), 10_000);
        assert!(pairs.iter().all(|pair| pair.b == pair.a + 1 && pair.shared == 20));
        let boilerplate = index.boilerplate(params.max_documents, 100, |document| document);
        assert_eq!(boilerplate.len(), 30);
        assert!(boilerplate.iter().all(|entry| entry.documents == documents && entry.first == 0));
        assert_eq!(index.boilerplate(params.max_documents, 7, |document| document), boilerplate[..7]);
    }

    #[test]
    fn a_spent_budget_keeps_the_rarest_evidence() {
        let mut all = vec![(1, 0), (1, 1)];
        all.extend((0..50).map(|document| (2, document)));
        let found = postings(&all, 50).partners(0, CandidateParams { touches: 10, ..OPEN });
        assert_eq!(found, [SharedPair { a: 0, b: 1, shared: 1 }]);
    }

    #[test]
    fn chance_partners_are_few_and_the_rarest_evidence_stays() {
        // 0 shares three fingerprints with everybody, two with 30 that nobody else has, and 25 with 31.
        let mut all: Vec<(u32, u32)> = (0..32).flat_map(|document| (0..3).map(move |print| (print, document))).collect();
        all.extend([(10, 0), (11, 0), (10, 30), (11, 30)]);
        all.extend((100..125).flat_map(|print| [(print, 0), (print, 31)]));
        all.extend((1000..1900).map(|print| (print, print % 32)));
        let params = CandidateParams { min_shared: 2, strong: 24, strong_share: 50, max_weak: 3, ..OPEN };
        let found: Vec<u32> = postings(&all, 32).partners(0, params).iter().map(|pair| pair.b).collect();
        assert_eq!(found, [31, 30, 1, 2]);
        assert_eq!(postings(&all, 32).partners(0, CandidateParams { strong_share: 5, ..params }).len(), 31);
    }

    #[test]
    fn a_share_of_the_smaller_document_is_asked_for() {
        let mut all: Vec<(u32, u32)> = (0..10).map(|fingerprint| (fingerprint, 0)).collect();
        all.extend((8..60).map(|fingerprint| (fingerprint, 1)));
        let index = postings(&all, 2);
        assert_eq!(index.pairs(CandidateParams { min_share: 20, ..OPEN }).len(), 1);
        assert_eq!(index.pairs(CandidateParams { min_share: 21, ..OPEN }).len(), 0);
    }

    proptest! {
        #[test]
        fn without_bounds_it_finds_what_comparing_all_pairs_finds(
            rows in prop::collection::vec(((0_u32..12).prop_map(|n| n.wrapping_mul(0x9E37_79B9)), 0_u32..9), 0..80), min_shared in 1_u32..4,
        ) {
            let set = |d: u32| rows.iter().filter(|row| row.1 == d).map(|row| row.0).collect::<BTreeSet<_>>();
            let index = postings(&rows, 9);
            let mut want = Vec::new();
            for a in 0..9 {
                prop_assert_eq!(index.kept(a) as usize, set(a).len());
                prop_assert!(index.lists_of(a).is_sorted_by_key(|&list| (index.list(list).len(), list)));
                for b in a + 1..9 {
                    let shared = set(a).intersection(&set(b)).count() as u32;
                    prop_assert_eq!(common(index.lists_of(a), index.lists_of(b)), shared);
                    if shared >= min_shared {
                        want.push(SharedPair { a, b, shared });
                    }
                }
            }
            prop_assert_eq!(index.pairs(CandidateParams { min_shared, ..OPEN }), want);
        }
    }
}
