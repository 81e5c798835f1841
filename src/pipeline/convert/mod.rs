//! One format into another, field by field: what `clean` wrote of files of one kind, as a file of another kind.
//!
//! ```text
//! cleaned bytes of each file → rows of named cells → what the new format needs to know of all rows (columns, types)
//!                            → rows once more → the new file
//! ```
//!
//! Nothing is left out on the way: what the new format cannot say is refused with the field, its place and the reason.

#[cfg(feature = "csv")]
mod csv;
mod jsonl;
#[cfg(feature = "parquet")]
mod parquet;
mod text;

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::config::FieldNames;
use crate::read::format::Format;

/// What a field of a record holds.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    /// Nothing.
    Null,
    /// True or false.
    Flag(bool),
    /// A number as it was written.
    Number(String),
    /// Words.
    Text(String),
    /// A list or an object, as JSON.
    Nested(String),
}

/// A record: its fields in their order.
type Row = Vec<(String, Cell)>;

/// A file as `clean` left it.
#[derive(Debug)]
pub struct Cleaned {
    /// What the user called the input.
    pub name: PathBuf,
    /// The format of the bytes.
    pub format: Format,
    /// Whether the bytes are lines made of web pages, whose further fields were found and not given.
    pub extracted: bool,
    /// The bytes, without any compression.
    pub file: File,
}

/// Why a file was not written in another format.
#[derive(Debug, thiserror::Error)]
pub enum ConvertError {
    /// The output failed.
    #[error(transparent)]
    Target(#[from] io::Error),
    /// What stands in the input cannot be said in the new format, or not be read.
    #[error("{0}")]
    Refused(String),
}

impl From<String> for ConvertError {
    fn from(reason: String) -> Self {
        Self::Refused(reason)
    }
}

/// Takes rows with their places in words.
type TakeRow<'a> = dyn FnMut(Row, &dyn Fn() -> String) -> Result<(), ConvertError> + 'a;

/// Whether files can be written in a format, by the name that users give it; the reason where they cannot.
///
/// # Errors
/// What to do instead.
pub fn writable(format: Format) -> Result<(), &'static str> {
    match format {
        Format::Html | Format::Warc => Err("web pages are not written: their texts are, as JSONL (name the output .jsonl)"),
        Format::Csv(_) if cfg!(not(feature = "csv")) => Err("this build cannot write CSV (feature csv)"),
        Format::Parquet if cfg!(not(feature = "parquet")) => Err("this build cannot write Parquet (feature parquet)"),
        _ => Ok(()),
    }
}

/// Writes the records of `files`, one after the other, in `format`. Two readings, one record in memory.
///
/// # Errors
/// When the output fails, or something in the files cannot be said in the format.
pub fn convert(files: &[Cleaned], format: Format, names: &FieldNames, out: &mut (dyn Write + Send)) -> Result<(), ConvertError> {
    writable(format).map_err(|reason| ConvertError::Refused(reason.to_owned()))?;
    match format {
        Format::Text => text::write(files, names, out),
        #[cfg(feature = "csv")]
        Format::Csv(separator) => csv::write(files, separator, names, out),
        #[cfg(feature = "parquet")]
        Format::Parquet => parquet::write(files, names, out),
        _ => jsonl::write(files, names, out),
    }
}

/// Hands the records of all files to `take`, in their order.
fn each_row(files: &[Cleaned], names: &FieldNames, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    for file in files {
        match file.format {
            Format::Text => text::read(file, names, take)?,
            #[cfg(feature = "csv")]
            Format::Csv(separator) => csv::read(file, separator, take)?,
            #[cfg(feature = "parquet")]
            Format::Parquet => parquet::read(file, take)?,
            _ => jsonl::read(file, take)?,
        }
    }
    Ok(())
}

/// The names of all columns, in the order in which they are met.
#[cfg(any(feature = "csv", feature = "parquet"))]
fn columns(files: &[Cleaned], names: &FieldNames, look: &mut TakeRow<'_>) -> Result<Vec<String>, ConvertError> {
    let mut columns: Vec<String> = Vec::new();
    let mut known = std::collections::HashSet::new();
    each_row(files, names, &mut |row, place| {
        for (name, _) in &row {
            if known.insert(name.clone()) {
                columns.push(name.clone());
            }
        }
        look(row, place)
    })?;
    if columns.is_empty() {
        // A table without a record still says where a text would stand.
        columns = vec![names.id.clone(), names.text.clone()];
    }
    Ok(columns)
}

/// The record in the order of `columns`; nothing where it lacks one.
#[cfg(any(feature = "csv", feature = "parquet"))]
fn arranged(row: Row, columns: &[String]) -> Vec<Cell> {
    let mut cells = vec![Cell::Null; columns.len()];
    for (name, cell) in row {
        if let Some(at) = columns.iter().position(|column| *column == name) {
            cells[at] = cell;
        }
    }
    cells
}

#[cfg(test)]
mod tests;
