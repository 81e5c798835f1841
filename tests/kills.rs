//! Runs that are killed or ended at moments that chance chooses: what stands at the name of an output is what stood there, or all of it; nothing else is
//! left; and the next run does what an undisturbed one does.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]
#![cfg(all(unix, feature = "cli", feature = "index"))]

// Other tests use the rest of it.
#[allow(dead_code)]
mod dice;
mod folder;

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use dice::Dice;
use folder::Folder;

/// Rounds for each verb.
const ROUNDS: usize = 4;
/// The signal that cannot be refused.
const KILL: i32 = 9;
/// What stands at the name of an output before.
const BEFORE: &str = "what stood here before\n";

/// A verb that writes: its arguments, its outputs, and whether it changes the index.
struct Verb {
    args: &'static [&'static str],
    outputs: &'static [&'static str],
    index: bool,
}

const fn verb(args: &'static [&'static str], outputs: &'static [&'static str], index: bool) -> Verb {
    Verb { args, outputs, index }
}

const VERBS: [Verb; 8] = [
    verb(&["clean", "in.jsonl", "-o", "out.jsonl", "--force"], &["out.jsonl"], false),
    verb(&["clean", "in.jsonl", "-o", "out.jsonl", "--removed", "gone.jsonl", "--force"], &["out.jsonl", "gone.jsonl"], false),
    verb(&["cluster", "in.jsonl", "-f", "json", "-o", "pairs.json"], &["pairs.json"], false),
    verb(&["check", "in.jsonl", "--write-baseline", "base.json"], &["base.json"], false),
    verb(&["compare", "story.jsonl", "-f", "html", "-o", "story.html"], &["story.html"], false),
    verb(&["index", "add", "index", "day.jsonl"], &[], true),
    verb(&["clean", "day.jsonl", "--index", "index", "--remember", "-o", "out.jsonl", "--force"], &["out.jsonl"], true),
    verb(&["index", "remove", "index", "0-1", "0-2", "0-3"], &[], true),
];

/// Records of texts of words that their numbers decide; each third says something twice.
fn records(numbers: std::ops::Range<usize>, variant: usize) -> String {
    let line = |family: usize| {
        let mut words: Vec<String> = (0..60).map(|n| format!("w{}", (family * 7919 + n * n * 31 + n) % 4001)).collect();
        words[7] = format!("other{variant}");
        let text = words.join(" ");
        let again = if family.is_multiple_of(3) { &text[..] } else { "" };
        format!("{}\n", serde_json::json!({ "id": format!("{variant}-{family}"), "text": format!("{text}.\n{again}") }))
    };
    numbers.map(line).collect()
}

fn inputs() -> Folder {
    let folder = Folder::new();
    folder.write("in.jsonl", records(0..600, 0) + &records(0..200, 1));
    folder.write("day.jsonl", records(2_000..2_200, 0));
    folder.write("story.jsonl", records(0..6, 0) + &records(0..6, 1));
    fs::create_dir(folder.path().join("tmp")).unwrap();
    assert!(started(&folder, &["index", "create", "sound"]).wait().unwrap().success());
    assert!(started(&folder, &["index", "add", "sound", "in.jsonl"]).wait().unwrap().success());
    folder
}

fn started(folder: &Folder, args: &[&str]) -> Child {
    let mut command = folder.command(args);
    command.env("TMPDIR", folder.path().join("tmp")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// The folder as a run finds it.
fn laid_out(folder: &Folder, verb: &Verb) {
    for output in verb.outputs {
        folder.write(output, BEFORE);
    }
    let index = folder.path().join("index");
    let _ = fs::remove_dir_all(&index);
    fs::create_dir(&index).unwrap();
    for name in ["index.redb", "texts-0.zst", "writer"] {
        fs::copy(folder.path().join("sound").join(name), index.join(name)).unwrap();
    }
}

fn names(place: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn documents(folder: &Folder) -> Option<u64> {
    let output = folder.command(&["index", "stats", "index", "-f", "json"]).output().unwrap();
    serde_json::from_slice::<serde_json::Value>(&output.stdout).ok()?["documents"].as_u64()
}

/// What an undisturbed run writes, how many documents the index then has, and how long that takes.
struct Undisturbed {
    outputs: Vec<Vec<u8>>,
    documents: Option<u64>,
    code: Option<i32>,
    time: Duration,
}

/// Whether a second run of a verb finds in the index what the first one put there, and leaves it out.
fn known_already(verb: &Verb) -> bool {
    verb.args.contains(&"--remember")
}

fn undisturbed(folder: &Folder, verb: &Verb) -> Undisturbed {
    laid_out(folder, verb);
    let begun = Instant::now();
    let status = started(folder, verb.args).wait().unwrap();
    let time = begun.elapsed();
    assert!(matches!(status.code(), Some(0 | 1)), "{:?}: {status}", verb.args);
    let outputs = verb.outputs.iter().map(|name| fs::read(folder.path().join(name)).unwrap()).collect();
    Undisturbed { outputs, documents: documents(folder), code: status.code(), time }
}

/// Runs a verb, ends it with `end` after `time`, and looks at what is left.
fn disturbed(folder: &Folder, verb: &Verb, whole: &Undisturbed, time: Duration, end: fn(&mut Child)) -> ExitStatus {
    laid_out(folder, verb);
    let mut before = names(folder.path());
    before.retain(|name| !is_part(name));
    let in_index = names(&folder.path().join("index"));
    let mut child = started(folder, verb.args);
    sleep(time);
    end(&mut child);
    let status = child.wait().unwrap();
    for (name, all) in verb.outputs.iter().zip(&whole.outputs) {
        let there = fs::read(folder.path().join(name)).unwrap();
        assert!(there == BEFORE.as_bytes() || there == *all, "{:?}: {name} is half written after {time:?}", verb.args);
    }
    let mut after = names(folder.path());
    // What was written when it was killed: the next run that writes there removes it.
    after.retain(|name| !(status.signal() == Some(KILL) && is_part(name)));
    assert_eq!(after, before, "{:?} after {time:?}", verb.args);
    assert_eq!(names(&folder.path().join("tmp")), [""; 0], "{:?} after {time:?}", verb.args);
    assert_eq!(names(&folder.path().join("index")), in_index, "{:?} after {time:?}", verb.args);
    let known = documents(folder);
    assert!(known == Some(800) || known == whole.documents, "{:?}: {known:?} documents", verb.args);
    status
}

/// Whether a file is one that a run had not finished.
fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "part")
}

#[test]
fn a_killed_run_leaves_all_or_nothing() {
    let folder = inputs();
    let mut dice = Dice(11);
    for verb in VERBS {
        let whole = undisturbed(&folder, &verb);
        for _ in 0..ROUNDS {
            let time = whole.time.mul_f64(dice.roll(100) as f64 / 100.0);
            disturbed(&folder, &verb, &whole, time, |child| child.kill().unwrap());
        }
        // What is gone already cannot be removed, and nothing else may stand in the way.
        let gone = verb.index && verb.args[1] == "remove" && documents(&folder) == whole.documents;
        let status = started(&folder, verb.args).wait().unwrap();
        assert_eq!(status.code(), if gone { Some(2) } else { whole.code }, "{:?}: the next run, gone before: {gone}", verb.args);
        assert_eq!(documents(&folder), whole.documents, "{:?}: the next run", verb.args);
        let outputs: Vec<Vec<u8>> = verb.outputs.iter().map(|name| fs::read(folder.path().join(name)).unwrap()).collect();
        assert!(gone || known_already(&verb) || outputs == whole.outputs, "{:?}: the next run writes something else", verb.args);
        let left: Vec<String> = names(folder.path()).into_iter().filter(|name| is_part(name)).collect();
        assert_eq!(left, [""; 0], "{:?}: the next run", verb.args);
        let index = folder.command(&["index", "verify", "index"]).output().unwrap();
        assert!(!verb.index || index.status.success(), "{:?}: {}", verb.args, String::from_utf8_lossy(&index.stdout));
    }
}

#[test]
fn a_run_that_is_ended_ends_and_says_so() {
    let folder = inputs();
    let mut dice = Dice(12);
    for verb in VERBS {
        let whole = undisturbed(&folder, &verb);
        for end in [signalled::<2>, signalled::<15>] {
            let time = whole.time.mul_f64(dice.roll(100) as f64 / 100.0);
            let status = disturbed(&folder, &verb, &whole, time, end);
            // Before it does anything at all, the signal itself ends it.
            assert!(matches!(status.code(), Some(0 | 1 | 130)) || status.signal().is_some(), "{:?}: {status}", verb.args);
        }
    }
}

fn signalled<const SIGNAL: u8>(child: &mut Child) {
    Command::new("kill").args([format!("-{SIGNAL}"), child.id().to_string()]).status().unwrap();
}
