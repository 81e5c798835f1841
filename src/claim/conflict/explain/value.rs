//! Two numbers that are no two answers to one question: of another magnitude, told by the other sentence of something else, sums of
//! its figures, approximations of each other, steps and their ends.

use super::Surroundings;
use super::around::Around;
use crate::config::ExplainParams;
use crate::fact::number::{Number, NumberKind, compare};
use crate::fact::way::way;
use crate::fact::{Agreement, Bound};

impl Surroundings<'_, '_> {
    /// Whether the values of two numbers, or what their sentences do with them, say that they are told of two things.
    pub(super) fn are_two_values(&self, a: &Number, b: &Number) -> bool {
        self.is_another_magnitude(a, b)
            || self.right.has_value(a, b) && !self.fill_one_place(a, b)
            || self.left.has_value(b, a) && !self.fill_one_place(a, b)
            || self.left.adds_up(b, &self.right)
            || self.right.adds_up(a, &self.left)
            || self.approximate(a, b)
            || self.is_rounded(a, b)
            || self.is_converted(a, b)
            || self.go_other_ways(a, b)
    }

    /// Whether one is several times the other one. What two reporters count differs by a share of it; a figure that is many times the
    /// other one is told of something else, unless nothing else differs around it, or a nought or a scale got lost.
    fn is_another_magnitude(&self, a: &Number, b: &Number) -> bool {
        let base = |number: &Number| (number.low * number.unit.map_or(1.0, |unit| unit.factor)).abs();
        let (small, large) = (base(a).min(base(b)), base(a).max(base(b)));
        let cardinal = a.kind != NumberKind::Clock && a.kind != NumberKind::Ordinal && b.kind != NumberKind::Clock && b.kind != NumberKind::Ordinal;
        let ratio = large / small;
        let noughts = ratio.log10().round();
        let misprint = (1.0..=ExplainParams::MAX_NOUGHTS).contains(&noughts) && (ratio / 10_f64.powf(noughts) - 1.0).abs() < self.params.misprint;
        let edited = self.fill_one_place(a, b) && self.pair.share_of_both >= self.params.counted;
        cardinal
            && small > 0.0
            && ratio >= self.params.magnitude
            && !misprint
            && !edited
            && (self.pair.share_of_both < self.params.nearly_equal || self.sentences_share() < self.params.sentences_shared)
    }

    /// Whether the same words stand right beside both numbers.
    fn fill_one_place(&self, a: &Number, b: &Number) -> bool {
        self.equal_beside(&a.tokens, &b.tokens) >= self.params.beside
    }

    /// Whether both sides only say about how much, in words of their own, and mean nearly the same.
    fn approximate(&self, a: &Number, b: &Number) -> bool {
        let words = |around: &Around, number: &Number| {
            around.flank.side.reading.text.get(number.whole.start as usize..number.span.start as usize).map(str::to_lowercase)
        };
        let near = (a.low - b.low).abs() <= self.params.approximate * a.low.abs().max(b.low.abs());
        let about = a.bound != Bound::Exact && b.bound != Bound::Exact && !exclude(a, b) && !exclude(b, a);
        about && near && compare_units(a, b) && words(&self.left, a) != words(&self.right, b)
    }

    /// Whether one of the two ends in noughts and is the other one rounded (`577 km`, `580 km`).
    fn is_rounded(&self, a: &Number, b: &Number) -> bool {
        let coarse = |number: &Number| number.low % 10.0 == 0.0;
        let near = (a.low - b.low).abs() <= self.params.rounded * a.low.abs().max(b.low.abs());
        let plain = |number: &Number| number.kind == NumberKind::Cardinal && number.bound == Bound::Exact && !number.is_range();
        near && plain(a) && plain(b) && a.low.abs() >= 100.0 && compare_units(a, b) && coarse(a) != coarse(b)
    }

    /// Whether two measures of one kind (knots, miles an hour) give nearly the same: one of them was converted and rounded.
    fn is_converted(&self, a: &Number, b: &Number) -> bool {
        let (Some(x), Some(y)) = (a.unit, b.unit) else { return false };
        let (p, q) = (a.low * x.factor, b.low * y.factor);
        x.key != y.key && x.comparable(&y) && (x.factor - y.factor).abs() > 1e-9 && (p - q).abs() <= self.params.converted * p.abs().max(q.abs())
    }

    /// Whether one is how far something went and the other one where it came to.
    fn go_other_ways(&self, a: &Number, b: &Number) -> bool {
        let leads = |around: &Around, number: &Number| {
            let tokens = &around.flank.side.reading.cut.tokens;
            let first = tokens.partition_point(|token| token.span.start < number.whole.start);
            first.checked_sub(1).and_then(|before| way(tokens[before].term))
        };
        leads(&self.left, a).zip(leads(&self.right, b)).is_some_and(|(x, y)| x != y)
    }
}

/// Whether one is at least what the other one is at most: "more than 40" and "fewer than 40" are no two ways to say about 40.
fn exclude(above: &Number, below: &Number) -> bool {
    matches!(above.bound, Bound::MoreThan | Bound::AtLeast) && matches!(below.bound, Bound::LessThan | Bound::AtMost) && below.high <= above.low
}

fn compare_units(a: &Number, b: &Number) -> bool {
    a.unit.map(|unit| unit.key) == b.unit.map(|unit| unit.key) && a.kind == b.kind
}

impl Around<'_, '_> {
    /// Whether the sentence of this claim has the other one's number beside the one `here` that stands in its place, whatever it counts.
    fn has_value(&self, number: &Number, here: &Number) -> bool {
        let exact = |x: f64, y: f64| (x - y).abs() <= 1e-9 * x.abs().max(y.abs());
        let value = |own: &&Number| {
            let one = exact(own.low, number.low) && exact(own.high, number.high) || compare(own, number) == Agreement::Same;
            // One is often no count.
            own.span != here.span && number.high > 1.0 && own.kind == number.kind && one
        };
        self.numbers(&self.sentence).iter().any(value)
    }

    /// Whether figures of this sentence, which the other one does not give, add up to its number.
    fn adds_up(&self, total: &Number, other: &Self) -> bool {
        let value = |number: &&Number| number.kind == NumberKind::Cardinal && !number.is_range() && number.low > 0.0;
        let mut given: Vec<f64> = other.numbers(&other.sentence).into_iter().filter(value).map(|number| number.low).collect();
        let mut parts = Vec::new();
        for part in self.numbers(&self.sentence).into_iter().filter(value).filter(|part| part.low < total.low) {
            // What the other side tells as well is no part of its total, each figure once.
            match given.iter().position(|known| (known - part.low).abs() < 1e-9) {
                Some(at) => drop(given.swap_remove(at)),
                None => parts.push(part.low),
            }
        }
        parts.truncate(ExplainParams::MAX_PARTS);
        let sum = |chosen: u32| parts.iter().enumerate().filter(|(n, _)| chosen >> n & 1 == 1).map(|(_, part)| part).sum::<f64>();
        let several = |chosen: &u32| chosen.count_ones() > 1 && (sum(*chosen) - total.low).abs() < 1e-9;
        total.low > ExplainParams::MAX_SAYING && value(&total) && (1..1_u32 << parts.len()).any(|chosen| several(&chosen))
    }
}
