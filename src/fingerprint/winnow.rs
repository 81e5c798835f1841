//! Winnowing: few fingerprints, yet every long enough shared run keeps one in common.
//!
//! Of every `window` neighbouring grams the one with the smallest hash is kept, the rightmost of equal ones (Schleimer,
//! Wilkerson, Aiken: *Winnowing: Local Algorithms for Document Fingerprinting*, SIGMOD 2003). Two texts that share
//! `window` neighbouring grams share a fingerprint: which gram is kept depends on the window's content alone. On mixed
//! text `2 / (window + 1)` of the grams are kept.

use std::collections::VecDeque;

use super::gram::{Gram, GramRoller, letters};
use crate::config::WinnowParams;
use crate::text::token::Token;

/// Reads tokens one by one and hands on the grams that are kept, in the order of the text. Amortised constant time a
/// token; memory for one window.
#[derive(Debug, Clone)]
pub struct Winnower {
    roller: GramRoller,
    choice: Choice,
}

/// The grams of the current window that a later one has not beaten, in order, with their numbers; smallest hash in front.
#[derive(Debug, Clone)]
struct Choice {
    window: u32,
    open: VecDeque<(u32, Gram)>,
    seen: u32,
    last_kept: Option<u32>,
}

impl Winnower {
    /// A winnower for one text.
    #[must_use]
    pub fn new(params: WinnowParams) -> Self {
        let window = params.window.max(1);
        Self { roller: GramRoller::new(params.gram), choice: Choice { window, open: VecDeque::new(), seen: 0, last_kept: None } }
    }

    /// Takes the next token: its term, and the letters it stands for ([`letters`]).
    pub fn push(&mut self, term: u64, letters: u32, mut sink: impl FnMut(Gram)) {
        let choice = &mut self.choice;
        self.roller.push(term, letters, |gram| choice.take(gram, &mut sink));
    }

    /// Ends the text. One with fewer grams than a window keeps the smallest of them.
    pub fn finish(self, mut sink: impl FnMut(Gram)) {
        let Self { roller, mut choice } = self;
        roller.finish(|gram| choice.take(gram, &mut sink));
        if choice.last_kept.is_none()
            && let Some(&(_, gram)) = choice.open.front()
        {
            sink(gram);
        }
    }
}

impl Choice {
    fn take(&mut self, gram: Gram, sink: &mut impl FnMut(Gram)) {
        while self.open.back().is_some_and(|(_, kept)| kept.hash >= gram.hash) {
            self.open.pop_back();
        }
        self.open.push_back((self.seen, gram));
        self.seen += 1;
        if self.seen < self.window {
            return;
        }
        let oldest = self.seen - self.window;
        while self.open.front().is_some_and(|&(number, _)| number < oldest) {
            self.open.pop_front();
        }
        if let Some(&(number, gram)) = self.open.front()
            && self.last_kept != Some(number)
        {
            self.last_kept = Some(number);
            sink(gram);
        }
    }
}

/// The kept grams of a token table, in order.
#[must_use]
pub fn winnow(text: &str, tokens: &[Token], params: WinnowParams) -> Vec<Gram> {
    let mut kept = Vec::new();
    let mut winnower = Winnower::new(params);
    for &token in tokens {
        winnower.push(token.term, letters(text, token), |gram| kept.push(gram));
    }
    winnower.finish(|gram| kept.push(gram));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fingerprint::gram::{WORD_LETTERS, grams};
    use crate::text::tokenize;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn hashes(text: &str, params: WinnowParams) -> HashSet<u64> {
        winnow(text, &tokenize(text), params).iter().map(|gram| gram.hash).collect()
    }

    #[test]
    fn short_texts_keep_one_and_empty_ones_none() {
        let params = WinnowParams { gram: 10, window: 8 };
        assert_eq!(hashes("two words", params).len(), 1);
        assert_eq!(hashes("now four words here", params).len(), 1);
        assert_eq!(hashes("", params).len(), 0);
    }

    #[test]
    fn density_is_that_of_the_paper() {
        let text = (0..20_000_u32).map(|n| format!("w{}", n.wrapping_mul(2_654_435_761))).collect::<Vec<_>>().join(" ");
        for window in [1, 4, 9, 19] {
            let params = WinnowParams { gram: 10, window };
            let tokens = tokenize(&text);
            let share = winnow(&text, &tokens, params).len() as f64 / grams(&text, &tokens, params.gram).len() as f64;
            let expected = 2.0 / (f64::from(window) + 1.0);
            assert!((share - expected).abs() < 0.03 * expected, "{window}: {share}");
        }
    }

    proptest! {
        /// A shared run of window + k - 1 words gives a shared fingerprint, whatever stands around it.
        #[test]
        fn any_long_enough_shared_run_shares_a_fingerprint(
            words in prop::collection::vec("[a-e]{1,2}", 1..30),
            around in prop::collection::vec(prop::collection::vec("[a-e]{1,2}", 0..20), 4..=4),
            k in 1_u32..6,
            window in 1_u32..9,
        ) {
            let params = WinnowParams { gram: k * WORD_LETTERS, window };
            let left = [&around[0][..], &words, &around[1]].concat().join(" ");
            let right = [&around[2][..], &words, &around[3]].concat().join(" ");
            if words.len() as u32 >= window + k - 1 {
                prop_assert!(!hashes(&left, params).is_disjoint(&hashes(&right, params)));
            }
        }

        /// The same without blanks between words, where a gram has at most as many tokens as letters.
        #[test]
        fn the_guarantee_holds_for_mixed_scripts(
            shared in "[東京都国会กขคง0-9a ]{0,40}",
            around in prop::collection::vec("[東京都กข a]{0,12}", 4..=4),
            gram in 1_u32..9,
            window in 1_u32..6,
        ) {
            let params = WinnowParams { gram, window };
            let left = format!("{} {shared} {}", around[0], around[1]);
            let right = format!("{} {shared} {}", around[2], around[3]);
            if tokenize(&shared).len() as u32 >= window + gram - 1 {
                prop_assert!(!hashes(&left, params).is_disjoint(&hashes(&right, params)));
            }
        }

        /// Against the definition, window by window.
        #[test]
        fn kept_grams_are_the_rightmost_smallest_of_each_window(text in "[a-c国 ]{0,60}", gram in 1_u32..9, window in 1_u32..7) {
            let tokens = tokenize(&text);
            let all = grams(&text, &tokens, gram);
            let least = |run: &[Gram]| run.iter().copied().min_by(|a, b| a.hash.cmp(&b.hash).then(b.first.cmp(&a.first)));
            let mut want: Vec<Gram> = if all.len() < window as usize { least(&all).into_iter().collect() } else { all.windows(window as usize).filter_map(least).collect() };
            want.dedup();
            prop_assert_eq!(winnow(&text, &tokens, WinnowParams { gram, window }), want);
        }
    }
}
