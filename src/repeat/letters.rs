//! A text as the stream of letters that its words leave behind: what two copies of a block share however they were
//! spaced, punctuated, wrapped, capitalised or spelt.
//!
//! Letters come from the normal forms of words, so every letter knows its word and through it its place in the text.

use std::ops::Range;

use crate::span::Span;
use crate::text::class::{Class, Kind};
use crate::text::for_each_token;
use crate::text::normal::{for_each_alone, normal_form_into};

/// A word (in scripts without spaces: a character) and its letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its place in the text.
    pub span: Span,
    /// Its first letter; the next word's first letter ends it.
    pub first: u32,
    /// Whether it holds a digit.
    pub number: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

/// How much a text says per letter, and where its words and sentences end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Writing {
    /// Whether blanks separate words.
    pub spaced: bool,
    /// Whether a letter stands for a syllable or a word (Han, kana, Hangul): half as many letters say as much.
    pub dense: bool,
}

/// The letters of a text.
#[derive(Debug)]
pub(super) struct Letters {
    /// Folded code points.
    pub codes: Vec<u32>,
    /// The word of each letter.
    pub word: Vec<u32>,
    /// All words, and one empty word behind the last.
    pub words: Vec<Word>,
    /// How the text is written.
    pub writing: Writing,
}

/// Letters as a half-open range of indices into [`Letters::codes`].
pub(super) type LetterRange = Range<u32>;

impl Letters {
    /// Reads the letters of `text`. Linear; 8 bytes a letter and 16 a word.
    pub(super) fn of(text: &str) -> Self {
        let mut letters =
            Self { codes: Vec::with_capacity(text.len() / 2), word: Vec::new(), words: Vec::new(), writing: Writing { spaced: true, dense: false } };
        letters.word.reserve(text.len() / 2);
        let (mut unspaced, mut dense) = (0, 0);
        let mut normal = String::new();
        for_each_token(text, |token| {
            let size = letters.push_word(text, token.span, &mut normal);
            let first = first_of(text, token.span);
            if is_plain(first) {
                return;
            }
            unspaced += size * usize::from(Class::of(first).kind() == Kind::Ideograph);
            dense += size * usize::from(is_dense(first));
        });
        letters.writing = Writing { spaced: unspaced * 2 < letters.codes.len().max(1), dense: dense * 2 > letters.codes.len() };
        let end = text.len();
        letters.words.push(Word { span: Span::new(end, end), first: letters.codes.len() as u32, number: false, capital: false });
        letters
    }

    /// Appends a word and returns the length of its normal form.
    fn push_word(&mut self, text: &str, span: Span, normal: &mut String) -> usize {
        let (first, index) = (self.codes.len() as u32, self.words.len() as u32);
        let word = span.of(text);
        let mut number = false;
        let alone = self.push_ascii(word, &mut number)
            || for_each_alone(word, |letter| {
                self.codes.push(letter as u32);
                number |= letter.is_ascii_digit();
            });
        let size = if alone {
            self.codes.len() - first as usize
        } else {
            self.codes.truncate(first as usize);
            normal_form_into(word, normal);
            number = normal.bytes().any(|b| b.is_ascii_digit());
            self.push_letters(normal)
        };
        if self.codes.len() as u32 == first {
            if let Some(last) = self.words.last_mut().filter(|_| size > 0) {
                last.span = last.span.hull(span);
            }
            return size;
        }
        self.word.resize(self.codes.len(), index);
        let letter = first_of(text, span);
        let capital = if letter.is_ascii() { letter.is_ascii_uppercase() } else { !is_plain(letter) && letter.is_uppercase() };
        self.words.push(Word { span, first, number, capital });
        size
    }

    /// Appends a word of ASCII letters and digits; `false`, and nothing appended, where it has other characters.
    fn push_ascii(&mut self, word: &str, number: &mut bool) -> bool {
        let first = self.codes.len();
        for byte in word.bytes() {
            if !byte.is_ascii_alphanumeric() {
                self.codes.truncate(first);
                *number = false;
                return false;
            }
            *number |= byte.is_ascii_digit();
            self.codes.push(u32::from(byte | 0x20));
        }
        true
    }

    /// What stands between a word and the one before it.
    pub(super) fn gap_before<'a>(&self, text: &'a str, word: usize) -> &'a str {
        let from = word.checked_sub(1).map_or(0, |before| self.words[before].span.end as usize);
        &text[from..(self.words[word].span.start as usize).max(from)]
    }

    fn push_letters(&mut self, normal: &str) -> usize {
        let mut size = 0;
        for letter in normal.chars() {
            size += 1;
            // Thai SARA AE is also typed as two SARA E, which look the same.
            match self.codes.last_mut().filter(|last| letter == SARA_E && **last == SARA_E as u32) {
                Some(last) => *last = SARA_AE as u32,
                None => self.codes.push(letter as u32),
            }
        }
        size
    }

    /// The letters of word `index`.
    pub(super) fn of_word(&self, index: usize) -> LetterRange {
        self.words[index].first..self.words[index + 1].first
    }

    /// Whether a word begins at `letter`.
    pub(super) fn begins_word(&self, letter: u32) -> bool {
        letter == 0 || letter as usize >= self.word.len() || self.word[letter as usize] != self.word[letter as usize - 1]
    }

    /// The words that hold letters of `range`.
    pub(super) fn words_in(&self, range: &LetterRange) -> Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        self.word[range.start as usize] as usize..self.word[range.end as usize - 1] as usize + 1
    }

    /// The bytes of the words that hold letters of `range`, which must not be empty.
    pub(super) fn span(&self, range: &LetterRange) -> Span {
        let words = self.words_in(range);
        self.words[words.start].span.hull(self.words[words.end.max(1) - 1].span)
    }

    /// The letters of the words that begin inside `span`.
    pub(super) fn inside(&self, span: Span) -> LetterRange {
        let known = self.words.len() - 1;
        let first = self.words[..known].partition_point(|word| word.span.start < span.start);
        let last = self.words[..known].partition_point(|word| word.span.start < span.end);
        self.words[first].first..self.words[last].first
    }

    /// Where the letters of `sought` stand in `within` without a break: at its beginning, at its end, or first.
    pub(super) fn find(&self, sought: &LetterRange, within: &LetterRange) -> Option<LetterRange> {
        let (short, long) = (self.slice(sought), self.slice(within));
        let at = |start: u32| Some(start..start + short.len() as u32);
        if long.starts_with(short) {
            return at(within.start);
        }
        if long.ends_with(short) {
            return at(within.end - short.len() as u32);
        }
        let [short, long] = [short, long].map(bytemuck::cast_slice::<u32, u8>);
        let found = memchr::memmem::find_iter(long, short).find(|at| at % size_of::<u32>() == 0);
        found.and_then(|found| at(within.start + (found / size_of::<u32>()) as u32))
    }

    /// The folded code points of `range`.
    pub(super) fn slice(&self, range: &LetterRange) -> &[u32] {
        &self.codes[range.start as usize..range.end as usize]
    }
}

const SARA_E: char = 'เ';
const SARA_AE: char = 'แ';

fn first_of(text: &str, span: Span) -> char {
    text[span.start as usize..].chars().next().unwrap_or(' ')
}

/// Whether a letter is in one of the blocks that most texts consist of and that hold neither capitals nor syllables.
fn is_plain(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '\u{590}'..='\u{6FF}')
}

/// Whether a letter is a syllable or a word.
fn is_dense(c: char) -> bool {
    matches!(c as u32, 0x1100..=0x11FF | 0x1200..=0x139F | 0x2E80..=0x9FFF | 0xA000..=0xA4CF | 0xAC00..=0xD7FB | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// The letters of the kept copy that are those of the removed one.
pub(super) fn corresponding(letters: &Letters, gone: &LetterRange, kept: &LetterRange) -> Option<LetterRange> {
    let (short, long) = (letters.slice(gone), letters.slice(kept));
    if long.starts_with(short) {
        return Some(kept.start..kept.start + gone.len() as u32);
    }
    long.ends_with(short).then(|| kept.end - gone.len() as u32..kept.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Letters::of(text).codes.into_iter().filter_map(char::from_u32).collect()
    }

    #[test]
    fn spelling_spacing_and_marks_leave_no_trace() {
        assert_eq!(read("القـاهرة، أمس!"), read("القاهرة امس"));
        assert_eq!(read("The  “Reuter”\nnetwork"), read("THE Reuter network"));
        assert_eq!(read("เเรงงาน"), read("แรงงาน"));
        assert_eq!(read("โควิด-๑๙"), read("โควิด 19"));
    }

    #[test]
    fn letters_lead_back_to_their_words() {
        let text = "One ٣٫٥, Two.";
        let letters = Letters::of(text);
        assert_eq!(letters.words_in(&(1..5)), 0..2);
        assert_eq!(letters.inside(Span::new(0, text.len())), 0..letters.codes.len() as u32);
        assert!(letters.words[1].number && letters.words[2].capital);
    }

    #[test]
    fn writings_are_told_apart() {
        assert_eq!(Letters::of("国家统计局发布了数据").writing, Writing { spaced: false, dense: true });
        assert_eq!(Letters::of("การฝึกอบรม").writing, Writing { spaced: false, dense: false });
        assert_eq!(Letters::of("대한민국 정부는").writing, Writing { spaced: true, dense: true });
        assert_eq!(Letters::of("the council met").writing, Writing { spaced: true, dense: false });
        assert!(Letters::of("").codes.is_empty());
    }
}
