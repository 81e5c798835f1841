//! Markdown for the summary of a job: a table of rules, then the first findings of those over budget.

use std::io::{self, Write};

use super::wording::{allowed, percent, place, unread};
use crate::pipeline::check::Checked;
use crate::report::markdown::{code, escaped};
use crate::report::wording::counted;

/// Findings that are told of one rule.
const TOLD: usize = 10;

pub(super) fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let verdict = match unread(checked) {
        Some(unread) => format!("not fit to use: {unread}"),
        None if checked.failed => "not fit to use".to_owned(),
        None => "fit to use".to_owned(),
    };
    writeln!(out, "### retold check: {}, {verdict}\n", counted(checked.documents as usize, "document"))?;
    for unread in checked.errors.iter().take(TOLD) {
        writeln!(out, "- **not read:** {}", escaped(&unread.to_string()))?;
    }
    match checked.errors.len() {
        0 => {}
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
            writeln!(out, "- {}: {}", code(&place(&finding.spot)), escaped(&finding.message))?;
            if !finding.spot.words.is_empty() {
                writeln!(out, "  <br><span dir=\"auto\">{}</span>", escaped(&finding.spot.words))?;
            }
        }
    }
    Ok(())
}
