//! Words with their places: the tokeniser that every other stage reads from.
//!
//! A token is a run of letters, digits and marks. Scripts without blanks between words give one token a character. An
//! apostrophe between letters and a separator between digits stay inside (`isn't`, `3.5`, `٣٫٥`); a full stop between
//! letters does not, so a sentence glued to the next one does not make a word of its own.

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::class::{Class, Kind};
use super::normal::normal_form_into;
use crate::span::Span;

/// Seed of the term hashes. Part of every stored fingerprint's settings: never change it without a new format version.
pub const TERM_SEED: u64 = 0x7265_746f_6c64_0001;

/// One word: where it stands, and a hash of its normal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Seeded xxh3 of the normal form. Equal terms are treated as equal words.
    pub term: u64,
    /// Its bytes in the original.
    pub span: Span,
}

/// The term of a normal form.
#[must_use]
pub fn term(normal: &str) -> u64 {
    xxh3_64_with_seed(normal.as_bytes(), TERM_SEED)
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
    let mut normal = String::with_capacity(32);
    for_each_word(text, |span| {
        normal_form_into(span.of(text), &mut normal);
        if !normal.is_empty() {
            sink(Token { term: term(&normal), span });
        }
    });
}

/// Hands the span of every word of `text` to `sink`, in order.
pub fn for_each_word(text: &str, mut sink: impl FnMut(Span)) {
    let mut open: Option<Word> = None;
    let mut rest = text.char_indices();
    while let Some((at, c)) = rest.next() {
        let class = Class::of(c);
        let end = at + c.len_utf8();
        if let Some(word) = &mut open {
            if word.takes(class) || word.takes_connector(c, rest.clone().next().map(|(_, next)| next)) {
                word.grow(class, end);
                continue;
            }
            if class.kind() == Kind::Format {
                continue;
            }
            sink(Span::new(word.start, word.end));
            open = None;
        }
        if class.is_word() {
            open = Some(Word { start: at, end, last: class });
        }
    }
    if let Some(word) = open {
        sink(Span::new(word.start, word.end));
    }
}

/// A word being read: where it stands so far and the class of its last character that is no mark.
struct Word {
    start: usize,
    end: usize,
    last: Class,
}

impl Word {
    fn takes(&self, next: Class) -> bool {
        match (self.last.kind(), next.kind()) {
            (_, Kind::Mark) | (Kind::Letter | Kind::Mark, Kind::Letter) | (Kind::Digit, Kind::Digit) => true,
            (Kind::Digit, Kind::Letter) => !next.family().digits_apart,
            (Kind::Letter | Kind::Mark, Kind::Digit) => !self.last.family().digits_apart,
            _ => false,
        }
    }

    fn takes_connector(&self, c: char, next: Option<char>) -> bool {
        let next = next.map_or(Kind::Outside, |next| Class::of(next).kind());
        match c {
            '\'' | '’' | '＇' => self.last.kind() == Kind::Letter && next == Kind::Letter,
            '.' | ',' | '٫' | '٬' | '،' => self.last.kind() == Kind::Digit && next == Kind::Digit,
            _ => false,
        }
    }

    fn grow(&mut self, class: Class, end: usize) {
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
