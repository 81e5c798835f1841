//! What the engine knows about a family of scripts, and what the families are made of.

/// What the engine knows about one family of scripts.
#[derive(Debug)]
pub struct Family {
    /// English name, for messages.
    pub name: &'static str,
    /// Code points of its letters and marks, inclusive ranges.
    pub ranges: &'static [(u32, u32)],
    /// Whether blanks separate words. Where they do not, a token is one character with its marks.
    pub spaced: bool,
    /// Whether a digit next to a letter begins another token (`25ألف` is a number and a word, `F16` one word).
    pub digits_apart: bool,
    /// Appends what is left of one NFKC-normalised, lower-cased character of this family in a normal form.
    pub fold: fn(char, &mut String),
    /// The part of a normal form that inflection leaves alone. Light: clitics and endings, no dictionary.
    pub stem: fn(&str) -> &str,
    /// How its sentences fall into clauses.
    pub clauses: ClauseWords,
    /// Normal forms of words that carry no content.
    pub stop_words: &'static [&'static str],
}

/// The words at which a sentence of a family falls into clauses, as normal forms.
#[derive(Debug)]
pub struct ClauseWords {
    /// Openers that begin a clause after a comma.
    pub after_comma: &'static [&'static str],
    /// Openers that begin a clause wherever they stand.
    pub anywhere: &'static [&'static str],
    /// Verbs of saying, thinking and announcing.
    pub reporting: &'static [&'static str],
    /// Conjunctions that open what was said (`that`, `أن`).
    pub complementizers: &'static [&'static str],
    /// Endings that make a word after a comma an opener (`-ing`).
    pub opener_endings: &'static [&'static str],
    /// Conjunctions and relative pronouns, before which a clause falls into parts.
    pub joints: &'static [&'static str],
    /// Letters that stand for such a conjunction at the head of a word.
    pub joint_letters: &'static [char],
    /// Conjunctions and relatives of all its languages, before which long sentences fall into parts; separated by blanks.
    pub long_joints: &'static str,
}

/// No clause words are known: sentences are cut at quotations and semicolons only.
pub(crate) const NO_CLAUSE_WORDS: ClauseWords = ClauseWords {
    after_comma: &[],
    anywhere: &[],
    reporting: &[],
    complementizers: &[],
    opener_endings: &[],
    joints: &[],
    joint_letters: &[],
    long_joints: "",
};

/// A fold that changes nothing.
pub(crate) fn keep(c: char, out: &mut String) {
    out.push(c);
}

/// A stem that cuts nothing.
pub(crate) fn whole(word: &str) -> &str {
    word
}

/// Cuts the first of `endings` (longest first) that leaves at least `least` characters.
pub(crate) fn cut_ending<'a>(word: &'a str, endings: &[&str], least: usize) -> &'a str {
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= least)).unwrap_or(word)
}

/// Cuts the first of `prefixes` (longest first) that leaves at least `least` characters.
pub(crate) fn cut_prefix<'a>(word: &'a str, prefixes: &[&str], least: usize) -> &'a str {
    prefixes.iter().find_map(|prefix| word.strip_prefix(prefix).filter(|stem| stem.chars().count() >= least)).unwrap_or(word)
}
