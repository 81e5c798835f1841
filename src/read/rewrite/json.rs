//! Where a value stands in a JSON object, and strings written as their neighbours are.

use std::fmt::Write as _;
use std::ops::Range;

use crate::config::FieldNames;
use crate::document::Document;

/// The bytes of the string that the field `name` of the object in `line` holds, quotation marks included.
///
/// `line` is an object that a JSON parser accepted. Of a field that comes twice the last one counts, as in the reader.
pub(super) fn value_of(line: &[u8], name: &str) -> Option<Range<usize>> {
    let mut at = line.iter().position(|&byte| byte == b'{')? + 1;
    let mut found = None;
    loop {
        at = find(line, at, |byte| matches!(byte, b'"' | b'}'))?;
        if line[at] == b'}' {
            return found;
        }
        let key = at..string_end(line, at)?;
        let start = find(line, key.end, |byte| byte == b':')? + 1;
        let start = find(line, start, |byte| !byte.is_ascii_whitespace())?;
        let end = value_end(line, start)?;
        if serde_json::from_slice::<String>(&line[key]).is_ok_and(|key| key == name) {
            found = (line[start] == b'"').then_some(start..end);
        }
        at = end;
    }
}

fn find(line: &[u8], from: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
    line.get(from..)?.iter().position(|&byte| wanted(byte)).map(|at| from + at)
}

/// The place behind the string that begins at `start`.
fn string_end(line: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += memchr::memchr2(b'"', b'\\', line.get(at..)?)?;
        if line[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The place behind the value that begins at `start`.
fn value_end(line: &[u8], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match line.get(at)? {
            b'"' => {
                at = string_end(line, at)?;
                if depth == 0 {
                    return Some(at);
                }
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b',' | b'}' | b']' if depth == 0 => return Some(at),
            _ => {}
        }
        at += 1;
    }
}

/// `text` as a JSON string: in ASCII alone where `before`, the string in whose place it comes, had escapes and nothing beyond ASCII.
pub(super) fn string_like(before: &[u8], text: &str) -> Vec<u8> {
    let mut string = serde_json::Value::from(text).to_string();
    let escapes = before.is_ascii() && before.windows(2).any(|pair| pair == b"\\u");
    if escapes && !string.is_ascii() {
        let mut ascii = String::with_capacity(2 * string.len());
        for c in string.chars() {
            match c {
                c if c.is_ascii() => ascii.push(c),
                c => {
                    for unit in c.encode_utf16(&mut [0; 2]) {
                        // Writing to a string cannot fail.
                        let _ = write!(ascii, "\\u{unit:04x}");
                    }
                }
            }
        }
        string = ascii;
    }
    string.into_bytes()
}

/// A document as a line of JSON.
#[cfg(feature = "html")]
pub(super) fn line(document: &Document, text: &str, names: &FieldNames) -> Vec<u8> {
    let mut record = serde_json::Map::new();
    let fields = [
        (&names.id, Some(document.id.as_str())),
        (&names.title, document.title.as_deref()),
        (&names.outlet, document.outlet.as_deref()),
        (&names.date, document.published.as_deref()),
        (&names.text, Some(text)),
    ];
    for (name, value) in fields {
        record.extend(value.map(|value| (name.clone(), value.into())));
    }
    let mut line = serde_json::Value::Object(record).to_string().into_bytes();
    line.push(b'\n');
    line
}
