//! JSONL as rows: values keep the way they are written, so that no digit of a number is lost.

use std::fmt;
use std::io::{BufRead, BufReader, Seek, Write};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::row::{Cell, CleanedFile, ConvertError, Row, Rows, TakeRow};

/// The fields of an object in their order.
struct Fields(Row);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut row: Row = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, Box<RawValue>>()? {
                    if row.iter().any(|(known, _)| *known == name) {
                        return Err(serde::de::Error::custom(format_args!("the field “{name}” comes twice")));
                    }
                    row.push((name, cell(value.get()).map_err(serde::de::Error::custom)?));
                }
                Ok(Fields(row))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

fn cell(value: &str) -> serde_json::Result<Cell> {
    Ok(match value.as_bytes().first() {
        Some(b'"') => Cell::Text(serde_json::from_str(value)?),
        Some(b'{' | b'[') => Cell::Nested(value.to_owned()),
        Some(b't') => Cell::Flag(true),
        Some(b'f') => Cell::Flag(false),
        Some(b'n') => Cell::Null,
        _ => Cell::Number(value.to_owned()),
    })
}

/// The fields of an object.
pub(super) fn row(record: &str, place: &dyn Fn() -> String) -> Result<Row, String> {
    serde_json::from_str(record).map(|Fields(row)| row).map_err(|error| format!("{}: {error}", place()))
}

pub(super) fn read(file: &CleanedFile, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    let mut input = BufReader::with_capacity(1 << 16, &file.file);
    let failed = |error: std::io::Error| format!("{}: {error}", file.name.display());
    input.rewind().map_err(failed)?;
    let mut line = String::new();
    for number in 1.. {
        line.clear();
        if input.read_line(&mut line).map_err(failed)? == 0 {
            break;
        }
        let record = line.trim_start_matches('\u{feff}').trim();
        if record.is_empty() {
            continue;
        }
        let place = || format!("record {number} of {}", file.name.display());
        take(row(record, &place)?, &place)?;
    }
    Ok(())
}

pub(super) fn write(rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), ConvertError> {
    (rows.each)(&mut |row, _| {
        object(&row, out)?;
        Ok(out.write_all(b"\n")?)
    })
}

/// Writes a record as an object on one line.
pub(super) fn object(row: &Row, out: &mut dyn Write) -> Result<(), ConvertError> {
    out.write_all(b"{")?;
    for (n, (name, cell)) in row.iter().enumerate() {
        out.write_all(if n == 0 { b"" } else { b"," })?;
        write!(out, "{}:", serde_json::Value::from(name.as_str()))?;
        match cell {
            Cell::Null => out.write_all(b"null")?,
            Cell::Flag(flag) => write!(out, "{flag}")?,
            // What is nested may have been written over several lines.
            Cell::Nested(value) if value.contains(['\n', '\r']) => out.write_all(one_line(value).as_bytes())?,
            Cell::Number(value) | Cell::Nested(value) => out.write_all(value.as_bytes())?,
            Cell::Text(text) => write!(out, "{}", serde_json::Value::from(text.as_str()))?,
        }
    }
    Ok(out.write_all(b"}")?)
}

/// A value without its line breaks, none of which stands in a string.
fn one_line(value: &str) -> String {
    value.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
