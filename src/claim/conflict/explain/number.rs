//! Two numbers that are no contradiction: one figure in two forms, figures of different things or times, or one that the other
//! document gives as well.

use super::Surroundings;
use super::around::Around;
use super::figure::is_one_figure;
use crate::claim::Evidence;
use crate::claim::conflict::number::is_part_of_label;
use crate::claim::vocabulary::Occurrence;
use crate::config::ExplainParams;
use crate::fact::clock::is_time_zone;
use crate::fact::number::{Number, NumberKind, compare, other_unit, same_head};
use crate::fact::polarity::says_further;
use crate::fact::{Agreement, Bound, Date, Dimension, compare_dates};
use crate::span::Span;
use crate::text::normal::normal_form;

impl<'a> Surroundings<'_, 'a> {
    pub(super) fn explains_number(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (self.left.number(item.left), self.right.number(item.right)) else { return false };
        let forms = is_one_figure(a, self.left.flank.side.reading.text, b, self.right.flank.side.reading.text);
        forms
            || is_part_of_label(self.left.flank, a)
            || is_part_of_label(self.right.flank, b)
            || (compare(a, b) == Agreement::Incomparable && !other_unit(a, b))
            || self.left.zone(a) != self.right.zone(b)
            || self.goes_on(a, b)
            || self.left.is_further(a) != self.right.is_further(b)
            || !self.counts_one_thing(a, b, item)
            || self.right.tells_number(a, b, self.params.small)
            || self.left.tells_number(b, a, self.params.small)
            || self.tells_figures(a, b)
            || self.are_two_values(a, b)
            || self.tells_of_other_times(a, b)
            || self.are_of_two_names(item)
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

    /// Whether the two count one thing: the claims share most of their words, or something is said of both; or what is counted is a rare
    /// noun, which no two things of one story are. What comes first and what comes eighth is told of many things.
    pub(super) fn counts_one_thing(&self, a: &Number, b: &Number, item: &Evidence) -> bool {
        let params = &self.params;
        if a.kind == NumberKind::Ordinal || b.kind == NumberKind::Ordinal {
            return self.differing_elsewhere(item) == 0 && self.sentences_share() >= params.sentences_equal;
        }
        if a.kind == NumberKind::Clock {
            // When a price was taken or a score stood says when, not what: where what it stood at differs, so does the hour.
            return self.pair.share_of_both >= params.counted && self.sentences_share() >= params.sentences_shared && !self.differ_in_figures();
        }
        let end = a.tokens.end.max(a.unit_tokens.end);
        let known = self.left.flank.side.background_known && self.right.flank.side.background_known;
        let rare = |word: &Occurrence| known && self.pair.story.vocabulary.word(word.word).rarity > params.telling;
        let noun = self.left.words(&(end..end + 1)).first().is_some_and(rare);
        let whole = |number: &Number| number.tokens.start..number.tokens.end.max(number.unit_tokens.end);
        let share = self.pair.share_of_both;
        // `the two senators of the state`, `three senators`: one noun, and nothing else in common.
        if self.sentences_share() < params.told {
            return false;
        }
        match same_head(a, b) {
            Some(true) if noun && share >= params.retold => true,
            Some(false) => share >= params.counted,
            // So many votes for one man are told of one thing.
            Some(true) if share >= params.loose && self.shares_a_name(&whole(a), &whole(b), ExplainParams::NUMBER_BESIDE) => true,
            _ => share >= params.counted || (share >= params.loose && self.shares_context(&whole(a), &whole(b), ExplainParams::NUMBER_BESIDE)),
        }
    }

    /// Whether each claim names what the other document does not know at all, speakers aside: so many there and so many here.
    fn are_of_two_names(&self, item: &Evidence) -> bool {
        let stranger = |own: &Around<'_, 'a>, other: &Around<'_, 'a>, at: Option<Span>| {
            let reading = &own.flank.side.reading;
            let held = at.map_or(0..0, |at| own.tokens_at(at));
            let known = |word: &Occurrence| {
                let there = &other.flank.side.distinct;
                there.binary_search(&word.word).is_ok()
                    || self.pair.story.likenesses.alike(word.word).iter().any(|(alike, _)| there.binary_search(alike).is_ok())
            };
            reading.words_in(&own.flank.tokens()).any(|n| {
                let word = &reading.words[n];
                let content = self.pair.story.vocabulary.word(word.word).is_content();
                content && reading.is_named(n) && !reading.speaks[n] && !held.contains(&(word.token as usize)) && !known(word)
            })
        };
        stranger(&self.left, &self.right, item.left) && stranger(&self.right, &self.left, item.right)
    }

    /// Whether each claim says which one of a row it tells of, and they are two (`the fifth flight`, `the sixth flight`).
    fn are_numbered_apart(&self, a: &Number, b: &Number) -> bool {
        let ordinals = |around: &Around<'_, 'a>, this: &Number| {
            let ordinal = |number: &&Number| number.span != this.span && number.kind == NumberKind::Ordinal;
            around.numbers(&around.flank.tokens()).into_iter().filter(ordinal).collect::<Vec<_>>()
        };
        let (left, right) = (ordinals(&self.left, a), ordinals(&self.right, b));
        !left.is_empty() && !right.is_empty() && !left.iter().any(|x| right.iter().any(|y| compare(x, y) == Agreement::Same))
    }

    /// Whether each sentence gives a figure, beside hours, that the other one has not.
    pub(super) fn differ_in_figures(&self) -> bool {
        let figures =
            |around: &Around<'_, 'a>| around.numbers(&around.sentence).into_iter().filter(|number| number.kind != NumberKind::Clock).collect::<Vec<_>>();
        let (left, right) = (figures(&self.left), figures(&self.right));
        let alone =
            |own: &[&Number], other: &[&Number]| own.iter().any(|x| !other.iter().any(|y| matches!(compare(x, y), Agreement::Same | Agreement::Compatible)));
        alone(&left, &right) && alone(&right, &left)
    }

    /// Whether each side has the digits of the other one's number close by, or one of them those of a long one: a date, a range, a
    /// list that was read otherwise; or whether the two are written with the same digits.
    pub(super) fn tells_figures(&self, a: &Number, b: &Number) -> bool {
        let (of_a, of_b) = (self.left.digits(&a.tokens), self.right.digits(&b.tokens));
        let (told_a, told_b) = (self.right.has_digits(&of_a, &b.tokens), self.left.has_digits(&of_b, &a.tokens));
        let long = |digits: &[String]| digits.iter().any(|part| part.len() > 3);
        let same = of_a.len() > 1 && of_a == of_b;
        same || (told_a && told_b) || (told_a && long(&of_a)) || (told_b && long(&of_b))
    }

    /// Whether the two sentences tell of other days, other hours or another state of everything: of the days, the hours or, where
    /// there are several, the figures that the two give, none is one of the other side's.
    pub(super) fn tells_of_other_times(&self, a: &Number, b: &Number) -> bool {
        let told = |around: &Around<'_, 'a>| around.dates(&around.sentence).into_iter().filter(|date| date.relative().is_none()).collect::<Vec<_>>();
        let (dates_a, dates_b) = (told(&self.left), told(&self.right));
        let apart = |a: &Date, b: &Date| compare_dates(a, b) == Agreement::Different;
        let days = !dates_a.is_empty() && !dates_b.is_empty() && dates_a.iter().all(|a| dates_b.iter().all(|b| apart(a, b)));
        let others = |around: &Around<'_, 'a>, this: &Number, clock: bool, small: bool| {
            let kind = |number: &&Number| {
                number.span != this.span
                    && number.kind != NumberKind::Vague
                    && (number.kind == NumberKind::Clock) == clock
                    && (clock || number.high > ExplainParams::MAX_SAYING || (small && is_amount(number)))
            };
            around.numbers(if clock { &around.near } else { &around.sentence }).into_iter().filter(kind).collect::<Vec<_>>()
        };
        let differ = |clock: bool, small: bool| {
            let (left, right) = (others(&self.left, a, clock, small), others(&self.right, b, clock, small));
            // Nearly as many is another state, where everything is.
            let near = |x: &Number, y: &Number| clock || (x.low - y.low).abs() <= self.params.converted * x.low.abs().max(y.low.abs());
            let one = |x: &Number, y: &Number| match compare(x, y) {
                Agreement::Same => true,
                Agreement::Compatible => near(x, y),
                Agreement::Different | Agreement::Incomparable => false,
            };
            !left.is_empty() && !right.is_empty() && !left.iter().any(|x| right.iter().any(|y| one(x, y)))
        };
        days || differ(true, false) || differ(false, false) || differ(false, true) || self.are_numbered_apart(a, b)
    }
}

/// Whether a number is money or a share, which say something however small they are.
pub(super) fn is_amount(number: &Number) -> bool {
    number.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Money | Dimension::Ratio))
}

impl Around<'_, '_> {
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

    /// The time zone behind an hour.
    pub(super) fn zone(&self, number: &Number) -> Option<String> {
        let reading = &self.flank.side.reading;
        let end = number.tokens.end.max(number.unit_tokens.end);
        let words = |from: usize| reading.cut.tokens.iter().skip(from).take(ExplainParams::ZONE_REACH).map(|token| normal_form(token.span.of(reading.text)));
        // `بتوقيت المغرب`: any place can stand there.
        if number.kind == NumberKind::Clock
            && let Some(at) = words(end).position(|word| word == "بتوقيت")
        {
            return words(end + at + 1).next();
        }
        // A zone behind a second hour is that one's (`9 a.m. (0800 GMT)`).
        let own = reading.cut.tokens.iter().skip(end).take(3).map(|token| normal_form(token.span.of(reading.text)));
        let behind = own.take_while(|word| !word.starts_with(char::is_numeric));
        behind.into_iter().find(|word| number.kind == NumberKind::Clock && is_time_zone(word))
    }

    /// Whether a number comes on top of one that was told before: `three others`, `30 more`.
    pub(super) fn is_further(&self, number: &Number) -> bool {
        let tokens = &self.flank.side.reading.cut.tokens;
        let end = number.tokens.end.max(number.unit_tokens.end);
        let around = number.tokens.start.saturating_sub(1)..(end + 2).min(tokens.len());
        around.filter(|n| !number.tokens.contains(n)).any(|n| says_further(tokens[n].term))
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
