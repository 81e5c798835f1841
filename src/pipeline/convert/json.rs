//! A JSON array of objects; and objects one after the other, however many lines each has.

use std::io::{BufReader, Seek, Write};

use super::jsonl::{object, row};
use super::row::{CleanedFile, ConvertError, Rows, TakeRow};
use crate::config::ReadOptions;
use crate::read::Origin;
use crate::read::json::records;

pub(super) fn read(file: &CleanedFile, options: &ReadOptions, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    let mut input = BufReader::with_capacity(1 << 16, &file.file);
    input.rewind().map_err(|error| format!("{}: {error}", file.name.display()))?;
    let mut number = 0;
    records(&Origin::new(&file.name, options), &mut input, &mut |record| {
        number += 1;
        let place = || format!("record {number} of {}", file.name.display());
        take(row(record, &place)?, &place)
    })
}

pub(super) fn write(rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), ConvertError> {
    let mut first = true;
    (rows.each)(&mut |row, _| {
        out.write_all(if std::mem::take(&mut first) { b"[\n" } else { b",\n" })?;
        object(&row, out)
    })?;
    Ok(out.write_all(if first { b"[]\n" } else { b"\n]\n" })?)
}
