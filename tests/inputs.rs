//! Inputs as scripts give them: by lists and patterns, under any name, in any dialect; nothing is lost in silence.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};

mod folder;

use folder::Folder;

const BRIDGE: &str = "The town council voted on Monday to close the old harbour bridge for repairs until the middle of June.";
const FERRY: &str = "A second ferry will sail between the two banks every twenty minutes while the road across the water is shut.";

/// A table of three records, of which the first two have one text.
fn table(separator: char) -> String {
    let row = |id: &str, text: &str| format!("{id}{separator}\"{text}\"\n");
    [format!("id{separator}text\n"), row("a", BRIDGE), row("b", BRIDGE), row("c", FERRY)].concat()
}

fn records() -> String {
    [("a", BRIDGE), ("b", BRIDGE), ("c", FERRY)].map(|(id, text)| format!("{}\n", serde_json::json!({"id": id, "text": text}))).concat()
}

/// Exit code, documents and exact pairs of `cluster`, and what it said.
fn clustered(output: &Output) -> (i32, u64, usize, String) {
    let lines: Vec<serde_json::Value> = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect();
    let pairs = lines.iter().filter(|line| line["type"] == "pair" && line["relation"] == "exact").count();
    let documents = lines.iter().find(|line| line["type"] == "summary").map_or(0, |line| line["documents"].as_u64().unwrap());
    (output.status.code().unwrap(), documents, pairs, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn cluster(folder: &Folder, args: &[&str]) -> (i32, u64, usize, String) {
    clustered(&folder.command(&[&["cluster", "--format", "jsonl"], args].concat()).output().unwrap())
}

fn cluster_stdin(folder: &Folder, args: &[&str], input: &[u8]) -> (i32, u64, usize, String) {
    let mut command = folder.command(&[&["cluster", "--format", "jsonl"], args].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    clustered(&child.wait_with_output().unwrap())
}

#[test]
fn records_are_found_under_any_name_and_on_standard_input() {
    let folder = Folder::new();
    let array = format!("[{}]", records().trim_end().replace('\n', ",\n"));
    for (n, content) in [table(','), table(';'), table('\t'), table('|'), records(), array].iter().enumerate() {
        for name in ["plain", "words.txt", "export.dat"] {
            folder.write(name, content);
            let (code, documents, pairs, said) = cluster(&folder, &[name]);
            assert_eq!((code, documents, pairs), (0, 3, 1), "{n} {name}: {said}");
        }
        let (code, documents, pairs, said) = cluster_stdin(&folder, &["-"], content.as_bytes());
        assert_eq!((code, documents, pairs), (0, 3, 1), "{n} on standard input: {said}");
    }
    for name in ["a.CSV", "a.tsv", "a.csv"] {
        folder.write(name, table(if name == "a.tsv" { '\t' } else { ',' }));
        assert_eq!(cluster(&folder, &[name]), (0, 3, 1, String::new()), "{name}: nothing is odd");
    }
}

#[test]
fn what_cannot_be_read_ends_with_2_and_its_name() {
    let folder = Folder::new();
    folder.write("a.jsonl", records());
    for (name, bytes, what) in [
        ("report.pdf", &b"%PDF-1.4\n1 0 obj"[..], "PDF"),
        ("report.docx", b"PK\x03\x04\x14\0\x06\0", "office"),
        ("report.jsonl.xz", b"\xFD7zXZ\0\0\x04", "xz"),
        ("feed.xml", b"<?xml version=\"1.0\"?><rss><channel/></rss>", "XML"),
        ("table.csv", b"id,body\n1,words\n", "“body”"),
        ("crawl.warc", b"\0\x01 nothing", "no WARC record"),
    ] {
        folder.write(name, bytes);
        let (code, documents, _, said) = cluster(&folder, &["a.jsonl", name]);
        assert_eq!((code, documents), (2, 3), "{name}");
        assert!(said.contains(&format!("error: {name}")) && said.contains(what), "{said}");
    }
}

#[test]
fn a_bad_record_of_a_table_is_named_with_its_line() {
    let folder = Folder::new();
    let rows = table(',').lines().skip(1).map(|row| format!("{row}\n")).collect::<String>();
    folder.write("a.csv", format!("id,text\nx,\"never closed\ny,one, two\n{rows}z,\"one\" two\n"));
    let (code, documents, pairs, said) = cluster(&folder, &["a.csv"]);
    assert_eq!((code, documents, pairs), (2, 3, 1), "{said}");
    for line in [2, 3, 7] {
        assert!(said.contains(&format!("error: a.csv:{line}: ")), "{said}");
    }
}

#[test]
fn documents_of_a_table_stand_on_their_lines() {
    let folder = Folder::new();
    folder.write("a.csv", format!("text\n\"Two lines\nof another kind.\"\n\n\"{BRIDGE}\"\n\"{BRIDGE}\"\n"));
    let checked = folder.command(&["check", "a.csv"]).output().unwrap();
    let report = String::from_utf8(checked.stdout).unwrap();
    assert!(report.contains("a.csv:6:1: the same words as a.csv:5"), "{report}");
}

#[test]
fn lists_and_patterns_say_what_is_read() {
    let folder = Folder::new();
    for (name, text) in [("in/a.txt", BRIDGE), ("in/b.txt", BRIDGE), ("in/old/c.txt", FERRY), ("in/d.log", FERRY)] {
        folder.write(name, text);
    }
    folder.write("list", "in/a.txt\r\n\nin/b.txt\n");
    folder.write("zeros", "in/a.txt\0in/old/c.txt\0");
    assert_eq!(cluster(&folder, &["--files-from", "list"]).1, 2);
    assert_eq!(cluster(&folder, &["--files-from", "zeros"]).1, 2);
    assert_eq!(cluster(&folder, &["in/old/c.txt", "--files-from", "list"]).1, 3);
    assert_eq!(cluster_stdin(&folder, &["--files-from", "-"], b"in/old/c.txt\n").1, 1);
    for (args, why) in [
        (&["--files-from", "nosuch"][..], "nosuch: "),
        (&["--files-from", "/dev/null"], "names no file"),
        (&["-", "--files-from", "-"], "both"),
        (&[], "INPUT"),
    ] {
        let (code, _, _, said) = cluster(&folder, args);
        assert!(code == 2 && said.contains(why), "{said}");
    }
    assert_eq!(cluster(&folder, &["in", "--exclude", "old"]).1, 2);
    assert_eq!(cluster(&folder, &["in", "--include", "*.log", "--include", "old/*"]).1, 2);
    assert_eq!(cluster(&folder, &["in", "--include", "nothing"]).0, 2);
}

#[test]
fn a_file_is_read_once_and_never_its_own_duplicate() {
    let folder = Folder::new();
    folder.write("in/a.txt", BRIDGE);
    folder.write("in/sub/b.txt", FERRY);
    let whole = folder.path().join("in/a.txt");
    for args in [&["in/a.txt", "./in/a.txt", whole.to_str().unwrap()][..], &["in", "in/a.txt"], &["in", "in/", "./in"], &["in/sub", "in", "in/a.txt"]] {
        let (code, documents, pairs, said) = cluster(&folder, args);
        assert_eq!((code, pairs), (0, 0), "{args:?}: {said}");
        assert!(documents <= 2 && said.contains("read once"), "{args:?}: {said}");
        let checked = folder.command(&[&["check"], args].concat()).output().unwrap();
        assert!(String::from_utf8_lossy(&checked.stdout).contains("ok: duplicate-documents"), "{args:?}");
    }
    let cleaned = folder.command(&["clean", "in/a.txt", "./in/a.txt", "--output", "out.txt"]).output().unwrap();
    assert_eq!(cleaned.status.code(), Some(0), "{}", String::from_utf8_lossy(&cleaned.stderr));
    assert_eq!(fs::read(folder.path().join("out.txt")).unwrap(), BRIDGE.as_bytes());
}

#[test]
fn clean_writes_the_dialect_that_it_read() {
    let folder = Folder::new();
    let array = format!("[\n{}\n]\n", records().trim_end().replace('\n', ",\n"));
    for (name, content, end) in
        [("a.csv", format!("\u{feff}{}", table(';').replace('\n', "\r\n")), format!("c;\"{FERRY}\"\r\n")), ("a.json", array, format!("\"{FERRY}\"}}\n]\n"))]
    {
        folder.write(name, &content);
        let out = format!("out-{name}");
        let cleaned = folder.command(&["clean", name, "--output", &out]).output().unwrap();
        assert_eq!(cleaned.status.code(), Some(0), "{}", String::from_utf8_lossy(&cleaned.stderr));
        let written = String::from_utf8(fs::read(folder.path().join(&out)).unwrap()).unwrap();
        assert!(written.starts_with(&content[..30]) && written.ends_with(&end) && written.matches("council").count() == 1, "{written}");
        assert_eq!(cluster(&folder, &[&out]).1, 2);
    }
}

#[test]
fn fields_inside_others_are_read_and_written() {
    let folder = Folder::new();
    let line = |id: u32, text: &str| format!("{}\n", serde_json::json!({"meta": {"id": id, "body": text}, "text": "not this one"}));
    folder.write("a.jsonl", [line(1, BRIDGE), line(2, BRIDGE), line(3, &format!("{FERRY}\n{BRIDGE}\n{FERRY}"))].concat());
    let fields = ["--text-field", "meta.body", "--id-field", "meta.id"];
    let (code, documents, pairs, said) = cluster(&folder, &[&["a.jsonl"][..], &fields].concat());
    assert_eq!((code, documents, pairs, said.as_str()), (0, 3, 1, ""));
    let cleaned = folder.command(&[&["clean", "a.jsonl", "--output", "out.jsonl"][..], &fields].concat()).output().unwrap();
    assert_eq!(cleaned.status.code(), Some(0));
    let written = String::from_utf8(fs::read(folder.path().join("out.jsonl")).unwrap()).unwrap();
    assert_eq!(written.matches("ferry").count(), 1, "{written}");
    assert_eq!(written.matches("not this one").count(), written.lines().count());
}

#[test]
fn records_of_one_line_have_numbers() {
    let folder = Folder::new();
    let record = |id: &str, text: &str| serde_json::json!({"id": id, "text": text}).to_string();
    folder.write("one.json", format!("[{},{},{{\"id\":3}},{}]", record("1", BRIDGE), record("1", BRIDGE), record("1", FERRY)));
    let (code, documents, pairs, error) = cluster(&folder, &["one.json"]);
    assert_eq!((code, documents, pairs), (2, 3, 1));
    assert!(error.contains("one.json:1 (record 3): no field “text”"), "{error}");
    let run = |args: &[&str]| String::from_utf8(folder.command(args).output().unwrap().stdout).unwrap();
    let table = run(&["cluster", "one.json", "--format", "csv"]);
    assert!(table.contains("one.json:1 (record 1)") && table.contains("one.json:1 (record 2)"), "{table}");
    let removed = run(&["clean", "one.json", "--dry-run", "--removed", "-", "-q"]);
    let removed: serde_json::Value = serde_json::from_str(removed.lines().next().unwrap()).unwrap();
    assert_eq!((&removed["line"], &removed["record"], &removed["kept_record"]), (&1.into(), &2.into(), &1.into()), "{removed}");
    let removed = run(&["clean", "one.json", "--dry-run", "--removed", "-", "--removed-format", "csv", "-q"]);
    assert!(removed.starts_with("type,id,") && removed.lines().next().unwrap().ends_with(",words,record,kept_record,index"), "{removed}");
    let report: serde_json::Value = serde_json::from_str(&run(&["check", "one.json", "--format", "json"])).unwrap();
    assert_eq!((&report["errors"][0]["record"], &report["findings"][0]["spot"]["record"]), (&3.into(), &2.into()), "{report}");
    // Where each record has a line of its own, the line is enough.
    folder.write("lines.json", format!("[\n{},\n{}\n]", record("1", BRIDGE), record("2", BRIDGE)));
    assert!(!run(&["cluster", "lines.json", "--format", "csv"]).contains("(record"));
}

#[test]
fn a_disk_is_no_story() {
    let folder = Folder::new();
    for n in 0..201 {
        folder.write(&format!("many/{n}.txt"), "One.");
    }
    let said = |args: &[&str]| {
        let output = folder.command(args).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, error) = said(&["compare", "many"]);
    assert!(code == 2 && error.contains("more than 200 files are no story: compare takes up to 200 documents"), "{error}");
    let (code, error) = said(&["compare", "/"]);
    assert!(code == 2 && error.contains("more than 200 files"), "{error}");
    folder.write("many.jsonl", (0..10_500).map(|n| format!("{{\"id\":\"{n}\",\"text\":\"One.\"}}\n")).collect::<String>());
    let (code, error) = said(&["compare", "many.jsonl"]);
    assert!(code == 2 && error.contains("more than 10000 documents are no story"), "{error}");
    let (code, error) = said(&["compare", "many", "--include", "1?.txt", "--quiet"]);
    assert_eq!((code, error.as_str()), (0, ""));
}
