//! Parquet: tables in columns. Positions count the value of the text column; a document's line is its row, from 1.
//!
//! The fields are columns of one value a row, at the top level or inside others (`meta.body`): strings, and for those that name or date a
//! document numbers, dates and times as well. Other columns, and lists, are passed over. The package `parquet` decodes; what a file claims of itself
//! is looked at before (`guard`).

mod cells;
mod compact;
mod guard;

use std::fs::File;
use std::io::{self, BufRead};
use std::ops::ControlFlow;
use std::sync::Arc;

use parquet::column::page::PageReader;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::FileReader;
use parquet::file::serialized_reader::SerializedFileReader;

use self::cells::{Column, Kind};
pub(super) use self::guard::Budget;
use self::guard::Pages;
pub(crate) use self::guard::guarded;
use super::decode;
use super::event::{Event, Sink};
use super::origin::Origin;
use crate::document::Document;
use crate::error::{Error, Warning};
use crate::publication::DateField;

/// Most columns that an error lists.
const LISTED: usize = 20;

/// Hands every row of `file` to `sink`. Holds one row and one page of each column that is read.
///
/// A row group that cannot be read on is named, and the next one read.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, file: File, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let opened = Table::open(origin, file).and_then(|table| Ok((Fields::find(&table, origin)?, table)));
    let (fields, table) = match opened {
        Ok((fields, table)) => (fields, table),
        Err(error) => return sink(Event::Error(error)),
    };
    fields.oddities(origin).into_iter().try_for_each(|warning| sink(Event::Warning(warning)))?;
    if table.metadata().file_metadata().num_rows() == 0 {
        sink(Event::Warning(Warning { passed_over: 0, place: origin.place(), message: "empty: holds no record".into() }))?;
    }
    for group in 0..table.metadata().num_row_groups() {
        let read = Rows::of(&table, &fields, group).and_then(|mut rows| {
            while let Some(row) = rows.next(origin)? {
                let passed_on = row.warning.map_or(ControlFlow::Continue(()), |warning| sink(Event::Warning(warning)));
                let event = row.document.map_or_else(Event::Error, Event::Document);
                if passed_on.is_break() || sink(event).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            Ok(ControlFlow::Continue(()))
        });
        match read {
            Ok(end) => end?,
            Err(reason) => sink(Event::Error(table.broken(origin, group, &reason)))?,
        }
    }
    ControlFlow::Continue(())
}

/// Reads a stream, which has to be written to a temporary file first: a table is read from its end.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read_stream(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    match spooled(input) {
        Ok(file) => read(origin, file, sink),
        Err(error) => sink(Event::Error(Error::io(origin.path(), error))),
    }
}

/// The bytes of a stream in a file without a name.
pub(super) fn spooled(input: &mut dyn BufRead) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    io::copy(input, &mut file)?;
    Ok(file)
}

/// A file whose footer was read.
pub(super) struct Table {
    reader: SerializedFileReader<File>,
    file: File,
    pub(super) budget: Arc<Budget>,
    line: u64,
    length: u64,
    /// Whether some columns may be encrypted.
    encrypted: bool,
}

impl Table {
    pub(super) fn open(origin: &Origin<'_>, file: File) -> Result<Self, Error> {
        let failed = |error| Error::io(origin.path(), error);
        let length = file.metadata().map_err(failed)?.len();
        let malformed = |reason| Error::malformed(origin.place(), reason);
        let encrypted = guard::check_footer(&file, length).map_err(malformed)?;
        let own = file.try_clone().map_err(failed)?;
        let reader = guarded(|| SerializedFileReader::new(own)).map_err(malformed)?;
        let limits = &origin.options.limits;
        Ok(Self { reader, file, budget: Arc::new(Budget::new(length, limits)), line: limits.line_bytes as u64, length, encrypted })
    }

    pub(super) fn metadata(&self) -> &ParquetMetaData {
        self.reader.metadata()
    }

    /// Rows in the groups before `group`.
    fn rows_before(&self, group: usize) -> usize {
        let rows = |group: &parquet::file::metadata::RowGroupMetaData| usize::try_from(group.num_rows()).unwrap_or(0);
        self.metadata().row_groups().iter().take(group).map(rows).fold(0, usize::saturating_add)
    }

    /// The pages of a column in a row group.
    pub(super) fn pages(&self, group: usize, column: usize) -> Result<Box<dyn PageReader>, String> {
        let file = self.file.try_clone().map_err(|error| error.to_string())?;
        let chunk = self.metadata().row_groups().get(group).and_then(|group| group.columns().get(column)).ok_or("a column is missing")?;
        let (offset, left) = guard::range(chunk, self.length)?;
        guarded(|| {
            let inner = self.reader.get_row_group(group)?.get_column_page_reader(column)?;
            let (column, budget) = (chunk.column_descr_ptr(), Arc::clone(&self.budget));
            Ok(Box::new(Pages { inner, file, offset, left, column, budget, line: self.line, dictionary: false }) as Box<dyn PageReader>)
        })
    }

    /// That a row group cannot be read.
    pub(super) fn broken(&self, origin: &Origin<'_>, group: usize, reason: &str) -> Error {
        let groups = self.metadata().num_row_groups();
        let encrypted = if self.encrypted { " (columns of this file are encrypted, which is not read)" } else { "" };
        Error::malformed(origin.place(), format!("row group {} of {groups} cannot be read on: {reason}{encrypted}", group + 1))
    }
}

/// Where the fields stand: text, id, title, outlet, date.
pub(super) struct Fields {
    pub(super) text: usize,
    others: [Option<(usize, Kind)>; 4],
    /// Columns with the name of a field that it is not read from.
    odd: Vec<String>,
}

impl Fields {
    pub(super) fn find(table: &Table, origin: &Origin<'_>) -> Result<Self, Error> {
        let schema = table.metadata().file_metadata().schema_descr();
        let names = &origin.options.fields;
        let malformed = |reason| Error::malformed(origin.place(), reason);
        let flat = |name: &str| {
            let flat = |n: &usize| schema.column(*n).max_rep_level() == 0;
            let own = |n: &usize| schema.column(*n).path().parts() == [name];
            let inside = |n: &usize| schema.column(*n).path().string() == name;
            let column = (0..schema.num_columns()).filter(flat).find(own).or_else(|| (0..schema.num_columns()).filter(flat).find(inside))?;
            Kind::of(&schema.column(column)).map(|kind| (column, kind))
        };
        let stands = |name: &str| schema.root_schema().get_fields().iter().any(|field| field.name() == name);
        let text = match flat(&names.text) {
            Some((column, Kind::Text)) => column,
            _ if stands(&names.text) => return Err(malformed(format!("the column “{}” holds no strings (--text-field names another)", names.text))),
            _ => {
                let columns: Vec<String> = schema.columns().iter().take(LISTED).map(|column| format!("“{}”", column.path().string())).collect();
                let more = if schema.num_columns() > LISTED { " …" } else { "" };
                let reason = format!("no column “{}” among {}{more} (--text-field names another)", names.text, columns.join(", "));
                return Err(malformed(reason));
            }
        };
        let others = [&names.id, &names.title, &names.outlet, &names.date];
        let odd = others.iter().filter(|name| flat(name).is_none() && stands(name)).map(|name| (*name).clone()).collect();
        Ok(Self { text, others: others.map(|name| flat(name)), odd })
    }

    fn oddities(&self, origin: &Origin<'_>) -> Vec<Warning> {
        let said = |name: &String| Warning {
            passed_over: 0,
            place: origin.place(),
            message: format!("the column “{name}” is passed over: no strings, numbers or times"),
        };
        self.odd.iter().map(said).collect()
    }
}

/// A row as far as it can be used.
pub(super) struct Row {
    pub(super) document: Result<Document, Error>,
    warning: Option<Warning>,
}

/// The rows of a row group.
pub(super) struct Rows<'a> {
    text: Column,
    others: [Option<Column>; 4],
    budget: &'a Arc<Budget>,
    /// The number of the next one in the file, from 1.
    number: usize,
    left: u64,
}

impl<'a> Rows<'a> {
    pub(super) fn of(table: &'a Table, fields: &Fields, group: usize) -> Result<Self, String> {
        let open = |(column, kind): (usize, Kind)| {
            let descriptor = table.metadata().file_metadata().schema_descr().column(column);
            Ok::<_, String>(Column::new(descriptor, kind, table.pages(group, column)?))
        };
        let mut others = [const { None }; 4];
        for (slot, field) in others.iter_mut().zip(fields.others) {
            *slot = field.map(open).transpose()?;
        }
        let left = u64::try_from(table.metadata().row_group(group).num_rows()).map_err(|error| error.to_string())?;
        Ok(Self { text: open((fields.text, Kind::Text))?, others, budget: &table.budget, number: table.rows_before(group) + 1, left })
    }

    /// The next row, `None` behind the last one.
    pub(super) fn next(&mut self, origin: &Origin<'_>) -> Result<Option<Row>, String> {
        if self.left == 0 {
            return Ok(None);
        }
        let budget = self.budget;
        let text = self.text.next(budget)?;
        let mut others = [const { None }; 4];
        for (slot, column) in others.iter_mut().zip(&mut self.others) {
            let value = column.as_mut().map(|column| column.next(budget)).transpose()?.flatten().filter(|value| !value.is_empty());
            *slot = value.map(|value| String::from_utf8_lossy(&value).into_owned());
        }
        let row = self.row(origin, text, others);
        self.number += 1;
        self.left -= 1;
        Ok(Some(row))
    }

    fn row(&self, origin: &Origin<'_>, text: Option<Vec<u8>>, [id, title, outlet, published]: [Option<String>; 4]) -> Row {
        let place = origin.line(self.number);
        let limit = origin.options.limits.document_bytes;
        let (text, warning) = match text {
            None => {
                let reason = format!("nothing in the column “{}”", origin.options.fields.text);
                return Row { document: Err(Error::malformed(place, reason)), warning: None };
            }
            Some(bytes) if bytes.len() > limit => return Row { document: Err(Error::TooLong { place, what: "document", limit }), warning: None },
            Some(bytes) => match decode::utf8(origin, &place, bytes) {
                Ok(decoded) => decoded,
                Err(error) => return Row { document: Err(error), warning: None },
            },
        };
        let document = origin.record(self.number, text);
        Row { document: Ok(Document { id: id.unwrap_or(document.id.clone()), title, outlet, published: published.map(DateField::from), ..document }), warning }
    }
}

#[cfg(test)]
pub(super) mod fixtures;
#[cfg(test)]
mod tests;
