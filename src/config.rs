//! Every default of the engine, a small struct a stage.

/// What a reader refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadLimits {
    /// Longest document, in bytes. At most `u32::MAX`, the reach of a [`crate::span::Span`].
    pub document_bytes: usize,
    /// Longest line of a record file, in bytes.
    pub line_bytes: usize,
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { document_bytes: 16 << 20, line_bytes: 64 << 20 }
    }
}

/// What counts as a repeated block inside a document ([`crate::repeat`]).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RepeatParams {}

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

/// The names of the fields of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldNames {
    /// The document's name.
    pub id: String,
    /// Its words; the only field that must be there.
    pub text: String,
    /// Its headline.
    pub title: String,
    /// Its publisher.
    pub outlet: String,
    /// Its date.
    pub date: String,
}

impl Default for FieldNames {
    fn default() -> Self {
        Self { id: "id".into(), text: "text".into(), title: "title".into(), outlet: "source".into(), date: "date".into() }
    }
}
