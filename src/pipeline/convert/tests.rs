use std::io::Write as _;

use super::*;

fn cleaned(name: &str, format: Format, bytes: &str) -> Cleaned {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes.as_bytes()).unwrap();
    Cleaned { name: name.into(), format, extracted: false, file }
}

fn converted(files: &[Cleaned], format: Format) -> Result<String, String> {
    let mut out = Vec::new();
    convert(files, format, &FieldNames::default(), &mut out).map_err(|error| error.to_string())?;
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
        cleaned("b.csv", Format::Csv(b','), "\u{feff}text,other\r\n\"l1\nl2\",y\r\nshort\r\n"),
        cleaned("c.txt", Format::Text, "A text.\n"),
    ];
    let table = converted(&files, Format::Csv(b',')).unwrap();
    assert_eq!(table, "id,text,late,other\n1,\"one, \"\"two\"\"\",,\n,x,true,\n,\"l1\nl2\",,y\n,short,,\nc.txt,\"A text.\n\",,\n");
    assert_eq!(converted(&[], Format::Csv(b'\t')).unwrap(), "id\ttext\n");
    for (bytes, reason) in [("a,a\n1,2\n", "two columns are called “a”"), ("a,b\n1,2,3\n", "it has 3 fields, and the head line 2")] {
        assert!(converted(&[cleaned("x.csv", Format::Csv(b','), bytes)], Format::Jsonl).unwrap_err().contains(reason), "{bytes}");
    }
}

#[test]
fn a_text_is_one_document_and_pages_are_not_written() {
    let lines = |bytes| [cleaned("a.jsonl", Format::Jsonl, bytes)];
    assert_eq!(converted(&lines("{\"id\":\"a\",\"text\":\"Words.\",\"title\":null}"), Format::Text).unwrap(), "Words.");
    assert!(converted(&lines("{\"text\":\"a\",\"title\":\"b\"}"), Format::Text).unwrap_err().contains("cannot hold the field “title”"));
    assert!(converted(&lines("{\"text\":\"a\"}\n{\"text\":\"b\"}"), Format::Text).unwrap_err().contains("holds one document"));
    let page = [Cleaned { extracted: true, ..cleaned("p.html", Format::Jsonl, "{\"text\":\"a\",\"title\":\"b\"}") }];
    assert_eq!(converted(&page, Format::Text).unwrap(), "a\n");
    assert!(converted(&page, Format::Warc).unwrap_err().contains("as JSONL"));
}
