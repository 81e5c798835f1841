//! Defaults of `calibrate`.

use super::range::count;
use super::{ClusterParams, Relation};
use crate::error::Error;

/// How a threshold is judged on a corpus ([`crate::pipeline::calibrate`]). All by hand: what a reader takes in on one screen.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CalibrateParams {
    /// The settings in question: the threshold, the shingles, the recall, the choice of what is kept.
    pub cluster: ClusterParams,
    /// How far below the threshold pairs are sought.
    pub below: f64,
    /// Least similarity that is sought, however low the threshold.
    pub lowest: f64,
    /// Width of a bar of the histogram, and the distance of the thresholds that are tried.
    pub step: f64,
    /// How far on either side of the threshold a pair is borderline.
    pub borderline: f64,
    /// Borderline pairs that are shown, half of them from either side.
    pub samples: usize,
    /// Differences shown of a pair.
    pub differences: usize,
    /// Characters shown of a difference.
    pub shown: usize,
}

impl CalibrateParams {
    /// For these settings of a corpus.
    #[must_use]
    pub fn new(cluster: ClusterParams) -> Self {
        Self { cluster, below: 0.2, lowest: 0.2, step: 0.05, borderline: 0.1, samples: 20, differences: 6, shown: 100 }
    }

    /// With another number of borderline pairs, up to 1,000.
    #[must_use]
    pub fn with_samples(mut self, pairs: usize) -> Self {
        self.samples = pairs;
        self
    }

    /// Whether every setting is in its range.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        count("samples", self.samples as u64, 0..=1000)?;
        self.cluster.validate()
    }

    /// From which similarity on pairs are sought.
    #[must_use]
    pub fn floor(&self) -> f64 {
        (self.cluster.near.threshold - self.below).max(self.lowest).min(self.cluster.near.threshold)
    }

    /// The settings by which pairs are sought.
    #[must_use]
    pub fn sought(&self) -> ClusterParams {
        self.cluster.clone().with_relations([Relation::Exact, Relation::Near]).with_threshold(self.floor())
    }
}
