//! Who has the words from whom, with foreign words set apart from ours: a name that runs from right to left carries no number away.

use super::material::Story;
use crate::report::copying::{CopyLine, Names};
use crate::report::wording::in_quotes;

/// What stands around foreign words until they are elements; foreign words have it no more than any other control.
const AROUND: [char; 2] = ['\u{2068}', '\u{2069}'];

/// Our words and foreign ones in turn, beginning with ours.
pub(super) type Mixed = Vec<(String, String)>;

/// A line of the section, and what belongs below it.
pub(super) struct CopyPart {
    pub(super) words: Mixed,
    pub(super) details: Vec<Mixed>,
    pub(super) is_faint: bool,
}

impl Story<'_> {
    pub(super) fn copies(&self) -> Vec<CopyPart> {
        if self.report.provenance.is_empty() {
            return Vec::new();
        }
        let names = Names { documents: self.documents, name: &|n| set_apart(&self.name(n)), quoted: &|words| set_apart(&in_quotes(words)) };
        let part = |CopyLine { text, details, is_faint }| CopyPart { words: mixed(&text), details: details.iter().map(|text| mixed(text)).collect(), is_faint };
        self.report.copy_lines(&names).into_iter().map(part).collect()
    }
}

fn set_apart(words: &str) -> String {
    format!("{}{}{}", AROUND[0], words.replace(AROUND, ""), AROUND[1])
}

fn mixed(text: &str) -> Mixed {
    let pair = |part: &str| {
        let (ours, foreign) = part.split_once(AROUND[0]).unwrap_or((part, ""));
        (ours.to_owned(), foreign.to_owned())
    };
    text.split(AROUND[1]).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_are_set_apart() {
        let text = format!("{} and {} (19 %)", set_apart("1 a\u{2069}b"), set_apart("2 ب"));
        let pairs = [("", "1 ab"), (" and ", "2 ب"), (" (19 %)", "")].map(|(ours, foreign)| (ours.to_owned(), foreign.to_owned()));
        assert_eq!(mixed(&text), pairs);
    }
}
