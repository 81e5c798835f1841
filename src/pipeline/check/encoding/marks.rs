//! Damage that stands in a text as signs: question marks for letters, references and escapes that nobody decoded.

use crate::config::damage::{LOST_WITHIN, MARKED_WORD_BYTES, MIN_LOST, MIN_MARK_WORDS, MIN_SIGNS, REFERENCE_BYTES};
use memchr::{memchr, memchr3_iter};

use crate::span::Span;

/// The first place where letters became question marks, or stand as references or escapes. Linear, at the speed of a search for single bytes.
pub(super) fn marked(text: &str) -> Option<Span> {
    let bytes = text.as_bytes();
    let (mut first, mut count, mut read) = (None, 0, 0);
    let mut lost = [None; MIN_LOST - 1];
    for at in memchr3_iter(b'?', b'&', b'\\', bytes) {
        let length = match bytes[at] {
            b'?' if at < read => continue,
            b'?' => {
                let (run, is_lost) = questions(bytes, at, read);
                if is_lost {
                    return Some(run);
                }
                if let Some(word) = word_that_lost(text, at) {
                    if let Some(first) = lost[0].filter(|first: &Span| at - first.start as usize <= LOST_WITHIN) {
                        return Some(first);
                    }
                    lost.rotate_left(1);
                    lost[MIN_LOST - 2] = Some(word);
                    read = word.end as usize;
                    continue;
                }
                read = run.end as usize;
                continue;
            }
            b'&' => reference(&bytes[at..]),
            _ => escape(&bytes[at..]),
        };
        if let Some(sign) = length.map(|length| Span::new(at, at + length)).filter(|sign| is_in_word(bytes, *sign)) {
            count += 1;
            first.get_or_insert(sign);
        }
        if count >= MIN_SIGNS {
            return first;
        }
    }
    None
}

/// The run of question marks around `at`, from `least` on, and whether it is words that are nothing else, one after the other, as letters become
/// that an encoding does not have. Emphasis ("what???") stands alone, and spaced marks ("what ? ? ?") are one each.
fn questions(bytes: &[u8], at: usize, least: usize) -> (Span, bool) {
    if !bytes[at..].starts_with(b"?? ??") {
        return (Span::new(at, at + 1), false);
    }
    let is_mark = |byte: &&u8| matches!(byte, b'?' | b' ' | b'.' | b',' | b':' | b'-');
    let before = bytes[least..at].iter().rev().take_while(is_mark).count();
    let behind = bytes[at..].iter().take_while(is_mark).count();
    let words = bytes[at - before..at + behind].split(|byte| *byte == b' ').filter(|word| word.len() > 1 && word.starts_with(b"??"));
    (Span::new(at - before, at + behind), words.take(MIN_MARK_WORDS).count() == MIN_MARK_WORDS)
}

/// The word around a question mark that stands for a letter of it (`r?paration`): small letters on both sides, and nothing of an address.
fn word_that_lost(text: &str, at: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let is_small = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_lowercase);
    if !is_small(at.checked_sub(1).and_then(|before| bytes.get(before))) || !is_small(bytes.get(at + 1)) {
        return None;
    }
    let is_inside = |byte: &&u8| !byte.is_ascii_whitespace();
    let start = at - bytes[..at].iter().rev().take(MARKED_WORD_BYTES).take_while(is_inside).count();
    let end = at + bytes[at..].iter().take(MARKED_WORD_BYTES).take_while(is_inside).count();
    let is_address = |byte: &u8| matches!(byte, b'/' | b'=' | b'&' | b'@' | b'\\' | b'*' | b'(' | b'[' | b'_' | b':') || byte.is_ascii_digit();
    let inner = bytes[start..end].trim_ascii_end();
    // A sentence that is glued to the next one ends once.
    (!inner.iter().any(is_address) && text.is_char_boundary(start) && text.is_char_boundary(end)).then(|| Span::new(start, end))
}

/// Whether a reference (`&amp;eacute;`, `&#1575;`) or an escape (`\u0627`, `\xd8\xa7`) is part of a word: code speaks of single characters.
fn is_in_word(bytes: &[u8], sign: Span) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    let before = (sign.start as usize).checked_sub(1).and_then(|at| bytes.get(at));
    let behind = bytes.get(sign.end as usize);
    is_letter(before) || is_letter(behind) || matches!(behind, Some(b'&' | b'\\'))
}

/// The length of a reference that was encoded twice, or stands for a letter beyond ASCII.
fn reference(bytes: &[u8]) -> Option<usize> {
    let end = memchr(b';', &bytes[..bytes.len().min(REFERENCE_BYTES)])?;
    let name = &bytes[1..end];
    if name == b"amp" {
        let rest = &bytes[end + 1..];
        let again = memchr(b';', &rest[..rest.len().min(REFERENCE_BYTES)])?;
        return is_reference(&rest[..again]).then_some(end + again + 2);
    }
    let letters = [&b"acute"[..], b"grave", b"circ", b"uml", b"cedil", b"tilde", b"slash", b"ring", b"lig", b"caron"];
    let is_accented = letters.iter().any(|ending| name.len() <= ending.len() + 2 && name.ends_with(ending) && name.len() > ending.len());
    (is_accented || number(name).is_some_and(|number| number > 0xBF)).then_some(end + 1)
}

/// Whether this can stand between `&` and `;`.
fn is_reference(name: &[u8]) -> bool {
    number(name).is_some() || (name.len() > 1 && name.iter().all(u8::is_ascii_alphanumeric) && name[0].is_ascii_alphabetic())
}

/// The number of a numeric reference.
fn number(name: &[u8]) -> Option<u32> {
    let digits = std::str::from_utf8(name.strip_prefix(b"#")?).ok()?;
    match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    }
}

/// The length of an escape that stands for a character beyond ASCII: four hexadecimal digits, or bytes that are UTF-8 together.
fn escape(bytes: &[u8]) -> Option<usize> {
    let hex =
        |digits: &[u8]| std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+')).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    match bytes.get(1)? {
        b'u' => hex(bytes.get(2..6)?).filter(|&code| code > 0xBF && !(0xE000..0xF900).contains(&code)).map(|_| 6),
        b'x' => {
            let byte = |n: usize| bytes.get(n..n + 4).filter(|escape| escape.starts_with(b"\\x")).and_then(|escape| hex(&escape[2..]));
            let lead = byte(0).filter(|lead| (0xC3..0xF0).contains(lead))?;
            let all = if lead < 0xE0 { 2 } else { 3 };
            (1..all).all(|n| byte(4 * n).is_some_and(|byte| (0x80..0xC0).contains(&byte))).then_some(4 * all)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_marks_for_letters_are_no_emphasis() {
        for text in [
            "Le th??tre a d?cid? des r?parations, a d?clar? la porte-parole.",
            "The minister said ????? ???? ?? on Monday.",
            "????? ???, ?? ???????: ??",
            "?? ?? ??",
        ] {
            assert!(marked(text).is_some(), "{text}");
        }
        for text in [
            "why?because I said so. what?no.",
            "http://a.example/x?a=b&c http://a.example/y?b=c http://b.example/z?page=d",
            "colou?r and favou?r are patterns",
            "Was?Wer?Wie? fragte sie. Really?Yes.Why?No.",
            "What??? Really?? Why??",
            "Quoi ? ? ? Non ! ? ?",
            "He said ?? and ?? again",
            "a ?? b ? c : d",
            "???",
            "",
        ] {
            assert_eq!(marked(text), None, "{text}");
        }
    }

    #[test]
    fn references_and_escapes_for_letters_are_undecoded() {
        for text in [
            "Caf&amp;eacute; of R&amp;amp;D",
            "Le th&eacute;&acirc;tre",
            "&#1575;&#1604;&#1602;",
            "na&#xef;ve caf&#233;s",
            r"Caf\u00e9 cr\u00e8me",
            r"\u0627\u0644\u0642",
            r"\xd8\xa7\xd9\x84\xd9\x82",
        ] {
            assert!(marked(text).is_some(), "{text}");
        }
        for text in [
            "AT&T; R&D; B&B; &c.",
            "Write &amp;lt; for &lt; and &amp; for &",
            "a &eacute; b",
            r"C:\users\xavier\ulf",
            r"the regex [\u0600-\u06FF] and \u00e9",
            r"LaTeX: \usepackage{x} \xi \upsilon",
            "profit &lt;GM> rose &amp; fell",
            "?id=1&uuml=2&euml=3",
        ] {
            assert_eq!(marked(text), None, "{text}");
        }
    }
}
