//! When something was published, and why a field may not say it.

use crate::config::publication::HIJRI_SLACK;
use std::cmp::Ordering;
use std::fmt;
use std::ops::RangeInclusive;

use crate::day::Day;

/// Microseconds of a day.
pub(super) const DAY: i64 = 86_400_000_000;

/// Years that a document may have been published in.
pub(super) const YEARS: RangeInclusive<i32> = 1501..=2200;

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
pub struct PublicationDate {
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
pub enum UnknownDate {
    /// There is none, or nothing stands in it.
    Missing,
    /// It is none of the forms that are read, or names no day.
    Unreadable,
    /// It may be two days, or years of two calendars.
    Ambiguous,
    /// No calendar has that day, or no document that year.
    NoSuchDay,
}

impl fmt::Display for UnknownDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "there is none",
            Self::Unreadable => "it names no day",
            Self::Ambiguous => "it may be two days",
            Self::NoSuchDay => "there is no such day",
        })
    }
}

impl PublicationDate {
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

    pub(super) fn of_day((day, calendar): (Day, Calendar)) -> Result<Self, UnknownDate> {
        if YEARS.contains(&day.year()) { Ok(Self { day, clock: None, offset: None, calendar }) } else { Err(UnknownDate::NoSuchDay) }
    }
}

/// ISO 8601, extended: the day, the time and the offset, as far as they are known.
impl fmt::Display for PublicationDate {
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
