//! CSV and TSV: a head line with the names of all fields, and words in every cell.

use std::io::{BufReader, Seek, Write};

use csv::{ReaderBuilder, StringRecord, WriterBuilder};

use super::{Cell, Cleaned, ConvertError, TakeRow, arranged, columns, each_row};
use crate::config::FieldNames;

pub(super) fn read(file: &Cleaned, separator: u8, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    let failed = |reason: &dyn std::fmt::Display| format!("{}: {reason}", file.name.display());
    let mut input = BufReader::with_capacity(1 << 16, &file.file);
    input.rewind().map_err(|error| failed(&error))?;
    let mut records = ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(input);
    let head = records.headers().map_err(|error| failed(&error))?.clone();
    let head: Vec<&str> = head.iter().map(|name| name.strip_prefix('\u{feff}').unwrap_or(name).trim()).collect();
    if let Some(twice) = head.iter().enumerate().find_map(|(n, name)| head[..n].contains(name).then_some(name)) {
        return Err(failed(&format_args!("two columns are called “{twice}”")).into());
    }
    let mut record = StringRecord::new();
    for number in 1.. {
        if !records.read_record(&mut record).map_err(|error| failed(&error))? {
            break;
        }
        let place = || format!("record {number} of {}", file.name.display());
        if record.len() > head.len() {
            return Err(format!("{}: it has {} fields, and the head line {}", place(), record.len(), head.len()).into());
        }
        let row = head.iter().zip(&record).map(|(name, field)| ((*name).to_owned(), Cell::Text(field.to_owned()))).collect();
        take(row, &place)?;
    }
    Ok(())
}

pub(super) fn write(files: &[Cleaned], separator: u8, names: &FieldNames, out: &mut dyn Write) -> Result<(), ConvertError> {
    let columns = columns(files, names, &mut |row, place| match row.iter().find(|(_, cell)| matches!(cell, Cell::Nested(_))) {
        None => Ok(()),
        Some((name, _)) => {
            Err(format!("{}: the field “{name}” holds a list or an object, which CSV has no way to say; name the output .jsonl", place()).into())
        }
    })?;
    let failed = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => ConvertError::Target(error),
        other => ConvertError::Refused(format!("{other:?}")),
    };
    let mut table = WriterBuilder::new().delimiter(separator).from_writer(out);
    table.write_record(&columns).map_err(failed)?;
    each_row(files, names, &mut |row, _| {
        let fields = arranged(row, &columns).into_iter().map(|cell| match cell {
            Cell::Null => String::new(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Number(value) | Cell::Text(value) | Cell::Nested(value) => value,
        });
        table.write_record(fields).map_err(failed)
    })?;
    table.flush().map_err(ConvertError::from)
}
