//! Civil days, and the conversion from other calendars.

/// A day of the proleptic Gregorian calendar, as days since 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Julian day number of 1 January 1970.
const UNIX_EPOCH: i32 = 2_440_588;

/// Days from 1 March of the year 0, where the eras of the arithmetic begin, to 1 January 1970.
const ERA_SHIFT: i32 = 719_468;

/// Places of the leap years in the 33 years of the Iranian cycle.
const JALALI_LEAPS: [i32; 8] = [1, 5, 9, 13, 17, 22, 26, 30];

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
        Some(Self(era * 146_097 + day_of_era - ERA_SHIFT))
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

    /// The day of the Iranian (Jalali) calendar, for the years in which its cycle of 33 years agrees with the sun (1178 to 1633).
    #[must_use]
    pub fn from_jalali(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1178..=1633).contains(&year) {
            return None;
        }
        let is_leap = JALALI_LEAPS.contains(&(year % 33));
        let length = match month {
            1..=6 => 31,
            7..=11 => 30,
            12 => 29 + u8::from(is_leap),
            _ => return None,
        };
        if !(1..=length).contains(&day) {
            return None;
        }
        // Leap years before a year, since the beginning of the count.
        let leaps = |year: i32| (year - 1) / 33 * 8 + JALALI_LEAPS.iter().map(|place| i32::from(*place <= (year - 1) % 33)).sum::<i32>();
        let month = i32::from(month) - 1;
        let day_of_year = 31 * month.min(6) + 30 * (month - 6).max(0) + i32::from(day) - 1;
        // 1 Farvardin 1400 was 21 March 2021.
        let since = 365 * (year - 1400) + leaps(year) - leaps(1400) + day_of_year;
        Self::new(2021, 3, 21).map(|first| first.plus(since))
    }

    /// Day of the week, Monday 1 to Sunday 7.
    #[must_use]
    pub fn weekday(self) -> u8 {
        ((i64::from(self.0) + 3).rem_euclid(7) + 1) as u8
    }

    /// The day `days` later.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days between two days.
    #[must_use]
    pub fn distance(self, other: Self) -> u32 {
        self.0.abs_diff(other.0)
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// Its year, month and day of the month.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        let shifted = i64::from(self.0) + i64::from(ERA_SHIFT);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        ((year_of_era + era * 400 + i64::from(month <= 2)) as i32, month as u8, day as u8)
    }
}

/// Days of a month.
pub(crate) fn days_in(year: i32, month: u8) -> u8 {
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
    fn days_and_their_names_are_one_to_one() {
        for days in -170_000..85_000 {
            let (year, month, day) = Day(days).civil();
            assert_eq!(Day::new(year, month, day), Some(Day(days)));
        }
        for days in [i32::MIN, i32::MAX] {
            let _ = (Day(days).civil(), Day(days).weekday());
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
    fn jalali_days_are_their_civil_days() {
        // New Year of several years, and the last day of a leap year.
        for ((year, month, day), civil) in [
            ((1400, 1, 1), (2021, 3, 21)),
            ((1403, 1, 1), (2024, 3, 20)),
            ((1404, 1, 1), (2025, 3, 21)),
            ((1403, 12, 30), (2025, 3, 20)),
            ((1357, 11, 22), (1979, 2, 11)),
            ((1375, 1, 1), (1996, 3, 20)),
        ] {
            assert_eq!(Day::from_jalali(year, month, day), Day::new(civil.0, civil.1, civil.2), "{year}-{month}-{day}");
        }
        for (year, month, day) in [(1404, 12, 30), (1404, 7, 31), (1404, 13, 1), (1404, 1, 0), (9, 1, 1)] {
            assert_eq!(Day::from_jalali(year, month, day), None, "{year}-{month}-{day}");
        }
        let mut last = Day::from_jalali(1178, 1, 1).unwrap();
        for year in 1179..=1633 {
            let first = Day::from_jalali(year, 1, 1).unwrap();
            assert!((365..=366).contains(&first.distance(last)), "{year}");
            last = first;
        }
    }
}
