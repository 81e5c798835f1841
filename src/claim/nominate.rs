//! Which pairs of units are looked at: those that share trigrams, the best few of each unit.

use rustc_hash::FxHashMap;

use super::profile::UnitProfile;
use crate::config::UnitCandidateParams;

/// A pair of units worth scoring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitCandidate {
    /// Index of the left unit.
    pub left: usize,
    /// Index of the right unit.
    pub right: usize,
    /// Exact cosine of their vectors.
    pub cosine: f32,
}

/// The units of one document by the features of their vectors: an inverted index, built once and asked by every other document.
#[derive(Debug, Default)]
pub struct UnitPostings {
    features: FxHashMap<u64, Posting>,
    /// The units of all features, one after the other, each with the weight that the feature has there.
    entries: Vec<(u32, f32)>,
    units: usize,
}

/// Where the units that hold a feature stand, ascending.
#[derive(Debug)]
struct Posting {
    start: u32,
    end: u32,
    /// Their weights together.
    sum: f32,
}

impl UnitPostings {
    /// Reads the vectors of all units of a document. Linear in the vectors.
    #[must_use]
    pub fn new(profiles: &[UnitProfile]) -> Self {
        let of_unit = |(n, profile): (u32, &UnitProfile)| profile.vector.0.iter().map(move |&(feature, weight)| (feature, n, weight)).collect::<Vec<_>>();
        let mut all: Vec<(u64, u32, f32)> = (0..).zip(profiles).flat_map(of_unit).collect();
        all.sort_unstable_by_key(|&(feature, unit, _)| (feature, unit));
        let mut found = Self { features: FxHashMap::default(), entries: Vec::with_capacity(all.len()), units: profiles.len() };
        for run in all.chunk_by(|x, y| x.0 == y.0) {
            let start = found.entries.len() as u32;
            found.entries.extend(run.iter().map(|&(_, unit, weight)| (unit, weight)));
            let sum = run.iter().fold(0.0, |sum, entry| sum + entry.2);
            found.features.insert(run[0].0, Posting { start, end: start + run.len() as u32, sum });
        }
        found
    }

    /// The units that hold a feature, each with its weight there.
    fn of(&self, feature: u64) -> &[(u32, f32)] {
        self.features.get(&feature).map_or(&[], |posting| &self.entries[posting.start as usize..posting.end as usize])
    }

    /// For every unit of another document the mean cosine to all units of this one: how much of a hub it is. Linear in the vectors.
    #[must_use]
    pub fn crowding(&self, of: &[UnitProfile]) -> Vec<f32> {
        let sum = |feature: u64| self.features.get(&feature).map_or(0.0, |posting| posting.sum);
        let mean = |profile: &UnitProfile| {
            let dot: f32 = profile.vector.0.iter().map(|&(feature, weight)| weight * sum(feature)).sum();
            dot / self.units.max(1) as f32
        };
        of.iter().map(mean).collect()
    }
}

/// The pairs worth scoring, by left unit, then by right unit. `postings` are those of the `right` units.
///
/// A feature that more than `posting_limit` right units hold yields no candidates, and a left unit keeps its `most` best partners: cost and
/// output are linear in the left units, whatever the texts are.
#[must_use]
pub fn nominate(left: &[UnitProfile], (right, postings): (&[UnitProfile], &UnitPostings), params: &UnitCandidateParams) -> Vec<UnitCandidate> {
    let mut sums = vec![0.0_f32; right.len()];
    let mut touched: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (i, profile) in left.iter().enumerate() {
        let mut whole = true;
        for &(feature, weight) in &profile.vector.0 {
            let units = postings.of(feature);
            if units.len() > params.posting_limit {
                whole = false;
                continue;
            }
            for &(j, other) in units {
                let sum = &mut sums[j as usize];
                if *sum == 0.0 {
                    touched.push(j as usize);
                }
                *sum += weight * other;
            }
        }
        if touched.len() > params.most {
            let best_first = |a: &usize, b: &usize| sums[*b].total_cmp(&sums[*a]).then(a.cmp(b));
            touched.select_nth_unstable_by(params.most, best_first);
        }
        let count = params.most.min(touched.len());
        let kept = &mut touched[..count];
        kept.sort_unstable();
        // Where no feature was left out the sum, taken feature by feature, is the cosine itself.
        let cosine = |j: usize| if whole { sums[j] } else { profile.vector.cosine(&right[j].vector) };
        found.extend(kept.iter().map(|&j| UnitCandidate { left: i, right: j, cosine: cosine(j) }));
        for j in touched.drain(..) {
            sums[j] = 0.0;
        }
    }
    found
}
