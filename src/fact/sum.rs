//! Number words that are added up: `two million three hundred thousand`, `خمسة وعشرون ألفا`, `quatre-vingt-dix`.

use super::lexicon::{Joins, Numeral, Particle};
use super::reading::{Figure, Manner, Reading, is};
use super::words::Words;

/// How the next word joins the sum.
#[derive(Debug, Clone, Copy)]
struct How {
    joins: Joins,
    /// "And" stands before it or is written together with it.
    and: bool,
    /// It is a word of Arabic or Hebrew.
    semitic: bool,
}

/// A sum of number words being read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sum {
    total: f64,
    group: f64,
    /// Worth of the lowest place of the group that is taken; infinite while the group is empty.
    pub(super) lowest: f64,
    /// The last scale of 1,000 or more.
    cap: f64,
    /// What the last scale added, and the scale before it: `455 mil` before `millones`.
    last: f64,
    outer: f64,
    largest: f64,
    quantum: f64,
    /// The token behind the last word.
    pub(super) end: usize,
}

/// Worth of the lowest place that a number word takes; what follows must be smaller.
fn place(value: f64) -> f64 {
    if value < 20.0 || !is(value % 10.0, 0.0) {
        return 1.0;
    }
    [1e9, 1e6, 1e3, 100.0].into_iter().find(|place| is(value % place, 0.0)).unwrap_or(10.0)
}

impl Sum {
    pub(super) fn new(at: usize) -> Self {
        Self { total: 0.0, group: 0.0, lowest: f64::INFINITY, cap: f64::INFINITY, last: 0.0, outer: f64::INFINITY, largest: 1.0, quantum: 1.0, end: at }
    }

    /// A sum that begins with `value`, whose last place is worth `quantum`; only scales can follow.
    pub(super) fn of(value: f64, quantum: f64, end: usize) -> Self {
        Self { group: value, lowest: 1.0, quantum, ..Self::new(end) }
    }

    fn is_open(&self) -> bool {
        self.lowest.is_finite()
    }

    fn put(&mut self, value: f64, lowest: f64) {
        self.group += value;
        self.lowest = self.lowest.min(lowest);
        self.quantum = 1.0;
    }

    /// Sets the worth of the last written place.
    pub(super) fn set_quantum(&mut self, quantum: f64) {
        self.quantum = quantum;
    }

    pub(super) fn value(&self) -> f64 {
        self.total + self.group
    }

    fn add(&mut self, value: f64, how: How) -> bool {
        if how.joins.vigesimal && is(value, 20.0) && is(self.group % 100.0, 4.0) && self.lowest <= 1.0 && !how.and {
            self.put(76.0, 1.0);
            self.lowest = 20.0;
            return true;
        }
        let teen = how.semitic && !how.and && is(value, 10.0) && (1.0..10.0).contains(&(self.group % 100.0)) && self.lowest <= 1.0;
        let unit_then_ten = how.semitic && how.and && (20.0..100.0).contains(&value) && self.group % 100.0 < 10.0 && self.group % 100.0 > 0.0;
        let fits = !self.is_open() || value < self.lowest;
        let linked = !how.semitic || how.and || (!self.is_open() && self.total == 0.0);
        let take = teen || unit_then_ten || (fits && linked && (value < self.cap));
        if take {
            let lowest = if (how.joins.ten || how.joins.vigesimal) && is(value, 10.0) && !teen {
                10.0
            } else if how.joins.vigesimal && is(value, 60.0) {
                20.0
            } else {
                place(value)
            };
            self.put(value, lowest);
        }
        take
    }

    /// Ten more: `dua belas`.
    fn teen(&mut self) -> bool {
        let fits = self.lowest <= 1.0 && (1.0..10.0).contains(&(self.group % 10.0)) && self.group % 100.0 < 10.0;
        if fits {
            self.group += 10.0;
        }
        fits
    }

    pub(super) fn scale(&mut self, scale: f64, and: bool, bare: bool) -> bool {
        if and && self.value() > 0.0 {
            // "… and a thousand": a new addend, which must be smaller than what stands.
            if self.is_open() && (scale >= 1e3 || self.lowest <= scale) || scale >= self.cap {
                return false;
            }
        }
        if scale < 1e3 {
            return self.small_scale(scale, and, bare);
        }
        if scale >= self.cap {
            // `cuatrocientos cincuenta y cinco mil doscientos millones`: the thousands are thousands of millions.
            let joined = self.is_open() && (and || self.group >= self.cap);
            if joined || scale >= self.outer || self.last <= 0.0 {
                return false;
            }
            let block = self.last + self.group;
            self.total += block * scale - self.last;
            self.quantum = if self.is_open() { self.quantum.min(1.0) * scale } else { self.quantum * scale };
            (self.last, self.cap) = (block * scale, scale);
            (self.group, self.lowest) = (0.0, f64::INFINITY);
        } else {
            self.last = if self.is_open() { self.group } else { 1.0 } * scale;
            self.outer = self.cap;
            self.total += self.last;
            self.quantum = if self.is_open() { self.quantum.min(1.0) * scale } else { scale };
            (self.group, self.lowest, self.cap) = (0.0, f64::INFINITY, scale);
        }
        self.largest = self.largest.max(scale);
        true
    }

    /// Tens, dozens and hundreds multiply the places below them. `bare`: a hundred needs no number after a thousand (`mil cien`).
    fn small_scale(&mut self, scale: f64, and: bool, bare: bool) -> bool {
        // `không trăm`: no hundreds.
        if self.is_open() && is(self.group, 0.0) && !and {
            (self.lowest, self.quantum) = (scale, scale);
            return true;
        }
        let tens = is(scale, 10.0) && self.group >= 100.0;
        let low = if tens { self.group % 10.0 } else { self.group };
        let fits = if and && self.value() > 0.0 { true } else { low < 100.0 && !(tens && low < 1.0) };
        if !fits || (self.total > 0.0 && !self.is_open() && !and && !bare) {
            return false;
        }
        self.group = if and { self.group + scale } else { self.group - low + low.max(1.0) * scale };
        self.lowest = if is(scale, 100.0) || is(scale, 10.0) { scale } else { 1.0 };
        self.quantum = if is(scale, 100.0) { 100.0 } else { 1.0 };
        self.largest = self.largest.max(scale);
        true
    }

    pub(super) fn figure(&self, start: usize) -> Figure {
        let main = Reading { value: self.value(), quantum: self.quantum };
        Figure { tokens: start..self.end, main, other: None, manner: Manner::Plain, scale: if self.largest >= 1e3 { self.largest } else { 1.0 }, unit: None }
    }
}

/// Takes the number words from `sum.end` on, as long as they go on with the same number.
pub(super) fn extend(words: &Words, sum: &mut Sum) {
    let start = sum.end;
    loop {
        let mut at = sum.end;
        let first = at == start && sum.value() == 0.0;
        let mut and = false;
        let links = sum.total > 0.0 || sum.lowest >= 100.0 || (words.lexicon.joins.and && sum.lowest >= 10.0);
        if !first && links && words.is_and(at) {
            (and, at) = (true, at + 1);
        }
        if !first && !bridged(words, at) {
            return;
        }
        let taken = match words.numeral(at) {
            // "Per cent" that looks like a hundred (`بالمئة`).
            Some((Numeral::Scale(_), clitics)) if !first && clitics.article && words.lexicon.percent.longest(|k| words.forward(at, k)).is_some() => false,
            // "A hundred and three quarters": the three belong to the quarters.
            Some((Numeral::Add(above), clitics))
                if !first
                    && above < 10
                    && (and || clitics.and)
                    && (!words.lexicon.joins.and || !sum.is_open() || sum.lowest >= 100.0)
                    && denominator(words, at + 1, f64::from(above)).is_some() =>
            {
                false
            }
            // `zwanzig drei Fünftel`: where a unit behind a ten would be one word with it.
            Some((Numeral::Add(above), _))
                if !first && above < 10 && !and && !words.lexicon.ordinals_follow && denominator(words, at + 1, f64::from(above)).is_some() =>
            {
                false
            }
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
    let how = How { joins: words.lexicon.joins, and, semitic: words.is_semitic(at) };
    let bare = !how.semitic && !words.lexicon.english;
    match numeral {
        Numeral::Add(value) => sum.add(f64::from(value), how),
        // `quarante-cinq cents` are coins: hundreds of them are counted in thousands.
        Numeral::Scale(scale) if how.joins.vigesimal && is(scale, 100.0) && sum.group % 1000.0 >= 20.0 => false,
        Numeral::Scale(scale) => sum.scale(scale, and && sum.value() > 0.0, bare),
        Numeral::Scales(scale) => sum.value() > 0.0 && !and && sum.scale(scale, false, bare),
        Numeral::Teen => sum.teen(),
        // "Thirty and one", "a hundred and one": an article cannot stand there.
        Numeral::One => sum.value() > 0.0 && (and || !words.lexicon.joins.and) && sum.lowest >= 10.0 && sum.is_open() && sum.add(1.0, how),
        Numeral::Two(scale) => {
            let fits = sum.value() == 0.0 || (and && scale < sum.cap && !sum.is_open());
            fits && if scale < 1e3 {
                sum.put(2.0 * scale, scale);
                true
            } else {
                sum.put(2.0, 1.0);
                sum.scale(scale, false, bare)
            }
        }
        _ => false,
    }
}

/// `25 ألفا و823`: digits right after a joined "and", smaller than the scale before them; elsewhere after a word for "and" (`3 hundred and 21`).
fn take_digits(words: &Words, sum: &mut Sum, at: usize) -> bool {
    // The particle stands at the digits, or a blank before them (`ألفا و500`, `ألفا و 500`).
    let joined = words.gap(at).trim().is_empty() && words.is_semitic(at - 1);
    let apart = words.gap(at) == " " && words.lexicon.digits_after_and && sum.lowest >= 100.0;
    let Some(value) = words.integer(at).filter(|_| joined || apart) else { return false };
    let value = f64::from(value);
    // `11 ألفا و18 ألفا` are two numbers: what has a scale as large as the one before is no part of it.
    let scaled = matches!(words.numeral(at + 1), Some((Numeral::Scale(scale) | Numeral::Scales(scale), _)) if scale >= sum.cap && words.adjacent(at + 1));
    if scaled {
        return false;
    }
    let behind_scale = joined && sum.total > 0.0 && !sum.is_open() && value < sum.cap;
    let behind_hundred = apart && sum.is_open() && value < sum.lowest;
    let fits = behind_scale || behind_hundred;
    if fits {
        sum.put(value, 1.0);
        sum.lowest = 1.0;
    }
    fits
}

/// Whether word `at` follows closely enough to be a part of the same number. Brackets and quotation marks around digits do not part
/// them from their scale.
pub(super) fn bridged(words: &Words, at: usize) -> bool {
    let gap = words.gap(at);
    words.adjacent(at)
        || (at < words.tokens.len()
            && gap.len() <= 5
            && gap.trim_start().strip_prefix([')', ']', '"', '”', '»', '\'']).is_some_and(|rest| rest.trim().is_empty()))
}

/// `vinte e um avos`: a number and the word that makes a denominator of it. Only the number's first word is looked at by callers.
fn avos(words: &Words, at: usize) -> Option<f64> {
    avos_end(words, at).map(|(below, _)| below)
}

/// `above` divided by the denominator that is word `at`.
pub(super) fn denominator(words: &Words, at: usize, above: f64) -> Option<f64> {
    if !words.adjacent(at) {
        return None;
    }
    if let Some(below) = avos(words, at) {
        return Some(above / below);
    }
    match words.numeral(at)? {
        // `dua setengah`: a half more.
        (Numeral::Part(_), _) if words.plays(at, Particle::HalfMore) => None,
        (Numeral::Part(part), clitics) if !clitics.and && part <= 0.5 => Some(above * part),
        (Numeral::Denominator(below), clitics) if !clitics.and && below > 1 => Some(above / f64::from(below)),
        // "Two fifth": a place in a row where it can be none.
        (Numeral::Ordinal(below), clitics) if !clitics.and && !clitics.article && below > 2 && words.lexicon.joins.ordinal_divides => {
            (above < f64::from(below) || !words.lexicon.english).then(|| above / f64::from(below))
        }
        _ => None,
    }
}

/// The same with the token behind it.
pub(super) fn avos_end(words: &Words, at: usize) -> Option<(f64, usize)> {
    // `três vinte milésimos`, "three twenty-thousandths"
    if let (Some((Numeral::Add(some @ 2..=999), _)), Some((Numeral::Denominator(below @ (1_000 | 1_000_000)), _))) = (words.numeral(at), words.numeral(at + 1))
        && words.adjacent(at)
        && words.adjacent(at + 1)
    {
        return Some((f64::from(some) * f64::from(below), at + 2));
    }
    if let Some(below) = rank_of_part(words, at) {
        return Some((below, at + 2));
    }
    if !words.lexicon.has_part_word || !words.adjacent(at) || !matches!(words.numeral(at), Some((Numeral::Add(_) | Numeral::Scale(_), _))) {
        return None;
    }
    let mut sum = Sum::new(at);
    extend(words, &mut sum);
    (words.plays(sum.end, Particle::PartWord) && words.adjacent(sum.end) && sum.value() > 1.0).then(|| (sum.value(), sum.end + 1))
}

/// The rank before a word for "part": `tercera parte`, `quartas partes`.
fn rank_of_part(words: &Words, at: usize) -> Option<f64> {
    if !words.plays(at + 1, Particle::PartNoun) || !words.adjacent(at + 1) {
        return None;
    }
    let normal = words.normal(at);
    if matches!(normal.as_str(), "terca" | "tercas" | "terze") {
        return Some(3.0);
    }
    let one = normal.strip_suffix('s').map(crate::text::token::term);
    let (numeral, _) = words.numeral(at).or_else(|| words.lexicon.numerals.get(&one?).copied())?;
    match numeral {
        Numeral::Ordinal(below) | Numeral::Denominator(below) if below > 2 => Some(f64::from(below)),
        Numeral::Part(part) if part < 0.4 => Some(1.0 / part),
        _ => None,
    }
}
