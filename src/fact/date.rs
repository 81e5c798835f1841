//! Dates: days, months, years and weekdays as news writes them, and whether two of them can be one.

use super::calendar::{Day, days_in, nth, numbered, shifted, turned};
use super::date_parts::Found;
pub use super::date_parts::{Date, DatePart, NamedCalendar};
use super::facts::FactContext;
use super::form::{all_digits, around_month, bare_year, ideographic, relative};
use super::lexicon::Particle;
use super::weekday::{day_of_turned_month, either_day, period, weekday};
use super::words::Words;
use crate::config::FactParams;

pub use super::number::Agreement;

/// How far apart two days told in weeks, months or years may lie and still be one.
fn slack(date: &Date) -> i32 {
    date.parts
        .iter()
        .map(|(_, part)| match part {
            DatePart::Away { months, .. } if months % 12 == 0 && *months != 0 => 183,
            DatePart::Away { months, .. } if *months != 0 => 16,
            DatePart::Away { days, .. } if days % 7 == 0 && *days != 0 => 3,
            _ => 0,
        })
        .max()
        .unwrap_or(0)
}

/// The weekday of a date that names nothing else.
fn bare_weekday(date: &Date) -> Option<u8> {
    date.weekday().filter(|_| date.parts.len() == 1)
}

/// A weekday alone against a date whose day is known: the weekday of that day decides, near the publication only.
fn weekday_against(bare: &Date, other: &Date) -> Option<Agreement> {
    let weekday = bare_weekday(bare)?;
    let (first, last) = other.days?;
    if first != last || other.weekday().is_some() {
        return None;
    }
    let (published, _) = bare.days?;
    let near = (first.0 - published.0).abs() <= 7;
    Some(match (first.weekday() == weekday, near) {
        (true, true) => Agreement::Same,
        (true, false) => Agreement::Incomparable,
        (false, _) => Agreement::Different,
    })
}

/// Compares two dates by the parts that both name, else by the days that they can mean. A day inside a month or year
/// that the other names is compatible; two calendars differ only when their days lie far apart.
#[must_use]
pub fn compare_dates(a: &Date, b: &Date) -> Agreement {
    let apart = a.days.zip(b.days).map(|(x, y)| (x.0.0 - y.1.0).max(y.0.0 - x.1.0) - slack(a).max(slack(b)));
    if a.loose || b.loose {
        return if a.days.is_some() && a.days == b.days { Agreement::Same } else { Agreement::Incomparable };
    }
    if let Some(told) = weekday_against(a, b).or_else(|| weekday_against(b, a)) {
        return told;
    }
    if a.calendar != b.calendar {
        return match apart {
            Some(apart) if apart > if [a.calendar, b.calendar].contains(&NamedCalendar::Hijri) { FactParams::HIJRI_SLACK } else { 0 } => Agreement::Different,
            Some(_) => Agreement::Compatible,
            None => Agreement::Incomparable,
        };
    }
    // A distance (three years ago) is no exact day: it confirms, and denies nothing.
    if a.parts.is_empty() || b.parts.is_empty() {
        return if a.days.is_some() && a.days == b.days { Agreement::Same } else { Agreement::Compatible };
    }
    let shared = [
        both(a.year(), b.year()),
        both(a.month(), b.month()),
        both(a.day(), b.day()),
        both(a.weekday(), b.weekday()),
        both(a.relative(), b.relative()).filter(|_| a.days.is_none() || b.days.is_none()),
    ];
    let swapped = (a.order_open || b.order_open) && a.day().map(Some) == b.month().map(Some) && a.month() == b.day();
    let named: Vec<bool> = shared.into_iter().flatten().collect();
    if named.contains(&false) {
        return if swapped && both(a.year(), b.year()) != Some(false) { Agreement::Compatible } else { Agreement::Different };
    }
    match apart {
        Some(apart) if apart > 0 && named.is_empty() => Agreement::Different,
        _ if !named.is_empty() => {
            let kinds = |date: &Date| [date.year().is_some(), date.month().is_some(), date.day().is_some()];
            if kinds(a) == kinds(b) { Agreement::Same } else { Agreement::Compatible }
        }
        Some(_) if a.days == b.days => Agreement::Same,
        Some(_) => Agreement::Compatible,
        None => Agreement::Incomparable,
    }
}

fn both<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<bool> {
    a.zip(b).map(|(a, b)| a == b)
}

/// All dates of a text, in order, disjoint. Linear in the tokens.
pub(super) fn dates(words: &Words, context: FactContext) -> Vec<Date> {
    let mut out: Vec<Date> = Vec::new();
    let mut n = 0;
    while n < words.tokens.len() {
        let free = out.last().map_or(0, |date| date.tokens.end);
        let found = all_digits(words, n)
            .or_else(|| ideographic(words, n))
            .or_else(|| around_month(words, n, free))
            .or_else(|| weekday(words, n, free))
            .or_else(|| day_of_turned_month(words, n))
            .or_else(|| period(words, n, free))
            .or_else(|| relative(words, n))
            .or_else(|| either_day(words, n))
            .or_else(|| bare_year(words, n, out.last()));
        let Some(found) = found else {
            n += 1;
            continue;
        };
        n = found.end.max(n + 1);
        let date = finished(words, found, context);
        match out.last_mut().filter(|last| goes_on(words, last, &date)) {
            Some(last) => join(words, last, date, context),
            None => out.push(date),
        }
    }
    out
}

fn finished(words: &Words, found: Found, context: FactContext) -> Date {
    let start = found.parts.iter().map(|(tokens, _)| tokens.start).min().unwrap_or(0).min(found.start);
    let tokens = start..found.end;
    let span = words.tokens[start].span.hull(words.tokens[found.end - 1].span);
    let mut date = Date { span, tokens, parts: found.parts, calendar: found.calendar, order_open: found.order_open, loose: found.loose, days: None };
    date.loose |= date.parts.iter().any(|(_, part)| matches!(part, DatePart::Turn(-1 | 1) | DatePart::Nth(_)));
    date.parts.sort_by_key(|(tokens, _)| tokens.start);
    date.days = days_of(&date, context);
    date
}

/// Whether `next` says more about the same day as `last`: `Tuesday, 5 March`, `اليوم الخميس`, `أمس (الثلاثاء)`.
fn goes_on(words: &Words, last: &Date, next: &Date) -> bool {
    let link = next.tokens.start == last.tokens.end + 1 && words.plays(last.tokens.end, Particle::Corresponding);
    let gap = words.gap(next.tokens.start);
    let close = (next.tokens.start == last.tokens.end && gap.chars().all(|c| c.is_whitespace() || "(،,".contains(c)) && gap.len() <= 4) || link;
    let fits = |a: &Date, b: &Date| {
        (a.weekday().is_some() || a.relative().is_some())
            && a.day().is_none()
            && a.month().is_none()
            && a.year().is_none()
            && !(a.weekday().is_some() && b.weekday().is_some())
    };
    close && (last.calendar == next.calendar || fits(last, next)) && ((fits(last, next)) || (fits(next, last) && last.day().is_none()))
}

fn join(words: &Words, last: &mut Date, next: Date, context: FactContext) {
    last.tokens.end = next.tokens.end;
    last.span = words.tokens[last.tokens.start].span.hull(next.span);
    last.parts.extend(next.parts);
    last.calendar = next.calendar;
    last.order_open |= next.order_open;
    last.loose &= next.loose;
    last.days = days_of(last, context).or(next.days);
}

/// The first and last day that a date can mean.
fn days_of(date: &Date, context: FactContext) -> Option<(Day, Day)> {
    let published = context.published;
    if date.calendar == NamedCalendar::Jalali {
        let year = date.year()?;
        let (first, last) = (date.month().unwrap_or(1), date.month().unwrap_or(12));
        let end = match last {
            ..=6 => 31,
            12 => 29,
            _ => 30,
        };
        let to = date.day().unwrap_or(end);
        return Day::from_jalali(year, first, date.day().unwrap_or(1)).zip(Day::from_jalali(year, last, to));
    }
    if date.calendar == NamedCalendar::Hijri {
        let year = date.year()?;
        return Some(match (date.month(), date.day()) {
            (Some(month), Some(day)) => (Day::from_hijri(year, month, day)?, Day::from_hijri(year, month, day)?),
            (Some(month), None) => (Day::from_hijri(year, month, 1)?, Day::from_hijri(year, month, 30)?),
            _ => (Day::from_hijri(year, 1, 1)?, Day::from_hijri(year, 12, 30)?),
        });
    }
    if let Some(day) = told(date, published) {
        return Some((day, day));
    }
    if let Some(days) = date.relative() {
        let day = published?.plus(i32::from(days));
        return Some((day, day));
    }
    match (date.year(), date.month(), date.day(), date.weekday()) {
        (Some(year), Some(month), Some(day), _) => Day::new(year, month, day).map(|day| (day, day)),
        (Some(year), Some(month), None, _) => Some((Day::new(year, month, 1)?, Day::new(year, month, days_in(year, month))?)),
        (Some(year), None, _, _) => Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?)),
        (None, Some(month), Some(day), _) => nearest(published?, month, day).map(|day| (day, day)),
        (None, None, None, Some(weekday)) => {
            // A bare weekday is one of the last seven days: news tells what was.
            let back = (i32::from(published?.weekday()) - i32::from(weekday)).rem_euclid(7);
            let day = published?.plus(-back);
            Some((day, day))
        }
        _ => None,
    }
}

/// The day of a period, of a weekday that a word chooses, or of a weekday with a day of the month.
fn told(date: &Date, published: Option<Day>) -> Option<Day> {
    if let Some(count) = date.parts.iter().find_map(|(_, part)| if let DatePart::Workdays(count) = part { Some(*count) } else { None }) {
        return Some(worked(published?, count));
    }
    let away = date.parts.iter().find_map(|(_, part)| if let DatePart::Away { months, days } = part { Some((*months, *days)) } else { None });
    if let Some((months, days)) = away {
        if let Some(weekday) = date.weekday() {
            return Some(turned(published?, weekday, 2).plus(i32::from(days)));
        }
        let day = shifted(published?, months, days)?;
        let (year, month, _) = day.civil();
        return date.day().map_or(Some(day), |of_month| Day::new(year, month, of_month));
    }
    let weekday = date.weekday().filter(|_| date.month().is_none() && date.year().is_none())?;
    let chosen = date.parts.iter().find_map(|(_, part)| match part {
        DatePart::Turn(turn) => Some(turned(published?, weekday, *turn)),
        DatePart::Nth(place) => nth(published?, weekday, *place),
        _ => None,
    });
    chosen.or_else(|| numbered(published?, weekday, date.day()?))
}

/// The day that lies so many working days away; Saturday and Sunday are none.
fn worked(published: Day, count: i8) -> Day {
    let (mut day, mut left) = (published, count.unsigned_abs());
    while left > 0 {
        day = day.plus(i32::from(count.signum()));
        left -= u8::from(day.weekday() < 6);
    }
    day
}

/// The day of that name that lies nearest to the publication.
fn nearest(published: Day, month: u8, day: u8) -> Option<Day> {
    let year = published.year();
    (year - 1..=year + 1).filter_map(|year| Day::new(year, month, day)).min_by_key(|day| (day.0 - published.0).abs())
}
