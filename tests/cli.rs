//! The command line as scripts meet it: streams, exit codes, and what becomes of bad inputs.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Read, Write};
use std::process::{Output, Stdio};

mod folder;

use folder::Folder;

impl Folder {
    /// One with two short stories.
    fn with_stories() -> Self {
        let folder = Self::new();
        folder.write("a.txt", "The bridge will close on Monday. About 200 people came to the meeting of the town.");
        folder.write("b.txt", "سيغلق الجسر يوم الاثنين كما قال رئيس البلدية بعد اجتماع حضره نحو مئتي شخص من أهل المدينة.");
        folder
    }

    fn retold(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_report_goes_to_stdout_and_nothing_to_stderr() {
    let folder = Folder::with_stories();
    let text = folder.retold(&["compare", "a.txt", "b.txt"]);
    assert_eq!((code(&text), err(&text).as_str()), (0, ""));
    assert!(out(&text).contains("2 documents\n  sources ") && out(&text).contains("\n  1 a.txt  en"), "{}", out(&text));
    let html = out(&folder.retold(&["compare", "a.txt", "b.txt", "--format", "html"]));
    assert!(html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"), "{html}");
    let report = json(&folder.retold(&["compare", "a.txt", "b.txt", "--format", "json"]));
    assert_eq!(report["schema_version"], 1);
    assert_eq!(report["documents"][1]["language"], "ar");
    assert_eq!(report["documents"][0]["bytes"], 82);
}

#[test]
fn a_text_that_outlets_share_is_one_line_and_a_cut_copy_another() {
    let folder = Folder::with_stories();
    let lede = "The long bridge over the river will close on Monday for repairs that take about three weeks, the town council said.";
    let rest = "Many who live in the eastern part of the town will have to take the ferry or walk for an hour to come to their work.";
    let own = "Nobody had asked the fishermen of the harbour, who now carry children to school in their small boats every morning.";
    let texts = [
        ("Harbour Post", format!("{lede} {rest}")),
        ("Hill Gazette", format!("NORWICK (AFP) - {lede} {rest}")),
        ("Island News", format!("{}...\n{rest}", &lede[..lede.find(" that take").unwrap()])),
        ("Daily Ferry", format!("{lede} {rest}")),
        ("Evening Star", own.to_owned()),
    ];
    let lines: Vec<String> = texts.iter().map(|(outlet, text)| serde_json::json!({"id": outlet, "source": outlet, "text": text}).to_string()).collect();
    folder.write("story.jsonl", lines.join("\n"));
    let text = out(&folder.retold(&["compare", "story.jsonl", "--width", "1000"]));
    assert!(text.contains("Who has the words from whom: 2 independent sources in 5 outlets: 1, 2, 3 and 4 carry one text\n"), "{text}");
    let section: Vec<&str> = text.lines().skip_while(|line| !line.starts_with("Who has the words")).skip(1).take_while(|line| !line.is_empty()).collect();
    assert_eq!(section.len(), 4, "{section:#?}");
    assert!(section[0].starts_with("  One text in 4 outlets: 1 Harbour Post, 2 Hill Gazette, 3 Island News and 4 Daily Ferry"), "{section:#?}");
    assert!(section[0].ends_with("; common source likely: AFP"), "{section:#?}");
    assert!(
        section[1].contains("3 Island News breaks off at “") && section[1].contains("where 1 Harbour Post, 2 Hill Gazette and 4 Daily Ferry go on"),
        "{section:#?}"
    );
    assert!(section[2].contains("AFP by 2 Hill Gazette (no report of its own here)"), "{section:#?}");
    assert!(section[3].contains("no copying seen in 4 pairs"), "{section:#?}");
    let html = out(&folder.retold(&["compare", "story.jsonl", "--format", "html"]));
    assert_eq!(html.matches("One text in 4 outlets").count(), 1, "{html}");
    let report = json(&folder.retold(&["compare", "story.jsonl", "--format", "json"]));
    assert_eq!(report["copy_groups"][0]["members"], serde_json::json!([0, 1, 2, 3]));
    assert_eq!((&report["copy_groups"][0]["agency"], &report["independent_sources"]), (&"AFP".into(), &2.into()));
    let spans: Vec<&str> = report["copy_groups"][0]["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["kind"] == "agency")
        .map(|item| {
            let at = |end: &str| item["span"][end].as_u64().unwrap() as usize;
            &texts[item["document"].as_u64().unwrap() as usize].1[at("start")..at("end")]
        })
        .collect();
    assert_eq!(spans, ["AFP"]);
}

#[test]
fn usage_errors_end_with_2_and_help_with_0() {
    let folder = Folder::with_stories();
    for args in [&["compare"][..], &["compare", "a.txt", "--format", "pdf"], &["compose"], &["compare", "a.txt", "-q", "-v"]] {
        let output = folder.retold(args);
        assert_eq!((code(&output), output.stdout.len()), (2, 0), "{args:?}");
        assert!(err(&output).contains("Usage") || err(&output).contains("error"), "{args:?}");
    }
    assert_eq!(code(&folder.retold(&["--version"])), 0);
    assert_eq!(code(&folder.retold(&["compare", "--help"])), 0);
}

#[test]
fn every_bad_input_is_named_and_the_others_are_compared() {
    let folder = Folder::with_stories();
    fs::create_dir(folder.path().join("nothing")).unwrap();
    folder.write("latin1.txt", b"caf\xE9");
    folder.write("lines.jsonl", "{\"text\": \"One.\"}\nno\n{\"body\": \"Two.\"}\n");
    let output = folder.retold(&["compare", "missing.txt", "a.txt", "nothing", "latin1.txt", "lines.jsonl", "--format", "json"]);
    assert_eq!(code(&output), 2);
    let ids: Vec<_> = json(&output)["documents"].as_array().unwrap().iter().map(|d| d["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, ["a.txt", "lines.jsonl:1"]);
    for said in [
        "error: missing.txt: ",
        "error: nothing: no document in this folder",
        "error: latin1.txt: not UTF-8 at byte 3",
        "error: lines.jsonl:2: no JSON object",
        "error: lines.jsonl:3: no field “text”",
    ] {
        assert!(err(&output).contains(said), "{said} in {}", err(&output));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = Folder::with_stories();
    // The memory of a process opens, and refuses to be read at its beginning, for every user.
    let output = folder.retold(&["compare", "/proc/self/mem", "a.txt"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("error: /proc/self/mem: "), "{}", err(&output));
    assert!(out(&output).starts_with("1 document\n"));
}

#[test]
fn nothing_to_compare_is_an_error() {
    let folder = Folder::with_stories();
    folder.write("empty.jsonl", "");
    let output = folder.retold(&["compare", "empty.jsonl"]);
    assert_eq!((code(&output), output.stdout.len()), (2, 0));
    assert!(err(&output).contains("warning: empty.jsonl: empty") && err(&output).contains("error: no document to compare"), "{}", err(&output));
}

#[test]
fn oddities_are_warnings_and_quiet_silences_them() {
    let folder = Folder::with_stories();
    folder.write("empty.txt", "");
    folder.write("nul.txt", "\u{feff}One\r\n\0two");
    folder.write("bad.txt", b"caf\xE9");
    let args = ["compare", "empty.txt", "nul.txt", "bad.txt", "a.txt", "a.txt", "--lossy", "--format", "json"];
    let output = folder.retold(&args);
    assert_eq!(code(&output), 0);
    for said in ["empty.txt: empty", "nul.txt: holds NUL", "bad.txt: bytes that are no UTF-8 became U+FFFD", "a.txt: comes a second time: read once"] {
        assert!(err(&output).contains(&format!("warning: {said}")), "{said} in {}", err(&output));
    }
    let report = json(&output);
    assert_eq!((report["documents"].as_array().unwrap().len(), &report["documents"][0]["words"]), (4, &0.into()), "a file that is named twice is read once");
    assert_eq!(report["documents"][1]["bytes"], 12, "the byte order mark counts");
    let quiet = folder.retold(&[&args[..], &["-q"]].concat());
    assert_eq!((err(&quiet).as_str(), &quiet.stdout), ("", &output.stdout));
}

#[test]
fn standard_input_is_text_or_jsonl_by_its_content() {
    let folder = Folder::with_stories();
    for (input, ids) in [("One.", vec!["-"]), ("{\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n", vec!["-:1", "x"])] {
        let mut child = folder.command(&["compare", "-", "--format", "json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let report = json(&child.wait_with_output().unwrap());
        let found: Vec<_> = report["documents"].as_array().unwrap().iter().map(|d| d["id"].as_str().unwrap()).collect();
        assert_eq!(found, ids);
    }
}

#[test]
fn fields_can_have_other_names() {
    let folder = Folder::with_stories();
    folder.write("r.jsonl", "{\"body\":\"One.\",\"url\":\"u\",\"paper\":\"P\",\"head\":\"H\",\"day\":2024}\n");
    let fields = ["--text-field", "body", "--id-field", "url", "--outlet-field", "paper", "--title-field", "head", "--date-field", "day"];
    let report = json(&folder.retold(&[&["compare", "r.jsonl", "--format", "json"][..], &fields].concat()));
    let document = &report["documents"][0];
    assert_eq!([&document["id"], &document["outlet"], &document["title"], &document["published"]], ["u", "P", "H", "2024"]);
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let folder = Folder::with_stories();
    let colored = |args: &[&str], env: &[(&str, &str)]| {
        let output = folder.command(&[&["compare", "a.txt", "b.txt"], args].concat()).envs(env.iter().copied()).output().unwrap();
        assert_eq!(code(&output), 0);
        output.stdout.contains(&0x1b)
    };
    assert!(!colored(&[], &[]), "no colour when piped");
    assert!(colored(&["--color", "always"], &[]));
    assert!(colored(&["--color", "always"], &[("NO_COLOR", "1")]), "a flag is more than a variable");
    assert!(colored(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colored(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn the_answer_comes_first_and_the_rest_on_demand() {
    let folder = Folder::with_stories();
    folder.write("b.txt", "The bridge will close on Monday evening.\n\nThe mayor spoke.");
    folder.write("c.txt", "Nothing in this one is told by the others, and nobody asked it.");
    let said = |args: &[&str]| {
        let output = folder.retold(&[&["compare", "a.txt", "b.txt", "c.txt"], args].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let answer = said(&[]);
    assert!(answer.contains("3 documents\n") && answer.contains("--full"), "{answer}");
    assert!(!answer.contains("paragraph by paragraph") && !answer.contains("Only in"), "{answer}");
    let full = said(&["--full"]);
    assert!(full.contains("1 a.txt and 2 b.txt, paragraph by paragraph") && full.contains("Only in 3 c.txt") && !full.contains("Not shown"), "{full}");
    // A pair that shares nothing is shown only when it is asked for.
    assert!(!full.contains("1 a.txt and 3 c.txt, paragraph"), "{full}");
    for pair in [["1", "3"], ["c.txt", "a.txt"]] {
        let text = said(&["--pair", pair[0], pair[1]]);
        assert!(text.contains("1 a.txt and 3 c.txt, paragraph by paragraph") && !text.contains("2 b.txt"), "{text}");
    }
    let only = said(&["--only", "only-here"]);
    assert!(only.starts_with("Only in ") && !only.contains("3 documents"), "{only}");
    for (args, reason) in [
        (vec!["--pair", "1", "9"], "no document is called “9”; documents have numbers from 1 to 3"),
        (vec!["--pair", "2", "b.txt"], "takes two documents"),
        (vec!["--only", "everything"], "possible values"),
        (vec!["--full", "--only", "grid"], "cannot be used with"),
    ] {
        let output = folder.retold(&[&["compare", "a.txt", "b.txt", "c.txt"], args.as_slice()].concat());
        assert!(code(&output) == 2 && err(&output).contains(reason), "{}", err(&output));
    }
}

#[test]
fn the_output_file_is_replaced_whole_or_left_alone() {
    let folder = Folder::with_stories();
    let target = folder.write("report.json", "old ".repeat(10_000));
    let output = folder.retold(&["compare", "a.txt", "--format", "json", "--output", "report.json"]);
    assert_eq!((code(&output), output.stdout.len()), (0, 0));
    let first = fs::read(&target).unwrap();
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&first).unwrap()["documents"][0]["id"], "a.txt");
    assert_eq!(code(&folder.retold(&["compare", "missing.txt", "--output", "report.json"])), 2);
    assert_eq!(fs::read(&target).unwrap(), first, "nothing to write leaves the old file");
    let failed = folder.retold(&["compare", "a.txt", "--output", "no/such/folder.json"]);
    assert_eq!(code(&failed), 2);
    assert!(err(&failed).contains("error: no/such/folder.json: "));
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names.len(), 3, "no torso stays behind: {names:?}");
}

#[test]
fn a_corpus_is_no_story() {
    let folder = Folder::with_stories();
    let lines: Vec<_> = (0..201).map(|n| format!("{{\"id\":\"{n}\",\"text\":\"One.\"}}")).collect();
    folder.write("many.jsonl", lines.join("\n"));
    let output = folder.retold(&["compare", "many.jsonl"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("201 documents") && err(&output).contains("retold cluster"), "{}", err(&output));
}

#[test]
fn the_members_of_one_group_of_a_corpus_are_compared() {
    let folder = Folder::with_stories();
    let text = "The old bridge over the river will close on Monday for repairs that take three weeks, the council said.";
    let lines = format!("{{\"id\":\"x\",\"text\":\"{text}\"}}\n{{\"id\":\"y\",\"text\":\"Quite another thing.\"}}\n{{\"id\":\"z\",\"text\":\"{text}\"}}\n");
    folder.write("corpus.jsonl", lines);
    for format in ["jsonl", "json"] {
        let groups = format!("groups.{format}");
        assert_eq!(code(&folder.retold(&["cluster", "corpus.jsonl", "--format", format, "--output", &groups])), 0);
        let report = json(&folder.retold(&["compare", "corpus.jsonl", "--cluster", &format!("{groups}:0"), "--format", "json"]));
        let ids: Vec<&str> = report["documents"].as_array().unwrap().iter().map(|document| document["id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["x", "z"]);
    }
    folder.write("other.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n");
    for (inputs, place, said) in [
        ("corpus.jsonl", "groups.jsonl:7", "groups.jsonl: no cluster 7 among 1"),
        ("other.jsonl", "groups.jsonl:0", "have no document “z”"),
        ("corpus.jsonl", "a.txt:0", "a.txt: line 1: not written by `retold cluster`"),
        ("corpus.jsonl", "nowhere:0", "nowhere: "),
        ("corpus.jsonl", "nowhere", "FILE:ID"),
    ] {
        let output = folder.retold(&["compare", inputs, "--cluster", place]);
        assert_eq!(code(&output), 2);
        assert!(err(&output).contains(said), "{place}: {}", err(&output));
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let folder = Folder::with_stories();
    let sentences: Vec<_> = (0..2_000).map(|n| format!("Sentence number {n} stands here alone.")).collect();
    folder.write("long.txt", sentences.join("\n\n"));
    let mut child = folder.command(&["compare", "long.txt", "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), err(&output).as_str()), (0, ""));
}

#[test]
fn threads_change_nothing_and_progress_stays_on_stderr() {
    let folder = Folder::with_stories();
    let one = folder.retold(&["compare", ".", "--format", "json", "-j", "1", "--progress", "always"]);
    let eight = folder.retold(&["compare", ".", "--format", "json", "--threads", "8"]);
    assert_eq!(one.stdout, eight.stdout);
    assert!(err(&one).contains("reading") && err(&eight).is_empty());
}

#[test]
fn names_cannot_play_with_the_terminal() {
    let folder = Folder::with_stories();
    let output = folder.retold(&["compare", "a.txt", "\u{1b}[2J\nerror: forged.txt"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("␛[2J␊error: forged.txt"), "{}", err(&output));
    assert_eq!(err(&output).lines().count(), 1);
}

/// One text with many dates, each record named after its place in the list.
fn dated(dates: &[&str]) -> String {
    let text = "The old bridge over the river will close on Monday for repairs that take about three weeks, the town council said.";
    dates.iter().enumerate().map(|(n, date)| format!("{{\"id\":\"d{n}\",\"date\":{date},\"text\":\"{text}\"}}\n")).collect()
}

#[test]
fn the_earliest_and_the_latest_are_told_by_the_instant_whatever_the_field_looks_like() {
    let folder = Folder::with_stories();
    // Seven ways to write one morning, nine o'clock in London; then half an hour before it, and half an hour behind it.
    let dates = [
        "\"2025-03-04T09:00:00Z\"",
        "1741078800",
        "1741078800000",
        "\"Tue, 04 Mar 2025 10:00:00 +0100\"",
        "\"2025-03-04T14:30:00+05:30\"",
        "\"4 มีนาคม 2568 09:00 GMT\"",
        "\"04/Mar/2025:09:00:00 +0000\"",
        "\"٤ مارس ٢٠٢٥ ١١:٣٠ +03:00\"",
        "\"Tue, 4 Mar 25 04:30 EST\"",
    ];
    folder.write("in.jsonl", dated(&dates));
    for (keep, kept) in [("earliest", "d7"), ("latest", "d8")] {
        let output = folder.retold(&["cluster", "in.jsonl", "--keep", keep, "--format", "json"]);
        assert_eq!(err(&output), "", "every date can be read");
        assert_eq!(json(&output)["clusters"][0]["representative"], kept, "{keep}");
    }
}

#[test]
fn dates_that_say_no_day_are_told_once_where_something_depends_on_them() {
    let folder = Folder::with_stories();
    folder.write("in.jsonl", dated(&["\"yesterday\"", "\"03/04/2025\"", "\"2025-03-04\"", "null", "\"2025-02-30\""]));
    let keep = |keep: &str, relations: &str| folder.retold(&["cluster", "in.jsonl", "--keep", keep, "--relations", relations, "--format", "json"]);
    for (output, effect) in
        [(keep("earliest", "exact"), "--keep earliest"), (keep("latest", "exact,story"), "--keep latest"), (keep("longest", "story"), "stories")]
    {
        let said = err(&output);
        let begin = "warning: in.jsonl:1: 3 of 5 dates cannot be read, the first is “yesterday” of “d0” (it names no day)";
        assert!(said.starts_with(begin) && said.contains(effect) && said.lines().count() == 1, "{said}");
        assert_eq!(said.contains("1 missing"), effect != "stories", "{said}");
        assert_eq!(code(&output), 0);
    }
    assert_eq!(json(&keep("earliest", "exact"))["clusters"][0]["representative"], "d2", "an unknown date is neither early nor late");
    assert_eq!(err(&keep("longest", "exact")), "");
    folder.write("out.jsonl", "");
    let clean = folder.retold(&["clean", "in.jsonl", "--output", "out.jsonl", "--force", "--keep", "latest"]);
    assert!(err(&clean).contains("warning: in.jsonl:1: 3 of 5 dates cannot be read"), "{}", err(&clean));
    let compare = folder.retold(&["compare", "in.jsonl", "--format", "json"]);
    assert!(err(&compare).starts_with("warning: in.jsonl:1: 3 of 5 dates cannot be read") && err(&compare).lines().count() == 1, "{}", err(&compare));
    let report = json(&compare);
    assert_eq!([&report["documents"][1]["published"], &report["documents"][2]["published_at"]], ["03/04/2025", "2025-03-04"]);
    assert_eq!(report["documents"][1].get("published_at"), None);
    assert_eq!(err(&folder.retold(&["compare", "a.txt", "b.txt"])), "", "texts have no dates");
}

#[test]
fn shells_and_manuals_know_every_verb() {
    let folder = Folder::with_stories();
    for shell in ["bash", "zsh", "fish"] {
        let script = folder.retold(&["completions", shell]);
        assert!(code(&script) == 0 && ["compare", "cluster", "clean", "check"].iter().all(|verb| out(&script).contains(verb)), "{shell}");
    }
    assert_eq!(code(&folder.retold(&["completions", "cmd"])), 2);
    let page = folder.retold(&["man"]);
    assert!(code(&page) == 0 && out(&page).contains(".TH") && out(&page).contains("cluster"));
    let page = folder.retold(&["man", "clean"]);
    assert!(out(&page).contains("\\-\\-output\\-format") || out(&page).contains("output-format"), "{}", out(&page));
    let unknown = folder.retold(&["man", "cleaning"]);
    assert!(code(&unknown) == 2 && err(&unknown).contains("there are compare, cluster"), "{}", err(&unknown));
}

#[test]
fn a_comparison_says_which_input_it_lacks() {
    let folder = Folder::with_stories();
    for (format, head) in [("text", "  not read: gone.txt: "), ("html", "not read: <bdi>gone.txt: ")] {
        let report = folder.retold(&["compare", "a.txt", "gone.txt", "b.txt", "--format", format]);
        assert!(code(&report) == 2 && out(&report).contains(head), "{format}: {}", out(&report));
    }
}
