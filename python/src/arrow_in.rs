//! Arrow in: columns that are lent as documents, whoever made them.

use std::borrow::Cow;

use arrow_array::RecordBatch;
use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_pyarrow::FromPyArrow;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use retold::stages::error::Unread;
use retold::stages::read::{DocumentRef, Shelf};
use retold::{Error, FieldNames};

use crate::column::Column;
use crate::documents::{Nameless, place};
use crate::failure::{input, refused};

/// The documents of everything that `source` hands out, and the rows that could not be used.
///
/// No text is copied: the buffers of whoever made them are held, and read where they are.
pub(crate) fn documents(source: &Bound<'_, PyAny>, fields: &FieldNames) -> PyResult<(Rows, Vec<Unread>)> {
    let (mut rows, mut unread) = (Rows::default(), Vec::new());
    for_each_batch(source, &mut |batch| rows.take(batch, fields, &mut unread))?;
    Ok((rows, unread))
}

/// Hands on every batch of a source, its columns checked.
///
/// The interpreter goes on meanwhile: a source that needs it takes its lock by itself.
pub(crate) fn for_each_batch(source: &Bound<'_, PyAny>, take: &mut (dyn FnMut(&RecordBatch) -> PyResult<()> + Send)) -> PyResult<()> {
    let py = source.py();
    if !source.hasattr("__arrow_c_stream__")? {
        let batch = RecordBatch::from_pyarrow_bound(source).map_err(|_| no_arrow(source))?;
        return py.detach(|| take(&batch));
    }
    let reader = RecordBatchStreamReader::from_pyarrow_bound(source).map_err(|_| no_arrow(source))?;
    py.detach(move || {
        for batch in reader {
            take(&batch.map_err(|error| refused(format!("Arrow: {error}")))?)?;
        }
        Ok(())
    })
}

fn no_arrow(source: &Bound<'_, PyAny>) -> PyErr {
    let name = source.get_type().name().map_or_else(|_| "this".into(), |name| name.to_string());
    PyTypeError::new_err(format!("{name} hands out no table of Arrow"))
}

/// What is read of a batch, and the number of its first row in the source, from 1.
#[derive(Debug)]
struct Batch {
    first: usize,
    texts: Column,
    ids: Option<Column>,
    titles: Option<Column>,
    outlets: Option<Column>,
    dates: Option<Column>,
}

/// Rows of columns as documents.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    batches: Vec<Batch>,
    /// The rows that have a text: the batch of each, and its place there.
    places: Vec<(u32, u32)>,
    /// Rows so far, with those that have none.
    number: usize,
    pub(crate) nameless: Nameless,
}

impl Rows {
    fn take(&mut self, batch: &RecordBatch, fields: &FieldNames, unread: &mut Vec<Unread>) -> PyResult<()> {
        let [texts, ids, titles, outlets, dates] =
            [&fields.text, &fields.id, &fields.title, &fields.outlet, &fields.date].map(|name| batch.column_by_name(name).map(Column::checked));
        let Some(texts) = texts.transpose()? else {
            let schema = batch.schema();
            let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
            return Err(refused(format!("no column “{}”; there are: {} (text_field names another)", fields.text, names.join(", "))));
        };
        let (ids, titles, outlets, dates) = (ids.transpose()?, titles.transpose()?, outlets.transpose()?, dates.transpose()?);
        let (at, count) = (self.batches.len() as u32, u32::try_from(batch.num_rows()).map_err(|_| refused("Arrow: a batch of more than 4 billion rows"))?);
        let first = self.number + 1;
        self.number += count as usize;
        for (number, row) in (first..).zip(0..count) {
            let Ok(Some(_)) = texts.text(row as usize) else {
                let reason = format!("the field “{}” is no string", fields.text);
                unread.push(Unread::from(&Error::malformed(place(number), reason)));
                continue;
            };
            let id = ids.as_ref().map_or(Ok(None), |column| column.id(row as usize)).map_err(|found| no_id(number, &fields.id, &found))?;
            self.nameless.count(id.as_deref(), number);
            self.places.push((at, row));
        }
        self.batches.push(Batch { first, texts, ids, titles, outlets, dates });
        Ok(())
    }
}

impl Drop for Rows {
    /// What Python made may need Python to be given free: a job that was left to itself must not do that when the interpreter is gone.
    fn drop(&mut self) {
        let mut held = Some(std::mem::take(&mut self.batches));
        if Python::try_attach(|_| drop(held.take())).is_none() {
            std::mem::forget(held);
        }
    }
}

impl Shelf for Rows {
    fn len(&self) -> usize {
        self.places.len()
    }

    fn lend(&self, at: usize) -> DocumentRef<'_> {
        let (batch, row) = self.places[at];
        let (Batch { first, texts, ids, titles, outlets, dates }, row) = (&self.batches[batch as usize], row as usize);
        let [title, outlet, date] = [titles, outlets, dates].map(|column| column.as_ref().and_then(|column| column.words(row)).unwrap_or_default());
        let own = ids.as_ref().and_then(|column| column.id(row).ok().flatten());
        DocumentRef {
            id: own.filter(|id| !id.is_empty()).unwrap_or_else(|| Cow::Owned(self.nameless.name(first + row))),
            text: texts.text(row).ok().flatten().unwrap_or_default(),
            title,
            outlet,
            date,
        }
    }
}

/// What is no id is no reason to call a document otherwise: its pairs could not be found again in the table.
fn no_id(number: usize, field: &str, found: &str) -> PyErr {
    input(format!("{}: the field “{field}” is {found}: an id is a text or a whole number", place(number)))
}
