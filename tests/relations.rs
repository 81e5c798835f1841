//! `cluster` on small made-up corpora: every relation, and the same bytes whatever the threads and the order of the inputs.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod folder;

use std::fs;
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use folder::Folder;
use serde_json::{Value, json};

const STORM: &str = "A storm tore the roof off the old grain store in Halvik on Tuesday night and carried it across the river into a field of barley. \
    Nobody was hurt, because the night watchman had left early to look after a sick horse at his sister's farm. The council will decide next week \
    whether the store, which was built in 1911 by three brothers from the coast, is worth a new roof or must come down.";

const MARKET: &str = "The weekly market moves to the square behind the station while the old bridge is repaired. Traders were told that the stalls keep their numbers and \
    that parking is free until noon. The repair should last until the first snow, said the engineer in charge.";

const LIBRARY: &str = "Readers of the town library may keep their books for six weeks from now on. The director explained that the two buses a day which serve the \
    upper valley left many of them no chance to return a volume in time.";

fn cluster(documents: &[(&str, String)], args: &[&str]) -> (Vec<u8>, Vec<Value>) {
    let folder = tempfile::tempdir().unwrap();
    let lines: Vec<String> = documents.iter().map(|(id, text)| json!({"id": id, "text": text}).to_string()).collect();
    fs::write(folder.path().join("corpus.jsonl"), lines.join("\n")).unwrap();
    let mut command = Command::new(cargo_bin!("retold"));
    let output = command.current_dir(folder.path()).args(["cluster", "corpus.jsonl", "--format", "jsonl"]).args(args).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let objects = String::from_utf8(output.stdout.clone()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (output.stdout, objects)
}

fn corpus() -> Vec<(&'static str, String)> {
    vec![
        ("brief", STORM.split_inclusive(". ").next().unwrap().to_owned()),
        ("copy", STORM.to_owned()),
        ("storm", STORM.to_owned()),
        ("edited", STORM.replace("Tuesday", "Monday")),
        ("roundup", format!("{MARKET}\n\n{STORM}\n\n{LIBRARY}")),
        ("market", MARKET.to_owned()),
    ]
}

fn relation(objects: &[Value], a: &str, b: &str) -> Option<String> {
    let pair = objects.iter().find(|object| object["type"] == "pair" && object["a"] == a && object["b"] == b)?;
    Some(pair["relation"].as_str().unwrap().to_owned())
}

#[test]
fn copies_edits_and_parts_are_named_and_read_from_a_to_b() {
    let (_, found) = cluster(&corpus(), &[]);
    let named = |a, b| relation(&found, a, b);
    assert_eq!(named("copy", "storm").as_deref(), Some("exact"));
    assert_eq!(named("copy", "edited").as_deref(), Some("near"));
    assert_eq!(named("brief", "storm").as_deref(), Some("contained"));
    assert_eq!(named("roundup", "storm").as_deref(), Some("contains"));
    assert_eq!(named("market", "roundup").as_deref(), Some("contained"));
    assert_eq!(named("market", "storm"), None);
    let near: Vec<&Value> = found.iter().filter(|object| object["type"] == "cluster").collect();
    assert_eq!(near.len(), 1);
    assert_eq!(near[0]["members"], json!(["copy", "edited", "storm"]));
}

#[test]
fn what_is_not_sought_is_not_said() {
    let (_, found) = cluster(&corpus(), &["--relations", "exact,near"]);
    let relations: Vec<&str> = found.iter().filter_map(|object| object["relation"].as_str()).collect();
    assert!(relations.iter().all(|relation| ["exact", "near"].contains(relation)), "{relations:?}");
    let (_, found) = cluster(&corpus(), &["--relations", "passage"]);
    let other: Vec<&Value> = found.iter().filter(|object| object["relation"].as_str().is_some_and(|relation| relation != "passage")).collect();
    assert!(other.is_empty(), "{other:?}");
}

#[test]
fn a_further_relation_takes_no_near_copy_away() {
    let frame = "The district office for water and roads informs all residents of the quarter that the supply will be interrupted for maintenance works on \
        the main line and asks them to keep enough water for the day and to close their taps before they leave the house";
    let own = |n: usize| (0..4 + 2 * n).map(|word| format!("street{n}name{word}")).collect::<Vec<_>>().join(" ");
    let notices: Vec<(String, String)> = (0..24).map(|n| (format!("notice{n:02}"), format!("{frame}. {}.", own(n)))).collect();
    let folder = Folder::new();
    let dated = |(n, (id, text)): (usize, &(String, String))| json!({"id": id, "text": text, "date": format!("2025-{:02}-01", n % 12 + 1)}).to_string();
    folder.write("notices.jsonl", notices.iter().enumerate().map(dated).collect::<Vec<_>>().join("\n"));
    let near = |relations: &str| {
        let output = folder.command(&["cluster", "notices.jsonl", "--format", "jsonl", "--threshold", "0.5", "--relations", relations]).output().unwrap();
        let lines = String::from_utf8(output.stdout).unwrap();
        let objects = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        objects.filter(|line| line["type"] == "pair" && line["relation"] == "near").map(|line| (line["a"].clone(), line["b"].clone())).collect::<Vec<_>>()
    };
    let alone = near("exact,near");
    // Of the frames those are left out that have other neighbours, whether or not parts are sought.
    assert_eq!(alone.len(), 29);
    for further in ["contains", "passage", "story", "contains,passage,story"] {
        assert_eq!(near(&format!("exact,near,{further}")), alone, "{further}");
    }
}

#[test]
fn prose_with_other_numbers_is_a_passage_and_a_form_that_is_filled_in_anew_is_none() {
    let prose = |n: usize| {
        format!(
            "The harbour authority of Lowick closed the eastern pier on the second morning of the storm, after divers who had been sent down by the insurance \
             company found cracks in {n} of the pillars that carry the old customs house. Ferries to the outer islands will leave from the fish market until \
             further notice, and the crews were told to take no more than {} passengers on board whatever the weather. A spokeswoman said that the repair \
             would cost some {} thousand crowns, which the council has not yet found, and thanked the fishermen who had helped through the night.",
            n * 7,
            n * 13
        )
    };
    let form = |day: usize| (0..30).map(|n| format!("Share number{n} closed at {} crowns.", (n * 7919 + day * 104_729) % 10_007)).collect::<Vec<_>>().join(" ");
    let own = |stem: &str| (0..60).map(|n| format!("{stem}{n}")).collect::<Vec<_>>().join(" ");
    let around = |text: String, stem: &str| format!("{}. {text} {}.", own(stem), own(&format!("{stem}x")));
    let documents =
        [("prose one", around(prose(3), "a")), ("prose two", around(prose(5), "b")), ("form one", around(form(1), "c")), ("form two", around(form(2), "d"))];
    let (_, found) = cluster(&documents, &["--relations", "passage"]);
    assert_eq!(relation(&found, "prose one", "prose two").as_deref(), Some("passage"));
    assert_eq!(relation(&found, "form one", "form two"), None);
}

#[test]
fn spans_of_a_passage_are_the_words_on_both_sides() {
    let borrowed =
        "The repair should last until the first snow, said the engineer in charge, and the traders who had asked for a roof over the stalls will wait.";
    let a = format!("{LIBRARY} {borrowed}");
    let b = format!("{borrowed} {STORM}");
    let (_, found) = cluster(&[("a", a.clone()), ("b", b.clone())], &["--relations", "passage"]);
    assert_eq!(relation(&found, "a", "b").as_deref(), Some("passage"));
    let passages: Vec<&Value> = found.iter().filter(|object| object["type"] == "passage").collect();
    assert_eq!(passages.len(), 1);
    let quoted = |text: &str, span: &Value| text[span["start"].as_u64().unwrap() as usize..span["end"].as_u64().unwrap() as usize].to_owned();
    assert_eq!(quoted(&a, &passages[0]["a_span"]), borrowed);
    assert_eq!(quoted(&b, &passages[0]["b_span"]), borrowed);
}

#[test]
fn neither_threads_nor_the_order_of_documents_shows() {
    let all = ["--relations", "exact,near,contains,passage,story"];
    let (one, _) = cluster(&corpus(), &[&all[..], &["-j", "1"]].concat());
    assert_eq!(one, cluster(&corpus(), &[&all[..], &["-j", "4"]].concat()).0);
    // In another order a document stands on another line, and nothing else changes.
    let found = |documents: &[(&str, String)]| {
        let mut objects = cluster(documents, &[&all[..], &["-j", "4"]].concat()).1;
        let placed = |object: &mut Value| object.as_object_mut().unwrap().retain(|name, _| !name.ends_with("place") && name != "places");
        objects.iter_mut().for_each(placed);
        objects
    };
    let mut turned = corpus();
    turned.reverse();
    assert_eq!(found(&corpus()), found(&turned));
}

#[test]
fn a_footer_of_many_is_boilerplate_and_ties_nobody_together() {
    let footer = "All rights reserved by the harbour office; no part of this page may be copied, read aloud or sold without its written consent.";
    let own = |n: usize| (0..60).map(|word| format!("own{n}word{word}")).collect::<Vec<_>>().join(" ");
    let documents: Vec<(String, String)> = (0..40).map(|n| (format!("page{n:02}"), format!("{}\n\n{footer}", own(n)))).collect();
    let documents: Vec<(&str, String)> = documents.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
    let (_, objects) = cluster(&documents, &["--relations", "exact,near,contains,passage"]);
    let of = |kind: &str| objects.iter().filter(|object| object["type"] == kind).collect::<Vec<_>>();
    assert!(of("pair").is_empty() && of("passage").is_empty());
    let [boilerplate] = of("boilerplate")[..] else { panic!("{:?}", of("boilerplate")) };
    assert_eq!(boilerplate["texts"], 40);
    let words = boilerplate["words"].as_str().unwrap();
    assert!(footer.contains(words) && words.len() * 10 > footer.len() * 7, "{words}");
    let text = &documents.iter().find(|(id, _)| boilerplate["document"] == *id).unwrap().1;
    let place = |end: &str| boilerplate["span"][end].as_u64().unwrap() as usize;
    assert_eq!(&text[place("start")..place("end")], words);
}
