//! A column of Arrow, a row at a time.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Date32Type, Date64Type, Decimal128Type, Float16Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, GenericStringArray, OffsetSizeTrait, StringViewArray};
use arrow_schema::{ArrowError, DataType, TimeUnit};
use pyo3::prelude::*;

use crate::failure::refused;

/// The largest float below which no whole number is missing: above, two ids may have become one.
const LAST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// The whole number that a float is, where it is one; what is no number is no id.
fn whole<'a>(value: f64) -> Result<Option<Cow<'a, str>>, String> {
    match value {
        _ if value.is_nan() => Ok(None),
        // A zero has no sign then.
        _ if value.fract() == 0.0 && value.abs() <= LAST_WHOLE => Ok(Some(format!("{:.0}", value + 0.0).into())),
        _ => Err(format!("{value:?}")),
    }
}

/// The same of a number with all its digits.
fn whole_decimal<'a>(value: String) -> Result<Option<Cow<'a, str>>, String> {
    match value.split_once('.') {
        None => Ok(Some(value.into())),
        Some((number, rest)) if rest.bytes().all(|digit| digit == b'0') => Ok(Some(number.to_owned().into())),
        Some(_) => Err(value),
    }
}

/// A column whose bytes were looked at: what says to be text is UTF-8. It holds the buffers of whoever made them, and copies none.
#[derive(Debug)]
pub(crate) struct Column(ArrayRef);

impl Column {
    pub(crate) fn checked(array: &ArrayRef) -> PyResult<Self> {
        let odd = |error: ArrowError| refused(format!("Arrow: {error}"));
        let data = array.to_data();
        data.validate().and_then(|()| data.validate_nulls()).map_err(odd)?;
        let wrong = match array.data_type() {
            // What `validate_full` checks, at the speed of memory in every script.
            DataType::Utf8 => array.as_string_opt::<i32>().and_then(wrong_text),
            DataType::LargeUtf8 => array.as_string_opt::<i64>().and_then(wrong_text),
            DataType::Utf8View => array.as_string_view_opt().and_then(wrong_view),
            _ => return data.validate_full().map(|()| Self(ArrayRef::clone(array))).map_err(odd),
        };
        wrong.map_or_else(|| Ok(Self(ArrayRef::clone(array))), |row| Err(refused(format!("Arrow: row {row} of a column of strings is no UTF-8"))))
    }

    /// The text of a row; `None` where it is null.
    pub(crate) fn text(&self, row: usize) -> Result<Option<&str>, ()> {
        let array = &self.0;
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
    pub(crate) fn id(&self, row: usize) -> Result<Option<Cow<'_, str>>, String> {
        let array = &self.0;
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
    pub(crate) fn words(&self, row: usize) -> Option<Cow<'_, str>> {
        let array = &self.0;
        if array.is_null(row) {
            return None;
        }
        if let Ok(text) = self.text(row) {
            return text.map(Cow::Borrowed);
        }
        let words = match array.data_type() {
            DataType::Int8 => array.as_primitive::<Int8Type>().value(row).to_string(),
            DataType::Int16 => array.as_primitive::<Int16Type>().value(row).to_string(),
            DataType::Int32 => array.as_primitive::<Int32Type>().value(row).to_string(),
            DataType::Int64 => array.as_primitive::<Int64Type>().value(row).to_string(),
            DataType::UInt8 => array.as_primitive::<UInt8Type>().value(row).to_string(),
            DataType::UInt16 => array.as_primitive::<UInt16Type>().value(row).to_string(),
            DataType::UInt32 => array.as_primitive::<UInt32Type>().value(row).to_string(),
            DataType::UInt64 => array.as_primitive::<UInt64Type>().value(row).to_string(),
            DataType::Date32 => array.as_primitive::<Date32Type>().value_as_date(row)?.to_string(),
            DataType::Date64 => array.as_primitive::<Date64Type>().value_as_date(row)?.to_string(),
            DataType::Timestamp(unit, zone) => {
                let time = match unit {
                    TimeUnit::Second => array.as_primitive::<TimestampSecondType>().value_as_datetime(row),
                    TimeUnit::Millisecond => array.as_primitive::<TimestampMillisecondType>().value_as_datetime(row),
                    TimeUnit::Microsecond => array.as_primitive::<TimestampMicrosecondType>().value_as_datetime(row),
                    TimeUnit::Nanosecond => array.as_primitive::<TimestampNanosecondType>().value_as_datetime(row),
                };
                // With a zone the count is one of UTC.
                format!("{}{}", time?.format("%Y-%m-%dT%H:%M:%S%.f"), if zone.is_some() { "Z" } else { "" })
            }
            _ => return None,
        };
        Some(words.into())
    }
}

/// The first row of a column, from 0, that is no text in the bytes of the column.
fn wrong_text<O: OffsetSizeTrait>(array: &GenericStringArray<O>) -> Option<usize> {
    let (offsets, bytes) = (array.value_offsets(), array.value_data());
    let place = |row: usize| offsets[row].as_usize();
    let text = bytes.get(place(0)..place(array.len())).and_then(|all| simdutf8::basic::from_utf8(all).ok());
    (0..array.len()).find(|&row| {
        let (start, end) = (place(row), place(row + 1));
        match text {
            // Its ends are in the text where they grow.
            Some(text) => start > end || !text.is_char_boundary(start - place(0)) || !text.is_char_boundary(end - place(0)),
            None => bytes.get(start..end).is_none_or(|one| simdutf8::basic::from_utf8(one).is_err()),
        }
    })
}

/// Bytes of a string that stand in its view.
const INSIDE: u32 = 12;

/// The same of a column of views.
fn wrong_view(array: &StringViewArray) -> Option<usize> {
    let (views, buffers) = (array.views(), array.data_buffers());
    views.iter().position(|view| {
        let (bytes, length) = (view.to_le_bytes(), *view as u32);
        let number = |at: usize| (view >> (8 * at)) as u32 as usize;
        let found = if length <= INSIDE {
            bytes.get(4..4 + length as usize)
        } else {
            buffers.get(number(8)).and_then(|buffer| buffer.get(number(12)..number(12) + length as usize))
        };
        found.is_none_or(|one| simdutf8::basic::from_utf8(one).is_err())
    })
}

/// The text that a key of a dictionary stands for.
fn dictionary<K: ArrowDictionaryKeyType>(array: &ArrayRef, row: usize) -> Result<Option<&str>, ()> {
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
