//! What the name of an output says is what stands in it, and what a run reads is never written over.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;

use serde_json::{Value, json};

mod folder;

use folder::Folder;

const BRIDGE: &str = "The old bridge over the river will close on Monday for repairs. About 200 people came to the meeting in the town hall.";

impl Folder {
    fn with_copies() -> Self {
        let folder = Self::new();
        let line = |id: &str| json!({"id": id, "text": BRIDGE}).to_string();
        folder.write("in.jsonl", [line("a"), line("b")].join("\n"));
        folder
    }

    fn ran(&self, args: &[&str]) -> (Option<i32>, String) {
        let output = self.command(args).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap()
    }
}

#[test]
fn the_name_of_a_report_says_its_form() {
    let folder = Folder::with_copies();
    let begins: [(&[&str], &str, &str); 9] = [
        (&["cluster", "in.jsonl"], "a.json", "{\"schema_version\""),
        (&["cluster", "in.jsonl"], "a.JSONL", "{\"type\":"),
        (&["cluster", "in.jsonl"], "a.csv", "cluster,"),
        (&["cluster", "in.jsonl"], "a.htm", "<!doctype html>"),
        (&["compare", "in.jsonl"], "b.md", "## "),
        (&["compare", "in.jsonl"], "b.html", "<!doctype html>"),
        (&["check", "in.jsonl"], "c.sarif", "{"),
        (&["check", "in.jsonl"], "c.xml", "<?xml"),
        (&["calibrate", "in.jsonl"], "d.json", "{"),
    ];
    for (args, name, begin) in begins {
        folder.ran(&[args, &["-o", name]].concat());
        let text = String::from_utf8(folder.bytes(name)).unwrap();
        assert!(text.to_lowercase().starts_with(&begin.to_lowercase()), "{name}: {text:.60}");
    }
    folder.ran(&["check", "in.jsonl", "-o", "c.txt"]);
    folder.ran(&["check", "in.jsonl", "-o", "c.report"]);
    assert_eq!(folder.bytes("c.txt"), folder.bytes("c.report"), "a name that says nothing is a text for reading");
    folder.ran(&["check", "in.jsonl", "-o", "asked.txt", "--format", "json"]);
    assert!(serde_json::from_slice::<Value>(&folder.bytes("asked.txt")).is_ok());
    for (args, name) in [
        (["cluster", "in.jsonl"], "e.parquet"),
        (["cluster", "in.jsonl"], "e.jsonl.gz"),
        (["compare", "in.jsonl"], "e.sarif"),
        (["check", "in.jsonl"], "e.csv"),
    ] {
        let (code, error) = folder.ran(&[&args[..], &["-o", name]].concat());
        assert!(code == Some(2) && error.contains(name) && error.contains("--format takes"), "{name}: {error}");
        assert!(!folder.path().join(name).exists());
    }
}

#[test]
fn the_name_of_a_list_says_its_form() {
    let folder = Folder::with_copies();
    for (flag, name) in [
        ("--removed", "went.parquet"),
        ("--removed", "went.tsv"),
        ("--removed", "went.txt"),
        ("--removed", "went.json.gz"),
        ("--weights", "w.csv.gz"),
        ("--weights", "w.parquet"),
    ] {
        let corpus: &[&str] = if flag == "--weights" { &[] } else { &["-o", "out.jsonl", "--force"] };
        let (code, error) = folder.ran(&[&["clean", "in.jsonl", flag, name], corpus].concat());
        assert!(code == Some(2) && error.contains(name) && error.contains("known are"), "{flag} {name}: {error}");
        assert!(!folder.path().join(name).exists());
    }
    let (code, error) = folder.ran(&["clean", "in.jsonl", "-o", "out.jsonl", "--force", "--removed", "went.txt", "--removed-format", "csv"]);
    assert_eq!((code, folder.bytes("went.txt").starts_with(b"type,")), (Some(0), true), "{error}");
    #[cfg(feature = "compress")]
    for (name, magic) in [("c.jsonl.zstd", [0x28, 0xb5]), ("c.jsonl.gzip", [0x1f, 0x8b]), ("c.jsonl.gz", [0x1f, 0x8b])] {
        assert_eq!(folder.ran(&["clean", "in.jsonl", "-o", name]).0, Some(0));
        assert!(folder.bytes(name).starts_with(&magic), "{name}");
    }
}

#[test]
fn the_configuration_is_never_written_over() {
    let folder = Folder::with_copies();
    for config in ["given.toml", "retold.toml"] {
        folder.write(config, "threshold = 0.8\n");
        let named = ["--config", config];
        let named = if config == "retold.toml" { &[][..] } else { &named[..] };
        let runs: [&[&str]; 5] = [
            &["cluster", "in.jsonl", "-o", config],
            &["calibrate", "in.jsonl", "-o", config],
            &["check", "in.jsonl", "-o", config],
            &["clean", "in.jsonl", "--force", "-o", config, "--output-format", "jsonl"],
            &["clean", "in.jsonl", "--force", "--dry-run", "--removed", config],
        ];
        for run in runs {
            let (code, error) = folder.ran(&[run, named].concat());
            assert!(code == Some(2) && error.contains(config), "{run:?}: {error}");
            assert_eq!(folder.bytes(config), b"threshold = 0.8\n", "{run:?}");
        }
    }
}

#[test]
fn a_dash_is_no_file_of_settings() {
    let folder = Folder::with_copies();
    folder.write("-", "threshold = 0.9\n");
    for args in [["cluster", "in.jsonl", "--against", "-"], ["cluster", "in.jsonl", "--config", "-"], ["check", "in.jsonl", "--baseline", "-"]] {
        let (code, error) = folder.ran(&args);
        assert!(code == Some(2) && error.contains("not from standard input"), "{args:?}: {error}");
    }
}

#[test]
fn the_first_baseline_can_be_written_where_the_configuration_names_it() {
    let folder = Folder::with_copies();
    folder.write("retold.toml", "baseline = \"known.json\"\n");
    let (code, error) = folder.ran(&["check", "in.jsonl"]);
    assert!(code == Some(2) && error.contains("known.json"), "{error}");
    assert_eq!(folder.ran(&["check", "in.jsonl", "--write-baseline", "known.json"]).0, Some(0));
    assert_eq!(folder.ran(&["check", "in.jsonl"]).0, Some(0));
}

#[test]
fn a_stream_of_nothing_holds_no_document() {
    let folder = Folder::new();
    folder.write("nothing", "");
    let from = |args: &[&str]| {
        let input = fs::File::open(folder.path().join("nothing")).unwrap();
        let output = folder.command(args).stdin(input).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (_, out, error) = from(&["clean", "-", "-o", "-"]);
    assert_eq!(out, "", "{error}");
    let (code, out, _) = from(&["check", "-"]);
    assert!(code != Some(0) && out.contains("0 documents"), "{out}");
}
