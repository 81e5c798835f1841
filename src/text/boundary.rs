//! Where words begin and end.

use super::class::{Class, Kind};
use crate::span::Span;

/// One word: where it stands, and a hash of its normal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Seeded hash of the normal form ([`super::token::term`]). Equal terms are treated as equal words.
    pub term: u64,
    /// Its bytes in the original.
    pub span: Span,
}

/// The first word of `text` at or after byte `from`, where no word is open.
pub(super) fn next_word<const JOIN: bool>(text: &str, from: usize) -> Option<Span> {
    let mut rest = text[from..].char_indices();
    let (at, c, last) = rest.by_ref().map(|(at, c)| (at, c, Class::of(c))).find(|(_, _, class)| class.is_word())?;
    let mut word = Word { start: from + at, end: from + at + c.len_utf8(), last };
    while let Some((at, c)) = rest.next() {
        let (class, end) = (Class::of(c), from + at + c.len_utf8());
        if class == word.last && class.is_letter() {
            // A letter of a word that goes on, which nearly all characters are.
            word.end = end;
        } else if word.takes(class) || JOIN && word.takes_connector(c, rest.clone().next().map(|(_, next)| next)) {
            word.grow(class, end);
        } else if class.kind() != Kind::Format {
            break;
        }
    }
    Some(Span::new(word.start, word.end))
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
