//! `clean` as scripts meet it: what goes, what stays byte for byte, and that outputs appear whole or not at all.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use proptest::prelude::*;
use retold::text::{segment, tokenize};
use serde_json::{Value, json};

mod folder;

use folder::Folder;

impl Folder {
    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    fn has(&self, name: &str) -> bool {
        self.path().join(name).exists()
    }

    fn cleaning(&self, args: &[&str]) -> Command {
        self.command(&[&["clean"], args].concat())
    }

    fn clean(&self, args: &[&str]) -> Output {
        let output = self.cleaning(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    fn removed(&self, name: &str) -> Vec<Value> {
        self.read(name).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

const BRIDGE: &str = "The old bridge over the river will close on Monday for repairs. About 200 people came to the meeting in the town hall. \
    The mayor said that the work would take nine weeks. Buses will stop at the market until then. Nobody could say what it will cost.";
const HARBOUR: &str = "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل. وقال المدير إن العمل بدأ قبل عامين وانتهى في موعده.";

fn line(id: &str, text: &str) -> String {
    json!({"id": id, "text": text}).to_string() + "\n"
}

#[test]
fn documents_and_blocks_go_and_every_other_byte_stays() {
    let folder = Folder::new();
    let twice = format!("{HARBOUR}\\n{HARBOUR}");
    let first = format!("{{\"z\":1.50, \"text\" :\"{BRIDGE}\",\"id\":\"a\"}}\r\n");
    let second = format!("\n{{\"id\":\"b\",\"text\":\"{twice}\",\"tags\":[1, 2]}}\n");
    folder.write("in.jsonl", first.clone() + &second + &line("c", &BRIDGE.replace('.', " .")));
    folder.clean(&["in.jsonl", "--output", "out.jsonl", "--removed", "gone.jsonl", "--keep", "first"]);
    assert_eq!(folder.read("out.jsonl"), first + &second.replace(&twice, HARBOUR));
    let gone = folder.removed("gone.jsonl");
    assert_eq!(gone.len(), 2, "{gone:?}");
    assert_eq!((&gone[0]["type"], &gone[0]["id"], &gone[0]["kept_in"], &gone[0]["relation"]), (&json!("block"), &json!("b"), &json!("b"), &json!("exact")));
    let survivor = if gone[1]["id"] == "a" { "c" } else { "a" };
    assert_eq!((&gone[1]["type"], &gone[1]["survivor"], &gone[1]["relation"]), (&json!("document"), &json!(survivor), &json!("exact")));
}

#[test]
fn a_copy_with_another_sign_is_never_removed_as_exact() {
    let folder = Folder::new();
    let told = |what: &str| format!("{BRIDGE} The bank says that shares of the builder moved {what} on the day before the vote of the council.");
    let (down, up) = (told("-4 points"), told("+4 points"));
    folder.write("in.jsonl", line("down", &down) + &line("up", &up) + &line("quoted", &down.replace("old bridge", "“old” bridge")));
    folder.clean(&["in.jsonl", "--output", "out.jsonl", "--removed", "gone.jsonl", "--keep", "first"]);
    let gone = folder.removed("gone.jsonl");
    let relation = |id: &str| gone.iter().find(|line| line["id"] == id).map(|line| (line["survivor"].clone(), line["relation"].clone()));
    assert_eq!(relation("quoted"), Some((json!("down"), json!("exact"))), "{gone:?}");
    assert_ne!(relation("up").map(|found| found.1), Some(json!("exact")), "{gone:?}");
}

#[test]
fn a_near_document_stays_when_it_says_something_of_its_own() {
    let folder = Folder::new();
    let long = format!("{BRIDGE} The council will meet again in June.");
    let own = format!("{BRIDGE} Two boats were moved.");
    folder.write("in.jsonl", line("long", &long) + &line("short", BRIDGE) + &line("own", &own));
    let summary = folder.clean(&["in.jsonl", "--output", "out.jsonl", "--removed", "gone.jsonl", "--format", "json"]);
    assert_eq!(folder.read("out.jsonl"), line("long", &long) + &line("own", &own));
    let summary: Value = serde_json::from_slice(&summary.stdout).unwrap();
    assert_eq!((&summary["near_documents"], &summary["kept_near"], &summary["documents_out"]), (&json!(1), &json!(1), &json!(2)));
    assert_eq!(folder.removed("gone.jsonl")[0]["survivor"], "long");
    folder.clean(&["in.jsonl", "--output", "kept.jsonl", "--only", "blocks"]);
    assert_eq!(folder.read("kept.jsonl"), folder.read("in.jsonl"));
    // Who wants plain removal of near-duplicates says so.
    folder.clean(&["in.jsonl", "--output", "plain.jsonl", "--facts", "ignore"]);
    assert_eq!(folder.read("plain.jsonl"), line("long", &long));
}

#[test]
fn a_caption_under_another_title_stays() {
    let folder = Folder::new();
    let record = |id: &str, title: &str, text: &str| json!({"id": id, "title": title, "text": text}).to_string() + "\n";
    let lines = [
        record("a", "The mayor opens the bridge", "Ruth Ellery, mayor"),
        record("b", "The mayor opens the bridge!", "Ruth Ellery, mayor"),
        record("c", "Boats for the harbour", "Ruth Ellery, mayor"),
        record("d", "The bridge", BRIDGE),
        record("e", "Repairs", BRIDGE),
        record("f", "", "Ruth Ellery, mayor"),
    ];
    folder.write("in.jsonl", lines.concat());
    folder.clean(&["in.jsonl", "--output", "out.jsonl", "--removed", "gone.jsonl", "--keep", "first"]);
    assert_eq!(folder.read("out.jsonl"), [&lines[0], &lines[2], &lines[3]].map(String::as_str).concat());
    folder.clean(&["out.jsonl", "--output", "again.jsonl", "--keep", "first"]);
    assert_eq!(folder.read("again.jsonl"), folder.read("out.jsonl"));
}

#[test]
fn folders_keep_their_tree_and_files_their_compression() {
    let folder = Folder::new();
    folder.write("in/a/one.txt", BRIDGE);
    folder.write("in/b/two.txt", BRIDGE);
    folder.write("in/b/c/three.txt", format!("{HARBOUR}\r\n\r\n{HARBOUR}\r\n"));
    folder.write("in/table.csv", format!("id,text,note\r\n1,\"{HARBOUR}\n{HARBOUR}\nA \"\"new\"\" end.\",x\r\n"));
    folder.write("in/lines.jsonl.zst", zstd::encode_all(line("z", &format!("{BRIDGE}\n{BRIDGE}\nThe end of it all.")).as_bytes(), 3).unwrap());
    folder.clean(&["in", "--output", "out", "--keep", "first"]);
    assert!(folder.has("out/a/one.txt") && !folder.has("out/b/two.txt"));
    assert_eq!(folder.read("out/b/c/three.txt"), format!("{HARBOUR}\r\n"));
    assert_eq!(folder.read("out/table.csv"), format!("id,text,note\r\n1,\"{HARBOUR}\nA \"\"new\"\" end.\",x\r\n"));
    let packed = fs::read(folder.path().join("out/lines.jsonl.zst")).unwrap();
    assert_eq!(String::from_utf8(zstd::decode_all(&packed[..]).unwrap()).unwrap(), line("z", &format!("{BRIDGE}\nThe end of it all.")));
}

#[test]
fn outputs_are_refused_where_they_would_do_harm() {
    let folder = Folder::new();
    folder.write("in/a.txt", BRIDGE);
    folder.write("there.txt", "old");
    let refused = |args: &[&str]| {
        let output = folder.cleaning(args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused(&["in/a.txt", "--output", "there.txt"]).contains("exists already"));
    assert!(refused(&["in", "--output", ".", "--force"]).contains("no name for an output"));
    for output in ["in/a.txt", "in/b.txt", "in"] {
        assert!(refused(&["in", "--output", output, "--force"]).contains("an output may not"), "{output}");
    }
    assert!(refused(&["in"]).contains("--output"));
    folder.clean(&["in", "--dry-run", "--removed", "gone.jsonl"]);
    folder.clean(&["in/a.txt", "--output", "there.txt", "--force"]);
    assert_eq!(folder.read("there.txt"), BRIDGE);
    assert_eq!(folder.names(), ["gone.jsonl", "in", "there.txt"]);
}

#[test]
fn boilerplate_stays_in_the_first_document_of_its_outlet() {
    let folder = Folder::new();
    let record = |id: &str, outlet: &str, text: &str| json!({"id": id, "source": outlet, "text": text}).to_string() + "\n";
    let texts = ["The bridge is closed until May.", "A new school opens in autumn.", "The market moves to the square."];
    let lines: String = (0..3).map(|n| record(&n.to_string(), "A", &format!("{}\nRead more on our site.", texts[n]))).collect();
    folder.write("in.jsonl", lines.clone() + &record("3", "B", "It rained.\nRead more on our site."));
    folder.clean(&["in.jsonl", "--output", "out.jsonl", "--boilerplate", "3", "--removed", "gone.jsonl"]);
    let gone = folder.removed("gone.jsonl");
    assert!(gone.iter().all(|block| block["kept_in"] == "0" && block["reason"] == "boilerplate"), "{gone:?}");
    let out = folder.read("out.jsonl");
    assert_eq!(out.matches("Read more").count(), 2);
    assert!(out.starts_with(lines.lines().next().unwrap()));
}

#[test]
fn lines_that_cannot_be_read_are_named_and_stay_out_or_go_aside() {
    let folder = Folder::new();
    folder.write("in.jsonl", line("a", BRIDGE) + "no record\n" + &line("b", BRIDGE));
    let output = folder.cleaning(&["in.jsonl", "--output", "out.jsonl"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("in.jsonl:2: no JSON object"), "{error}");
    assert!(error.contains("1 record that could not be read is not in the output"));
    assert_eq!(folder.read("out.jsonl"), line("a", BRIDGE));
    let output = folder.cleaning(&["in.jsonl", "--output", "again.jsonl", "--rejected", "bad.jsonl"]).output().unwrap();
    assert_eq!((output.status.code(), folder.read("again.jsonl"), folder.read("bad.jsonl")), (Some(2), line("a", BRIDGE), "no record\n".to_owned()));
}

#[test]
fn the_article_that_came_twice_reads_as_one() {
    let folder = Folder::new();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/seeds");
    let mut files: Vec<PathBuf> = fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let before = fs::read_to_string(&files[1]).unwrap();
    folder.write("in.txt", &before);
    folder.clean(&["in.txt", "--output", "out.txt", "--only", "blocks"]);
    let after = folder.read("out.txt");
    let sentences = |text: &str| -> Vec<Vec<u64>> {
        let cut = segment(text);
        cut.sentences.iter().map(|sentence| cut.tokens[sentence.tokens.clone()].iter().map(|token| token.term).collect()).collect()
    };
    let once = sentences(&after);
    for (n, sentence) in once.iter().enumerate().filter(|(_, sentence)| sentence.len() >= 6) {
        assert!(!once[..n].contains(sentence), "sentence {n} stands twice:\n{after}");
    }
    // Every run of words of the original still stands somewhere.
    let terms = |text: &str| -> Vec<u64> { tokenize(text).iter().map(|token| token.term).collect() };
    let left = terms(&after);
    let lost = terms(&before).windows(3).filter(|run| !left.windows(3).any(|other| other == *run)).count();
    assert!(lost <= 30, "{lost} runs of three words are gone");
    assert!(after.len() < before.len() * 2 / 3, "{} of {} bytes stay", after.len(), before.len());
}

fn many(documents: usize) -> String {
    let text = |n: usize| (0..60).map(|k| format!("Sentence {k} of story {n} tells about matter {} in some words. ", n * 31 + k)).collect::<String>();
    (0..documents).map(|n| line(&n.to_string(), &text(n % (documents - documents / 5)))).collect()
}

#[test]
fn a_kill_leaves_no_half_output() {
    let folder = Folder::new();
    folder.write("in.jsonl", many(3000));
    folder.write("texts/a.txt", BRIDGE);
    folder.write("texts/in.jsonl", many(3000));
    let started = std::time::Instant::now();
    folder.clean(&["in.jsonl", "--output", "whole.jsonl", "--only", "documents"]);
    let whole = folder.read("whole.jsonl");
    let run = started.elapsed();
    for step in 1..=8 {
        for (input, output) in [("in.jsonl", "out.jsonl"), ("texts", "out")] {
            let mut child = folder.cleaning(&[input, "--output", output, "--only", "documents"]).stdout(Stdio::null()).spawn().unwrap();
            std::thread::sleep(run * step / 9);
            child.kill().unwrap();
            child.wait().unwrap();
        }
        if folder.has("out.jsonl") {
            assert_eq!(folder.read("out.jsonl"), whole, "killed at {step} of 9");
            fs::remove_file(folder.path().join("out.jsonl")).unwrap();
        }
        if folder.has("out") {
            assert!(folder.has("out/a.txt") && folder.read("out/in.jsonl") == whole);
            fs::remove_dir_all(folder.path().join("out")).unwrap();
        }
    }
}

#[test]
fn several_files_become_a_folder_of_their_names() {
    let folder = Folder::new();
    folder.write("a.jsonl", line("x", BRIDGE) + &line("y", HARBOUR));
    folder.write("b.jsonl", line("z", BRIDGE));
    folder.clean(&["a.jsonl", "b.jsonl", "--output", "out"]);
    assert_eq!((folder.read("out/a.jsonl"), folder.read("out/b.jsonl").as_str()), (folder.read("a.jsonl"), ""));
}

#[test]
fn threads_change_nothing_and_a_second_run_removes_nothing() {
    let folder = Folder::new();
    folder.write("in.jsonl", many(200) + &line("x", &format!("{BRIDGE}\n{HARBOUR}\n{BRIDGE}")) + &line("y", BRIDGE));
    let one = folder.clean(&["in.jsonl", "--output", "one.jsonl", "--removed", "gone1.jsonl", "-j", "1"]);
    let four = folder.clean(&["in.jsonl", "--output", "four.jsonl", "--removed", "gone4.jsonl", "-j", "4"]);
    assert_eq!((one.stdout, folder.read("one.jsonl"), folder.read("gone1.jsonl")), (four.stdout, folder.read("four.jsonl"), folder.read("gone4.jsonl")));
    assert!(!folder.removed("gone1.jsonl").is_empty());
    folder.clean(&["one.jsonl", "--output", "again.jsonl", "--removed", "gone.jsonl"]);
    assert_eq!((folder.read("again.jsonl"), folder.read("gone.jsonl").as_str()), (folder.read("one.jsonl"), ""));
}

/// Sentences to build texts of, in several scripts.
const SENTENCES: [&str; 6] = [
    "The old bridge over the river will close on Monday for repairs.",
    "About 200 people came to the meeting in the town hall.",
    "The mayor of Norwick said that the work would take nine weeks.",
    "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل.",
    "وقال المدير إن العمل بدأ قبل عامين وانتهى في موعده دون تأخير.",
    "市は月曜日に古い橋を閉鎖し、九週間の工事を始めると発表した。",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_goes_still_stands_and_what_stays_keeps_its_order(picks in prop::collection::vec(prop::collection::vec((0..SENTENCES.len(), any::<bool>()), 1..9), 1..5)) {
        let texts: Vec<String> = picks.iter().map(|pick| pick.iter().map(|&(n, line)| format!("{}{}", SENTENCES[n], if line { "\n" } else { " " })).collect()).collect();
        let folder = Folder::new();
        folder.write("in.jsonl", texts.iter().enumerate().map(|(n, text)| line(&n.to_string(), text)).collect::<String>());
        folder.clean(&["in.jsonl", "--output", "out.jsonl", "--removed", "gone.jsonl"]);
        let left: Vec<(usize, String)> = folder.removed("out.jsonl").iter().map(|record| {
            (record["id"].as_str().unwrap().parse().unwrap(), record["text"].as_str().unwrap().to_owned())
        }).collect();
        prop_assert!(left.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let sentences = |text: &str| -> Vec<usize> {
            let mut found: Vec<(usize, usize)> = SENTENCES.iter().enumerate().flat_map(|(n, s)| text.match_indices(s).map(move |(at, _)| (at, n))).collect();
            found.sort_unstable();
            found.into_iter().map(|(_, n)| n).collect()
        };
        for (n, text) in &left {
            let before = sentences(&texts[*n]);
            let mut rest = before.iter();
            prop_assert!(sentences(text).iter().all(|s| rest.any(|other| other == s)), "a subsequence of the input");
            prop_assert!(before.iter().all(|s| sentences(text).contains(s)), "each sentence of a document that stays stays in it");
        }
        let of = |id: &Value| -> Option<&(usize, String)> { left.iter().find(|(n, _)| n.to_string() == id.as_str().unwrap_or("")) };
        for gone in folder.removed("gone.jsonl") {
            let own: usize = gone["id"].as_str().unwrap().parse().unwrap();
            if gone["type"] == "document" {
                let survivor = of(&gone["survivor"]).unwrap();
                prop_assert!(sentences(&texts[own]).iter().all(|s| sentences(&survivor.1).contains(s)));
                prop_assert!(of(&gone["id"]).is_none());
            } else {
                let slice = |span: &Value| &texts[own][span["start"].as_u64().unwrap() as usize..span["end"].as_u64().unwrap() as usize];
                prop_assert!(sentences(slice(&gone["removed"])).iter().all(|s| sentences(slice(&gone["kept"])).contains(s)), "{gone}");
                prop_assert!(sentences(slice(&gone["removed"])).iter().all(|s| sentences(&of(&gone["kept_in"]).unwrap().1).contains(s)));
            }
        }
    }
}

#[test]
fn what_went_is_named_with_file_line_outlet_title_and_words_in_every_form() {
    let folder = Folder::new();
    let record = |id: u32, source: &str, title: &str, text: &str| json!({"id": id, "source": source, "title": title, "text": text}).to_string() + "\n";
    folder.write("in/monday.jsonl", record(1, "Post", "The <bridge>", BRIDGE) + &record(2, "Post", "Boats", HARBOUR));
    folder.write(
        "in/tuesday.jsonl",
        record(1, "Echo", "Another day", "Nothing of this was told on any other day of the week, the editor wrote.")
            + &record(2, "Echo", "Bridge, \"closed\"", BRIDGE),
    );
    for (name, more) in [("gone.jsonl", &[][..]), ("gone.csv", &[]), ("gone.html", &[]), ("gone.txt", &["--removed-format", "csv"])] {
        folder.clean(&[&["in", "--output", &format!("out-of-{}", name.replace('.', "-")), "--removed", name, "--keep", "first"], more].concat());
    }
    let gone = &folder.removed("gone.jsonl")[0];
    let wanted = json!({"file": "in/tuesday.jsonl", "line": 2, "outlet": "Echo", "title": "Bridge, \"closed\"",
        "kept_file": "in/monday.jsonl", "kept_line": 1, "kept_outlet": "Post", "kept_title": "The <bridge>"});
    for (name, value) in wanted.as_object().unwrap() {
        assert_eq!(&gone[name], value, "{gone}");
    }
    assert!(gone["words"].as_str().is_some_and(|words| words.ends_with('…') && BRIDGE.starts_with(words.trim_end_matches('…'))));
    let table = folder.read("gone.csv");
    assert!(table.starts_with("type,id,file,line,outlet,title,relation,similarity,reason,kept_id,kept_file,kept_line,"));
    assert!(
        table.contains("\r\ndocument,2,in/tuesday.jsonl,2,Echo,\"Bridge, \"\"closed\"\"\",exact,1,duplicate,1,in/monday.jsonl,1,Post,The <bridge>,"),
        "{table}"
    );
    assert_eq!(folder.read("gone.txt"), table);
    let page = folder.read("gone.html");
    assert!(page.contains("in/tuesday.jsonl:2") && page.contains("The &lt;bridge&gt;") && page.ends_with("</html>\n"), "{page}");
}

#[test]
fn words_of_a_file_are_named_with_their_line_and_one_thing_is_no_plural() {
    let folder = Folder::new();
    folder.write("in.txt", format!("{BRIDGE}\n\n{HARBOUR}\n\n{BRIDGE}\n"));
    let summary = folder.clean(&["in.txt", "--output", "out.txt", "--removed", "gone.jsonl"]);
    let gone = &folder.removed("gone.jsonl")[0];
    assert_eq!((&gone["line"], &gone["kept_line"]), (&json!(5), &json!(1)), "{gone}");
    let said = String::from_utf8(summary.stdout).unwrap();
    assert!(said.contains("block in 1 document: ") && said.contains("%  document\n"), "{said}");
    let own = format!("{BRIDGE} Two boats were moved.");
    folder.write("near.jsonl", line("a", &format!("{BRIDGE} The council will meet again in June.")) + &line("b", &own));
    let said = String::from_utf8(folder.clean(&["near.jsonl", "--output", "near-out.jsonl"]).stdout).unwrap();
    assert!(
        said.contains("1 near document stays: it tells something") && said.contains("near.jsonl:2 is near near.jsonl:1, and says: Two boats were moved."),
        "{said}"
    );
}

#[test]
fn texts_in_other_encodings_are_cleaned_to_utf8() {
    let folder = Folder::new();
    let wide = |text: &str| std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    folder.write("in.txt", wide(&format!("{BRIDGE}\n\n{HARBOUR}\n\n{BRIDGE}\n")));
    folder.clean(&["in.txt", "--output", "out.txt"]);
    assert_eq!(folder.read("out.txt"), format!("{BRIDGE}\n\n{HARBOUR}\n"));
    folder.write("in.csv", b"id,text\n1,\"caf\xE9 \x93au lait\x94\"\n");
    let refused = folder.cleaning(&["in.csv", "--output", "refused.csv"]).output().unwrap();
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--encoding windows-1252"), "{}", String::from_utf8_lossy(&refused.stderr));
    assert_eq!(refused.status.code(), Some(2));
    folder.clean(&["in.csv", "--output", "out.csv", "--encoding", "cp1252"]);
    assert_eq!(folder.read("out.csv"), "id,text\n1,\"café “au lait”\"\n");
    let unknown = folder.cleaning(&["in.csv", "--output", "x.csv", "--encoding", "klingon"]).output().unwrap();
    assert!(unknown.status.code() == Some(2) && String::from_utf8_lossy(&unknown.stderr).contains("windows-1256"));
}
