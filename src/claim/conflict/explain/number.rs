//! Two numbers that are no contradiction: one figure in two forms, figures of different things or times, or one that the other
//! document gives as well.

use super::Surroundings;
use super::around::Around;
use super::figure::is_one_figure;
use crate::claim::Evidence;
use crate::claim::vocabulary::{Occurrence, WordKind};
use crate::fact::number::{Number, NumberKind, compare, same_head};
use crate::fact::polarity::says_further;
use crate::fact::{Agreement, Bound, Date, compare_dates};

/// Words on each side of a number that say what is said of it.
const BESIDE: usize = 4;
/// Figures up to this one say nothing about the time of a report.
const SAYING: f64 = 12.0;

impl<'a> Surroundings<'_, 'a> {
    pub(super) fn explains_number(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (self.left.number(item.left), self.right.number(item.right)) else { return false };
        let forms = is_one_figure(a, self.left.flank.side.reading.text, b, self.right.flank.side.reading.text);
        let other_things = same_head(a, b) == Some(false) || !self.says_one_thing_of(a, b);
        forms
            || self.goes_on(a, b)
            || self.left.is_further(a) != self.right.is_further(b)
            || (self.is_loose() && other_things)
            || self.right.tells_number(a, b, self.params.small)
            || self.left.tells_number(b, a, self.params.small)
            || self.tells_figures(a, b)
            || self.tells_of_other_times(a, b)
            || (self.pair.share_of_both < self.params.counted && (self.left.counts_others(a) || self.right.counts_others(b)))
    }

    /// Whether the words that one side reads as its number stand on the other side too, behind a mark that ends the number there.
    pub(super) fn goes_on(&self, a: &Number, b: &Number) -> bool {
        let words = |around: &Around<'_, 'a>, from: usize, length: usize| {
            around.flank.side.reading.cut.tokens[from..].iter().take(length).map(|token| token.term).collect::<Vec<u64>>()
        };
        let longest = a.tokens.len().max(b.tokens.len());
        a.tokens.len() != b.tokens.len() && words(&self.left, a.tokens.start, longest) == words(&self.right, b.tokens.start, longest)
    }

    /// Whether a word of content beside both numbers is one: what is said of what they count.
    pub(super) fn says_one_thing_of(&self, a: &Number, b: &Number) -> bool {
        let (near_a, near_b) = (self.left.beside(a), self.right.beside(b));
        let content = |word: &&Occurrence| self.pair.story.vocabulary.word(word.word).kind == WordKind::Content;
        let counted = |word: &Occurrence, around: &Around, number: &Number| {
            let tokens = &around.flank.side.reading.cut.tokens;
            let end = number.tokens.end.max(number.unit_tokens.end);
            word.token as usize == end && tokens.get(end).is_some()
        };
        // A rare noun is enough: who counts children counts the same ones.
        let telling = |word: &&Occurrence| counted(word, &self.left, a) && self.pair.story.vocabulary.word(word.word).rarity > self.params.telling;
        if same_head(a, b) == Some(true) && near_a.iter().any(|word| telling(&word)) {
            return true;
        }
        let left = near_a.iter().filter(content).filter(|word| !counted(word, &self.left, a));
        left.into_iter().any(|x| near_b.iter().filter(content).filter(|word| !counted(word, &self.right, b)).any(|y| self.alike(x, y)))
    }

    /// Whether each side has the digits of the other one's number close by, or one of them those of a long one: a date, a range, a
    /// list that was read otherwise.
    pub(super) fn tells_figures(&self, a: &Number, b: &Number) -> bool {
        let (of_a, of_b) = (self.left.digits(&a.tokens), self.right.digits(&b.tokens));
        let (told_a, told_b) = (self.right.has_digits(&of_a, &b.tokens), self.left.has_digits(&of_b, &a.tokens));
        let long = |digits: &[String]| digits.iter().any(|part| part.len() > 3);
        (told_a && told_b) || (told_a && long(&of_a)) || (told_b && long(&of_b))
    }

    /// Whether the two sentences tell of other days, other hours or another state of everything: of the days, the hours or, where
    /// there are several, the figures that the two give, none is one of the other side's.
    pub(super) fn tells_of_other_times(&self, a: &Number, b: &Number) -> bool {
        let (dates_a, dates_b) = (self.left.dates(&self.left.sentence), self.right.dates(&self.right.sentence));
        let apart = |a: &Date, b: &Date| a.relative().is_none() && b.relative().is_none() && compare_dates(a, b) == Agreement::Different;
        let days = !dates_a.is_empty() && !dates_b.is_empty() && dates_a.iter().all(|a| dates_b.iter().all(|b| apart(a, b)));
        let others = |around: &Around<'_, 'a>, this: &Number, clock: bool| {
            let kind = |number: &&Number| number.span != this.span && (number.kind == NumberKind::Clock) == clock && (clock || number.high > SAYING);
            around.numbers(&around.sentence).into_iter().filter(kind).collect::<Vec<_>>()
        };
        let differ = |clock: bool| {
            let (left, right) = (others(&self.left, a, clock), others(&self.right, b, clock));
            let one = |x: &Number, y: &Number| matches!(compare(x, y), Agreement::Same | Agreement::Compatible);
            !left.is_empty() && !right.is_empty() && !left.iter().any(|x| right.iter().any(|y| one(x, y)))
        };
        days || differ(true) || differ(false)
    }
}

impl<'a> Around<'_, 'a> {
    /// Whether this document tells the other one's number close by, beside the one `here` that stands in its place.
    pub(super) fn tells_number(&self, number: &Number, here: &Number, small: f64) -> bool {
        let same = |own: &&Number| {
            let exact = number.bound == Bound::Exact && own.bound == Bound::Exact && !number.is_range() && !own.is_range();
            let value = match compare(number, own) {
                Agreement::Same => true,
                Agreement::Compatible => exact,
                Agreement::Different => false,
                Agreement::Incomparable => (number.low - own.low).abs() < 1e-9 && (number.high - own.high).abs() < 1e-9,
            };
            // Small numbers stand everywhere.
            value && (number.low.abs() > small || same_head(number, own) != Some(false))
        };
        let cut = |own: &&Number| own.span != here.span;
        self.numbers(&self.near).into_iter().filter(cut).any(|own| same(&own))
    }

    /// Whether a number comes on top of one that was told before: `three others`, `30 more`.
    pub(super) fn is_further(&self, number: &Number) -> bool {
        let tokens = &self.flank.side.reading.cut.tokens;
        let end = number.tokens.end.max(number.unit_tokens.end);
        let around = number.tokens.start.saturating_sub(1)..(end + 2).min(tokens.len());
        around.filter(|n| !number.tokens.contains(n)).any(|n| says_further(tokens[n].term))
    }

    /// The words beside a number, a few on each side.
    pub(super) fn beside(&self, number: &Number) -> &'a [Occurrence] {
        let end = number.tokens.end.max(number.unit_tokens.end);
        let words = &self.flank.side.reading.words;
        let first = words.partition_point(|word| (word.token as usize) < number.tokens.start);
        let last = words.partition_point(|word| (word.token as usize) < end);
        &words[first.saturating_sub(BESIDE)..(last + BESIDE).min(words.len())]
    }

    /// Whether this document counts the same things elsewhere and comes to another number: then they are not all of one event.
    pub(super) fn counts_others(&self, number: &Number) -> bool {
        let counts = |other: &Number| {
            other.span != number.span
                && same_head(number, other) == Some(true)
                && other.kind == NumberKind::Cardinal
                && compare(number, other) == Agreement::Different
        };
        number.kind == NumberKind::Cardinal && self.flank.side.reading.facts.numbers.iter().any(counts)
    }
}
