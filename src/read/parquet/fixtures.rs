//! Tables for tests, written with the package that reads them.

use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type, Int96, Int96Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{WriterProperties, WriterVersion};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

/// What a table is written like.
pub(in crate::read) struct Table {
    pub(in crate::read) schema: String,
    pub(in crate::read) compression: Compression,
    pub(in crate::read) version: WriterVersion,
    pub(in crate::read) dictionary: bool,
}

impl Table {
    pub(in crate::read) fn new(columns: &str) -> Self {
        let schema = format!("message corpus {{ {columns} }}");
        Self { schema, compression: Compression::UNCOMPRESSED, version: WriterVersion::PARQUET_1_0, dictionary: true }
    }

    /// The bytes of a table of these row groups.
    pub(in crate::read) fn write(&self, groups: &[&[Values<'_>]]) -> Vec<u8> {
        let schema = Arc::new(parse_message_type(&self.schema).unwrap());
        let properties = WriterProperties::builder()
            .set_compression(self.compression)
            .set_writer_version(self.version)
            .set_dictionary_enabled(self.dictionary)
            .set_key_value_metadata(Some(vec![KeyValue::new("made by".to_owned(), "hand".to_owned())]))
            .build();
        let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties)).unwrap();
        for columns in groups {
            let mut group = writer.next_row_group().unwrap();
            for column in *columns {
                column.write(&mut group);
            }
            group.close().unwrap();
        }
        writer.into_inner().unwrap()
    }
}

/// The values of an optional column in a row group.
pub(in crate::read) enum Values<'a> {
    Texts(&'a [Option<&'a [u8]>]),
    Narrow(&'a [Option<i32>]),
    Wide(&'a [Option<i64>]),
    Legacy(&'a [Option<[u32; 3]>]),
    Reals(&'a [Option<f64>]),
    /// Texts that stand in lists: their definition and repetition levels.
    Lists(&'a [&'a str], &'a [i16], &'a [i16]),
}

impl Values<'_> {
    fn write(&self, group: &mut SerializedRowGroupWriter<'_, Vec<u8>>) {
        fn levels<T>(values: &[Option<T>]) -> Vec<i16> {
            values.iter().map(|value| i16::from(value.is_some())).collect()
        }
        let mut column = group.next_column().unwrap().unwrap();
        let written = match self {
            Self::Texts(values) => {
                let bytes: Vec<ByteArray> = values.iter().flatten().map(|value| value.to_vec().into()).collect();
                column.typed::<ByteArrayType>().write_batch(&bytes, Some(&levels(values)), None)
            }
            Self::Narrow(values) => {
                let numbers: Vec<i32> = values.iter().flatten().copied().collect();
                column.typed::<Int32Type>().write_batch(&numbers, Some(&levels(values)), None)
            }
            Self::Wide(values) => {
                let numbers: Vec<i64> = values.iter().flatten().copied().collect();
                column.typed::<Int64Type>().write_batch(&numbers, Some(&levels(values)), None)
            }
            Self::Legacy(values) => {
                let times: Vec<Int96> = values.iter().flatten().map(|value| Int96::from(value.to_vec())).collect();
                column.typed::<Int96Type>().write_batch(&times, Some(&levels(values)), None)
            }
            Self::Reals(values) => {
                let numbers: Vec<f64> = values.iter().flatten().copied().collect();
                column.typed::<DoubleType>().write_batch(&numbers, Some(&levels(values)), None)
            }
            Self::Lists(values, defined, repeated) => {
                let bytes: Vec<ByteArray> = values.iter().map(|value| ByteArray::from(*value)).collect();
                column.typed::<ByteArrayType>().write_batch(&bytes, Some(defined), Some(repeated))
            }
        };
        written.unwrap();
        column.close().unwrap();
    }
}

/// Texts as a column.
pub(in crate::read) fn texts<'a>(texts: &[&'a str]) -> Vec<Option<&'a [u8]>> {
    texts.iter().map(|text| Some(text.as_bytes())).collect()
}
