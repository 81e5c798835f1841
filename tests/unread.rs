//! What could not be read: it is kept in a form that can be read, costs nothing beside itself, and stands in every report.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::process::Output;

use serde_json::{Value, json};

mod folder;

use folder::Folder;

const FERRY: &str = "The ferry across the sound was cancelled on Monday because a storm had damaged the pier and two of the boats.";

fn run(folder: &Folder, args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = folder.command(args).output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

/// What `clean` writes to a file of this name for rejected records of `inputs`.
fn rejected(folder: &Folder, inputs: &[&str], name: &str) -> String {
    let out = format!("out of {name}/");
    let (code, _, error) = run(folder, &[&["clean"], inputs, &["-o", &out, "--rejected", name]].concat());
    assert_eq!(code, 2, "{error}");
    fs::read_to_string(folder.path().join(name)).unwrap()
}

#[test]
fn rejected_records_of_a_table_stand_under_its_head_line() {
    let folder = Folder::new();
    folder.write("a.csv", "\u{feff}id,text\n1,words\n2,a,b\n3,\"un\n");
    folder.write("b.csv", "id,text\n7,more words\n8,a,b");
    folder.write("c.tsv", "sep=\t\nnumber\ttext\n1\twords\ttoo\tmany\n2\tother words\n");
    folder.write("d.csv", "id,body\n1,words\n");
    assert_eq!(rejected(&folder, &["a.csv"], "r1.csv"), "\u{feff}id,text\n2,a,b\n3,\"un\n");
    // Tables of one form are one table; another one has its own head line.
    assert_eq!(rejected(&folder, &["a.csv", "b.csv"], "r2.csv"), "\u{feff}id,text\n2,a,b\n3,\"un\n8,a,b\n");
    assert_eq!(rejected(&folder, &["b.csv", "c.tsv"], "r3.csv"), "id,text\n8,a,b\nsep=\t\nnumber\ttext\n1\twords\ttoo\tmany\n");
    assert_eq!(rejected(&folder, &["b.csv", "d.csv"], "r4.csv"), "id,text\n8,a,b\nid,body\n1,words\n", "no column is the text");
    folder.write("good.csv", "id,text\n1,words of it\n");
    assert_eq!(rejected(&folder, &["good.csv", "nosuch.csv"], "r5.csv"), "", "where nothing is rejected no head line stands alone");
}

#[test]
fn a_field_that_comes_twice_makes_no_document() {
    let folder = Folder::new();
    let twice = [
        "{\"id\":1,\"id\":2,\"text\":\"words\"}",
        "{\"text\":\"one\",\"text\":\"two\"}",
        "{\"text\":\"one\",\"te\\u0078t\":\"one\"}",
        "{\"id\":1,\"date\":\"2024-01-01\",\"text\":\"x\",\"date\":null}",
    ];
    let other = "{\"id\":9,\"tag\":1,\"tag\":2,\"text\":\"The rest of it is nobody's business.\"}";
    folder.write("a.jsonl", twice.join("\n") + "\n" + other + "\n");
    folder.write("b.json", format!("[{}]", twice.join(",\n")));
    for verb in [&["cluster"][..], &["check"], &["calibrate"], &["compare"], &["clean", "--dry-run"]] {
        let (code, _, error) = run(&folder, &[verb, &["a.jsonl"]].concat());
        assert!(code == 2 && error.matches("comes twice: which one counts cannot be told").count() == 4, "{verb:?}: {error}");
        assert!(error.contains("a.jsonl:1: the field “id”") && error.contains("a.jsonl:3: the field “text”") && !error.contains("a.jsonl:5"), "{error}");
    }
    assert_eq!(rejected(&folder, &["a.jsonl"], "r.jsonl"), twice.join("\n") + "\n");
    assert_eq!(rejected(&folder, &["b.json"], "r2.jsonl"), twice.join("\n") + "\n");
    // On the way to a field inside another one, too.
    folder.write(
        "c.jsonl",
        "{\"id\":1,\"m\":{\"body\":\"a\"},\"m\":{\"body\":\"b\"}}\n{\"id\":2,\"m\":{\"body\":\"a\",\"body\":\"b\"}}\n{\"id\":3,\"m\":{\"body\":\"a\"}}\n",
    );
    let (_, _, error) = run(&folder, &["cluster", "c.jsonl", "--text-field", "m.body"]);
    assert!(error.contains("c.jsonl:1: the field “m” comes twice") && error.contains("c.jsonl:2: the field “m.body” comes twice"), "{error}");
    assert!(!error.contains("c.jsonl:3"), "{error}");
}

/// A record of a text.
fn record(n: usize) -> Vec<u8> {
    let body = format!("{FERRY} It was number {n} of {} in that year.", n * 7919);
    let head = format!(
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://h.example/{n}\r\nWARC-Record-ID: <urn:uuid:{n}>\r\nContent-Type: text/plain\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body.as_bytes(), b"\r\n\r\n"].concat()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

/// As a frame of zstd.
fn framed(bytes: &[u8]) -> Vec<u8> {
    let mut out = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    out.include_checksum(true).unwrap();
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

/// How many documents `cluster` finds in an archive, and what is wrong with it.
fn archived(folder: &Folder, name: &str, bytes: &[u8]) -> (u64, Vec<String>) {
    folder.write(name, bytes);
    let (_, out, error) = run(folder, &["cluster", name, "-f", "jsonl"]);
    let summary: Value = serde_json::from_str(out.lines().last().unwrap()).unwrap();
    let said = error.lines().filter(|line| line.starts_with("error: ")).map(str::to_owned).collect();
    let (_, _, _) = run(folder, &["clean", name, "-o", "out.jsonl", "--force", "--rejected", "r.jsonl", "--only", "blocks"]);
    let written = fs::read_to_string(folder.path().join("out.jsonl")).unwrap();
    assert_eq!(written.lines().count() as u64, summary["documents"].as_u64().unwrap(), "{name}: both readings find the same");
    (summary["documents"].as_u64().unwrap(), said)
}

/// What is done to the bytes of a member.
type Damage<'a> = &'a dyn Fn(&mut Vec<u8>);

/// Damages each kind of place in the members of an archive.
fn damaged_archives(folder: &Folder, name: &str, pack: fn(&[u8]) -> Vec<u8>) {
    let members: Vec<Vec<u8>> = (1..7).map(|n| pack(&record(n))).collect();
    let length = members[2].len();
    let damages: [(&str, Damage<'_>); 6] = [
        ("its mark", &|bytes| bytes[1] = 0),
        ("its first bytes", &|bytes| bytes[12..16].fill(0xAA)),
        ("its middle", &|bytes| bytes[length / 2..length / 2 + 4].fill(0x55)),
        ("its checksum", &|bytes| bytes[length - 7] ^= 0xFF),
        ("its end", &|bytes| bytes.truncate(length / 2)),
        ("all of it", &|bytes| bytes.fill(0)),
    ];
    for (what, damage) in damages {
        for at in [0, 2, 5] {
            let mut torn = members.clone();
            damage(&mut torn[at]);
            // Zeros at the end are those of a tape.
            let silent = what == "all of it" && at == 5;
            let (documents, said) = archived(folder, name, &torn.concat());
            assert_eq!((documents, said.len()), (5, usize::from(!silent)), "{what} of {at}: {said:?}");
            assert!(said.iter().all(|line| line.starts_with(&format!("error: {name}:{}: ", at + 1))), "{what} of {at}: {said:?}");
            let lines = fs::read_to_string(folder.path().join("r.jsonl")).unwrap();
            let told: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert!(told.iter().all(|line| line["path"] == name && line["line"] == at + 1 && line["message"].is_string()), "{lines}");
            assert_eq!(told.len(), said.len());
        }
    }
    let mut odd = members.clone();
    odd.insert(3, b"something else".to_vec());
    let (documents, said) = archived(folder, name, &odd.concat());
    assert_eq!((documents, said.len()), (6, 1), "{said:?}");
    assert_eq!(archived(folder, name, &members.concat()), (6, Vec::new()));
}

#[test]
fn a_damaged_member_of_an_archive_costs_its_own_record() {
    let folder = Folder::new();
    damaged_archives(&folder, "a.warc.gz", packed);
    damaged_archives(&folder, "a.warc.zst", framed);
    // In lines nothing is known behind a damaged member.
    let lines = |n: usize| packed(format!("{}\n", json!({"id": n.to_string(), "text": format!("{FERRY} {n}")})).as_bytes());
    let mut torn = lines(1);
    torn[14..18].fill(0xAA);
    folder.write("a.jsonl.gz", [lines(0), torn, lines(2)].concat());
    let (code, _, error) = run(&folder, &["cluster", "a.jsonl.gz"]);
    assert!(code == 2 && error.matches("error: ").count() == 1, "{error}");
}

#[test]
fn a_damaged_record_of_a_plain_archive_costs_itself() {
    let folder = Folder::new();
    let records: Vec<Vec<u8>> = (1..7).map(record).collect();
    let swapped = |bytes: &[u8], from: &str, to: &str| String::from_utf8(bytes.to_vec()).unwrap().replace(from, to).into_bytes();
    for at in [0, 2, 5] {
        let damaged = [
            swapped(&records[at], "WARC/1.0", "WAXC/1.0"),
            swapped(&records[at], "Content-Length: ", "Content-Length: 9"),
            swapped(&records[at], "Content-Length: ", "Content-Lenght: "),
            records[at][..120].to_vec(),
            records[at][..260].to_vec(),
            vec![0xF1; records[at].len()],
        ];
        for (kind, damaged) in damaged.into_iter().enumerate() {
            let mut torn = records.clone();
            torn[at] = damaged;
            let (documents, said) = archived(&folder, "a.warc", &torn.concat());
            assert!(documents == 5 && said.len() == 1, "{kind} of {at}: {documents} {said:?}");
        }
    }
}

#[test]
fn every_report_carries_what_was_not_read() {
    let folder = Folder::new();
    folder.write("in/a.jsonl", format!("{}\n{{\"id\": 2}}\n", json!({"id": "a", "text": FERRY})));
    folder.write("in/notes.log", "x");
    folder.write("in/run.py", "y");
    let formats = |verb: &'static [&'static str], names: &'static [&'static str]| names.iter().map(move |name| [verb, &["in", "-f", name]].concat());
    let all = formats(&["cluster"], &["text", "json", "jsonl", "csv", "html"])
        .chain(formats(&["compare"], &["text", "json", "csv", "markdown", "html"]))
        .chain(formats(&["clean", "--dry-run"], &["text", "json", "html"]))
        .chain(formats(&["calibrate"], &["text", "json", "html"]))
        .chain(formats(&["check"], &["text", "json", "sarif", "junit", "github", "markdown", "html"]));
    for args in all {
        let (code, out, _) = run(&folder, &args);
        assert_eq!(code, 2, "{args:?}");
        assert!(out.contains("no field") && out.contains("a.jsonl"), "{args:?}: {out}");
        if args[0] == "check" {
            assert!(out.contains("2 files of unknown kind passed over: notes.log, run.py"), "{args:?}: {out}");
        }
    }
    let (_, out, _) = run(&folder, &["cluster", "in", "-f", "csv"]);
    assert!(out.contains("\r\n,,not read,,,,,,,,in/a.jsonl:2,"), "{out}");
    let (_, out, _) = run(&folder, &["compare", "in", "-f", "csv"]);
    assert!(out.contains("\r\nnot read,1,,,in/a.jsonl:2,"), "{out}");
    let (_, out, _) = run(&folder, &["calibrate", "in", "-f", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["unread"][0]["line"], 2);
}

#[test]
fn a_fit_batch_says_what_it_passed_over_and_that_it_is_fit() {
    let folder = Folder::new();
    folder.write("in/a.jsonl", format!("{}\n", json!({"id": "a", "text": FERRY})));
    let (code, out, _) = run(&folder, &["check", "in", "-f", "github"]);
    assert_eq!((code, out.as_str()), (0, "::notice title=retold%3A check::1 document, fit to use\n"));
    folder.write("in/notes.log", "x");
    let (code, out, _) = run(&folder, &["check", "in"]);
    assert!(code == 0 && out.ends_with("1 document, 1 file passed over, all within budget\n"), "{out}");
    let (code, out, _) = run(&folder, &["check", "in", "-f", "json"]);
    assert_eq!((code, &serde_json::from_str::<Value>(&out).unwrap()["passed_over"][0]["files"]), (0, &json!(1)));
    let (code, out, _) = run(&folder, &["check", "in", "-f", "junit"]);
    assert!(code == 0 && out.contains("skipped=\"1\"") && out.contains("<skipped message=\"1 file of unknown kind"), "{out}");
    // Whoever leaves files out on purpose is not told of them.
    let (_, out, _) = run(&folder, &["check", "in", "--exclude", "*.log"]);
    assert!(!out.contains("passed over"), "{out}");
}

#[cfg(feature = "index")]
#[test]
fn a_dry_run_that_is_to_be_remembered_is_refused_with_the_reason() {
    let folder = Folder::new();
    folder.write("a.jsonl", format!("{}\n", json!({"id": "a", "text": FERRY})));
    let (code, _, error) = run(&folder, &["clean", "a.jsonl", "--index", "before", "--remember", "--dry-run"]);
    assert!(code == 2 && error.contains("a dry run writes no corpus, and what is remembered counts as delivered"), "{error}");
    assert!(!folder.path().join("before").exists());
}
