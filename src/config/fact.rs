//! Defaults of facts.

/// How far two numbers may lie apart and still both be true ([`crate::fact::number`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NumberTolerance {
    /// "About" allows this share more or less.
    pub about: f64,
    /// "More than" and "at least" allow up to this multiple.
    pub more_than: f64,
    /// "Up to" and "less than" allow down to this share.
    pub up_to: f64,
    /// Under one and the same bound the figures may differ by this share.
    pub same_bound: f64,
}

impl Default for NumberTolerance {
    fn default() -> Self {
        Self { about: 0.12, more_than: 1.35, up_to: 0.65, same_bound: 0.05 }
    }
}

/// How far readers of facts look, and how long what they read may be ([`crate::fact`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactParams;

impl FactParams {
    /// Most words of an aside between two dashes. By hand.
    pub const MAX_ASIDE: usize = 5;
    /// Longest word that is read, in bytes: 999,999 in Italian has 50. By hand.
    pub const MAX_NUMERAL_BYTES: usize = 80;
    /// Most pieces that are tried for one word. By hand.
    pub const MAX_TRIALS: usize = 240;
    /// Whether a tabular Hijri day and a civil day are too far apart to be one: months are sighted, not computed. By hand.
    pub const HIJRI_SLACK: i32 = 3;
    /// Longest run of digits that is read as a quantity. Longer ones are names of things. By hand.
    pub const MAX_DIGITS: usize = 15;
    /// Most characters of one numeral. By hand.
    pub const MAX_NUMERAL: usize = 80;
    /// Most words of a year in words before its month. By hand.
    pub const MAX_YEAR: usize = 5;
    /// Most members of a list that is read. By hand.
    pub const MAX_LIST: usize = 32;
    /// Longest run of words that is read as one name. By hand.
    pub const MAX_NAME: usize = 6;
    /// Most words of a phrase behind the first. By hand.
    pub const MAX_PHRASE: usize = 32;
    /// Words of the longest name behind its first; in scripts without blanks a word is a character. By hand.
    pub const MAX_PLACE: usize = 23;
    /// A cue may stand this many words from its quotation. By hand.
    pub const QUOTATION_REACH: usize = 6;
    /// Longest distance that is counted in days, in years. By hand.
    pub const MAX_DISTANCE: f64 = 200.0;
    /// Most units of one distance: two years, one month and 21 days. By hand.
    pub const MAX_UNITS: usize = 4;
    /// What "some" counts for. By hand.
    pub const SEVERAL: i32 = 3;
    /// Most blanks that may stand inside a word or between the parts of a number. By hand.
    pub const MAX_BLANKS: usize = 4;
    /// Characters before a figure that can hold a bound. By hand.
    pub const MAX_BOUND: usize = 3;
    /// A share that words give is exact to a hundredth. By hand.
    pub const SHARE_QUANTUM: f64 = 0.01;
    /// Most amounts of one run: `2 years, 1 month and 21 days`. By hand.
    pub const MAX_AMOUNTS: usize = 4;
    /// Words after which the sentence may tell the time of what they name. By hand.
    pub const MAX_SENTENCE: usize = 30;
    /// First letters that two names of a script without capitals share, where they may be one foreign name. By hand.
    pub const MIN_HEARD: usize = 4;
    /// Tokens between a distance and its direction, and between that and the place, at most. By hand.
    pub const BEARING_REACH: usize = 7;
    /// Letters behind the name of a direction, at most. By hand.
    pub const BEARING_ENDING: usize = 5;
    /// Letters of a name that another name's word begins with, where they may be noun and adjective of one (`Révolution`, `Révolutionnaire`). By hand.
    pub const MIN_STEM: usize = 6;
    /// Letters of the familiar form of a given name, at most. By hand.
    pub const MAX_FAMILIAR: usize = 5;
    /// Letters of a name from which a letter more is a slip. By hand.
    pub const MIN_SLIP: usize = 6;
    /// Words that lie further apart than this many bytes are not read together. By hand.
    pub const MAX_GAP: usize = 8;
}

/// What two versions of one passage are compared by ([`crate::fact::change`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeParams;

impl ChangeParams {
    /// Bytes behind the last word in which its marks stand. By hand.
    pub const TAIL: u32 = 16;
    /// Most pairs of items that are compared; of longer passages only what is equal at both ends is taken for equal. By hand.
    pub const MAX_PAIRS: usize = 4_000_000;
    /// Longest run of items, from the first that differs to the last, in which an exchange is sought. By hand.
    pub const MAX_STRETCH: usize = 48;
    /// Longest of the two that exchange their places, in items. By hand.
    pub const MAX_ROLE: usize = 12;
    /// Items around a run that must be the same before a word in it turns the assertion. By hand.
    pub const CONTEXT: usize = 3;
    /// Words of content that stand beside a turn in a run at most: what is said besides is turned with it. By hand.
    pub const MAX_BESIDE: u32 = 1;
    /// Most pairs of items of one run that are compared one by one. By hand.
    pub const MAX_COMPARED: usize = 250_000;
    /// Words of content of a run at most in which a word can turn the whole assertion. By hand.
    pub const MAX_TURNED: u32 = 6;
    /// Words that one passage alone has, and that may turn it in a language without a table, at most; counted like [`Self::WORD`]. By hand.
    pub const MAX_UNREAD: u32 = 8;
    /// Words beside an assertion that may take it back in a language without a table, at most. By hand.
    pub const MAX_UNREAD_BESIDE: usize = 2;
    /// What a word counts, where a character of a script without blanks counts one. By hand.
    pub const WORD: u32 = 4;
    /// Letters that two forms of one word begin with at least. By hand.
    pub const MIN_SHARED: usize = 4;
    /// Letters that inflection adds or exchanges at most. By hand.
    pub const MAX_ENDING: usize = 5;
    /// Share of the longer form, in parts of ten, that they begin with. By hand.
    pub const SHARED_TENTHS: usize = 6;
}

/// What a term of prison is ([`crate::fact::prison`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrisonParams;

impl PrisonParams {
    /// Tokens between a term of prison and a word for prison behind it, at most. By hand.
    pub const BEHIND: usize = 2;
    /// Tokens between a word for prison, or for the ruling, and the term behind it, at most. By hand.
    pub const BEFORE: usize = 9;
    /// The shortest term of prison, in days. By hand.
    pub const SHORTEST: f64 = 20.0;
    /// The longest one, in days: 45 years. By hand.
    pub const LONGEST: f64 = 16_436.25;
}
