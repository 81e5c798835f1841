//! All pairs of documents of which one may hold the other: what [`super::containment::Holders`] finds for each document, sought once a pair.
//!
//! Of two documents the one that asks for less finds the pair whenever the other one does, so documents are numbered by how much they ask for, and each looks at
//! those with greater numbers alone. Only who has more holders than it may name is looked at from both sides, for what it names depends on all of them.

use std::sync::atomic::{AtomicU32, Ordering};

use rayon::prelude::*;

use super::containment::{HolderQuery, HolderScratch, Holders, MinShared, Sides, best};
use super::postings::Postings;
use crate::config::HolderParams;

/// The order of documents that have so many distinct fingerprints each: from those that ask for least on.
#[must_use]
pub fn asking_order(kept: &[u32], least: &MinShared) -> Vec<u32> {
    let mut order: Vec<(u32, u32)> = kept.iter().zip(0..).map(|(&kept, document)| (least.of(kept), document)).collect();
    order.par_sort_unstable();
    order.into_iter().map(|(_, document)| document).collect()
}

/// The pairs of documents of which one may hold the other: those that [`Holders::of`] finds for any document. Documents are numbered in the [`asking_order`], and
/// called by what `order` says of their numbers. In no order; a pair may come twice. Ends early, with some of them, once `ended` says so.
#[must_use]
pub fn holding_pairs(postings: &Postings, order: &[u32], least: &MinShared, params: HolderParams, ended: &(impl Fn() -> bool + Sync)) -> Vec<(u32, u32)> {
    let holders = Holders::among(postings, least, params, (postings.all_kept(), postings.longer_than(params.max_documents)));
    let named = order.iter().map(|_| AtomicU32::new(0)).collect();
    let search = Search { postings, order, least, max_holders: params.max_holders, holders, named };
    let later = |scratch: &mut HolderScratch, document: u32| if ended() { Vec::new() } else { search.later(document, scratch) };
    let found: Vec<Found> = (0..postings.documents()).into_par_iter().map_init(|| search.holders.scratch(), later).flatten_iter().collect();
    let full: Vec<u32> = (0..postings.documents()).filter(|&document| search.is_full(document)).collect();
    let both = |scratch: &mut HolderScratch, &document: &u32| if ended() { Vec::new() } else { search.both(document, scratch) };
    let of_full: Vec<(u32, u32)> = full.par_iter().map_init(|| search.holders.scratch(), both).flatten_iter().collect();
    let is_named = |found: &Found| !search.is_full(found.document) || (found.mutual && !search.is_full(found.later));
    let named = found.into_iter().filter(is_named).map(|found| (found.document, found.later));
    named.chain(of_full).map(|(a, b)| (order[a as usize], order[b as usize])).map(|(a, b)| (a.min(b), a.max(b))).collect()
}

/// A pair that the one with the smaller number found.
struct Found {
    document: u32,
    later: u32,
    /// Whether the other one would find it, too.
    mutual: bool,
}

struct Search<'a> {
    postings: &'a Postings,
    order: &'a [u32],
    least: &'a MinShared,
    max_holders: u32,
    holders: Holders<'a, Postings>,
    /// How many holders each document has, as far as they were found.
    named: Vec<AtomicU32>,
}

impl Search<'_> {
    /// Whether a document has more holders than it may name.
    fn is_full(&self, document: u32) -> bool {
        self.named[document as usize].load(Ordering::Relaxed) > self.max_holders
    }

    fn name(&self, document: u32, more: u32) {
        self.named[document as usize].fetch_add(more, Ordering::Relaxed);
    }

    /// The holders of a document among the later ones. Where they are too many it will be looked at from both sides, and so will those that would find it.
    fn later(&self, document: u32, scratch: &mut HolderScratch) -> Vec<Found> {
        let holders = self.holders.all_of(HolderQuery::of(self.postings, document), Sides::Later, scratch);
        let full = holders.len() > self.max_holders as usize;
        self.name(document, holders.len() as u32);
        let found = holders.into_iter().map(|holder| {
            let mutual = holder.shared >= self.least.counted(self.postings.kept(holder.document));
            let more = if full { self.max_holders.saturating_add(1) } else { 1 };
            if mutual {
                self.name(holder.document, more);
            }
            Found { document, later: holder.document, mutual }
        });
        let found: Vec<Found> = found.collect();
        if full { Vec::new() } else { found }
    }

    /// The pairs of a document with those of its holders that it may name.
    fn both(&self, document: u32, scratch: &mut HolderScratch) -> Vec<(u32, u32)> {
        let mut holders = self.holders.all_of(HolderQuery::of(self.postings, document), Sides::Both, scratch);
        best(&mut holders, self.max_holders, |holder| self.order[holder as usize]);
        holders.into_iter().map(|holder| (document, holder.document)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::prints::{CorpusPrints, Prints};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_each_document_finds(
            rows in prop::collection::vec(prop::collection::vec(0_u32..40, 0..14), 1..40), max_documents in 2_u32..9, max_holders in 1_u32..9,
        ) {
            let mut prints = Prints::default();
            for row in &rows {
                prints.push(row.iter().copied());
            }
            let params = HolderParams { max_documents, max_holders, recall: 0.9 };
            let least = MinShared::new(0.7, params.recall);
            let prints = CorpusPrints::new(vec![prints]);
            let kept: Vec<u32> = (0..rows.len() as u32).map(|document| prints.of(document).len() as u32).collect();
            let order = asking_order(&kept, &least);
            let by_number: Vec<u32> = (0..rows.len() as u32).collect();
            let whole = Postings::build(&by_number, prints.clone());
            let holders = Holders::among(&whole, &least, params, (whole.all_kept(), whole.longer_than(max_documents)));
            let mut scratch = holders.scratch();
            let mut want = Vec::new();
            for document in by_number {
                let found = holders.of(HolderQuery::of(&whole, document), Sides::Both, &mut scratch);
                want.extend(found.into_iter().map(|holder| (document.min(holder.document), document.max(holder.document))));
            }
            want.sort_unstable();
            want.dedup();
            let postings = Postings::build(&order, prints);
            let mut found = holding_pairs(&postings, &order, &least, params, &|| false);
            found.sort_unstable();
            found.dedup();
            prop_assert_eq!(found, want);
        }
    }
}
