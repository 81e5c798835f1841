use super::*;
use crate::config::{FieldNames, ReadLimits, ReadOptions};
use crate::read::{Batch, read_file};
use proptest::prelude::*;

/// The parts of a file of these bytes, put together as they are, and with every text changed by `change`.
fn written(name: &str, bytes: &[u8], change: impl Fn(&str) -> String, options: &ReadOptions) -> (Vec<u8>, Vec<u8>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let origin = Origin::new(&path, options);
    let (mut same, mut changed, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    parts(&path, &origin, &mut |part| {
        match part {
            Part::Head(_) => {}
            Part::Verbatim(bytes) | Part::Unreadable { bytes, .. } => {
                same.extend_from_slice(&bytes);
                changed.extend_from_slice(&bytes);
            }
            Part::Record(record) => {
                let (names, text) = (&options.fields, record.document.text.to_string());
                assert_eq!(record.with_text(&text, names).is_some(), record.can_change(names));
                changed.extend(record.with_text(&change(&text), names).unwrap_or_default());
                texts.push(text);
                same.extend(record.unchanged(names));
            }
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    let mut batch = Batch::default();
    let _ = read_file(&path, options, &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    assert_eq!(texts, batch.documents.iter().map(|d| d.text.to_string()).collect::<Vec<_>>(), "the documents of the reader");
    (same, changed, texts)
}

#[test]
fn only_the_text_field_of_a_line_changes() {
    let lines = "\u{feff}{\"z\": {\"text\": [\"no\", \"}\"]}, \"text\" : \"a\\u0645\\\"\", \"id\":1.50}\r\n\n{bad}\n{\"text\":\"م\",\"x\":[1,{\"text\":2}]}";
    let (same, changed, _) = written("a.jsonl", lines.as_bytes(), |text| format!("{text}\nل"), &ReadOptions::default());
    assert_eq!(same, lines.as_bytes());
    let expected = lines.replace("\"a\\u0645\\\"\"", "\"a\\u0645\\\"\\n\\u0644\"").replace("\"م\"", "\"م\\nل\"");
    assert_eq!(String::from_utf8(changed).unwrap(), expected);
}

#[test]
fn lines_that_are_too_long_are_handed_on() {
    let options = ReadOptions { limits: ReadLimits { line_bytes: 20, ..ReadLimits::default() }, ..ReadOptions::default() };
    let lines = format!("{{\"text\":\"one\"}}\n{}\n{{\"text\":\"two\"}}\n", "x".repeat(200_000));
    let (same, changed, texts) = written("a.jsonl", lines.as_bytes(), |_| "n".into(), &options);
    assert_eq!((same, texts.len()), (lines.clone().into_bytes(), 2));
    assert_eq!(String::from_utf8(changed).unwrap(), lines.replace("one", "n").replace("two", "n"));
}

#[cfg(feature = "csv")]
#[test]
fn only_the_text_field_of_a_record_changes() {
    let table = "id,text,note\r\n1,\"One, \"\"two\"\"\",\"x\"\r\n\r\n2,plain,y\r\n3\r\n4,\"z\",";
    let (same, changed, texts) = written("a.csv", table.as_bytes(), |text| format!("{text}!"), &ReadOptions::default());
    assert_eq!(String::from_utf8(same).unwrap(), table);
    assert_eq!(texts, ["One, \"two\"", "plain", "z"]);
    let expected = table.replace("two\"\"\"", "two\"\"!\"").replace("plain", "plain!").replace("\"z\"", "\"z!\"");
    assert_eq!(String::from_utf8(changed).unwrap(), expected);
}

#[cfg(feature = "csv")]
#[test]
fn a_table_is_written_again_in_its_own_dialect() {
    for (table, changed) in [
        ("sep=;\r\nid;text\r\n1;a\r\n2;\"b;c\"\r\n", "sep=;\r\nid;text\r\n1;\"a;\"\"!\"\r\n2;\"b;c;\"\"!\"\r\n"),
        ("\u{feff}id|text\n1|a\n\n", "\u{feff}id|text\n1|\"a;\"\"!\"\n\n"),
        ("id\ttext\r1\ta\r", "id\ttext\r1\t\"a;\"\"!\"\r"),
        ("id,text\n1,\"a \\\"b\\\", c\"\n", "id,text\n1,\"a \\\"b\\\", c;\\\"!\"\n"),
        ("id, text\n1, \"a, b\"\n", "id, text\n1, \"a, b;\"\"!\"\n"),
        ("id,text\n1,\"open\n2,a\n3,b,c\n", "id,text\n1,\"open\n2,\"a;\"\"!\"\n3,b,c\n"),
    ] {
        let (same, other, _) = written("a.csv", table.as_bytes(), |text| format!("{text};\"!"), &ReadOptions::default());
        assert_eq!(String::from_utf8(same).unwrap(), table);
        assert_eq!(String::from_utf8(other).unwrap(), changed);
    }
}

/// What is written of a file when only the texts in `stay` do.
fn left(name: &str, bytes: &[u8], stay: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let options = ReadOptions::default();
    let mut out = Vec::new();
    parts(&path, &Origin::new(&path, &options), &mut |part| {
        match part {
            Part::Verbatim(bytes) => out.extend(bytes),
            Part::Record(record) if stay.contains(&&*record.document.text) => out.extend(record.unchanged(&options.fields)),
            Part::Record(_) | Part::Head(_) | Part::Unreadable { .. } => {}
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn an_array_stays_an_array_whatever_goes() {
    let pretty = "[\n  {\n    \"text\": \"a\"\n  },\n  {\"x\": 1},\n  {\"text\": \"b\"},\n  5,\n  {\"text\": \"c\"}\n]\n";
    for array in [pretty, r#"[{"text": "a"}, {"text": "b"}, {"text": "c"}]"#, r#"[{"no": 1},{"text":"a"},{"text":"b"},{"text":"c"},{"no": 2}]"#] {
        for stay in [&["a", "b", "c"][..], &["a"], &["b"], &["c"], &["a", "c"], &[]] {
            let left = left("a.json", array.as_bytes(), stay);
            let records: Vec<serde_json::Value> = serde_json::from_str(&left).unwrap_or_else(|error| panic!("{error}: {left}"));
            assert_eq!(records.iter().map(|record| record["text"].as_str().unwrap()).collect::<Vec<_>>(), stay);
        }
    }
    let array = r#"[{"text": "a"}, {"text": "b"}]"#;
    assert_eq!(left("a.json", array.as_bytes(), &["a", "b"]), array);
    let objects = "{\n\"text\": \"a\"\n}\n{\n\"text\": \"b\"\n}\n";
    assert_eq!(left("a.json", objects.as_bytes(), &["a", "b"]), objects);
    assert_eq!(left("a.json", objects.as_bytes(), &["b"]), "{\n\"text\": \"b\"\n}\n");
    assert_eq!(left("a.json", b"[]", &[]), "[]");
    let torn = left("a.json", b"[{\"text\": \"a\"}, {\"text\": \"b", &["a"]);
    assert!(serde_json::from_str::<serde_json::Value>(&torn).is_ok(), "{torn}");
    let (_, changed, _) = written("a.json", array.as_bytes(), |text| format!("{text}\""), &ReadOptions::default());
    assert_eq!(String::from_utf8(changed).unwrap(), r#"[{"text": "a\""}, {"text": "b\""}]"#);
}

#[test]
fn a_text_inside_an_object_changes_there() {
    let fields = FieldNames { text: "meta.body".into(), ..Default::default() };
    let line = "{\"body\":\"no\",\"meta\":{\"x\":[1],\"body\": \"yes\"}}\n";
    let (same, changed, _) = written("a.jsonl", line.as_bytes(), |text| format!("{text}!"), &ReadOptions { fields, ..ReadOptions::default() });
    assert_eq!(same, line.as_bytes());
    assert_eq!(String::from_utf8(changed).unwrap(), line.replace("yes", "yes!"));
}

#[test]
fn a_text_is_its_file_and_what_is_none_is_handed_on() {
    for bytes in [&b"one\r\ntwo"[..], b"caf\xE9", b""] {
        assert_eq!(written("a.txt", bytes, str::to_owned, &ReadOptions::default()).0, bytes);
    }
}

proptest! {
    #[test]
    fn any_file_comes_back(bytes in prop::collection::vec(any::<u8>(), 0..300), name in prop::sample::select(vec!["a.jsonl", "a.csv", "a.txt"])) {
        // Bytes that name a compressor are read as what they hold.
        prop_assume!(Compression::of_content(&bytes).is_none());
        // Bytes that are no UTF-8 text are converted, or refused.
        let options = ReadOptions::default();
        prop_assume!(!crate::read::encoding::is_converted(&Origin::new(Path::new(name), &options), &bytes));
        prop_assert_eq!(written(name, &bytes, str::to_owned, &ReadOptions::default()).0, bytes);
    }

    #[test]
    fn any_table_comes_back(table in "text,id\r?\n(\"?[ab\",\r\n]{0,6}\"?,?){0,9}") {
        prop_assert_eq!(String::from_utf8(written("a.csv", table.as_bytes(), str::to_owned, &ReadOptions::default()).0).unwrap(), table);
    }

    #[test]
    fn any_text_can_be_put_in(text in "\\PC{0,20}|[\"\\\\\u{0}-\u{1f}م]{0,20}", ascii in any::<bool>()) {
        let before = if ascii { "\"\\u0645\"" } else { "\"م\"" };
        let line = format!("{{\"text\":{before},\"n\":1e5}}\n");
        let (_, changed, _) = written("a.jsonl", line.as_bytes(), |_| text.clone(), &ReadOptions::default());
        prop_assert!(!ascii || changed.is_ascii());
        let value: serde_json::Value = serde_json::from_slice(&changed).unwrap();
        prop_assert_eq!(value["text"].as_str(), Some(text.as_str()));
    }
}
