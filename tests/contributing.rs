//! What CONTRIBUTING.md says is there is there.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::path::Path;

const PAGE: &str = include_str!("../CONTRIBUTING.md");

/// What stands between backticks.
fn quoted() -> impl Iterator<Item = &'static str> {
    PAGE.split('`').skip(1).step_by(2)
}

#[test]
fn every_file_and_folder_it_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_path = |name: &&str| {
        ["src/", "tests/", "benches/", "fixtures/"].iter().any(|folder| name.starts_with(folder)) || Path::new(name).extension().is_some_and(|e| e == "toml")
    };
    let named: Vec<&str> = quoted().filter(is_path).collect();
    assert!(named.len() > 20, "the page names few files: {named:?}");
    let missing: Vec<&&str> = named.iter().filter(|name| !root.join(name).exists()).collect();
    assert!(missing.is_empty(), "not there: {missing:?}");
}

#[test]
fn a_language_is_one_file_and_one_line() {
    let read = |file: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    for (folder, list) in
        [("src/fact/sense", "src/fact/sense/languages.rs"), ("src/fact/lexicon", "src/fact/lexicon/mod.rs"), ("src/text/family", "src/text/family/mod.rs")]
    {
        let list = read(list);
        let tables = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap().filter_map(|entry| {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).ok()?;
            let is_table = text.lines().any(|line| line.starts_with("pub") && line.contains(": Language =") || line.contains(": Family ="));
            is_table.then(|| path.file_stem().unwrap().to_str().unwrap().to_owned())
        });
        let tables: Vec<String> = tables.filter(|name| name != "mod").collect();
        assert!(tables.len() >= 7, "{folder}: {tables:?}");
        let missing: Vec<&String> = tables.iter().filter(|name| !list.contains(&format!("{name}::"))).collect();
        assert!(missing.is_empty(), "{folder}: in no list: {missing:?}");
    }
}
