//! Text that was damaged on its way: replacement characters, and UTF-8 that was read as Windows-1252.

use memchr::memchr2;

use crate::span::Span;

/// Characters of Windows-1252 at 0x80 to 0x9F.
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š',
    '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The first damaged place of a text. Linear.
///
/// A run of characters that Windows-1252 has beyond ASCII, and whose bytes there are well-formed UTF-8, was UTF-8 before: three such
/// characters do not meet by chance, and two do so once, not twice.
pub(super) fn damage(text: &str) -> Option<Span> {
    let bytes = text.as_bytes();
    // What begins a character of several bytes in UTF-8 is one of these in Windows-1252, and U+FFFD ends with this byte.
    memchr2(0xC3, 0xBD, bytes)?;
    let mut short = None;
    let (mut run, mut start) = (Vec::new(), 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c == char::REPLACEMENT_CHARACTER {
            return Some(Span::new(at, at + c.len_utf8()));
        }
        if let Some(byte) = byte_of(c) {
            if run.is_empty() {
                start = at;
            }
            run.push(byte);
            continue;
        }
        if run.len() > 1 && std::str::from_utf8(&run).is_ok() {
            let span = Span::new(start, at);
            if run.len() > 2 || short.replace(span).is_some() {
                return Some(span);
            }
        }
        run.clear();
    }
    None
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
        for whole in ["Ça été très “naïf” – à Noël…", "القاهرة، أمس", "CAFÉ» et «É", "Straße", "price: £5 ±2", ""] {
            assert_eq!(damage(whole), None, "{whole}");
        }
        for whole in ["القاهرة", "“quoted”", "très été naïf", "東京"] {
            assert!(damage(&misread(whole)).is_some(), "{}", misread(whole));
        }
        let text = "a \u{fffd} b";
        assert_eq!(damage(text).map(|span| span.of(text)), Some("\u{fffd}"));
    }
}
