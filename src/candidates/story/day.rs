//! The day a document was published, read from what its source wrote.

use jiff::civil::{Date, date};

use crate::text::normal::digit_value;

/// Characters of a date field that are looked at; more is not a date.
const LONGEST: usize = 80;

/// A calendar day: days since 1970-01-01, in the time zone the source wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Reads the day out of a date field: ISO 8601 (`2015-08-06`, `2015-08-06T10:00:00Z`, `2015/08/06`, `20150806`), an
    /// English month name with a day and a year in any order (`26-FEB-1987`, `Thu, 06 Aug 2015`, `August 6, 2015`), or
    /// `06/08/2015` when one of the two can only be the day. Digits of any script. What could be two days, a year of two
    /// digits and a day no calendar has are `None`: a wrong date is worse than none.
    #[must_use]
    pub fn parse(published: &str) -> Option<Self> {
        let parts = parts(published);
        let number = |at: usize| match parts.get(at) {
            Some(Part::Number { value, digits }) => Some((*value, *digits)),
            _ => None,
        };
        if let Some(month) = parts.iter().find_map(Part::month) {
            let day = parts.iter().find_map(|part| part.number_of(1..=2))?;
            let year = parts.iter().find_map(|part| part.number_of(4..=4))?;
            return Self::of(year, month, day);
        }
        match (number(0)?, number(1), number(2)) {
            ((compact, 8), ..) => Self::of(compact / 10_000, compact / 100 % 100, compact % 100),
            ((year, 4), Some((month, 1..=2)), Some((day, 1..=2))) => Self::of(year, month, day),
            ((a, 1..=2), Some((b, 1..=2)), Some((year, 4))) if a > 12 || a == b => Self::of(year, b, a),
            ((a, 1..=2), Some((b, 1..=2)), Some((year, 4))) if b > 12 => Self::of(year, a, b),
            _ => None,
        }
    }

    /// Days between two days.
    #[must_use]
    pub fn distance(self, other: Self) -> u32 {
        self.0.abs_diff(other.0)
    }

    fn of(year: u32, month: u32, day: u32) -> Option<Self> {
        let civil = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        let days = date(1970, 1, 1).until(civil).ok()?.get_days();
        Some(Self(days))
    }
}

/// A run of digits or of letters.
enum Part {
    Number { value: u32, digits: usize },
    Word(String),
}

impl Part {
    fn month(&self) -> Option<u32> {
        const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        match self {
            Self::Word(word) if word.len() >= 3 => MONTHS.iter().position(|month| month.starts_with(word.as_str()) || word == "sept").map(|at| at as u32 + 1),
            _ => None,
        }
    }

    fn number_of(&self, wanted: std::ops::RangeInclusive<usize>) -> Option<u32> {
        match self {
            Self::Number { value, digits } if wanted.contains(digits) => Some(*value),
            _ => None,
        }
    }
}

fn parts(published: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut joined = false;
    for c in published.chars().take(LONGEST) {
        match (digit_value(c), parts.last_mut()) {
            (Some(digit), Some(Part::Number { value, digits })) if joined => {
                *value = value.saturating_mul(10).saturating_add(digit);
                *digits += 1;
            }
            (Some(digit), _) => parts.push(Part::Number { value: digit, digits: 1 }),
            (None, Some(Part::Word(word))) if joined && c.is_alphabetic() => word.extend(c.to_lowercase()),
            (None, _) if c.is_alphabetic() => parts.push(Part::Word(c.to_lowercase().collect())),
            _ => {
                joined = false;
                continue;
            }
        }
        joined = true;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_day_in_many_spellings() {
        let want = Some(Day(16_653));
        for spelling in [
            "2015-08-06",
            "2015-08-06T23:10:00-05:00",
            " 2015/8/6 ",
            "20150806",
            "6 Aug 2015",
            "06-AUG-2015 12:11:10.01",
            "Thu, 06 Aug 2015 10:00:00 GMT",
            "August 6, 2015",
            "Thu Aug  6 10:00:00 2015",
            "٢٠١٥-٠٨-٠٦",
        ] {
            assert_eq!(Day::parse(spelling), want, "{spelling}");
        }
        assert_eq!(Day::parse("13/08/2015"), Some(Day(16_660)));
        assert_eq!(Day::parse("08/13/2015"), Some(Day(16_660)));
    }

    #[test]
    fn what_may_be_another_day_is_none() {
        for spelling in ["", "yesterday", "06/08/2015", "2015-02-30", "6 Aug 15", "1438819200", "May", "2015", "99999999", "0000-00-00"] {
            assert_eq!(Day::parse(spelling), None, "{spelling}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,60}|[0-9A-Za-z:/ ,-]{0,30}") {
            let _ = Day::parse(&text);
        }
    }
}
