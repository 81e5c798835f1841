//! Which pairs of units are looked at: those that share trigrams, the best few of each unit.

use rustc_hash::FxHashMap;

use super::score::Profile;
use crate::config::NominateParams;

/// A pair of units worth scoring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nominee {
    /// Index of the left unit.
    pub left: usize,
    /// Index of the right unit.
    pub right: usize,
    /// Exact cosine of their vectors.
    pub cosine: f32,
}

/// The pairs worth scoring, by left unit, then by right unit.
///
/// An inverted index over the right side's features. A feature that more than `posting_limit` right units hold yields no candidates, and
/// a left unit keeps its `most` best partners: cost and output are linear in the left units, whatever the texts are.
#[must_use]
pub fn nominate(left: &[Profile], right: &[Profile], params: &NominateParams) -> Vec<Nominee> {
    let mut postings: FxHashMap<u64, Vec<(usize, f32)>> = FxHashMap::default();
    for (n, profile) in right.iter().enumerate() {
        for &(feature, weight) in &profile.vector.0 {
            postings.entry(feature).or_default().push((n, weight));
        }
    }
    let mut sums = vec![0.0_f32; right.len()];
    let mut found = Vec::new();
    for (i, profile) in left.iter().enumerate() {
        let mut touched: Vec<usize> = Vec::new();
        for &(feature, weight) in &profile.vector.0 {
            let Some(posting) = postings.get(&feature).filter(|posting| posting.len() <= params.posting_limit) else { continue };
            for &(j, other) in posting {
                if sums[j] == 0.0 {
                    touched.push(j);
                }
                sums[j] += weight * other;
            }
        }
        if touched.len() > params.most {
            touched.sort_unstable_by(|&a, &b| sums[b].total_cmp(&sums[a]).then(a.cmp(&b)));
        }
        for &j in &touched {
            sums[j] = 0.0;
        }
        touched.truncate(params.most);
        touched.sort_unstable();
        found.extend(touched.into_iter().map(|j| Nominee { left: i, right: j, cosine: profile.vector.cosine(&right[j].vector) }));
    }
    found
}

/// For every unit of one side the mean cosine to all units of the other: how much of a hub it is. Linear in the vectors.
#[must_use]
pub fn crowding(of: &[Profile], others: &[Profile]) -> Vec<f32> {
    let mut sum: FxHashMap<u64, f32> = FxHashMap::default();
    for profile in others {
        for &(feature, weight) in &profile.vector.0 {
            *sum.entry(feature).or_default() += weight;
        }
    }
    let mean = |profile: &Profile| {
        let dot: f32 = profile.vector.0.iter().map(|(feature, weight)| weight * sum.get(feature).copied().unwrap_or(0.0)).sum();
        dot / others.len().max(1) as f32
    };
    of.iter().map(mean).collect()
}
