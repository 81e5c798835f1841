//! Script families: everything the engine must know about a script, one file a family and one table of them all.
//!
//! To add a script, write its file and add it to [`FAMILIES`]; nothing else asks which script a character belongs to.

mod arabic;
mod east_asian;
mod european;
mod hebrew;
mod indic;
mod latin;
mod southeast_asian;

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

/// Scripts without a file of their own: spaced words, no folding beyond NFKC and case.
static OTHER: Family =
    Family { name: "other", ranges: &[], spaced: true, digits_apart: false, fold: keep, stem: whole, clauses: NO_CLAUSE_WORDS, stop_words: &[] };

/// All families. A family's place in this table is its [`FamilyId`].
pub static FAMILIES: [&Family; 8] =
    [&OTHER, &latin::LATIN, &european::EUROPEAN, &arabic::ARABIC, &hebrew::HEBREW, &indic::INDIC, &east_asian::EAST_ASIAN, &southeast_asian::SOUTHEAST_ASIAN];

/// A family's place in [`FAMILIES`].
pub type FamilyId = u8;

/// The family of a letter or mark; `0` (other) when no file claims it. Linear in the table: [`super::class`] keeps the answers.
#[must_use]
pub fn family_id(c: char) -> FamilyId {
    let code = c as u32;
    let claims = |family: &&Family| family.ranges.iter().any(|&(low, high)| (low..=high).contains(&code));
    FAMILIES.iter().position(claims).unwrap_or(0) as FamilyId
}

/// The part of a normal form that inflection leaves alone, by the script family of its first character.
#[must_use]
pub fn stem_of(normal: &str) -> &str {
    normal.chars().next().map_or(normal, |first| (super::class::Class::of(first).family().stem)(normal))
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_families_claim_one_character() {
        for (n, family) in FAMILIES.iter().enumerate() {
            for &(low, high) in family.ranges {
                assert!(low <= high, "{}", family.name);
                for other in &FAMILIES[n + 1..] {
                    assert!(other.ranges.iter().all(|&(l, h)| h < low || high < l), "{} and {} share {low:x}-{high:x}", family.name, other.name);
                }
            }
        }
    }

    #[test]
    fn word_lists_are_in_normal_form() {
        for family in FAMILIES {
            let lists = [family.stop_words, family.clauses.after_comma, family.clauses.anywhere, family.clauses.reporting, family.clauses.complementizers];
            for word in lists.into_iter().flatten().copied().chain(family.clauses.long_joints.split_whitespace()) {
                assert_eq!(word, crate::text::normal::normal_form(word), "{}", family.name);
            }
        }
    }
}
