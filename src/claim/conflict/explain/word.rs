//! A word that stands for its opposite, and a mark or a word that one side alone has.

use super::Surroundings;
use super::around::Around;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::{ExplainParams, WordSimilarityParams};
use crate::fact::sense::{Order, order_in};
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::punctuation::{asks_or_exclaims, ends_sentence};

impl<'a> Surroundings<'_, 'a> {
    /// A word that stands for its opposite turns an assertion where the two are nearly one, and so are the sentences that they are cut
    /// from. Every other turn is too small a sign: a hedge, a question mark, an order of words counts only where nothing else differs.
    pub(super) fn explains_word(&self, item: &Evidence) -> bool {
        let params = &self.params;
        let shared = self.sentences_share();
        if item.kind == EvidenceKind::Antonym {
            let told = item.left.zip(item.right).is_some_and(|(a, b)| self.right.tells_words(&self.left, a, b) || self.left.tells_words(&self.right, b, a));
            return (told && self.pair.share_of_both < params.nearly_equal) || self.pair.share_of_both < params.turned || shared < params.sentences_shared;
        }
        // A question has a word more, or another order; in an article a mark alone is more often forgotten than meant.
        let article = self.left.is_article() || self.right.is_article();
        if item.kind == EvidenceKind::Question && self.differing_elsewhere(item) == 0 && article {
            return true;
        }
        // `only 15`, `some 15`: the figure is the assertion.
        if item.kind == EvidenceKind::Quantity && article && self.bounds_a_figure(item) {
            return true;
        }
        let most = usize::from(matches!(item.kind, EvidenceKind::Question | EvidenceKind::Quantity));
        let during = || item.kind == EvidenceKind::Order && !self.are_before_and_after(item);
        // Reporters hedge and order their words as they please.
        let style = matches!(item.kind, EvidenceKind::Modality | EvidenceKind::Roles | EvidenceKind::Order);
        (article && style) || self.differing_elsewhere(item) > most || shared < params.sentences_equal || during() || self.is_lone_mark(item)
    }

    /// Whether how many they are is said of a figure, on either side.
    pub(super) fn bounds_a_figure(&self, item: &Evidence) -> bool {
        self.left.stands_before_a_number(item.left) || self.right.stands_before_a_number(item.right)
    }

    /// Whether one side says before and the other one after; what happens during something can be told as after it.
    pub(super) fn are_before_and_after(&self, item: &Evidence) -> bool {
        let order = |around: &Around, at: Option<Span>| {
            let reading = &around.flank.side.reading;
            order_in(reading.text, &reading.cut.tokens[around.tokens_at(at?)], reading.language)
        };
        let both = (order(&self.left, item.left), order(&self.right, item.right));
        matches!(both, (Some(Order::Before), Some(Order::After)) | (Some(Order::After), Some(Order::Before)))
    }

    /// Whether what one side alone has is the mark of a title that is quoted, or a word that the other side has in a form of its own
    /// (`could`, `couldn't`).
    pub(super) fn is_lone_mark(&self, item: &Evidence) -> bool {
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), _) => (&self.left, &self.right, at),
            (_, Some(at)) => (&self.right, &self.left, at),
            _ => return false,
        };
        let last = |around: &Around, end: u32| around.flank.side.reading.text[end as usize..].trim_start().chars().next();
        let end = other.flank.side.reading.cut.tokens.get(other.flank.tokens().end.wrapping_sub(1)).map_or(0, |token| token.span.end);
        match item.kind {
            // An assertion ends with a full stop; a mark that is missing, or stands in a quotation, asks nothing.
            EvidenceKind::Question => {
                last(own, at.end).is_some_and(|c| !c.is_alphanumeric()) || !last(other, end).is_some_and(|c| ends_sentence(c) && !asks_or_exclaims(c))
            }
            EvidenceKind::Modality => other.begins_a_word(&normal_form(at.of(own.flank.side.reading.text))),
            EvidenceKind::Symbol if own.is_paired(at) => true,
            EvidenceKind::Symbol => {
                own.flank.side.reading.text[..at.start as usize].ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '-'))
                    && at.of(own.flank.side.reading.text).starts_with(['+', '#', '-', '−'])
            }
            _ => false,
        }
    }

    /// Share of the words of content of the shorter of the two sentences that the other one has.
    pub(super) fn sentences_share(&self) -> f32 {
        let content = |around: &Around<'_, 'a>| {
            let words = around.words(&around.sentence).iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content());
            let mut words: Vec<_> = words.take(ExplainParams::MAX_WORDS).map(|word| word.word).collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        let (a, b) = (content(&self.left), content(&self.right));
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let has = |word: &&u32| long.iter().any(|other| self.pair.story.likenesses.of(**word, *other) >= WordSimilarityParams::MIN_LIKENESS);
        short.iter().filter(has).count() as f32 / short.len().max(1) as f32
    }
}

impl Around<'_, '_> {
    /// Whether a place is followed by a number.
    fn stands_before_a_number(&self, at: Option<Span>) -> bool {
        let end = at.map_or(usize::MAX, |at| self.tokens_at(at).end);
        self.numbers(&self.sentence).iter().any(|number| number.tokens.start == end)
    }

    /// Whether a sign stands twice in the claim, around words: some agencies quote so (`+the green bridge+`).
    fn is_paired(&self, at: Span) -> bool {
        let text = self.flank.side.reading.text;
        let sign = at.of(text);
        let claim = self.flank.surface(&self.flank.tokens());
        let after = text.get(at.end as usize..).unwrap_or_default();
        let opens = |rest: &str| rest.starts_with(sign) && rest[sign.len()..].starts_with(char::is_alphanumeric);
        let outside = after.starts_with(|c: char| !c.is_alphanumeric()) || after.is_empty();
        let opened = claim.match_indices(sign).any(|(n, _)| opens(&claim[n..]) && !claim[..n].ends_with(char::is_alphanumeric));
        !sign.is_empty() && ((outside && opened) || (opens(&text[at.start as usize..]) && (claim.matches(sign).count() > 1 || after.contains(sign))))
    }

    /// Whether a word of this document close by begins so and is longer.
    pub(super) fn begins_a_word(&self, start: &str) -> bool {
        let reading = &self.flank.side.reading;
        let mut words = reading.cut.tokens[self.near.clone()].iter().map(|token| normal_form(token.span.of(reading.text)));
        words.any(|word| word.len() > start.len() && word.starts_with(start))
    }
}
