//! Words with their places: the tokeniser that every other stage reads from.
//!
//! A token is a run of letters, digits and marks. Scripts without blanks between words give one token a character. An
//! apostrophe between letters and a separator between digits stay inside (`isn't`, `3.5`, `٣٫٥`); a full stop between
//! letters does not, so a sentence glued to the next one does not make a word of its own.

use super::class::{Class, Kind};
use super::scan::scan;
use crate::span::Span;

pub use super::term::{TERM_SEED, term};

/// One word: where it stands, and a hash of its normal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Seeded hash of the normal form ([`term`]). Equal terms are treated as equal words.
    pub term: u64,
    /// Its bytes in the original.
    pub span: Span,
}

/// All tokens of `text`, in order. 16 bytes a token.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 6);
    for_each_token(text, |token| tokens.push(token));
    tokens
}

/// Hands every token of `text` to `sink`, in order, without building a table. Words with an empty normal form are passed over.
pub fn for_each_token(text: &str, mut sink: impl FnMut(Token)) {
    scan::<true, _>(text, &mut sink);
}

/// Like [`for_each_token`], but an apostrophe or a separator between digits always ends a word: `isn't` is `isn` and `t`, `3.5` is `3` and `5`.
///
/// The words of a shingle: near-duplicates are what other tools call so, which cut at everything that is no letter or digit, and a scraper's
/// `isn t` is no edit.
pub fn for_each_bare_token(text: &str, mut sink: impl FnMut(Token)) {
    scan::<false, _>(text, &mut sink);
}

/// Hands the span of every word of `text` to `sink`, in order.
pub fn for_each_word(text: &str, mut sink: impl FnMut(Span)) {
    let mut at = 0;
    while let Some(span) = next_word::<true>(text, at) {
        sink(span);
        at = span.end as usize;
    }
}

/// The first word of `text` at or after byte `from`, where no word is open.
pub(super) fn next_word<const JOIN: bool>(text: &str, from: usize) -> Option<Span> {
    let mut open: Option<Word> = None;
    let mut rest = text[from..].char_indices();
    while let Some((at, c)) = rest.next() {
        let class = Class::of(c);
        let end = from + at + c.len_utf8();
        if let Some(word) = &mut open {
            if word.takes(class) || JOIN && word.takes_connector(c, rest.clone().next().map(|(_, next)| next)) {
                word.grow(class, end);
            } else if class.kind() != Kind::Format {
                break;
            }
        } else if class.is_word() {
            open = Some(Word { start: from + at, end, last: class });
        }
    }
    open.map(|word| Span::new(word.start, word.end))
}

/// A word being read: where it stands so far and the class of its last character that is no mark.
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) last: Class,
}

impl Word {
    pub(super) fn takes(&self, next: Class) -> bool {
        match (self.last.kind(), next.kind()) {
            (_, Kind::Mark) | (Kind::Letter | Kind::Mark, Kind::Letter) | (Kind::Digit, Kind::Digit) => true,
            (Kind::Digit, Kind::Letter) => !next.family().digits_apart,
            (Kind::Letter | Kind::Mark, Kind::Digit) => !self.last.family().digits_apart,
            _ => false,
        }
    }

    pub(super) fn takes_connector(&self, c: char, next: Option<char>) -> bool {
        let next = next.map_or(Kind::Outside, |next| Class::of(next).kind());
        match c {
            '\'' | '’' | '＇' => self.last.kind() == Kind::Letter && next == Kind::Letter,
            '.' | ',' | '٫' | '٬' | '،' => self.last.kind() == Kind::Digit && next == Kind::Digit,
            _ => false,
        }
    }

    pub(super) fn grow(&mut self, class: Class, end: usize) {
        self.end = end;
        if matches!(class.kind(), Kind::Letter | Kind::Digit | Kind::Ideograph) {
            self.last = class;
        }
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
