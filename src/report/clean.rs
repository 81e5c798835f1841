//! What `clean` says: a line for everything it removed, and the run in figures.

use std::io::{self, Write};

use serde::Serialize;

use crate::config::{CleanParams, CleanScope, Relation};
use crate::error::{Error, Unread};
use crate::pipeline::clean::{CleanFigures, Removal};
use crate::repeat::RepeatRelation;
use crate::report::view::SCHEMA_VERSION;
use crate::span::Span;

/// A line of the list of what was removed.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RemovalView<'a> {
    /// A document went.
    Document {
        /// Its id.
        id: &'a str,
        /// Id of the document that stays for it.
        survivor: &'a str,
        /// How it is related to that.
        relation: Relation,
        /// Jaccard similarity of their shingle sets, to six places.
        jaccard: f64,
        /// Share of its shingles that the survivor holds.
        containment: f64,
        /// Whether the survivor is a document of the index; left out where it is one of this corpus.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        in_index: bool,
    },
    /// A part of a document went.
    Block {
        /// Id of the document.
        id: &'a str,
        /// What went, in the text as it was.
        removed: Span,
        /// Where it still stands, in the text as it was.
        kept: Span,
        /// Id of the document in which it still stands.
        kept_in: &'a str,
        /// How what went is related to what stays.
        relation: RepeatRelation,
        /// From 0 to 1.
        similarity: f64,
        /// `repeat`, or `boilerplate` for a line of many documents.
        reason: &'static str,
    },
}

impl<'a> RemovalView<'a> {
    fn new(removal: &'a Removal) -> Self {
        match removal {
            Removal::Document { id, verdict } => Self::Document {
                id,
                survivor: &verdict.survivor,
                relation: verdict.relation,
                jaccard: rounded(verdict.jaccard),
                containment: rounded(verdict.containment),
                in_index: verdict.in_index,
            },
            Removal::Block { id, block, kept_in, boilerplate } => Self::Block {
                id,
                removed: block.repeat,
                kept: block.kept,
                kept_in,
                relation: block.relation,
                similarity: rounded(f64::from(block.similarity)),
                reason: if *boilerplate { "boilerplate" } else { "repeat" },
            },
        }
    }
}

/// Writes the line of one removal.
///
/// # Errors
/// What `out` reports.
pub fn write_removal(out: &mut dyn Write, removal: &Removal) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &RemovalView::new(removal))?;
    out.write_all(b"\n")
}

/// The run as a whole.
#[derive(Debug, Clone, Serialize)]
struct SummaryView<'a> {
    schema_version: u32,
    r#type: &'static str,
    #[serde(flatten)]
    figures: &'a CleanFigures,
    errors: usize,
    unread: Vec<Unread>,
    dry_run: bool,
    seconds: f64,
    settings: SettingsView,
}

#[derive(Debug, Clone, Serialize)]
struct SettingsView {
    only: Option<&'static str>,
    threshold: f64,
    shingle: usize,
    keep: String,
    boilerplate: Option<u32>,
}

/// How a run went, beside its figures.
#[derive(Debug, Clone, Copy, Default)]
pub struct Run<'a> {
    /// Files and records that could not be used.
    pub errors: &'a [Error],
    /// Whether nothing was written.
    pub dry: bool,
    /// Time spent, where the report is to carry it.
    pub seconds: Option<f64>,
}

/// Writes the summary as one JSON object.
///
/// # Errors
/// What `out` reports.
pub fn write_json(out: &mut dyn Write, figures: &CleanFigures, params: &CleanParams, run: Run<'_>) -> io::Result<()> {
    let only = match params.scope {
        CleanScope::All => None,
        CleanScope::Documents => Some("documents"),
        CleanScope::Blocks => Some("blocks"),
    };
    let settings = SettingsView {
        only,
        threshold: params.corpus.near.threshold,
        shingle: params.corpus.shingles.size,
        keep: params.corpus.keep.to_string(),
        boilerplate: params.boilerplate,
    };
    let seconds = run.seconds.unwrap_or(0.0);
    let unread: Vec<Unread> = run.errors.iter().map(Unread::from).collect();
    let view = SummaryView { schema_version: SCHEMA_VERSION, r#type: "summary", figures, errors: unread.len(), unread, dry_run: run.dry, seconds, settings };
    serde_json::to_writer(&mut *out, &view)?;
    out.write_all(b"\n")
}

/// Writes the summary for people.
///
/// # Errors
/// What `out` reports.
pub fn write_text(out: &mut dyn Write, figures: &CleanFigures, params: &CleanParams, run: Run<'_>) -> io::Result<()> {
    let CleanFigures { documents_in, bytes_in, exact_documents, near_documents, document_bytes, .. } = *figures;
    let row = |out: &mut dyn Write, name: &str, count: u64, bytes: u64, more: String| {
        writeln!(out, "{name:<12}{:>12}{:>16} bytes{:>7.1}%  {more}", grouped(count), grouped(bytes), share(bytes, bytes_in))
    };
    row(out, "in", documents_in, bytes_in, "documents".into())?;
    if params.scope.documents() {
        let known = figures.known_documents;
        let known = if known > 0 { format!("; {known} of them came before") } else { String::new() };
        let more = format!("documents: {exact_documents} exact, {near_documents} near{known}");
        row(out, "removed", exact_documents + near_documents, document_bytes, more)?;
    }
    if params.scope.blocks() {
        let blocks = figures.blocks;
        let (exact, edited, truncated) = (blocks.exact, blocks.edited, blocks.truncated);
        let more = format!("blocks in {} documents: {exact} exact, {edited} edited, {truncated} truncated", figures.documents_with_blocks);
        row(out, "removed", blocks.all(), figures.block_bytes, more)?;
    }
    if params.boilerplate.is_some() {
        row(out, "removed", figures.boilerplate_lines, figures.boilerplate_bytes, "boilerplate lines".into())?;
    }
    row(out, "out", figures.documents_out, figures.bytes_out, "documents".into())?;
    if figures.kept_near > 0 {
        writeln!(out, "{} near documents stay: each tells something that the one they are near does not", figures.kept_near)?;
    }
    if !run.errors.is_empty() {
        writeln!(out, "{} files or records could not be used", run.errors.len())?;
    }
    if run.dry { writeln!(out, "dry run: nothing was written") } else { Ok(()) }
}

fn share(part: u64, whole: u64) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
