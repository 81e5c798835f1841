//! Defaults of word diffs.

/// When a word diff gives up on finding what is shared ([`crate::align::word`]).
///
/// By hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct WordDiffParams {
    /// Largest product of the two lengths, in tokens, that is searched for shared words; beyond it only the shared
    /// beginning and end are told from the rest.
    pub max_pairs: usize,
}

impl Default for WordDiffParams {
    fn default() -> Self {
        // 4,000 words against 4,000: longer than nearly every article, and some ten milliseconds.
        Self { max_pairs: 16_000_000 }
    }
}
