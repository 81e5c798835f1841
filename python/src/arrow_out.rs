//! Arrow out: results as columns that any package can take over.

use std::sync::Arc;

use arrow_array::builder::Float64Builder;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchIterator};
use arrow_schema::{ArrowError, Field, Schema, ffi::FFI_ArrowSchema};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::failure::refused;

/// Columns of one length. `pyarrow.table(...)`, `polars.DataFrame(...)`, `DuckDB` and everything else that knows the `PyCapsule` interface of Arrow
/// takes it over without a copy.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Table(RecordBatch);

impl Table {
    /// A table of these columns, by their names.
    pub(crate) fn new(columns: Vec<(&str, ArrayRef)>) -> PyResult<Self> {
        let fields: Vec<Field> = columns.iter().map(|(name, column)| Field::new(*name, column.data_type().clone(), column.null_count() > 0)).collect();
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map(Self).map_err(|error| failed(&error))
    }
}

/// The measures of pairs: Jaccard similarity, how much of each stands in the other one, and how sure the relation is.
#[derive(Default)]
pub(crate) struct Measures([Float64Builder; 4]);

impl Measures {
    pub(crate) fn push(&mut self, values: [f64; 4]) {
        self.0.iter_mut().zip(values).for_each(|(column, value)| column.append_value(value));
    }

    /// The columns, by their names.
    pub(crate) fn columns(mut self) -> Vec<(&'static str, ArrayRef)> {
        let names = ["jaccard", "containment_a", "containment_b", "similarity"];
        names.into_iter().zip(&mut self.0).map(|(name, column)| (name, Arc::new(column.finish()) as ArrayRef)).collect()
    }
}

#[pymethods]
impl Table {
    /// Its batches, as the C interface of Arrow hands them on. Whoever wants another schema casts by themselves.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = RecordBatchIterator::new([Ok(self.0.clone())], self.0.schema());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), c"arrow_array_stream")
    }

    /// Its schema, in the same way.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.schema().as_ref()).map_err(|error| failed(&error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The names of its columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    /// Its rows.
    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("<retold.Table: {} rows of {}>", self.0.num_rows(), self.column_names().join(", "))
    }
}

fn failed(error: &ArrowError) -> PyErr {
    refused(format!("Arrow: {error}"))
}
