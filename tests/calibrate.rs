//! `calibrate`: what a threshold would do to a corpus, said alike by every run.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod folder;

use folder::Folder;
use serde_json::{Value, json};

/// Thirty sentences about matters of their own.
fn story(n: usize) -> Vec<String> {
    (0..30).map(|k| format!("Report {n} says in part {k} that matter {} was settled by council {} on Monday.", n * 61 + k, n * 7 + k)).collect()
}

/// Stories with near copies of which one to eight sentences were replaced, a copy, and one with another number.
fn corpus() -> Folder {
    let folder = Folder::new();
    let mut records = Vec::new();
    for n in 0..12 {
        let sentences = story(n);
        records.push(json!({"id": format!("s{n}"), "text": sentences.join(" "), "source": "Gazette"}));
        let mut edited = sentences.clone();
        for k in 0..=n % 8 {
            edited[k * 3] = format!("Nobody in the village of number {n} had heard of matter {k} before that evening in spring.");
        }
        records.push(json!({"id": format!("e{n}"), "text": edited.join(" "), "source": "Herald"}));
    }
    records.push(json!({"id": "copy", "text": story(3).join(" ")}));
    folder.write("in.jsonl", records.iter().map(|record| format!("{record}\n")).collect::<String>());
    folder
}

fn stdout(folder: &Folder, args: &[&str]) -> String {
    let output = folder.command(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn report(folder: &Folder, args: &[&str]) -> Value {
    serde_json::from_str(&stdout(folder, &[&["calibrate", "in.jsonl", "--format", "json"], args].concat())).unwrap()
}

#[test]
fn what_it_says_is_what_cluster_does() {
    let folder = corpus();
    let said = report(&folder, &[]);
    assert_eq!((said["documents"].as_u64(), said["copies"].as_u64(), said["floor"].as_f64()), (Some(25), Some(1), Some(0.5)));
    let (mut tried, mut all) = (0, 0);
    for cut in said["thresholds"].as_array().unwrap() {
        let threshold = cut["threshold"].to_string();
        let lines = stdout(&folder, &["cluster", "in.jsonl", "--relations", "exact,near", "--threshold", &threshold, "--format", "jsonl"]);
        let found: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let near = found.iter().filter(|line| line["type"] == "pair" && line["relation"] == "near").count();
        let members = found.iter().filter(|line| line["type"] == "cluster").map(|line| line["members"].as_array().unwrap().len() - 1).sum::<usize>();
        let said = (cut["pairs"].as_u64().unwrap() as usize, cut["documents_removed"].as_u64().unwrap() as usize);
        // A run with a higher threshold has fewer bands, and may miss a pair that lies at it.
        let missed = said.0.abs_diff(near).max(said.1.abs_diff(members));
        assert!(said >= (near, members) && missed <= 1 && cut["expected_recall"].as_f64().unwrap() >= 0.99, "{threshold}: {said:?}, {near} and {members}");
        all += missed;
        tried += 1;
    }
    assert_eq!(tried, 11);
    assert!(all <= 1, "{all} missed");
    let bars: u64 = said["histogram"].as_array().unwrap().iter().map(|bar| bar["pairs"].as_u64().unwrap()).sum();
    assert_eq!(Some(bars), said["thresholds"][0]["pairs"].as_u64());
}

#[test]
fn borderline_pairs_are_drawn_alike_and_shown_with_their_differences() {
    let folder = corpus();
    let said = report(&folder, &["--samples", "6"]);
    let samples = said["samples"].as_array().unwrap();
    assert!(!samples.is_empty() && samples.len() <= 6);
    for sample in samples {
        let jaccard = sample["jaccard"].as_f64().unwrap();
        assert!((0.6..=0.8).contains(&jaccard) && (sample["side"] == "above") == (jaccard >= 0.7), "{sample}");
        assert!(sample["differences"][0]["removed"].is_string() && sample["own_sentence"].is_string(), "{sample}");
    }
    assert_eq!(stdout(&folder, &["calibrate", "in.jsonl", "-j", "1"]), stdout(&folder, &["calibrate", "in.jsonl", "-j", "3"]));
    // The order of the records does not show.
    let mut lines: Vec<String> = std::fs::read_to_string(folder.path().join("in.jsonl")).unwrap().lines().map(str::to_owned).collect();
    let before = report(&folder, &[]);
    lines.reverse();
    folder.write("in.jsonl", lines.join("\n") + "\n");
    assert_eq!(report(&folder, &[]), before);
}

#[test]
fn the_page_for_people() {
    insta::assert_snapshot!("text", stdout(&corpus(), &["calibrate", "in.jsonl", "--samples", "4"]));
}

#[test]
fn bad_settings_and_inputs_are_named() {
    let folder = corpus();
    let output = folder.command(&["calibrate", "in.jsonl", "--samples", "1001"]).output().unwrap();
    assert!(output.status.code() == Some(2) && String::from_utf8_lossy(&output.stderr).contains("samples"));
    let output = folder.command(&["calibrate", "in.jsonl", "gone.jsonl", "--format", "json"]).output().unwrap();
    assert!(output.status.code() == Some(2) && String::from_utf8_lossy(&output.stderr).contains("gone.jsonl"));
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["errors"], 1);
    assert_eq!(folder.command(&["calibrate", "in.jsonl", "-o", "in.jsonl"]).output().unwrap().status.code(), Some(2));
    // Nothing at all is no error.
    folder.write("in.jsonl", "");
    assert_eq!(report(&folder, &[])["documents"], 0);
}
