//! Clusters of tellings: average-link agglomeration over the edges that nominations left, hubs normalised away.
//!
//! A document of a crowded topic is somewhat like many others. Half the mean of its nearest similarities, and half of the
//! other's, is taken off each edge first (after the local scaling of Zelnik-Manor & Perona 2004, as a difference). Two groups
//! that each hold together must be about as alike as that: otherwise they are two events of one actor or one place (after the
//! relative closeness of Karypis, Han & Kumar, *Chameleon*, 1999). A pair
//! without an edge has similarity 0, so the cost is bounded by the edges: O(E log E) with each merge walking the smaller side.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use crate::config::GroupParams;

/// What two documents have in common as tellings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// One document.
    pub a: u32,
    /// The other one.
    pub b: u32,
    /// 0 to 1, from [`super::cosine::similarity`].
    pub similarity: f64,
    /// What they share is formula: they may not stand in one group because of each other.
    pub formula: bool,
}

/// Documents that tell one story.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Their indices, ascending.
    pub members: Vec<u32>,
    /// The member most like the others.
    pub representative: u32,
}

/// Similarities are summed as integers: exact, in any order.
const UNIT: f64 = (1_u64 << 40) as f64;

/// Groups `documents` documents by their edges. Every pair is given once at most. Groups of one are left out; they come in
/// the order of their first member. The order of the edges does not show.
#[must_use]
pub fn group(documents: usize, edges: &[Edge], params: &GroupParams) -> Vec<Group> {
    let hubs = hubs(documents, edges, params);
    let mut forest = Forest::new(&hubs, edges);
    let mut heap: BinaryHeap<Link> = BinaryHeap::new();
    for a in 0..documents as u32 {
        forest.push_links(a, params.stop, &mut heap);
    }
    while let Some(link) = heap.pop() {
        if !forest.is_current(&link) || !forest.are_close(&link, params.closeness) {
            continue;
        }
        let joined = forest.join(link.a, link.b);
        forest.push_links(joined, params.stop, &mut heap);
    }
    forest.groups(edges)
}

/// The mean of each document's largest similarities; places that no edge fills count as background.
#[must_use]
pub fn hubs(documents: usize, edges: &[Edge], params: &GroupParams) -> Vec<f64> {
    let mut near: Vec<Vec<f64>> = vec![Vec::new(); documents];
    for edge in edges {
        near[edge.a as usize].push(edge.similarity);
        near[edge.b as usize].push(edge.similarity);
    }
    let hub = |mut near: Vec<f64>| {
        near.sort_unstable_by(|a, b| b.total_cmp(a));
        near.resize(params.hub_size.max(1), params.background);
        near.iter().sum::<f64>() / near.len() as f64
    };
    near.into_iter().map(hub).collect()
}

/// Two groups that may be joined, as they stood when the link was made.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Link {
    similarity: f64,
    a: u32,
    b: u32,
    sizes: (u32, u32),
}

impl Eq for Link {}

impl Ord for Link {
    fn cmp(&self, other: &Self) -> Ordering {
        self.similarity.total_cmp(&other.similarity).then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
    }
}

impl PartialOrd for Link {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The groups while they grow. A group has the number of its first member.
struct Forest {
    members: Vec<Vec<u32>>,
    /// Sum of hubs over the members.
    hubs: Vec<i64>,
    /// Summed similarity between any two members.
    inside: Vec<i64>,
    /// Summed similarity to other groups, with those alone that an edge leads to.
    links: Vec<BTreeMap<u32, i64>>,
}

impl Forest {
    fn new(hubs: &[f64], edges: &[Edge]) -> Self {
        let fixed = |value: f64| (value * UNIT) as i64;
        let mut links = vec![BTreeMap::new(); hubs.len()];
        for edge in edges.iter().filter(|edge| edge.a != edge.b) {
            let similarity = if edge.formula { 0 } else { fixed(edge.similarity) };
            links[edge.a as usize].insert(edge.b, similarity);
            links[edge.b as usize].insert(edge.a, similarity);
        }
        let members = (0..hubs.len() as u32).map(|document| vec![document]).collect();
        Self { members, hubs: hubs.iter().map(|hub| fixed(*hub)).collect(), inside: vec![0; hubs.len()], links }
    }

    fn size(&self, group: u32) -> u32 {
        self.members[group as usize].len() as u32
    }

    fn link(&self, a: u32, b: u32) -> Option<Link> {
        let sum = *self.links[a as usize].get(&b)?;
        let (a, b) = (a.min(b), a.max(b));
        let sizes = (self.size(a), self.size(b));
        let (left, right) = (f64::from(sizes.0), f64::from(sizes.1));
        let hub = f64::midpoint(self.hubs[a as usize] as f64 / left, self.hubs[b as usize] as f64 / right);
        Some(Link { similarity: (sum as f64 / (left * right) - hub) / UNIT, a, b, sizes })
    }

    fn push_links(&self, group: u32, stop: f64, heap: &mut BinaryHeap<Link>) {
        let links = self.links[group as usize].keys().filter_map(|&other| self.link(group, other));
        heap.extend(links.filter(|link| link.similarity > stop));
    }

    fn is_current(&self, link: &Link) -> bool {
        (self.size(link.a), self.size(link.b)) == link.sizes
    }

    /// Mean similarity of the members of a group, hubs taken off; `None` for a single document.
    fn cohesion(&self, group: u32) -> Option<f64> {
        let size = f64::from(self.size(group));
        let pairs = size * (size - 1.0) / 2.0;
        (pairs > 0.0).then(|| (self.inside[group as usize] as f64 / pairs - self.hubs[group as usize] as f64 / size) / UNIT)
    }

    /// Whether two groups are as alike as the looser of them is in itself, or nearly so. A single document fits any group.
    fn are_close(&self, link: &Link, closeness: f64) -> bool {
        let (Some(a), Some(b)) = (self.cohesion(link.a), self.cohesion(link.b)) else { return true };
        link.similarity >= closeness * a.min(b)
    }

    fn join(&mut self, a: u32, b: u32) -> u32 {
        let (kept, gone) = (a.min(b), a.max(b));
        let between = self.links[kept as usize].get(&gone).copied().unwrap_or(0);
        self.inside[kept as usize] += self.inside[gone as usize] + between;
        let members = std::mem::take(&mut self.members[gone as usize]);
        self.members[kept as usize].extend(members);
        self.hubs[kept as usize] += self.hubs[gone as usize];
        for (other, sum) in std::mem::take(&mut self.links[gone as usize]) {
            self.links[other as usize].remove(&gone);
            if other != kept {
                *self.links[kept as usize].entry(other).or_insert(0) += sum;
                *self.links[other as usize].entry(kept).or_insert(0) += sum;
            }
        }
        kept
    }

    fn groups(self, edges: &[Edge]) -> Vec<Group> {
        let mut of = vec![0_u32; self.members.len()];
        for (group, members) in (0..).zip(&self.members) {
            for &member in members {
                of[member as usize] = group;
            }
        }
        let mut inside = vec![0_i64; of.len()];
        for edge in edges.iter().filter(|edge| of[edge.a as usize] == of[edge.b as usize]) {
            inside[edge.a as usize] += (edge.similarity * UNIT) as i64;
            inside[edge.b as usize] += (edge.similarity * UNIT) as i64;
        }
        let several = self.members.into_iter().filter(|members| members.len() > 1);
        several
            .filter_map(|mut members| {
                members.sort_unstable();
                let representative = *members.iter().max_by_key(|&&member| (inside[member as usize], std::cmp::Reverse(member)))?;
                Some(Group { members, representative })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edge(a: u32, b: u32, similarity: f64) -> Edge {
        Edge { a, b, similarity, formula: false }
    }

    fn members(groups: &[Group]) -> Vec<Vec<u32>> {
        groups.iter().map(|group| group.members.clone()).collect()
    }

    #[test]
    fn a_chain_is_cut_where_the_mean_falls() {
        let edges = [edge(0, 1, 0.9), edge(1, 2, 0.9), edge(0, 2, 0.8), edge(2, 3, 0.15), edge(3, 4, 0.7)];
        let groups = group(6, &edges, &GroupParams::default());
        assert_eq!(members(&groups), [vec![0, 1, 2], vec![3, 4]]);
        assert_eq!(groups[0].representative, 1);
    }

    #[test]
    fn two_tight_groups_that_are_somewhat_alike_stay_apart() {
        let tight = [edge(0, 1, 0.8), edge(1, 2, 0.8), edge(0, 2, 0.8), edge(3, 4, 0.8), edge(4, 5, 0.8), edge(3, 5, 0.8)];
        let across = |similarity: f64| (0..3).flat_map(move |a| (3..6).map(move |b| edge(a, b, similarity)));
        let groups = |similarity: f64| members(&group(6, &tight.iter().copied().chain(across(similarity)).collect::<Vec<_>>(), &GroupParams::default()));
        assert_eq!(groups(0.3), [vec![0, 1, 2], vec![3, 4, 5]]);
        assert_eq!(groups(0.6), [vec![0, 1, 2, 3, 4, 5]]);
        let any = GroupParams { closeness: 0.0, ..GroupParams::default() };
        assert_eq!(members(&group(6, &tight.iter().copied().chain(across(0.3)).collect::<Vec<_>>(), &any)).len(), 1);
    }

    #[test]
    fn a_formula_edge_joins_nobody() {
        let edges = [Edge { formula: true, ..edge(0, 1, 0.9) }, edge(1, 2, 0.9)];
        assert_eq!(members(&group(3, &edges, &GroupParams::default())), [vec![1, 2]]);
    }

    /// Average link over the whole matrix: no heap, no sparse sums.
    fn by_hand(documents: usize, edges: &[Edge], params: &GroupParams) -> Vec<Vec<u32>> {
        let hubs = hubs(documents, edges, params);
        let mut groups: Vec<Vec<u32>> = (0..documents as u32).map(|document| vec![document]).collect();
        let linked = |a: &[u32], b: &[u32]| {
            edges.iter().filter(|e| (a.contains(&e.a) && b.contains(&e.b)) || (a.contains(&e.b) && b.contains(&e.a))).collect::<Vec<_>>()
        };
        loop {
            let mut best = (params.stop, 0, 0);
            for i in 0..groups.len() {
                for j in i + 1..groups.len() {
                    let (a, b) = (&groups[i], &groups[j]);
                    let edges = linked(a, b);
                    let hub = |group: &[u32]| group.iter().map(|m| hubs[*m as usize]).sum::<f64>() / group.len() as f64;
                    let mean = edges.iter().map(|e| e.similarity).sum::<f64>() / (a.len() * b.len()) as f64 - f64::midpoint(hub(a), hub(b));
                    let cohesion = |group: &[u32]| {
                        let inside = linked(group, group).iter().map(|e| e.similarity).sum::<f64>();
                        inside / (group.len() * (group.len() - 1) / 2) as f64 - hub(group)
                    };
                    let close = a.len() < 2 || b.len() < 2 || mean >= params.closeness * cohesion(a).min(cohesion(b));
                    if !edges.is_empty() && close && mean > best.0 + 1e-9 {
                        best = (mean, i, j);
                    }
                }
            }
            let (_, i, j) = best;
            if i == j {
                break;
            }
            let gone = groups.remove(j);
            groups[i].extend(gone);
            groups[i].sort_unstable();
            groups.sort_by_key(|group| group[0]);
        }
        groups.retain(|group| group.len() > 1);
        groups
    }

    fn some_edges() -> impl Strategy<Value = Vec<Edge>> {
        // Distinct similarities: ties are told apart by index here and by place there.
        prop::collection::btree_map((0_u32..9, 0_u32..9), 0_u32..1_000, 0..24).prop_map(|map| {
            let mut seen = std::collections::BTreeSet::new();
            let pairs = map.into_iter().filter(|((a, b), _)| a != b).map(|((a, b), s)| ((a.min(b), a.max(b)), s));
            pairs.filter(|(pair, _)| seen.insert(*pair)).zip(0_u32..).map(|(((a, b), s), n)| edge(a, b, f64::from(s * 24 + n) / 24_024.0)).collect()
        })
    }

    proptest! {
        #[test]
        fn equals_average_link_by_hand(edges in some_edges()) {
            let params = GroupParams::default();
            prop_assert_eq!(members(&group(9, &edges, &params)), by_hand(9, &edges, &params));
        }

        #[test]
        fn the_order_of_the_edges_does_not_show(edges in some_edges(), turn in 0_usize..24) {
            let params = GroupParams::default();
            let mut other: Vec<Edge> = edges.iter().rev().map(|e| Edge { a: e.b, b: e.a, ..*e }).collect();
            let turn = turn.min(other.len());
            other.rotate_left(turn);
            prop_assert_eq!(group(9, &edges, &params), group(9, &other, &params));
        }
    }
}
