//! Units: the sentences and clauses of a document that can be claims.
//!
//! Both levels stand side by side and selection decides which one fits the other side: one outlet says in a clause what
//! another needs a sentence for.

use std::ops::Range;

use super::part::parts;
use super::role::RoleText;
use super::source::Source;
use super::vocabulary::{Occurrence, Vocabulary, WordKind};
use super::written::day_of_head;
use crate::config::UnitParams;
use crate::fact::sense::{Frame, Meaning, Quantity, Sense, frames, senses};
use crate::fact::{Day, FactContext, Facts, ModalityKind, facts};
use crate::span::{Span, SpanSet};
use crate::text::class::Class;
use crate::text::language::{is_function_word, language};
use crate::text::normal::normal_form;
use crate::text::punctuation::{asks_or_exclaims, ends_sentence, is_colon, is_comma};
use crate::text::{Segmented, Sentence};

/// A sentence, a clause or a run of clauses that can be a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Where it stands.
    pub span: Span,
    /// Its words, as indices into [`Reading::words`].
    pub words: Range<usize>,
    /// Its sentence, as an index into [`Segmented::sentences`].
    pub sentence: usize,
    /// Which piece of its sentence it is.
    pub level: UnitLevel,
    /// Where in its document it stands, from 0 to 1.
    pub position: f32,
}

/// The levels at which a document is cut into claims, the finest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitLevel {
    /// A part of a clause, or two of them in a row.
    Part,
    /// A clause, or two of them in a row.
    Clause,
    /// A whole sentence.
    Sentence,
}

impl Unit {
    /// Whether it is a whole sentence.
    #[must_use]
    pub fn is_sentence(&self) -> bool {
        self.level == UnitLevel::Sentence
    }
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
    /// The tokens of its verbs of saying, in order.
    pub sayings: Vec<usize>,
    /// The tokens at which words for none stand (`nobody`, `no`), in order.
    pub nones: Vec<usize>,
    /// Whether each word names who speaks, or what office somebody holds.
    pub speaks: Vec<bool>,
    /// The day it was written on, where known.
    pub written: Option<Day>,
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
        let written = published.or_else(|| day_of_head(text, cut, &facts));
        let sayings = sayings(text, cut, &facts, language);
        let none = |sense: &Sense| sense.meaning == Meaning::Quantity(Quantity::None);
        let mut nones: Vec<usize> = senses(text, &cut.tokens, language).iter().filter(|sense| none(sense)).map(|sense| sense.token).collect();
        nones.sort_unstable();
        let mut reading = Self { text, cut, language, facts, words, units: Vec::new(), sayings, nones, speaks: Vec::new(), written };
        reading.speaks = reading.speakers();
        let repeats: SpanSet = repeats.iter().map(|block| block.repeat).collect();
        let skip = |span: Span| repeats.covers_most_of(span);
        for (sentence, whole) in cut.sentences.iter().enumerate() {
            if !skip(whole.span) {
                reading.enter(whole.span, &whole.tokens, (sentence, UnitLevel::Sentence), vocabulary);
            }
            for (span, tokens, level) in pieces(text, cut, whole) {
                if !skip(span) {
                    reading.enter(span, &tokens, (sentence, level), vocabulary);
                }
            }
        }
        reading
    }

    fn enter(&mut self, span: Span, tokens: &Range<usize>, (sentence, level): (usize, UnitLevel), vocabulary: &Vocabulary) {
        let words = self.words_in(tokens);
        let says = |word: &Occurrence| !matches!(vocabulary.word(word.word).kind, WordKind::Stop);
        if self.words[words.clone()].iter().any(says) && (level == UnitLevel::Sentence || !self.is_frame(span, tokens, &words, vocabulary)) {
            let position = f64::from(span.start) / self.text.len().max(1) as f64;
            self.units.push(Unit { span, words, sentence, level, position: position as f32 });
        }
    }

    /// Which words say who speaks: between a verb of saying and the conjunction or the mark that opens what was said, behind the last comma where
    /// such a verb closes the sentence, and the names beside such a verb, and names with what office somebody holds. Linear in the facts and the text.
    fn speakers(&self) -> Vec<bool> {
        let mut speaks = vec![false; self.words.len()];
        for &at in &self.sayings {
            let sentence = self.cut.sentences.partition_point(|sentence| sentence.tokens.end <= at);
            let Some(sentence) = self.cut.sentences.get(sentence) else { continue };
            let named = self.facts.names.partition_point(|name| name.tokens.end + UnitParams::NAME_REACH < at);
            let names = self.facts.names[named..].iter().take_while(|name| name.tokens.start <= at + UnitParams::NAME_REACH);
            let beside = names.map(|name| name.tokens.clone()).filter(|name| name.start >= sentence.tokens.start && name.end <= sentence.tokens.end);
            // What stands between is their office.
            let beside = beside.map(|name| name.start.min(at)..name.end.max(at + 1));
            let opening = self.opening_of_speech(at, sentence.tokens.end).map(|end| at..end);
            for tokens in beside.chain(opening.or_else(|| self.closing_attribution(at, &sentence.tokens))) {
                speaks[self.words_in(&tokens)].fill(true);
            }
        }
        for tokens in (RoleText { text: self.text, cut: self.cut, language: self.language }).introductions(&self.facts.names) {
            speaks[self.words_in(&tokens)].fill(true);
        }
        speaks
    }

    /// The tokens from the last comma of a sentence to its end, where they say who said what stands before it: `, the fire service said`. What
    /// has a number may state something, and is left to be compared.
    fn closing_attribution(&self, said: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
        let marked = |n: usize| self.gap_before(n).contains(is_comma);
        let from = (sentence.start + 1..=said).rev().take(UnitParams::MAX_ATTRIBUTION).find(|&n| marked(n))?;
        // Words between the speaker's verb and the end are what was said: `, Ellen said the port was closed`.
        let at_edge = said == from || sentence.end - said - 1 <= UnitParams::AT_EDGE;
        let closes = at_edge && sentence.end - from <= UnitParams::MAX_ATTRIBUTION && !(said + 1..sentence.end).any(marked);
        let number = self.facts.numbers.partition_point(|number| number.tokens.end <= from);
        let counts = self.facts.numbers.get(number).is_some_and(|number| number.tokens.start < sentence.end);
        (closes && !counts).then_some(from..sentence.end)
    }

    /// What stands between a token and the one before it.
    fn gap_before(&self, token: usize) -> &str {
        Span { start: self.cut.tokens[token - 1].span.end, end: self.cut.tokens[token].span.start }.of(self.text)
    }

    /// The token behind a verb of saying at which what was said begins, where a conjunction or a mark opens it.
    fn opening_of_speech(&self, said: usize, end: usize) -> Option<usize> {
        let opens = |n: usize| {
            let gap = self.gap_before(n);
            let word = self.cut.tokens[n - 1].span.of(self.text);
            let rules = word.chars().next().map(|first| &Class::of(first).family().clauses);
            // A straight mark right behind a word closes what it opened before the verb.
            let opened = gap.contains([':', '«', '“', '：', '「']) || gap.contains(" \"") || gap.contains("\n\"");
            opened || rules.is_some_and(|rules| rules.complementizers.contains(&normal_form(word).as_str()))
        };
        (said + 1..end.min(said + UnitParams::SPEECH_REACH)).find(|&n| opens(n))
    }

    /// Whether a clause only says who speaks: a verb of saying before a colon, or nothing but names.
    fn is_frame(&self, span: Span, tokens: &Range<usize>, words: &Range<usize>, vocabulary: &Vocabulary) -> bool {
        let said = |token: usize| self.sayings.binary_search(&token).is_ok();
        let introduces = span.of(self.text).trim_end_matches(['"', '«', '“', ' ']).ends_with(':') && tokens.clone().any(said);
        let content = || words.clone().filter(|&n| self.is_content(n, vocabulary));
        introduces
            || (content().count() > 1 && content().all(|n| said(self.words[n].token as usize) || self.is_named(n) || self.speaks[n]))
            || self.attributes(tokens, words, vocabulary)
    }

    /// Whether a clause is a verb of saying, a name behind it, and what office that one holds: `said Mary Colman, the harbour master`.
    fn attributes(&self, tokens: &Range<usize>, words: &Range<usize>, vocabulary: &Vocabulary) -> bool {
        let first = self.sayings.partition_point(|&at| at < tokens.start);
        let said = self.sayings.get(first).copied().filter(|&at| at < tokens.end);
        let Some(at) = said.filter(|&at| self.opening_of_speech(at, tokens.end).is_none()) else { return false };
        let behind = |n: usize| self.words[n].token as usize > at;
        let content: Vec<usize> = words.clone().filter(|&n| self.words[n].token as usize != at && self.is_content(n, vocabulary)).collect();
        let named = content.iter().find(|&&n| behind(n)).is_some_and(|&n| self.is_named(n));
        let counted = content.iter().any(|&n| vocabulary.word(self.words[n].word).is_exact());
        let rest: Vec<usize> = content.into_iter().filter(|&n| !self.is_named(n) && !self.speaks[n]).collect();
        let marked = |n: usize| {
            let token = self.words[n].token as usize;
            let between = Span { start: self.cut.tokens[at].span.end, end: self.cut.tokens[token].span.start };
            between.of(self.text).contains(is_comma)
        };
        named && !counted && rest.len() <= UnitParams::OFFICE_WORDS && rest.iter().all(|&n| behind(n) && marked(n))
    }

    /// Whether a word is none of grammar.
    fn is_content(&self, word: usize, vocabulary: &Vocabulary) -> bool {
        let own = &self.words[word];
        vocabulary.word(own.word).is_content() && !is_function_word(self.language, self.span_of(own).of(self.text))
    }

    /// The names inside a unit, as ranges of [`Self::words`].
    pub fn names_in<'b>(&'b self, unit: &'b Unit) -> impl Iterator<Item = Range<usize>> + 'b {
        let token = |n: usize| self.words.get(n).map_or(usize::MAX, |word| word.token as usize);
        let (start, end) = (token(unit.words.start), token(unit.words.end));
        let first = self.facts.names.partition_point(|name| name.tokens.start < start);
        let inside = self.facts.names[first..].iter().take_while(move |name| name.tokens.end <= end);
        inside.map(|name| self.words_in(&name.tokens)).filter(|words| !words.is_empty())
    }

    /// Whether a word for none stands in a unit.
    #[must_use]
    pub fn says_none(&self, unit: &Unit) -> bool {
        let first = self.nones.partition_point(|&token| self.cut.tokens[token].span.start < unit.span.start);
        self.nones.get(first).is_some_and(|&token| self.cut.tokens[token].span.start < unit.span.end)
    }

    /// Whether a word belongs to a name.
    #[must_use]
    pub fn is_named(&self, word: usize) -> bool {
        let token = self.words[word].token as usize;
        let names = &self.facts.names;
        names.get(names.partition_point(|name| name.tokens.end <= token)).is_some_and(|name| name.tokens.contains(&token))
    }

    /// The unit that is the headline: a first paragraph of one short sentence that no mark ends, with a text below it.
    #[must_use]
    pub fn headline(&self) -> Option<usize> {
        let first = self.cut.paragraphs.first()?;
        let sentence = &self.cut.sentences[first.sentences.start];
        let ended = sentence.span.of(self.text).ends_with(|c| (ends_sentence(c) && !asks_or_exclaims(c)) || is_colon(c) || is_comma(c));
        let alone = first.sentences.len() == 1 && self.cut.paragraphs.len() > 1;
        let unit = self.units.first()?;
        (alone && !ended && sentence.tokens.len() <= UnitParams::HEADLINE_WORDS && unit.is_sentence() && unit.sentence == first.sentences.start).then_some(0)
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

/// The clauses and parts of a sentence, each alone and with its next neighbour; a piece that is both is a clause.
fn pieces(text: &str, cut: &Segmented, sentence: &Sentence) -> Vec<(Span, Range<usize>, UnitLevel)> {
    let clauses = &cut.clauses[sentence.clauses.clone()];
    let whole: Vec<(Span, Range<usize>)> = clauses.iter().map(|clause| (clause.span, clause.tokens.clone())).collect();
    let fine: Vec<(Span, Range<usize>)> = clauses.iter().flat_map(|clause| parts(text, cut, clause)).collect();
    let mut found = runs(&whole, UnitLevel::Clause);
    found.extend(runs(&fine, UnitLevel::Part));
    found.retain(|(_, tokens, _)| *tokens != sentence.tokens);
    found.sort_by_key(|(span, tokens, level)| (tokens.start, tokens.end, std::cmp::Reverse(*level), span.start));
    found.dedup_by(|next, kept| next.1 == kept.1);
    found
}

/// Pieces alone and with their next neighbours.
fn runs(pieces: &[(Span, Range<usize>)], level: UnitLevel) -> Vec<(Span, Range<usize>, UnitLevel)> {
    let from = |first: usize| {
        pieces[first..].iter().take(UnitParams::MAX_RUN).map(move |last| (pieces[first].0.hull(last.0), pieces[first].1.start..last.1.end, level))
    };
    (0..pieces.len()).flat_map(from).collect()
}

/// The tokens of the verbs of saying in a text: those that are known in every text, and those of its language. Linear.
fn sayings(text: &str, cut: &Segmented, facts: &Facts, language: Option<&str>) -> Vec<usize> {
    let known = facts.modalities.iter().filter(|one| one.kind == ModalityKind::Said).map(|one| one.token);
    let framed = frames(text, &cut.tokens, language).unwrap_or_default();
    // What stands before `according to` is said, and speaks as little as it does before a comma.
    let cites = |token: usize| cut.tokens.get(token + 1).is_some_and(|next| next.span.of(text) == "to");
    let of_language = framed.into_iter().filter(|&(token, frame)| frame == Frame::Says && !cites(token)).map(|(token, _)| token);
    let mut all: Vec<usize> = known.chain(of_language).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::segment;

    fn read<T>(text: &str, look: impl Fn(&Reading) -> T) -> T {
        let cut = segment(text);
        look(&Reading::new(&Source { text, cut: &cut, repeats: &[], published: None }, &mut Vocabulary::default()))
    }

    #[test]
    fn a_mark_that_closes_a_speech_opens_none() {
        let spoken = |text: &str| {
            let cut = segment(text);
            let reading = Reading::new(&Source { text, cut: &cut, repeats: &[], published: None }, &mut Vocabulary::default());
            let at = reading.words.iter().position(|word| reading.span_of(word).of(text) == "barriers").unwrap();
            reading.speaks[at]
        };
        assert!(!spoken("\"They told us the barriers were open,\" doctor Samir Haddad said."));
        assert!(spoken("The man who said of the barriers: \"They were open,\" was the driver."));
    }

    #[test]
    fn who_speaks_is_told_from_what_is_said() {
        let speaks = |text: &str| {
            read(text, |reading| {
                let words = reading.words.iter().zip(&reading.speaks).filter(|(_, speaks)| **speaks);
                words.map(|(word, _)| reading.span_of(word).of(text).to_owned()).collect::<Vec<_>>()
            })
        };
        assert_eq!(speaks("وقال مدير الميناء القديم إن السفينة غادرت صباحا"), ["وقال", "مدير", "الميناء", "القديم", "إن"]);
        assert_eq!(speaks("The ferry left at noon, said Mary Colman."), ["said", "Mary", "Colman"]);
        assert_eq!(speaks("The ferry left at noon, said harbour captain Mary Colman."), ["said", "harbour", "captain", "Mary", "Colman"]);
        assert!(speaks("The ferry left the old harbour at noon.").is_empty());
        assert_eq!(speaks("The ferry left at noon, the owner of the harbour said."), ["the", "owner", "of", "the", "harbour", "said"]);
        assert_eq!(speaks("El barco salió al mediodía, dijo el dueño del puerto."), ["dijo", "el", "dueño", "del", "puerto"]);
        assert_eq!(speaks("The ferry left at noon, the fire service said on Tuesday."), ["the", "fire", "service", "said", "on", "Tuesday"]);
        // What is said, and figures, stand behind the comma.
        assert!(!speaks("After a day of storms, Ellen said the port was closed.").contains(&"port".to_owned()));
        assert_eq!(speaks("After a day of storms, the owner said that the ferry had left."), ["said", "that"]);
        assert!(!speaks("The ferry left at noon, said the owner of 17 boats.").contains(&"boats".to_owned()));
    }

    #[test]
    fn a_clause_that_only_says_who_spoke_is_no_unit() {
        let clauses = |text: &str| {
            read(text, |reading| reading.units.iter().filter(|unit| !unit.is_sentence()).map(|unit| unit.span.of(text).to_owned()).collect::<Vec<_>>())
        };
        for (text, name) in [
            ("The port will be closed until noon, said Ellen Prowse, the keeper of the harbour.", "Ellen Prowse"),
            ("Le port restera fermé jusqu'à midi, a déclaré Nadège Rioux, déléguée du syndicat.", "Nadège Rioux"),
        ] {
            let mere = |clause: &String| clause.contains(name) && !clause.contains(" port ");
            assert!(!clauses(text).iter().any(mere), "{:?}", clauses(text));
        }
        for (text, words) in [
            ("The port will be closed until noon, said Ellen Prowse, and two ships left it.", "two ships left"),
            ("Because the storm had come, Ellen Prowse said the port was closed.", "the port was closed"),
            ("The keeper spoke, said Ellen Prowse, the owner of 17 boats in the harbour.", "17 boats"),
        ] {
            assert!(clauses(text).iter().any(|clause| clause.contains(words)), "{text}: {:?}", clauses(text));
        }
    }

    #[test]
    fn a_piece_is_entered_once_at_its_highest_level() {
        let text = "The keeper of the old gate fell asleep and was arrested by two officers.";
        let levels = read(text, |reading| reading.units.iter().map(|unit| (unit.level, unit.span.of(text).len())).collect::<Vec<_>>());
        assert_eq!(levels, [(UnitLevel::Sentence, text.len()), (UnitLevel::Part, 38), (UnitLevel::Part, 33)]);
    }

    #[test]
    fn a_repeat_holds_no_unit() {
        use crate::repeat::{RepeatRelation, RepeatedBlock};
        for (first, again) in [
            ("The council met.", "Thirty ships lay in the harbour."),
            ("Der Rat tagte.", "Dreißig Schiffe lagen im Hafen."),
            ("اجتمع المجلس.", "بقيت السفن في الميناء."),
        ] {
            let text = format!("{first} {again}");
            let cut = segment(&text);
            let block = RepeatedBlock {
                kept: Span::new(0, first.len()),
                repeat: Span::new(first.len() + 1, text.len()),
                relation: RepeatRelation::Exact,
                similarity: 1.0,
            };
            let units = |repeats: &[RepeatedBlock]| {
                let reading = Reading::new(&Source { text: &text, cut: &cut, repeats, published: None }, &mut Vocabulary::default());
                reading.units.iter().filter(|unit| unit.is_sentence()).map(|unit| unit.span.of(&text).to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(units(&[]), [first, again]);
            assert_eq!(units(&[block]), [first]);
            let start = RepeatedBlock { repeat: Span::new(first.len() + 1, first.len() + 1 + again.len() / 3), ..block };
            assert_eq!(units(&[start]), [first, again], "less than half of it is repeated");
        }
    }
}
