//! What something costs, weighs or measures, told in two sentences of one thing that give one figure each.

use std::ops::Range;

use super::judge::is_one_word;
use super::statement::{is_content, is_hedged};
use crate::claim::conflict::aligned::{only, touching};
use crate::claim::conflict::search::Search;
use crate::claim::select::UnitPair;
use crate::claim::story::Side;
use crate::claim::vocabulary::Occurrence;
use crate::config::RestatedParams;
use crate::fact::number::{Number, NumberKind, compare};
use crate::fact::polarity::says_further;
use crate::fact::sense::senses;
use crate::fact::{Agreement, Bound, Dimension, compare_dates};
use crate::span::Span;

/// The two figures of a match of which each sentence gives one of its measure, where neither document gives the other one's and the same is said
/// beside both. Linear in the numbers of both documents.
#[must_use]
pub fn contradiction(search: &Search, pair: &UnitPair) -> Option<(Span, Span)> {
    let (left, right) = (search.left, search.right);
    let (of_left, of_right) = (sentence(left, pair.left), sentence(right, pair.right));
    let (a, b) = (lone(left, pair.left, &of_left)?, lone(right, pair.right, &of_right)?);
    let apart = compare(a, b) == Agreement::Different && b.low <= RestatedParams::ONE_MEASURE * a.low && a.low <= RestatedParams::ONE_MEASURE * b.low;
    let gives =
        |side: &Side, figure: &Number| side.reading.facts.numbers.iter().any(|own| matches!(compare(own, figure), Agreement::Same | Agreement::Compatible));
    let plain = is_plain(left, &of_left, a) && is_plain(right, &of_right, b);
    (apart && plain && !gives(left, b) && !gives(right, a) && !days_apart((left, &of_left), (right, &of_right)) && share_beside(search, a, b))
        .then_some((a.whole, b.whole))
}

fn sentence(side: &Side, unit: usize) -> Range<usize> {
    side.reading.cut.sentences[side.reading.units[unit].sentence].tokens.clone()
}

/// The only figure of a measure in a sentence, where it stands in the unit.
fn lone<'a>(side: &'a Side, unit: usize, sentence: &Range<usize>) -> Option<&'a Number> {
    let measured = |number: &&Number| {
        let of_measure =
            |dimension: Dimension| matches!(dimension, Dimension::Money | Dimension::Length | Dimension::Area | Dimension::Mass | Dimension::Speed);
        number.unit.is_some_and(|unit| of_measure(unit.dimension))
    };
    let figure = only(touching(&side.reading.facts.numbers, |number| number.tokens.clone(), sentence.clone()).filter(measured))?;
    let exact = matches!(figure.bound, Bound::Exact | Bound::About) && figure.kind == NumberKind::Cardinal && !figure.is_range();
    (exact && side.reading.units[unit].span.contains(figure.span)).then_some(figure)
}

/// Whether a figure is told as it is: nothing asked for or expected, and nothing on top of something else.
fn is_plain(side: &Side, sentence: &Range<usize>, figure: &Number) -> bool {
    let reading = &side.reading;
    let near = figure.tokens.start.saturating_sub(2)..(figure.tokens.end.max(figure.unit_tokens.end) + 2).min(sentence.end);
    let further = reading.cut.tokens[near].iter().any(|token| says_further(token.term));
    !further && !is_hedged(&senses(reading.text, &reading.cut.tokens[sentence.clone()], reading.language))
}

/// Whether both sentences name days and none of one is one of the other's.
fn days_apart((left, a): (&Side, &Range<usize>), (right, b): (&Side, &Range<usize>)) -> bool {
    let x: Vec<_> = touching(&left.reading.facts.dates, |date| date.tokens.clone(), a.clone()).collect();
    let y: Vec<_> = touching(&right.reading.facts.dates, |date| date.tokens.clone(), b.clone()).collect();
    !x.is_empty() && !y.is_empty() && x.iter().all(|x| y.iter().all(|y| compare_dates(x, y) == Agreement::Different))
}

/// Whether words of content that are one stand beside both figures.
fn share_beside(search: &Search, a: &Number, b: &Number) -> bool {
    let beside = |side: &'_ Side, number: &Number| {
        let end = number.tokens.end.max(number.unit_tokens.end);
        let near = number.tokens.start.saturating_sub(RestatedParams::MEASURE_BESIDE)..end + RestatedParams::MEASURE_BESIDE;
        let words = side.reading.words[side.reading.words_in(&near)].iter();
        words.filter(|word| is_content(side, word, &search.story.vocabulary)).copied().collect::<Vec<Occurrence>>()
    };
    let (x, y) = (beside(search.left, a), beside(search.right, b));
    let shared = x.iter().filter(|x| y.iter().any(|y| is_one_word(search.story, (search.left, x), (search.right, y))));
    shared.count() >= RestatedParams::MEASURE_SHARED
}
