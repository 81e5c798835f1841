//! The two forms that nearly all fields have, without the detour over tokens: `2025-03-04` and `2025-03-04T09:00:00Z`.

use super::clock::micros_of;
use super::moment::{Calendar, PublicationDate};
use crate::day::Day;

/// Reads a field of these forms; `None` for all others, and for those that name no day: the long way says why.
pub(super) fn read(field: &str) -> Option<PublicationDate> {
    let bytes = field.as_bytes();
    let number = |from: usize, to: usize| bytes.get(from..to)?.iter().try_fold(0_u16, |value, c| c.is_ascii_digit().then(|| value * 10 + u16::from(c - b'0')));
    let marks = |marks: &[(usize, u8)]| marks.iter().all(|(at, mark)| bytes.get(*at) == Some(mark));
    if !matches!(bytes.len(), 10 | 20) || !marks(&[(4, b'-'), (7, b'-')]) {
        return None;
    }
    let day = Day::new(number(0, 4)?.into(), number(5, 7)? as u8, number(8, 10)? as u8)?;
    let date = PublicationDate::of_day((day, Calendar::Gregorian)).ok()?;
    if bytes.len() == 10 {
        return Some(date);
    }
    if !marks(&[(10, b'T'), (13, b':'), (16, b':'), (19, b'Z')]) {
        return None;
    }
    let [hour, minute, second] = [number(11, 13)?, number(14, 16)?, number(17, 19)?].map(u64::from);
    (hour < 24).then_some(())?;
    Some(PublicationDate { clock: Some(micros_of(hour, minute, second)?), offset: Some(0), ..date })
}
