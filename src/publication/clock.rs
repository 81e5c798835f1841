//! The time of day in a date field, and how far the clock there is ahead of UTC.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::field::Field;
use super::moment::UnknownDate;
use super::tokens::folded;

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    /// Microseconds since midnight; a whole day for 24:00.
    pub(super) micros: u64,
    /// Seconds ahead of UTC, where the field says so.
    pub(super) offset: Option<i32>,
}

/// Zones that name one offset, in quarters of an hour: those of RFC 822, and others that no two countries use for two. A letter of
/// the military and `IST`, `BST` and the like say nothing.
const ZONES: &[(&str, i32)] = &[
    ("z", 0),
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("west", 4),
    ("cet", 4),
    ("mez", 4),
    ("cest", 8),
    ("mesz", 8),
    ("eet", 8),
    ("eest", 12),
    ("msk", 12),
    ("мск", 12),
    ("trt", 12),
    ("pkt", 20),
    ("ict", 28),
    ("wib", 28),
    ("wita", 32),
    ("hkt", 32),
    ("sgt", 32),
    ("wit", 36),
    ("jst", 36),
    ("kst", 36),
    ("aest", 40),
    ("aedt", 44),
    ("nzst", 48),
    ("nzdt", 52),
    ("brt", -12),
    ("edt", -16),
    ("est", -20),
    ("cdt", -20),
    ("cst", -24),
    ("mdt", -24),
    ("mst", -28),
    ("pdt", -28),
    ("pst", -32),
    ("akdt", -32),
    ("akst", -36),
    ("hst", -40),
];

/// Words for the hours before and after noon.
const BEFORE_NOON: [&str; 9] = ["am", "ص", "صباحا", "오전", "午前", "上午", "πμ", "قظ", "पूर्वाह्न"];
const AFTER_NOON: [&str; 9] = ["pm", "م", "مساء", "오후", "午後", "下午", "μμ", "بظ", "अपराह्न"];

/// The same as they stand in tokens, each with whether it means the second half of the day.
static HALVES: LazyLock<FxHashMap<String, bool>> = LazyLock::new(|| {
    let half = |words: [&'static str; 9], later| words.into_iter().map(move |word| (folded(word).into_owned(), later));
    half(BEFORE_NOON, false).chain(half(AFTER_NOON, true)).collect()
});

/// Microseconds since midnight, where there is such a time. A leap second is the one before it.
pub(super) fn micros_of(hour: u64, minute: u64, second: u64) -> Option<u64> {
    let whole_day = hour == 24 && minute == 0 && second == 0;
    ((hour < 24 || whole_day) && minute < 60 && second <= 60).then(|| ((hour * 60 + minute) * 60 + second.min(59)) * 1_000_000)
}

/// Digits behind a point as millionths.
pub(super) fn fraction_of(value: u64, digits: usize) -> u64 {
    match u32::try_from(digits) {
        Ok(digits @ 0..=6) => value * 10_u64.pow(6 - digits),
        Ok(digits @ 7..=19) => value / 10_u64.pow(digits - 6),
        _ => 0,
    }
}

/// The time as it stands in the field, and its last token.
struct Found {
    first: usize,
    last: usize,
    hour: u64,
    minute: u64,
    second: u64,
    micros: u64,
}

/// Takes the time and its offset off a field.
///
/// # Errors
/// When no clock shows that time.
pub(super) fn take(field: &mut Field<'_>) -> Result<Option<Time>, UnknownDate> {
    take_offset_of_day(field);
    let mut places = 0..field.tokens.len();
    let found = places.clone().find_map(|at| with_colons(field, at).or_else(|| basic(field, at)).or_else(|| with_words(field, at)));
    let found = found.or_else(|| places.find_map(|at| dotted(field, at)));
    found.map(|found| finished(field, &found)).transpose()
}

/// A time with a stop for a colon, as some write it behind a date: `4 Maret 2025 09.30 WIB`, and no part of `04.03.2025`.
fn dotted(field: &Field<'_>, at: usize) -> Option<Found> {
    let (hour, minute) = (field.number_of(at, 1..=2)?, field.number_of(at + 2, 2..=2)?);
    let joined = field.mark(at + 1) == Some('.') && field.joined(at + 1) && field.joined(at + 2);
    let in_date = (at > 0 && field.mark(at - 1) == Some('.')) || (field.mark(at + 3) == Some('.') && field.number(at + 4).is_some());
    (joined && !in_date && micros_of(hour, minute, 0).is_some()).then_some(Found { first: at, last: at + 2, hour, minute, second: 0, micros: 0 })
}

/// Takes `+02:00` off a day that has no time: it says nothing about the day.
fn take_offset_of_day(field: &mut Field<'_>) {
    let at = (2..field.tokens.len()).find(|&at| {
        let signed = matches!(field.mark(at - 1), Some('+' | '-')) && field.joined(at);
        signed && field.number(at - 2).is_some() && field.mark(at + 1) == Some(':') && !matches!(field.mark(at + 3), Some(':'))
    });
    let is_day = |at: usize| field.number_of(at, 2..=2).is_some() && field.number_of(at + 2, 2..=2).is_some() && at + 3 == field.tokens.len();
    if let Some(at) = at.filter(|at| is_day(*at) && !(0..at - 2).any(|n| field.mark(n) == Some(':')) && !follows_t(field, at - 2)) {
        field.take(at..=at + 2);
    }
}

/// Whether a number stands behind the `T` of a date and time.
fn follows_t(field: &Field<'_>, at: usize) -> bool {
    at >= 2 && field.word(at - 1) == Some("t") && field.joined(at) && field.joined(at - 1) && field.number(at - 2).is_some()
}

/// `9:30`, `09:30:15`, `09:30:15.25`.
fn with_colons(field: &Field<'_>, at: usize) -> Option<Found> {
    let hour = field.number_of(at, 1..=2)?;
    let minute = |at: usize| (field.mark(at) == Some(':') && field.joined(at) && field.joined(at + 1)).then(|| field.number_of(at + 1, 2..=2)).flatten();
    let first = minute(at + 1)?;
    let second = minute(at + 3);
    // `2025:03:04` is how cameras write a day, `04/Mar/2025:09:30:00` how servers write a time.
    if at > 0 && field.mark(at - 1) == Some(':') && !(second.is_some() && at > 1 && field.number_of(at - 2, 4..=4).is_some()) {
        return None;
    }
    let last = if second.is_some() { at + 4 } else { at + 2 };
    let (last, micros) = second.and_then(|_| fraction(field, last)).unwrap_or((last, 0));
    Some(Found { first: at, last, hour, minute: first, second: second.unwrap_or(0), micros })
}

/// The digits behind a point that stands behind a second.
fn fraction(field: &Field<'_>, last: usize) -> Option<(usize, u64)> {
    let point = matches!(field.mark(last + 1), Some('.' | ',')) && field.joined(last + 1) && field.joined(last + 2);
    let (value, digits) = field.number(last + 2).filter(|_| point)?;
    Some((last + 2, fraction_of(value, digits)))
}

/// `T09`, `T0930`, `T093015.25`, and the last two behind a blank and a day of eight digits.
fn basic(field: &Field<'_>, at: usize) -> Option<Found> {
    let (value, digits) = field.number(at)?;
    let behind_day = at > 0 && field.number_of(at - 1, 8..=8).is_some() && digits > 2;
    if !(follows_t(field, at) || behind_day) {
        return None;
    }
    let (hour, minute, second) = match digits {
        2 => (value, 0, 0),
        4 => (value / 100, value % 100, 0),
        6 => (value / 10_000, value / 100 % 100, value % 100),
        _ => return None,
    };
    let (last, micros) = if digits == 6 { fraction(field, at).unwrap_or((at, 0)) } else { (at, 0) };
    Some(Found { first: at, last, hour, minute, second, micros })
}

/// `9h30`, `9 Uhr`, `3時5分`, `3시 5분`, `9 am`.
fn with_words(field: &Field<'_>, at: usize) -> Option<Found> {
    let hour = field.number_of(at, 1..=2)?;
    let is = |at: usize, words: &[&str]| field.word(at).is_some_and(|word| words.contains(&word));
    let (hours, minutes, seconds) = (["時", "时", "点", "點", "시"], ["分", "분"], ["秒", "초"]);
    let mut found = Found { first: at, last: at + 1, hour, minute: 0, second: 0, micros: 0 };
    if is(at + 1, &hours) {
        if let Some(minute) = field.number_of(at + 2, 1..=2).filter(|_| is(at + 3, &minutes)) {
            (found.minute, found.last) = (minute, at + 3);
            if let Some(second) = field.number_of(at + 4, 1..=2).filter(|_| is(at + 5, &seconds)) {
                (found.second, found.last) = (second, at + 5);
            }
        }
        return Some(found);
    }
    if is(at + 1, &["h", "uhr"]) {
        if let Some(minute) = field.number_of(at + 2, 2..=2).filter(|_| field.joined(at + 2) || field.word(at + 1) == Some("uhr")) {
            (found.minute, found.last) = (minute, at + 2);
        }
        return Some(found);
    }
    // The letter of Arabic afternoons marks years as well.
    noon_behind(field, at).filter(|_| !is(at + 1, &["م", "ص"])).map(|_| Found { last: at, ..found })
}

/// Takes a time that was found, with its half of the day and its offset.
fn finished(field: &mut Field<'_>, found: &Found) -> Result<Time, UnknownDate> {
    let behind = noon_behind(field, found.last);
    let (half, end) = behind.map_or((noon_before(field, found.first), found.last), |(half, end)| (Some(half), end));
    let hour = match (half, found.hour) {
        (Some(false), 12) => 0,
        (Some(true), hour @ 0..12) => hour + 12,
        (_, hour) => hour,
    };
    field.take(found.first..=found.last);
    let micros = micros_of(hour, found.minute, found.second).ok_or(UnknownDate::NoSuchDay)? + found.micros;
    Ok(Time { micros, offset: take_offset(field, end + 1)? })
}

/// Which half of the day the words behind a time name, and their last token: `pm`, `p. m.`.
fn noon_behind(field: &Field<'_>, last: usize) -> Option<(bool, usize)> {
    let one = field.word(last + 1)?;
    if let Some(half) = HALVES.get(one) {
        return Some((*half, last + 1));
    }
    let next = if field.mark(last + 2) == Some('.') { last + 3 } else { last + 2 };
    let two = field.word(next)?;
    Some((*HALVES.get(&format!("{one}{two}"))?, next))
}

/// The same of the words before a time: `오후 3:30`, `下午3時`.
fn noon_before(field: &Field<'_>, first: usize) -> Option<bool> {
    let one = field.word(first.checked_sub(1)?)?;
    let two = first.checked_sub(2).and_then(|at| field.word(at)).unwrap_or_default();
    // A letter before a time belongs to what stands before it.
    let half = HALVES.get(one).or_else(|| HALVES.get(&format!("{two}{one}")));
    half.copied().filter(|_| one.len() > 2)
}

/// Takes the zone or offset behind a time. Seconds ahead of UTC.
fn take_offset(field: &mut Field<'_>, mut at: usize) -> Result<Option<i32>, UnknownDate> {
    while matches!(field.mark(at), Some('(' | '[' | ',' | '.')) {
        at += 1;
    }
    let zone = field.word(at).and_then(|word| ZONES.iter().find(|(name, _)| *name == word));
    let named = zone.map(|(_, quarters)| quarters * 900);
    if zone.is_some() {
        at += 1;
    }
    let sign = match field.mark(at) {
        Some('+') => 1,
        Some('-') => -1,
        _ => return Ok(named),
    };
    let Some((value, digits)) = field.number(at + 1).filter(|_| field.joined(at + 1)) else { return Ok(named) };
    let colon = field.mark(at + 2) == Some(':') && field.joined(at + 2) && field.joined(at + 3);
    let minutes_behind = field.number_of(at + 3, 2..=2).filter(|_| colon);
    let (hours, minutes, last) = match (digits, minutes_behind) {
        (1..=2, Some(minutes)) => (value, minutes, at + 3),
        (4, None) => (value / 100, value % 100, at + 1),
        (2, None) => (value, 0, at + 1),
        (1, None) if named == Some(0) => (value, 0, at + 1),
        _ => return Ok(named),
    };
    // A day may stand behind a dash.
    if matches!(field.mark(last + 1), Some('.' | '/' | '-')) && field.number(last + 2).is_some() {
        return Ok(named);
    }
    if hours > 15 || minutes > 59 {
        return Err(UnknownDate::Unreadable);
    }
    field.take(at..=last);
    Ok(Some(sign * (hours * 60 + minutes) as i32 * 60))
}
