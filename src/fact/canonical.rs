//! Tokens for matching: every spelling of one number, month or weekday has one key; other words keep term and stem.

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use super::date_parts::{Date, DatePart, NamedCalendar};
use super::quantity::{Number, NumberKind};
use super::unit::Dimension;
use super::words::Words;
use super::{FactContext, Facts, words};
use crate::span::Span;
use crate::text::Segmented;
use crate::text::normal::normal_form;

/// What a canonical token stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CanonicalKind {
    /// A word.
    Word,
    /// A number, with its per cent words.
    Number,
    /// A month, with both names of a double name.
    Month,
    /// A day of the week.
    Weekday,
    /// A day of a month.
    Day,
    /// A year. Its key is the one of the same number.
    Year,
}

/// One token for matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CanonicalToken {
    /// Equal for all spellings of one number, month, weekday or counted noun; the stem's term for other words.
    pub key: u64,
    /// Term of the word; for several tokens in one, the key.
    pub term: u64,
    /// What it stands for.
    pub kind: CanonicalKind,
    /// Its place.
    pub span: Span,
    /// The tokens it covers, as indices into [`Segmented::tokens`].
    pub tokens: Range<usize>,
}

/// The canonical tokens of a text, in order; together they cover every token once. Linear in the tokens.
///
/// `context` must be the one that `facts` were read with.
#[must_use]
pub fn canonical(text: &str, cut: &Segmented, facts: &Facts, context: FactContext) -> Vec<CanonicalToken> {
    let words = words(text, cut, context);
    let numbers = facts.numbers.iter().map(|number| {
        let tokens = covered(&words, number);
        let key = with_rest(&words, number, &tokens, number_key(number));
        (tokens, CanonicalKind::Number, key)
    });
    let named = |date: &Date, tokens: &Range<usize>, part| date_key(date, part).map(|(kind, key)| (tokens.clone(), kind, key));
    let parts = facts.dates.iter().flat_map(|date| date.parts.iter().filter_map(move |(tokens, part)| named(date, tokens, *part)));
    let mut runs: Vec<(Range<usize>, CanonicalKind, u64)> = numbers.chain(parts).collect();
    runs.sort_by_key(|(tokens, ..)| tokens.start);
    let mut out = Vec::with_capacity(cut.tokens.len());
    let mut n = 0;
    for (tokens, kind, own) in runs {
        (n..tokens.start).for_each(|at| out.push(word(&words, at)));
        if tokens.start < n || tokens.is_empty() {
            // Two facts in one word (`3월5일`): its key is that of both.
            if let Some(last) = out.last_mut().filter(|last: &&mut CanonicalToken| !tokens.is_empty() && last.tokens.end >= tokens.end) {
                last.key = xxh3_64(&[last.key.to_le_bytes(), own.to_le_bytes()].concat());
                last.term = last.key;
            }
            continue;
        }
        let span = cut.tokens[tokens.start].span.hull(cut.tokens[tokens.end - 1].span);
        n = tokens.end;
        out.push(CanonicalToken { key: own, term: own, kind, span, tokens });
    }
    (n..cut.tokens.len()).for_each(|at| out.push(word(&words, at)));
    out
}

fn word(words: &Words, n: usize) -> CanonicalToken {
    let token = words.tokens[n];
    CanonicalToken { key: words.stem(n), term: token.term, kind: CanonicalKind::Word, span: token.span, tokens: n..n + 1 }
}

/// The figure; for per cent, its words as well, because a sign has no token.
fn covered(words: &Words, number: &Number) -> Range<usize> {
    let percent = number.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio && unit.key == "per cent");
    let end = if percent { number.unit_tokens.end.max(number.tokens.end) } else { number.tokens.end };
    number.tokens.start..end.min(words.tokens.len())
}

/// The key with what a word holds besides the figure (`247명을`), in the scripts where particles are joined to it.
fn with_rest(words: &Words, number: &Number, tokens: &Range<usize>, own: u64) -> u64 {
    let (Some(first), Some(last)) = (words.tokens.get(tokens.start), words.tokens.get(tokens.end.saturating_sub(1))) else { return own };
    let percent = number.unit.is_some_and(|unit| unit.key == "per cent");
    let end = if percent { number.whole.end } else { number.span.end };
    let piece = |from: u32, to: u32| words.text.get(from as usize..to as usize).unwrap_or("");
    let (before, after) = (piece(first.span.start, number.span.start), piece(end, last.span.end));
    if before.is_empty() && after.is_empty() {
        return own;
    }
    key(&format!("{own}:{}:{}", normal_form(before), normal_form(after)))
}

/// The key of a number: its values, and whether it is a place in a row or a share.
fn number_key(number: &Number) -> u64 {
    let ending = match (number.kind, number.unit) {
        (NumberKind::Ordinal, _) => "º",
        (NumberKind::Vague, _) => "+",
        (_, Some(unit)) if unit.key == "per cent" => "%",
        (_, Some(unit)) if unit.key == "percentage point" => "%p",
        _ => "",
    };
    let mut form = format!("#{}", decimal(number.low));
    if number.is_range() {
        form = format!("{form}-{}", decimal(number.high));
    }
    key(&format!("{form}{ending}"))
}

/// The key of a part of a date. Days and years have the key of the number; months of two calendars differ.
fn date_key(date: &Date, part: DatePart) -> Option<(CanonicalKind, u64)> {
    Some(match part {
        DatePart::Day(day) => (CanonicalKind::Day, key(&format!("#{day}"))),
        DatePart::Year(year) => (CanonicalKind::Year, key(&format!("#{year}"))),
        DatePart::Month(month) if date.calendar == NamedCalendar::Hijri => (CanonicalKind::Month, key(&format!("@h{month}"))),
        DatePart::Month(month) if date.calendar == NamedCalendar::Jalali => (CanonicalKind::Month, key(&format!("@j{month}"))),
        DatePart::Month(month) if date.calendar == NamedCalendar::Lunisolar => (CanonicalKind::Month, key(&format!("@l{month}"))),
        DatePart::Month(month) => (CanonicalKind::Month, key(&format!("@m{month}"))),
        DatePart::Weekday(weekday) => (CanonicalKind::Weekday, key(&format!("@w{weekday}"))),
        DatePart::Relative(_) | DatePart::Away { .. } | DatePart::Workdays(_) | DatePart::Turn(_) | DatePart::Nth(_) => return None,
    })
}

/// A value with at most six decimals, without trailing zeros.
fn decimal(value: f64) -> String {
    let form = format!("{value:.6}");
    form.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn key(form: &str) -> u64 {
    xxh3_64(form.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::facts;
    use crate::text::segment;

    fn keys(text: &str) -> Vec<u64> {
        let cut = segment(text);
        let found = facts(text, &cut, FactContext::default());
        canonical(text, &cut, &found, FactContext::default()).iter().map(|token| token.key).collect()
    }

    #[test]
    fn one_value_has_one_key_in_every_spelling() {
        for group in [
            &["4", "٤", "four", "أربعة", "الأربع", "٤٫٠", "(4)"][..],
            &["25,823", "25823", "25 ألفا و823", "خمسة وعشرون ألفا وثمانمائة وثلاثة وعشرون", "twenty-five thousand eight hundred and twenty-three"],
            &["54.63%", "54.63 في المائة", "54.63 percent", "54,63 بالمئة", "63ر54 ٪"],
            &["10-12", "10 to 12", "١٠ – ١٢"],
            &["0.5 million", "half a million", "500,000", "نصف مليون"],
        ] {
            let first = keys(group[0]);
            assert_eq!(first.len(), 1, "{}", group[0]);
            for form in group {
                assert_eq!(keys(form), first, "{form}");
            }
        }
        assert_ne!(keys("4"), keys("fourth"));
        assert_ne!(keys("4"), keys("4%"));
    }

    #[test]
    fn every_token_is_covered_once() {
        let text = "قتل 25 ألفا و823 شخصا بينهم 7.5 في المائة من الأطفال in 3 cities";
        let cut = segment(text);
        let found = facts(text, &cut, FactContext::default());
        let all: Vec<usize> = canonical(text, &cut, &found, FactContext::default()).into_iter().flat_map(|token| token.tokens).collect();
        assert_eq!(all, (0..cut.tokens.len()).collect::<Vec<_>>());
    }

    #[test]
    fn forms_of_a_counted_noun_share_a_key() {
        assert_eq!(keys("أشخاص"), keys("شخصا"));
        assert_eq!(keys("km"), keys("kilometres"));
    }
}
