//! Text that was decoded with the wrong encoding: written back in that encoding, it is text again.
//!
//! Nothing here knows how damage looks. A text whose words nobody would write is encoded again in every encoding that has its characters, and
//! decoded in every other one. It is damaged where one of these ways leads to words of one script that people do write.

use crate::config::damage::{
    EXAMINED, LED_PART, MANY_LETTERS, MAX_NARROW_SHARE, MIN_HANGUL_SHARE, MIN_KINDS, MIN_KNOWN_SHARE, MIN_LETTERS, MIN_TURKISH, ODD_EASTERN_PART,
    ODD_LEFT_PART, ODD_PART, RARE_EASTERN_PART, RARE_PART, SWAPPED_CAPITALS, SWAPPED_KINDS, SWAPPED_PART, TOUCHING_PART, UNKNOWN_PART, WINDOW,
};
use std::sync::LazyLock;

use encoding_rs::{
    BIG5, DecoderResult, EUC_JP, EUC_KR, EncoderResult, Encoding, GBK, IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_6, KOI8_R, KOI8_U, MACINTOSH, SHIFT_JIS, UTF_8,
    WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, X_MAC_CYRILLIC,
};

use super::words::{Letters, Look};
use crate::read::encoding::dos::{self, DOS};
use crate::read::encoding::likely;
use crate::span::Span;

/// Encodings with a byte a character, in which text is often read that was written in another one.
static SINGLE: [&Encoding; 17] = [
    WINDOWS_1252,
    WINDOWS_1251,
    WINDOWS_1256,
    WINDOWS_1250,
    KOI8_U,
    KOI8_R,
    MACINTOSH,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1255,
    WINDOWS_874,
    WINDOWS_1257,
    ISO_8859_2,
    ISO_8859_5,
    ISO_8859_6,
    IBM866,
    X_MAC_CYRILLIC,
];

/// Encodings of the east, with one or two bytes a character.
static DOUBLE: [&Encoding; 5] = [GBK, SHIFT_JIS, BIG5, EUC_KR, EUC_JP];

/// The characters of the encodings of a byte each, from 0x80 on; those of MS-DOS come last.
static CHARACTERS: LazyLock<Vec<[char; 128]>> = LazyLock::new(|| {
    let character = |encoding: &'static Encoding, byte: u8| encoding.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\u{fffd}');
    let standard = SINGLE.iter().map(|encoding| std::array::from_fn(|n| character(encoding, 0x80 + n as u8)));
    let dos = DOS.iter().map(|(_, upper)| {
        let mut upper = upper.chars();
        std::array::from_fn(|_| upper.next().unwrap_or('\u{fffd}'))
    });
    standard.chain(dos).collect()
});

/// The first place of a text that was misread, as far as samples of it show that. Constant cost.
pub(super) fn sampled(text: &str) -> Option<Span> {
    let length = text.len();
    let starts = if length <= 3 * WINDOW { [0, length, length] } else { [0, (length - WINDOW) / 2, length - WINDOW] };
    let size = if length <= 3 * WINDOW { length } else { WINDOW };
    starts.into_iter().filter(|&start| start < length).find_map(|start| {
        let window = within(text, start, size);
        let sample = window.of(text);
        if is_plain(sample) {
            return None;
        }
        let look = Look::of(sample);
        let from = window.start as usize;
        if is_led(sample)
            && let Some(found) = misled(text, from)
        {
            return Some(found);
        }
        if look.is_suspicious() {
            return misread(text, from);
        }
        if look.letters[Letters::Latin as usize] >= MIN_LETTERS && is_turkish(sample) {
            return Some(word(text, from + sample.find(is_turned_turkish).unwrap_or(0)));
        }
        let eastern = look.letters[Letters::Eastern as usize];
        (eastern >= MIN_LETTERS && !is_known_eastern(sample)).then(|| eastern_misread(text, from)).flatten()
    })
}

/// The letters in which the encodings of western Europe and of Turkish differ.
fn is_turned_turkish(c: char) -> bool {
    matches!(c, 'Ð' | 'Ý' | 'Þ' | 'ð' | 'ý' | 'þ')
}

/// Whether a sample was Turkish before its letters became those of Icelandic, which the frequencies of letters tell.
fn is_turkish(sample: &str) -> bool {
    let few = sample.chars().filter(|&c| is_turned_turkish(c)).take(MIN_TURKISH).count() < MIN_TURKISH;
    !few && single_bytes(sample, 0).is_some_and(|bytes| likely(&bytes) == WINDOWS_1254)
}

/// Whether a sample has nothing but ASCII, letters of Hebrew, Arabic and their kin, and quotation marks and blanks: neither signs inside words
/// nor letters of two scripts nor capitals, which would make words odd.
fn is_plain(sample: &str) -> bool {
    let bytes = sample.as_bytes();
    let is_other = |byte: u8| byte >= 0xC2 && !(0xD7..=0xDB).contains(&byte);
    // Without an early end this takes many bytes a step.
    if !bytes.iter().fold(false, |any, &byte| any | is_other(byte)) {
        return true;
    }
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|&byte| is_other(byte)) {
        at += next;
        let is_quotation = match &bytes[at..] {
            [0xC2, second, ..] => matches!(second, 0xA0 | 0xAB | 0xBB),
            [0xE2, 0x80, third, ..] => matches!(third, 0x80..=0x99 | 0x9C | 0x9D | 0xA6 | 0xAA..=0xAF),
            _ => false,
        };
        if !is_quotation {
            return false;
        }
        at += 2;
    }
    true
}

/// The part of `text` from about `start` on, of at most `size` bytes, without torn characters or words at its ends where it can be.
fn within(text: &str, start: usize, size: usize) -> Span {
    let start = text.ceil_char_boundary(start);
    let end = text.floor_char_boundary(start.saturating_add(size).min(text.len())).max(start);
    Span::new(start, end)
}

/// The place at or after `from` that was misread.
pub(super) fn misread(text: &str, from: usize) -> Option<Span> {
    let window = within(text, from, EXAMINED);
    let sample = window.of(text);
    let look = Look::of(sample);
    let first = look.first.filter(|_| look.is_suspicious())?;
    let found = (0..CHARACTERS.len()).any(|wrong| {
        single_bytes(sample, wrong).is_some_and(|bytes| {
            let rights = [UTF_8].into_iter().chain(SINGLE).chain(DOUBLE).filter(|right| SINGLE.get(wrong) != Some(right));
            rights.into_iter().any(|right| is_better(&bytes, right, &look)) || is_of_old(&bytes, wrong, &look)
        })
    });
    found.then(|| word(text, window.start as usize + first))
}

/// Whether half of what stands beyond ASCII is one character or two, each with another one behind it. So looks UTF-8 of a script of two bytes a letter,
/// in whatever encoding of a byte each it is read: in that of the Macintosh Cyrillic becomes `–ì–æ—Ä–æ–¥`, whose dashes end words, so that none is odd.
fn is_led(sample: &str) -> bool {
    let (mut counts, mut beyond, mut before) = (Vec::<(char, usize)>::new(), 0, ' ');
    for c in sample.chars() {
        beyond += usize::from(!c.is_ascii());
        if !c.is_ascii() && !before.is_ascii() {
            match counts.iter_mut().find(|(leading, _)| *leading == before) {
                Some((_, count)) => *count += 1,
                None => counts.push((before, 1)),
            }
        }
        before = c;
    }
    counts.sort_unstable_by_key(|(_, count)| std::cmp::Reverse(*count));
    let led: usize = counts.iter().take(2).map(|(_, count)| count).sum();
    led >= MIN_LETTERS && led as f64 >= LED_PART * beyond as f64
}

/// The place at or after `from` where UTF-8 was read in an encoding of a byte a character, as the bytes alone tell: its words need not be odd.
fn misled(text: &str, from: usize) -> Option<Span> {
    let window = within(text, from, EXAMINED);
    let sample = window.of(text);
    let is_sound = |right: String| {
        let look = Look::of(&right);
        look.beyond() >= MIN_LETTERS && look.script().is_some() && look.odd * ODD_PART <= look.words
    };
    let found =
        (0..CHARACTERS.len()).any(|wrong| single_bytes(sample, wrong).and_then(|bytes| decoded(&bytes, UTF_8, RARE_EASTERN_PART)).is_some_and(is_sound));
    let first = sample.find(|c: char| !c.is_ascii())?;
    found.then(|| word(text, window.start as usize + first))
}

/// The word that begins at `start`.
fn word(text: &str, start: usize) -> Span {
    let length: usize = text[start..].chars().take_while(|c| !c.is_whitespace()).take(64).map(char::len_utf8).sum();
    Span::new(start, start + length)
}

/// A text in an encoding of a byte a character; `None` when that lacks more than few of its characters beyond ASCII.
fn single_bytes(text: &str, encoding: usize) -> Option<Vec<u8>> {
    let characters = CHARACTERS.get(encoding)?;
    let (mut bytes, mut known, mut unknown) = (Vec::with_capacity(text.len()), 0, 0);
    for c in text.chars() {
        let byte = match c {
            // Where an encoding of Windows has no character, or is taken for Latin-1, the byte stands for itself.
            '\0'..='\u{9f}' => Some(c as u8),
            _ => characters.iter().position(|&other| other == c).map(|n| 0x80 + n as u8),
        };
        match byte {
            Some(byte) => bytes.push(byte),
            None => bytes.push(b' '),
        }
        known += usize::from(!c.is_ascii() && byte.is_some());
        unknown += usize::from(byte.is_none());
    }
    (known > 0 && unknown * 20 <= known).then_some(bytes)
}

/// Whether bytes are, in the encoding `right`, text of one script whose words are far less odd than they were.
///
/// Well-formed UTF-8 does not come about by chance. In an encoding of one byte, anything is text: of a script without capitals, even text whose
/// words are hardly odd. So there the words must have been odd throughout; where they stay in their script, or only few letters change theirs,
/// the frequencies of letters decide.
fn is_better(bytes: &[u8], right: &'static Encoding, was: &Look) -> bool {
    let Some(text) = decoded(bytes, right, RARE_PART) else { return false };
    let look = Look::of(&text);
    let Some(script) = look.script() else { return false };
    let odd = if was.is_mixed() { was.mixed + was.odd } else { was.odd };
    let is_regular = look.beyond() > 1 && look.touching * TOUCHING_PART <= look.words && look.odd * ODD_LEFT_PART <= odd && look.odd * ODD_PART <= look.words;
    if right == UTF_8 {
        return is_regular;
    }
    let is_odd = was.odd * 2 >= was.words && was.script() != Some(script);
    // A formula has few letters; a text that became mixed of two scripts has most of those its language has beyond ASCII.
    let is_mixed = was.is_mixed() && was.kinds.count_ones() >= MIN_KINDS;
    let is_telling = look.beyond() >= if is_mixed { MIN_LETTERS } else { MANY_LETTERS };
    is_regular && was.beyond() >= MIN_LETTERS && look.beyond() >= MIN_LETTERS && (is_odd || (is_telling && likely(bytes) == right))
}

/// Whether bytes that were read in a set of characters of western Europe are sound text in another one of old computers, or of Windows.
fn is_of_old(bytes: &[u8], wrong: usize, was: &Look) -> bool {
    let western = [MACINTOSH, WINDOWS_1252];
    let is_western = SINGLE.get(wrong).is_none_or(|encoding| western.contains(encoding));
    let others = || western.into_iter().filter(|right| SINGLE.get(wrong) != Some(right));
    let dos = || DOS.iter().enumerate().filter(|(n, _)| SINGLE.len() + n != wrong);
    is_western
        && (others().filter_map(|right| decoded(bytes, right, RARE_PART)).any(|text| is_swapped(&text, was))
            || dos().map(|(_, set)| dos::decoded(bytes, *set)).any(|text| is_swapped(&text, was)))
}

/// Whether a text in Latin letters is sound where most of its words with letters beyond ASCII were odd: the sets of characters of old computers have the
/// same letters in other places, so that no frequency tells them from those of Windows, but signs and capitals stand inside words.
fn is_swapped(text: &str, was: &Look) -> bool {
    let look = Look::of(text);
    let latin = Letters::Latin as usize;
    let is_latin = look.script() == Some(latin) && look.letters[latin] >= MIN_LETTERS;
    is_latin
        && look.kinds.count_ones() >= SWAPPED_KINDS
        && was.odd * SWAPPED_PART >= was.words
        && look.odd == 0
        && look.cases.0 * SWAPPED_CAPITALS <= look.cases.1
}

/// Bytes in an encoding, when at most one of `rare` characters beyond ASCII is none there.
fn decoded(bytes: &[u8], encoding: &'static Encoding, rare: usize) -> Option<String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    let (mut rest, mut bad) = (bytes, 0);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = &rest[read..];
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(rest.len().saturating_mul(3).saturating_add(16)),
            DecoderResult::Malformed(..) => {
                bad += 1;
                text.push(' ');
            }
        }
    }
    let beyond = text.chars().filter(|c| !c.is_ascii()).count();
    let controls = text.chars().filter(|c| matches!(c, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}')).count();
    (beyond > 0 && (bad + controls) * rare <= beyond).then_some(text)
}

/// Whether a sample of a script of the east has characters that no text of that script is without: kana, nothing but Hangul, or the commonest words of
/// Chinese. It only saves the look at encodings, which is dear.
fn is_known_eastern(sample: &str) -> bool {
    let known = |c: &char| {
        matches!(c, '\u{3040}'..='\u{30ff}' | '的' | '一' | '是' | '不' | '了' | '在' | '人' | '有' | '中' | '大' | '国' | '國' | '年' | '日' | '上' | '。')
    };
    let narrow = |c: &char| matches!(c, '\u{ff66}'..='\u{ff9f}');
    let hangul = |c: &char| matches!(c, '\u{ac00}'..='\u{d7a3}');
    let eastern = sample.chars().filter(|c| !c.is_ascii()).count();
    let share = |is: &dyn Fn(&char) -> bool| sample.chars().filter(is).count() as f64 / eastern.max(1) as f64;
    (share(&known) > MIN_KNOWN_SHARE || share(&hangul) > MIN_HANGUL_SHARE) && share(&narrow) < MAX_NARROW_SHARE
}

/// The place at or after `from` where UTF-8 was read as an encoding of the east.
fn eastern_misread(text: &str, from: usize) -> Option<Span> {
    let window = within(text, from, WINDOW);
    let sample = window.of(text);
    let found = DOUBLE.iter().any(|wrong| {
        // Half a character is lost where a text of odd length ends.
        let bytes = double_bytes(sample, wrong);
        bytes.and_then(|bytes| decoded(&bytes, UTF_8, RARE_EASTERN_PART)).is_some_and(|right| {
            let look = Look::of(&right);
            look.beyond() >= MIN_LETTERS && look.script().is_some() && look.odd * ODD_EASTERN_PART <= look.words
        })
    });
    let first = sample.find(|c: char| !c.is_ascii())?;
    found.then(|| word(text, window.start as usize + first))
}

/// A text in an encoding of the east; `None` when that lacks more than few of its characters.
fn double_bytes(text: &str, encoding: &'static Encoding) -> Option<Vec<u8>> {
    let mut encoder = encoding.new_encoder();
    let (mut bytes, mut rest, mut unknown) = (vec![0; text.len() * 4 + 16], text, 0);
    let mut written = 0;
    loop {
        let (result, read, new) = encoder.encode_from_utf8_without_replacement(rest, &mut bytes[written..], true);
        rest = &rest[read..];
        written += new;
        match result {
            EncoderResult::InputEmpty => break,
            EncoderResult::OutputFull => return None,
            EncoderResult::Unmappable(_) => {
                unknown += 1;
                if written < bytes.len() {
                    bytes[written] = b' ';
                    written += 1;
                }
            }
        }
    }
    bytes.truncate(written);
    let beyond = text.chars().filter(|c| !c.is_ascii()).count();
    (unknown * UNKNOWN_PART <= beyond).then_some(bytes)
}

#[cfg(test)]
mod tests;
