//! The character sets of MS-DOS, which the Encoding Standard of the web leaves out, and bytes that are text in one of them or in that of the old
//! Macintosh. Nothing in bytes says so; what says it is that letters stand where another reading has signs in the middle of words.

use encoding_rs::{Encoding, MACINTOSH};

use crate::config::EncodingParams;

/// A character set: its name, and its characters from 0x80 on.
pub(crate) type Dos = (&'static str, &'static str);

/// The character sets of MS-DOS for languages in Latin letters.
pub(crate) static DOS: [Dos; 3] = [
    // Of the first personal computers, in America.
    ("cp437", "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}"),
    // Of western Europe.
    ("cp850", "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}"),
    // Of central Europe.
    ("cp852", "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}"),
];

/// Bytes in a character set of MS-DOS.
pub(crate) fn decoded(bytes: &[u8], (_, upper): Dos) -> String {
    let upper: Vec<char> = upper.chars().collect();
    bytes.iter().map(|&byte| if byte < 0x80 { byte as char } else { upper.get(byte as usize - 0x80).copied().unwrap_or('\u{fffd}') }).collect()
}

/// The character set that bytes are text in rather than in the encoding that is `likely` by their frequencies: its name, and whether this program reads it.
pub(super) fn other(bytes: &[u8], likely: &'static Encoding) -> Option<(&'static str, bool)> {
    let read = |encoding: &'static Encoding| encoding.decode_without_bom_handling(bytes).0;
    let (letters, odd) = inside(&read(likely));
    if odd * 3 < letters.max(EncodingParams::MIN_INSIDE_WORDS) {
        return None;
    }
    let dos = DOS.iter().map(|set| (set.0, false, inside(&decoded(bytes, *set))));
    let all = std::iter::once((MACINTOSH.name(), true, inside(&read(MACINTOSH)))).chain(dos);
    // Of several that fit as well the first one is named.
    let fitting = all.filter(|(_, _, (letters, odd))| *letters >= EncodingParams::MIN_INSIDE_WORDS && odd * 10 <= *letters);
    fitting.min_by_key(|(_, _, (letters, odd))| (*odd, usize::MAX - letters)).map(|(name, known, _)| (name, known))
}

/// How many small letters beyond ASCII touch letters of ASCII, and how many characters stand inside words that no word has there.
fn inside(text: &str) -> (usize, usize) {
    let (mut letters, mut odd) = (0, 0);
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if !c.is_ascii() {
            let behind = rest.peek().copied().unwrap_or(' ');
            let (left, right) = (before.is_ascii_alphabetic(), behind.is_ascii_alphabetic());
            let is_letter = c.is_lowercase() && matches!(c, '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
            let is_mark = matches!(c, '\u{a0}' | '\u{ad}' | '\u{b7}' | '\u{2010}'..='\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{2026}');
            letters += usize::from(is_letter && (left || right));
            odd += usize::from(!is_letter && !is_mark && (left && right || (before.is_ascii_lowercase() && c.is_uppercase())));
        }
        before = c;
    }
    (letters, odd)
}
