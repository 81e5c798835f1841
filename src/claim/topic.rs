//! What two documents of a story are about.

use rustc_hash::FxHashMap;

use super::story::{Side, Story};
use super::vocabulary::WordId;
use crate::config::RestatedParams;

/// The words that a story is about: they tell its statements apart no more than a title does.
#[derive(Debug)]
pub struct Topics {
    words: Vec<WordId>,
}

impl Topics {
    /// Those that more than half of the other documents have, or where there are no others, that both say often. Linear in the words of both
    /// documents.
    #[must_use]
    pub fn new(story: &Story, (left, right): (&Side, &Side)) -> Self {
        let times = |side: &Side| {
            let mut times: FxHashMap<WordId, usize> = FxHashMap::default();
            side.reading.words.iter().for_each(|word| *times.entry(word.word).or_default() += 1);
            times
        };
        let of_both = |word: &&WordId| right.distinct.binary_search(word).is_ok();
        let words = if story.sides.len() > 2 {
            let others = story.sides.len() - 2;
            // Of the other documents, so that what two of three say is no topic.
            let known = |word: &&WordId| 2 * (story.documents_with(**word) - 2) > others;
            left.distinct.iter().filter(of_both).filter(known).copied().collect()
        } else {
            let (a, b) = (times(left), times(right));
            let often = |word: &&WordId| {
                a.get(word).is_some_and(|n| *n >= RestatedParams::TOPIC_TIMES) && b.get(word).is_some_and(|n| *n >= RestatedParams::TOPIC_TIMES)
            };
            left.distinct.iter().filter(of_both).filter(often).copied().collect()
        };
        Self { words }
    }

    /// Whether a word is one of them. Logarithmic.
    #[must_use]
    pub fn has(&self, word: WordId) -> bool {
        self.words.binary_search(&word).is_ok()
    }
}
