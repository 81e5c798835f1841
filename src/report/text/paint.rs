//! Colours, as the escape sequences that every terminal knows.

use std::fmt::Write;

/// What a piece of text is, as far as colour tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// The terminal's own colour.
    Plain,
    /// A title.
    Heading,
    /// Of little weight.
    Faint,
    /// Only the left has it; also what is wrong.
    Removed,
    /// Only the right has it.
    Added,
    /// Written differently; also what wants attention.
    Changed,
}

impl Paint {
    fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Heading => "1",
            Self::Faint => "2",
            Self::Removed => "31",
            Self::Added => "32",
            Self::Changed => "33",
        }
    }

    /// Appends `text` in this colour; as it is without `color`.
    pub fn write(self, text: &str, color: bool, out: &mut String) {
        if color && self != Self::Plain && !text.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(out, "\u{1b}[{}m{text}\u{1b}[0m", self.code());
        } else {
            out.push_str(text);
        }
    }
}
