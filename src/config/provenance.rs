//! Defaults of provenance.

/// When words count as copied, and what tells who copied them ([`crate::claim::provenance`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProvenanceParams {
    /// Words of a run.
    pub run: usize,
    /// Least share of the runs of either document that the other one must have.
    pub copied: f32,
    /// The same from which on the two are one source.
    pub one_source: f32,
    /// Least runs in common: a name and a title are no copy.
    pub least_runs: usize,
    /// Share of its runs from which on a document is a part of the other one.
    pub contained: f32,
    /// A whole has at most this share of what its part has in common with it.
    pub surplus: f32,
    /// Words by which the beginnings of sentences are compared.
    pub opening: usize,
    /// Words that a sentence must lack at its end to be cut off.
    pub cut_words: usize,
    /// Letters of an outlet's name from which on it is sought in other texts.
    pub outlet_letters: usize,
}

impl Default for ProvenanceParams {
    fn default() -> Self {
        Self { run: 5, copied: 0.1, one_source: 0.5, least_runs: 12, contained: 0.8, surplus: 0.75, opening: 6, cut_words: 3, outlet_letters: 4 }
    }
}
