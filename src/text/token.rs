//! Words with their places: the tokeniser that every other stage reads from.
//!
//! A token is a run of letters, digits and marks. Scripts without blanks between words give one token a character. An
//! apostrophe between letters and a separator between digits stay inside (`isn't`, `3.5`, `٣٫٥`); a full stop between
//! letters does not, so a sentence glued to the next one does not make a word of its own.

use super::boundary::next_word;
use super::queue::{Each, Terms};
use super::scan::scan;
use crate::span::Span;

pub use super::boundary::Token;
pub use super::term::{TERM_SEED, term};

/// All tokens of `text`, in order. 16 bytes a token.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 6);
    for_each_token(text, |token| tokens.push(token));
    tokens
}

/// Hands every token of `text` to `sink`, in order, without building a table. Words with an empty normal form are passed over.
pub fn for_each_token(text: &str, sink: impl FnMut(Token)) {
    scan::<true, _>(text, &mut Each(sink));
}

/// Like [`for_each_token`], but an apostrophe or a separator between digits always ends a word: `isn't` is `isn` and `t`, `3.5` is `3` and `5`.
///
/// The words of a shingle: near-duplicates are what other tools call so, which cut at everything that is no letter or digit, and a scraper's
/// `isn t` is no edit.
pub fn for_each_bare_token(text: &str, sink: impl FnMut(Token)) {
    scan::<false, _>(text, &mut Each(sink));
}

/// Appends the terms of [`for_each_bare_token`], for whoever does not ask where words stand.
pub fn bare_terms_into(text: &str, terms: &mut Vec<u64>) {
    scan::<false, _>(text, &mut Terms(terms));
}

/// Hands the span of every word of `text` to `sink`, in order.
pub fn for_each_word(text: &str, mut sink: impl FnMut(Span)) {
    let mut at = 0;
    while let Some(span) = next_word::<true>(text, at) {
        sink(span);
        at = span.end as usize;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        tokenize(text).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn words_of_many_scripts() {
        assert_eq!(words("It isn’t 3.5%, e.g. F16s."), ["It", "isn’t", "3.5", "e", "g", "F16s"]);
        assert_eq!(words("القاهرة.وأكد ٣٫٥ و25ألف"), ["القاهرة", "وأكد", "٣٫٥", "و", "25", "ألف"]);
        assert_eq!(words("2025年は"), ["2025", "年", "は"]);
        assert_eq!(words("น้ำ"), ["น้", "ำ"]);
        assert_eq!(words("हिन्दी शब्द"), ["हिन्दी", "शब्द"]);
    }

    #[test]
    fn bare_words_hold_no_connectors() {
        let text = "It isn’t 3.5%, l'été 1,250 ٣٫٥ o'clock's. a_b";
        let mut words = Vec::new();
        for_each_bare_token(text, |token| words.push(token.span.of(text)));
        assert_eq!(words, ["It", "isn", "t", "3", "5", "l", "été", "1", "250", "٣", "٥", "o", "clock", "s", "a", "b"]);
    }

    #[test]
    fn a_word_of_tatweel_is_no_token() {
        assert_eq!(words("ـــ نعم"), ["نعم"]);
    }

    proptest! {
        #[test]
        fn spans_are_ordered_disjoint_and_on_character_boundaries(text in "\\PC{0,80}|[a-zم-ي٠-٩0-9 .,'’\u{200f}国ก้é\u{301}]{0,60}") {
            let mut reach = 0;
            for token in tokenize(&text) {
                prop_assert!(token.span.start >= reach && !token.span.is_empty());
                prop_assert!(text.get(token.span.range()).is_some());
                reach = token.span.end;
            }
        }

        #[test]
        fn retokenising_a_word_gives_that_word(text in "[a-zA-Zم-ي٠-٩0-9 .,'’é]{0,60}") {
            for token in tokenize(&text) {
                let again = tokenize(token.span.of(&text));
                prop_assert_eq!(again.len(), 1);
                prop_assert_eq!(again[0].term, token.term);
            }
        }
    }
}
