//! A guard against shared frames: two copies of one page have the same neighbours, a frame's documents do not.
//!
//! A cookie notice, or the menu of a site, lies almost wholly inside many documents that share nothing else; pair by pair
//! it looks like a short copy of each of them. Its neighbours (the documents it contains or is contained in) are then all
//! of them, while theirs are only the copies of their own page. Two lone copies have equal neighbourhoods and agree; and a handful of neighbours
//! says nothing either way: a brief that three papers printed and each extended is no frame.

use crate::config::NeighbourhoodParams;

/// What two documents share, counted exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// One document.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Distinct shingles that both have.
    pub shared: u32,
    /// Distinct shingles of `a`.
    pub size_a: u32,
    /// Distinct shingles of `b`.
    pub size_b: u32,
}

impl Overlap {
    /// The share of the smaller document that the other holds, 0 to 1.
    #[must_use]
    pub fn containment(&self) -> f64 {
        f64::from(self.shared) / f64::from(self.size_a.min(self.size_b).max(1))
    }

    /// The share of all shingles that both have, 0 to 1.
    #[must_use]
    pub fn jaccard(&self) -> f64 {
        f64::from(self.shared) / (f64::from(self.size_a) + f64::from(self.size_b) - f64::from(self.shared)).max(1.0)
    }
}

/// How many neighbours two documents have in common. A document is its own neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// Neighbours of the one.
    pub a: usize,
    /// Neighbours of the other.
    pub b: usize,
    /// Neighbours of both.
    pub common: usize,
    /// Whether these are enough to be copies.
    pub agrees: bool,
}

/// Who is contained in whom. Memory: 4 bytes a neighbour, at most [`NeighbourhoodParams::most_neighbours`] a document.
#[derive(Debug, Clone)]
pub struct Neighbourhoods {
    /// Neighbours of each document, itself among them, ascending; `None` for one with too many.
    lists: Vec<Option<Vec<u32>>>,
    params: NeighbourhoodParams,
}

impl Neighbourhoods {
    /// Reads the verified pairs of documents `0..documents`, in any order; each pair once.
    #[must_use]
    pub fn build(overlaps: impl IntoIterator<Item = Overlap>, documents: u32, params: NeighbourhoodParams) -> Self {
        let mut lists: Vec<Option<Vec<u32>>> = (0..documents).map(|document| Some(vec![document])).collect();
        for overlap in overlaps.into_iter().filter(|overlap| contains(overlap, params.containment)) {
            for (document, neighbour) in [(overlap.a, overlap.b), (overlap.b, overlap.a)] {
                let Some(list) = lists.get_mut(document as usize) else { continue };
                if list.as_ref().is_some_and(|known| known.len() > params.most_neighbours as usize) {
                    *list = None;
                }
                if let Some(known) = list {
                    known.push(neighbour);
                }
            }
        }
        for list in lists.iter_mut().flatten() {
            list.sort_unstable();
            list.dedup();
        }
        Self { lists, params }
    }

    /// Whether the two documents have enough neighbours in common to be copies. A pair that does not agree shares a frame:
    /// at most a passage.
    #[must_use]
    pub fn agree(&self, a: u32, b: u32) -> bool {
        self.agreement(a, b).is_some_and(|agreement| agreement.agrees)
    }

    /// The neighbours of two documents, compared; `None` when one of the two has too many. One merge of two sorted lists.
    #[must_use]
    pub fn agreement(&self, a: u32, b: u32) -> Option<Agreement> {
        let (x, y) = (self.lists.get(a as usize)?.as_ref()?, self.lists.get(b as usize)?.as_ref()?);
        let common = common(x, y);
        let alike = 100 * common >= self.params.agreement as usize * (x.len() + y.len() - common);
        let agrees = alike || x.len().max(y.len()) <= self.params.few_neighbours as usize;
        Some(Agreement { a: x.len(), b: y.len(), common, agrees })
    }

    /// Whether a pair is a copy, whole or in part: enough of it is shared, its shorter side is more than a line, and the
    /// neighbourhoods agree.
    #[must_use]
    pub fn same_page(&self, overlap: &Overlap) -> bool {
        let near = 100.0 * overlap.jaccard() >= f64::from(self.params.jaccard);
        let within = contains(overlap, self.params.containment) && overlap.size_a.min(overlap.size_b) >= self.params.least_shingles;
        (near || within) && self.agree(overlap.a, overlap.b)
    }
}

fn contains(overlap: &Overlap, hundredths: u32) -> bool {
    overlap.shared > 0 && 100 * u64::from(overlap.shared) >= u64::from(hundredths) * u64::from(overlap.size_a.min(overlap.size_b))
}

fn common(x: &[u32], y: &[u32]) -> usize {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while i < x.len() && j < y.len() {
        common += usize::from(x[i] == y[j]);
        let (left, right) = (x[i], y[j]);
        i += usize::from(left <= right);
        j += usize::from(right <= left);
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn whole(a: u32, b: u32) -> Overlap {
        Overlap { a, b, shared: 40, size_a: 40, size_b: 50 }
    }

    #[test]
    fn a_frame_in_two_pages_does_not_tie_them_together() {
        // Pages {0, 1, 2} and {3, 4, 5}; document 6 is the menu that all six carry.
        let copies = [whole(0, 1), whole(0, 2), whole(1, 2), whole(3, 4), whole(3, 5), whole(4, 5)];
        let menu: Vec<Overlap> = (0..6).map(|page| whole(6, page)).collect();
        let near = Neighbourhoods::build(
            copies.into_iter().chain(menu.clone()),
            7,
            NeighbourhoodParams { agreement: 60, few_neighbours: 2, ..NeighbourhoodParams::default() },
        );
        assert!(copies.iter().all(|pair| near.same_page(pair)));
        assert!(menu.iter().all(|pair| !near.same_page(pair)));
    }

    #[test]
    fn two_lone_copies_agree_and_a_line_is_too_little() {
        let near = Neighbourhoods::build([whole(0, 1)], 2, NeighbourhoodParams::default());
        assert!(near.same_page(&whole(0, 1)));
        assert!(!near.same_page(&Overlap { shared: 9, size_a: 9, ..whole(0, 1) }));
    }

    #[test]
    fn a_brief_that_a_few_extended_is_no_frame() {
        let extended: Vec<Overlap> = (1..6).map(|longer| whole(0, longer)).collect();
        let near = Neighbourhoods::build(extended.clone(), 6, NeighbourhoodParams::default());
        assert!(extended.iter().all(|pair| near.same_page(pair)));
        let framed: Vec<Overlap> = (1..9).map(|page| whole(0, page)).collect();
        let near = Neighbourhoods::build(framed.clone(), 9, NeighbourhoodParams::default());
        assert!(framed.iter().all(|pair| !near.same_page(pair)));
    }

    #[test]
    fn a_template_of_everything_is_nobodys_copy() {
        let params = NeighbourhoodParams { most_neighbours: 3, ..NeighbourhoodParams::default() };
        let near = Neighbourhoods::build((1..9).map(|n| whole(0, n)), 9, params);
        assert!(!near.agree(0, 1));
    }

    proptest! {
        #[test]
        fn agreement_is_the_jaccard_of_the_neighbourhoods(pairs in prop::collection::btree_set((0_u32..8, 0_u32..8), 0..20), agreement in 1_u32..100) {
            let pairs: Vec<(u32, u32)> = pairs.into_iter().filter(|(a, b)| a < b).collect();
            let set = |d: u32| pairs.iter().filter(|p| p.0 == d || p.1 == d).flat_map(|p| [p.0, p.1]).chain([d]).collect::<BTreeSet<_>>();
            let near = Neighbourhoods::build(pairs.iter().map(|p| whole(p.0, p.1)), 8, NeighbourhoodParams { agreement, few_neighbours: 0, ..NeighbourhoodParams::default() });
            for a in 0..8 {
                for b in 0..8 {
                    let (x, y) = (set(a), set(b));
                    let want = 100 * x.intersection(&y).count() >= agreement as usize * x.union(&y).count();
                    prop_assert_eq!(near.agree(a, b), want);
                }
            }
        }
    }
}
