//! Sentences: at their marks, also where the next one is glued on, not at abbreviations, initials, ordinals, decimals or addresses.
//!
//! UAX #29 splits after every `Mr.` and `أ.`, and does not split glued Latin sentences; these rules start from the marks
//! and ask what stands on both sides ([`super::stop`]).

use super::class::Class;
use super::list::List;
use super::punctuation::{ends_sentence, is_bullet, is_closing};
use super::stop::Stop;
use crate::span::Span;

/// So many blanks may stand inside a run of marks (`. . .`).
const BLANKS_IN_RUN: usize = 2;

/// The sentences of one paragraph, trimmed, in order, disjoint; every word of the paragraph is in one of them.
///
/// Linear in the paragraph: each mark looks at a bounded piece of the text on both sides.
#[must_use]
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let words = paragraph.of(text);
    let base = paragraph.start as usize;
    let mut list = List::of(words);
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut quoted = false;
    while let Some((mark, c)) = next_mark(words, at) {
        at = mark + c.len_utf8();
        if let Some((item, end)) = list.as_mut().and_then(|list| list.next_item(words, start, mark)) {
            found.push(Span::new(base + start, base + item).trim(text));
            (start, at) = (item, end);
        } else if c == '"' {
            quoted ^= is_quotation_mark(words, mark, quoted);
        } else if terminates(words, mark, c) {
            let marks = at;
            at = end_of_marks(words, at, quoted);
            quoted ^= words[marks..at].matches('"').count() % 2 == 1;
            if Stop::new(words, start, mark, at).ends_sentence() {
                found.push(Span::new(base + start, base + at).trim(text));
                start = at;
            }
        }
    }
    found.push(Span::new(base + start, base + words.len()).trim(text));
    found.retain(|sentence| sentence.of(text).chars().any(|c| Class::of(c).is_word()));
    found
}

/// The next mark at which something may happen from `from` on, and its place. Bytes that begin none are passed over undecoded.
fn next_mark(words: &str, from: usize) -> Option<(usize, char)> {
    let bytes = words.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| MARK_LEADS[*byte as usize])?;
        // Half of all Arabic letters begin with this byte, and four marks.
        let arabic_letter = bytes[at] == 0xD8 && !matches!(bytes.get(at + 1), Some(0x9D..=0x9F));
        if !arabic_letter
            && let Some(c) = words[at..].chars().next()
            && is_mark(c)
        {
            return Some((at, c));
        }
        at += 1;
    }
}

/// The bytes that begin a mark at which something may happen.
const MARK_LEADS: [bool; 256] = {
    let mut leads = [false; 256];
    let all = [b'.', b'!', b'?', b';', b':', b')', b'"', 0xCD, 0xD6, 0xD8, 0xDB, 0xDC, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xEA, 0xEF, 0xF0];
    let mut n = 0;
    while n < all.len() {
        leads[all[n] as usize] = true;
        n += 1;
    }
    leads
};

fn is_mark(c: char) -> bool {
    matches!(c, '"' | ':' | ';' | ')') || ends_sentence(c) || is_bullet(c)
}

/// Whether a mark can end a sentence where it stands. The colon does behind Armenian letters, the semicolon asks behind Greek ones.
fn terminates(words: &str, mark: usize, c: char) -> bool {
    let behind = |low: char, high: char| words[..mark].trim_end_matches(ends_sentence).chars().next_back().is_some_and(|last| (low..=high).contains(&last));
    match c {
        ':' => behind('\u{531}', '\u{58F}'),
        ';' => behind('\u{370}', '\u{3FF}') || behind('\u{1F00}', '\u{1FFF}'),
        _ => ends_sentence(c),
    }
}

/// Whether a straight quotation mark quotes: not where it measures inches or stands inside a Hebrew abbreviation.
fn is_quotation_mark(words: &str, mark: usize, quoted: bool) -> bool {
    let before = words[..mark].chars().next_back();
    let after = words[mark + 1..].chars().next();
    let hebrew = |c: Option<char>| c.is_some_and(|c| ('\u{5D0}'..='\u{5EA}').contains(&c));
    let inches = !quoted && before.is_some_and(|c| c.is_ascii_digit());
    !(inches || (hebrew(before) && hebrew(after)))
}

/// The end of a run of marks and what closes after them; `quoted` says whether a straight quotation mark is open.
fn end_of_marks(words: &str, from: usize, quoted: bool) -> usize {
    let mut at = from;
    while let Some(c) = words[at..].chars().next() {
        let next = at + c.len_utf8();
        let behind = words[next..].chars().next();
        if c == '"' {
            // A straight quotation mark behind a blank or before a letter opens the next sentence.
            if !quoted && behind.is_some_and(|c| Class::of(c).is_word()) {
                break;
            }
            at = next;
        } else if ends_sentence(c) || is_closing(c) || (is_emphasis(c) && stands_last(words, at)) {
            at = next;
        } else if let Some(end) = spaced_mark(words, at).or_else(|| reference(words, at)) {
            at = end;
        } else {
            break;
        }
    }
    at
}

/// Marks that close a quotation or an emphasis where nothing but a blank follows.
fn is_emphasis(c: char) -> bool {
    matches!(c, '\'' | '`' | '*' | '_')
}

/// Whether a run of such marks at `at` stands before a blank or at the end.
fn stands_last(words: &str, at: usize) -> bool {
    let rest = words[at..].chars().take(4).find(|&c| !is_emphasis(c) && !ends_sentence(c) && !is_closing(c));
    rest.is_none_or(char::is_whitespace)
}

/// The end of a sentence mark that stands behind a blank at `at` and before another (`. . .`, `! !`).
fn spaced_mark(words: &str, at: usize) -> Option<usize> {
    let rest = &words[at..];
    let marks = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let blanks = rest.len() - marks.len();
    let behind = marks.trim_start_matches(ends_sentence);
    let run = marks.len() - behind.len();
    let alone = behind.chars().next().is_none_or(|c| c.is_whitespace() || is_closing(c));
    (blanks > 0 && rest[..blanks].chars().count() <= BLANKS_IN_RUN && run > 0 && alone).then_some(at + blanks + run)
}

/// The end of a note's number in square brackets at `at`, behind a blank or none (`[12]`).
fn reference(words: &str, at: usize) -> Option<usize> {
    let rest = words[at..].strip_prefix(' ').unwrap_or(&words[at..]);
    let number = rest.strip_prefix('[')?;
    let digits = number.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let end = words.len() - number.len() + digits;
    ((1..=3).contains(&digits) && words[end..].starts_with(']')).then_some(end + 1)
}
