//! The fast way from text to terms: the same tokens as word by word through [`super::normal`], without making a string.
//!
//! Runs of ASCII are read 64 bytes at a time: bit masks ([`super::mask`]) say where words begin and end, and a word is folded
//! and hashed straight from the text. Other text is read a character at a time through a table of what each character below
//! U+0800 becomes on its own. The table holds only letters whose normal form does not depend on their neighbours; a word with
//! any other character goes the plain way. Both tables and plain way come from the same definitions, and a property test
//! holds this file to them.

use std::sync::LazyLock;

use super::class::{Class, Kind};
use super::mask::Masks;
use super::normal::{normal_form, normal_form_into};
use super::term::{TermBuilder, TermHasher, term};
use super::token::{Token, Word, next_word};
use crate::span::Span;

/// Bytes of a block, and of the window around it from which the last word of the block can be read in one piece.
const BLOCK: usize = 64;
const WINDOW: usize = BLOCK + 16;

/// Hands every token of `text` to `sink`, in order.
pub(super) fn scan(text: &str, sink: &mut impl FnMut(Token)) {
    let mut scanner = Scanner { text, folds: &FOLDS, normal: String::new() };
    let mut at = 0;
    while at < text.len() {
        at = scanner.ascii(at, sink);
        if at < text.len() {
            at = scanner.characters(at, sink);
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    folds: &'a [Fold; 0x800],
    normal: String,
}

impl Scanner<'_> {
    /// Reads ASCII from `at`, where no word is open; ends before the first word that is not ASCII or not short, or at the end.
    fn ascii(&mut self, mut at: usize, sink: &mut impl FnMut(Token)) -> usize {
        let bytes = self.text.as_bytes();
        while at < bytes.len() {
            let mut padded = [b' '; WINDOW];
            let window: &[u8; WINDOW] = match bytes[at..].first_chunk() {
                Some(window) => window,
                None => {
                    padded[..bytes.len() - at].copy_from_slice(&bytes[at..]);
                    &padded
                }
            };
            let (read, plain) = block(window, at, sink);
            at += read;
            if !plain || read == 0 {
                return at;
            }
        }
        bytes.len()
    }

    /// Reads characters from `at`, where no word is open; ends before a word that begins with an ASCII letter or digit, having
    /// read one word at least.
    fn characters(&mut self, mut at: usize, sink: &mut impl FnMut(Token)) -> usize {
        let bytes = self.text.as_bytes();
        let from = at;
        while at < bytes.len() {
            if bytes[at].is_ascii() {
                if bytes[at].is_ascii_alphanumeric() && at > from {
                    return at;
                }
                if !bytes[at].is_ascii_alphanumeric() {
                    at += 1;
                    continue;
                }
            }
            at = self.word(at, sink);
        }
        bytes.len()
    }

    /// Reads what stands at `at`, a word or a character outside words, and returns where to go on.
    fn word(&mut self, at: usize, sink: &mut impl FnMut(Token)) -> usize {
        let Some(first) = self.fold_at(at) else { return self.plain_word(at, sink) };
        let mut end = at + usize::from(first.width);
        if !first.class.is_word() {
            return end;
        }
        let mut word = Word { start: at, end, last: first.class };
        let mut form = TermBuilder::default();
        form.push(first.bytes, usize::from(first.count));
        while end < self.text.len() {
            let Some(next) = self.fold_at(end) else { return self.plain_word(at, sink) };
            end += usize::from(next.width);
            let letters = next.class.kind() == Kind::Letter && word.last.kind() == Kind::Letter;
            if letters || word.takes(next.class) {
                form.push(next.bytes, usize::from(next.count));
                word.grow(next.class, end);
            } else if next.class.kind() != Kind::Format {
                let Some(kept) = self.connector(&word, end - usize::from(next.width)) else { break };
                form.push(u32::from(kept), usize::from(kept != 0));
                word.end = end;
            }
        }
        if let Some(term) = form.finish() {
            sink(Token { term, span: Span::new(word.start, word.end) });
        }
        word.end
    }

    /// What a mark between letters or digits at `at` leaves in the normal form (0: nothing); `None` when it ends the word.
    fn connector(&self, word: &Word, at: usize) -> Option<u8> {
        let mut rest = self.text[at..].chars();
        let c = rest.next()?;
        let kept = match c {
            '\'' | '’' | '＇' => 0,
            '.' | '٫' => b'.',
            ',' | '٬' | '،' => b',',
            _ => return None,
        };
        word.takes_connector(c, rest.next()).then_some(kept)
    }

    /// What the character at `at` becomes; `None` when that depends on its neighbours.
    #[inline]
    fn fold_at(&self, at: usize) -> Option<Fold> {
        let bytes = self.text.as_bytes();
        let fold = match bytes[at] {
            first @ 0..0x80 => self.folds[usize::from(first)],
            first @ 0x80..0xE0 => {
                let second = bytes.get(at + 1).copied().unwrap_or(0);
                self.folds[usize::from(first & 0x1F) << 6 | usize::from(second & 0x3F)]
            }
            _ => fold_of(self.text[at..].chars().next()?),
        };
        (fold.width != 0).then_some(fold)
    }

    /// The plain way, for one word.
    #[cold]
    fn plain_word(&mut self, at: usize, sink: &mut impl FnMut(Token)) -> usize {
        let Some(span) = next_word(self.text, at) else { return self.text.len() };
        normal_form_into(span.of(self.text), &mut self.normal);
        if !self.normal.is_empty() {
            sink(Token { term: term(&self.normal), span });
        }
        span.end as usize
    }
}

/// Reads the words of one block that ASCII alone decides. Returns the bytes read, and whether the block is plain: all ASCII
/// with no word too long for it.
#[inline]
fn block(window: &[u8; WINDOW], at: usize, sink: &mut impl FnMut(Token)) -> (usize, bool) {
    let (block, _) = window.split_first_chunk::<BLOCK>().unwrap_or((&[b' '; BLOCK], &[]));
    let masks = Masks::of(block);
    let within = |joins: u64, sides: u64| joins & sides << 1 & sides >> 1;
    let dropped = within(masks.apostrophes, masks.letters);
    let words = masks.letters | masks.digits | dropped | within(masks.points, masks.digits);
    let known = masks.high.trailing_zeros();
    let mut rest = words;
    while rest != 0 {
        let start = rest.trailing_zeros();
        let length = (rest >> start).trailing_ones();
        let end = start + length;
        // Whether a connector goes on with the word takes two more bytes to say.
        if end + 2 > known {
            let plain = masks.high == 0;
            return if start < known { (start as usize, plain) } else { (known as usize, false) };
        }
        let term = match dropped >> start & ((1 << length) - 1) {
            0 => ascii_term(window, start as usize, length as usize),
            holes => term_without(&window[start as usize..end as usize], holes),
        };
        sink(Token { term, span: Span::new(at + start as usize, at + end as usize) });
        rest &= u64::MAX << end;
    }
    (known as usize, masks.high == 0)
}

/// The term of an ASCII word without apostrophes. Letters become small by one bit, which digits, points and commas have anyway.
#[inline]
fn ascii_term(window: &[u8; WINDOW], start: usize, length: usize) -> u64 {
    const SMALL: u128 = u128::from_ne_bytes([0x20; 16]);
    let mut hasher = TermHasher::default();
    let mut at = start;
    let mut left = length;
    loop {
        let block = window.get(at..at + 16).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u128::from_le_bytes(*bytes));
        if left <= 16 {
            hasher.block((block | SMALL) & u128::MAX >> (8 * (16 - left)));
            return hasher.finish(length);
        }
        hasher.block(block | SMALL);
        at += 16;
        left -= 16;
    }
}

/// The term of an ASCII word without the bytes that `holes` marks.
#[cold]
fn term_without(word: &[u8], holes: u64) -> u64 {
    let mut form = TermBuilder::default();
    for (n, byte) in word.iter().enumerate().filter(|(n, _)| holes >> n & 1 == 0) {
        debug_assert!(n < BLOCK);
        form.push(u32::from(byte.to_ascii_lowercase()), 1);
    }
    form.finish().unwrap_or(0)
}

/// What a character becomes in a normal form, whatever stands around it.
#[derive(Debug, Clone, Copy)]
struct Fold {
    /// The bytes it leaves, first byte lowest.
    bytes: u32,
    /// How many.
    count: u8,
    /// Bytes of the character itself; 0 when the fold depends on neighbours.
    width: u8,
    class: Class,
}

/// Characters below U+0800.
static FOLDS: LazyLock<Box<[Fold; 0x800]>> = LazyLock::new(|| Box::new(std::array::from_fn(|code| low_fold(char::from_u32(code as u32).unwrap_or(' ')))));

/// The fold of a character below U+0800, from its normal form. Combining accents compose with the letter before them, and what
/// lies outside words matters only as a connector.
fn low_fold(c: char) -> Fold {
    let class = Class::of(c);
    let form = if class.is_word() { normal_form(c.encode_utf8(&mut [0; 4])) } else { String::new() };
    let composes = matches!(c, '\u{300}'..='\u{36F}') || form.len() > 3 || !matches!(c, '\0'..'\u{590}' | '\u{600}'..'\u{700}');
    let mut bytes = [0; 4];
    if !composes || !class.is_word() {
        bytes[..form.len()].copy_from_slice(form.as_bytes());
        return Fold { bytes: u32::from_le_bytes(bytes), count: form.len() as u8, width: c.len_utf8() as u8, class };
    }
    Fold { bytes: 0, count: 0, width: 0, class }
}

/// The fold of a character from U+0800 on: Han, kana and Hangul syllables stay what they are, what lies outside words ends them.
fn fold_of(c: char) -> Fold {
    let class = Class::of(c);
    let mut bytes = [0; 4];
    let width = c.encode_utf8(&mut bytes).len() as u8;
    match c {
        '\u{4E00}'..='\u{9FFF}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{AC00}'..='\u{D7A3}' => {
            Fold { bytes: u32::from_le_bytes(bytes), count: width, width, class }
        }
        _ if !class.is_word() => Fold { bytes: 0, count: 0, width, class },
        _ => Fold { bytes: 0, count: 0, width: 0, class },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::for_each_word;
    use proptest::prelude::*;

    fn plainly(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        for_each_word(text, |span| {
            let form = normal_form(span.of(text));
            if !form.is_empty() {
                tokens.push(Token { term: term(&form), span });
            }
        });
        tokens
    }

    fn quickly(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        scan(text, &mut |token| tokens.push(token));
        tokens
    }

    #[test]
    fn every_pair_of_folded_characters_is_the_sum_of_its_folds() {
        let folded: Vec<char> = (0..0x800).filter_map(char::from_u32).filter(|c| low_fold(*c).width != 0 && Class::of(*c).is_word()).collect();
        assert!(folded.len() > 900);
        for &a in &folded {
            let text: String = folded.iter().flat_map(|&b| [a, b, ' ']).collect();
            assert_eq!(quickly(&text), plainly(&text), "{a}");
        }
    }

    #[test]
    fn every_scalar_is_read_as_word_by_word() {
        for c in (0..0x11000).chain((0x11000..0x10_FFFF).step_by(97)).filter_map(char::from_u32) {
            let text = format!("a{c}b {c}{c} م{c} 1{c}2");
            assert_eq!(quickly(&text), plainly(&text), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn words_over_block_borders_and_longer_than_blocks() {
        for blanks in 50..70 {
            for word in ["it's", "1,234.5", "O'Neil’s", "caf\u{e9}'s x", "1.", "a'", "«العربية»", "\u{200f}x"] {
                let text = format!("{}{word} and more{}", " ".repeat(blanks), " .,'".repeat(20));
                assert_eq!(quickly(&text), plainly(&text), "{blanks} {word}");
            }
            let long = format!("{}x'y {}م", "Ab1".repeat(blanks), "z".repeat(blanks));
            assert_eq!(quickly(&long), plainly(&long));
        }
        assert!(quickly("").is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn the_same_tokens_as_word_by_word(
            text in "\\PC{0,120}|[a-zA-Z0-9 .,'’-]{0,300}|([a-zA-Zء-ي\u{64b}-\u{652}٠-٩0-9 .,'’،٫٬ـ\u{200c}\u{200f}\u{ad}éßæŁÞ国本がかﾊ\u{3099}한กำ้йеёΣσ\u{301}\u{300}𐐀]| ){0,200}"
        ) {
            prop_assert_eq!(quickly(&text), plainly(&text));
        }
    }
}
