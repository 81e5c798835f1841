//! The architecture as a test: a file imports only from its own floor or from floors below, and some packages have one home.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The floors of the crate, from the ground up.
const FLOORS: [&[&str]; 10] = [
    &["span", "simd", "digit", "day", "publication", "document", "config", "error", "progress", "given", "unwind", "work"],
    &["text", "read", "spill"],
    &["fact", "fingerprint"],
    &["candidates", "verify", "cluster", "reference"],
    &["align", "repeat"],
    &["claim"],
    &["pipeline", "index"],
    &["report"],
    &["face"],
    &["cli", "main", "python"],
];

/// Packages that only these folders may use.
const HOMES: [(&str, &[&str]); 5] = [
    ("askama", &["report"]),
    ("similar", &["align", "fact"]),
    ("rayon", &["spill", "candidates", "pipeline", "index", "cli"]),
    ("clap", &["cli", "main"]),
    ("indicatif", &["cli"]),
];

fn source_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            source_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The top-level module a file belongs to.
fn module_of(path: &Path, root: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The lines of a file that are code outside its tests, numbered from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(n, line)| (n + 1, line.trim()));
    lines.take_while(|(_, line)| !line.starts_with("#[cfg(test)]")).filter(|(_, line)| !line.starts_with("//"))
}

/// The top-level modules named after `crate::` or `retold::` in a line.
fn named(line: &str) -> Vec<&str> {
    let after = |prefix: &'static str| line.match_indices(prefix).map(move |(at, _)| &line[at + prefix.len()..]);
    let identifier = |rest| str::split(rest, |c: char| !c.is_alphanumeric() && c != '_').next();
    after("crate::").chain(after("retold::")).filter_map(identifier).collect()
}

#[test]
fn files_import_only_from_their_own_floor_or_below() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    source_files(&root, &mut files);
    let mut wrong = Vec::new();
    let mut checked = 0;
    for path in files.iter().filter(|path| !path.ends_with("src/lib.rs")) {
        let own = module_of(path, &root);
        let Some(floor) = floor_of(&own) else { panic!("{}: '{own}' stands on no floor: add it to the table", path.display()) };
        let text = fs::read_to_string(path).unwrap();
        for (n, line) in code(&text) {
            for module in named(line) {
                checked += 1;
                if floor_of(module).is_some_and(|other| other > floor) {
                    wrong.push(format!("{}:{n}: {line}", path.display()));
                }
            }
            for (package, homes) in HOMES {
                if line.starts_with(&format!("use {package}::")) && !homes.contains(&own.as_str()) {
                    wrong.push(format!("{}:{n}: {package} is not used here", path.display()));
                }
            }
        }
    }
    assert!(checked > 50, "only {checked} imports were seen: the test reads the wrong files");
    assert!(wrong.is_empty(), "imports from a floor above:\n{}", wrong.join("\n"));
}

#[test]
fn no_file_outgrows_one_subject() {
    let mut files = Vec::new();
    source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let long: Vec<String> = files
        .iter()
        .map(|path| (path, fs::read_to_string(path).unwrap().lines().count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(path, lines)| format!("{}: {lines}", path.display()))
        .collect();
    assert!(long.is_empty(), "files of more than 500 lines:\n{}", long.join("\n"));
}
