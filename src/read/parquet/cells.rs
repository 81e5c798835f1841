//! The cells of a column, one by one, and what they say.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Span, Timestamp};
use parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use parquet::column::page::PageReader;
use parquet::column::reader::ColumnReaderImpl;
use parquet::data_type::{ByteArrayType, DataType, Int32Type, Int64Type, Int96Type};
use parquet::schema::types::{ColumnDescPtr, ColumnDescriptor};

use super::guard::{Budget, guarded};

/// The days before 1970 in the Julian count of INT96.
const JULIAN_EPOCH: i64 = 2_440_588;

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text, in UTF-8 if it is sound.
    Text,
    Signed,
    Unsigned,
    /// Days since 1970.
    Date,
    /// So many of these to a second since 1970; in UTC, or in no zone that is known.
    Time {
        to_second: i64,
        utc: bool,
    },
}

impl Kind {
    /// `None` for values that name or date nothing.
    pub(super) fn of(column: &ColumnDescriptor) -> Option<Self> {
        use ConvertedType as Old;
        use LogicalType as New;
        let kind = match (column.logical_type_ref(), column.converted_type()) {
            (Some(New::String | New::Enum | New::Json), _) | (None, Old::UTF8 | Old::ENUM | Old::JSON) => Self::Text,
            (Some(New::Date), _) | (None, Old::DATE) => Self::Date,
            (Some(New::Integer(width)), _) => [Self::Unsigned, Self::Signed][usize::from(width.is_signed)],
            (None, Old::UINT_8 | Old::UINT_16 | Old::UINT_32 | Old::UINT_64) => Self::Unsigned,
            (None, Old::TIMESTAMP_MILLIS) => Self::Time { to_second: 1_000, utc: true },
            (None, Old::TIMESTAMP_MICROS) => Self::Time { to_second: 1_000_000, utc: true },
            (Some(New::Timestamp(time)), _) => Self::Time { to_second: to_second(&time.unit), utc: time.is_adjusted_to_u_t_c },
            (None, Old::NONE) if column.physical_type() == Type::BYTE_ARRAY => Self::Text,
            (None, Old::NONE) if column.physical_type() == Type::INT96 => Self::Time { to_second: 1_000_000_000, utc: false },
            (None, Old::NONE | Old::INT_8 | Old::INT_16 | Old::INT_32 | Old::INT_64) => Self::Signed,
            _ => return None,
        };
        let fits = match column.physical_type() {
            Type::BYTE_ARRAY => kind == Self::Text,
            Type::INT32 => matches!(kind, Self::Signed | Self::Unsigned | Self::Date),
            Type::INT64 => matches!(kind, Self::Signed | Self::Unsigned | Self::Time { .. }),
            Type::INT96 => matches!(kind, Self::Time { .. }),
            _ => false,
        };
        fits.then_some(kind)
    }

    /// What a number says.
    fn words(self, number: i64, bits: u32) -> Option<String> {
        match self {
            Self::Text => None,
            Self::Signed => Some(number.to_string()),
            Self::Unsigned => Some((number.cast_unsigned() & (u64::MAX >> (64 - bits))).to_string()),
            Self::Date => Date::constant(1970, 1, 1).checked_add(Span::new().try_days(number).ok()?).ok().map(|date| date.to_string()),
            Self::Time { to_second, utc } => {
                let nanoseconds = number.rem_euclid(to_second) * (1_000_000_000 / to_second);
                time(number.div_euclid(to_second), nanoseconds, utc)
            }
        }
    }
}

fn to_second(unit: &TimeUnit) -> i64 {
    match unit {
        TimeUnit::MILLIS => 1_000,
        TimeUnit::MICROS => 1_000_000,
        TimeUnit::NANOS => 1_000_000_000,
    }
}

/// A time in ISO 8601, with a `Z` where it is known to be in UTC.
fn time(seconds: i64, nanoseconds: i64, utc: bool) -> Option<String> {
    if utc {
        return Timestamp::new(seconds, i32::try_from(nanoseconds).ok()?).ok().map(|time| time.to_string());
    }
    let since = SignedDuration::new(seconds, i32::try_from(nanoseconds).ok()?);
    DateTime::constant(1970, 1, 1, 0, 0, 0, 0).checked_add(since).ok().map(|time| time.to_string())
}

/// Reads the cells of a column that has one in every row.
pub(super) struct Cells<T: DataType> {
    reader: ColumnReaderImpl<T>,
    levels: Vec<i16>,
    values: Vec<T::T>,
}

impl<T: DataType> Cells<T> {
    fn new(column: ColumnDescPtr, pages: Box<dyn PageReader>) -> Self {
        Self { reader: ColumnReaderImpl::new(column, pages), levels: Vec::new(), values: Vec::new() }
    }

    /// The next cell; `None` when nothing is in it. That there is none is an error: the number of rows is known.
    fn next(&mut self) -> Result<Option<T::T>, String> {
        self.levels.clear();
        self.values.clear();
        // One at a time: a longer run might hold the pages of every one of its values.
        let (rows, ..) = guarded(|| self.reader.read_records(1, Some(&mut self.levels), None, &mut self.values))?;
        if rows == 0 { Err("a column has fewer rows than it claims".into()) } else { Ok(self.values.pop()) }
    }
}

/// A column that is read.
pub(super) enum Column {
    Text(Cells<ByteArrayType>),
    Narrow(Cells<Int32Type>, Kind),
    Wide(Cells<Int64Type>, Kind),
    Legacy(Cells<Int96Type>),
}

impl Column {
    pub(super) fn new(column: ColumnDescPtr, kind: Kind, pages: Box<dyn PageReader>) -> Self {
        match column.physical_type() {
            Type::INT32 => Self::Narrow(Cells::new(column, pages), kind),
            Type::INT64 => Self::Wide(Cells::new(column, pages), kind),
            Type::INT96 => Self::Legacy(Cells::new(column, pages)),
            _ => Self::Text(Cells::new(column, pages)),
        }
    }

    /// The bytes of the next cell as text; `None` when nothing is in it, or a value that cannot be said.
    pub(super) fn next(&mut self, budget: &Arc<Budget>) -> Result<Option<Vec<u8>>, String> {
        let words = match self {
            Self::Text(cells) => {
                let value = cells.next()?;
                budget.spend(value.as_ref().map_or(0, |value| value.data().len()) as u64, 1)?;
                return Ok(value.map(|value| value.data().to_vec()));
            }
            Self::Narrow(cells, kind) => cells.next()?.and_then(|number| kind.words(number.into(), 32)),
            Self::Wide(cells, kind) => cells.next()?.and_then(|number| kind.words(number, 64)),
            Self::Legacy(cells) => cells.next()?.and_then(|value| legacy(*value.data().first_chunk()?)),
        };
        budget.spend(0, 1)?;
        Ok(words.map(String::into_bytes))
    }
}

/// The time of an INT96: nanoseconds of a day, low half first, and the day.
fn legacy([low, high, day]: [u32; 3]) -> Option<String> {
    let nanoseconds = (i64::from(high) << 32 | i64::from(low)) % 86_400_000_000_000;
    let seconds = (i64::from(day) - JULIAN_EPOCH) * 86_400 + nanoseconds / 1_000_000_000;
    time(seconds, nanoseconds % 1_000_000_000, false)
}
