//! What `check` says: one file a format.

mod github;
mod junit;
mod markdown;
mod sarif;
mod text;
pub(in crate::report) mod wording;

use std::io::{self, Write};

use serde::Serialize;

pub use self::wording::verdict;
use crate::config::Level;
use crate::error::{PassedOver, Unread};
use crate::pipeline::check::{Checked, Finding, KnownDocument, RuleResult};
use crate::report::view::SCHEMA_VERSION;

/// The formats of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckFormat {
    /// For people.
    Text,
    /// One object.
    Json,
    /// Static Analysis Results Interchange Format 2.1.0 (OASIS).
    Sarif,
    /// A test suite in which each rule is a test.
    Junit,
    /// Commands that a GitHub workflow shows as annotations.
    Github,
    /// A summary of a job.
    Markdown,
    /// A page of its own for a browser.
    Html,
}

/// Writes what was found.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn Write, checked: &Checked, format: CheckFormat, color: bool) -> io::Result<()> {
    match format {
        CheckFormat::Text => text::write(out, checked, color),
        CheckFormat::Json => json(out, checked),
        CheckFormat::Sarif => sarif::write(out, checked),
        CheckFormat::Junit => junit::write(out, checked),
        CheckFormat::Github => github::write(out, checked),
        CheckFormat::Markdown => markdown::write(out, checked),
        CheckFormat::Html => crate::report::html::check::write(out, checked),
    }
}

/// A finding as JSON has it.
#[derive(Serialize)]
struct FindingView<'a> {
    level: Level,
    over_budget: bool,
    #[serde(flatten)]
    finding: &'a Finding,
}

#[derive(Serialize)]
struct CheckView<'a> {
    schema_version: u32,
    documents: u64,
    failed: bool,
    errors: &'a [Unread],
    passed_over: &'a [PassedOver],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    known_in_index: &'a [KnownDocument],
    rules: &'a [RuleResult],
    findings: Vec<FindingView<'a>>,
}

fn json(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let findings = checked.findings.iter().map(|(level, finding)| {
        let over_budget = checked.rule(finding.rule).is_some_and(|result| result.over_budget);
        FindingView { level: *level, over_budget, finding }
    });
    let Checked { documents, failed, ref errors, ref passed_over, ref known_in_index, ref rules, .. } = *checked;
    let view = CheckView { schema_version: SCHEMA_VERSION, documents, failed, errors, passed_over, known_in_index, rules, findings: findings.collect() };
    crate::report::json::write(out, &view)?;
    out.write_all(b"\n")
}

#[cfg(test)]
mod tests;
