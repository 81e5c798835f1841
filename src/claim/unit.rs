//! Units: the sentences and clauses of a document that can be claims.
//!
//! Both levels stand side by side and selection decides which one fits the other side: one outlet says in a clause what
//! another needs a sentence for.

use std::ops::Range;

use super::fact::{FactContext, Facts, ModalityKind, facts};
use super::story::Source;
use super::vocabulary::{Occurrence, Vocabulary, WordKind};
use crate::span::Span;
use crate::text::{Segmented, language::language};

/// Longest headline, in words.
const HEADLINE_WORDS: usize = 30;
/// Neighbouring clauses of one sentence that are tried together.
const LONGEST_RUN: usize = 2;

/// A sentence, a clause or a run of clauses that can be a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Where it stands.
    pub span: Span,
    /// Its words, as indices into [`Reading::words`].
    pub words: Range<usize>,
    /// Its sentence, as an index into [`Segmented::sentences`].
    pub sentence: usize,
    /// Whether it is a whole sentence.
    pub whole: bool,
    /// Where in its document it stands, from 0 to 1.
    pub position: f32,
}

/// One document made ready for matching.
#[derive(Debug)]
pub struct Reading<'a> {
    /// Its text.
    pub text: &'a str,
    /// The text cut up.
    pub cut: &'a Segmented,
    /// Its language.
    pub language: Option<&'static str>,
    /// Its numbers, dates and names.
    pub facts: Facts,
    /// Its words in order.
    pub words: Vec<Occurrence>,
    /// What can be a claim, in the order of the text, a sentence before its clauses.
    pub units: Vec<Unit>,
}

impl<'a> Reading<'a> {
    /// Reads one document; what its source calls a repeat is passed over. Linear in the text.
    #[must_use]
    pub fn new(source: &Source<'a>, vocabulary: &mut Vocabulary) -> Self {
        let Source { text, cut, repeats, published } = *source;
        let language = language(text);
        let context = FactContext { language, published };
        let facts = facts(text, cut, context);
        let words = vocabulary.read(text, cut, &facts, context);
        let mut reading = Self { text, cut, language, facts, words, units: Vec::new() };
        let skip = |span: Span| repeats.iter().any(|block| 2 * block.repeat.overlap(span) > span.len());
        for (sentence, whole) in cut.sentences.iter().enumerate() {
            let clauses = &cut.clauses[whole.clauses.clone()];
            if !skip(whole.span) {
                reading.enter(whole.span, &whole.tokens, sentence, true, vocabulary);
            }
            if clauses.len() > 1 {
                for (first, clause) in clauses.iter().enumerate() {
                    for last in clauses[first..].iter().take(LONGEST_RUN.min(clauses.len() - 1)) {
                        let span = clause.span.hull(last.span);
                        if !skip(span) {
                            reading.enter(span, &(clause.tokens.start..last.tokens.end), sentence, false, vocabulary);
                        }
                    }
                }
            }
        }
        reading
    }

    fn enter(&mut self, span: Span, tokens: &Range<usize>, sentence: usize, whole: bool, vocabulary: &Vocabulary) {
        let words = self.words_in(tokens);
        let says = |word: &Occurrence| !matches!(vocabulary.word(word.word).kind, WordKind::Stop);
        if self.words[words.clone()].iter().any(says) && (whole || !self.is_frame(span, tokens, &words, vocabulary)) {
            let position = f64::from(span.start) / self.text.len().max(1) as f64;
            self.units.push(Unit { span, words, sentence, whole, position: position as f32 });
        }
    }

    /// Whether a clause only says who speaks: a verb of saying before a colon, or nothing but names.
    fn is_frame(&self, span: Span, tokens: &Range<usize>, words: &Range<usize>, vocabulary: &Vocabulary) -> bool {
        let said = |token: usize| {
            let modalities = &self.facts.modalities;
            modalities.binary_search_by_key(&token, |one| one.token).is_ok_and(|n| modalities[n].kind == ModalityKind::Said)
        };
        let named = |token: usize| {
            let names = &self.facts.names;
            names.get(names.partition_point(|name| name.tokens.end <= token)).is_some_and(|name| name.tokens.contains(&token))
        };
        let introduces = span.of(self.text).trim_end_matches(['"', '«', '“', ' ']).ends_with(':') && tokens.clone().any(said);
        let content = || self.words[words.clone()].iter().filter(|word| vocabulary.word(word.word).is_content());
        introduces || (content().count() > 1 && content().all(|word| said(word.token as usize) || named(word.token as usize)))
    }

    /// The unit that is the headline: a first paragraph of one short sentence that no mark ends, with a text below it.
    #[must_use]
    pub fn headline(&self) -> Option<usize> {
        let first = self.cut.paragraphs.first()?;
        let sentence = &self.cut.sentences[first.sentences.start];
        let ended = sentence.span.of(self.text).ends_with(['.', '…', '۔', '।', ':', '،', ',']);
        let alone = first.sentences.len() == 1 && self.cut.paragraphs.len() > 1;
        let unit = self.units.first()?;
        (alone && !ended && sentence.tokens.len() <= HEADLINE_WORDS && unit.whole && unit.sentence == first.sentences.start).then_some(0)
    }

    /// The words that begin inside a run of tokens.
    #[must_use]
    pub fn words_in(&self, tokens: &Range<usize>) -> Range<usize> {
        let first = self.words.partition_point(|word| (word.token as usize) < tokens.start);
        let last = self.words.partition_point(|word| (word.token as usize) < tokens.end);
        first..last
    }

    /// Where a word stands.
    #[must_use]
    pub fn span_of(&self, word: &Occurrence) -> Span {
        let tokens = &self.cut.tokens[word.token as usize..(word.token + word.tokens) as usize];
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.hull(last.span),
            _ => Span::default(),
        }
    }
}
