//! One claim with the sentences around it, and what its document says there.

use std::ops::Range;

use crate::claim::conflict::aligned::{AlignedClaim, touching};
use crate::claim::vocabulary::Occurrence;
use crate::config::ExplainParams;
use crate::fact::number::Number;
use crate::fact::sense::idioms;
use crate::fact::{Date, Name};
use crate::span::Span;
use crate::text::normal::normal_form;

/// One claim and the tokens of the sentences around it.
#[derive(Debug, Clone)]
pub(super) struct Around<'p, 'a> {
    pub(super) flank: &'p AlignedClaim<'a>,
    /// Its own sentence.
    pub(super) sentence: Range<usize>,
    /// That and its neighbours.
    pub(super) near: Range<usize>,
}

impl<'p, 'a> Around<'p, 'a> {
    pub(super) fn new(flank: &'p AlignedClaim<'a>, sentences: usize) -> Self {
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

    pub(super) fn numbers(&self, tokens: &Range<usize>) -> Vec<&'a Number> {
        touching(&self.flank.side.reading.facts.numbers, |number| number.tokens.clone(), tokens.clone()).collect()
    }

    pub(super) fn dates(&self, tokens: &Range<usize>) -> Vec<&'a Date> {
        touching(&self.flank.side.reading.facts.dates, |date| date.tokens.clone(), tokens.clone()).collect()
    }

    pub(super) fn number(&self, at: Option<Span>) -> Option<&'a Number> {
        let at = at?;
        self.numbers(&self.sentence).into_iter().find(|number| number.whole.overlap(at) > 0)
    }

    pub(super) fn date(&self, at: Option<Span>) -> Option<&'a Date> {
        let at = at?;
        self.dates(&self.sentence).into_iter().find(|date| date.span.overlap(at) > 0)
    }

    /// The words of a run of tokens that are written in digits.
    pub(super) fn digits(&self, tokens: &Range<usize>) -> Vec<String> {
        let reading = &self.flank.side.reading;
        let words = reading.cut.tokens[tokens.clone()].iter().map(|token| normal_form(token.span.of(reading.text)));
        words.filter(|word| word.starts_with(char::is_numeric)).collect()
    }

    /// Whether this document has all of these digits close by, outside the tokens `here`.
    pub(super) fn has_digits(&self, digits: &[String], here: &Range<usize>) -> bool {
        let outside = [self.near.start..here.start.max(self.near.start), here.end.min(self.near.end)..self.near.end];
        let own: Vec<String> = outside.iter().flat_map(|tokens| self.digits(tokens)).collect();
        !digits.is_empty() && digits.iter().all(|part| own.contains(part))
    }

    pub(super) fn words(&self, tokens: &Range<usize>) -> &'a [Occurrence] {
        let words = &self.flank.side.reading.words;
        let first = words.partition_point(|word| (word.token + word.tokens) as usize <= tokens.start);
        let end = words.partition_point(|word| (word.token as usize) < tokens.end);
        &words[first..end.max(first)]
    }

    pub(super) fn words_at(&self, at: Span) -> &'a [Occurrence] {
        self.words(&self.tokens_at(at))
    }

    /// The tokens of a place.
    pub(super) fn tokens_at(&self, at: Span) -> Range<usize> {
        let tokens = &self.flank.side.reading.cut.tokens;
        let first = tokens.partition_point(|token| token.span.end <= at.start);
        first..tokens.partition_point(|token| token.span.start < at.end).max(first)
    }

    /// The names in a run of tokens.
    pub(super) fn names(&self, tokens: &Range<usize>) -> impl Iterator<Item = &'a Name> + use<'a> {
        touching(&self.flank.side.reading.facts.names, |name| name.tokens.clone(), tokens.clone())
    }

    /// Whether a place stands in a phrase that means nothing, as its sentence shows: a claim may begin in the middle of one.
    pub(super) fn is_idiom(&self, at: Option<Span>) -> bool {
        let reading = &self.flank.side.reading;
        let held = idioms(reading.text, &reading.cut.tokens, self.sentence.clone(), reading.language);
        at.is_some_and(|at| held.into_iter().any(|n| reading.cut.tokens[n].span.overlap(at) > 0))
    }

    /// Whether the document is more than one sentence: what stands alone is an assertion that somebody lays beside another one.
    pub(super) fn is_article(&self) -> bool {
        self.flank.side.reading.cut.sentences.len() > 1
    }

    /// Whether most words of the claim begin with a capital, so that capitals tell no name.
    pub(super) fn is_headline(&self) -> bool {
        let reading = &self.flank.side.reading;
        let words = &reading.cut.tokens[self.flank.tokens()];
        let capital = words.iter().filter(|token| token.span.of(reading.text).starts_with(char::is_uppercase)).count();
        words.len() > 3 && 5 * capital > 3 * words.len()
    }

    /// Whether the claim is the line that says when its document was written: a short line with a year in it, and no assertion.
    pub(super) fn is_posting_line(&self) -> bool {
        let reading = &self.flank.side.reading;
        let claim = self.flank.tokens();
        let tokens = &reading.cut.tokens;
        let (Some(first), Some(last)) = (tokens.get(claim.start), tokens.get(claim.end.wrapping_sub(1))) else { return false };
        let opens = reading.text[..first.span.start as usize].trim_end_matches([' ', '\t']).ends_with('\n');
        let rest = reading.text[last.span.end as usize..].trim_start_matches([' ', '\t', ',', '،']);
        let year = |number: &&Number| (1900.0..2100.0).contains(&number.low) && number.low.fract() == 0.0 && number.unit.is_none();
        let dated = self.numbers(&claim).iter().any(year) || self.dates(&claim).iter().any(|date| date.year().is_some());
        self.is_article() && claim.len() <= ExplainParams::MAX_POSTING && opens && (rest.is_empty() || rest.starts_with('\n')) && dated
    }

    /// The words beside a place, a few on each side.
    pub(super) fn beside(&self, tokens: &Range<usize>, reach: usize) -> Vec<&'a Occurrence> {
        let words = &self.flank.side.reading.words;
        let first = words.partition_point(|word| (word.token as usize) < tokens.start);
        let last = words.partition_point(|word| (word.token as usize) < tokens.end);
        words[first.saturating_sub(reach)..first].iter().chain(&words[last..(last + reach).min(words.len())]).collect()
    }

    /// How often this document has the words of a place, one behind the other. Linear in its words.
    pub(super) fn times_told(&self, at: Span) -> usize {
        let name = self.words_at(at);
        let words = &self.flank.side.reading.words;
        let is_name = |window: &[Occurrence]| window.iter().zip(name).all(|(x, y)| x.word == y.word);
        if name.is_empty() { 0 } else { words.windows(name.len()).filter(|window| is_name(window)).count() }
    }

    /// Whether this document says the words of the other one at `there` close by, beside those `here` that stand in their place.
    pub(super) fn tells_words(&self, of: &Self, there: Span, here: Span) -> bool {
        let here = self.words_at(here).iter().map(|word| word.token).collect::<Vec<_>>();
        let own = self.words(&self.near);
        let said = |word: &Occurrence| own.iter().any(|own| own.word == word.word && !here.contains(&own.token));
        let words = of.words_at(there);
        // Most of them: a name that was read with its neighbours has words too many.
        !words.is_empty() && 2 * words.iter().filter(|word| said(word)).count() > words.len()
    }

    /// A word in normal form.
    pub(super) fn surface(&self, word: &Occurrence) -> String {
        let reading = &self.flank.side.reading;
        normal_form(reading.cut.tokens[word.token as usize].span.of(reading.text))
    }
}
