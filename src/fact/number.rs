//! Numbers with their bound, unit and head noun, and whether two of them agree.

use std::ops::Range;

use super::beside::{bound_after, bound_before, heads, heads_after, minus_sign, minus_word, unit_beside};
use super::clock::worded;
use super::figure::{Figure, Manner, Reading, figure};
use super::lexicon::{Particle, is_construct};
use super::list::listed;
use super::unit::{Dimension, Unit};
use super::words::{Words, class_term};
use crate::config::NumberTolerance;
use crate::digit::digit_value;
use crate::span::Span;

/// How a writer limits a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// As written.
    Exact,
    /// About, some, nearly.
    About,
    /// More than, over.
    MoreThan,
    /// At least.
    AtLeast,
    /// Less than, under.
    LessThan,
    /// Up to, no more than.
    AtMost,
}

/// What a number is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberKind {
    /// How many or how much.
    Cardinal,
    /// Which one of a row.
    Ordinal,
    /// An hour of the day; 14:30 is 14.5.
    Clock,
    /// Some tens, hundreds, thousands: from one of the scale to ten of it.
    Vague,
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The figure with its scale words, without bound and unit.
    pub span: Span,
    /// The same as token indices.
    pub tokens: Range<usize>,
    /// From the bound before it to the unit or per cent behind it.
    pub whole: Span,
    /// Smallest value, in the unit as written.
    pub low: f64,
    /// Largest value; equal to `low` unless a range was written.
    pub high: f64,
    /// The other reading of a form that can be read two ways (`1.305`).
    pub other: Option<f64>,
    /// Worth of the last written place: 0.1 for `3.5`, 100,000 for `3.5 million`.
    pub quantum: f64,
    /// What it is used for.
    pub kind: NumberKind,
    /// How it is limited.
    pub bound: Bound,
    /// What it counts, where the words are known.
    pub unit: Option<Unit>,
    /// Tokens of the unit or per cent words behind the figure; empty for a symbol.
    pub unit_tokens: Range<usize>,
    /// Stem terms of the content words beside it, the likeliest head noun first; 0 where there are fewer.
    pub heads: [u64; 3],
}

/// How two numbers compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// One value.
    Same,
    /// Both can be true: rounding, bounds, ranges.
    Compatible,
    /// They exclude each other.
    Different,
    /// They measure different things.
    Incomparable,
}

/// [`compare_within`] with the default tolerance.
#[must_use]
pub fn compare(a: &Number, b: &Number) -> Agreement {
    compare_within(a, b, &NumberTolerance::default())
}

/// Compares two numbers: kind and unit first, then values in the unit's base, each bound as the interval it allows.
/// Heads are not looked at; see [`same_head`].
#[must_use]
pub fn compare_within(a: &Number, b: &Number, tolerance: &NumberTolerance) -> Agreement {
    if (a.kind == NumberKind::Ordinal) != (b.kind == NumberKind::Ordinal) || (a.kind == NumberKind::Clock) != (b.kind == NumberKind::Clock) {
        return Agreement::Incomparable;
    }
    let units = match (a.unit, b.unit) {
        (Some(x), Some(y)) => x.comparable(&y) || a.kind == NumberKind::Clock || (x.dimension == Dimension::Count && y.dimension == Dimension::Count),
        (None, None) => true,
        (Some(x), None) | (None, Some(x)) => x.dimension == Dimension::Count || a.kind == NumberKind::Clock,
    };
    if !units {
        return Agreement::Incomparable;
    }
    let best = a.readings().flat_map(|x| b.readings().map(move |y| agree(&x, &y, tolerance))).min();
    best.unwrap_or(Agreement::Different)
}

/// Whether the two are one figure of two different measures or currencies: `5 %` and `5 percentage points`, `$100` and `€100`,
/// `30 °C` and `30 °F`. [`compare`] calls such a pair incomparable, because it can compare the values only; where two
/// statements are known to be one, the unit is the difference. Figures that differ as well say nothing about each other, and
/// counted things are told apart by [`same_head`].
#[must_use]
pub fn other_unit(a: &Number, b: &Number) -> bool {
    let (Some(x), Some(y)) = (a.unit, b.unit) else { return false };
    let counts = x.dimension == Dimension::Count && y.dimension == Dimension::Count;
    let near = |x: f64, y: f64| (x - y).abs() <= 1e-9 * x.abs().max(y.abs());
    let kinds = a.kind == NumberKind::Cardinal && b.kind == NumberKind::Cardinal;
    kinds && !counts && !x.comparable(&y) && near(a.low, b.low) && near(a.high, b.high)
}

/// Whether the two count the same noun: `None` where one of them has no known head.
#[must_use]
pub fn same_head(a: &Number, b: &Number) -> Option<bool> {
    let heads = |n: &Number| n.heads.into_iter().filter(|head| *head != 0);
    (a.heads[0] != 0 && b.heads[0] != 0).then(|| heads(a).any(|head| b.heads.contains(&head)))
}

/// One reading of a number in base units.
struct Amount {
    low: f64,
    high: f64,
    quantum: f64,
    bound: Bound,
    vague: bool,
    clock: bool,
    ratio: bool,
}

impl Number {
    fn readings(&self) -> impl Iterator<Item = Amount> + '_ {
        let factor = self.unit.map_or(1.0, |unit| unit.factor);
        let amount = move |low: f64, high: f64, quantum: f64| Amount {
            low: low * factor,
            high: high * factor,
            quantum: quantum * factor,
            bound: self.bound,
            vague: self.kind == NumberKind::Vague,
            clock: self.kind == NumberKind::Clock,
            ratio: self.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio),
        };
        std::iter::once(amount(self.low, self.high, self.quantum)).chain(self.other.map(|other| amount(other, other, 1e-6)))
    }

    /// Whether low and high differ because a range was written.
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.high > self.low
    }
}

fn agree(a: &Amount, b: &Amount, tolerance: &NumberTolerance) -> Agreement {
    let near = |x: f64, y: f64, share: f64| (x - y).abs() <= share * x.abs().max(y.abs()) + f64::EPSILON;
    if a.clock {
        let apart = (a.low - b.low).rem_euclid(12.0);
        let minute = 1.0 / 120.0;
        let one_hour = (a.low - b.low).abs() < minute;
        return match () {
            () if one_hour => Agreement::Same,
            // Nine and twenty-one o'clock can be one hour, and can be two.
            () if apart < minute || apart > 12.0 - minute => Agreement::Compatible,
            () => Agreement::Different,
        };
    }
    let lower = |bound| matches!(bound, Bound::MoreThan | Bound::AtLeast);
    let upper = |bound| matches!(bound, Bound::LessThan | Bound::AtMost);
    if near(a.low, b.low, 1e-9) && near(a.high, b.high, 1e-9) {
        // At least five and at most five share one value, and say opposite things.
        if (lower(a.bound) && upper(b.bound)) || (upper(a.bound) && lower(b.bound)) {
            return Agreement::Different;
        }
        return if a.bound == b.bound { Agreement::Same } else { Agreement::Compatible };
    }
    if a.bound == b.bound && a.bound != Bound::Exact && !a.vague && !b.vague {
        // Two lower limits never exclude each other; but a writer who keeps the words and changes the figure tells something else.
        let same = near(a.low, b.low, tolerance.same_bound) && near(a.high, b.high, tolerance.same_bound);
        return if same { Agreement::Compatible } else { Agreement::Different };
    }
    // Rounding at the coarser of the two precisions; a share in words (a third) is exact to a hundredth.
    let coarse = a.quantum.max(b.quantum);
    let rounded = |x: f64, y: f64| (x - y).abs() <= coarse * 0.5 * (1.0 + 1e-9) && (a.ratio || near(x, y, tolerance.about));
    if rounded(a.low, b.low) && rounded(a.high, b.high) {
        return Agreement::Compatible;
    }
    let open = (lower(a.bound) && lower(b.bound)) || (upper(a.bound) && upper(b.bound));
    // "More than 10" and "at least 15" of the same thing are both true.
    let spread = a.low.abs().max(b.low.abs()) <= 2.0 * a.low.abs().min(b.low.abs());
    if open && spread {
        return Agreement::Compatible;
    }
    let ((low_a, high_a), (low_b, high_b)) = (interval(a, tolerance), interval(b, tolerance));
    let slack = 1e-9 * high_a.abs().max(high_b.abs());
    if low_a <= high_b + slack && low_b <= high_a + slack { Agreement::Compatible } else { Agreement::Different }
}

/// The values that a bound allows.
fn interval(amount: &Amount, tolerance: &NumberTolerance) -> (f64, f64) {
    let (low, high) = if amount.vague { (amount.low, amount.high * 10.0) } else { (amount.low, amount.high) };
    let (lower, upper) = match amount.bound {
        Bound::Exact => (low, high),
        Bound::About => (low * (1.0 - tolerance.about), high * (1.0 + tolerance.about)),
        Bound::MoreThan | Bound::AtLeast => (low, high * tolerance.more_than + amount.quantum.min(1.0)),
        Bound::LessThan | Bound::AtMost => (low * tolerance.up_to, high),
    };
    (lower.min(upper), lower.max(upper))
}

/// All numbers of a text, in order, disjoint. Words that `taken` holds (dates) are passed over. Linear in the tokens.
pub(super) fn numbers(words: &Words, taken: &[bool]) -> Vec<Number> {
    let free = |range: Range<usize>| range.into_iter().all(|n| !taken.get(n).copied().unwrap_or(false));
    let mut found = Vec::new();
    let mut n = 0;
    while n < words.tokens.len() {
        if let Some(members) = listed(words, n).filter(|_| free(n..n + 1)) {
            found.extend(members);
            n += 1;
            continue;
        }
        match read(words, n).filter(|number| free(number.tokens.clone()) && free(number.unit_tokens.clone())) {
            Some(number) => {
                // The words of a unit are no number of their own (`في المائة`).
                n = number.tokens.end.max(number.unit_tokens.end).max(n + 1);
                match found.last_mut() {
                    Some(last) if goes_on(words, last, &number) => join(last, number),
                    _ => found.push(number),
                }
            }
            None => n += 1,
        }
    }
    found
}

/// Whether `next` is the smaller part of one amount: `3 euros and 50 cents`, `5 feet 11 inches`, `2 hours 30 minutes`.
fn goes_on(words: &Words, last: &Number, next: &Number) -> bool {
    let (Some(large), Some(small)) = (last.unit, next.unit) else { return false };
    let measured = matches!(large.dimension, Dimension::Money | Dimension::Length | Dimension::Mass | Dimension::Time);
    let end = last.tokens.end.max(last.unit_tokens.end);
    let gap = next.tokens.start.checked_sub(end);
    let close = match gap {
        Some(0) => words.adjacent(end),
        Some(1) => words.is_and(end) && words.adjacent(end + 1),
        _ => false,
    };
    let plain = |number: &Number| number.kind == NumberKind::Cardinal && !number.is_range() && number.low >= 0.0;
    measured
        && close
        && plain(last)
        && plain(next)
        && next.bound == Bound::Exact
        && large.comparable(&small)
        && small.factor < large.factor
        && next.low * small.factor < large.factor * (1.0 + 1e-9)
        && small.factor < large.factor * last.quantum * (1.0 + 1e-9)
        && (last.low / last.quantum).fract().abs() < 1e-6
}

/// Adds `next` to the amount that `last` begins.
fn join(last: &mut Number, next: Number) {
    let ratio = next.unit.map_or(1.0, |unit| unit.factor) / last.unit.map_or(1.0, |unit| unit.factor);
    last.low += next.low * ratio;
    last.high = last.low;
    last.quantum = next.quantum * ratio;
    last.other = None;
    last.tokens.end = next.tokens.end;
    last.span = last.span.hull(next.span);
    last.whole = last.whole.hull(next.whole);
    last.unit_tokens = next.unit_tokens;
}

fn read(words: &Words, n: usize) -> Option<Number> {
    if let Some(hour) = worded(words, n) {
        return Some(number(words, hour, None));
    }
    let Some(first) = figure(words, n) else { return two_of_it(words, n) };
    if is_pronoun(words, n) {
        return None;
    }
    let (first, far) = match range(words, n, &first) {
        Some(far) => (first.scaled_like(&far), Some(far)),
        None => (first, None),
    };
    Some(number(words, first, far.as_ref()))
}

/// "One" that counts nothing: `no one`, `one of`, `one another`.
fn is_pronoun(words: &Words, n: usize) -> bool {
    let around = |n: usize, list: &[&str]| list.contains(&words.normal(n).as_str());
    words.surface(n).eq_ignore_ascii_case("one")
        && (n
            .checked_sub(1)
            .is_some_and(|before| words.adjacent(n) && around(before, &["no", "any", "every", "this", "that", "each", "some", "another", "which"]))
            || around(n + 1, &["another", "s", "should", "would", "can", "must"]))
}

/// A noun whose form means two of it: `عامين`, `مرتان`.
fn two_of_it(words: &Words, n: usize) -> Option<Number> {
    let (length, counted) = words.counted(n).filter(|(_, counted)| counted.two)?;
    let span = words.tokens[n].span.hull(words.tokens[n + length - 1].span);
    let owned = words.adjacent(n + length) && words.is_arabic(n + length);
    if is_construct(&words.normal(n + length - 1)) && !owned {
        return None;
    }
    let (bound, from) = bound_before(words, n).map_or((Bound::Exact, n), |(bound, from)| (bound, from));
    let mut heads = heads_after(words, n + length);
    heads.rotate_right(1);
    heads[0] = class_term(counted.unit.key);
    Some(Number {
        span,
        tokens: n..n + length,
        whole: words.tokens[from].span.hull(span),
        low: 2.0,
        high: 2.0,
        other: None,
        quantum: 1.0,
        kind: NumberKind::Cardinal,
        bound,
        unit: Some(counted.unit),
        unit_tokens: n..n,
        heads,
    })
}

/// The far end of a range that begins with `first` at word `n`.
fn range(words: &Words, n: usize, first: &Figure) -> Option<Figure> {
    if !matches!(first.manner, Manner::Plain) {
        return None;
    }
    let end = first.tokens.end;
    let gap = words.gap(end);
    let dash = gap.trim_matches(|c: char| c.is_whitespace() || c == '%' || c == '٪');
    let is_dash = gap.len() <= 8 && matches!(dash, "-" | "–" | "—" | "‐" | "‑");
    let opened = (1..=4).any(|back| n.checked_sub(back).is_some_and(|at| words.plays(at, Particle::Between) && words.adjacent(at + 1)));
    let before = n.checked_sub(1);
    let change = before.is_some_and(|before| words.plays(before, Particle::From));
    let joined_and = words.numeral(end).is_some_and(|(_, clitics)| clitics.and) && words.adjacent(end);
    let at = if is_dash || (opened && joined_and) {
        end
    } else if words.adjacent(end) && ((words.plays(end, Particle::To) && !change) || (words.plays(end, Particle::And) && opened)) {
        end + 1
    } else {
        return None;
    };
    let far = figure(words, at).filter(|far| far.manner == Manner::Plain && far.unit.is_none_or(|_| first.unit.is_none()))?;
    let near = first.clone().scaled_like(&far);
    (near.main.value < far.main.value).then_some(far)
}

fn number(words: &Words, mut first: Figure, far: Option<&Figure>) -> Number {
    let tokens = first.tokens.start..far.map_or(first.tokens.end, |far| far.tokens.end);
    let unit = unit_beside(words, &first, far, &tokens);
    if unit.is_some_and(|(unit, _)| unit.dimension == Dimension::Ratio) {
        first.prefer_decimals();
    }
    let last = far.unwrap_or(&first);
    let (unit, after) = unit.map_or((None, tokens.end), |(unit, after)| (Some(unit), after));
    let (kind, low, high, unit) = hour_or(words, &tokens, &first, last.main, unit);
    let word = minus_word(words, tokens.start);
    let sign = minus_sign(words, tokens.start);
    let negative = (word || sign.is_some()) && kind != NumberKind::Clock;
    let (low, high) = if negative { (-high, -low) } else { (low, high) };
    let figure_start = tokens.start - usize::from(word);
    let (bound, from) = bound_before(words, figure_start).unwrap_or((Bound::Exact, figure_start));
    let bound = if bound == Bound::Exact { bound_after(words, tokens.end, after) } else { bound };
    let span = words.tokens[tokens.start].span.hull(words.tokens[tokens.end - 1].span);
    let signed = sign.map_or(span, |sign| Span::new(sign, span.end as usize));
    Number {
        span,
        whole: words.tokens[from].span.hull(words.tokens[after.max(tokens.end) - 1].span).hull(signed),
        low,
        high,
        other: if far.is_none() { first.other.map(|other| if negative { -other.value } else { other.value }) } else { None },
        quantum: first.main.quantum.max(last.main.quantum),
        kind,
        bound,
        unit,
        unit_tokens: tokens.end..after,
        heads: heads(words, &tokens, after, unit, kind),
        tokens,
    }
}

/// `18.30` as an hour: two decimals under 60.
fn dotted_minutes(first: &Figure) -> Option<f64> {
    let (whole, part) = (first.main.value.trunc(), (first.main.value.fract() * 100.0).round());
    let two = (first.main.quantum - 0.01).abs() < 1e-9 && first.manner == Manner::Plain && first.scale <= 1.0;
    (two && whole <= 24.0 && part < 60.0).then_some(whole + part / 60.0)
}

/// An hour and its minutes in four digits.
fn four_digits(words: &Words, tokens: &Range<usize>) -> Option<f64> {
    let digits: Vec<u32> = words.surface(tokens.start).chars().map(digit_value).collect::<Option<_>>()?;
    let [a, b, c, d] = digits[..] else { return None };
    let (hour, minute) = (10 * a + b, 10 * c + d);
    (tokens.len() == 1 && hour < 25 && minute < 60).then(|| f64::from(hour) + f64::from(minute) / 60.0)
}

/// Settles kind and values: an hour of the day when a clock was written or an hour word stands beside it.
fn hour_or(words: &Words, tokens: &Range<usize>, first: &Figure, last: Reading, unit: Option<Unit>) -> (NumberKind, f64, f64, Option<Unit>) {
    let after_hour = tokens.start.checked_sub(1).is_some_and(|mut before| {
        if words.plays(before, Particle::Proclitic) && before > 0 {
            before -= 1;
        }
        words.plays(before, Particle::Hour)
    });
    let value = first.main.value;
    let small = (0.0..=24.0).contains(&value);
    let by_unit = unit.is_some_and(|unit| unit.dimension == Dimension::Hour);
    let (value, minutes) = match dotted_minutes(first).filter(|_| by_unit || (after_hour && unit.is_none())) {
        Some(value) => (value, true),
        None => (value, false),
    };
    // "At five" is an hour only in languages whose word for "at" leads to nothing else.
    let after_hour = after_hour && (minutes || !words.plays(tokens.start.saturating_sub(1), Particle::WeakHour));
    // `الساعة 1853`, `0955 GMT` behind a word for the hour.
    if let Some(value) = four_digits(words, tokens).filter(|_| after_hour) {
        return (NumberKind::Clock, value, value, Some(Unit { key: "clock", dimension: Dimension::Hour, factor: 1.0 }));
    }
    if first.manner == Manner::Clock || (small && (by_unit || (after_hour && unit.is_none()))) {
        let key = unit.filter(|_| by_unit).map_or("clock", |unit| unit.key);
        // `शाम चार बजे`
        let late = key == "pm" || tokens.start > 0 && words.joined(tokens.start) && words.plays(tokens.start - 1, Particle::Afternoon);
        let value = if late && value < 12.0 { value + 12.0 } else { value };
        return (NumberKind::Clock, value, value, Some(Unit { key, dimension: Dimension::Hour, factor: 1.0 }));
    }
    let unit = unit.filter(|_| !by_unit);
    let kind = match first.manner {
        Manner::Ordinal => NumberKind::Ordinal,
        Manner::Vague => NumberKind::Vague,
        _ => NumberKind::Cardinal,
    };
    let unit = if first.manner == Manner::Share && unit.is_none() { Some(Unit::SHARE) } else { unit };
    (kind, value, last.value, unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    fn only(text: &str) -> Number {
        let found = facts(text, &segment(text), FactContext::default()).numbers;
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found[0].clone()
    }

    #[test]
    fn agreement_follows_bounds_units_and_rounding() {
        use Agreement::{Compatible, Different, Incomparable, Same};
        for (a, b, want) in [
            ("أربعة أشخاص", "٤ أشخاص", Same),
            ("killed 15 people", "killed fifteen people", Same),
            ("3.3 km", "3,300 metres", Same),
            ("half a million workers", "500,000 workers", Same),
            ("more than 3,000 fighters", "3,042 fighters", Compatible),
            ("more than 3,000 fighters", "2,042 fighters", Different),
            ("أكثر من 3000", "3042", Compatible),
            ("about 41 people", "38 people", Compatible),
            ("about 41 people", "61 people", Different),
            ("about 50 people", "about 56 people", Different),
            ("at least 100 rooms", "at most 100 rooms", Different),
            ("up to 100 rooms", "70 rooms", Compatible),
            ("up to 100 rooms", "120 rooms", Different),
            ("7.16 %", "7.2 percent", Compatible),
            ("7.16 %", "7.3 percent", Different),
            ("a third of voters", "33 pct of voters", Compatible),
            ("5 dollars", "5 euros", Incomparable),
            ("5 dollars", "500 cents", Same),
            ("5 km", "5 hours", Incomparable),
            ("the 4th man", "4 men", Incomparable),
            ("1.3 million votes", "1,305,000 votes", Compatible),
            ("65 mln dlrs", "81 mln dlrs", Different),
            ("10 to 12 cars", "11 cars", Compatible),
            ("10 to 12 cars", "14 cars", Different),
            ("dozens of rockets", "40 rockets", Compatible),
            ("الساعة الثامنة", "الساعة 8", Same),
            ("at 8:00", "at 20:00", Compatible),
            ("at 8 pm", "at 20:00", Same),
            ("at 14:55", "at 15:55", Different),
            ("12,500 جندي", "12 ألفا و500 جندي", Same),
            ("20.000 شخص", "20 ألف شخص", Same),
        ] {
            let (x, y) = (only(a), only(b));
            assert_eq!(compare(&x, &y), want, "{a} / {b}: {x:?} {y:?}");
            assert_eq!(compare(&y, &x), want, "{b} / {a}");
        }
    }

    #[test]
    fn what_stands_twice_or_in_an_aside_is_one_number() {
        for (text, want) in [
            ("بلغ عددهم (190) مائة وتسعون موظفا", 190.0),
            ("بلغ العدد (100.000) مائة ألف شخص", 1e5),
            ("وصل مليونا و 300 الف زائر", 1.3e6),
            ("بعد أحد عشر عاما", 11.0),
            ("الشاب -40 عاما- من جدة", 40.0),
            ("خبي -ثالث أكبر مدينة", 3.0),
            ("The man -40 years old- left", 40.0),
            ("It fell to -40 degrees", -40.0),
            ("عدد الركاب (4.795.563) مليون راكب", 4_795_563.0),
            ("نقل \"6,6\" مليون مركبة", 6.6e6),
        ] {
            assert!((only(text).low - want).abs() < 1e-6, "{text}: {:?}", only(text));
        }
    }

    #[test]
    fn heads_of_one_noun_agree_across_its_forms() {
        for (a, b, want) in [
            ("أربعة أشخاص", "41 شخصا", Some(true)),
            ("14 جنديا", "عشرة جنود", Some(true)),
            ("14 جنديا", "عشرة مدنيين", Some(false)),
            ("13 students", "thirteen Thai students", Some(true)),
            ("13 students died", "two teachers died", Some(true)),
            ("13 students", "two teachers", Some(false)),
            ("مرتين", "ثلاث مرات", Some(true)),
            ("11", "two teachers", None),
        ] {
            assert_eq!(same_head(&only(a), &only(b)), want, "{a} / {b}");
        }
    }
}
