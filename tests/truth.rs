//! What a script may rely on: a run says what it left out, hides nothing without a word, and leaves no half of a file; and the examples of the help run.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::process::Output;

use serde_json::Value;

mod folder;

use folder::Folder;

const BRIDGE: &str = "The town council voted on Monday to close the old harbour bridge for repairs until the middle of June.";
const FERRY: &str = "A second ferry will sail between the two banks every twenty minutes while the road across the water is shut.";

fn run(folder: &Folder, args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = folder.command(args).output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn record(id: &str, text: &str) -> String {
    format!("{}\n", serde_json::json!({"id": id, "text": text}))
}

#[test]
fn a_file_that_is_not_what_its_name_says_costs_no_other() {
    let folder = Folder::new();
    folder.write("good.jsonl", record("a", BRIDGE) + &record("b", BRIDGE) + &record("c", FERRY));
    for (name, bytes, what) in [
        ("z.jsonl", &b"PK\x03\x04\x14\0words in a packed file\n"[..], "a ZIP archive"),
        ("p.txt", b"%PDF-1.7\nwords that are all ASCII\n", "a PDF file"),
        ("p.csv", b"%PDF-1.7\nid,text\n1,words\n", "a PDF file"),
        ("p", b"{\\rtf1 words}\n", "an RTF document"),
        ("x.html", b"SQLite format 3\0", "an SQLite database"),
    ] {
        folder.write(name, bytes);
        for out in ["out.jsonl", "folder/"] {
            let (code, _, error) = run(&folder, &["clean", name, "good.jsonl", "-o", out, "--rejected", "bad", "--force"]);
            assert_eq!(code, 2, "{name}: {error}");
            assert_eq!((error.matches(what).count(), error.contains("changed")), (1, false), "{name}: {error}");
            let written = if out.ends_with('/') { "folder/good.jsonl" } else { out };
            assert_eq!(fs::read_to_string(folder.path().join(written)).unwrap(), record("a", BRIDGE) + &record("c", FERRY), "{name} {out}");
            assert_eq!(fs::read(folder.path().join("bad")).unwrap(), b"", "it is no record");
            fs::remove_dir_all(folder.path().join("folder")).ok();
        }
        let (code, _, error) = run(&folder, &["clean", name, "-o", "alone.jsonl"]);
        assert!(code == 2 && error.contains("no input could be read: nothing was written"), "{name}: {error}");
        assert!(!folder.path().join("alone.jsonl").exists());
    }
}

#[test]
fn what_an_index_holds_is_named_with_the_file_of_the_user() {
    let folder = Folder::new();
    folder.write("ok.csv", format!("id,text\na,{BRIDGE}\nb,{FERRY}\n"));
    assert_eq!(run(&folder, &["index", "create", "known", "-q"]).0, 0);
    assert_eq!(run(&folder, &["index", "add", "known", "ok.csv", "-q"]).0, 0);
    for args in [
        &["index", "query", "known", "ok.csv"][..],
        &["cluster", "ok.csv", "--index", "known", "--format", "csv"],
        &["check", "ok.csv", "--index", "known", "--format", "json"],
    ] {
        let (_, out, _) = run(&folder, args);
        assert!(out.contains("ok.csv:2") && !out.contains("/proc") && !out.contains("tmp"), "{args:?}: {out}");
    }
}

#[test]
fn a_byte_order_mark_stands_at_the_beginning_alone() {
    let folder = Folder::new();
    let mark = "\u{feff}";
    folder.write("a.jsonl", mark.to_owned() + &record("a", BRIDGE) + "{\n");
    folder.write("b.jsonl", mark.to_owned() + "{\n" + &record("c", FERRY));
    folder.write("c.jsonl", mark.to_owned() + &record("d", "Three words here."));
    let args = ["clean", "a.jsonl", "b.jsonl", "c.jsonl", "-o", "out.jsonl", "--rejected", "bad.jsonl", "--force"];
    assert_eq!(run(&folder, &args).0, 2);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("out.jsonl"), mark.to_owned() + &record("a", BRIDGE) + &record("c", FERRY) + &record("d", "Three words here."));
    assert_eq!(read("bad.jsonl"), "{\n{\n");
    folder.write("a.jsonl", record("x", BRIDGE));
    assert_eq!(run(&folder, &args).0, 2);
    assert!(!read("out.jsonl").contains(mark) && read("out.jsonl").starts_with(&record("x", BRIDGE)));
    // The first record of the first file may go: then a mark before the second one is at the beginning.
    folder.write("a.jsonl", "");
    folder.write("b.csv", format!("{mark}id,text\n1,{BRIDGE}\n"));
    folder.write("c.csv", format!("{mark}id,text\n2,{FERRY}\n"));
    assert_eq!(run(&folder, &["clean", "b.csv", "c.csv", "-o", "out.csv"]).0, 0);
    assert!(!read("out.csv")[3..].contains(mark), "{}", read("out.csv"));
}

#[test]
fn patterns_that_choose_nothing_are_told() {
    let folder = Folder::new();
    folder.write("in/a.txt", BRIDGE);
    folder.write("in/b1.txt", FERRY);
    for argument in ["--include", "--exclude"] {
        for bad in ["[a", "x/[!", ""] {
            let (code, _, error) = run(&folder, &["cluster", "in", argument, bad]);
            assert!(code == 2 && error.contains(&format!("'{bad}' for '{argument}")), "{error}");
        }
    }
    let (code, _, error) = run(&folder, &["cluster", "in", "--exclude", "drafts", "--exclude", "b[0-9].txt"]);
    assert_eq!((code, error.as_str()), (0, "warning: in: the pattern “drafts” (--exclude) fits nothing in the folders that were named\n"));
    let (code, _, error) = run(&folder, &["clean", "in", "-o", "out", "--include", "*.txt", "--include", "*.md"]);
    assert!(code == 0 && error.contains("“*.md” (--include) fits nothing"), "{error}");
    let (_, _, error) = run(&folder, &["compare", "in/a.txt", "in/b1.txt", "--exclude", "a.txt"]);
    assert_eq!(error.matches("“a.txt” (--exclude) fits nothing").count(), 1, "a file that is named is read: {error}");
}

/// A record of an archive.
fn archived(fields: &str, body: &[u8]) -> Vec<u8> {
    [format!("WARC/1.0\r\nWARC-Record-ID: <urn:uuid:0>\r\n{fields}\r\nContent-Length: {}\r\n\r\n", body.len()).as_bytes(), body, b"\r\n\r\n"].concat()
}

#[test]
fn records_that_are_not_whole_are_told() {
    let folder = Folder::new();
    let text = |fields: &str| archived(&format!("{fields}\r\nContent-Type: text/plain"), BRIDGE.as_bytes());
    let archive = [
        text("WARC-Type: conversion"),
        text("WARC-Type: conversion\r\nWARC-Truncated: length"),
        text("WARC-Type: resource\r\nWARC-Truncated: time"),
        text("WARC-Type: resource\r\nWARC-Segment-Number: 1"),
        text("WARC-Type: continuation\r\nWARC-Segment-Number: 2"),
        archived("WARC-Type: resource\r\nContent-Type: image/png\r\nWARC-Truncated: length", b"\x89PNG"),
    ];
    folder.write("a.warc", archive.concat());
    let (code, out, error) = run(&folder, &["cluster", "a.warc", "--format", "jsonl"]);
    assert!(code == 2 && out.contains("\"documents\":4"), "{error}");
    assert!(error.contains("a.warc:2: 2 documents are read as far as the crawler got (WARC-Truncated; the first one here: length)"), "{error}");
    assert!(error.contains("a.warc:4: 1 document is read as far as the first segment goes"), "{error}");
    assert!(error.contains("error: a.warc:5: goes on with another record, its segment 2"), "{error}");
}

#[test]
fn what_is_no_text_is_no_document() {
    let folder = Folder::new();
    let noise: Vec<u8> = (0..3000_u32).map(|n| (n.wrapping_mul(2_654_435_761).rotate_left(n % 31) >> 24) as u8).collect();
    let response = [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", &noise[..]].concat();
    folder.write("a.warc", archived("WARC-Type: response\r\nContent-Type: application/http", &response));
    folder.write("a.html", [b"<p>", &noise[..]].concat());
    // A text in EBCDIC, as code page 037 has it.
    let letter = |c: char| match c {
        'a'..='i' => c as u8 - b'a' + 0x81,
        'j'..='r' => c as u8 - b'j' + 0x91,
        's'..='z' => c as u8 - b's' + 0xA2,
        '.' => 0x4B,
        _ => 0x40,
    };
    let ebcdic: Vec<u8> = BRIDGE.to_lowercase().chars().map(letter).collect();
    folder.write("e.txt", &ebcdic);
    folder.write("e.html", &ebcdic);
    // A face, written as two surrogates.
    let cesu = [b"The caf\xC3\xA9 of the old harbour is shut \xED\xA0\xBD\xED\xB8\x80 until June", &b"."[..]].concat();
    folder.write("c.txt", &cesu);
    folder.write("u.txt", "Der Stra+AN8-enbau in M+APw-nchen beginnt, sagte die +ACI-Zeitung+ACI-, f+APw-r f+APw-nf Wochen in der gr+APYA3w-ten Stadt, in K+APY-ln und Z+APw-rich.");
    for (name, said) in [
        ("a.warc", "no text: it is full of control characters"),
        ("a.html", "no text: it is full of control characters"),
        ("e.txt", "it looks like EBCDIC"),
        ("e.html", "it looks like EBCDIC"),
        ("c.txt", "it looks like CESU-8"),
        ("u.txt", "it looks like UTF-7"),
    ] {
        let (code, _, error) = run(&folder, &["cluster", name]);
        assert!(code == 2 && error.contains(said), "{name}: {error}");
    }
    // Where less is sure it is read, and that is said.
    folder.write("c.html", [b"<p>", &cesu[..]].concat());
    folder.write("few.txt", "Der Stra+AN8-enbau in M+APw-nchen beginnt.");
    folder.write("table.html", format!("id,text\n1,{BRIDGE}\n2,{FERRY}\n"));
    for (name, documents, said) in [
        ("c.html", 1, "bytes that are no UTF-8 became U+FFFD"),
        ("few.txt", 1, "may be UTF-7"),
        ("table.html", 2, "holds a table and is read as that, whatever its name"),
    ] {
        let (code, out, error) = run(&folder, &["cluster", name, "--format", "jsonl"]);
        assert!(code == 0 && error.contains(said) && out.contains(&format!("\"documents\":{documents}")), "{name}: {out}{error}");
    }
    folder.write("plain.txt", "C++ and A+B-tests cost 1+1 euros, said a+b@example.org.");
    assert_eq!(run(&folder, &["cluster", "plain.txt"]).2, "");
}

#[test]
fn what_is_wrong_is_said_once() {
    let folder = Folder::new();
    folder.write("a.jsonl", record("a", BRIDGE) + "{oops\n");
    for verb in [&["cluster"][..], &["check"], &["clean", "--dry-run"]] {
        let (code, _, error) = run(&folder, &[verb, &["a.jsonl", "--against", "a.jsonl"]].concat());
        assert_eq!((code, error.matches("error: a.jsonl:2: no JSON object").count()), (2, 1), "{verb:?}: {error}");
    }
}

#[test]
fn a_check_of_nothing_is_not_green() {
    let folder = Folder::new();
    folder.write("a.jsonl", record("a", BRIDGE));
    let rules =
        ["duplicate-documents", "repeated-text", "truncated-lede", "empty-documents", "short-documents", "wrong-language", "encoding-damage", "contamination"];
    let off: String = rules.iter().map(|rule| format!("{rule} = {{ level = \"off\" }}\n")).collect();
    folder.write("retold.toml", format!("[rules]\n{off}"));
    for form in ["text", "json", "markdown", "junit", "sarif", "github", "html"] {
        let (code, out, error) = run(&folder, &["check", "a.jsonl", "--format", form]);
        assert!(code == 2 && out.contains("every rule is off: nothing was checked"), "{form}: {out}{error}");
    }
    assert!(run(&folder, &["check", "a.jsonl"]).1.ends_with("nothing was checked\n"));
    // What is wrong with a baseline is shown where it is named.
    for (line, said) in
        [("baseline = \"\"", "retold.toml:2:12: baseline = \"\": allowed is the name of a file"), ("baseline = \"gone.json\"", "retold.toml:2:12: ")]
    {
        folder.write("retold.toml", format!("# Of the batch.\n{line}\n"));
        let (code, _, error) = run(&folder, &["check", "a.jsonl"]);
        assert!(code == 2 && error.contains(said) && error.contains(&format!("2 | {line}")), "{error}");
    }
    folder.write("retold.toml", "[[overrides]]\npaths = [\"a[\"]\nrules = { short-documents = \"off\" }\n");
    let (code, _, error) = run(&folder, &["check", "a.jsonl"]);
    assert!(code == 2 && error.contains("retold.toml:1:"), "{error}");
}

#[test]
fn where_nothing_could_be_read_no_empty_corpus_is_left() {
    let folder = Folder::new();
    folder.write("bad.jsonl", "{\"text\": null}\n{\"text\": 7}\n");
    let (code, out, error) = run(&folder, &["clean", "bad.jsonl", "-o", "out.jsonl"]);
    assert!(code == 2 && out.contains("no document could be read: nothing was written") && !out.contains("dry run"), "{out}");
    assert!(error.contains("bad.jsonl:1: the field “text” is null: this record has no text"), "{error}");
    assert!(!folder.path().join("out.jsonl").exists());
    let (code, out, _) = run(&folder, &["clean", "bad.jsonl", "-o", "out.jsonl", "--rejected", "why.jsonl", "--format", "json"]);
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &summary["dry_run"], &summary["errors"]), (2, &false.into(), &2.into()));
    assert!(!folder.path().join("out.jsonl").exists(), "the records that are no documents are kept, and no empty corpus beside them");
    assert_eq!(fs::read_to_string(folder.path().join("why.jsonl")).unwrap().lines().count(), 2);
    let (_, out, _) = run(&folder, &["clean", "bad.jsonl", "--dry-run", "--format", "json"]);
    assert!(out.contains("\"errors\":2"), "{out}");
}

#[test]
fn a_report_says_where_documents_stand() {
    let folder = Folder::new();
    folder.write("a.jsonl", record("same", BRIDGE) + "\n" + &record("same", BRIDGE));
    folder.write("b.txt", BRIDGE);
    let (_, out, _) = run(&folder, &["cluster", "a.jsonl", "b.txt", "--format", "jsonl"]);
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let cluster = lines.iter().find(|line| line["type"] == "cluster").unwrap();
    let at = |path: &str, line: Option<u64>| {
        let mut at = serde_json::json!({"path": path});
        if let Some(line) = line {
            at["line"] = line.into();
        }
        at
    };
    assert_eq!(cluster["places"].as_array().unwrap(), &[at("b.txt", None), at("a.jsonl", Some(1)), at("a.jsonl", Some(3))]);
    let pair = lines.iter().find(|line| line["type"] == "pair" && line["a"] == line["b"]).unwrap();
    assert_eq!([&pair["a_place"], &pair["b_place"]], [&at("a.jsonl", Some(1)), &at("a.jsonl", Some(3))]);
}

#[cfg(feature = "index")]
#[test]
fn what_came_before_is_named_with_its_title() {
    let folder = Folder::new();
    let titled = |title: &str| format!("{}\n", serde_json::json!({"id": "1", "title": title, "source": "gazette", "text": BRIDGE}));
    folder.write("monday.jsonl", titled("Bridge shuts"));
    folder.write("tuesday.jsonl", titled("Bridge shut until June"));
    assert_eq!(run(&folder, &["index", "create", "before"]).0, 0);
    assert_eq!(run(&folder, &["index", "add", "before", "monday.jsonl"]).0, 0);
    assert_eq!(run(&folder, &["clean", "tuesday.jsonl", "--index", "before", "-o", "out.jsonl", "--removed", "went.jsonl"]).0, 0);
    let went: Value = serde_json::from_str(&fs::read_to_string(folder.path().join("went.jsonl")).unwrap()).unwrap();
    assert_eq!([&went["title"], &went["kept_title"], &went["kept_outlet"]], ["Bridge shut until June", "Bridge shuts", "gazette"]);
    assert_eq!([&went["kept_file"], &went["survivor"]], ["monday.jsonl", "1"]);
}

#[test]
fn a_cut_leaves_no_empty_marks() {
    let folder = Folder::new();
    let mut corpus = String::new();
    let marks = [["\"", "\""], ["“", "”"], ["«", "»"], ["„", "“"], ["「", "」"], ["(", ")"], ["[", "]"]];
    // What three documents carry stays in one; around it each says something of its own.
    for (n, [open, close]) in marks.iter().enumerate() {
        corpus += &record(
            &format!("d{n}"),
            &format!("Report number {n} of the day says this much. {open}{BRIDGE} {FERRY}{close} Witness number {n} agreed to it at once."),
        );
    }
    folder.write("in.jsonl", corpus);
    assert_eq!(run(&folder, &["clean", "in.jsonl", "-o", "out.jsonl", "--passages", "3", "--facts", "keep"]).0, 0);
    let out = fs::read_to_string(folder.path().join("out.jsonl")).unwrap();
    assert!(out.matches("harbour bridge").count() < marks.len(), "some went: {out}");
    for line in out.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let (id, text) = (record["id"].as_str().unwrap(), record["text"].as_str().unwrap());
        let [open, close] = marks[id[1..].parse::<usize>().unwrap()];
        assert!(text.matches(open).count() == text.matches(close).count(), "{text}");
        assert!(!text.contains(&format!("{open}{close}")) && !text.contains(&format!("{open} {close}")), "{text}");
        assert!(text.contains("Report number") && text.contains("Witness number"), "{text}");
    }
}

const VERBS: [&str; 9] = ["compare", "cluster", "clean", "check", "calibrate", "index", "schema", "completions", "man"];

fn dated(id: usize, text: &str) -> String {
    format!("{{\"id\":\"{id}\",\"text\":\"{text}\",\"source\":\"gazette\",\"date\":\"2025-03-0{}\"}}\n", id % 9 + 1)
}

/// A folder with the files that the examples name.
fn examples_folder() -> Folder {
    let folder = Folder::new();
    let texts = [
        "The old bridge over the river Wend closes on Monday for nine weeks of repairs, the council of Norwick said.",
        "Nine weeks of repairs close the old bridge over the Wend from Monday, a spokesman of Norwick said; a ferry replaces it.",
        "The harbour museum shows the photographs of a fishing village that the sea took in the winter of 1911.",
    ];
    let records = |numbers: &[usize]| numbers.iter().map(|&n| dated(n, texts[n % texts.len()])).collect::<String>();
    for (name, content) in [
        ("first.txt", texts[0].to_owned()),
        ("second.txt", texts[1].to_owned()),
        ("story.jsonl", records(&[0, 1])),
        ("corpus.jsonl", records(&[0, 1, 2, 3])),
        ("monday.jsonl", records(&[0, 1])),
        ("tuesday.jsonl", records(&[2, 3])),
        ("benchmark.jsonl", records(&[2])),
    ] {
        folder.write(name, content.as_bytes());
    }
    folder
}

#[test]
fn the_examples_of_each_verb_run() {
    for verb in VERBS {
        let folder = examples_folder();
        let (code, help, _) = run(&folder, &[verb, "--help"]);
        assert_eq!(code, 0);
        let (_, examples) = help.split_once("Examples:\n").unwrap_or_else(|| panic!("{verb}: no examples in {help}"));
        let lines: Vec<&str> = examples.lines().map(str::trim).take_while(|line| line.starts_with("retold ")).collect();
        assert_eq!(lines.len(), 3, "{verb}: {lines:?}");
        for line in lines {
            let arguments: Vec<&str> = line.split(' ').skip(1).collect();
            assert_eq!(arguments[0], verb, "{line}");
            let (code, _, error) = run(&folder, &arguments);
            // A batch may be over its budget.
            assert!(code == 0 || (code == 1 && verb == "check"), "{line}: {code} {error}");
        }
    }
}
