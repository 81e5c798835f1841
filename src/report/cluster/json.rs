//! JSON, as lines or as one object; written as it goes, so that the report is never in memory as a whole.

use std::io::{self, Write};

use serde::Serialize;

use super::view::match_views;
use super::{BoilerplateView, ClusterView, KnownView, PairView, PassageView, ReuseView, SummaryView};
use crate::config::ClusterParams;
use crate::error::Unread;
use crate::pipeline::corpus::Clustering;
use crate::report::view::SCHEMA_VERSION;

pub(super) fn write_lines(out: &mut dyn Write, found: &Clustering, params: &ClusterParams, seconds: Option<f64>) -> io::Result<()> {
    for pair in &found.pairs {
        line(out, &PairView::new(found, pair))?;
    }
    for passage in &found.passages {
        line(out, &PassageView::new(found, passage))?;
    }
    for (id, text) in found.reuse.iter().enumerate() {
        line(out, &ReuseView::new(found, id, text))?;
    }
    for recurring in &found.boilerplate {
        line(out, &BoilerplateView::new(found, recurring))?;
    }
    for found in match_views(found) {
        line(out, &found)?;
    }
    for (id, cluster) in found.clusters.iter().enumerate() {
        line(out, &ClusterView::new(found, id, cluster))?;
    }
    for known in &found.known {
        line(out, &KnownView::new(found, known))?;
    }
    for error in &found.errors {
        line(out, &ErrorView { r#type: "error", error: error.into() })?;
    }
    line(out, &SummaryView::new(found, params, seconds))
}

/// What could not be used, as a line.
#[derive(Serialize)]
struct ErrorView {
    r#type: &'static str,
    #[serde(flatten)]
    error: Unread,
}

fn line(out: &mut dyn Write, view: &impl Serialize) -> io::Result<()> {
    crate::report::json::write(out, view)?;
    out.write_all(b"\n")
}

pub(super) fn write_object(out: &mut dyn Write, found: &Clustering, params: &ClusterParams, seconds: Option<f64>) -> io::Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    write!(out, "{{\"schema_version\":{SCHEMA_VERSION},\"generator\":{{\"name\":\"retold\",\"version\":\"{version}\"}},\n\"pairs\":[")?;
    list(out, found.pairs.iter().map(|pair| PairView::new(found, pair)))?;
    out.write_all(b"],\n\"passages\":[")?;
    list(out, found.passages.iter().map(|passage| PassageView::new(found, passage)))?;
    out.write_all(b"],\n\"reuse\":[")?;
    list(out, found.reuse.iter().enumerate().map(|(id, text)| ReuseView::new(found, id, text)))?;
    out.write_all(b"],\n\"boilerplate\":[")?;
    list(out, found.boilerplate.iter().map(|recurring| BoilerplateView::new(found, recurring)))?;
    if found.against.is_some() {
        out.write_all(b"],\n\"matches\":[")?;
        list(out, match_views(found))?;
    }
    out.write_all(b"],\n\"clusters\":[")?;
    list(out, found.clusters.iter().enumerate().map(|(id, cluster)| ClusterView::new(found, id, cluster)))?;
    if !found.known.is_empty() {
        out.write_all(b"],\n\"known\":[")?;
        list(out, found.known.iter().map(|known| KnownView::new(found, known)))?;
    }
    out.write_all(b"],\n\"errors\":[")?;
    list(out, found.errors.iter().map(Unread::from))?;
    out.write_all(b"],\n\"summary\":")?;
    crate::report::json::write(out, &SummaryView::new(found, params, seconds))?;
    out.write_all(b"}\n")
}

fn list(out: &mut dyn Write, views: impl Iterator<Item = impl Serialize>) -> io::Result<()> {
    for (n, view) in views.enumerate() {
        out.write_all(if n == 0 { b"\n" } else { b",\n" })?;
        crate::report::json::write(out, &view)?;
    }
    Ok(())
}
