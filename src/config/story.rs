//! Defaults of the search for tellings of one story.

/// How tellings of one story are told from mere formulas ([`crate::candidates::story`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct EvidenceParams {
    /// Slots of 8 bytes for the shingles of a corpus; beyond that they are sampled.
    pub shingle_slots: usize,
    /// Days around a document inside which a printed run of words is its own news, not a formula.
    pub near_days: u32,
    /// Documents without a date that may tell one story: a run of words in more of them is a formula.
    pub tellings: u32,
    /// Days in which the nearness of two dates falls by a factor of e.
    pub decay_days: f64,
    /// Share of the documents that may hold a rare stem.
    pub rare_share: f64,
    /// Documents that may hold a rare stem of a small corpus.
    pub rare_floor: u32,
    /// Added above and below the fraction of shared stem weight, in weights of a stem that one document holds.
    pub stem_prior: (f64, f64),
    /// Added above and below the fraction of shared shingles.
    pub run_prior: (f64, f64),
    /// How strongly the share of formula in what two documents have in common counts against them.
    pub formula_power: f64,
}

impl EvidenceParams {
    /// Added above and below the share of formula in what two documents have in common. By hand.
    pub const FORMULA_PRIOR: (f64, f64) = (0.5, 1.0);
    /// Weight of the titles beside the three shares of the texts. By hand.
    pub const TITLE_WEIGHT: f64 = 0.5;
    /// What is taken for the share of the titles where there are none. By hand.
    pub const NO_TITLE: f64 = 0.5;
    /// Stems a document is known by. By hand: what stands behind them adds nothing to telling its story.
    pub const MAX_STEMS: usize = 8_192;
    /// Words of which a reader remembers the stems. By hand: some 2 MB.
    pub const MAX_REMEMBERED: usize = 1 << 16;
    /// Length of a shingle, in half words: three words, or six characters of a script without blanks. By hand.
    pub const SHINGLE_HALVES: u32 = 6;
    /// Digits from which a number is rounded. By hand.
    pub const LONG_NUMBER: usize = 5;
    /// Places that a rounded number keeps. By hand.
    pub const NUMBER_PLACES: usize = 4;
    /// Days that are kept of one shingle. By hand: more days discount it no further that matters.
    pub const MAX_DAYS: usize = 16;
}

impl Default for EvidenceParams {
    fn default() -> Self {
        Self {
            shingle_slots: 1 << 24,
            near_days: 2,
            tellings: 8,
            decay_days: 3.0,
            rare_share: 0.01,
            rare_floor: 3,
            stem_prior: (0.1, 1.0),
            run_prior: (0.5, 4.0),
            formula_power: 0.25,
        }
    }
}

/// Which pairs are nominated as tellings of one story ([`crate::candidates::story::nominate`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct StoryCandidateParams {
    /// Share of the documents that may hold a stem of the postings.
    pub common_share: f64,
    /// Documents that may hold such a stem of a small corpus.
    pub common_floor: u32,
    /// Days between two documents of a pair, at most. Documents without a date are inside every window.
    pub window_days: u32,
    /// Documents that one document nominates, at most.
    pub nominees: usize,
    /// Postings that one document may touch.
    pub postings: usize,
}

impl Default for StoryCandidateParams {
    fn default() -> Self {
        Self { common_share: 0.01, common_floor: 100, window_days: 15, nominees: 30, postings: 20_000 }
    }
}

/// How tellings of one story are grouped ([`mod@crate::candidates::story::group`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct GroupParams {
    /// Weight of the title's cosine beside the two others.
    pub title_weight: f64,
    /// Nearest documents that say how crowded a document's topic is.
    pub hub_size: usize,
    /// Similarity of two documents that share a language and nothing else.
    pub background: f64,
    /// Mean similarity, hubs taken off, at which groups are no longer joined.
    pub stop: f64,
    /// Share of the cohesion of the looser one that the likeness of two groups must reach to join them. Measured on English and Vietnamese
    /// events: from 0.15 on milestones of one actor come apart, above 0.25 the first wide stories fall to pieces.
    pub closeness: f64,
    /// Score that any two documents of a group must have, 0 for any. The default asks for nothing.
    pub min_score: f64,
    /// Documents up to which a group is held to [`Self::min_score`] pair by pair; a larger one by its representative.
    pub all_pairs: usize,
}

impl GroupParams {
    /// Stems of a text that are its beginning. By hand.
    pub const BEGINNING: usize = 150;
    /// How often the title counts among the words of a document. By hand.
    pub const TITLE_COUNT: u32 = 2;
}

impl Default for GroupParams {
    fn default() -> Self {
        Self { title_weight: 0.3, hub_size: 20, background: 0.03, stop: 0.025, closeness: 0.25, min_score: 0.0, all_pairs: 128 }
    }
}

/// Where the lines between relations run ([`crate::candidates::story::relation`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct RelationParams {
    /// Score of two documents that tell one story, at least.
    pub story: f64,
    /// Share of the shorter text that is shared formula, from which two documents of a lower score stay out of one group.
    pub formula: f64,
    /// Jaccard of near copies, at least. `cluster` puts its own threshold here ([`crate::config::NearParams`]).
    pub near: f64,
    /// Containment of a text in another one, at least. `cluster` puts its own share here ([`crate::config::ContainmentParams`]).
    pub contains: f64,
    /// Containment that is worth calling a passage, at least.
    pub passage: f64,
    /// Share of the titles that two documents of one story hold, at least, when one text is a part of the other.
    pub title: f64,
}

impl RelationParams {
    /// Share of the shorter text's runs of words from which it may be a part of the other one. By hand.
    pub const PART: f64 = 0.5;
    /// And so many times the share of both texts' runs that it must be. By hand.
    pub const LOPSIDED: f64 = 1.5;
}

impl Default for RelationParams {
    fn default() -> Self {
        Self { story: 0.25, formula: 0.1, near: 0.5, contains: 0.8, passage: 0.1, title: 0.5 }
    }
}

/// Everything about tellings of one story.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct StoryParams {
    /// How a pair is weighed.
    pub evidence: EvidenceParams,
    /// Which pairs are.
    pub nominate: StoryCandidateParams,
    /// How they are grouped.
    pub group: GroupParams,
    /// What they are called.
    pub relation: RelationParams,
}
