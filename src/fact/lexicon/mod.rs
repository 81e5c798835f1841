//! What a language's number, date and other fact words mean: one file a language or group, one table of them all.
//!
//! Every word is a normal form ([`crate::text::normal`]). A [`Lexicon`] joins the language of a text with the default
//! language of every other script, so a Latin unit inside an Arabic text is still read.

mod arabic;
mod english;
mod european;
mod further;
pub(super) mod polarity;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::date::Calendar;
use super::number::Bound;
use super::unit::{Dimension, Unit};
use crate::text::token::term;

/// The part a word plays in a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Numeral {
    /// Adds its value: one … nineteen, the tens, hundreds in one word.
    Add(u16),
    /// Multiplies what stands before it: hundred, thousand, million, dozen.
    Scale(f64),
    /// A scale that says "two of it" by its form (`الفان`).
    Two(f64),
    /// The plural of a scale: like [`Numeral::Scale`] after a number, "some of them" alone (`thousands of`).
    Scales(f64),
    /// A part of a whole: half, third.
    Part(f64),
    /// A place in a row.
    Ordinal(u16),
    /// A number of times in one word: once, twice.
    Times(u16),
}

/// What stood in front of a word and was written together with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clitics {
    /// "And" (`و`).
    pub(super) and: bool,
    /// The definite article.
    pub(super) article: bool,
}

/// A counted noun or unit: its class, and whether the form itself means two of it (`عامان`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Counted {
    pub(super) unit: Unit,
    pub(super) two: bool,
}

/// A row of the table of counted nouns: forms of one or more words, divided by `|`.
pub(super) struct CountedRow {
    key: &'static str,
    dimension: Dimension,
    factor: f64,
    forms: &'static str,
    two: &'static str,
}

/// Whether a dual has the form that stands only before the noun it belongs to.
pub(super) fn is_construct(dual: &str) -> bool {
    dual.ends_with("تا") || dual.ends_with("تي")
}

/// Makes rows of the tables in the language files short.
pub(super) const fn row(key: &'static str, dimension: Dimension, factor: f64, forms: &'static str, two: &'static str) -> CountedRow {
    CountedRow { key, dimension, factor, forms, two }
}

/// The words of one language.
pub(super) struct Language {
    /// ISO 639-1.
    code: &'static str,
    /// Languages of one script exclude each other; the first of a script in [`LANGUAGES`] is its default.
    script: Script,
    /// What can be written together with the next word, besides nothing.
    clitics: &'static [(&'static str, Clitics)],
    /// Words that share a meaning, divided by blanks.
    numerals: &'static [(&'static str, Numeral)],
    /// Counted nouns and units.
    counted: &'static [CountedRow],
    /// Bounds before a number; phrases divided by `|`.
    bounds_before: &'static [(&'static str, Bound)],
    /// Bounds after a number or its noun.
    bounds_after: &'static [(&'static str, Bound)],
    /// "Per cent", phrases divided by `|`.
    percent: &'static str,
    /// Small words that play a part around numbers and dates.
    particles: &'static [(&'static str, Particle)],
    /// Names of months; phrases divided by `|`.
    months: &'static [(&'static str, u8)],
    /// Names of Islamic months.
    hijri_months: &'static [(&'static str, u8)],
    /// Days of the week, Monday 1; divided by blanks.
    weekdays: &'static [(&'static str, u8)],
    /// Days told from the day of publication; phrases divided by `|`.
    relative_days: &'static [(&'static str, i8)],
}

impl Language {
    /// A language of which nothing is known yet, to be filled in.
    const fn named(code: &'static str, script: Script) -> Self {
        Self {
            code,
            script,
            clitics: &[],
            numerals: &[],
            counted: &[],
            bounds_before: &[],
            bounds_after: &[],
            percent: "",
            particles: &[],
            months: &[],
            hijri_months: &[],
            weekdays: &[],
            relative_days: &[],
        }
    }
}

/// Small words that play a part around numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Particle {
    /// Joins the parts of a number or the ends of a range: and, و.
    And,
    /// Leads to the far end of a range: to, إلى.
    To,
    /// Opens a range: between, بين.
    Between,
    /// Opens a change, not a range: from, من.
    From,
    /// Before a scale or a part: a, an.
    One,
    /// Leads to what is counted: of, من.
    Of,
    /// Makes a number negative: minus, ناقص.
    Minus,
    /// What follows is an hour: الساعة.
    Hour,
    /// Joined words that stand alone before digits (`بـ 608`) and change nothing.
    Proclitic,
    /// A country or other adjective that can stand between a number and its unit.
    Qualifier,
    /// Two names of one day follow each other: الموافق.
    Corresponding,
    /// "Month" before a month's name: شهر.
    MonthWord,
    /// "Year" before a year: عام.
    YearWord,
    /// A year, or a month that is also another word, can follow: in, since, منذ.
    YearCue,
    /// The name of a month that is also another word: may.
    WeakMonth,
    /// A part of a name after which a part of a whole is none (`نصف النهائي`).
    Contest,
}

/// Writing systems, as far as languages compete for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Arabic,
    Latin,
    Cyrillic,
    Greek,
}

static LANGUAGES: [&Language; 20] = [
    &arabic::ARABIC,
    &english::ENGLISH,
    &european::FRENCH,
    &european::SPANISH,
    &european::GERMAN,
    &european::ITALIAN,
    &european::PORTUGUESE,
    &european::RUSSIAN,
    &further::PERSIAN,
    &further::URDU,
    &further::DUTCH,
    &further::POLISH,
    &further::TURKISH,
    &further::SWEDISH,
    &further::DANISH,
    &further::NORWEGIAN,
    &further::INDONESIAN,
    &further::ROMANIAN,
    &further::UKRAINIAN,
    &further::GREEK,
];

/// Phrases by the term of the word at one end.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_end: FxHashMap<u64, Vec<(Vec<u64>, T)>>,
}

impl<T: Copy> Phrases<T> {
    fn new() -> Self {
        Self { by_end: FxHashMap::default() }
    }

    /// Adds `words`, whose first one is the end that is looked up. What was added before stays.
    fn add(&mut self, words: &[u64], meaning: T) {
        if let Some((&end, rest)) = words.split_first() {
            let list = self.by_end.entry(end).or_default();
            if list.iter().all(|(known, _)| known != rest) {
                list.push((rest.to_vec(), meaning));
                list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
            }
        }
    }

    /// The longest phrase that `next` spells: its number of words and its meaning. `next(n)` gives the term `n` words on.
    pub(super) fn longest(&self, next: impl Fn(usize) -> Option<u64>) -> Option<(usize, T)> {
        let list = self.by_end.get(&next(0)?)?;
        let spells = |rest: &[u64]| rest.iter().enumerate().all(|(n, &term)| next(n + 1) == Some(term));
        list.iter().find(|(rest, _)| spells(rest)).map(|(rest, meaning)| (rest.len() + 1, *meaning))
    }
}

/// The fact words that are known while one text is read.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) numerals: FxHashMap<u64, (Numeral, Clitics)>,
    pub(super) counted: Phrases<Counted>,
    /// Looked up from the last word to the first.
    pub(super) bounds_before: Phrases<Bound>,
    pub(super) bounds_after: Phrases<Bound>,
    pub(super) percent: Phrases<()>,
    pub(super) particles: FxHashMap<u64, Vec<Particle>>,
    pub(super) months: Phrases<(u8, Calendar)>,
    pub(super) weekdays: FxHashMap<u64, u8>,
    pub(super) relative_days: Phrases<i8>,
    /// Whether a comma is the decimal mark of the language.
    pub(super) decimal_comma: bool,
    /// Whether the language is written in Latin script and keeps the decimal point (English).
    pub(super) decimal_point: bool,
    /// Whether every noun has a capital (German).
    pub(super) nouns_in_capitals: bool,
}

static LEXICONS: [OnceLock<Lexicon>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

impl Lexicon {
    /// The lexicon for a text in `language` (ISO 639-1); English where it is unknown or has no words here.
    pub(super) fn of(language: Option<&str>) -> &'static Self {
        let place = LANGUAGES.iter().position(|known| Some(known.code) == language).unwrap_or(1);
        LEXICONS[place].get_or_init(|| Self::build(place))
    }

    fn build(place: usize) -> Self {
        let own = LANGUAGES[place];
        let mut lexicon = Self {
            numerals: FxHashMap::default(),
            counted: Phrases::new(),
            bounds_before: Phrases::new(),
            bounds_after: Phrases::new(),
            percent: Phrases::new(),
            particles: FxHashMap::default(),
            months: Phrases::new(),
            weekdays: FxHashMap::default(),
            relative_days: Phrases::new(),
            decimal_comma: !matches!(own.code, "en" | "ar"),
            decimal_point: own.code == "en",
            nouns_in_capitals: own.code == "de",
        };
        for (n, language) in LANGUAGES.iter().enumerate() {
            let default = LANGUAGES.iter().position(|other| other.script == language.script) == Some(n);
            if n == place || (default && language.script != own.script) {
                lexicon.add(language);
            }
        }
        lexicon
    }

    fn add(&mut self, language: &Language) {
        let bare = [("", Clitics::default())];
        for (words, numeral) in language.numerals {
            for (prefix, clitics) in bare.iter().chain(language.clitics) {
                for word in words.split(' ').filter(|word| prefix.is_empty() || word.chars().count() > 2) {
                    self.numerals.entry(term(&format!("{prefix}{word}"))).or_insert((*numeral, *clitics));
                }
            }
        }
        for row in language.counted {
            let unit = Unit { key: row.key, dimension: row.dimension, factor: row.factor };
            phrases(row.forms).for_each(|words| self.counted.add(&words, Counted { unit, two: false }));
            for (prefix, _) in bare.iter().chain(language.clitics) {
                // Before the noun that it belongs to, a dual of the feminine loses its end: «فترتين», «فترتي انتقالات».
                let duals = row.two.split('|').filter(|form| !form.is_empty());
                for form in duals.flat_map(|form| [Some(form), form.strip_suffix('ن').filter(|form| is_construct(form))]).flatten() {
                    self.counted.add(&phrase(&format!("{prefix}{form}")), Counted { unit, two: true });
                }
            }
        }
        for (list, bound) in language.bounds_before {
            for form in list.split('|') {
                for (prefix, _) in bare.iter().chain(language.clitics.iter().filter(|(_, clitics)| !clitics.article)) {
                    let mut words = phrase(&format!("{prefix}{form}"));
                    words.reverse();
                    self.bounds_before.add(&words, *bound);
                }
            }
        }
        for (list, bound) in language.bounds_after {
            phrases(list).for_each(|words| self.bounds_after.add(&words, *bound));
        }
        phrases(language.percent).for_each(|words| self.percent.add(&words, ()));
        for (words, particle) in language.particles {
            for word in words.split(' ') {
                self.particles.entry(term(word)).or_default().push(*particle);
            }
        }
        self.add_calendar(language);
    }

    fn add_calendar(&mut self, language: &Language) {
        // Names of days and months take joined particles ("and", "in") but no article beside the one they have.
        let prefixes = || std::iter::once("").chain(language.clitics.iter().filter(|(_, clitics)| !clitics.article).map(|(prefix, _)| *prefix));
        for prefix in prefixes() {
            for (list, calendar) in [(language.months, Calendar::Gregorian), (language.hijri_months, Calendar::Hijri)] {
                for (forms, month) in list {
                    for form in forms.split('|') {
                        self.months.add(&phrase(&format!("{prefix}{form}")), (*month, calendar));
                    }
                }
            }
            for (forms, weekday) in language.weekdays {
                for form in forms.split(' ') {
                    self.weekdays.entry(term(&format!("{prefix}{form}"))).or_insert(*weekday);
                }
            }
            for (forms, days) in language.relative_days {
                for form in forms.split('|') {
                    self.relative_days.add(&phrase(&format!("{prefix}{form}")), *days);
                }
            }
        }
    }

    /// Whether the word of `term` can play `particle`.
    pub(super) fn plays(&self, term: u64, particle: Particle) -> bool {
        self.particles.get(&term).is_some_and(|all| all.contains(&particle))
    }
}

fn phrase(form: &str) -> Vec<u64> {
    form.split(' ').map(term).collect()
}

fn phrases(list: &str) -> impl Iterator<Item = Vec<u64>> {
    list.split('|').filter(|form| !form.is_empty()).map(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal_form;

    fn assert_normal(language: &Language, words: &str) {
        for word in words.split(['|', ' ']).filter(|word| !word.is_empty()) {
            assert_eq!(word, normal_form(word), "{}", language.code);
        }
    }

    #[test]
    fn every_word_is_in_normal_form() {
        for language in LANGUAGES {
            language.numerals.iter().for_each(|(words, _)| assert_normal(language, words));
            language.counted.iter().for_each(|row| assert_normal(language, row.forms));
            language.counted.iter().for_each(|row| assert_normal(language, row.two));
            language.bounds_before.iter().for_each(|(words, _)| assert_normal(language, words));
            language.bounds_after.iter().for_each(|(words, _)| assert_normal(language, words));
            language.particles.iter().for_each(|(words, _)| assert_normal(language, words));
            language.clitics.iter().for_each(|(prefix, _)| assert_normal(language, prefix));
            assert_normal(language, language.percent);
            language.months.iter().chain(language.hijri_months).chain(language.weekdays).for_each(|(words, _)| assert_normal(language, words));
            language.relative_days.iter().for_each(|(words, _)| assert_normal(language, words));
        }
    }

    #[test]
    fn one_lexicon_a_language() {
        for (place, language) in LANGUAGES.iter().enumerate() {
            assert!(Lexicon::of(Some(language.code)).numerals.len() > 20 && LEXICONS[place].get().is_some(), "{}", language.code);
        }
    }
}
