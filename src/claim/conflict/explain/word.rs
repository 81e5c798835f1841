//! A word that stands for its opposite, and a mark or a word that one side alone has.

use super::Surroundings;
use super::around::Around;
use crate::claim::difference::LEAST_LIKENESS;
use crate::claim::{Evidence, EvidenceKind};
use crate::text::normal::normal_form;

/// Words of content of a sentence that are compared.
const LONGEST: usize = 200;

impl<'a> Surroundings<'_, 'a> {
    /// A word that stands for its opposite turns a statement only where the rest of the two is one: both claims, and the sentences that
    /// they are cut from; and where neither side says the other's word as well.
    pub(super) fn explains_word(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return self.is_lone_mark(item) };
        let told = || self.is_loose() && (self.right.tells_words(&self.left, a, b) || self.left.tells_words(&self.right, b, a));
        match item.kind {
            EvidenceKind::Roles => false,
            _ => self.pair.share_of_both < self.params.turned || self.sentences_share() < self.params.sentences_shared || told(),
        }
    }

    /// Whether what one side alone has is the mark of a title that is quoted, or a word that the other side has in a form of its own
    /// (`could`, `couldn't`).
    pub(super) fn is_lone_mark(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), _) => (&self.left, &self.right, at),
            (_, Some(at)) => (&self.right, &self.left, at),
            _ => return false,
        };
        let text = own.flank.side.reading.text;
        let closes = || text[at.end as usize..].trim_start().starts_with(['"', '”', '»', '\'', '’', ')', ']', '」', '』', '“']);
        match item.kind {
            EvidenceKind::Question => closes(),
            EvidenceKind::Modality => other.begins_a_word(&normal_form(at.of(text))),
            _ => false,
        }
    }

    /// Share of the words of content of the shorter of the two sentences that the other one has.
    pub(super) fn sentences_share(&self) -> f32 {
        let content = |around: &Around<'_, 'a>| {
            let words = around.words(&around.sentence).iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content());
            let mut words: Vec<_> = words.take(LONGEST).map(|word| word.word).collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let (a, b) = (content(&self.left), content(&self.right));
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let has = |word: &&u32| long.iter().any(|other| self.pair.story.likenesses.of(**word, *other) >= LEAST_LIKENESS);
        short.iter().filter(has).count() as f32 / short.len().max(1) as f32
    }
}

impl Around<'_, '_> {
    /// Whether a word of this document close by begins so and is longer.
    pub(super) fn begins_a_word(&self, start: &str) -> bool {
        let reading = &self.flank.side.reading;
        let mut words = reading.cut.tokens[self.near.clone()].iter().map(|token| normal_form(token.span.of(reading.text)));
        words.any(|word| word.len() > start.len() && word.starts_with(start))
    }
}
