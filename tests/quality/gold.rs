//! The rows of `fixtures/gold`, and the sheet on which they are counted.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use retold::config::CompareParams;
use retold::document::Document;
use retold::pipeline::story::{Comparison, compare};
use retold::progress::Silent;
use retold::span::Span;
use serde::de::DeserializeOwned;

/// The languages of the rows.
pub(crate) const LANGUAGES: [&str; 21] =
    ["ar", "de", "el", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "pl", "pt", "ru", "th", "tr", "ur", "vi", "zh"];

/// The rows of a file of `fixtures/gold`.
pub(crate) fn rows<T: DeserializeOwned>(name: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/gold").join(name);
    let lines = std::fs::read_to_string(path).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What `compare` finds in two texts.
pub(crate) fn compared(a: &str, b: &str) -> Comparison {
    compare(&[Document::new("a", a), Document::new("b", b)], &CompareParams::default(), &Silent)
}

/// Where `words` stand in `text`, for the first time.
pub(crate) fn place(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {text:?}"));
    Span::new(start, start + words.len())
}

/// The rows of one share.
#[derive(Default)]
struct Tally {
    /// Ids of those that it counts.
    inside: Vec<String>,
    /// Ids of the others.
    outside: Vec<String>,
}

impl Tally {
    fn share(&self) -> f64 {
        self.inside.len() as f64 / (self.inside.len() + self.outside.len()) as f64
    }
}

/// Shares by name, and the floors that they fell through.
pub(crate) struct Sheet {
    title: &'static str,
    shares: BTreeMap<String, Tally>,
    bounded: BTreeSet<String>,
    broken: Vec<String>,
}

impl Sheet {
    /// An empty one.
    pub(crate) fn new(title: &'static str) -> Self {
        Self { title, shares: BTreeMap::new(), bounded: BTreeSet::new(), broken: Vec::new() }
    }

    /// Counts the row `id` for or against the share `name`.
    pub(crate) fn count(&mut self, name: &str, id: &str, counts: bool) {
        let tally = self.shares.entry(name.to_owned()).or_default();
        if counts { &mut tally.inside } else { &mut tally.outside }.push(id.to_owned());
    }

    /// The share `name` is `floor` or more.
    pub(crate) fn at_least(&mut self, name: &str, floor: f64) {
        let Some(tally) = self.shares.get(name) else { panic!("nothing was counted for {name}") };
        let share = tally.share();
        self.bounded.insert(name.to_owned());
        if share < floor {
            self.broken.push(format!("{name} is {share:.3}, its floor {floor}; missed: {}", tally.outside.join(" ")));
        }
    }

    /// The share `name` is `ceiling` or less.
    pub(crate) fn at_most(&mut self, name: &str, ceiling: f64) {
        let Some(tally) = self.shares.get(name) else { panic!("nothing was counted for {name}") };
        let share = tally.share();
        self.bounded.insert(name.to_owned());
        if share > ceiling {
            self.broken.push(format!("{name} is {share:.3}, its ceiling {ceiling}; hit: {}", tally.inside.join(" ")));
        }
    }

    /// Prints the table; fails where a share fell through its floor, or has none and is not one of `free`, which start with these words.
    pub(crate) fn close(self, free: &[&str]) {
        let mut table = format!("\n{}\n", self.title);
        for (name, tally) in &self.shares {
            let _ = writeln!(table, "  {name:32} {:4} of {:4}  {:.3}", tally.inside.len(), tally.inside.len() + tally.outside.len(), tally.share());
        }
        print!("{table}");
        let loose: Vec<&String> = self.shares.keys().filter(|name| !self.bounded.contains(*name) && !free.iter().any(|free| name.starts_with(free))).collect();
        assert!(loose.is_empty(), "shares without a floor: {loose:?}");
        assert!(self.broken.is_empty(), "{}:\n{}", self.title, self.broken.join("\n"));
    }
}

#[test]
fn rows_have_ids_of_their_own_and_languages_that_are_known() {
    let mut ids = BTreeSet::new();
    for name in ["meaning.jsonl", "facts.jsonl", "repeats.jsonl", "claims.jsonl"] {
        let mut languages = BTreeSet::new();
        for row in rows::<serde_json::Value>(name) {
            assert!(ids.insert(row["id"].as_str().unwrap().to_owned()), "{}", row["id"]);
            languages.insert(row["lang"].as_str().unwrap().to_owned());
        }
        assert!(languages.iter().eq(LANGUAGES), "{name}: {languages:?}");
    }
}
