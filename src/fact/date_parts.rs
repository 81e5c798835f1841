//! What a date says, part by part.

use std::ops::Range;

use super::calendar::Day;
use crate::span::Span;

/// The calendar that a date names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NamedCalendar {
    /// Gregorian.
    Gregorian,
    /// Islamic (Hijri).
    Hijri,
    /// Persian solar (Jalali).
    Jalali,
    /// Chinese, by moon and sun.
    Lunisolar,
}

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatePart {
    /// Day of the month.
    Day(u8),
    /// Month, 1 to 12.
    Month(u8),
    /// Year.
    Year(i32),
    /// Day of the week, Monday 1 to Sunday 7.
    Weekday(u8),
    /// Days from the day of publication: 0 today, -1 yesterday.
    Relative(i8),
    /// So many months and days from the day of publication, or from a day told from it.
    Away {
        /// Months, twelve a year.
        months: i16,
        /// Days, seven a week.
        days: i16,
    },
    /// Working days from the day of publication.
    Workdays(i8),
    /// Which week a weekday is of: -1 last, 0 this, 1 next; -2 the last one of all, 2 the next one.
    Turn(i8),
    /// Which of its kind in the month a weekday is.
    Nth(u8),
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// Its place.
    pub span: Span,
    /// The same as token indices.
    pub tokens: Range<usize>,
    /// Its parts with their tokens, in the order of the text.
    pub parts: Vec<(Range<usize>, DatePart)>,
    /// Its calendar.
    pub calendar: NamedCalendar,
    /// Whether day and month of an all-digit date could be exchanged.
    pub order_open: bool,
    /// Whether its days are a guess: the text may count from another day than that of publication (`three weeks later`), or the
    /// words mean two things (`last Tuesday`).
    pub loose: bool,
    /// First and last day that it can mean, where year or publication date make them known.
    pub days: Option<(Day, Day)>,
}

impl Date {
    /// Day of the month.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.parts.iter().find_map(|(_, part)| if let DatePart::Day(day) = part { Some(*day) } else { None })
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.parts.iter().find_map(|(_, part)| if let DatePart::Month(month) = part { Some(*month) } else { None })
    }

    /// Year.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.parts.iter().find_map(|(_, part)| if let DatePart::Year(year) = part { Some(*year) } else { None })
    }

    /// Day of the week, Monday 1 to Sunday 7.
    #[must_use]
    pub fn weekday(&self) -> Option<u8> {
        self.parts.iter().find_map(|(_, part)| if let DatePart::Weekday(weekday) = part { Some(*weekday) } else { None })
    }

    /// Days from the day of publication.
    #[must_use]
    pub fn relative(&self) -> Option<i8> {
        self.parts.iter().find_map(|(_, part)| if let DatePart::Relative(days) = part { Some(*days) } else { None })
    }
}

pub(super) type Parts = Vec<(Range<usize>, DatePart)>;

/// What a reader of one form found.
pub(super) struct Found {
    /// The first token, where it is no part.
    pub(super) start: usize,
    pub(super) parts: Parts,
    pub(super) calendar: NamedCalendar,
    pub(super) order_open: bool,
    /// Tokens that belong to it without being a part (`of`, `هـ`).
    pub(super) end: usize,
    pub(super) loose: bool,
}
