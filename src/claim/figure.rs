//! What one figure alone makes a match of: two outlets that both name a fund of 25 million crowns, once each, speak of one fund, whatever their other words.

use std::ops::Range;

use super::select::UnitPair;
use super::story::Side;
use crate::config::FigureParams;
use crate::fact::Dimension;
use crate::fact::number::{Agreement, Number, NumberKind, compare, same_head};

/// The best pair of units around each figure that both documents give in one sentence alone, where nothing in those two sentences is matched yet. Quadratic in
/// the figures, linear in the pairs.
#[must_use]
pub fn by_figures((left, right): (&Side, &Side), pairs: &[UnitPair], chosen: &[UnitPair], params: &FigureParams) -> Vec<UnitPair> {
    let (a, b) = (&left.reading.units, &right.reading.units);
    let mut found: Vec<UnitPair> = Vec::new();
    for x in telling(left) {
        for y in telling(right).filter(|y| is_one(x, y)) {
            let (Some(of_left), Some(of_right)) = (only_sentence(left, x), only_sentence(right, y)) else { continue };
            let inside = |pair: &UnitPair| a[pair.left].sentence == of_left && b[pair.right].sentence == of_right;
            if chosen.iter().chain(&found).any(inside) {
                continue;
            }
            let fits = |pair: &&UnitPair| inside(pair) && a[pair.left].span.contains(x.span) && b[pair.right].span.contains(y.span);
            // Of equal pairs the first, which is of the larger units.
            let best = pairs.iter().filter(fits).rev().max_by(|p, q| p.score.total.total_cmp(&q.score.total));
            found.extend(best.map(|pair| {
                let mut pair = *pair;
                pair.score.total = pair.score.total.max(params.score);
                pair
            }));
        }
    }
    found
}

/// The figures that few things share: a time to the minute, and what has two digits and a unit, or three.
fn telling<'a>(side: &'a Side<'a>) -> impl Iterator<Item = &'a Number> {
    side.reading.facts.numbers.iter().filter(|number| {
        // A half is half of anything.
        let digits = if number.low.abs() < 1.0 { 0.0 } else { number.low.abs() / number.quantum.max(f64::MIN_POSITIVE) };
        match number.kind {
            NumberKind::Clock => (number.low * 60.0).round() % FigureParams::ROUND_MINUTES != 0.0,
            NumberKind::Cardinal => match number.unit {
                // An age is of whoever is that old.
                Some(unit) => unit.dimension != Dimension::Time && digits >= FigureParams::DIGITS_WITH_UNIT,
                None => digits >= FigureParams::DIGITS,
            },
            NumberKind::Ordinal | NumberKind::Vague => false,
        }
    })
}

/// Whether two figures are one value of one thing, as far as that is told.
fn is_one(a: &Number, b: &Number) -> bool {
    a.kind == b.kind && a.unit == b.unit && compare(a, b) == Agreement::Same && a.bound == b.bound && (a.unit.is_some() || same_head(a, b) != Some(false))
}

/// The sentence of a figure, where no other sentence of its document gives it.
fn only_sentence(side: &Side, number: &Number) -> Option<usize> {
    let sentence = |tokens: &Range<usize>| side.reading.cut.sentences.partition_point(|sentence| sentence.tokens.end <= tokens.start);
    let own = sentence(&number.tokens);
    let elsewhere = |other: &Number| compare(number, other) == Agreement::Same && sentence(&other.tokens) != own;
    (!side.reading.facts.numbers.iter().any(elsewhere)).then_some(own)
}

#[cfg(test)]
mod tests {
    use crate::claim::story::{Source, Story};
    use crate::config::ClaimParams;
    use crate::text::segment;

    /// The matches of two sentences, each among others that share nothing.
    fn matched(a: &str, b: &str) -> Vec<(String, String)> {
        let a = format!("The old harbour lies in the north. {a} Nobody knew the keeper.");
        let b = format!("Prices rose again in spring. {b} A council met twice.");
        let cuts = [segment(&a), segment(&b)];
        let sources: Vec<Source> = [&a, &b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect();
        let found = Story::new(&sources).between(0, 1, &ClaimParams::default());
        found.into_iter().map(|found| (found.left.of(&a).to_owned(), found.right.of(&b).to_owned())).collect()
    }

    #[test]
    fn a_figure_that_few_things_share_makes_a_match() {
        for (a, b) in [
            ("Her office announced a fund of 25 million euros for the families.", "Help is on the way: the government promised 25 million euros."),
            ("The tower fell at 9.40 pm.", "Sirens were heard shortly after 9.40 pm."),
        ] {
            assert_eq!(matched(a, b).len(), 1, "{a} / {b}");
        }
    }

    #[test]
    fn a_figure_of_many_things_makes_none() {
        for (a, b) in [
            // Another unit, an age, a round number, a half; and a figure that stands in two places.
            ("Her office announced a fund of 25 million euros for the families.", "Help is on the way: the government promised 25 million dollars."),
            ("Ellen Prowse, 52 years old, wept.", "Sailors called out to a man of 52 years."),
            ("She kept 10 cats.", "Sirens were heard 10 times."),
            ("It lost half of its roof.", "Sailors drank half of their wine."),
            ("Her office announced a fund of 25 million euros. The bank lost 25 million euros.", "The government promised 25 million euros."),
        ] {
            assert_eq!(matched(a, b), [], "{a} / {b}");
        }
    }
}
