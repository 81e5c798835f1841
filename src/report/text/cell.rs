//! A cell of text: painted words, wrapped to a number of columns, alone or beside another cell.
//!
//! Lines with right-to-left text are enclosed in FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE, so that a terminal that
//! reorders such text leaves everything around it in place. A mark after the isolate gives each line the direction of the
//! whole cell, whatever word the line happens to begin with.

use unicode_width::UnicodeWidthChar;

use super::paint::Paint;
use super::visible::{ISOLATE, POP_ISOLATE, is_right_to_left, push_visible};
use crate::text::class::{Class, Kind};

const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// Painted words in order.
#[derive(Debug, Default)]
pub(in crate::report) struct Cell {
    words: Vec<Word>,
    /// Whether a blank came after the last word.
    blank: bool,
    /// Whether the first letter is written from right to left; none was seen yet.
    right_to_left: Option<bool>,
    /// Whether any is.
    mixed: bool,
}

/// What no line break may divide, unless it is wider than a line.
#[derive(Debug, Default, Clone)]
struct Word {
    parts: Vec<(Paint, String)>,
    width: usize,
    blank_before: bool,
    /// Whether a letter or digit was seen: a break may come before the next ideograph.
    begun: bool,
}

impl Word {
    /// Appends another word; neighbours of one colour become one part.
    fn join(&mut self, other: Self, blank: bool) {
        let same = self.parts.last().map(|(paint, _)| *paint) == other.parts.first().map(|(paint, _)| *paint);
        if blank {
            self.push(self.parts.last().filter(|_| same).map_or(Paint::Plain, |(paint, _)| *paint), ' ');
        }
        self.width += other.width;
        let mut parts = other.parts.into_iter();
        if same && let (Some((_, before)), Some((_, text))) = (self.parts.last_mut(), parts.next()) {
            before.push_str(&text);
        }
        self.parts.extend(parts);
    }

    fn push(&mut self, paint: Paint, c: char) {
        if self.parts.last().is_none_or(|(last, _)| *last != paint) {
            self.parts.push((paint, String::new()));
        }
        if let Some((_, text)) = self.parts.last_mut() {
            let before = text.len();
            push_visible(c, text);
            self.width += width(&text[before..]);
        }
    }
}

/// Columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

impl Cell {
    /// A cell of one colour.
    pub(in crate::report) fn new(text: &str, paint: Paint) -> Self {
        let mut cell = Self::default();
        cell.push(text, paint);
        cell
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Appends `text`; blanks of any kind and number become one.
    pub(super) fn push(&mut self, text: &str, paint: Paint) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.blank = true;
                continue;
            }
            let class = Class::of(c);
            if matches!(class.kind(), Kind::Letter | Kind::Ideograph) {
                self.right_to_left.get_or_insert(is_right_to_left(c));
            }
            self.mixed |= is_right_to_left(c);
            let breaks = class.kind() == Kind::Ideograph && self.words.last().is_some_and(|word| word.begun);
            if self.blank || breaks || self.words.is_empty() {
                self.words.push(Word { blank_before: self.blank, ..Word::default() });
                self.blank = false;
            }
            if let Some(word) = self.words.last_mut() {
                word.begun |= class.is_word();
                word.push(paint, c);
            }
        }
    }

    /// The cell with as many words from its start as stand in `columns` columns, and a sign when that is not all.
    pub(in crate::report) fn cut(mut self, columns: usize) -> Self {
        let mut taken = 0;
        let fitting = self.words.iter().take_while(|word| {
            taken += word.width + usize::from(word.blank_before);
            taken <= columns
        });
        let fitting = fitting.count();
        if fitting < self.words.len() {
            self.words.truncate(fitting);
            self.blank = true;
            self.push("…", Paint::Faint);
        }
        self
    }

    /// The cell as lines of at most `columns` columns, each with its width.
    pub(super) fn lines(&self, columns: usize, color: bool) -> Vec<(String, usize)> {
        let mut lines = vec![Word::default()];
        for word in self.words.iter().flat_map(|word| divided(word, columns)) {
            let Some(line) = lines.last_mut() else { break };
            let blank = usize::from(word.blank_before && line.width > 0);
            if line.width > 0 && line.width + blank + word.width > columns {
                lines.push(Word { blank_before: false, ..word });
                continue;
            }
            line.join(word, blank == 1);
        }
        lines.into_iter().map(|line| (self.written(&line, color), line.width)).collect()
    }

    fn written(&self, line: &Word, color: bool) -> String {
        let mut out = String::new();
        if self.mixed {
            out.push(ISOLATE);
            out.extend(self.right_to_left.unwrap_or(false).then_some(RIGHT_TO_LEFT_MARK));
        }
        line.parts.iter().for_each(|(paint, text)| paint.write(text, color, &mut out));
        out.extend(self.mixed.then_some(POP_ISOLATE));
        out
    }
}

/// `word` in pieces that fit into `columns`; itself when it fits.
fn divided(word: &Word, columns: usize) -> Vec<Word> {
    if word.width <= columns {
        return vec![word.clone()];
    }
    let mut pieces = vec![Word { blank_before: word.blank_before, ..Word::default() }];
    for (paint, text) in &word.parts {
        for c in text.chars() {
            if pieces.last().is_some_and(|piece| piece.width > 0 && piece.width + c.width().unwrap_or(0) > columns) {
                pieces.push(Word::default());
            }
            if let Some(piece) = pieces.last_mut() {
                piece.push(*paint, c);
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str, columns: usize) -> Vec<String> {
        Cell::new(text, Paint::Plain).lines(columns, false).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn lines_break_at_blanks_and_between_ideographs() {
        assert_eq!(plain("one  two\nthree", 8), ["one two", "three"]);
        assert_eq!(plain("one\u{2028}two\u{85}three", 7), ["one two", "three"]);
        assert_eq!(plain("「国家统计」局。", 7), ["「国家", "统计」", "局。"]);
        assert_eq!(plain("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(plain("", 3), [""]);
    }

    #[test]
    fn right_to_left_lines_are_isolated_in_the_direction_of_the_cell() {
        assert_eq!(plain("قال NATO نعم", 8), ["\u{2068}\u{200f}قال NATO\u{2069}", "\u{2068}\u{200f}نعم\u{2069}"]);
        assert_eq!(plain("he said نعم", 40), ["\u{2068}he said نعم\u{2069}"]);
        assert_eq!(plain("he said", 40), ["he said"]);
    }

    #[test]
    fn a_cut_cell_ends_with_a_sign() {
        let cut = |text: &str, columns| Cell::new(text, Paint::Plain).cut(columns).lines(99, false).remove(0).0;
        assert_eq!(cut("one two three", 13), "one two three");
        assert_eq!(cut("one two three", 12), "one two …");
        assert_eq!(cut("国家统计", 4), "国家 …");
    }

    #[test]
    fn colours_end_with_the_line() {
        let lines = Cell::new("one two", Paint::Added).lines(4, true);
        assert_eq!(lines[0].0, "\u{1b}[32mone\u{1b}[0m");
        assert_eq!(lines[1], ("\u{1b}[32mtwo\u{1b}[0m".into(), 3));
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "\\PC{0,60}|[a-zم-ي国 \u{1b}\u{202e}「]{0,80}", columns in 2usize..30) {
            let lines = Cell::new(&text, Paint::Plain).lines(columns, false);
            // Line separators are blanks here, and become letters where they are made visible.
            let words: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let mut printed = String::new();
            for (line, columns_taken) in &lines {
                prop_assert_eq!(width(line), *columns_taken);
                prop_assert!(*columns_taken <= columns);
                printed.push_str(line);
            }
            prop_assert_eq!(letters(&printed), letters(&super::super::visible(&words)));
            let control = printed.contains(['\u{1b}', '\u{202e}']);
            prop_assert!(!control);
        }
    }
}
