//! `clean` follows the name of its output: formats, compressions, one file of many; and an index of what came before.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]
#![cfg(all(feature = "csv", feature = "parquet", feature = "compress", feature = "html"))]

use std::fs;
use std::io::Read;
use std::process::Output;

use serde_json::{Value, json};

mod folder;

use folder::Folder;

const BRIDGE: &str = "The old bridge over the river will close on Monday for repairs. About 200 people came to the meeting in the town hall.";
const HARBOUR: &str = "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل. وقال المدير إن العمل بدأ قبل عامين، \"وانتهى\" في موعده.";
const LIBRARY: &str = "図書館は月曜日に新しい本館を開く。市長は式典で、子どもたちが自由に本を借りられるようになると述べた。";

impl Folder {
    fn clean(&self, args: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = self.command(&[&["clean"], args].concat()).output().unwrap();
        (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    }

    fn cleaned(&self, args: &[&str]) {
        let (code, _, error) = self.clean(args);
        assert_eq!(code, 0, "{args:?}: {error}");
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap()
    }

    fn read(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap()
    }

    fn records(&self, name: &str) -> Vec<Value> {
        self.read(name).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// Three records with further fields, of which one is a copy.
fn lines() -> String {
    let records = [
        json!({"id": "a", "text": BRIDGE, "words": 21, "share": 0.5, "new": true}),
        json!({"id": "b", "text": BRIDGE, "words": 21}),
        json!({"id": "c", "text": format!("{HARBOUR}\n{LIBRARY}"), "words": -3, "share": 2, "url": "https://example.org/?a=1,2"}),
    ];
    records.iter().map(|record| format!("{record}\n")).collect()
}

#[test]
fn the_name_says_format_and_compression() {
    let folder = Folder::new();
    folder.write("in.jsonl", lines());
    folder.write("packed.jsonl.gz", {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut out, lines().as_bytes()).unwrap();
        out.finish().unwrap()
    });
    for (input, output, head) in [
        ("in.jsonl", "a.jsonl", &b"{\""[..]),
        ("in.jsonl", "a.jsonl.gz", &[0x1f, 0x8b]),
        ("packed.jsonl.gz", "b.jsonl", b"{\""),
        ("packed.jsonl.gz", "b.jsonl.zst", &[0x28, 0xb5, 0x2f, 0xfd]),
        ("packed.jsonl.gz", "b", &[0x1f, 0x8b]),
        ("packed.jsonl.gz", "b.parquet", b"PAR1"),
        ("in.jsonl", "a.parquet", b"PAR1"),
        ("in.jsonl", "a.csv", b"id,new,"),
        ("in.jsonl", "A.TSV", b"id\tnew\t"),
    ] {
        folder.cleaned(&[input, "-o", output, "--keep", "first"]);
        assert!(folder.bytes(output).starts_with(head), "{output}: {:?}", &folder.bytes(output)[..8]);
    }
    assert_eq!(folder.read("a.jsonl"), folder.read("b.jsonl"));
    // What is asked for overrules the name.
    folder.cleaned(&["in.jsonl", "-o", "data", "--output-format", "csv"]);
    assert!(folder.read("data").starts_with("id,"));
    for (output, reason) in [("pages.html", "as JSONL"), ("pages.warc.gz", "as JSONL"), ("one.txt", "cannot hold the field “new”")] {
        let (code, _, error) = folder.clean(&["in.jsonl", "-o", output]);
        assert!(code == 2 && error.contains(reason) && !folder.path().join(output).exists(), "{output}: {error}");
    }
}

#[test]
fn nothing_is_lost_from_format_to_format() {
    let folder = Folder::new();
    folder.write("in.jsonl", lines());
    folder.cleaned(&["in.jsonl", "-o", "plain.jsonl", "--keep", "first"]);
    folder.cleaned(&["in.jsonl", "-o", "table.csv", "--keep", "first"]);
    folder.cleaned(&["table.csv", "-o", "from-csv.jsonl"]);
    folder.cleaned(&["in.jsonl", "-o", "table.parquet", "--keep", "first"]);
    folder.cleaned(&["table.parquet", "-o", "from-parquet.jsonl"]);
    folder.cleaned(&["table.parquet", "-o", "table.tsv"]);
    folder.cleaned(&["table.tsv", "-o", "from-tsv.jsonl"]);
    let plain = folder.records("plain.jsonl");
    assert_eq!(plain.len(), 2);
    for (name, typed) in [("from-csv.jsonl", false), ("from-tsv.jsonl", false), ("from-parquet.jsonl", true)] {
        let records = folder.records(name);
        assert_eq!(records.len(), 2, "{name}");
        for (before, after) in plain.iter().zip(&records) {
            for (field, value) in before.as_object().unwrap() {
                let said = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let number = |value: &Value| said(value).parse::<f64>().ok();
                assert!(said(value) == said(&after[field]) || number(value).is_some() && number(value) == number(&after[field]), "{name}: {field}: {after}");
                assert!(!typed || value.is_number() == after[field].is_number(), "{name}: {field}");
            }
        }
    }
    // A number keeps its digits where the format has room for them, and is refused where it has none.
    folder.write("long.jsonl", "{\"id\":\"a\",\"text\":\"Some words.\",\"n\":12345678901234567890123}\n");
    folder.cleaned(&["long.jsonl", "-o", "long.csv"]);
    assert!(folder.read("long.csv").contains(",12345678901234567890123\n"));
    for (record, output, reason) in [
        ("{\"text\":\"Some words.\",\"n\":12345678901234567890123}", "x.parquet", "“n” holds a whole number of more than 64 bits"),
        ("{\"text\":\"Some words.\",\"tags\":[1]}", "x.csv", "“tags” holds a list or an object"),
        ("{\"text\":\"Some words.\",\"by\":{\"name\":\"A\"}}", "x.parquet", "“by” holds a list or an object"),
        (
            "{\"text\":\"Some words.\",\"n\":1}\n{\"text\":\"Other words.\",\"n\":\"one\"}",
            "x.parquet",
            "record 2 of odd.jsonl: the field “n” holds another kind",
        ),
        ("{\"text\":\"Some words.\"}\n{\"text\":\"Other words.\"}", "x.txt", "holds one document"),
    ] {
        folder.write("odd.jsonl", record);
        let (code, _, error) = folder.clean(&["odd.jsonl", "-o", output]);
        assert!(code == 2 && error.contains(reason) && !folder.path().join(output).exists(), "{record}: {error}");
    }
}

#[test]
fn many_files_become_one_where_its_name_asks_for_it() {
    let folder = Folder::new();
    let page =
        |title: &str, text: &str| format!("<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>");
    folder.write("pages/one.html", page("Bridge", BRIDGE));
    folder.write("pages/deep/two.html", page("Harbour", HARBOUR));
    folder.write("pages/copy.html", page("Bridge", BRIDGE));
    folder.write("pages/note.txt", LIBRARY);
    folder.cleaned(&["pages", "-o", "all.jsonl", "--keep", "first"]);
    let all = folder.records("all.jsonl");
    assert_eq!(all.len(), 3, "{all:?}");
    assert!(all.iter().all(|record| record["id"].as_str().unwrap().starts_with("pages/")) && all.iter().any(|record| record["text"] == LIBRARY));
    folder.cleaned(&["pages", "-o", "all.parquet"]);
    folder.cleaned(&["all.parquet", "-o", "again.jsonl"]);
    assert_eq!(folder.records("again.jsonl").len(), 3);
    // Files of lines stand behind one another as they are, with a break between them.
    folder.write("x.jsonl", json!({"id": 1, "text": BRIDGE}).to_string());
    folder.write("y.jsonl", json!({"id": 2, "text": HARBOUR}).to_string());
    folder.cleaned(&["y.jsonl", "x.jsonl", "-o", "both.jsonl"]);
    assert_eq!(folder.read("both.jsonl"), folder.read("x.jsonl") + "\n" + &folder.read("y.jsonl"));
    let (code, out, error) = folder.clean(&["x.jsonl", "pages", "-o", "-"]);
    assert!(code == 2 && out.is_empty() && error.contains("--output-format"), "{error}");
    assert_eq!(folder.clean(&["x.jsonl", "pages", "-o", "-", "--output-format", "jsonl"]).1.lines().count(), 4 - 1);
    // A folder stays a folder where the name says nothing, each file in the format that is asked for.
    folder.cleaned(&["pages", "-o", "tree", "--output-format", "jsonl"]);
    assert!(folder.records("tree/note.txt.jsonl")[0]["text"] == LIBRARY && folder.path().join("tree/deep/two.html.jsonl").exists());
}

#[test]
fn files_of_one_name_keep_their_folders() {
    let folder = Folder::new();
    let line = |id: usize, text: &str| json!({"id": id.to_string(), "text": text}).to_string() + "\n";
    folder.write("monday/data.jsonl", line(1, BRIDGE) + &line(2, HARBOUR));
    folder.write("tuesday/data.jsonl", line(1, BRIDGE) + &line(2, LIBRARY));
    folder.write("wednesday/data.jsonl", line(1, LIBRARY));
    folder.cleaned(&["monday/data.jsonl", "tuesday/data.jsonl", "wednesday/data.jsonl", "-o", "out"]);
    let kept: Vec<usize> = ["monday", "tuesday", "wednesday"].iter().map(|day| folder.read(&format!("out/{day}/data.jsonl")).lines().count()).collect();
    assert_eq!((kept.iter().sum::<usize>(), kept.len()), (3, 3));
}

#[cfg(feature = "index")]
#[test]
fn tuesday_less_all_that_came_before_and_then_remembered() {
    let folder = Folder::new();
    let line = |id: usize, text: &str| json!({"id": id.to_string(), "text": text}).to_string() + "\n";
    let long = |n: usize| {
        (0..40).map(|k| format!("Sentence {k} of report {n} tells of matter {} in a few words of its own.", n * 61 + k * 7)).collect::<Vec<_>>().join(" ")
    };
    folder.write("monday.jsonl", line(1, BRIDGE) + &line(2, HARBOUR) + &line(3, &long(1)));
    // An old text under its own id and one under another, a part of an old one, an old one with news, and a new one that comes twice.
    let part = long(1).replace(" Sentence 39 of report 1 tells of matter 334 in a few words of its own.", "");
    let news = format!("{} Two boats were moved to the harbour of Norwick.", long(1));
    let tuesday = line(1, BRIDGE) + &line(2, BRIDGE) + &line(3, &part) + &line(4, &news) + &line(5, LIBRARY) + &line(6, LIBRARY);
    folder.write("tuesday.jsonl", tuesday);
    folder.cleaned(&["monday.jsonl", "--index", "before", "--remember", "-o", "monday.clean.jsonl"]);
    assert_eq!(folder.read("monday.clean.jsonl"), folder.read("monday.jsonl"));
    let args = ["tuesday.jsonl", "--index", "before", "-o", "new.jsonl", "--removed", "gone.jsonl", "--format", "json"];
    let (code, summary, error) = folder.clean(&[&args[..], &["--remember", "--keep", "first"]].concat());
    assert_eq!(code, 0, "{error}");
    let ids: Vec<Value> = folder.records("new.jsonl").iter().map(|record| record["id"].clone()).collect();
    assert_eq!(ids, ["4", "5"]);
    let gone = folder.records("gone.jsonl");
    let told =
        |id: &str| gone.iter().find(|line| line["id"] == id).map(|line| (line["survivor"].as_str().unwrap().to_owned(), line["in_index"].clone())).unwrap();
    assert_eq!((told("1"), told("2"), told("3")), (("1".into(), json!(true)), ("1".into(), json!(true)), ("3".into(), json!(true))), "{gone:?}");
    assert_eq!(told("6"), ("5".into(), Value::Null));
    assert_eq!(serde_json::from_str::<Value>(&summary).unwrap()["known_documents"], 3);
    // Where what stays for them came from.
    let place =
        |id: &str| gone.iter().find(|line| line["id"] == id).map(|line| (line["kept_file"].clone(), line["kept_line"].clone(), line["index"].clone())).unwrap();
    assert_eq!(place("2"), (json!("monday.jsonl"), json!(1), json!("before")));
    assert_eq!(place("6"), (json!("tuesday.jsonl"), json!(5), Value::Null));
    // A near document of the index that stays is counted and named like one of the batch.
    let summary: Value = serde_json::from_str(&summary).unwrap();
    assert_eq!((&summary["kept_near"], &summary["kept"][0]["near"]), (&json!(1), &json!("monday.jsonl:3")), "{summary}");
    // What was remembered is known now, and nothing of the batch is new any more, which is not kept quiet.
    let (code, _, error) = folder.clean(&["tuesday.jsonl", "--index", "before", "--remember", "-o", "again.jsonl"]);
    assert_eq!((code, folder.read("again.jsonl")), (0, String::new()));
    assert!(error.contains("nothing is left of 6 documents: before holds what they say, and 3 of them themselves"), "{error}");
    let (_, _, error) = folder.clean(&["monday.jsonl", "new.jsonl", "--index", "before", "--dry-run"]);
    assert!(error.contains("nothing is left of 5 documents"), "{error}");
    folder.write("half.jsonl", line(1, BRIDGE) + &line(9, &long(7)));
    let (_, _, error) = folder.clean(&["half.jsonl", "--index", "before", "--dry-run"]);
    assert!(error.contains("1 of 2 documents stand in before already"), "{error}");
    let stats = folder.command(&["index", "stats", "before", "--format", "json"]).output().unwrap().stdout;
    assert_eq!(serde_json::from_slice::<Value>(&stats).unwrap()["documents"], 5);
    for args in [
        &["monday.jsonl", "--remember", "-o", "x.jsonl"][..],
        &["monday.jsonl", "--index", "nowhere", "-o", "x.jsonl"],
        &["monday.jsonl", "--index", "before", "--threshold", "0.9", "-o", "x.jsonl"],
    ] {
        assert_eq!(folder.clean(args).0, 2, "{args:?}");
    }
    assert!(!folder.path().join("x.jsonl").exists());
}

#[cfg(feature = "index")]
#[test]
fn a_delivery_that_is_not_whole_is_not_remembered() {
    let folder = Folder::new();
    let line = |id: usize, text: &str| json!({"id": id.to_string(), "text": text}).to_string() + "\n";
    folder.write("monday.jsonl", line(1, BRIDGE) + "{\"id\": \"2\", \"text\n");
    let (code, _, error) = folder.clean(&["monday.jsonl", "--index", "before", "--remember", "-o", "new.jsonl"]);
    assert!(code == 2 && error.contains("before: nothing was added, for 1 file or record could not be read"), "{error}");
    assert_eq!(folder.read("new.jsonl"), line(1, BRIDGE));
    // Delivered again as a whole, all of it is new.
    folder.write("monday.jsonl", line(1, BRIDGE) + &line(2, HARBOUR));
    folder.cleaned(&["monday.jsonl", "--index", "before", "--remember", "-o", "whole.jsonl"]);
    assert_eq!(folder.read("whole.jsonl"), folder.read("monday.jsonl"));
}

#[test]
fn settings_stand_in_the_configuration_and_the_command_line_wins() {
    let folder = Folder::new();
    let line = |id: &str, text: &str| json!({"id": id, "text": text}).to_string() + "\n";
    folder.write("in.jsonl", line("a", BRIDGE) + &line("b", BRIDGE) + &line("c", &format!("{HARBOUR}\n{HARBOUR}")));
    folder.write("retold.toml", "[clean]\nonly = \"blocks\"\n[cluster]\nrelations = [\"near\"]\nthreshold = 0.9\nkeep = \"latest\"\n");
    folder.cleaned(&["in.jsonl", "-o", "blocks.jsonl"]);
    assert_eq!(folder.records("blocks.jsonl").len(), 3);
    folder.cleaned(&["in.jsonl", "-o", "documents.jsonl", "--only", "documents"]);
    assert_eq!((folder.records("documents.jsonl").len(), &folder.records("documents.jsonl")[1]["text"]), (2, &json!(format!("{HARBOUR}\n{HARBOUR}"))));
    let settings = |args: &[&str]| -> Value {
        let out = folder.command(&[&["cluster", "in.jsonl", "--format", "jsonl"], args].concat()).output().unwrap().stdout;
        serde_json::from_str::<Value>(String::from_utf8(out).unwrap().lines().last().unwrap()).unwrap()["settings"].clone()
    };
    let read = settings(&[]);
    assert_eq!((&read["relations"], &read["threshold"], &read["keep"]), (&json!(["near"]), &json!(0.9), &json!("latest")));
    let told = settings(&["--threshold", "0.5", "--relations", "exact,near", "--keep", "first"]);
    assert_eq!((&told["relations"], &told["threshold"], &told["keep"]), (&json!(["exact", "near"]), &json!(0.5), &json!("first")));
    folder.write("other.toml", "");
    assert_eq!(settings(&["--config", "other.toml"])["threshold"], 0.7);
    folder.write("retold.toml", "[cluster]\nthreshold = 7\n");
    for args in [&["cluster", "in.jsonl"][..], &["clean", "in.jsonl", "--dry-run"], &["check", "in.jsonl"]] {
        let output = folder.command(args).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.code() == Some(2) && error.contains("retold.toml:2:13: cluster.threshold = 7") && error.contains("\n2 | threshold = 7\n"),
            "{error}"
        );
    }
}

#[test]
fn tables_of_many_rows_are_whole() {
    let folder = Folder::new();
    let text = |n: usize| (0..12).map(|k| format!("w{}", (n * 7919 + k * k * 31 + k) % 40_009)).collect::<Vec<_>>().join(" ");
    let lines: String = (0..70_000).map(|n| json!({"id": n, "text": text(n), "even": n % 2 == 0}).to_string() + "\n").collect();
    folder.write("in.jsonl.zst", zstd::encode_all(lines.as_bytes(), 1).unwrap());
    folder.cleaned(&["in.jsonl.zst", "-o", "out.parquet", "--only", "blocks"]);
    folder.cleaned(&["out.parquet", "-o", "back.csv.gz", "--only", "blocks"]);
    let mut table = String::new();
    flate2::read::MultiGzDecoder::new(&folder.bytes("back.csv.gz")[..]).read_to_string(&mut table).unwrap();
    assert_eq!((table.lines().count(), table.lines().last().unwrap()), (70_001, format!("false,69999,{}", text(69_999)).as_str()));
}

#[test]
fn a_name_that_fits_leaves_the_dialect_as_it_is() {
    let folder = Folder::new();
    let table =
        |separator: &str| format!("sep={separator}\r\nid{separator}text\r\na{separator}{LIBRARY}\r\nb{separator}{LIBRARY}\r\nc{separator}\"{BRIDGE}\"\r\n");
    let semicolons = table(";");
    let left = semicolons.replacen(&format!("b;{LIBRARY}\r\n"), "", 1);
    folder.write("in.csv", &semicolons);
    folder.cleaned(&["in.csv", "-o", "out.csv", "--keep", "first"]);
    assert_eq!(folder.read("out.csv"), left);
    // Tabs under the name of commas, too; but what is asked for or what another name says is done.
    folder.write("tabs.csv", semicolons.replace(';', "\t").replace("sep=\t\r\n", ""));
    folder.cleaned(&["tabs.csv", "-o", "tabs-out.csv", "--keep", "first"]);
    assert!(folder.read("tabs-out.csv").starts_with("id\ttext\r\n"));
    for args in [&["in.csv", "-o", "a.tsv"][..], &["in.csv", "-o", "b", "--output-format", "tsv"], &["tabs.csv", "-o", "c.tsv"]] {
        folder.cleaned(&[args, &["--keep", "first"]].concat());
        assert!(folder.read(args[2]).starts_with("id\ttext"), "{args:?}: {}", folder.read(args[2]));
    }
    folder.cleaned(&["a.tsv", "-o", "d.csv"]);
    assert!(folder.read("d.csv").starts_with("id,text\na,"));
    folder.cleaned(&["in.csv", "tabs.csv", "-o", "both.csv", "--keep", "first"]);
    assert_eq!(folder.read("both.csv").lines().count(), 3);
    folder.cleaned(&["in.csv", "-o", "one.jsonl", "--keep", "first"]);
    assert_eq!(folder.records("one.jsonl").len(), 2);
}

#[test]
fn json_is_written_as_an_array_where_the_name_or_the_arguments_say_so() {
    let folder = Folder::new();
    folder.write("in.jsonl", lines());
    folder.cleaned(&["in.jsonl", "-o", "out.json", "--keep", "first"]);
    let array = |name: &str| serde_json::from_str::<Value>(&folder.read(name)).unwrap().as_array().unwrap().clone();
    assert_eq!(array("out.json").len(), 2);
    assert_eq!(array("out.json")[1]["url"], "https://example.org/?a=1,2");
    folder.cleaned(&["out.json", "-o", "again.json"]);
    assert_eq!(folder.read("again.json"), folder.read("out.json"), "an array is left as it is");
    folder.cleaned(&["out.json", "-o", "lines.jsonl"]);
    assert_eq!(folder.records("lines.jsonl"), array("out.json"));
    folder.cleaned(&["out.json", "in.jsonl", "-o", "all.json"]);
    assert_eq!(array("all.json").len(), 2);
    folder.cleaned(&["in.jsonl", "-o", "asked", "--output-format", "json"]);
    assert_eq!(array("asked").len(), 2);
    // Lines under the name of JSON stay lines.
    folder.write("lines.json", lines());
    folder.cleaned(&["lines.json", "-o", "left.json", "--keep", "first"]);
    assert_eq!(folder.records("left.json").len(), 2);
    folder.write("folder/a.csv", "id,text\n1,Some words.\n");
    folder.cleaned(&["folder", "-o", "arrays", "--output-format", "json"]);
    assert_eq!(array("arrays/a.json").len(), 1);
}

#[test]
fn what_cannot_be_read_stays_out_or_goes_aside_in_every_format() {
    let folder = Folder::new();
    let torn = format!("[{{\"text\": \"{BRIDGE}\"}},\n{{\"no\": 1}},\n5,\n{{\"text\": \"torn");
    let long = format!("{{\"text\": \"{BRIDGE}\"}}\nno record\n{{\"text\": 5}}\n");
    for (name, bytes, rejected) in [
        ("a.jsonl", long.as_str(), "no record\n{\"text\": 5}\n"),
        ("a.json", &torn, "{\"no\": 1}\n5\n{\"text\": \"torn\n"),
        ("a.csv", &format!("id,text\n1,{BRIDGE}\n2\n3,\"open\n4,{LIBRARY}\n5,b,c\n"), "id,text\n2\n3,\"open\n5,b,c\n"),
        ("a.tsv", &format!("id\ttext\n1\t{BRIDGE}\n2\n3\ta\tb\n"), "id\ttext\n2\n3\ta\tb\n"),
    ] {
        folder.write(name, bytes);
        let out = format!("out-{name}");
        let (code, _, error) = folder.clean(&[name, "-o", &out, "--force"]);
        assert!(code == 2 && error.contains("could not be read"), "{name}: {error}");
        let (code, _, error) = folder.clean(&[name, "-o", &out, "--force", "--rejected", "bad", "--quiet"]);
        assert_eq!((code, folder.read("bad").as_str()), (2, rejected), "{name}: {error}");
        // What was written can be read without a fault, and holds the rest; so does what was converted.
        folder.cleaned(&[&out, "-o", "again.jsonl", "--force"]);
        let (code, ..) = folder.clean(&[name, "-o", "converted.jsonl", "--force"]);
        assert_eq!(code, 2);
        for written in ["again.jsonl", "converted.jsonl"] {
            let texts: Vec<Value> = folder.records(written).into_iter().map(|record| record["text"].clone()).collect();
            let expected = if name == "a.csv" { vec![BRIDGE, LIBRARY] } else { vec![BRIDGE] };
            assert_eq!(texts, expected, "{name} as {written}");
        }
    }
}

#[test]
fn a_name_that_says_no_format_is_refused() {
    let folder = Folder::new();
    folder.write("in.jsonl", lines());
    folder.write("in.records", lines());
    folder.write("pages/a.txt", BRIDGE);
    for name in ["out.xlsx", "out.jsnol", "out.docx.gz", "out.feather", "folder.xml"] {
        for input in ["in.jsonl", "pages"] {
            let (code, _, error) = folder.clean(&[input, "-o", name]);
            assert!(code == 2 && error.contains("no format is called “.") && error.contains(".jsonl .json .csv"), "{name}: {error}");
            assert!(!folder.path().join(name).exists());
        }
    }
    // The arguments may say it, the input may have the same name, a version is no extension, and a folder may be called anything.
    folder.cleaned(&["in.jsonl", "-o", "out.xlsx", "--output-format", "csv"]);
    assert!(folder.read("out.xlsx").starts_with("id,"));
    folder.cleaned(&["in.jsonl", "-o", "folder.jsonl/"]);
    assert_eq!(folder.records("folder.jsonl/in.jsonl").len(), 2);
    folder.cleaned(&["in.records", "-o", "out.records"]);
    folder.cleaned(&["in.jsonl", "-o", "corpus.v2.1"]);
    folder.cleaned(&["pages", "-o", "pages.d/"]);
    assert_eq!((folder.records("out.records").len(), folder.records("corpus.v2.1").len(), folder.read("pages.d/a.txt").as_str()), (2, 2, BRIDGE));
}

#[test]
fn a_stream_in_a_folder_is_called_after_what_it_held() {
    use std::io::Write as _;
    let folder = Folder::new();
    folder.write("in.jsonl", json!({"id": "x", "text": LIBRARY}).to_string() + "\n");
    for (input, name) in [(lines(), "stdin.jsonl"), (format!("id,text\n1,\"{BRIDGE}\"\n"), "stdin.csv"), (BRIDGE.to_owned(), "stdin.txt")] {
        let out = format!("out-{name}");
        let mut command = folder.command(&["clean", "-", "in.jsonl", "-o", &format!("{out}/")]);
        let mut child = command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
        assert!(folder.path().join(&out).join(name).is_file(), "{name}");
    }
}
