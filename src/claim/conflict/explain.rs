//! What explains a difference between two claims: the other document tells the same thing close by, one of the two is the
//! same figure or name in another form, or the two tell of different things after all.
//!
//! A claim is a piece of a text, cut where a comma stands; what an author says of one thing often stands on both sides of it.
//! So nothing contradicts before the sentences around both claims were asked. Reading a few sentences more costs little, and a
//! contradiction that is none costs the trust of a reader.

use std::ops::Range;

use super::{Aligned, Flank, touching};
use crate::claim::difference::LEAST_LIKENESS;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::ExplainParams;
use crate::fact::name::one_name_heard;
use crate::fact::number::{Number, NumberKind, compare, same_head};
use crate::fact::polarity::denies;
use crate::fact::{Agreement, Date, Dimension, compare_dates};
use crate::span::Span;
use crate::text::normal::normal_form;

/// Two aligned claims with the sentences around them.
#[derive(Debug)]
pub struct Surroundings<'p, 'a> {
    pair: &'p Aligned<'a>,
    left: Around<'p, 'a>,
    right: Around<'p, 'a>,
    params: ExplainParams,
}

/// One claim and the tokens of the sentences around it.
#[derive(Debug, Clone)]
struct Around<'p, 'a> {
    flank: &'p Flank<'a>,
    /// Its own sentence.
    sentence: Range<usize>,
    /// That and its neighbours.
    near: Range<usize>,
}

impl<'p, 'a> Surroundings<'p, 'a> {
    /// Finds the sentences around two claims. Logarithmic in the sentences of their documents.
    #[must_use]
    pub fn new(pair: &'p Aligned<'a>, params: ExplainParams) -> Self {
        Self { pair, left: Around::new(&pair.left, params.sentences), right: Around::new(&pair.right, params.sentences), params }
    }

    /// Whether something around the two claims explains what differs, so that it contradicts nothing. Linear in the sentences.
    #[must_use]
    pub fn explains(&self, item: &Evidence) -> bool {
        match item.kind {
            EvidenceKind::Number => self.explains_number(item),
            EvidenceKind::Date => self.explains_date(item),
            EvidenceKind::Name => self.explains_name(item),
            EvidenceKind::Negation => self.explains_negation(item),
            _ => self.explains_word(item),
        }
    }

    fn is_loose(&self) -> bool {
        self.pair.share_of_both < self.params.loose
    }

    fn explains_number(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (self.left.number(item.left), self.right.number(item.right)) else { return false };
        let forms = is_one_figure(a, self.left.flank.side.reading.text, b, self.right.flank.side.reading.text);
        forms
            || self.right.tells_number(a, b, self.params.small)
            || self.left.tells_number(b, a, self.params.small)
            || self.tells_figures(a, b)
            || self.tells_of_other_times(a, b)
            || (self.is_loose() && (self.left.counts_others(a) || self.right.counts_others(b)))
    }

    /// Whether each side has the digits of the other one's number close by, or one of them those of a long one: a date, a range, a
    /// list that was read otherwise.
    fn tells_figures(&self, a: &Number, b: &Number) -> bool {
        let (of_a, of_b) = (self.left.digits(&a.tokens), self.right.digits(&b.tokens));
        let (told_a, told_b) = (self.right.has_digits(&of_a, &b.tokens), self.left.has_digits(&of_b, &a.tokens));
        let long = |digits: &[String]| digits.iter().any(|part| part.len() > 3);
        (told_a && told_b) || (told_a && long(&of_a)) || (told_b && long(&of_b))
    }

    /// Whether the two sentences tell of other days, other hours or another state of everything: of the days, the hours or, where
    /// there are several, the figures that the two give, none is one of the other side's.
    fn tells_of_other_times(&self, a: &Number, b: &Number) -> bool {
        let (dates_a, dates_b) = (self.left.dates(&self.left.sentence), self.right.dates(&self.right.sentence));
        let apart = |a: &Date, b: &Date| a.relative().is_none() && b.relative().is_none() && compare_dates(a, b) == Agreement::Different;
        let days = !dates_a.is_empty() && !dates_b.is_empty() && dates_a.iter().all(|a| dates_b.iter().all(|b| apart(a, b)));
        let others = |around: &Around<'_, 'a>, this: &Number, clock: bool| {
            let kind = |number: &&Number| number.span != this.span && (number.kind == NumberKind::Clock) == clock && (clock || number.high > self.params.small);
            around.numbers(&around.sentence).into_iter().filter(kind).collect::<Vec<_>>()
        };
        let differ = |clock: bool| {
            let (left, right) = (others(&self.left, a, clock), others(&self.right, b, clock));
            let one = |x: &Number, y: &Number| matches!(compare(x, y), Agreement::Same | Agreement::Compatible);
            !left.is_empty() && !right.is_empty() && !left.iter().any(|x| right.iter().any(|y| one(x, y)))
        };
        days || differ(true) || differ(false)
    }

    fn explains_date(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (self.left.date(item.left), self.right.date(item.right)) else { return false };
        self.right.tells_date(a, b, &self.left) || self.left.tells_date(b, a, &self.right)
    }

    fn explains_name(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return false };
        let (text_a, text_b) = (a.of(self.left.flank.side.reading.text), b.of(self.right.flank.side.reading.text));
        one_name_heard(text_a, text_b) || self.shares_a_word(a, b) || self.right.tells_words(&self.left, a, b) || self.left.tells_words(&self.right, b, a)
    }

    /// A turn of a statement is explained where the turned word is none of the other side's, or where that side turns it as well.
    fn explains_negation(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), None) => (&self.left, &self.right, at),
            (None, Some(at)) => (&self.right, &self.left, at),
            _ => return false,
        };
        // Nil in a score is a figure.
        if own.number(Some(at)).is_some() {
            return true;
        }
        let shared = self.shared_content();
        let few = shared < self.params.least_shared && self.pair.share_of_both < self.params.nearly_equal;
        let Some(word) = own.turned(self.pair, at) else { return true };
        few || !other.says(self.pair, word) || other.denies(self.pair, word)
    }

    /// Words of content of the side with fewer of them that have a counterpart.
    fn shared_content(&self) -> usize {
        let count = |own: &Around<'_, 'a>, other: &Around<'_, 'a>| {
            let content = own.flank.words.iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content());
            content.filter(|word| other.flank.words.iter().any(|there| self.alike(word, there))).count()
        };
        count(&self.left, &self.right).min(count(&self.right, &self.left))
    }

    fn alike(&self, a: &Occurrence, b: &Occurrence) -> bool {
        self.pair.story.likenesses.of(a.word, b.word) >= LEAST_LIKENESS
    }

    /// Whether two places of one kind have a word in common: the rest of a list, or of a name that was read with its neighbours. Names in
    /// capitals are read as they are (`Maria Lopez`, `Maria Perez`).
    fn shares_a_word(&self, a: Span, b: Span) -> bool {
        let capital = |at: Span, around: &Around| at.of(around.flank.side.reading.text).starts_with(char::is_uppercase);
        let (words_a, words_b) = (self.left.words_at(a), self.right.words_at(b));
        let content = |word: &Occurrence| self.pair.story.vocabulary.word(word.word).is_content();
        let shared = words_a.iter().any(|x| content(x) && words_b.iter().any(|y| x.word == y.word));
        shared && !(capital(a, &self.left) && capital(b, &self.right))
    }

    /// A word that stands for its opposite turns a statement only where the rest of the two is one: both claims, and the sentences that
    /// they are cut from; and where neither side says the other's word as well.
    fn explains_word(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return self.is_lone_mark(item) };
        let told = || self.right.tells_words(&self.left, a, b) || self.left.tells_words(&self.right, b, a);
        match item.kind {
            EvidenceKind::Roles => self.shares_a_word(a, b),
            _ => self.pair.share_of_both < self.params.turned || self.sentences_share() < self.params.sentences_shared || told(),
        }
    }

    /// Whether what one side alone has is the mark of a title that is quoted, or a word that the other side has in a form of its own
    /// (`could`, `couldn't`).
    fn is_lone_mark(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), _) => (&self.left, &self.right, at),
            (_, Some(at)) => (&self.right, &self.left, at),
            _ => return false,
        };
        let text = own.flank.side.reading.text;
        let closes = || text[at.end as usize..].trim_start().starts_with(['"', '”', '»', '\'', '’', ')', ']', '」', '』', '“']);
        match item.kind {
            EvidenceKind::Question => closes(),
            EvidenceKind::Modality => other.begins_a_word(&normal_form(at.of(text))),
            _ => false,
        }
    }

    /// Share of the words of content of the shorter of the two sentences that the other one has.
    fn sentences_share(&self) -> f32 {
        let content = |around: &Around<'_, 'a>| {
            let words = around.words(&around.sentence).iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content());
            let mut words: Vec<_> = words.take(LONGEST).map(|word| word.word).collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let (a, b) = (content(&self.left), content(&self.right));
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let has = |word: &&u32| long.iter().any(|other| self.pair.story.likenesses.of(**word, *other) >= LEAST_LIKENESS);
        short.iter().filter(has).count() as f32 / short.len().max(1) as f32
    }
}

impl<'p, 'a> Around<'p, 'a> {
    fn new(flank: &'p Flank<'a>, sentences: usize) -> Self {
        let all = &flank.side.reading.cut.sentences;
        let claim = flank.tokens();
        let first = all.partition_point(|sentence| sentence.tokens.end <= claim.start);
        let last = all.partition_point(|sentence| sentence.tokens.start < claim.end).max(first + 1) - 1;
        let tokens = |from: usize, to: usize| match (all.get(from), all.get(to.min(all.len().saturating_sub(1)))) {
            (Some(from), Some(to)) => from.tokens.start..to.tokens.end,
            _ => claim.clone(),
        };
        Self { flank, sentence: tokens(first, last), near: tokens(first.saturating_sub(sentences), last + sentences) }
    }

    fn numbers(&self, tokens: &Range<usize>) -> Vec<&'a Number> {
        touching(&self.flank.side.reading.facts.numbers, |number| number.tokens.clone(), tokens.clone()).collect()
    }

    fn dates(&self, tokens: &Range<usize>) -> Vec<&'a Date> {
        touching(&self.flank.side.reading.facts.dates, |date| date.tokens.clone(), tokens.clone()).collect()
    }

    fn number(&self, at: Option<Span>) -> Option<&'a Number> {
        let at = at?;
        self.numbers(&self.sentence).into_iter().find(|number| number.whole.overlap(at) > 0)
    }

    fn date(&self, at: Option<Span>) -> Option<&'a Date> {
        let at = at?;
        self.dates(&self.sentence).into_iter().find(|date| date.span.overlap(at) > 0)
    }

    /// Whether this document tells the other one's number close by, beside the one `here` that stands in its place.
    fn tells_number(&self, number: &Number, here: &Number, small: f64) -> bool {
        let same = |own: &&Number| {
            let value = compare(number, own) == Agreement::Same || ((number.low - own.low).abs() < 1e-9 && (number.high - own.high).abs() < 1e-9);
            // Small numbers stand everywhere.
            value && (number.low.abs() > small || same_head(number, own) != Some(false))
        };
        let cut = |own: &&Number| own.span != here.span;
        self.numbers(&self.near).into_iter().filter(cut).any(|own| same(&own))
    }

    /// Whether this document counts the same things elsewhere and comes to another number: then they are not all of one event.
    fn counts_others(&self, number: &Number) -> bool {
        let counts = |other: &Number| {
            other.span != number.span
                && same_head(number, other) == Some(true)
                && other.kind == NumberKind::Cardinal
                && compare(number, other) == Agreement::Different
        };
        number.kind == NumberKind::Cardinal && self.flank.side.reading.facts.numbers.iter().any(counts)
    }

    /// Whether this document names the other one's date close by, whole or in its parts, beside the one `here` that stands in its place.
    fn tells_date(&self, date: &Date, here: &Date, of: &Self) -> bool {
        let fits = |own: &&Date| own.span != here.span && matches!(compare_dates(date, own), Agreement::Same | Agreement::Compatible);
        let parts = of.digits(&date.tokens);
        self.dates(&self.near).iter().any(fits) || (parts.len() > 1 && parts.len() == date.parts.len() && self.has_digits(&parts, &here.tokens))
    }

    /// The words of a run of tokens that are written in digits.
    fn digits(&self, tokens: &Range<usize>) -> Vec<String> {
        let reading = &self.flank.side.reading;
        let words = reading.cut.tokens[tokens.clone()].iter().map(|token| normal_form(token.span.of(reading.text)));
        words.filter(|word| word.starts_with(char::is_numeric)).collect()
    }

    /// Whether this document has all of these digits close by, outside the tokens `here`.
    fn has_digits(&self, digits: &[String], here: &Range<usize>) -> bool {
        let outside = [self.near.start..here.start.max(self.near.start), here.end.min(self.near.end)..self.near.end];
        let own: Vec<String> = outside.iter().flat_map(|tokens| self.digits(tokens)).collect();
        !digits.is_empty() && digits.iter().all(|part| own.contains(part))
    }

    /// Whether a word of this document close by begins so and is longer.
    fn begins_a_word(&self, start: &str) -> bool {
        let reading = &self.flank.side.reading;
        let mut words = reading.cut.tokens[self.near.clone()].iter().map(|token| normal_form(token.span.of(reading.text)));
        words.any(|word| word.len() > start.len() && word.starts_with(start))
    }

    fn words(&self, tokens: &Range<usize>) -> &'a [Occurrence] {
        let words = &self.flank.side.reading.words;
        let first = words.partition_point(|word| (word.token + word.tokens) as usize <= tokens.start);
        let end = words.partition_point(|word| (word.token as usize) < tokens.end);
        &words[first..end.max(first)]
    }

    fn words_at(&self, at: Span) -> &'a [Occurrence] {
        let tokens = &self.flank.side.reading.cut.tokens;
        let first = tokens.partition_point(|token| token.span.end <= at.start);
        let end = tokens.partition_point(|token| token.span.start < at.end);
        self.words(&(first..end))
    }

    /// Whether this document says the words of the other one at `there` close by, beside those `here` that stand in their place.
    fn tells_words(&self, of: &Self, there: Span, here: Span) -> bool {
        let here = self.words_at(here).iter().map(|word| word.token).collect::<Vec<_>>();
        let own = self.words(&self.near);
        let said = |word: &Occurrence| own.iter().any(|own| own.word == word.word && !here.contains(&own.token));
        let words = of.words_at(there);
        // Most of them: a name that was read with its neighbours has words too many.
        !words.is_empty() && 2 * words.iter().filter(|word| said(word)).count() > words.len()
    }

    /// The word that a negation turns: the next one of content, or in the languages that deny at the end the one before it.
    fn turned(&self, pair: &Aligned, at: Span) -> Option<&'a Occurrence> {
        let words = self.flank.words;
        let tokens = &self.flank.side.reading.cut.tokens;
        let place = |word: &Occurrence| tokens[word.token as usize].span;
        let content = |word: &&Occurrence| pair.story.vocabulary.word(word.word).is_content();
        let behind = words.partition_point(|word| place(word).start < at.end);
        let before = words.partition_point(|word| place(word).start < at.start);
        let next = words[behind..].iter().take(REACH).find(content);
        let ends = self.flank.side.reading.language.is_none_or(|language| DENYING_AT_THE_END.contains(&language));
        next.or_else(|| words[..before].iter().rev().take(REACH).find(content).filter(|_| ends))
    }

    /// Whether this claim says a word.
    fn says(&self, pair: &Aligned, word: &Occurrence) -> bool {
        self.flank.words.iter().any(|own| pair.story.likenesses.of(own.word, word.word) >= SAME_WORD)
    }

    /// Whether this document denies a word close by.
    fn denies(&self, pair: &Aligned, word: &Occurrence) -> bool {
        let tokens = &self.flank.side.reading.cut.tokens;
        let words = &self.flank.side.reading.words;
        let mut around = self.near.clone().filter(|&n| denies(tokens[n].term)).flat_map(|n| {
            let at = words.partition_point(|own| (own.token as usize) < n);
            &words[at.saturating_sub(REACH)..(at + REACH + 1).min(words.len())]
        });
        around.any(|own| pair.story.likenesses.of(own.word, word.word) >= LEAST_LIKENESS)
    }
}

/// Words at least this alike are one word in two forms.
const SAME_WORD: f32 = 0.7;
/// Words within which a negation stands from what it turns.
const REACH: usize = 3;
/// Words of content of a sentence that are compared.
const LONGEST: usize = 200;
/// Languages that deny behind the verb, or at the end of a clause.
const DENYING_AT_THE_END: [&str; 9] = ["de", "nl", "hi", "ur", "ja", "ko", "tr", "sv", "fa"];

/// Whether two numbers are one figure that is written in two forms: with and without its scale or the rest of its measure, or
/// with its digits cut up otherwise.
fn is_one_figure(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let (read_a, read_b) = (a.span.of(text_a), b.span.of(text_b));
    let digits = |read: &str| normal_form(read).chars().filter(char::is_ascii_digit).collect::<String>();
    let letters = |read: &str| read.chars().any(char::is_alphabetic);
    let cut = |read: &str| read.trim().chars().any(|c| !c.is_numeric());
    let (digits_a, digits_b) = (digits(read_a), digits(read_b));
    let same_sign = (a.low < 0.0) == (b.low < 0.0);
    let same_digits = same_sign && !digits_a.is_empty() && digits_a == digits_b;
    let (whole_a, whole_b) = (normal_form(a.whole.of(text_a)), normal_form(b.whole.of(text_b)));
    let begins = same_digits && (whole_a.starts_with(&whole_b) || whole_b.starts_with(&whole_a));
    // A length where an area is meant: the same word, cut short or in another spelling.
    let measured = |number: &Number| number.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Length | Dimension::Area));
    let of_space = same_digits && measured(a) && measured(b) && a.unit.map(|unit| unit.dimension) != b.unit.map(|unit| unit.dimension);
    begins || of_space || (same_digits && (letters(read_a) != letters(read_b) || (!letters(read_a) && cut(read_a) && cut(read_b))))
}
