//! JSON: the view model as it is, one object on one line.
//!
//! Characters that a terminal would obey rather than show (C1 controls, bidirectional overrides) are written as escapes: the same data for whoever
//! parses it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// `report` as JSON with a line break at its end.
///
/// # Errors
/// What serialising reports; the view models have nothing that could fail.
pub fn render(report: &impl Serialize) -> serde_json::Result<String> {
    let mut json = Vec::new();
    report.serialize(&mut Serializer::with_formatter(&mut json, Shown))?;
    json.push(b'\n');
    String::from_utf8(json).map_err(|error| serde_json::Error::io(io::Error::other(error)))
}

/// Writes `value` in one line, without a break.
///
/// # Errors
/// What `out` reports.
pub(super) fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Shown))?;
    Ok(())
}

/// Writes what is not to be obeyed as escapes. Controls of ASCII are so in all JSON.
#[derive(Debug, Clone, Copy)]
struct Shown;

impl Formatter for Shown {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut from = 0;
        for (at, c) in fragment.char_indices().filter(|(_, c)| is_obeyed(*c)) {
            writer.write_all(&fragment.as_bytes()[from..at])?;
            // All of them are in the basic plane.
            write!(writer, "\\u{:04x}", c as u32)?;
            from = at + c.len_utf8();
        }
        writer.write_all(&fragment.as_bytes()[from..])
    }
}

/// Whether a terminal may obey `c`.
fn is_obeyed(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_obeyed_and_nothing_is_changed() {
        let text = "a\u{9b}2J\u{202e}b\u{7f} \u{2066}نعم\u{2069} \u{1b} \"é\" \u{200f}";
        let json = render(&text).unwrap();
        assert_eq!(json, "\"a\\u009b2J\\u202eb\\u007f \\u2066نعم\\u2069 \\u001b \\\"é\\\" \u{200f}\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
