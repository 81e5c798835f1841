//! What denies, looked up by the term of a token: the words of the tables that facts have a place for.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::languages::{LANGUAGES, NEGATORS};
use super::table::{Language, Negator};
use crate::fact::stance::NegationKind;
use crate::text::normal::normal_form;
use crate::text::token::term;
use crate::text::tokenize;

/// Languages written without blanks: their words are no tokens, and are found in the text ([`signs`]).
const WITHOUT_BLANKS: [&str; 3] = ["ja", "th", "zh"];

/// Languages whose longer words are no words of the languages with tables, so that they are read in texts of an unknown language, too.
const APART: [&str; 3] = ["da", "nb", "sv"];

/// What a word says by itself, and with the word behind it.
#[derive(Debug, Default)]
struct Entry {
    alone: Option<NegationKind>,
    before: Vec<(u64, NegationKind)>,
}

/// The words that deny in one language, or in all where it is unknown.
#[derive(Debug, Default)]
pub(in crate::fact) struct Negators {
    by_term: FxHashMap<u64, Entry>,
}

static ALL: OnceLock<Negators> = OnceLock::new();
static EACH: [OnceLock<Negators>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
static SMALL: [OnceLock<Negators>; NEGATORS.len()] = [const { OnceLock::new() }; NEGATORS.len()];

impl Negators {
    /// The words of a language (ISO 639-1); those of all tables where it is unknown or has none.
    pub(in crate::fact) fn of(language: Option<&str>) -> &'static Self {
        if let Some(place) = LANGUAGES.iter().position(|known| Some(known.code) == language) {
            return EACH[place].get_or_init(|| Self::build(&LANGUAGES[place..=place]));
        }
        match NEGATORS.iter().position(|known| Some(known.0) == language) {
            Some(place) => SMALL[place].get_or_init(|| Self::build(&[&Language::of_negators(NEGATORS[place])])),
            None => ALL.get_or_init(|| {
                let mut all = Self::build(&LANGUAGES);
                for (_, list) in NEGATORS.iter().filter(|(code, _)| APART.contains(code)) {
                    list.split('|').filter(|word| word.chars().count() >= 4).for_each(|word| all.add(word, NegationKind::Not));
                }
                all
            }),
        }
    }

    fn build(languages: &[&Language]) -> Self {
        let mut all = Self::default();
        for language in languages.iter().filter(|language| !WITHOUT_BLANKS.contains(&language.code)) {
            // Particles that Arabic joins to any word.
            let joined: &[&str] = if language.code == "ar" { &["", "و", "ف"] } else { &[""] };
            for (negator, list) in language.negators() {
                let kind = match negator {
                    Negator::Not | Negator::Without => NegationKind::Not,
                    Negator::Refusal | Negator::Denial => NegationKind::Denial,
                    Negator::Further => continue,
                };
                for particle in joined {
                    list.split('|').for_each(|phrase| all.add(&format!("{particle}{phrase}"), kind));
                }
            }
        }
        all
    }

    /// Adds a word, or two. Longer phrases and openings of words are left to those who read phrases ([`super::Senses`]).
    fn add(&mut self, phrase: &str, kind: NegationKind) {
        if phrase.ends_with('*') {
            return;
        }
        let terms: Vec<u64> = tokenize(phrase).iter().map(|token| term(&normal_form(token.span.of(phrase)))).collect();
        match terms[..] {
            [word] => {
                self.by_term.entry(word).or_default().alone.get_or_insert(kind);
            }
            // `no one`: its first word denies already.
            [first, second] if kind == NegationKind::Denial => self.by_term.entry(first).or_default().before.push((second, kind)),
            _ => {}
        }
    }

    /// How a word denies, if it does. `next` is the term of the word behind it.
    pub(in crate::fact) fn kind(&self, word: u64, next: Option<u64>) -> Option<NegationKind> {
        let entry = self.by_term.get(&word)?;
        let with_next = || entry.before.iter().find(|(second, _)| Some(*second) == next).map(|(_, kind)| *kind);
        entry.alone.or_else(with_next)
    }
}

/// What denies in scripts without blanks.
pub(in crate::fact) fn signs() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().filter(|language| WITHOUT_BLANKS.contains(&language.code)).flat_map(|language| language.not.split('|'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_denies_in_its_language() {
        let kind = |language: Option<&str>, text: &str| {
            let terms: Vec<u64> = tokenize(text).iter().map(|token| token.term).collect();
            Negators::of(language).kind(terms[0], terms.get(1).copied())
        };
        assert_eq!(kind(Some("en"), "couldn't"), Some(NegationKind::Not));
        assert_eq!(kind(Some("en"), "ruled out"), Some(NegationKind::Denial));
        assert_eq!(kind(Some("en"), "ruled that"), None);
        assert_eq!(kind(Some("de"), "niemand"), Some(NegationKind::Not));
        // "What" in Turkish, "no longer" in French.
        assert_eq!(kind(Some("tr"), "ne"), None);
        assert_eq!(kind(Some("fr"), "ne"), Some(NegationKind::Not));
        assert_eq!(kind(Some("sv"), "inte"), Some(NegationKind::Not));
        assert_eq!(kind(None, "inte"), Some(NegationKind::Not));
        assert_eq!(kind(Some("ar"), "نفت"), Some(NegationKind::Denial));
        assert!(signs().any(|sign| sign == "不"));
    }

    #[test]
    fn a_word_stands_in_one_list() {
        for language in LANGUAGES {
            let mut all: Vec<&str> = language.negators().iter().flat_map(|(_, list)| list.split('|')).filter(|phrase| !phrase.is_empty()).collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{}", language.code);
        }
    }
}
