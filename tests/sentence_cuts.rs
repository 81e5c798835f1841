//! Where sentences end in many languages: our own texts, which are all cut right, and a meter, run where `RETOLD_SENTENCES` names a labelled set (rows of `lang`, `text` and `sentences`).
//!
//! A row is cut right when its sentences are those that are labelled, blanks aside. A text of one sentence that is cut, and one that is not
//! cut where it should be, are told apart in the last two columns: ends that are too many, and ends that are missed.

// A table for those who look at it.
#![allow(clippy::print_stdout)]

use std::collections::{BTreeMap, BTreeSet};

use retold::text::paragraph::paragraphs;
use retold::text::sentence::sentences;
use serde_json::Value;

/// How many letters stand before the end of each sentence.
fn ends<'a>(sentences: impl Iterator<Item = &'a str>) -> BTreeSet<usize> {
    let letters = |sentence: &str| sentence.chars().filter(|c| !c.is_whitespace()).count();
    let sums = sentences.scan(0, |sum, sentence| {
        *sum += letters(sentence);
        Some(*sum)
    });
    sums.collect()
}

#[derive(Default)]
struct Cell {
    right: usize,
    rows: usize,
    more: usize,
    missed: usize,
}

#[test]
fn texts_of_many_languages_are_cut_where_their_sentences_end() {
    let mut missed = Vec::new();
    for line in include_str!("sentence_cuts.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (language, marked) = line.split_once('\t').unwrap();
        let wanted: Vec<&str> = marked.split('|').collect();
        let text = wanted.join(if matches!(language, "ja" | "zh") { "" } else { " " });
        let found: Vec<&str> = paragraphs(&text).into_iter().flat_map(|paragraph| sentences(&text, paragraph)).map(|span| span.of(&text)).collect();
        if found != wanted {
            missed.push(format!("{language}: {found:?}"));
        }
    }
    assert_eq!(missed, [""; 0], "{}", missed.len());
}

#[test]
fn sentences_by_language() {
    let Some(lines) = std::env::var_os("RETOLD_SENTENCES").and_then(|path| std::fs::read_to_string(path).ok()) else {
        println!("skipped: RETOLD_SENTENCES names no file of labelled sentences");
        return;
    };
    let mut table: BTreeMap<String, Cell> = BTreeMap::new();
    for row in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let (Some(text), Some(labelled)) = (row["text"].as_str(), row["sentences"].as_array()) else { continue };
        let found: Vec<&str> = paragraphs(text).into_iter().flat_map(|paragraph| sentences(text, paragraph)).map(|span| span.of(text)).collect();
        let (own, wanted) = (ends(found.iter().copied()), ends(labelled.iter().filter_map(Value::as_str)));
        for language in [row["lang"].as_str().unwrap_or_default(), "all"] {
            let cell = table.entry(language.to_owned()).or_default();
            cell.rows += 1;
            cell.right += usize::from(own == wanted);
            cell.more += own.difference(&wanted).count();
            cell.missed += wanted.difference(&own).count();
        }
        if own != wanted && std::env::var_os("RETOLD_SENTENCE_MISSES").is_some() {
            println!("miss\t{}\t{found:?}\twanted\t{labelled:?}", row["lang"]);
        }
    }
    for (language, Cell { right, rows, more, missed }) in &table {
        println!("{language}\t{right}/{rows}\t{:.3}\ttoo many {more}\tmissed {missed}", *right as f64 / *rows as f64);
    }
}
