//! One JSON object as a record, read strictly: what it says, or why it says nothing.

use std::fmt;
use std::ops::ControlFlow;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::decode;
use super::event::{Event, Sink};
use super::origin::Origin;
use crate::config::FieldNames;
use crate::document::Document;
use crate::error::Error;
use crate::publication::DateField;

pub(super) fn is_blank(line: &[u8]) -> bool {
    line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii().is_empty()
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
        Ok(Document { title: record.title, outlet: record.outlet, published: record.date.map(DateField::from), ..document })
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
    if let Some(name) = fields_twice(line, fields, &found) {
        return Err(format!("the field “{name}” comes twice: which one counts cannot be told"));
    }
    let [text, id, title, outlet, date] = with_nested(line, fields, found.values);
    let text = match text {
        Value::Text(text) => text,
        Value::Absent => return Err(format!("no field “{}” (--text-field names another)", fields.text)),
        Value::Null => return Err(format!("the field “{}” is null: this record has no text", fields.text)),
        Value::Number(_) | Value::Other => return Err(format!("the field “{}” is no string", fields.text)),
    };
    Ok(Record { text, id: id.words(), title: title.words(), outlet: outlet.words(), date: date.words() })
}

/// The name of a field that is read and comes twice, also of an object on the way to one. Of two values each reader takes another one: some the first,
/// some the last.
fn fields_twice(line: &str, fields: &FieldNames, found: &Found) -> Option<String> {
    let names = [&fields.text, &fields.id, &fields.title, &fields.outlet, &fields.date];
    if let Some(role) = found.twice {
        return Some(names[role].clone());
    }
    let nested = names.into_iter().zip(&found.values).filter(|(name, value)| matches!(value, Value::Absent) && name.contains('.'));
    nested.into_iter().find_map(|(name, _)| super::object::twice(line.as_bytes(), name))
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
    /// There, and nothing.
    Null,
    Other,
}

impl Value {
    /// What it says, for a field that only names or dates the record.
    fn words(self) -> Option<String> {
        match self {
            Self::Text(words) | Self::Number(words) => Some(words).filter(|words| !words.is_empty()),
            Self::Absent | Self::Null | Self::Other => None,
        }
    }
}

/// What an object holds.
#[derive(Debug, Default)]
struct Found {
    /// The values of the named fields.
    values: [Value; 5],
    /// The role of a field that comes twice.
    twice: Option<usize>,
}

/// Reads an object, keeping the named fields (text, id, title, outlet, date) and passing over all others without holding them.
struct Fields<'a>(&'a FieldNames);

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = Found;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let names = [&self.0.text, &self.0.id, &self.0.title, &self.0.outlet, &self.0.date];
        let mut found = Found::default();
        let mut seen = [false; 5];
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            // Two roles may read one field: `--id-field title`.
            let mut roles = (0..names.len()).filter(|role| *names[*role] == key);
            let Some(first) = roles.next() else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if std::mem::replace(&mut seen[first], true) {
                found.twice = Some(first);
            }
            let value = map.next_value_seed(Scalar)?;
            for role in roles {
                found.values[role] = value.copy();
            }
            found.values[first] = value;
        }
        Ok(found)
    }
}

impl Value {
    fn copy(&self) -> Self {
        match self {
            Self::Absent => Self::Absent,
            Self::Null => Self::Null,
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
        Ok(Value::Null)
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
