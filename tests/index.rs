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
    assert!(code == 0 && out == "1 added, 0 known, 0 refused\n" && error.contains("a longer name, “d1-0~"), "{error}");
    // The same document in a file of another name is the same document.
    folder.records("four.jsonl", &[line(1, 0).replace('w', "v")]);
    let (code, out, error) = folder.retold(&["index", "add", "index", "four.jsonl"]);
    assert!(code == 0 && out == "0 added, 1 known, 0 refused\n", "{out} {error}");
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
        assert_eq!(folder.retold(&["index", "add", "index", "other.jsonl"]).1, "1 added, 0 known, 0 refused\n");
        assert_eq!(folder.retold(&["index", "add", "index", "twice.jsonl"]).1, "2 added, 1 known, 0 refused\n");
        assert_eq!(folder.retold(&["index", "verify", "index"]).1, "4 documents, 0 wrong\n");
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

/// Records numbered from 1, whose texts are those of [`line`] for these numbers.
fn numbered(texts: &[usize]) -> Vec<String> {
    let text = |n: usize| serde_json::from_str::<Value>(&line(n, 0)).unwrap()["text"].clone();
    (1..).zip(texts).map(|(id, &n)| json!({"id": id.to_string(), "text": text(n)}).to_string()).collect()
}

#[test]
fn ids_that_begin_again_hide_nothing() {
    let folder = Folder::new();
    // Record 2 of the second delivery is record 1 of the first, record 3 is new, and record 4 is in both.
    folder.records("monday.jsonl", &numbered(&[10, 11, 12, 13]));
    folder.records("tuesday.jsonl", &numbered(&[20, 10, 22, 13]));
    folder.retold(&["index", "create", "index"]);
    folder.retold(&["index", "add", "index", "monday.jsonl"]);
    let (code, out, error) = folder.retold(&["index", "query", "index", "tuesday.jsonl"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((code, lines.len()), (0, 5), "{out}");
    assert_eq!([lines[0], lines[2]], ["2  exact 1.000  1  (monday.jsonl:1)", "4  exact 1.000  4  (monday.jsonl:4)"], "under its own id, too");
    assert_eq!(lines[4], "4 documents asked about, 2 of them related to one of the index");
    assert!(error.contains("tuesday.jsonl:1: “1” and 2 more documents have ids that stand for other texts in the index"), "{error}");
    assert!(!error.contains("in the index already"), "{error}");
    let pairs = folder.lines(&["index", "query", "index", "tuesday.jsonl", "--format", "jsonl"], "pair");
    assert_eq!(
        pairs.iter().map(|pair| (&pair["a"], &pair["b"], &pair["in_index"])).collect::<Vec<_>>(),
        [(&json!("1"), &json!("2"), &json!("a")), (&json!("4"), &json!("4"), &json!("a"))]
    );
    // A file is no duplicate of itself.
    let (_, out, error) = folder.retold(&["index", "query", "index", "./monday.jsonl"]);
    assert_eq!(out.lines().last().unwrap(), "4 documents asked about, 0 of them related to one of the index, 4 in it already");
    assert!(error.contains("monday.jsonl:1: “1” and 3 more documents are in the index already, by their ids, texts and delivery"), "{error}");
    // One of the same name in another folder is another delivery.
    fs::create_dir(folder.path().join("east")).unwrap();
    fs::copy(folder.path().join("monday.jsonl"), folder.path().join("east/monday.jsonl")).unwrap();
    let (_, out, error) = folder.retold(&["index", "query", "index", "east/monday.jsonl"]);
    assert_eq!(out.lines().last().unwrap(), "4 documents asked about, 4 of them related to one of the index", "{error}");
    let (_, out, error) = folder.retold(&["check", "tuesday.jsonl", "--index", "index", "--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    for id in ["2", "4"] {
        assert!(report["findings"].as_array().unwrap().iter().any(|finding| finding["rule"] == "index-duplicates" && finding["spot"]["id"] == id), "{out}");
    }
    assert!(error.contains("other texts in the index"), "{error}");
    let (code, out, error) = folder.retold(&["cluster", "tuesday.jsonl", "--index", "index", "--format", "csv"]);
    assert!(code == 0 && out.contains("0,1,representative,1,exact,2,1") && error.contains("other texts in the index"), "{out}{error}");
}

#[test]
fn deliveries_whose_ids_begin_again_are_all_added_once() {
    let folder = Folder::new();
    folder.retold(&["index", "create", "index"]);
    // One name each day, and other texts under the same ids; then one without ids.
    for (day, texts) in [[1, 2, 3], [4, 2, 6], [7, 8, 9]].into_iter().enumerate() {
        folder.records("today.jsonl", &numbered(&texts));
        let (code, out, _) = folder.retold(&["index", "add", "index", "today.jsonl"]);
        assert_eq!((code, out.as_str()), (0, ["3 added, 0 known, 0 refused\n", "2 added, 1 known, 0 refused\n", "3 added, 0 known, 0 refused\n"][day]));
        assert_eq!(folder.retold(&["index", "add", "index", "today.jsonl"]).1, "0 added, 3 known, 0 refused\n", "day {day}");
        // Text 2 came on the first day: on the second one it is a duplicate, and none of itself.
        let (related, known) = if day == 1 { (1, 2) } else { (0, 3) };
        let said = format!("3 documents asked about, {related} of them related to one of the index, {known} in it already");
        assert_eq!(folder.retold(&["index", "query", "index", "today.jsonl"]).1.lines().last().unwrap(), said, "day {day}");
    }
    for round in 0..2 {
        folder.write("plain.jsonl", json!({"text": format!("{} told on day {round}", "the same words of every day and a few more ".repeat(9))}).to_string());
        assert_eq!(folder.retold(&["index", "add", "index", "plain.jsonl"]).1, "1 added, 0 known, 0 refused\n");
    }
    assert_eq!(folder.documents(), 10);
    assert_eq!(folder.retold(&["index", "verify", "index"]).1, "10 documents, 0 wrong\n");
    // Nothing old was replaced: what stood under the plain ids stands there still.
    folder.records("first.jsonl", &numbered(&[1, 2, 3]));
    assert_eq!(folder.retold(&["index", "add", "index", "first.jsonl"]).1, "0 added, 3 known, 0 refused\n");
}

#[test]
fn what_was_removed_makes_the_rest_of_its_delivery_no_duplicate_of_itself() {
    for texts in ["stored", "source"] {
        let folder = Folder::new();
        folder.retold(&["index", "create", "index", "--texts", texts]);
        folder.records("monday.jsonl", &numbered(&[1, 2, 3, 4]));
        folder.retold(&["index", "add", "index", "monday.jsonl"]);
        let asked = |folder: &Folder, file: &str| {
            let args = ["index", "query", "index", file, "--format", "jsonl"];
            (folder.lines(&args, "pair").len(), folder.lines(&args, "known").len())
        };
        assert_eq!(folder.retold(&["index", "remove", "index", "2"]).0, 0);
        assert_eq!(asked(&folder, "monday.jsonl"), (0, 3));
        let report: Value = serde_json::from_str(&folder.retold(&["check", "monday.jsonl", "--index", "index", "--format", "json"]).1).unwrap();
        assert!(report["findings"].as_array().unwrap().iter().all(|finding| finding["rule"] != "index-duplicates"), "{report}");
        assert_eq!(folder.retold(&["index", "compact", "index"]).0, 0);
        assert_eq!(asked(&folder, "monday.jsonl"), (0, 3));
        // Another file, or another text in its place, is another delivery. (What is read from its file again cannot be written anew.)
        folder.records("other.jsonl", &numbered(&[1, 2, 3, 4]));
        assert_eq!(asked(&folder, "other.jsonl"), (3, 0));
        if texts == "stored" {
            folder.records("monday.jsonl", &numbered(&[1, 7, 3, 4]));
            assert_eq!(asked(&folder, "monday.jsonl"), (3, 0));
            folder.records("monday.jsonl", &numbered(&[1, 2, 3, 4]));
        }
        assert_eq!(folder.retold(&["index", "add", "index", "monday.jsonl"]).1, "1 added, 3 known, 0 refused\n");
        assert_eq!(asked(&folder, "monday.jsonl"), (0, 4));
        assert_eq!(folder.retold(&["index", "verify", "index"]).1, "4 documents, 0 wrong\n");
    }
}

#[test]
fn a_delivery_that_was_cleaned_and_remembered_is_no_duplicate_of_itself() {
    let folder = Folder::new();
    folder.records("monday.jsonl", &numbered(&[1, 2, 3]));
    // One of Monday, two new ones, and a copy of one of these.
    folder.records("tuesday.jsonl", &numbered(&[2, 5, 6, 6]));
    let clean = |file: &str| folder.retold(&["clean", file, "--index", "index", "--remember", "--force", "-o", "new.jsonl"]);
    assert_eq!(clean("monday.jsonl").0, 0);
    // The clash of ids is told, as every verb tells it.
    let (code, _, error) = folder.retold(&["clean", "tuesday.jsonl", "--index", "index", "-o", "only.jsonl"]);
    assert!(code == 0 && error.contains("tuesday.jsonl:1: “1” and 2 more documents have ids that stand for other texts in the index"), "{error}");
    assert_eq!(clean("tuesday.jsonl").0, 0);
    let (_, out, _) = folder.retold(&["check", "tuesday.jsonl", "--index", "index", "--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    let found = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "index-duplicates");
    let lines: Vec<&Value> = found.map(|finding| &finding["spot"]["line"]).collect();
    // What stays is known itself; what went is a duplicate still.
    assert_eq!((lines, report["known_in_index"].as_array().map(Vec::len)), (vec![&json!(1), &json!(4)], Some(2)), "{out}");
    // Where something is new beside it, the file was written anew.
    folder.records("tuesday.jsonl", &numbered(&[2, 5, 6, 9]));
    assert_eq!(folder.lines(&["index", "query", "index", "tuesday.jsonl", "--format", "jsonl"], "known").len(), 0);
    assert_eq!(folder.retold(&["index", "verify", "index"]).1, "5 documents, 0 wrong\n");
}

#[test]
fn a_summary_counts_the_batch_and_the_index_apart() {
    let folder = Folder::new();
    folder.retold(&["index", "create", "index"]);
    folder.records("monday.jsonl", &numbered(&[1, 2, 3]));
    folder.retold(&["index", "add", "index", "monday.jsonl"]);
    folder.records("tuesday.jsonl", &numbered(&[5, 2, 3, 6, 7]));
    folder.records("new.jsonl", &numbered(&[8]));
    for verb in [&["index", "query", "index", "tuesday.jsonl"][..], &["cluster", "tuesday.jsonl", "--index", "index"]] {
        let summary = &folder.lines(&[verb, &["--format", "jsonl"]].concat(), "summary")[0];
        assert_eq!((&summary["documents"], &summary["index_documents"]), (&json!(5), &json!(2)), "{summary}");
    }
    let (_, text, _) = folder.retold(&["cluster", "tuesday.jsonl", "--index", "index"]);
    assert!(text.contains("\n5 documents and 2 of the index, 2 clusters, 2 pairs\n"), "{text}");
    let summary = &folder.lines(&["index", "query", "index", "new.jsonl", "--format", "jsonl"], "summary")[0];
    assert_eq!((&summary["documents"], summary.get("index_documents")), (&json!(1), None), "{summary}");
}

#[test]
fn what_a_path_that_is_written_anew_repeats_is_told() {
    let folder = Folder::new();
    folder.retold(&["index", "create", "index"]);
    folder.records("today.jsonl", &numbered(&[1, 2, 3]));
    folder.retold(&["index", "add", "index", "today.jsonl"]);
    let pairs = |folder: &Folder| folder.lines(&["cluster", "today.jsonl", "--index", "index", "--format", "jsonl"], "pair").len();
    let flagged = |folder: &Folder| {
        let report: Value = serde_json::from_str(&folder.retold(&["check", "today.jsonl", "--index", "index", "--format", "json"]).1).unwrap();
        let found = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "index-duplicates").count();
        (found, report["known_in_index"].as_array().map_or(0, Vec::len))
    };
    // The delivery that the index knows is no duplicate of itself, and that is said everywhere.
    assert_eq!((pairs(&folder), flagged(&folder)), (0, (0, 3)));
    let known = folder.lines(&["cluster", "today.jsonl", "--index", "index", "--format", "jsonl"], "known");
    assert_eq!(
        known.iter().map(|known| (&known["document"], &known["path"], &known["line"])).collect::<Vec<_>>()[2],
        (&json!("3"), &json!("today.jsonl"), &json!(3))
    );
    assert_eq!(folder.lines(&["cluster", "today.jsonl", "--index", "index", "--format", "jsonl"], "summary")[0]["known"], 3);
    for args in
        [&["cluster", "today.jsonl", "--index", "index"][..], &["check", "today.jsonl", "--index", "index"], &["index", "query", "index", "today.jsonl"]]
    {
        let out = folder.retold(args).1;
        assert!(out.contains("3 documents are in the index themselves, from this delivery, and were not compared with themselves: today.jsonl:1, "), "{out}");
    }
    let (_, csv, _) = folder.retold(&["cluster", "today.jsonl", "--index", "index", "--format", "csv"]);
    assert_eq!(csv.matches(",known,").count(), 3, "{csv}");
    // A record of the day before under its id, on its line, in a file of this name: beside new ones, alone, or beside fewer.
    for texts in [&[1, 5, 6][..], &[1], &[1, 2, 3, 7]] {
        folder.records("today.jsonl", &numbered(texts));
        let old = texts.iter().filter(|text| **text < 4).count();
        assert_eq!((pairs(&folder), flagged(&folder)), (old, (old, 0)), "{texts:?}");
    }
    // What came in another file is told by `cluster`, too.
    folder.records("today.jsonl", &numbered(&[1, 2, 3]));
    fs::rename(folder.path().join("today.jsonl"), folder.path().join("again.jsonl")).unwrap();
    assert_eq!(folder.lines(&["cluster", "again.jsonl", "--index", "index", "--format", "jsonl"], "pair").len(), 3);
}

#[test]
fn a_batch_that_is_read_in_part_is_added_in_part_and_that_is_said() {
    let folder = Folder::new();
    folder.retold(&["index", "create", "index"]);
    let whole = numbered(&[1, 2]);
    folder.records("torn.jsonl", &[whole[0].clone(), "{\"text\": ".into(), whole[1].clone()]);
    let (code, out, error) = folder.retold(&["index", "add", "index", "torn.jsonl"]);
    assert_eq!((code, out.as_str()), (2, "2 added, 0 known, 0 refused, 1 not read\n"));
    assert!(error.contains("error: index: the batch is not in it as a whole: 1 file or record could not be read"), "{error}");
}

#[test]
fn every_one_of_very_many_copies_is_told_from_what_came_before() {
    let folder = Folder::new();
    folder.retold(&["index", "create", "index"]);
    folder.records("old.jsonl", &[line(1, 0), line(2, 0)]);
    folder.retold(&["index", "add", "index", "old.jsonl"]);
    // A hundred copies of the one, and a hundred of a text near the other.
    let copies = (0..100).flat_map(|n| [line(1, 0).replace("d1-0", &format!("a{n:02}")), line(2, 3).replace("d2-3", &format!("b{n:02}"))]);
    folder.records("new.jsonl", &copies.collect::<Vec<_>>());
    let out = folder.retold(&["index", "query", "index", "new.jsonl"]).1;
    assert!(out.ends_with("200 documents asked about, 200 of them related to one of the index\n"), "{out}");
    let report: Value = serde_json::from_str(&folder.retold(&["check", "new.jsonl", "--index", "index", "--format", "json"]).1).unwrap();
    let rule = report["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "index-duplicates").unwrap();
    assert_eq!(rule["count"], 200, "{rule}");
}

#[test]
fn a_document_of_the_index_says_where_it_came_from_and_what_both_have() {
    let folder = Folder::new();
    for texts in ["stored", "source"] {
        folder.records("monday.jsonl", &(0..5).map(|n| line(n, 0)).collect::<Vec<_>>());
        folder.records("tuesday.jsonl", &[line(9, 0), line(2, 1)]);
        let index = format!("index-{texts}");
        assert_eq!(folder.retold(&["index", "create", &index, "--texts", texts]).0, 0);
        assert_eq!(folder.retold(&["index", "add", &index, "monday.jsonl"]).0, 0);
        let (_, out, _) = folder.retold(&["index", "query", &index, "tuesday.jsonl"]);
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines[0].starts_with("d2-1  near 0.") && lines[0].ends_with("monday.jsonl:3)"), "{out}");
        let words = lines[1].replace(['\u{2068}', '\u{2069}', '\u{200f}', '…'], "");
        let words = words.trim();
        assert!(words.len() > 40 && line(2, 1).contains(words), "the words that both have: {out}");
        assert_eq!(lines[2], "2 documents asked about, 1 of them related to one of the index");
        let (_, csv, _) = folder.retold(&["cluster", "tuesday.jsonl", "--index", &index, "--format", "csv"]);
        assert!(csv.contains("monday.jsonl:3") && !csv.contains("texts-0"), "{csv}");
        let (_, report, _) = folder.retold(&["check", "tuesday.jsonl", "--index", &index]);
        assert!(report.contains("monday.jsonl:3:1 ") && !report.contains("texts-0"), "{report}");
    }
    // A file that is one document is called like it.
    folder.write("pages/one.txt", "The ferry sails every twenty minutes while the bridge is shut, and takes bicycles free of charge until June.");
    folder.write(
        "pages.jsonl",
        json!({"id": "x", "text": "The ferry sails every twenty minutes while the bridge is shut, and takes bicycles free of charge until June."}).to_string(),
    );
    assert_eq!(folder.retold(&["index", "create", "whole"]).0, 0);
    assert_eq!(folder.retold(&["index", "add", "whole", "pages"]).0, 0);
    let (_, out, _) = folder.retold(&["index", "query", "whole", "pages.jsonl"]);
    assert!(out.starts_with("x  exact 1.000  pages/one.txt\n"), "{out}");
}

#[test]
fn damage_is_told_in_the_words_of_who_keeps_an_index() {
    let folder = Folder::new();
    folder.records("one.jsonl", &(0..30).map(|n| line(n, 0)).collect::<Vec<_>>());
    assert_eq!(folder.retold(&["index", "create", "index"]).0, 0);
    assert_eq!(folder.retold(&["index", "add", "index", "one.jsonl"]).0, 0);
    let path = folder.path().join("index/index.redb");
    let whole = fs::read(&path).unwrap();
    for damaged in [whole[..whole.len() / 2].to_vec(), b"no database".to_vec(), Vec::new(), vec![b'x'; 1 << 16]] {
        fs::write(&path, damaged).unwrap();
        let (code, _, error) = folder.retold(&["index", "query", "index", "one.jsonl"]);
        assert!(code == 2 && error.contains("index.redb: ") && error.contains("damaged"), "{error}");
    }
    // A bit that fell over is told or does no harm, wherever it is.
    for n in 0..60 {
        let mut damaged = whole.clone();
        damaged[n * 2_654_435_761 % whole.len()] ^= 1 << (n % 8);
        fs::write(&path, damaged).unwrap();
        let (code, _, error) = folder.retold(&["index", "query", "index", "one.jsonl"]);
        assert!(code == 0 || code == 2 && error.contains("error: index"), "{n}: {code} {error}");
        assert!(!error.contains("panicked"), "{n}: {error}");
    }
    fs::write(&path, whole).unwrap();
    let texts = folder.path().join("index/texts-0.zst");
    let mut torn = fs::read(&texts).unwrap();
    let middle = torn.len() / 2;
    torn[middle] ^= 0x55;
    fs::write(&texts, torn).unwrap();
    let (code, _, error) = folder.retold(&["index", "verify", "index"]);
    assert!(code == 1 && error.contains("error: "), "{error}");
}

#[cfg(target_os = "linux")]
#[test]
fn records_that_did_not_fit_leave_room_for_what_was_there() {
    let folder = Folder::new();
    folder.records("one.jsonl", &(0..30).map(|n| line(n, 0)).collect::<Vec<_>>());
    folder.records("many.jsonl", &(0..6_000).map(|n| line(n, 2)).collect::<Vec<_>>());
    assert_eq!(folder.retold(&["index", "create", "index"]).0, 0);
    assert_eq!(folder.retold(&["index", "add", "index", "one.jsonl"]).0, 0);
    let records = || fs::metadata(folder.path().join("index/texts-0.zst")).unwrap().len();
    let before = records();
    let command = assert_cmd::cargo::cargo_bin!("retold").display();
    // A size that no file may pass stands in for a full disk.
    let script = format!("trap '' XFSZ; ulimit -f 700; {command} index add index many.jsonl");
    let output = std::process::Command::new("bash").args(["-c", &script]).current_dir(folder.path()).output().unwrap();
    assert!(output.status.code() == Some(2) && output.stdout.is_empty(), "{output:?}");
    assert_eq!((records(), folder.documents()), (before, 30));
}
