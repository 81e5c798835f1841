//! What `clean` says of the run as a whole. What went is listed by [`super::removed`].

use std::io::{self, Write};

use serde::Serialize;

use super::wording::{counted, grouped, not_read};
use crate::config::{CleanParams, CleanScope, ReferenceRemoval};
use crate::error::{Error, Unread};
use crate::pipeline::clean::{CleanFigures, KeptNear, OutletLoss};
use crate::report::cluster::{fitted, width};
use crate::report::text::isolated;
use crate::report::view::SCHEMA_VERSION;

/// So many of the near documents that stay are named in the text.
const KEPT: usize = 5;

/// So many outlets that lose something are named in the text, and in JSON.
const OUTLETS: usize = 10;
const OUTLETS_LISTED: usize = 1000;
/// Columns for the name of an outlet.
const NAME: usize = 24;

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
    /// What outlets lose, those that lose most bytes first.
    outlets: &'a [OutletLoss],
    /// Outlets that lose something and are not listed.
    outlets_unlisted: usize,
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
    passages: Option<u32>,
    keep_per: Option<&'static str>,
    /// What goes for an item of the reference set, where there is one.
    against_removes: Option<&'static str>,
}

/// How a run went, beside its figures.
#[derive(Debug, Clone, Copy, Default)]
pub struct CleanRun<'a> {
    /// Files and records that could not be used.
    pub errors: &'a [Error],
    /// Whether nothing was written.
    pub dry: bool,
    /// Whether nothing was to be written, for the inputs could not be read: no dry run was asked for.
    pub nothing_read: bool,
    /// Time spent, where the report is to carry it.
    pub seconds: Option<f64>,
    /// Some of the near documents that stay.
    pub kept: &'a [KeptNear],
    /// What outlets lose, those that lose most bytes first.
    pub outlets: &'a [OutletLoss],
    /// Whether the corpus was held against a reference set.
    pub against: bool,
}

/// Writes the summary as one JSON object.
///
/// # Errors
/// What `out` reports.
pub fn write_json(out: &mut dyn Write, figures: &CleanFigures, params: &CleanParams, run: CleanRun<'_>) -> io::Result<()> {
    let only = match params.scope {
        CleanScope::All => None,
        CleanScope::Documents => Some("documents"),
        CleanScope::Blocks => Some("blocks"),
    };
    let settings = SettingsView {
        only,
        threshold: params.cluster.near.threshold,
        shingle: params.cluster.shingles.size,
        keep: params.cluster.keep.to_string(),
        boilerplate: params.boilerplate,
        passages: params.passages,
        keep_per: params.keep_per_outlet.then_some("outlet"),
        against_removes: run.against.then(|| params.reference.name()),
    };
    let seconds = run.seconds.unwrap_or(0.0);
    let kept = run.kept.iter().map(|kept| KeptView { place: kept.own.place.to_string(), near: kept.near.place.to_string(), words: &kept.own.words }).collect();
    let unread: Vec<Unread> = run.errors.iter().map(Unread::from).collect();
    let errors = unread.len();
    let outlets = &run.outlets[..run.outlets.len().min(OUTLETS_LISTED)];
    let view = SummaryView {
        schema_version: SCHEMA_VERSION,
        r#type: "summary",
        figures,
        errors,
        unread,
        dry_run: run.dry && !run.nothing_read,
        seconds,
        settings,
        kept,
        outlets,
        outlets_unlisted: run.outlets.len() - outlets.len(),
    };
    crate::report::json::write(out, &view)?;
    out.write_all(b"\n")
}

/// Writes the summary for people.
///
/// # Errors
/// What `out` reports.
pub fn write_text(out: &mut dyn Write, figures: &CleanFigures, params: &CleanParams, run: CleanRun<'_>) -> io::Result<()> {
    for (name, count, bytes, more) in rows(figures, params, run) {
        writeln!(out, "{name:<12}{:>12}{:>16} bytes{:>7.1}%  {more}", grouped(count), grouped(bytes), share(bytes, figures.bytes_in))?;
    }
    for line in emptied(figures).into_iter().chain(undecoded(figures)) {
        writeln!(out, "{line}")?;
    }
    outlets(out, run.outlets)?;
    kept(out, figures, run.kept)?;
    not_read(out, run.errors, 0)?;
    match run.dry {
        true if run.nothing_read => writeln!(out, "no document could be read: nothing was written"),
        true => writeln!(out, "dry run: nothing was written"),
        false => Ok(()),
    }
}

/// The rows of the summary: a name, how many, their bytes, and what they are.
fn rows(figures: &CleanFigures, params: &CleanParams, run: CleanRun<'_>) -> Vec<(&'static str, u64, u64, String)> {
    let documents = |count: u64| if count == 1 { "document" } else { "documents" }.to_owned();
    let mut rows = vec![("in", figures.documents_in, figures.bytes_in, documents(figures.documents_in))];
    if params.scope.documents() {
        let (exact, near, known) = (figures.exact_documents, figures.near_documents, figures.known_documents);
        let known = if known > 0 { format!("; {known} of them came before") } else { String::new() };
        rows.push(("removed", exact + near, figures.document_bytes, format!("{}: {exact} exact, {near} near{known}", documents(exact + near))));
    }
    if params.scope.blocks() {
        let blocks = figures.blocks;
        let (exact, edited, truncated) = (blocks.exact, blocks.edited, blocks.truncated);
        let blocks_in = counted(figures.documents_with_blocks as usize, "document");
        let name = if blocks.all() == 1 { "block" } else { "blocks" };
        let more = format!("{name} in {blocks_in}: {exact} exact, {edited} edited, {truncated} truncated");
        rows.push(("removed", blocks.all(), figures.block_bytes, more));
    }
    if params.boilerplate.is_some() {
        let lines = if figures.boilerplate_lines == 1 { "boilerplate line" } else { "boilerplate lines" };
        rows.push(("removed", figures.boilerplate_lines, figures.boilerplate_bytes, lines.to_owned()));
    }
    if params.passages.is_some() {
        let more = if figures.passages == 1 { "passage that another document keeps" } else { "passages that other documents keep" };
        rows.push(("removed", figures.passages, figures.passage_bytes, more.to_owned()));
    }
    if run.against {
        let (whole, passages) = (figures.reference_documents, figures.reference_passages);
        let more = match params.reference {
            ReferenceRemoval::Document => format!("{} with an item of the reference", documents(whole)),
            ReferenceRemoval::Passage => format!("{} with an item of the reference", if passages == 1 { "place" } else { "places" }),
        };
        rows.push(("removed", whole + passages, figures.reference_bytes, more));
    }
    rows.push(("out", figures.documents_out, figures.bytes_out, documents(figures.documents_out)));
    rows
}

/// What is said of near documents that stay, some of them by name.
fn kept(out: &mut dyn Write, figures: &CleanFigures, named: &[KeptNear]) -> io::Result<()> {
    match figures.kept_near {
        0 => {}
        1 => writeln!(out, "1 near document stays: it tells something that the one it is near does not")?,
        many => writeln!(out, "{many} near documents stay: each tells something that the one it is near does not")?,
    }
    for KeptNear { own, near } in named.iter().take(KEPT) {
        let [own_place, near_place] = [own, near].map(|location| isolated(&location.place.to_string()));
        writeln!(out, "  {own_place} is near {near_place}, and says: {}", isolated(&own.words))?;
    }
    let unnamed = figures.kept_near.saturating_sub(named.len().min(KEPT) as u64);
    if unnamed > 0 && !named.is_empty() {
        writeln!(out, "  … and {unnamed} more")?;
    }
    Ok(())
}

/// What is said of documents that are not written although no other one stands for them.
fn emptied(figures: &CleanFigures) -> Option<String> {
    let documents = counted(figures.emptied_documents as usize, "document");
    let are = if figures.emptied_documents == 1 { "is" } else { "are" };
    (figures.emptied_documents > 0).then(|| format!("{documents} had nothing else, and {are} not written"))
}

/// What is said of bytes that nobody could read and that stay.
pub(super) fn undecoded(figures: &CleanFigures) -> Option<String> {
    let (documents, bytes) = (counted(figures.undecoded_documents as usize, "document"), counted(figures.undecoded_bytes as usize, "byte"));
    (figures.undecoded_documents > 0).then(|| format!("{documents} out with {bytes} that are no UTF-8, as they were read"))
}

/// What outlets lose, a line each.
fn outlets(out: &mut dyn Write, losses: &[OutletLoss]) -> io::Result<()> {
    if !losses.is_empty() {
        writeln!(out, "what outlets lose, most bytes first:")?;
    }
    for OutletLoss { outlet, documents, removed_documents, removed_bytes, share, .. } in losses.iter().take(OUTLETS) {
        let name = fitted(outlet.as_deref().unwrap_or("(no outlet)"), NAME);
        let name = format!("{}{}", isolated(&name), " ".repeat(NAME.saturating_sub(width(&name))));
        let documents = format!("{} of {} documents", grouped(*removed_documents), grouped(*documents));
        writeln!(out, "  {name}{documents:>32}{:>16} bytes{:>7.1}%", grouped(*removed_bytes), share * 100.0)?;
    }
    match losses.len().saturating_sub(OUTLETS) {
        0 => Ok(()),
        more => writeln!(out, "  … and {more} more (--format json lists {OUTLETS_LISTED})"),
    }
}

fn share(part: u64, whole: u64) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
