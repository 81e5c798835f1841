//! Hours of the day: 下午3点30分, 午後3時半, 오후 3시, 15.30 น., `14:05`.

use super::Reader;
use super::table::{Cue, Language, Piece, Role};
use crate::fact::quantity::{Bound, Number, NumberKind};
use crate::fact::unit::{Dimension, MeasureUnit};

/// A time of day with the characters of its figures.
struct Clock {
    start: usize,
    end: usize,
    hour: f64,
    minute: f64,
    /// The end of the hour's figure, where the unit begins.
    figure: usize,
}

impl Reader<'_> {
    /// The time of day that begins at `at`, or behind the part of the day at `at`.
    pub(super) fn clock(&self, at: usize) -> Option<(usize, Number)> {
        let part = self.tongue.cues.longest(&self.glyphs, at, |cue| matches!(cue, Cue::Morning | Cue::Afternoon | Cue::AtHour));
        let (from, part) = part.map_or((at, None), |(end, cue)| (self.glyphs.skip(end), Some(cue)));
        let clock = self.digital(from).or_else(|| self.hour_and_minute(from, part)).or_else(|| self.thai_hour(at, from, part))?;
        let mut hour = clock.hour;
        if part == Some(Cue::Afternoon) && hour < 12.0 {
            hour += 12.0;
        }
        let key = match part {
            Some(Cue::Morning) => "am",
            Some(Cue::Afternoon) => "pm",
            _ => "clock",
        };
        let span = self.glyphs.span(clock.start..clock.end);
        let tokens = self.glyphs.tokens(clock.start..clock.figure)?;
        let end = self.glyphs.tokens(clock.start..clock.end)?.end;
        let value = hour + clock.minute / 60.0;
        let (bound, from) = self.bound_before(clock.start).unwrap_or((Bound::Exact, clock.start));
        let number = Number {
            span,
            whole: self.glyphs.span(from..clock.end),
            tokens: tokens.start..end,
            low: value,
            high: value,
            other: None,
            quantum: if clock.minute > 0.0 { 1.0 / 60.0 } else { 1.0 },
            kind: NumberKind::Clock,
            bound,
            unit: Some(MeasureUnit { key, dimension: Dimension::Hour, factor: 1.0 }),
            unit_tokens: end..end,
            heads: [0; 3],
        };
        Some((clock.end, number))
    }

    /// One or two digits at `at`, not more.
    fn two_digits(&self, at: usize) -> Option<(usize, f64)> {
        let count = (0..3).take_while(|n| self.glyphs.is_digit(at + n)).count();
        let value = (0..count).fold(0, |sum, n| sum * 10 + self.glyphs.at(at + n).to_digit(10).unwrap_or(0));
        ((1..=2).contains(&count) && !self.glyphs.is_digit(at.wrapping_sub(1))).then(|| (at + count, f64::from(value)))
    }

    /// A small number in digits or in characters.
    fn small(&self, at: usize) -> Option<(usize, f64, bool)> {
        if let Some((end, value)) = self.two_digits(at) {
            return Some((end, value, true));
        }
        if self.tongue.language == Language::Korean && self.glyphs.inside_token(at) {
            return None;
        }
        let (mut end, mut sum) = (at, None);
        while let Some((next, piece)) = self
            .tongue
            .pieces
            .longest(&self.glyphs, end, |piece| matches!(piece, Piece::Digit(_) | Piece::Small(_) | Piece::Tens(_) | Piece::Nought | Piece::Tail(_)))
        {
            let own = sum.unwrap_or(0.0);
            sum = Some(match piece {
                Piece::Digit(digit) | Piece::Tail(digit) => own + f64::from(digit),
                Piece::Small(10.0) => own.max(1.0) * 10.0,
                Piece::Tens(tens) => own + f64::from(tens),
                Piece::Nought => own,
                _ => return None,
            });
            end = next;
            if end > at + 16 {
                return None;
            }
        }
        sum.map(|sum| (end, sum, false))
    }

    /// `14:05`, `15.30 น.`.
    fn digital(&self, at: usize) -> Option<Clock> {
        let (colon, hour) = self.two_digits(at).filter(|(_, hour)| *hour <= 24.0)?;
        let thai = self.tongue.language == Language::Thai;
        let mark = self.glyphs.at(colon);
        if mark != ':' && !(thai && mark == '.') {
            return None;
        }
        let (end, minute) = self.two_digits_after(colon + 1).filter(|(end, minute)| *minute < 60.0 && *end == colon + 3)?;
        let unit = self.tongue.cues.end_of(&self.glyphs, self.glyphs.skip(end), Cue::Hour).filter(|_| thai);
        if mark == '.' && unit.is_none() {
            return None;
        }
        let seconds = self.glyphs.at(end) == ':' && self.glyphs.is_digit(end + 1) && self.glyphs.is_digit(end + 2);
        let end = if seconds { end + 3 } else { end };
        Some(Clock { start: at, end: unit.unwrap_or(end), hour, minute, figure: end })
    }

    fn two_digits_after(&self, at: usize) -> Option<(usize, f64)> {
        let digit = |n: usize| self.glyphs.at(n).to_digit(10);
        let value = digit(at)? * 10 + digit(at + 1)?;
        digit(at + 2).is_none().then(|| (at + 2, f64::from(value)))
    }

    /// `3点30分`, `午後3時半`, `오후 3시 30분`.
    fn hour_and_minute(&self, at: usize, part: Option<Cue>) -> Option<Clock> {
        if self.tongue.language == Language::Thai {
            return None;
        }
        let (figure, hour, figures) = self.small(at).filter(|(_, hour, _)| *hour <= 24.0)?;
        let apart = self.glyphs.skip(figure);
        let unit = self.tongue.cues.end_of(&self.glyphs, apart, Cue::Hour)?;
        let mark = self.glyphs.at(apart);
        let next = self.glyphs.at(unit);
        let led = part.is_some();
        if "間间期点候代刻段速給给评評".contains(next)
            || (mark == '시' && !self.is_word_end(unit) && !self.glyphs.is_digit(unit) && !"반쯤께경간".contains(next))
            || (mark == '시' && next == '간')
        {
            return None;
        }
        let from = self.glyphs.skip(unit);
        let minutes = self.small(from).filter(|(_, minute, _)| *minute < 60.0);
        let minute_unit = minutes.and_then(|(end, minute, _)| Some((self.tongue.cues.end_of(&self.glyphs, self.glyphs.skip(end), Cue::Minute)?, minute)));
        // 三点一刻
        if let Some((end, quarters, _)) = minutes.filter(|(end, quarters, _)| self.glyphs.at(*end) == '刻' && *quarters <= 3.0) {
            return Some(Clock { start: at, end: end + 1, hour, minute: 15.0 * quarters, figure });
        }
        if let Some((end, minute)) = minute_unit.filter(|(_, minute)| led || figures || *minute >= 10.0) {
            return Some(Clock { start: at, end, hour, minute, figure });
        }
        if let Some(end) = self.tongue.roles.end_of(&self.glyphs, from, Role::Half) {
            return Some(Clock { start: at, end, hour, minute: 30.0, figure });
        }
        if let Some((end, minute)) = self.two_digits_after(unit).filter(|(_, minute)| figures && *minute < 60.0) {
            return Some(Clock { start: at, end, hour, minute, figure });
        }
        let clock = self.tongue.cues.end_of(&self.glyphs, from, Cue::OClock);
        let sure = led
            || clock.is_some()
            || matches!(mark, '時' | '시') && self.tongue.language != Language::Chinese
            || (figures && !self.tongue.units.longest(&self.glyphs, from, |_| true).is_some());
        let decimal = matches!(mark, '点' | '點') && self.small(unit).is_some();
        (sure && !decimal).then_some(Clock { start: at, end: unit, hour, minute: 0.0, figure })
    }

    /// บ่ายสามโมง, สองทุ่ม, ตีสอง, 6 โมงเช้า.
    fn thai_hour(&self, at: usize, from: usize, part: Option<Cue>) -> Option<Clock> {
        if self.tongue.language != Language::Thai {
            return None;
        }
        let (figure, hour, figures) = self.small(from).filter(|(_, hour, _)| *hour <= 24.0)?;
        let apart = self.glyphs.skip(figure);
        let starts = |word: &str, at: usize| word.chars().enumerate().all(|(n, c)| self.glyphs.at(at + n) == c);
        let clock = |end: usize, hour: f64| {
            let next = self.glyphs.skip(end);
            if let Some(half) = self.tongue.roles.end_of(&self.glyphs, next, Role::Half) {
                return Some(Clock { start: from, end: half, hour, minute: 30.0, figure });
            }
            let minutes = self.small(next).filter(|(_, minute, _)| (1.0..60.0).contains(minute));
            let minutes = minutes.and_then(|(end, minute, _)| Some((self.tongue.cues.end_of(&self.glyphs, self.glyphs.skip(end), Cue::Minute)?, minute)));
            let (end, minute) = minutes.unwrap_or((end, 0.0));
            Some(Clock { start: from, end, hour, minute, figure })
        };
        if starts("ทุ่ม", apart) && hour <= 6.0 {
            return clock(apart + 4, hour + 18.0);
        }
        if starts("โมงเย็น", apart) && hour <= 6.0 {
            return clock(apart + 7, hour + 12.0);
        }
        if starts("โมง", apart) {
            return clock(apart + 3, hour);
        }
        if part == Some(Cue::Morning) && starts("ตี", at) && hour <= 6.0 || (part == Some(Cue::Afternoon) && hour <= 6.0 && !figures) {
            return clock(figure, hour);
        }
        let unit = self.tongue.cues.end_of(&self.glyphs, apart, Cue::Hour).filter(|_| figures)?;
        clock(unit, hour)
    }
}
