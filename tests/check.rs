//! `retold check` as a pipeline runs it: a bad batch fails with reasons, a clean one passes.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::process::Output;

use serde_json::{Value, json};

mod folder;

use folder::Folder;

impl Folder {
    fn retold(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// The exit code and the report as JSON.
    fn check(&self, args: &[&str]) -> (i32, Value) {
        let output = self.retold(&[&["check", "--format", "json"], args].concat());
        let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
        (output.status.code().unwrap(), report)
    }
}

fn line(id: &str, text: &str) -> String {
    json!({"id": id, "text": text, "source": "Harbour Post"}).to_string()
}

const PLACES: [&str; 8] = ["harbour", "market", "station", "museum", "library", "theatre", "school", "bridge"];
const PEOPLE: [&str; 7] = ["Berg", "Holm", "Lind", "Aalto", "Rossi", "Novak", "Silva"];

/// An article that has next to nothing in common with the others.
fn article(n: usize) -> String {
    let (place, person) = (PLACES[n % 8], PEOPLE[n / 8 % 7]);
    (0..6)
        .map(|k| {
            format!(
                "{person} told the {place} in meeting number {} that plan {} of {} would follow in part {}. ",
                n * 6 + k,
                n * 31 + k,
                PLACES[(n + k * 3) % 8],
                n * 17 + k * 5
            )
        })
        .collect()
}

fn clean_batch() -> Vec<String> {
    (0..120).map(|n| line(&format!("d{n}"), &article(n))).collect()
}

fn rules_over(report: &Value) -> Vec<&str> {
    report["rules"].as_array().unwrap().iter().filter(|rule| rule["over_budget"] == true).map(|rule| rule["rule"].as_str().unwrap()).collect()
}

#[test]
fn a_clean_batch_passes_and_a_bad_one_is_caught_by_the_defaults() {
    let folder = Folder::new();
    folder.write("clean.jsonl", clean_batch().join("\n"));
    let (code, report) = folder.check(&["clean.jsonl"]);
    assert_eq!((code, report["failed"].as_bool()), (0, Some(false)), "{report}");
    assert_eq!(report["documents"], 120);

    let mut bad = clean_batch();
    for n in 0..8 {
        bad.push(line(&format!("copy{n}"), &article(n).replacen("told the", "said to the", 1)));
        bad.push(line(&format!("short{n}"), "Read more."));
        let text = article(60 + n);
        bad[20 + n] = line(&format!("twice{n}"), &format!("{text}\n\n{text}"));
    }
    let lede = "The council of the old town closed the long bridge over the river for three weeks because of its age.";
    for n in 0..3 {
        bad[40 + n] = line(&format!("cut{n}"), &format!("{}...\n{lede}\n{}", &lede[..62], article(80 + n)));
    }
    bad[50] = line("empty", " … ");
    bad[51] = line("broken", &format!("{} caf\u{fffd}", article(51)));
    bad[52] = line("misread", &format!("{} â€œquotedâ€\u{9d}", article(52)));
    folder.write("bad.jsonl", bad.join("\n"));
    let (code, report) = folder.check(&["bad.jsonl"]);
    assert_eq!(code, 1);
    assert_eq!(rules_over(&report), ["duplicate-documents", "repeated-text", "truncated-lede", "empty-documents", "short-documents", "encoding-damage"]);
    let of = |rule: &str| -> Vec<String> {
        let found = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == rule);
        found.map(|finding| finding["spot"]["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of("encoding-damage"), ["broken", "misread"]);
    assert_eq!(of("empty-documents"), ["empty"]);
    assert_eq!(of("truncated-lede"), ["cut0", "cut1", "cut2"]);
    assert!((0..8).all(|n| of("repeated-text").contains(&format!("twice{n}"))));
    assert!((0..8).all(|n| of("duplicate-documents").iter().any(|id| *id == format!("copy{n}") || *id == format!("d{n}"))));
    let broken = report["findings"].as_array().unwrap().iter().find(|finding| finding["spot"]["id"] == "broken").unwrap();
    assert_eq!((broken["spot"]["line"].as_u64(), broken["spot"]["words"].as_str()), (Some(52), Some("\u{fffd}")));
}

#[test]
fn places_are_lines_of_texts_and_of_records() {
    let folder = Folder::new();
    folder.write("page.txt", format!("{}\n\nnext: \u{fffd}\n", article(3)));
    let output = folder.retold(&["check", "page.txt"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("page.txt:3:7: damaged text"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_nearest_configuration_counts_and_mistakes_in_it_are_named() {
    let folder = Folder::new();
    folder.write("deep/er/a.jsonl", line("a", "Only three words."));
    let run = |args: &[&str]| {
        let output = folder.command(args).current_dir(folder.path().join("deep/er")).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(&["check", "a.jsonl"]).0, 0, "a short document is a warning");
    folder.write("retold.toml", "[rules]\nshort-documents = { level = \"error\", max-count = 0 }\n");
    assert_eq!(run(&["check", "a.jsonl"]).0, 1);
    let (code, shown, _) = run(&["check", "--print-config"]);
    assert!(code == 0 && shown.contains("[rules.short-documents]\nlevel = \"error\"\nmax-count = 0"), "{shown}");
    folder.write("retold.toml", "min-words = 2\n");
    assert!(run(&["check", "a.jsonl"]).1.contains("ok: short-documents"));
    for (config, said) in [
        ("min-wrods = 2\n", "no setting is called “min-wrods” here; there are min-words, "),
        ("[rules]\nshort = { level = \"off\" }\n", "“short” is not known here; known are duplicate-documents, "),
        ("[rules]\nempty-documents = { level = \"loud\" }\n", "“loud” is not known here; known are off, warning, error"),
        ("min-words = ", "retold.toml:1:13: "),
        ("threshold = 7\n", "retold.toml:1:13: threshold = 7: allowed is a number above 0 and at most 1"),
        ("threshold = nan\n", "threshold = NaN: allowed is"),
        ("repeated-share = -3\n", "repeated-share = -3: allowed is a number from 0 to 1"),
        ("max-outlet-share = 1.5\n", "max-outlet-share = 1.5: allowed is a number from 0 to 1"),
        ("boilerplate-documents = 1\n", "boilerplate-documents = 1: allowed is a whole number from 2"),
        ("languages = [\"en\", \"klingon\"]\n", "languages = \"klingon\": allowed is the code of a language that is told from others: ar bg "),
        ("[rules]\nboilerplate = { max-share = 5 }\n", "rules.boilerplate.max-share = 5: allowed is a number from 0 to 1"),
        ("[[overrides]]\npaths = [\"[\"]\nrules = {}\n", "overrides: "),
    ] {
        folder.write("retold.toml", config);
        let (code, _, error) = run(&["check", "a.jsonl"]);
        assert!(code == 2 && error.contains(said), "{config}: {error}");
    }
    assert_eq!(run(&["check", "--init"]).0, 0);
    assert_eq!(run(&["check", "a.jsonl"]).0, 0, "the commented configuration is the default one");
    assert_eq!(run(&["check", "--init"]).0, 2, "an existing configuration stays");
    // What is commented out there is right as well.
    let written = fs::read_to_string(folder.path().join("deep/er/retold.toml")).unwrap();
    let lines: Vec<&str> =
        written.lines().map(|line| line.strip_prefix("# ").filter(|rest| rest.contains(" = ") || rest.starts_with('[')).unwrap_or("")).collect();
    let baseline = |line: &&str| !line.starts_with("baseline");
    folder.write("deep/er/retold.toml", lines.into_iter().filter(baseline).map(|line| format!("{line}\n")).collect::<String>());
    let (code, shown, error) = run(&["check", "--print-config"]);
    assert_eq!((code, error.as_str()), (0, ""), "every setting that it names exists");
    folder.write("deep/er/retold.toml", "");
    let settings = |shown: &str| shown.split_once('\n').map(|(_, settings)| settings.to_owned());
    assert_eq!(settings(&shown), settings(&run(&["check", "--print-config"]).1), "and is shown with its default");
}

#[test]
fn what_is_known_or_set_otherwise_does_not_count() {
    let folder = Folder::new();
    let mut lines = clean_batch();
    lines.push(line("bad", &format!("{} \u{fffd}", article(7))));
    folder.write("in/a.jsonl", lines.join("\n"));
    assert_eq!(folder.check(&["in"]).0, 1);
    let output = folder.retold(&["check", "in", "--write-baseline", "known.json"]);
    assert_eq!(output.status.code(), Some(0));
    let (code, report) = folder.check(&["in", "--baseline", "known.json"]);
    assert_eq!((code, report["findings"].as_array().unwrap().len()), (0, 0));
    lines.push(line("new", &format!("{} \u{fffd}", article(9))));
    folder.write("in/a.jsonl", lines.join("\n"));
    let (code, report) = folder.check(&["in", "--baseline", "known.json"]);
    let new: Vec<&Value> = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "encoding-damage").collect();
    assert_eq!((code, new.len(), new[0]["spot"]["id"].as_str()), (1, 1, Some("new")));
    for (set, expected) in [("paths = [\"in/**\"]", 0), ("paths = [\"out/**\"]", 1), ("outlets = [\"Harbour Post\"]", 0), ("outlets = [\"Hill Gazette\"]", 1)] {
        folder.write("retold.toml", format!("[[overrides]]\n{set}\nrules = {{ encoding-damage = \"off\", duplicate-documents = \"off\" }}\n"));
        assert_eq!(folder.check(&["in"]).0, expected, "{set}");
    }
}

#[test]
fn languages_outlets_boilerplate_and_contradictions_are_rules_too() {
    let folder = Folder::new();
    let mut lines: Vec<String> = (0..30).map(|n| line(&format!("d{n}"), &format!("{}\nFollow us on every page of the net!", article(n)))).collect();
    lines.push(line("ar", "قال رئيس بلدية المدينة القديمة إن الجسر سوف يغلق يوم الاثنين المقبل لمدة أسبوع كامل من أجل إصلاحه بعد الأضرار التي لحقت به."));
    let story = |count: &str| {
        format!(
            "The old ferry Amalia sank near the island of Hvar in a heavy storm. Rescuers of the coast guard brought {count} passengers of the ferry Amalia ashore on Monday. The captain of the ferry Amalia is in hospital."
        )
    };
    lines.push(json!({"id": "x", "text": story("40"), "source": "A", "date": "2015-08-01"}).to_string());
    lines.push(json!({"id": "y", "text": story("90").replace("in a heavy storm", "when a storm came up").replace("is in hospital", "was taken to hospital"), "source": "B", "date": "2015-08-01"}).to_string());
    folder.write("a.jsonl", lines.join("\n"));
    folder.write("retold.toml", "languages = [\"en\"]\n[rules]\nwrong-language = { max-count = 0 }\noutlet-share = {}\nboilerplate = { max-share = 0.1 }\nstory-conflicts = {}\nduplicate-documents = { level = \"off\" }\n");
    let (code, report) = folder.check(&["a.jsonl"]);
    assert_eq!(code, 1);
    let over = rules_over(&report);
    for rule in ["boilerplate", "wrong-language", "outlet-share", "story-conflicts"] {
        assert!(over.contains(&rule), "{rule}: {over:?}");
    }
    let ids: Vec<&str> =
        report["findings"].as_array().unwrap().iter().filter(|f| f["rule"] == "wrong-language").map(|f| f["spot"]["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["ar"]);
    let outlet = report["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "outlet-share").unwrap();
    assert_eq!(outlet["count"], 31, "all its documents count");
}

#[cfg(feature = "index")]
#[test]
fn a_batch_is_compared_with_everything_before() {
    let folder = Folder::new();
    folder.write("old.jsonl", clean_batch().join("\n"));
    assert_eq!(folder.retold(&["index", "create", "before"]).status.code(), Some(0));
    assert_eq!(folder.retold(&["index", "add", "before", "old.jsonl"]).status.code(), Some(0));
    let again: Vec<String> =
        (0..10).map(|n| line(&format!("again{n}"), &article(n))).chain((200..230).map(|n| line(&format!("new{n}"), &article(n)))).collect();
    folder.write("new.jsonl", again.join("\n"));
    assert_eq!(folder.check(&["new.jsonl"]).0, 0);
    // A stream is kept for the second reading.
    let input = fs::File::open(folder.path().join("new.jsonl")).unwrap();
    let output = folder.command(&["check", "-", "--index", "before", "--format", "json"]).stdin(input).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), rules_over(&report)), (Some(1), vec!["index-duplicates"]));
    let (code, report) = folder.check(&["new.jsonl", "--index", "before"]);
    assert_eq!((code, rules_over(&report)), (1, vec!["index-duplicates"]));
    let found: Vec<&Value> = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "index-duplicates").collect();
    assert_eq!(found.len(), 10);
    assert!(found.iter().any(|finding| finding["spot"]["id"] == "again3" && finding["other"]["id"] == "d3"));
}

#[test]
fn bad_inputs_end_with_2_and_the_rest_is_checked() {
    let folder = Folder::new();
    folder.write("a.jsonl", format!("{}\nno record\n", clean_batch().join("\n")));
    let output = folder.retold(&["check", "a.jsonl", "missing.jsonl"]);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(error.contains("a.jsonl:121: ") && error.contains("missing.jsonl: "), "{error}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("120 documents, 2 inputs or records could not be read, what was read is within budget"));
}

/// A good record, one that breaks off, and a file that is not there.
fn half_read() -> Folder {
    let folder = Folder::new();
    folder.write("good.jsonl", clean_batch()[..3].join("\n"));
    folder.write("torn.jsonl", format!("{}\n{{\"id\": \"x\", \"text\": \"Broken", line("whole", &article(40))));
    folder
}

fn shown(folder: &Folder, args: &[&str]) -> (i32, String) {
    let output = folder.retold(args);
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn every_report_carries_what_was_not_read() {
    let folder = half_read();
    let report = |format: &str| {
        let (code, out) = shown(&folder, &["check", "good.jsonl", "torn.jsonl", "gone.jsonl", "--format", format]);
        assert_eq!(code, 2, "{format}");
        out
    };
    let json: Value = serde_json::from_str(&report("json")).unwrap();
    assert_eq!((json["documents"].as_u64(), json["failed"].as_bool()), (Some(4), Some(true)));
    let places: Vec<_> = json["errors"].as_array().unwrap().iter().map(|error| (error["path"].as_str().unwrap(), error["line"].as_u64())).collect();
    assert_eq!(places, [("gone.jsonl", None), ("torn.jsonl", Some(2))]);
    let sarif: Value = serde_json::from_str(&report("sarif")).unwrap();
    let run = &sarif["runs"][0]["invocations"][0];
    assert_eq!((&run["executionSuccessful"], &run["exitCode"]), (&json!(false), &json!(2)));
    let place = &run["toolExecutionNotifications"][1]["locations"][0]["physicalLocation"];
    assert_eq!((&place["artifactLocation"]["uri"], &place["region"]["startLine"]), (&json!("torn.jsonl"), &json!(2)));
    let junit = report("junit");
    assert_eq!(junit.matches(" errors=\"2\"").count(), 2, "{junit}");
    assert!(junit.contains("name=\"torn.jsonl:2\"") && junit.matches("<error ").count() == 2, "{junit}");
    let github = report("github");
    assert!(github.contains("::error file=torn.jsonl,line=2,title=retold%3A not read::"), "{github}");
    let markdown = report("markdown");
    assert!(markdown.starts_with("### retold check: 4 documents, not fit to use: 2 inputs or records could not be read\n"), "{markdown}");
    let text = report("text");
    assert!(
        text.starts_with("error: not read: gone.jsonl: ")
            && text.ends_with("4 documents, 2 inputs or records could not be read, what was read is within budget\n"),
        "{text}"
    );
}

#[test]
fn a_batch_without_a_document_is_not_fit() {
    let folder = Folder::new();
    folder.write("empty.jsonl", "");
    folder.write("blank.jsonl", "\n  \n\n");
    folder.write("no-name/.hidden.jsonl", line("a", &article(1)));
    folder.write("images/photo.png", [0x89, b'P', b'N', b'G', 0, 1, 2]);
    for inputs in [&["empty.jsonl"][..], &["blank.jsonl"], &["no-name"], &["images"], &["gone.jsonl"], &["empty.jsonl", "blank.jsonl"]] {
        let output = folder.retold(&[&["check"][..], inputs].concat());
        let (text, error) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!(output.status.code(), Some(2), "{inputs:?}: {text}");
        assert!(text.ends_with("nothing was checked\n") && error.contains("no document was read"), "{inputs:?}: {text}{error}");
        assert!(!shown(&folder, &[&["check", "--format", "markdown"][..], inputs].concat()).1.contains(", fit to use"));
        assert!(shown(&folder, &[&["check", "--format", "junit"][..], inputs].concat()).1.contains("<error type=\"not-read\" message=\"no document was read"));
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_utf8_breaks_no_report() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let name = std::ffi::OsStr::from_bytes(b"odd\xff.jsonl");
    fs::write(folder.path().join(name), format!("{}\n{{\"id\": 7", line("a", "Only three words."))).unwrap();
    for format in ["text", "json", "sarif", "junit", "github", "markdown"] {
        let output = folder.command(&["check", "--format", format]).arg(name).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.code() == Some(2) && (text.contains("odd\u{fffd}") || text.contains("odd%EF%BF%BD")), "{format}: {text}");
    }
}

#[test]
fn no_report_passes_control_characters_on() {
    let folder = Folder::new();
    let id = "a\u{1b}]0;title\u{7}\u{202e}b\u{9b}2J";
    folder.write("x.jsonl", [line(id, &article(2)), line("other", &article(2)), line("short", "\u{1b}[31mRed\u{7} \u{202e}words.")].join("\n"));
    folder.write("bad.jsonl", "\u{1b}[2J{");
    for format in ["text", "github", "markdown", "junit"] {
        let (_, out) = shown(&folder, &["check", "x.jsonl", "bad.jsonl", "--format", format]);
        assert!(out.contains("title") && !out.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{format}: {out:?}");
    }
    let (_, csv) = shown(&folder, &["cluster", "x.jsonl", "--format", "csv"]);
    assert!(csv.contains("title") && !csv.contains(|c: char| (c.is_control() && c != '\n' && c != '\r') || c == '\u{202e}'), "{csv:?}");
}

#[test]
fn the_reports_of_other_verbs_carry_it_as_well() {
    let folder = half_read();
    let report = |args: &[&str]| -> Value {
        let (code, out) = shown(&folder, args);
        assert_eq!(code, 2, "{args:?}");
        serde_json::from_str(out.lines().last().unwrap()).or_else(|_| serde_json::from_str(&out)).unwrap()
    };
    let inputs = ["good.jsonl", "torn.jsonl", "gone.jsonl"];
    assert_eq!(report(&[&["cluster", "--format", "json"][..], &inputs].concat())["errors"][1]["line"], 2);
    assert_eq!(report(&[&["compare", "--format", "json"][..], &inputs].concat())["errors"].as_array().unwrap().len(), 2);
    let clean = report(&[&["clean", "--dry-run", "--format", "json"][..], &inputs].concat());
    assert_eq!((&clean["errors"], clean["unread"].as_array().unwrap().len()), (&json!(2), 2));
    let (_, lines) = shown(&folder, &[&["cluster", "--format", "jsonl"][..], &inputs].concat());
    assert_eq!(lines.lines().filter(|line| line.starts_with("{\"type\":\"error\",\"path\":")).count(), 2, "{lines}");
    folder.retold(&["index", "create", "index"]);
    folder.retold(&["index", "add", "index", "good.jsonl"]);
    let query = report(&["index", "query", "index", "torn.jsonl", "--format", "jsonl"]);
    assert_eq!(query["errors"], 1, "{query}");
}

#[test]
fn one_run_writes_a_report_in_several_forms() {
    let folder = Folder::new();
    folder.write("in.jsonl", clean_batch().join("\n") + "\n" + &line("d0", &article(0)) + "\n");
    let output = folder.retold(&["check", "in.jsonl", "--report", "sarif=a.sarif", "--report", "markdown=b.md", "--report", "junit=c.xml"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("121 documents, all within budget"));
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    for (name, format) in [("a.sarif", "sarif"), ("b.md", "markdown"), ("c.xml", "junit")] {
        let alone = folder.retold(&["check", "in.jsonl", "--format", format]).stdout;
        assert_eq!(read(name), String::from_utf8(alone).unwrap(), "{format}");
    }
    for (args, said) in [
        (&["--report", "sarif"][..], "FORMAT=FILE"),
        (&["--report", "pdf=x.pdf"], "“pdf” is no form; there are text, json, sarif"),
        (&["--report", "json=in.jsonl"], "an output may not be an input"),
        (&["--report", "json=x.json", "--report", "text=x.json"], "would both be written there"),
    ] {
        let output = folder.retold(&[&["check", "in.jsonl"], args].concat());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && error.contains(said), "{args:?}: {error}");
    }
}

#[test]
fn an_outlet_that_would_lose_too_much_is_named() {
    let folder = Folder::new();
    let of = |id: String, outlet: &str, n: usize| json!({"id": id, "text": article(n), "source": outlet}).to_string();
    let mut lines: Vec<String> = (0..20).map(|n| of(format!("a{n}"), "Post", n)).collect();
    lines.extend((0..5).map(|n| of(format!("m{n}"), "Mail", if n < 3 { n } else { 40 + n })));
    folder.write("in.jsonl", lines.join("\n"));
    let over = |args: &str| {
        folder.write("retold.toml", args);
        let (_, report) = folder.check(&["in.jsonl"]);
        let findings = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "outlet-removed-share");
        findings.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let rules = "[rules]\nduplicate-documents = { level = \"off\" }\n";
    assert!(over(rules).is_empty(), "the rule is off by default");
    let told = over(&format!("{rules}outlet-removed-share = {{}}\n"));
    assert!(told.len() == 1 && told[0].starts_with("Mail would lose 3 of 5 documents"), "{told:?}");
    assert!(over(&format!("max-outlet-removed-share = 0.8\n{rules}outlet-removed-share = {{}}\n")).is_empty());
    assert!(over(&format!("{rules}outlet-removed-share = {{}}\n[clean]\nkeep-per = \"outlet\"\n")).is_empty(), "each keeps its own");
}

#[test]
fn what_passages_an_index_and_a_reference_set_would_take_of_an_outlet_counts() {
    let folder = Folder::new();
    let of = |id: String, outlet: &str, text: &str| json!({"id": id, "text": text, "source": outlet}).to_string();
    let shared = article(70);
    let mut lines: Vec<String> = (0..20).map(|n| of(format!("a{n}"), "Post", &article(n))).collect();
    lines.extend((0..3).map(|n| of(format!("p{n}"), "Post", &format!("{}{shared}{}", article(20 + n), article(30 + n)))));
    lines.extend((0..2).map(|n| of(format!("m{n}"), "Mail", &format!("A note {n} of the desk in its own words. {shared}"))));
    folder.write("in.jsonl", lines.join("\n"));
    let over = |settings: &str, args: &[&str]| {
        folder.write("retold.toml", format!("{settings}[rules]\noutlet-removed-share = {{}}\n"));
        let (_, report) = folder.check(&[&["in.jsonl"], args].concat());
        let findings = report["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "outlet-removed-share");
        findings.map(|finding| finding["message"].as_str().unwrap().split(" would").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(over("", &[]).is_empty());
    folder.write("passages.toml", "[rules]\noutlet-removed-share = {}\n[clean]\npassages = 3\n");
    assert_eq!(over("", &["--config", "passages.toml"]), ["Mail"]);
    folder.write("items.jsonl", json!({"id": "item", "text": shared}).to_string());
    assert_eq!(over("", &["--against", "items.jsonl"]), ["Mail"]);
    #[cfg(feature = "index")]
    {
        folder.write("before.jsonl", lines[..20].join("\n"));
        assert_eq!(folder.retold(&["index", "create", "before"]).status.code(), Some(0));
        assert_eq!(folder.retold(&["index", "add", "before", "before.jsonl"]).status.code(), Some(0));
        assert_eq!(over("", &["--index", "before"]), ["Post"]);
    }
}
