//! Whether what differs between two claims is all that an editor changed, or one of many things that two writers tell in their own words.

use std::ops::Range;

use super::Surroundings;
use super::around::Around;
use crate::claim::conflict::aligned::touching;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::fact::NegationKind;
use crate::fact::sense::{denies_at_the_end, denying_tokens};
use crate::span::Span;
use crate::text::language::is_function_word;
use crate::text::normal::normal_form;

/// Words on each side of a place that are compared with those of the other one.
const BESIDE: usize = 3;
/// Words within which another word of the same row of opposites makes unclear which one stands for which.
const CLOSE: usize = 2;

impl<'a> Surroundings<'_, 'a> {
    /// How many words right before and right behind two places are the same, at most three on each side; an edge of both claims counts as one.
    pub(super) fn equal_beside(&self, a: &Range<usize>, b: &Range<usize>) -> usize {
        let term = |around: &Around<'_, 'a>, n: Option<usize>| n.and_then(|n| around.flank.side.reading.cut.tokens.get(n)).map(|token| token.term);
        let same = |x: Option<usize>, y: Option<usize>| term(&self.left, x).is_some_and(|term_x| term(&self.right, y) == Some(term_x));
        let before = (1..=BESIDE).take_while(|&n| same(a.start.checked_sub(n), b.start.checked_sub(n))).count();
        let after = (0..BESIDE).take_while(|&n| same(Some(a.end + n), Some(b.end + n))).count();
        let (x, y) = (self.left.flank.tokens(), self.right.flank.tokens());
        let edge = |at_edge: bool| usize::from(at_edge);
        before.max(edge(a.start == x.start && b.start == y.start)) + after.max(edge(a.end == x.end && b.end == y.end))
    }

    /// A denial, or an opposite, is a turn of the other document's statement only where the rest of it is nearly the same, word by word:
    /// two articles that are written freely deny other things, and tell what came first and what came next.
    pub(super) fn is_told_freely(&self, item: &Evidence) -> bool {
        if !(self.left.is_article() || self.right.is_article()) {
            return false;
        }
        match item.kind {
            EvidenceKind::Negation => self.is_particle_of_two(item) || !self.denies_one_statement(item),
            EvidenceKind::Antonym => !self.turns_one_word(item),
            _ => false,
        }
    }

    /// Whether the word that denies is written like one that does not: `ألا` (that not) and `إلا` (except), `ألا وهو` (namely).
    fn is_particle_of_two(&self, item: &Evidence) -> bool {
        let reads =
            |around: &Around, at: Option<Span>| at.is_some_and(|at| matches!(normal_form(at.of(around.flank.side.reading.text)).as_str(), "الا" | "والا"));
        reads(&self.left, item.left) || reads(&self.right, item.right)
    }

    /// Whether the two are one statement but for the denial, with one subject and one predicate, and the other side denies nothing.
    fn denies_one_statement(&self, item: &Evidence) -> bool {
        let params = &self.params;
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), None) => (&self.left, &self.right, at),
            (None, Some(at)) => (&self.right, &self.left, at),
            // A word and the same word denied.
            (Some(a), Some(b)) => {
                return self.differing_elsewhere(item) == 0 && self.equal_beside(&self.left.tokens_at(a), &self.right.tokens_at(b)) >= params.beside;
            }
            (None, None) => return false,
        };
        // `تفتقر إلى`, `تفتقر ل`: the other side denies with the same word, and goes on with another one.
        let content = |word: &&Occurrence| self.pair.story.vocabulary.word(word.word).is_content();
        if own.words_at(at).iter().filter(content).any(|word| other.flank.words.iter().any(|there| there.word == word.word)) {
            return false;
        }
        let is_verb = own.flank.side.reading.facts.negations.iter().any(|negation| negation.kind == NegationKind::Denial && negation.span.overlap(at) > 0);
        let most = if is_verb { params.verb_beside } else { params.denial_beside };
        let one = self.differing_elsewhere(item) <= most && self.pair.share_of_both >= params.denied_one && self.sentences_share() >= params.sentences_equal;
        one && other.denials_inside() < own.denials_inside().max(1) && self.has_its_subject(own, other, at)
    }

    /// Whether the word of content before a denial stands before the denied word on the other side as well: what is denied is said of
    /// the same.
    fn has_its_subject(&self, own: &Around<'_, 'a>, other: &Around<'_, 'a>, at: Span) -> bool {
        if denies_at_the_end(own.flank.side.reading.language) {
            return true;
        }
        let content = |word: &&Occurrence| self.pair.story.vocabulary.word(word.word).is_content();
        let tokens = &own.flank.side.reading.cut.tokens;
        let before = own.flank.words.iter().rev().filter(|word| tokens[word.token as usize].span.end <= at.start).find(content);
        let (Some(subject), Some(turned)) = (before, own.turned(self.pair, at)) else { return true };
        let last = other.flank.words.iter().rposition(|word| self.alike(word, turned));
        last.is_none_or(|last| other.flank.words[..last].iter().any(|word| self.alike(word, subject)))
    }

    /// Whether an opposite stands between the same words, in claims that differ in hardly anything else, and is no word of grammar.
    fn turns_one_word(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return false };
        let grammar = |around: &Around, at: Span| {
            let reading = &around.flank.side.reading;
            is_function_word(reading.language, at.of(reading.text))
        };
        let content = |around: &Around<'_, 'a>| around.flank.words.iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content()).count();
        let all = (content(&self.left) + content(&self.right)) as f32;
        // `south-easterly to easterly`: which of several stands for which?
        let several = |around: &Around, at: Span| {
            let opposites = &around.flank.side.reading.facts.opposites;
            let own = opposites.iter().find(|word| word.span.overlap(at) > 0);
            own.is_some_and(|own| opposites.iter().any(|word| word.pair == own.pair && (1..=CLOSE).contains(&word.token.abs_diff(own.token))))
        };
        // `وقف لإطلاق النار`, `وقف إطلاق النار`: a phrase in two forms.
        if self.left.words_at(a).iter().any(|x| self.right.words_at(b).iter().any(|y| x.word == y.word)) {
            return false;
        }
        if several(&self.left, a) || several(&self.right, b) {
            return false;
        }
        let alone = self.differing_elsewhere(item) as f32 <= self.params.turned_beside * all;
        let orders = self.are_before_and_after(item);
        alone
            && (orders || !(grammar(&self.left, a) || grammar(&self.right, b)))
            && self.equal_beside(&self.left.tokens_at(a), &self.right.tokens_at(b)) >= self.params.turned_place
    }
}

impl Around<'_, '_> {
    /// How many words of the claim deny something, as either of the two tables has it: one passes over phrases such as `without delay`.
    fn denials_inside(&self) -> usize {
        let reading = &self.flank.side.reading;
        let tokens = self.flank.tokens();
        let read = touching(&reading.facts.negations, |negation| negation.token..negation.token + 1, tokens.clone()).count();
        read.max(denying_tokens(reading.text, &reading.cut.tokens, tokens, reading.language).len())
    }
}
