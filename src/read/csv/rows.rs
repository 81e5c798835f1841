//! All fields of all records, for those who write a table in another format.

use std::io::BufRead;

use super::records::{Records, Row, value};
use super::separator::delimiter_of_name;
use super::sniff::{Sniffed, names};
use crate::error::Error;
use crate::read::origin::Origin;

/// Receives the names of the columns with the fields of a record.
pub(crate) type TakeFields<'a, E> = dyn FnMut(&[String], Vec<String>) -> Result<(), E> + 'a;

/// Hands the names of the columns with the fields of each record to `take`. Holds one record at a time. Blank lines are passed over.
///
/// # Errors
/// What `take` says; and when something is no record, which for a table that was read and written again is none of the usual faults.
pub(crate) fn rows<E: From<Error>>(origin: &Origin<'_>, input: &mut dyn BufRead, take: &mut TakeFields<'_, E>) -> Result<(), E> {
    let failed = |error| Error::io(origin.path(), error);
    let limit = origin.options.limits.line_bytes;
    let sniffed = Sniffed::of(input.fill_buf().map_err(failed)?, &origin.options.fields, delimiter_of_name(origin).unwrap_or(b','));
    let mut records = Records::new(input, sniffed.dialect, limit);
    records.skip(sniffed.before).map_err(failed)?;
    let mut columns: Option<Vec<String>> = None;
    loop {
        match records.next().map_err(failed)? {
            Row::End => return Ok(()),
            Row::Blank => {}
            Row::Bad(line, reason) => return Err(Error::malformed(origin.line(line), reason).into()),
            Row::TooLong(line) => return Err(Error::TooLong { place: origin.line(line), what: "record", limit }.into()),
            Row::Record => match &columns {
                None => {
                    columns = Some(names(records.raw(), &records.fields, records.quotes));
                    records.expect_as_many();
                }
                Some(columns) => {
                    let fields = records.fields.iter().map(|field| String::from_utf8_lossy(&value(records.raw(), field, records.quotes)).into_owned());
                    take(columns, fields.collect())?;
                }
            },
        }
    }
}
