//! Two names that are one, or of which both documents tell, or that stand in two stories.

use super::Surroundings;
use super::around::Around;
use crate::claim::Evidence;
use crate::claim::vocabulary::Occurrence;
use crate::fact::name::{is_title, one_name_heard};
use crate::span::Span;
use crate::text::normal::normal_form;

impl<'a> Surroundings<'_, 'a> {
    pub(super) fn explains_name(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return false };
        let (text_a, text_b) = (a.of(self.left.flank.side.reading.text), b.of(self.right.flank.side.reading.text));
        self.tells_another_story(a, b)
            || one_name_heard(text_a, text_b)
            || self.shares_words(a, b)
            || self.right.tells_name(&self.left, a, b)
            || self.left.tells_name(&self.right, b, a)
    }

    /// Whether the claims differ in more than the two names.
    pub(super) fn tells_another_story(&self, a: Span, b: Span) -> bool {
        let alone = |own: &Around<'_, 'a>, other: &Around<'_, 'a>, name: Span| {
            let name = own.words_at(name);
            let content = own.flank.words.iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content() && !name.contains(word));
            content.filter(|word| !other.flank.words.iter().any(|there| self.alike(word, there))).count()
        };
        self.pair.share_of_both < self.params.named && alone(&self.left, &self.right, a) + alone(&self.right, &self.left, b) > 0
    }

    /// Whether two names have a word in common beside a title, in scripts without capitals, where a name is easily read with its
    /// neighbours.
    pub(super) fn shares_words(&self, a: Span, b: Span) -> bool {
        let cased = |at: Span, around: &Around| at.of(around.flank.side.reading.text).starts_with(char::is_uppercase);
        let (words_a, words_b) = (self.left.words_at(a), self.right.words_at(b));
        let title = |word: &Occurrence| {
            let token = self.left.flank.side.reading.cut.tokens[word.token as usize];
            is_title(&normal_form(token.span.of(self.left.flank.side.reading.text)))
        };
        let shared = words_a.iter().any(|x| !title(x) && words_b.iter().any(|y| x.word == y.word));
        shared && !(cased(a, &self.left) && cased(b, &self.right))
    }
}

impl Around<'_, '_> {
    /// Whether this document says the name of the other one at `there` close by, beside a word that stands beside it there, and outside
    /// the name `here` that stands in its place: both documents name both.
    pub(super) fn tells_name(&self, of: &Self, there: Span, here: Span) -> bool {
        let (name, place) = (of.words_at(there), self.words_at(here));
        let own = self.words(&self.near);
        let outside = |word: &Occurrence| !place.iter().any(|here| here.token == word.token);
        let (Some(first), Some(last)) = (name.first(), name.last()) else { return false };
        let all = &of.flank.side.reading.words;
        let start = all.partition_point(|word| word.token < first.token);
        let end = all.partition_point(|word| word.token <= last.token);
        let beside = [start.checked_sub(1).map(|n| all[n].word), all.get(end).map(|word| word.word)];
        (0..own.len().saturating_sub(name.len() - 1)).any(|n| {
            let is_name = own[n..n + name.len()].iter().zip(name).all(|(x, y)| x.word == y.word && outside(x));
            let around = [n.checked_sub(1).map(|n| own[n].word), own.get(n + name.len()).map(|word| word.word)];
            is_name && around.iter().zip(&beside).any(|(x, y)| x.is_some() && x == y)
        })
    }
}
