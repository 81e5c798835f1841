//! Two names that are one, or of which both documents tell, or that stand in two stories.

use super::Surroundings;
use super::around::Around;
use crate::claim::Evidence;
use crate::claim::vocabulary::{Occurrence, WordKind};
use crate::fact::name::{NameKind, is_title, one_name_heard};
use crate::fact::place::one_place;
use crate::span::Span;
use crate::text::normal::normal_form;

impl<'a> Surroundings<'_, 'a> {
    /// A name stands for another one only where nothing else differs, or where both are places or both institutions.
    pub(super) fn explains_name(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return false };
        let (text_a, text_b) = (a.of(self.left.flank.side.reading.text), b.of(self.right.flank.side.reading.text));
        (self.differing_elsewhere(item) > 0 && !self.are_of_one_kind(a, b))
            || self.shared_content() < self.params.min_shared
            || self.are_no_names(a, b)
            || self.left.is_dateline(a)
            || self.right.is_dateline(b)
            || self.is_place_and_other(a, b)
            || self.are_subjects(a, b)
            || one_name_heard(text_a, text_b)
            || self.shares_words(a, b)
            || self.right.tells_name(&self.left, a, b)
            || self.left.tells_name(&self.right, b, a)
    }

    /// Whether one of the two is a headline read as a name, or an abbreviation, or, in scripts without capitals, they are two kinds of
    /// thing: there a word behind a title is taken for a person, whatever it says.
    fn are_no_names(&self, a: Span, b: Span) -> bool {
        let cased = |at: Span, around: &Around| at.of(around.flank.side.reading.text).starts_with(char::is_uppercase);
        let whole = |at: Span, around: &Around| around.is_headline() && 2 * around.words_at(at).len() > around.flank.words.len();
        let abbreviated = |at: Span, around: &Around| {
            let name = normal_form(at.of(around.flank.side.reading.text));
            name.chars().count() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase()) && !name.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        };
        let uncased = !(cased(a, &self.left) && cased(b, &self.right));
        let capitals = |at: Span, around: &Around| at.of(around.flank.side.reading.text).chars().all(char::is_uppercase);
        whole(a, &self.left)
            || whole(b, &self.right)
            || (abbreviated(a, &self.left) && !capitals(a, &self.left))
            || (abbreviated(b, &self.right) && !capitals(b, &self.right))
            || (uncased && self.left.kind(a) != self.right.kind(b))
    }

    /// Whether the two are places, or institutions, in claims that are nearly one.
    pub(super) fn are_of_one_kind(&self, a: Span, b: Span) -> bool {
        let kind = |around: &Around, at| around.kind(at).filter(|kind| matches!(kind, NameKind::Place | NameKind::Organisation));
        let (x, y) = (kind(&self.left, a), kind(&self.right, b));
        x.is_some() && x == y && self.pair.share_of_both >= self.params.named
    }

    /// Whether one of the two is a listed place and the other one a person, or either document names the other's place close by in another
    /// form (`Cairo`, `Egyptian`).
    pub(super) fn is_place_and_other(&self, a: Span, b: Span) -> bool {
        let (x, y) = (self.left.place(a), self.right.place(b));
        let told = |around: &Around<'_, 'a>, place: Option<&str>, here: Span| {
            around.names(&around.near).any(|name| place.zip(name.place).is_some_and(|(x, y)| x == y) && name.span.overlap(here) == 0)
        };
        let other = |around: &Around<'_, 'a>, at| around.kind(at) == Some(NameKind::Person);
        x.zip(y).is_some_and(|(x, y)| one_place(x, y))
            || (x.is_some() && other(&self.right, b))
            || (y.is_some() && other(&self.left, a))
            || (self.pair.share_of_both < self.params.nearly_equal && (told(&self.right, x, b) || told(&self.left, y, a)))
    }

    /// Whether each document, or one of them again and again, tells of its own name and never of the other one's: two stories of one form.
    pub(super) fn are_subjects(&self, a: Span, b: Span) -> bool {
        let recurs = self.left.times_told(a) > 1 || self.right.times_told(b) > 1;
        recurs && !self.right.has_words(&self.left, a) && !self.left.has_words(&self.right, b)
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
        let whole = |word: &Occurrence| self.pair.story.vocabulary.word(word.word).kind != WordKind::Character;
        let one = |x: &Occurrence, y: &Occurrence| whole(x) && whole(y) && (x.word == y.word || one_name_heard(&self.left.surface(x), &self.right.surface(y)));
        let shared = words_a.iter().any(|x| !title(x) && words_b.iter().any(|y| one(x, y)));
        let last = words_a.last().zip(words_b.last()).is_some_and(|(x, y)| one(x, y));
        let short = |words: &[Occurrence], around: &Around| words.first().is_some_and(|word| around.surface(word).chars().count() < 4);
        // The letters of a party and a state behind a name (`R-Ill.`), and a word and its first letter.
        let tag = |at: Span, around: &Around| at.of(around.flank.side.reading.text).chars().nth(1).is_none_or(|c| c == '-');
        if tag(a, &self.left) || tag(b, &self.right) {
            return true;
        }
        // `M. Laporte`, `Bernard Laporte`.
        (last && (short(words_a, &self.left) || short(words_b, &self.right))) || shared && !(cased(a, &self.left) && cased(b, &self.right))
    }
}

impl Around<'_, '_> {
    /// Whether a name opens its sentence and a date follows: where and when a report was sent.
    pub(super) fn is_dateline(&self, at: Span) -> bool {
        let tokens = &self.flank.side.reading.cut.tokens;
        let end = tokens.partition_point(|token| token.span.start < at.end);
        let opens = tokens.get(self.sentence.start).is_some_and(|token| token.span.start == at.start);
        opens && !self.dates(&(end..end + 1)).is_empty()
    }

    /// The listed place that a name of this document is.
    pub(super) fn place(&self, at: Span) -> Option<&'static str> {
        self.names(&self.tokens_at(at)).next().and_then(|name| name.place)
    }

    /// What a name of this document is taken for.
    pub(super) fn kind(&self, at: Span) -> Option<NameKind> {
        let name = self.names(&self.tokens_at(at)).next()?;
        Some(if name.place.is_some() { NameKind::Place } else { name.kind })
    }

    /// Whether this document has all words of a name of the other one anywhere.
    pub(super) fn has_words(&self, of: &Self, name: Span) -> bool {
        of.words_at(name).iter().all(|word| self.flank.side.distinct.binary_search(&word.word).is_ok())
    }

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
