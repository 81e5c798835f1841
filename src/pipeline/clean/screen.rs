//! Whether a text can hold a repeated block at all, at the price of its tokens.
//!
//! Most documents repeat nothing, and looking closely costs ten times as much as reading. A block of six words, or a line of
//! four, that stands twice brings the same few words in a row a second time, also when it was edited in places; a text
//! without such a run is not looked at. Where words stand without blanks a token is a character, and every text passes.

use crate::text::for_each_token;

/// Looks at texts in memory that is used again.
#[derive(Debug, Default)]
pub(super) struct Screen {
    terms: Vec<u64>,
    /// Hashes of runs, each in the first free slot from the one that its upper bits name; 0 is free.
    seen: Vec<u64>,
}

impl Screen {
    /// Whether some `words` consecutive words of `text` stand in it twice. Linear in the text.
    pub(super) fn passes(&mut self, text: &str, words: usize) -> bool {
        self.terms.clear();
        for_each_token(text, |token| self.terms.push(token.term));
        let bits = (self.terms.len().max(1) * 2).next_power_of_two().trailing_zeros();
        self.seen.clear();
        self.seen.resize(1 << bits, 0);
        let hash = |run: &[u64]| run.iter().fold(0_u64, |sum, term| (sum.rotate_left(23) ^ term).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        self.terms.windows(words.max(1)).any(|run| !insert(&mut self.seen, bits, hash(run).max(1)))
    }
}

/// Whether `hash` is new among `seen`, which has 2^`bits` slots and always a free one.
fn insert(seen: &mut [u64], bits: u32, hash: u64) -> bool {
    let mut slot = (hash >> (64 - bits)) as usize;
    while seen[slot] != 0 {
        if seen[slot] == hash {
            return false;
        }
        slot = (slot + 1) & (seen.len() - 1);
    }
    seen[slot] = hash;
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_comes_back_passes() {
        let mut screen = Screen::default();
        let text = "The bridge will close on Monday. It is old. As he said, the bridge will close on Tuesday.";
        assert!(screen.passes(text, 4) && screen.passes(text, 5) && !screen.passes(text, 6));
        assert!(!screen.passes("one two", 4));
    }
}
