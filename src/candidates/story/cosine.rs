//! How alike two documents are as tellings: cosines over all words, over the beginning, and over the title.
//!
//! The beginning counts because news says first what happened. Each cosine weighs a stem by `(1 + ln tf) · idf`; weights are
//! kept as 16-bit integers, so that sums are exact.

use super::profile::StoryProfile;
use super::statistics::Statistics;
use crate::config::GroupParams;

/// What 1.0 is as an integer.
const ONE: f64 = 65_535.0;
const VIEWS: usize = 3;

/// The weights of a document's stems, in the order of [`StoryProfile`]'s, for each view: all words, the beginning, the title.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    weights: Box<[[u16; VIEWS]]>,
}

impl Telling {
    /// Weighs a document. 6 bytes a distinct stem.
    #[must_use]
    pub fn new(profile: &StoryProfile, statistics: &Statistics) -> Self {
        let mut counts = vec![[0_u32; VIEWS]; profile.stems.len()];
        for (at, &stem) in profile.sequence.iter().enumerate() {
            let count = &mut counts[usize::from(stem)];
            if at < profile.title {
                *count = [count[0] + GroupParams::TITLE_COUNT, count[1] + GroupParams::TITLE_COUNT, count[2] + 1];
            } else {
                count[0] += 1;
                count[1] += u32::from(at - profile.title < GroupParams::BEGINNING);
            }
        }
        let weigh = |count: u32, stem: u32| if count == 0 { 0.0 } else { (1.0 + f64::from(count).ln()) * statistics.weight(stem) };
        let norm = |view: usize| profile.stems.iter().zip(&counts).map(|(&stem, count)| weigh(count[view], stem).powi(2)).sum::<f64>().sqrt();
        let norms: [f64; VIEWS] = std::array::from_fn(norm);
        let scaled = |view: usize, count: u32, stem: u32| if norms[view] > 0.0 { (weigh(count, stem) / norms[view] * ONE) as u16 } else { 0 };
        let weights = profile.stems.iter().zip(&counts).map(|(&stem, count)| std::array::from_fn(|view| scaled(view, count[view], stem))).collect();
        Self { weights }
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + self.weights.len() * size_of::<[u16; VIEWS]>()
    }
}

/// The mean of the three cosines, each with its own weight: 0 nothing in common, 1 the same. Symmetric.
#[must_use]
pub fn similarity(a: (&StoryProfile, &Telling), b: (&StoryProfile, &Telling), params: &GroupParams) -> f64 {
    let mut sums = [0_u64; VIEWS];
    let (mut i, mut j) = (0, 0);
    let (left, right) = (&a.0.stems, &b.0.stems);
    while i < left.len() && j < right.len() {
        match left[i].cmp(&right[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                for (sum, (x, y)) in sums.iter_mut().zip(a.1.weights[i].iter().zip(&b.1.weights[j])) {
                    *sum += u64::from(*x) * u64::from(*y);
                }
                i += 1;
                j += 1;
            }
        }
    }
    let [words, beginning, title] = sums.map(|sum| sum as f64 / (ONE * ONE));
    (words + beginning + params.title_weight * title) / (2.0 + params.title_weight)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{corpus, counted};
    use super::*;

    #[test]
    fn symmetric_in_range_and_one_for_the_same_text() {
        let (texts, _) = corpus();
        let order: Vec<usize> = (0..texts.len()).collect();
        let (profiles, statistics) = counted(&texts, &order, true);
        let views: Vec<Telling> = profiles.iter().map(|profile| Telling::new(profile, &statistics)).collect();
        let alike = |a: usize, b: usize| similarity((&profiles[a], &views[a]), (&profiles[b], &views[b]), &GroupParams::default());
        for (a, b) in (0..texts.len()).flat_map(|a| (0..texts.len()).map(move |b| (a, b))) {
            assert_eq!(alike(a, b).to_bits(), alike(b, a).to_bits());
            assert!((0.0..=1.0).contains(&alike(a, b)));
        }
        assert!(alike(3, 3) > 0.995);
    }
}
