//! Whether two words that stand in each other's place are one word in two forms.

use super::ending::are_endings;
use crate::config::ChangeParams;
use crate::fact::name::is_title;
use crate::fact::sense::Senses;
use crate::fact::synonyms::class_of;
use crate::fact::variant::{near_spelling, same_name, sounds_alike};
use crate::text::class::Class;
use crate::text::language::is_function_word;
use crate::text::normal::normal_form;
use crate::text::stem_of;

/// How two words compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One word: equal, or forms of one stem.
    Same,
    /// A word and the same word denied (`lawful`, `unlawful`).
    Denied,
    /// Names that may be one name in two spellings.
    Spelled,
    /// Two words.
    Other,
}

/// A word as it is written and in its normal form.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    pub(super) surface: &'a str,
    pub(super) normal: String,
}

impl<'a> Word<'a> {
    pub(super) fn of(surface: &'a str) -> Self {
        Self { surface, normal: normal_form(surface) }
    }

    /// Whether it is a character of a script without blanks.
    pub(super) fn is_character(&self) -> bool {
        self.normal.chars().next().is_some_and(|first| !Class::of(first).family().spaced)
    }

    /// Whether it is one capital letter.
    fn is_mark(&self) -> bool {
        let mut letters = self.surface.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }

    /// Whether it says something by itself: no article, particle, title.
    pub(super) fn is_content(&self, language: Option<&str>) -> bool {
        let Some(first) = self.normal.chars().next() else { return false };
        // A capital that stands alone is the name of a thing (`block K`), though its letter be a word of the language.
        if self.is_mark() {
            return true;
        }
        !Class::of(first).family().stop_words.contains(&self.normal.as_str()) && !is_title(&self.normal) && !is_function_word(language, self.surface)
    }
}

/// Whether two words, as they are written, are equal or forms of one stem. Linear in the words.
#[must_use]
pub fn same_word(a: &str, b: &str) -> bool {
    let (a, b) = (normal_form(a), normal_form(b));
    a == b || forms_of_one(&a, &b)
}

/// Compares two words. `named` says that both belong to names.
pub(super) fn compare(a: &Word, b: &Word, named: bool, senses: &Senses) -> Likeness {
    if a.normal == b.normal {
        return Likeness::Same;
    }
    if senses.denies(&a.normal, &b.normal) {
        return Likeness::Denied;
    }
    if named {
        return match () {
            () if inflected(&a.normal, &b.normal) => Likeness::Same,
            () if same_name(a.surface, b.surface) || (near_spelling(a.surface, b.surface) && sounds_alike(a.surface, b.surface)) => Likeness::Spelled,
            () => Likeness::Other,
        };
    }
    if forms_of_one(&a.normal, &b.normal) { Likeness::Same } else { Likeness::Other }
}

/// Whether two words of names are one, the endings of cases aside: what [`compare`] calls [`Likeness::Same`] of names, without asking for more.
pub(super) fn is_one_name(a: &Word, b: &Word, senses: &Senses) -> bool {
    a.normal == b.normal || (inflected(&a.normal, &b.normal) && !senses.denies(&a.normal, &b.normal))
}

/// Whether two normal forms have one stem, or begin alike and differ in a short ending.
fn forms_of_one(a: &str, b: &str) -> bool {
    let (x, y) = (stem_of(a), stem_of(b));
    let class = class_of(x);
    (x == y && x.chars().count() >= 3) || (class.is_some() && class == class_of(y)) || begin_alike(a, b, ChangeParams::MAX_ENDING)
}

/// Whether a name differs from another one only in the ending of a case.
fn inflected(a: &str, b: &str) -> bool {
    begin_alike(a, b, 2) && a.chars().next().is_some_and(char::is_alphabetic)
}

fn begin_alike(a: &str, b: &str, ending: usize) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let (x, y) = (a.chars().count(), b.chars().count());
    let longest = x.max(y);
    shared >= ChangeParams::MIN_SHARED && 10 * shared >= ChangeParams::SHARED_TENTHS * longest && longest - shared <= ending && {
        let rest = |word: &str| word.chars().skip(shared).collect::<Vec<char>>();
        are_endings(&rest(a), &rest(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_where_they_compare_so() {
        let senses = Senses::of(Some("en"));
        for a in ["Berlin", "Berlins", "Warschau", "lawful", "unlawful", "Hamburg", "Hamburger", "the", "المدينة", "مدينة"] {
            for b in ["Berlin", "Berlins", "Bern", "lawful", "unlawful", "Hamburger", "The", "مدينة", "7"] {
                let (a, b) = (Word::of(a), Word::of(b));
                assert_eq!(is_one_name(&a, &b, senses), compare(&a, &b, true, senses) == Likeness::Same, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn forms_of_a_word_are_one_word() {
        for (a, b) in [("accepted", "accepts"), ("Brücke", "Brücken"), ("зарплате", "зарплаты"), ("kitaplar", "kitapları")] {
            assert!(same_word(a, b) && same_word(b, a), "{a} {b}");
        }
        for (a, b) in [("accepted", "rejected"), ("north", "south"), ("town", "tower"), ("بكين", "باريس"), ("ab", "abc")] {
            assert!(!same_word(a, b) && !same_word(b, a), "{a} {b}");
        }
    }
}
