//! Defaults of words: how rare they are, and which are alike.

/// How rare words are in a language ([`crate::claim::background`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackgroundParams;

impl BackgroundParams {
    /// Words in an average article: turns the frequency of a word into the share of articles that hold it. By hand.
    pub const ARTICLE_WORDS: f64 = 300.0;
    /// A stem at least this rare stands in fewer than 1 % of articles. By hand.
    pub const RARE: f32 = 4.6;
    /// Frequency of the commonest word of a language; the word of rank `r` has a frequency of this over `r`. By hand.
    pub const TOP_FREQUENCY: f64 = 0.1;
    /// Rarity of a word that no list knows, and of every word of a language without a list, in nats. By hand.
    pub const UNKNOWN: f32 = 7.0;
}

/// Which words are alike, and what they weigh ([`crate::claim::likeness`], [`crate::claim::vocabulary`], [`crate::claim::vector`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordSimilarityParams;

impl WordSimilarityParams {
    /// Words at least this alike correspond. By hand.
    pub const MIN_LIKENESS: f32 = 0.6;
    /// Longest side, in words, that is compared word by word; what stands behind it counts as without a counterpart in order. By hand.
    pub const MAX_WORDS: usize = 400;
    /// Words that share fewer of their bigrams are not alike. By hand.
    pub const MIN_DICE: f32 = 0.55;
    /// A bigram in more words than this nominates no pair; every pair that is alike shares rarer ones too. By hand.
    pub const POSTING_LIMIT: usize = 256;
    /// Classes of one language are numbered from a multiple of this, so that no two languages have one in common. Derived: more than any file has.
    pub const MAX_CLASSES: usize = 1 << 10;
    /// Likeness of two words of one class of synonyms. By hand.
    pub const SYNONYM: f32 = 0.9;
    /// Weight of the feature that words of one class share. By hand.
    pub const CLASS_WEIGHT: f32 = 1.0;
    /// Weight of what a number counts. By hand.
    pub const COUNTED_WEIGHT: f32 = 2.0;
    /// Shortest word, in letters, that is sought in two: shorter ones meet by chance (`in to`, `into`). By hand.
    pub const MIN_COMPOUND: usize = 6;
    /// Largest number that says little by itself. By hand.
    pub const MAX_SMALL: f64 = 12.0;
}
