//! Texts that many documents carry: one line a text with all its holders, whatever their number, edits and line breaks.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A text of many holders: 120 words.
const REPORT: &str = "The river authority opened both gates of the Sellin weir on Thursday evening, after four days of rain had filled the upper \
    basin to the brim. Farmers below the weir were given two hours to bring their cattle to higher ground. By midnight the water stood a hand below \
    the crown of the old dyke, and soldiers from the garrison in Tarn had begun to stack sandbags along the mill road. Nobody has been hurt so far. The \
    engineer on duty said that the gates would stay open until the gauge at the ferry house falls below three metres, which he did not expect before \
    Sunday. Trains between Tarn and the coast run on a single track until further notice.";

/// A note that everybody prints at the end: 19 words.
const NOTE: &str = "Readers who know more about this story may write to the desk of the day or call between eight and noon.";

/// Words that no other document has, in sentences of nine.
fn own(stem: usize, words: usize) -> String {
    let begin = |n| if n % 9 == 0 { "W" } else { "w" };
    let end = |n| if n % 9 == 8 || n + 1 == words { ". " } else { " " };
    (0..words).flat_map(|n| [format!("{}{stem}x{n}", begin(n)), end(n).to_owned()]).collect()
}

fn cluster(documents: &[Value], format: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let lines: Vec<String> = documents.iter().map(Value::to_string).collect();
    fs::write(folder.path().join("corpus.jsonl"), lines.join("\n")).unwrap();
    let mut command = Command::new(cargo_bin!("retold"));
    let command = command.current_dir(folder.path()).args(["cluster", "corpus.jsonl", "--relations", "passage", "--format", format]);
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn found(documents: &[Value], kind: &str) -> Vec<Value> {
    let lines = cluster(documents, "jsonl");
    lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).filter(|object| object["type"] == kind).collect()
}

fn document(n: usize, text: &str) -> Value {
    json!({"id": format!("d{n:03}"), "text": text})
}

/// Document `n` with `text` in the middle of its own words.
fn carrier(n: usize, text: &str) -> Value {
    document(n, &format!("{}{text} {}", own(n, 45 + n % 50), own(1000 + n, 40)))
}

fn holders(reuse: &Value) -> Vec<&str> {
    reuse["holders"].as_array().unwrap().iter().map(|holder| holder["document"].as_str().unwrap()).collect()
}

/// The words that a holder's span stands for.
fn words<'d>(documents: &'d [Value], holder: &Value) -> &'d str {
    let document = documents.iter().find(|document| document["id"] == holder["document"]).unwrap();
    let place = |end: &str| holder["span"][end].as_u64().unwrap() as usize;
    &document["text"].as_str().unwrap()[place("start")..place("end")]
}

#[test]
fn a_report_is_told_once_with_all_its_holders_whatever_their_number() {
    for carriers in [3, 4, 11, 40, 120] {
        let documents: Vec<Value> = (0..160).map(|n| if n < carriers { carrier(n, REPORT) } else { document(n, &own(n, 90)) }).collect();
        let reuse = found(&documents, "reuse");
        let [text] = &reuse[..] else { panic!("{carriers}: {reuse:?}") };
        assert_eq!(text["words"], 120, "{carriers}");
        assert_eq!(holders(text), (0..carriers).map(|n| format!("d{n:03}")).collect::<Vec<_>>());
        assert!(text["holders"].as_array().unwrap().iter().all(|holder| words(&documents, holder) == REPORT && holder["similarity"] == 1.0));
        assert!(found(&documents, "boilerplate").is_empty(), "{carriers}");
    }
}

#[test]
fn edits_line_breaks_and_missing_ends_hide_no_holder() {
    let half = REPORT.split_at(REPORT.find("Nobody").unwrap()).0.trim();
    let told = |n: usize| match n % 4 {
        0 => REPORT.to_owned(),
        1 => REPORT
            .split(' ')
            .enumerate()
            .flat_map(|(n, word)| {
                [
                    if n == 0 {
                        ""
                    } else if n % 7 == 0 {
                        "\n"
                    } else {
                        " "
                    },
                    word,
                ]
            })
            .collect(),
        2 => REPORT.replace("Thursday", "Friday").replace("cattle", "sheep").replace("garrison", "barracks").replace("Sunday", "Monday"),
        _ => REPORT.to_uppercase(),
    };
    let mut documents: Vec<Value> = (0..40).map(|n| carrier(n, &told(n))).collect();
    documents.push(carrier(40, half));
    let reuse = found(&documents, "reuse");
    let [text] = &reuse[..] else { panic!("{reuse:?}") };
    assert_eq!(holders(text).len(), 41, "{:?}", holders(text));
    let last = &text["holders"][40];
    assert_eq!(words(&documents, last), half);
    let edited = text["holders"].as_array().unwrap().iter().filter(|holder| words(&documents, holder).contains("barracks"));
    assert_eq!(edited.filter(|holder| words(&documents, holder).ends_with("further notice.")).count(), 10);
    assert!(text["holders"].as_array().unwrap().iter().any(|holder| holder["similarity"].as_f64().unwrap() < 1.0));
}

#[test]
fn the_earliest_is_first_and_copies_hold_what_their_text_holds() {
    let mut documents: Vec<Value> = (0..6).map(|n| carrier(n, REPORT)).collect();
    let copy = documents[2]["text"].as_str().unwrap().replace(". ", ".\n\n");
    documents.push(document(6, &copy));
    // Without dates the longest one, which a cluster would rather keep.
    assert_eq!(found(&documents, "reuse")[0]["first"], "d005");
    for (n, document) in documents.iter_mut().enumerate().skip(1) {
        document["date"] = json!(format!("2024-03-{:02}", 20 - n));
    }
    let reuse = found(&documents, "reuse");
    assert_eq!(reuse.len(), 1);
    assert_eq!(reuse[0]["first"], "d006", "{reuse:?}");
    assert_eq!(holders(&reuse[0]), ["d000", "d001", "d002", "d003", "d004", "d005", "d006"]);
    assert_eq!(words(&documents, &reuse[0]["holders"][6]).replace(".\n\n", ". "), REPORT);
}

#[test]
fn what_is_broad_short_and_in_its_place_is_boilerplate_and_a_quotation_is_not() {
    let at_the_end = |n: usize| document(n, &format!("{}\n\n{NOTE}", own(n, 60)));
    let documents: Vec<Value> = (0..40).map(at_the_end).collect();
    assert!(found(&documents, "reuse").is_empty());
    assert_eq!(found(&documents, "boilerplate").len(), 1);
    // The same words inside stories, or in few of them.
    let inside: Vec<Value> = (0..40).map(|n| carrier(n, NOTE)).collect();
    assert_eq!(holders(&found(&inside, "reuse")[0]).len(), 40);
    assert_eq!(holders(&found(&documents[..4], "reuse")[0]).len(), 4);
    // A note of one outlet is its own wherever it stands.
    let outlet = |mut document: Value, name: &str| {
        document["source"] = json!(name);
        document
    };
    assert!(found(&inside.iter().map(|document| outlet(document.clone(), "gazette")).collect::<Vec<_>>(), "reuse").is_empty());
    let many: Vec<Value> = inside.iter().enumerate().map(|(n, document)| outlet(document.clone(), &format!("paper{}", n % 5))).collect();
    assert_eq!(found(&many, "reuse").len(), 1);
}

#[test]
fn two_texts_of_other_holders_are_two_and_of_the_same_are_one() {
    let (head, tail) = REPORT.split_at(REPORT.find("Nobody").unwrap());
    let both: Vec<Value> = (0..12).map(|n| carrier(n, REPORT)).collect();
    assert_eq!(found(&both, "reuse").len(), 1);
    let mut documents = vec![carrier(0, REPORT)];
    documents.extend((1..6).map(|n| carrier(n, head)));
    documents.extend((6..14).map(|n| carrier(n, tail)));
    let reuse = found(&documents, "reuse");
    assert_eq!(reuse.iter().map(|text| holders(text).len()).collect::<Vec<_>>(), [9, 6]);
    assert_eq!([words(&documents, &reuse[0]["holders"][0]), words(&documents, &reuse[1]["holders"][0])], [tail.trim(), head.trim()]);
}

#[test]
fn scripts_without_blanks_have_reused_texts_too() {
    let texts = [
        "การท่าเรือสั่งปิดประตูน้ำทั้งสองบานเมื่อเย็นวันพฤหัสบดี หลังฝนตกติดต่อกันสี่วันจนน้ำเต็มอ่างด้านบน ชาวนาใต้เขื่อนมีเวลาสองชั่วโมงที่จะพาวัวขึ้นที่สูง จนถึงเที่ยงคืนน้ำอยู่ต่ำกว่าสันเขื่อนเพียงฝ่ามือเดียว ทหารเริ่มวางกระสอบทรายตามถนนโรงสี",
        "木曜日の夕方、四日間の雨で上流の貯水池が満水となったため、河川局は堰の水門を二つとも開いた。下流の農家には牛を高台へ移すために二時間が与えられた。真夜中には水位が古い堤防の頂上のすぐ下まで達し、兵士たちが製粉所の道に沿って土嚢を積み始めた。",
    ];
    for text in texts {
        let documents: Vec<Value> = (0..30).map(|n| carrier(n, text)).collect();
        let reuse = found(&documents, "reuse");
        assert_eq!(reuse.len(), 1, "{reuse:?}");
        assert_eq!(holders(&reuse[0]).len(), 30);
        assert!(reuse[0]["holders"].as_array().unwrap().iter().all(|holder| words(&documents, holder) == text));
    }
}

#[test]
fn every_format_for_people_and_programs_has_them() {
    let documents: Vec<Value> = (0..12).map(|n| carrier(n, REPORT)).collect();
    let object: Value = serde_json::from_str(&cluster(&documents, "json")).unwrap();
    assert_eq!(holders(&object["reuse"][0]).len(), 12);
    assert_eq!(object["summary"]["reused_texts"], 1);
    let table = cluster(&documents, "text");
    let row = table.lines().find(|line| line.contains("The river authority")).unwrap();
    assert_eq!(row.split_whitespace().take(2).collect::<Vec<_>>(), ["120", "12"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Against knowing where everything was planted: every text of three holders or more is told with exactly those, and nothing else is.
    #[test]
    fn every_planted_holder_is_found(plan in prop::collection::vec(prop::collection::btree_set(0_usize..25, 0..25), 1..5)) {
        let text = |n: usize| own(5000 + n, 63);
        let write = |d: usize| {
            let planted = plan.iter().enumerate().filter(|(_, holders)| holders.contains(&d));
            // Words of its own stand between any two.
            planted.fold(own(d, 70), |all, (n, _)| all + &text(n) + &own(100 * (n + 1) + d, 70))
        };
        let documents: Vec<Value> = (0..25).map(|d| document(d, &write(d))).collect();
        let reuse = found(&documents, "reuse");
        let told: BTreeSet<(String, Vec<String>)> = reuse
            .iter()
            .map(|one| (words(&documents, &one["holders"][0]).to_owned(), holders(one).into_iter().map(str::to_owned).collect()))
            .collect();
        let want: BTreeSet<(String, Vec<String>)> = plan
            .iter()
            .enumerate()
            .filter(|(_, holders)| holders.len() >= 3)
            .map(|(n, holders)| (text(n).trim().to_owned(), holders.iter().map(|d| format!("d{d:03}")).collect()))
            .collect();
        prop_assert_eq!(told, want);
        prop_assert!(reuse.iter().flat_map(|one| one["holders"].as_array().unwrap()).all(|holder| holder["similarity"] == 1.0));
    }
}
