//! What one figure alone makes a match of: two outlets that both name a fund of 25 million crowns, once each, speak of one fund, whatever their other words.

use std::collections::{BTreeMap, BTreeSet};

use super::select::UnitPair;
use super::story::Side;
use crate::config::FigureParams;
use crate::fact::Dimension;
use crate::fact::number::{Bound, Number, NumberKind, same_head};

/// The best pair of units around each figure that both documents give in one sentence alone, where nothing in those two sentences is matched yet. `pairs` are
/// sorted by left unit. Linear in the figures, the matches and the pairs of the sentences with such figures, but for sorting.
#[must_use]
pub fn by_figures((left, right): (&Side, &Side), pairs: &[UnitPair], chosen: &[UnitPair], params: &FigureParams) -> Vec<UnitPair> {
    let (a, b) = (&left.reading.units, &right.reading.units);
    let sentences = |pair: &UnitPair| (a[pair.left].sentence, b[pair.right].sentence);
    let mut matched: BTreeSet<(usize, usize)> = chosen.iter().map(sentences).collect();
    let there = told_once(right);
    let mut found: Vec<UnitPair> = Vec::new();
    for (value, (x, of_left)) in told_once(left) {
        let Some(&(y, of_right)) = there.get(&value) else { continue };
        if (x.unit.is_none() && same_head(x, y) == Some(false)) || !matched.insert((of_left, of_right)) {
            continue;
        }
        let first = pairs.partition_point(|pair| a[pair.left].sentence < of_left);
        let near = pairs[first..].iter().take_while(|pair| a[pair.left].sentence == of_left);
        let fits = |pair: &&UnitPair| b[pair.right].sentence == of_right && a[pair.left].span.contains(x.span) && b[pair.right].span.contains(y.span);
        let best = near.filter(fits).max_by(|p, q| p.score.total.total_cmp(&q.score.total).then((q.left, q.right).cmp(&(p.left, p.right))));
        found.extend(best.map(|pair| {
            let mut pair = *pair;
            pair.score.total = pair.score.total.max(params.score);
            pair
        }));
    }
    found.sort_by_key(|pair| (pair.left, pair.right));
    found
}

/// What a figure says: equal for two figures that say the same.
type Value = (NumberKind, u64, u64, Option<&'static str>, Bound);

/// The telling figures that one sentence of a document alone gives, each with its sentence.
fn told_once<'a>(side: &'a Side<'a>) -> BTreeMap<Value, (&'a Number, usize)> {
    let reading = &side.reading;
    let mut all: BTreeMap<Value, Option<(&Number, usize)>> = BTreeMap::new();
    for number in telling(side) {
        let sentence = reading.cut.sentences.partition_point(|sentence| sentence.tokens.end <= number.tokens.start);
        let value = (number.kind, number.low.to_bits(), number.high.to_bits(), number.unit.map(|unit| unit.key), number.bound);
        // In a second sentence it may be of another thing.
        let known = all.entry(value).or_insert(Some((number, sentence)));
        *known = known.filter(|(_, first)| *first == sentence);
    }
    all.into_iter().filter_map(|(value, told)| Some((value, told?))).collect()
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
