//! The day in a date field, once the time is off it.

use super::field::Field;
use super::moment::{Calendar, UnknownDate, YEARS};
use super::months::{Month, months};
use crate::day::Day;

/// Years between the Gregorian and the Buddhist count.
const BUDDHIST: i32 = 543;

/// The year before the first one of an era.
const ERAS: [(&str, &str, i32); 6] = [("令", "和", 2018), ("平", "成", 1988), ("昭", "和", 1925), ("大", "正", 1911), ("民", "國", 1911), ("民", "国", 1911)];

/// Years that are Hijri or Iranian.
const OTHER_YEARS: std::ops::RangeInclusive<i32> = 1200..=1500;

/// The parts of a date, as they were found.
#[derive(Debug, Clone, Copy)]
struct Parts {
    year: i32,
    month: u8,
    day: u8,
    /// The calendar that the words of the field name, or that it is known by.
    calendar: Option<Calendar>,
}

/// Takes the day off a field. `zoned` says that a time with its zone was taken.
///
/// # Errors
/// Why the field names no day.
pub(super) fn take(field: &mut Field<'_>, zoned: bool) -> Result<(Day, Calendar), UnknownDate> {
    take_weekday_number(field);
    if let Some(day) = week_or_ordinal(field) {
        return Ok((day?, Calendar::Gregorian));
    }
    if let Some(read) = compact(field) {
        return day_of(read);
    }
    if let Some(parts) = with_units(field) {
        return day_of(parts);
    }
    let parts = match triple(field) {
        Some(parts) => parts?,
        None => with_month(field, zoned)?,
    };
    day_of(parts)
}

/// The day that the parts name.
fn day_of(parts: Parts) -> Result<(Day, Calendar), UnknownDate> {
    let Parts { year, month, day, calendar } = parts;
    let gregorian = |year: i32| if YEARS.contains(&year) { Day::new(year, month, day).ok_or(UnknownDate::NoSuchDay) } else { Err(UnknownDate::NoSuchDay) };
    let converted = match calendar {
        Some(Calendar::Hijri) => Day::from_hijri(year, month, day).filter(|_| OTHER_YEARS.contains(&year)).ok_or(UnknownDate::NoSuchDay)?,
        Some(Calendar::Jalali) => Day::from_jalali(year, month, day).filter(|_| OTHER_YEARS.contains(&year)).ok_or(UnknownDate::NoSuchDay)?,
        // Thai months stand with Gregorian years as well.
        Some(Calendar::Buddhist) if !YEARS.contains(&year) => gregorian(year - BUDDHIST)?,
        _ if (1300..=1500).contains(&year) => return Err(UnknownDate::Ambiguous),
        _ => return Ok((gregorian(year)?, Calendar::Gregorian)),
    };
    Ok((converted, calendar.unwrap_or(Calendar::Gregorian)))
}

fn small(value: u64) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

fn year_of(value: u64) -> i32 {
    i32::try_from(value).unwrap_or(0)
}

/// `Thứ 3`: a weekday by its number.
fn take_weekday_number(field: &mut Field<'_>) {
    if let Some(at) = (1..field.tokens.len()).find(|&at| field.word(at - 1) == Some("thu") && field.number_of(at, 1..=1).is_some()) {
        field.take(at..=at);
    }
}

/// `2025-W10-2`, `2025W102`, `2025-063`.
fn week_or_ordinal(field: &mut Field<'_>) -> Option<Result<Day, UnknownDate>> {
    let first = field.numbers().next()?;
    let year = field.number_of(first, 4..=4)?;
    let dash = |at: usize| if field.mark(at) == Some('-') && field.joined(at) && field.joined(at + 1) { at + 1 } else { at };
    let at = dash(first + 1);
    if field.word(at) == Some("w") && field.joined(at) && field.joined(at + 1) {
        let (week, day, last) = match field.number(at + 1)? {
            (both, 3) => (both / 10, both % 10, at + 1),
            (week, 2) => (week, field.number_of(dash(at + 2), 1..=1)?, dash(at + 2)),
            _ => return None,
        };
        field.take(first..=last);
        return Some(day_of_week(year_of(year), week, day).ok_or(UnknownDate::NoSuchDay));
    }
    let number = field.number_of(at, 3..=3).filter(|_| at > first + 1 && field.mark(at + 1) != Some('-'))?;
    field.take(first..=at);
    Some(super::epoch::day_of_year(year, number).map(|date| date.day))
}

/// The day of a week of ISO 8601: the first week holds 4 January.
fn day_of_week(year: i32, week: u64, day: u64) -> Option<Day> {
    let fourth = Day::new(year, 1, 4)?;
    let within = (1..=53).contains(&week) && (1..=7).contains(&day);
    let found = fourth.plus(7 * (week.min(53) as i32 - 1) + day.min(7) as i32 - i32::from(fourth.weekday()));
    // A year without a 53rd week has its days in the next one.
    let thursday = found.plus(4 - day.min(7) as i32);
    (within && thursday.year() == year).then_some(found)
}

/// `20250304` beside a time.
fn compact(field: &mut Field<'_>) -> Option<Parts> {
    let mut numbers = field.numbers();
    let (at, None) = (numbers.next()?, numbers.next()) else { return None };
    drop(numbers);
    let value = field.number_of(at, 8..=8)?;
    field.take(at..=at);
    Some(Parts { year: year_of(value / 10_000), month: small(value / 100 % 100), day: small(value % 100), calendar: None })
}

/// Numbers with words for year, month and day beside them: `2025年3月4日`, `2025년 3월 4일`, `ngày 4 tháng 3 năm 2025`.
fn with_units(field: &mut Field<'_>) -> Option<Parts> {
    let behind = |units: &[&str]| field.numbers().find(|&at| field.word(at + 1).is_some_and(|word| units.contains(&word)));
    let before = |units: &[&str]| field.numbers().find(|&at| at > 0 && field.word(at - 1).is_some_and(|word| units.contains(&word)));
    let (mut year, mut month, mut day) = (behind(&["年", "년"]), behind(&["月", "월"]), behind(&["日", "号", "號", "일"]));
    if month.is_none() {
        month = before(&["thang", "thg"]);
        year = before(&["nam"]);
        day = before(&["ngay"]);
        // `4 tháng 3, 2025`
        let left = |wanted: std::ops::RangeInclusive<usize>| field.numbers().find(|at| Some(*at) != month && field.number_of(*at, wanted.clone()).is_some());
        year = year.or_else(|| left(4..=4));
        day = day.or_else(|| left(1..=2));
    }
    let (year, month, day) = (year?, month?, day?);
    let (value, digits) = field.number(year)?;
    let era = year.checked_sub(2).and_then(|at| {
        let words = (field.word(at)?, field.word(at + 1)?);
        ERAS.iter().find(|(a, b, _)| (*a, *b) == words).map(|(.., before)| before)
    });
    let value = match era {
        Some(before) if digits <= 3 => before + year_of(value),
        None if digits == 4 => year_of(value),
        _ => return None,
    };
    let parts = Parts { year: value, month: small(field.number_of(month, 1..=2)?), day: small(field.number_of(day, 1..=2)?), calendar: None };
    for at in [year, month, day] {
        field.take(at..=at);
    }
    Some(parts)
}

/// Three numbers with one mark between them: `2025-03-04`, `2025/3/4`, `4.3.2025`, `2025. 3. 4.`
fn triple(field: &mut Field<'_>) -> Option<Result<Parts, UnknownDate>> {
    let is_triple = |at: usize| {
        let mark = field.mark(at + 1).filter(|mark| "-/.:".contains(*mark))?;
        let three = field.mark(at + 3) == Some(mark) && [at, at + 2, at + 4].into_iter().all(|at| field.number(at).is_some());
        three.then_some((at, mark))
    };
    let (at, mark) = field.numbers().find_map(is_triple)?;
    let [(a, a_digits), (b, b_digits), (c, c_digits)] = [at, at + 2, at + 4].map(|at| field.number(at).unwrap_or((0, 0)));
    let small_ones = |a: usize, b: usize| (1..=2).contains(&a) && (1..=2).contains(&b);
    if a_digits == 4 && small_ones(b_digits, c_digits) {
        let calendar = calendar_of_year(field, at, year_of(a));
        field.take(at..=at + 4);
        return Some(Ok(Parts { year: year_of(a), month: small(b), day: small(c), calendar }));
    }
    if c_digits != 4 || !small_ones(a_digits, b_digits) || mark == ':' {
        return Some(Err(UnknownDate::Unreadable));
    }
    let year = year_of(c);
    let calendar = calendar_of_year(field, at, year);
    field.take(at..=at + 4);
    // Only the English write the month first, and they count Gregorian years.
    let day_first = mark == '.' || calendar.is_some_and(|calendar| calendar != Calendar::Gregorian);
    Some(match (a, b) {
        _ if (a > 12 || day_first || a == b) && b <= 12 => Ok(Parts { year, month: small(b), day: small(a), calendar }),
        _ if b > 12 && a <= 12 => Ok(Parts { year, month: small(a), day: small(b), calendar }),
        _ if a > 12 => Err(UnknownDate::NoSuchDay),
        _ => Err(UnknownDate::Ambiguous),
    })
}

/// The calendar of three numbers: the one that a word beside them names, if the year is one of it, else the one that the year
/// cannot but count in when its digits are those of one country.
fn calendar_of_year(field: &Field<'_>, at: usize, year: i32) -> Option<Calendar> {
    let fits = |calendar: &Calendar| OTHER_YEARS.contains(&year) == matches!(calendar, Calendar::Hijri | Calendar::Jalali);
    named_calendar(field, at, at + 4).filter(fits).or(match year {
        1300..=1500 if field.persian_digits => Some(Calendar::Jalali),
        2301..=2743 if field.thai_digits => Some(Calendar::Buddhist),
        _ => None,
    })
}

/// A month by name, beside a day and a year in any order.
fn with_month(field: &mut Field<'_>, zoned: bool) -> Result<Parts, UnknownDate> {
    let found = months(field.tokens);
    let Some((first, last, month)) = found.first().copied() else { return Err(UnknownDate::Unreadable) };
    if found.iter().any(|(.., other)| (other.number, other.calendar) != (month.number, month.calendar)) {
        return Err(UnknownDate::Unreadable);
    }
    let numbers: Vec<usize> = field.numbers().collect();
    let [a, b] = numbers[..] else { return Err(UnknownDate::Unreadable) };
    let digits = |at: usize| field.number(at).map_or(0, |(_, digits)| digits);
    let (day, year) = match (digits(a), digits(b)) {
        (1..=2, 4) => (a, b),
        (4, 1..=2) => (b, a),
        // RFC 822 had no more digits.
        (1..=2, 2) if zoned && a < first && last < b => (a, b),
        _ => return Err(UnknownDate::Unreadable),
    };
    let value = |at: usize| field.number(at).map_or(0, |(value, _)| value);
    let written = year_of(value(year));
    let full = match written {
        0..=49 if digits(year) == 2 => written + 2000,
        50..=99 if digits(year) == 2 => written + 1900,
        written => written,
    };
    let parts = Parts { year: full, month: month.number, day: small(value(day)), calendar: calendar_of(field, month, year) };
    for at in [day, year] {
        field.take(at..=at);
    }
    Ok(parts)
}

/// The calendar of a month by name with its year.
fn calendar_of(field: &Field<'_>, month: Month, year: usize) -> Option<Calendar> {
    match month.calendar {
        // No Gregorian month counts in an Islamic or Iranian year.
        Calendar::Gregorian => named_calendar(field, year, year).filter(|calendar| *calendar == Calendar::Buddhist),
        other => Some(other),
    }
}

/// The calendar that words beside a year name: up to three behind its last token, one before its first.
fn named_calendar(field: &Field<'_>, first: usize, last: usize) -> Option<Calendar> {
    let behind = (last + 1..field.tokens.len()).filter(|at| !matches!(field.mark(*at), Some('.' | '(' | ')' | ','))).map_while(|at| field.word(at)).take(3);
    let before = (0..first).rev().filter(|at| !matches!(field.mark(*at), Some('.'))).map_while(|at| field.word(at)).take(1);
    let words: Vec<&str> = behind.chain(before).collect();
    let named = |names: &[&str]| words.iter().any(|word| names.contains(word));
    if named(&["شمسي", "خورشيدي", "هش", "shamsi", "jalali"]) {
        Some(Calendar::Jalali)
    } else if named(&["ه", "هجري", "هجريه", "هق", "قمري", "قمريه", "ah", "h", "hijri"]) {
        Some(Calendar::Hijri)
    } else if named(&["พศ", "พุทธศักราช", "be"]) {
        Some(Calendar::Buddhist)
    } else {
        named(&["م", "ميلادي", "ميلاديه", "คศ", "ad", "ce"]).then_some(Calendar::Gregorian)
    }
}
