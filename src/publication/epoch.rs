//! Fields that are one number: time since 1970, and dates without any mark between their parts.

use super::clock::{fraction_of, micros_of};
use super::moment::{Calendar, DAY, PublicationDate, UnknownDate, YEARS};
use super::tokens::{Placed, Token};
use crate::day::Day;

/// The first year of which a day and an hour are taken for what ten digits say.
const EARLIEST_HOUR: i32 = 1900;

/// Reads a field that is one number; `None` where it is something else.
pub(super) fn read(tokens: &[Placed<'_>]) -> Option<Result<PublicationDate, UnknownDate>> {
    let (negative, tokens) = match tokens.split_first() {
        Some((first, rest)) if first.token == Token::Mark('-') => (true, rest),
        _ => (false, tokens),
    };
    let number = |placed: &Placed<'_>| match placed.token {
        Token::Number { value, digits } => Some((value, digits)),
        _ => None,
    };
    let (whole, fraction) = match tokens {
        [whole] => (number(whole)?, None),
        [whole, point, fraction] if point.token == Token::Mark('.') && !point.apart && !fraction.apart => (number(whole)?, Some(number(fraction)?)),
        _ => return None,
    };
    let compact = if negative || fraction.is_some() { None } else { compact(whole) };
    match (compact, since_1970(whole, fraction, negative)) {
        // `1741082400` is an instant of 2025: nobody writes an hour of 1741 that way.
        (Some(Ok(date)), Some(instant)) if whole.1 == 10 && date.day.year() < EARLIEST_HOUR => Some(Ok(instant)),
        // `2025030409` is nine o'clock, or an instant of 2034.
        (Some(Ok(_)), Some(_)) if whole.1 == 10 => Some(Err(UnknownDate::Ambiguous)),
        (Some(Ok(date)), _) => Some(Ok(date)),
        (_, Some(instant)) => Some(Ok(instant)),
        (Some(error), None) => Some(error),
        (None, None) if fraction.is_some() => None,
        (None, None) => Some(Err(UnknownDate::Unreadable)),
    }
}

/// `20250304`, `202503040900`, `20250304090000`; with milliseconds; `2025063`, the 63rd day.
fn compact((value, digits): (u64, usize)) -> Option<Result<PublicationDate, UnknownDate>> {
    let scale = |n: u32| 10_u64.pow(n);
    let (date, time) = match digits {
        7 => return Some(day_of_year(value / 1000, value % 1000)),
        8 => (value, None),
        10 => (value / 100, micros_of(value % 100, 0, 0)),
        12 => (value / scale(4), micros_of(value / 100 % 100, value % 100, 0)),
        14 => (value / scale(6), micros_of(value / scale(4) % 100, value / 100 % 100, value % 100)),
        17 => {
            let time = micros_of(value / scale(7) % 100, value / scale(5) % 100, value / scale(3) % 100);
            (value / scale(9), time.map(|micros| micros + value % 1000 * 1000))
        }
        _ => return None,
    };
    let day = Day::new((date / 10_000) as i32, (date / 100 % 100) as u8, (date % 100) as u8);
    Some(match day {
        Some(day) if digits == 8 || time.is_some() => PublicationDate::of_day((day, Calendar::Gregorian)).map(|date| PublicationDate { clock: time, ..date }),
        _ => Err(UnknownDate::NoSuchDay),
    })
}

/// A day by its number in the year.
pub(super) fn day_of_year(year: u64, number: u64) -> Result<PublicationDate, UnknownDate> {
    let first = i32::try_from(year).ok().and_then(|year| Day::new(year, 1, 1)).ok_or(UnknownDate::NoSuchDay)?;
    let day = first.plus(number.min(999) as i32 - 1);
    if day.year() == first.year() { PublicationDate::of_day((day, Calendar::Gregorian)) } else { Err(UnknownDate::NoSuchDay) }
}

/// Time since 1970 in the unit that the number of digits shows, which is right for the years from 1973 on.
fn since_1970((value, digits): (u64, usize), fraction: Option<(u64, usize)>, negative: bool) -> Option<PublicationDate> {
    // A number of all zeros, or with zeros in front, is a code.
    if value < 10_u64.checked_pow(digits as u32 - 1)? {
        return None;
    }
    let whole = i128::from(value);
    let (unit, micros) = match digits {
        9 | 10 => (1_000_000, whole * 1_000_000),
        12 | 13 => (1000, whole * 1000),
        15 | 16 => (1, whole),
        18 | 19 => (0, whole / 1000),
        _ => return None,
    };
    let part = fraction.map_or(0, |(value, digits)| i128::from(fraction_of(value, digits)) * unit / 1_000_000);
    let micros = i64::try_from(if negative { -(micros + part) } else { micros + part }).ok()?;
    let day = Day(i32::try_from(micros.div_euclid(DAY)).ok()?);
    let clock = Some(micros.rem_euclid(DAY).cast_unsigned());
    YEARS.contains(&day.year()).then_some(PublicationDate { day, clock, offset: Some(0), calendar: Calendar::Gregorian })
}
