//! `cluster --against`: documents that hold items of a reference set, in any wrapping, script and format.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod folder;

use std::process::Output;

use folder::Folder;
use serde_json::{Value, json};

/// Questions with their choices and answers.
const ITEMS: [(&str, &str, &[&str], &str); 4] = [
    (
        "gland",
        "Which gland of the human body secretes the hormone that lowers the level of sugar in the blood after a heavy meal?",
        &["Pancreas", "Liver", "Spleen"],
        "Pancreas",
    ),
    (
        "treaty",
        "Which treaty ended the long war of the Spanish succession and gave the rock of Gibraltar to the crown of Great Britain?",
        &["Utrecht", "Westphalia"],
        "Utrecht",
    ),
    (
        "معاهدة",
        "ما المعاهدة التي أنهت الحرب الطويلة بين المملكتين ومنحت المرفأ الجنوبي لتجار الشمال في القرن الثامن عشر؟",
        &["معاهدة النهر", "معاهدة الجبل"],
        "معاهدة النهر",
    ),
    ("条约", "哪一项条约结束了两个王国之间旷日持久的战争并把南方的港口交给了北方的商人？", &["河流条约", "山岳条约"], "河流条约"),
];

const NEWS: [&str; 4] = [
    "The harbour office said on Monday that the ferry would run again after a week of storms, and that tickets stay valid until autumn.",
    "Which of the following is correct? Readers wrote to us about the war, the treaty and the price of sugar.",
    "قالت هيئة الميناء يوم الاثنين إن العبارة ستعود إلى العمل بعد أسبوع من العواصف، وإن التذاكر تبقى صالحة.",
    "港务局周一表示，经过一周的风暴之后，渡轮将恢复运行，船票在秋季之前仍然有效。",
];

fn folder(documents: &[(String, String)]) -> Folder {
    let folder = Folder::new();
    let lines = |rows: Vec<Value>| rows.iter().map(Value::to_string).collect::<Vec<_>>().join("\n");
    folder.write("corpus.jsonl", lines(documents.iter().map(|(id, text)| json!({"id": id, "text": text})).collect()));
    let item = |(id, text, choices, answer): &(&str, &str, &[&str], &str)| json!({"id": id, "text": text, "choices": choices, "answer": answer});
    folder.write("items.jsonl", lines(ITEMS.iter().map(item).collect()));
    folder
}

/// Documents that hold each item in a form of its own, beside those that hold none.
fn planted() -> Vec<(String, String)> {
    let mut documents: Vec<(String, String)> = NEWS.iter().enumerate().map(|(n, text)| (format!("news{n}"), (*text).to_owned())).collect();
    for (n, (id, question, ..)) in ITEMS.iter().enumerate() {
        let wrapped = question.to_uppercase().replace(' ', "\n> ").replace('？', " ?");
        documents.push((format!("{id} whole"), format!("{}\n\n{question}\n\n{}", NEWS[n], NEWS[(n + 1) % 4])));
        documents.push((format!("{id} wrapped"), format!("{}\n{wrapped}\n{}", NEWS[n], NEWS[n])));
    }
    documents
}

fn run(folder: &Folder, args: &[&str]) -> Output {
    folder.command(args).output().unwrap()
}

fn matches(folder: &Folder, args: &[&str]) -> Vec<Value> {
    let output = run(folder, &[&["cluster", "corpus.jsonl", "--against", "items.jsonl", "--relations", "exact", "--format", "jsonl"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).filter(|line| line["type"] == "match").collect()
}

#[test]
fn every_planted_item_is_found_and_nothing_else() {
    let documents = planted();
    let folder = folder(&documents);
    // The corpus is tiny: a word of one document in twelve carries little.
    let found = matches(&folder, &[]);
    let pairs: Vec<(&str, &str)> = found.iter().map(|line| (line["document"].as_str().unwrap(), line["reference"].as_str().unwrap())).collect();
    for (id, ..) in ITEMS {
        for form in ["whole", "wrapped"] {
            assert!(pairs.contains(&(&format!("{id} {form}"), id)), "{id} {form}: {pairs:?}");
        }
    }
    assert!(pairs.iter().all(|(document, item)| document.starts_with(item)), "{pairs:?}");
    for line in &found {
        let text = &documents.iter().find(|(id, _)| *id == line["document"]).unwrap().1;
        let at = |end: &str| usize::try_from(line["span"][end].as_u64().unwrap()).unwrap();
        assert!(text[at("start")..at("end")].chars().count() > 4, "{line}");
        assert!(line["share"].as_f64().unwrap() >= 0.5 && ["text", "choices", "answer"].contains(&line["field"].as_str().unwrap()), "{line}");
    }
}

#[test]
fn threads_order_and_formats_change_nothing() {
    let mut documents = planted();
    let folder = folder(&documents);
    let one = matches(&folder, &["-j", "1"]);
    assert_eq!(one, matches(&folder, &["-j", "4"]));
    documents.reverse();
    let lines: Vec<String> = documents.iter().map(|(id, text)| json!({"id": id, "text": text}).to_string()).collect();
    folder.write("corpus.jsonl", lines.join("\n"));
    let mut turned = matches(&folder, &[]);
    let key = |line: &Value| line.to_string();
    turned.sort_by_key(key);
    let mut sorted = one.clone();
    sorted.sort_by_key(key);
    assert_eq!(sorted, turned);
    // A reference set in one array, and one of plain texts.
    let items: Vec<Value> = ITEMS.iter().map(|(id, text, choices, _)| json!({"id": id, "text": text, "choices": choices})).collect();
    folder.write("items.json", serde_json::to_string_pretty(&items).unwrap());
    folder.write("archive/gland.txt", ITEMS[0].1);
    let told = |reference: &str| {
        let output = run(&folder, &["cluster", "corpus.jsonl", "--against", reference, "--relations", "exact"]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(told("items.json").contains("8 documents hold some of the 4 items"), "{}", told("items.json"));
    assert!(told("archive").contains("2 documents hold some of the 1 item "), "{}", told("archive"));
}

#[test]
fn a_bad_reference_is_named() {
    let folder = folder(&planted());
    folder.write("torn.jsonl", "{\"id\":\"a\",\"text\":\"b\"\n{\"id\":\"c\"}\n");
    folder.write("empty.jsonl", "");
    for (args, code, reason) in [
        (vec!["--against", "nosuch.jsonl"], 2, "nosuch.jsonl"),
        (vec!["--against", "torn.jsonl"], 2, "torn.jsonl:1"),
        (vec!["--against", "empty.jsonl"], 2, "no item"),
        (vec!["--against", "items.jsonl", "--reference-share", "7"], 2, "share"),
        (vec!["--reference-fields", "text"], 2, "--against"),
    ] {
        let output = run(&folder, &[&["cluster", "corpus.jsonl"], args.as_slice()].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(code) && said.contains(reason), "{args:?}: {said}");
    }
    // A field that no item has is told once, with those that there are; one that some lack is told of these, with the argument to change.
    let said = |args: &[&str]| String::from_utf8_lossy(&run(&folder, &[&["cluster", "corpus.jsonl", "--against"], args].concat()).stderr).into_owned();
    let none = said(&["items.jsonl", "--reference-fields", "question,text"]);
    assert!(none.lines().count() == 1 && none.contains("no item of the reference set has the field “question”; there are "), "{none}");
    assert!(none.contains("“text”") && none.contains("“choices”"), "{none}");
    folder.write("some.jsonl", format!("{}\n{}\n", json!({"id": "a", "text": ITEMS[0].1}), json!({"id": "b", "question": ITEMS[1].1})));
    let some = said(&["some.jsonl"]);
    assert!(some.contains("some.jsonl:2: no field “text” (--reference-fields names another)"), "{some}");
    folder.write("table.csv", "id,question\n1,one\n2,two\n");
    let table = said(&["table.csv"]);
    assert!(table.contains("which has “id”, “question” (--reference-fields names another)"), "{table}");
    let output = run(&folder, &["cluster", "corpus.jsonl", "--against", "items.jsonl", "--relations", "exact", "--exit-code"]);
    assert_eq!(output.status.code(), Some(1));
}
