//! Whether a text lost its accents on the way.
//!
//! An accent makes another word (`año` is a year and `ano` is none), so one bare word among accented ones was written on purpose. A keyboard, a
//! data base or a reader of pages that drops accents drops all of them: a text that has none, where another one writes several of its words
//! with them, lost them and says the same.

use std::hash::Hasher;

use rustc_hash::{FxHashSet, FxHasher};

use super::spelled;
use crate::config::text::MIN_LOST_ACCENTS;
use crate::text::class::Class;
use crate::text::for_each_bare_token;
use crate::text::normal::normal_form;

/// Languages whose own words have no accents: those of foreign words are written or left out at will.
const UNACCENTED: [&str; 3] = ["en", "id", "ms"];

/// Whether accents tell words of a language (ISO 639-1) apart. Constant.
#[must_use]
pub fn accents_make_words(language: Option<&str>) -> bool {
    language.is_none_or(|language| !UNACCENTED.contains(&language))
}

/// The words of a text by their letters: those with accents, and those without.
#[derive(Debug, Default)]
pub struct Accents {
    bare: FxHashSet<u64>,
    accented: FxHashSet<u64>,
}

impl Accents {
    /// Linear in the text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut all = Self::default();
        for_each_bare_token(text, |token| {
            let word = token.span.of(text);
            if !word.chars().next().is_some_and(has_accents) {
                return;
            }
            let normal = normal_form(word);
            let accented = !word.is_ascii() && spelled(word) != normal;
            let mut hasher = FxHasher::default();
            hasher.write(normal.as_bytes());
            if accented { &mut all.accented } else { &mut all.bare }.insert(hasher.finish());
        });
        all
    }

    /// Whether one of two texts lost its accents: it has none, and the other one writes several of its words with them. Linear in the words of
    /// one.
    #[must_use]
    pub fn lost(&self, other: &Self) -> bool {
        let from = |bare: &Self, whole: &Self| bare.accented.is_empty() && whole.accented.intersection(&bare.bare).count() >= MIN_LOST_ACCENTS;
        from(self, other) || from(other, self)
    }
}

/// Whether a letter is of a script in which terms fold accents.
pub(super) fn has_accents(letter: char) -> bool {
    matches!(Class::of(letter).family().name, "Latin" | "Greek and Cyrillic")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(a: &str, b: &str) -> bool {
        let (a, b) = (Accents::of(a), Accents::of(b));
        assert_eq!(a.lost(&b), b.lost(&a));
        a.lost(&b)
    }

    #[test]
    fn a_text_without_any_accent_lost_them_and_one_word_did_not() {
        let whole = "El año pasado la región celebró su otoño más cálido.";
        assert!(lost(whole, "El ano pasado la region celebro su otono mas calido."));
        assert!(!lost(whole, "El ano pasado la región celebró su otoño más cálido."), "the others are there");
        assert!(!lost("Tiene dos años.", "Tiene dos anos."), "one word is no habit");
        assert!(!lost(whole, "The old bridge is closed."), "other words");
    }
}
