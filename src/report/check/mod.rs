//! What `check` says: one file a format.

mod github;
mod junit;
mod markdown;
mod sarif;
mod text;

use std::io::{self, Write};

use serde::Serialize;

use crate::config::{Budget, Level};
use crate::error::Unread;
use crate::pipeline::check::{Checked, Finding, RuleResult};
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
    rules: &'a [RuleResult],
    findings: Vec<FindingView<'a>>,
}

fn json(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let findings = checked.findings.iter().map(|(level, finding)| {
        let over_budget = checked.rule(finding.rule).is_some_and(|result| result.over_budget);
        FindingView { level: *level, over_budget, finding }
    });
    let Checked { documents, failed, ref errors, ref rules, .. } = *checked;
    let view = CheckView { schema_version: SCHEMA_VERSION, documents, failed, errors, rules, findings: findings.collect() };
    serde_json::to_writer(&mut *out, &view)?;
    out.write_all(b"\n")
}

/// A budget in words.
fn allowed(budget: &Budget) -> String {
    match (budget.max_share, budget.max_count) {
        (None, None) => "none allowed".to_owned(),
        (Some(share), None) => format!("at most {}", percent(share)),
        (None, Some(count)) => format!("at most {count}"),
        (Some(share), Some(count)) => format!("at most {} and {count}", percent(share)),
    }
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// What a rule came to, in words.
fn outcome(result: &RuleResult) -> String {
    let known = if result.known > 0 { format!(", {} known", result.known) } else { String::new() };
    format!("{} of the documents ({}), {}{known}", result.count, percent(result.share), allowed(&result.budget))
}

/// How much was not read, in words; nothing when everything was.
fn unread(checked: &Checked) -> Option<String> {
    match checked.errors.iter().filter(|unread| unread.path.is_some()).count() {
        0 if !checked.errors.is_empty() => Some("no document was read".to_owned()),
        0 => None,
        1 => Some("1 input or record could not be read".to_owned()),
        many => Some(format!("{many} inputs or records could not be read")),
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

/// `path:line:column`, or the id where there is no file.
fn place(spot: &crate::pipeline::check::Spot) -> String {
    if spot.path.as_os_str().is_empty() { spot.id.clone() } else { format!("{}:{}:{}", spot.path.display(), spot.line, spot.column) }
}

#[cfg(test)]
mod tests;
