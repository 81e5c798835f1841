//! Numbers that exclude each other: of the same things, in the same place, and without a number on the other side that fits.

use super::aligned::{Aligned, AlignedClaim, against, only, touching};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::NumberConflictParams;
use crate::fact::number::{Number, NumberKind, compare, same_head};
use crate::fact::{Agreement, Bound, Dimension};

/// The numbers of two claims that contradict each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    let (left, right) = (numbers(&pair.left), numbers(&pair.right));
    let mut found = in_place(pair);
    found.extend(of_one_noun(pair, &left, &right));
    found.sort_by_key(|(a, b)| (a.span, b.span));
    found.dedup_by_key(|(a, b)| (a.span, b.span));
    let holds = |(a, b): &(&Number, &Number)| {
        excludes(a, b)
            && !fits(a, b, &right)
            && !fits(b, a, &left)
            && !is_total(a, &left, &right)
            && !is_total(b, &right, &left)
            && !(is_part_of_label(&pair.left, a) || is_part_of_label(&pair.right, b))
            && !crosswise(pair, a, b)
    };
    found.into_iter().filter(holds).map(|(a, b)| against(EvidenceKind::Number, Some(a.whole), Some(b.whole))).collect()
}

fn numbers<'a>(flank: &AlignedClaim<'a>) -> Vec<&'a Number> {
    touching(&flank.side.reading.facts.numbers, |number| number.tokens.clone(), flank.tokens()).collect()
}

/// Numbers that stand for each other between words that correspond.
fn in_place<'a>(pair: &Aligned<'a>) -> Vec<(&'a Number, &'a Number)> {
    let runs = pair.runs.iter().filter(|run| {
        run.left.len() <= NumberConflictParams::MAX_RUN && run.right.len() <= NumberConflictParams::MAX_RUN && run.context >= NumberConflictParams::MIN_CONTEXT
    });
    let both = runs.filter_map(|run| {
        let number = |flank: &AlignedClaim<'a>, words| {
            let tokens = flank.tokens_of(words);
            only(touching(&flank.side.reading.facts.numbers, |number| number.tokens.clone(), tokens))
        };
        let (a, b) = (number(&pair.left, &run.left)?, number(&pair.right, &run.right)?);
        let one_thing = match same_head(a, b) {
            // One is often no count (`one family`), and what counts the same thing has the same noun first.
            _ if is_one(a) || is_one(b) => a.heads[0] != 0 && a.heads[0] == b.heads[0],
            Some(true) => true,
            // A measure with decimals is no count.
            None => run.enclosed && is_fractional(a) == is_fractional(b),
            Some(false) => run.enclosed,
        };
        one_thing.then_some((a, b))
    });
    both.filter(|_| pair.share >= NumberConflictParams::MIN_SHARE).collect()
}

/// Whether a number was written with decimals.
fn is_fractional(number: &Number) -> bool {
    number.quantum < 1.0
}

fn is_one(number: &Number) -> bool {
    number.kind == NumberKind::Cardinal && number.unit.is_none() && !number.is_range() && (number.low - 1.0).abs() < f64::EPSILON
}

/// Numbers that count the only things of one noun on both sides, wherever they stand.
fn of_one_noun<'a>(pair: &Aligned<'a>, left: &[&'a Number], right: &[&'a Number]) -> Vec<(&'a Number, &'a Number)> {
    // A measure says nothing about what is measured, and one is often no count (`one family`).
    let counts = |number: &Number| {
        number.heads[0] != 0 && number.high > 1.0 && number.kind == NumberKind::Cardinal && number.unit.is_none_or(|unit| unit.dimension == Dimension::Count)
    };
    let alike = |a: &Number, b: &Number| same_head(a, b) == Some(true);
    let mut found = Vec::new();
    for a in left.iter().filter(|number| counts(number)) {
        let Some(b) = only(right.iter().filter(|b| counts(b) && alike(a, b))) else { continue };
        let alone = only(left.iter().filter(|other| counts(other) && alike(other, b))).is_some();
        // The noun alone is no common ground.
        if alone && pair.share >= NumberConflictParams::MIN_SHARE_OF_NOUN {
            found.push((*a, *b));
        }
    }
    found
}

/// Whether two numbers cannot both be true. Two ranges that reach differently far are two assertions, though they overlap.
fn excludes(a: &Number, b: &Number) -> bool {
    let ends_differ = || {
        let exact = a.bound == Bound::Exact && b.bound == Bound::Exact && a.is_range() && b.is_range();
        let quantum = a.quantum.max(b.quantum);
        exact && ((a.low - b.low).abs() >= quantum || (a.high - b.high).abs() >= quantum)
    };
    let clocks_near = a.kind == NumberKind::Clock && (a.low - b.low).abs() < NumberConflictParams::CLOCK_SLACK;
    match compare(a, b) {
        Agreement::Different => !clocks_near,
        Agreement::Compatible => a.kind == NumberKind::Cardinal && b.kind == NumberKind::Cardinal && a.unit == b.unit && ends_differ(),
        Agreement::Same | Agreement::Incomparable => false,
    }
}

/// Whether a number agrees with any of `others`. One that counts something else does not matter where the number and the
/// one that it is held `against` count one noun.
fn fits(number: &Number, against: &Number, others: &[&Number]) -> bool {
    let one_noun = same_head(number, against) == Some(true);
    let about_it = |other: &Number| !one_noun || same_head(number, other) != Some(false);
    // A wide range holds many numbers that are about something else.
    let wide = |other: &Number| (number.is_range() != other.is_range()) && same_head(number, other) != Some(true);
    let agrees = |other: &Number| match compare(number, other) {
        Agreement::Same => true,
        Agreement::Compatible => !wide(other) && !excludes(number, other),
        Agreement::Different | Agreement::Incomparable => false,
    };
    others.iter().any(|other| about_it(other) && agrees(other))
}

/// Whether a number is the sum of some of `others`, which its own claim, with the numbers `beside` it, does not give.
fn is_total(number: &Number, beside: &[&Number], others: &[&Number]) -> bool {
    let given = |part: &Number| beside.iter().any(|own| compare(own, part) == Agreement::Same);
    let is_part = |part: &&&Number| compare(number, part) == Agreement::Different && !given(part);
    let parts: Vec<f64> = others.iter().filter(is_part).map(|part| part.low).take(NumberConflictParams::MAX_PARTS).collect();
    let sum = |chosen: u32| parts.iter().enumerate().filter(|(n, _)| chosen >> n & 1 == 1).map(|(_, part)| part).sum::<f64>();
    (1..1_u32 << parts.len()).any(|chosen| chosen.count_ones() > 1 && (sum(chosen) - number.low).abs() < 1e-9)
}

/// Whether a slash ties the number to another one (file numbers, fiscal years, scores), or a mark cuts it off from digits that
/// belong to it (`(100) ألف`).
pub(super) fn is_part_of_label(flank: &AlignedClaim, number: &Number) -> bool {
    let text = flank.side.reading.text;
    let (before, after) = (text.get(..number.span.start as usize), text.get(number.span.end as usize..));
    let cut_off = |text: &str| text.trim_end_matches([')', '"', '”', '»', ' ', '\'']).ends_with(char::is_numeric) && !text.ends_with(char::is_numeric);
    // What opens a line before a mark numbers it.
    let opens = before.is_some_and(|text| text.trim_end_matches([' ', '\t', '(']).is_empty() || text.trim_end_matches([' ', '\t', '(']).ends_with('\n'));
    let numbers_line = opens && after.is_some_and(|text| text.trim_start().starts_with(['-', '–', '—', '.', ')', ':']));
    // A number alone in brackets, of nothing that is named, counts what the page shows.
    let bracketed =
        number.heads[0] == 0 && number.unit.is_none() && before.is_some_and(|text| text.ends_with('(')) && after.is_some_and(|text| text.starts_with(')'));
    numbers_line
        || bracketed
        || before.is_some_and(|text| text.trim_end().ends_with('/') || cut_off(text))
        || after.is_some_and(|text| text.trim_start().starts_with('/'))
}

/// Whether each document has the other's number of the same things elsewhere: then they tell of two things, both of them.
fn crosswise(pair: &Aligned, a: &Number, b: &Number) -> bool {
    let told = |number: &Number, flank: &AlignedClaim| {
        let numbers = &flank.side.reading.facts.numbers;
        numbers.iter().any(|other| compare(number, other) == Agreement::Same && same_head(number, other) == Some(true))
    };
    told(a, &pair.right) && told(b, &pair.left)
}
