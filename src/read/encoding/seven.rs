//! Text that is written in bytes of seven bits, and is no ASCII: ISO-2022 (RFC 1468 and its kin) and UTF-7 (RFC 2152).
//!
//! Such bytes are valid UTF-8 and nothing else but a few signs in a row, so they are looked for by just these.

use encoding_rs::ISO_2022_JP;

use crate::config::EncodingParams;

/// What sets of characters other than ASCII are chosen by.
const ESCAPES: [&[u8]; 4] = [b"\x1b$B", b"\x1b$@", b"\x1b$(", b"\x1b$)"];

/// The encoding of seven bits that `head` is written in, and whether this program reads it.
pub(crate) fn seven_bit(head: &[u8]) -> Option<(&'static str, bool)> {
    if !head.is_ascii() {
        return None;
    }
    if memchr::memchr(0x1b, head).is_some() {
        return escaped(head);
    }
    let found = Runs::of(head)?;
    (found.runs >= EncodingParams::MIN_RUNS && found.letters >= EncodingParams::MIN_BEYOND_ASCII).then_some(("UTF-7", false))
}

/// Whether a text that says too little to be sure may be UTF-7: each of its plus signs begins a run that ends as it should.
pub(super) fn may_be_utf7(head: &[u8]) -> bool {
    let found = head.is_ascii().then(|| Runs::of(head)).flatten();
    found.is_some_and(|found| found.letters >= EncodingParams::MIN_DOUBTED)
}

/// Whether bytes are Japanese in ISO-2022-JP.
pub(crate) fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    bytes.is_ascii() && memchr::memchr(0x1b, bytes).is_some() && escaped(bytes).is_some_and(|(_, known)| known)
}

fn escaped(head: &[u8]) -> Option<(&'static str, bool)> {
    let chosen = ESCAPES.iter().position(|escape| memchr::memmem::find(head, escape).is_some())?;
    if chosen > 1 {
        // What announces a set of characters does so in the first line.
        return (head.starts_with(ESCAPES[3])).then_some(("ISO-2022-KR or ISO-2022-CN", false));
    }
    // The head may end inside a character.
    let (text, _) = ISO_2022_JP.decode_without_bom_handling(head);
    let (letters, lost) = text.chars().filter(|c| !c.is_ascii()).fold((0, 0), |(all, lost), c| (all + 1, lost + usize::from(c == '\u{fffd}')));
    (letters >= EncodingParams::MIN_BEYOND_ASCII && lost <= 2).then_some((ISO_2022_JP.name(), true))
}

/// The runs of base 64 in a text of which every plus sign begins one that is letters beyond ASCII in UTF-16, or marks, and ends as such runs do.
struct Runs {
    runs: usize,
    /// Characters beyond ASCII.
    letters: usize,
}

impl Runs {
    /// `None` for a text with other plus signs, or without any.
    fn of(head: &[u8]) -> Option<Self> {
        let mut found = Self { runs: 0, letters: 0 };
        let mut rest = &head[memchr::memchr(b'+', head)?..];
        while let Some(at) = memchr::memchr(b'+', rest) {
            rest = &rest[at + 1..];
            // A plus sign is a digit of base 64, too.
            let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')).count();
            let (run, behind) = rest.split_at(length);
            rest = behind;
            // `+-` is the sign itself, and the last run may be cut off.
            if (run.is_empty() && behind.first() == Some(&b'-')) || behind.is_empty() {
                continue;
            }
            found.letters += decoded(run)?;
            found.runs += 1;
        }
        Some(found)
    }
}

/// How many characters beyond ASCII a run has; `None` when it is none, as an empty one is. Some programs write marks of ASCII so, too.
fn decoded(run: &[u8]) -> Option<usize> {
    let (mut bits, mut held, mut units) = (0_u32, 0, Vec::new());
    for byte in run {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            _ => 63,
        };
        bits = (bits << 6 | u32::from(value)) & 0x3f_ffff;
        held += 6;
        if held >= 16 {
            held -= 16;
            units.push((bits >> held) as u16);
        }
    }
    let left = bits & ((1 << held) - 1);
    if held >= 6 || left != 0 || run.is_empty() {
        return None;
    }
    let chars: Vec<char> = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    let is_text = |c: &char| {
        !c.is_ascii() && !c.is_control() && (c.is_alphanumeric() || matches!(c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}'))
    };
    let beyond = chars.iter().filter(|c| !c.is_ascii()).count();
    chars.iter().all(|c| is_text(c) || c.is_ascii_punctuation()).then_some(beyond)
}
