//! Every number that can be turned stands in `src/config`, and says where it is from.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Types of numbers.
const NUMBERS: [&str; 11] = ["f32", "f64", "usize", "u8", "u16", "u32", "u64", "i32", "i64", "(f64, f64)", "[f32; 2]"];

/// Where the numbers outside `src/config` are listed.
const LIST: &str = "tests/settings/elsewhere.txt";

/// Every source file outside `folder`, or inside it.
fn sources(inside: bool) -> Vec<(String, String)> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() { collect(&path, found) } else { found.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
    let of_config = |name: &str| name == "config.rs" || name.starts_with("config/");
    let rust = files.iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    rust.map(|path| (name(path), fs::read_to_string(path).unwrap())).filter(|(name, _)| of_config(name) == inside).collect()
}

/// The name in `pub const NAME: f64 = …`, where that is a number.
fn constant(line: &str) -> Option<&str> {
    let (before, rest) = line.trim_start().split_once("const ")?;
    let (name, rest) = rest.split_once(": ")?;
    let (kind, _) = rest.split_once(" = ")?;
    let seen = before.is_empty() || (before.starts_with("pub") && !before.contains(['{', '<', '=']));
    (seen && NUMBERS.contains(&kind)).then_some(name)
}

/// The name in `pub name: f64,`, where that is a number.
fn field(line: &str) -> Option<&str> {
    let (name, kind) = line.trim_start().strip_prefix("pub ")?.strip_suffix(',')?.split_once(": ")?;
    NUMBERS.contains(&kind).then_some(name)
}

/// What is no setting, and what nobody has gone through yet.
fn listed() -> BTreeSet<String> {
    let list = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST)).unwrap();
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn no_number_hides_outside_the_settings() {
    let mut found = BTreeSet::new();
    // How a page is laid out and how much of it is shown decides nothing of what is found.
    let decides = |file: &str| !file.starts_with("report/") && !file.starts_with("cli/");
    for (file, text) in sources(false).into_iter().filter(|(file, _)| decides(file)) {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        found.extend(code.lines().filter_map(constant).map(|name| format!("{file} {name}")));
    }
    let listed = listed();
    assert!(found.len() > 50, "only {} were seen: the test reads the wrong files", found.len());
    let new: Vec<&String> = found.difference(&listed).collect();
    assert!(new.is_empty(), "these belong in src/config, with a line that says where they are from: {new:#?}");
    let gone: Vec<&String> = listed.difference(&found).collect();
    assert!(gone.is_empty(), "these are no more: take them off {LIST}: {gone:#?}");
}

#[test]
fn every_setting_says_where_it_is_from() {
    let origins = ["by hand", "derived", "measured"];
    let says = |docs: &str| origins.iter().any(|origin| docs.to_lowercase().contains(origin));
    let (mut silent, mut seen) = (Vec::new(), 0);
    for (file, text) in sources(true) {
        let (mut docs, mut of_struct) = (String::new(), String::new());
        for line in text.split("#[cfg(test)]").next().unwrap().lines() {
            let trimmed = line.trim_start();
            if let Some(doc) = trimmed.strip_prefix("///") {
                docs.push_str(doc);
                continue;
            }
            if trimmed.starts_with("#[") {
                continue;
            }
            if line.starts_with("pub struct") {
                of_struct.clone_from(&docs);
            }
            if let Some(name) = constant(line).or_else(|| field(line)) {
                seen += 1;
                let inherits = field(line).is_some() && says(&of_struct);
                if !says(&docs) && !inherits {
                    silent.push(format!("{file} {name}"));
                }
            }
            docs.clear();
        }
    }
    assert!(seen > 200, "only {seen} were seen: the test reads the wrong files");
    assert!(silent.is_empty(), "derived, measured (on what) or by hand? {silent:#?}");
}

#[test]
fn numbers_are_recognised() {
    let constants = ["const A: f64 = 1.0;", "    pub const A: usize = 3;", "pub(super) const A: [f32; 2] = [0.0; 2];"];
    assert!(constants.iter().all(|line| constant(line) == Some("A")));
    let others = ["const A: &str = \"\";", "fn f<const N: usize>(x: [u8; N]) {", "const A: [u8; 4] = *b\"abcd\";", "let a: f64 = 1.0;"];
    assert!(others.iter().all(|line| constant(line).is_none()));
    assert_eq!([field("    pub share: f64,"), field("    pub run: RunParams,")], [Some("share"), None]);
}
