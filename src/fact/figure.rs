//! Figures: numbers written in digits of any script, in number words, or in both, without what they count.

use std::ops::Range;

use super::lexicon::{Numeral, Particle};
use super::unit::Unit;
use super::words::{Words, digit};
use crate::text::token::term;

/// Longest run of digits that is read as a quantity. Longer ones are names of things.
const LONGEST_DIGITS: usize = 15;

/// One way to read a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub(super) value: f64,
    /// Worth of its last written place: 0.1 for `3.5`, 100,000 for `3.5 million`.
    pub(super) quantum: f64,
}

/// How a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Plain,
    Ordinal,
    /// Some tens, hundreds, thousands.
    Vague,
    /// A part of a whole.
    Share,
    /// An hour of the day.
    Clock,
}

/// A figure and the tokens it is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    pub(super) tokens: Range<usize>,
    pub(super) main: Reading,
    /// The other reading of a form whose separator can be read two ways (`1.305`, `5ر557`).
    pub(super) other: Option<Reading>,
    pub(super) manner: Manner,
    /// The largest scale word in it, 1 without any.
    pub(super) scale: f64,
    /// A unit written together with the digits (`350km`).
    pub(super) unit: Option<Unit>,
}

impl Figure {
    fn multiply(&mut self, by: f64) {
        for reading in std::iter::once(&mut self.main).chain(&mut self.other) {
            reading.value *= by;
            reading.quantum *= by;
        }
        self.scale *= by;
    }

    /// Takes the reading with decimals: what stands before a scale or per cent is a small number.
    pub(super) fn prefer_decimals(&mut self) {
        if let Some(other) = self.other.filter(|other| other.quantum < 1.0 && self.main.quantum >= 1.0) {
            self.other = Some(std::mem::replace(&mut self.main, other));
        }
    }

    /// The same figure times the scale that only the far end of a range names (`15-20 billion`).
    pub(super) fn scaled_like(mut self, far: &Self) -> Self {
        if self.scale <= 1.0 && far.scale > 1.0 && self.main.value * far.scale < far.main.value {
            self.multiply(far.scale);
        }
        self
    }
}

/// The figure that begins at word `n`.
pub(super) fn figure(words: &Words, n: usize) -> Option<Figure> {
    if words.surface(n).chars().next().and_then(digit).is_some() {
        let start = in_digits(words, n)?;
        return Some(if start.manner == Manner::Plain { with_scales(words, start) } else { start });
    }
    in_words(words, n)
}

// ---- digits ----

fn in_digits(words: &Words, n: usize) -> Option<Figure> {
    if is_identifier(words, n) {
        return None;
    }
    clock(words, n).or_else(|| fraction(words, n)).or_else(|| with_letter_ra(words, n)).or_else(|| grouped_by_blanks(words, n)).or_else(|| one_word(words, n))
}

/// `M-1`, `SU-24`, `A/320`: capitals joined to digits name a thing.
fn is_identifier(words: &Words, n: usize) -> bool {
    let gap = words.gap(n);
    let before = n.checked_sub(1).map_or("", |before| words.surface(before));
    matches!(gap, "-" | "‐" | "/" | "_") && !before.is_empty() && before.len() <= 3 && before.chars().all(char::is_uppercase)
}

/// `14:55`, `6:00`.
fn clock(words: &Words, n: usize) -> Option<Figure> {
    let (hour, minute) = (words.integer(n)?, words.integer(n + 1)?);
    let minute_digits = words.surface(n + 1).chars().count();
    if words.gap(n + 1) != ":" || hour > 24 || minute > 59 || minute_digits != 2 {
        return None;
    }
    let seconds = words.gap(n + 2) == ":" && words.integer(n + 2).is_some();
    let main = Reading { value: f64::from(hour) + f64::from(minute) / 60.0, quantum: 1.0 / 60.0 };
    Some(Figure { tokens: n..n + 2 + usize::from(seconds), main, other: None, manner: Manner::Clock, scale: 1.0, unit: None })
}

/// `7/8` and `12-1/2`.
fn fraction(words: &Words, n: usize) -> Option<Figure> {
    let part = |at: usize| {
        let (above, below) = (words.integer(at)?, words.integer(at + 1)?);
        (words.gap(at + 1) == "/" && above < below && matches!(below, 2 | 3 | 4 | 5 | 8 | 10 | 16 | 32 | 64)).then(|| f64::from(above) / f64::from(below))
    };
    let not_a_date = |at: usize| words.gap(at) != "/";
    let (value, end) = match (words.integer(n), part(n + 1)) {
        (Some(whole), Some(part)) if matches!(words.gap(n + 1), "-" | " ") => (f64::from(whole) + part, n + 3),
        _ => (part(n)?, n + 2),
    };
    not_a_date(end).then(|| plain(n..end, Reading { value, quantum: 1.0 / 64.0 }, None))
}

fn plain(tokens: Range<usize>, main: Reading, other: Option<Reading>) -> Figure {
    Figure { tokens, main, other, manner: Manner::Plain, scale: 1.0, unit: None }
}

/// The letter ر as a decimal mark. Text that was laid out from right to left shows the whole part first, so in the order
/// of the characters the fraction comes first (`5ر32` is 32.5); who types in order means the other. Three digits and no
/// more on each step are thousands (`000ر12` is 12,000).
fn with_letter_ra(words: &Words, n: usize) -> Option<Figure> {
    let ra = term("ر");
    let mut parts = vec![n];
    while parts.len() < 4 && words.is_digits(parts[parts.len() - 1]) {
        let last = parts[parts.len() - 1];
        let glued = words.term(last + 1) == Some(ra) && words.gap(last + 1).is_empty() && words.gap(last + 2).is_empty() && words.is_digits(last + 2);
        if !glued {
            break;
        }
        parts.push(last + 2);
    }
    let tokens = n..parts[parts.len() - 1] + 1;
    let digits: Vec<String> = parts.iter().map(|&part| words.normal(part)).collect();
    match digits.as_slice() {
        [first, second] => {
            let (shown, typed) = (reading(&format!("{second}.{first}"))?, reading(&format!("{first}.{second}"))?);
            if first == "000" {
                return Some(plain(tokens, reading(&format!("{second}{first}"))?, None));
            }
            if second.len() > 1 && second.starts_with('0') { Some(plain(tokens, typed, Some(shown))) } else { Some(plain(tokens, shown, Some(typed))) }
        }
        [lows @ .., high] if lows.len() >= 2 && lows.iter().all(|group| group.len() == 3) => {
            let all: String = std::iter::once(high).chain(lows.iter().rev()).map(String::as_str).collect();
            Some(plain(tokens, reading(&all)?, None))
        }
        _ => None,
    }
}

/// `12 500` with a no-break or thin space; with a plain blank where the comma is the decimal mark.
fn grouped_by_blanks(words: &Words, n: usize) -> Option<Figure> {
    let blank = |gap: &str| matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}") || (gap == " " && words.lexicon.decimal_comma);
    let size = |n: usize| words.surface(n).chars().count();
    let mut end = n + 1;
    let mut all = words.is_digits(n).then(|| words.normal(n)).filter(|first| first.len() <= 3 && !first.starts_with('0'))?;
    while end < n + 6 && blank(words.gap(end)) && words.is_digits(end) && size(end) == 3 {
        all.push_str(&words.normal(end));
        end += 1;
    }
    (end > n + 1).then(|| reading(&all).map(|main| plain(n..end, main, None)))?
}

/// A word of digits and separators, perhaps with an ending: `12,500`, `18th`, `350km`, `65bn`.
fn one_word(words: &Words, n: usize) -> Option<Figure> {
    if words.surface(n).len() > 4 * LONGEST_DIGITS {
        return None;
    }
    let normal = words.normal(n);
    let cut = normal.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(normal.len());
    let (digits, ending) = normal.split_at(cut);
    let (main, other) = separated(digits, words)?;
    let mut figure = plain(n..n + 1, main, other);
    let word = term(ending);
    match ending {
        "" => {}
        "st" | "nd" | "rd" | "th" | "er" | "eme" | "º" => figure.manner = Manner::Ordinal,
        "k" => figure.multiply(1e3),
        "m" if words.gap(n).ends_with(['$', '£', '€']) => figure.multiply(1e6),
        _ => match words.lexicon.numerals.get(&word) {
            Some((Numeral::Scale(scale), _)) => figure.multiply(*scale),
            _ => figure.unit = Some(words.lexicon.counted.longest(|k| (k == 0).then_some(word))?.1.unit),
        },
    }
    Some(figure)
}

/// A number of ASCII digits with at most one point.
fn reading(digits: &str) -> Option<Reading> {
    if digits.len() > LONGEST_DIGITS {
        return None;
    }
    let quantum = digits.split_once('.').map_or(1.0, |(_, part)| part.bytes().fold(1.0, |quantum, _| quantum / 10.0));
    digits.parse().ok().map(|value| Reading { value, quantum })
}

/// Reads separators by the form and, where the form allows two readings, by the language: one group of exactly three
/// digits after a separator is thousands where the separator is the language's thousands mark, and keeps the other
/// reading beside it.
fn separated(digits: &str, words: &Words) -> Option<(Reading, Option<Reading>)> {
    let digits = digits.trim_end_matches(['.', ',']);
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).take(LONGEST_DIGITS).collect();
    let all: String = digits.chars().filter(char::is_ascii_digit).collect();
    let Some(&last) = marks.last() else { return Some((reading(&all)?, None)) };
    let decimal = || {
        let (whole, part) = digits.rsplit_once(last)?;
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        reading(&format!("{whole}.{part}"))
    };
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    let thousands = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3) && groups[0] != "0" && !groups[0].starts_with("00");
    if marks.iter().any(|mark| *mark != last) {
        let once = marks.iter().filter(|mark| **mark == last).count() == 1;
        return Some((if once { decimal()? } else { reading(&all)? }, None));
    }
    if marks.len() > 1 {
        // Versions and addresses (`5.1.1`) are no quantities; a slip in a group of thousands is.
        return (thousands || last == ',').then(|| Some((reading(&all)?, None)))?;
    }
    if !thousands {
        return Some((decimal()?, None));
    }
    let (grouped, decimal) = (reading(&all)?, decimal()?);
    let sure = groups[1] == "000";
    let by_language = if words.lexicon.decimal_point { last == ',' } else { last == '.' || !words.lexicon.decimal_comma };
    Some(match (sure, by_language) {
        (true, _) if last == ',' || !words.lexicon.decimal_point => (grouped, None),
        (_, true) => (grouped, Some(decimal)),
        _ => (decimal, Some(grouped)),
    })
}

// ---- words ----

/// Whether two values of the tables are one.
fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// A sum of number words being read.
struct Sum {
    total: f64,
    group: f64,
    /// Worth of the lowest place of the group that is taken; infinite while the group is empty.
    lowest: f64,
    /// The last scale of 1,000 or more.
    cap: f64,
    largest: f64,
    quantum: f64,
    end: usize,
}

impl Sum {
    fn new(at: usize) -> Self {
        Self { total: 0.0, group: 0.0, lowest: f64::INFINITY, cap: f64::INFINITY, largest: 1.0, quantum: 1.0, end: at }
    }

    fn is_open(&self) -> bool {
        self.lowest.is_finite()
    }

    fn put(&mut self, value: f64) {
        self.group += value;
        self.lowest = self.lowest.min(if value < 20.0 {
            1.0
        } else if value < 100.0 {
            10.0
        } else {
            100.0
        });
        self.quantum = 1.0;
    }

    fn value(&self) -> f64 {
        self.total + self.group
    }

    fn add(&mut self, value: f64, and: bool, arabic: bool) -> bool {
        let teen = arabic && !and && is(value, 10.0) && self.group < 10.0 && self.lowest <= 1.0;
        let unit_then_ten = arabic && and && (20.0..100.0).contains(&value) && self.group % 100.0 < 10.0 && self.group % 100.0 > 0.0;
        let fits = !self.is_open() || value < self.lowest;
        let linked = !arabic || and || (!self.is_open() && self.total == 0.0);
        let take = teen || unit_then_ten || (fits && linked && (value < self.cap));
        if take {
            self.put(value);
        }
        take
    }

    fn scale(&mut self, scale: f64, and: bool) -> bool {
        if and && self.value() > 0.0 {
            // "… and a thousand": a new addend, which must be smaller than what stands.
            if self.is_open() && (scale >= 1e3 || self.lowest <= scale) || scale >= self.cap {
                return false;
            }
        }
        if scale < 1e3 {
            let fits = if and && self.value() > 0.0 { true } else { self.group < 100.0 };
            if !fits || (self.total > 0.0 && !self.is_open() && !and) {
                return false;
            }
            self.group = if and { self.group + scale } else { self.group.max(1.0) * scale };
            self.lowest = if is(scale, 100.0) { 100.0 } else { 1.0 };
            self.quantum = if is(scale, 100.0) { 100.0 } else { 1.0 };
        } else if scale >= self.cap {
            if self.is_open() {
                return false;
            }
            self.total *= scale;
            self.quantum *= scale;
        } else {
            self.total += if self.is_open() { self.group } else { 1.0 } * scale;
            self.quantum = if self.is_open() { self.quantum.min(1.0) * scale } else { scale };
            (self.group, self.lowest, self.cap) = (0.0, f64::INFINITY, scale);
        }
        self.largest = self.largest.max(scale);
        true
    }

    fn figure(&self, start: usize) -> Figure {
        let main = Reading { value: self.value(), quantum: self.quantum };
        Figure { tokens: start..self.end, main, other: None, manner: Manner::Plain, scale: if self.largest >= 1e3 { self.largest } else { 1.0 }, unit: None }
    }
}

fn in_words(words: &Words, n: usize) -> Option<Figure> {
    let (numeral, _) = words.numeral(n)?;
    match numeral {
        Numeral::Ordinal(value) => Some(ordinal(words, n, value)),
        Numeral::Times(value) => Some(plain(n..n + 1, Reading { value: f64::from(value), quantum: 1.0 }, None)),
        Numeral::Scales(scale) => Some(vague(words, n, scale)),
        Numeral::Part(part) => part_first(words, n, part),
        Numeral::Add(_) | Numeral::Scale(_) | Numeral::Two(_) => {
            let mut sum = Sum::new(n);
            extend(words, &mut sum);
            Some(finish(words, n, &sum))
        }
    }
}

/// Takes the number words from `sum.end` on, as long as they go on with the same number.
fn extend(words: &Words, sum: &mut Sum) {
    let start = sum.end;
    loop {
        let mut at = sum.end;
        let first = at == start && sum.value() == 0.0;
        let mut and = false;
        if !first && words.plays(at, Particle::And) && words.adjacent(at) && (sum.total > 0.0 || sum.lowest >= 100.0) {
            (and, at) = (true, at + 1);
        }
        if !first && !bridged(words, at) {
            return;
        }
        let taken = match words.numeral(at) {
            Some((numeral, clitics)) => take_word(words, sum, at, (numeral, clitics.and || and)),
            None => and && take_digits(words, sum, at),
        };
        if !taken {
            return;
        }
        sum.end = at + 1;
    }
}

fn take_word(words: &Words, sum: &mut Sum, at: usize, (numeral, and): (Numeral, bool)) -> bool {
    let arabic = words.is_arabic(at);
    match numeral {
        Numeral::Add(value) => sum.add(f64::from(value), and, arabic),
        Numeral::Scale(scale) => sum.scale(scale, and && sum.value() > 0.0),
        Numeral::Scales(scale) => sum.value() > 0.0 && !and && sum.scale(scale, false),
        Numeral::Two(scale) => {
            let fits = sum.value() == 0.0 || (and && scale < sum.cap && !sum.is_open());
            fits && if scale < 1e3 {
                sum.put(2.0 * scale);
                true
            } else {
                sum.put(2.0);
                sum.scale(scale, false)
            }
        }
        _ => false,
    }
}

/// `25 ألفا و823`: digits right after a joined "and", smaller than the scale before them.
fn take_digits(words: &Words, sum: &mut Sum, at: usize) -> bool {
    let Some(value) = words.integer(at).filter(|_| words.gap(at).is_empty() && words.is_arabic(at - 1)) else { return false };
    let value = f64::from(value);
    let fits = sum.total > 0.0 && !sum.is_open() && value < sum.cap;
    if fits {
        sum.put(value);
        sum.lowest = 1.0;
    }
    fits
}

/// Whether word `at` follows closely enough to be a part of the same number. Brackets around digits do not part them from their scale.
fn bridged(words: &Words, at: usize) -> bool {
    let gap = words.gap(at);
    words.adjacent(at) || (at < words.tokens.len() && gap.len() <= 3 && gap.starts_with(')') && gap[1..].trim().is_empty())
}

/// Digits with the scale words behind them.
fn with_scales(words: &Words, start: Figure) -> Figure {
    let end = start.tokens.end;
    let scale_follows = matches!(words.numeral(end), Some((Numeral::Scale(_) | Numeral::Scales(_), clitics)) if !clitics.and && !clitics.article);
    if start.unit.is_some() || !scale_follows || !bridged(words, end) {
        return half_more(words, start);
    }
    let mut start = start;
    start.prefer_decimals();
    let mut sum = Sum { group: start.main.value, lowest: 1.0, quantum: start.main.quantum, ..Sum::new(end) };
    if start.main.value == 0.0 {
        return start;
    }
    // A dozen and a hundred multiply small numbers only; digits can be any.
    if let Some((Numeral::Scale(scale) | Numeral::Scales(scale), _)) = words.numeral(end) {
        let mut first = start.clone();
        first.multiply(scale);
        first.tokens.end = end + 1;
        if scale < 1e3 || words.lexicon.numerals.is_empty() {
            return first;
        }
        sum.scale(scale, false);
        sum.quantum = first.main.quantum;
        sum.end = end + 1;
        extend(words, &mut sum);
        if sum.end == end + 1 {
            return half_more(words, first);
        }
    }
    finish(words, start.tokens.start, &sum)
}

fn finish(words: &Words, start: usize, sum: &Sum) -> Figure {
    let figure = sum.figure(start);
    let end = sum.end;
    match words.numeral(end) {
        // Two thirds, three quarters.
        Some((Numeral::Part(part), clitics)) if !clitics.and && words.adjacent(end) && sum.value() < 10.0 && part < 0.5 => {
            let main = Reading { value: sum.value() * part, quantum: 0.01 };
            Figure { tokens: start..end + 1, main, manner: Manner::Share, ..figure }
        }
        // Twenty-first.
        Some((Numeral::Ordinal(value), clitics)) if !clitics.and && words.adjacent(end) && !words.is_arabic(end) && sum.lowest > 1.0 && value < 10 => {
            Figure { tokens: start..end + 1, main: Reading { value: sum.value() + f64::from(value), quantum: 1.0 }, manner: Manner::Ordinal, ..figure }
        }
        Some((Numeral::Part(_), _)) if !words.is_arabic(end) && sum.lowest >= 10.0 && sum.value() > 1.0 && words.surface(end).ends_with("ird") => {
            Figure { tokens: start..end + 1, main: Reading { value: sum.value() + 3.0, quantum: 1.0 }, manner: Manner::Ordinal, ..figure }
        }
        _ => half_more(words, figure),
    }
}

/// "Two and a half (million)", `مليون ونصف`.
fn half_more(words: &Words, mut figure: Figure) -> Figure {
    let end = figure.tokens.end;
    let joined = |at: usize| matches!(words.numeral(at), Some((Numeral::Part(_), clitics)) if clitics.and);
    let at = if joined(end) && words.adjacent(end) {
        end
    } else if words.plays(end, Particle::And) && words.plays(end + 1, Particle::One) && words.adjacent(end + 1) && words.adjacent(end + 2) {
        end + 2
    } else {
        return figure;
    };
    let Some((Numeral::Part(part), _)) = words.numeral(at) else { return figure };
    figure.main.value += part * figure.scale;
    figure.main.quantum = figure.main.quantum.min(0.1 * figure.scale);
    figure.other = None;
    figure.tokens.end = at + 1;
    if let Some((Numeral::Scale(scale), clitics)) = words.numeral(at + 1)
        && words.adjacent(at + 1)
        && !clitics.and
    {
        if figure.scale <= 1.0 {
            figure.multiply(scale);
            figure.tokens.end += 1;
        } else if clitics.article {
            figure.tokens.end += 1;
        }
    }
    figure
}

/// Half a million, a third of, `نصف مليون`.
fn part_first(words: &Words, n: usize, part: f64) -> Option<Figure> {
    let mut at = n + 1;
    while words.plays(at, Particle::One) || words.plays(at, Particle::Of) {
        at += 1;
        if at > n + 2 {
            break;
        }
    }
    if let Some((Numeral::Scale(scale), clitics)) = words.numeral(at)
        && words.adjacent(at)
        && !clitics.and
    {
        let main = Reading { value: part * scale, quantum: 0.1 * scale };
        return Some(Figure { scale, ..plain(n..at + 1, main, None) });
    }
    let article = words.numeral(n).is_some_and(|(_, clitics)| clitics.article || clitics.and);
    let main = Reading { value: part, quantum: 0.01 };
    let share = Figure { manner: Manner::Share, ..plain(n..n + 1, main, None) };
    if words.is_arabic(n) {
        let contest = words.plays(n + 1, Particle::Contest) || matches!(words.numeral(n + 1), Some((Numeral::Ordinal(_), _)));
        return (!article && !contest && words.adjacent(n + 1)).then_some(share);
    }
    let one_before = n > 0 && words.plays(n - 1, Particle::One) && words.adjacent(n);
    let of_after = words.plays(n + 1, Particle::Of);
    let nothing_after = !words.adjacent(n + 1) || words.family(n + 1).stop_words.contains(&words.normal(n + 1).as_str());
    let is_half = is(part, 0.5) && words.gap(n + 1) != "-" && !matches!(n.checked_sub(1).and_then(|b| words.numeral(b)), Some((Numeral::Ordinal(_), _)));
    if (one_before && (of_after || nothing_after)) || (is_half && (of_after || words.adjacent(n + 1))) {
        return Some(share);
    }
    let third = part > 0.3 && part < 0.4 && words.surface(n).ends_with("ird");
    third.then(|| ordinal_figure(n..n + 1, 3.0))
}

fn vague(words: &Words, n: usize, scale: f64) -> Figure {
    let at = n + 1 + usize::from(words.plays(n + 1, Particle::Of));
    let main = Reading { value: scale, quantum: scale };
    let mut figure = Figure { scale, manner: Manner::Vague, ..plain(n..n + 1, main, None) };
    if let Some((Numeral::Scales(next) | Numeral::Scale(next), clitics)) = words.numeral(at)
        && words.adjacent(at)
        && !clitics.and
        && next > scale
    {
        figure.multiply(next);
        figure.tokens.end = at + 1;
    }
    figure
}

fn ordinal_figure(tokens: Range<usize>, value: f64) -> Figure {
    Figure { manner: Manner::Ordinal, ..plain(tokens, Reading { value, quantum: 1.0 }, None) }
}

/// First; `الثاني عشر`, `الخامس والعشرون`.
fn ordinal(words: &Words, n: usize, value: u16) -> Figure {
    let value = f64::from(value);
    if words.is_arabic(n) && words.adjacent(n + 1) && value < 10.0 {
        match words.numeral(n + 1) {
            Some((Numeral::Add(10), clitics)) if !clitics.and && !clitics.article => return ordinal_figure(n..n + 2, value + 10.0),
            Some((Numeral::Add(tens), clitics)) if clitics.and && clitics.article && (20..100).contains(&tens) => {
                return ordinal_figure(n..n + 2, value + f64::from(tens));
            }
            _ => {}
        }
    }
    ordinal_figure(n..n + 1, value)
}
