//! What each token of an item carries: little where the word is common, and little where it stands in a phrase that many documents have.

use std::sync::atomic::{AtomicU32, Ordering};

use rustc_hash::FxHashMap;

use crate::fingerprint::gram::grams;
use crate::text::Token;

/// How many documents and items hold the words and phrases of a reference set. Threads may count at once.
#[derive(Debug)]
pub struct ReferenceCounts {
    /// Where each word and each phrase is counted, by its hash.
    places: FxHashMap<u64, u32>,
    holders: Vec<AtomicU32>,
    texts: AtomicU32,
    context: u32,
}

impl ReferenceCounts {
    /// Of the words and the grams of `context` letters of some texts, none of which is counted yet. Linear in the texts.
    #[must_use]
    pub fn new<'a>(texts: impl IntoIterator<Item = (&'a str, &'a [Token])>, context: u32) -> Self {
        let mut places = FxHashMap::default();
        for (text, tokens) in texts {
            for hash in hashes(text, tokens, context) {
                let next = places.len() as u32;
                places.entry(hash).or_insert(next);
            }
        }
        let holders = (0..places.len()).map(|_| AtomicU32::new(0)).collect();
        Self { places, holders, texts: AtomicU32::new(0), context }
    }

    /// Counts a text. Linear in it, beside sorting what it shares with the reference set.
    pub fn count(&self, text: &str, tokens: &[Token]) {
        let mut held: Vec<u32> = hashes(text, tokens, self.context).filter_map(|hash| self.places.get(&hash).copied()).collect();
        held.sort_unstable();
        held.dedup();
        for place in held {
            self.holders[place as usize].fetch_add(1, Ordering::Relaxed);
        }
        self.texts.fetch_add(1, Ordering::Relaxed);
    }

    /// What each token of a text carries, in nats: the information of the word, but not more than that of any phrase it stands in.
    /// Linear in the text.
    #[must_use]
    pub fn information(&self, text: &str, tokens: &[Token]) -> Vec<f64> {
        let mut carried: Vec<f64> = tokens.iter().map(|token| self.of(token.term)).collect();
        for gram in grams(text, tokens, self.context) {
            let phrase = self.of(gram.hash);
            carried[gram.first as usize..gram.end as usize].iter_mut().for_each(|carried| *carried = carried.min(phrase));
        }
        carried
    }

    fn of(&self, hash: u64) -> f64 {
        let holders = self.places.get(&hash).map_or(0, |place| self.holders[*place as usize].load(Ordering::Relaxed));
        (f64::from(self.texts.load(Ordering::Relaxed).max(1)) / f64::from(holders.max(1))).ln().max(0.0)
    }
}

fn hashes<'a>(text: &'a str, tokens: &'a [Token], context: u32) -> impl Iterator<Item = u64> + 'a {
    tokens.iter().map(|token| token.term).chain(grams(text, tokens, context).into_iter().map(|gram| gram.hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn a_phrase_of_many_carries_little_and_a_rare_word_much() {
        let texts = [
            "Which of these is correct about copper?",
            "Which of these is correct about the tides?",
            "Which of these is correct about the Hanse?",
            "The tides turn twice a day.",
        ];
        let tokens: Vec<Vec<Token>> = texts.iter().map(|text| tokenize(text)).collect();
        let counts = ReferenceCounts::new(texts.iter().copied().zip(tokens.iter().map(Vec::as_slice)), 9);
        for (text, tokens) in texts.iter().zip(&tokens) {
            counts.count(text, tokens);
        }
        let carried = counts.information(texts[0], &tokens[0]);
        assert!(carried[0] < 0.3 && carried[3] < 0.3, "{carried:?}");
        assert!(carried[6] > 1.3, "copper stands in one of four: {carried:?}");
        // In other words the same word carries as much: `about` is common in its phrase alone.
        let other = tokenize("copper of these");
        assert!(counts.information("copper of these", &other)[0] > 1.3);
    }
}
