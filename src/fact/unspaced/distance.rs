//! Days that are told by their distance: 3日前, 两周后, 이틀 전, 今日から4日後.

use super::Reader;
use super::day::Found;
use super::table::{Cue, Language};
use crate::config::FactParams;
use crate::fact::FactContext;
use crate::fact::calendar::{Day, days_in};
use crate::fact::date_parts::DatePart;

/// A span of time, as the calendar counts it.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    days: i32,
    months: i32,
}

impl Reader<'_> {
    /// A day by its distance from the publication, which must be known. It has no parts: the number in it is read as well.
    pub(super) fn distance(&self, at: usize, context: FactContext) -> Option<Found> {
        let published = context.published?;
        let (from, anchor) = match self.today_at(at) {
            Some((end, days)) => (self.glyphs.skip(self.tongue.cues.end_of(&self.glyphs, self.glyphs.skip(end), Cue::From)?), Some(i32::from(days))),
            None => (at, None),
        };
        let (end, step) = self.step(from)?;
        let direction = self.cue(self.glyphs.skip(end), |cue| matches!(cue, Cue::Ago | Cue::Ahead)).filter(|(end, _)| self.ends_distance(*end));
        let (end, sign) = match direction {
            Some((end, Cue::Ago)) => (end, -1),
            Some((end, _)) => (end, 1),
            None if anchor.is_some() => (end, 1),
            None => return None,
        };
        let day = moved(published.plus(anchor.unwrap_or(0)), step, sign)?;
        let mut found = Found { start: at, end, day: Some(day), ..Found::default() };
        // 2주 후 월요일: the weekday of the week that is reached.
        if let Some((after, Cue::Weekday(weekday))) = self.cue(self.glyphs.skip(end), |cue| matches!(cue, Cue::Weekday(_)))
            && self.glyphs.at(self.glyphs.skip(end)) != '('
        {
            found.day = Some(day.plus(i32::from(weekday) - i32::from(day.weekday())));
            found.parts.push((self.glyphs.skip(end)..after, DatePart::Weekday(weekday)));
            found.end = after;
        }
        Some(found)
    }

    /// Numbers with units of time behind each other.
    fn step(&self, at: usize) -> Option<(usize, Step)> {
        let mut step = Step::default();
        let (mut next, mut end) = (at, None);
        for _ in 0..FactParams::MAX_UNITS {
            let Some((after, own)) = self.one_step(next) else { break };
            step = Step { days: step.days + own.days, months: step.months + own.months };
            end = Some(after);
            next = self.glyphs.skip(after);
            if self.glyphs.at(next) == ',' {
                next = self.glyphs.skip(next + 1);
            }
        }
        end.map(|end| (end, step))
    }

    fn one_step(&self, at: usize) -> Option<(usize, Step)> {
        if let Some((end, Cue::SomeDays(days))) = self.cue(at, |cue| matches!(cue, Cue::SomeDays(_))) {
            return (!self.glyphs.inside_token(at)).then(|| (end, Step { days: i32::from(days), months: 0 }));
        }
        if let Some((end, _)) = self.cue(at, |cue| cue == Cue::Several).filter(|_| !self.glyphs.inside_token(at) || self.tongue.language != Language::Korean) {
            return self.unit_of_time(end, FactParams::SEVERAL, false);
        }
        let numeral = self.numeral(at).filter(|numeral| {
            !numeral.shape.decimals && !numeral.shape.some && numeral.high <= numeral.low && (1.0..=FactParams::MAX_DISTANCE).contains(&numeral.low)
        })?;
        let korean = self.tongue.language == Language::Korean;
        if self.glyphs.before(at).is_ascii_digit() || (korean && self.glyphs.inside_token(at) && !self.glyphs.is_digit(at) && !self.glyphs.is_digit(at - 1)) {
            return None;
        }
        let native = matches!(self.glyphs.at(at) as u32, 0x3041..=0x309F);
        self.unit_of_time(numeral.end, numeral.low as i32, !native)
    }

    /// `count` of the unit behind `end`. 月 alone is a month of the year behind a figure.
    fn unit_of_time(&self, end: usize, count: i32, figure: bool) -> Option<(usize, Step)> {
        let from = self.glyphs.skip(end);
        let (end, unit) = self.cue(from, |cue| matches!(cue, Cue::Days | Cue::Weeks | Cue::Months | Cue::Years))?;
        if self.glyphs.at(from) == '月' && end == from + 1 && figure {
            return None;
        }
        let step = match unit {
            Cue::Days => Step { days: count, months: 0 },
            Cue::Weeks => Step { days: 7 * count, months: 0 },
            Cue::Months => Step { days: 0, months: count },
            _ => Step { days: 0, months: 12 * count },
        };
        Some((end, step))
    }

    /// Whether "before" or "after" ends here and begins no other word: 前往, 전국.
    fn ends_distance(&self, end: usize) -> bool {
        let next = self.glyphs.at(end);
        match self.tongue.language {
            Language::Chinese => !"往线線台卫衛者景途提".contains(next),
            Language::Japanese => !"半後述者回年期".contains(next),
            Language::Korean => self.is_word_end(end),
            Language::Thai => true,
        }
    }
}

/// The day that lies `step` before or after `day`; the last of a month where the month is too short.
fn moved(day: Day, step: Step, sign: i32) -> Option<Day> {
    let (year, month, of_month) = day.civil();
    let months = year * 12 + i32::from(month) - 1 + sign * step.months;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
    Some(Day::new(year, month, of_month.min(days_in(year, month)))?.plus(sign * step.days))
}
