//! What explains a difference between two claims: the other document tells the same thing close by, one of the two is the
//! same figure or name in another form, or the two tell of different things after all.
//!
//! A claim is a piece of a text, cut where a comma stands; what an author says of one thing often stands on both sides of it.
//! So nothing contradicts before the sentences around both claims were asked. Reading a few sentences more costs little, and a
//! contradiction that is none costs the trust of a reader.

mod around;
mod date;
mod figure;
mod name;
mod number;
mod turn;
mod word;

#[cfg(test)]
mod tests;

use around::Around;

use super::Aligned;
use crate::claim::difference::LEAST_LIKENESS;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::ExplainParams;

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
        match item.kind {
            EvidenceKind::Number => self.explains_number(item),
            EvidenceKind::Date => self.explains_date(item),
            EvidenceKind::Name => self.explains_name(item),
            EvidenceKind::Negation => self.explains_negation(item),
            _ => self.explains_word(item),
        }
    }

    pub(super) fn is_loose(&self) -> bool {
        self.pair.share_of_both < self.params.loose
    }

    pub(super) fn alike(&self, a: &Occurrence, b: &Occurrence) -> bool {
        self.pair.story.likenesses.of(a.word, b.word) >= LEAST_LIKENESS
    }
}
