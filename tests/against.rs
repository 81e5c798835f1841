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

/// A corpus in which an item is rare, as in any that is worth asking about.
fn corpus() -> Folder {
    let mut documents = planted();
    documents.extend(
        (0..60).map(|n| (format!("other{n}"), (0..6).map(|k| format!("Hall {n} of fair {k} shows part {} of machine {}. ", n * 7 + k, n * 31 + k)).collect())),
    );
    folder(&documents)
}

#[test]
fn clean_takes_the_sentences_or_the_document() {
    let folder = corpus();
    let clean = |args: &[&str]| {
        let output =
            run(&folder, &[&["clean", "corpus.jsonl", "--force", "-o", "out.jsonl", "--against", "items.jsonl", "--removed", "gone.jsonl"], args].concat());
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let lines = |text: String| text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect::<Vec<_>>();
        (lines(read("out.jsonl")), lines(read("gone.jsonl")), String::from_utf8(output.stdout).unwrap())
    };
    let held = |out: &[Value]| ITEMS.iter().filter(|(_, question, ..)| out.iter().any(|line| line["text"].as_str().unwrap().contains(question))).count();
    let (out, gone, told) = clean(&[]);
    // One of two short documents with the same item is near the other one, and goes as such.
    let items: Vec<&Value> = gone.iter().filter(|line| line["type"] == "reference").collect();
    assert_eq!((out.len(), items.len(), held(&out)), (71, 7, 0), "{gone:?}");
    assert!(told.contains("places with an item of the reference"), "{told}");
    for line in items {
        assert!(line["whole"] == false && line["field"] == "text" && line["kept_file"] == "items.jsonl", "{line}");
        assert!(line["id"].as_str().unwrap().starts_with(line["reference"].as_str().unwrap()), "{line}");
    }
    // News around an item stay.
    let whole = out.iter().find(|line| line["id"] == "treaty whole").unwrap()["text"].as_str().unwrap();
    assert_eq!(whole, format!("{}\n\n{}", NEWS[1], NEWS[2]));
    let (out, gone, told) = clean(&["--against-removes", "document"]);
    assert_eq!((out.len(), gone.iter().filter(|line| line["whole"] == true).count()), (64, 8), "{gone:?}");
    assert!(gone.len() == 8 && told.contains("documents with an item of the reference"), "{told}");
    folder.write("retold.toml", "[clean]\nagainst-removes = \"document\"\n");
    assert_eq!(clean(&[]).0, out);
    assert_eq!(clean(&["--against-removes", "passage"]).0.len(), 71);
}

#[test]
fn other_questions_of_a_template_stay() {
    let folder = Folder::new();
    let forms = [
        ("en", "What is the capital of", "?", ["France", "Norway", "Peru", "Egypt", "Cuba"], ["Kenya", "Japan"]),
        ("es", "¿Cuál es la capital actual de", "?", ["Francia", "Noruega", "Perú", "Egipto", "Cuba"], ["Kenia", "Japón"]),
        ("hi", "निम्नलिखित में से राजधानी का नाम बताइए, देश है", "?", ["फ्रांस", "नॉर्वे", "पेरू", "मिस्र", "क्यूबा"], ["केन्या", "जापान"]),
    ];
    let (mut items, mut documents) = (Vec::new(), Vec::new());
    let own = |n: usize| (0..6).map(|k| format!("Hall {n} of fair {k} shows part {} of machine {}. ", n * 7 + k, n * 31 + k)).collect::<String>();
    for (language, head, tail, asked, others) in forms {
        items.extend(asked.iter().map(|name| json!({"id": format!("{language} {name}"), "text": format!("{head} {name}{tail}")}).to_string()));
        for (n, name) in asked[..2].iter().chain(&others).enumerate() {
            let held = if n < 2 { "held" } else { "other" };
            documents.push(json!({"id": format!("{held} {language} {name}"), "text": format!("{}{head} {name}{tail} {}", own(n), own(n + 10))}).to_string());
        }
    }
    documents.extend((20..420).map(|n| json!({"id": format!("news{n}"), "text": own(n)}).to_string()));
    folder.write("corpus.jsonl", documents.join("\n"));
    folder.write("items.jsonl", items.join("\n"));
    let found = matches(&folder, &[]);
    let held: Vec<&str> = found.iter().map(|line| line["document"].as_str().unwrap()).collect();
    assert!(held.len() == 6 && held.iter().all(|id| id.starts_with("held")), "{held:?}");
    assert!(found.iter().all(|line| line["document"].as_str().unwrap().ends_with(line["reference"].as_str().unwrap())), "{found:?}");
}

#[test]
fn an_index_is_a_reference_set() {
    let folder = corpus();
    assert_eq!(run(&folder, &["index", "create", "before"]).status.code(), Some(0));
    assert_eq!(run(&folder, &["index", "add", "before", "items.jsonl"]).status.code(), Some(0));
    let output = run(&folder, &["cluster", "corpus.jsonl", "--against", "before", "--relations", "exact"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("8 documents hold some of the 4 items of the reference"), "{told}");
}

#[test]
fn check_says_in_every_format_which_document_holds_which_item() {
    let folder = corpus();
    let report = |args: &[&str]| {
        let output = run(&folder, &[&["check", "corpus.jsonl"], args].concat());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert!(!report(&[]).1.contains("contamination"), "nothing to look for");
    for format in ["text", "json", "sarif", "junit", "github", "markdown"] {
        let (code, told) = report(&["--against", "items.jsonl", "--format", format]);
        assert!(code == Some(1) && told.contains("contamination"), "{format}: {told}");
        assert!(format == "markdown" || told.contains("of the text of item treaty"), "{format}: {told}");
    }
    let (_, told) = report(&["--against", "items.jsonl", "--format", "json"]);
    let report_of: Value = serde_json::from_str(&told).unwrap();
    let findings: Vec<&Value> = report_of["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "contamination").collect();
    assert_eq!(findings.len(), 8, "{told}");
    assert!(findings.iter().all(|finding| finding["other"]["path"] == "items.jsonl" && finding["other"]["line"].as_u64() > Some(0)), "{told}");
    // The configuration names the set from where it stands, and what is allowed.
    folder.write("retold.toml", "against = [\"items.jsonl\"]\n[rules]\ncontamination = { max-count = 8 }\n");
    let (_, told) = report(&[]);
    assert!(told.contains("ok: contamination: 8 of the documents"), "{told}");
    folder.write("retold.toml", "against = [\"items.jsonl\"]\nreference-share = 0\n");
    assert_eq!(report(&[]).0, Some(2));
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
