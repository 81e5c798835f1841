//! Whether two numbers agree: their values with units, bounds, ranges and rounding.

use super::quantity::{Bound, Number, NumberKind};
use super::unit::Dimension;
use crate::config::NumberTolerance;

/// How two numbers compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// One value.
    Same,
    /// Both can be true: rounding, bounds, ranges.
    Compatible,
    /// They exclude each other.
    Different,
    /// They measure different things.
    Incomparable,
}

/// [`compare_within`] with the default tolerance.
#[must_use]
pub fn compare(a: &Number, b: &Number) -> Agreement {
    compare_within(a, b, &NumberTolerance::default())
}

/// Compares two numbers: kind and unit first, then values in the unit's base, each bound as the interval it allows.
/// Heads are not looked at; see [`same_head`].
#[must_use]
pub fn compare_within(a: &Number, b: &Number, tolerance: &NumberTolerance) -> Agreement {
    if (a.kind == NumberKind::Ordinal) != (b.kind == NumberKind::Ordinal) || (a.kind == NumberKind::Clock) != (b.kind == NumberKind::Clock) {
        return Agreement::Incomparable;
    }
    let units = match (a.unit, b.unit) {
        (Some(x), Some(y)) => x.comparable(&y) || a.kind == NumberKind::Clock || (x.dimension == Dimension::Count && y.dimension == Dimension::Count),
        (None, None) => true,
        (Some(x), None) | (None, Some(x)) => x.dimension == Dimension::Count || a.kind == NumberKind::Clock,
    };
    if !units {
        return Agreement::Incomparable;
    }
    let best = a.readings().flat_map(|x| b.readings().map(move |y| agree(&x, &y, tolerance))).min();
    best.unwrap_or(Agreement::Different)
}

/// Whether the two are one figure of two different measures or currencies: `5 %` and `5 percentage points`, `$100` and `€100`,
/// `30 °C` and `30 °F`. [`compare`] calls such a pair incomparable, because it can compare the values only; where two
/// assertions are known to be one, the unit is the difference. Figures that differ as well say nothing about each other, and
/// counted things are told apart by [`same_head`].
#[must_use]
pub fn other_unit(a: &Number, b: &Number) -> bool {
    let (Some(x), Some(y)) = (a.unit, b.unit) else { return false };
    let counts = x.dimension == Dimension::Count && y.dimension == Dimension::Count;
    let near = |x: f64, y: f64| (x - y).abs() <= 1e-9 * x.abs().max(y.abs());
    let kinds = a.kind == NumberKind::Cardinal && b.kind == NumberKind::Cardinal;
    kinds && !counts && !x.comparable(&y) && near(a.low, b.low) && near(a.high, b.high)
}

/// Whether the two count the same noun: `None` where one of them has no known head.
#[must_use]
pub fn same_head(a: &Number, b: &Number) -> Option<bool> {
    let heads = |n: &Number| n.heads.into_iter().filter(|head| *head != 0);
    (a.heads[0] != 0 && b.heads[0] != 0).then(|| heads(a).any(|head| b.heads.contains(&head)))
}

/// One reading of a number in base units.
struct Amount {
    low: f64,
    high: f64,
    quantum: f64,
    bound: Bound,
    vague: bool,
    clock: bool,
    ratio: bool,
}

impl Number {
    fn readings(&self) -> impl Iterator<Item = Amount> + '_ {
        let factor = self.unit.map_or(1.0, |unit| unit.factor);
        let amount = move |low: f64, high: f64, quantum: f64| Amount {
            low: low * factor,
            high: high * factor,
            quantum: quantum * factor,
            bound: self.bound,
            vague: self.kind == NumberKind::Vague,
            clock: self.kind == NumberKind::Clock,
            ratio: self.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio),
        };
        std::iter::once(amount(self.low, self.high, self.quantum)).chain(self.other.map(|other| amount(other, other, 1e-6)))
    }
}

fn agree(a: &Amount, b: &Amount, tolerance: &NumberTolerance) -> Agreement {
    let near = |x: f64, y: f64, share: f64| (x - y).abs() <= share * x.abs().max(y.abs()) + f64::EPSILON;
    if a.clock {
        let apart = (a.low - b.low).rem_euclid(12.0);
        let minute = 1.0 / 120.0;
        let one_hour = (a.low - b.low).abs() < minute;
        return match () {
            () if one_hour => Agreement::Same,
            // Nine and twenty-one o'clock can be one hour, and can be two.
            () if apart < minute || apart > 12.0 - minute => Agreement::Compatible,
            () => Agreement::Different,
        };
    }
    let lower = |bound| matches!(bound, Bound::MoreThan | Bound::AtLeast);
    let upper = |bound| matches!(bound, Bound::LessThan | Bound::AtMost);
    if near(a.low, b.low, 1e-9) && near(a.high, b.high, 1e-9) {
        // At least five and at most five share one value, and say opposite things.
        if (lower(a.bound) && upper(b.bound)) || (upper(a.bound) && lower(b.bound)) {
            return Agreement::Different;
        }
        return if a.bound == b.bound { Agreement::Same } else { Agreement::Compatible };
    }
    if a.bound == b.bound && a.bound != Bound::Exact && !a.vague && !b.vague {
        // Two lower limits never exclude each other; but a writer who keeps the words and changes the figure tells something else.
        let same = near(a.low, b.low, tolerance.same_bound) && near(a.high, b.high, tolerance.same_bound);
        return if same { Agreement::Compatible } else { Agreement::Different };
    }
    // Rounding at the coarser of the two precisions; a share in words (a third) is exact to a hundredth.
    let coarse = a.quantum.max(b.quantum);
    let rounded = |x: f64, y: f64| (x - y).abs() <= coarse * 0.5 * (1.0 + 1e-9) && (a.ratio || near(x, y, tolerance.about));
    if rounded(a.low, b.low) && rounded(a.high, b.high) {
        return Agreement::Compatible;
    }
    let open = (lower(a.bound) && lower(b.bound)) || (upper(a.bound) && upper(b.bound));
    // "More than 10" and "at least 15" of the same thing are both true.
    let spread = a.low.abs().max(b.low.abs()) <= 2.0 * a.low.abs().min(b.low.abs());
    if open && spread {
        return Agreement::Compatible;
    }
    let ((low_a, high_a), (low_b, high_b)) = (interval(a, tolerance), interval(b, tolerance));
    let slack = 1e-9 * high_a.abs().max(high_b.abs());
    if low_a <= high_b + slack && low_b <= high_a + slack { Agreement::Compatible } else { Agreement::Different }
}

/// The values that a bound allows.
fn interval(amount: &Amount, tolerance: &NumberTolerance) -> (f64, f64) {
    let (low, high) = if amount.vague { (amount.low, amount.high * 10.0) } else { (amount.low, amount.high) };
    let (lower, upper) = match amount.bound {
        Bound::Exact => (low, high),
        Bound::About => (low * (1.0 - tolerance.about), high * (1.0 + tolerance.about)),
        Bound::MoreThan | Bound::AtLeast => (low, high * tolerance.more_than + amount.quantum.min(1.0)),
        Bound::LessThan | Bound::AtMost => (low * tolerance.up_to, high),
    };
    (lower.min(upper), lower.max(upper))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::number::tests::only;

    #[test]
    fn agreement_follows_bounds_units_and_rounding() {
        use Agreement::{Compatible, Different, Incomparable, Same};
        for (a, b, want) in [
            ("أربعة أشخاص", "٤ أشخاص", Same),
            ("killed 15 people", "killed fifteen people", Same),
            ("3.3 km", "3,300 metres", Same),
            ("half a million workers", "500,000 workers", Same),
            ("more than 3,000 fighters", "3,042 fighters", Compatible),
            ("more than 3,000 fighters", "2,042 fighters", Different),
            ("أكثر من 3000", "3042", Compatible),
            ("about 41 people", "38 people", Compatible),
            ("about 41 people", "61 people", Different),
            ("about 50 people", "about 56 people", Different),
            ("at least 100 rooms", "at most 100 rooms", Different),
            ("up to 100 rooms", "70 rooms", Compatible),
            ("up to 100 rooms", "120 rooms", Different),
            ("7.16 %", "7.2 percent", Compatible),
            ("7.16 %", "7.3 percent", Different),
            ("a third of voters", "33 pct of voters", Compatible),
            ("5 dollars", "5 euros", Incomparable),
            ("5 dollars", "500 cents", Same),
            ("5 km", "5 hours", Incomparable),
            ("the 4th man", "4 men", Incomparable),
            ("1.3 million votes", "1,305,000 votes", Compatible),
            ("65 mln dlrs", "81 mln dlrs", Different),
            ("10 to 12 cars", "11 cars", Compatible),
            ("10 to 12 cars", "14 cars", Different),
            ("dozens of rockets", "40 rockets", Compatible),
            ("الساعة الثامنة", "الساعة 8", Same),
            ("at 8:00", "at 20:00", Compatible),
            ("at 8 pm", "at 20:00", Same),
            ("at 14:55", "at 15:55", Different),
            ("12,500 جندي", "12 ألفا و500 جندي", Same),
            ("20.000 شخص", "20 ألف شخص", Same),
        ] {
            let (x, y) = (only(a), only(b));
            assert_eq!(compare(&x, &y), want, "{a} / {b}: {x:?} {y:?}");
            assert_eq!(compare(&y, &x), want, "{b} / {a}");
        }
    }

    #[test]
    fn heads_of_one_noun_agree_across_its_forms() {
        for (a, b, want) in [
            ("أربعة أشخاص", "41 شخصا", Some(true)),
            ("14 جنديا", "عشرة جنود", Some(true)),
            ("14 جنديا", "عشرة مدنيين", Some(false)),
            ("13 students", "thirteen Thai students", Some(true)),
            ("13 students died", "two teachers died", Some(true)),
            ("13 students", "two teachers", Some(false)),
            ("مرتين", "ثلاث مرات", Some(true)),
            ("11", "two teachers", None),
        ] {
            assert_eq!(same_head(&only(a), &only(b)), want, "{a} / {b}");
        }
    }
}
