//! Paragraphs: where a line break ends one, and where it only breaks a line.

use super::class::{Class, is_small};
use super::punctuation::{ends_sentence as is_sentence_mark, is_closing, is_colon, is_comma, is_opening, is_semicolon};
use crate::config::text::{MIN_WRAP_LINES, WRAP_WIDTH};
use crate::span::Span;

/// The paragraphs of `text`, without the blanks around them; in order, disjoint, none empty.
///
/// A blank line always ends a paragraph. A single line break ends one too, unless the text is hard-wrapped, or the break
/// stands in the middle of a sentence: before a lower-case letter or a closing mark, after a comma.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let wrapped = is_hard_wrapped(text, &lines);
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for line in lines {
        let words = line.trim(text);
        if words.is_empty() {
            found.extend(open.take());
            continue;
        }
        open = match open {
            Some(paragraph) if wrapped || breaks_a_sentence(paragraph.of(text), words.of(text)) => Some(paragraph.hull(words)),
            before => {
                found.extend(before);
                Some(words)
            }
        };
    }
    found.extend(open);
    found
}

fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}']) {
        found.push(Span::new(start, start + line.len()));
        start += line.len();
    }
    // "\r\n" is one break, not a blank line.
    found.retain(|line| line.of(text) != "\n" || line.start == 0 || !text[..line.start as usize].ends_with('\r'));
    found
}

/// Whether the line breaks are those of a typewriter: no line is long, and most lines end in mid-sentence.
fn is_hard_wrapped(text: &str, lines: &[Span]) -> bool {
    let full: Vec<&str> = lines.iter().map(|line| line.of(text).trim()).filter(|line| !line.is_empty()).collect();
    let short = |line: &&str| line.chars().nth(WRAP_WIDTH).is_none();
    let unfinished = full.iter().filter(|line| line.chars().nth(WRAP_WIDTH / 2).is_some() && !ends_sentence(line)).count();
    full.len() >= MIN_WRAP_LINES && full.iter().all(short) && unfinished * 2 > full.len()
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(is_closing).ends_with(|c| is_sentence_mark(c) || is_colon(c))
}

fn breaks_a_sentence(before: &str, after: &str) -> bool {
    let Some(first) = after.chars().next() else { return false };
    if before.ends_with(|c| is_comma(c) || is_opening(c) || matches!(c, '-' | '–')) {
        return true;
    }
    let closes = is_closing(first) && (first != '"' || before.matches('"').count() % 2 == 1);
    closes || is_comma(first) || is_semicolon(first) || (is_small(first) && Class::of(first).is_word() && !ends_sentence(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|p| p.of(text)).collect()
    }

    #[test]
    fn lines_are_paragraphs_unless_they_break_a_sentence() {
        assert_eq!(split("عنوان\nنص أول.\r\n\r\nنص ثان."), ["عنوان", "نص أول.", "نص ثان."]);
        assert_eq!(split("وصل لـ\"سبوتنيك\n\" نسخة منه.\nنعم"), ["وصل لـ\"سبوتنيك\n\" نسخة منه.", "نعم"]);
        assert_eq!(split("مع بيلاروسيا،\nفي مختلف المجالات."), ["مع بيلاروسيا،\nفي مختلف المجالات."]);
        assert_eq!(split("A Title\nA story that\nwent on."), ["A Title", "A story that\nwent on."]);
        assert_eq!(split("One.\n\"Two,\" he said."), ["One.", "\"Two,\" he said."]);
    }

    #[test]
    fn typewriter_lines_are_joined() {
        let text = "The council met on Tuesday to discuss the bridge and\nThe Mayor said that he would not support any of the\nPlans before the next budget has been passed by the\nHouse in June. The members of the council will then\nVote again.";
        assert_eq!(paragraphs(text).len(), 1);
    }

    #[test]
    fn nothing_in_nothing() {
        assert!(paragraphs(" \n\n\t ").is_empty());
    }
}
