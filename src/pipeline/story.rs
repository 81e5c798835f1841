//! `compare`: one story as several documents tell it.

use crate::config::StoryParams;
use crate::document::Document;
use crate::progress::Progress;
use crate::report::view::{DocumentView, Generator, SCHEMA_VERSION, StoryReport};
use crate::text::language::language;
use crate::text::token::for_each_token;

/// Compares `documents`.
#[must_use]
pub fn compare(documents: &[Document], _params: &StoryParams, _progress: &dyn Progress) -> StoryReport {
    StoryReport {
        schema_version: SCHEMA_VERSION,
        generator: Generator { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        settings: serde_json::Value::Object(serde_json::Map::new()),
        documents: documents.iter().enumerate().map(|(index, document)| view(index, document)).collect(),
        repeated_blocks: Vec::new(),
        alignments: Vec::new(),
        claims: Vec::new(),
        claim_matches: Vec::new(),
        unmatched: Vec::new(),
    }
}

fn view(index: usize, document: &Document) -> DocumentView {
    let mut words = 0;
    for_each_token(&document.text, |_| words += 1);
    DocumentView {
        index,
        id: document.id.clone(),
        path: document.path.to_string_lossy().into_owned(),
        outlet: document.outlet.clone(),
        title: document.title.clone(),
        published: document.published.clone(),
        language: language(&document.text),
        bytes: document.text.len(),
        words,
    }
}
