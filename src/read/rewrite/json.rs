//! Strings written as their neighbours are.

use std::fmt::Write as _;

#[cfg(feature = "html")]
use crate::config::FieldNames;
#[cfg(feature = "html")]
use crate::document::Document;
#[cfg(feature = "html")]
use crate::error::{Error, Unread};

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

/// A line of JSON that says which record could not be read, and why.
#[cfg(feature = "html")]
pub(super) fn unread(error: &Error) -> Vec<u8> {
    let mut line = serde_json::to_vec(&Unread::from(error)).unwrap_or_default();
    line.push(b'\n');
    line
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
