//! What explains a difference between two claims: the other document tells the same thing close by, one of the two is the
//! same figure or name in another form, or the two tell of different things after all.
//!
//! A claim is a piece of a text, cut where a comma stands; what an author says of one thing often stands on both sides of it.
//! So nothing contradicts before the sentences around both claims were asked. Reading a few sentences more costs little, and a
//! contradiction that is none costs the trust of a reader.

mod around;
mod copy;
mod date;
mod edit;
mod figure;
mod name;
mod number;
mod turn;
mod value;
mod word;

#[cfg(test)]
mod copy_tests;
#[cfg(test)]
mod form_tests;
#[cfg(test)]
mod story_tests;
#[cfg(test)]
pub(in crate::claim::conflict) mod tests;

use around::Around;

use std::ops::Range;

use super::Aligned;
use crate::claim::vocabulary::{Occurrence, WordKind};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::{ExplainParams, WordSimilarityParams};
use crate::fact::Agreement;
use crate::fact::number::{Number, NumberKind, compare};
use crate::span::Span;

/// Two aligned claims with the sentences around them.
#[derive(Debug)]
pub struct Surroundings<'p, 'a> {
    pair: &'p Aligned<'a>,
    left: Around<'p, 'a>,
    right: Around<'p, 'a>,
    params: ExplainParams,
}

impl<'p, 'a> Surroundings<'p, 'a> {
    /// Finds the sentences around two claims. Logarithmic in the sentences of their documents.
    #[must_use]
    pub fn new(pair: &'p Aligned<'a>, params: ExplainParams) -> Self {
        Self { pair, left: Around::new(&pair.left, params.sentences), right: Around::new(&pair.right, params.sentences), params }
    }

    /// Whether something around the two claims explains what differs, so that it contradicts nothing. Linear in the sentences.
    #[must_use]
    pub fn explains(&self, item: &Evidence) -> bool {
        if self.left.is_posting_line() || self.right.is_posting_line() {
            return true;
        }
        self.is_explained_by_what_differs(item) && !self.is_turned_in_a_copy(item)
    }

    /// Whether what the two claims and their sentences tell besides explains what differs.
    fn is_explained_by_what_differs(&self, item: &Evidence) -> bool {
        match item.kind {
            EvidenceKind::Number => self.explains_number(item),
            EvidenceKind::Date => self.explains_date(item),
            EvidenceKind::Negation | EvidenceKind::Antonym | EvidenceKind::Quantity | EvidenceKind::Modality | EvidenceKind::Order | EvidenceKind::Roles
                if (self.left.is_article() || self.right.is_article()) && self.is_one_edit(item) =>
            {
                self.explains_edit(item)
            }
            EvidenceKind::Name | EvidenceKind::Negation | EvidenceKind::Antonym if self.is_loose_in_an_article(item) => true,
            EvidenceKind::Negation | EvidenceKind::Antonym if self.is_told_freely(item) => true,
            EvidenceKind::Name => self.has_other_figures() || self.explains_name(item),
            EvidenceKind::Negation => {
                self.has_other_figures() || self.left.is_idiom(item.left) || self.right.is_idiom(item.right) || self.explains_negation(item)
            }
            _ => self.has_other_figures() || self.left.is_idiom(item.left) || self.right.is_idiom(item.right) || self.explains_word(item),
        }
    }

    /// Words of content of both claims, beside those that are held against each other, that have no counterpart.
    pub(super) fn differing_elsewhere(&self, item: &Evidence) -> usize {
        let alone = |own: &Around<'_, 'a>, other: &Around<'_, 'a>, at: Option<Span>| {
            let held = at.map_or(&[][..], |at| own.words_at(at));
            let content = own.flank.words.iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content() && !held.contains(word));
            content.filter(|word| !other.flank.words.iter().any(|there| self.alike(word, there))).count()
        };
        alone(&self.left, &self.right, item.left) + alone(&self.right, &self.left, item.right)
    }

    /// Whether the claims of two articles are told in other words, or are headlines: there a name or a word in another one's place is more
    /// often another way to say it than a contradiction.
    pub(super) fn is_loose_in_an_article(&self, item: &Evidence) -> bool {
        // In a short claim the two that differ make up much of it.
        let reworded = self.pair.share_of_both < self.params.edited && self.differing_elsewhere(item) > 0;
        let loose = reworded || self.sentences_share() < self.params.sentences_shared;
        (self.left.is_article() || self.right.is_article()) && (loose || self.left.is_headline() || self.right.is_headline())
    }

    /// Whether both sentences give figures and have none in common: two bulletins, which differ in everything.
    pub(super) fn has_other_figures(&self) -> bool {
        let figures = |around: &Around<'_, 'a>| {
            let large = |number: &&Number| number.high > ExplainParams::MAX_SAYING && number.kind == NumberKind::Cardinal;
            around.numbers(&around.sentence).into_iter().filter(large).collect::<Vec<_>>()
        };
        let (left, right) = (figures(&self.left), figures(&self.right));
        let one = |x: &Number, y: &Number| compare(x, y) != Agreement::Different;
        left.len() > 1 && right.len() > 1 && !left.iter().any(|x| right.iter().any(|y| one(x, y)))
    }

    /// Whether a word of content, no name and no verb of saying, stands beside both places: what is said of the two is one thing.
    pub(super) fn shares_context(&self, a: &Range<usize>, b: &Range<usize>, reach: usize) -> bool {
        let names = |around: &Around<'_, 'a>, word: &Occurrence| {
            let named = around.names(&(word.token as usize..(word.token + word.tokens) as usize)).next().is_some();
            named || around.flank.side.reading.sayings.binary_search(&(word.token as usize)).is_ok()
        };
        let content = |around: &Around<'_, 'a>, tokens: &Range<usize>| {
            let words = around.beside(tokens, reach).into_iter();
            words.filter(|word| self.pair.story.vocabulary.word(word.word).kind == WordKind::Content && !names(around, word)).collect::<Vec<_>>()
        };
        let (left, right) = (content(&self.left, a), content(&self.right, b));
        left.iter().any(|x| right.iter().any(|y| self.alike(x, y)))
    }

    /// Whether a word of a name, and no title or speaker, stands beside both places.
    pub(super) fn shares_a_name(&self, a: &Range<usize>, b: &Range<usize>, reach: usize) -> bool {
        let names = |around: &Around<'_, 'a>, tokens: &Range<usize>| {
            let named = |word: &&Occurrence| around.names(&(word.token as usize..(word.token + word.tokens) as usize)).next().is_some();
            around.beside(tokens, reach).into_iter().filter(named).collect::<Vec<_>>()
        };
        let (left, right) = (names(&self.left, a), names(&self.right, b));
        left.iter().any(|x| right.iter().any(|y| x.word == y.word))
    }

    pub(super) fn alike(&self, a: &Occurrence, b: &Occurrence) -> bool {
        self.pair.story.likenesses.of(a.word, b.word) >= WordSimilarityParams::MIN_LIKENESS
    }
}
