//! When a document was published: the date field as its source wrote it, and the one reading of it that everything goes by.
//!
//! ```text
//! field → tokens (one spelling, digits of any script) → epoch or compact digits
//!                                                     → time of day and offset → day, in the calendar that the field names
//! ```
//!
//! A wrong date is worse than none. What may be two days (`03/04/2025`), what names no day (`March 2025`, `yesterday`), a day that
//! no calendar has and a number left over are [`UnknownDate`]. Read are, digits of any script:
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
mod field;
mod moment;
mod months;
mod plain;
mod tokens;

use std::ops::Deref;

use self::field::Field;
use self::moment::DAY;
pub use self::moment::{Calendar, PublicationDate, UnknownDate};
use self::tokens::{Folded, Placed, Token};
use crate::config::publication::HIJRI_SLACK;

impl PublicationDate {
    /// Reads a date field. Linear in it but for fields that name one day twice, and fields longer than 120 characters are not looked at.
    ///
    /// # Errors
    /// Why it says no day.
    pub fn read(field: &str) -> Result<Self, UnknownDate> {
        if let Some(date) = plain::read(field) {
            return Ok(date);
        }
        if field.trim().is_empty() {
            return Err(UnknownDate::Missing);
        }
        let folded = Folded::of(field).ok_or(UnknownDate::Unreadable)?;
        let tokens = folded.tokens();
        let single = read_tokens(&folded, &tokens);
        single.or_else(|unknown| twice(&folded, &tokens).ok_or(unknown))
    }
}

/// A field of one date.
fn read_tokens(folded: &Folded<'_>, tokens: &[Placed<'_>]) -> Result<PublicationDate, UnknownDate> {
    if let Some(read) = epoch::read(tokens) {
        return read;
    }
    let mut field = Field { tokens, taken: vec![false; tokens.len()], persian_digits: folded.persian_digits, thai_digits: folded.thai_digits };
    let time = clock::take(&mut field)?;
    let day = date::take(&mut field, time.is_some_and(|time| time.offset.is_some()))?;
    if field.numbers().next().is_some() {
        return Err(UnknownDate::Unreadable);
    }
    let day = PublicationDate::of_day(day)?;
    Ok(time.map_or(day, |time| {
        let next = (time.micros >= DAY as u64).then(|| day.day.plus(1));
        PublicationDate { day: next.unwrap_or(day.day), clock: Some(time.micros % DAY as u64), offset: time.offset, ..day }
    }))
}

/// A field that names one day in two calendars (`4 رمضان 1446 الموافق 4 مارس 2025`): the Gregorian one, where they agree.
fn twice(folded: &Folded<'_>, tokens: &[Placed<'_>]) -> Option<PublicationDate> {
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

/// The date field of a document: what its source wrote, and what that says. It is read once, when it is made from a string.
///
/// It reads as the string that the source wrote.
///
/// ```
/// use retold::{Calendar, DateField, Day, PublicationDate, UnknownDate};
///
/// let field = DateField::from("4 March 2025");
/// let PublicationDate { day, calendar, .. } = field.date().ok_or("no day")?;
/// assert_eq!((Some(day), calendar), (Day::new(2025, 3, 4), Calendar::Gregorian));
/// assert_eq!(DateField::from("03/04/2025").unknown(), Some(UnknownDate::Ambiguous));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateField {
    given: String,
    read: Result<PublicationDate, UnknownDate>,
}

impl DateField {
    /// When that is, where the field says it.
    #[must_use]
    pub fn date(&self) -> Option<PublicationDate> {
        self.read.ok()
    }

    /// Why the field says no day.
    #[must_use]
    pub fn unknown(&self) -> Option<UnknownDate> {
        self.read.err()
    }

    /// The field as its source wrote it.
    #[must_use]
    pub fn into_given(self) -> String {
        self.given
    }
}

impl From<String> for DateField {
    fn from(given: String) -> Self {
        let read = PublicationDate::read(&given);
        Self { given, read }
    }
}

impl From<&str> for DateField {
    fn from(given: &str) -> Self {
        given.to_owned().into()
    }
}

impl Deref for DateField {
    type Target = str;

    fn deref(&self) -> &str {
        &self.given
    }
}

#[cfg(test)]
mod tests;
