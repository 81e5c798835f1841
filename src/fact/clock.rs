//! Hours of the day in words: `half past three`, `halb vier`, `las tres y media`, `الثالثة إلا ربعا`, `в половине третьего`.

use super::figure::ordinal;
use super::lexicon::{ClockForm, ClockStep, Numeral, Particle};
use super::reading::{Figure, Manner, Reading, plain};
use super::sum::{Sum, extend};
use super::unit::Dimension;
use super::weekday::named;
use super::words::Words;

/// Time zones that newspapers name, in normal form.
const ZONES: [&str; 22] = [
    "gmt",
    "utc",
    "bst",
    "cet",
    "cest",
    "est",
    "edt",
    "cst",
    "cdt",
    "mst",
    "mdt",
    "pst",
    "pdt",
    "et",
    "pt",
    "jst",
    "ist",
    "msk",
    "мск",
    "mez",
    "جرينتش",
    "غرينتش",
];

/// Whether a word in normal form names a time zone.
#[must_use]
pub fn is_time_zone(word: &str) -> bool {
    ZONES.contains(&word)
}

/// The hour that begins at word `n`. Every language has a few forms, each of a few words.
pub(super) fn worded(words: &Words, n: usize) -> Option<Figure> {
    let own = words.term(n).and_then(|term| words.lexicon.clocks.get(&term));
    let by_number = || if number_begins(words, n) { words.lexicon.clocks.get(&ClockForm::BY_NUMBER) } else { None };
    own.into_iter().flatten().find_map(|form| told(words, n, form)).or_else(|| by_number()?.iter().find_map(|form| told(words, n, form)))
}

fn number_begins(words: &Words, n: usize) -> bool {
    words.is_digits(n) || words.numeral(n).is_some() || words.term(n).is_some_and(|term| words.lexicon.clock_hours.contains_key(&term))
}

/// The hour that `form` tells from word `n` on.
fn told(words: &Words, n: usize, form: &ClockForm) -> Option<Figure> {
    let led = || n > 0 && words.adjacent(n) && words.term(n - 1).is_some_and(|term| form.leads.contains(&term));
    if !form.leads.is_empty() && !led() {
        return None;
    }
    // Behind digits stands the next word of the form, or a word for minutes: most forms end here.
    if let [ClockStep::Hour | ClockStep::More | ClockStep::Less, ClockStep::Word(next), ..] = form.steps[..]
        && words.is_digits(n)
        && words.term(n + 1) != Some(next)
        && (form.steps[0] == ClockStep::Hour || words.counted(n + 1).is_none())
    {
        return None;
    }
    let (at, total) = walked(words, n, form)?;
    if !stands_alone(words, at, form) {
        return None;
    }
    let late = words.joined(at) && words.lexicon.afternoons.longest(|k| words.forward(at, k)).is_some();
    let morning = f64::from(total.rem_euclid(24 * 60)) / 60.0;
    let value = if late && morning < 12.0 { morning + 12.0 } else { morning };
    Some(Figure { manner: Manner::Clock, ..plain(n..at, Reading { value, quantum: 1.0 / 60.0 }, None) })
}

/// The place behind the steps of `form` from word `n` on, and their minutes together.
fn walked(words: &Words, n: usize, form: &ClockForm) -> Option<(usize, i32)> {
    let (mut at, mut total) = (n, i32::from(form.minutes));
    for step in &form.steps {
        if at > n && !words.joined(at) {
            return None;
        }
        let (value, end) = match step {
            ClockStep::Word(term) => (words.term(at)? == *term).then_some((0, at + 1))?,
            ClockStep::Hour => hour(words, at).map(|(hour, end)| (60 * hour, end))?,
            // `las ocho y diez`; in digits the second would be another hour.
            ClockStep::More if words.is_digits(at) && at > n && words.plays(at - 1, Particle::And) => return None,
            ClockStep::More => minutes(words, at, false)?,
            ClockStep::AndMore => minutes(words, at, true)?,
            ClockStep::Less => minutes(words, at, false).map(|(less, end)| (-less, end))?,
        };
        (total, at) = (total + value, end);
    }
    Some((at, total))
}

/// Whether what ends before word `at` tells an hour, and neither counts nor measures what follows.
fn stands_alone(words: &Words, at: usize, form: &ClockForm) -> bool {
    // "At ten to twelve sites", `las tres y veinte mujeres` count something.
    let counts = match form.steps[..] {
        [ClockStep::Less, .., ClockStep::Hour] => words.lexicon.english,
        [.., ClockStep::More] => words.plays(at - 1, Particle::And) || words.plays(at.saturating_sub(2), Particle::And),
        _ => false,
    };
    let day = || named(words, at).is_some() || words.lexicon.relative_days.longest(|k| words.forward(at, k)).is_some();
    let closes = !counts || day() || !words.adjacent(at) || words.family(at).stop_words.contains(&words.normal(at).as_str());
    let measured = words.joined(at)
        && (words.plays(at, Particle::Contest)
            || words.lexicon.percent.longest(|k| words.forward(at, k)).is_some()
            || words.counted(at).is_some_and(|(_, counted)| counted.unit.dimension != Dimension::Hour));
    // `à trois heures et demie de route`
    let lasts = words.lexicon.joins.vigesimal && words.surface(at) == "de" && !words.surface(at + 1).starts_with('l');
    closes && !measured && !lasts
}

/// The full hour at word `at`, in digits, as a number or as a place in a row.
fn hour(words: &Words, at: usize) -> Option<(i32, usize)> {
    let own = words.term(at).and_then(|term| words.lexicon.clock_hours.get(&term));
    if let Some(hour) = own {
        return Some((i32::from(*hour), at + 1));
    }
    let (value, end) = match words.numeral(at) {
        Some((Numeral::Ordinal(value), _)) => {
            let found = ordinal(words, at, value);
            (found.main.value, found.tokens.end)
        }
        Some((Numeral::One, _)) => (1.0, at + 1),
        _ => small(words, at)?,
    };
    (1.0..=24.0).contains(&value).then_some((value as i32, end))
}

/// So many minutes at word `at`, and the word for minutes behind them. `joined`: "and" is one word with the number (`وعشر`).
fn minutes(words: &Words, at: usize, joined: bool) -> Option<(i32, usize)> {
    if joined && !words.numeral(at).is_some_and(|(_, clitics)| clitics.and) {
        return None;
    }
    let (value, end) = small(words, at)?;
    let unit = words.counted(end).filter(|(_, counted)| counted.unit.key == "minute" && words.joined(end));
    (1.0..=59.0).contains(&value).then_some((value as i32, end + unit.map_or(0, |(length, _)| length)))
}

/// A whole number of at most two digits, or in words without a scale.
fn small(words: &Words, at: usize) -> Option<(f64, usize)> {
    if words.is_digits(at) {
        return words.integer(at).filter(|_| words.surface(at).chars().count() <= 2).map(|value| (f64::from(value), at + 1));
    }
    if !matches!(words.numeral(at), Some((Numeral::Add(_), _))) {
        return None;
    }
    let mut sum = Sum::new(at);
    extend(words, &mut sum);
    (sum.end > at && sum.value() < 60.0).then(|| (sum.value(), sum.end))
}
