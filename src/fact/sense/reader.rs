//! Finds the words of the tables in a text.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::languages::{LANGUAGES, NEGATORS};
use super::standing::{LOOSE, STANDING};
use super::table::{Affix, Language, ModalForce, Order, Quantity};
use crate::fact::phrase::{ARABIC_CLITICS, PhraseTable, folded, marked};
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::{Token, tokenize};

/// What a word does to the assertion that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// It denies it.
    Negation,
    /// It says how many.
    Quantity(Quantity),
    /// It says how it is held.
    Modality(ModalForce),
    /// It says what came first.
    Order(Order),
    /// It has an opposite: the number of the pair, and whether it is the second of the two.
    Opposite(u16, bool),
}

/// A word or phrase that turns an assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// Its place.
    pub span: Span,
    /// Its first token.
    pub token: usize,
    /// How many tokens it has.
    pub tokens: usize,
    /// What it does.
    pub meaning: Meaning,
}

impl Sense {
    /// Its tokens.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.token..self.token + self.tokens
    }
}

/// The tables of one language, or of all where the language is unknown.
pub(in crate::fact) struct Senses {
    table: PhraseTable<Meaning>,
    /// Parts of words that deny the rest, each with its normal form: words are held against them pair by pair.
    affixes: FxHashMap<Affix, String>,
    /// Pairs of opposites of which only one can be so of one thing.
    standing: PhraseTable<Meaning>,
}

static ALL: OnceLock<Senses> = OnceLock::new();
static EACH: [OnceLock<Senses>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
static SMALL: [OnceLock<Senses>; NEGATORS.len()] = [const { OnceLock::new() }; NEGATORS.len()];

impl Senses {
    /// The tables of a language (ISO 639-1) and of English, whose words stand in many texts; all tables where it is unknown or has none.
    pub(in crate::fact) fn of(language: Option<&str>) -> &'static Self {
        if let Some(place) = LANGUAGES.iter().position(|known| Some(known.code) == language) {
            return EACH[place].get_or_init(|| Self::build(&LANGUAGES[place..=place]));
        }
        match NEGATORS.iter().position(|known| Some(known.0) == language) {
            Some(place) => SMALL[place].get_or_init(|| Self::build(&[&Language::of_negators(NEGATORS[place])])),
            None => ALL.get_or_init(|| Self::build(&LANGUAGES)),
        }
    }

    /// Whether it is known what denies in a language.
    pub(in crate::fact) fn is_read(language: Option<&str>) -> bool {
        LANGUAGES.iter().map(|known| known.code).chain(NEGATORS.map(|known| known.0)).any(|known| Some(known) == language)
    }

    fn build(languages: &[&Language]) -> Self {
        let empty = || match languages {
            [one] => PhraseTable::of_language(one.code),
            // A text of a language that nobody knows may be Arabic.
            [_, ..] => PhraseTable::new(&ARABIC_CLITICS, folded),
            [] => PhraseTable::of_language(""),
        };
        let mut all = Self { table: empty(), affixes: FxHashMap::default(), standing: empty() };
        let mut pairs = 0;
        for language in languages {
            all.add_language(language, &mut pairs);
        }
        all.table = all.table.finish();
        all.standing = all.standing.finish();
        all
    }

    fn add_language(&mut self, language: &Language, pairs: &mut u16) {
        self.affixes.extend(language.affixes.iter().map(|affix| match affix {
            Affix::Prefix(part) | Affix::Infix(part) => (*affix, normal_form(part)),
        }));
        self.table.add(language.idioms, None);
        for (_, list) in language.negators() {
            self.table.add(list, Some(Meaning::Negation));
        }
        for (list, quantity) in language.quantities {
            self.table.add(list, Some(Meaning::Quantity(*quantity)));
        }
        for (list, modality) in language.modalities {
            self.table.add(list, Some(Meaning::Modality(*modality)));
        }
        for (list, order) in language.orders {
            self.table.add(list, Some(Meaning::Order(*order)));
        }
        let mut denying = PhraseTable::new(&[], if language.code == "vi" { marked } else { folded });
        denying.add(language.idioms, None);
        for (_, list) in language.negators() {
            denying.add(list, Some(Meaning::Negation));
        }
        let denying = denying.finish();
        self.standing.add(language.idioms, None);
        let standing = STANDING.iter().find(|row| row.0 == language.code).map_or("", |row| row.1);
        for (left, right) in language.opposites {
            let stands = left.split('|').next().is_some_and(|first| standing.split('|').any(|phrase| phrase == first));
            for (list, second) in [(left, false), (right, true)] {
                if stands {
                    let sure: Vec<&str> = list.split('|').filter(|phrase| !LOOSE.contains(phrase)).collect();
                    self.standing.add(&sure.join("|"), Some(Meaning::Opposite(*pairs, second)));
                }
                self.table.add(list, Some(Meaning::Opposite(*pairs, second)));
                // Where the other side says nothing, `without any` denies like `not any`.
                for phrase in list.split('|').filter(|phrase| holds_a_denial(&denying, phrase)) {
                    self.table.add(phrase, Some(Meaning::Negation));
                }
            }
            *pairs += 1;
        }
    }

    /// The words of a text that have an opposite of which only one can be so of one thing, in order. Linear in the tokens.
    pub(in crate::fact) fn standing(&self, text: &str, tokens: &[Token]) -> Vec<Sense> {
        found(&self.standing, text, tokens)
    }

    /// What the words of a text do, in order. Linear in the tokens.
    pub(in crate::fact) fn read(&self, text: &str, tokens: &[Token]) -> Vec<Sense> {
        found(&self.table, text, tokens)
    }

    /// The words of phrases that hold such a word and mean nothing (`not only`), in order. Linear in the tokens.
    pub(in crate::fact) fn idioms(&self, text: &str, tokens: &[Token]) -> Vec<usize> {
        self.table.phrases(text, tokens).into_iter().filter(|(_, meanings)| meanings.is_empty()).flat_map(|(at, _)| at).collect()
    }

    /// Whether a sign before a word denies it: `非` in `非合法`.
    pub(in crate::fact) fn is_denying_sign(&self, sign: &str) -> bool {
        sign.starts_with(|c| matches!(c, '\u{4E00}'..='\u{9FFF}')) && self.affixes.keys().any(|affix| matches!(affix, Affix::Prefix(prefix) if *prefix == sign))
    }

    /// Whether one of two words is the other one with a part that denies it. Both are normal forms.
    pub(in crate::fact) fn denies(&self, a: &str, b: &str) -> bool {
        let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
        self.affixes.iter().any(|(affix, part)| match affix {
            Affix::Prefix(_) => long.strip_prefix(part.as_str()).is_some_and(|rest| rest == short && short.chars().count() > 2),
            Affix::Infix(_) => {
                let infix = part.as_str();
                let is = |at: usize| long[..at] == short[..at] && long[at + infix.len()..] == short[at..];
                (infix.chars().count() > 2 && ends_denied(a, b, infix))
                    || long.len() == short.len() + infix.len() && long.match_indices(infix).any(|(at, _)| short.is_char_boundary(at) && at > 0 && is(at))
            }
        })
    }
}

/// What the words of a text mean in a table, in order.
fn found(table: &PhraseTable<Meaning>, text: &str, tokens: &[Token]) -> Vec<Sense> {
    let each = |(at, meanings): (Range<usize>, &[Meaning])| {
        let span = tokens[at.start].span.hull(tokens[at.end - 1].span);
        meanings.iter().map(|&meaning| Sense { span, token: at.start, tokens: at.len(), meaning }).collect::<Vec<_>>()
    };
    table.phrases(text, tokens).into_iter().flat_map(each).collect()
}

/// Whether a phrase of several words has one that denies.
fn holds_a_denial(denying: &PhraseTable<Meaning>, phrase: &str) -> bool {
    let words: Vec<String> = tokenize(phrase).iter().map(|token| denying.spell(token.span.of(phrase))).collect();
    words.len() > 1 && (0..words.len()).any(|n| denying.at(&words, n).is_some_and(|(_, meanings)| !meanings.is_empty()))
}

/// Whether one of two words that begin alike goes on with an ending that denies it, and the other one does not: `pasaportla`, `pasaportsuz`.
fn ends_denied(a: &str, b: &str, ending: &str) -> bool {
    let shared: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    let (x, y) = (&a[shared..], &b[shared..]);
    a[..shared].chars().count() >= 4 && x.starts_with(ending) != y.starts_with(ending) && x.len().max(y.len()) <= ending.len() + 4
}
#[cfg(test)]
mod tests;
