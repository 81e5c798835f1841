use super::*;
use crate::config::{ReadLimits, ReadOptions};
use crate::read::{Batch, read_stream};
use crate::work::assert_linear;
use proptest::prelude::*;
use std::io::Read;
use std::path::Path;

fn read_bytes(name: &str, bytes: impl Read, limits: ReadLimits) -> Batch {
    let options = ReadOptions { limits, ..ReadOptions::default() };
    let mut batch = Batch::default();
    let _ = read_stream(&Origin::new(Path::new(name), &options), bytes, &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    batch
}

fn read(name: &str, table: &str) -> Batch {
    read_bytes(name, table.as_bytes(), ReadLimits::default())
}

fn texts(batch: &Batch) -> Vec<&str> {
    batch.documents.iter().map(|document| &*document.text).collect()
}

fn said(batch: &Batch) -> Vec<String> {
    batch.errors.iter().map(ToString::to_string).chain(batch.warnings.iter().map(ToString::to_string)).collect()
}

#[test]
fn records_become_documents() {
    let batch = read("a.csv", "\u{feff}text,id,source\r\n\"One, \"\"two\"\"\nthree\",a,P\r\nنعم,,\r\n");
    assert_eq!(&*batch.documents[0].text, "One, \"two\"\nthree");
    assert_eq!((batch.documents[0].id.as_str(), batch.documents[0].outlet.as_deref()), ("a", Some("P")));
    assert_eq!((batch.documents[1].id.as_str(), &*batch.documents[1].text), ("a.csv:4", "نعم"));
    assert!(said(&batch).is_empty());
    assert_eq!(read("a.tsv", "id\ttext\n1\ta,b\n").documents[0].text, "a,b".into());
}

#[test]
fn bad_records_are_named_and_the_rest_is_read() {
    let batch = read_bytes("a.csv", &b"id,text\n1\n2,caf\xE9\n3,three\n4,five, fields,,5\n5,six,,\n"[..], ReadLimits::default());
    let said: Vec<_> = batch.errors.iter().map(ToString::to_string).collect();
    assert!(said[0].starts_with("a.csv:2: 1 field in this record, and 2 in the head line"), "{said:?}");
    assert!(said[1].starts_with("a.csv:3: not UTF-8 at byte 3") && said[2].starts_with("a.csv:5: 5 fields"), "{said:?}");
    assert_eq!(texts(&batch), ["three", "six"], "empty fields behind the last column are no loss");
    assert_eq!(read("a.csv", "").warnings.len(), 1);
    assert_eq!(said_of("a.csv", "id,text\n"), ["a.csv: empty: holds no record"]);
}

fn said_of(name: &str, table: &str) -> Vec<String> {
    said(&read(name, table))
}

#[test]
fn a_head_line_without_the_text_field_is_refused_with_its_columns() {
    let error = "a.csv:1: no column “text” in the head line, which has “id”, “body” (--text-field names another)";
    assert_eq!(said_of("a.csv", "id,body\n1,x\n"), [error]);
    assert_eq!(said_of("a.csv", "id;body\n1;x\n"), [error], "whatever separates them");
    assert!(said_of("a.csv", "i\0d\0,\0t\0e\0x\0t\0\n\0").remove(0).contains("UTF-16"));
    let wide: Vec<u8> = "\u{feff}id,text\n1,a".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(texts(&read_bytes("a.csv", &wide[..], ReadLimits::default())), ["a"], "its mark says what it is");
    assert!(said(&read_bytes("a.csv", &wide[2..], ReadLimits::default()))[0].contains("UTF-16LE"));
}

#[test]
fn columns_are_found_in_any_case_and_refused_when_they_come_twice() {
    let batch = read("a.csv", "ID,Text,Source\n1,x,P\n");
    assert_eq!((batch.documents[0].id.as_str(), batch.documents[0].outlet.as_deref()), ("1", Some("P")));
    assert_eq!(said(&batch).len(), 3);
    // Which of two counts no reader may decide.
    for (head, which) in [
        ("text,Text,text", "2 columns may be “text”: 1 “text”, 3 “text”"),
        ("id,n,TEXT,Text", "2 columns may be “text”: 3 “TEXT”, 4 “Text”"),
        ("id,text,id", "2 columns may be “id”: 1 “id”, 3 “id”"),
        ("Id,text,ID", "2 columns may be “id”: 1 “Id”, 3 “ID”"),
        ("date,text,\"date\"", "2 columns may be “date”: 1 “date”, 3 “date”"),
        ("source,text,source", "2 columns may be “source”: 1 “source”, 3 “source”"),
        ("title,text, title", "2 columns may be “title”: 1 “title”, 3 “title”"),
    ] {
        let batch = read("a.csv", &format!("{head}\na,b,c{}\n", if head.matches(',').count() == 3 { ",d" } else { "" }));
        assert!(texts(&batch).is_empty() && batch.errors.len() == 1, "{head}: {:?}", batch.errors);
        assert!(batch.errors[0].to_string().starts_with(&format!("a.csv:1: {which}; which one counts cannot be told")), "{}", batch.errors[0]);
    }
    // What is not read may come as often as it likes, and another case is another name where one is exact.
    let batch = read("a.csv", "n,text,n,Text,ID,id\n1,a,2,b,X,Y\n");
    assert_eq!((texts(&batch), batch.documents[0].id.as_str(), batch.errors.len()), (vec!["a"], "Y", 0));
}

#[test]
fn separators_are_told_by_the_text_field() {
    for (table, by) in [
        ("id;text\n1;a, b\n", "“;”"),
        ("id\ttext\n1\ta, b\n", "tabs"),
        ("id|text\n1|a, b\n", "“|”"),
        ("sep=;\r\nid;text\r\n1;a, b\r\n", "“;”"),
        ("SEP=^\nid^text\n1^a, b\n", "“^”"),
        ("\u{feff}sep=|\n\u{feff}id|text\n1|a, b\n", "“|”"),
        ("\"id\";\"text\"\n\"1\";\"a, b\"\n", "“;”"),
    ] {
        let batch = read("a.csv", table);
        assert_eq!(texts(&batch), ["a, b"], "{table}");
        assert!(said(&batch)[0].ends_with(&format!("its fields are separated by {by}")), "{:?}", said(&batch));
    }
    assert_eq!(texts(&read("a.tsv", "id,text\n1,a\n")), ["a"]);
    assert_eq!(texts(&read("a.csv", "id, text\n1, \"a, b\"\n2, c\n")), ["a, b", "c"], "a blank behind every separator");
    assert_eq!(texts(&read("a.csv", "id,text\r1,a\r2,\"b\rc\"\r")), ["a", "b\rc"], "lines of old Macintoshes");
    assert_eq!(read("a.csv", "id,text\r1,a\r,b\r").documents[1].id, "a.csv:3");
    assert_eq!(texts(&read("a.psv", "text|id\r\na|\r\n")), ["a"]);
    assert_eq!(texts(&read("a.csv", "text\na\n\nb")), ["a", "b"], "one column has no separator");
}

#[test]
fn a_table_is_recognised_without_its_extension() {
    for name in ["-", "noext", "a.txt", "a.dat"] {
        let batch = read(name, "id,text\n1,\"a, b\"\n2,c\n");
        assert_eq!(texts(&batch), ["a, b", "c"], "{name}");
        assert!(said(&batch).iter().any(|said| said.ends_with("read as a table whose fields are separated by “,”")), "{:?}", said(&batch));
    }
    assert!(said_of("-", "id\tbody\n1\ta\n2\tb\n3\tc\n")[0].contains("which has “id”, “body”"), "a table without a text field is refused");
    let prose = ["Monday, text\n", "text\n", "The text, they said\nwas long, and\nno table, at all\n", "# text, id\n", "One, two\nThree, four\nFive, six\n"];
    for prose in prose {
        assert_eq!((texts(&read("-", prose)), said_of("-", prose).len()), (vec![prose], 0));
    }
    let batch = read("a.txt", "id\tbody\n1\ta\n2\tb\n3\tc\n");
    assert_eq!(batch.documents.len(), 1);
    assert!(said(&batch)[0].contains("looks like a table"), "{:?}", said(&batch));
    assert_eq!(read("a.md", "id|text\n--|----\n1|a\n").documents.len(), 1);
}

#[test]
fn a_quotation_mark_that_never_closes_loses_one_line() {
    let batch = read("a.csv", "id,text\n1,a\n2,\"b\n3,c\n4,d e f\n");
    assert_eq!(texts(&batch), ["a", "c", "d e f"]);
    assert_eq!(said(&batch), ["a.csv:3: a quotation mark opens here and never closes: this line is left out"]);
    // Nor does one inside a field of a later record close it.
    let batch = read("a.csv", "id,text\n1,a\n2,\"b\n3,c\n4,d \"e\" f\n");
    assert_eq!(texts(&batch), ["a", "c", "d \"e\" f"]);
}

#[test]
fn a_quotation_mark_that_closes_where_another_opens_loses_one_line() {
    let rows: String = (0..1000).map(|n| format!("{n},row {n}\n")).collect();
    let table = format!("id,text\nx,\"open\n{rows}y,\"closed, it is\nand long\"\nz,\"\"\"so\"\" he said\"\n");
    let batch = read("a.csv", &table);
    assert_eq!(batch.documents.len(), 1002);
    assert_eq!(batch.documents[1000].text, "closed, it is\nand long".into());
    assert_eq!(batch.documents[999].line, 1002);
    let error = "a.csv:2: a quotation mark opens here and does not close before another one in line 1003: this line is left out";
    assert_eq!(said(&batch), [error]);
    // In the second of two fields, and on a later line of its record.
    let batch = read("a.csv", "id,text\n\"1\n2\",\"a\n3,\"b\"\n");
    assert_eq!((texts(&batch), said(&batch)[0].starts_with("a.csv:3: ")), (vec!["b"], true));
}

#[test]
fn text_behind_a_closing_quotation_mark_is_named() {
    let batch = read("a.csv", "id,text\n1,\"a\" b\n2,\"c\n\nd\"e\n3,\"f\" \n4,g\n");
    assert_eq!(texts(&batch), ["f", "g"]);
    let why = "text after a closing quotation mark: this record is left out";
    assert_eq!(said(&batch), [format!("a.csv:2: {why}"), format!("a.csv:5: {why}")]);
}

#[test]
fn backslashes_stand_before_quotation_marks_where_nothing_else_makes_sense() {
    let batch = read("a.csv", "id,text\n1,\"C:\\\"\n2,\"say \\\"a, b\\\", he\"\n3,\"D:\\\\ \\n\"\n4,\"E:\\\"\n");
    assert_eq!(texts(&batch), ["C:\\", "say \"a, b\", he", "D:\\ \\n", "E:\\"]);
    assert_eq!(said(&batch), ["a.csv:3: \\\" is read as a quotation mark, from here on"]);
}

#[test]
fn between_tabs_quotation_marks_may_stand_for_themselves() {
    let batch = read("a.tsv", "id\ttext\n1\t\"Open, she said\n2\t\"quoted\ttab\"\n3\t\"a\" b\n");
    assert_eq!(texts(&batch), ["\"Open, she said", "quoted\ttab", "\"a\" b"]);
    assert_eq!(batch.warnings.len(), 2);
}

#[test]
fn an_endless_record_is_refused() {
    let limits = ReadLimits { line_bytes: 1 << 20, ..ReadLimits::default() };
    let batch = read_bytes("a.csv", (&b"text\n\""[..]).chain(io::repeat(b'a')), limits);
    assert!(batch.errors[0].to_string().contains("longer than the limit"), "{}", batch.errors[0]);
    let lines = "row\n".repeat(1 << 19);
    let batch = read_bytes("a.csv", format!("text\n\"open\n{lines}").as_bytes(), limits);
    assert_eq!((batch.documents.len(), batch.errors.len()), (1 << 19, 1));
    assert!(batch.errors[0].to_string().starts_with("a.csv:2: a quotation mark opens here and does not close within"), "{}", batch.errors[0]);
}

#[test]
fn many_faults_take_linear_work() {
    for row in ["1,\"a\n", "1,\"a\" b\n", "1,\"a\\\" b\n", "1,\"\"\"a\n", "\"\n", "\\\"\n", "1,\"a\n2,\"\"\n"] {
        assert_linear(&format!("{row:?}"), 15_000, |rows| {
            let batch = read("a.csv", &format!("id,text\n{}", row.repeat(rows)));
            assert!(!batch.errors.is_empty(), "{row:?}");
        });
    }
}

/// A field as it is written.
fn quoted(text: &str, backslash: bool) -> String {
    let inside = if backslash { text.replace('\\', "\\\\").replace('"', "\\\"") } else { text.replace('"', "\"\"") };
    format!("\"{inside}\"")
}

proptest! {
    #[test]
    fn any_field_comes_back(text in "[a-zم,;\"\n\r\t| ]{1,30}", delimiter in prop::sample::select(vec![',', ';', '\t', '|'])) {
        let batch = read("a.csv", &format!("id{delimiter}text\n1{delimiter}{}\n2{delimiter}x\n", quoted(&text, false)));
        prop_assert_eq!(texts(&batch), vec![text.as_str(), "x"]);
        prop_assert!(batch.errors.is_empty());
    }

    #[test]
    fn a_field_with_backslashes_comes_back(text in "[a-zم,\"\\\\\n ]{1,30}") {
        // The first record leaves no doubt.
        let batch = read("a.csv", &format!("id,text\n1,\"a \\\"b\\\" c\"\n1,{}\n2,x\n", quoted(&text, true)));
        prop_assert_eq!(texts(&batch), vec!["a \"b\" c", text.as_str(), "x"]);
    }

    #[test]
    fn any_bytes_end(bytes in prop::collection::vec(prop::sample::select(b"id,text\"\\\n\r;\t a".to_vec()), 0..200), name in prop::sample::select(vec!["a.csv", "a.tsv"])) {
        let table = [&b"id,text\n"[..], &bytes].concat();
        let batch = read_bytes(name, &table[..], ReadLimits::default());
        prop_assert!(batch.documents.len() + batch.errors.len() <= 1 + table.len());
    }
}
