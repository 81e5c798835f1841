//! Parquet: columns of one kind of value each, all of which may lack values.

use crate::config::PortionParams;
use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::SerializedFileReader;
use parquet::file::writer::SerializedFileWriter;
use parquet::record::Field;
use parquet::record::reader::RowIter;
use parquet::schema::types::Type;

use super::row::{Cell, CleanedFile, ConvertError, Rows, TakeRow, arranged};
use crate::read::parquet::guarded;

pub(super) fn read(file: &CleanedFile, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    let failed = |reason: String| ConvertError::Refused(format!("{}: {reason}", file.name.display()));
    let own = file.file.try_clone().map_err(|error| failed(error.to_string()))?;
    let reader = guarded(|| SerializedFileReader::new(own)).map_err(failed)?;
    let mut rows = guarded(|| RowIter::from_file_into(Box::new(reader)).project(None)).map_err(failed)?;
    for number in 1.. {
        let Some(row) = guarded(|| rows.next().transpose()).map_err(failed)? else { break };
        let place = || format!("record {number} of {}", file.name.display());
        let cells = row.into_columns().into_iter().map(|(name, field)| {
            let cell = cell(&field).map_err(|what| format!("{}: the field “{name}” holds {what}, which only Parquet can say", place()))?;
            Ok((name, cell))
        });
        let row = cells.collect::<Result<_, String>>()?;
        take(row, &place)?;
    }
    Ok(())
}

fn cell(field: &Field) -> Result<Cell, &'static str> {
    Ok(match field {
        Field::Null => Cell::Null,
        Field::Bool(flag) => Cell::Flag(*flag),
        Field::Str(text) => Cell::Text(text.clone()),
        Field::Bytes(bytes) => Cell::Text(std::str::from_utf8(bytes.data()).map_err(|_| "bytes that are no text")?.to_owned()),
        Field::Group(_) | Field::ListInternal(_) | Field::MapInternal(_) => Cell::Nested(nested(field)?.to_string()),
        other => match plain(other)? {
            serde_json::Value::Number(number) => Cell::Number(number.to_string()),
            serde_json::Value::String(text) => Cell::Text(text),
            _ => Cell::Null,
        },
    })
}

/// A value inside a list or an object.
fn nested(field: &Field) -> Result<serde_json::Value, &'static str> {
    Ok(match field {
        Field::Null => serde_json::Value::Null,
        Field::Bool(flag) => (*flag).into(),
        Field::Str(text) => text.as_str().into(),
        Field::Bytes(bytes) => std::str::from_utf8(bytes.data()).map_err(|_| "bytes that are no text")?.into(),
        Field::Group(row) => {
            let members = row.get_column_iter().map(|(name, field)| Ok((name.clone(), nested(field)?)));
            serde_json::Value::Object(members.collect::<Result<_, &'static str>>()?)
        }
        Field::ListInternal(list) => list.elements().iter().map(nested).collect::<Result<Vec<_>, _>>()?.into(),
        Field::MapInternal(map) => {
            let member = |(key, value): &(Field, Field)| match key {
                Field::Str(key) => Ok((key.clone(), nested(value)?)),
                _ => Err("a map whose keys are no text"),
            };
            serde_json::Value::Object(map.entries().iter().map(member).collect::<Result<_, _>>()?)
        }
        other => plain(other)?,
    })
}

/// A number, or a day or an hour as text.
fn plain(field: &Field) -> Result<serde_json::Value, &'static str> {
    let fraction = |value: f64| serde_json::Number::from_f64(value).map(serde_json::Value::from).ok_or("a number that is none (NaN or infinite)");
    Ok(match field {
        Field::Byte(value) => (*value).into(),
        Field::Short(value) => (*value).into(),
        Field::Int(value) => (*value).into(),
        Field::Long(value) => (*value).into(),
        Field::UByte(value) => (*value).into(),
        Field::UShort(value) => (*value).into(),
        Field::UInt(value) => (*value).into(),
        Field::ULong(value) => (*value).into(),
        Field::Double(value) => fraction(*value)?,
        // As few digits as tell it from its neighbours.
        Field::Float(value) => value.to_string().parse().map_err(|_| "a number that is none (NaN or infinite)").and_then(fraction)?,
        other => other.to_string().trim_matches('"').into(),
    })
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Flag,
    Whole,
    Fraction,
    Text,
}

impl Kind {
    fn of(cell: &Cell) -> Result<Option<Self>, &'static str> {
        Ok(Some(match cell {
            Cell::Null => return Ok(None),
            Cell::Flag(_) => Self::Flag,
            Cell::Text(_) => Self::Text,
            Cell::Nested(_) => return Err("a list or an object"),
            Cell::Number(value) if value.parse::<i64>().is_ok() => Self::Whole,
            // A whole number that no column holds to the last digit.
            Cell::Number(value) if !value.contains(['.', 'e', 'E']) => return Err("a whole number of more than 64 bits"),
            Cell::Number(_) => Self::Fraction,
        }))
    }

    fn joined(self, other: Self) -> Option<Self> {
        match (self, other) {
            (a, b) if a == b => Some(a),
            (Self::Whole, Self::Fraction) | (Self::Fraction, Self::Whole) => Some(Self::Fraction),
            _ => None,
        }
    }

    fn column(self, name: &str) -> Result<Type, ParquetError> {
        let physical = match self {
            Self::Flag => Physical::BOOLEAN,
            Self::Whole => Physical::INT64,
            Self::Fraction => Physical::DOUBLE,
            Self::Text => Physical::BYTE_ARRAY,
        };
        let column = Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
        if self == Self::Text { column.with_logical_type(Some(LogicalType::String)).with_converted_type(ConvertedType::UTF8).build() } else { column.build() }
    }
}

pub(super) fn write(rows: &Rows<'_>, out: &mut (dyn Write + Send)) -> Result<(), ConvertError> {
    let mut kinds: std::collections::HashMap<String, Kind> = std::collections::HashMap::new();
    let columns = rows.columns(&mut |row, place| {
        for (name, cell) in row {
            let refused = |what: &str| format!("{}: the field “{name}” holds {what}, which a column of this output cannot; name the output .jsonl", place());
            let Some(kind) = Kind::of(&cell).map_err(refused)? else { continue };
            let known = kinds.get(&name).copied().unwrap_or(kind);
            let kind = known.joined(kind).ok_or_else(|| refused("another kind of value than in the records before"))?;
            kinds.insert(name, kind);
        }
        Ok(())
    })?;
    let kinds: Vec<Kind> = columns.iter().map(|name| kinds.get(name).copied().unwrap_or(Kind::Text)).collect();
    let fields = columns.iter().zip(&kinds).map(|(name, kind)| kind.column(name).map(Arc::new));
    let fields = fields.collect::<Result<Vec<_>, _>>().map_err(|error| error.to_string())?;
    let schema = Type::group_type_builder("schema").with_fields(fields).build().map_err(|error| error.to_string())?;
    let properties = WriterProperties::builder().set_compression(Compression::ZSTD(parquet::basic::ZstdLevel::default())).build();
    let mut table = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(failed)?;
    let mut group = Group::default();
    (rows.each)(&mut |row, _| {
        group.push(arranged(row, &columns));
        if group.is_full() { group.write(&mut table, &kinds) } else { Ok(()) }
    })?;
    group.write(&mut table, &kinds)?;
    table.close().map(drop).map_err(failed)
}

fn failed(error: ParquetError) -> ConvertError {
    match error {
        ParquetError::External(cause) => match cause.downcast::<std::io::Error>() {
            Ok(error) => ConvertError::Target(*error),
            Err(other) => ConvertError::Refused(other.to_string()),
        },
        other => ConvertError::Refused(other.to_string()),
    }
}

/// Rows that are written together.
#[derive(Default)]
struct Group {
    rows: Vec<Vec<Cell>>,
    bytes: usize,
}

impl Group {
    fn push(&mut self, row: Vec<Cell>) {
        self.bytes += row.iter().map(|cell| if let Cell::Text(text) = cell { text.len() } else { 8 }).sum::<usize>();
        self.rows.push(row);
    }

    fn is_full(&self) -> bool {
        self.rows.len() >= PortionParams::GROUP_ROWS || self.bytes >= PortionParams::GROUP_BYTES
    }

    fn write<W: Write + Send>(&mut self, table: &mut SerializedFileWriter<W>, kinds: &[Kind]) -> Result<(), ConvertError> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let mut group = table.next_row_group().map_err(failed)?;
        for (n, kind) in kinds.iter().enumerate() {
            let Some(mut column) = group.next_column().map_err(failed)? else { break };
            let cells = || self.rows.iter().map(|row| &row[n]);
            let defined: Vec<i16> = cells().map(|cell| i16::from(*cell != Cell::Null)).collect();
            let number = |cell: &Cell| if let Cell::Number(value) = cell { Some(value.clone()) } else { None };
            let written = match kind {
                Kind::Flag => {
                    let values: Vec<bool> = cells().filter_map(|cell| if let Cell::Flag(flag) = cell { Some(*flag) } else { None }).collect();
                    column.typed::<BoolType>().write_batch(&values, Some(&defined), None)
                }
                Kind::Whole => {
                    let values: Vec<i64> = cells().filter_map(number).filter_map(|value| value.parse().ok()).collect();
                    column.typed::<Int64Type>().write_batch(&values, Some(&defined), None)
                }
                Kind::Fraction => {
                    let values: Vec<f64> = cells().filter_map(number).filter_map(|value| value.parse().ok()).collect();
                    column.typed::<DoubleType>().write_batch(&values, Some(&defined), None)
                }
                Kind::Text => {
                    let text = |cell: &Cell| if let Cell::Text(text) = cell { Some(ByteArray::from(text.as_str())) } else { None };
                    let values: Vec<ByteArray> = cells().filter_map(text).collect();
                    column.typed::<ByteArrayType>().write_batch(&values, Some(&defined), None)
                }
            };
            written.map_err(failed)?;
            column.close().map_err(failed)?;
        }
        group.close().map_err(failed)?;
        (self.rows, self.bytes) = (Vec::new(), 0);
        Ok(())
    }
}
