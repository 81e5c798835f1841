//! The day that words tell, from another one. Civil days stand on the ground floor, where the date field of a document is read with them too.

pub use crate::day::Day;
pub(super) use crate::day::days_in;

/// The day that lies `months` and `days` away.
pub(super) fn shifted(from: Day, months: i16, days: i16) -> Option<Day> {
    let (year, month, day) = from.civil();
    let all = year * 12 + i32::from(month) - 1 + i32::from(months);
    let (year, month) = (all.div_euclid(12), (all.rem_euclid(12) + 1) as u8);
    Day::new(year, month, day.min(days_in(year, month))).map(|day| day.plus(i32::from(days)))
}

/// The day of a weekday that a turn chooses.
pub(super) fn turned(published: Day, weekday: u8, turn: i8) -> Day {
    let monday = published.plus(1 - i32::from(published.weekday()));
    let offset = i32::from(weekday) - i32::from(published.weekday());
    match turn {
        -2 => published.plus(if offset < 0 { offset } else { offset - 7 }),
        2 => published.plus(if offset > 0 { offset } else { offset + 7 }),
        turn => monday.plus(7 * i32::from(turn) + i32::from(weekday) - 1),
    }
}

/// The `nth` weekday of the month of `published`.
pub(super) fn nth(published: Day, weekday: u8, nth: u8) -> Option<Day> {
    let (year, month, _) = published.civil();
    let first = Day::new(year, month, 1)?;
    let offset = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
    Some(first.plus(offset + 7 * (i32::from(nth) - 1)))
}

/// The day of the month of that number that is that weekday and lies next to `published`; of this month where none is.
pub(super) fn numbered(published: Day, weekday: u8, day: u8) -> Option<Day> {
    let (year, month, _) = published.civil();
    let of = |shift: i32| {
        let all = year * 12 + i32::from(month) - 1 + shift;
        Day::new(all.div_euclid(12), (all.rem_euclid(12) + 1) as u8, day)
    };
    [0, -1, 1].into_iter().filter_map(of).find(|day| day.weekday() == weekday).or_else(|| of(0))
}
