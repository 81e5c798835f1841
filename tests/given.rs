//! What a process was given by whoever started it: numbered streams, a standard output that cannot be written to, inputs of nothing.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use assert_cmd::cargo::cargo_bin;
use serde_json::{Value, json};

mod folder;

use folder::Folder;

const BRIDGE: &str = "The old bridge over the river will close on Monday for repairs. About 200 people came to the meeting in the town hall.";

fn line(id: &str, text: &str) -> String {
    json!({"id": id, "text": text}).to_string() + "\n"
}

fn copies() -> Folder {
    let folder = Folder::new();
    folder.write("in.jsonl", line("a", BRIDGE) + &line("b", BRIDGE));
    folder
}

/// A line of the shell, in which `$R` is the command.
fn shell(folder: &Folder, words: &str) -> (i32, String, String) {
    let mut command = Command::new("sh");
    command.args(["-c", words]).env("R", cargo_bin!("retold")).current_dir(folder.path()).stdin(Stdio::null());
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn removals(lines: &str) -> usize {
    lines.lines().filter(|line| serde_json::from_str::<Value>(line).is_ok_and(|value| value["type"] == "document")).count()
}

#[test]
fn numbered_streams_are_written_through() {
    let folder = copies();
    // Into a pipe, into a file that has words already, through a link, and by number.
    let (code, _, error) = shell(&folder, "$R clean in.jsonl --dry-run --removed /dev/stderr");
    assert_eq!((code, removals(&error)), (0, 1), "{error}");
    let (code, out, _) = shell(&folder, "echo before >log; $R clean in.jsonl --dry-run -q --removed /dev/stderr 2>>log; cat log");
    assert!(code == 0 && out.contains("before\n") && removals(&out) == 1, "{out}");
    let (code, out, error) = shell(&folder, "ln -s /dev/stderr aside; $R clean in.jsonl -o /dev/stdout --removed aside -q");
    assert_eq!((code, out, removals(&error)), (0, line("a", BRIDGE), 1), "{error}");
    for name in ["/dev/fd/3", "/proc/self/fd/3"] {
        let words = format!("echo before >log; $R clean in.jsonl --dry-run --removed {name} 3>>log; cat log");
        let (code, out, error) = shell(&folder, &words);
        assert!(code == 0 && out.contains("before\n") && removals(&out) == 1, "{name}: {out}{error}");
    }
    let (code, _, error) = shell(&folder, "$R clean in.jsonl --dry-run --removed /dev/fd/57");
    assert!(code == 2 && error.contains("/dev/fd/57"), "{error}");
    let (code, _, error) = shell(&folder, "$R clean in.jsonl --dry-run --removed /dev/fd/3 --rejected /dev/fd/3 3>log");
    assert!(code == 2 && error.contains("would both be written there"), "{error}");
}

#[test]
fn a_numbered_stream_that_is_an_input_is_refused() {
    let folder = copies();
    let before = fs::read_to_string(folder.path().join("in.jsonl")).unwrap();
    for words in ["$R clean in.jsonl --dry-run --removed /dev/fd/3 3>>in.jsonl", "$R clean in.jsonl -o - >>in.jsonl"] {
        let (code, _, error) = shell(&folder, words);
        assert!(code == 2 && error.contains("may not be an input"), "{words}: {error}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("in.jsonl")).unwrap(), before);
}

#[test]
fn a_standard_output_that_takes_nothing_is_an_error() {
    let folder = copies();
    for verb in ["cluster in.jsonl", "clean in.jsonl -o -", "check in.jsonl", "calibrate in.jsonl", "compare in.jsonl"] {
        // Open to be read alone.
        let (code, _, error) = shell(&folder, &format!("$R {verb} 1</dev/null"));
        assert!(code == 2 && error.contains("stdout"), "{verb}: {code} {error}");
    }
}

#[test]
fn no_verb_ends_well_that_could_not_say_what_it_found() {
    let folder = copies();
    let verbs = [
        "cluster in.jsonl",
        "clean in.jsonl -o out.jsonl --force",
        "clean in.jsonl -o -",
        "check in.jsonl",
        "check --print-config",
        "calibrate in.jsonl",
        "compare in.jsonl",
        "schema check",
        "completions bash",
        "man clean",
        "--help",
        "--version",
        "help cluster",
        "clean --help",
    ];
    for verb in verbs {
        for closed in [">&-", ">/dev/full"] {
            if closed == ">&-" || fs::exists("/dev/full").unwrap() {
                let (code, _, error) = shell(&folder, &format!("$R {verb} {closed}"));
                assert!(code == 2 && error.contains("error: stdout: "), "{verb} {closed}: {code} {error}");
            }
        }
    }
    #[cfg(feature = "index")]
    {
        assert_eq!(shell(&folder, "$R index create before").0, 0);
        for verb in ["query before in.jsonl", "stats before", "verify before"] {
            let (code, _, error) = shell(&folder, &format!("$R index {verb} >&-"));
            assert!(code == 2 && error.contains("error: stdout: "), "{verb}: {code} {error}");
        }
    }
    // A run that writes to a file needs no standard output, and whoever leaves early has read enough.
    assert_eq!(shell(&folder, "$R cluster in.jsonl -o report.json >&-").0, 0);
    assert_eq!(shell(&folder, "$R --help | head -n 1; $R clean --help | true").0, 0);
    let (code, _, error) = shell(&folder, "$R cluster - <&-");
    assert!(code == 2 && error.contains("-: closed when the run began"), "{error}");
}

/// Starts a run that is to wait, ends it by a signal as soon as it says so, and returns what it said first and how it ended.
fn waiting(folder: &Folder, verb: &str, begun: impl FnOnce()) -> (String, Option<i32>) {
    let words: Vec<&str> = verb.split(' ').collect();
    let mut child = folder.command(&words).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let stdin = child.stdin.take();
    begun();
    let mut said = String::new();
    BufReader::new(child.stderr.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let code = child.wait().unwrap().code();
    drop(stdin);
    (said, code)
}

#[test]
fn a_pipe_without_a_writer_is_told_of_and_ended_by_a_signal() {
    let folder = copies();
    assert_eq!(shell(&folder, "mkfifo pipe").0, 0);
    let readers = ["clean pipe -o out.jsonl", "cluster pipe", "check pipe", "compare pipe", "calibrate pipe", "cluster in.jsonl --config pipe"];
    for verb in readers {
        let (said, code) = waiting(&folder, verb, || ());
        assert_eq!((said.as_str(), code), ("note: pipe: a pipe that nobody writes into yet: waiting for it\n", Some(130)), "{verb}");
    }
    // A writer that opens it, or gave a pipe for standard input, and sends nothing.
    let mut writer = None;
    for verb in readers {
        let (said, code) = waiting(&folder, verb, || writer = Some(fs::File::options().write(true).open(folder.path().join("pipe")).unwrap()));
        assert!(said.starts_with("note: pipe: nothing comes, and it has not ended") && code == Some(130), "{verb}: {said}{code:?}");
    }
    drop(writer);
    for verb in ["clean - -o out.jsonl", "cluster -", "check -", "compare -"] {
        let (said, code) = waiting(&folder, verb, || ());
        assert!(said.starts_with("note: -: nothing comes, and it has not ended") && code == Some(130), "{verb}: {said}{code:?}");
    }
    assert!(!folder.path().join("out.jsonl").exists());
    // One that is written to in time is read without a word.
    let (code, out, error) = shell(&folder, "cat in.jsonl >pipe & $R clean pipe -o - -q; wait");
    assert_eq!((code, out, error), (0, line("a", BRIDGE), String::new()));
    // A reference set in one is read with all its fields, though it is read twice.
    let (code, _, error) = shell(&folder, "cat in.jsonl >pipe & timeout 60 $R cluster in.jsonl --against pipe -f jsonl; status=$?; wait; exit $status");
    assert_eq!(code, 0, "{error}");
}

#[test]
fn whoever_leaves_a_report_early_has_read_enough_in_every_form() {
    let folder = copies();
    let forms = [
        ("cluster in.jsonl", &["text", "json", "jsonl", "csv", "html"][..], 0),
        ("compare in.jsonl", &["text", "json", "csv", "markdown", "html"], 0),
        ("calibrate in.jsonl", &["text", "json", "html"], 0),
        ("clean in.jsonl --dry-run", &["text", "json", "html"], 0),
        ("check in.jsonl", &["text", "json", "sarif", "junit", "github", "markdown", "html"], 1),
    ];
    for (verb, formats, code) in forms {
        for format in formats {
            let (reader, writer) = std::io::pipe().unwrap();
            drop(reader);
            let words: Vec<&str> = verb.split(' ').chain(["-f", format]).collect();
            let Output { status, stderr, .. } = folder.command(&words).stdout(writer).output().unwrap();
            assert_eq!(status.code(), Some(code), "{verb} -f {format}: {}", String::from_utf8_lossy(&stderr));
        }
    }
}

/// The data are whole where only the summary is missing, and remembered.
#[test]
fn a_summary_that_cannot_be_printed_costs_no_corpus() {
    let folder = copies();
    for (closed, code) in [(">&-", 2), (">/dev/full", 2), ("| cat", 0)] {
        if closed == ">/dev/full" && !fs::exists("/dev/full").unwrap() {
            continue;
        }
        for format in ["text", "json", "html"] {
            let words = format!("$R clean in.jsonl -o out.jsonl --removed went.jsonl --force -f {format} {closed}");
            let (ended, _, error) = shell(&folder, &words);
            assert_eq!(
                (ended, error.contains("the summary is missing, but all was written as a whole (out.jsonl, went.jsonl)")),
                (code, code == 2),
                "{words}: {error}"
            );
            assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap(), line("a", BRIDGE), "{words}");
            assert_eq!(removals(&fs::read_to_string(folder.path().join("went.jsonl")).unwrap()), 1, "{words}");
            fs::remove_file(folder.path().join("out.jsonl")).unwrap();
        }
    }
    // Nothing was written, and nothing else is said.
    let (code, _, error) = shell(&folder, "$R clean in.jsonl --dry-run >&-");
    assert!(code == 2 && !error.contains("written"), "{error}");
    #[cfg(feature = "index")]
    {
        let (code, _, error) = shell(&folder, "$R clean in.jsonl -o out.jsonl --index before --remember >&-");
        assert!(code == 2 && error.contains("written as a whole (out.jsonl, before)"), "{error}");
        assert_eq!(shell(&folder, "$R index verify before").0, 0);
        // What is on disk and what is remembered agree: nothing of the delivery is lost.
        let (_, out, _) = shell(&folder, "$R index stats before");
        assert!(out.lines().next().unwrap().ends_with(" 1"), "{out}");
    }
}

#[test]
fn inputs_without_a_document_are_told_of() {
    let folder = Folder::new();
    folder.write("in.jsonl", "");
    for args in [&["cluster", "in.jsonl"][..], &["clean", "in.jsonl", "-o", "out.jsonl"], &["calibrate", "in.jsonl"]] {
        let Output { status, stderr, .. } = folder.command(args).output().unwrap();
        let error = String::from_utf8(stderr).unwrap();
        assert!(status.code() == Some(0) && error.contains("warning: the inputs hold no document"), "{args:?}: {error}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap(), "");
}

#[cfg(feature = "index")]
#[test]
fn a_new_index_of_an_interrupted_run_is_gone() {
    let folder = Folder::new();
    let text = |n: usize| (0..150).map(|k| format!("w{}", (n * 7919 + k * k * 31 + k * n) % 5000)).collect::<Vec<_>>().join(" ");
    folder.write("many.jsonl", (0..40_000).map(|n| line(&n.to_string(), &text(n))).collect::<String>());
    let mut interrupted = 0;
    for after in [60, 250, 600] {
        let args = ["clean", "many.jsonl", "-o", "out.jsonl", "--index", "before", "--remember"];
        let mut child = folder.command(&args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(after));
        assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
        if child.wait().unwrap().code() == Some(130) {
            interrupted += 1;
            assert!(!folder.path().join("before").exists(), "interrupted after {after} ms");
        }
        let _ = fs::remove_dir_all(folder.path().join("before"));
        let _ = fs::remove_file(folder.path().join("out.jsonl"));
    }
    assert!(interrupted > 1, "{interrupted} runs were interrupted in time");
    // A run that ends well keeps it.
    folder.write("few.jsonl", line("a", BRIDGE));
    assert!(folder.command(&["clean", "few.jsonl", "-o", "out.jsonl", "--index", "before", "--remember"]).status().unwrap().success());
    assert!(folder.command(&["index", "verify", "before"]).status().unwrap().success());
}
