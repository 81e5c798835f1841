//! Where a reader finds what went, what stays for it, and how the two begin.

use crate::document::Document;
use crate::error::Place;
use crate::read::scan::Record;
use crate::span::Span;

/// Characters of an excerpt.
const EXCERPT: usize = 120;

/// Where a reader finds a document that went or stays, or words of it: file and line, outlet, title, how the words begin.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Location {
    /// The file as the user named it, and the line of the record in it; in a file that is one document, the line of the words.
    pub place: Place,
    /// Who published the document.
    pub outlet: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// How the words begin, in one line.
    pub words: String,
}

impl Location {
    /// The words at `span` of a document that stands at `place`.
    pub(super) fn in_document(document: &Document, place: Place, span: Span) -> Self {
        let place = within(place, &document.text, span);
        Self { place, outlet: document.outlet.clone(), title: document.title.clone(), words: excerpt(span.of(&document.text)) }
    }

    /// A document that is not read again.
    pub(super) fn unread(place: Place) -> Self {
        Self { place, outlet: None, title: None, words: String::new() }
    }

    /// The words at `span` of a document that was read again from `place`.
    pub(super) fn in_record(record: &Record, place: Place, span: Span) -> Self {
        let document = Document::new("", record.text.as_str()).with_title(record.title.as_str()).with_outlet(record.outlet.as_str());
        Self::in_document(&document, place, span)
    }

    /// A whole document that was read again from `place`.
    pub(super) fn of_record(record: &Record, place: Place) -> Self {
        let some = |words: &String| Some(words.clone()).filter(|words| !words.is_empty());
        Self { place, outlet: some(&record.outlet), title: some(&record.title), words: excerpt(&record.text) }
    }
}

/// A place narrowed down to the line of words where the file is the document.
fn within(place: Place, text: &str, span: Span) -> Place {
    let line = place.line.or_else(|| {
        let words = span.trim(text);
        Some(1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..words.start as usize]).count())
    });
    Place { line, ..place }
}

/// The beginning of some words, in one line.
pub(super) fn excerpt(words: &str) -> String {
    let mut out = String::new();
    let mut left = EXCERPT;
    for word in words.trim_start_matches('\u{feff}').split_whitespace() {
        let length = word.chars().count();
        if length + 1 > left {
            // A text without blanks is one word.
            if out.is_empty() {
                out.extend(word.chars().take(EXCERPT));
            }
            out.push('…');
            return out;
        }
        left -= length + 1;
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_are_one_short_line() {
        assert_eq!(excerpt("\u{feff} one\n two\t"), "one two");
        assert_eq!(excerpt(&"بلدية ".repeat(50)).chars().count(), 120);
        assert_eq!(excerpt(&"語".repeat(300)).chars().count(), 121);
    }

    #[test]
    fn words_of_a_file_have_their_line_and_records_have_theirs() {
        let document = Document::new("a", "one\n\n  two\nthree");
        let line = |line| Location::in_document(&document, Place { line, ..Place::file("a.txt".as_ref()) }, Span::new(3, 10)).place.line;
        assert_eq!((line(None), line(Some(7))), (Some(3), Some(7)));
    }
}
