//! What a language's number, date and other fact words mean: one file a language or group, one table of them all.
//!
//! Every word is a normal form ([`crate::text::normal`]). A [`Lexicon`] joins the language of a text with the default
//! language of every other script, so a Latin unit inside an Arabic text is still read.

mod arabic;
mod dutch;
mod english;
mod french;
mod further;
mod german;
mod greek;
mod hebrew;
mod hindi;
mod indonesian;
mod italian;
mod language;
mod measure;
mod persian;
pub(super) mod polarity;
mod polish;
mod portuguese;
mod russian;
mod spanish;
mod swedish;
mod turkish;
mod urdu;
mod vietnamese;

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::date_parts::NamedCalendar;
use super::quantity::Bound;
use super::unit::MeasureUnit;
use crate::text::normal::normal_form;
use crate::text::token::term;
pub(super) use language::{Clitics, ClockForm, ClockStep, Counted, CountedRow, Joins, Language, Numeral, Particle, Piece, Script, is_construct, row};

static LANGUAGES: [&Language; 23] = [
    &arabic::ARABIC,
    &english::ENGLISH,
    &french::FRENCH,
    &spanish::SPANISH,
    &german::GERMAN,
    &italian::ITALIAN,
    &portuguese::PORTUGUESE,
    &russian::RUSSIAN,
    &persian::PERSIAN,
    &urdu::URDU,
    &dutch::DUTCH,
    &polish::POLISH,
    &turkish::TURKISH,
    &swedish::SWEDISH,
    &further::DANISH,
    &further::NORWEGIAN,
    &indonesian::INDONESIAN,
    &further::ROMANIAN,
    &further::UKRAINIAN,
    &greek::GREEK,
    &hebrew::HEBREW,
    &hindi::HINDI,
    &vietnamese::VIETNAMESE,
];

/// Phrases by the term of the word at one end.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_end: FxHashMap<u64, Vec<(Vec<u64>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_end: FxHashMap::default() }
    }
}

impl<T: Copy> Phrases<T> {
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
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own that a language has or has not")]
pub(super) struct Lexicon {
    pub(super) numerals: FxHashMap<u64, (Numeral, Clitics)>,
    pub(super) counted: Phrases<Counted>,
    /// Looked up from the last word to the first.
    pub(super) bounds_before: Phrases<Bound>,
    pub(super) bounds_after: Phrases<Bound>,
    pub(super) percent: Phrases<()>,
    /// Looked up from the last word to the first.
    pub(super) percent_before: Phrases<()>,
    pub(super) points: Phrases<()>,
    /// What makes points of "per cent": behind its sign or behind a number that it leads.
    pub(super) points_behind: Phrases<()>,
    pub(super) currency_codes: FxHashMap<&'static str, MeasureUnit>,
    /// Longest first.
    pub(super) compound: Vec<(&'static str, Piece)>,
    pub(super) joins: Joins,
    pub(super) divided: Phrases<bool>,
    pub(super) ordinal_endings: &'static str,
    /// Looked up from the last word to the first.
    pub(super) shifts_before: Phrases<i8>,
    /// Looked up from the last word to the first.
    pub(super) bases_before: Phrases<(i8, i8)>,
    pub(super) shifts_after: Phrases<i8>,
    pub(super) few: Phrases<()>,
    /// Looked up from the last word to the first.
    pub(super) turns_before: Phrases<i8>,
    pub(super) turns_after: Phrases<i8>,
    pub(super) short_weekdays: FxHashMap<u64, u8>,
    /// Denominators that come first.
    pub(super) divisors: FxHashMap<u64, u16>,
    pub(super) day_forms: FxHashMap<u64, u8>,
    pub(super) workdays: Phrases<()>,
    pub(super) from_days: Phrases<()>,
    pub(super) either_days: Phrases<i8>,
    /// Words, or endings of them, that tell what is past (-1) or to come (1).
    pub(super) tenses: Vec<(String, bool, i8)>,
    /// Hours in words by their first word, longest first.
    pub(super) clocks: FxHashMap<u64, Vec<ClockForm>>,
    pub(super) clock_hours: FxHashMap<u64, u8>,
    /// Words that set an hour after noon.
    pub(super) afternoons: Phrases<()>,
    pub(super) particles: FxHashMap<u64, Vec<Particle>>,
    pub(super) months: Phrases<(u8, NamedCalendar)>,
    pub(super) weekdays: FxHashMap<u64, u8>,
    pub(super) weekday_phrases: Phrases<u8>,
    /// Weekdays that are also other words.
    pub(super) weak_weekdays: FxHashSet<u64>,
    pub(super) relative_days: Phrases<i8>,
    pub(super) story_days: Phrases<i8>,
    /// Whether a comma is the decimal mark of the language.
    pub(super) decimal_comma: bool,
    /// Whether the language is written in Latin script and keeps the decimal point (English).
    pub(super) decimal_point: bool,
    /// Whether every noun has a capital (German).
    pub(super) nouns_in_capitals: bool,
    /// Whether words are looked up with the marks that their normal form drops (Vietnamese).
    pub(super) exact: bool,
    /// Whether an apostrophe parts a word and its endings (Turkish).
    pub(super) endings_apart: bool,
    /// Whether the language is English.
    pub(super) english: bool,
    /// Whether a word makes denominators of numbers (`avos`).
    pub(super) has_part_word: bool,
    /// Whether an ordinal is two words (`twenty-first`).
    pub(super) ordinals_follow: bool,
    /// Whether digits can follow a number word and "and" (`3 hundred and 21`).
    pub(super) digits_after_and: bool,
    /// Whether a number loses its last vowel before what it counts (Italian).
    pub(super) elides: bool,
    /// Whether "one half" of any noun is a number (`ein halbes Brot`).
    pub(super) half_after_one: bool,
    /// Whether "of" stands between a number and the part of it (`तीन का पांचवां`).
    pub(super) of_divides: bool,
    /// Whether words in Arabic letters are Arabic, not Persian or Urdu.
    pub(super) arabic: bool,
}

static LEXICONS: [OnceLock<Lexicon>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

impl Lexicon {
    /// The lexicon for a text in `language` (ISO 639-1); English where it is unknown or has no words here.
    pub(super) fn of(language: Option<&str>) -> &'static Self {
        let place = LANGUAGES.iter().position(|known| Some(known.code) == language).unwrap_or(1);
        LEXICONS[place].get_or_init(|| Self::build(place))
    }

    /// A lexicon with the settings of a language and none of its words.
    fn empty(own: &Language) -> Self {
        Self {
            currency_codes: measure::CURRENCY_CODES.iter().map(|(code, name)| (*code, measure::currency(name))).collect(),
            compound: own.compound.iter().flat_map(|(forms, piece)| forms.split(' ').map(|form| (form, *piece))).collect(),
            joins: own.joins,
            ordinal_endings: own.ordinal_endings,
            tenses: own.tenses.iter().flat_map(|(list, time)| list.split(' ').map(|form| tense(form, *time))).collect(),
            decimal_comma: !matches!(own.code, "en" | "ar" | "hi" | "ur" | "he" | "fa"),
            decimal_point: matches!(own.code, "en" | "hi" | "ur" | "he"),
            nouns_in_capitals: own.code == "de",
            exact: own.code == "vi",
            endings_apart: own.code == "tr",
            english: own.code == "en",
            has_part_word: own.particles.iter().any(|(_, particle)| *particle == Particle::PartWord),
            ordinals_follow: !own.compound.iter().any(|(_, piece)| *piece == Piece::Place),
            digits_after_and: matches!(own.code, "en" | "ar" | "hi"),
            elides: own.code == "it",
            half_after_one: matches!(own.code, "de" | "nl" | "sv"),
            of_divides: matches!(own.code, "hi" | "ur"),
            arabic: !matches!(own.code, "fa" | "ur"),
            ..Self::default()
        }
    }

    fn build(place: usize) -> Self {
        let own = LANGUAGES[place];
        let mut lexicon = Self::empty(own);
        lexicon.compound.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        for (n, language) in LANGUAGES.iter().enumerate() {
            let default = LANGUAGES.iter().position(|other| other.script == language.script) == Some(n);
            if n == place || (default && language.script != own.script) {
                lexicon.add(language);
            }
        }
        for (forms, unit) in measure::shared() {
            phrases(forms, lexicon.exact).for_each(|words| lexicon.counted.add(&words, Counted { unit, two: false }));
        }
        lexicon
    }

    fn add(&mut self, language: &'static Language) {
        let exact = self.exact;
        let bare = [("", Clitics::default())];
        for (words, numeral) in language.numerals {
            for (prefix, clitics) in bare.iter().chain(language.clitics) {
                for word in words.split(' ').filter(|word| prefix.is_empty() || word.chars().count() > 2) {
                    self.numerals.entry(word_term(&format!("{prefix}{word}"), exact)).or_insert((*numeral, *clitics));
                }
            }
        }
        for (name, forms) in language.units {
            let unit = measure::named(name);
            phrases(forms, exact).for_each(|words| self.counted.add(&words, Counted { unit, two: false }));
        }
        self.add_counted(language);
        for (list, bound) in language.bounds_before {
            for form in list.split('|') {
                for (prefix, _) in bare.iter().chain(language.clitics.iter().filter(|(_, clitics)| !clitics.article)) {
                    let mut words = phrase(&format!("{prefix}{form}"), exact);
                    words.reverse();
                    self.bounds_before.add(&words, *bound);
                }
            }
        }
        for (list, bound) in language.bounds_after {
            phrases(list, exact).for_each(|words| self.bounds_after.add(&words, *bound));
        }
        phrases(language.percent, exact).for_each(|words| self.percent.add(&words, ()));
        phrases(language.points, exact).for_each(|words| self.points.add(&words, ()));
        phrases(language.points_behind, exact).for_each(|words| self.points_behind.add(&words, ()));
        reversed(language.percent_before, exact).for_each(|words| self.percent_before.add(&words, ()));
        language.divided.iter().for_each(|(list, digits)| phrases(list, exact).for_each(|words| self.divided.add(&words, *digits)));
        for (words, particle) in language.particles {
            for word in words.split(' ') {
                self.particles.entry(word_term(word, exact)).or_default().push(*particle);
            }
        }
        self.add_shifts(language);
        self.add_calendar(language);
        self.add_clocks(language);
    }

    fn add_counted(&mut self, language: &'static Language) {
        for row in language.counted {
            let unit = MeasureUnit { key: row.key, dimension: row.dimension, factor: row.factor };
            phrases(row.forms, self.exact).for_each(|words| self.counted.add(&words, Counted { unit, two: false }));
            for (prefix, _) in [("", Clitics::default())].iter().chain(language.clitics) {
                // Before the noun that it belongs to, a dual of the feminine loses its end: «فترتين», «فترتي انتقالات».
                let duals = row.two.split('|').filter(|form| !form.is_empty());
                for form in duals.flat_map(|form| [Some(form), form.strip_suffix('ن').filter(|form| is_construct(form))]).flatten() {
                    self.counted.add(&phrase(&format!("{prefix}{form}"), self.exact), Counted { unit, two: true });
                }
            }
        }
    }

    /// Words that lead from the day of publication to another day.
    fn add_shifts(&mut self, language: &'static Language) {
        let exact = self.exact;
        phrases(language.few, exact).for_each(|words| self.few.add(&words, ()));
        phrases(language.workdays, exact).for_each(|words| self.workdays.add(&words, ()));
        phrases(language.from_days, exact).for_each(|words| self.from_days.add(&words, ()));
        language.either_days.iter().for_each(|(list, days)| phrases(list, exact).for_each(|words| self.either_days.add(&words, *days)));
        for (forms, below) in language.divisors {
            forms.split(' ').for_each(|form| {
                self.divisors.insert(word_term(form, exact), *below);
            });
        }
        for (forms, day) in language.short_weekdays {
            forms.split(' ').for_each(|form| {
                self.short_weekdays.insert(word_term(form, exact), *day);
            });
        }
        for (forms, day) in language.day_forms {
            forms.split(' ').for_each(|form| {
                self.day_forms.insert(word_term(form, exact), *day);
            });
        }
        for (list, by) in language.shifts_before {
            reversed(list, exact).for_each(|words| self.shifts_before.add(&words, *by));
        }
        for (list, base) in language.bases_before {
            reversed(list, exact).for_each(|words| self.bases_before.add(&words, *base));
        }
        for (list, by) in language.shifts_after {
            phrases(list, exact).for_each(|words| self.shifts_after.add(&words, *by));
        }
        for (list, by) in language.turns_before {
            reversed(list, exact).for_each(|words| self.turns_before.add(&words, *by));
        }
        for (list, by) in language.turns_after {
            phrases(list, exact).for_each(|words| self.turns_after.add(&words, *by));
        }
    }

    /// Hours of the day in words.
    fn add_clocks(&mut self, language: &'static Language) {
        let exact = self.exact;
        phrases(language.afternoons, exact).for_each(|words| self.afternoons.add(&words, ()));
        for (words, hour) in language.clock_hours {
            words.split(' ').for_each(|word| {
                self.clock_hours.insert(word_term(word, exact), *hour);
            });
        }
        for (leads, forms, minutes) in language.clocks {
            let leads: Vec<u64> = leads.split(' ').filter(|lead| !lead.is_empty()).map(|lead| word_term(lead, exact)).collect();
            for form in forms.split('|') {
                let steps: Vec<ClockStep> = form.split(' ').map(|step| clock_step(step, exact)).collect();
                let first = if let Some(ClockStep::Word(term)) = steps.first() { *term } else { ClockForm::BY_NUMBER };
                let list = self.clocks.entry(first).or_default();
                list.push(ClockForm { leads: leads.clone(), steps, minutes: *minutes });
                list.sort_by_key(|form| std::cmp::Reverse(form.steps.len()));
            }
        }
    }

    fn add_calendar(&mut self, language: &'static Language) {
        let exact = self.exact;
        // Names of days and months take joined particles ("and", "in") but no article beside the one they have.
        let prefixes = || std::iter::once("").chain(language.clitics.iter().filter(|(_, clitics)| !clitics.article).map(|(prefix, _)| *prefix));
        let months =
            [(language.months, NamedCalendar::Gregorian), (language.hijri_months, NamedCalendar::Hijri), (language.jalali_months, NamedCalendar::Jalali)];
        for prefix in prefixes() {
            for (list, calendar) in months {
                for (forms, month) in list {
                    for form in forms.split('|') {
                        self.months.add(&phrase(&format!("{prefix}{form}"), exact), (*month, calendar));
                    }
                }
            }
            for (forms, weekday) in language.weekdays {
                for form in forms.split(' ') {
                    self.weekdays.entry(word_term(&format!("{prefix}{form}"), exact)).or_insert(*weekday);
                }
            }
            for (forms, weekday) in language.weekday_phrases {
                for form in forms.split('|') {
                    self.weekday_phrases.add(&phrase(&format!("{prefix}{form}"), exact), *weekday);
                }
            }
            for (forms, days) in language.relative_days {
                for form in forms.split('|') {
                    self.relative_days.add(&phrase(&format!("{prefix}{form}"), exact), *days);
                }
            }
        }
        language.story_days.iter().for_each(|(list, days)| phrases(list, exact).for_each(|words| self.story_days.add(&words, *days)));
        self.weak_weekdays.extend(language.weak_weekdays.split(' ').filter(|word| !word.is_empty()).map(|word| word_term(word, exact)));
    }

    /// Whether the word of `term` can play `particle`.
    pub(super) fn plays(&self, term: u64, particle: Particle) -> bool {
        self.particles.get(&term).is_some_and(|all| all.contains(&particle))
    }
}

/// The term of a word of a table, which may be written as its language writes it.
fn word_term(word: &str, exact: bool) -> u64 {
    if exact { term(&word.to_lowercase()) } else { term(&normal_form(word)) }
}

/// A form of a verb, or the ending that a hyphen leads, with the time that it tells.
fn tense(form: &str, time: i8) -> (String, bool, i8) {
    (normal_form(form.trim_start_matches('-')), form.starts_with('-'), time)
}

fn clock_step(step: &str, exact: bool) -> ClockStep {
    match step {
        "H" => ClockStep::Hour,
        "+M" => ClockStep::More,
        "&M" => ClockStep::AndMore,
        "-M" => ClockStep::Less,
        word => ClockStep::Word(word_term(word, exact)),
    }
}

fn phrase(form: &str, exact: bool) -> Vec<u64> {
    form.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| word_term(word, exact)).collect()
}

fn phrases(list: &'static str, exact: bool) -> impl Iterator<Item = Vec<u64>> {
    list.split('|').filter(|form| !form.is_empty()).map(move |form| phrase(form, exact))
}

/// Like [`phrases`], each from its last word to its first.
fn reversed(list: &'static str, exact: bool) -> impl Iterator<Item = Vec<u64>> {
    phrases(list, exact).map(|mut words| {
        words.reverse();
        words
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of compounds are compared with the normal form of a word letter by letter.
    #[test]
    fn parts_of_compounds_are_in_normal_form() {
        for (forms, _) in LANGUAGES.iter().flat_map(|language| language.compound) {
            forms.split(' ').for_each(|form| assert_eq!(form, normal_form(form)));
        }
    }

    #[test]
    fn one_lexicon_a_language() {
        for (place, language) in LANGUAGES.iter().enumerate() {
            assert!(Lexicon::of(Some(language.code)).numerals.len() > 20 && LEXICONS[place].get().is_some(), "{}", language.code);
        }
    }
}
