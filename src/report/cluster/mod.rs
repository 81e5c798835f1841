//! What `cluster` writes: the view model and one file a format.
//!
//! Field names and values are the public face of the tool: they may grow, never change.

mod asked;
mod csv;
mod explanation;
mod json;
mod text;
mod view;

use std::io::{self, Write};

pub use self::asked::write_asked;
pub(in crate::report) use self::csv::similarities;
pub use self::explanation::write_explanation;
pub use self::text::write_text;
pub(in crate::report) use self::text::{fitted, known, read, width};
pub use self::view::{BoilerplateView, ClusterView, HolderView, KnownView, MatchView, PairView, PassageView, PlaceView, ReuseView, SettingsView, SummaryView};
use crate::config::ClusterParams;
use crate::pipeline::corpus::Clustering;
use crate::report::html::corpus::write_clusters;

/// The formats of a cluster report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClusterFormat {
    /// Tables for people.
    Text,
    /// One object.
    Json,
    /// One object a line: pairs, clusters, a summary.
    Jsonl,
    /// One line for every document that is in a cluster.
    Csv,
    /// A page of its own for a browser.
    Html,
}

/// Writes what was found.
///
/// `seconds` is the time spent, where the report is to carry it; without it the same input gives the same bytes.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn Write, found: &Clustering, params: &ClusterParams, seconds: Option<f64>, format: ClusterFormat) -> io::Result<()> {
    match format {
        ClusterFormat::Text => write_text(out, found, params, text::COLUMNS),
        ClusterFormat::Json => json::write_object(out, found, params, seconds),
        ClusterFormat::Jsonl => json::write_lines(out, found, params, seconds),
        ClusterFormat::Csv => csv::write(out, found),
        ClusterFormat::Html => write_clusters(out, found, params),
    }
}
