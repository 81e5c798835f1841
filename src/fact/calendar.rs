//! Civil days, and the conversion from the tabular Islamic calendar.

/// A day of the proleptic Gregorian calendar, as days since 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Julian day number of 1 January 1970.
const UNIX_EPOCH: i32 = 2_440_588;

impl Day {
    /// The day `year`-`month`-`day`, where there is one and the year has at most four digits.
    ///
    /// By the era arithmetic of H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) {
            return None;
        }
        let year = year - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year - era * 400;
        let day_of_year = (153 * ((i32::from(month) + 9) % 12) + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// The first day that `text` begins with, as ISO 8601 writes it (`2015-07-20…`).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().get(..10)?.split('-');
        let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Self::new(year, month, day)
    }

    /// The day of the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30).
    /// Sighted months begin up to two days earlier or later.
    #[must_use]
    pub fn from_hijri(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=30).contains(&day) {
            return None;
        }
        let month = i32::from(month);
        let julian = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + i32::from(day) + 1_948_440 - 385;
        Some(Self(julian - UNIX_EPOCH))
    }

    /// Day of the week, Monday 1 to Sunday 7.
    #[must_use]
    pub fn weekday(self) -> u8 {
        ((self.0 + 3).rem_euclid(7) + 1) as u8
    }

    /// The day `days` later.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The day of the Persian solar calendar, by the cycle of 33 years with leap years 1, 5, 9, 13, 17, 22, 26, 30, which holds
    /// from 1178 to 1633 (1799 to 2256).
    #[must_use]
    pub fn from_jalali(year: i32, month: u8, day: u8) -> Option<Self> {
        let most = if month <= 6 { 31 } else { 30 };
        if !(1178..=1633).contains(&year) || !(1..=12).contains(&month) || !(1..=most).contains(&day) {
            return None;
        }
        let leap = |year: i32| matches!(year.rem_euclid(33), 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30);
        // 1 Farvardin 1400 was 21 March 2021.
        let start = Self::new(2021, 3, 21)?.0;
        let count = |years: std::ops::Range<i32>| years.map(|year| i32::from(leap(year))).sum::<i32>();
        let leaps = if year >= 1400 { count(1400..year) } else { -count(year..1400) };
        let month = i32::from(month);
        let before = if month <= 7 { 31 * (month - 1) } else { 186 + 30 * (month - 7) };
        Some(Self(start + 365 * (year - 1400) + leaps + before + i32::from(day) - 1))
    }

    /// Its year, month and day of the month.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        let year = self.year();
        let month = (1..=12).rev().find(|month| Self::new(year, *month, 1).is_some_and(|first| first <= self)).unwrap_or(1);
        let first = Self::new(year, month, 1).map_or(self.0, |first| first.0);
        (year, month, (self.0 - first + 1).clamp(1, 31) as u8)
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> i32 {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        year_of_era + era * 400 + i32::from(day_of_year >= 306)
    }
}

/// Days of a month.
pub(super) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_the_epoch() {
        assert_eq!(Day::new(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::new(2000, 3, 1), Some(Day(11_017)));
        assert_eq!(Day::new(2015, 2, 29), None);
        assert_eq!(Day::new(2015, 7, 20).map(Day::weekday), Some(1));
        for days in (-200_000..200_000).step_by(97) {
            let year = Day(days).year();
            assert!(Day::new(year, 1, 1) <= Some(Day(days)) && Some(Day(days)) <= Day::new(year, 12, 31), "{days}");
        }
    }

    #[test]
    fn hijri_days_fall_near_their_civil_days() {
        // 30 July 2015 was announced as 14 Shawwal 1436, 20 July as 4 Shawwal.
        for ((year, month, day), civil) in [((1436, 10, 14), (2015, 7, 30)), ((1436, 10, 4), (2015, 7, 20)), ((1440, 1, 1), (2018, 9, 11))] {
            let (a, b) = (Day::from_hijri(year, month, day).unwrap(), Day::new(civil.0, civil.1, civil.2).unwrap());
            assert!((a.0 - b.0).abs() <= 2, "{year}-{month}-{day}: {}", a.0 - b.0);
        }
    }

    #[test]
    fn persian_days_fall_on_their_civil_days() {
        for ((year, month, day), civil) in [
            ((1400, 1, 1), (2021, 3, 21)),
            ((1399, 12, 30), (2021, 3, 20)),
            ((1402, 5, 15), (2023, 8, 6)),
            ((1357, 11, 22), (1979, 2, 11)),
            ((1404, 1, 1), (2025, 3, 21)),
        ] {
            assert_eq!(Day::from_jalali(year, month, day), Day::new(civil.0, civil.1, civil.2), "{year}-{month}-{day}");
        }
        assert_eq!(Day::from_jalali(1400, 7, 31), None);
    }

    #[test]
    fn a_day_is_its_civil_date() {
        for (year, month, day) in [(2024, 2, 29), (1970, 1, 1), (1999, 12, 31), (2025, 3, 5)] {
            assert_eq!(Day::new(year, month, day).map(Day::civil), Some((year, month, day)));
        }
    }

    #[test]
    fn iso_days_are_parsed() {
        assert_eq!(Day::parse("2015-07-20T10:00:00Z"), Day::new(2015, 7, 20));
        assert_eq!(Day::parse("20 July"), None);
        assert_eq!(Day::parse("٢٠١٥-٠٧-٢٠"), None);
    }
}
