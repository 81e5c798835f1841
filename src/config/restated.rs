//! Limits of assertions that are told in other words ([`crate::claim::conflict::restated`]) and of tolls ([`crate::fact::toll`]).

/// What two assertions may differ in that are told in other words and contradict each other.
///
/// By hand, and by reading what was reported of six stories of four and five outlets in five languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestatedParams;

impl RestatedParams {
    /// Score from which two units are told in the same words: an edit has rules of its own. By hand.
    pub const EDITED: f32 = 0.8;
    /// Score of two units that tell one thing in other words, at least. By hand.
    pub const MIN_SCORE: f32 = 0.2;
    /// Sentences at the beginning of a document that give its own tolls: what stands further on is often of a part or of another day. By hand.
    pub const LEDE: usize = 8;
    /// Words as alike as this are one word: without equal words around them, those that look alike are often two (`typical`, `tropical`). By hand.
    pub const LIKENESS: f32 = 0.8;
    /// So are words that begin with so many equal letters and are as alike as two words must be between equal ones (`avisó`, `avisados`). By hand.
    pub const BEGINNING: usize = 4;
    /// Rarity, in nats, that the words which both share make up together at least: what is done everywhere (`take`, `have`) tells little. By hand.
    pub const MIN_RARITY: f32 = 6.5;
    /// Score from which a partner elsewhere explains a difference, whatever the pair itself scores. By hand.
    pub const GOOD: f32 = 0.5;
    /// More tokens than this are no single assertion. By hand.
    pub const MAX_TOKENS: usize = 40;
    /// Tokens of an assertion before its circumstances, at least. By hand.
    pub const MIN_STATED: usize = 3;
    /// Tokens that tell who speaks, beside the verb, at most. By hand.
    pub const MAX_SPEAKER: usize = 6;
    /// Tokens on each side of a denial that it may be about. By hand.
    pub const AROUND: usize = 5;
    /// Words on each side of an opposite among which stands what it is said of, names aside. By hand.
    pub const BESIDE: usize = 2;
    /// Times that each of two documents says a word which is a topic of the story. By hand.
    pub const TOPIC_TIMES: usize = 3;
    /// Tokens behind a particle within which stands the verb that it denies. By hand.
    pub const MAX_AUXILIARY: usize = 2;
    /// Tokens before a particle within which stands the word that it denies, where none stands behind it. By hand.
    pub const TURNED_BEFORE: usize = 3;
    /// Words of its own, names aside, that an assertion has among those of the one that denies it, at most. Measured on contradictions that were
    /// reported of a hundred stories of three outlets.
    pub const MAX_AMONG: usize = 1;
    /// Words that both must have where one of the words of the denied side is its own and the other side has such words, too. By hand.
    pub const TELLING: usize = 3;
    /// Two distances that differ by no larger share are one: reporters round them. By hand.
    pub const SAME_DISTANCE: f64 = 0.1;
    /// Two distances of which one is more times the other are of two places. By hand.
    pub const ONE_PLACE: f64 = 2.0;
    /// Two directions are apart from so many steps of 45 degrees on. By hand.
    pub const TURNED: u8 = 2;
    /// Words of names that two documents share which tell one story though no two of their sentences are alike, at least. By hand.
    pub const NAMES_OF_ONE: usize = 4;
    /// Share of the words of names of the one with fewer of them that the other one knows, then. By hand.
    pub const NAMES_SHARED: f32 = 0.3;
    /// Words of what is told behind two assertions that make it one moment, at least. By hand.
    pub const CIRCUMSTANCES: usize = 3;
    /// Words that the other side says besides at most, where one of the words of the denied side is its own. By hand.
    pub const MAX_BESIDE: usize = 2;
    /// Tokens between a figure and the word for what became of those it counts, at most. By hand.
    pub const MAX_BETWEEN: usize = 4;
    /// Tokens between that word and the verb that says what the count has come to, at most. By hand.
    pub const MAX_REACH: usize = 8;
    /// Tokens between `nobody` and that word, at most. By hand.
    pub const MAX_NOBODY: usize = 3;
    /// What two clauses that tell contrary states have in common, at least: words, a word of the story, a name, a day. By hand.
    pub const STATES_SHARED: usize = 2;
    /// Rarity, in nats, of what nobody did and somebody did, at least. By hand.
    pub const RARITY_OF_ANY: f32 = 4.0;
}
