//! `clean` and what outlets lose of a corpus: one of each cluster in each of them, the table of losses, weights, passages that many carry.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod folder;

use std::collections::{BTreeMap, BTreeSet};

use folder::Folder;
use proptest::prelude::*;
use serde_json::{Value, json};

impl Folder {
    /// Runs `clean` on `in.jsonl` and returns what it prints.
    fn clean(&self, args: &[&str]) -> String {
        let output = self.command(&[&["clean", "in.jsonl"], args].concat()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn lines(&self, name: &str) -> Vec<Value> {
        std::fs::read_to_string(self.path().join(name)).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn documents(&self, documents: &[Value]) {
        self.write("in.jsonl", documents.iter().map(|document| format!("{document}\n")).collect::<String>());
    }
}

fn document(id: impl std::fmt::Display, outlet: &str, text: &str) -> Value {
    json!({"id": id.to_string(), "source": outlet, "text": text})
}

/// Sentences that no other document has.
fn own(stem: usize, sentences: usize) -> String {
    (0..sentences).map(|n| format!("In house {stem} of street {n} lives number {} with cat {}. ", stem * 31 + n, stem * 7 + n * 3)).collect()
}

fn ids(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["id"].as_str().unwrap()).collect()
}

/// A report of the weir, word for word or nearly.
const REPORT: &str = "The river authority opened both gates of the Sellin weir on Thursday evening, after four days of rain had filled the upper \
    basin to the brim. Farmers below the weir were given two hours to bring their cattle to higher ground. By midnight the water stood a hand below \
    the crown of the old dyke, and soldiers from the garrison in Tarn had begun to stack sandbags along the mill road. The engineer on duty said \
    that the gates would stay open until the gauge at the ferry house falls below three metres, which he did not expect before Sunday.";

#[test]
fn each_outlet_keeps_one_of_a_cluster_whatever_the_number_of_copies() {
    // More copies than are listed pair by pair, and near ones of another text beside them.
    for copies in [3, 30, 90] {
        let folder = Folder::new();
        let near = REPORT.replacen("Farmers below the weir were given two hours to bring their cattle to higher ground. ", "", 1);
        let text = |n: usize| if n % 5 == 4 { near.as_str() } else { REPORT };
        let mut documents: Vec<Value> = (0..3 * copies).map(|n| document(n, ["Post", "Echo", "Mail"][n % 3], text(n / 3))).collect();
        documents.push(document("alone", "Sun", REPORT));
        documents.push(document("nameless", "", REPORT));
        folder.documents(&documents);
        folder.clean(&["-o", "all.jsonl"]);
        assert_eq!(folder.lines("all.jsonl").len(), 1, "{copies}");
        folder.clean(&["-o", "each.jsonl", "--keep-per", "outlet", "--removed", "gone.jsonl"]);
        let outlets: Vec<String> = folder.lines("each.jsonl").iter().map(|line| line["source"].as_str().unwrap().to_owned()).collect();
        assert_eq!(outlets.iter().collect::<BTreeSet<_>>().len(), 5, "{copies}: {outlets:?}");
        assert_eq!(outlets.len(), 5, "{copies}: {outlets:?}");
        for gone in folder.lines("gone.jsonl") {
            assert_eq!(gone["outlet"], gone["kept_outlet"], "{gone}");
        }
        folder.write("retold.toml", "[clean]\nkeep-per = \"outlet\"\n");
        assert!(folder.clean(&["--dry-run", "--format", "json"]).contains("\"keep_per\":\"outlet\""));
        // What was cleaned so loses nothing in a second run.
        std::fs::copy(folder.path().join("each.jsonl"), folder.path().join("in.jsonl")).unwrap();
        folder.clean(&["-o", "again.jsonl"]);
        assert_eq!(folder.lines("again.jsonl"), folder.lines("each.jsonl"));
    }
}

#[test]
fn the_summary_says_what_each_outlet_loses() {
    let folder = Folder::new();
    let mut documents = vec![document("first", "Post", &own(0, 8)), document("second", "Mail", &own(0, 8)), document("own", "Mail", &own(1, 8))];
    documents.extend(
        (0..14).flat_map(|n| [document(format!("a{n:02}"), "Post", &own(20 + n, 2)), document(format!("b{n:02}"), &format!("Page {n:02}"), &own(20 + n, 2))]),
    );
    folder.documents(&documents);
    let told = folder.clean(&["-o", "out.jsonl"]);
    let table: Vec<&str> = told.lines().skip_while(|line| !line.starts_with("what outlets lose")).collect();
    assert_eq!(table.len(), 12, "{told}");
    assert!(table[1].contains("Mail") && table[1].contains("1 of 2 documents") && table[1].ends_with("49.3%"), "{told}");
    assert_eq!(table[11], "  … and 5 more (--format json lists 1000)");
    let summary: Value = serde_json::from_str(&folder.clean(&["--dry-run", "--format", "json"])).unwrap();
    let outlets = summary["outlets"].as_array().unwrap();
    assert_eq!((outlets.len(), &summary["outlets_unlisted"]), (15, &json!(0)));
    assert!(outlets.iter().all(|outlet| outlet["outlet"] != "Post"), "{summary}");
    assert!(outlets.windows(2).all(|two| two[0]["removed_bytes"].as_u64() >= two[1]["removed_bytes"].as_u64()));
    let lost: u64 = outlets.iter().map(|outlet| outlet["removed_bytes"].as_u64().unwrap()).sum();
    assert_eq!(lost, summary["bytes_in"].as_u64().unwrap() - summary["bytes_out"].as_u64().unwrap());
    // Where no document names an outlet there is no table.
    folder.documents(&[json!({"id": 1, "text": REPORT}), json!({"id": 2, "text": REPORT})]);
    assert!(!folder.clean(&["--dry-run"]).contains("outlets"));
}

#[test]
fn weights_add_up_to_what_would_stay_and_nothing_goes() {
    let folder = Folder::new();
    let documents: Vec<Value> = (0..9).map(|n| document(n, ["Post", "Echo"][n % 2], if n < 6 { REPORT.to_owned() } else { own(n, 9) }.as_str())).collect();
    folder.documents(&documents);
    for (args, stay) in [(&[][..], 4.0), (&["--keep-per", "outlet"], 5.0)] {
        assert_eq!(folder.clean(&[&["--weights", "weights.jsonl", "--force"], args].concat()), "");
        let weights = folder.lines("weights.jsonl");
        assert_eq!(ids(&weights), (0..9).map(|n| n.to_string()).collect::<Vec<_>>());
        let sum: f64 = weights.iter().map(|line| line["weight"].as_f64().unwrap()).sum();
        assert!((sum - stay).abs() < 1e-9, "{weights:?}");
        for line in &weights {
            let cluster = weights.iter().filter(|other| other["stands"] == line["stands"]).count();
            assert_eq!((&line["size"], &line["file"]), (&json!(cluster), &json!("in.jsonl")));
            assert!((line["weight"].as_f64().unwrap() - 1.0 / cluster as f64).abs() < 1e-12);
        }
    }
    folder.clean(&["--weights", "weights.csv"]);
    let table = std::fs::read_to_string(folder.path().join("weights.csv")).unwrap();
    assert!(table.starts_with("id,file,line,weight,size,stands\r\n0,in.jsonl,1,0.16666666666666666,6,0\r\n"), "{table}");
    for args in [&["--weights", "w", "-o", "out"][..], &["--weights", "w", "--passages", "3"], &["--weights", "in.jsonl"]] {
        assert_eq!(folder.command(&[&["clean", "in.jsonl"], args].concat()).output().unwrap().status.code(), Some(2), "{args:?}");
    }
    assert_eq!(folder.lines("in.jsonl"), documents);
}

#[test]
fn a_passage_stays_once_and_what_only_one_says_stays_where_it_is() {
    let folder = Folder::new();
    let report = |n: usize| match n {
        3 => REPORT.replace("two hours", "five hours"),
        4 => REPORT.replace(". ", ".\n"),
        _ => REPORT.to_owned(),
    };
    let mut documents: Vec<Value> = (0..8).map(|n| document(n, ["Post", "Echo"][n % 2], &format!("{}{} {}", own(n, 5), report(n), own(100 + n, 4)))).collect();
    documents.push(document("quoted", "Post", &format!("{}The paper wrote: {REPORT} {}", own(50, 5), own(51, 4))));
    documents.push(document("nothing else", "Post", REPORT));
    folder.documents(&documents);
    let told = folder.clean(&["-o", "out.jsonl", "--passages", "3", "--removed", "gone.jsonl"]);
    assert!(told.contains("passages that other documents keep") && told.contains("1 document had nothing else, and is not written"), "{told}");
    let (gone, out) = (folder.lines("gone.jsonl"), folder.lines("out.jsonl"));
    let text = |id: &str| out.iter().find(|line| line["id"] == id).map(|line| line["text"].as_str().unwrap().replace('\n', " "));
    let keeper = gone[0]["kept_in"].as_str().unwrap();
    assert!(text(keeper).unwrap().contains(REPORT) && text("nothing else").is_none());
    let three = text("3").unwrap();
    assert!(three.contains("five hours") && !three.contains("soldiers"), "{three}");
    // What is introduced is a quotation: its first sentences stay at their place.
    assert!(text("quoted").unwrap().contains("The paper wrote: The river authority"), "{out:?}");
    for line in &gone {
        assert!(line["reason"] == "passage" && line["kept_in"] == keeper && line["id"] != keeper, "{line}");
        let words = |id: &Value, span: &Value| {
            let text = documents.iter().find(|document| document["id"] == *id).unwrap()["text"].as_str().unwrap();
            let at = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
            text[at("start")..at("end")].split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert!(words(&line["kept_in"], &line["kept"]).contains(words(&line["id"], &line["removed"]).trim_end_matches('.')), "{line}");
    }
    // Fewer than are asked for are left alone, and each outlet keeps a passage where each keeps its documents.
    assert!(!folder.clean(&["--dry-run", "--passages", "30", "--format", "json"]).contains("\"reason\""));
    folder.clean(&["-o", "each.jsonl", "--passages", "3", "--keep-per", "outlet"]);
    let whole: BTreeSet<String> = folder
        .lines("each.jsonl")
        .iter()
        .filter(|line| line["text"].as_str().unwrap().replace('\n', " ").contains(REPORT))
        .map(|line| line["source"].to_string())
        .collect();
    assert_eq!(whole.len(), 2);
    folder.write("retold.toml", "[clean]\npassages = 1\n");
    assert_eq!(folder.command(&["clean", "in.jsonl", "--dry-run"]).output().unwrap().status.code(), Some(2));
}

#[test]
fn a_passage_of_two_goes_when_two_are_asked_for_and_lines_of_an_outlet_go_once() {
    let folder = Folder::new();
    let documents: Vec<Value> = (0..2).map(|n| document(n, "Post", &format!("{}{REPORT} {}", own(n, 9 + n), own(70 + n, 9)))).collect();
    folder.documents(&documents);
    folder.clean(&["-o", "three.jsonl", "--passages", "3"]);
    assert_eq!(folder.lines("three.jsonl"), documents);
    folder.clean(&["-o", "two.jsonl", "--passages", "2"]);
    let out = folder.lines("two.jsonl");
    let whole = out.iter().filter(|line| line["text"].as_str().unwrap().contains("Sellin weir")).count();
    assert_eq!((out.len(), whole), (2, 1), "{out:?}");
    // A line that goes as boilerplate and a passage that holds it: one copy of each sentence stays.
    let line = REPORT.replace(". ", ".\n");
    let documents: Vec<Value> = (0..12).map(|n| document(n, "Post", &format!("{}\n{line}\n{}", own(n, 4), own(70 + n, 4)))).collect();
    folder.documents(&documents);
    for args in [&["--passages", "3"][..], &["--boilerplate", "3"], &["--passages", "3", "--boilerplate", "3"]] {
        folder.clean(&[&["-o", "out.jsonl", "--force"], args].concat());
        let left: String = folder.lines("out.jsonl").iter().map(|line| line["text"].as_str().unwrap().to_owned() + "\n").collect();
        for sentence in line.lines() {
            assert_eq!(left.matches(sentence).count(), 1, "{args:?}: {sentence}");
        }
    }
}

/// Sentences in several scripts, long enough to be passages by themselves.
const SENTENCES: [&str; 8] = [
    "The council of the old town will meet again in the second week of March to vote on the plan for the bridge over the river Vell.",
    "Snow fell on the pass for three days and two nights, and the road to the upper valley was closed by the police until Sunday noon.",
    "Two of the four lorries that were stuck below the tunnel have been towed away by a crane that came from the harbour of Tarn.",
    "قال رئيس بلدية المدينة القديمة إن الجسر سوف يغلق يوم الاثنين المقبل لمدة أسبوع كامل من أجل إصلاحه بعد الأضرار التي لحقت به.",
    "وأضاف أن الحافلات ستسلك الطريق الطويل حول البحيرة حتى منتصف شهر يونيو، وأن الأجرة لن تتغير خلال هذه المدة كلها.",
    "港务局周一表示，经过一周的风暴之后，渡轮将于周四恢复运行，旧船票在秋季之前仍然有效，旅客可以在码头更换。",
    "市议会将于三月第二周再次开会，就横跨维尔河的大桥方案进行表决，反对派要求推迟到夏天以后再作出决定。",
    "Nobody was hurt when the crane fell, the harbour office said, although eleven people had stood below it a minute before that.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands where: no sentence goes from the corpus, none is torn, and what the list says went is what is missing.
    #[test]
    fn no_sentence_is_lost(picks in prop::collection::vec(prop::collection::vec(0..SENTENCES.len(), 2..6), 4..9), least in 2_usize..4, per in any::<bool>(), lines in any::<bool>()) {
        let folder = Folder::new();
        let between = if lines { "\n" } else { " " };
        let text = |n: usize, picks: &[usize]| picks.iter().map(|&pick| SENTENCES[pick]).chain([own(n, 3).trim_end()]).collect::<Vec<_>>().join(between);
        let documents: Vec<Value> = picks.iter().enumerate().map(|(n, picks)| document(n, ["Post", "Echo"][n % 2], &text(n, picks))).collect();
        folder.documents(&documents);
        let least = least.to_string();
        let mut args = vec!["-o", "out.jsonl", "--passages", &least, "--removed", "gone.jsonl"];
        if per {
            args.extend(["--keep-per", "outlet"]);
        }
        folder.clean(&args);
        let (out, gone) = (folder.lines("out.jsonl"), folder.lines("gone.jsonl"));
        let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let left: String = out.iter().map(|line| words(line["text"].as_str().unwrap())).collect();
        for pick in picks.iter().flatten() {
            prop_assert!(left.contains(&words(SENTENCES[*pick])), "{}", SENTENCES[*pick]);
        }
        let mut went: BTreeMap<String, Vec<(u64, u64)>> = BTreeMap::new();
        for line in gone.iter().filter(|line| line["type"] == "block") {
            let at = |end: &str| line["removed"][end].as_u64().unwrap();
            went.entry(line["id"].as_str().unwrap().to_owned()).or_default().push((at("start"), at("end")));
        }
        for (n, document) in documents.iter().enumerate() {
            let Some(line) = out.iter().find(|line| line["id"] == document["id"]) else { continue };
            let mut spans = went.remove(&n.to_string()).unwrap_or_default();
            spans.sort_unstable();
            prop_assert!(spans.windows(2).all(|two| two[0].1 <= two[1].0), "{spans:?}");
            let mut rest = document["text"].as_str().unwrap().to_owned();
            for (start, end) in spans.into_iter().rev() {
                rest.replace_range(usize::try_from(start).unwrap()..usize::try_from(end).unwrap(), "");
            }
            prop_assert_eq!(words(&rest), words(line["text"].as_str().unwrap()));
        }
    }
}
