//! Arrow in: columns to documents, whoever made them.

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_pyarrow::FromPyArrow;
use arrow_schema::{DataType, TimeUnit};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use retold::stages::error::Unread;
use retold::{Error, FieldNames};

use crate::documents::{Gathered, place};
use crate::failure::{input, refused};

/// The documents of everything that `source` hands out, and the rows that could not be used.
///
/// Each text is copied once, into its document: the buffers belong to whoever made them.
pub(crate) fn documents(source: &Bound<'_, PyAny>, fields: &FieldNames) -> PyResult<Gathered> {
    let mut rows = Rows { fields, gathered: Gathered::default(), number: 0 };
    for_each_batch(source, &mut |batch| rows.take(batch))?;
    Ok(rows.gathered)
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

/// Rows to documents.
struct Rows<'a> {
    fields: &'a FieldNames,
    gathered: Gathered,
    number: usize,
}

impl Rows<'_> {
    fn take(&mut self, batch: &RecordBatch) -> PyResult<()> {
        let fields = self.fields;
        let [texts, ids, titles, outlets, dates] =
            [&fields.text, &fields.id, &fields.title, &fields.outlet, &fields.date].map(|name| batch.column_by_name(name).map(Column::checked));
        let (ids, titles, outlets, dates) = (ids.transpose()?, titles.transpose()?, outlets.transpose()?, dates.transpose()?);
        let Some(texts) = texts.transpose()? else {
            let schema = batch.schema();
            let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
            return Err(refused(format!("no column “{}”; there are: {} (text_field names another)", fields.text, names.join(", "))));
        };
        for row in 0..batch.num_rows() {
            self.number += 1;
            let Ok(Some(text)) = texts.text(row) else {
                let reason = format!("the field “{}” is no string", fields.text);
                self.gathered.unread.push(Unread::from(&Error::malformed(place(self.number), reason)));
                continue;
            };
            let value = |column: &Option<Column<'_>>| column.as_ref().and_then(|column| column.words(row));
            let known = (value(&titles), value(&outlets), value(&dates));
            let id = match ids.as_ref().map_or(Ok(None), |column| column.id(row)) {
                Ok(id) => id,
                Err(found) => return Err(no_id(self.number, &fields.id, &found)),
            };
            self.gathered.push(id, text.to_owned(), known, self.number);
        }
        Ok(())
    }
}

/// What is no id is no reason to call a document otherwise: its pairs could not be found again in the table.
fn no_id(number: usize, field: &str, found: &str) -> PyErr {
    input(format!("{}: the field “{field}” is {found}: an id is a text or a whole number", place(number)))
}

/// The largest float below which no whole number is missing: above, two ids may have become one.
const LAST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// The whole number that a float is, where it is one; what is no number is no id.
fn whole(value: f64) -> Result<Option<String>, String> {
    match value {
        _ if value.is_nan() => Ok(None),
        // A zero has no sign then.
        _ if value.fract() == 0.0 && value.abs() <= LAST_WHOLE => Ok(Some(format!("{:.0}", value + 0.0))),
        _ => Err(format!("{value:?}")),
    }
}

/// The same of a number with all its digits.
fn whole_decimal(value: String) -> Result<Option<String>, String> {
    match value.split_once('.') {
        None => Ok(Some(value)),
        Some((number, rest)) if rest.bytes().all(|digit| digit == b'0') => Ok(Some(number.to_owned())),
        Some(_) => Err(value),
    }
}

/// A column whose bytes were looked at: what says to be text is UTF-8.
pub(crate) struct Column<'a>(&'a ArrayRef);

impl<'a> Column<'a> {
    pub(crate) fn checked(array: &'a ArrayRef) -> PyResult<Self> {
        array.to_data().validate_full().map_err(|error| refused(format!("Arrow: {error}")))?;
        Ok(Self(array))
    }

    /// The text of a row; `None` where it is null.
    pub(crate) fn text(&self, row: usize) -> Result<Option<&'a str>, ()> {
        let array = self.0;
        if array.is_null(row) {
            return Ok(None);
        }
        match array.data_type() {
            DataType::Utf8 => Ok(Some(array.as_string::<i32>().value(row))),
            DataType::LargeUtf8 => Ok(Some(array.as_string::<i64>().value(row))),
            DataType::Utf8View => Ok(Some(array.as_string_view().value(row))),
            // A column of nothing has no list of what is null.
            DataType::Null => Ok(None),
            DataType::Dictionary(key, _) if **key == DataType::Int32 => dictionary::<Int32Type>(array, row),
            DataType::Dictionary(key, _) if **key == DataType::UInt8 => dictionary::<UInt8Type>(array, row),
            DataType::Dictionary(key, _) if **key == DataType::UInt16 => dictionary::<UInt16Type>(array, row),
            DataType::Dictionary(key, _) if **key == DataType::Int64 => dictionary::<Int64Type>(array, row),
            DataType::Dictionary(key, _) if **key == DataType::UInt32 => dictionary::<UInt32Type>(array, row),
            DataType::Dictionary(key, _) if **key == DataType::Int8 => dictionary::<Int8Type>(array, row),
            DataType::Dictionary(key, _) if **key == DataType::Int16 => dictionary::<Int16Type>(array, row),
            _ => Err(()),
        }
    }

    /// The id in a row, `None` where there is none, or what stands there that is no id.
    fn id(&self, row: usize) -> Result<Option<String>, String> {
        let array = self.0;
        if array.is_null(row) {
            return Ok(None);
        }
        match array.data_type() {
            DataType::Float16 => whole(array.as_primitive::<Float16Type>().value(row).into()),
            DataType::Float32 => whole(array.as_primitive::<Float32Type>().value(row).into()),
            DataType::Float64 => whole(array.as_primitive::<Float64Type>().value(row)),
            DataType::Decimal128(..) => whole_decimal(array.as_primitive::<Decimal128Type>().value_as_string(row)),
            DataType::Boolean => Err(if array.as_boolean().value(row) { "True" } else { "False" }.to_owned()),
            kind => match self.words(row) {
                None if self.text(row).is_err() => Err(format!("of the kind {kind}")),
                id => Ok(id),
            },
        }
    }

    /// What stands in a row, as the readers of files have it: a text, a whole number, a day or an instant. Anything else counts as nothing.
    pub(crate) fn words(&self, row: usize) -> Option<String> {
        let array = self.0;
        if array.is_null(row) {
            return None;
        }
        if let Ok(text) = self.text(row) {
            return text.map(str::to_owned);
        }
        match array.data_type() {
            DataType::Int8 => Some(array.as_primitive::<Int8Type>().value(row).to_string()),
            DataType::Int16 => Some(array.as_primitive::<Int16Type>().value(row).to_string()),
            DataType::Int32 => Some(array.as_primitive::<Int32Type>().value(row).to_string()),
            DataType::Int64 => Some(array.as_primitive::<Int64Type>().value(row).to_string()),
            DataType::UInt8 => Some(array.as_primitive::<UInt8Type>().value(row).to_string()),
            DataType::UInt16 => Some(array.as_primitive::<UInt16Type>().value(row).to_string()),
            DataType::UInt32 => Some(array.as_primitive::<UInt32Type>().value(row).to_string()),
            DataType::UInt64 => Some(array.as_primitive::<UInt64Type>().value(row).to_string()),
            DataType::Date32 => array.as_primitive::<Date32Type>().value_as_date(row).map(|day| day.to_string()),
            DataType::Date64 => array.as_primitive::<Date64Type>().value_as_date(row).map(|day| day.to_string()),
            DataType::Timestamp(unit, zone) => {
                let time = match unit {
                    TimeUnit::Second => array.as_primitive::<TimestampSecondType>().value_as_datetime(row),
                    TimeUnit::Millisecond => array.as_primitive::<TimestampMillisecondType>().value_as_datetime(row),
                    TimeUnit::Microsecond => array.as_primitive::<TimestampMicrosecondType>().value_as_datetime(row),
                    TimeUnit::Nanosecond => array.as_primitive::<TimestampNanosecondType>().value_as_datetime(row),
                };
                // With a zone the count is one of UTC.
                time.map(|time| format!("{}{}", time.format("%Y-%m-%dT%H:%M:%S%.f"), if zone.is_some() { "Z" } else { "" }))
            }
            _ => None,
        }
    }
}

/// The text that a key of a dictionary stands for.
fn dictionary<K: arrow_array::types::ArrowDictionaryKeyType>(array: &ArrayRef, row: usize) -> Result<Option<&str>, ()> {
    let array = array.as_dictionary::<K>();
    let Some(at) = array.key(row) else { return Ok(None) };
    let values = array.values();
    match values.data_type() {
        _ if values.is_null(at) => Ok(None),
        DataType::Utf8 => Ok(Some(values.as_string::<i32>().value(at))),
        DataType::LargeUtf8 => Ok(Some(values.as_string::<i64>().value(at))),
        DataType::Utf8View => Ok(Some(values.as_string_view().value(at))),
        _ => Err(()),
    }
}
