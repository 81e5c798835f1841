//! Foreign words in a page: they cannot get out of where they stand, and nothing invisible in them goes unseen.

use std::fmt::{self, Write};

use askama::filters::Escaper;
use serde_json::Value;

use crate::report::text::{push_visible, visible};

/// What every value of a template goes through: markup becomes words, blanks of any kind become one, controls become visible.
#[derive(Debug, Clone, Copy, Default)]
pub struct Foreign;

impl Escaper for Foreign {
    fn write_escaped_str<W: Write>(&self, mut dest: W, string: &str) -> fmt::Result {
        let mut blank = false;
        for c in string.chars() {
            if c.is_whitespace() {
                blank = true;
                continue;
            }
            if std::mem::take(&mut blank) {
                dest.write_char(' ')?;
            }
            match c {
                '&' => dest.write_str("&amp;")?,
                '<' => dest.write_str("&lt;")?,
                '>' => dest.write_str("&gt;")?,
                '"' => dest.write_str("&quot;")?,
                '\'' => dest.write_str("&#39;")?,
                // Most letters are no controls, and need no buffer.
                c if c.is_ascii_graphic() || c.is_alphanumeric() => dest.write_char(c)?,
                c => {
                    let mut shown = String::new();
                    push_visible(c, &mut shown);
                    dest.write_str(&shown)?;
                }
            }
        }
        if blank { dest.write_char(' ') } else { Ok(()) }
    }
}

/// `text` to stand between tags or in a quoted attribute.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = Foreign.write_escaped_str(&mut out, text);
    out
}

/// `value` as JSON to stand inside an element of script, in one line: nothing in it ends that element, and controls are visible where it is shown.
pub(super) fn data(value: Value) -> String {
    let mut out = String::new();
    for c in shown(value).to_string().chars() {
        match c {
            // Inside JSON these stand in strings alone.
            '<' | '>' | '&' => drop(write!(out, "\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

fn shown(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(visible(&text)),
        Value::Array(values) => Value::Array(values.into_iter().map(shown).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_foreign_is_markup() {
        assert_eq!(escaped("<b onclick='x'>\"&amp;\"\n\u{1b}[1m\u{202e}"), "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;&quot; ␛[1m\\u{202e}");
        assert_eq!(escaped(" a \t b\n"), " a b ");
        assert_eq!(escaped("نعم\u{200f} 語 é {{ x }}"), "نعم\u{200f} 語 é {{ x }}");
    }

    #[test]
    fn data_stays_data() {
        let written = data(serde_json::json!(["</script><!--", "a&b", ["\u{1b}\u{202e}\u{2028}\"\\"]]));
        assert_eq!(written, r#"["\u003c/script\u003e\u003c!--","a\u0026b",["␛\\u{202e}\\u{2028}\"\\"]]"#);
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap()[1], "a&b");
    }
}
