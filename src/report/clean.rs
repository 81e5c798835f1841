//! What `clean` says of the run as a whole. What went is listed by [`super::removed`].

use std::io::{self, Write};

use serde::Serialize;

use super::wording::counted;
use crate::config::{CleanParams, CleanScope};
use crate::error::{Error, Unread};
use crate::pipeline::clean::{CleanFigures, KeptNear};
use crate::report::text::isolated;
use crate::report::view::SCHEMA_VERSION;

/// So many of the near documents that stay are named in the text.
const KEPT: usize = 5;

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
    /// Some of the near documents that stay.
    kept: Vec<KeptView<'a>>,
}

/// A document that stays although it is near one that stays.
#[derive(Debug, Clone, Serialize)]
struct KeptView<'a> {
    place: String,
    near: String,
    words: &'a str,
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
    /// Some of the near documents that stay.
    pub kept: &'a [KeptNear],
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
    let kept = run.kept.iter().map(|kept| KeptView { place: kept.own.place.to_string(), near: kept.near.place.to_string(), words: &kept.own.words }).collect();
    let unread: Vec<Unread> = run.errors.iter().map(Unread::from).collect();
    let errors = unread.len();
    let view = SummaryView { schema_version: SCHEMA_VERSION, r#type: "summary", figures, errors, unread, dry_run: run.dry, seconds, settings, kept };
    crate::report::json::write(out, &view)?;
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
    let documents = |count: u64| if count == 1 { "document" } else { "documents" }.to_owned();
    row(out, "in", documents_in, bytes_in, documents(documents_in))?;
    if params.scope.documents() {
        let known = figures.known_documents;
        let known = if known > 0 { format!("; {known} of them came before") } else { String::new() };
        let more = format!("{}: {exact_documents} exact, {near_documents} near{known}", documents(exact_documents + near_documents));
        row(out, "removed", exact_documents + near_documents, document_bytes, more)?;
    }
    if params.scope.blocks() {
        let blocks = figures.blocks;
        let (exact, edited, truncated) = (blocks.exact, blocks.edited, blocks.truncated);
        let blocks_in = counted(figures.documents_with_blocks as usize, "document");
        let name = if blocks.all() == 1 { "block" } else { "blocks" };
        let more = format!("{name} in {blocks_in}: {exact} exact, {edited} edited, {truncated} truncated");
        row(out, "removed", blocks.all(), figures.block_bytes, more)?;
    }
    if params.boilerplate.is_some() {
        let lines = if figures.boilerplate_lines == 1 { "boilerplate line" } else { "boilerplate lines" };
        row(out, "removed", figures.boilerplate_lines, figures.boilerplate_bytes, lines.into())?;
    }
    row(out, "out", figures.documents_out, figures.bytes_out, documents(figures.documents_out))?;
    match figures.kept_near {
        0 => {}
        1 => writeln!(out, "1 near document stays: it tells something that the one it is near does not")?,
        many => writeln!(out, "{many} near documents stay: each tells something that the one it is near does not")?,
    }
    for KeptNear { own, near } in run.kept.iter().take(KEPT) {
        let [own_place, near_place] = [own, near].map(|spot| isolated(&spot.place.to_string()));
        writeln!(out, "  {own_place} is near {near_place}, and says: {}", isolated(&own.words))?;
    }
    let unnamed = figures.kept_near.saturating_sub(run.kept.len().min(KEPT) as u64);
    if unnamed > 0 && !run.kept.is_empty() {
        writeln!(out, "  … and {unnamed} more")?;
    }
    if !run.errors.is_empty() {
        writeln!(out, "{} could not be used", counted(run.errors.len(), "file or record"))?;
    }
    if run.dry { writeln!(out, "dry run: nothing was written") } else { Ok(()) }
}

fn share(part: u64, whole: u64) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// A number with a comma after every three digits.
pub(super) fn grouped(number: u64) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
