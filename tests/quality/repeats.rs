//! What a document says twice goes, and what it says once stays.

use retold::config::CleanScope;
use serde::Deserialize;

use crate::cleaned::cleaned;
use crate::gold::{Sheet, rows};

#[derive(Deserialize)]
struct Row {
    id: String,
    kind: String,
    text: String,
    /// Copies to keep with what repeats them.
    repeated: Vec<(String, String)>,
    /// Sentences that must stand in what is left.
    unique: Vec<String>,
}

/// How often the words of `copy` stand in `text`, the sign that cuts it short left out.
fn times(text: &str, copy: &str) -> usize {
    text.matches(copy.trim().trim_end_matches('…')).count()
}

#[test]
fn repeats_go_and_sentences_of_their_own_stay() {
    let mut sheet = Sheet::new("repeats: what clean does inside a document");
    for row in rows::<Row>("repeats.jsonl") {
        let left = cleaned(&[&row.text], CleanScope::Blocks).concat();
        for (n, (_, repeat)) in row.repeated.iter().enumerate() {
            let id = format!("{}.{n}", row.id);
            let before = times(&row.text, repeat);
            assert!(before > 0, "{id} is not in its text");
            let gone = times(&left, repeat) < before;
            sheet.count("repeated: removed", &id, gone);
            sheet.count(&format!("kind {}: removed", row.kind), &id, gone);
        }
        for (n, sentence) in row.unique.iter().enumerate() {
            sheet.count("unique: kept", &format!("{}.{n}", row.id), left.contains(sentence.as_str()));
        }
        if row.repeated.is_empty() {
            sheet.count("without a repeat: untouched", &row.id, left == row.text);
        }
    }
    sheet.at_least("repeated: removed", 0.86);
    sheet.at_least("unique: kept", 1.0);
    sheet.at_least("without a repeat: untouched", 1.0);
    for (kind, floor) in [("body_twice_glued", 0.98), ("pull_quote", 0.98), ("truncated_lede", 0.98)] {
        sheet.at_least(&format!("kind {kind}: removed"), floor);
    }
    // A caption in words of its own holds something that the text does not: few of them can go.
    sheet.close(&["kind caption_echo"]);
}
