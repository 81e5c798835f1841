//! Grams: overlapping runs of neighbouring tokens, one beginning at every token, all about equally long.
//!
//! Length is measured in letters, not in tokens, so that one setting fits scripts with and without blanks: a word counts
//! as [`WORD_LETTERS`] letters whatever its own length, a character that is a token of its own counts as one. A gram of
//! length 10 is three words, or ten characters, or two words and two characters.

use crate::text::class::{Class, Kind};
use crate::text::token::Token;

/// Letters a word of a spaced script stands for. A constant, not a mean: two spellings of a word must weigh the same.
pub const WORD_LETTERS: u32 = 4;

/// Longest gram, in letters; also the most tokens one can hold.
pub const MAX_GRAM: u32 = 64;

/// How many letters `token` of `text` stands for: [`WORD_LETTERS`], or 1 for a character of a script without blanks.
#[must_use]
pub fn letters(text: &str, token: Token) -> u32 {
    let first = token.span.of(text).chars().next();
    if first.is_some_and(|c| Class::of(c).kind() == Kind::Ideograph) { 1 } else { WORD_LETTERS }
}

/// A gram: its hash and the tokens it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gram {
    /// Equal for equal sequences of terms, and for hardly anything else.
    pub hash: u64,
    /// Index of its first token.
    pub first: u32,
    /// One past the index of its last token.
    pub end: u32,
}

/// Reads tokens one by one and hands on each gram as soon as it is complete. Constant time a token.
///
/// The hash is a polynomial in the terms modulo 2^64, rolled along as in Karp and Rabin (1987), then mixed. Terms are
/// strong hashes themselves, so no modulus is needed to spread them.
#[derive(Debug, Clone)]
pub struct GramRoller {
    length: u32,
    window: [(u64, u32); MAX_GRAM as usize],
    first: u32,
    next: u32,
    letters: u32,
    sum: u64,
    complete: bool,
}

const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

impl GramRoller {
    /// A roller for grams of `length` letters; lengths outside `1..=`[`MAX_GRAM`] are brought inside.
    #[must_use]
    pub fn new(length: u32) -> Self {
        Self { length: length.clamp(1, MAX_GRAM), window: [(0, 0); MAX_GRAM as usize], first: 0, next: 0, letters: 0, sum: 0, complete: false }
    }

    /// Takes the next token's term and letters, and hands on the grams that end with it.
    pub fn push(&mut self, term: u64, letters: u32, mut sink: impl FnMut(Gram)) {
        self.window[(self.next % MAX_GRAM) as usize] = (term, letters);
        self.next += 1;
        self.letters += letters;
        self.sum = self.sum.wrapping_mul(BASE).wrapping_add(term);
        while self.letters >= self.length && self.first < self.next {
            self.complete = true;
            sink(self.gram());
            let (term, letters) = self.window[(self.first % MAX_GRAM) as usize];
            self.sum = self.sum.wrapping_sub(term.wrapping_mul(BASE.wrapping_pow(self.next - self.first - 1)));
            self.letters -= letters;
            self.first += 1;
        }
    }

    /// Ends the text. One shorter than a gram is a gram of its own; an empty one has none.
    pub fn finish(self, mut sink: impl FnMut(Gram)) {
        if !self.complete && self.next > 0 {
            sink(self.gram());
        }
    }

    fn gram(&self) -> Gram {
        Gram { hash: mix(self.sum), first: self.first, end: self.next }
    }
}

/// The finaliser of Appleby's `MurmurHash3`: every input bit reaches every output bit.
fn mix(mut h: u64) -> u64 {
    h = (h ^ (h >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    h = (h ^ (h >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    h ^ (h >> 33)
}

/// All grams of a token table, in order. 16 bytes a token.
#[must_use]
pub fn grams(text: &str, tokens: &[Token], length: u32) -> Vec<Gram> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut roller = GramRoller::new(length);
    for &token in tokens {
        roller.push(token.term, letters(text, token), |gram| found.push(gram));
    }
    roller.finish(|gram| found.push(gram));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;
    use proptest::prelude::*;

    fn covered(text: &str, length: u32) -> Vec<&str> {
        let tokens = tokenize(text);
        grams(text, &tokens, length).iter().map(|g| tokens[g.first as usize].span.hull(tokens[g.end as usize - 1].span).of(text)).collect()
    }

    #[test]
    fn three_words_or_ten_characters() {
        assert_eq!(covered("one two three four", 10), ["one two three", "two three four"]);
        assert_eq!(covered("東京都知事は昨日、会見", 10), ["東京都知事は昨日、会見"]);
        assert_eq!(covered("東京 2025 iPhone 発売", 10), ["東京 2025 iPhone", "京 2025 iPhone 発", "2025 iPhone 発売"]);
    }

    #[test]
    fn a_short_text_is_one_gram_and_an_empty_one_none() {
        assert_eq!(covered("نعم", 10), ["نعم"]);
        assert_eq!(covered(" … ", 10), Vec::<&str>::new());
    }

    proptest! {
        /// The rolled hash equals that of the same words read alone, and differs where the words differ.
        #[test]
        fn hashes_depend_on_the_terms_alone(words in prop::collection::vec("[a-c国都]{1,2}", 1..40), length in 1_u32..20) {
            let text = words.join(" ");
            let tokens = tokenize(&text);
            let mut seen = std::collections::HashMap::new();
            for gram in grams(&text, &tokens, length) {
                let terms: Vec<u64> = tokens[gram.first as usize..gram.end as usize].iter().map(|t| t.term).collect();
                prop_assert_eq!(seen.entry(gram.hash).or_insert(terms.clone()), &terms);
                let alone = tokens[gram.first as usize].span.hull(tokens[gram.end as usize - 1].span).of(&text);
                let again = grams(alone, &tokenize(alone), length);
                prop_assert_eq!(again.first().map(|g| g.hash), Some(gram.hash));
            }
        }
    }
}
