//! Numbers with their bound, unit and head noun, and whether two of them agree.

use std::ops::Range;

pub use super::agreement::{Agreement, compare, compare_within, other_unit, same_head};
use super::beside::{bound_after, bound_before, heads, heads_after, minus_sign, minus_word, unit_beside};
use super::clock::worded;
use super::figure::figure;
use super::lexicon::{Particle, is_construct};
use super::list::listed;
pub use super::quantity::{Bound, Number, NumberKind};
use super::reading::{Figure, Manner, Reading, is};
use super::unit::{Dimension, MeasureUnit};
use super::words::{Words, class_term};
use crate::digit::digit_value;
use crate::span::Span;

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
        Some(1) => (words.is_and(end) || words.plays(end, Particle::With)) && words.adjacent(end) && words.adjacent(end + 1),
        _ => false,
    };
    // Coins are named by the country of the reader (`15 dólares e 15 centavos`).
    let coins = large.dimension == Dimension::Money && small.dimension == Dimension::Money && is(large.factor, 1.0) && is(small.factor, 0.01);
    let plain = |number: &Number| number.kind == NumberKind::Cardinal && !number.is_range() && number.low >= 0.0;
    measured
        && close
        && plain(last)
        && plain(next)
        && next.bound == Bound::Exact
        && (large.comparable(&small) || coins)
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
fn hour_or(words: &Words, tokens: &Range<usize>, first: &Figure, last: Reading, unit: Option<MeasureUnit>) -> (NumberKind, f64, f64, Option<MeasureUnit>) {
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
        return (NumberKind::Clock, value, value, Some(MeasureUnit { key: "clock", dimension: Dimension::Hour, factor: 1.0 }));
    }
    if first.manner == Manner::Clock || (small && (by_unit || (after_hour && unit.is_none()))) {
        let key = unit.filter(|_| by_unit).map_or("clock", |unit| unit.key);
        // `शाम चार बजे`
        let late = key == "pm" || tokens.start > 0 && words.joined(tokens.start) && words.plays(tokens.start - 1, Particle::Afternoon);
        let value = if late && value < 12.0 { value + 12.0 } else { value };
        return (NumberKind::Clock, value, value, Some(MeasureUnit { key, dimension: Dimension::Hour, factor: 1.0 }));
    }
    let unit = unit.filter(|_| !by_unit);
    let kind = match first.manner {
        Manner::Ordinal => NumberKind::Ordinal,
        Manner::Vague => NumberKind::Vague,
        _ => NumberKind::Cardinal,
    };
    let unit = if first.manner == Manner::Share && unit.is_none() { Some(MeasureUnit::SHARE) } else { unit };
    (kind, value, last.value, unit)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    pub(in crate::fact) fn only(text: &str) -> Number {
        let found = facts(text, &segment(text), FactContext::default()).numbers;
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found[0].clone()
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
}
