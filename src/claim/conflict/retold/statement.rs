//! One statement read by itself: what it is about, whether it is denied, and whether it is a statement at all.

use std::ops::Range;

use crate::claim::conflict::aligned::touching;
use crate::claim::story::Side;
use crate::claim::vocabulary::{Occurrence, Vocabulary, WordKind};
use crate::fact::name::is_title;
use crate::fact::number::{Number, NumberKind};
use crate::fact::sense::{Frame, Meaning, Modality, Order, Quantity, Sense, denies_at_the_end, frames, is_standing, opens_speech, senses};
use crate::fact::{Date, Dimension};
use crate::span::Span;
use crate::text::language::is_function_word;
use crate::text::normal::normal_form;
use crate::text::punctuation::asks_or_exclaims;

/// Words of content behind a denial that it may turn.
const REACH: usize = 2;
/// More tokens than this are no single statement.
const LONGEST: usize = 40;

/// A statement: a unit that is told as it is, with what turns it.
#[derive(Debug)]
pub struct Statement<'a> {
    /// Its document.
    pub side: &'a Side<'a>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The tokens of its sentence.
    pub sentence: Range<usize>,
    /// The words that say what it is about: no speaker, no day, no figure, nothing that turns it.
    pub words: Vec<&'a Occurrence>,
    /// The word that denies it; `None` where it is not denied.
    pub denial: Option<Span>,
    /// Those of its words that the denial may turn.
    pub turned: Vec<&'a Occurrence>,
    /// Its words with an opposite of which only one can be so.
    pub opposites: Vec<Sense>,
    /// Whether it says since when.
    pub since: bool,
}

impl<'a> Statement<'a> {
    /// Reads a unit as a statement; `None` where it asks, hedges or sets a condition, or where its language is not known well enough. Linear
    /// in its sentence.
    #[must_use]
    pub fn read(side: &'a Side<'a>, unit: usize, vocabulary: &Vocabulary) -> Option<Self> {
        let reading = &side.reading;
        let (text, language, cut) = (reading.text, reading.language, reading.cut);
        let own = side.words_of(unit);
        let tokens = own.first()?.token as usize..own.last().map(|last| (last.token + last.tokens) as usize)?;
        let whole = &cut.sentences[reading.units[unit].sentence];
        let sentence = whole.tokens.clone();
        let asks = whole.span.of(text).trim_end_matches(['"', '”', '»', ' ']).ends_with(asks_or_exclaims);
        if tokens.len() > LONGEST || asks || own.iter().any(|word| vocabulary.word(word.word).kind == WordKind::Character) {
            return None;
        }
        let framed: Vec<(usize, Frame)> = frames(text, &cut.tokens[sentence.clone()], language)?.into_iter().map(|(n, frame)| (n + sentence.start, frame)).collect();
        let frame = Framed::of(&framed, &tokens, language)?;
        let mut found = senses(text, &cut.tokens[tokens.clone()], language);
        found.iter_mut().for_each(|sense| sense.token += tokens.start);
        let particle = framed.iter().find(|(n, kind)| *kind == Frame::Not && (frame.start..tokens.end).contains(n)).map(|found| found.0);
        let denied = particle.is_some() != frame.denies.is_some();
        if is_hedged(&found) || (denied && is_partly(&found, &framed, &tokens)) {
            return None;
        }
        let turning = |n: usize| {
            let does = |sense: &Sense| sense.range().contains(&n) && matches!(sense.meaning, Meaning::Quantity(_) | Meaning::Modality(_) | Meaning::Order(_));
            found.iter().any(does) || framed.iter().any(|(at, _)| *at == n)
        };
        let first = reading.units[unit].words.start;
        let tells = |(n, word): &(usize, &Occurrence)| {
            let token = word.token as usize;
            token >= frame.start && !turning(token) && !reading.speaks[first + n] && is_content(side, word, vocabulary)
        };
        let words: Vec<&Occurrence> = own.iter().enumerate().filter(tells).map(|(_, word)| word).collect();
        let turned = turned(&words, particle, frame.denies.is_some(), language);
        let place = particle.filter(|_| frame.denies.is_none()).or(frame.denies).filter(|_| denied);
        let since = found.iter().any(|sense| sense.meaning == Meaning::Order(Order::Since));
        found.retain(|sense| matches!(sense.meaning, Meaning::Opposite(pair, _) if is_standing(pair, language)) && sense.token >= frame.start);
        Some(Self { side, tokens, sentence, words, denial: place.map(|n| cut.tokens[n].span), turned, opposites: found, since })
    }

    /// Whether it is denied.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        self.denial.is_some()
    }

    /// Whether something in it can turn another statement.
    #[must_use]
    pub fn turns(&self) -> bool {
        self.is_denied() || !self.opposites.is_empty()
    }

    /// Its dates.
    #[must_use]
    pub fn dates(&self) -> Vec<&'a Date> {
        touching(&self.side.reading.facts.dates, |date| date.tokens.clone(), self.tokens.clone()).collect()
    }

    /// Its counts: what it says how many there are of, and no measure.
    #[must_use]
    pub fn counts(&self) -> Vec<&'a Number> {
        let counts = |number: &&Number| number.kind == NumberKind::Cardinal && number.unit.is_none_or(|unit| unit.dimension == Dimension::Count);
        touching(&self.side.reading.facts.numbers, |number| number.tokens.clone(), self.tokens.clone()).filter(counts).collect()
    }

    /// The words of content of its sentence.
    #[must_use]
    pub fn around(&self, vocabulary: &Vocabulary) -> Vec<&'a Occurrence> {
        let words = self.side.reading.words_in(&self.sentence);
        self.side.reading.words[words].iter().filter(|word| is_content(self.side, word, vocabulary)).collect()
    }
}

/// What frames a statement inside its sentence.
struct Framed {
    /// The first token of what is stated.
    start: usize,
    /// The token of the verb that denies the whole.
    denies: Option<usize>,
}

impl Framed {
    /// `None` where a condition stands in the sentence, or where it cannot be told what a denial is about.
    fn of(framed: &[(usize, Frame)], tokens: &Range<usize>, language: Option<&str>) -> Option<Self> {
        if framed.iter().any(|(_, frame)| *frame == Frame::If) {
            return None;
        }
        let last = |kind: Frame, range: Range<usize>| framed.iter().rev().find(|(n, frame)| *frame == kind && range.contains(n)).map(|found| found.0);
        let that = last(Frame::That, tokens.clone());
        let inside = last(Frame::Denies, tokens.clone());
        let outside = framed.iter().any(|(n, frame)| *frame == Frame::Denies && !tokens.contains(n));
        let opens = that.is_some_and(|that| that <= tokens.start + 1);
        let before = last(Frame::Denies, 0..tokens.start);
        let denied_before = last(Frame::Not, 0..that.unwrap_or(0)).is_some();
        match (inside, before) {
            (Some(_), _) if outside => None,
            (Some(verb), _) => Some(Self { start: that.filter(|that| *that > verb).unwrap_or(verb) + 1, denies: Some(verb) }).filter(|_| !denied_before),
            (None, Some(verb)) if opens => Some(Self { start: tokens.start + 1, denies: Some(verb) }).filter(|_| !denied_before),
            (None, _) if outside => None,
            (None, _) if that.is_some() && (opens || opens_speech(language)) => (!denied_before).then_some(Self { start: that.map_or(0, |that| that + 1), denies: None }),
            (None, _) => Some(Self { start: tokens.start, denies: None }),
        }
    }
}

/// Whether what is said is only meant to be, or may be.
fn is_hedged(senses: &[Sense]) -> bool {
    let hedges = |modality: Modality| matches!(modality, Modality::Must | Modality::Should | Modality::May | Modality::Might | Modality::Can | Modality::Forbidden);
    senses.iter().any(|sense| matches!(sense.meaning, Meaning::Modality(modality) if hedges(modality)))
}

/// Whether a denial is of a part only: not all of them, not before, not so but otherwise.
fn is_partly(senses: &[Sense], framed: &[(usize, Frame)], tokens: &Range<usize>) -> bool {
    let part = |meaning: Meaning| {
        matches!(meaning, Meaning::Quantity(Quantity::All | Quantity::Most | Quantity::Many | Quantity::Only) | Meaning::Order(Order::Until | Order::Before))
    };
    senses.iter().any(|sense| part(sense.meaning)) || framed.iter().any(|(n, frame)| *frame == Frame::But && tokens.contains(n))
}

/// The words that a denial may turn: all of them where a verb denies the whole, else those next to the particle.
fn turned<'a>(words: &[&'a Occurrence], particle: Option<usize>, whole: bool, language: Option<&str>) -> Vec<&'a Occurrence> {
    let Some(particle) = particle.filter(|_| !whole) else { return words.to_vec() };
    let at = words.partition_point(|word| (word.token as usize) < particle);
    let mut found: Vec<&Occurrence> = words[at..].iter().take(REACH).copied().collect();
    if found.is_empty() || denies_at_the_end(language) {
        found.extend(at.checked_sub(1).and_then(|before| words.get(before)));
    }
    found
}

/// Whether a word says what something is about: no function word, no title, no figure, no part of a date.
fn is_content(side: &Side, word: &Occurrence, vocabulary: &Vocabulary) -> bool {
    let reading = &side.reading;
    let token = word.token as usize;
    let surface = reading.cut.tokens[token].span.of(reading.text);
    let known = vocabulary.word(word.word).kind == WordKind::Content && !is_function_word(reading.language, surface) && !is_title(&normal_form(surface));
    let of_figure = || touching(&reading.facts.numbers, |number| number.tokens.start..number.tokens.end, token..token + 1).next().is_some();
    known && !of_figure() && touching(&reading.facts.dates, |date| date.tokens.clone(), token..token + 1).next().is_none()
}
