//! Markdown for the summary of a job: a table of rules, then the first findings of those over budget.

use std::io::{self, Write};

use super::wording::{allowed, place, verdict};
use crate::pipeline::check::Checked;
use crate::report::markdown::{code, escaped};
use crate::report::wording::counted;
use crate::report::wording::percent;

/// Findings that are told of one rule.
const TOLD: usize = 10;

pub(super) fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    writeln!(out, "### retold check: {}, {}\n", counted(checked.documents as usize, "document"), verdict(checked))?;
    for unread in checked.errors.iter().take(TOLD) {
        writeln!(out, "- **not read:** {}", escaped(&unread.to_string()))?;
    }
    for passed in checked.passed_over.iter().take(TOLD) {
        writeln!(out, "- not read: {}", escaped(&passed.to_string()))?;
    }
    match checked.errors.len() {
        0 if checked.passed_over.is_empty() => {}
        all if all > TOLD => writeln!(out, "- and {} more\n", all - TOLD)?,
        _ => writeln!(out)?,
    }
    writeln!(out, "| rule | level | documents | share | allowed | |\n|---|---|---:|---:|---|---|")?;
    for result in &checked.rules {
        let level = super::wording::level_name(result.budget.level);
        let over = if result.over_budget { "**over budget**" } else { "ok" };
        writeln!(out, "| `{}` | {level} | {} | {} | {} | {over} |", result.rule.name(), result.count, percent(result.share), allowed(&result.budget))?;
    }
    for result in checked.rules.iter().filter(|result| result.over_budget) {
        writeln!(out, "\n#### `{}`\n\n{}\n", result.rule.name(), result.rule.description())?;
        for (_, finding) in checked.findings.iter().filter(|(_, finding)| finding.rule == result.rule).take(TOLD) {
            writeln!(out, "- {}: {}", code(&place(&finding.location)), escaped(&finding.message))?;
            if !finding.location.words.is_empty() {
                writeln!(out, "  <br><span dir=\"auto\">{}</span>", escaped(&finding.location.words))?;
            }
        }
    }
    Ok(())
}
