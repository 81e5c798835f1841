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

/// How tellings of one story are told from mere formulas ([`crate::candidates::story`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoryParams {
    /// Slots of 8 bytes for the shingles of a corpus; beyond that they are sampled.
    pub shingle_slots: usize,
    /// Days around a document inside which a printed run of words is its own news, not a formula.
    pub near_days: u32,
    /// Days in which the nearness of two dates falls by a factor of e.
    pub decay_days: f64,
    /// Share of the documents that may hold a rare stem.
    pub rare_share: f64,
    /// Documents that may hold a rare stem of a small corpus.
    pub rare_floor: u32,
    /// Added above and below the fraction of shared stem weight.
    pub stem_prior: (f64, f64),
    /// Added above and below the fraction of shared shingles.
    pub run_prior: (f64, f64),
    /// How strongly the share of formula in what two documents have in common counts against them.
    pub formula_power: f64,
}

impl Default for StoryParams {
    fn default() -> Self {
        Self {
            shingle_slots: 1 << 24,
            near_days: 2,
            decay_days: 3.0,
            rare_share: 0.01,
            rare_floor: 3,
            stem_prior: (1.0, 10.0),
            run_prior: (0.5, 4.0),
            formula_power: 0.25,
        }
    }
}
