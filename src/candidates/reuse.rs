//! Texts that many documents carry, as groups of a document and those that share long fingerprints with it.
//!
//! Every fingerprint of enough documents belongs to one group alone, that of the document with the most of them: a text
//! that k documents carry makes k pairs with its fullest holder, not k² among all.

use rustc_hash::FxHashMap;

use super::postings::Postings;
use crate::config::ReuseParams;

/// A document and the fingerprints by which others may carry what it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReuseGroup {
    /// The document that others are compared with.
    pub fullest: u32,
    /// Numbers of the lists of its fingerprints that no earlier group has, ascending.
    pub lists: Vec<u32>,
}

/// The groups of a corpus, those with the most fingerprints of many documents first, then by number. Every posting is
/// looked at once: linear in the postings, however many documents share a fingerprint.
#[must_use]
pub fn reuse_groups(postings: &Postings, params: &ReuseParams) -> Vec<ReuseGroup> {
    let carried = |document: u32| {
        let lists = postings.lists_of(document);
        &lists[lists.partition_point(|&list| postings.list(list).len() < params.min_holders as usize)..]
    };
    let mut order: Vec<u32> = (0..postings.documents()).filter(|&document| carried(document).len() >= params.min_shared as usize).collect();
    order.sort_by_key(|&document| std::cmp::Reverse(carried(document).len()));
    let mut claimed = vec![false; postings.lists()];
    let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
    let mut groups = Vec::new();
    for fullest in order {
        let lists: Vec<u32> = carried(fullest).iter().copied().filter(|&list| !claimed[list as usize]).collect();
        if lists.len() < params.min_shared as usize {
            continue;
        }
        shared.clear();
        for &list in &lists {
            claimed[list as usize] = true;
            for &other in postings.list(list).iter().filter(|&&other| other != fullest) {
                *shared.entry(other).or_default() += 1;
            }
        }
        let holders = shared.values().filter(|&&count| count >= params.min_shared).count();
        if holders + 1 >= params.min_holders as usize {
            groups.push(ReuseGroup { fullest, lists });
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::prints::{CorpusPrints, Prints};
    use proptest::prelude::*;

    fn postings(rows: &[Vec<u32>]) -> Postings {
        let mut prints = Prints::default();
        for row in rows {
            prints.push(row.iter().copied());
        }
        Postings::build(&(0..rows.len() as u32).collect::<Vec<_>>(), CorpusPrints::new(vec![prints]))
    }

    #[test]
    fn the_fullest_holder_stands_for_all() {
        let mut rows: Vec<Vec<u32>> = (0..50).map(|n| (0..5).chain([100 + n]).collect()).collect();
        rows[20].extend(5..9);
        rows[21].extend(5..9);
        rows[22].extend(5..9);
        rows[22].extend([9, 10]);
        rows[23].extend([9, 10]);
        let groups = reuse_groups(&postings(&rows), &ReuseParams::default());
        assert_eq!(groups.iter().map(|group| (group.fullest, group.lists.len())).collect::<Vec<_>>(), [(20, 9)]);
    }

    proptest! {
        /// Against all sets of documents: whatever fingerprints enough documents share, a group holds or tried to.
        #[test]
        fn every_text_of_enough_documents_is_in_one_group(
            texts in prop::collection::vec(prop::collection::btree_set(0_usize..12, 3..9), 1..6),
        ) {
            // Every text has six fingerprints of its own.
            let mut rows = vec![Vec::new(); 12];
            for (n, holders) in texts.iter().enumerate() {
                for &holder in holders {
                    rows[holder].extend((0..6).map(|print| n as u32 * 6 + print));
                }
            }
            let postings = postings(&rows);
            let groups = reuse_groups(&postings, &ReuseParams::default());
            let mut lists: Vec<u32> = groups.iter().flat_map(|group| group.lists.iter().copied()).collect();
            lists.sort_unstable();
            prop_assert_eq!(lists, (0..texts.len() as u32 * 6).collect::<Vec<_>>());
            for group in &groups {
                prop_assert!(group.lists.iter().all(|&list| postings.list(list).contains(&group.fullest)));
            }
        }
    }
}
