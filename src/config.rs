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

/// Which fingerprints of a text are kept ([`crate::fingerprint::winnow`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WinnowParams {
    /// Length of a gram, in letters ([`crate::fingerprint::gram`]).
    pub gram: u32,
    /// Neighbouring grams of which one is kept.
    pub window: u32,
}

impl WinnowParams {
    /// For whole documents inside others: five words, one kept of about 12. Some 60 fingerprints of 8 bytes for a
    /// document of 750 words.
    pub const CONTAINMENT: Self = Self { gram: 18, window: 24 };
    /// For reused passages: three words or ten characters, two of five kept. Any verbatim run of six words is met.
    pub const PASSAGES: Self = Self { gram: 10, window: 4 };
}

/// Which documents are looked at in pairs because they share fingerprints ([`crate::candidates::postings`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CandidateParams {
    /// A fingerprint that more documents hold is boilerplate: it nominates nobody.
    pub most_documents: u32,
    /// Postings a document looks through, its rarest fingerprints first.
    pub touches: u32,
    /// Partners a document keeps.
    pub most_partners: u32,
    /// Fingerprints two documents must share.
    pub least_shared: u32,
}

impl CandidateParams {
    /// For whole documents inside others.
    pub const CONTAINMENT: Self = Self { most_documents: 500, touches: 20_000, most_partners: 500, least_shared: 2 };
    /// For reused passages.
    pub const PASSAGES: Self = Self { most_documents: 10, touches: 20_000, most_partners: 500, least_shared: 2 };
}
