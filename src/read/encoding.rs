//! Bytes that are no UTF-8: which encoding they likely have, and streams that are converted on their way.
//!
//! A byte order mark says what a stream is; nothing else does so for sure. So UTF-16 and UTF-32 with a mark are converted, and so is what
//! the user names ([`ReadOptions::encoding`](crate::config::ReadOptions)); everything else is refused, with a guess to go on with.

pub(crate) mod dos;
pub(crate) mod ebcdic;
pub(crate) mod seven;

use std::io::{self, BufRead, BufReader, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding};

use self::ebcdic::is_ebcdic;
use self::seven::{is_iso_2022_jp, may_be_utf7, seven_bit};
use super::foreign::foreign;
use super::format::Format;
use super::head::Head;
use super::origin::Origin;
use crate::config::encoding::{Form, TextEncoding};
use crate::error::Error;
use crate::text::class::{Class, Kind};

/// Bytes that are looked at for a guess.
const HEAD: usize = 16 << 10;

/// `input` as UTF-8, as far as its head or the options tell what it is. Holds a buffer.
///
/// # Errors
/// When the head cannot be read, or is text in no encoding that can be told for sure: the error names the likely one.
pub(super) fn as_utf8<'a>(origin: &Origin<'_>, input: &'a mut dyn BufRead) -> Result<Box<dyn BufRead + 'a>, Error> {
    // What is no text of one encoding is recognised as it is; an archive may begin with a record that cannot be read, and go on.
    if Format::of_name(origin.path()) == Some(Format::Warc) {
        return Ok(Box::new(input));
    }
    let head = input.fill_buf().map_err(|error| Error::io(origin.path(), error))?;
    let begins = Head::new(head);
    if foreign(&begins).is_some() || begins.is_parquet() || begins.is_warc() {
        return Ok(Box::new(input));
    }
    let Some(encoding) = told(origin, &head[..head.len().min(HEAD)])? else { return Ok(Box::new(input)) };
    let converted = Converted::new(input, encoding, origin.options.lossy);
    Ok(Box::new(BufReader::with_capacity(1 << 16, converted)))
}

/// Whether a stream that begins with `head` has to be converted, or refused, before its lines are sought.
pub(crate) fn is_converted(origin: &Origin<'_>, head: &[u8]) -> bool {
    !matches!(told(origin, head), Ok(None))
}

/// The encoding that a stream is converted from; `None` for what is UTF-8, or has to be told from its whole.
fn told(origin: &Origin<'_>, head: &[u8]) -> Result<Option<TextEncoding>, Error> {
    if let Some(marked) = marked(head) {
        return Ok(Some(marked));
    }
    if head.starts_with(b"\xEF\xBB\xBF") {
        return Ok(None);
    }
    if let Some(named) = origin.options.encoding {
        // A folder may hold files of both kinds. What is well-formed UTF-8 beyond ASCII is nothing else.
        return Ok((named.is_wide() || !is_utf8_beyond_ascii(head)).then_some(named));
    }
    // A page is read in the encoding that it has.
    if Head::new(head).holds(b"<html") && is_iso_2022_jp(head) {
        return Ok(None);
    }
    let Some(reason) = refused(head) else { return Ok(None) };
    Err(Error::malformed(origin.place(), reason))
}

/// Why a stream is not read that begins with bytes that may be UTF-8, and are no text.
fn refused(head: &[u8]) -> Option<String> {
    if let Some(wide) = wide(head) {
        let label = wide.name().to_ascii_lowercase();
        return Some(format!("not UTF-8: it looks like {} without a byte order mark (--encoding {label} reads it)", wide.name()));
    }
    if let Some((name, known)) = seven_bit(head) {
        return Some(format!("not plain text: it looks like {name} ({})", remedy(name, known)));
    }
    if is_ebcdic(head) {
        return Some(format!("not UTF-8: it looks like {EBCDIC}"));
    }
    let nul = memchr::memchr_iter(0, head).count();
    (nul * 10 >= head.len().max(10)).then(|| "it does not look like text: too many NUL bytes".to_owned())
}

/// What is said of EBCDIC.
pub(super) const EBCDIC: &str = "EBCDIC (convert it first: iconv -f IBM037 -t UTF-8, or the code page of its country)";

/// What is odd about the beginning of a text that is read as UTF-8.
pub(super) fn doubt(head: &[u8]) -> Option<String> {
    let head = &head[..head.len().min(HEAD)];
    may_be_utf7(head).then(|| "may be UTF-7 (letters behind “+”), and is read as it stands: iconv -f UTF-7 -t UTF-8 converts it".to_owned())
}

/// Whether bytes are UTF-8 but for characters beyond U+FFFF, which are written as two surrogates of three bytes each (CESU-8, Unicode Technical Report 26,
/// and the modified UTF-8 of Java). Linear.
pub(super) fn is_cesu8(bytes: &[u8]) -> bool {
    let (mut rest, mut found) = (bytes, false);
    loop {
        let Err(error) = std::str::from_utf8(rest) else { return found };
        let behind = &rest[error.valid_up_to()..];
        if !matches!(behind, [0xED, 0xA0..=0xAF, 0x80..=0xBF, 0xED, 0xB0..=0xBF, 0x80..=0xBF, ..]) {
            // What was looked at may end inside a character.
            return found && error.error_len().is_none();
        }
        (rest, found) = (&behind[6..], true);
    }
}

/// Whether bytes that are no UTF-8 are it but for a few.
pub(super) fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 2 * bad
}

/// The encoding that a byte order mark says.
fn marked(head: &[u8]) -> Option<TextEncoding> {
    match head {
        [0xFF, 0xFE, 0, 0, ..] => Some(TextEncoding::UTF_32LE),
        [0, 0, 0xFE, 0xFF, ..] => Some(TextEncoding::UTF_32BE),
        [0xFF, 0xFE, ..] => Some(TextEncoding::UTF_16LE),
        [0xFE, 0xFF, ..] => Some(TextEncoding::UTF_16BE),
        _ => None,
    }
}

fn is_utf8_beyond_ascii(head: &[u8]) -> bool {
    let whole = match std::str::from_utf8(head) {
        Ok(text) => text,
        // The head may end inside a character.
        Err(error) if error.error_len().is_none() => return error.valid_up_to() > 0 && !head[..error.valid_up_to()].is_ascii(),
        Err(_) => return false,
    };
    !whole.is_ascii()
}

/// The encoding of two or four bytes a character that `head` is written in, without a mark: one in which it is text, which bytes of any other
/// encoding are not by chance. Such a text has control characters in its blanks or its letters, and is no UTF-8 or is full of them.
fn wide(head: &[u8]) -> Option<TextEncoding> {
    let controls = head.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B)).count();
    let full = controls * 12 >= head.len();
    let is_utf8 = std::str::from_utf8(head).map_or_else(|error| error.error_len().is_none(), |_| true);
    if controls == 0 || (is_utf8 && !full) {
        return None;
    }
    let fours = |read: fn([u8; 4]) -> u32| head.as_chunks::<4>().0.iter().map(move |&bytes| char::from_u32(read(bytes)));
    let twos = |read: fn([u8; 2]) -> u16| char::decode_utf16(head.as_chunks::<2>().0.iter().map(move |&bytes| read(bytes))).map(Result::ok);
    let ranks = [
        (TextEncoding::UTF_32LE, plainness(fours(u32::from_le_bytes), full)),
        (TextEncoding::UTF_32BE, plainness(fours(u32::from_be_bytes), full)),
        (TextEncoding::UTF_16LE, plainness(twos(u16::from_le_bytes), full)),
        (TextEncoding::UTF_16BE, plainness(twos(u16::from_be_bytes), full)),
    ];
    ranks.into_iter().filter(|(_, rank)| *rank > 0).max_by_key(|(_, rank)| *rank).map(|(encoding, _)| encoding)
}

/// How many characters that every text has (ASCII, blanks, full stops of the east) are among these; 0 where they are no text. Where the
/// bytes are `full` of control characters, few are enough: a script without blanks has no more.
fn plainness(chars: impl Iterator<Item = Option<char>>, full: bool) -> usize {
    let (mut all, mut common, mut odd) = (0_usize, 0, 0);
    for c in chars {
        all += 1;
        match c {
            Some(' '..='~' | '\n' | '\r' | '\t' | '\u{3000}'..='\u{3002}') => common += 1,
            Some(c) if c.is_control() && c != '\u{c}' => odd += 4,
            Some(c) if Class::of(c).kind() != Kind::Outside || is_sign(c) => {}
            _ => odd += 1,
        }
    }
    if all >= 4 && odd * 20 <= all && common * if full { 200 } else { 25 } >= all { common } else { 0 }
}

/// Whether a character that is no part of a word is one that texts have.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{a0}'..='\u{bf}' | '،' | '؛' | '؟' | '\u{2010}'..='\u{203a}' | '\u{20a0}'..='\u{20bf}' | '\u{3003}'..='\u{301f}' | '\u{ff00}'..='\u{ff65}' | '\u{1f300}'..)
}

/// What to do about bytes in an encoding of this name.
fn remedy(name: &str, known: bool) -> String {
    let label = name.to_ascii_lowercase();
    if known { format!("--encoding {label} reads it") } else { format!("convert it first: iconv -f {} -t UTF-8", name.split(' ').next().unwrap_or(name)) }
}

/// What bytes that are no UTF-8 look like, and what to do about them: begins with a blank.
pub(super) fn hint(bytes: &[u8]) -> String {
    if let Some(marked) = marked(bytes) {
        return format!(" (it begins like {})", marked.name());
    }
    let head = &bytes[..bytes.len().min(HEAD * 4)];
    if bytes.contains(&0) {
        return " (it does not look like text)".into();
    }
    if is_cesu8(bytes) {
        return " (it looks like CESU-8, which writes some characters as two: --lossy reads on with U+FFFD for them)".into();
    }
    if is_mostly_utf8(head) {
        return " (most of it is UTF-8: --lossy reads on with U+FFFD for what is not)".into();
    }
    let encoding = likely(head);
    if let Some((name, known)) = dos::other(head, encoding) {
        return format!(" (it looks like {name}: {}; --lossy reads on with U+FFFD)", remedy(name, known));
    }
    format!(" (it looks like {}: --encoding {} reads it; --lossy reads on with U+FFFD)", encoding.name(), encoding.name().to_ascii_lowercase())
}

/// The likely encoding of bytes that are no UTF-8. Linear.
pub(crate) fn likely(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// A stream as UTF-8, converted while it is read.
struct Converted<'a> {
    input: &'a mut dyn BufRead,
    decoding: Decoding,
    lossy: bool,
    name: &'static str,
    /// Bytes that were taken so far.
    taken: u64,
    out: Vec<u8>,
    given: usize,
    done: bool,
}

enum Decoding {
    Standard(Box<Decoder>),
    /// The bytes of a character that has begun.
    Utf32 {
        big_endian: bool,
        begun: Vec<u8>,
        first: bool,
    },
}

impl<'a> Converted<'a> {
    fn new(input: &'a mut dyn BufRead, encoding: TextEncoding, lossy: bool) -> Self {
        let decoding = match encoding.form() {
            Form::Standard(encoding) => Decoding::Standard(Box::new(encoding.new_decoder_with_bom_removal())),
            Form::Utf32 { big_endian } => Decoding::Utf32 { big_endian, begun: Vec::with_capacity(4), first: true },
        };
        Self { input, decoding, lossy, name: encoding.name(), taken: 0, out: Vec::new(), given: 0, done: false }
    }

    /// Converts the next bytes of the input.
    fn fill(&mut self) -> io::Result<()> {
        self.out.clear();
        self.given = 0;
        let bytes = match self.input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(()),
            other => other?,
        };
        let last = bytes.is_empty();
        let mut bad = None;
        let taken = match &mut self.decoding {
            Decoding::Standard(decoder) => standard(decoder, bytes, last, &mut self.out, &mut bad),
            Decoding::Utf32 { big_endian, begun, first } => utf32((*big_endian, first), begun, bytes, &mut self.out, &mut bad),
        };
        self.input.consume(taken);
        self.done = last && taken == 0 && bad.is_none();
        self.taken += taken as u64;
        match bad {
            Some(()) if !self.lossy => {
                let message = format!("not {} before byte {} (--lossy reads on with U+FFFD)", self.name, self.taken);
                Err(io::Error::new(io::ErrorKind::InvalidData, message))
            }
            Some(()) => {
                self.out.extend_from_slice("\u{fffd}".as_bytes());
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// Converts bytes until one is bad; says how many were taken.
fn standard(decoder: &mut Decoder, bytes: &[u8], last: bool, out: &mut Vec<u8>, bad: &mut Option<()>) -> usize {
    // One more than could be needed for what the decoder has begun.
    out.resize(bytes.len().saturating_mul(3).saturating_add(16), 0);
    let (result, taken, written) = decoder.decode_to_utf8_without_replacement(bytes, out, last);
    out.truncate(written);
    if let DecoderResult::Malformed(..) = result {
        *bad = Some(());
    }
    taken
}

/// Converts bytes until one is bad; says how many were taken.
fn utf32((big_endian, first): (bool, &mut bool), begun: &mut Vec<u8>, bytes: &[u8], out: &mut Vec<u8>, bad: &mut Option<()>) -> usize {
    if bytes.is_empty() && !begun.is_empty() {
        begun.clear();
        *bad = Some(());
        return 0;
    }
    for (n, &byte) in bytes.iter().enumerate() {
        begun.push(byte);
        let Ok(four) = <[u8; 4]>::try_from(begun.as_slice()) else { continue };
        begun.clear();
        match char::from_u32(if big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }) {
            Some('\u{feff}') if *first => {}
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {
                *bad = Some(());
                return n + 1;
            }
        }
        *first = false;
    }
    bytes.len()
}

impl Read for Converted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.out.len() && !self.done {
            self.fill()?;
        }
        let length = buffer.len().min(self.out.len() - self.given);
        buffer[..length].copy_from_slice(&self.out[self.given..self.given + length]);
        self.given += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests;
