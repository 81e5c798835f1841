//! JSONL: one JSON object a line. Positions count the decoded value of the text field.

use std::fmt;
use std::io::BufRead;
use std::ops::ControlFlow;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::lines::{self, Line};
use super::recognise::Head;
use super::{Event, Origin, Sink, decode, scan};
use crate::config::FieldNames;
use crate::document::Document;
use crate::error::{Error, Warning};
use crate::publication::Published;

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
            Ok(Line::End) => break,
            Ok(Line::TooLong) => Event::Error(Error::TooLong { place: origin.line(number), what: "line", limit }),
            Ok(Line::Read) if is_blank(&bytes) => continue,
            Ok(Line::Read) => match document(origin, number, &bytes, &mut quick, sink)? {
                Ok(document) => Event::Document(document),
                Err(error) => Event::Error(error),
            },
        };
        empty = false;
        sink(event)?;
    }
    if empty { sink(Event::Warning(Warning { place: origin.place(), message: "empty: holds no record".into() })) } else { ControlFlow::Continue(()) }
}

pub(super) fn is_blank(line: &[u8]) -> bool {
    line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii().is_empty()
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
    let (title, outlet, published) = (some(&mut quick.title), some(&mut quick.outlet), some(&mut quick.date).map(Published::from));
    ControlFlow::Continue(Ok(Document { outlet, title, published, ..document }))
}

pub(super) fn record(origin: &Origin<'_>, number: usize, line: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<(), Result<Document, Error>> {
    let place = origin.line(number);
    let text = match decode::utf8(origin, &place, line) {
        Ok((text, warning)) => {
            warning.into_iter().try_for_each(|warning| sink(Event::Warning(warning)))?;
            text
        }
        Err(error) => return ControlFlow::Continue(Err(error)),
    };
    let parsed = parse(text.trim_start_matches('\u{feff}'), &origin.options.fields);
    ControlFlow::Continue(parsed.map_err(|reason| Error::malformed(place.clone(), reason)).and_then(|record| {
        let limit = origin.options.limits.document_bytes;
        if record.text.len() > limit {
            return Err(Error::TooLong { place, what: "document", limit });
        }
        let mut document = origin.record(number, record.text.into_boxed_str());
        document.id = record.id.unwrap_or(document.id);
        Ok(Document { title: record.title, outlet: record.outlet, published: record.date.map(Published::from), ..document })
    }))
}

/// The fields of a record that matter here.
#[derive(Debug, Default, PartialEq, Eq)]
struct Record {
    text: String,
    id: Option<String>,
    title: Option<String>,
    outlet: Option<String>,
    date: Option<String>,
}

fn parse(line: &str, fields: &FieldNames) -> Result<Record, String> {
    let mut input = serde_json::Deserializer::from_str(line);
    let found = Fields(fields).deserialize(&mut input).and_then(|found| input.end().map(|()| found)).map_err(|error| reason(line, &error))?;
    let [text, id, title, outlet, date] = with_nested(line, fields, found);
    let text = match text {
        Value::Text(text) => text,
        Value::Absent => return Err(format!("no field “{}” (--text-field names another)", fields.text)),
        Value::Number(_) | Value::Other => return Err(format!("the field “{}” is no string", fields.text)),
    };
    Ok(Record { text, id: id.words(), title: title.words(), outlet: outlet.words(), date: date.words() })
}

/// The fields with those that were not found by their names, but stand further inside: `meta.body`.
fn with_nested(line: &str, fields: &FieldNames, mut found: [Value; 5]) -> [Value; 5] {
    for (name, value) in [&fields.text, &fields.id, &fields.title, &fields.outlet, &fields.date].into_iter().zip(&mut found) {
        if matches!(value, Value::Absent) && name.contains('.') {
            let inside = super::object::value_of(line.as_bytes(), name).map(|range| &line[range]);
            // The whole line was parsed before.
            let read = inside.and_then(|inside| Scalar.deserialize(&mut serde_json::Deserializer::from_str(inside)).ok());
            *value = read.unwrap_or_default();
        }
    }
    found
}

fn reason(line: &str, error: &serde_json::Error) -> String {
    // serde_json counts lines of its own input; the place names the real one.
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    let within = if error.line() > 1 { format!("line {} of it, column {}", error.line(), error.column()) } else { format!("column {}", error.column()) };
    match line.trim_start().chars().next() {
        Some('[') => "a JSON array; one object a line is expected".into(),
        Some('{') => format!("no JSON object: {said} at {within}"),
        _ => "no JSON object".into(),
    }
}

/// The value of a field, as far as it can be used.
#[derive(Debug, Default)]
enum Value {
    #[default]
    Absent,
    Text(String),
    Number(String),
    Other,
}

impl Value {
    /// What it says, for a field that only names or dates the record.
    fn words(self) -> Option<String> {
        match self {
            Self::Text(words) | Self::Number(words) => Some(words).filter(|words| !words.is_empty()),
            Self::Absent | Self::Other => None,
        }
    }
}

/// Reads an object, keeping the named fields (text, id, title, outlet, date) and passing over all others without holding them.
struct Fields<'a>(&'a FieldNames);

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = [Value; 5];

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = [Value; 5];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let names = [&self.0.text, &self.0.id, &self.0.title, &self.0.outlet, &self.0.date];
        let mut found = <[Value; 5]>::default();
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            // Two roles may read one field: `--id-field title`.
            let mut roles = (0..names.len()).filter(|role| *names[*role] == key);
            let Some(first) = roles.next() else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value = map.next_value_seed(Scalar)?;
            for role in roles {
                found[role] = value.copy();
            }
            found[first] = value;
        }
        Ok(found)
    }
}

impl Value {
    fn copy(&self) -> Self {
        match self {
            Self::Absent => Self::Absent,
            Self::Text(words) => Self::Text(words.clone()),
            Self::Number(words) => Self::Number(words.clone()),
            Self::Other => Self::Other,
        }
    }
}

/// Reads one value.
struct Scalar;

impl<'de> DeserializeSeed<'de> for Scalar {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Scalar {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Absent)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ReadLimits, ReadOptions};
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
