//! The days that a date can mean.

use std::ops::Range;

use crate::fact::FactContext;
use crate::fact::calendar::{Day, days_in};
use crate::fact::date_parts::DatePart;

/// A date being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) parts: Vec<(Range<usize>, DatePart)>,
    /// Years and months from the day of publication.
    pub(super) year_shift: Option<i32>,
    pub(super) month_shift: Option<i32>,
    /// Weeks from this one.
    pub(super) week: Option<i32>,
    /// Which of the weekdays of that name in its month.
    pub(super) nth: Option<u8>,
    pub(super) lunar: bool,
    pub(super) order_open: bool,
    /// The day itself, where something else than the parts tells it.
    pub(super) day: Option<Day>,
}

impl Found {
    fn part<T>(&self, of: impl Fn(DatePart) -> Option<T>) -> Option<T> {
        self.parts.iter().find_map(|(_, part)| of(*part))
    }

    pub(super) fn year(&self) -> Option<i32> {
        self.part(|part| if let DatePart::Year(year) = part { Some(year) } else { None })
    }

    pub(super) fn month(&self) -> Option<u8> {
        self.part(|part| if let DatePart::Month(month) = part { Some(month) } else { None })
    }

    pub(super) fn day_of_month(&self) -> Option<u8> {
        self.part(|part| if let DatePart::Day(day) = part { Some(day) } else { None })
    }

    pub(super) fn weekday(&self) -> Option<u8> {
        self.part(|part| if let DatePart::Weekday(day) = part { Some(day) } else { None })
    }

    pub(super) fn relative(&self) -> Option<i8> {
        self.part(|part| if let DatePart::Relative(days) = part { Some(days) } else { None })
    }

    /// Whether it names a day only by the week or by its distance.
    pub(super) fn leads(&self) -> bool {
        self.day_of_month().is_none() && self.month().is_none() && self.year().is_none() && !self.parts.is_empty()
    }

    pub(super) fn put(&mut self, range: Range<usize>, part: DatePart) {
        self.end = self.end.max(range.end);
        self.parts.push((range, part));
    }
}

/// First and last day that a date can mean.
pub(super) fn days(found: &Found, context: FactContext) -> Option<(Day, Day)> {
    let one = |day: Day| (day, day);
    if found.lunar {
        return None;
    }
    if let Some(day) = found.day {
        return Some(one(day));
    }
    let published = context.published;
    let year = found.year().or_else(|| Some(published?.year() + found.year_shift?));
    let (year, month) = match (found.month(), found.month_shift) {
        (None, Some(shift)) => {
            let (of_year, of_month, _) = published?.civil();
            let months = year.unwrap_or(of_year) * 12 + i32::from(of_month) - 1 + shift;
            (Some(months.div_euclid(12)), Some(months.rem_euclid(12) as u8 + 1))
        }
        (month, _) => (year, month),
    };
    match (year, month, found.day_of_month()) {
        (Some(year), Some(month), Some(day)) => Day::new(year, month, day).map(one),
        (Some(year), Some(month), None) if found.nth.is_some() => nth_weekday(year, month, found.weekday()?, found.nth?).map(one),
        (Some(year), Some(month), None) => Some((Day::new(year, month, 1)?, Day::new(year, month, days_in(year, month))?)),
        (Some(year), None, None) => Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?)),
        (None, Some(month), Some(day)) => nearest(published?, |year, own| if own == month { Day::new(year, month, day) } else { None }).map(one),
        (None, None, Some(day)) => {
            let weekday = found.weekday();
            let fits = |own: Day| weekday.is_none_or(|weekday| own.weekday() == weekday);
            nearest(published?, |year, month| Day::new(year, month, day).filter(|own| fits(*own))).map(one)
        }
        (None, None, None) => from_publication(found, published?).map(one),
        _ => None,
    }
}

/// The day that a distance or a weekday alone tells to who reads it on the day of publication.
fn from_publication(found: &Found, published: Day) -> Option<Day> {
    if let Some(days) = found.relative() {
        return Some(published.plus(i32::from(days)));
    }
    let weekday = found.weekday()?;
    if let Some(nth) = found.nth {
        let (year, month, _) = published.civil();
        return nth_weekday(year, month, weekday, nth);
    }
    let (weekday, today) = (i32::from(weekday), i32::from(published.weekday()));
    Some(match found.week {
        Some(weeks) => published.plus(weeks * 7 + weekday - today),
        // A bare weekday is one of the last seven days: news tells what was.
        None => published.plus(-(today - weekday).rem_euclid(7)),
    })
}

/// The first, second … day of a month that falls on `weekday`.
fn nth_weekday(year: i32, month: u8, weekday: u8, nth: u8) -> Option<Day> {
    let first = Day::new(year, month, 1)?;
    let ahead = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
    Some(first.plus(ahead + 7 * (i32::from(nth) - 1)))
}

/// The day nearest to the publication among those that `of` gives for the months around it.
fn nearest(published: Day, of: impl Fn(i32, u8) -> Option<Day>) -> Option<Day> {
    let year = published.year();
    (year - 1..=year + 1)
        .flat_map(|year| (1..=12).map(move |month| (year, month)))
        .filter_map(|(year, month)| of(year, month))
        .min_by_key(|day| (day.0 - published.0).abs())
}
