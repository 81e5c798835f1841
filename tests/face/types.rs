//! The face of the crate: how many types it has, that each is shown in an example, and that settings are refused wherever they come from.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use retold::{CleanParams, ClusterParams, CompareParams, Corpus, Document, Error, Keep, ReadLimits, ReadOptions, Relation, Silent, clean, cluster, compare};

/// Types that a user may have to learn, at most.
const TYPES: usize = 70;

/// Types that one has to learn, at most, who makes a report of a comparison in a form of their own.
const VIEW: usize = 18;

fn source(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// The names that the root of the crate re-exports.
fn face() -> BTreeSet<String> {
    exported("\npub use ")
}

/// The names of the view that a comparison shows, which stand in a module of their own.
fn view() -> BTreeSet<String> {
    exported("\n    pub use ")
}

/// The names in front of the stages that lines which begin so re-export.
fn exported(begin: &str) -> BTreeSet<String> {
    let text = source("src/lib.rs");
    let root = text.split("pub mod stages").next().unwrap();
    let mut names = BTreeSet::new();
    for statement in root.split(begin).skip(1) {
        let statement = statement.split(';').next().unwrap();
        let list = statement.rsplit_once("::").map_or(statement, |(_, last)| last);
        let list = statement.split_once('{').map_or(list, |(_, list)| list.trim_end_matches('}'));
        names.extend(list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
    }
    names
}

fn is_type(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
}

#[test]
fn a_user_has_few_types_to_learn() {
    let names = face();
    let types = names.iter().filter(|name| is_type(name)).count();
    assert!(names.contains("Corpus") && names.contains("cluster") && types > 40, "the test reads the wrong lines: {names:?}");
    assert!(types <= TYPES, "{types} types at the face: {names:?}");
    let view = view();
    assert!(view.contains("ClaimView") && view.len() <= VIEW, "{} types in the view: {view:?}", view.len());
}

#[test]
fn the_stages_are_marked() {
    let text = source("src/lib.rs");
    let lines: Vec<&str> = text.lines().collect();
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with("pub mod ")) {
        let marked = ["pub mod stages {", "pub mod view {"].contains(line) || lines[n - 1] == "#[doc(hidden)]";
        assert!(marked, "{line}: a module at the root is one of the stages, and hidden there");
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The programs in the docs of the crate and the README, and the longer ones beside this file.
fn programs() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = vec![root.join("README.md")];
    files(&root.join("src"), &mut sources);
    let mut shown = String::new();
    for path in sources {
        let text = fs::read_to_string(path).unwrap();
        let mut inside = false;
        for line in text.lines().map(str::trim_start) {
            let line = ["//! ", "/// ", "//!", "///"].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
            if let Some(language) = line.strip_prefix("```") {
                inside = !inside && (language.is_empty() || language == "rust");
            } else if inside {
                shown.push_str(line);
                shown.push('\n');
            }
        }
    }
    for name in ["cluster", "compare", "clean", "index"] {
        shown.push_str(&source(&format!("tests/face/{name}.rs")));
    }
    shown
}

#[test]
fn every_item_of_the_face_is_shown_in_a_program_that_runs() {
    let shown = programs();
    let words: BTreeSet<&str> = shown.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let missing: Vec<String> = face().into_iter().chain(view()).filter(|name| !words.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "in no example: {missing:?}");
}

/// Lines that a program of the first page shows, at most.
const LINES: usize = 10;

#[test]
fn the_first_page_has_a_short_program_for_each_job() {
    let page: Vec<String> = source("src/lib.rs").lines().map_while(|line| line.strip_prefix("//!")).map(|line| line.trim_start().to_owned()).collect();
    let programs: Vec<&[String]> =
        page.split(|line| line.starts_with("```")).skip(1).step_by(2).filter(|lines| lines.join("").contains("use retold::")).collect();
    for job in ["cluster(&corpus", "compare(&corpus", "clean(&corpus", "index.query("] {
        let shown = programs.iter().find(|lines| lines.iter().any(|line| line.contains(job))).unwrap_or_else(|| panic!("no program with {job}"));
        let lines = shown.iter().filter(|line| !line.is_empty() && !line.starts_with("# ")).count();
        assert!(lines <= LINES, "{lines} lines: {shown:?}");
    }
}

fn refused(result: Result<impl Sized, Error>, wanted: &str) {
    match result.err() {
        Some(Error::Setting { field, value, allowed }) => assert_eq!(format!("{field} = {value}: {allowed}"), wanted),
        other => panic!("{wanted}: {other:?}"),
    }
}

#[test]
fn jobs_refuse_settings_out_of_range() {
    let corpus = Corpus::from_documents([Document::new("a", "Some words.")]);
    let default = ClusterParams::default;
    let share = "a number above 0 and at most 1";
    for (params, wanted) in [
        (default().with_threshold(0.0), format!("threshold = 0: {share}")),
        (default().with_threshold(7.0), format!("threshold = 7: {share}")),
        (default().with_threshold(f64::NAN), format!("threshold = NaN: {share}")),
        (default().with_recall(0.0), format!("recall = 0: {share}")),
        (default().with_containment(1.5), format!("containment = 1.5: {share}")),
        (default().with_shingle(0), "shingle = 0: a whole number from 1 to 64".into()),
        (default().with_relations([Relation::Contained]), "relations = contained: exact, near, contains, passage, story".into()),
    ] {
        refused(cluster(&corpus, &params, &Silent), &wanted);
        refused(clean(&corpus, &CleanParams::default().with_cluster(params), &Silent), &wanted);
    }
    assert!(default().with_recall(1.0).validate().is_ok(), "as sure as sketches can be");
    refused(clean(&corpus, &CleanParams::default().with_boilerplate(1), &Silent), "boilerplate = 1: a whole number from 2 to 4294967295");
    refused(compare(&corpus, &CompareParams::default().with_max_documents(0), &Silent), "most documents = 0: a whole number from 1 to 2000");
    let options = ReadOptions::default().with_limits(ReadLimits::default().with_document_bytes(usize::MAX));
    let corpus = corpus.with_options(options);
    refused(cluster(&corpus, &default(), &Silent), &format!("bytes of a document = {}: a whole number from 1 to 4294967295", usize::MAX));
}

#[test]
fn a_document_that_is_too_long_is_named_and_the_others_are_used() {
    let options = ReadOptions::default().with_limits(ReadLimits::default().with_document_bytes(60));
    let text = "The ferry sails again on Saturday, the port announced.";
    let documents = [Document::new("a", text), Document::new("long", text.repeat(2)), Document::new("", text), Document::new("a", "Others.")];
    let corpus = Corpus::from_documents(documents).with_options(options);
    let said = |errors: &[Error]| errors.iter().map(ToString::to_string).collect::<Vec<_>>();
    let wanted = ["documents:2: document longer than the limit of 60 bytes"];

    let found = cluster(&corpus, &ClusterParams::default(), &Silent).unwrap();
    assert_eq!(found.warnings()[0].to_string(), "documents:4: the id “a” comes 2 times", "the others keep their numbers");
    let (found, errors) = found.into_parts();
    assert_eq!(said(&errors), wanted);
    let pairs: Vec<_> = found.pairs().map(|pair| (pair.a.into_owned(), pair.b.into_owned())).collect();
    assert_eq!(pairs, [("a".to_owned(), "documents:3".to_owned())]);
    let mut summary = Vec::new();
    found.write(&mut summary, retold::ClusterFormat::Jsonl).unwrap();
    assert!(String::from_utf8(summary).unwrap().contains("\"errors\":1"), "the report counts them, too");

    let params = CleanParams::default().with_cluster(ClusterParams::default().with_keep(Keep::First));
    let (cleaned, errors) = clean(&corpus, &params, &Silent).unwrap().into_parts();
    assert_eq!((said(&errors).as_slice(), cleaned.documents.len(), cleaned.removed.len()), (wanted.map(str::to_owned).as_slice(), 2, 1));

    let compared = compare(&corpus, &CompareParams::default(), &Silent).unwrap();
    assert_eq!(said(compared.errors()), wanted);
    let error = compared.complete().unwrap_err();
    assert!(matches!(&error, Error::Incomplete { others, .. } if others.is_empty()) && error.to_string() == wanted[0]);
}

#[test]
fn more_documents_than_a_story_has_are_refused() {
    let corpus: Corpus = (0..3).map(|n| Document::new(n.to_string(), "Some words.")).collect();
    let error = compare(&corpus, &CompareParams::default().with_max_documents(2), &Silent).unwrap_err();
    assert!(matches!(error, Error::TooManyDocuments { documents: 3, limit: 2 }));
}

#[test]
fn an_ended_run_is_no_complete_one() {
    struct Impatient;
    impl retold::Progress for Impatient {
        fn begin(&self, _: &str, _: u64) {}
        fn advance(&self, _: u64) {}
        fn finish(&self) {}
        fn cancelled(&self) -> bool {
            true
        }
    }
    let corpus = Corpus::from_documents([Document::new("a", "Some words."), Document::new("b", "Some words.")]);
    assert!(matches!(cluster(&corpus, &ClusterParams::default(), &Impatient).unwrap().complete(), Err(Error::Interrupted)));
    assert!(matches!(clean(&corpus, &CleanParams::default(), &Impatient).unwrap().complete(), Err(Error::Interrupted)));
    // What was not compared would look as if one alone told it.
    assert!(matches!(compare(&corpus, &CompareParams::default(), &Impatient), Err(Error::Interrupted)));
}
