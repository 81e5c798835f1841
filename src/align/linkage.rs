//! Clusters of points in the plane whose axes are two texts: seeds that lie close together on both sides.
//!
//! Single linkage with a largest gap, counted on each axis by itself. Order plays no part, so moved and shuffled
//! sentences of one passage stay together. A grid of cells as wide as the gap finds neighbours: near-linear, since a cell
//! holds few seeds ([`crate::config::PassageParams::max_places`]).

use rustc_hash::FxHashMap;

/// Groups `points` (place in `a`, place in `b`) so that every point has another of its group at most `gap` away on both
/// axes. Groups by their first point, points in order, as indices into `points`.
pub(super) fn linked(points: &[(u32, u32)], gap: u32) -> Vec<Vec<usize>> {
    let width = gap.max(1);
    let mut cells: FxHashMap<(u32, u32), Vec<usize>> = FxHashMap::default();
    for (n, &(a, b)) in points.iter().enumerate() {
        cells.entry((a / width, b / width)).or_default().push(n);
    }
    let mut roots: Vec<usize> = (0..points.len()).collect();
    let close = |p: usize, q: usize| points[p].0.abs_diff(points[q].0) <= gap && points[p].1.abs_diff(points[q].1) <= gap;
    for (&(x, y), here) in &cells {
        // Points of one cell are closer than its width; the four neighbours behind see this cell as one of theirs.
        for &n in here {
            unite(&mut roots, here[0], n);
        }
        for neighbour in [(x + 1, y), (x, y + 1), (x + 1, y + 1), (x + 1, y.wrapping_sub(1))] {
            let Some(there) = cells.get(&neighbour) else { continue };
            if here.iter().any(|&p| there.iter().any(|&q| close(p, q))) {
                unite(&mut roots, here[0], there[0]);
            }
        }
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut group_of: FxHashMap<usize, usize> = FxHashMap::default();
    for n in 0..points.len() {
        let group = *group_of.entry(find(&mut roots, n)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(n);
    }
    groups
}

fn find(roots: &mut [usize], mut n: usize) -> usize {
    while roots[n] != n {
        roots[n] = roots[roots[n]];
        n = roots[n];
    }
    n
}

/// The smaller index becomes the root, so the result does not depend on the order of calls.
fn unite(roots: &mut [usize], p: usize, q: usize) {
    let (p, q) = (find(roots, p), find(roots, q));
    roots[p.max(q)] = p.min(q);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Joins any two close points until nothing moves.
    fn oracle(points: &[(u32, u32)], gap: u32) -> Vec<usize> {
        let mut label: Vec<usize> = (0..points.len()).collect();
        loop {
            let before = label.clone();
            for p in 0..points.len() {
                for q in 0..points.len() {
                    if points[p].0.abs_diff(points[q].0) <= gap && points[p].1.abs_diff(points[q].1) <= gap {
                        label[p] = label[p].min(label[q]);
                    }
                }
            }
            if label == before {
                return label;
            }
        }
    }

    proptest! {
        #[test]
        fn groups_are_the_components_of_close_points(points in prop::collection::vec((0_u32..60, 0_u32..60), 0..40), gap in 0_u32..12) {
            let label = oracle(&points, gap);
            let groups = linked(&points, gap);
            prop_assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), points.len());
            for group in &groups {
                prop_assert!(group.is_sorted());
                prop_assert!(group.iter().all(|&n| label[n] == group[0]));
            }
            prop_assert!(groups.is_sorted_by_key(|group| group[0]));
        }
    }
}
