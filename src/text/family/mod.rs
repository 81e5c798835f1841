//! Script families: everything the engine must know about a script, one file a family and one table of them all.
//!
//! To add a script, write its file and add it to [`FAMILIES`]; nothing else asks which script a character belongs to.

mod arabic;
mod definition;
mod east_asian;
mod european;
mod hebrew;
mod indic;
mod latin;
mod southeast_asian;

pub use self::definition::{ClauseWords, Family};
pub(crate) use self::definition::{NO_CLAUSE_WORDS, cut_ending, cut_prefix, keep, whole};

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
