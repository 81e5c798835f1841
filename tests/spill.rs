//! A limit of memory changes nothing of what is found, and leaves nothing behind.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod dice;
mod families;
mod folder;

use std::process::Output;

use families::{documents, lines};
use folder::Folder;
use retold::{CleanParams, ClusterFormat, ClusterParams, Corpus, Document, Error, Keep, Progress, Relation, Silent, clean, cluster};

fn told(corpus: &Corpus, params: &ClusterParams) -> String {
    let mut out = Vec::new();
    cluster(corpus, params, &Silent).unwrap().complete().unwrap().write(&mut out, ClusterFormat::Jsonl).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn any_limit_gives_the_same_bytes() {
    let corpus = Corpus::from_documents(documents(3_500));
    for (relations, keep) in [
        (vec![Relation::Exact, Relation::Near, Relation::Contains], Keep::Longest),
        (vec![Relation::Exact, Relation::Near], Keep::First),
        (vec![Relation::Exact, Relation::Contains], Keep::Longest),
    ] {
        let params = ClusterParams::default().with_relations(relations.clone()).with_keep(keep);
        let whole = told(&corpus, &params);
        for relation in &relations {
            assert!(whole.contains(&format!("\"{}", relation.name())), "{relation:?}");
        }
        for limit in [1, 26, 30] {
            assert!(told(&corpus, &params.clone().with_memory(Some(limit << 20))) == whole, "{relations:?} {limit} MiB");
        }
    }
}

#[test]
fn copies_by_the_thousand_and_empty_texts_are_the_same_under_a_limit() {
    let text = |n: usize| ["The ferry to the northern islands sails again on Saturday after a week of storms.", "", "…", "Two words"][n % 4];
    for documents in [(0..3000).map(|n| Document::new(n.to_string(), text(n))).collect(), Vec::new(), vec![Document::new("one", text(0))]] {
        let corpus = Corpus::from_documents(documents);
        assert_eq!(told(&corpus, &ClusterParams::default().with_memory(Some(1 << 20))), told(&corpus, &ClusterParams::default()));
    }
}

#[test]
fn a_corpus_is_cleaned_the_same_under_a_limit() {
    let corpus = Corpus::from_documents(documents(300));
    let cleaned = |memory| {
        let params = CleanParams::default().with_cluster(ClusterParams::default().with_memory(memory));
        let report = clean(&corpus, &params, &Silent).unwrap().complete().unwrap();
        let texts: Vec<(String, String)> = report.documents.into_iter().map(|document| (document.id, document.text.to_string())).collect();
        (texts, report.removed.len(), report.figures)
    };
    let (limited, whole) = (cleaned(Some(1 << 20)), cleaned(None));
    assert!(whole.1 > 100);
    assert_eq!(limited, whole);
}

/// Ends a run at once.
struct Ended;

impl Progress for Ended {
    fn begin(&self, _: &str, _: u64) {}
    fn advance(&self, _: u64) {}
    fn finish(&self) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_run_that_is_ended_early_says_so_under_a_limit() {
    let corpus = Corpus::from_documents(documents(20));
    assert!(
        cluster(&corpus, &ClusterParams::default().with_memory(Some(1 << 20)), &Ended)
            .unwrap()
            .complete()
            .is_err_and(|error| matches!(error, Error::Interrupted))
    );
}

/// A folder with a corpus and an empty one for temporary files.
fn folder(families: usize) -> Folder {
    let folder = Folder::new();
    folder.write("in.jsonl", lines(&documents(families)));
    std::fs::create_dir(folder.path().join("tmp")).unwrap();
    folder
}

fn run(folder: &Folder, args: &[&str]) -> Output {
    folder.command(args).env("TMPDIR", folder.path().join("tmp")).output().unwrap()
}

/// What is in the folder for temporary files.
fn left(folder: &Folder) -> usize {
    std::fs::read_dir(folder.path().join("tmp")).unwrap().count()
}

#[test]
fn every_verb_says_the_same_under_a_limit() {
    let folder = folder(300);
    for args in [&["cluster", "in.jsonl", "-f", "json"][..], &["clean", "in.jsonl", "-o", "-"], &["check", "in.jsonl", "-f", "json"]] {
        let whole = run(&folder, args);
        let limited = run(&folder, &[args, &["--memory", "1MiB"]].concat());
        assert!(!whole.stdout.is_empty() && whole.status.code() == limited.status.code(), "{args:?}");
        assert!(whole.stdout == limited.stdout, "{args:?}");
        let warning = String::from_utf8_lossy(&limited.stderr);
        assert!(warning.contains("memory: 1 MiB are less than the program, names and places of"), "{args:?}: {warning}");
        assert_eq!(left(&folder), 0);
    }
}

#[cfg(feature = "index")]
#[test]
fn an_index_is_the_same_under_a_limit() {
    let folder = folder(3_500);
    let mut answers = Vec::new();
    for (index, limit) in [("whole", &[][..]), ("limited", &["--memory", "1MiB"])] {
        assert!(run(&folder, &["index", "create", index]).status.success());
        let add = |name: &str| run(&folder, &[&["index", "add", index, name][..], limit].concat());
        let added = add("in.jsonl");
        assert!(added.status.success(), "{added:?}");
        // Again, and a few more behind them: what is known is passed over, and buckets that have entries get further ones.
        folder.write("more.jsonl", lines(&documents(3_510)));
        let more = add("more.jsonl");
        let told = |args: &[&str]| run(&folder, args).stdout;
        answers.push((added.stdout, more.stdout, told(&["index", "clusters", index, "-f", "jsonl"]), told(&["index", "verify", index])));
        let files: Vec<_> = std::fs::read_dir(folder.path().join(index)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!((files.len(), left(&folder)), (3, 0), "{files:?}");
    }
    assert!(answers[0].2.len() > 100_000 && String::from_utf8_lossy(&answers[0].3).ends_with(" 0 wrong\n"));
    assert!(answers[0] == answers[1]);
    let refused = run(&folder, &["index", "add", "limited", "in.jsonl", "--memory", "12"]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("a size of 1 MiB or more"), "{refused:?}");
}

#[test]
fn the_limit_stands_in_the_configuration_too() {
    let folder = folder(20);
    folder.write("retold.toml", "memory = \"1MiB\"\n");
    assert!(String::from_utf8_lossy(&run(&folder, &["cluster", "in.jsonl"]).stderr).contains("memory: 1 MiB are less"));
    assert!(String::from_utf8_lossy(&run(&folder, &["check", "in.jsonl", "--print-config"]).stdout).contains("memory = \"1MiB\""));
    folder.write("retold.toml", "memory = \"many\"\n");
    let refused = run(&folder, &["clean", "in.jsonl", "-o", "-"]);
    assert!(
        refused.status.code() == Some(2) && String::from_utf8_lossy(&refused.stderr).contains("a size of 1 MiB or more, like 512MiB or 4GB"),
        "{refused:?}"
    );
    // What looks up sketches one by one keeps them in memory.
    let refused = run(&folder, &["cluster", "in.jsonl", "--memory", "1MiB", "--explain", "d00000", "d00001"]);
    assert!(refused.status.code() == Some(2) && String::from_utf8_lossy(&refused.stderr).contains("cannot be used with"), "{refused:?}");
    let refused = run(&folder, &["cluster", "in.jsonl", "--memory", "12 apples"]);
    assert!(refused.status.code() == Some(2) && String::from_utf8_lossy(&refused.stderr).contains("a size of 1 MiB or more"), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn a_disk_that_refuses_ends_the_run_with_its_folder_named() {
    let folder = folder(300);
    for args in [&["cluster", "in.jsonl"][..], &["cluster", "in.jsonl", "-o", "out"], &["clean", "in.jsonl", "-o", "out.jsonl"], &["check", "in.jsonl"]] {
        let args = [args, &["--memory", "1MiB"]].concat();
        let output = folder.command(&args).env("TMPDIR", folder.path().join("missing")).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && output.stdout.is_empty() && error.contains("missing: "), "{args:?}: {output:?}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_limit_of_the_size_of_files_is_told() {
    let folder = folder(300);
    let script = format!("ulimit -f 16; TMPDIR=tmp {} cluster in.jsonl --memory 1MiB", assert_cmd::cargo::cargo_bin!("retold").display());
    let output = std::process::Command::new("bash").arg("-c").arg(&script).current_dir(folder.path()).output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    let told = error.contains("tmp: temporary file of ") && error.contains("longer than this process may write a file (ulimit -f)");
    assert!(output.status.code() == Some(2) && output.stdout.is_empty() && told, "{output:?}");
    assert_eq!(left(&folder), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_left_of_a_run_that_was_killed() {
    let folder = folder(1_500);
    for signal in ["-KILL", "-INT", "-TERM"] {
        for wait in [20, 120, 400] {
            let mut child = folder.command(&["cluster", "in.jsonl", "--memory", "1MiB", "-o", "out.txt", "-q"]);
            let mut child = child.env("TMPDIR", folder.path().join("tmp")).spawn().unwrap();
            std::thread::sleep(std::time::Duration::from_millis(wait));
            std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
            child.wait().unwrap();
            assert_eq!(left(&folder), 0, "{signal} after {wait} ms");
        }
    }
}
