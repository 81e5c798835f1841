//! Numbers with sign, fraction, percent, unit and bound.

use super::Reader;
use super::amount::Amount;
use super::glued::{CHINESE_WORDS, JAPANESE_WORDS, begins_word};
use super::table::{Language, Role};
use crate::config::FactParams;
use crate::fact::quantity::{Bound, Number, NumberKind};
use crate::fact::unit::{Dimension, MeasureUnit, symbol};
use crate::fact::words::class_term;
use crate::span::Span;

/// What `¥` stands for in Chinese.
const YUAN: MeasureUnit = MeasureUnit { key: "yuan", dimension: Dimension::Money, factor: 1.0 };

/// What stands behind a figure.
#[derive(Debug, Clone, Copy, Default)]
struct Tail {
    unit: Option<MeasureUnit>,
    end: usize,
    /// Times the figure: a dozen.
    times: f64,
    /// Added in the unit as written: half a year more.
    half: f64,
    ordinal: bool,
    and_some: bool,
}

impl Reader<'_> {
    /// All numbers outside `taken`, in order, disjoint. Linear in the text.
    pub(super) fn own_numbers(&self, taken: &[Span]) -> Vec<Number> {
        let mut found: Vec<Number> = Vec::new();
        let (mut at, mut date) = (0, 0);
        while at < self.glyphs.len() {
            let byte = self.glyphs.span(at..at).start;
            while taken.get(date).is_some_and(|span| span.end <= byte) {
                date += 1;
            }
            if taken.get(date).is_some_and(|span| span.start <= byte) {
                at += 1;
                continue;
            }
            let read = self.number_at(at);
            match read.filter(|(_, number)| taken.get(date).is_none_or(|span| number.span.end <= span.start)) {
                Some((end, number)) => {
                    at = end.max(at + 1);
                    found.push(number);
                }
                None => at = self.next_start(at),
            }
        }
        found
    }

    /// Where the next number can begin when none was read at `at`.
    fn next_start(&self, at: usize) -> usize {
        if self.glyphs.is_digit(at) {
            // What is no number as a whole is none in its middle.
            let goes_on = |n: &usize| self.glyphs.is_digit(*n) || (self.glyphs.at(*n) == '.' && self.glyphs.is_digit(n + 1));
            return at + (at..self.glyphs.len()).take_while(goes_on).count().max(1);
        }
        self.idiom(at).unwrap_or(at + 1)
    }

    fn number_at(&self, at: usize) -> Option<(usize, Number)> {
        if !self.may_start(at) || self.is_identifier(at) || (!self.glyphs.is_digit(at) && self.idiom(at).is_some()) {
            return None;
        }
        if let Some(clock) = self.clock(at) {
            return Some(clock);
        }
        let first = self.amount(at)?;
        let mut tail = self.tail(&first);
        // 3D and 4S are names.
        if tail.end == first.end && self.glyphs.at(first.end).is_ascii_alphabetic() {
            return None;
        }
        let tokens = self.glyphs.tokens(first.start..first.end)?;
        let mut amount = first;
        if let Some((whole, own)) = self.with_small_money(&amount, &tail) {
            (amount, tail) = (whole, own);
        }
        if let Some(numeral) = first.numeral.filter(|_| !first.sure) {
            let counted = tail.unit.is_some() || tail.ordinal || tail.times > 1.0 || self.has_symbol(first.start);
            if !self.counts(&numeral, counted) {
                return None;
            }
        }
        if let Some(far) = self.far_end(&amount, &tail) {
            tail = self.tail(&far);
            amount = Amount { end: far.end, high: far.low, quantum: amount.quantum.max(far.quantum), ..amount.scaled_like(&far) };
        }
        Some(self.finish(amount, tail, tokens.start))
    }

    /// Whether a figure is a part of a name: `F16`, `G20`.
    fn is_identifier(&self, at: usize) -> bool {
        self.glyphs.is_digit(at) && self.glyphs.before(at).is_ascii_alphabetic()
    }

    fn has_symbol(&self, start: usize) -> bool {
        symbol(self.glyphs.before(self.glyphs.back(start))).is_some()
    }

    /// The far end of a range: `10~15人`, `10到15`, `10から15`.
    fn far_end(&self, near: &Amount, tail: &Tail) -> Option<Amount> {
        if near.kind != NumberKind::Cardinal || near.low < 0.0 || near.unit.is_some_and(|unit| unit.key != "per cent") || near.high > near.low {
            return None;
        }
        let from = self.glyphs.skip(tail.end.max(near.end));
        let end = self.tongue.roles.end_of(&self.glyphs, from, Role::To)?;
        let dash = end == from + 1 && "~-–—ー".contains(self.glyphs.at(from));
        let chained = self.glyphs.before(near.start) == '-';
        let far = self.amount(self.glyphs.skip(end)).filter(|far| far.kind == NumberKind::Cardinal && far.low >= 0.0 && far.high <= far.low)?;
        let goes_on = matches!(self.glyphs.at(far.end), '-' | '/') && self.glyphs.is_digit(far.end + 1);
        let units = |a: Option<MeasureUnit>, b: Option<MeasureUnit>| a.is_none() || b.is_none() || a.is_some_and(|a| b.is_some_and(|b| a.comparable(&b)));
        let far_tail = self.tail(&far);
        let fits = if dash {
            !chained && !goes_on
        } else {
            far_tail.unit.is_some() && (near.numeral.is_some_and(|numeral| numeral.shape.figures) == far.numeral.is_some_and(|numeral| numeral.shape.figures))
        };
        let sure = far.sure || far_tail.unit.is_some();
        (fits && sure && units(tail.unit, far_tail.unit) && near.scaled_like(&far).low < far.low).then_some(far)
    }

    /// What stands behind a figure: unit, per cent, a dozen, a half.
    fn tail(&self, amount: &Amount) -> Tail {
        let none = Tail { unit: amount.unit, end: amount.end, times: 1.0, ..Tail::default() };
        if amount.unit.is_some() {
            return none;
        }
        let from = self.glyphs.skip(amount.end);
        let role = |role: Role, at: usize| self.tongue.roles.end_of(&self.glyphs, at, role);
        if let Some(end) = role(Role::Points, from) {
            return Tail { unit: Some(MeasureUnit::POINTS), end, ..none };
        }
        if let Some(end) = role(Role::PercentAfter, from) {
            return Tail { unit: Some(MeasureUnit::PERCENT), end, ..none };
        }
        if let Some(end) = role(Role::Dozen, from) {
            return Tail { times: 12.0, end, ..none };
        }
        if let Some(end) = role(Role::OrdinalAfter, from).filter(|end| self.is_place(from, *end)) {
            return Tail { ordinal: true, end, ..none };
        }
        let more = role(Role::AndSome, from);
        let unit_at = |at: usize| self.unit_at(amount, at);
        let (unit, and_some) = match unit_at(from) {
            Some(unit) => (Some(unit), false),
            None => (more.and_then(|end| unit_at(self.glyphs.skip(end))), true),
        };
        match unit {
            Some((end, unit)) => {
                let half = role(Role::Half, end).filter(|end| !self.is_longer_half(*end));
                Tail { unit: Some(unit), end: half.unwrap_or(end), half: if half.is_some() { 0.5 } else { 0.0 }, and_some, ..none }
            }
            None => none,
        }
    }

    /// Money in two units: 1달러 20센트, 三元五角, 5 บาท 50 สตางค์.
    fn with_small_money(&self, amount: &Amount, tail: &Tail) -> Option<(Amount, Tail)> {
        let large = tail.unit.filter(|unit| unit.dimension == Dimension::Money && unit.factor >= 1.0)?;
        // `545ドルと5セント`
        let joined = usize::from(self.tongue.language == Language::Japanese && self.glyphs.at(tail.end) == 'と');
        let small = self
            .unsigned(self.glyphs.skip(tail.end + joined))
            .filter(|small| small.unit.is_none() && small.low < 100.0 && small.kind == NumberKind::Cardinal)?;
        let small_tail = self.tail(&small);
        let unit = small_tail.unit.filter(|unit| unit.key == large.key && unit.factor < 1.0)?;
        let more = small.low * unit.factor;
        let whole = Amount { end: small.end, low: amount.low + more, high: amount.high + more, quantum: unit.factor, ..*amount };
        Some((whole, Tail { unit: Some(large), ..small_tail }))
    }

    /// Whether a half after a unit begins a word of its own: 3人半数.
    fn is_longer_half(&self, end: usize) -> bool {
        matches!(self.glyphs.at(end), '数' | '數' | '分' | '額' | '岛' | '島' | '导' | '導')
    }

    /// Whether an ordinal ending behind a figure is one and no word that begins like it.
    fn is_place(&self, from: usize, end: usize) -> bool {
        self.tongue.language != Language::Korean || end > from + 1 || self.is_word_end(end)
    }

    /// The unit at `at`, where it fits the figure and is no other word.
    fn unit_at(&self, amount: &Amount, at: usize) -> Option<(usize, MeasureUnit)> {
        let (end, unit) = self.tongue.units.longest(&self.glyphs, at, |_| true)?;
        let (first, next) = (self.glyphs.at(at), self.glyphs.at(end));
        if first.is_ascii_alphabetic() {
            return (!next.is_ascii_alphanumeric()).then_some((end, unit));
        }
        let characters = amount.numeral.is_some_and(|numeral| !numeral.shape.figures);
        let single = end == at + 1;
        let other = match self.tongue.language {
            Language::Chinese => {
                // 三国 is a name; "three countries" is 三个国家.
                begins_word(CHINESE_WORDS, first, next) || (characters && single && matches!(first, '国' | '國' | '里' | '字'))
            }
            Language::Japanese => begins_word(JAPANESE_WORDS, first, next) || (characters && single && first == '国'),
            Language::Korean => single && !self.is_word_end(end) && !self.opens_word(end),
            // A floor or room that a figure follows is its label: ห้อง 801 ชั้น 8.
            Language::Thai => {
                self.glyphs.inside_token(end) || ("ชหข".contains(first) && self.glyphs.is_digit(self.glyphs.skip(end)) && unit.dimension == Dimension::Count)
            }
        };
        (!other).then_some((end, unit))
    }

    /// Whether the Hangul behind a one-syllable unit still belongs to it: 명당, 개월, 원짜리.
    fn opens_word(&self, at: usize) -> bool {
        [
            "이상", "이하", "이내", "미만", "가량", "정도", "짜리", "당", "어치", "안팎", "남짓", "들", "째", "여", "전", "후", "대", "초과", "중", "넘", "입",
            "밖", "뿐", "꼴", "간",
        ]
        .iter()
        .any(|word| word.chars().enumerate().all(|(n, c)| self.glyphs.at(at + n) == c))
    }

    fn finish(&self, amount: Amount, tail: Tail, first_token: usize) -> (usize, Number) {
        let (mut low, mut high) = (amount.low * tail.times + tail.half, amount.high * tail.times + tail.half);
        let (unit, figure_start) = self.measured(&amount, &tail, low);
        if high < low {
            (low, high) = (high, low);
        }
        let end = tail.end.max(amount.end);
        let (bound_before, from) = self.bound_before(figure_start).unwrap_or((Bound::Exact, figure_start));
        let bound = match self.bound_after(amount.end, end) {
            _ if bound_before != Bound::Exact => bound_before,
            Bound::Exact if tail.and_some || amount.and_some => Bound::MoreThan,
            bound => bound,
        };
        let tokens = self.glyphs.tokens(amount.start..amount.end).unwrap_or(first_token..first_token + 1);
        let after = self.glyphs.tokens(amount.end..end).map_or(tokens.end, |unit| unit.end.max(tokens.end));
        let span = self.glyphs.span(amount.start..amount.end);
        let kind = if tail.ordinal { NumberKind::Ordinal } else { amount.kind };
        let unit = unit.filter(|unit| kind != NumberKind::Ordinal || unit.dimension == Dimension::Ratio);
        let number = Number {
            span,
            whole: self.glyphs.span(from..end).hull(span),
            low,
            high,
            other: None,
            quantum: if tail.half > 0.0 { 0.5 } else { amount.quantum * tail.times },
            kind,
            bound,
            unit,
            unit_tokens: tokens.end..after,
            heads: self.heads(after, unit),
            tokens,
        };
        (end, number)
    }

    /// The unit of a figure from `low` on, from the sign of money before it or the word behind it, and where both begin.
    fn measured(&self, amount: &Amount, tail: &Tail, low: f64) -> (Option<MeasureUnit>, usize) {
        let mut unit = tail.unit;
        let chinese = self.tongue.language == Language::Chinese;
        // 度 counts times as well as degrees; below nought and in decimals it is no count.
        if unit.is_some_and(|unit| unit.key == "time")
            && self.tongue.language == Language::Japanese
            && self.glyphs.before(tail.end) == '度'
            && (low < 0.0 || amount.quantum < 1.0 || low >= 10.0)
        {
            unit = Some(MeasureUnit::CELSIUS);
        }
        let before = self.glyphs.back(amount.start);
        let money = symbol(self.glyphs.before(before)).map(|money| if chinese && money.key == "yen" { YUAN } else { money });
        unit = match (unit, money) {
            (None, Some(money)) => Some(money),
            (Some(unit), Some(money)) if unit.dimension != Dimension::Money && unit.dimension != Dimension::Ratio => Some(money),
            (unit, _) => unit,
        };
        (unit, if money.is_some() { before - 1 } else { amount.start })
    }

    /// Stems beside the figure: the class of its unit, then the tokens behind it.
    fn heads(&self, after: usize, unit: Option<MeasureUnit>) -> [u64; 3] {
        let mut heads = [0; 3];
        let class = unit.filter(|unit| !matches!(unit.dimension, Dimension::Ratio | Dimension::Hour)).map(|unit| class_term(unit.key));
        let behind = (after..self.words.tokens.len().min(after + 2)).take_while(|n| self.words.joined(*n)).map(|n| self.words.stem(n));
        for (head, own) in heads.iter_mut().zip(class.into_iter().chain(behind)) {
            *head = own;
        }
        heads
    }

    /// The bound before a figure, with the place it begins at.
    pub(super) fn bound_before(&self, start: usize) -> Option<(Bound, usize)> {
        let mut end = start;
        for _ in 0..FactParams::MAX_BOUND {
            end = self.glyphs.back(end);
            let spelled = |form: &[char]| form.iter().enumerate().all(|(n, c)| end > n && self.glyphs.at(end - n - 1) == *c);
            if let Some((form, bound)) = self.tongue.before.iter().find(|(form, bound)| spelled(form) && self.is_bound(end - form.len(), end, *bound)) {
                return Some((*bound, end - form.len()));
            }
            // Particles between the two: 最大で15人, 至少有15人.
            let step = matches!(
                (self.tongue.language, self.glyphs.before(end)),
                (Language::Chinese, '有' | '为' | '為' | '达' | '達' | '了') | (Language::Japanese, 'で' | 'も')
            );
            if !step {
                return None;
            }
            end -= 1;
        }
        None
    }

    /// Whether a word before a figure is a bound and no end of another word: 한 stands between blanks, 近 ends no 附近.
    fn is_bound(&self, start: usize, end: usize, bound: Bound) -> bool {
        let before = self.glyphs.before(start);
        match self.tongue.language {
            Language::Korean => {
                !matches!(before as u32, 0xAC00..=0xD7A3)
                    && (end > start + 1 || bound != Bound::About || self.glyphs.at(end) == ' ' || self.glyphs.is_digit(end))
            }
            Language::Chinese if end == start + 1 => !"附最靠邻鄰条條合契大公制相预預签簽".contains(before),
            Language::Japanese if end == start + 1 => !"条契公予要節制婚集".contains(before),
            // งบประมาณ is a budget.
            Language::Thai => before != 'บ' || !matches!(bound, Bound::About),
            _ => true,
        }
    }

    fn bound_after(&self, figure: usize, end: usize) -> Bound {
        [end, figure]
            .into_iter()
            .find_map(|at| self.tongue.after.longest(&self.glyphs, self.glyphs.skip(at), |_| true))
            .map_or(Bound::Exact, |(_, bound)| bound)
    }
}
