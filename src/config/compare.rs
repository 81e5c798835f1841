//! Defaults of `compare`.

use super::range::{count, share};
use super::{ClaimParams, ProvenanceParams, RepeatParams};
use crate::error::Error;

/// When paragraphs correspond ([`crate::align::paragraph`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ParagraphParams {
    /// Share of the shorter paragraph that its sentences must tell like those of the other one.
    pub min_share: f32,
}

impl Default for ParagraphParams {
    fn default() -> Self {
        Self { min_share: 0.2 }
    }
}

/// Everything about `compare`.
///
/// ```
/// use retold::CompareParams;
///
/// CompareParams::default().with_max_documents(20).validate()?;
/// # Ok::<(), retold::Error>(())
/// ```
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CompareParams {
    /// The most documents of one story, 200 by default. Every pair is compared, so cost grows with the square of their number; a larger set is a
    /// corpus.
    pub max_documents: usize,
    /// Repeated blocks inside each document.
    pub repeats: RepeatParams,
    /// Paragraphs side by side.
    pub paragraphs: ParagraphParams,
    /// Claims and their matches.
    pub claims: ClaimParams,
    /// Who copied from whom.
    pub provenance: ProvenanceParams,
}

impl CompareParams {
    /// With another bound to the documents of one story, from 1 to 2000; 200 otherwise. Every pair of them is compared.
    #[must_use]
    pub fn with_max_documents(mut self, documents: usize) -> Self {
        self.max_documents = documents;
        self
    }

    /// Whether every setting is in its range. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        count("most documents", self.max_documents as u64, 1..=2000)?;
        self.repeats.validate()?;
        share("share of a paragraph", f64::from(self.paragraphs.min_share))?;
        count("words of a run", self.provenance.run as u64, 1..=64)
    }
}

impl Default for CompareParams {
    fn default() -> Self {
        Self {
            max_documents: 200,
            repeats: RepeatParams::default(),
            paragraphs: ParagraphParams::default(),
            claims: ClaimParams::default(),
            provenance: ProvenanceParams::default(),
        }
    }
}
