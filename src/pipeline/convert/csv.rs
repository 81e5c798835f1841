//! CSV and TSV: a head line with the names of all fields, and words in every cell.

use std::io::{BufReader, Seek, Write};

use super::row::{Cell, CleanedFile, ConvertError, Rows, TakeRow, arranged};
use crate::config::ReadOptions;
use crate::read::Origin;
use crate::read::csv::{needs_quotes, rows};

/// A table is read in the dialect that it is written in, as it was when it was cleaned.
pub(super) fn read(file: &CleanedFile, options: &ReadOptions, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    let failed = |reason: &dyn std::fmt::Display| ConvertError::Refused(format!("{}: {reason}", file.name.display()));
    let mut input = BufReader::with_capacity(1 << 16, &file.file);
    input.rewind().map_err(|error| failed(&error))?;
    let mut number = 0;
    rows(&Origin::new(&file.name, options), &mut input, &mut |columns, fields| {
        number += 1;
        if let Some(twice) = columns.iter().enumerate().find_map(|(n, name)| columns[..n].contains(name).then_some(name)) {
            return Err(failed(&format_args!("two columns are called “{twice}”")));
        }
        let row = columns.iter().cloned().zip(fields.into_iter().map(Cell::Text)).collect();
        take(row, &|| format!("record {number} of {}", file.name.display()))
    })
}

pub(super) fn write(rows: &Rows<'_>, separator: u8, out: &mut dyn Write) -> Result<(), ConvertError> {
    let columns = rows.columns(&mut |row, place| match row.iter().find(|(_, cell)| matches!(cell, Cell::Nested(_))) {
        None => Ok(()),
        Some((name, _)) => {
            Err(format!("{}: the field “{name}” holds a list or an object, which CSV has no way to say; name the output .jsonl", place()).into())
        }
    })?;
    line(columns.iter().map(String::as_str), separator, out)?;
    (rows.each)(&mut |row, _| {
        let fields = arranged(row, &columns).into_iter().map(|cell| match cell {
            Cell::Null => String::new(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Number(value) | Cell::Text(value) | Cell::Nested(value) => value,
        });
        let fields: Vec<String> = fields.collect();
        line(fields.iter().map(String::as_str), separator, out)
    })
}

/// A record: its fields with the separator between them (RFC 4180, with the line break of Unix).
fn line<'a>(fields: impl ExactSizeIterator<Item = &'a str>, separator: u8, out: &mut dyn Write) -> Result<(), ConvertError> {
    // A line with nothing on it is no record.
    let alone = fields.len() == 1;
    for (n, field) in fields.enumerate() {
        if n > 0 {
            out.write_all(&[separator])?;
        }
        if needs_quotes(field, separator) || (alone && field.is_empty()) {
            write!(out, "\"{}\"", field.replace('"', "\"\""))?;
        } else {
            out.write_all(field.as_bytes())?;
        }
    }
    Ok(out.write_all(b"\n")?)
}
