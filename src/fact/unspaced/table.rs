//! The tables of one language as they are written in its file, and as they are looked up.

use rustc_hash::FxHashMap;

use super::glyphs::Glyphs;
use crate::fact::quantity::Bound;
use crate::fact::unit::Dimension;

/// What a piece of a numeral in characters does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece {
    /// A digit.
    Digit(u8),
    /// Nought between two places (`一百零五`), a digit among digits (`二〇二五`).
    Nought,
    /// Tens, hundreds, thousands inside a group.
    Small(f64),
    /// Closes a group: 万, 億, 조, ล้าน.
    Big(f64),
    /// Tens in one word: 廿, 스물, ยี่สิบ.
    Tens(u8),
    /// A unit that can only follow: เอ็ด.
    Tail(u8),
    /// Two neighbours: 두세, 서너.
    Pair(u8, u8),
    /// "Some" before a scale, "and some" after one: 几, 数, 余, 여.
    Some,
    /// The decimal mark in words.
    Point,
}

/// How a word between or beside figures is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Negative: 负, マイナス, 영하.
    Minus,
    /// A place in a row, before the figure: 第, 제, ที่.
    OrdinalBefore,
    /// The same after it: 번째, 番目, 位.
    OrdinalAfter,
    /// Between the whole and its part, the whole first: 分之, 分の, 분의.
    PartsOf,
    /// Between a number and a fraction that is added: 又, と, 과.
    And,
    /// Between the ends of a range: 到, から, ถึง.
    To,
    /// "And some" between a number and what it counts: 多, 余, 여.
    AndSome,
    /// Per cent before the figure: ร้อยละ.
    PercentBefore,
    /// Per cent after it.
    PercentAfter,
    /// Points of a percentage.
    Points,
    /// Tenths of a whole: 割, 成, 折, 할.
    Tenths,
    /// Twelve of it.
    Dozen,
    /// Half: before a unit, after one, or alone with [`Role::HalfOf`].
    Half,
    /// A half of something, sure without a unit: 一半, 半数, 절반.
    HalfOf,
    /// Not a numeral although it is written with one: 一些, 十分.
    Idiom,
}

/// Words around a date or an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    Year,
    Month,
    Day,
    /// Days of the week, Monday 1.
    Weekday(u8),
    /// Days from today.
    Today(i8),
    /// The day that is spoken of: 当天, この日. With the days from it: 前日, 翌日.
    ThatDay(i8),
    /// Which of the weeks of a month, before a day of the week.
    Nth(u8),
    /// Weeks from this one, before a day of the week.
    Week(i8),
    /// The same after it: วันจันทร์หน้า.
    WeekAfter(i8),
    /// Months from this one.
    MonthShift(i8),
    /// Years from this one.
    YearShift(i8),
    /// The name of a month.
    MonthName(u8),
    /// An era, by the year before its first.
    Era(i32),
    /// A lunar calendar.
    Lunar,
    /// First day of a lunar month: 初.
    Early,
    /// Calls the day of the month: วันที่.
    DayWord,
    /// A joint between the parts of a date: の.
    Of,
    /// Units of a distance in time.
    Days,
    Weeks,
    Months,
    Years,
    /// A distance of days in one word: 이틀, 사흘.
    SomeDays(u8),
    /// Some of a unit of time.
    Several,
    /// Before now, after now.
    Ago,
    Ahead,
    /// The day that a distance is told from: から, 부터.
    From,
    /// What makes of "3日" a span of days.
    Lasting,
    /// Parts of the day.
    Morning,
    Afternoon,
    /// Hour and minute.
    Hour,
    Minute,
    /// What shows that 点 is an hour: 钟, 整.
    OClock,
    /// Before an hour: เวลา.
    AtHour,
}

/// A row of counted nouns and units; forms are divided by `|`.
pub(super) type UnitRow = (&'static str, Dimension, f64, &'static str);

/// The words of one language. Forms that share a meaning are divided by `|`.
pub(super) struct Table {
    /// ISO 639-1.
    pub(super) code: &'static str,
    /// Whether blanks may stand inside a word.
    pub(super) loose: bool,
    pub(super) pieces: &'static [(&'static str, Piece)],
    pub(super) units: &'static [UnitRow],
    pub(super) roles: &'static [(Role, &'static str)],
    pub(super) cues: &'static [(Cue, &'static str)],
    pub(super) before: &'static [(Bound, &'static str)],
    pub(super) after: &'static [(Bound, &'static str)],
}

/// Words by their first character, the longest first.
#[derive(Debug)]
pub(super) struct Forms<T> {
    by_first: FxHashMap<char, Vec<(Vec<char>, T)>>,
    loose: bool,
}

impl<T: Copy + PartialEq> Forms<T> {
    pub(super) fn of<'a>(loose: bool, rows: impl Iterator<Item = (T, &'a str)>) -> Self {
        let mut by_first: FxHashMap<char, Vec<(Vec<char>, T)>> = FxHashMap::default();
        for (meaning, forms) in rows {
            for form in forms.split('|') {
                let chars: Vec<char> = form.chars().collect();
                if let Some((first, rest)) = chars.split_first() {
                    by_first.entry(*first).or_default().push((rest.to_vec(), meaning));
                }
            }
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first, loose }
    }

    fn spelled(&self, glyphs: &Glyphs, at: usize, rest: &[char]) -> Option<usize> {
        let mut end = at + 1;
        for c in rest {
            let next = if self.loose && *c != ' ' { glyphs.skip(end) } else { end };
            if glyphs.at(next) != *c {
                return None;
            }
            end = next + 1;
        }
        Some(end)
    }

    /// The longest word at `at` whose meaning `fits`: its end and its meaning.
    pub(super) fn longest(&self, glyphs: &Glyphs, at: usize, fits: impl Fn(T) -> bool) -> Option<(usize, T)> {
        let list = self.by_first.get(&glyphs.at(at))?;
        list.iter().filter(|(_, meaning)| fits(*meaning)).find_map(|(rest, meaning)| Some((self.spelled(glyphs, at, rest)?, *meaning)))
    }

    /// The end of the longest word at `at` that means `meaning`.
    pub(super) fn end_of(&self, glyphs: &Glyphs, at: usize, meaning: T) -> Option<usize> {
        self.longest(glyphs, at, |own| own == meaning).map(|(end, _)| end)
    }
}

/// The languages that are read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Chinese,
    Japanese,
    Korean,
    Thai,
}

use Dimension as D;

/// Units that every language writes with the same letters, in lower case.
pub(super) const LATIN_UNITS: &[UnitRow] = &[
    ("metre", D::Length, 1.0, "m"),
    ("kilometre", D::Length, 1e3, "km|㎞"),
    ("centimetre", D::Length, 0.01, "cm|㎝"),
    ("millimetre", D::Length, 0.001, "mm|㎜"),
    ("square metre", D::Area, 1.0, "m2|m²|㎡"),
    ("square kilometre", D::Area, 1e6, "km2|km²|㎢"),
    ("hectare", D::Area, 1e4, "ha"),
    ("litre", D::Volume, 0.001, "l|ℓ"),
    ("litre", D::Volume, 1e-6, "ml|㎖"),
    ("cubic metre", D::Volume, 1.0, "m3|m³"),
    ("kilogram", D::Mass, 1.0, "kg|㎏"),
    ("gram", D::Mass, 0.001, "g"),
    ("milligram", D::Mass, 1e-6, "mg|㎎"),
    ("tonne", D::Mass, 1e3, "t"),
    ("kilometre an hour", D::Speed, 1.0, "km/h"),
    ("kilowatt", D::Power, 1e3, "kw"),
    ("watt", D::Power, 1.0, "w"),
    ("megawatt", D::Power, 1e6, "mw"),
    ("gigawatt", D::Power, 1e9, "gw"),
    ("megabyte", D::Data, 1e6, "mb"),
    ("gigabyte", D::Data, 1e9, "gb"),
    ("terabyte", D::Data, 1e12, "tb"),
    ("degree", D::Temperature, 1.0, "°c|℃|°"),
    ("US dollar", D::Money, 1.0, "usd"),
    ("euro", D::Money, 1.0, "eur"),
    ("yen", D::Money, 1.0, "jpy"),
    ("yuan", D::Money, 1.0, "cny|rmb"),
    ("won", D::Money, 1.0, "krw"),
    ("baht", D::Money, 1.0, "thb"),
];
