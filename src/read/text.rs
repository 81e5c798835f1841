//! Plain text and Markdown: the file is the document, and positions count its bytes.
//!
//! The bytes are kept as they are: byte order mark, carriage returns and all. None of them is a part of a token.

use std::io::{BufRead, Read};
use std::ops::ControlFlow;

use super::decode;
use super::event::{Event, Sink};
use super::origin::Origin;
use crate::document::Document;
use crate::error::{Error, Warning};

/// Reads the whole of `input` as one document. Holds at most the document limit.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let Some(bytes) = whole(origin, input, sink)? else { return ControlFlow::Continue(()) };
    match document(origin, bytes, sink)? {
        Some(document) => sink(Event::Document(document)),
        None => ControlFlow::Continue(()),
    }
}

/// The document that `bytes` are; `None` when they are no text, which is said, like anything odd.
pub(super) fn document(origin: &Origin<'_>, bytes: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<(), Option<Document>> {
    match decode::utf8(origin, &origin.place(), bytes) {
        Err(error) => sink(Event::Error(error))?,
        Ok((text, warning)) => {
            warning.into_iter().chain(oddity(origin, &text)).try_for_each(|warning| sink(Event::Warning(warning)))?;
            return ControlFlow::Continue(Some(origin.whole(text)));
        }
    }
    ControlFlow::Continue(None)
}

/// All bytes of `input`, or `None` when it could not be read or passes the document limit, which is said.
pub(super) fn whole(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<(), Option<Vec<u8>>> {
    let limit = origin.options.limits.document_bytes;
    let mut bytes = Vec::new();
    match input.take(limit as u64 + 1).read_to_end(&mut bytes) {
        Err(error) => sink(Event::Error(Error::io(origin.path(), error)))?,
        Ok(read) if read > limit => sink(Event::Error(Error::TooLong { place: origin.place(), what: "document", limit }))?,
        Ok(_) => return ControlFlow::Continue(Some(bytes)),
    }
    ControlFlow::Continue(None)
}

fn oddity(origin: &Origin<'_>, text: &str) -> Option<Warning> {
    let message = if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        "empty: kept as a document without words"
    } else if text.contains('\0') {
        "holds NUL bytes: is it text?"
    } else {
        return None;
    };
    Some(Warning { passed_over: 0, place: origin.place(), message: message.into() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ReadLimits, ReadOptions};
    use crate::read::Batch;
    use crate::text::{segment, tokenize};
    use std::path::Path;

    fn read_bytes(bytes: &[u8], options: &ReadOptions) -> Batch {
        let mut batch = Batch::default();
        let mut bytes = bytes;
        let _ = read(&Origin::new(Path::new("a.txt"), options), &mut bytes, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    #[test]
    fn bytes_are_kept_and_spans_count_them() {
        let batch = read_bytes("\u{feff}نعم\r\n\0لا".as_bytes(), &ReadOptions::default());
        let text = &batch.documents[0].text;
        assert_eq!(&**text, "\u{feff}نعم\r\n\0لا");
        assert_eq!(tokenize(text).iter().map(|t| t.span.of(text)).collect::<Vec<_>>(), ["نعم", "لا"]);
        assert_eq!(segment(text).paragraphs[0].span.of(text), "نعم", "the byte order mark belongs to no paragraph");
        assert!(batch.warnings[0].message.contains("NUL"));
    }

    #[test]
    fn nothing_is_a_document_without_words() {
        for bytes in ["", "\u{feff} \r\n"] {
            let batch = read_bytes(bytes.as_bytes(), &ReadOptions::default());
            assert_eq!((batch.documents.len(), batch.warnings.len()), (1, 1));
            assert!(batch.warnings[0].to_string().starts_with("a.txt: empty"));
        }
    }

    #[test]
    fn bad_utf8_is_named_with_its_byte_or_replaced() {
        let bytes = b"caf\xE9 and \xFF\xFE";
        let strict = read_bytes(bytes, &ReadOptions::default());
        assert!(strict.documents.is_empty());
        assert!(strict.errors[0].to_string().starts_with("a.txt: not UTF-8 at byte 3 "), "{}", strict.errors[0]);
        let lossy = read_bytes(bytes, &ReadOptions { lossy: true, ..ReadOptions::default() });
        assert_eq!(&*lossy.documents[0].text, "caf\u{fffd} and \u{fffd}\u{fffd}");
        assert!(lossy.warnings[0].message.contains("in 3 places"), "{}", lossy.warnings[0]);
        let wide = read_bytes(b"\xFF\xFEa\0b\0", &ReadOptions::default());
        assert!(wide.errors[0].to_string().contains("UTF-16"));
    }

    #[test]
    fn an_endless_document_is_refused_at_the_limit() {
        struct Endless(usize);
        impl Read for Endless {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                self.0 += buffer.len();
                assert!(self.0 < 1 << 20, "reads no further than the limit");
                buffer.fill(b'a');
                Ok(buffer.len())
            }
        }
        let options = ReadOptions { limits: ReadLimits { document_bytes: 10_000, ..ReadLimits::default() }, ..ReadOptions::default() };
        let mut errors = 0;
        let _ = read(&Origin::new(Path::new("a.txt"), &options), &mut std::io::BufReader::new(Endless(0)), &mut |event| {
            errors += usize::from(matches!(event, Event::Error(Error::TooLong { limit: 10_000, .. })));
            ControlFlow::Continue(())
        });
        assert_eq!(errors, 1);
    }
}
