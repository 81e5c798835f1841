//! One assertion read by itself: what it is about, whether it is denied, and whether it is an assertion at all.

use std::ops::Range;

use crate::claim::conflict::aligned::touching;
use crate::claim::story::Side;
use crate::claim::vocabulary::{Occurrence, Vocabulary, WordKind};
use crate::config::{RestatedParams, UnitParams};
use crate::fact::number::{Number, NumberKind};
use crate::fact::sense::{Frame, Meaning, ModalForce, Order, Quantity, Sense, denies_at_the_end, frames, idioms, opens_speech, senses, standing};
use crate::fact::{Date, Dimension};
use crate::span::Span;
use crate::text::Token;
use crate::text::language::is_function_word;
use crate::text::punctuation::{asks_or_exclaims, is_comma};

/// An assertion: a unit that is told as it is, with what turns it.
#[derive(Debug)]
pub struct Assertion<'a> {
    /// Its document.
    pub side: &'a Side<'a>,
    /// The tokens of what is stated, without who says so and what happened meanwhile.
    pub tokens: Range<usize>,
    /// The words that say what it is about: no speaker, no day, no figure, nothing that turns it.
    pub words: Vec<&'a Occurrence>,
    /// What its sentence tells behind it: when it is so, and why.
    pub rest: Vec<&'a Occurrence>,
    /// What denies it; `None` where it is not denied.
    pub denial: Option<Denial>,
    /// Those of its words that the denial may turn.
    pub turned: Vec<&'a Occurrence>,
    /// Its words with an opposite of which only one can be so.
    pub opposites: Vec<Sense>,
    /// Whether it says since when.
    pub since: bool,
    /// Whether a verb in it refuses, fails or does without: what it says of the rest is not told as it is.
    pub refuses: bool,
}

/// What denies an assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denial {
    /// The word that does.
    pub word: Span,
    /// In which way.
    pub manner: DenialManner,
}

/// How an assertion is denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DenialManner {
    /// By a particle beside its verb.
    Particle,
    /// By a word for none: nobody did, and nothing was so.
    None,
    /// By a verb, as a whole (`denied that`): who says so answers what somebody said.
    Verb,
}

impl<'a> Assertion<'a> {
    /// Reads a unit as an assertion; `None` where it asks, hedges or sets a condition, or where its language is not known well enough. Linear
    /// in its sentence.
    #[must_use]
    pub fn read(side: &'a Side<'a>, unit: usize, vocabulary: &Vocabulary) -> Option<Self> {
        let place = Place::of(side, unit, vocabulary)?;
        let frame = place.frame()?;
        // Who contradicts a person denies no statement (`refuted the governor after he accused …`).
        if frame.denies.is_some_and(|verb| place.is_person(verb + 1)) {
            return None;
        }
        let senses = place.senses();
        let inside = |(n, kind): &&(usize, Frame)| *kind == Frame::Not && (frame.start..frame.end).contains(n);
        let particles: Vec<usize> = place.framed.iter().filter(inside).map(|found| found.0).collect();
        let particle = particles.first().copied();
        let denied = particle.is_some() != frame.denies.is_some();
        if is_hedged(&senses) || (denied && is_partly(&senses, &place.framed, &place.tokens)) {
            return None;
        }
        let stated = frame.start..circumstances(&senses, &place.framed, &frame, side.reading.language);
        let words = place.words(&senses, &stated, vocabulary);
        let none = |n: usize| senses.iter().any(|sense| sense.meaning == Meaning::Quantity(Quantity::None) && sense.range().contains(&n));
        let manner = match particle {
            _ if frame.denies.is_some() => DenialManner::Verb,
            Some(n) if none(n) => DenialManner::None,
            _ => DenialManner::Particle,
        };
        let denial = frame.denies.or(particle).filter(|_| denied).map(|n| Denial { word: side.reading.cut.tokens[n].span, manner });
        Some(Self {
            turned: place.turned(&words, &particles, frame.denies.is_some()),
            rest: place.rest(stated.end, vocabulary),
            opposites: place.opposites(&stated),
            since: senses.iter().any(|sense| sense.meaning == Meaning::Order(Order::Since)),
            refuses: senses.iter().any(|sense| place.refuses(sense)),
            tokens: stated,
            side,
            words,
            denial,
        })
    }

    /// Whether it is denied.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        self.denial.is_some()
    }

    /// Whether it is denied in this way.
    #[must_use]
    pub fn is_denied_by(&self, manner: DenialManner) -> bool {
        self.denial.is_some_and(|denial| denial.manner == manner)
    }

    /// Whether something in it can turn another assertion.
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
}

/// A unit that may be an assertion, in its sentence.
struct Place<'a> {
    side: &'a Side<'a>,
    unit: usize,
    tokens: Range<usize>,
    sentence: Range<usize>,
    /// The words of its sentence that frame what is stated.
    framed: Vec<(usize, Frame)>,
}

impl<'a> Place<'a> {
    /// `None` where the unit asks, is long, is of a script without blanks, or of a language without a table.
    fn of(side: &'a Side<'a>, unit: usize, vocabulary: &Vocabulary) -> Option<Self> {
        let reading = &side.reading;
        let own = side.words_of(unit);
        let tokens = own.first()?.token as usize..own.last().map(|last| (last.token + last.tokens) as usize)?;
        let whole = &reading.cut.sentences[reading.units[unit].sentence];
        let asks = whole.span.of(reading.text).trim_end_matches(['"', '”', '»', ' ']).ends_with(asks_or_exclaims);
        let unspaced = || own.iter().any(|word| vocabulary.word(word.word).kind == WordKind::Character);
        if tokens.len() > RestatedParams::MAX_TOKENS || asks || unspaced() {
            return None;
        }
        let framed = framed(side, &whole.tokens)?;
        let tokens = tokens.start..next_that(&framed, &tokens).unwrap_or(tokens.end);
        Some(Self { side, unit, tokens, sentence: whole.tokens.clone(), framed })
    }

    /// Whether a name, with a title or two words of one before it, begins at a token, and no conjunction does.
    fn is_person(&self, token: usize) -> bool {
        let names = &self.side.reading.facts.names;
        let near = token..(token + UnitParams::NAME_REACH / 2 + 1).min(self.tokens.end);
        let next = names.get(names.partition_point(|name| name.tokens.end <= token));
        let spoken = self.framed.iter().any(|(n, frame)| near.contains(n) && *frame == Frame::That);
        !spoken && next.is_some_and(|name| name.tokens.start < near.end)
    }

    /// What is stated, without who says so; `None` where it is not told for its own sake.
    fn frame(&self) -> Option<Framed> {
        let reading = &self.side.reading;
        let mut frame = Framed::of(&self.framed, &self.tokens, reading.language)?;
        let said = said(reading.text, &reading.cut.tokens, &self.framed, frame.start..frame.end);
        frame.end = said.end;
        // Elsewhere a word like `that` stands between the verb and what is said.
        if reading.language == Some("en") {
            frame.start = said.start;
        }
        self.is_main(frame.start).then_some(frame)
    }

    /// Whether what is stated from a token on opens its sentence, or what somebody says.
    fn is_main(&self, start: usize) -> bool {
        let reading = &self.side.reading;
        let framed = |n: usize, kinds: &[Frame]| self.framed.iter().any(|(at, frame)| *at == n && kinds.contains(frame));
        let behind = start > 0 && framed(start - 1, &[Frame::That, Frame::Says, Frame::Denies]);
        let marked = || start > self.sentence.start && gap(reading.text, &reading.cut.tokens, start).contains(|c: char| !c.is_whitespace());
        let told = || (start.saturating_sub(RestatedParams::MAX_SPEAKER)..start).any(|n| framed(n, &[Frame::Says]));
        !framed(start, &[Frame::When]) && (start == self.sentence.start || behind || (marked() && told()))
    }

    /// The words that a denial may turn: all of them where a verb denies the whole, else those next to its particles (`aucun tram n'a roulé`).
    fn turned(&self, words: &[&'a Occurrence], particles: &[usize], whole: bool) -> Vec<&'a Occurrence> {
        if whole || particles.is_empty() {
            return words.to_vec();
        }
        let mut found: Vec<&Occurrence> = Vec::new();
        for word in particles.iter().flat_map(|&particle| self.beside_particle(words, particle)) {
            if !found.iter().any(|known| known.token == word.token) {
                found.push(word);
            }
        }
        found
    }

    /// The word behind a particle, or where there is none, or the language denies at the end, the one before it.
    fn beside_particle(&self, words: &[&'a Occurrence], particle: usize) -> Vec<&'a Occurrence> {
        let reading = &self.side.reading;
        let at = words.partition_point(|word| (word.token as usize) < particle);
        let mut found: Vec<&Occurrence> = words[at..].iter().take(1).copied().collect();
        let last = denies_at_the_end(reading.language);
        let beside = |word: &&&Occurrence| {
            let close = particle.saturating_sub(word.token as usize) <= RestatedParams::TURNED_BEFORE;
            last || (close && gap(reading.text, &reading.cut.tokens, particle).chars().all(char::is_whitespace))
        };
        if found.is_empty() || last {
            found.extend(at.checked_sub(1).and_then(|before| words.get(before)).filter(beside).copied());
        }
        found
    }

    /// What its words do to it.
    fn senses(&self) -> Vec<Sense> {
        let reading = &self.side.reading;
        let mut found = senses(reading.text, &reading.cut.tokens[self.tokens.clone()], reading.language);
        for sense in &mut found {
            sense.token += self.tokens.start;
        }
        // `In May` is no `may`.
        let cased = |sense: &Sense| reading.language != Some("de") && sense.span.of(reading.text).starts_with(char::is_uppercase);
        let named = |sense: &Sense| sense.token > self.sentence.start && cased(sense);
        let dated = |sense: &Sense| touching(&reading.facts.dates, |date| date.tokens.clone(), sense.range()).next().is_some();
        found.retain(|sense| !matches!(sense.meaning, Meaning::Modality(_)) || !(dated(sense) || named(sense)));
        found
    }

    /// The words of what is stated that say what it is about.
    fn words(&self, senses: &[Sense], stated: &Range<usize>, vocabulary: &Vocabulary) -> Vec<&'a Occurrence> {
        let does = |sense: &Sense| matches!(sense.meaning, Meaning::Quantity(_) | Meaning::Modality(_) | Meaning::Order(_));
        let turning = |n: usize| senses.iter().any(|sense| does(sense) && sense.range().contains(&n)) || self.framed.iter().any(|(at, _)| *at == n);
        let reading = &self.side.reading;
        let first = reading.units[self.unit].words.start;
        let tells = |(n, word): &(usize, &Occurrence)| {
            let token = word.token as usize;
            stated.contains(&token) && !turning(token) && !reading.speaks[first + n] && is_content(self.side, word, vocabulary)
        };
        self.side.words_of(self.unit).iter().enumerate().filter(tells).map(|(_, word)| word).collect()
    }

    /// The words of content behind what is stated, up to the end of its sentence.
    fn rest(&self, end: usize, vocabulary: &Vocabulary) -> Vec<&'a Occurrence> {
        let reading = &self.side.reading;
        let words = reading.words[reading.words_in(&(end..self.sentence.end.max(end)))].iter();
        words.filter(|word| is_content(self.side, word, vocabulary)).collect()
    }

    /// The words of what is stated that have an opposite, but for those that hang on another word (`anti-`, `-free`).
    fn opposites(&self, stated: &Range<usize>) -> Vec<Sense> {
        let reading = &self.side.reading;
        let mut found = standing(reading.text, &reading.cut.tokens[stated.clone()], reading.language);
        for sense in &mut found {
            sense.token += stated.start;
        }
        let hangs = |sense: &Sense| reading.text[..sense.span.start as usize].ends_with('-') || reading.text[sense.span.end as usize..].starts_with('-');
        found.retain(|sense| !hangs(sense));
        found
    }

    /// Whether a word denies what stands beside it as a verb does (`refused`, `failed`).
    fn refuses(&self, sense: &Sense) -> bool {
        let framed = |(n, frame): &(usize, Frame)| sense.range().contains(n) && matches!(frame, Frame::Not | Frame::Denies);
        sense.meaning == Meaning::Negation && !self.framed.iter().any(framed)
    }
}

/// Where the next thing that somebody says begins behind a denial in what he says (`said that nobody was held, and that the captain had gone`).
fn next_that(framed: &[(usize, Frame)], tokens: &Range<usize>) -> Option<usize> {
    let places = |kind: Frame| framed.iter().filter(|(n, frame)| *frame == kind && tokens.contains(n)).map(|found| found.0).collect::<Vec<_>>();
    let (thats, denied) = (places(Frame::That), *places(Frame::Not).first()?);
    (*thats.first()? < denied).then(|| thats.into_iter().find(|that| *that > denied))?
}

/// What stands before a token.
fn gap<'t>(text: &'t str, tokens: &[Token], n: usize) -> &'t str {
    match (n.checked_sub(1).and_then(|before| tokens.get(before)), tokens.get(n)) {
        (Some(before), Some(token)) => text.get(before.span.end as usize..token.span.start as usize).unwrap_or_default(),
        _ => "",
    }
}

/// What frames an assertion inside its sentence.
struct Framed {
    /// The first token of what is stated.
    start: usize,
    /// The token behind it.
    end: usize,
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
        let said = that.is_some_and(|that| last(Frame::Says, 0..that).is_some());
        let spoken = that.filter(|_| opens || said || opens_speech(language));
        // What is denied of one word of an assertion, or asked about, is no denial of it.
        let told = that.is_some_and(|that| last(Frame::Says, that.saturating_sub(RestatedParams::MAX_SPEAKER)..that).is_some());
        let opening = last(Frame::Which, tokens.clone()).or(that.filter(|_| !opens && !told));
        let denying = inside.or_else(|| last(Frame::Not, tokens.clone()));
        if opening.zip(denying).is_some_and(|(opening, denying)| tokens.start < opening && opening < denying) {
            return None;
        }
        let (start, denies) = match (inside, before) {
            (Some(_), _) if outside => return None,
            (Some(verb), _) => (that.filter(|that| *that > verb).unwrap_or(verb) + 1, Some(verb)),
            (None, Some(verb)) if opens => (tokens.start + 1, Some(verb)),
            (None, _) if outside => return None,
            (None, _) => (spoken.map_or(tokens.start, |that| that + 1), None),
        };
        // Who does not say so says nothing.
        let says_not = denied_before && (denies.is_some() || spoken.is_some());
        (!says_not).then_some(Self { start, end: tokens.end, denies })
    }
}

/// The words of a sentence that frame its assertions; a denial inside a phrase that means nothing (`not only`) or inside what limits a figure (`no
/// more than`) is none.
pub(super) fn framed(side: &Side, sentence: &Range<usize>) -> Option<Vec<(usize, Frame)>> {
    let reading = &side.reading;
    let idle = idioms(reading.text, &reading.cut.tokens, sentence.clone(), reading.language);
    let found = frames(reading.text, &reading.cut.tokens[sentence.clone()], reading.language)?;
    let figures: Vec<&Number> = touching(&reading.facts.numbers, |number| number.tokens.clone(), sentence.clone()).collect();
    let bounds = |n: usize| figures.iter().any(|number| number.whole.contains(reading.cut.tokens[n].span));
    let placed = found.into_iter().map(|(n, frame)| (n + sentence.start, frame));
    Some(placed.filter(|(n, frame)| *frame != Frame::Not || !(idle.contains(n) || bounds(*n))).collect())
}

/// What is left of an assertion without who says it, before it (`he said it`) or behind a comma (`, said the mayor`).
fn said(text: &str, tokens: &[Token], framed: &[(usize, Frame)], stated: Range<usize>) -> Range<usize> {
    let comma = |n: usize| n > stated.start && gap(text, tokens, n).contains(is_comma);
    for (n, _) in framed.iter().filter(|(n, frame)| *frame == Frame::Says && stated.contains(n)) {
        let opened = (n.saturating_sub(RestatedParams::MAX_SPEAKER).max(stated.start)..=*n).rev().find(|at| comma(*at));
        match opened {
            Some(comma) if comma >= stated.start + 2 => return stated.start..comma,
            None if *n <= stated.start + RestatedParams::MAX_SPEAKER => return n + 1..stated.end,
            _ => {}
        }
    }
    stated
}

/// The token at which what happened before, after or meanwhile begins, where an assertion stands before it; else the end.
fn circumstances(senses: &[Sense], framed: &[(usize, Frame)], stated: &Framed, language: Option<&str>) -> usize {
    // Where the verb stands last, circumstances stand before it.
    if denies_at_the_end(language) {
        return stated.end;
    }
    let denied = framed.iter().rev().find(|(n, frame)| *frame == Frame::Not && (stated.start..stated.end).contains(n)).map_or(stated.start, |found| found.0);
    let ordered = senses.iter().filter(|sense| matches!(sense.meaning, Meaning::Order(_))).map(|sense| sense.token);
    let opened = framed.iter().filter(|(_, frame)| *frame == Frame::When).map(|found| found.0);
    ordered.chain(opened).filter(|n| *n >= stated.start + RestatedParams::MIN_STATED && *n > denied && *n < stated.end).min().unwrap_or(stated.end)
}

/// Whether what is said is only meant to be, or may be.
pub(super) fn is_hedged(senses: &[Sense]) -> bool {
    let hedges = |modality: ModalForce| {
        matches!(modality, ModalForce::Must | ModalForce::Should | ModalForce::May | ModalForce::Might | ModalForce::Can | ModalForce::Forbidden)
    };
    senses.iter().any(|sense| matches!(sense.meaning, Meaning::Modality(modality) if hedges(modality)))
}

/// Whether a denial is of a part only: not all of them, not before, not so but otherwise.
fn is_partly(senses: &[Sense], framed: &[(usize, Frame)], tokens: &Range<usize>) -> bool {
    let part = |meaning: Meaning| matches!(meaning, Meaning::Quantity(Quantity::All | Quantity::Most | Quantity::Many | Quantity::Only));
    senses.iter().any(|sense| part(sense.meaning)) || framed.iter().any(|(n, frame)| *frame == Frame::But && tokens.contains(n))
}

/// Whether a word, or a character of a script without blanks, says what something is about.
pub(super) fn is_telling(side: &Side, word: &Occurrence, vocabulary: &Vocabulary) -> bool {
    vocabulary.word(word.word).kind == WordKind::Character || is_content(side, word, vocabulary)
}

/// Whether a word says what something is about: no function word, no figure, no part of a date.
fn is_content(side: &Side, word: &Occurrence, vocabulary: &Vocabulary) -> bool {
    let reading = &side.reading;
    let token = word.token as usize;
    let surface = reading.cut.tokens[token].span.of(reading.text);
    let known = vocabulary.word(word.word).kind == WordKind::Content && !is_function_word(reading.language, surface);
    let of_figure = || touching(&reading.facts.numbers, |number| number.tokens.start..number.tokens.end, token..token + 1).next().is_some();
    known && !of_figure() && touching(&reading.facts.dates, |date| date.tokens.clone(), token..token + 1).next().is_none()
}
