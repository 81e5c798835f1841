//! A guard against shared frames: two copies of one page have the same neighbours, a frame's documents do not.
//!
//! A cookie notice, or the menu of a site, lies almost wholly inside many documents that share nothing else; pair by pair
//! it looks like a short copy of each of them. Its neighbours (the documents it contains or is contained in) are then all
//! of them, while theirs are only the copies of their own page. Two lone copies have equal neighbourhoods and agree; and a handful of neighbours
//! says nothing either way: a brief that three papers printed and each extended is no frame.

use crate::config::NeighbourhoodParams;
use crate::document::TextId;
use crate::verify::Overlap;

/// How many neighbours two texts have in common. A text is its own neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedNeighbours {
    /// Neighbours of the one.
    pub a: usize,
    /// Neighbours of the other.
    pub b: usize,
    /// Neighbours of both.
    pub common: usize,
    /// Whether these are enough to be copies.
    pub agrees: bool,
}

/// Who is contained in whom. Memory: 16 bytes for each pair of which one contains the other, and 8 for each text in one.
#[derive(Debug, Clone)]
pub struct Neighbourhoods {
    /// Texts with their neighbours, themselves among them, sorted; a text that is not here has none but itself.
    sides: Vec<(TextId, TextId)>,
    texts: usize,
    params: NeighbourhoodParams,
}

impl Neighbourhoods {
    /// Reads the verified pairs of so many texts with their overlaps, in any order; each pair once.
    #[must_use]
    pub fn build(pairs: impl IntoIterator<Item = (TextId, TextId, Overlap)>, texts: usize, params: NeighbourhoodParams) -> Self {
        let contained = pairs.into_iter().filter(|(.., overlap)| contains(*overlap, params.containment));
        let mut sides: Vec<(TextId, TextId)> = contained.flat_map(|(a, b, _)| [(a, a), (a, b), (b, a), (b, b)]).collect();
        sides.sort_unstable();
        sides.dedup();
        Self { sides, texts, params }
    }

    /// The neighbours of a text, none where it has only itself; `None` when they are too many.
    fn of(&self, text: TextId) -> Option<&[(TextId, TextId)]> {
        let from = &self.sides[self.sides.partition_point(|side| side.0 < text)..];
        let own = &from[..from.partition_point(|side| side.0 == text)];
        (text.index() < self.texts && own.len() <= self.params.max_neighbours as usize + 1).then_some(own)
    }

    /// Whether the two texts have enough neighbours in common to be copies. A pair that does not agree shares a frame:
    /// at most a passage.
    #[must_use]
    pub fn agree(&self, a: TextId, b: TextId) -> bool {
        self.agreement(a, b).is_some_and(|agreement| agreement.agrees)
    }

    /// The neighbours of two texts, compared; `None` when one of the two has too many. One merge of two sorted lists.
    #[must_use]
    pub fn agreement(&self, a: TextId, b: TextId) -> Option<SharedNeighbours> {
        let alone = [[(a, a)], [(b, b)]];
        let [x, y] = [self.of(a)?, self.of(b)?];
        let (x, y) = (if x.is_empty() { &alone[0] } else { x }, if y.is_empty() { &alone[1] } else { y });
        let common = common(x, y);
        let alike = 100 * common >= self.params.agreement as usize * (x.len() + y.len() - common);
        let agrees = alike || x.len().max(y.len()) <= self.params.few_neighbours as usize;
        Some(SharedNeighbours { a: x.len(), b: y.len(), common, agrees })
    }
}

fn contains(overlap: Overlap, hundredths: u32) -> bool {
    overlap.shared > 0 && 100 * u64::from(overlap.shared) >= u64::from(hundredths) * u64::from(overlap.left.min(overlap.right))
}

fn common(x: &[(TextId, TextId)], y: &[(TextId, TextId)]) -> usize {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while i < x.len() && j < y.len() {
        let (left, right) = (x[i].1, y[j].1);
        common += usize::from(left == right);
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

    /// The first is a part of the second.
    fn whole(a: u32, b: u32) -> (TextId, TextId, Overlap) {
        (TextId(a), TextId(b), Overlap { shared: 40, left: 40, right: 50 })
    }

    #[test]
    fn a_frame_in_two_pages_does_not_tie_them_together() {
        // Pages {0, 1, 2} and {3, 4, 5}; document 6 is the menu that all six carry.
        let copies = [whole(0, 1), whole(0, 2), whole(1, 2), whole(3, 4), whole(3, 5), whole(4, 5)];
        let menu: Vec<(TextId, TextId, Overlap)> = (0..6).map(|page| whole(6, page)).collect();
        let near = Neighbourhoods::build(
            copies.into_iter().chain(menu.clone()),
            7,
            NeighbourhoodParams { agreement: 60, few_neighbours: 2, ..NeighbourhoodParams::default() },
        );
        assert!(copies.iter().all(|pair| near.agree(pair.0, pair.1)));
        assert!(menu.iter().all(|pair| !near.agree(pair.0, pair.1)));
    }

    #[test]
    fn two_lone_copies_agree_and_what_shares_little_is_no_neighbour() {
        let strict = NeighbourhoodParams { few_neighbours: 0, ..NeighbourhoodParams::default() };
        let near = Neighbourhoods::build([whole(0, 1)], 2, strict);
        assert!(near.agree(TextId(0), TextId(1)));
        let near = Neighbourhoods::build([(TextId(0), TextId(1), Overlap { shared: 9, left: 40, right: 50 })], 2, strict);
        assert!(!near.agree(TextId(0), TextId(1)));
    }

    #[test]
    fn a_brief_that_a_few_extended_is_no_frame() {
        let extended: Vec<(TextId, TextId, Overlap)> = (1..6).map(|longer| whole(0, longer)).collect();
        let near = Neighbourhoods::build(extended.clone(), 6, NeighbourhoodParams::default());
        assert!(extended.iter().all(|pair| near.agree(pair.0, pair.1)));
        let framed: Vec<(TextId, TextId, Overlap)> = (1..9).map(|page| whole(0, page)).collect();
        let near = Neighbourhoods::build(framed.clone(), 9, NeighbourhoodParams::default());
        assert!(framed.iter().all(|pair| !near.agree(pair.0, pair.1)));
    }

    #[test]
    fn a_template_of_everything_is_nobodys_copy() {
        let params = NeighbourhoodParams { max_neighbours: 3, ..NeighbourhoodParams::default() };
        let near = Neighbourhoods::build((1..9).map(|n| whole(0, n)), 9, params);
        assert!(!near.agree(TextId(0), TextId(1)));
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
                    prop_assert_eq!(near.agree(TextId(a), TextId(b)), want);
                }
            }
        }
    }
}
