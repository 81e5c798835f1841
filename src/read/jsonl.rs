//! JSONL: one JSON object a line. Positions count the decoded value of the text field.

use std::io::BufRead;
use std::ops::ControlFlow;

use super::event::{Event, Sink};
use super::head::Head;
use super::lines::{self, LineStatus};
use super::origin::Origin;
use super::record::{is_blank, record};
use super::scan;
use crate::document::Document;
use crate::error::{Error, Warning};
use crate::publication::DateField;

/// Whether what begins with `head` has an object on its first line, or one that is torn.
pub(super) fn begins(head: &Head<'_>) -> bool {
    let (line, complete) = head.first_line();
    let inside = line.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    inside.is_some_and(|inside| matches!(inside.first(), Some(b'"' | b'}'))) && (!complete || !super::json::goes_on(line))
}

/// Hands every record of `input` to `sink`. Blank lines are passed over. Holds one line at a time.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let limit = origin.options.limits.line_bytes;
    let (mut bytes, mut quick, mut empty) = (Vec::new(), scan::Record::default(), true);
    for number in 1.. {
        let event = match lines::next(input, limit, &mut bytes) {
            Err(error) => return sink(Event::Error(Error::io(origin.path(), error))),
            Ok(LineStatus::End) => break,
            Ok(LineStatus::TooLong) => Event::Error(Error::TooLong { place: origin.line(number), what: "line", limit }),
            Ok(LineStatus::Read) if is_blank(&bytes) => continue,
            Ok(LineStatus::Read) => match document(origin, number, &bytes, &mut quick, sink)? {
                Ok(document) => Event::Document(document),
                Err(error) => Event::Error(error),
            },
        };
        empty = false;
        sink(event)?;
    }
    if empty {
        sink(Event::Warning(Warning { passed_over: 0, place: origin.place(), message: "empty: holds no record".into() }))
    } else {
        ControlFlow::Continue(())
    }
}

/// The document on a line that is not blank: what [`record`] reads, nearly always at the speed of [`scan`].
pub(super) fn document(
    origin: &Origin<'_>,
    number: usize,
    line: &[u8],
    quick: &mut scan::Record,
    sink: &mut Sink<'_>,
) -> ControlFlow<(), Result<Document, Error>> {
    if !quick.scanned(origin, line) {
        return record(origin, number, line.to_vec(), sink);
    }
    let some = |words: &mut String| (!words.is_empty()).then(|| std::mem::take(words));
    let mut document = origin.record(number, quick.text.as_str().into());
    document.id = some(&mut quick.id).unwrap_or(document.id);
    let (title, outlet, published) = (some(&mut quick.title), some(&mut quick.outlet), some(&mut quick.date).map(DateField::from));
    ControlFlow::Continue(Ok(Document { outlet, title, published, ..document }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{FieldNames, ReadLimits, ReadOptions};
    use crate::read::Batch;
    use proptest::prelude::*;
    use std::io::{BufReader, Read};
    use std::path::Path;

    fn read_bytes(bytes: &[u8], options: &ReadOptions) -> Batch {
        let mut batch = Batch::default();
        let _ = read(&Origin::new(Path::new("a.jsonl"), options), &mut BufReader::with_capacity(7, bytes), &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    #[test]
    fn fields_become_a_document() {
        let line = r#"{"n":{"text":"not this"},"id":7,"source":"Akhbar","title":"t","date":null,"text":"a\u0645\n"}"#;
        let batch = read_bytes(line.as_bytes(), &ReadOptions::default());
        let document = &batch.documents[0];
        assert_eq!((&*document.text, document.id.as_str(), document.line), ("a\u{645}\n", "7", 1));
        assert_eq!((document.outlet.as_deref(), document.title.as_deref(), document.published.as_deref()), (Some("Akhbar"), Some("t"), None));
    }

    #[test]
    fn fields_may_stand_inside_others() {
        let fields = FieldNames { id: "meta.id".into(), text: "meta.body".into(), title: "title.main".into(), ..FieldNames::default() };
        let options = ReadOptions { fields, ..ReadOptions::default() };
        let lines = r#"{"meta":{"id":7,"body":"one"},"title":{"main":"t"}}
{"meta":{"id":8},"meta.body":"two","title":"flat"}
{"meta":{"body":["no"]}}
{"meta":"no"}"#;
        let batch = read_bytes(lines.as_bytes(), &options);
        let read: Vec<_> = batch.documents.iter().map(|d| (d.id.as_str(), &*d.text, d.title.as_deref())).collect();
        assert_eq!(read, [("7", "one", Some("t")), ("8", "two", None)]);
        let said: Vec<_> = batch.errors.iter().map(ToString::to_string).collect();
        assert_eq!(said, ["a.jsonl:3: the field “meta.body” is no string", "a.jsonl:4: no field “meta.body” (--text-field names another)"]);
    }

    #[test]
    fn one_field_may_play_two_parts() {
        let fields = FieldNames { id: "title".into(), ..FieldNames::default() };
        let batch = read_bytes(br#"{"title":"t","text":"x"}"#, &ReadOptions { fields, ..ReadOptions::default() });
        assert_eq!((batch.documents[0].id.as_str(), batch.documents[0].title.as_deref()), ("t", Some("t")));
    }

    #[test]
    fn every_bad_line_is_named_and_the_rest_is_read() {
        let lines = "\u{feff}{\"text\":\"one\"}\r\n\n{\"text\":\n{\"body\":\"x\"}\n{\"text\":5}\n[1]\n\"text\"\n{\"text\":\"x\"} {}\n{\"text\":\"two\"}";
        let batch = read_bytes(lines.as_bytes(), &ReadOptions::default());
        assert_eq!(batch.documents.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["a.jsonl:1", "a.jsonl:9"]);
        let said: Vec<_> = batch.errors.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "a.jsonl:3: no JSON object: EOF while parsing a value at column 8",
                "a.jsonl:4: no field “text” (--text-field names another)",
                "a.jsonl:5: the field “text” is no string",
                "a.jsonl:6: a JSON array; one object a line is expected",
                "a.jsonl:7: no JSON object",
                "a.jsonl:8: no JSON object: trailing characters at column 14",
            ]
        );
    }

    #[test]
    fn bad_utf8_is_named_with_line_and_byte_or_replaced() {
        let bytes = b"{\"text\":\"a\"}\n{\"text\":\"\xFF\"}\n{\"text\":\"b\"}\n";
        let strict = read_bytes(bytes, &ReadOptions::default());
        assert_eq!(strict.documents.len(), 2);
        assert!(strict.errors[0].to_string().starts_with("a.jsonl:2: not UTF-8 at byte 9"), "{}", strict.errors[0]);
        let lossy = read_bytes(bytes, &ReadOptions { lossy: true, ..ReadOptions::default() });
        assert_eq!((&*lossy.documents[1].text, lossy.warnings.len()), ("\u{fffd}", 1));
    }

    #[test]
    fn a_hundred_megabytes_on_one_line_are_refused_and_passed_over() {
        let options = ReadOptions { limits: ReadLimits { line_bytes: 1 << 20, ..ReadLimits::default() }, ..ReadOptions::default() };
        let mut input = BufReader::new(std::io::repeat(b'a').take(100 << 20).chain(&b"\n{\"text\":\"after\"}\n"[..]));
        let mut batch = Batch::default();
        let _ = read(&Origin::new(Path::new("a.jsonl"), &options), &mut input, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        assert_eq!(batch.errors[0].to_string(), "a.jsonl:1: line longer than the limit of 1048576 bytes");
        assert_eq!(&*batch.documents[0].text, "after");
    }

    #[test]
    fn a_file_without_records_is_a_warning() {
        let batch = read_bytes(b"\n \n", &ReadOptions::default());
        assert_eq!((batch.documents.len(), batch.warnings.len(), batch.errors.len()), (0, 1, 0));
    }

    #[test]
    fn nesting_does_not_end_the_program() {
        let deep = format!("{{\"x\":{}", "[".repeat(1_000_000));
        let batch = read_bytes(format!("{deep}\n{{\"text\":{}\n", "[".repeat(200_000)).as_bytes(), &ReadOptions::default());
        assert_eq!(batch.errors.len(), 2);
    }

    proptest! {
        #[test]
        fn any_string_comes_back(text in "\\PC{0,40}|[\"\\\\\u{0}-\u{1f}م]{0,40}") {
            let line = serde_json::json!({"text": text}).to_string();
            let batch = read_bytes(line.as_bytes(), &ReadOptions::default());
            prop_assert_eq!(&*batch.documents[0].text, text.as_str());
        }

        #[test]
        fn any_bytes_give_documents_or_errors(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let lines = bytes.split(|b| *b == b'\n').filter(|line| !is_blank(line.strip_suffix(b"\r").unwrap_or(line))).count();
            let batch = read_bytes(&bytes, &ReadOptions::default());
            prop_assert_eq!(batch.documents.len() + batch.errors.len(), lines);
        }
    }
}
