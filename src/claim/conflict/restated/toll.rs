//! How many died, were hurt or are missing, document by document: figures that every outlet tells in words of its own.

use crate::claim::conflict::aligned::touching;
use crate::claim::story::Side;
use crate::config::RestatedParams;
use crate::fact::change::same_word;
use crate::fact::number::{Number, compare};
use crate::fact::toll::{Fate, Toll, tolls};
use crate::fact::{Agreement, Bound};
use crate::span::Span;

/// The places of two documents that give figures for one fate which exclude each other. A document that gives several figures in its lede tells of several
/// groups or hours, and contradicts nobody; nor does one that gives the other one's figure anywhere. Linear in the texts.
#[must_use]
pub fn contradictions(left: &Side, right: &Side) -> Vec<(Span, Span)> {
    let read = |side: &Side| tolls(side.reading.text, side.reading.cut, &side.reading.facts, side.reading.language);
    // A count of all stands where it likes.
    let opens = |toll: &Toll| toll.reached || toll.sentence < RestatedParams::LEDE;
    let (a, b) = (read(left), read(right));
    let of = |list: &[Toll], fate: Fate| list.iter().filter(|toll| toll.fate == fate).cloned().collect::<Vec<Toll>>();
    // What stands further on is of other accidents, or of a part.
    let lede = |list: &[Toll]| list.iter().filter(|toll| opens(toll)).cloned().collect::<Vec<Toll>>();
    let mut found = Vec::new();
    for fate in [Fate::Dead, Fate::Hurt, Fate::Missing] {
        let (all_x, all_y) = (of(&a, fate), of(&b, fate));
        let (x, y) = (lede(&all_x), lede(&all_y));
        let one = |side: &Side, list: &[Toll]| list.iter().all(|toll| agree(side, toll, side, &list[0]) == Some(true));
        let apart = all_x.iter().all(|x| y.iter().all(|y| agree(left, x, right, y) == Some(false)))
            && x.iter().all(|x| all_y.iter().all(|y| agree(left, x, right, y) == Some(false)));
        let beside = |side: &Side, list: &[Toll]| list.iter().filter(|toll| toll.fate != fate).filter_map(|toll| value(side, toll)).collect::<Vec<f64>>();
        let others = [beside(left, &a), beside(right, &b)].concat();
        if x.is_empty() || y.is_empty() || !one(left, &x) || !one(right, &y) || !apart || is_sum(value(left, &x[0]), value(right, &y[0]), &others) {
            continue;
        }
        // A headline may say it in another form than the text below.
        let pairs = x.iter().flat_map(|first| y.iter().map(move |second| (first, second)));
        if let Some((first, second)) = pairs.into_iter().find(|(first, second)| is_of_one((left, first), (right, second))) {
            found.push((first.span, second.span));
        }
    }
    found
}

/// Whether two tolls can be of one group and place: neither says more of those it counts than the other one, and each clause names nothing that
/// the other document does not know.
fn is_of_one((left, a): (&Side, &Toll), (right, b): (&Side, &Toll)) -> bool {
    let noun = |side: &'_ Side, toll: &Toll| toll.noun.map(|noun| noun.of(side.reading.text).to_owned());
    let counted = match (noun(left, a), noun(right, b)) {
        (None, None) => true,
        (Some(x), Some(y)) => same_word(&x, &y),
        // Where nobody died, no resident did.
        _ => a.number.is_none() || b.number.is_none(),
    };
    let knows = |side: &Side, toll: &Toll, other: &Side| {
        let reading = &side.reading;
        // A day is no name, though many languages write it like one.
        let is_day = |n: usize| {
            let token = reading.words[n].token as usize;
            touching(&reading.facts.dates, |date| date.tokens.clone(), token..token + 1).next().is_some()
        };
        let named = reading.words_in(&toll.tokens).filter(|&n| reading.is_named(n) && !reading.speaks[n] && !is_day(n));
        named.into_iter().all(|n| other.distinct.binary_search(&reading.words[n].word).is_ok())
    };
    counted && knows(left, a, right) && knows(right, b, left)
}

/// What a toll says; 0 for nobody.
fn value(side: &Side, toll: &Toll) -> Option<f64> {
    toll.number.map_or(Some(0.0), |n| side.reading.facts.numbers.get(n).map(|number| number.low))
}

/// Whether one figure is the other one with one of `others`: some count the dead among the hurt.
fn is_sum(a: Option<f64>, b: Option<f64>, others: &[f64]) -> bool {
    let Some((a, b)) = a.zip(b) else { return false };
    others.iter().any(|other| *other > 0.0 && ((a - b).abs() - other).abs() < 0.5)
}

/// Whether two tolls can be one figure; `None` where that cannot be told.
fn agree(left: &Side, a: &Toll, right: &Side, b: &Toll) -> Option<bool> {
    let number = |side: &'_ Side, toll: &Toll| {
        let number = side.reading.facts.numbers.get(toll.number?)?.clone();
        Some(if toll.reached { Number { bound: Bound::Exact, ..number } } else { number })
    };
    match (number(left, a), number(right, b)) {
        (None, None) => Some(true),
        (Some(_), None) | (None, Some(_)) => Some(false),
        (Some(x), Some(y)) => match compare(&x, &y) {
            Agreement::Same | Agreement::Compatible => Some(true),
            Agreement::Different => Some(false),
            Agreement::Incomparable => None,
        },
    }
}
