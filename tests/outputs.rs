//! What is written where: every verb refuses what would do harm, `-` is a stream, and nothing is left of a run that ended early.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::{FileTypeExt, symlink};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

mod folder;

use folder::Folder;

const BRIDGE: &str = "The old bridge over the river will close on Monday for repairs. About 200 people came to the meeting in the town hall.";
const HARBOUR: &str = "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل. وقال المدير إن العمل بدأ قبل عامين وانتهى في موعده.";

fn line(id: &str, text: &str) -> String {
    json!({"id": id, "text": text}).to_string() + "\n"
}

impl Folder {
    fn with_lines() -> Self {
        let folder = Self::new();
        folder.write("in.jsonl", line("a", BRIDGE) + &line("b", BRIDGE) + &line("c", HARBOUR));
        folder
    }

    fn retold(&self, args: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = self.command(args).output().unwrap();
        (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
    }

    fn fed(&self, args: &[&str], input: &[u8]) -> (i32, Vec<u8>, String) {
        let mut child = self.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // A reader that ends early closes the pipe.
        let feeding = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
        feeding.join().unwrap();
        (status.code().unwrap(), stdout, String::from_utf8(stderr).unwrap())
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[test]
fn no_verb_writes_over_what_it_reads() {
    let folder = Folder::with_lines();
    let before = folder.read("in.jsonl");
    fs::hard_link(folder.path().join("in.jsonl"), folder.path().join("second-name.jsonl")).unwrap();
    symlink("in.jsonl", folder.path().join("link.jsonl")).unwrap();
    folder.write("batch/one.jsonl", &before);
    fs::hard_link(folder.path().join("batch/one.jsonl"), folder.path().join("outside.jsonl")).unwrap();
    folder.retold(&["index", "create", "index"]);
    folder.write("known.json", "{\"schema_version\":1,\"findings\":[]}");
    folder.write("set.toml", "min-words = 3\n");
    let refused = |args: &[&str]| {
        let (code, _, error) = folder.retold(args);
        assert!(code == 2 && error.contains("an output may not be an input"), "{args:?}: {code} {error}");
    };
    for output in ["in.jsonl", "./in.jsonl", "second-name.jsonl", "link.jsonl"] {
        for verb in ["cluster", "compare", "check"] {
            refused(&[verb, "in.jsonl", "-o", output]);
        }
        refused(&["check", "in.jsonl", "--write-baseline", output]);
        refused(&["clean", "in.jsonl", "-o", output, "--force"]);
        refused(&["clean", "in.jsonl", "-o", "new.jsonl", "--removed", output, "--force"]);
        refused(&["index", "query", "index", "in.jsonl", "-o", output]);
    }
    for output in ["batch/one.jsonl", "outside.jsonl"] {
        refused(&["cluster", "batch", "-o", output]);
    }
    // What is read is told by the patterns and lists of this run.
    folder.write("logs/one.log", BRIDGE);
    folder.write("list", "in.jsonl\nlogs\n");
    refused(&["cluster", "logs", "--include", "*.log", "-o", "logs/one.log"]);
    for verb in ["cluster", "compare", "check"] {
        refused(&[verb, "--files-from", "list", "-o", "list"]);
        refused(&[verb, "--files-from", "list", "-o", "in.jsonl"]);
    }
    refused(&["clean", "--files-from", "list", "-o", "new.jsonl", "--removed", "list", "--force"]);
    refused(&["index", "clusters", "index", "-o", "index/index.redb"]);
    refused(&["cluster", "in.jsonl", "--index", "index", "-o", "index/index.redb"]);
    refused(&["check", "in.jsonl", "--baseline", "known.json", "-o", "known.json"]);
    refused(&["check", "in.jsonl", "--config", "set.toml", "-o", "set.toml"]);
    assert_eq!((folder.read("in.jsonl"), folder.read("batch/one.jsonl")), (before.clone(), before));
    // A report may stand beside the documents, and a baseline is brought up to date.
    assert_eq!(folder.retold(&["cluster", "batch", "-o", "batch/report.txt"]).0, 0);
    assert_ne!(folder.retold(&["check", "in.jsonl", "--baseline", "known.json", "--write-baseline", "known.json"]).0, 2);
}

#[test]
fn only_a_file_takes_the_place_of_a_file_and_only_a_folder_of_clean_that_of_a_folder() {
    let folder = Folder::with_lines();
    folder.write("docs/a.txt", BRIDGE);
    folder.write("docs/b.txt", HARBOUR);
    folder.write("notes/mine.txt", "kept");
    let refused = |args: &[&str], reason: &str| {
        let (code, _, error) = folder.retold(args);
        assert!(code == 2 && error.contains(reason), "{args:?}: {error}");
    };
    refused(&["clean", "in.jsonl", "-o", "notes", "--force"], "a folder stands there");
    refused(&["clean", "docs", "-o", "notes", "--force"], "did not write");
    refused(&["clean", "docs", "-o", "in.jsonl.d/none", "--force"], "in.jsonl.d");
    for verb in ["cluster", "check"] {
        refused(&[verb, "in.jsonl", "-o", "notes"], "a folder stands there");
    }
    assert_eq!(folder.read("notes/mine.txt"), "kept");
    assert_eq!(folder.retold(&["clean", "docs", "-o", "out"]).0, 0);
    refused(&["clean", "docs", "-o", "out"], "exists already");
    fs::remove_file(folder.path().join("docs/b.txt")).unwrap();
    assert_eq!(folder.retold(&["clean", "docs", "-o", "out", "--force"]).0, 0);
    assert!(!folder.path().join("out/b.txt").exists() && folder.read("out/a.txt") == BRIDGE);
    folder.write("out/added.txt", "by hand");
    refused(&["clean", "docs", "-o", "out", "--force"], "holds “added.txt”");
    assert_eq!(folder.read("out/added.txt"), "by hand");
    folder.write("plain", "old");
    refused(&["clean", "docs", "-o", "plain", "--force"], "a file stands there");
    fs::create_dir(folder.path().join("empty")).unwrap();
    assert_eq!(folder.retold(&["clean", "docs", "-o", "empty", "--force"]).0, 0);
}

#[test]
fn a_report_takes_the_place_of_a_file_and_a_corpus_only_when_it_is_told_to() {
    let folder = Folder::with_lines();
    let reports = [&["cluster"][..], &["check"], &["compare"], &["calibrate"]];
    for args in reports {
        folder.write("report", "old");
        assert!(folder.retold(&[args, &["in.jsonl", "-o", "report"]].concat()).0 < 2, "{args:?}");
        assert_ne!(folder.read("report"), "old", "{args:?}");
    }
    for output in [&["-o", "corpus.jsonl"][..], &["-o", "new.jsonl", "--removed", "corpus.jsonl"], &["--weights", "corpus.jsonl"]] {
        folder.write("corpus.jsonl", "old");
        let args = [&["clean", "in.jsonl"], output].concat();
        let (code, _, error) = folder.retold(&args);
        assert!(code == 2 && error.contains("exists already (--force replaces it)") && folder.read("corpus.jsonl") == "old", "{output:?}: {error}");
        assert_eq!(folder.retold(&[&args[..], &["--force"]].concat()).0, 0);
        assert_ne!(folder.read("corpus.jsonl"), "old", "{output:?}");
    }
}

#[test]
fn whoever_closes_a_pipe_early_does_not_make_a_run_look_whole() {
    let folder = Folder::with_lines();
    let ended = |args: &[&str]| {
        let mut child = folder.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        (status.code().unwrap(), String::from_utf8(stderr).unwrap())
    };
    assert_eq!(ended(&["clean", "in.jsonl", "-o", "-"]).0, 0, "nothing else was asked for");
    let (code, error) = ended(&["clean", "in.jsonl", "-o", "-", "--removed", "gone.jsonl"]);
    assert!(code == 2 && error.contains("stdout was closed before all was written, so nothing was written to gone.jsonl"), "{error}");
    assert_eq!(folder.names(), ["in.jsonl"]);
    // What a report says is told by the exit code, too, and its other forms are written.
    let (code, error) = ended(&["check", "in.jsonl", "--report", "json=report.json"]);
    assert!(code == 1 && folder.read("report.json").contains("\"failed\":true"), "{code}: {error}");
    assert_eq!(ended(&["cluster", "in.jsonl", "--exit-code"]).0, 1);
}

#[test]
fn what_changes_nothing_is_told() {
    let folder = Folder::with_lines();
    for (args, told) in [
        (&["clean", "in.jsonl", "--dry-run", "--only", "documents", "--passages", "2", "--boilerplate", "3"][..], &["--passages", "--boilerplate"][..]),
        (&["clean", "in.jsonl", "--dry-run", "--only", "blocks", "--threshold", "0.9", "--facts", "ignore"], &["--threshold", "--facts"]),
        (&["cluster", "in.jsonl", "--reworded", "--min-similarity", "0.5"], &["--reworded", "--min-similarity"]),
        (&["cluster", "in.jsonl", "--relations", "contains", "--threshold", "0.5", "--keep", "first"], &["--threshold", "--keep"]),
        (&["check", "in.jsonl", "--against", "in.jsonl", "--config", "off.toml"], &["--against"]),
        (&["clean", "in.jsonl", "--dry-run", "--passages", "2", "--threshold", "0.9"], &[]),
        (&["cluster", "in.jsonl", "--relations", "near,passage,story", "--reworded", "--min-similarity", "0.5", "--threshold", "0.6"], &[]),
    ] {
        folder.write("off.toml", "[rules]\ncontamination = { level = \"off\" }\n");
        let (_, _, error) = folder.retold(args);
        let said: Vec<&str> =
            error.lines().filter_map(|line| line.strip_prefix("warning: ")?.split_once(" changes nothing here").map(|(what, _)| what)).collect();
        let (mut said, mut told) = (said, told.to_vec());
        said.sort_unstable();
        told.sort_unstable();
        assert_eq!(said, told, "{args:?}: {error}");
    }
}

#[test]
fn bytes_that_are_no_utf8_are_counted_where_they_stay() {
    let folder = Folder::new();
    folder.write("in.jsonl", b"{\"id\":\"a\",\"text\":\"The caf\xe9 opens on Monday, said \xff\xfe.\"}\n{\"id\":\"b\",\"text\":\"Plain words.\"}\n");
    let (code, told, error) = folder.retold(&["clean", "in.jsonl", "--lossy", "-o", "out.jsonl"]);
    assert!(code == 0 && told.contains("1 document out with 3 bytes that are no UTF-8, as they were read"), "{told}");
    assert!(error.contains("in.jsonl:1: bytes that are no UTF-8 became U+FFFD in 3 places"), "{error}");
    assert_eq!(fs::read(folder.path().join("out.jsonl")).unwrap(), fs::read(folder.path().join("in.jsonl")).unwrap());
    let (_, told, _) = folder.retold(&["clean", "in.jsonl", "--lossy", "--dry-run", "-f", "json"]);
    assert!(told.contains("\"undecoded_documents\":1,\"undecoded_bytes\":3"), "{told}");
}

#[test]
fn links_devices_and_pipes_are_written_through() {
    let folder = Folder::with_lines();
    folder.write("elsewhere/target.jsonl", "old");
    symlink("elsewhere/target.jsonl", folder.path().join("link.jsonl")).unwrap();
    symlink("elsewhere/new.jsonl", folder.path().join("dangling.jsonl")).unwrap();
    assert_eq!(folder.retold(&["clean", "in.jsonl", "-o", "link.jsonl", "--force"]).0, 0);
    assert_eq!(folder.retold(&["clean", "in.jsonl", "-o", "dangling.jsonl"]).0, 0);
    assert_eq!(folder.retold(&["cluster", "in.jsonl", "-o", "/dev/null"]).0, 0);
    assert_eq!(folder.retold(&["clean", "in.jsonl", "-o", "/dev/null", "--force"]).0, 0);
    assert!(fs::symlink_metadata("/dev/null").unwrap().file_type().is_char_device());
    for name in ["link.jsonl", "dangling.jsonl"] {
        assert!(fs::symlink_metadata(folder.path().join(name)).unwrap().is_symlink());
    }
    assert_eq!(folder.read("elsewhere/target.jsonl").lines().count(), 2);
    assert_eq!(folder.read("elsewhere/new.jsonl"), folder.read("elsewhere/target.jsonl"));
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for args in [&["clean", "in.jsonl", "-o", "pipe"][..], &["clean", "in.jsonl", "-o", "pipe", "--force"], &["cluster", "in.jsonl", "-f", "csv", "-o", "pipe"]]
    {
        let path = pipe.clone();
        let reading = std::thread::spawn(move || fs::read_to_string(path).unwrap());
        assert_eq!(folder.retold(args).0, 0);
        assert!(!reading.join().unwrap().is_empty());
        assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    }
}

#[test]
fn a_dash_is_a_stream_and_never_a_file() {
    let folder = Folder::with_lines();
    folder.write("-", line("old", "x y z") + &line("older", "x y z"));
    let input = folder.read("in.jsonl");
    for verb in
        [&["cluster", "-", "--format", "jsonl"][..], &["check", "-", "--format", "json"], &["compare", "-", "--format", "json"], &["clean", "-", "-o", "-"]]
    {
        let (_, out, error) = folder.fed(verb, input.as_bytes());
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains("\"c\"") || out.contains("\"documents\":3"), "{verb:?}: {out}{error}");
        assert!(!out.contains("\"old"), "{verb:?}: {out}");
    }
    // The file is read where it is meant.
    assert!(folder.retold(&["cluster", "./-", "--format", "jsonl"]).1.contains("\"old\""));
    fs::remove_file(folder.path().join("-")).unwrap();
    let names = folder.names();
    for args in [
        &["cluster", "in.jsonl", "-o", "-"][..],
        &["compare", "in.jsonl", "-o", "-"],
        &["check", "in.jsonl", "-o", "-"],
        &["check", "in.jsonl", "--print-config", "-o", "-"],
        &["clean", "in.jsonl", "--dry-run", "--removed", "-"],
        &["clean", "in.jsonl", "--output", "-"],
        &["clean", "in.jsonl", "--output", "/dev/stdout"],
    ] {
        let (_, out, error) = folder.retold(args);
        assert!(!out.is_empty() && folder.names() == names, "{args:?}: {error}");
    }
    let (_, out, error) = folder.retold(&["clean", "in.jsonl", "--dry-run", "--removed", "-"]);
    assert!(out.lines().all(|line| line.starts_with('{')) && error.contains("document: 1 exact"), "{out}{error}");
    // Two outputs or two inputs of one stream.
    for args in [
        &["clean", "in.jsonl", "-o", "-", "--removed", "-"][..],
        &["check", "in.jsonl", "--write-baseline", "-"],
        &["clean", "in.jsonl", "-o", "x.jsonl", "--removed", "./x.jsonl"],
        &["cluster", "-", "-"],
        &["compare", "-", "in.jsonl", "-"],
    ] {
        let (code, _, error) = folder.retold(args);
        assert!(code == 2 && (error.contains("would both be written there") || error.contains("comes twice")), "{args:?}: {error}");
    }
    assert_eq!(folder.names(), names);
}

#[test]
fn clean_stands_in_a_pipe() {
    let folder = Folder::with_lines();
    let input = folder.read("in.jsonl");
    let expected = line("a", BRIDGE) + &line("c", HARBOUR);
    let (code, out, error) = folder.fed(&["clean", "-", "-o", "-", "--keep", "first", "--removed", "gone.jsonl"], input.as_bytes());
    assert_eq!((code, String::from_utf8(out).unwrap()), (0, expected.clone()), "{error}");
    // Records without ids are called by the stream, and so are their errors.
    let nameless = input.replace("\"id\":\"b\",", "") + "{torn\n";
    let (code, out, error) = folder.fed(&["clean", "-", "-o", "-", "--keep", "first", "--removed", "gone.jsonl", "--force"], nameless.as_bytes());
    assert_eq!((code, String::from_utf8(out).unwrap().lines().count()), (2, 2));
    assert!(error.contains("-:4: no JSON object"), "{error}");
    assert!(
        folder.read("gone.jsonl").contains("\"id\":\"-:2\"") || folder.read("gone.jsonl").contains("\"survivor\":\"-:2\""),
        "{}",
        folder.read("gone.jsonl")
    );
    // Compressed streams, tables, pipes with names, and standard input under another one.
    let packed = zstd::encode_all(input.as_bytes(), 3).unwrap();
    assert_eq!(String::from_utf8(folder.fed(&["clean", "-", "-o", "-", "--keep", "first", "-q"], &packed).1).unwrap(), expected);
    assert_eq!(String::from_utf8(folder.fed(&["clean", "/dev/stdin", "-o", "-", "--keep", "first", "-q"], input.as_bytes()).1).unwrap(), expected);
    let pipe = folder.path().join("pipe.jsonl");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let writing = std::thread::spawn(move || fs::write(pipe, input).unwrap());
    let (code, out, _) = folder.retold(&["clean", "pipe.jsonl", "-o", "-", "--keep", "first"]);
    writing.join().unwrap();
    assert_eq!((code, out), (0, expected));
}

#[test]
fn a_device_without_an_end_is_refused() {
    let folder = Folder::with_lines();
    let (code, _, error) = folder.retold(&["clean", "/dev/zero", "in.jsonl", "-o", "out"]);
    assert!(code == 2 && error.contains("/dev/zero: a device, which may never end"), "{error}");
    assert!(folder.read("out/in.jsonl").lines().count() == 2);
    let (code, _, error) = folder.retold(&["clean", "/dev/zero", "-o", "new.jsonl"]);
    assert!(code == 2 && error.contains("nothing was written"), "{error}");
    let readers = [
        &["cluster", "/dev/urandom"][..],
        &["check", "/dev/urandom"],
        &["compare", "/dev/urandom"],
        &["calibrate", "/dev/urandom"],
        &["cluster", "--files-from", "/dev/zero"],
        &["check", "in.jsonl", "--config", "/dev/zero"],
        &["check", "in.jsonl", "--baseline", "/dev/zero"],
        &["cluster", "in.jsonl", "--against", "/dev/zero"],
        &["compare", "in.jsonl", "--cluster", "/dev/zero:1"],
    ];
    for args in readers {
        let (code, _, error) = folder.retold(args);
        assert!(code == 2 && error.contains("may never end"), "{args:?}: {error}");
    }
    assert_eq!(folder.retold(&["cluster", "/dev/null", "in.jsonl"]).0, 0);
    assert_eq!(folder.names(), ["in.jsonl", "out"]);
}

/// A child that has begun to work, ended by a signal; its exit code and what it said.
fn ended(command: &mut Command, after: Duration, signal: &str) -> (Option<i32>, String) {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let stdin = child.stdin.take();
    std::thread::sleep(after);
    assert!(Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status().unwrap().success());
    let started = Instant::now();
    while child.try_wait().unwrap().is_none() {
        // No judge of speed: it ends a test that would wait for ever.
        assert!(started.elapsed() < Duration::from_mins(2), "the signal is not heeded");
        std::thread::sleep(Duration::from_millis(10));
    }
    drop(stdin);
    let mut error = String::new();
    child.stderr.take().unwrap().read_to_string(&mut error).unwrap();
    (child.wait().unwrap().code(), error)
}

#[test]
fn whoever_waits_for_input_ends_at_once() {
    let folder = Folder::with_lines();
    for args in [&["clean", "-", "-o", "out.jsonl"][..], &["cluster", "-", "-f", "csv", "-o", "out.csv"], &["compare", "-", "-o", "out.txt"], &["check", "-"]] {
        for signal in ["INT", "TERM"] {
            let (code, error) = ended(&mut folder.command(args), Duration::from_millis(400), signal);
            assert_eq!(code, Some(130), "{args:?}: {error}");
            assert!(error.contains("interrupted: nothing was written"), "{args:?}: {error}");
        }
    }
    assert_eq!(folder.names(), ["in.jsonl"]);
}

/// Records that take a while: no two alike, in a random order of words.
fn many(documents: usize) -> String {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    (0..documents).map(|n| line(&n.to_string(), &(0..120).map(|_| format!("w{}", next() % 900)).collect::<Vec<_>>().join(" "))).collect()
}

#[test]
fn an_interrupted_run_leaves_nothing_at_the_name_of_its_output() {
    let folder = Folder::new();
    folder.write("many.jsonl", many(60_000));
    folder.retold(&["index", "create", "index"]);
    let mut interrupted = 0;
    for args in [
        &["cluster", "many.jsonl", "-f", "csv", "-o", "out"][..],
        &["cluster", "many.jsonl", "-f", "json", "--relations", "exact,near,contains,passage", "-o", "out"],
        &["clean", "many.jsonl", "-o", "out", "--removed", "gone"],
        &["check", "many.jsonl", "-o", "out"],
        &["index", "query", "index", "many.jsonl", "-o", "out"],
        &["index", "add", "index", "many.jsonl"],
    ] {
        for after in [80, 300] {
            let (code, error) = ended(&mut folder.command(args), Duration::from_millis(after), "INT");
            if code == Some(130) {
                interrupted += 1;
                assert!(error.contains("interrupted: nothing was"), "{args:?}: {error}");
                assert_eq!(folder.names(), ["index", "many.jsonl"], "{args:?}");
                assert!(folder.retold(&["index", "stats", "index"]).1.starts_with("documents                   0"));
            } else {
                for name in ["out", "gone"] {
                    let _ = fs::remove_file(folder.path().join(name));
                }
                fs::remove_dir_all(folder.path().join("index")).unwrap();
                folder.retold(&["index", "create", "index"]);
            }
        }
    }
    assert!(interrupted > 3, "{interrupted} runs were interrupted in time");
}

#[cfg(target_os = "linux")]
#[test]
fn a_killed_run_leaves_nothing_in_the_folder_for_temporary_files() {
    let folder = Folder::new();
    let lines = many(15_000);
    folder.write("many.jsonl.zst", zstd::encode_all(lines.as_bytes(), 1).unwrap());
    fs::create_dir(folder.path().join("tmp")).unwrap();
    for step in 1..8 {
        for args in [&["cluster", "many.jsonl.zst"][..], &["clean", "many.jsonl.zst", "-o", "/dev/null"], &["check", "many.jsonl.zst"]] {
            let mut command = folder.command(args);
            ended(command.env("TMPDIR", folder.path().join("tmp")), Duration::from_millis(step * 60), "KILL");
            assert_eq!(fs::read_dir(folder.path().join("tmp")).unwrap().count(), 0, "{args:?} after {step}");
        }
    }
}

#[test]
fn a_full_disk_is_told_with_the_name_of_the_file() {
    if !fs::exists("/dev/full").unwrap() {
        return;
    }
    let folder = Folder::with_lines();
    for (args, name) in [
        (&["clean", "in.jsonl", "-o", "out.jsonl", "--removed", "/dev/full"][..], "/dev/full: "),
        (&["clean", "in.jsonl", "-o", "/dev/full", "--removed", "gone.jsonl"], "/dev/full: "),
        (&["cluster", "in.jsonl", "-o", "/dev/full"], "/dev/full: "),
        (&["check", "in.jsonl", "-f", "json", "-o", "/dev/full"], "/dev/full: "),
        (&["check", "in.jsonl", "--report", "json=/dev/full"], "/dev/full: "),
        (&["compare", "in.jsonl", "-f", "json", "-o", "/dev/full"], "/dev/full: "),
        (&["calibrate", "in.jsonl", "-f", "json", "-o", "/dev/full"], "/dev/full: "),
        (&["clean", "in.jsonl", "--weights", "/dev/full"], "/dev/full: "),
    ] {
        let (code, _, error) = folder.retold(args);
        assert!(code == 2 && error.contains(name) && error.contains("No space left"), "{args:?}: {error}");
        assert_eq!(folder.names(), ["in.jsonl"], "{args:?}");
    }
}

#[test]
fn threads_have_a_bound() {
    let folder = Folder::with_lines();
    let (code, _, error) = folder.retold(&["cluster", "in.jsonl", "-j", "16000"]);
    assert!(code == 2 && error.contains("from 0 to 1024"), "{error}");
    assert_eq!(folder.retold(&["cluster", "in.jsonl", "-j", "64"]).0, 0);
}

#[test]
fn ids_that_all_come_twice_are_told_in_few_lines() {
    let folder = Folder::new();
    for day in ["one.jsonl", "two.jsonl"] {
        folder.write(day, (0..500).map(|n| line(&n.to_string(), &format!("{day} tells of matter {n} and {} in other words", n * 31))).collect::<String>());
    }
    let (_, _, error) = folder.retold(&["cluster", "one.jsonl", "two.jsonl"]);
    assert_eq!(error.lines().count(), 4, "{error}");
    assert!(error.contains("two.jsonl:1: the id “0” comes 2 times") && error.contains("the id “3” and 496 more come several times"), "{error}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_limit_of_the_size_of_files_is_told_and_leaves_nothing() {
    let folder = Folder::new();
    folder.write("in.jsonl", many(4_000));
    folder.write("folder/in.jsonl", many(4_000));
    for args in ["clean in.jsonl -o out.jsonl", "clean folder -o out"] {
        let script = format!("ulimit -f 16; {} {args}", assert_cmd::cargo::cargo_bin!("retold").display());
        let Output { status, stderr, .. } = Command::new("bash").arg("-c").arg(&script).current_dir(folder.path()).output().unwrap();
        let error = String::from_utf8_lossy(&stderr);
        assert!(status.code() == Some(2) && error.contains("longer than this process may write a file (ulimit -f)"), "{args}: {error}");
        assert_eq!(folder.names(), ["folder", "in.jsonl"], "{args}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_standard_input_is_not_written_over() {
    let folder = Folder::new();
    let path = folder.write("in.jsonl", "{\"id\":\"a\",\"text\":\"The ferry sails again on Monday.\"}\n");
    let before = fs::read(&path).unwrap();
    for args in [&["cluster", "-", "-o", "in.jsonl"][..], &["clean", "-", "-o", "in.jsonl", "--force"]] {
        let output = folder.command(args).stdin(fs::File::open(&path).unwrap()).output().unwrap();
        assert!(output.status.code() == Some(2) && String::from_utf8_lossy(&output.stderr).contains("may not be an input"), "{args:?}: {output:?}");
        assert_eq!(fs::read(&path).unwrap(), before, "{args:?}");
    }
}
