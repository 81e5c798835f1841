//! Pieces: what is removed whole or not at all. A sentence, or the part of it that stands on one line; in scripts
//! without sentence marks also what stands between two blanks.

use super::letters::{LetterRange, Letters};
use crate::config::RepeatParams;
use crate::span::Span;
use crate::text::class::Class;
use crate::text::ellipsis::is_cut_off;
use crate::text::punctuation::{is_closing, is_opening};
use crate::text::sentence::sentences;

/// A piece of the text.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its place, marks included.
    pub span: Span,
    /// Its letters; never empty.
    pub letters: LetterRange,
    /// Which line it stands on; lines without letters are not counted.
    pub line: u32,
    /// Whether an ellipsis stands behind it: its text was cut off there.
    pub cut_off: bool,
}

/// The pieces of a text, in order, disjoint; every letter is in one of them.
#[derive(Debug)]
pub(super) struct Pieces {
    /// The pieces.
    pub all: Vec<Piece>,
    /// The pieces of each line.
    pub lines: Vec<std::ops::Range<u32>>,
    /// Whether blanks had to serve as sentence ends.
    pub lacks_sentence_marks: bool,
}

impl Pieces {
    /// Cuts `text` into pieces. Linear.
    pub(super) fn of(text: &str, letters: &Letters) -> Self {
        let lines = lines(text);
        let mut spans: Vec<(Span, u32)> = Vec::new();
        for (line, span) in lines.iter().enumerate() {
            spans.extend(sentences(text, *span).into_iter().map(|sentence| (sentence, line as u32)));
        }
        let stops = spans.iter().filter(|(span, _)| is_stopped(span.of(text))).count();
        let few = stops * RepeatParams::LETTERS_A_STOP < letters.codes.len();
        let lacks_sentence_marks = !letters.writing.spaced && (few || !letters.writing.dense);
        if lacks_sentence_marks {
            spans = spans.into_iter().flat_map(|(span, line)| at_blanks(text, span).into_iter().map(move |part| (part, line))).collect();
        }
        let all = spans.into_iter().map(|(span, line)| Piece { span, letters: letters.inside(span), line, cut_off: is_cut_off(text, span) }).collect();
        let mut pieces = Self { all, lines: Vec::new(), lacks_sentence_marks };
        pieces.settle();
        pieces
    }

    /// Drops what holds no letter and numbers the lines anew.
    fn settle(&mut self) {
        self.all.retain(|piece| !piece.letters.is_empty());
        self.lines.clear();
        let mut last = None;
        for (index, piece) in self.all.iter_mut().enumerate() {
            if last != Some(piece.line) {
                last = Some(piece.line);
                self.lines.push(index as u32..index as u32);
            }
            piece.line = self.lines.len() as u32 - 1;
            if let Some(line) = self.lines.last_mut() {
                line.end = index as u32 + 1;
            }
        }
    }

    /// Cuts the pieces also at `cuts`, which are letters where words begin.
    pub(super) fn cut_at(&mut self, text: &str, letters: &Letters, mut cuts: Vec<u32>) {
        cuts.sort_unstable();
        cuts.dedup();
        let mut parts = Vec::with_capacity(self.all.len() + cuts.len());
        for piece in &self.all {
            let mut rest = piece.clone();
            let inner = cuts.partition_point(|&cut| cut <= piece.letters.start)..cuts.partition_point(|&cut| cut < piece.letters.end);
            for &cut in cuts.get(inner).unwrap_or(&[]) {
                let at = letters.words[letters.word[cut as usize] as usize].span.start as usize;
                let at = opening_before(text, rest.span.start as usize, at);
                let span = Span::new(rest.span.start as usize, at).trim(text);
                parts.push(Piece { span, letters: rest.letters.start..cut, line: piece.line, cut_off: false });
                rest = Piece { span: Span { start: at as u32, end: rest.span.end }, letters: cut..rest.letters.end, line: piece.line, cut_off: piece.cut_off };
            }
            parts.push(rest);
        }
        self.all = parts;
        self.settle();
    }

    /// The pieces that hold letters of `range`.
    pub(super) fn under(&self, range: &LetterRange) -> std::ops::Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        self.at(range.start)..self.at(range.end - 1) + 1
    }

    /// The piece of a letter.
    pub(super) fn at(&self, letter: u32) -> usize {
        self.all.partition_point(|piece| piece.letters.end <= letter).min(self.all.len() - 1)
    }

    /// Whether a line begins (or the text ends) at `letter`.
    pub(super) fn begins_line(&self, letter: u32) -> bool {
        let index = self.all.partition_point(|piece| piece.letters.start < letter);
        match self.all.get(index) {
            None => true,
            Some(piece) => piece.letters.start == letter && self.lines[piece.line as usize].start == index as u32,
        }
    }

    /// Whether a copy may well end at `letter`: a line does, or an ellipsis says that it was cut off.
    pub(super) fn is_end(&self, letter: u32) -> bool {
        self.begins_line(letter) || letter.checked_sub(1).is_some_and(|last| self.all[self.at(last)].letters.end == letter && self.all[self.at(last)].cut_off)
    }

    /// The pieces of a line up to an ellipsis: what stands behind it is a source or a date.
    pub(super) fn unit(&self, line: u32) -> std::ops::Range<usize> {
        let line = &self.lines[line as usize];
        let (start, end) = (line.start as usize, line.end as usize);
        let cut = self.all[start..end].iter().position(|piece| piece.cut_off);
        start..cut.map_or(end, |cut| start + cut + 1)
    }
}

/// Whether a sentence ends with a mark that ends sentences.
fn is_stopped(sentence: &str) -> bool {
    sentence.trim_end_matches(is_closing).ends_with(|c: char| !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, ',' | '、' | '，' | ':' | '：' | '-'))
}

/// Whether a character ends a line.
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}')
}

fn lines(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut end_line = |start: usize, end: usize| {
        let span = Span::new(start, end).trim(text);
        if !span.is_empty() {
            found.push(span);
        }
    };
    while let Some(next) = text.as_bytes()[at..].iter().position(|byte| BREAK_LEADS[*byte as usize]) {
        at += next;
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        if is_break(c) {
            end_line(start, at);
            start = at;
        }
    }
    end_line(start, text.len());
    found
}

/// The bytes that begin a character which ends a line.
const BREAK_LEADS: [bool; 256] = {
    let mut leads = [false; 256];
    let all = [b'\n', b'\r', 0xB, 0xC, 0xC2, 0xE2];
    let mut n = 0;
    while n < all.len() {
        leads[all[n] as usize] = true;
        n += 1;
    }
    leads
};

/// The parts of `span` between blanks; parts without a word join the part before.
fn at_blanks(text: &str, span: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut start = span.start as usize;
    for part in span.of(text).split_inclusive(char::is_whitespace) {
        let here = Span::new(start, start + part.len()).trim(text);
        start += part.len();
        if here.is_empty() {
            continue;
        }
        let wordless = !here.of(text).chars().any(|c| Class::of(c).is_word());
        match found.last_mut() {
            Some(last) if wordless => *last = last.hull(here),
            _ => found.push(here),
        }
    }
    found
}

/// Moves a cut at the word that begins at `at` before the quotation mark or bracket that opens there.
fn opening_before(text: &str, least: usize, at: usize) -> usize {
    let mut at = at;
    while let Some(c) = text[least..at].chars().next_back().filter(|c| is_opening(*c)) {
        at -= c.len_utf8();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let letters = Letters::of(text);
        Pieces::of(text, &letters).all.iter().map(|p| p.span.of(text)).collect()
    }

    #[test]
    fn sentences_and_lines_are_pieces() {
        assert_eq!(cut("نسخة منه.وخلال اللقاء\n... \nنعم"), ["نسخة منه.", "وخلال اللقاء", "نعم"]);
        assert_eq!(cut("การฝึกอบรม ออนไลน์ - นี้"), ["การฝึกอบรม", "ออนไลน์ -", "นี้"]);
    }

    #[test]
    fn every_break_ends_a_line() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            assert!(!is_break(c) || BREAK_LEADS[c.to_string().as_bytes()[0] as usize], "U+{:04X}", c as u32);
        }
        let text = "one\r\ntwo – “three”\u{85}é\u{2028}\n four\u{c}\u{b}five ";
        let found: Vec<&str> = lines(text).iter().map(|line| line.of(text)).collect();
        assert_eq!(found, ["one", "two – “three”", "é", "four", "five"]);
    }

    #[test]
    fn cuts_of_a_copy_become_cuts() {
        let text = "one two «three four» five\nsix";
        let letters = Letters::of(text);
        let mut pieces = Pieces::of(text, &letters);
        pieces.cut_at(text, &letters, vec![6, 6, 0]);
        let spans: Vec<&str> = pieces.all.iter().map(|p| p.span.of(text)).collect();
        assert_eq!(spans, ["one two", "«three four» five", "six"]);
        assert_eq!(pieces.lines, [0..2, 2..3]);
        assert!(pieces.begins_line(0) && !pieces.begins_line(6) && pieces.begins_line(letters.codes.len() as u32));
    }
}
