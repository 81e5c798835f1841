//! What all formats are read into and written from: records of named cells.

use std::fs::File;
use std::io;
use std::path::PathBuf;

use crate::config::ReadOptions;
use crate::error::Error;
use crate::read::format::Format;

/// What a field of a record holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
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
pub(super) type Row = Vec<(String, Cell)>;

/// A file as `clean` left it.
#[derive(Debug)]
pub struct CleanedFile {
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

impl From<Error> for ConvertError {
    fn from(error: Error) -> Self {
        Self::Refused(error.to_string())
    }
}

/// Takes rows with their places in words.
pub(super) type TakeRow<'a> = dyn FnMut(Row, &dyn Fn() -> String) -> Result<(), ConvertError> + 'a;

/// The records of all files, in their order. They can be gone through more than once.
pub(super) struct Rows<'a> {
    /// Goes through them.
    pub(super) each: &'a dyn Fn(&mut TakeRow<'_>) -> Result<(), ConvertError>,
    /// How the files were read.
    pub(super) options: &'a ReadOptions,
    /// Whether all of them were made of web pages.
    pub(super) extracted: bool,
}

impl Rows<'_> {
    /// The names of all columns, in the order in which they are met.
    #[cfg(any(feature = "csv", feature = "parquet"))]
    pub(super) fn columns(&self, look: &mut TakeRow<'_>) -> Result<Vec<String>, ConvertError> {
        let mut columns: Vec<String> = Vec::new();
        let mut known = std::collections::HashSet::new();
        (self.each)(&mut |row, place| {
            for (name, _) in &row {
                if known.insert(name.clone()) {
                    columns.push(name.clone());
                }
            }
            look(row, place)
        })?;
        if columns.is_empty() {
            // A table without a record still says where a text would stand.
            columns = vec![self.options.fields.id.clone(), self.options.fields.text.clone()];
        }
        Ok(columns)
    }
}

/// The record in the order of `columns`; nothing where it lacks one.
#[cfg(any(feature = "csv", feature = "parquet"))]
pub(super) fn arranged(row: Row, columns: &[String]) -> Vec<Cell> {
    let mut cells = vec![Cell::Null; columns.len()];
    for (name, cell) in row {
        if let Some(at) = columns.iter().position(|column| *column == name) {
            cells[at] = cell;
        }
    }
    cells
}
