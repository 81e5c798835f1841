//! Text that was damaged on its way: replacement characters, question marks and references for letters, and bytes that were read in
//! another encoding than the one they were written in.

mod marks;
mod misread;
mod words;

use crate::config::damage::{LOOKS, ROWS};
use memchr::memchr3_iter;

use crate::span::Span;

/// Characters of Windows-1252 at 0x80 to 0x9F.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š',
    '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The first damaged place of a text, of the first kind of damage that it has. Linear; a text is decoded only around the bytes that damage
/// has, and in samples.
pub(super) fn damage(text: &str) -> Option<Span> {
    replaced(text).or_else(|| marks::marked(text)).or_else(|| misread::sampled(text))
}

/// What became of a text that is damaged by `words`, and what can be done about it.
pub(super) fn advice(words: &str) -> &'static str {
    match words {
        _ if words.contains('\u{fffd}') => "letters were lost when it was decoded; --encoding reads its source, where that is at hand, as what it is",
        _ if words.contains('\0') => "NUL bytes stand in it",
        _ if words.contains('?') => "letters became question marks, and only its source has them",
        _ if words.contains(['&', '\\']) => "references or escapes stand for letters",
        _ => "it was decoded with the wrong encoding; --encoding reads its source, where that is at hand, as what it is",
    }
}

/// The first replacement character or NUL, or run of UTF-8 that was read as Windows-1252, or place where accented letters stand in rows and another
/// encoding makes them text.
///
/// A run of characters that Windows-1252 has beyond ASCII, and whose bytes there are well-formed UTF-8, was UTF-8 before: three such
/// characters do not meet by chance, and two do so once, not twice.
fn replaced(text: &str) -> Option<Span> {
    let bytes = text.as_bytes();
    let (mut short, mut read) = (None, 0);
    let (mut rows, mut looks) = (0, 0);
    // What begins a character of several bytes in UTF-8 is, as a character of Windows-1252, one of those that begin with 0xC3 here;
    // U+FFFD ends with the other byte.
    for at in memchr3_iter(0xC3, 0xBD, 0, bytes) {
        if at < read {
            continue;
        }
        if bytes[at] == 0 {
            return Some(Span::new(at, at + 1));
        }
        if bytes[at] == 0xBD {
            if bytes[..at].ends_with(&[0xEF, 0xBF]) {
                return Some(Span::new(at - 2, at + 1));
            }
            continue;
        }
        let run = run_around(text, at, read);
        read = run.end as usize;
        let misread: Vec<u8> = run.of(text).chars().filter_map(byte_of).collect();
        if std::str::from_utf8(&misread).is_ok_and(is_written) && (misread.len() > 2 || short.replace(run).is_some()) {
            return Some(run);
        }
        rows += usize::from(misread.len() > 2);
        if rows == ROWS && looks < LOOKS {
            (rows, looks) = (0, looks + 1);
            if let Some(span) = misread::misread(text, run.start as usize) {
                return Some(span);
            }
        }
    }
    None
}

/// Whether misread characters were some that texts are full of; a sharp s before a quotation mark would have been a letter of N'Ko.
fn is_written(was: &str) -> bool {
    was.chars().next().is_some() && was.chars().all(|c| !matches!(c, '\0'..='\u{7f}' | '\u{180}'..='\u{36f}' | '\u{700}'..='\u{8ff}'))
}

/// The characters of Windows-1252 beyond ASCII around the one at `at`, from `least` on.
fn run_around(text: &str, at: usize, least: usize) -> Span {
    let is_upper = |c: &char| byte_of(*c).is_some();
    let size = |c: char| c.len_utf8();
    let before: usize = text[least..at].chars().rev().take_while(is_upper).map(size).sum();
    let behind: usize = text[at..].chars().take_while(is_upper).map(size).sum();
    Span::new(at - before, at + behind)
}

/// The byte beyond ASCII that a character is in Windows-1252.
fn byte_of(c: char) -> Option<u8> {
    match c {
        '\u{a0}'..='\u{ff}' => Some(c as u8),
        '\u{80}'.. => UPPER.iter().position(|&upper| upper == c).map(|n| 0x80 + n as u8),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text as it looks when its UTF-8 is read as Windows-1252.
    fn misread(text: &str) -> String {
        text.bytes()
            .map(|byte| {
                if byte < 0x80 {
                    byte as char
                } else if byte < 0xA0 {
                    UPPER[byte as usize - 0x80]
                } else {
                    byte as char
                }
            })
            .collect()
    }

    #[test]
    fn damage_is_told_from_accents() {
        for whole in [
            "Ça été très “naïf” – à Noël…",
            "القاهرة، أمس",
            "CAFÉ» et «É",
            "Straße",
            "price: £5 ±2",
            "das ließ“, der Groß\u{ad}vater, heiß“",
            "NESCAFÉ® NESTLÉ®",
            "",
        ] {
            assert_eq!(damage(whole), None, "{whole}");
        }
        for whole in ["القاهرة", "“quoted”", "très été naïf", "東京"] {
            assert!(damage(&misread(whole)).is_some(), "{}", misread(whole));
        }
        for (text, place) in [("a \u{fffd} b", "\u{fffd}"), ("a\0b", "\0")] {
            assert_eq!(damage(text).map(|span| span.of(text)), Some(place));
        }
    }
}
