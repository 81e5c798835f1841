//! A place inside a run of words that both documents have: whatever else the two sentences tell, there one of them was copied and edited.

use std::ops::Range;

use super::Surroundings;
use super::around::Around;
use crate::claim::conflict::aligned::Aligned;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::ExplainParams;
use crate::fact::sense::{Frame, denying_tokens, frames};
use crate::span::Span;
use crate::text::language::is_function_word;

impl<'a> Surroundings<'_, 'a> {
    /// Whether what differs turns a run of words that one of two articles copied from the other one: however differently the sentences go on,
    /// there they contradict each other.
    pub(super) fn is_turned_in_a_copy(&self, item: &Evidence) -> bool {
        let article = self.left.is_article() || self.right.is_article();
        if !article || !self.stands_in_a_copy(item) || self.has_other_figures() {
            return false;
        }
        let explained = match item.kind {
            EvidenceKind::Name => self.explains_name(item),
            EvidenceKind::Negation => self.is_particle_of_two(item) || self.explains_copied_denial(item),
            EvidenceKind::Antonym => self.left.is_idiom(item.left) || self.right.is_idiom(item.right) || self.explains_copied_word(item),
            _ => true,
        };
        !explained
    }

    /// Whether what differs stands inside a run of equal words, a few of which stand on either side of it. Linear in the sentences.
    pub(super) fn stands_in_a_copy(&self, item: &Evidence) -> bool {
        // Two reporters choose one of two opposites more easily than another name, or a denial.
        let [least, told] = if item.kind == EvidenceKind::Antonym { ExplainParams::COPIED_WORD } else { ExplainParams::COPIED };
        // Where a blank stands between syllables, two of them make a word.
        let syllables = usize::from(self.left.flank.side.reading.language == Some("vi"));
        self.places(item).is_some_and(|[a, b]| self.is_copied_around(&a, &b, least + syllables * least / 2, told + syllables * told))
    }

    /// Whether the words before and behind two places are a run of equal words.
    fn is_copied_around(&self, a: &Range<usize>, b: &Range<usize>, least: usize, least_told: usize) -> bool {
        let (x, y) = (self.left.parted(a), self.right.parted(b));
        let same = |(x, y): &(&Occurrence, &Occurrence)| x.word == y.word || self.alike(x, y);
        let before: Vec<_> = x[0].iter().rev().zip(y[0].iter().rev()).take_while(same).take(least).collect();
        let behind: Vec<_> = x[1].iter().zip(y[1]).take_while(same).take(least).collect();
        let told = before.iter().chain(&behind).filter(|(word, _)| self.pair.story.vocabulary.word(word.word).is_content()).count();
        !before.is_empty() && !behind.is_empty() && before.len() + behind.len() >= least && told >= least_told
    }

    /// The tokens of what differs on both sides; where one side has nothing, the place between its words where the other one has more.
    fn places(&self, item: &Evidence) -> Option<[Range<usize>; 2]> {
        let (left, right) = (&self.left, &self.right);
        match (item.left, item.right) {
            (Some(a), Some(b)) => Some([left.tokens_at(a), right.tokens_at(b)]),
            (Some(at), None) => {
                let run = self.pair.runs.iter().find(|run| touches(left, at, &run.left))?;
                Some([left.flank.tokens_of(&run.left), right.between(&run.right)])
            }
            (None, Some(at)) => {
                let run = self.pair.runs.iter().find(|run| touches(right, at, &run.right))?;
                Some([left.between(&run.left), right.flank.tokens_of(&run.right)])
            }
            (None, None) => None,
        }
    }

    /// Whether the other side denies in its place with a word of its own, right beside the place, or in the sentence behind (`It has not closed
    /// it for good`), and if asked in the one before as well: what is told there is overtaken by what comes later.
    pub(super) fn is_denied_there(
        &self,
        (own, place, at): (&Around<'_, 'a>, &Range<usize>, Span),
        (other, there): (&Around<'_, 'a>, &Range<usize>),
        before: bool,
    ) -> bool {
        let reading = &other.flank.side.reading;
        let here = own.words(place);
        let denying = denying_tokens(reading.text, &reading.cut.tokens, there.clone(), reading.language);
        let in_place =
            denying.into_iter().any(|n| other.words(&(n..n + 1)).iter().all(|word| !here.iter().any(|own| own.word == word.word || self.alike(own, word))));
        let close = |word: &Occurrence| {
            let behind = other.denies_within(self.pair, word, other.sentence.end..other.near.end);
            behind || (before && other.denies_within(self.pair, word, other.near.start..other.sentence.start))
        };
        in_place || other.denies_beside(there) || own.turned(self.pair, at).is_some_and(close)
    }

    /// What explains a word and its opposite inside a copied run: the word is one of grammar, or both documents say the other one close by.
    pub(super) fn explains_copied_word(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return true };
        let grammar = |around: &Around, at: Span| is_function_word(around.flank.side.reading.language, at.of(around.flank.side.reading.text));
        let told = self.right.tells_words(&self.left, a, b) || self.left.tells_words(&self.right, b, a);
        told || self.is_one_of_several(a, b) || (!self.are_before_and_after(item) && (grammar(&self.left, a) || grammar(&self.right, b)))
    }

    /// What explains a denial inside a copied run: it denies a word that was added with it, the other claim denies the same, or it is no
    /// denial in that place.
    pub(super) fn explains_copied_denial(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), None) => (&self.left, &self.right, at),
            (None, Some(at)) => (&self.right, &self.left, at),
            _ => return true,
        };
        let Some(places) = self.places(item) else { return true };
        let (own_place, other_place) = if item.left.is_some() { (&places[0], &places[1]) } else { (&places[1], &places[0]) };
        let denial = own.tokens_at(at);
        let told = |around: &Around<'_, 'a>, place: &Range<usize>| {
            around.telling(self.pair, place).into_iter().filter(|word| !denial.contains(&(word.token as usize))).count()
        };
        own.is_nil(at)
            || own.is_idiom(Some(at))
            || told(own, own_place) > 0
            || told(other, other_place) > 0
            || own.turned(self.pair, at).is_none()
            || self.is_denied_there((own, own_place, at), (other, other_place), false)
            || other.says_place(self.pair, own, at)
    }
}

impl<'a> Around<'_, 'a> {
    /// The words of content in a place, but for verbs that say so little that an assertion is the same without them (`was`, `has been`).
    pub(super) fn telling(&self, pair: &Aligned, place: &Range<usize>) -> Vec<&'a Occurrence> {
        let reading = &self.flank.side.reading;
        let framed = frames(reading.text, &reading.cut.tokens[place.clone()], reading.language).unwrap_or_default();
        let light = |word: &Occurrence| framed.iter().any(|(n, frame)| *frame == Frame::Light && n + place.start == word.token as usize);
        self.words(place).iter().filter(|word| pair.story.vocabulary.word(word.word).is_content() && !light(word)).collect()
    }

    /// Whether this document denies something right before or behind a place, and not in it.
    pub(super) fn denies_beside(&self, place: &Range<usize>) -> bool {
        let reading = &self.flank.side.reading;
        let near = place.start.saturating_sub(ExplainParams::DENIED_BESIDE).max(self.sentence.start)
            ..(place.end + ExplainParams::DENIED_BESIDE).min(self.sentence.end);
        // A verb that denies is what is turned (`does not rule out`).
        let framed = frames(reading.text, &reading.cut.tokens[near.clone()], reading.language).unwrap_or_default();
        framed.into_iter().any(|(n, frame)| frame == Frame::Not && !place.contains(&(n + near.start)))
    }

    /// The words of the sentence before and behind a place.
    fn parted(&self, place: &Range<usize>) -> [&'a [Occurrence]; 2] {
        [self.words(&(self.sentence.start..place.start)), self.words(&(place.end..self.sentence.end.max(place.end)))]
    }

    /// The tokens of a run of words of the claim; of an empty one the place before its next word.
    fn between(&self, run: &Range<usize>) -> Range<usize> {
        if !run.is_empty() {
            return self.flank.tokens_of(run);
        }
        let at = self.flank.words.get(run.start).map_or_else(|| self.flank.tokens().end, |word| word.token as usize);
        at..at
    }
}

/// Whether a run of words of the claim touches a place.
fn touches(around: &Around, at: Span, run: &Range<usize>) -> bool {
    let (held, tokens) = (around.tokens_at(at), around.flank.tokens_of(run));
    !run.is_empty() && held.start < tokens.end && tokens.start < held.end
}
