//! Finds the words of the tables in a text.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Affix, LANGUAGES, Language, Modality, Order, Quantity};
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::{Token, tokenize};

/// Most words of a phrase.
const LONGEST_PHRASE: usize = 16;

/// What a word does to the statement that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// It denies it.
    Negation,
    /// It says how many.
    Quantity(Quantity),
    /// It says how it is held.
    Modality(Modality),
    /// It says what came first.
    Order(Order),
    /// It has an opposite: the number of the pair, and whether it is the second of the two.
    Opposite(u16, bool),
}

/// A word or phrase that turns a statement.
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
    pub fn range(&self) -> std::ops::Range<usize> {
        self.token..self.token + self.tokens
    }
}

/// A phrase of the tables: its words behind the first, whether the last may go on, and what it means.
struct Phrase {
    rest: Vec<Box<str>>,
    open: bool,
    /// Empty for an idiom.
    meanings: Vec<Meaning>,
}

/// The tables of one language, or of all where the language is unknown.
pub(in crate::fact) struct Senses {
    /// Phrases by their first word, the longest first.
    by_first: FxHashMap<Box<str>, Vec<Phrase>>,
    /// Words of which any ending may follow.
    openings: FxHashMap<Box<str>, Vec<Meaning>>,
    /// Lengths of those, in bytes.
    opening_lengths: Vec<usize>,
    /// What joins the beginning of a word.
    clitics: &'static [&'static str],
    affixes: FxHashSet<Affix>,
}

static ALL: OnceLock<Senses> = OnceLock::new();
static EACH: [OnceLock<Senses>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

/// Letters that Arabic script joins to the next word, the longest first.
const ARABIC_CLITICS: [&str; 11] = ["وبال", "وال", "فال", "بال", "ولل", "لل", "ال", "و", "ف", "ب", "ل"];
/// The same of Hebrew.
const HEBREW_CLITICS: [&str; 14] = ["וכש", "ושה", "שה", "כש", "וה", "וב", "ול", "ו", "ה", "ב", "ל", "ש", "כ", "מ"];

impl Senses {
    /// The tables of a language (ISO 639-1) and of English, whose words stand in many texts; all tables where it is unknown or has none.
    pub(in crate::fact) fn of(language: Option<&str>) -> &'static Self {
        match LANGUAGES.iter().position(|known| Some(known.code) == language) {
            Some(place) => EACH[place].get_or_init(|| Self::build(&LANGUAGES[place..=place])),
            None => ALL.get_or_init(|| Self::build(&LANGUAGES)),
        }
    }

    fn build(languages: &[&Language]) -> Self {
        let only = |code: &str| languages.len() == 1 && languages[0].code == code;
        let clitics: &[&str] = match languages.first() {
            _ if only("ar") || only("fa") || only("ur") || languages.len() > 1 => &ARABIC_CLITICS,
            _ if only("he") => &HEBREW_CLITICS,
            _ => &[],
        };
        let mut all =
            Self { by_first: FxHashMap::default(), openings: FxHashMap::default(), opening_lengths: Vec::new(), clitics, affixes: FxHashSet::default() };
        let mut pairs = 0;
        for language in languages {
            all.add_language(language, &mut pairs);
        }
        for list in all.by_first.values_mut() {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        let lengths: FxHashSet<usize> = all.openings.keys().map(|word| word.len()).collect();
        all.opening_lengths = lengths.into_iter().collect();
        all.opening_lengths.sort_unstable_by_key(|length| std::cmp::Reverse(*length));
        all
    }

    fn add_language(&mut self, language: &Language, pairs: &mut u16) {
        self.affixes.extend(language.affixes.iter().copied());
        self.add(language.idioms, None);
        self.add(language.negations, Some(Meaning::Negation));
        for (list, quantity) in language.quantities {
            self.add(list, Some(Meaning::Quantity(*quantity)));
        }
        for (list, modality) in language.modalities {
            self.add(list, Some(Meaning::Modality(*modality)));
        }
        for (list, order) in language.orders {
            self.add(list, Some(Meaning::Order(*order)));
        }
        for (left, right) in language.opposites {
            self.add(left, Some(Meaning::Opposite(*pairs, false)));
            self.add(right, Some(Meaning::Opposite(*pairs, true)));
            *pairs += 1;
        }
    }

    fn add(&mut self, list: &str, meaning: Option<Meaning>) {
        for form in list.split('|') {
            let open = form.ends_with('*');
            let form = form.trim_end_matches('*');
            let mut words = tokenize(form).into_iter().map(|token| normal_form(token.span.of(form)).into_boxed_str());
            let Some(first) = words.next() else { continue };
            let rest: Vec<Box<str>> = words.take(LONGEST_PHRASE).collect();
            if rest.is_empty() && open {
                let known = self.openings.entry(first).or_default();
                known.extend(meaning.filter(|meaning| !known.contains(meaning)));
                continue;
            }
            let list = self.by_first.entry(first).or_default();
            match list.iter_mut().find(|phrase| phrase.rest == rest && phrase.open == open) {
                // An idiom means nothing, whatever else it would mean.
                Some(phrase) if phrase.meanings.is_empty() => {}
                Some(phrase) => phrase.meanings.extend(meaning.filter(|meaning| !phrase.meanings.contains(meaning))),
                None => list.push(Phrase { rest, open, meanings: meaning.into_iter().collect() }),
            }
        }
    }

    /// What the words of a text do, in order. Linear in the tokens.
    pub(in crate::fact) fn read(&self, text: &str, tokens: &[Token]) -> Vec<Sense> {
        let words: Vec<String> = tokens.iter().map(|token| normal_form(token.span.of(text))).collect();
        let mut found = Vec::new();
        let mut n = 0;
        while n < words.len() {
            let Some((length, meanings)) = self.at(&words, n) else {
                n += 1;
                continue;
            };
            let span = tokens[n].span.hull(tokens[n + length - 1].span);
            found.extend(meanings.iter().map(|&meaning| Sense { span, token: n, tokens: length, meaning }));
            n += length;
        }
        found
    }

    /// The longest phrase at word `n`, and what it means.
    fn at(&self, words: &[String], n: usize) -> Option<(usize, &[Meaning])> {
        let word = words[n].as_str();
        // Two letters are a word only behind the lightest of them.
        let least = |clitic: &str| if matches!(clitic, "و" | "ف" | "ו") { 2 } else { 3 };
        let bare = |clitic: &&str| word.strip_prefix(*clitic).filter(|bare| bare.chars().count() >= least(clitic)).and_then(|bare| self.phrase(bare, words, n));
        let joined = self.clitics.iter().find_map(bare);
        match (self.phrase(word, words, n), joined) {
            (Some(whole), Some(joined)) if joined.0 > whole.0 => Some(joined),
            (whole, joined) => whole.or(joined),
        }
    }

    fn phrase(&self, first: &str, words: &[String], n: usize) -> Option<(usize, &[Meaning])> {
        let spelled = |phrase: &&Phrase| {
            let Some((last, middle)) = phrase.rest.split_last() else { return true };
            let next = |k: usize| words.get(n + 1 + k).map_or("", String::as_str);
            let ends = |word: &str| if phrase.open { word.starts_with(&**last) } else { *word == **last };
            middle.iter().enumerate().all(|(k, word)| **word == *next(k)) && ends(next(middle.len()))
        };
        if let Some(phrase) = self.by_first.get(first).and_then(|list| list.iter().find(spelled)) {
            return Some((phrase.rest.len() + 1, &phrase.meanings));
        }
        let opening = |&length: &usize| first.get(..length).and_then(|opening| self.openings.get(opening));
        self.opening_lengths.iter().filter(|length| **length <= first.len()).find_map(opening).map(|meanings| (1, meanings.as_slice()))
    }

    /// Whether one of two words is the other one with a part that denies it. Both are normal forms.
    pub(in crate::fact) fn denies(&self, a: &str, b: &str) -> bool {
        let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
        self.affixes.iter().any(|affix| match affix {
            Affix::Prefix(prefix) => long.strip_prefix(&*normal_form(prefix)).is_some_and(|rest| rest == short && short.chars().count() > 2),
            Affix::Infix(infix) => {
                let infix = normal_form(infix);
                let is = |at: usize| long[..at] == short[..at] && long[at + infix.len()..] == short[at..];
                long.len() == short.len() + infix.len() && long.match_indices(&infix).any(|(at, _)| short.is_char_boundary(at) && at > 0 && is(at))
            }
        })
    }
}
