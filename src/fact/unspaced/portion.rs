//! Signs, places in a row, fractions, powers and per cent: what figures become by a form of their own.

use super::Reader;
use super::amount::{Amount, Portion};
use super::numeral::is;
use super::shape::Numeral;
use super::table::{Language, Role};
use crate::config::FactParams;
use crate::fact::quantity::NumberKind;
use crate::fact::unit::{Dimension, MeasureUnit};

impl Reader<'_> {
    /// The amount that begins at `at`, its sign or mark of order included.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        if let Some(ordinal) = self.ordinal(at) {
            return Some(ordinal);
        }
        if let Some(from) = self.minus(at) {
            let amount = self.unsigned(from)?;
            return Some(Amount { start: at, low: -amount.high, high: -amount.low, sure: true, ..amount });
        }
        self.unsigned(at)
    }

    /// The place behind a sign at `at`.
    fn minus(&self, at: usize) -> Option<usize> {
        if self.glyphs.at(at) == '-' {
            let before = self.glyphs.before(at);
            let figures = self.glyphs.is_digit(at + 1) || (self.glyphs.at(at + 1) == '.' && self.glyphs.is_digit(at + 2));
            // Joined to a word a hyphen makes a name (โควิด-19, 歼-20), unless the word is a particle.
            let joined = self.glyphs.in_token(at.wrapping_sub(1)) && !matches!(before as u32, 0x3041..=0x309F) && !"为為是至到约約达達和".contains(before);
            return (figures && !joined && !before.is_ascii_alphanumeric() && !matches!(before, ')' | '%' | '-' | '.' | '/')).then_some(at + 1);
        }
        let end = self.tongue.roles.end_of(&self.glyphs, at, Role::Minus)?;
        (self.tongue.language != Language::Korean || !self.glyphs.inside_token(at)).then(|| self.glyphs.skip(end))
    }

    fn ordinal(&self, at: usize) -> Option<Amount> {
        let end = self.tongue.roles.end_of(&self.glyphs, at, Role::OrdinalBefore)?;
        let numeral = self.numeral(self.glyphs.skip(end)).filter(|numeral| !numeral.shape.decimals)?;
        let fits = match self.tongue.language {
            Language::Korean => numeral.shape.figures && !self.glyphs.inside_token(at) && numeral.start == end,
            // "That two persons" is written like "second": what is counted shows a number.
            Language::Thai => {
                self.tongue.units.longest(&self.glyphs, self.glyphs.skip(numeral.end), |_| true).is_none()
                    && (numeral.shape.figures || self.counts(&numeral, true))
            }
            _ => true,
        };
        fits.then(|| Amount { kind: NumberKind::Ordinal, sure: true, ..Amount::of(numeral) })
    }

    /// An amount without sign and mark of order.
    pub(super) fn unsigned(&self, at: usize) -> Option<Amount> {
        let portion = |end: usize, value: f64, unit: MeasureUnit| {
            Amount::portion(Portion { start: at, end, value, quantum: FactParams::SHARE_QUANTUM, unit: Some(unit) })
        };
        let role = |role: Role, at: usize| self.tongue.roles.end_of(&self.glyphs, at, role);
        if let Some(end) = role(Role::PercentBefore, at) {
            let numeral = self.numeral(self.glyphs.skip(end)).filter(|numeral| numeral.shape.figures || self.counts(numeral, true))?;
            return Some(Amount { start: at, unit: Some(MeasureUnit::PERCENT), sure: true, ..Amount::of(numeral) });
        }
        if let Some(end) = role(Role::HalfOf, at).filter(|_| !self.glyphs.inside_token(at) || self.tongue.language == Language::Thai) {
            return Some(portion(end, 0.5, MeasureUnit::SHARE));
        }
        if let Some(end) = role(Role::Half, at) {
            return self.half(at, end);
        }
        let numeral = self.numeral(at)?;
        if let Some(joined) = numeral.shape.figures.then(|| self.joined_by_signs(&numeral)).flatten() {
            return Some(joined);
        }
        if let Some(fraction) = self.fraction(&numeral) {
            return Some(Amount::portion(fraction));
        }
        if let Some(tenths) = self.tenths(&numeral) {
            return Some(Amount { numeral: Some(numeral), sure: numeral.shape.figures, ..Amount::portion(tenths) });
        }
        let mut amount = Amount::of(numeral);
        if self.glyphs.at(amount.end) == 'k' && numeral.shape.figures && !self.glyphs.at(amount.end + 1).is_ascii_alphanumeric() {
            (amount.low, amount.high, amount.quantum, amount.end) = (amount.low * 1e3, amount.high * 1e3, amount.quantum * 1e3, amount.end + 1);
        }
        Some(amount)
    }

    /// Half of a unit or of a round number: 半年, 半成, 半百, 반년, ครึ่งปี.
    fn half(&self, at: usize, end: usize) -> Option<Amount> {
        let amount = |end: usize, value: f64, unit: Option<MeasureUnit>| {
            Some(Amount { kind: NumberKind::Cardinal, ..Amount::portion(Portion { start: at, end, value, quantum: 0.1 * value, unit }) })
        };
        let next = self.glyphs.at(end);
        if next == '百' {
            return amount(end + 1, 50.0, None);
        }
        if let Some(tenth) = self.tongue.roles.end_of(&self.glyphs, end, Role::Tenths).filter(|end| self.is_tenth(*end)) {
            return amount(tenth, 5.0, Some(MeasureUnit::PERCENT));
        }
        if self.tongue.language == Language::Korean {
            let rest = self.glyphs.at(end);
            let alone = !self.glyphs.inside_token(at) && (matches!(rest, '을' | '이') && matches!(self.glyphs.at(end + 1), ' ' | '\n'));
            return alone.then(|| amount(end, 0.5, Some(MeasureUnit::SHARE)))?;
        }
        let unit = self.tongue.units.longest(&self.glyphs, end, |unit| unit.dimension != Dimension::Money).is_some();
        let dozen = self.tongue.roles.end_of(&self.glyphs, end, Role::Dozen).is_some();
        let part_of_year = matches!(self.glyphs.before(at), '上' | '下' | '前' | '後' | '后' | '大' | '多' | '过' | '過' | '夜');
        let counts = (unit || dozen) && !part_of_year && !matches!(next, '点' | '點' | '分' | '天' | '日' | '場' | '场' | '个' | '個')
            || matches!((next, self.glyphs.at(end + 1)), ('个' | '個', '月' | '小' | '世' | '多' | '钟'));
        counts.then(|| amount(end, 0.5, None))?
    }

    /// A fraction: 三分之一, 3分の1, 삼분의 일, หนึ่งในสาม; with a whole number before it, 三又四分之一.
    fn fraction(&self, first: &Numeral) -> Option<Portion> {
        let role = |role: Role, at: usize| self.tongue.roles.end_of(&self.glyphs, self.glyphs.skip(at), role);
        if self.tongue.language == Language::Thai {
            let whole = self.numeral(self.glyphs.skip(role(Role::PartsOf, first.end)?))?;
            let counted = self.tongue.units.longest(&self.glyphs, self.glyphs.skip(whole.end), |_| true).is_some();
            let fits = first.low >= 1.0 && first.low < whole.low && whole.low <= 10.0 && !counted && first.shape.figures == whole.shape.figures;
            return fits.then(|| Portion {
                start: first.start,
                end: whole.end,
                value: first.low / whole.low,
                quantum: FactParams::SHARE_QUANTUM,
                unit: Some(MeasureUnit::SHARE),
            });
        }
        if let Some(end) = role(Role::PartsOf, first.end) {
            return self.part_of(first, end);
        }
        if let Some(share) = self.out_of(first) {
            return Some(share);
        }
        let whole = *first;
        let below = self.numeral(self.glyphs.skip(role(Role::And, whole.end)?))?;
        let part = self.part_of(&below, role(Role::PartsOf, below.end)?)?;
        let scale = part.unit.map_or(1.0, |unit| unit.factor);
        Some(Portion { start: whole.start, value: whole.low + part.value * scale, unit: None, ..part })
    }

    /// 셋 중 하나: so many of so many, in words.
    fn out_of(&self, below: &Numeral) -> Option<Portion> {
        let at = self.glyphs.skip(below.end);
        let led = self.tongue.language == Language::Korean && at > below.end && self.glyphs.at(at) == '중' && self.glyphs.at(at + 1) == ' ';
        let above = led.then(|| self.numeral(self.glyphs.skip(at + 1))).flatten()?;
        let fits = !below.shape.figures && !above.shape.figures && above.low >= 1.0 && above.low < below.low && below.low <= 100.0;
        fits.then(|| Portion {
            start: below.start,
            end: above.end,
            value: above.low / below.low,
            quantum: FactParams::SHARE_QUANTUM,
            unit: Some(MeasureUnit::SHARE),
        })
    }

    /// The part whose whole is `below` and whose numerator follows at `from`.
    fn part_of(&self, below: &Numeral, from: usize) -> Option<Portion> {
        if self.tongue.language == Language::Korean && matches!(self.glyphs.before(below.start) as u32, 0xAC00..=0xD7A3) || is(below.low, 0.0) {
            return None;
        }
        let from = self.glyphs.skip(from);
        let signed = self.minus(from);
        let above = self.numeral(signed.unwrap_or(from))?;
        let (mut end, mut value) = (above.end, above.low);
        // 만 behind the last digit is "only".
        if self.tongue.language == Language::Korean && !above.shape.figures && above.shape.pieces > 1 && self.glyphs.before(end) == '만' {
            (end, value) = (end - 1, value / 1e4);
        }
        if self.glyphs.at(end) == 'k' && above.shape.figures && !self.glyphs.at(end + 1).is_ascii_alphanumeric() {
            (end, value) = (end + 1, value * 1e3);
        }
        let value = if signed.is_some() { -value } else { value };
        let bare = below.shape.pieces == 1 && below.shape.scales == 1 && self.tongue.language == Language::Chinese;
        if bare && below.low >= 100.0 {
            let value = value * 100.0 / below.low;
            return Some(Portion { start: below.start, end, value, quantum: above.quantum * 100.0 / below.low, unit: Some(MeasureUnit::PERCENT) });
        }
        Some(Portion { start: below.start, end, value: value / below.low, quantum: FactParams::SHARE_QUANTUM, unit: Some(MeasureUnit::SHARE) })
    }

    /// Tenths of a whole as per cent: 三成五, 8.5折, 3割, 3할.
    fn tenths(&self, numeral: &Numeral) -> Option<Portion> {
        let from = self.glyphs.skip(numeral.end);
        let end = self.tongue.roles.end_of(&self.glyphs, from, Role::Tenths).filter(|end| self.is_tenth(*end))?;
        let discount = self.glyphs.before(end) == '折';
        let mut value = if discount && numeral.low > 10.0 { numeral.low } else { numeral.low * 10.0 };
        if numeral.low > 10.0 && !discount && !numeral.shape.figures || value > 1000.0 {
            return None;
        }
        let (mut last, mut quantum) = (end, 10.0 * numeral.quantum);
        if let Some((share, tenth)) = (self.glyphs.before(end) == '割').then(|| self.hundredths(end)).flatten() {
            (last, value, quantum) = (tenth, value + share, 1.0);
        } else if let Some(half) = self.tongue.roles.end_of(&self.glyphs, end, Role::Half) {
            (last, value, quantum) = (half, value + 5.0, 5.0);
        } else if let Some(digit) =
            self.numeral(self.glyphs.skip(end)).filter(|digit| digit.shape.pieces == 1 && digit.low < 10.0 && !digit.shape.figures && !discount)
        {
            let apart = self.tongue.units.longest(&self.glyphs, digit.end, |_| true).is_none();
            if apart {
                (last, value, quantum) = (digit.end, value + digit.low, 1.0);
            }
        }
        Some(Portion { start: numeral.start, end: last, value, quantum, unit: Some(MeasureUnit::PERCENT) })
    }

    /// The hundredths behind tenths, with their end: 5分 in 3割5分.
    fn hundredths(&self, at: usize) -> Option<(f64, usize)> {
        let digit = self.numeral(at).filter(|digit| digit.shape.pieces == 1 && digit.low < 10.0 && digit.low.fract() == 0.0)?;
        (self.glyphs.at(digit.end) == '分').then_some((digit.low, digit.end + 1))
    }

    /// Whether a mark of tenths is one and no beginning of a word: 成为, 割合.
    fn is_tenth(&self, end: usize) -> bool {
        let next = self.glyphs.at(end);
        match self.glyphs.before(end) {
            '成' => !"为為立功员員果年本就长長份交熟人分绩績都了是套".contains(next),
            '折' => !"断斷叠疊合磨腾騰射返".contains(next),
            '割' => !"れりる合当裂".contains(next),
            '할' => self.is_word_end(end),
            _ => true,
        }
    }

    /// Figures joined by a stroke, a power or an exponent: `3/4`, `1 4/3`, `2^5`, `1e6`.
    fn joined_by_signs(&self, first: &Numeral) -> Option<Amount> {
        let glyphs = &self.glyphs;
        let amount =
            |end: usize, value: f64| value.is_finite().then(|| Amount::portion(Portion { start: first.start, end, value, quantum: first.quantum, unit: None }));
        match glyphs.at(first.end) {
            '^' => {
                let signs = (first.end + 1..).take(3).take_while(|n| matches!(glyphs.at(*n), '+' | '-')).collect::<Vec<_>>();
                let negative = signs.iter().filter(|n| glyphs.at(**n) == '-').count() % 2 == 1;
                let power = self.numeral(first.end + 1 + signs.len()).filter(|power| power.shape.figures)?;
                amount(power.end, first.low.powf(if negative { -power.low } else { power.low }))
            }
            'e' => {
                let sign = usize::from(matches!(glyphs.at(first.end + 1), '+' | '-'));
                let power = self
                    .numeral(first.end + 1 + sign)
                    .filter(|power| power.shape.figures && power.low < 100.0 && !glyphs.at(power.end).is_ascii_alphabetic())?;
                amount(power.end, first.low * 10_f64.powf(if glyphs.at(first.end + 1) == '-' { -power.low } else { power.low }))
            }
            _ => {
                let (end, value) = self.stroke(first.start).or_else(|| {
                    let at = glyphs.skip(first.end);
                    self.stroke(at).filter(|_| at > first.end).map(|(end, value)| (end, first.low + value))
                })?;
                amount(end, value)
            }
        }
    }

    /// `3/4` at `at`: its end and its value.
    fn stroke(&self, at: usize) -> Option<(usize, f64)> {
        let integer = |numeral: &Numeral| numeral.shape.figures && numeral.shape.pieces == 1 && !numeral.shape.decimals;
        let above = self.glyphs.is_digit(at).then(|| self.numeral(at)).flatten().filter(integer)?;
        let below = self.numeral(above.end + 1).filter(integer)?;
        let alone = self.glyphs.at(above.end) == '/' && self.glyphs.before(at) != '/' && !matches!(self.glyphs.at(below.end), '/' | '-');
        (alone && below.low > 0.0 && self.glyphs.before(at) != '-' || alone && below.low > 0.0 && self.minus(at - 1).is_some())
            .then(|| (below.end, above.low / below.low))
    }
}
