//! `retold index` as scripts use it: batches, questions, a killed writer, a second writer.

#![cfg(feature = "index")]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::process::{Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

mod folder;

use folder::Folder;

impl Folder {
    fn records(&self, name: &str, lines: &[String]) {
        self.write(name, lines.join("\n") + "\n");
    }

    fn retold(&self, args: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = self.command(args).output().unwrap();
        (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    }

    fn lines(&self, args: &[&str], kind: &str) -> Vec<Value> {
        let (code, out, error) = self.retold(args);
        assert_eq!(code, 0, "{error}");
        out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).filter(|line| line["type"] == kind).collect()
    }

    fn documents(&self) -> u64 {
        let (code, out, error) = self.retold(&["index", "stats", "index", "--format", "json"]);
        assert_eq!(code, 0, "{error}");
        serde_json::from_str::<Value>(&out).unwrap()["documents"].as_u64().unwrap()
    }
}

/// A record whose text depends on `n`; another word for each variant but the first.
fn line(n: usize, variant: usize) -> String {
    let mut words: Vec<String> = (0..80).map(|k| format!("w{}", (n * 7919 + k * k * 31 + k) % 4001)).collect();
    if variant > 0 {
        words[variant * 7 % 80] = format!("جديد{variant}");
    }
    json!({"id": format!("d{n}-{variant}"), "text": words.join(" ")}).to_string()
}

#[test]
fn batches_are_added_asked_about_and_grouped() {
    let folder = Folder::new();
    folder.records("one.jsonl", &(0..30).map(|n| line(n, 0)).collect::<Vec<_>>());
    folder.records("two.jsonl", &(0..6).map(|n| line(n, 1)).chain([line(50, 0)]).collect::<Vec<_>>());
    assert_eq!(folder.retold(&["index", "create", "index"]).0, 0);
    assert_eq!(folder.retold(&["index", "add", "index", "one.jsonl"]).1, "30 added, 0 known, 0 refused\n");
    assert_eq!(folder.retold(&["index", "add", "index", "one.jsonl"]).1, "0 added, 30 known, 0 refused\n");
    let query = ["index", "query", "index", "two.jsonl", "--format", "jsonl"];
    let pairs = folder.lines(&query, "pair");
    assert_eq!(pairs.len(), 6);
    assert!(pairs.iter().all(|pair| pair["relation"] == "near" && pair["jaccard"].as_f64().unwrap() > 0.7), "{pairs:?}");
    assert_eq!(folder.lines(&query, "passage").len(), 6);
    assert_eq!(folder.retold(&[&query[..], &["--exit-code"]].concat()).0, 1);
    assert_eq!(folder.documents(), 30, "asking adds nothing");
    let against = folder.lines(&["cluster", "two.jsonl", "--index", "index", "--format", "jsonl"], "cluster");
    assert_eq!(against.len(), 6);
    assert!(against.iter().any(|cluster| cluster["members"] == json!(["d3-0", "d3-1"])));
    let (code, _, error) = folder.retold(&["cluster", "two.jsonl", "--index", "index", "--threshold", "0.8"]);
    assert!(code == 2 && error.contains("the index was made with --threshold 0.7, not 0.8"), "{error}");

    folder.retold(&["index", "add", "index", "two.jsonl"]);
    let clusters = folder.lines(&["index", "clusters", "index", "--format", "jsonl"], "cluster");
    let at_once = folder.lines(&["cluster", "one.jsonl", "two.jsonl", "--relations", "exact,near", "--format", "jsonl"], "cluster");
    assert_eq!(clusters, at_once);
    let (code, _, error) = folder.retold(&["index", "remove", "index", "d3-0", "nobody"]);
    assert!(code == 2 && error.contains("nobody: no document of the index is called so"), "{error}");
    assert_eq!((folder.documents(), folder.lines(&["index", "clusters", "index", "--format", "jsonl"], "cluster").len()), (36, 5));
    assert_eq!(folder.retold(&["index", "compact", "index"]).0, 0);
    assert_eq!(folder.retold(&["index", "verify", "index"]).1, "36 documents, 0 wrong\n");
    folder.records("three.jsonl", &[line(1, 0).replace('w', "v")]);
    let (code, out, error) = folder.retold(&["index", "add", "index", "three.jsonl"]);
    assert!(code == 2 && out == "0 added, 0 known, 1 refused\n" && error.contains("d1-0: the index has another text of this id"), "{error}");
}

#[test]
fn a_text_with_another_sign_is_near_what_is_there_and_not_known() {
    for texts in ["stored", "source"] {
        let folder = Folder::new();
        let text =
            |sign: &str| format!("{}; the gauge at the lock stood at {sign}3 on Monday", (0..50).map(|n| format!("lock{n}")).collect::<Vec<_>>().join(" "));
        let record = |id: &str, text: &str| json!({"id": id, "text": text}).to_string();
        folder.records("old.jsonl", &[record("a", &text("-"))]);
        folder.records("sign.jsonl", &[record("b", &text("+")), record("c", &text("−").to_uppercase())]);
        folder.records("again.jsonl", &[record("a", &text("–").replace(';', " —"))]);
        folder.records("other.jsonl", &[record("a", &text(""))]);
        folder.records("twice.jsonl", &[record("d", &text("~")), record("d", &text("~").to_uppercase()), record("d", &text("<"))]);
        assert_eq!(folder.retold(&["index", "create", "index", "--texts", texts]).0, 0);
        assert_eq!(folder.retold(&["index", "add", "index", "old.jsonl"]).0, 0);
        let pairs = folder.lines(&["index", "query", "index", "sign.jsonl", "--format", "jsonl"], "pair");
        let of = |a: &str, b: &str| pairs.iter().find(|pair| pair["a"] == a && pair["b"] == b).map(|pair| (pair["relation"].clone(), pair["jaccard"].clone()));
        assert_eq!((of("a", "b"), of("a", "c")), (Some((json!("near"), json!(1.0))), Some((json!("exact"), json!(1.0)))), "{pairs:?}");
        assert_eq!(folder.retold(&["index", "add", "index", "again.jsonl"]).1, "0 added, 1 known, 0 refused\n");
        assert_eq!(folder.retold(&["index", "add", "index", "other.jsonl"]).1, "0 added, 0 known, 1 refused\n");
        assert_eq!(folder.retold(&["index", "add", "index", "twice.jsonl"]).1, "1 added, 1 known, 1 refused\n");
        assert_eq!(folder.retold(&["index", "verify", "index"]).1, "2 documents, 0 wrong\n");
    }
}

#[test]
fn texts_can_stay_in_their_sources() {
    let folder = Folder::new();
    folder.records("one.jsonl", &(0..10).map(|n| line(n, 0)).collect::<Vec<_>>());
    folder.records("two.jsonl", &[line(4, 1)]);
    assert_eq!(folder.retold(&["index", "create", "index", "--texts", "source"]).0, 0);
    assert_eq!(folder.retold(&["index", "add", "index", "one.jsonl"]).0, 0);
    assert_eq!(folder.lines(&["index", "query", "index", "two.jsonl", "--format", "jsonl"], "pair").len(), 1);
    fs::write(folder.path().join("page.txt"), "A text of its own.").unwrap();
    let (code, _, error) = folder.retold(&["index", "add", "index", "page.txt"]);
    assert!(code == 2 && error.contains("no plain JSONL file"), "{error}");
    assert_eq!(folder.documents(), 10);
    fs::remove_file(folder.path().join("one.jsonl")).unwrap();
    let (code, _, error) = folder.retold(&["index", "query", "index", "two.jsonl"]);
    assert!(code == 2 && error.contains("one.jsonl: "), "{error}");
}

/// Fifty writers, each killed at another moment: what was acknowledged is there, and the rest is there whole or not at all.
#[test]
fn a_killed_writer_leaves_what_was_acknowledged() {
    const BATCH: usize = 40;
    let folder = Folder::new();
    assert_eq!(folder.retold(&["index", "create", "index"]).0, 0);
    let (mut known, mut killed) = (0, 0);
    for round in 0..50 {
        folder.records("batch.jsonl", &(0..BATCH).map(|n| line(round * BATCH + n, 0)).collect::<Vec<_>>());
        let mut writer = folder.command(&["index", "add", "index", "batch.jsonl"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round as u64 * 7 % 60));
        writer.kill().unwrap();
        let output = writer.wait_with_output().unwrap();
        let acknowledged = String::from_utf8_lossy(&output.stdout).starts_with(&format!("{BATCH} added"));
        killed += usize::from(!acknowledged);
        let documents = folder.documents();
        assert!(documents == known + BATCH as u64 || (documents == known && !acknowledged), "round {round}: {known}, then {documents}");
        known = documents;
        if round % 10 == 9 {
            assert_eq!(folder.retold(&["index", "verify", "index"]).1, format!("{known} documents, 0 wrong\n"), "round {round}");
        }
    }
    assert!(killed > 0, "nobody was killed in time");
}

#[test]
fn what_is_no_index_is_refused() {
    let folder = Folder::new();
    for args in [&["index", "stats", "nowhere"][..], &["index", "verify", "nowhere"], &["index", "remove", "nowhere", "x"]] {
        let (code, _, error) = folder.retold(args);
        assert!(code == 2 && error.contains("no index here"), "{error}");
    }
    fs::create_dir(folder.path().join("index")).unwrap();
    fs::write(folder.path().join("index/index.redb"), vec![7; 4096]).unwrap();
    let (code, _, error) = folder.retold(&["index", "stats", "index"]);
    assert!(code == 2 && error.contains("index.redb"), "{error}");
    assert_eq!(folder.retold(&["index", "create", "index"]).0, 2);
}
