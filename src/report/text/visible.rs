//! Foreign text made safe for a terminal: nothing in it may move the cursor, change colours or reorder what is around it.

use std::fmt::Write;

/// `text` with every control character made visible: C0 and C1 controls, escape, bidirectional overrides and isolates, tags.
///
/// A line break is a control character too: what comes out is one line.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_visible(c, &mut out));
    out
}

/// [`visible`] text to stand inside a line of other text: right-to-left words do not draw what is beside them into their order.
pub(in crate::report) fn isolated(text: &str) -> String {
    let text = visible(text);
    if text.chars().any(is_right_to_left) { format!("{ISOLATE}{text}{POP_ISOLATE}") } else { text }
}

/// FIRST STRONG ISOLATE.
pub(super) const ISOLATE: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE.
pub(super) const POP_ISOLATE: char = '\u{2069}';

/// Appends `c`, or what stands for it.
pub(in crate::report) fn push_visible(c: char, out: &mut String) {
    match c {
        '\0'..='\u{1f}' => out.extend(char::from_u32(0x2400 + c as u32)),
        '\u{7f}' => out.push('␡'),
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}' => {
            // Writing to a string cannot fail.
            let _ = write!(out, "{}", c.escape_unicode());
        }
        '\u{feff}' => {}
        _ => out.push(c),
    }
}

/// Whether `c` is written from right to left.
pub(in crate::report) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_become_visible() {
        assert_eq!(visible("a\u{1b}[31m\nb\u{9b}2J\u{202e}c\u{7f}"), "a␛[31m␊b\\u{9b}2J\\u{202e}c␡");
        assert_eq!(visible("\u{feff}نعم\u{200f} \u{200d}"), "نعم\u{200f} \u{200d}");
    }
}
