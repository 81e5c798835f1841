//! JSON: records in an array, or one after the other over several lines each. Positions count the decoded value of the text field.
//!
//! Where a record ends is told by its brackets, so that one is held at a time; what it says is read as in [`super::jsonl`].

use std::io::{self, BufRead};
use std::ops::{ControlFlow, Range};

use serde::de::IgnoredAny;

use super::event::{Event, Sink};
use super::head::Head;
use super::held::Held;
use super::origin::Origin;
use crate::document::Document;
use crate::error::{Error, Place, Warning};

/// Whether what begins with `head` is an array, or an object that does not end with its first line.
pub(super) fn begins(head: &Head<'_>) -> bool {
    let bytes = head.trimmed();
    match bytes.first() {
        Some(b'[') => bytes[1..].trim_ascii_start().starts_with(b"{") || (head.whole && serde_json::from_slice::<IgnoredAny>(bytes).is_ok()),
        Some(b'{') => {
            let (line, complete) = head.first_line();
            complete && matches!(bytes[1..].trim_ascii_start().first(), Some(b'"' | b'}')) && goes_on(line)
        }
        _ => false,
    }
}

/// Whether a line is the beginning of a value that ends on a later one. No string spans lines.
pub(super) fn goes_on(line: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(line).is_err_and(|error| error.is_eof() && !error.to_string().starts_with("EOF while parsing a string"))
}

/// Hands every record of `input` to `sink`. Holds one record at a time.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    each(origin, input, &mut |piece| match piece {
        Piece::Said(event) => sink(event),
        Piece::Record(document, _) => sink(Event::Document(document)),
        Piece::Other(_) | Piece::Bad(_) | Piece::Rest(..) => ControlFlow::Continue(()),
    })
}

/// Hands the text of every record to `take`, for those who write a file in another format. Holds one record at a time.
///
/// # Errors
/// What `take` says; and when something is no record, which of a file that was read and written again nothing is.
pub(crate) fn records<E: From<Error>>(origin: &Origin<'_>, input: &mut dyn BufRead, take: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let mut failed = None;
    let _ = each(origin, input, &mut |piece| {
        let taken = match piece {
            Piece::Record(_, raw) => take(&String::from_utf8_lossy(raw)),
            Piece::Said(Event::Error(error)) => Err(error.into()),
            Piece::Said(_) | Piece::Other(_) | Piece::Bad(_) | Piece::Rest(..) => Ok(()),
        };
        match taken {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    });
    failed.map_or(Ok(()), Err)
}

/// A part of a file.
pub(super) enum Piece<'a> {
    /// Something that was wrong or odd.
    Said(Event),
    /// A document, and the bytes of its record.
    Record(Document, &'a [u8]),
    /// Bytes between records.
    Other(&'a [u8]),
    /// The bytes of a value that is no document, which was said.
    Bad(&'a [u8]),
    /// What cannot be read: bytes, and the stream behind them.
    Rest(Vec<u8>, &'a mut dyn BufRead),
}

/// Hands the parts of a file to `each`, in order, up to where it can be read.
pub(super) fn each(origin: &Origin<'_>, input: &mut dyn BufRead, each: &mut dyn FnMut(Piece<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
    let mut elements = Elements { held: Held::new(input), limit: origin.options.limits.line_bytes, passed: 0, solid: false, inside: false, ended: false };
    // The line of the record before, and whether there was any.
    let (mut last, mut empty) = (0, true);
    // The number of a record is told where another one, or the bracket of the array, stands before it on its line.
    let mut records = 0;
    loop {
        let found = match elements.next() {
            Ok(found) => found,
            Err(error) => {
                each(Piece::Said(Event::Error(Error::io(origin.path(), error))))?;
                return elements.left(each);
            }
        };
        let number = elements.solid.then_some(records + 1);
        let bytes = elements.held.bytes();
        let said = match found {
            Found::Between(length) => {
                each(Piece::Other(&bytes[..length]))?;
                elements.pass(length);
                continue;
            }
            Found::Element(length) => {
                let (line, column, raw) = (elements.held.line, elements.passed + 1, bytes[..length].to_vec());
                elements.pass(length);
                (empty, records) = (false, records + 1);
                let read = record(origin, (line, column, number), line == last, &raw, each)?;
                last = if read.is_ok() { line } else { last };
                hand(read, &raw, each)?;
                continue;
            }
            Found::TooLong => too_long(origin.line(elements.held.line).with_record(number), elements.limit),
            Found::Broken(reason) => Event::Error(Error::malformed(origin.line(elements.held.line), reason)),
            Found::End if empty => Event::Warning(Warning { passed_over: 0, place: origin.place(), message: "empty: holds no record".into() }),
            Found::End => return ControlFlow::Continue(()),
        };
        each(Piece::Said(said))?;
        return elements.left(each);
    }
}

/// Hands on what the bytes of a record were read as.
fn hand(read: Result<Document, Error>, raw: &[u8], each: &mut dyn FnMut(Piece<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
    match read {
        Ok(document) => each(Piece::Record(document, raw)),
        Err(error) => {
            each(Piece::Said(Event::Error(error)))?;
            each(Piece::Bad(raw))
        }
    }
}

fn too_long(place: Place, limit: usize) -> Event {
    Event::Error(Error::TooLong { place, what: "record", limit })
}

/// The document of a record; the second one on a line is named with its column, too.
fn record(
    origin: &Origin<'_>,
    (line, column, number): (usize, usize, Option<usize>),
    again: bool,
    raw: &[u8],
    each: &mut dyn FnMut(Piece<'_>) -> ControlFlow<()>,
) -> ControlFlow<(), Result<Document, Error>> {
    let named = origin.record(line, Box::default()).id;
    let read = super::record::record(origin, line, raw.to_vec(), &mut |event| {
        each(Piece::Said(match event {
            Event::Warning(warning) => Event::Warning(Warning { place: warning.place.with_record(number), ..warning }),
            other => other,
        }))
    })?;
    let named = |document: Document| {
        let id = if again && document.id == named { format!("{named}:{column}") } else { document.id };
        Document { id, record: number, ..document }
    };
    ControlFlow::Continue(read.map(named).map_err(|error| error.of_record(number)))
}

/// What comes next.
enum Found {
    /// So many bytes that belong to no record.
    Between(usize),
    /// A value of so many bytes.
    Element(usize),
    /// Nothing can be read any more.
    Broken(String),
    /// A value longer than the limit.
    TooLong,
    End,
}

/// The values of a file.
struct Elements<'a> {
    held: Held<'a>,
    limit: usize,
    /// Bytes of the line that were passed over.
    passed: usize,
    /// Whether anything but blanks was among them.
    solid: bool,
    /// Whether an array is open.
    inside: bool,
    /// Whether an array was closed.
    ended: bool,
}

impl Elements<'_> {
    /// Hands on what cannot be read. What is written of an open array is closed.
    fn left(self, each: &mut dyn FnMut(Piece<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
        if self.inside {
            each(Piece::Other(b"\n]\n"))?;
        }
        let (held, input) = self.held.into_rest();
        each(Piece::Rest(held, input))
    }

    fn pass(&mut self, length: usize) {
        let passed = &self.held.bytes()[..length];
        let line_break = memchr::memrchr(b'\n', passed);
        self.passed = line_break.map_or(self.passed + length, |at| length - at - 1);
        // A byte order mark is as good as a blank.
        let is_solid = |byte: &u8| !byte.is_ascii_whitespace() && !b"\xEF\xBB\xBF".contains(byte);
        self.solid = (line_break.is_none() && self.solid) || passed[line_break.map_or(0, |at| at + 1)..].iter().any(is_solid);
        self.held.pass(length, b'\n');
    }

    fn next(&mut self) -> io::Result<Found> {
        loop {
            let bytes = self.held.bytes();
            let mark = if self.held.line == 1 && self.passed == 0 && bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
            let between = mark + bytes[mark..].iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == b',').count();
            if between > 0 {
                return Ok(Found::Between(between));
            }
            match bytes.first() {
                None if !self.held.ended => {}
                None if self.inside => return Ok(Found::Broken("the array does not end: the file is cut off".into())),
                None => return Ok(Found::End),
                Some(_) if self.ended => return Ok(Found::Broken("something follows the array: it is not read".into())),
                Some(b'[') if !self.inside => {
                    self.inside = true;
                    return Ok(Found::Between(1));
                }
                Some(b']') => {
                    (self.ended, self.inside) = (self.inside, false);
                    return Ok(if self.ended { Found::Between(1) } else { Found::Broken("a bracket that closes nothing: what follows is not read".into()) });
                }
                Some(_) => match extent(bytes, self.held.ended) {
                    Ok(Some(end)) => return Ok(Found::Element(end)),
                    Ok(None) if self.held.ended => return Ok(Found::Broken("the record that begins here does not end: the file is cut off".into())),
                    Ok(None) if bytes.len() > self.limit => return Ok(Found::TooLong),
                    Ok(None) => {}
                    Err(at) => {
                        let line = self.held.line + super::held::breaks(&bytes[..at.start], b'\n');
                        return Ok(Found::Broken(format!(
                            "the record that begins here cannot be read: a string of it does not end on line {line}; what follows is not read"
                        )));
                    }
                },
            }
            self.held.more()?;
        }
    }
}

/// The length of the value at the beginning of `bytes`, `None` when it goes on behind them. Linear in the value.
///
/// # Errors
/// Where a string stands that does not end on its line.
fn extent(bytes: &[u8], ended: bool) -> Result<Option<usize>, Range<usize>> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let Some(end) = string(bytes, at)? else { return Ok(None) };
                at = end;
                if depth == 0 {
                    return Ok(Some(at));
                }
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    return Ok(Some(at + 1));
                }
            }
            // A bracket that closes nothing is a value of its own.
            b',' | b'}' | b']' | b'\n' if depth == 0 => return Ok(Some(at.max(1))),
            _ => {}
        }
        at += 1;
    }
    Ok((ended && depth == 0).then_some(at))
}

/// The place behind the string that begins at `start`.
fn string(bytes: &[u8], start: usize) -> Result<Option<usize>, Range<usize>> {
    let mut at = start + 1;
    loop {
        let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr3(b'"', b'\\', b'\n', rest)) else { return Ok(None) };
        at += found;
        match bytes[at] {
            b'"' => return Ok(Some(at + 1)),
            b'\n' => return Err(start..at),
            _ => at += 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ReadLimits, ReadOptions};
    use crate::read::{Batch, read_stream};
    use proptest::prelude::*;
    use std::path::Path;

    fn read_with(name: &str, bytes: &[u8], options: &ReadOptions) -> Batch {
        let mut batch = Batch::default();
        let _ = read_stream(&Origin::new(Path::new(name), options), bytes, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    fn read_as(name: &str, text: &str) -> Batch {
        read_with(name, text.as_bytes(), &ReadOptions::default())
    }

    fn texts(batch: &Batch) -> Vec<&str> {
        batch.documents.iter().map(|document| &*document.text).collect()
    }

    fn said(batch: &Batch) -> Vec<String> {
        batch.errors.iter().map(ToString::to_string).chain(batch.warnings.iter().map(ToString::to_string)).collect()
    }

    #[test]
    fn arrays_and_objects_over_several_lines_are_records() {
        let array = "[{\"id\": 1, \"text\": \"one, [two] {three}\"}, {\"text\": \"b\\\"}\"}]";
        let pretty = "\u{feff}[\n  {\n    \"id\": 1,\n    \"text\": \"one, [two] {three}\"\n  },\n  {\n    \"text\": \"b\\\"}\"\n  }\n]\n";
        let objects = "{\n  \"id\": 1,\n  \"text\": \"one, [two] {three}\"\n}\n{\n  \"text\": \"b\\\"}\"\n}\n";
        for (text, second) in [(array, "1:40"), (pretty, "6"), (objects, "5")] {
            for name in ["a.json", "-", "noext", "a.jsonl", "a.JSON"] {
                let batch = read_as(name, text);
                assert_eq!(texts(&batch), ["one, [two] {three}", "b\"}"], "{name} {:?}", said(&batch));
                let id = batch.documents[1].id.clone();
                // The first one on the line has an id of its own, so the second one needs no more than the line.
                assert!(id == format!("{name}:{second}") || (second == "1:40" && id.starts_with(&format!("{name}:1"))), "{id}");
                assert!(said(&batch).is_empty());
            }
            assert!(said(&read_as("a.txt", text))[0].contains("holds JSON and is read as that"));
        }
        let batch = read_as("a.json", "[{\"text\":\"a\"},{\"text\":\"b\"}]");
        assert_eq!(batch.documents.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["a.json:1", "a.json:1:15"]);
        assert_eq!(texts(&read_as("a.json", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")), ["a", "b"], "lines of records are lines");
    }

    #[test]
    fn what_is_no_record_is_named_and_the_next_one_read() {
        let batch = read_as("a.json", "[\n{\"text\": \"a\"},\n{\"body\": \"x\"},\n5, \"words\", [1],\n{\"text\": nul},\n{\"text\": \"b\"}\n]");
        assert_eq!(texts(&batch), ["a", "b"]);
        assert_eq!(
            said(&batch),
            [
                "a.json:3: no field “text” (--text-field names another)",
                "a.json:4: no JSON object",
                "a.json:4 (record 4): no JSON object",
                "a.json:4 (record 5): a JSON array; one object a line is expected",
                "a.json:5: no JSON object: expected ident at column 13",
            ]
        );
        assert!(said(&read_as("a.json", "{\n \"articles\": [\n {\"text\": \"a\"}\n ]\n}"))[0].starts_with("a.json:1: no field “text”"));
        assert_eq!(said(&read_as("a.json", "[]")), ["a.json: empty: holds no record"]);
        assert_eq!(said(&read_as("a.json", "")), ["a.json: empty: holds no record"]);
        assert_eq!(said(&read_as("a.json", "words")), ["a.json:1: no JSON object"]);
    }

    #[test]
    fn what_is_torn_is_named() {
        for (text, why) in [
            ("[{\"text\": \"a\"},", "a.json:1: the array does not end: the file is cut off"),
            ("[{\"text\": \"a\"},\n{\"text\": \"b", "a.json:2: the record that begins here does not end: the file is cut off"),
            ("[{\"text\": \"a\"}]\n{}", "a.json:2: something follows the array: it is not read"),
            (
                "[{\"text\": \"a\"},\n{\"text\":\n \"b\n\"}]",
                "a.json:2: the record that begins here cannot be read: a string of it does not end on line 3; what follows is not read",
            ),
        ] {
            let batch = read_as("a.json", text);
            assert_eq!((texts(&batch), said(&batch)), (vec!["a"], vec![why.to_owned()]));
        }
        let options = ReadOptions { limits: ReadLimits { line_bytes: 1 << 16, ..ReadLimits::default() }, ..ReadOptions::default() };
        let endless = format!("[{{\"text\": \"a\"}},\n{{\"text\": \"{}", "b".repeat(1 << 20));
        assert!(read_with("a.json", endless.as_bytes(), &options).errors[0].to_string().contains("a.json:2: record longer than the limit"));
    }

    #[test]
    fn what_only_begins_like_json_is_text() {
        for text in ["[Music] and words", "{note} words", "[1] A footnote.\n[2] Another.", "{\nwords\n}", "\"Quoted,\" he said."] {
            assert_eq!(texts(&read_as("-", text)), [text]);
        }
    }

    proptest! {
        #[test]
        fn any_records_come_back(texts in prop::collection::vec("\\PC{0,30}|[\"\\\\\u{0}-\u{1f}م{}\\[\\],]{0,30}", 1..6), pretty in any::<bool>()) {
            let records: Vec<_> = texts.iter().map(|text| serde_json::json!({"x": [{"text": "no"}], "text": text})).collect();
            let written = if pretty { serde_json::to_string_pretty(&records) } else { serde_json::to_string(&records) }.unwrap();
            let batch = read_as("-", &written);
            prop_assert_eq!(self::texts(&batch), texts.iter().map(String::as_str).collect::<Vec<_>>());
        }

        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(prop::sample::select(b"[{\"text\": 1}],\n\\".to_vec()), 0..100)) {
            let batch = read_with("a.json", &bytes, &ReadOptions::default());
            prop_assert!(batch.documents.len() + batch.errors.len() <= 1 + bytes.len());
        }
    }
}
