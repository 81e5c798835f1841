//! Clusters as stars: a representative and the texts that are near **it**, never a chain of likenesses.
//!
//! Texts are numbered in keep order: of two texts, a cluster would rather keep the one with the smaller number. The first text
//! that is in no cluster yet represents the next one and takes all its unclustered neighbours. Every member is thereby verified
//! against its representative, and a text that is removed in favour of another never represents a third.

use crate::document::TextId;

/// What a graph joins: something that is numbered from 0 in keep order.
pub trait Node: Copy + Ord {
    /// The node at a place.
    fn at(place: usize) -> Self;

    /// Its place.
    fn index(self) -> usize;
}

impl Node for TextId {
    fn at(place: usize) -> Self {
        Self::at(place)
    }

    fn index(self) -> usize {
        self.index()
    }
}

/// Documents that a caller numbered for itself.
impl Node for u32 {
    fn at(place: usize) -> Self {
        place as Self
    }

    fn index(self) -> usize {
        self as usize
    }
}

/// A representative with its members, which are at least one and do not include it. Sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Star<N> {
    /// The text to keep.
    pub representative: N,
    /// Texts near it, in keep order.
    pub members: Vec<N>,
}

/// Components of a graph over `0..nodes`: a list of nodes each, of at least two, sorted by their first node.
#[must_use]
pub fn components<N: Node>(nodes: usize, edges: &[(N, N)]) -> Vec<Vec<N>> {
    let mut root: Vec<N> = (0..nodes).map(N::at).collect();
    for &(a, b) in edges {
        let (a, b) = (find(&mut root, a), find(&mut root, b));
        root[a.max(b).index()] = a.min(b);
    }
    // The root of a component is its smallest node, so one pass in node order meets each component at its root.
    let mut place = vec![u32::MAX; nodes];
    let mut found: Vec<Vec<N>> = Vec::new();
    let linked = {
        let mut linked = vec![false; nodes];
        for &(a, b) in edges {
            (linked[a.index()], linked[b.index()]) = (true, true);
        }
        linked
    };
    for node in (0..nodes).map(N::at).filter(|&node| linked[node.index()]) {
        let top = find(&mut root, node).index();
        if place[top] == u32::MAX {
            place[top] = found.len() as u32;
            found.push(Vec::new());
        }
        found[place[top] as usize].push(node);
    }
    found
}

fn find<N: Node>(root: &mut [N], mut node: N) -> N {
    while root[node.index()] != node {
        root[node.index()] = root[root[node.index()].index()];
        node = root[node.index()];
    }
    node
}

/// The stars of a graph whose edges are the verified pairs `(a, b)`. Linear in the edges beside sorting them.
#[must_use]
pub fn stars<N: Node>(edges: &[(N, N)]) -> Vec<Star<N>> {
    let mut both: Vec<(N, N)> = edges.iter().flat_map(|&(a, b)| [(a, b), (b, a)]).filter(|(a, b)| a != b).collect();
    both.sort_unstable();
    both.dedup();
    let nodes = both.last().map_or(0, |(a, _)| a.index() + 1);
    let mut taken = vec![false; nodes];
    let mut found = Vec::new();
    for neighbours in both.chunk_by(|x, y| x.0 == y.0) {
        let representative = neighbours[0].0;
        if std::mem::replace(&mut taken[representative.index()], true) {
            continue;
        }
        let members: Vec<N> = neighbours.iter().map(|(_, b)| *b).filter(|b| !std::mem::replace(&mut taken[b.index()], true)).collect();
        if !members.is_empty() {
            found.push(Star { representative, members });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn a_chain_falls_apart_and_a_star_does_not() {
        let chain = stars(&[(0, 1), (1, 2), (2, 3)]);
        assert_eq!(chain, [Star { representative: 0, members: vec![1] }, Star { representative: 2, members: vec![3] }]);
        assert_eq!(stars(&[(2, 0), (0, 1)]), [Star { representative: 0, members: vec![1, 2] }]);
        assert!(stars::<u32>(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn members_are_near_their_representative_and_in_one_star(edges in prop::collection::vec((0_u32..20, 0_u32..20), 0..60)) {
            let near: BTreeSet<(u32, u32)> = edges.iter().flat_map(|&(a, b)| [(a, b), (b, a)]).collect();
            let mut seen = BTreeSet::new();
            for star in stars(&edges) {
                prop_assert!(seen.insert(star.representative));
                for member in star.members {
                    prop_assert!(star.representative < member && near.contains(&(star.representative, member)) && seen.insert(member));
                }
            }
            // What is left over is near nothing else that is left over.
            for &(a, b) in &near {
                prop_assert!(a == b || seen.contains(&a) || seen.contains(&b));
            }
        }

        #[test]
        fn components_join_what_edges_join(edges in prop::collection::vec((0_u32..20, 0_u32..20), 0..25)) {
            let mut label: BTreeMap<u32, u32> = (0..20).map(|n| (n, n)).collect();
            for _ in 0..20 {
                for (a, b) in &edges {
                    let least = label[a].min(label[b]);
                    label.insert(*a, least);
                    label.insert(*b, least);
                }
            }
            let mut expected: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for node in (0..20).filter(|n| edges.iter().any(|(a, b)| a == n || b == n)) {
                expected.entry(label[&node]).or_default().push(node);
            }
            prop_assert_eq!(components(20, &edges), expected.into_values().collect::<Vec<_>>());
        }
    }
}
