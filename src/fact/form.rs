//! The forms that dates are written in: digits, months with days and years, years alone, days told from today.

use std::ops::Range;

use super::date_parts::{Date, DatePart, Found, NamedCalendar, Parts};
use super::figure::figure;
use super::lexicon::{Numeral, Particle};
use super::reading::Manner;
use super::words::Words;
use crate::config::FactParams;

fn year_value(value: u32, digits: usize) -> Option<(i32, NamedCalendar)> {
    match value {
        _ if digits != 4 => None,
        1300..=1500 => Some((value.cast_signed(), NamedCalendar::Hijri)),
        1501..=2200 => Some((value.cast_signed(), NamedCalendar::Gregorian)),
        _ => None,
    }
}

fn digits_of(words: &Words, n: usize) -> Option<(u32, usize)> {
    words.integer(n).map(|value| (value, words.surface(n).chars().count()))
}

/// `23/9/2014`, `2014-09-23`, `14 / 10 / 1436هـ`, `23.9.2014`.
pub(super) fn all_digits(words: &Words, n: usize) -> Option<Found> {
    let (tokens, values) = dotted(words, n).or_else(|| divided(words, n))?;
    let [(a, da), (b, _), (c, dc)] = values;
    let valid = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    let year_first = da == 4;
    let (year, digits) = if year_first { (a, da) } else { (c, dc) };
    let short =
        !year_first && (tokens.len() > 1 || !words.lexicon.english) && dc == 2 && da <= 2 && words.gap(tokens.end) != "-" && words.gap(tokens.end) != "/";
    let (year, calendar) = if short { (if c < 50 { 2000 + c } else { 1900 + c }.cast_signed(), NamedCalendar::Gregorian) } else { year_value(year, digits)? };
    let calendar = if calendar == NamedCalendar::Hijri && !words.lexicon.arabic { NamedCalendar::Jalali } else { calendar };
    let (first, second) = if year_first { (b, c) } else { (a, b) };
    // After a year the month comes first; elsewhere the day does, unless it cannot be.
    let american = words.lexicon.english && valid(second, first) && !year_first && tokens.len() > 1;
    let month_first = if year_first { valid(second, first) } else { american || !valid(first, second) };
    let (day, month) = if month_first { (second, first) } else { (first, second) };
    if !valid(day, month) {
        return None;
    }
    let order = if year_first {
        [DatePart::Year(year), DatePart::Month(month as u8), DatePart::Day(day as u8)]
    } else {
        [DatePart::Day(day as u8), DatePart::Month(month as u8), DatePart::Year(year)]
    };
    let places: [Range<usize>; 3] = match tokens.len() {
        1 => [tokens.clone(), tokens.clone(), tokens.clone()],
        2 => [n..n + 1, n + 1..n + 2, n + 1..n + 2],
        _ => [n..n + 1, n + 1..n + 2, n + 2..n + 3],
    };
    let mut parts: Parts = places.into_iter().zip(order).collect();
    if month_first != year_first && tokens.len() > 1 {
        let (one, other) = if year_first { (1, 2) } else { (0, 1) };
        let kept = parts[one].1;
        parts[one].1 = parts[other].1;
        parts[other].1 = kept;
    }
    let end = tokens.end + usize::from(era(words, tokens.end).is_some());
    Some(Found { start: n, loose: false, parts, calendar, order_open: words.lexicon.english && !year_first && day <= 12 && month <= 12 && day != month, end })
}

type Triple = [(u32, usize); 3];

fn dotted(words: &Words, n: usize) -> Option<(Range<usize>, Triple)> {
    let surface = words.surface(n);
    if surface.len() > 24 || surface.matches('.').count() != 2 {
        return None;
    }
    let normal = words.normal(n);
    let mut values = normal.split('.').map(|part| part.parse::<u32>().ok().map(|value| (value, part.len())));
    Some((n..n + 1, [values.next()??, values.next()??, values.next()??]))
}

fn divided(words: &Words, n: usize) -> Option<(Range<usize>, Triple)> {
    let mark = |n: usize| matches!(words.gap(n).trim(), "/" | "-" | "–" | "\\") && words.gap(n).len() <= 5;
    // `08/12,2015`, where the comma is read as a decimal mark.
    if mark(n + 1)
        && let Some((second, year)) = words.surface(n + 1).split_once(',')
    {
        let part = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() <= 4).map(|value| (value, digits.len()));
        return Some((n..n + 2, [digits_of(words, n)?, part(second)?, part(year)?]));
    }
    // `08/12, 2015`
    let comma = mark(n + 1) && words.gap(n + 2) == ", " && digits_of(words, n + 2).is_some_and(|(_, digits)| digits == 4);
    if !comma && (!mark(n + 1) || !mark(n + 2) || words.gap(n + 1).trim() != words.gap(n + 2).trim()) {
        return None;
    }
    Some((n..n + 3, [digits_of(words, n)?, digits_of(words, n + 1)?, digits_of(words, n + 2)?]))
}

/// The calendar that a mark after a year names: `هـ`, `م`, `AD`.
fn era(words: &Words, n: usize) -> Option<NamedCalendar> {
    let close = n > 0 && words.gap(n).trim().is_empty() && words.gap(n).len() <= 2 && n < words.tokens.len();
    if !close {
        return None;
    }
    match words.normal(n).as_str() {
        "ه" | "هجري" | "هجريه" | "ah" => Some(NamedCalendar::Hijri),
        "م" | "ميلادي" | "ميلاديه" | "ad" | "ce" => Some(NamedCalendar::Gregorian),
        _ => None,
    }
}

/// `2025年9月23日`, `9月23日`, `2025년 9월 23일`.
pub(super) fn ideographic(words: &Words, n: usize) -> Option<Found> {
    let mut parts: Parts = Vec::new();
    let mut at = n;
    let units: [(&str, &str); 3] = [("年", "년"), ("月", "월"), ("日", "일")];
    for (rank, (han, hangul)) in units.iter().enumerate() {
        let Some((tokens, value)) = counted_by(words, at, han, hangul) else {
            if parts.is_empty() {
                continue;
            }
            break;
        };
        let part = match rank {
            0 => DatePart::Year(year_value(value, 4)?.0),
            1 => DatePart::Month(u8::try_from(value).ok().filter(|month| (1..=12).contains(month))?),
            _ if parts.is_empty() => return None,
            _ => DatePart::Day(u8::try_from(value).ok().filter(|day| (1..=31).contains(day))?),
        };
        at = tokens.end;
        parts.push((tokens, part));
    }
    (!parts.is_empty()).then_some(Found { start: n, loose: false, parts, calendar: NamedCalendar::Gregorian, order_open: false, end: at })
}

fn counted_by(words: &Words, n: usize, han: &str, hangul: &str) -> Option<(Range<usize>, u32)> {
    if words.surface(n + 1) == han && words.gap(n + 1).trim().is_empty() {
        return Some((n..n + 2, words.integer(n)?));
    }
    let normal = if words.surface(n).len() <= 16 { words.normal(n) } else { return None };
    Some((n..n + 1, normal.strip_suffix(hangul)?.parse().ok()?))
}

/// A month's name with the day before or after it and the year after it.
pub(super) fn around_month(words: &Words, n: usize, free: usize) -> Option<Found> {
    let (length, (month, calendar)) = words.lexicon.months.longest(|k| words.forward(n, k))?;
    let mut end = double_name(words, n + length, month);
    let mut parts: Parts = vec![(n..end, DatePart::Month(month))];
    if let Some((tokens, day)) = day_before(words, n, free) {
        parts.push((tokens, DatePart::Day(day)));
    } else if let Some((tokens, day, after)) =
        day_after(words, end).map(|(tokens, day)| (tokens.clone(), day, tokens.end)).or_else(|| day_behind(words, n, end))
    {
        end = after;
        parts.push((tokens, DatePart::Day(day)));
    }
    let mut at = end;
    while words.plays(at, Particle::Of) && at < end + 2 && words.adjacent(at) {
        at += 1;
    }
    // `28 juni in 2020`, `28. Juni im Jahr 2020`
    let led = at == end && parts.len() > 1 && words.plays(at, Particle::InYear) && words.adjacent(at);
    at += usize::from(led);
    at += usize::from(led && words.plays(at, Particle::Article));
    if words.plays(at, Particle::YearWord) {
        at += 1;
    }
    let mut found = Found { start: n, loose: false, parts, calendar, order_open: false, end };
    add_year(words, &mut found, at, free);
    let capital = words.surface(n).chars().next().is_some_and(|c| c.is_uppercase() || !c.is_lowercase());
    if found.parts.len() == 1 && words.lexicon.plays(words.tokens[n].term, Particle::WeakMonth) {
        let led = n > 0 && words.adjacent(n) && (words.plays(n - 1, Particle::YearCue) || words.plays(n - 1, Particle::To));
        if !capital || !led {
            return None;
        }
    }
    Some(found)
}

/// Adds the year at word `at` to a month and its day, or the one before them.
fn add_year(words: &Words, found: &mut Found, at: usize, free: usize) {
    let Found { ref mut parts, ref mut end, calendar, .. } = *found;
    let near = words.gap(at).chars().all(|c| c.is_whitespace() || ",،.)(/-".contains(c)) && words.gap(at).len() <= 5;
    let dated = parts.len() > 1;
    let old =
        |value: u32, digits: usize| (digits == 4 && value >= 1000 && dated && calendar == NamedCalendar::Gregorian).then_some((value.cast_signed(), calendar));
    if let Some((year, _)) = digits_of(words, at)
        .filter(|_| near)
        .and_then(|(value, digits)| year_value(value, digits).or_else(|| old(value, digits).filter(|(year, _)| *year < 1300)))
    {
        parts.push((at..at + 1, DatePart::Year(year)));
        *end = at + 1 + usize::from(era(words, at + 1).is_some());
        // `September-2020-23`.
        if let Some((tokens, day)) = (parts.len() == 2 && words.gap(at + 1) == "-").then(|| dashed_day(words, at + 1)).flatten() {
            *end = tokens.end;
            parts.push((tokens, DatePart::Day(day)));
        }
    } else if let Some((year, 2)) = digits_of(words, at).filter(|(year, _)| near && dated && at > *end && *year > 31) {
        // `2 de outubro de 92`: no day and no month.
        parts.push((at..at + 1, DatePart::Year(1900 + year.cast_signed())));
        *end = at + 1;
    } else if let Some((tokens, year)) = (near && dated).then(|| year_in_words(words, at)).flatten() {
        *end = tokens.end;
        parts.push((tokens, DatePart::Year(year)));
    } else if let Some((tokens, year)) = year_before(words, parts, free) {
        parts.push((tokens, DatePart::Year(year)));
    }
}

/// A day behind a hyphen.
fn dashed_day(words: &Words, n: usize) -> Option<(Range<usize>, u8)> {
    let (value, digits) = day_digits(words, n)?;
    (digits <= 2).then_some((n..n + 1, value))
}

/// A year in words behind a day and a month: `duemiladiciotto`, `nineteen hundred and one`.
fn year_in_words(words: &Words, n: usize) -> Option<(Range<usize>, i32)> {
    words.numeral(n)?;
    let found = figure(words, n).filter(|found| matches!(found.manner, Manner::Plain | Manner::Ordinal) && found.unit.is_none())?;
    let (mut value, mut tokens) = (found.main.value, found.tokens);
    let at = tokens.end;
    match words.numeral(at).filter(|_| words.adjacent(at)) {
        // `две тысячи восемнадцатого года`
        Some((Numeral::Ordinal(place), _)) if value >= 1000.0 && value % 100.0 == 0.0 && place < 100 => {
            (value, tokens.end) = (value + f64::from(place), at + 1);
        }
        // `nineteen seventy-eight`
        Some((Numeral::Add(tens @ 10..=99), _)) if (15.0..=21.0).contains(&value) => {
            let rest = figure(words, at).filter(|rest| rest.manner == Manner::Plain && rest.unit.is_none() && rest.main.value < 100.0);
            let (years, end) = rest.map_or((f64::from(tens), at + 1), |rest| (rest.main.value, rest.tokens.end));
            (value, tokens.end) = (value * 100.0 + years, end);
        }
        _ => {}
    }
    (value.fract() == 0.0 && (1501.0..=2200.0).contains(&value)).then_some((tokens, value as i32))
}

/// The year before a month: joined to it or to its day by a slash or hyphen (`2019/aug/01`, `2020/23/Sep`), or before a month
/// with a day behind it (`2018 yılı Eylül'ün onu`).
fn year_before(words: &Words, parts: &Parts, free: usize) -> Option<(Range<usize>, i32)> {
    let first = parts.iter().map(|(tokens, _)| tokens.start).min()?;
    let at = first.checked_sub(1).filter(|at| *at >= free)?;
    let digits = |at: usize| digits_of(words, at).and_then(|(value, digits)| year_value(value, digits)).map(|(year, _)| (at..at + 1, year));
    if matches!(words.gap(first), "/" | "-") {
        return digits(at);
    }
    let day_behind = parts.len() > 1 && matches!(parts[0].1, DatePart::Month(_)) && parts[0].0.start == first;
    if !day_behind || !words.adjacent(first) {
        return None;
    }
    if !words.plays(at, Particle::YearWord) {
        return digits(at);
    }
    let last = at.checked_sub(1).filter(|last| *last >= free && words.adjacent(at))?;
    let in_words =
        || (free.max(last.saturating_sub(FactParams::MAX_YEAR - 1))..=last).find_map(|n| year_in_words(words, n).filter(|(tokens, _)| tokens.end == at));
    digits(last).or_else(in_words)
}

/// The end of a month whose second name follows: `آب/أغسطس`, `مارس (آذار)`.
fn double_name(words: &Words, end: usize, month: u8) -> usize {
    let gap = words.gap(end);
    let close = gap.len() <= 5 && gap.chars().all(|c| c.is_whitespace() || "/-–(".contains(c));
    match words.lexicon.months.longest(|k| words.forward(end, k)) {
        Some((length, (second, _))) if close && second == month => end + length,
        _ => end,
    }
}

/// The day before a month: `23 September`, `23rd of September`, `الثاني عشر من يوليو`.
fn day_before(words: &Words, n: usize, free: usize) -> Option<(Range<usize>, u8)> {
    let mut at = n;
    for _ in 0..2 {
        let skip = at > free && words.adjacent(at) && (words.plays(at - 1, Particle::Of) || words.plays(at - 1, Particle::MonthWord));
        at -= usize::from(skip);
    }
    let last = at.checked_sub(1).filter(|last| *last >= free)?;
    let gap = words.gap(at);
    if gap.len() > 4 || !gap.chars().all(|c| c.is_whitespace() || ".-/".contains(c)) {
        return None;
    }
    if let Some((value, digits)) = day_digits(words, last) {
        return (digits <= 2).then_some((last..last + 1, value));
    }
    let ordinal = |n: usize| match words.numeral(n) {
        Some((Numeral::Ordinal(value), _)) => Some(value),
        _ => None,
    };
    // Where days of the month are counted, not ranked: `cinco de mayo`.
    let weak = words.plays(n, Particle::WeakMonth);
    let cardinal = |n: usize| match words.numeral(n) {
        Some((Numeral::Add(value), clitics)) if !words.lexicon.english && !weak && !words.is_semitic(n) && !clitics.and && value > 0 => Some(value),
        _ => None,
    };
    if let Some(unit) = ordinal(last).or_else(|| cardinal(last)).filter(|value| *value <= 31) {
        let tens = last.checked_sub(1).filter(|first| *first >= free && words.adjacent(last) && unit < 10 && !words.is_semitic(last));
        let tens = tens.and_then(|first| match words.numeral(first) {
            Some((Numeral::Add(tens), _)) if matches!(tens, 10 | 20 | 30) && tens + unit <= 31 => Some((first, tens)),
            _ => None,
        });
        return Some(tens.map_or((last..last + 1, unit as u8), |(first, tens)| (first..last + 1, (tens + unit) as u8)));
    }
    // Two words: tens or "ten" after an ordinal.
    let first = last.checked_sub(1).filter(|first| *first >= free && words.adjacent(last))?;
    let value = match (ordinal(first), words.numeral(last)) {
        (Some(unit), Some((Numeral::Add(ten), _))) if unit < 10 && matches!(ten, 10 | 20 | 30) => unit + ten,
        _ => return None,
    };
    (value <= 31).then_some((first..last + 1, value as u8))
}

pub(super) fn day_digits(words: &Words, n: usize) -> Option<(u8, usize)> {
    let surface = words.surface(n);
    if surface.len() > 8 {
        return None;
    }
    let normal = words.normal(n);
    let digits = normal.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = &normal[digits.len()..];
    let value: u8 = digits.parse().ok()?;
    let ordinal = || words.lexicon.ordinal_endings.split(' ').any(|known| known == ending);
    ((matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "o") || ordinal()) && (1..=31).contains(&value)).then_some((value, digits.len()))
}

/// The day after a month: `September 23`.
fn day_after(words: &Words, at: usize) -> Option<(Range<usize>, u8)> {
    let gap = words.gap(at);
    // In Arabic the day stands first, but where a comma and the year follow it (`أكتوبر 3, 2019`).
    let arabic = words.is_arabic(at.checked_sub(1)?);
    let dated =
        || words.gap(at + 1).trim_end() == "," && (digits_of(words, at + 1).is_some_and(|(_, digits)| digits == 4) || year_in_words(words, at + 1).is_some());
    let apart = gap.trim_matches('.').trim().is_empty() && (!gap.is_empty() || arabic) || matches!(gap, "/" | "-");
    let close = gap.len() <= 3 && apart && (!arabic || dated());
    let (value, digits) = day_digits(words, at).filter(|_| close)?;
    // A number with a unit behind it is no day: "in May 20 people".
    let counts = words.joined(at + 1) && (words.counted(at + 1).is_some() || words.lexicon.percent.longest(|k| words.forward(at + 1, k)).is_some());
    (digits <= 2 && !counts).then_some((at..at + 1, value))
}

/// The day behind a month in words, or in digits that a word for the day shows: `September twenty-first`, `July the fourth`,
/// `يناير الثاني والعشرين`, `सितंबर की दस तारीख`, `Eylül'ün onunda`. The day, and the token behind what belongs to it.
fn day_behind(words: &Words, month: usize, end: usize) -> Option<(Range<usize>, u8, usize)> {
    let mut at = end;
    at += usize::from(words.plays(at, Particle::MonthWord) && words.adjacent(at));
    at += usize::from((words.plays(at, Particle::Of) || words.plays(at, Particle::Article)) && words.adjacent(at));
    if !words.adjacent(at) {
        return None;
    }
    let (tokens, day, ranked) = day_in_words(words, at).or_else(|| {
        let (value, digits) = day_digits(words, at).filter(|_| at > end)?;
        (digits <= 2).then_some((at..at + 1, value, false))
    })?;
    let ending = words.lexicon.endings_apart && words.is_digits(at) && matches!(words.gap(at + 1), "'" | "’");
    let after = tokens.end + usize::from(words.plays(tokens.end, Particle::DayWord) && words.adjacent(tokens.end));
    let follows = words.lexicon.english || words.is_semitic(at) && words.numeral(at).is_some_and(|(_, clitics)| clitics.article);
    // "The march second to none": a word that is no month alone.
    let weak = words.plays(month, Particle::WeakMonth) && at == end;
    let shown = after > tokens.end || ending || words.lexicon.day_forms.contains_key(&words.term(tokens.end - 1)?) || (ranked && follows && !weak);
    shown.then_some((tokens, day, after))
}

/// A day of the month in words, and whether it is a place in a row.
pub(super) fn day_in_words(words: &Words, at: usize) -> Option<(Range<usize>, u8, bool)> {
    let form = |at: usize| words.term(at).and_then(|term| words.lexicon.day_forms.get(&term)).copied();
    if let Some(day) = form(at) {
        return Some((at..at + 1, day, false));
    }
    if let (Some((Numeral::Add(tens @ (10 | 20 | 30)), _)), Some(unit @ 1..=9)) = (words.numeral(at), form(at + 1))
        && words.adjacent(at + 1)
    {
        return Some((at..at + 2, tens as u8 + unit, false));
    }
    words.numeral(at)?;
    let found = figure(words, at).filter(|found| matches!(found.manner, Manner::Plain | Manner::Ordinal) && found.unit.is_none())?;
    let day = found.main.value;
    ((1.0..=31.0).contains(&day) && day.fract() == 0.0).then(|| (found.tokens, day as u8, found.manner == Manner::Ordinal))
}

pub(super) fn relative(words: &Words, n: usize) -> Option<Found> {
    let told = words.lexicon.relative_days.longest(|k| words.forward(n, k)).map(|found| (found, false));
    let story = || words.lexicon.story_days.longest(|k| words.forward(n, k)).map(|found| (found, true));
    let ((length, days), loose) = match (told, story()) {
        (Some(told), Some(story)) if story.0.0 > told.0.0 => story,
        (Some(told), _) => told,
        (None, story) => story?,
    };
    Some(Found {
        start: n,
        parts: vec![(n..n + length, DatePart::Relative(days))],
        calendar: NamedCalendar::Gregorian,
        order_open: false,
        end: n + length,
        loose,
    })
}

/// A year that a word before it or an era mark after it shows to be one: `عام 2014`, `since 2014`, `1436هـ`.
pub(super) fn bare_year(words: &Words, n: usize, last: Option<&Date>) -> Option<Found> {
    let (value, digits) = digits_of(words, n)?;
    let (year, calendar) = year_value(value, digits)?;
    let marked = era(words, n + 1);
    let led = n > 0
        && words.joined(n)
        && (words.plays(n - 1, Particle::YearCue)
            || words.plays(n - 1, Particle::YearWord)
            || (words.plays(n - 1, Particle::Proclitic) && n > 1 && words.plays(n - 2, Particle::YearWord)));
    // The far end of two years: "between 2003 and 2010", "2012-2015".
    let second = last.is_some_and(|last| {
        last.parts.last().is_some_and(|(_, part)| matches!(part, DatePart::Year(_))) && n - last.tokens.end <= 1 && words.gap(n).len() <= 4
    });
    let alone = words.gap(n).ends_with('(') && words.gap(n + 1).starts_with(')');
    let opens_span = n > 0
        && words.plays(n - 1, Particle::From)
        && words.plays(n + 1, Particle::To)
        && digits_of(words, n + 2).is_some_and(|(value, digits)| year_value(value, digits).is_some());
    let counts = words.joined(n + 1) && words.counted(n + 1).is_some();
    if marked.is_none() && ((calendar == NamedCalendar::Hijri && words.lexicon.arabic) || counts || !(led || second || alone || opens_span)) {
        return None;
    }
    let calendar = marked.unwrap_or(if calendar == NamedCalendar::Hijri && !words.lexicon.arabic { NamedCalendar::Jalali } else { calendar });
    // A year that runs over into the next: `1986/87`.
    let last = n + usize::from(marked.is_none() && words.gap(n + 1) == "/" && digits_of(words, n + 1).is_some_and(|(_, digits)| digits == 2));
    Some(Found {
        start: n,
        loose: false,
        parts: vec![(n..last + 1, DatePart::Year(year))],
        calendar,
        order_open: false,
        end: last + 1 + usize::from(marked.is_some()),
    })
}
