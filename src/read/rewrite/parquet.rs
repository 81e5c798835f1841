//! A table once more, column by column, without the rows that go and with other texts.
//!
//! A table has no bytes of a record, so it is not handed on in parts: what becomes of each row is asked first, row group by
//! row group, and then every column is copied. Columns, their order, types and compression, values of every kind, nulls,
//! lists and the file's own notes stay; row groups stay less the rows that go.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::mem::take;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

use parquet::basic::{Encoding, Type};
use parquet::column::page::PageReader;
use parquet::column::reader::ColumnReaderImpl;
use parquet::column::writer::ColumnWriterImpl;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, FixedLenByteArrayType, FloatType, Int32Type, Int64Type, Int96Type};
use parquet::file::metadata::ParquetMetaData;
use parquet::file::properties::{WriterProperties, WriterPropertiesPtr};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::ColumnDescPtr;

use super::part::DocumentEdit;
use crate::config::ParquetParams;
use crate::document::Document;
use crate::error::Error;
use crate::read::origin::Origin;
use crate::read::parquet::{Fields, Rows, Table, guarded};

/// Says what becomes of a document; may break off.
pub type Decide<'a> = dyn FnMut(&Document) -> ControlFlow<(), DocumentEdit> + 'a;
/// Takes the bytes of the new table; may break off.
pub type ByteSink<'a> = dyn FnMut(&[u8]) -> ControlFlow<()> + 'a;

/// Why a table was not written: broken off, or unable.
enum Stop {
    Broken,
    Failed(String),
}

impl From<String> for Stop {
    fn from(reason: String) -> Self {
        Self::Failed(reason)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Hands what becomes of `file` to `sink`. Rows without a document stay.
/// Memory: a page of each column, and a byte a row of a row group.
///
/// # Errors
/// When the file is no table with a text column, or a row group cannot be read: nothing could be put in its place.
pub(super) fn rewrite(origin: &Origin<'_>, file: File, decide: &mut Decide<'_>, sink: &mut ByteSink<'_>) -> Result<(), Error> {
    let table = Table::open(origin, file)?;
    let fields = Fields::find(&table, origin)?;
    let out = Drain::default();
    let mut copying = Copying { origin, table: &table, fields: &fields, out: out.clone(), sink };
    match copying.run(decide) {
        Ok(()) | Err(Stop::Broken) => Ok(()),
        Err(Stop::Failed(reason)) => Err(Error::malformed(origin.place(), format!("cannot be written again: {reason}"))),
    }
}

/// What the package has written and nobody has taken yet.
#[derive(Debug, Clone, Default)]
struct Drain(Arc<Mutex<Vec<u8>>>);

impl Write for Drain {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drain {
    fn pour(&self, sink: &mut ByteSink<'_>) -> Result<(), Stop> {
        let bytes = take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        if !bytes.is_empty() && sink(&bytes).is_break() { Err(Stop::Broken) } else { Ok(()) }
    }
}

/// What becomes of the rows of a row group; new texts wait on disk.
struct Fates {
    rows: Vec<Kept>,
    texts: BufReader<File>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Same,
    Changed,
    Gone,
}

/// The new text of the next row that gets one.
type NextText<'a, T> = dyn FnMut() -> Result<T, String> + 'a;

struct Copying<'a> {
    origin: &'a Origin<'a>,
    table: &'a Table,
    fields: &'a Fields,
    out: Drain,
    sink: &'a mut ByteSink<'a>,
}

impl Copying<'_> {
    fn run(&mut self, decide: &mut Decide<'_>) -> Result<(), Stop> {
        let metadata = self.table.metadata();
        let schema = metadata.file_metadata().schema_descr().root_schema_ptr();
        let mut writer = guarded(|| SerializedFileWriter::new(self.out.clone(), schema, properties(metadata)))?;
        for group in 0..metadata.num_row_groups() {
            let fates = self.fates(group, decide)?;
            if fates.rows.iter().any(|row| *row != Kept::Gone) {
                self.group(group, fates, &mut writer)?;
            }
        }
        guarded(|| writer.close())?;
        self.out.pour(self.sink)
    }

    /// Asks what becomes of the rows of a row group.
    fn fates(&self, group: usize, decide: &mut Decide<'_>) -> Result<Fates, Stop> {
        let unreadable = |reason: String| format!("row group {}: {reason}", group + 1);
        let mut texts = BufWriter::new(tempfile::tempfile()?);
        let mut kept = Vec::new();
        let mut rows = Rows::of(self.table, self.fields, group).map_err(unreadable)?;
        while let Some(row) = rows.next(self.origin).map_err(unreadable)? {
            // What is no document stays as it is, as with records of lines.
            let fate = row.document.as_ref().map_or(ControlFlow::Continue(DocumentEdit::Stays), &mut *decide);
            kept.push(match fate {
                ControlFlow::Break(()) => return Err(Stop::Broken),
                ControlFlow::Continue(DocumentEdit::Stays) => Kept::Same,
                ControlFlow::Continue(DocumentEdit::Goes) => Kept::Gone,
                ControlFlow::Continue(DocumentEdit::Changes(text)) => {
                    texts.write_all(&(text.len() as u64).to_le_bytes())?;
                    texts.write_all(text.as_bytes())?;
                    Kept::Changed
                }
            });
        }
        let mut texts = texts.into_inner().map_err(io::IntoInnerError::into_error)?;
        texts.rewind()?;
        Ok(Fates { rows: kept, texts: BufReader::new(texts) })
    }

    fn group(&mut self, group: usize, mut fates: Fates, writer: &mut SerializedFileWriter<Drain>) -> Result<(), Stop> {
        let schema = self.table.metadata().file_metadata().schema_descr();
        let mut out = guarded(|| writer.next_row_group())?;
        let mut number = 0;
        while let Some(mut column) = guarded(|| out.next_column())? {
            let pages = self.table.pages(group, number)?;
            let descriptor = schema.column(number);
            let named = |reason: String| format!("row group {}, column “{}”: {reason}", group + 1, descriptor.path().string());
            let text = (number == self.fields.text).then_some(&mut fates.texts);
            self.column(&descriptor, pages, &mut column, &fates.rows, text).map_err(|stop| match stop {
                Stop::Failed(reason) => Stop::Failed(named(reason)),
                Stop::Broken => Stop::Broken,
            })?;
            guarded(|| column.close())?;
            number += 1;
        }
        guarded(|| out.close())?;
        self.out.pour(self.sink)
    }

    fn column(
        &mut self,
        descriptor: &ColumnDescPtr,
        pages: Box<dyn PageReader>,
        writer: &mut SerializedColumnWriter<'_>,
        rows: &[Kept],
        texts: Option<&mut BufReader<File>>,
    ) -> Result<(), Stop> {
        let copy = Copy { descriptor, rows };
        let mut pour = || self.out.pour(self.sink);
        match descriptor.physical_type() {
            Type::BOOLEAN => copy.run::<BoolType>(pages, writer.typed(), None, &mut pour),
            Type::INT32 => copy.run::<Int32Type>(pages, writer.typed(), None, &mut pour),
            Type::INT64 => copy.run::<Int64Type>(pages, writer.typed(), None, &mut pour),
            Type::INT96 => copy.run::<Int96Type>(pages, writer.typed(), None, &mut pour),
            Type::FLOAT => copy.run::<FloatType>(pages, writer.typed(), None, &mut pour),
            Type::DOUBLE => copy.run::<DoubleType>(pages, writer.typed(), None, &mut pour),
            Type::FIXED_LEN_BYTE_ARRAY => copy.run::<FixedLenByteArrayType>(pages, writer.typed(), None, &mut pour),
            Type::BYTE_ARRAY => match texts {
                None => copy.run::<ByteArrayType>(pages, writer.typed(), None, &mut pour),
                Some(texts) => copy.run::<ByteArrayType>(pages, writer.typed(), Some(&mut || next_text(texts)), &mut pour),
            },
        }
    }
}

fn next_text(texts: &mut BufReader<File>) -> Result<ByteArray, String> {
    let mut length = [0; 8];
    let mut text = Vec::new();
    let read = texts.read_exact(&mut length).and_then(|()| texts.take(u64::from_le_bytes(length)).read_to_end(&mut text));
    read.map(|_| ByteArray::from(text)).map_err(|error| error.to_string())
}

/// How the columns of a file are written: compressed as they were, with a dictionary where they had one, and its own notes.
fn properties(metadata: &ParquetMetaData) -> WriterPropertiesPtr {
    let notes = metadata.file_metadata().key_value_metadata().cloned();
    let mut properties = WriterProperties::builder().set_key_value_metadata(notes);
    for column in metadata.row_groups().first().map_or(&[][..], |group| group.columns()) {
        let path = column.column_path().clone();
        let dictionary = column.encodings().any(|encoding| matches!(encoding, Encoding::RLE_DICTIONARY | Encoding::PLAIN_DICTIONARY));
        properties = properties.set_column_dictionary_enabled(path.clone(), dictionary).set_column_compression(path, column.compression());
    }
    Arc::new(properties.build())
}

/// A column of a row group on its way.
struct Copy<'a> {
    descriptor: &'a ColumnDescPtr,
    rows: &'a [Kept],
}

impl Copy<'_> {
    fn run<T: DataType>(
        &self,
        pages: Box<dyn PageReader>,
        writer: &mut ColumnWriterImpl<'_, T>,
        mut text: Option<&mut NextText<'_, T::T>>,
        pour: &mut dyn FnMut() -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut reader = ColumnReaderImpl::<T>::new(self.descriptor.clone(), pages);
        let (mut values, mut defined, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
        for rows in self.rows.chunks(ParquetParams::ROWS) {
            for row in rows {
                let before = (values.len(), defined.len(), repeated.len());
                let (read, ..) = guarded(|| reader.read_records(1, Some(&mut defined), Some(&mut repeated), &mut values))?;
                if read == 0 {
                    return Err(Stop::Failed("it has fewer rows than it claims".into()));
                }
                match (row, &mut text) {
                    (Kept::Gone, _) => {
                        values.truncate(before.0);
                        defined.truncate(before.1);
                        repeated.truncate(before.2);
                    }
                    (Kept::Changed, Some(next)) => {
                        let text = next()?;
                        if let Some(value) = values.get_mut(before.0) {
                            *value = text;
                        }
                    }
                    _ => {}
                }
            }
            let defined_as = (self.descriptor.max_def_level() > 0).then_some(&*defined);
            let repeated_as = (self.descriptor.max_rep_level() > 0).then_some(&*repeated);
            guarded(|| writer.write_batch(&values, defined_as, repeated_as))?;
            values.clear();
            defined.clear();
            repeated.clear();
            pour()?;
        }
        Ok(())
    }
}
