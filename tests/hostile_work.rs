//! What is made to cost much or to break something: every verb ends, says what it could not use, and does work that grows with the input and not with its
//! square.
//!
//! Work is counted, not timed: the steps that a job tells as its progress (documents read, pairs looked at), and the bytes of its answer. What grows faster
//! than its input must be in the answer: pairs that are related, and are many. With
//! `RETOLD_HOSTILE=FOLDER` the inputs are also written there, at two sizes larger by far, to be timed.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]
#![cfg(all(feature = "cli", feature = "compress", feature = "csv", feature = "html", feature = "index", feature = "parquet", feature = "warc"))]

mod folder;
mod hostile_kinds;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use folder::Folder;
use hostile_kinds::{DocumentEdit, Kind, kinds};
use retold::config::{CheckConfig, ReadOptions};
use retold::pipeline::check::{CheckAgainst, check};
use retold::{CleanParams, ClusterFormat, ClusterParams, CompareParams, Corpus, Index, IndexSettings, Progress, Relation, Removal, clean, cluster, compare};

/// How much more work four times the input may be: an exponent of 1.2.
const GROWTH: f64 = 5.28;
/// Work for each byte of the input, and for each document and each pair of the answer, that is always in order.
const EACH: (u64, u64) = (12, 1_300);
/// Work beyond which growth is looked at: below, what is done once weighs more than what is done for each.
const SMALL: u64 = 4_000;

/// Counts steps, but not those of phases that count the bytes of a file.
#[derive(Default)]
struct Count {
    steps: AtomicU64,
    bytes: AtomicBool,
}

impl Progress for Count {
    fn begin(&self, phase: &str, _steps: u64) {
        self.bytes.store(phase.ends_with("bytes"), Ordering::Relaxed);
    }

    fn advance(&self, steps: u64) {
        if !self.bytes.load(Ordering::Relaxed) {
            self.steps.fetch_add(steps, Ordering::Relaxed);
        }
    }

    fn finish(&self) {}
}

/// Steps, each weighed like the bytes of a line, and the bytes of the answer.
fn weighed(count: &Count, answer: usize) -> u64 {
    100 * count.steps.load(Ordering::Relaxed) + answer as u64
}

/// The work of finding what is related, and how much there is to be told.
fn clustered(corpus: &Corpus, relations: &[Relation]) -> (u64, u64) {
    let count = Count::default();
    let report = cluster(corpus, &ClusterParams::default().with_relations(relations.to_vec()), &count).unwrap().into_parts().0;
    let mut out = Vec::new();
    report.write(&mut out, ClusterFormat::Json).unwrap();
    let told = report.documents() + report.pairs().count() + report.passages().count();
    (weighed(&count, out.len()), told as u64)
}

fn cleaned(corpus: &Corpus) -> u64 {
    let count = Count::default();
    let report = clean(corpus, &CleanParams::default(), &count).unwrap().into_parts().0;
    let blocks = report.removed.iter().filter(|removal| matches!(removal, Removal::Block { .. })).count();
    weighed(&count, 100 * (blocks + report.removed.len()) + report.documents.iter().map(|document| document.text.len()).sum::<usize>())
}

fn checked(path: &PathBuf) -> u64 {
    let count = Count::default();
    let batch = check(std::slice::from_ref(path), &ReadOptions::default(), &CheckConfig::default(), CheckAgainst::default(), &count).unwrap();
    weighed(&count, batch.findings.iter().map(|finding| finding.message.len() + finding.location.words.len()).sum())
}

fn indexed(corpus: &Corpus, folder: &Path) -> u64 {
    let count = Count::default();
    let mut index = Index::create(folder, IndexSettings::default()).unwrap();
    // What cannot be read is looked at elsewhere.
    let _ = index.add(corpus, &count).unwrap();
    let answer = index.query(corpus, &count).unwrap().into_parts().0;
    let mut out = Vec::new();
    answer.write(&mut out, ClusterFormat::Json).unwrap();
    weighed(&count, out.len())
}

/// The work of comparing documents, of which there are so few that their pairs are no matter.
fn compared(corpus: &Corpus) -> Option<u64> {
    let few = (1..=4).contains(&corpus.read().into_parts().0.len());
    let count = Count::default();
    let report = few.then(|| compare(corpus, &CompareParams::default(), &count).unwrap().into_parts().0)?;
    Some(weighed(&count, report.to_json().unwrap().len()))
}

const ALL: [Relation; 5] = [Relation::Exact, Relation::Near, Relation::Contains, Relation::Passage, Relation::Story];

/// What each job does for a kind at a size, and what is always in order.
fn work(kind: &Kind, n: usize) -> ([Option<u64>; 6], u64) {
    let folder = Folder::new();
    let bytes = kind.bytes(n);
    let size = bytes.len() as u64;
    let path = folder.write(kind.file, bytes);
    let corpus = Corpus::from_paths([&path]);
    let index = folder.path().join("index");
    let (some, all) = (clustered(&corpus, &ALL[..3]), clustered(&corpus, &ALL));
    let in_order = EACH.0 * size + EACH.1 * some.1.max(all.1);
    ([Some(some.0), Some(all.0), Some(cleaned(&corpus)), Some(checked(&path)), Some(indexed(&corpus, &index)), compared(&corpus)], in_order)
}

/// Every `nth` of the kinds: they are looked at by several tests at a time.
fn some(nth: usize) -> impl Iterator<Item = Kind> {
    kinds().into_iter().skip(nth).step_by(4)
}

/// Kinds of which every document shares more than a little with every other one.
const MUTUAL: [&str; 2] = ["one shared paragraph", "templates with numbers"];

fn grows_with_the_input(nth: usize) {
    let mut found = Vec::new();
    for kind in some(nth) {
        let ((small, _), (large, in_order)) = (work(&kind, kind.n), work(&kind, 4 * kind.n));
        for (job, (small, large)) in ["cluster", "cluster, all relations", "clean", "check", "index", "compare"].iter().zip(small.into_iter().zip(large)) {
            let (Some(small), Some(large)) = (small, large) else { continue };
            // Each of some hundred documents has all others for candidates, until there are more than are looked at.
            let candidates = if MUTUAL.contains(&kind.name) { 100 * (4 * kind.n as u64).pow(2) } else { 0 };
            if large > in_order + candidates && large as f64 > GROWTH * small.max(SMALL) as f64 {
                found.push(format!("{}, {job}: work {small} at {}, {large} at four times that", kind.name, kind.n));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What a verb with these arguments says of a file.
fn said(folder: &Folder, args: &[&str]) -> (Option<i32>, String) {
    let output = folder.command(args).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn ends_as_it_should(nth: usize) {
    let mut found = Vec::new();
    for kind in some(nth) {
        let folder = Folder::new();
        folder.write(kind.file, kind.bytes(kind.n));
        said(&folder, &["index", "create", "index"]);
        let verbs: [&[&str]; 6] = [
            &["cluster", kind.file, "-j", "1", "-o", "pairs.json", "-f", "json"],
            &["clean", kind.file, "-j", "1", "-o", kind.file.strip_prefix("in").map_or("out", |_| "out.jsonl"), "--removed", "gone.jsonl"],
            &["check", kind.file, "-j", "1", "-o", "found.json", "-f", "json"],
            &["compare", kind.file, "-j", "1", "-o", "story.json", "-f", "json"],
            &["index", "add", "index", kind.file, "-j", "1"],
            &["index", "query", "index", kind.file, "-j", "1"],
        ];
        for args in verbs {
            let (code, words) = said(&folder, args);
            let verb = args[0];
            let right = match (kind.fate, verb) {
                (DocumentEdit::Refused, _) => code == Some(2) && words.contains("in."),
                (DocumentEdit::Read, "check") => matches!(code, Some(0 | 1)),
                // More documents than a story has.
                (DocumentEdit::Read, "compare") if words.contains("compare takes up to") => code == Some(2),
                (DocumentEdit::Read, _) => code == Some(0),
            };
            if !right || words.contains("panicked") {
                found.push(format!("{}, {}: {code:?} {}", kind.name, args[..2].join(" "), words.chars().take(300).collect::<String>()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn there_are_many_kinds_and_each_has_a_name() {
    let mut names: Vec<&str> = kinds().iter().map(|kind| kind.name).collect();
    assert!(names.len() >= 140, "{}", names.len());
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), kinds().len());
    if let Ok(place) = std::env::var("RETOLD_HOSTILE") {
        for kind in kinds() {
            let times = if kind.n < 1 << 20 { 16 } else { 1 };
            for size in [1, 4] {
                let folder = Path::new(&place).join(kind.name.replace(' ', "-")).join(size.to_string());
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(folder.join(kind.file), kind.bytes(kind.n * times * size)).unwrap();
            }
        }
    }
}

macro_rules! parts {
    ($($work:ident $end:ident $nth:literal;)*) => {$(
        #[test]
        fn $work() {
            grows_with_the_input($nth);
        }

        #[test]
        fn $end() {
            ends_as_it_should($nth);
        }
    )*};
}

parts! {
    work_of_the_first_fourth the_first_fourth_ends 0;
    work_of_the_second_fourth the_second_fourth_ends 1;
    work_of_the_third_fourth the_third_fourth_ends 2;
    work_of_the_last_fourth the_last_fourth_ends 3;
}
