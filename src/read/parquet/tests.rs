use std::path::Path;

use super::fixtures::{Table as Written, Values, texts};
use super::*;
use crate::config::{FieldNames, ReadLimits, ReadOptions};
use crate::read::{Batch, read_file, read_stream};
use parquet::basic::Compression;
use parquet::file::properties::WriterVersion;
use proptest::prelude::*;

const COLUMNS: &str = "optional binary text (UTF8); optional binary id (UTF8);";

fn read_with(name: &str, bytes: &[u8], options: &ReadOptions) -> Batch {
    let mut batch = Batch::default();
    let _ = read_stream(&Origin::new(Path::new(name), options), bytes, &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    batch
}

fn read_bytes(bytes: &[u8]) -> Batch {
    read_with("a.parquet", bytes, &ReadOptions::default())
}

fn all(batch: &Batch) -> Vec<(&str, &str)> {
    batch.documents.iter().map(|document| (document.id.as_str(), &*document.text)).collect()
}

fn errors(batch: &Batch) -> Vec<String> {
    batch.errors.iter().map(ToString::to_string).collect()
}

/// A table of two row groups with some of everything.
fn sample(table: &Written) -> Vec<u8> {
    let long = "The same words again and again. ".repeat(40);
    let first = [Some("أعلنت هيئة الميناء".as_bytes()), None, Some(long.as_bytes()), Some(b"caf\xE9")];
    let ids = [Some(&b"a"[..]), Some(b"b"), None, Some(b"d")];
    let second = texts(&["市は月曜日に", ""]);
    table.write(&[&[Values::Texts(&first), Values::Texts(&ids)], &[Values::Texts(&second), Values::Texts(&[None, Some(b"")])]])
}

#[test]
fn rows_become_documents_under_every_codec() {
    let codecs = [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::GZIP(parquet::basic::GzipLevel::default()),
        Compression::BROTLI(parquet::basic::BrotliLevel::default()),
        Compression::LZ4,
        Compression::LZ4_RAW,
        Compression::ZSTD(parquet::basic::ZstdLevel::default()),
    ];
    for (compression, version, dictionary) in codecs.into_iter().flat_map(|codec| {
        [WriterVersion::PARQUET_1_0, WriterVersion::PARQUET_2_0].into_iter().flat_map(move |version| [(codec, version, true), (codec, version, false)])
    }) {
        let batch = read_bytes(&sample(&Written { compression, version, dictionary, ..Written::new(COLUMNS) }));
        let said = errors(&batch);
        assert_eq!(said.len(), 2, "{compression:?}: {said:?}");
        assert_eq!(said[0], "a.parquet:2: nothing in the column “text”");
        assert!(said[1].starts_with("a.parquet:4: not UTF-8 at byte 3"), "{said:?}");
        let found = all(&batch);
        assert_eq!(found[0], ("a", "أعلنت هيئة الميناء"), "{compression:?}");
        assert_eq!((found[1].0, found[1].1.len()), ("a.parquet:3", 1280));
        assert_eq!(found[2..], [("a.parquet:5", "市は月曜日に"), ("a.parquet:6", "")]);
        assert_eq!((batch.documents[2].line, batch.warnings.len()), (5, 0));
    }
}

#[test]
fn numbers_dates_and_times_name_and_date_documents() {
    let columns = "optional int64 id; optional binary text (UTF8); optional int32 day (DATE); optional int64 at (TIMESTAMP(MICROS,true)); \
        optional int64 local (TIMESTAMP(MILLIS,false)); optional int96 old; optional int32 count (INTEGER(32,false)); optional double real;";
    let bytes = Written::new(columns).write(&[&[
        Values::Wide(&[Some(-7)]),
        Values::Texts(&texts(&["t"])),
        Values::Narrow(&[Some(19_724)]),
        Values::Wide(&[Some(1_704_164_645_000_001)]),
        Values::Wide(&[Some(-1)]),
        Values::Legacy(&[Some([1_000_000_000, 0, 2_440_589])]),
        Values::Narrow(&[Some(-1)]),
        Values::Reals(&[Some(1.5)]),
    ]]);
    let dated = |name: &str| {
        let fields = FieldNames { date: name.into(), ..FieldNames::default() };
        let batch = read_with("a.parquet", &bytes, &ReadOptions { fields, ..ReadOptions::default() });
        assert_eq!(all(&batch), [("-7", "t")]);
        (
            batch.documents[0].published.clone().map(DateField::into_given).unwrap_or_default(),
            batch.warnings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        )
    };
    let expected = [
        ("day", "2024-01-02"),
        ("at", "2024-01-02T03:04:05.000001Z"),
        ("local", "1969-12-31T23:59:59.999"),
        ("old", "1970-01-02T00:00:01"),
        ("count", "4294967295"),
    ];
    for (name, said) in expected {
        assert_eq!(dated(name), (said.to_owned(), Vec::new()), "{name}");
    }
    assert_eq!(dated("real"), (String::new(), vec!["a.parquet: the column “real” is passed over: no strings, numbers or times".to_owned()]));
}

#[test]
fn a_nested_column_is_passed_over_and_a_text_in_one_is_refused() {
    let columns = "optional group text (LIST) { repeated group list { optional binary element (UTF8); } } optional binary body (UTF8);";
    let bytes = Written::new(columns).write(&[&[Values::Lists(&["x", "y"], &[3, 3, 0], &[0, 1, 0]), Values::Texts(&texts(&["one", "two"]))]]);
    assert_eq!(errors(&read_bytes(&bytes)), ["a.parquet: the column “text” holds no strings (--text-field names another)"]);
    let fields = FieldNames { text: "body".into(), ..FieldNames::default() };
    let batch = read_with("a.parquet", &bytes, &ReadOptions { fields, ..ReadOptions::default() });
    assert_eq!(all(&batch), [("a.parquet:1", "one"), ("a.parquet:2", "two")]);
    let none = Written::new("optional int32 x;").write(&[&[Values::Narrow(&[None])]]);
    assert_eq!(errors(&read_bytes(&none)), ["a.parquet: no column “text” among “x” (--text-field names another)"]);
}

#[test]
fn a_text_inside_a_group_is_found_by_its_path() {
    let columns = "optional group meta { optional binary body (UTF8); } optional binary id (UTF8);";
    let bodies = Values::Lists(&["one", "two"], &[2, 1, 2], &[0, 0, 0]);
    let bytes = Written::new(columns).write(&[&[bodies, Values::Texts(&texts(&["a", "b", "c"]))]]);
    let fields = FieldNames { text: "meta.body".into(), ..FieldNames::default() };
    let batch = read_with("a.parquet", &bytes, &ReadOptions { fields, ..ReadOptions::default() });
    assert_eq!(all(&batch), [("a", "one"), ("c", "two")]);
    assert_eq!(errors(&batch), ["a.parquet:2: nothing in the column “meta.body”"]);
}

#[test]
fn a_page_with_a_wrong_checksum_is_named() {
    let mut bytes = include_bytes!("../../../fixtures/parquet/checksum.parquet").to_vec();
    assert_eq!(all(&read_bytes(&bytes))[1], ("b", "The ferry sails on Tuesday."));
    let at = bytes.windows(5).position(|window| window == b"ferry").unwrap();
    bytes[at] = b'F';
    let batch = read_bytes(&bytes);
    assert_eq!(batch.documents.len(), 0);
    assert!(errors(&batch)[0].to_lowercase().contains("crc"), "{:?}", errors(&batch));
}

#[test]
fn an_encrypted_column_is_named() {
    let bytes = include_bytes!("../../../fixtures/parquet/encrypted-column.parquet");
    assert!(errors(&read_bytes(bytes))[0].contains("columns of this file are encrypted"), "{:?}", errors(&read_bytes(bytes)));
    let fields = FieldNames { text: "id".into(), ..FieldNames::default() };
    let batch = read_with("a.parquet", bytes, &ReadOptions { fields, ..ReadOptions::default() });
    assert_eq!(batch.documents.len(), 2, "the others are read");
}

#[test]
fn a_table_is_told_by_its_first_bytes_and_from_its_place_on_disk() {
    let bytes = sample(&Written::new(COLUMNS));
    assert_eq!(read_with("-", &bytes, &ReadOptions::default()).documents.len(), 4);
    assert_eq!(&*read_with("-", b"PAR1 is what it begins with", &ReadOptions::default()).documents[0].text, "PAR1 is what it begins with");
    let folder = tempfile::tempdir().unwrap();
    for name in ["table", "table.parquet"] {
        let path = folder.path().join(name);
        std::fs::write(&path, &bytes).unwrap();
        let mut found = 0;
        let _ = read_file(&path, &ReadOptions::default(), &mut |event| {
            found += usize::from(matches!(event, Event::Document(_)));
            ControlFlow::Continue(())
        });
        assert_eq!(found, 4, "{name}");
    }
    assert_eq!(read_bytes(&Written::new(COLUMNS).write(&[])).warnings[0].message, "empty: holds no record");
}

#[cfg(feature = "compress")]
#[test]
fn a_compressed_table_is_read() {
    let packed = zstd::encode_all(&sample(&Written::new(COLUMNS))[..], 3).unwrap();
    assert_eq!(read_with("a.parquet.zst", &packed, &ReadOptions::default()).documents.len(), 4);
}

#[test]
fn garbage_is_named() {
    for bytes in [&b""[..], b"PAR1", b"PAR1garbage", b"PAR1\x15\xff\xff\xff\xff\xff\xff\xff\x0fPAR1", b"PAR1\x15\x02\x19\x4c\x48PAR1"] {
        let batch = read_bytes(bytes);
        assert_eq!((batch.documents.len(), batch.errors.len()), (0, 1), "{bytes:?}");
        assert!(errors(&batch)[0].starts_with("a.parquet: "));
    }
    let encrypted = [&sample(&Written::new(COLUMNS))[..], b"\x04\0\0\0PARE"].concat();
    assert_eq!(errors(&read_bytes(&encrypted)), ["a.parquet: encrypted Parquet is not read"]);
}

/// A file whose footer is these bytes.
fn with_footer(footer: &[u8]) -> Vec<u8> {
    [b"PAR1", footer, &(footer.len() as u32).to_le_bytes(), b"PAR1"].concat()
}

#[test]
fn deep_and_overlarge_schemas_are_refused() {
    // Groups of one column in one another: name (4, a string), number of columns (5).
    let list = |n: u32| [&[0x15, 4, 0x19, 0xfc][..], &[(n & 0x7f) as u8 | 0x80, (n >> 7 & 0x7f) as u8 | 0x80, (n >> 14) as u8]].concat();
    let group = |children: &[u8]| [&[0x48, 1, b'g', 0x15][..], children, &[0]].concat();
    let deep = [list(200_000), group(&[2]).repeat(200_000)].concat();
    assert_eq!(errors(&read_bytes(&with_footer(&deep))), ["a.parquet: its schema is too large or too deep"]);
    let broad = [list(1), group(&[0xfe, 0xff, 0xff, 0xff, 0x0f])].concat();
    assert_eq!(errors(&read_bytes(&with_footer(&broad))), ["a.parquet: its schema is too large or too deep"]);
}

#[test]
fn what_grows_too_much_is_refused() {
    let limits = ReadLimits { line_bytes: 1 << 16, expansion: 10, ..ReadLimits::default() };
    let options = ReadOptions { limits, ..ReadOptions::default() };
    let text = "ab".repeat(5_000);
    let zstd = Written { compression: Compression::ZSTD(parquet::basic::ZstdLevel::default()), dictionary: false, ..Written::new(COLUMNS) };
    let one = |table: &Written, text: &str, rows: usize| {
        let batch = read_with("a.parquet", &table.write(&[&[Values::Texts(&texts(&vec![text; rows])), Values::Texts(&vec![None; rows])]]), &options);
        (batch.documents.len(), errors(&batch).join("\n"))
    };
    // A page, a text of a dictionary that comes again and again, and rows that take no bytes.
    assert!(one(&zstd, &text.repeat(80), 1).1.contains("a page longer than the limit of 524288 bytes"));
    let (found, said) = one(&Written { dictionary: true, ..zstd }, &text, 200);
    assert!(found > 0 && found < 20 && said.contains("more than 10 times its size"), "{found} {said}");
    let nothing = Written::new(COLUMNS).write(&[&[Values::Texts(&vec![None; 1_000_000]), Values::Texts(&vec![None; 1_000_000])]]);
    let batch = read_with("a.parquet", &nothing, &options);
    assert!(batch.errors.len() < 10_000 && errors(&batch).join("\n").contains("more than 10 times its size"), "{}", batch.errors.len());
}

#[test]
fn a_damaged_row_group_is_named_and_the_next_one_read() {
    let table = Written { dictionary: false, ..Written::new(COLUMNS) };
    let one = texts(&["first text"]);
    let two = texts(&["second text"]);
    let mut bytes = table.write(&[&[Values::Texts(&one), Values::Texts(&[None])], &[Values::Texts(&two), Values::Texts(&[None])]]);
    let at = bytes.windows(10).position(|window| window == b"first text").unwrap();
    bytes[at - 3] = 0x7f;
    let batch = read_bytes(&bytes);
    assert_eq!(all(&batch), [("a.parquet:2", "second text")]);
    assert!(errors(&batch)[0].starts_with("a.parquet: row group 1 of 2 cannot be read on: "), "{:?}", batch.errors);
}

#[test]
fn every_cut_is_an_error() {
    let bytes = sample(&Written::new(COLUMNS));
    for cut in 0..bytes.len() {
        let batch = read_bytes(&bytes[..cut]);
        assert_eq!((batch.documents.len(), batch.errors.len()), (0, 1), "cut at {cut}");
    }
}

proptest! {
    #[test]
    fn any_damage_is_survived(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
        dictionary in any::<bool>(), two in any::<bool>(), packed in any::<bool>(),
    ) {
        let compression = if packed { Compression::SNAPPY } else { Compression::UNCOMPRESSED };
        let version = if two { WriterVersion::PARQUET_2_0 } else { WriterVersion::PARQUET_1_0 };
        let mut bytes = sample(&Written { compression, version, dictionary, ..Written::new(COLUMNS) });
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            // The footer stays, so that what it tells about is missing.
            let footer = bytes.len() - 300;
            bytes.drain(cut.index(footer)..footer);
        }
        let batch = read_bytes(&bytes);
        prop_assert!(errors(&batch).iter().all(|said| said.starts_with("a.parquet")));
    }

    #[test]
    fn any_texts_come_back(texts in prop::collection::vec(prop::option::of("\\PC{0,40}|[\u{0}-\u{1f}م]{0,40}"), 1..40), dictionary in any::<bool>(), two in any::<bool>()) {
        let version = if two { WriterVersion::PARQUET_2_0 } else { WriterVersion::PARQUET_1_0 };
        let bytes: Vec<Option<&[u8]>> = texts.iter().map(|text| text.as_ref().map(String::as_bytes)).collect();
        let ids = vec![None; bytes.len()];
        let batch = read_bytes(&Written { version, dictionary, ..Written::new(COLUMNS) }.write(&[&[Values::Texts(&bytes), Values::Texts(&ids)]]));
        prop_assert_eq!(batch.documents.iter().map(|d| &*d.text).collect::<Vec<_>>(), texts.iter().flatten().map(String::as_str).collect::<Vec<_>>());
        prop_assert_eq!(batch.errors.len(), texts.iter().filter(|text| text.is_none()).count());
    }
}
