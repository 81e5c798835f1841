//! Defaults of `compare`.

use super::{ClaimParams, ProvenanceParams, RepeatParams};

/// When paragraphs correspond ([`crate::align::paragraph`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParagraphParams {
    /// Share of the shorter paragraph that its sentences must tell like those of the other one.
    pub least_share: f32,
}

impl Default for ParagraphParams {
    fn default() -> Self {
        Self { least_share: 0.2 }
    }
}

/// Everything about `compare`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoryParams {
    /// The most documents of one story. Every pair is compared, so cost grows with the square of their number; a larger set is a corpus.
    pub most_documents: usize,
    /// Repeated blocks inside each document.
    pub repeats: RepeatParams,
    /// Paragraphs side by side.
    pub paragraphs: ParagraphParams,
    /// Claims and their matches.
    pub claims: ClaimParams,
    /// Who copied from whom.
    pub provenance: ProvenanceParams,
}

impl Default for StoryParams {
    fn default() -> Self {
        Self {
            most_documents: 200,
            repeats: RepeatParams::default(),
            paragraphs: ParagraphParams::default(),
            claims: ClaimParams::default(),
            provenance: ProvenanceParams::default(),
        }
    }
}
