//! The pages in a browser: they show what they should, ask nobody for anything, and foreign words in them do nothing.
//!
//! What is looked at, and how, stands in `browser/pages.mjs`. Where there is no Node.js, no Chromium or no way to get the two packages that the
//! script needs, nothing is looked at, and the test says so.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod dice;
mod folder;
mod story;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use dice::Dice;
use folder::Folder;
use story::{HOSTILE, hostile_story, story};

/// Clusters of the largest page.
const CLUSTERS: usize = 50_000;

/// The first program of these names that answers, by its path.
fn program(names: &[&str]) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let paths = names.iter().flat_map(|name| std::env::split_paths(&folders).map(move |folder| folder.join(name)));
    let answers = |path: &PathBuf| path.is_file() && Command::new(path).arg("--version").output().is_ok_and(|output| output.status.success());
    paths.into_iter().find(answers)
}

/// Why nothing can be looked at.
fn missing(scripts: &Path) -> Option<String> {
    if program(&["node"]).is_none() {
        return Some("no Node.js".into());
    }
    if !scripts.join("node_modules").is_dir() {
        let installed = Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(scripts).output();
        if !installed.is_ok_and(|output| output.status.success()) {
            return Some("the packages of tests/browser could not be installed (npm ci)".into());
        }
    }
    None
}

/// Pairs of short texts in which one word differs, of a few outlets over some months.
fn pairs(clusters: usize) -> String {
    let mut dice = Dice(11);
    let syllables = ["ka", "lo", "mi", "re", "su", "ta", "ve", "no", "pi", "da"];
    let mut lines = String::new();
    for n in 0..clusters {
        let mut words: Vec<String> = (0..40).map(|_| (0..4).map(|_| syllables[dice.roll(10)]).collect()).collect();
        for copy in 0..2 {
            if copy == 1 && n % 2 == 0 {
                words[20] = format!("changed{n}");
            }
            let (outlet, month, day) = (dice.roll(9), 1 + dice.roll(12), 1 + dice.roll(28));
            writeln!(
                lines,
                "{{\"id\":\"d{n}-{copy}\",\"title\":\"Report {n}\",\"source\":\"Outlet {outlet}\",\"date\":\"2025-{month:02}-{day:02}\",\"text\":\"{}\"}}",
                words.join(" ")
            )
            .unwrap();
        }
    }
    lines
}

/// Texts of thirty sentences, each with a copy of which one sentence more than in the copy before was written anew.
fn edited(texts: usize) -> String {
    let record = |id: String, outlet: &str, text: String| format!("{}\n", serde_json::json!({ "id": id, "source": outlet, "text": text }));
    let told = |n: usize, k: usize| format!("Report {n} says in part {k} that matter {} was settled by council {} on Monday.", n * 61 + k, n * 7 + k);
    let anew = |n: usize, k: usize| if k < n % 8 { format!("Nobody in village {n} had heard of matter {k} before that evening.") } else { told(n, k) };
    let both = |n: usize| {
        let whole = |sentence: &dyn Fn(usize, usize) -> String| (0..30).map(|k| sentence(n, k)).collect::<Vec<_>>().join(" ");
        record(format!("s{n}"), "Gazette", whole(&told)) + &record(format!("e{n}"), "Herald", whole(&anew))
    };
    (0..texts).map(both).collect()
}

/// Records whose every field tries to get out of the page.
fn hostile_corpus() -> String {
    let record = |n: usize| {
        let text = format!("{HOSTILE}. The council of Ostrand met on Monday about the bridge and its {n} arches, and {HOSTILE}.");
        format!(
            "{}\n",
            serde_json::json!({ "id": format!("{n} {HOSTILE}"), "title": HOSTILE, "source": format!("{} {HOSTILE}", n % 2), "date": "2025-01-01", "text": text })
        )
    };
    (0..6).map(record).collect()
}

fn page(folder: &Folder, name: &str, args: &[&str]) {
    let path = folder.path().join(name);
    let output = folder.command(&[args, &["--format", "html"]].concat()).output().unwrap();
    assert!(!output.stdout.is_empty(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    std::fs::write(path, output.stdout).unwrap();
}

/// All pages that are looked at.
fn pages(folder: &Folder) {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/seeds");
    for (name, outlets) in [("two", 2), ("five", 5), ("seven", 7), ("twelve", 12), ("thirty", 30)] {
        folder.write(&format!("{name}.jsonl"), story(outlets));
        page(folder, &format!("{name}.html"), &["compare", &format!("{name}.jsonl")]);
    }
    folder.write("hostile-story.jsonl", hostile_story());
    folder.write("hostile-corpus.jsonl", hostile_corpus());
    folder.write("many.jsonl", pairs(CLUSTERS));
    folder.write("few.jsonl", pairs(300));
    page(folder, "seeds.html", &["compare", seeds.to_str().unwrap()]);
    page(folder, "hostile-story.html", &["compare", "hostile-story.jsonl"]);
    page(folder, "corpus.html", &["cluster", "few.jsonl"]);
    page(folder, "cleaning.html", &["clean", "few.jsonl", "--dry-run"]);
    folder.write("edited.jsonl", edited(12));
    page(folder, "calibration.html", &["calibrate", "edited.jsonl"]);
    page(folder, "check.html", &["check", "few.jsonl"]);
    page(folder, "many.html", &["cluster", "many.jsonl"]);
    page(folder, "hostile-corpus.html", &["cluster", "hostile-corpus.jsonl"]);
    page(folder, "hostile-cleaning.html", &["clean", "hostile-corpus.jsonl", "--dry-run"]);
    page(folder, "hostile-calibration.html", &["calibrate", "hostile-corpus.jsonl", "--threshold", "0.85"]);
    page(folder, "hostile-check.html", &["check", "hostile-corpus.jsonl"]);
}

#[test]
fn pages_work_in_a_browser() {
    let scripts: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let browser = program(&["chromium", "chromium-browser", "google-chrome"]);
    let reason = browser.is_none().then(|| "no Chromium".to_owned()).or_else(|| missing(&scripts));
    let (Some(browser), None) = (browser, &reason) else {
        eprintln!("skipped: {}", reason.unwrap_or_default());
        return;
    };
    let folder = Folder::new();
    pages(&folder);
    // The figures and pictures of a run are kept where this is set.
    let kept = std::env::var_os("RETOLD_PAGES").map(PathBuf::from);
    let mut command = Command::new("node");
    command.arg(scripts.join("pages.mjs")).arg(folder.path()).arg(&browser).args(&kept);
    let output = command.output().unwrap();
    eprintln!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
