//! Dates: 2025年3月5日, 令和7年, 2025. 3. 5., 5 มีนาคม 2568, 下周一, 今日.

use std::ops::Range;

use super::Reader;
use super::day::{Found, days};
use super::shape::Numeral;
use super::table::{Cue, Language};
use crate::fact::FactContext;
use crate::fact::date_parts::{Date, DatePart, NamedCalendar};

/// Years between the Buddhist and the common era.
const BUDDHIST: i32 = 543;

/// A year of two digits and where it stands.
type ShortYear = (Range<usize>, i32);

impl Reader<'_> {
    /// All dates of the text, in order, disjoint. Linear in the text.
    pub(super) fn own_dates(&self, context: FactContext) -> Vec<Date> {
        let mut found: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < self.glyphs.len() {
            let Some(next) = self.date_at(at, context) else {
                at += (at..self.glyphs.len()).take_while(|n| self.glyphs.is_digit(*n)).count().max(1);
                continue;
            };
            at = next.end.max(at + 1);
            match found.last_mut().filter(|last| self.goes_on(last, &next)) {
                Some(last) => {
                    last.end = next.end;
                    last.parts.extend(next.parts);
                    (last.year_shift, last.month_shift, last.lunar) = (next.year_shift, next.month_shift, next.lunar);
                }
                None => found.push(next),
            }
        }
        found.iter().filter_map(|found| self.finished_date(found, context)).collect()
    }

    /// Whether `next` says more about the day that `last` names: 今天(5日), วันศุกร์ที่ 5 มีนาคม, 일요일 1월 5일.
    fn goes_on(&self, last: &Found, next: &Found) -> bool {
        let between: String = (last.end..next.start.min(last.end + 6)).map(|n| self.glyphs.at(n)).collect();
        let close = next.start >= last.end && next.start <= last.end + 4 && matches!(between.trim_matches([' ', '(', ',', '、']), "" | "ที่" | "の");
        close && last.leads() && last.day.is_none() && next.day_of_month().is_some() && next.day.is_none() && last.week.is_none()
    }

    fn date_at(&self, at: usize, context: FactContext) -> Option<Found> {
        if !self.may_start(at)
            || self.glyphs.inside_token(at) && self.tongue.language == Language::Korean && !matches!(self.glyphs.before(at) as u32, 0xAC00..=0xD7A3)
        {
            return None;
        }
        self.dotted(at)
            .or_else(|| self.in_digits(at))
            .or_else(|| self.distance(at, context))
            .or_else(|| if self.tongue.language == Language::Thai { self.thai(at) } else { self.absolute(at) })
            .or_else(|| self.weekday(at))
            .or_else(|| self.that_day(at, context))
            .or_else(|| self.today(at))
    }

    fn finished_date(&self, found: &Found, context: FactContext) -> Option<Date> {
        let tokens = self.glyphs.tokens(found.start..found.end)?;
        let mut parts: Vec<(Range<usize>, DatePart)> =
            found.parts.iter().map(|(range, part)| (self.glyphs.tokens(range.clone()).unwrap_or(tokens.clone()), *part)).collect();
        parts.sort_by_key(|(tokens, _)| tokens.start);
        let days = days(found, context);
        if parts.is_empty() && days.is_none() {
            return None;
        }
        Some(Date {
            span: self.glyphs.span(found.start..found.end),
            tokens,
            parts,
            calendar: if found.lunar { NamedCalendar::Lunisolar } else { NamedCalendar::Gregorian },
            order_open: found.order_open,
            loose: false,
            days,
        })
    }

    pub(super) fn cue(&self, at: usize, fits: impl Fn(Cue) -> bool) -> Option<(usize, Cue)> {
        self.tongue.cues.longest(&self.glyphs, at, fits)
    }

    fn is_cue(&self, at: usize, cue: Cue) -> Option<usize> {
        self.tongue.cues.end_of(&self.glyphs, at, cue)
    }

    /// A whole number at `at` with the mark `cue` behind it: the end of the mark, and the numeral.
    fn marked(&self, at: usize, cue: Cue) -> Option<(usize, Numeral)> {
        let numeral = self.numeral(at).filter(|numeral| !numeral.shape.decimals && numeral.low >= 1.0 && numeral.high <= numeral.low)?;
        if let Some(end) = self.is_cue(self.glyphs.skip(numeral.end), cue) {
            return Some((end, numeral));
        }
        // 십일 is the tenth where 일 is the day's mark.
        let day = self.tongue.language == Language::Korean
            && cue == Cue::Day
            && !numeral.shape.figures
            && self.glyphs.before(numeral.end) == '일'
            && numeral.end > at + 1;
        day.then_some((numeral.end, Numeral { low: numeral.low - 1.0, end: numeral.end - 1, ..numeral }))
    }

    /// The place behind blanks and a joint.
    fn past_joint(&self, at: usize) -> usize {
        let at = self.glyphs.skip(at);
        self.is_cue(at, Cue::Of).unwrap_or(at)
    }

    /// A date in the order year, month, day, with any of them missing.
    fn absolute(&self, at: usize) -> Option<Found> {
        if self.glyphs.is_digit(at) && matches!(self.glyphs.before(at), '.' | '/' | '-') {
            return None;
        }
        let mut found = Found { start: at, end: at, ..Found::default() };
        let (mut next, short_year) = self.year_at(at, &mut found)?;
        let month = self.month_at(next, &mut found);
        next = month.unwrap_or(next);
        let with_month = month.is_some();
        if let Some((range, year)) = short_year {
            if !with_month {
                return None;
            }
            found.parts.insert(0, (range, DatePart::Year(year)));
        }
        if let Some((range, day, end)) = self.day_at(next, with_month) {
            found.put(range, DatePart::Day(day));
            found.end = found.end.max(end);
            self.add_weekday(&mut found);
            self.add_year_after(&mut found);
        }
        if found.parts.is_empty() || (found.leads()) {
            return None;
        }
        Some(found)
    }

    /// Puts the year at `at` into `found`: the place behind it, and a year of two digits, which is one only before a month.
    fn year_at(&self, at: usize, found: &mut Found) -> Option<(usize, Option<ShortYear>)> {
        let mut next = at;
        let mut short_year = None;
        if let Some(end) = self.is_cue(next, Cue::Lunar) {
            (found.lunar, next) = (true, self.glyphs.skip(end));
        }
        if let Some((end, year)) = self.era(next) {
            found.put(next..end, DatePart::Year(year));
            next = self.past_joint(end);
        } else if let Some((end, Cue::YearShift(years))) = self.cue(next, |cue| matches!(cue, Cue::YearShift(_))) {
            found.year_shift = Some(i32::from(years));
            next = self.past_joint(end);
        } else if let Some((end, numeral)) = self.marked(next, Cue::Year) {
            match self.year(&numeral, end) {
                Some((year, true)) => found.put(next..end, DatePart::Year(year)),
                Some((year, false)) => short_year = Some((next..end, year)),
                None => return None,
            }
            next = self.past_joint(end);
        }
        if let Some(end) = self.is_cue(next, Cue::Lunar) {
            (found.lunar, next) = (true, self.glyphs.skip(end));
        }
        Some((next, short_year))
    }

    /// The month at `next`, put into `found`; the place where the day can begin.
    fn month_at(&self, next: usize, found: &mut Found) -> Option<usize> {
        if let Some((end, Cue::MonthShift(months))) = self.cue(next, |cue| matches!(cue, Cue::MonthShift(_))) {
            let day = self.past_joint(end);
            // Only with the day: "this month" alone is no date that could be compared.
            self.day_at(day, true)?;
            found.month_shift = Some(i32::from(months));
            return Some(day);
        }
        if let Some((end, Cue::MonthName(month))) = self.cue(next, |cue| matches!(cue, Cue::MonthName(_))) {
            found.lunar = true;
            found.put(next..end, DatePart::Month(month));
            return Some(self.past_joint(end));
        }
        let (end, numeral) = self.marked(next, Cue::Month)?;
        let month = numeral.low as u8;
        if numeral.low > 12.0 || matches!(self.glyphs.at(end), '間' | '间' | '球' | '饼' | '餅') || (numeral.shape.pieces > 1 && numeral.low < 10.0) {
            return None;
        }
        if self.tongue.language == Language::Korean
            && !self.is_word_end(end)
            && self.glyphs.at(end) != '말'
            && self.glyphs.at(end) != '초'
            && self.numeral(end).is_none()
        {
            return None;
        }
        found.put(next..end, DatePart::Month(month));
        Some(self.past_joint(end))
    }

    /// The day at `at`: its characters, its value and the end of its mark.
    fn day_at(&self, at: usize, with_month: bool) -> Option<(Range<usize>, u8, usize)> {
        let early = self.is_cue(at, Cue::Early).filter(|_| with_month);
        let from = early.unwrap_or(at);
        let valid = |numeral: &Numeral| (1.0..=31.0).contains(&numeral.low);
        if let Some((end, numeral)) = self.marked(from, Cue::Day).filter(|(_, numeral)| valid(numeral)) {
            let number = matches!(self.glyphs.before(end), '号' | '號') && !with_month;
            let place = matches!(self.glyphs.at(self.glyphs.skip(numeral.end)), '号' | '號')
                && matches!(self.glyphs.at(end), '线' | '線' | '楼' | '樓' | '机' | '機' | '店');
            // 目 between day and weekday belongs to the day: 23日目の土曜日.
            let weekday = self.weekday_after(end).is_some();
            let lasts = self.is_cue(self.glyphs.skip(end), Cue::Lasting).is_some() && !weekday && (!with_month || self.glyphs.at(end) == '間');
            let alone_in_characters = !with_month && !numeral.shape.figures && !weekday && self.tongue.language != Language::Japanese;
            let opens = self.tongue.language != Language::Korean || self.is_word_end(end) || weekday;
            return (!number && !place && !lasts && !alone_in_characters && opens).then_some((at..end, numeral.low as u8, end));
        }
        // 八月十五, 正月初一: in characters the day needs no mark.
        let numeral = self.numeral(from).filter(valid)?;
        let bare = with_month && !numeral.shape.figures && self.tongue.language == Language::Chinese && (early.is_some() || numeral.shape.pieces >= 2);
        let counts = self.tongue.units.longest(&self.glyphs, numeral.end, |_| true).is_some();
        (bare && !counts).then_some((at..numeral.end, numeral.low as u8, numeral.end))
    }

    /// A weekday right behind a date, perhaps in brackets or behind a joint.
    fn weekday_after(&self, at: usize) -> Option<(Range<usize>, u8)> {
        let mut from = self.glyphs.skip(at);
        if self.glyphs.at(from) == '目' {
            from = self.glyphs.skip(from + 1);
        }
        let from = self.past_joint(from);
        let open = usize::from(matches!(self.glyphs.at(from), '(' | '（') && self.glyphs.at(from + 2) != ')');
        let (end, cue) = self.cue(from + open, |cue| matches!(cue, Cue::Weekday(_)))?;
        let Cue::Weekday(weekday) = cue else { return None };
        Some((from + open..end, weekday))
    }

    fn add_weekday(&self, found: &mut Found) {
        if let Some((range, weekday)) = self.weekday_after(found.end) {
            found.put(range, DatePart::Weekday(weekday));
        }
    }

    /// A year behind the day: 9월 10일, 1901.
    fn add_year_after(&self, found: &mut Found) {
        if found.year().is_some() || found.month().is_none() || self.tongue.language != Language::Korean {
            return;
        }
        let mut at = self.glyphs.skip(found.end);
        let comma = self.glyphs.at(at) == ',';
        at = if comma { self.glyphs.skip(at + 1) } else { at };
        let marked = self.marked(at, Cue::Year);
        let bare = || self.numeral(at).filter(|numeral| comma && numeral.shape.figures && numeral.end == at + 4);
        let numeral = marked.map(|(_, numeral)| numeral).or_else(bare);
        if let Some((year, true)) = numeral.and_then(|numeral| self.year(&numeral, numeral.end)) {
            let end = marked.map_or(at + 4, |(end, _)| end);
            found.put(at..end, DatePart::Year(year));
        }
    }

    /// The year that a numeral before its mark names, and whether it can stand without a month.
    fn year(&self, numeral: &Numeral, end: usize) -> Option<(i32, bool)> {
        let digits = (numeral.start..numeral.end).filter(|n| *n == numeral.start || self.glyphs.at(*n) != ' ').count();
        let value = numeral.low as i32;
        let month_follows = self.marked(self.past_joint(end), Cue::Month).is_some() || self.is_cue(self.glyphs.skip(end), Cue::Lunar).is_some();
        let positional = numeral.shape.figures || numeral.shape.scales == 0;
        match value {
            1501..=2200 if digits == 4 && positional || month_follows || (!positional && value % 100 != 0) => {
                let span = matches!(self.glyphs.at(end), '間' | '间') || (value == 2000 && matches!(self.glyphs.at(self.glyphs.skip(end)), '前' | '전'));
                (!span).then_some((value, true))
            }
            100..=2999 if month_follows => Some((value, false)),
            0..=99 if month_follows && positional && digits == 2 => Some((if value < 50 { 2000 + value } else { 1900 + value }, false)),
            _ => None,
        }
    }

    /// 令和7年, 民国114年, 雍正元年.
    fn era(&self, at: usize) -> Option<(usize, i32)> {
        let (from, cue) = self.cue(at, |cue| matches!(cue, Cue::Era(_)))?;
        let Cue::Era(base) = cue else { return None };
        let from = self.glyphs.skip(from);
        if self.glyphs.at(from) == '元' {
            return Some((self.is_cue(from + 1, Cue::Year)?, base + 1));
        }
        let (end, numeral) = self.marked(from, Cue::Year)?;
        (numeral.low <= 150.0).then_some((end, base + numeral.low as i32))
    }

    fn weekday(&self, at: usize) -> Option<Found> {
        let week = self.cue(at, |cue| matches!(cue, Cue::Week(_)));
        let (from, week) = match week {
            Some((end, Cue::Week(weeks))) => (self.glyphs.skip(end), Some(i32::from(weeks))),
            _ => (at, None),
        };
        let (from, nth) = match self.cue(from, |cue| matches!(cue, Cue::Nth(_))) {
            Some((end, Cue::Nth(nth))) => (self.glyphs.skip(end), Some(nth)),
            _ => (from, None),
        };
        if self.glyphs.at(from) == '(' {
            return None;
        }
        let (mut end, cue) = self.cue(from, |cue| matches!(cue, Cue::Weekday(_)))?;
        let Cue::Weekday(weekday) = cue else { return None };
        let part = (from..end, DatePart::Weekday(weekday));
        let after = self.cue(self.glyphs.skip(end), |cue| matches!(cue, Cue::WeekAfter(_)));
        let week = match after {
            Some((after, Cue::WeekAfter(weeks))) => {
                end = after;
                Some(i32::from(weeks))
            }
            _ => week,
        };
        Some(Found { start: at, end, parts: vec![part], week, nth, ..Found::default() })
    }

    /// A day that is told from another one in the text. It has no parts: which day it is stays open.
    fn that_day(&self, at: usize, context: FactContext) -> Option<Found> {
        let (end, cue) = self.cue(at, |cue| matches!(cue, Cue::ThatDay(_)))?;
        let Cue::ThatDay(days) = cue else { return None };
        let word = self.tongue.language != Language::Korean || (!self.glyphs.inside_token(at) && self.is_word_end(end));
        word.then(|| Some(Found { start: at, end, day: Some(context.published?.plus(i32::from(days))), ..Found::default() }))?
    }

    fn today(&self, at: usize) -> Option<Found> {
        let (end, days) = self.today_at(at)?;
        Some(Found { start: at, end, parts: vec![(at..end, DatePart::Relative(days))], ..Found::default() })
    }

    /// A word that names a day by its distance from today.
    pub(super) fn today_at(&self, at: usize) -> Option<(usize, i8)> {
        let (end, cue) = self.cue(at, |cue| matches!(cue, Cue::Today(_)))?;
        let Cue::Today(days) = cue else { return None };
        let korean = self.tongue.language == Language::Korean;
        let word = !korean || (!self.glyphs.inside_token(at) && (self.is_word_end(end) || matches!(self.glyphs.at(end), '밤' | '오' | '저')));
        word.then_some((end, days))
    }

    /// `2025. 3. 5.`
    fn dotted(&self, at: usize) -> Option<Found> {
        let glyphs = &self.glyphs;
        let digits = |at: usize| (at..at + 5).take_while(|n| glyphs.is_digit(*n)).count();
        if digits(at) != 4 || glyphs.before(at).is_ascii_digit() || glyphs.at(at + 4) != '.' || glyphs.at(at + 5) != ' ' {
            return None;
        }
        let month = glyphs.skip(at + 5);
        let month_end = month + digits(month);
        let day = glyphs.skip(month_end + 1);
        let day_end = day + digits(day);
        let number = |from: usize, to: usize| (from..to).fold(0, |sum, n| sum * 10 + glyphs.at(n).to_digit(10).unwrap_or(0));
        let (year, month_value, day_value) = (number(at, at + 4).cast_signed(), number(month, month_end), number(day, day_end));
        let fits = (1..=2).contains(&(month_end - month)) && (1..=2).contains(&(day_end - day)) && glyphs.at(month_end) == '.' && (1501..=2200).contains(&year);
        if !fits || !(1..=12).contains(&month_value) || !(1..=31).contains(&day_value) {
            return None;
        }
        let parts =
            vec![(at..at + 4, DatePart::Year(year)), (month..month_end, DatePart::Month(month_value as u8)), (day..day_end, DatePart::Day(day_value as u8))];
        let end = day_end + usize::from(glyphs.at(day_end) == '.');
        let mut found = Found { start: at, end, parts, ..Found::default() };
        self.add_weekday(&mut found);
        Some(found)
    }

    /// Three numbers with a mark between them. A year of four digits stands first or last; of two digits it stands first
    /// (27-7-3, 89/05/05), and last behind a month of one digit (9-18-15). A Buddhist year may stand last: 5/3/2568.
    fn in_digits(&self, at: usize) -> Option<Found> {
        let glyphs = &self.glyphs;
        let run = |at: usize| (at..at + 5).take_while(|n| glyphs.is_digit(*n)).count();
        let before = glyphs.before(at);
        if !glyphs.is_digit(at) || before.is_ascii_alphanumeric() || matches!(before, '-' | '/' | '.' | '+') {
            return None;
        }
        let second = at + run(at) + 1;
        let third = second + run(second) + 1;
        let end = third + run(third);
        let ranges = [at..second - 1, second..third - 1, third..end];
        let value = |n: usize| ranges[n].clone().fold(0, |sum, n| sum * 10 + glyphs.at(n).to_digit(10).unwrap_or(0));
        let (mark, goes_on) = (glyphs.at(second - 1), matches!(glyphs.at(end), '-' | '/' | '.') && glyphs.is_digit(end + 1));
        if !matches!(mark, '-' | '/' | '.') || mark != glyphs.at(third - 1) || goes_on {
            return None;
        }
        let valid = |month: usize, day: usize| (1..=12).contains(&value(month)) && (1..=31).contains(&value(day));
        let day_first = valid(1, 0);
        let (year, month, day) = match [ranges[0].len(), ranges[1].len(), ranges[2].len()] {
            [4, 1 | 2, 1 | 2] => (0, 1, 2),
            [1 | 2, 1 | 2, 4] if day_first => (2, 1, 0),
            [1 | 2, 1 | 2, 4] => (2, 0, 1),
            [2, 1 | 2, 1 | 2] if mark != '.' && valid(1, 2) => (0, 1, 2),
            [1, 1 | 2, 2] if mark != '.' => (2, 0, 1),
            _ => return None,
        };
        let year_value = self.year_in_digits(value(year).cast_signed(), ranges[year].len())?;
        if !valid(month, day) {
            return None;
        }
        let parts = vec![
            (ranges[year].clone(), DatePart::Year(year_value)),
            (ranges[month].clone(), DatePart::Month(value(month) as u8)),
            (ranges[day].clone(), DatePart::Day(value(day) as u8)),
        ];
        let short = ranges[year].len() == 2;
        let order_open = short || (year == 2 && valid(0, 1) && valid(1, 0) && value(0) != value(1));
        Some(Found { start: at, end, parts, order_open, ..Found::default() })
    }

    /// The year that so many `digits` say.
    fn year_in_digits(&self, value: i32, digits: usize) -> Option<i32> {
        Some(match value {
            long @ 1501..=2200 => long,
            buddhist @ 2400..=2700 if self.tongue.language == Language::Thai => buddhist - BUDDHIST,
            short @ 0..=49 if digits == 2 => 2000 + short,
            short @ 50..=99 if digits == 2 => 1900 + short,
            _ => return None,
        })
    }

    /// 5 มีนาคม 2568, มีนาคม 2568, ปี 2568.
    fn thai(&self, at: usize) -> Option<Found> {
        let mut found = Found { start: at, end: at, ..Found::default() };
        let from = self.is_cue(at, Cue::DayWord).map_or(at, |end| self.glyphs.skip(end));
        let day = self.numeral(from).filter(|day| day.shape.figures && day.shape.pieces == 1 && !day.shape.decimals && (1.0..=31.0).contains(&day.low));
        let mut next = day.map_or(from, |day| self.glyphs.skip(day.end));
        let whole = self.is_cue(next, Cue::Month).unwrap_or(next);
        let month = self.cue(whole, |cue| matches!(cue, Cue::MonthName(_)));
        if let Some(day) = day {
            // A day stands before a month or behind the word for a date.
            if month.is_none() && from == at {
                return None;
            }
            found.put(day.start..day.end, DatePart::Day(day.low as u8));
        }
        if let Some((end, Cue::MonthName(month))) = month {
            found.put(whole..end, DatePart::Month(month));
            next = self.glyphs.skip(end);
        } else if day.is_some() {
            return Some(found);
        }
        let word = self.is_cue(next, Cue::Year);
        let common = word.is_some_and(|end| (next..end).any(|n| self.glyphs.at(n) == 'ค'));
        let year_at = word.map_or(next, |end| self.glyphs.skip(end));
        let year = self.numeral(year_at).filter(|year| year.end == year_at + 4 && year.shape.figures && (word.is_some() || month.is_some()));
        if let Some(year) = year {
            let value = year.low as i32;
            match value {
                2400..=2700 if !common => found.put(year_at..year.end, DatePart::Year(value - BUDDHIST)),
                1500..=2200 => found.put(year_at..year.end, DatePart::Year(value)),
                _ => {}
            }
        }
        // The last two digits of a Buddhist year stand behind a short name: 25 มี.ค. 60.
        if let Some((end, _)) = month.filter(|(end, _)| year.is_none() && word.is_none() && day.is_some() && self.glyphs.before(*end) == '.')
            && let Some(year) = self.numeral(self.glyphs.skip(end)).filter(|year| year.end == year.start + 2 && year.shape.figures && year.low >= 30.0)
            && self.tongue.units.longest(&self.glyphs, self.glyphs.skip(year.end), |_| true).is_none()
        {
            found.put(year.start..year.end, DatePart::Year(2500 - BUDDHIST + year.low as i32));
        }
        let short = month.is_some_and(|(end, _)| end < whole + 6);
        (!found.parts.is_empty() && (month.is_none() || found.parts.len() > 1 || !short || self.is_cue(next, Cue::Month).is_some())).then_some(found)
    }
}
