//! Which documents may hold most of another one, by the samples they share ([`crate::fingerprint::sample`]).
//!
//! If a document of `n` sampled shingles stands to a share `c` or more in another, their samples have `n c` in common on average. How
//! many they have at least with the wanted probability is a quantile of a binomial distribution (sampling without replacement
//! scatters less, never more). A pair that shares so many of `n` shares one of any `n - least + 1`: it is enough to
//! look through that many of the document's rarest fingerprints (the prefix filter of Chaudhuri, Ganti & Kaushik 2006), and most
//! documents end there, because so many fingerprints nobody else has.

use super::postings::{Postings, common as shared};
use crate::config::HolderParams;

/// The lists of documents that share a fingerprint, both ways round: of all documents, or of some that come one after the other. Lists are numbered from
/// the rarest fingerprint to the commonest.
pub trait Lists: Sync {
    /// The number of the first of these documents.
    fn first(&self) -> u32;

    /// Those of these documents that stand in a list, ascending, counted from the first one.
    fn list(&self, list: u32) -> &[u32];

    /// The lists that one of these documents stands in, ascending; documents are counted from the first one.
    fn lists_of(&self, document: u32) -> &[u32];
}

impl Lists for Postings {
    fn first(&self) -> u32 {
        0
    }

    fn list(&self, list: u32) -> &[u32] {
        Self::list(self, list)
    }

    fn lists_of(&self, document: u32) -> &[u32] {
        Self::lists_of(self, document)
    }
}

/// A document that asks who may hold it.
#[derive(Debug, Clone, Copy)]
pub struct HolderQuery<'a> {
    /// Its number.
    pub document: u32,
    /// Distinct fingerprints that it has, shared or not.
    pub kept: u32,
    /// The lists that it stands in, ascending.
    pub lists: &'a [u32],
}

impl<'a> HolderQuery<'a> {
    /// A document of some postings.
    #[must_use]
    pub fn of(postings: &'a Postings, document: u32) -> Self {
        Self { document, kept: postings.kept(document), lists: postings.lists_of(document) }
    }
}

/// Among whom holders are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Among documents with greater numbers.
    Later,
    /// Among all.
    Both,
}

/// A document that may hold another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holder {
    /// Distinct fingerprints that it shares.
    pub shared: u32,
    /// Its number.
    pub document: u32,
}

/// The least numbers of shared fingerprints, by how many a document has.
#[derive(Debug, Clone)]
pub struct MinShared {
    share: f64,
    miss: f64,
    table: Vec<u32>,
}

/// Largest count that is looked up instead of computed.
const TABLE: u32 = 512;

impl MinShared {
    /// For pairs of which the smaller document stands to `share` or more in the other one, found with the probability `recall`.
    #[must_use]
    pub fn new(share: f64, recall: f64) -> Self {
        let mut new = Self { share, miss: 1.0 - recall, table: Vec::new() };
        new.table = (0..TABLE).map(|n| new.quantile(n)).collect();
        new
    }

    /// Of `n` fingerprints, how many a holder has at least; 1 or more.
    #[must_use]
    pub fn of(&self, n: u32) -> u32 {
        self.table.get(n as usize).copied().unwrap_or_else(|| self.quantile(n))
    }

    /// The same, as far as it is counted ([`Holders::of`]).
    #[must_use]
    pub fn counted(&self, n: u32) -> u32 {
        self.of(n).min(u32::from(u16::MAX))
    }

    /// The largest `k` that a binomial count falls short of no more often than may be missed.
    fn quantile(&self, n: u32) -> u32 {
        let (share, n_f) = (self.share.clamp(0.01, 0.999_999), f64::from(n));
        if n >= TABLE {
            // A normal distribution, where it is good enough, whose tail is bounded by exp(-d²/2): rather a few deviations too many.
            let deviations = (-2.0 * self.miss.max(1e-9).ln()).sqrt();
            return ((n_f * share - deviations * (n_f * share * (1.0 - share)).sqrt()).floor() as u32).max(1);
        }
        // Logarithms: the first terms are too small for a number.
        let mut term = n_f * (1.0 - share).ln();
        let (mut below, mut k) = (0.0, 0_u32);
        while k < n && below + term.exp() <= self.miss {
            below += term.exp();
            term += (f64::from(n - k) / f64::from(k + 1) * share / (1.0 - share)).ln();
            k += 1;
        }
        k.max(1)
    }
}

/// What one thread reuses from document to document.
#[derive(Debug)]
pub struct HolderScratch {
    documents: Vec<Seen>,
    found: Vec<u32>,
    /// The largest count.
    most: u16,
}

/// A document that others may meet. Numbers that do not fit stand for the largest one.
#[derive(Debug, Clone, Copy)]
struct Seen {
    /// Its fingerprints.
    kept: u16,
    /// Those that it was seen to share.
    count: u16,
}

impl HolderScratch {
    /// Counts the documents of a rare list, from `first` on, and remembers them; those with fewer fingerprints than `least` cannot share so many.
    fn meet(&mut self, documents: &[u32], first: u32, least: u16) {
        for &other in documents.iter().rev().take_while(|other| **other >= first) {
            let Seen { kept, count } = &mut self.documents[other as usize];
            if *kept < least {
                continue;
            }
            if *count == 0 {
                self.found.push(other);
            }
            *count = count.saturating_add(1);
            self.most = self.most.max(*count);
        }
    }

    /// Counts those documents of a further list, from `first` on, that it remembers.
    fn count(&mut self, documents: &[u32], first: u32) {
        for &other in documents.iter().rev().take_while(|other| **other >= first) {
            let count = &mut self.documents[other as usize].count;
            *count = count.saturating_add(u16::from(*count != 0));
            self.most = self.most.max(*count);
        }
    }

    /// Counts what a document shares with others in its rare lists, those that everybody worth finding is met in and the rest; whether anybody comes to
    /// `least` with as many `common` ones. `itself` is its own place among the others, of which those from `first` on are looked at.
    fn share(&mut self, all: &impl Lists, (itself, first): (usize, u32), (prefix, rest): (&[u32], &[u32]), least: u16, common: usize) -> bool {
        // It is in every list of its own.
        let kept = self.documents.get_mut(itself).map_or(0, |own| std::mem::take(&mut own.kept));
        for some in prefix.chunks(BATCH) {
            for list in lists(all, some) {
                self.meet(list, first, least);
            }
        }
        let hopeful = self.follow(all, rest, (first, least), common);
        if let Some(own) = self.documents.get_mut(itself) {
            own.kept = kept;
        }
        hopeful
    }

    /// Counts what those that were met share in the rest of the lists; whether anybody comes to `least`. Once few are left, each is looked up instead.
    fn follow(&mut self, all: &impl Lists, mut rest: &[u32], (first, least): (u32, u16), common: usize) -> bool {
        loop {
            let missing = usize::from(least).saturating_sub(rest.len() + common);
            if self.most == 0 || usize::from(self.most) < missing {
                return false;
            }
            self.drop_below(missing);
            if rest.len() > BATCH && self.found.len() <= FEW {
                self.look_up(all, rest);
                return true;
            }
            let Some((some, further)) = rest.split_at_checked(BATCH.min(rest.len())).filter(|(some, _)| !some.is_empty()) else { return true };
            for list in lists(all, some) {
                self.count(list, first);
            }
            rest = further;
        }
    }

    /// Forgets those that were counted too seldom to come to what is asked.
    fn drop_below(&mut self, least: usize) {
        if least < 2 {
            return;
        }
        let documents = &mut self.documents;
        self.found.retain(|&other| {
            let count = &mut documents[other as usize].count;
            let stays = usize::from(*count) >= least;
            if !stays {
                *count = 0;
            }
            stays
        });
    }

    /// Counts those that were met in the lists from `rest` on, each by its own lists.
    fn look_up(&mut self, all: &impl Lists, rest: &[u32]) {
        let (Some(&from), Some(&to)) = (rest.first(), rest.last()) else { return };
        for &other in &self.found {
            let own = all.lists_of(other);
            let own = &own[own.partition_point(|&list| list < from)..];
            let own = &own[..own.partition_point(|&list| list <= to)];
            let count = &mut self.documents[other as usize].count;
            *count = count.saturating_add(u16::try_from(shared(rest, own)).unwrap_or(u16::MAX));
        }
    }

    fn clear(&mut self) {
        for other in self.found.drain(..) {
            self.documents[other as usize].count = 0;
        }
        self.most = 0;
    }
}

/// Documents that are looked up one by one sooner than they are counted in long lists.
const FEW: usize = 8;

/// Lists that are looked at together: enough that memory brings several at a time, few enough to end early.
const BATCH: usize = 8;

/// The documents of at most [`BATCH`] lists, each begun to be read before the first one is needed.
fn lists<'a>(all: &'a impl Lists, lists: &[u32]) -> [&'a [u32]; BATCH] {
    let mut found: [&[u32]; BATCH] = [&[]; BATCH];
    for (found, &list) in found.iter_mut().zip(lists) {
        *found = all.list(list);
    }
    std::hint::black_box(found.iter().filter_map(|list| list.first()).fold(0, |all, first| all ^ first));
    found
}

/// Finds holders among the documents of some lists. Memory: 12 bytes a document, and 4 for each [`HolderScratch`].
#[derive(Debug)]
pub struct Holders<'a, L> {
    among: &'a L,
    least: &'a MinShared,
    params: HolderParams,
    /// The first list of more documents than may nominate.
    first_common: u32,
    /// The lists from there on in which each document stands, a bit for every 64th of them.
    common: Vec<u64>,
    /// What every scratch begins with.
    documents: Vec<Seen>,
}

impl<'a, L: Lists> Holders<'a, L> {
    /// Among documents that have so many fingerprints each (`kept`). Lists from `first_common` on are of more documents than may nominate. Linear in these.
    #[must_use]
    pub fn among(among: &'a L, least: &'a MinShared, params: HolderParams, (kept, first_common): (&[u32], u32)) -> Self {
        let common = |document: u32| among.lists_of(document).iter().rev().take_while(|&&list| list >= first_common).fold(0, |all, &list| all | bit(list));
        let seen = |&kept: &u32| Seen { kept: u16::try_from(kept).unwrap_or(u16::MAX), count: 0 };
        let documents: Vec<Seen> = kept.iter().map(seen).collect();
        Self { among, least, params, first_common, common: (0..documents.len() as u32).map(common).collect(), documents }
    }

    /// What a thread needs.
    #[must_use]
    pub fn scratch(&self) -> HolderScratch {
        HolderScratch { documents: self.documents.clone(), found: Vec::new(), most: 0 }
    }

    /// The documents that may hold most of `asking`, in no order; at most [`HolderParams::max_holders`], those that share the most. A fingerprint that more
    /// than [`HolderParams::max_documents`] hold yields no candidates, so the cost is bounded by that number times the fingerprints.
    #[must_use]
    pub fn of(&self, asking: HolderQuery<'_>, sides: Sides, scratch: &mut HolderScratch) -> Vec<Holder> {
        let mut holders = self.all_of(asking, sides, scratch);
        best(&mut holders, self.params.max_holders, |document| document);
        holders
    }

    /// The same, however many they are.
    #[must_use]
    pub fn all_of(&self, asking: HolderQuery<'_>, sides: Sides, scratch: &mut HolderScratch) -> Vec<Holder> {
        let HolderQuery { document, kept, lists } = asking;
        let least = self.least.of(kept);
        // Lists grow longer, so the common ones are at the end.
        let (rare, common) = lists.split_at(lists.partition_point(|&list| list < self.first_common));
        let nobody_else = kept - lists.len() as u32;
        let prefix = (kept + 1).saturating_sub(least + nobody_else) as usize;
        let least = u16::try_from(least).unwrap_or(u16::MAX);
        let mut holders: Vec<Holder> = Vec::new();
        let itself = document.wrapping_sub(self.among.first());
        let first = if sides == Sides::Later { itself + 1 } else { 0 };
        if scratch.share(self.among, (itself as usize, first), rare.split_at(prefix.min(rare.len())), least, common.len()) {
            let holder = |&other: &u32| {
                let shared = self.shared((lists, common), other, scratch.documents[other as usize].count, u32::from(least))?;
                Some(Holder { shared, document: self.among.first() + other })
            };
            holders.extend(scratch.found.iter().filter_map(holder));
        }
        scratch.clear();
        holders
    }

    /// How many fingerprints a document of some `lists`, the last ones of which are `common`, shares with another one, of which so many rare ones were
    /// counted; `None` when that is less than `least`.
    fn shared(&self, (lists, common): (&[u32], &[u32]), other: u32, counted: u16, least: u32) -> Option<u32> {
        let perhaps = || common.iter().filter(|&&list| self.common[other as usize] & bit(list) != 0).count() as u32;
        let most = u32::from(counted) + common.len() as u32;
        if most < least || u32::from(counted) + perhaps() < least {
            return None;
        }
        // What was met was counted in all rare lists, unless the counter was full.
        let full = counted == u16::MAX;
        let own = self.among.lists_of(other);
        let shared = if full { shared(lists, own) } else { u32::from(counted) + shared_at_the_end(common, own) };
        (shared >= least).then_some(shared)
    }
}

/// Leaves so many holders, those that share the most: of as much, those with the smaller numbers.
pub fn best(holders: &mut Vec<Holder>, most: u32, number: impl Fn(u32) -> u32) {
    if holders.len() > most as usize {
        holders.sort_unstable_by_key(|holder| (std::cmp::Reverse(holder.shared), number(holder.document)));
        holders.truncate(most as usize);
    }
}

/// How many of some `lists`, ascending, are among `own`. Cheap where they are among the commonest: only the end of `own` is looked at.
fn shared_at_the_end(lists: &[u32], own: &[u32]) -> u32 {
    let Some(&first) = lists.first() else { return 0 };
    let end = own.iter().rev().take_while(|&&list| list >= first).count();
    shared(lists, &own[own.len() - end..])
}

fn bit(list: u32) -> u64 {
    1 << (list % 64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::prints::{CorpusPrints, Prints};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const OPEN: HolderParams = HolderParams { max_documents: 1000, max_holders: 1000, recall: 0.99 };

    fn build(prints: Prints) -> Postings {
        let documents: Vec<u32> = (0..prints.len() as u32).collect();
        Postings::build(&documents, CorpusPrints::new(vec![prints]))
    }

    fn among<'a>(index: &'a Postings, least: &'a MinShared, params: HolderParams) -> Holders<'a, Postings> {
        Holders::among(index, least, params, (index.all_kept(), index.longer_than(params.max_documents)))
    }

    fn of(index: &Postings, holders: &Holders<'_, Postings>, document: u32, scratch: &mut HolderScratch) -> Vec<u32> {
        let mut found: Vec<u32> = holders.of(HolderQuery::of(index, document), Sides::Both, scratch).into_iter().map(|holder| holder.document).collect();
        found.sort_unstable();
        found
    }

    /// Binomial probability of fewer than `k` of `n`, by recursion over the trials.
    fn below(n: usize, k: usize, share: f64) -> f64 {
        let mut chances = vec![1.0];
        for _ in 0..n {
            let mut next = vec![0.0; chances.len() + 1];
            for (k, chance) in chances.iter().enumerate() {
                next[k] += chance * (1.0 - share);
                next[k + 1] += chance * share;
            }
            chances = next;
        }
        chances[..k].iter().sum()
    }

    #[test]
    fn the_least_number_is_missed_as_often_as_may_be() {
        for (share, recall) in [(0.7, 0.99), (0.7, 0.999), (0.5, 0.95), (0.9, 0.99)] {
            let least = MinShared::new(share, recall);
            for n in [1_u32, 2, 3, 5, 9, 20, 75, 300] {
                let k = least.of(n) as usize;
                assert!(k == 1 || below(n as usize, k, share) <= 1.0 - recall + 1e-9, "{n}: {k}");
                assert!(k == n as usize || below(n as usize, k + 1, share) > 1.0 - recall, "{n}: {k}");
            }
            assert!(least.of(TABLE) >= least.of(TABLE - 1) - 30 && least.of(TABLE) <= least.of(TABLE - 1) + 1);
        }
    }

    #[test]
    fn a_fingerprint_of_many_nominates_nobody_and_the_best_are_kept() {
        let mut prints = Prints::default();
        prints.push(0..10);
        for n in 0..20 {
            prints.push((0..10).filter(|print| *print >= n % 4).chain([100 + n]));
        }
        let index = build(prints);
        let least = MinShared::new(0.7, 0.99);
        let holders = |params: HolderParams| {
            let holders = among(&index, &least, params);
            of(&index, &holders, 0, &mut holders.scratch())
        };
        assert_eq!(holders(OPEN).len(), 20);
        assert_eq!(holders(HolderParams { max_holders: 5, ..OPEN }), [1, 5, 9, 13, 17]);
        assert!(holders(HolderParams { max_documents: 5, ..OPEN }).is_empty());
    }

    proptest! {
        #[test]
        fn equals_counting_all_pairs(rows in prop::collection::vec(prop::collection::btree_set(0_u32..30, 0..12), 1..12), share in 0.3_f64..1.0) {
            let mut prints = Prints::default();
            for row in &rows {
                prints.push(row.iter().copied());
            }
            let index = build(prints);
            let least = MinShared::new(share, 0.9);
            let [all, uncommon] = [1000, 3].map(|max_documents| among(&index, &least, HolderParams { max_documents, ..OPEN }));
            let mut scratch = all.scratch();
            for (a, row) in rows.iter().enumerate() {
                let enough = |other: &BTreeSet<u32>| row.intersection(other).count() as u32 >= least.of(row.len() as u32);
                let want: Vec<u32> = (0..rows.len()).filter(|&b| b != a && enough(&rows[b])).map(|b| b as u32).collect();
                prop_assert_eq!(of(&index, &all, a as u32, &mut scratch), want.as_slice());
                // What is too common nominates nobody, but counts: where the rare ones are enough to meet everybody, nobody is missed.
                let few = of(&index, &uncommon, a as u32, &mut scratch);
                let of = |print: &u32| rows.iter().filter(|row| row.contains(print)).count();
                let few_hold = row.iter().filter(|print| of(print) <= 3).count() as u32;
                if (row.len() as u32) < least.of(row.len() as u32) + few_hold {
                    prop_assert_eq!(few, want);
                } else {
                    prop_assert!(few.iter().all(|b| want.contains(b)));
                }
            }
        }
    }
}
