//! `clean` on tables in columns: rows and texts go, everything else is as it was.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "parquet")]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use assert_cmd::cargo::cargo_bin;
use parquet::basic::{Compression, ZstdLevel};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, DoubleType, FixedLenByteArray, FixedLenByteArrayType, FloatType, Int32Type, Int64Type, Int96, Int96Type,
};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;

const BRIDGE: &str = "The old bridge over the river will close on Monday for repairs. About 200 people came to the meeting in the town hall. \
    The mayor said that the work would take nine weeks. Buses will stop at the market until then. Nobody could say what it will cost.";
const HARBOUR: &str = "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل. وقال المدير إن العمل بدأ قبل عامين وانتهى في موعده.";

const SCHEMA: &str = "message corpus {
    required boolean good; optional int32 count (INTEGER(8,true)); optional binary text (UTF8); required binary id (UTF8);
    optional int64 at (TIMESTAMP(MILLIS,true)); optional int96 old; optional float half; optional double real;
    optional fixed_len_byte_array(2) pair;
    optional group tags (LIST) { repeated group list { optional binary element (UTF8); } }
    optional group inner { optional binary name (UTF8); } }";

/// A row: whether the columns beside text and id hold anything, and what its list holds.
struct Row<'a> {
    id: &'a str,
    text: Option<&'a str>,
    full: bool,
    tags: &'a [&'a str],
}

fn row<'a>(id: &'a str, text: &'a str, full: bool, tags: &'a [&'a str]) -> Row<'a> {
    Row { id, text: Some(text), full, tags }
}

fn put<T: DataType>(group: &mut SerializedRowGroupWriter<'_, File>, values: &[T::T], levels: Option<&[i16]>, repeated: Option<&[i16]>) {
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<T>().write_batch(values, levels, repeated).unwrap();
    column.close().unwrap();
}

fn optional<T: DataType>(group: &mut SerializedRowGroupWriter<'_, File>, rows: &[Row<'_>], value: impl Fn(usize) -> T::T) {
    let levels: Vec<i16> = rows.iter().map(|row| i16::from(row.full)).collect();
    let values: Vec<T::T> = (0..rows.len()).filter(|n| rows[*n].full).map(value).collect();
    put::<T>(group, &values, Some(&levels), None);
}

fn write(path: &Path, groups: &[&[Row<'_>]]) {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_column_compression(ColumnPath::from("text"), Compression::ZSTD(ZstdLevel::default()))
        .set_column_dictionary_enabled(ColumnPath::from("text"), false)
        .set_key_value_metadata(Some(vec![KeyValue::new("pandas".to_owned(), "{}".to_owned())]))
        .build();
    let schema = Arc::new(parse_message_type(SCHEMA).unwrap());
    let mut writer = SerializedFileWriter::new(File::create(path).unwrap(), schema, Arc::new(properties)).unwrap();
    for rows in groups {
        let mut group = writer.next_row_group().unwrap();
        put::<BoolType>(&mut group, &rows.iter().map(|row| row.full).collect::<Vec<_>>(), None, None);
        optional::<Int32Type>(&mut group, rows, |n| i32::try_from(n).unwrap() - 1);
        let texts: Vec<ByteArray> = rows.iter().filter_map(|row| row.text.map(ByteArray::from)).collect();
        let levels: Vec<i16> = rows.iter().map(|row| i16::from(row.text.is_some())).collect();
        put::<ByteArrayType>(&mut group, &texts, Some(&levels), None);
        put::<ByteArrayType>(&mut group, &rows.iter().map(|row| ByteArray::from(row.id)).collect::<Vec<_>>(), None, None);
        optional::<Int64Type>(&mut group, rows, |n| 1_704_164_645_000 + i64::try_from(n).unwrap());
        optional::<Int96Type>(&mut group, rows, |n| Int96::from(vec![n as u32, 0, 2_440_589]));
        optional::<FloatType>(&mut group, rows, |n| n as f32 / 2.0);
        optional::<DoubleType>(&mut group, rows, |n| n as f64 / 3.0);
        optional::<FixedLenByteArrayType>(&mut group, rows, |n| FixedLenByteArray::from(vec![n as u8, 7]));
        let tags: Vec<ByteArray> = rows.iter().flat_map(|row| row.tags).map(|tag| ByteArray::from(*tag)).collect();
        let levels: Vec<(i16, i16)> = rows
            .iter()
            .flat_map(|row| if row.tags.is_empty() { vec![(i16::from(row.full), 0)] } else { (0..row.tags.len()).map(|n| (3, i16::from(n > 0))).collect() })
            .collect();
        let (defined, repeated): (Vec<i16>, Vec<i16>) = levels.into_iter().unzip();
        put::<ByteArrayType>(&mut group, &tags, Some(&defined), Some(&repeated));
        let names: Vec<ByteArray> = rows.iter().filter(|row| row.full).map(|row| ByteArray::from(row.id)).collect();
        put::<ByteArrayType>(&mut group, &names, Some(&rows.iter().map(|row| if row.full { 2 } else { 1 }).collect::<Vec<_>>()), None);
        group.close().unwrap();
    }
    writer.close().unwrap();
}

/// All rows of a table, as the package prints them.
fn rows(path: &Path) -> Vec<String> {
    let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
    reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect()
}

fn command(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(cargo_bin!("retold"));
    command.current_dir(folder).arg("clean").args(args).stdin(Stdio::null()).output().unwrap()
}

fn clean(folder: &Path, args: &[&str], code: i32) -> String {
    let output = command(folder, args);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{args:?}: {said}");
    said
}

#[test]
fn rows_and_blocks_go_and_every_other_cell_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let twice = format!("{HARBOUR}\n{HARBOUR}");
    let group = |text| [row("a", BRIDGE, true, &["x", "y"]), Row { text: None, ..row("n", "", false, &[]) }, row("h", text, false, &["z"])];
    let copies = [row("c", BRIDGE, true, &["gone"]), row("d", BRIDGE, false, &[])];
    let own = || [row("e", "Two boats were moved.", true, &[])];
    let last = [row("f", BRIDGE, true, &["gone", "too"]), row("g", "It rained for a week.", true, &["k"])];
    write(&path("in.parquet"), &[&group(&twice), &copies, &own(), &last]);
    let said = clean(folder.path(), &["in.parquet", "--output", "out.parquet", "--removed", "gone.jsonl", "--keep", "first"], 2);
    assert!(said.contains("in.parquet:2: nothing in the column “text”"), "{said}");
    // The second row group has nothing left; the last one keeps a row whose values are those of its old place.
    write(&path("expected.parquet"), &[&group(HARBOUR), &own(), &last]);
    let mut expected = rows(&path("expected.parquet"));
    expected.remove(4);
    assert_eq!(rows(&path("out.parquet")), expected);
    let gone: Vec<serde_json::Value> = fs::read_to_string(path("gone.jsonl")).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(gone.iter().map(|gone| gone["id"].as_str().unwrap()).collect::<Vec<_>>(), ["h", "c", "d", "f"]);

    let of = |name: &str| SerializedFileReader::new(File::open(path(name)).unwrap()).unwrap();
    let (before, after) = (of("in.parquet"), of("out.parquet"));
    let (before, after) = (before.metadata(), after.metadata());
    assert_eq!(before.file_metadata().schema(), after.file_metadata().schema());
    let notes = |metadata: &parquet::file::metadata::ParquetMetaData| metadata.file_metadata().key_value_metadata().cloned();
    assert_eq!(notes(before), notes(after));
    for (old, new) in before.row_group(0).columns().iter().zip(after.row_group(0).columns()) {
        assert_eq!(
            (old.compression(), old.dictionary_page_offset().is_some()),
            (new.compression(), new.dictionary_page_offset().is_some()),
            "{:?}",
            old.column_path()
        );
    }
    clean(folder.path(), &["out.parquet", "--output", "again.parquet"], 2);
    assert_eq!(rows(&path("again.parquet")), rows(&path("out.parquet")));
}

#[test]
fn a_folder_may_hold_tables_beside_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("in")).unwrap();
    write(&path("in/b.parquet"), &[&[row("b", BRIDGE, true, &[]), row("c", HARBOUR, true, &[])]]);
    fs::write(path("in/a.txt"), BRIDGE).unwrap();
    fs::write(path("in/c.parquet.zst"), zstd::encode_all(File::open(path("in/b.parquet")).unwrap(), 3).unwrap()).unwrap();
    clean(folder.path(), &["in", "--output", "out", "--keep", "first"], 0);
    assert_eq!(rows(&path("out/b.parquet")), rows(&path("in/b.parquet"))[1..]);
    fs::write(path("c.parquet"), zstd::decode_all(File::open(path("out/c.parquet.zst")).unwrap()).unwrap()).unwrap();
    assert!(rows(&path("c.parquet")).is_empty());
}

#[test]
fn a_table_that_cannot_be_read_to_its_end_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    write(&path("in.parquet"), &[&[row("a", HARBOUR, true, &[])], &[row("b", BRIDGE, true, &["x"])]]);
    let mut bytes = fs::read(path("in.parquet")).unwrap();
    let at = SerializedFileReader::new(File::open(path("in.parquet")).unwrap()).unwrap().metadata().row_group(1).column(9).byte_range().0 as usize;
    bytes[at..at + 4].fill(0xff);
    fs::write(path("torn.parquet"), &bytes).unwrap();
    let said = clean(folder.path(), &["torn.parquet", "--output", "out.parquet"], 2);
    assert!(said.contains("torn.parquet: cannot be written again: row group 2, column “tags.list.element”: "), "{said}");
    assert!(!path("out.parquet").exists());
    // What is no table at all is named, and no more of a corpus.
    fs::write(path("none.parquet"), b"PAR1garbage").unwrap();
    let said = clean(folder.path(), &["none.parquet", "--output", "out.parquet"], 2);
    assert_eq!(said.matches("none.parquet: no Parquet file, or cut off").count(), 1, "{said}");
    assert!(!path("out.parquet").exists());
}

#[test]
fn a_table_that_cannot_be_written_again_is_left_out_and_the_rest_is_cleaned() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("in")).unwrap();
    // The torn table would have kept the bridge, which then stands in the lines alone.
    write(&path("in/a.parquet"), &[&[row("a", HARBOUR, true, &[])], &[row("b", BRIDGE, true, &["x"])]]);
    let mut bytes = fs::read(path("in/a.parquet")).unwrap();
    let at = SerializedFileReader::new(File::open(path("in/a.parquet")).unwrap()).unwrap().metadata().row_group(1).column(9).byte_range().0 as usize;
    bytes[at..at + 4].fill(0xff);
    fs::write(path("in/a.parquet"), &bytes).unwrap();
    fs::write(path("in/b.parquet"), b"PAR1garbage").unwrap();
    let line = |id: &str, text: &str| serde_json::json!({"id": id, "text": text}).to_string() + "\n";
    fs::write(path("in/c.jsonl"), line("c", BRIDGE) + &line("d", BRIDGE)).unwrap();
    for output in [&["--output", "out"][..], &["--output", "all.jsonl"], &["--output", "lines", "--output-format", "jsonl"]] {
        let said = clean(folder.path(), &[&["in"], output].concat(), 2);
        assert!(said.contains("in/a.parquet: cannot be written again") && said.contains("in/b.parquet: no Parquet file"), "{said}");
    }
    for written in ["out/c.jsonl", "all.jsonl", "lines/c.jsonl"] {
        assert_eq!(fs::read_to_string(path(written)).unwrap(), line("c", BRIDGE), "{written}");
    }
    assert!(!path("out/a.parquet").exists() && !path("out/b.parquet").exists());
}

#[test]
fn damage_is_told_as_an_error_and_never_as_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    write(&path("in.parquet"), &[&[row("the first", HARBOUR, true, &["x"]), row("the second", BRIDGE, false, &[])]]);
    let whole = fs::read(path("in.parquet")).unwrap();
    let reader = SerializedFileReader::new(File::open(path("in.parquet")).unwrap()).unwrap();
    let (start, length) = reader.metadata().row_group(0).column(3).byte_range();
    let mut errors = 0;
    for at in start..start + length {
        let mut bytes = whole.clone();
        // One value more in a page, among other things: the decoder panics behind the last one.
        bytes[at as usize] = bytes[at as usize].wrapping_add(2);
        fs::write(path("torn.parquet"), &bytes).unwrap();
        let output = command(folder.path(), &["torn.parquet", "--output", "out.parquet", "--force"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked") && output.status.code().is_some_and(|code| code == 0 || code == 2), "{at}: {said}");
        assert!(output.status.code() == Some(0) || said.contains("error: torn.parquet"), "{at}: {said}");
        errors += usize::from(output.status.code() == Some(2));
    }
    assert!(errors > 10, "{errors} of {length}");
}
