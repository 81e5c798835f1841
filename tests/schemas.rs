//! The reports are what `retold schema` says: every report of a batch that has something of everything, and every snapshot.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

mod folder;

use folder::Folder;

/// What a value lacks of a schema (2020-12, as far as the schemas here use it); nothing when it fits.
fn mistake(schema: &Value, root: &Value, value: &Value, at: &str) -> Option<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let inner = root.pointer(reference.strip_prefix('#').unwrap()).unwrap_or_else(|| panic!("no {reference}"));
        return mistake(inner, root, value, at);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let mistakes: Vec<String> = choices.iter().map_while(|choice| mistake(choice, root, value, at)).collect();
        return (mistakes.len() == choices.len()).then(|| format!("{at} fits nothing: {}", mistakes.join("; ")));
    }
    if schema.get("const").is_some_and(|only| only != value) || schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
        return Some(format!("{at} is {value}"));
    }
    let fits = match schema["type"].as_str() {
        None => true,
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        Some(other) => panic!("{other} is no type"),
    };
    let number = value.as_f64().unwrap_or(0.0);
    if !fits || schema["minimum"].as_f64().is_some_and(|least| number < least) || schema["maximum"].as_f64().is_some_and(|most| number > most) {
        return Some(format!("{at} is {value}"));
    }
    if let Some(items) = schema.get("items") {
        return value.as_array()?.iter().enumerate().find_map(|(n, item)| mistake(items, root, item, &format!("{at}/{n}")));
    }
    let missing = schema["required"].as_array().into_iter().flatten().find(|name| value.get(name.as_str().unwrap()).is_none());
    if let Some(name) = missing {
        return Some(format!("{at} has no {name}"));
    }
    let properties = schema["properties"].as_object()?;
    if let Some(name) = value.as_object().into_iter().flatten().map(|(name, _)| name).find(|name| !properties.contains_key(*name)) {
        return Some(format!("{at} has {name}, which the schema does not know"));
    }
    properties.iter().find_map(|(name, schema)| mistake(schema, root, value.get(name)?, &format!("{at}/{name}")))
}

fn schema(folder: &Folder, verb: &str) -> Value {
    let output = folder.command(&["schema", verb]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn fits(schema: &Value, value: &Value) {
    assert_eq!(mistake(schema, schema, value, ""), None, "{value}");
}

/// What a page carries twice.
const TWICE: &str = "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل. وقال المدير إن العمل بدأ قبل عامين وانتهى في موعده.";

/// A batch with copies, near copies, repeats, parts of others, a torn record, and an input that is not there.
fn batch() -> Folder {
    let folder = Folder::new();
    let story = |n: usize| (0..30).map(|k| format!("Report {n} says in part {k} that matter {} was settled by the council.", n * 61 + k)).collect::<Vec<_>>();
    let long = story(1).join(" ");
    let records = [
        json!({"id": "a", "text": long, "source": "Gazette", "date": "2025-03-04"}),
        json!({"id": "b", "text": long, "source": "Herald"}),
        json!({"id": "c", "text": long.replacen("settled", "decided", 1)}),
        json!({"id": "d", "text": format!("{TWICE}\n{TWICE}")}),
        json!({"id": "e", "text": story(1)[..12].join(" "), "title": "A part"}),
        json!({"id": "f", "text": ""}),
    ];
    folder.write("in.jsonl", records.iter().map(|record| format!("{record}\n")).collect::<String>() + "{torn\n");
    folder
}

#[test]
fn reports_fit_their_schemas() {
    let folder = batch();
    let inputs = ["in.jsonl", "gone.jsonl"];
    let report = |args: &[&str]| String::from_utf8(folder.command(&[args, &inputs].concat()).output().unwrap().stdout).unwrap();
    let object = |args: &[&str]| -> Value { serde_json::from_str(&report(args)).unwrap() };
    let check = object(&["check", "--format", "json"]);
    assert!(!check["findings"].as_array().unwrap().is_empty() && check["errors"].as_array().unwrap().len() == 2);
    fits(&schema(&folder, "check"), &check);
    let relations = "exact,near,contains,passage,story";
    let cluster = schema(&folder, "cluster");
    fits(&cluster, &object(&["cluster", "--relations", relations, "--format", "json"]));
    let mut kinds = std::collections::BTreeSet::new();
    for line in report(&["cluster", "--relations", relations, "--format", "jsonl"]).lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        fits(
            &cluster["$defs"][line["type"].as_str().unwrap()]
                .clone()
                .as_object()
                .map(|definition| {
                    let mut whole = definition.clone();
                    whole.insert("$defs".into(), cluster["$defs"].clone());
                    Value::from(whole)
                })
                .unwrap(),
            &line,
        );
        kinds.insert(line["type"].as_str().unwrap().to_owned());
    }
    assert!(["pair", "cluster", "error", "summary"].iter().all(|kind| kinds.contains(*kind)), "{kinds:?}");
    let clean = schema(&folder, "clean");
    fits(&clean, &object(&["clean", "-o", "out", "--removed", "gone", "--format", "json"]));
    let gone = fs::read_to_string(folder.path().join("gone")).unwrap();
    assert!(gone.contains("\"block\"") && gone.contains("\"document\""), "{gone}");
    gone.lines().for_each(|line| fits(&clean, &serde_json::from_str(line).unwrap()));
    folder.write("items.jsonl", json!({"id": "q", "text": "Report 1 says in part 3 that matter 64 was settled by the council."}).to_string());
    fits(
        &clean,
        &object(&["clean", "-o", "out2", "--removed", "gone2", "--format", "json", "--against", "items.jsonl", "--passages", "2", "--keep-per", "outlet"]),
    );
    fs::read_to_string(folder.path().join("gone2")).unwrap().lines().for_each(|line| fits(&clean, &serde_json::from_str(line).unwrap()));
    folder.command(&["clean", "in.jsonl", "--weights", "weights"]).output().unwrap();
    let weights = fs::read_to_string(folder.path().join("weights")).unwrap();
    assert!(weights.lines().count() == 6 && weights.lines().all(|line| line.contains("\"weight\"")), "{weights}");
    weights.lines().for_each(|line| fits(&clean, &serde_json::from_str(line).unwrap()));
    fits(&schema(&folder, "calibrate"), &object(&["calibrate", "--format", "json"]));
    let compare = object(&["compare", "--format", "json"]);
    assert!(!compare["claim_matches"].as_array().unwrap().is_empty());
    fits(&schema(&folder, "compare"), &compare);
}

#[test]
fn reports_beside_a_reference_and_an_index_fit() {
    let folder = batch();
    folder.write("items.jsonl", json!({"id": "q", "text": TWICE}).to_string());
    let object = |args: &[&str]| -> Value { serde_json::from_slice(&folder.command(&[args, &["in.jsonl"]].concat()).output().unwrap().stdout).unwrap() };
    let (cluster, check) = (schema(&folder, "cluster"), schema(&folder, "check"));
    let held = object(&["cluster", "--format", "json", "--against=items.jsonl"]);
    assert!(!held["matches"].as_array().unwrap().is_empty());
    fits(&cluster, &held);
    fits(&check, &object(&["check", "--format", "json", "--against=items.jsonl"]));
    folder.command(&["index", "create", "before"]).output().unwrap();
    folder.command(&["index", "add", "before", "in.jsonl"]).output().unwrap();
    let known = object(&["cluster", "--format", "json", "--index=before"]);
    assert!(!known["known"].as_array().unwrap().is_empty());
    fits(&cluster, &known);
    fits(&cluster, &object(&["index", "query", "before", "--format", "json"]));
    fits(&check, &object(&["check", "--format", "json", "--index=before"]));
}

#[test]
fn snapshots_fit_and_what_does_not_is_noticed() {
    let folder = Folder::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let snapshot = |path: &str| {
        let text = fs::read_to_string(root.join(path)).unwrap();
        text.splitn(3, "---\n").nth(2).unwrap().to_owned()
    };
    let check = schema(&folder, "check");
    let report: Value = serde_json::from_str(&snapshot("src/report/check/snapshots/retold__report__check__tests__json.snap")).unwrap();
    fits(&check, &report);
    let cluster = schema(&folder, "cluster");
    for line in snapshot("tests/snapshots/cluster_reports__jsonl.snap").lines().filter(|line| line.starts_with('{')) {
        fits(&cluster, &serde_json::from_str(line).unwrap());
    }
    let mut broken = report.clone();
    broken["rules"][0]["count"] = json!("many");
    assert!(mistake(&check, &check, &broken, "").unwrap().contains("/rules/0/count"));
    let mut unknown = report.clone();
    unknown["rules"][0]["more"] = json!(1);
    assert!(mistake(&check, &check, &unknown, "").unwrap().contains("/rules/0 has more"));
    let mut lacking = report;
    lacking.as_object_mut().unwrap().remove("errors");
    assert!(mistake(&check, &check, &lacking, "").is_some());
}
