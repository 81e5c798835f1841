use std::io::Write as _;

use super::*;

fn cleaned(name: &str, format: Format, bytes: &str) -> CleanedFile {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes.as_bytes()).unwrap();
    CleanedFile { name: name.into(), format, extracted: false, file }
}

fn converted(files: &[CleanedFile], format: Format) -> Result<String, String> {
    let mut out = Vec::new();
    convert(files, format, &ReadOptions::default(), &mut out).map_err(|error| error.to_string())?;
    Ok(String::from_utf8(out).unwrap())
}

#[test]
fn lines_keep_every_digit_and_the_order_of_fields() {
    let lines = "\u{feff}{\"z\":1.50,\"text\":\"a\\u0645\\n\",\"big\":123456789012345678901234567890,\"list\":[1, {\"x\":null}],\"no\":null}\r\n\n{}\n";
    let expected = "{\"z\":1.50,\"text\":\"aم\\n\",\"big\":123456789012345678901234567890,\"list\":[1, {\"x\":null}],\"no\":null}\n{}\n";
    assert_eq!(converted(&[cleaned("a.jsonl", Format::Jsonl, lines)], Format::Jsonl).unwrap(), expected);
    let twice = converted(&[cleaned("a.jsonl", Format::Jsonl, "{\"text\":\"a\",\"text\":\"b\"}")], Format::Jsonl).unwrap_err();
    assert!(twice.contains("record 1 of a.jsonl") && twice.contains("the field “text” comes twice"), "{twice}");
    assert!(converted(&[cleaned("a.jsonl", Format::Jsonl, "[1]")], Format::Jsonl).is_err());
}

#[cfg(feature = "csv")]
#[test]
fn columns_are_those_of_all_files() {
    let files = [
        cleaned("a.jsonl", Format::Jsonl, "{\"id\":1,\"text\":\"one, \\\"two\\\"\"}\n{\"text\":\"x\",\"late\":true}\n"),
        cleaned("b.csv", Format::Csv(b','), "\u{feff}text,other\r\n\"l1\nl2\",y\r\n\r\nx,\r\n"),
        cleaned("c.txt", Format::Text, "A text.\n"),
    ];
    let table = converted(&files, Format::Csv(b',')).unwrap();
    assert_eq!(table, "id,text,late,other\n1,\"one, \"\"two\"\"\",,\n,x,true,\n,\"l1\nl2\",,y\n,x,,\nc.txt,\"A text.\n\",,\n");
    assert_eq!(converted(&[], Format::Csv(b'\t')).unwrap(), "id\ttext\n");
    for (bytes, reason) in [("a,a\n1,2\n", "two columns are called “a”"), ("a,text\n1,2,3\n", "x.csv:2: 3 fields in this record, and 2 in the head line")] {
        assert!(converted(&[cleaned("x.csv", Format::Csv(b','), bytes)], Format::Jsonl).unwrap_err().contains(reason), "{bytes}");
    }
}

#[test]
fn a_text_is_one_document_and_pages_are_not_written() {
    let lines = |bytes| [cleaned("a.jsonl", Format::Jsonl, bytes)];
    assert_eq!(converted(&lines("{\"id\":\"a\",\"text\":\"Words.\",\"title\":null}"), Format::Text).unwrap(), "Words.");
    assert!(converted(&lines("{\"text\":\"a\",\"title\":\"b\"}"), Format::Text).unwrap_err().contains("cannot hold the field “title”"));
    assert!(converted(&lines("{\"text\":\"a\"}\n{\"text\":\"b\"}"), Format::Text).unwrap_err().contains("holds one document"));
    let page = [CleanedFile { extracted: true, ..cleaned("p.html", Format::Jsonl, "{\"text\":\"a\",\"title\":\"b\"}") }];
    assert_eq!(converted(&page, Format::Text).unwrap(), "a\n");
    assert!(converted(&page, Format::Warc).unwrap_err().contains("as JSONL"));
}

#[cfg(feature = "csv")]
#[test]
fn a_table_is_read_in_the_dialect_it_is_written_in() {
    for (separator, table) in [
        (b';', "sep=;\r\nid;text\r\n1;a, \"b\"\r\n"),
        (b'|', "\u{feff}id|text\n1|a, \"b\"\n"),
        (b'\t', "id\ttext\r1\t\"a, \"\"b\"\"\"\r"),
        (b',', "id,text\n1,\"a, \\\"b\\\"\"\n"),
        (b',', "id, text\n1, \"a, \"\"b\"\"\"\n"),
    ] {
        let lines = converted(&[cleaned("a.csv", Format::Csv(separator), table)], Format::Jsonl).unwrap();
        assert_eq!(lines, "{\"id\":\"1\",\"text\":\"a, \\\"b\\\"\"}\n", "{table}");
    }
    // Fields come back that a plain reader of tables would take for something else.
    let odd = "{\"text\":\" a\\r\\n;b\"}\n{\"text\":\"\"}\n{\"text\":\"\\\"\"}\n";
    let table = converted(&[cleaned("a.jsonl", Format::Jsonl, odd)], Format::Csv(b';')).unwrap();
    assert_eq!(table, "text\n\" a\r\n;b\"\n\"\"\n\"\"\"\"\n");
    assert_eq!(converted(&[cleaned("a.csv", Format::Csv(b';'), &table)], Format::Jsonl).unwrap(), odd);
}

#[test]
fn an_array_is_read_and_written() {
    let array = "[\n  {\"text\": \"a\", \"n\": 1.50},\n  {\n    \"text\": \"b\", \"list\": [\n1,\n 2]\n  }\n]\n";
    let lines = converted(&[cleaned("a.json", Format::Json, array)], Format::Jsonl).unwrap();
    assert_eq!(lines, "{\"text\":\"a\",\"n\":1.50}\n{\"text\":\"b\",\"list\":[ 1, 2]}\n");
    let both = [cleaned("a.json", Format::Json, array), cleaned("b.jsonl", Format::Jsonl, "{\"text\":\"c\"}")];
    let value: serde_json::Value = serde_json::from_str(&converted(&both, Format::Json).unwrap()).unwrap();
    assert_eq!(value.as_array().unwrap().iter().map(|record| record["text"].as_str().unwrap()).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(converted(&[], Format::Json).unwrap(), "[]\n");
    assert!(converted(&[cleaned("a.json", Format::Json, "[{\"text\": \"a\"")], Format::Jsonl).unwrap_err().contains("cut off"));
}
