//! The characters of a text with their places and the tokens they belong to.

use std::ops::Range;

use crate::config::FactParams;
use crate::span::Span;
use crate::text::Token;

/// No token holds the character.
const NONE: u32 = u32::MAX;

/// One character.
#[derive(Debug, Clone, Copy)]
struct Glyph {
    /// Full width and small differences of digits are folded.
    c: char,
    start: u32,
    token: u32,
}

/// The characters of a text. Twelve bytes each.
pub(super) struct Glyphs {
    all: Vec<Glyph>,
    /// Bytes of the text.
    length: u32,
}

impl Glyphs {
    pub(super) fn of(text: &str, tokens: &[Token]) -> Self {
        let mut all = Vec::with_capacity(text.len() / 2);
        let mut next = 0;
        for (start, c) in text.char_indices() {
            let start = start as u32;
            while tokens.get(next).is_some_and(|token| token.span.end <= start) {
                next += 1;
            }
            let inside = tokens.get(next).is_some_and(|token| token.span.start <= start);
            all.push(Glyph { c: fold(c), start, token: if inside { next as u32 } else { NONE } });
        }
        Self { all, length: text.len() as u32 }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The character at `at`; a line break behind the last one.
    pub(super) fn at(&self, at: usize) -> char {
        self.all.get(at).map_or('\n', |glyph| glyph.c)
    }

    /// The character before `at`; a line break before the first one.
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |before| self.at(before))
    }

    /// The first character from `at` on that is no blank, if there are few blanks.
    pub(super) fn skip(&self, at: usize) -> usize {
        let blanks = (0..=FactParams::MAX_BLANKS).take_while(|n| self.at(at + n) == ' ').count();
        if blanks > FactParams::MAX_BLANKS { at } else { at + blanks }
    }

    /// The place after the last character before `at` that is no blank.
    pub(super) fn back(&self, at: usize) -> usize {
        let blanks = (0..=FactParams::MAX_BLANKS).take_while(|n| at > *n && self.at(at - n - 1) == ' ').count();
        if blanks > FactParams::MAX_BLANKS { at } else { at - blanks }
    }

    pub(super) fn is_digit(&self, at: usize) -> bool {
        self.at(at).is_ascii_digit()
    }

    /// Whether a token goes on from the character before `at` to the one at it.
    pub(super) fn inside_token(&self, at: usize) -> bool {
        let token = |at: usize| self.all.get(at).map(|glyph| glyph.token).filter(|token| *token != NONE);
        at > 0 && token(at).is_some() && token(at) == token(at - 1)
    }

    /// Whether a token holds the character.
    pub(super) fn in_token(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|glyph| glyph.token != NONE)
    }

    /// The bytes of some characters.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let byte = |at: usize| self.all.get(at).map_or(self.length, |glyph| glyph.start) as usize;
        Span::new(byte(range.start), byte(range.end).max(byte(range.start)))
    }

    /// The tokens that hold some characters.
    pub(super) fn tokens(&self, range: Range<usize>) -> Option<Range<usize>> {
        let mut held = self.all.get(range)?.iter().map(|glyph| glyph.token).filter(|token| *token != NONE);
        let first = held.next()?;
        Some(first as usize..held.next_back().unwrap_or(first) as usize + 1)
    }
}

/// Full width and other forms of digits, blanks, signs and letters as one.
fn fold(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c).to_ascii_lowercase(),
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        '−' | '‐' | '‑' | '﹣' => '-',
        '﹪' | '٪' => '%',
        '￥' => '¥',
        '￦' => '₩',
        '〜' | '∼' => '~',
        'A'..='Z' => c.to_ascii_lowercase(),
        _ if c.is_ascii() => c,
        _ => crate::text::normal::digit_value(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c),
    }
}
