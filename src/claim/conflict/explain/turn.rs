//! A negation that the other side has in words of its own, or that turns something else.

use super::Surroundings;
use super::around::Around;
use crate::claim::conflict::aligned::Aligned;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::{ExplainParams, WordSimilarityParams};
use crate::fact::NegationKind;
use crate::fact::sense::{denies_at_the_end, denying_tokens};
use crate::span::Span;
use std::ops::Range;

impl<'a> Surroundings<'_, 'a> {
    /// A turn of an assertion is explained where the turned word is none of the other side's, or where that side turns it as well.
    pub(super) fn explains_negation(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), None) => (&self.left, &self.right, at),
            (None, Some(at)) => (&self.right, &self.left, at),
            // Both deny it (`do not`, `don't`), or one of them in the form of the word (`pasaportla`, `pasaportsuz`).
            (Some(a), Some(b)) => return self.left.denies_in(a) && self.right.denies_in(b),
            (None, None) => return false,
        };
        if own.is_nil(at) {
            return true;
        }
        // A short assertion shares few words; where it shares all of them, they are enough.
        let whole = self.differing_elsewhere(item) == 0 && self.is_whole();
        let few = (self.shared_content() < self.params.min_shared && !whole) || self.pair.share_of_both < self.params.denied;
        let said = own.turned(self.pair, at).is_some_and(|word| other.says(self.pair, own, word) && !other.denies(self.pair, word));
        few || !said || other.says_place(self.pair, own, at) || self.sentences_share() < self.params.sentences_shared
    }

    /// Whether one side denies a word that the other one says and does not deny, whatever else explains why that is no contradiction: then
    /// nobody can say that the two tell the same.
    #[must_use]
    pub fn leaves_open(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.kind, item.left, item.right) {
            (EvidenceKind::Negation, Some(at), None) => (&self.left, &self.right, at),
            (EvidenceKind::Negation, None, Some(at)) => (&self.right, &self.left, at),
            _ => return false,
        };
        let denies = !own.is_nil(at) && !own.is_idiom(Some(at)) && !own.is_posting_line();
        let turned = || own.turned(self.pair, at).is_some_and(|word| self.says_behind_the_same(own, other, (at, word)) && !other.denies(self.pair, word));
        denies && turned() && !other.says_place(self.pair, own, at)
    }

    /// Whether the other side says a denied word behind the word that stands before it, the denial left out: `been inspected` of `not been
    /// inspected`. `No crossings` and `all crossings` are told in other words.
    fn says_behind_the_same(&self, own: &Around<'_, 'a>, other: &Around<'_, 'a>, (at, word): (Span, &Occurrence)) -> bool {
        let term = |around: &Around<'_, 'a>, n: usize| around.flank.side.reading.cut.tokens[n].term;
        let denial = own.tokens_at(at);
        let wanted = (0..word.token as usize).rev().find(|n| !denial.contains(n)).map(|n| term(own, n));
        let before = |there: &Occurrence| (there.token as usize).checked_sub(1).map(|n| term(other, n));
        other.flank.words.iter().any(|there| self.alike(word, there) && before(there) == wanted)
    }

    /// Whether both claims are whole sentences.
    fn is_whole(&self) -> bool {
        [&self.left, &self.right].into_iter().all(|around| around.flank.tokens() == around.sentence)
    }

    /// Words of content of the side with fewer of them that have a counterpart.
    pub(super) fn shared_content(&self) -> usize {
        let count = |own: &Around<'_, 'a>, other: &Around<'_, 'a>| {
            let content = own.flank.words.iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content());
            content.filter(|word| other.flank.words.iter().any(|there| self.alike(word, there))).count()
        };
        count(&self.left, &self.right).min(count(&self.right, &self.left))
    }
}

impl<'a> Around<'_, 'a> {
    /// The word that a negation turns: the next one of content, or in the languages that deny at the end the one before it.
    pub(super) fn turned(&self, pair: &Aligned, at: Span) -> Option<&'a Occurrence> {
        let words = self.flank.words;
        let tokens = &self.flank.side.reading.cut.tokens;
        let place = |word: &Occurrence| tokens[word.token as usize].span;
        let content = |word: &&Occurrence| pair.story.vocabulary.word(word.word).is_content();
        let behind = words.partition_point(|word| place(word).start < at.end);
        let before = words.partition_point(|word| place(word).start < at.start);
        let next = words[behind..].iter().take(ExplainParams::TURN_REACH).find(content);
        let ends = denies_at_the_end(self.flank.side.reading.language);
        next.or_else(|| words[..before].iter().rev().take(ExplainParams::TURN_REACH).find(content).filter(|_| ends))
    }

    /// Whether this claim says a word of the other document, in whatever form.
    pub(super) fn says(&self, pair: &Aligned, of: &Self, word: &Occurrence) -> bool {
        let alike = |own: &Occurrence| pair.story.likenesses.of(own.word, word.word) >= WordSimilarityParams::MIN_LIKENESS;
        let begins = |own: &Occurrence| begin_alike(&self.surface(own), &of.surface(word));
        self.flank.words.iter().any(|own| alike(own) || begins(own))
    }

    /// Whether a place of this document holds a word that denies.
    pub(super) fn denies_in(&self, at: Span) -> bool {
        let reading = &self.flank.side.reading;
        !denying_tokens(reading.text, &reading.cut.tokens, self.tokens_at(at), reading.language).is_empty()
    }

    /// Whether this claim says the denying word of the other document in a form of its own.
    pub(super) fn says_place(&self, pair: &Aligned, of: &Self, at: Span) -> bool {
        // A particle is the same in every sentence; a verb that denies has other forms.
        let negations = &of.flank.side.reading.facts.negations;
        let is_verb = negations.iter().any(|negation| negation.kind == NegationKind::Denial && negation.span.overlap(at) > 0);
        is_verb
            && of
                .words_at(at)
                .iter()
                .any(|word| self.flank.words.iter().any(|own| pair.story.likenesses.of(own.word, word.word) >= WordSimilarityParams::MIN_LIKENESS))
    }

    /// Whether this document denies a word close by.
    pub(super) fn denies(&self, pair: &Aligned, word: &Occurrence) -> bool {
        self.denies_within(pair, word, self.near.clone())
    }

    /// Whether some tokens of this document deny a word, in the sentence where it stands. A word that denies is not denied by itself (`rules
    /// out`).
    pub(super) fn denies_within(&self, pair: &Aligned, word: &Occurrence, range: Range<usize>) -> bool {
        let reading = &self.flank.side.reading;
        let sentences = &reading.cut.sentences;
        denying_tokens(reading.text, &reading.cut.tokens, range, reading.language).into_iter().any(|n| {
            let sentence = sentences.get(sentences.partition_point(|sentence| sentence.tokens.end <= n)).map_or(n..n + 1, |sentence| sentence.tokens.clone());
            let reach = n.saturating_sub(ExplainParams::TURN_REACH).max(sentence.start)..(n + ExplainParams::MAX_FAR + 1).min(sentence.end);
            let denied = self.words(&reach).iter().filter(|own| own.token as usize != n);
            denied.into_iter().any(|own| pair.story.likenesses.of(own.word, word.word) >= WordSimilarityParams::MIN_LIKENESS)
        })
    }
}

/// Whether two words are one with other endings: their first letters, most of the shorter one, are the same.
fn begin_alike(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y);
    // A syllable of Hangul and a Chinese character say as much as several letters.
    let (count, dense) = shared.fold((0, false), |(count, _), (c, _)| (count + 1, c >= '\u{2E80}'));
    count >= if dense { 2 } else { 4 } && 2 * count >= a.chars().count().min(b.chars().count())
}
