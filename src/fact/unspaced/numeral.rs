//! Numerals in digits, in characters, or in both: `1.5亿`, `一百二十三万`, `3万5千`, `삼백이십`, `สองพันห้าร้อย`.

use super::Reader;
use super::shape::{Numeral, Position, Shape};
use super::table::{Language, Piece};
use crate::config::FactParams;

/// A value that may be two.
type Value = [f64; 2];

/// Digits that wait for their scale.
#[derive(Clone, Copy)]
struct Pending {
    value: Value,
    quantum: f64,
    digits: u32,
    figures: bool,
}

/// A numeral being read.
#[derive(Default)]
struct Sum {
    /// Closed groups with their scale, the larger ones first.
    groups: Vec<(f64, Value)>,
    group: Value,
    open: bool,
    pending: Option<Pending>,
    /// The last scale inside the group; 0 before one.
    small: f64,
    last_scale: f64,
    last_was_scale: bool,
    after_nought: bool,
    quantum: f64,
    shape: Shape,
}

fn map(value: Value, change: impl Fn(f64) -> f64) -> Value {
    value.map(change)
}

fn plus(a: Value, b: Value) -> Value {
    [a[0] + b[0], a[1] + b[1]]
}

/// Whether two values of the tables are one.
pub(super) fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

impl Sum {
    fn is_empty(&self) -> bool {
        self.groups.is_empty() && !self.open && self.pending.is_none()
    }

    fn room(&self) -> f64 {
        if self.small > 0.0 { self.small } else { self.groups.last().map_or(f64::INFINITY, |(scale, _)| *scale) }
    }

    fn figures(&mut self, value: f64, quantum: f64) -> bool {
        if self.pending.is_some() || value >= self.room() {
            return false;
        }
        self.pending = Some(Pending { value: [value; 2], quantum, digits: 1, figures: true });
        self.shape.figures = true;
        self.quantum = quantum;
        true
    }

    fn digit(&mut self, digit: u8) -> bool {
        let value = f64::from(digit);
        match &mut self.pending {
            None => {
                if value >= self.room() {
                    return false;
                }
                self.pending = Some(Pending { value: [value; 2], quantum: 1.0, digits: 1, figures: false });
            }
            Some(pending) if pending.figures || pending.quantum < 1.0 => return false,
            Some(pending) => {
                let pure = self.groups.is_empty() && !self.open;
                let next = is(value, pending.value[0] + 1.0) && pending.digits == 1 && digit > 1;
                if pure {
                    self.shape.pair = next.then_some((digit - 1, digit));
                    pending.value = map(pending.value, |own| own * 10.0 + value);
                    pending.digits += 1;
                } else if next && self.last_scale <= 10.0 && !self.after_nought {
                    pending.value[1] = value;
                    pending.digits += 1;
                } else {
                    return false;
                }
            }
        }
        self.quantum = 1.0;
        true
    }

    /// Reads two neighbouring digits before a scale as a choice.
    fn settle_pair(&mut self) {
        if let (Some((low, high)), Some(pending)) = (self.shape.pair.take(), &mut self.pending)
            && pending.digits == 2
        {
            pending.value = [f64::from(low), f64::from(high)];
            pending.digits = 1;
        }
    }

    fn nought(&mut self) -> bool {
        self.shape.nought = true;
        let empty = self.is_empty();
        match &mut self.pending {
            Some(pending) if pending.figures || self.open || !self.groups.is_empty() || pending.quantum < 1.0 => return false,
            Some(pending) => {
                pending.value = map(pending.value, |own| own * 10.0);
                pending.digits += 1;
                self.shape.pair = None;
            }
            None if empty => self.pending = Some(Pending { value: [0.0; 2], quantum: 1.0, digits: 1, figures: false }),
            None => self.after_nought = true,
        }
        self.quantum = 1.0;
        true
    }

    fn small(&mut self, scale: f64) -> bool {
        self.settle_pair();
        let top = if self.small > 0.0 { self.small } else { f64::INFINITY };
        if scale >= top || self.pending.is_some_and(|pending| !pending.figures && pending.digits > 1 && is(pending.value[0], pending.value[1])) {
            return false;
        }
        let pending = self.pending.take();
        if pending.is_none() && self.open && !is(scale, 10.0) && !self.last_was_scale {
            return false;
        }
        let value = pending.map_or([1.0; 2], |pending| pending.value);
        self.group = plus(self.group, map(value, |own| own * scale));
        self.quantum = pending.map_or(1.0, |pending| pending.quantum) * scale;
        (self.open, self.small, self.last_scale) = (true, scale, scale);
        true
    }

    fn big(&mut self, scale: f64) -> bool {
        self.settle_pair();
        let mut section = plus(self.group, self.pending.map_or([0.0; 2], |pending| pending.value));
        let filled = self.open || self.pending.is_some();
        let limit = self.groups.last().map_or(f64::INFINITY, |(last, _)| *last);
        if filled && is(limit, scale) {
            return false;
        }
        if !filled && self.groups.is_empty() {
            section = [1.0; 2];
        }
        let quantum = scale * if filled || !self.groups.is_empty() { self.quantum } else { 1.0 };
        while let Some((last, value)) = self.groups.last().copied().filter(|(last, _)| *last <= scale) {
            if is(last, scale) && filled {
                break;
            }
            section = plus(section, value);
            self.groups.pop();
        }
        self.groups.push((scale, map(section, |own| own * scale)));
        (self.group, self.open, self.pending, self.small) = ([0.0; 2], false, None, 0.0);
        (self.last_scale, self.quantum, self.after_nought) = (scale, quantum, false);
        true
    }

    fn tens(&mut self, tens: u8) -> bool {
        let value = f64::from(tens);
        if self.pending.is_some() || value >= self.room() {
            return false;
        }
        self.group = plus(self.group, [value; 2]);
        (self.open, self.small, self.last_scale, self.quantum) = (true, 10.0, 10.0, 10.0);
        true
    }

    fn some(&mut self) -> bool {
        if self.is_empty() {
            self.pending = Some(Pending { value: [1.0; 2], quantum: 1.0, digits: 1, figures: false });
            self.shape.some = true;
            return true;
        }
        let fits = self.pending.is_none_or(|pending| pending.figures) && !self.shape.and_some;
        self.shape.and_some |= fits;
        fits
    }

    fn take(&mut self, piece: Piece) -> bool {
        let taken = match piece {
            Piece::Digit(digit) => self.digit(digit),
            Piece::Nought => self.nought(),
            Piece::Small(scale) => self.small(scale),
            Piece::Big(scale) => self.big(scale),
            Piece::Tens(tens) => self.tens(tens),
            Piece::Tail(digit) => self.small > 0.0 && self.digit(digit),
            Piece::Pair(low, high) => {
                let fits = self.is_empty();
                if fits {
                    self.pending = Some(Pending { value: [f64::from(low), f64::from(high)], quantum: 1.0, digits: 1, figures: false });
                    self.quantum = 1.0;
                }
                fits
            }
            Piece::Some => self.some(),
            Piece::Point => false,
        };
        if taken {
            let scale = matches!(piece, Piece::Small(_) | Piece::Big(_) | Piece::Tens(_));
            self.shape.pieces += 1;
            self.shape.scales += u32::from(scale);
            self.last_was_scale = scale;
        }
        taken
    }

    fn value(&self) -> Value {
        let own = plus(self.group, self.pending.map_or([0.0; 2], |pending| pending.value));
        self.groups.iter().fold(own, |sum, (_, value)| plus(sum, *value))
    }

    /// `一万三` is 13,000: a last digit without a nought stands one place below the last scale.
    fn shorten(&mut self) {
        let step = self.last_scale / 10.0;
        if let Some(pending) = self.pending.as_mut().filter(|pending| !pending.figures && pending.digits == 1 && is(pending.quantum, 1.0))
            && self.last_scale >= 100.0
            && !self.after_nought
        {
            pending.value = map(pending.value, |own| own * step);
            self.quantum = step;
        }
    }
}

impl Reader<'_> {
    /// The numeral that begins at character `at`.
    pub(super) fn numeral(&self, at: usize) -> Option<Numeral> {
        let mut sum = Sum::default();
        let (mut next, mut end) = (at, at);
        while next < at + FactParams::MAX_NUMERAL {
            let from = if next == at { at } else { self.glyphs.skip(next) };
            let Some(after) = self.take(&mut sum, from, from > next) else { break };
            next = after;
            if !sum.after_nought || sum.pending.is_some() || sum.last_was_scale {
                end = next;
            }
        }
        if sum.is_empty() || end == at {
            return None;
        }
        self.settle(&mut sum, end);
        let [low, high] = sum.value();
        Some(Numeral { start: at, end, low, high: high.max(low), quantum: sum.quantum, shape: sum.shape })
    }

    /// Takes what stands at `from` into the numeral; the place after it.
    fn take(&self, sum: &mut Sum, from: usize, apart: bool) -> Option<usize> {
        let first = sum.is_empty();
        if self.glyphs.is_digit(from)
            || (first && self.glyphs.at(from) == '.' && self.glyphs.is_digit(from + 1) && !self.glyphs.before(from).is_ascii_alphanumeric())
        {
            if !first && !sum.last_was_scale && !sum.after_nought {
                return None;
            }
            let (end, value, quantum) = self.figures(from)?;
            if apart && !first && !self.goes_on_apart(end) {
                return None;
            }
            let taken = sum.figures(value, quantum);
            sum.shape.pieces += u32::from(taken);
            sum.shape.decimals |= taken && quantum < 1.0;
            sum.last_was_scale &= !taken;
            return taken.then_some(end);
        }
        let (end, piece) = self.tongue.pieces.longest(&self.glyphs, from, |_| true)?;
        if piece == Piece::Point {
            return self.decimals(sum, end);
        }
        if self.is_another_word(
            from,
            end,
            piece,
            if first {
                Position::First
            } else if apart {
                Position::Apart
            } else {
                Position::Joined
            },
        ) {
            return None;
        }
        let scale = matches!(piece, Piece::Small(_) | Piece::Big(_));
        if apart && !scale && !sum.last_was_scale && !sum.after_nought {
            return None;
        }
        sum.take(piece).then_some(end)
    }

    /// Whether figures behind a blank go on with the numeral before it: `50만 9375`, `1 ล้าน 5 แสน`, but `5万 3人`.
    fn goes_on_apart(&self, end: usize) -> bool {
        let scale = || self.tongue.pieces.longest(&self.glyphs, self.glyphs.skip(end), |piece| matches!(piece, Piece::Small(_) | Piece::Big(_))).is_some();
        self.tongue.language == Language::Korean || scale()
    }

    /// Digits behind a decimal mark in words.
    fn decimals(&self, sum: &mut Sum, from: usize) -> Option<usize> {
        let blank = self.glyphs.skip(from);
        if sum.is_empty() || sum.shape.decimals {
            return None;
        }
        let (mut at, mut part, mut step) = (blank, 0.0, 1.0);
        loop {
            let digit = match self.tongue.pieces.longest(&self.glyphs, at, |piece| matches!(piece, Piece::Digit(_) | Piece::Nought)) {
                Some((end, Piece::Digit(digit))) if !self.is_copula(at, end) => (end, f64::from(digit)),
                Some((end, Piece::Nought)) => (end, 0.0),
                _ if self.glyphs.is_digit(at) => (at + 1, f64::from(self.glyphs.at(at) as u32 - '0' as u32)),
                _ => break,
            };
            step /= 10.0;
            part += digit.1 * step;
            at = digit.0;
            if step < 1e-12 {
                break;
            }
        }
        // "Three o'clock fifty" is no decimal.
        if at == blank || self.tongue.pieces.longest(&self.glyphs, at, |piece| matches!(piece, Piece::Small(_))).is_some() {
            return None;
        }
        if self.tongue.language == Language::Chinese {
            sum.shorten();
        }
        let before = sum.pending.map_or([0.0; 2], |pending| pending.value);
        sum.pending = Some(Pending { value: map(before, |own| own + part), quantum: step, digits: 1, figures: false });
        (sum.quantum, sum.shape.decimals, sum.last_was_scale, sum.after_nought) = (step, true, false, false);
        sum.shape.pair = None;
        Some(at)
    }

    /// A run of digits with separators: its end, its value and the worth of its last place.
    fn figures(&self, at: usize) -> Option<(usize, f64, f64)> {
        let glyphs = &self.glyphs;
        let run = |from: usize| (from..).take_while(|n| glyphs.is_digit(*n)).take(FactParams::MAX_DIGITS + 1).count();
        let mut all = String::new();
        let mut end = at;
        let mut take = |from: usize, length: usize| (from..from + length).for_each(|n| all.push(glyphs.at(n)));
        let whole = run(at);
        if whole > FactParams::MAX_DIGITS {
            return None;
        }
        take(at, whole);
        end += whole;
        let group = |end: usize, mark: char| glyphs.at(end) == mark && run(end + 1) == 3;
        if (1..=3).contains(&whole) {
            let blanks = group(end, ' ') && group(end + 4, ' ') && self.tongue.language == Language::Korean;
            let mark = if blanks { ' ' } else { ',' };
            while group(end, mark) && end < at + 4 * FactParams::MAX_DIGITS {
                take(end + 1, 3);
                end += 4;
            }
        }
        let in_address = glyphs.before(at) == '.' && at > 1 && glyphs.is_digit(at - 2);
        let part = if glyphs.at(end) == '.' && !in_address { run(end + 1) } else { 0 };
        let address = part > 0 && glyphs.at(end + 1 + part) == '.' && glyphs.is_digit(end + 2 + part);
        let mut quantum = 1.0;
        if part > 0 && !address {
            if all.is_empty() {
                all.push('0');
            }
            all.push('.');
            (end + 1..end + 1 + part).for_each(|n| all.push(glyphs.at(n)));
            end += 1 + part;
            quantum = (0..part).fold(1.0, |quantum: f64, _| quantum / 10.0);
        }
        if all.is_empty() || all.len() > FactParams::MAX_DIGITS + 1 {
            return None;
        }
        Some((end, all.parse().ok()?, quantum))
    }

    /// Settles what the end of a numeral and the word behind it decide.
    fn settle(&self, sum: &mut Sum, end: usize) {
        let chinese = self.tongue.language == Language::Chinese;
        if sum.shape.pair.is_some() && matches!(self.tongue.language, Language::Chinese | Language::Japanese | Language::Thai) {
            let people = self.tongue.units.longest(&self.glyphs, self.glyphs.skip(end), |unit| unit.dimension == crate::fact::unit::Dimension::Count).is_some();
            if people || self.tongue.language == Language::Thai {
                sum.settle_pair();
            }
        }
        if chinese {
            sum.shorten();
        }
    }
}
