//! When a document was published: the date field as its source wrote it, and the one reading of it that everything goes by.
//!
//! ```text
//! field → tokens (one spelling, digits of any script) → epoch or compact digits
//!                                                     → time of day and offset → day, in the calendar that the field names
//! ```
//!
//! A wrong date is worse than none. What may be two days (`03/04/2025`), what names no day (`March 2025`, `yesterday`), a day that
//! no calendar has and a number left over are [`Unknown`]. Read are, digits of any script:
//!
//! - ISO 8601, extended and basic, with blank for `T`, fractions, `Z`, offsets with and without colon, weeks and days of the year;
//! - RFC 822 and 2822, with their old zones and years of two digits, and the habits of `date`, `asctime`, JavaScript and log files;
//! - seconds, milliseconds, microseconds and nanoseconds since 1970, known by their number of digits;
//! - `2025/3/4`, `20250304`, `4.3.2025`, and `25/03/2025` where only one of the two can be the day;
//! - a month by name beside a day and a year of four digits, in the languages of `months.rs`, 年月日, 년월일 and `ngày tháng năm`;
//! - years that are marked as Hijri, Iranian or Buddhist, by month, by a word (`هـ`, `ه.ش`, `พ.ศ.`) or, in all-digit dates, by Persian or
//!   Thai digits.
//!
//! Years are 1501 to 2200, counted as Gregorian: before lie the years of other calendars and what software writes for nothing
//! (`0001-01-01`), behind it years that are Buddhist or mistyped.

mod clock;
mod date;
mod epoch;
mod months;
mod plain;
mod tokens;

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Deref, RangeInclusive};

use self::tokens::{Folded, Placed, Token};
use crate::day::Day;

/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;

/// Years that a document may have been published in.
const YEARS: RangeInclusive<i32> = 1501..=2200;

/// Days that a tabular Hijri day may lie beside the day that was announced.
const HIJRI_SLACK: u32 = 1;

/// The calendar of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// Gregorian.
    Gregorian,
    /// Islamic, converted by its tables: the day may be one off.
    Hijri,
    /// Iranian.
    Jalali,
    /// Gregorian months, years from the death of the Buddha.
    Buddhist,
}

/// When something was published: an instant where time and offset are known, a time of day in an unknown zone, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Publication {
    /// The day, where the source is.
    pub day: Day,
    /// Microseconds since midnight there.
    pub clock: Option<u64>,
    /// Seconds by which the clock there is ahead of UTC; known only beside a time.
    pub offset: Option<i32>,
    /// What calendar the day was converted from.
    pub calendar: Calendar,
}

/// Why a date field says no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// There is none, or nothing stands in it.
    Missing,
    /// It is none of the forms that are read, or names no day.
    Unreadable,
    /// It may be two days, or years of two calendars.
    Ambiguous,
    /// No calendar has that day, or no document that year.
    NoSuchDay,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "there is none",
            Self::Unreadable => "it names no day",
            Self::Ambiguous => "it may be two days",
            Self::NoSuchDay => "there is no such day",
        })
    }
}

impl Publication {
    /// Reads a date field. Linear in it but for fields that name one day twice, and fields longer than 120 characters are not looked at.
    ///
    /// # Errors
    /// Why it says no day.
    pub fn read(field: &str) -> Result<Self, Unknown> {
        if let Some(date) = plain::read(field) {
            return Ok(date);
        }
        if field.trim().is_empty() {
            return Err(Unknown::Missing);
        }
        let folded = Folded::of(field).ok_or(Unknown::Unreadable)?;
        let tokens = folded.tokens();
        let single = read_tokens(&folded, &tokens);
        single.or_else(|unknown| twice(&folded, &tokens).ok_or(unknown))
    }

    /// The instant in microseconds since 1970, where time and offset are known.
    #[must_use]
    pub fn instant(&self) -> Option<i64> {
        self.clock.and(self.offset).map(|_| self.moment())
    }

    /// A number that grows with time, for orders that need every date: microseconds since 1970, as if a day without a time were its
    /// first moment and a time without an offset one of UTC.
    #[must_use]
    pub fn moment(&self) -> i64 {
        let clock = self.clock.map_or(0, u64::cast_signed);
        i64::from(self.day.0) * DAY + clock - i64::from(self.offset.unwrap_or(0)) * 1_000_000
    }

    /// Which of two was first, as far as the fields show it: instants as instants, two times without offset by their clocks, all else by
    /// the day that each source wrote. `None` where that leaves it open.
    #[must_use]
    pub fn order(&self, other: &Self) -> Option<Ordering> {
        let order = match (self.instant(), other.instant()) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.day.cmp(&other.day).then_with(|| match (self.clock, other.clock) {
                (Some(a), Some(b)) if self.offset.is_none() && other.offset.is_none() => a.cmp(&b),
                _ => Ordering::Equal,
            }),
        };
        let tabular = self.calendar == Calendar::Hijri || other.calendar == Calendar::Hijri;
        Some(order).filter(|order| order.is_ne() && !(tabular && self.day.distance(other.day) <= HIJRI_SLACK))
    }

    fn of_day((day, calendar): (Day, Calendar)) -> Result<Self, Unknown> {
        if YEARS.contains(&day.year()) { Ok(Self { day, clock: None, offset: None, calendar }) } else { Err(Unknown::NoSuchDay) }
    }
}

/// ISO 8601, extended: the day, the time and the offset, as far as they are known.
impl fmt::Display for Publication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.day.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")?;
        let Some(clock) = self.clock else { return Ok(()) };
        let (seconds, micros) = (clock / 1_000_000, clock % 1_000_000);
        write!(f, "T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)?;
        if micros > 0 {
            write!(f, ".{}", format!("{micros:06}").trim_end_matches('0'))?;
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let minutes = offset.unsigned_abs() / 60;
                write!(f, "{}{:02}:{:02}", if offset < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
            }
        }
    }
}

/// A field of one date.
fn read_tokens(folded: &Folded<'_>, tokens: &[Placed<'_>]) -> Result<Publication, Unknown> {
    if let Some(read) = epoch::read(tokens) {
        return read;
    }
    let mut field = Field { tokens, taken: vec![false; tokens.len()], persian_digits: folded.persian_digits, thai_digits: folded.thai_digits };
    let time = clock::take(&mut field)?;
    let day = date::take(&mut field, time.is_some_and(|time| time.offset.is_some()))?;
    if field.numbers().next().is_some() {
        return Err(Unknown::Unreadable);
    }
    let day = Publication::of_day(day)?;
    Ok(time.map_or(day, |time| {
        let next = (time.micros >= DAY as u64).then(|| day.day.plus(1));
        Publication { day: next.unwrap_or(day.day), clock: Some(time.micros % DAY as u64), offset: time.offset, ..day }
    }))
}

/// A field that names one day in two calendars (`4 رمضان 1446 الموافق 4 مارس 2025`): the Gregorian one, where they agree.
fn twice(folded: &Folded<'_>, tokens: &[Placed<'_>]) -> Option<Publication> {
    let numbers = tokens.iter().filter(|placed| matches!(placed.token, Token::Number { .. })).count();
    if !(4..=12).contains(&numbers) || !tokens.iter().any(|placed| matches!(placed.token, Token::Word(_))) {
        return None;
    }
    let read = |part: &[Placed<'_>]| read_tokens(folded, part).ok();
    (2..tokens.len().saturating_sub(1)).find_map(|at| {
        let (a, b) = (read(&tokens[..at])?, read(&tokens[at..])?);
        let agree = a.calendar != b.calendar && a.day.distance(b.day) <= 2 * HIJRI_SLACK;
        [a, b].into_iter().find(|date| agree && date.calendar == Calendar::Gregorian)
    })
}

/// A field that is being read: what was understood is taken off it.
struct Field<'a> {
    tokens: &'a [Placed<'a>],
    taken: Vec<bool>,
    persian_digits: bool,
    thai_digits: bool,
}

impl<'a> Field<'a> {
    /// A number that nothing has taken.
    fn number(&self, at: usize) -> Option<(u64, usize)> {
        match self.tokens.get(at).map(|placed| placed.token) {
            Some(Token::Number { value, digits }) if !self.taken[at] => Some((value, digits)),
            _ => None,
        }
    }

    /// A number of so many digits that nothing has taken.
    fn number_of(&self, at: usize, wanted: RangeInclusive<usize>) -> Option<u64> {
        self.number(at).filter(|(_, digits)| wanted.contains(digits)).map(|(value, _)| value)
    }

    fn word(&self, at: usize) -> Option<&'a str> {
        match self.tokens.get(at).map(|placed| placed.token) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at).map(|placed| placed.token) {
            Some(Token::Mark(mark)) => Some(mark),
            _ => None,
        }
    }

    /// Whether a token stands right behind the one before it.
    fn joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|placed| !placed.apart)
    }

    fn take(&mut self, tokens: RangeInclusive<usize>) {
        self.taken[tokens].fill(true);
    }

    /// The places of the numbers that nothing has taken.
    fn numbers(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.tokens.len()).filter(|at| self.number(*at).is_some())
    }
}

/// The date field of a document: what its source wrote, and what that says. It is read once, when it is made from a string.
///
/// It reads as the string that the source wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    given: String,
    read: Result<Publication, Unknown>,
}

impl Published {
    /// When that is, where the field says it.
    #[must_use]
    pub fn publication(&self) -> Option<Publication> {
        self.read.ok()
    }

    /// Why the field says no day.
    #[must_use]
    pub fn unknown(&self) -> Option<Unknown> {
        self.read.err()
    }

    /// The field as its source wrote it.
    #[must_use]
    pub fn into_given(self) -> String {
        self.given
    }
}

impl From<String> for Published {
    fn from(given: String) -> Self {
        let read = Publication::read(&given);
        Self { given, read }
    }
}

impl From<&str> for Published {
    fn from(given: &str) -> Self {
        given.to_owned().into()
    }
}

impl Deref for Published {
    type Target = str;

    fn deref(&self) -> &str {
        &self.given
    }
}

#[cfg(test)]
mod tests;
