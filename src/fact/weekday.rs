//! Days told from the day of publication: weekdays that a word chooses (`last Tuesday`, `vendredi prochain`), weekdays with the
//! day of the month (`Thursday the 21st`), and stretches of time (`three days ago`, `vor zwei Wochen`, `two days from tomorrow`).

use std::ops::Range;

use super::calendar::{Day, days_in};
use super::date::{Calendar, DatePart, Found};
use super::figure::{Manner, figure};
use super::lexicon::{Numeral, Particle};
use super::words::Words;

/// Most amounts of one stretch: `2 years, 1 month and 21 days`.
const MOST_AMOUNTS: usize = 4;

/// The weekday that begins at word `n`: its number of words and the day.
fn named(words: &Words, n: usize) -> Option<(usize, u8)> {
    let one = words.term(n).and_then(|term| words.lexicon.weekdays.get(&term)).map(|day| (1, *day));
    words.lexicon.weekday_phrases.longest(|k| words.forward(n, k)).or(one)
}

/// Where a phrase that begins at `n` ends, skipping one small word before it.
fn turn_after(words: &Words, n: usize) -> Option<(i8, usize)> {
    for skip in 0..3 {
        let at = n + skip;
        let little = |n: usize| words.plays(n, Particle::DayWord) || words.plays(n, Particle::Article) || words.plays(n, Particle::Of);
        let small = skip == 0 || little(at - 1) || words.gap(n).starts_with(',');
        if !small || !(words.joined(at) || words.gap(at) == ", ") {
            return None;
        }
        if let Some((length, turn)) = words.lexicon.turns_after.longest(|k| words.forward(at, k)) {
            return Some((turn, at + length));
        }
        if let Some((turn, after)) = week_turn(words, at) {
            return Some((turn, after));
        }
    }
    None
}

/// `next week`, `gelecek hafta`: a turn and the word for week, from word `n` on.
fn week_turn(words: &Words, n: usize) -> Option<(i8, usize)> {
    for length in 1..=3 {
        let week = n + length;
        let turn = words.lexicon.turns_before.longest(|k| words.backward(week, k)).filter(|(spelled, _)| *spelled == length);
        if let (Some((_, turn)), Some((unit, counted))) = (turn, words.counted(week))
            && counted.unit.key == "week"
            && words.joined(week)
        {
            return Some((turn, week + unit));
        }
    }
    None
}

/// The turn before word `n`, with the word it begins at: `next`, `next week`, `on … of next week`.
fn turn_before(words: &Words, n: usize, free: usize) -> Option<(i8, usize)> {
    let at = |n: usize| words.lexicon.turns_before.longest(|k| words.backward(n, k)).filter(|(length, _)| n - length >= free);
    if !(words.joined(n) || words.gap(n) == ", ") {
        return None;
    }
    if let Some((length, turn)) = at(n) {
        return Some((turn, n - length));
    }
    // "الأسبوع المقبل يوم الجمعة"
    let day_word = n.checked_sub(1).filter(|before| *before > free && words.plays(*before, Particle::DayWord) && words.joined(*before));
    if let Some((length, turn)) = day_word.and_then(at) {
        return Some((turn, n - 1 - length));
    }
    // The week before the day: "next week Monday", "vorige week op zondag".
    for skip in 0..2 {
        let week = n.checked_sub(1 + skip)?;
        let small = skip == 0 || words.surface(n - 1).chars().count() <= 3;
        if small
            && week >= free
            && words.counted(week).is_some_and(|(length, counted)| length == 1 && counted.unit.key == "week")
            && let Some((length, turn)) = at(week)
        {
            return Some((turn, week - length));
        }
    }
    None
}

/// A weekday with what chooses it.
pub(super) fn weekday(words: &Words, n: usize, free: usize) -> Option<Found> {
    let (length, weekday) = named(words, n)?;
    let mut end = n + length;
    let day_word = words.plays(end, Particle::DayWord) && words.joined(end);
    let before = turn_before(words, n, free);
    end += usize::from(day_word);
    let after = turn_after(words, end);
    let weak = length == 1 && words.term(n).is_some_and(|term| words.lexicon.weak_weekdays.contains(&term));
    if weak && !day_word && before.is_none() && after.is_none() && (words.adjacent(end) || n == 0 || !words.adjacent(n)) {
        return None;
    }
    let mut parts = vec![(n..n + length, DatePart::Weekday(weekday))];
    let mut start = n;
    if let Some((day, at)) = day_before(words, n, free) {
        parts.push((at..at + 1, DatePart::Day(day)));
        start = at;
    } else if let Some((turn, from)) = before {
        parts.push((from..n, DatePart::Turn(turn)));
        start = from;
    } else if let Some((turn, to)) = after {
        parts.push((end..to, DatePart::Turn(turn)));
        end = to;
    } else if let Some((tokens, day)) = day_behind(words, end) {
        end = tokens.end;
        parts.push((tokens, DatePart::Day(day)));
    } else if let Some((place, from)) = ordinal_before(words, n, free) {
        parts.push((from..n, DatePart::Nth(place)));
        start = from;
    } else if let Some(place) = ordinal_behind(words, end) {
        parts.push((end..end + 1, DatePart::Nth(place)));
        end += 1;
    }
    // The small word belongs to it only where something follows that it leads to.
    let end = if end == n + length + usize::from(day_word) { n + length } else { end };
    Some(Found { start, parts, calendar: Calendar::Gregorian, order_open: false, end, loose: false })
}

/// `15 तारीख शुक्रवार`: the day of the month before a weekday.
fn day_before(words: &Words, n: usize, free: usize) -> Option<(u8, usize)> {
    let at = n.checked_sub(2).filter(|at| *at >= free && words.plays(n - 1, Particle::DayWord) && words.adjacent(n) && words.adjacent(n - 1))?;
    words.integer(at).filter(|day| (1..=31).contains(day)).map(|day| (day as u8, at))
}

/// A day of the month before or after this one: `il 20 del prossimo mese`, `gelecek ayın 20'si`, `अगले महीने की 20`.
pub(super) fn day_of_turned_month(words: &Words, n: usize) -> Option<Found> {
    let month = |at: usize| words.counted(at).is_some_and(|(length, counted)| length == 1 && counted.unit.key == "month");
    let day = |at: usize| words.integer(at).filter(|day| (1..=31).contains(day));
    let turn = |at: usize| {
        let before = (1..=2).find_map(|length| {
            words.lexicon.turns_before.longest(|k| words.backward(at + length, k)).filter(|(spelled, _)| *spelled == length && month(at + length))
        });
        let after = || month(at).then(|| words.lexicon.turns_after.longest(|k| words.forward(at + 1, k))).flatten();
        before.or_else(after).map(|(length, turn)| (turn, at + length + 1)).filter(|_| words.joined(at))
    };
    let part = |turn: i8| DatePart::Away { months: i16::from(turn.signum()), days: 0 };
    if let Some(value) = day(n) {
        let mut at = n + 1;
        while at < n + 3 && (words.plays(at, Particle::Of) || words.plays(at, Particle::Article)) {
            at += 1;
        }
        let (by, end) = turn(at).filter(|_| at > n + 1)?;
        let parts = vec![(n..n + 1, DatePart::Day(value as u8)), (at..end, part(by))];
        return Some(Found { start: n, parts, calendar: Calendar::Gregorian, order_open: false, end, loose: false });
    }
    let length = words.lexicon.turns_before.longest(|k| (k == 0).then(|| words.term(n)).flatten()).map(|_| 1)?;
    if !month(n + length) {
        return None;
    }
    let (_, by) = words.lexicon.turns_before.longest(|k| words.backward(n + length, k))?;
    let at = n + length + 1 + usize::from(words.plays(n + length + 1, Particle::Of));
    let value = day(at).filter(|_| words.adjacent(at) && words.counted(at + 1).is_none())?;
    let parts = vec![(n..n + length, part(by)), (at..at + 1, DatePart::Day(value as u8))];
    Some(Found { start: n, parts, calendar: Calendar::Gregorian, order_open: false, end: at + 1, loose: false })
}

/// `the second Sunday`, where no month follows.
fn ordinal_before(words: &Words, n: usize, free: usize) -> Option<(u8, usize)> {
    let at = n.checked_sub(1).filter(|at| *at >= free && words.adjacent(n))?;
    match words.numeral(at)? {
        (Numeral::Ordinal(value), _) if (1..=5).contains(&value) => Some((value as u8, at)),
        _ => None,
    }
}

/// `الثلاثاء الثالث`: where adjectives follow their nouns.
fn ordinal_behind(words: &Words, n: usize) -> Option<u8> {
    match words.numeral(n)? {
        (Numeral::Ordinal(value), clitics) if clitics.article && words.is_semitic(n) && words.adjacent(n) && (1..=5).contains(&value) => Some(value as u8),
        _ => None,
    }
}

/// The day of the month behind a weekday: `the 21st`, `den 22`, `22 तारीख`, `(5)`.
fn day_behind(words: &Words, n: usize) -> Option<(Range<usize>, u8)> {
    let article = words.adjacent(n) && words.plays(n, Particle::Article);
    let at = n + usize::from(article);
    let bracketed = words.gap(at).ends_with('(') && words.gap(at + 1).starts_with(')') && words.gap(at).len() <= 2;
    if !(words.adjacent(at) || bracketed) {
        return None;
    }
    if let Some(value) = words.integer(at).filter(|value| (1..=31).contains(value)) {
        let marked = bracketed || words.plays(at + 1, Particle::DayWord);
        let closes = !words.adjacent(at + 1) && !words.gap(at + 1).starts_with([':', '.', '-', '–', '/', '%']) || at + 1 == words.tokens.len();
        return (marked || article || closes).then_some((at..at + 1, value as u8));
    }
    let found = figure(words, at)?;
    let ordinal = found.manner == Manner::Ordinal;
    let day = found.main.value;
    ((ordinal && article) && (1.0..=31.0).contains(&day)).then_some((found.tokens, day as u8))
}

/// A stretch of time that leads from today, or from a day that is told, to another day.
pub(super) fn stretch(words: &Words, n: usize, free: usize) -> Option<Found> {
    if !may_begin(words, n) {
        return None;
    }
    if let Some(found) = weekdays_on(words, n) {
        return Some(found);
    }
    let (months, days, end) = amounts(words, n)?;
    let based =
        (n > free && words.joined(n)).then(|| words.lexicon.bases_before.longest(|k| words.backward(n, k))).flatten().filter(|(length, _)| n - length >= free);
    if let Some((length, (base, sign))) = based {
        let part = away(months, days, sign, base)?;
        let start = n - length;
        return Some(Found { start, parts: vec![(start..end, part)], calendar: Calendar::Gregorian, order_open: false, end, loose: false });
    }
    let led =
        (n > free && words.joined(n)).then(|| words.lexicon.shifts_before.longest(|k| words.backward(n, k))).flatten().filter(|(length, _)| n - length >= free);
    let follows = words.joined(end).then(|| words.lexicon.shifts_after.longest(|k| words.forward(end, k))).flatten();
    let from = end + follows.map_or(0, |(length, _)| length);
    if let Some((base, after)) = told_day(words, from, follows.is_some()) {
        let sign = follows.map_or(1, |(_, shift)| shift.signum());
        let part = away(months, days, sign, base)?;
        return Some(Found { start: n, parts: vec![(n..after, part)], calendar: Calendar::Gregorian, order_open: false, end: after, loose: false });
    }
    let (shift, start, end) = match (led, follows) {
        (_, Some((length, shift))) => (shift, n, end + length),
        (Some((length, shift)), None) => (shift, n - length, end),
        (None, None) => return None,
    };
    let part = away(months, days, shift.signum(), 0)?;
    Some(Found { start, parts: vec![(start..end, part)], calendar: Calendar::Gregorian, order_open: false, end, loose: shift.abs() > 1 })
}

/// `two Sundays from now`: so many of a weekday on.
fn weekdays_on(words: &Words, n: usize) -> Option<Found> {
    let (Numeral::Add(count @ 2..=9), _) = words.numeral(n)? else { return None };
    let (length, weekday) = named(words, n + 1).or_else(|| plural(words, n + 1)).filter(|_| words.adjacent(n + 1))?;
    let end = n + 1 + length;
    let (after, shift) = words.lexicon.shifts_after.longest(|k| words.forward(end, k)).filter(|_| words.joined(end))?;
    if shift < 1 {
        return None;
    }
    let parts = vec![(n + 1..end, DatePart::Weekday(weekday)), (n..n + 1, DatePart::Away { months: 0, days: 7 * (count as i16 - 1) })];
    Some(Found { start: n, parts, calendar: Calendar::Gregorian, order_open: false, end: end + after, loose: false })
}

/// The plural of a weekday in English.
fn plural(words: &Words, n: usize) -> Option<(usize, u8)> {
    let normal = words.normal(n);
    let day = normal.strip_suffix('s').filter(|_| words.lexicon.english)?;
    words.lexicon.weekdays.get(&crate::text::token::term(day)).map(|day| (1, *day))
}

/// Whether a number or a word for a few can begin at word `n`: nothing else is looked at twice.
fn may_begin(words: &Words, n: usize) -> bool {
    words.is_digits(n) || words.numeral(n).is_some() || words.plays(n, Particle::One) || words.lexicon.few.longest(|k| words.forward(n, k)).is_some()
}

fn away(months: i32, days: i32, sign: i8, base: i8) -> Option<DatePart> {
    let sign = i32::from(sign);
    let (months, days) = (i16::try_from(months * sign).ok()?, i16::try_from(days * sign + i32::from(base)).ok()?);
    Some(DatePart::Away { months, days })
}

/// `… from tomorrow`: the day that a stretch is counted from, and the token behind it.
fn told_day(words: &Words, n: usize, shifted: bool) -> Option<(i8, usize)> {
    let led = words.plays(n, Particle::FromDay) && words.adjacent(n);
    if !(led || shifted) {
        return None;
    }
    let at = n + usize::from(led);
    if led && words.plays(at, Particle::Now) {
        return Some((0, at + 1));
    }
    words.adjacent(at).then(|| words.lexicon.relative_days.longest(|k| words.forward(at, k))).flatten().map(|(length, days)| (days, at + length))
}

/// The amounts of time from word `n` on, as months and days, with the token behind them.
fn amounts(words: &Words, n: usize) -> Option<(i32, i32, usize)> {
    let (mut months, mut days, mut end) = (0_i32, 0_i32, n);
    for step in 0..MOST_AMOUNTS {
        let mut at = end;
        if step > 0 {
            let comma = words.gap(at) == ", ";
            if words.is_and(at) || (words.plays(at, Particle::And) && comma) {
                at += 1;
            } else if !(comma || words.adjacent(at)) {
                break;
            }
        }
        let Some((count, unit)) = count(words, at) else { break };
        let Some((length, key)) = time_unit(words, unit) else { break };
        let count = i32::try_from(count).ok().filter(|count| *count <= 9999)?;
        match key {
            "day" => days += count,
            "week" => days += 7 * count,
            "month" => months += count,
            _ => months += 12 * count,
        }
        end = unit + length;
    }
    (end > n).then_some((months, days, end))
}

fn time_unit(words: &Words, n: usize) -> Option<(usize, &'static str)> {
    let (length, counted) = words.counted(n).filter(|_| words.joined(n))?;
    matches!(counted.unit.key, "day" | "week" | "month" | "year").then_some((length, counted.unit.key))
}

/// How many, from word `n` on, and the token behind: digits, words, "a", "a few".
fn count(words: &Words, n: usize) -> Option<(u32, usize)> {
    if let Some((length, ())) = words.lexicon.few.longest(|k| words.forward(n, k)) {
        return Some((3, n + length));
    }
    let found = figure(words, n)
        .filter(|found| found.manner == Manner::Plain && found.main.value >= 1.0 && found.main.value <= 9999.0 && found.main.value.fract() == 0.0);
    match found {
        Some(found) if found.unit.is_none() => Some((found.main.value as u32, found.tokens.end)),
        _ => words.plays(n, Particle::One).then_some((1, n + 1)),
    }
}

/// The day that lies `months` and `days` away.
pub(super) fn shifted(from: Day, months: i16, days: i16) -> Option<Day> {
    let (year, month, day) = from.civil();
    let all = year * 12 + i32::from(month) - 1 + i32::from(months);
    let (year, month) = (all.div_euclid(12), (all.rem_euclid(12) + 1) as u8);
    Day::new(year, month, day.min(days_in(year, month))).map(|day| day.plus(i32::from(days)))
}

/// The day of a weekday that a turn chooses.
pub(super) fn turned(published: Day, weekday: u8, turn: i8) -> Day {
    let monday = published.plus(1 - i32::from(published.weekday()));
    let offset = i32::from(weekday) - i32::from(published.weekday());
    match turn {
        -2 => published.plus(if offset < 0 { offset } else { offset - 7 }),
        2 => published.plus(if offset > 0 { offset } else { offset + 7 }),
        turn => monday.plus(7 * i32::from(turn) + i32::from(weekday) - 1),
    }
}

/// The `nth` weekday of the month of `published`.
pub(super) fn nth(published: Day, weekday: u8, nth: u8) -> Option<Day> {
    let (year, month, _) = published.civil();
    let first = Day::new(year, month, 1)?;
    let offset = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
    Some(first.plus(offset + 7 * (i32::from(nth) - 1)))
}

/// The day of the month of that number that is that weekday and lies next to `published`; of this month where none is.
pub(super) fn numbered(published: Day, weekday: u8, day: u8) -> Option<Day> {
    let (year, month, _) = published.civil();
    let of = |shift: i32| {
        let all = year * 12 + i32::from(month) - 1 + shift;
        Day::new(all.div_euclid(12), (all.rem_euclid(12) + 1) as u8, day)
    };
    [0, -1, 1].into_iter().filter_map(of).find(|day| day.weekday() == weekday).or_else(|| of(0))
}
