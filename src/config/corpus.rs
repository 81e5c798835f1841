//! Defaults of the corpus driver.

/// How a text is cut into shingles ([`crate::fingerprint::shingle`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShingleParams {
    /// Terms a shingle: words, or characters in scripts without blanks between words.
    pub size: usize,
}

impl Default for ShingleParams {
    fn default() -> Self {
        Self { size: 5 }
    }
}

/// When two texts are near-duplicates, and how surely such pairs are found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NearParams {
    /// Least Jaccard similarity of a `near` pair, above 0 and at most 1.
    pub threshold: f64,
    /// Least probability with which a pair **at** the threshold becomes a candidate; pairs above it are found more surely.
    pub recall: f64,
    /// Most slots a sketch may have. More slots mean fewer candidates in vain and more time a document.
    pub slots: usize,
}

impl Default for NearParams {
    fn default() -> Self {
        Self { threshold: 0.7, recall: 0.99, slots: 136 }
    }
}

/// How buckets with many texts are kept from costing quadratic time ([`crate::candidates::bands`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BucketParams {
    /// Largest bucket of which every pair is looked at.
    pub all_pairs: usize,
    /// Most leaders of a larger one.
    pub leaders: usize,
}

impl Default for BucketParams {
    fn default() -> Self {
        Self { all_pairs: 256, leaders: 16 }
    }
}
