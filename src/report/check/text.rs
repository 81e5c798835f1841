//! For people: each rule with its findings, those over budget first.

use std::io::{self, Write};

use super::wording::{allowed, known, level_name, outcome, passed_over, place, unread};
use crate::pipeline::check::{Checked, Finding};
use crate::report::text::{Paint, isolated, visible};
use crate::report::wording::counted;

/// Findings that are told of one rule.
const TOLD: usize = 20;

pub(super) fn write(out: &mut dyn Write, checked: &Checked, color: bool) -> io::Result<()> {
    let painted = |words: &str, paint: Paint| {
        let mut line = String::new();
        paint.write(words, color, &mut line);
        line
    };
    for unread in checked.errors.iter().take(TOLD) {
        let head = if unread.path.is_some() { "error: not read:" } else { "error:" };
        writeln!(out, "{} {}", painted(head, Paint::Removed), visible(&unread.to_string()))?;
    }
    if checked.errors.len() > TOLD {
        writeln!(out, "  … and {} more (--format json lists all)", checked.errors.len() - TOLD)?;
    }
    for passed in checked.passed_over.iter().take(TOLD) {
        writeln!(out, "{} {}", painted("not read:", Paint::Changed), visible(&passed.to_string()))?;
    }
    if !checked.errors.is_empty() || !checked.passed_over.is_empty() {
        writeln!(out)?;
    }
    for result in checked.rules.iter().filter(|result| result.over_budget) {
        let paint = if result.budget.level == crate::config::Level::Error { Paint::Removed } else { Paint::Changed };
        writeln!(out, "{} {}", painted(&format!("{}: {}:", level_name(result.budget.level), result.rule.name()), paint), outcome(result))?;
        let findings: Vec<_> = checked.findings.iter().filter(|(_, finding)| finding.rule == result.rule).map(|(_, finding)| finding).collect();
        listed(out, &findings, &painted)?;
    }
    // Where nothing was checked nothing is well.
    for result in checked.rules.iter().filter(|result| !result.over_budget && checked.documents > 0) {
        writeln!(
            out,
            "{} {}",
            painted(&format!("ok: {}:", result.rule.name()), Paint::Faint),
            if result.count == 0 && result.known == 0 { format!("none, {}", allowed(&result.budget)) } else { outcome(result) }
        )?;
    }
    if let Some(known) = known(checked) {
        writeln!(out, "{known}")?;
    }
    let over = checked.rules.iter().filter(|result| result.over_budget).count();
    let budgets = match (over, unread(checked)) {
        (0, None) => "all within budget".to_owned(),
        (0, Some(_)) => "what was read is within budget".to_owned(),
        (over, _) => format!("{over} of {} rules over budget", checked.rules.len()),
    };
    let budgets = if checked.documents == 0 || checked.rules.is_empty() { "nothing was checked" } else { &budgets };
    let unread = unread(checked).filter(|unread| unread != budgets).map_or_else(String::new, |unread| format!("{}, ", painted(&unread, Paint::Removed)));
    let passed = passed_over(checked).map_or_else(String::new, |passed| format!("{}, ", painted(&passed, Paint::Changed)));
    writeln!(out, "{}, {unread}{passed}{budgets}", counted(checked.documents as usize, "document"))
}

/// The first findings of a rule, with their words.
fn listed(out: &mut dyn Write, findings: &[&Finding], painted: &dyn Fn(&str, Paint) -> String) -> io::Result<()> {
    for finding in findings.iter().take(TOLD) {
        writeln!(out, "  {}: {}", visible(&place(&finding.location)), visible(&finding.message))?;
        if !finding.location.words.is_empty() {
            writeln!(out, "    {}", isolated(&finding.location.words))?;
        }
        if let Some(other) = &finding.other {
            writeln!(out, "    {} {}", painted(&visible(&place(other)), Paint::Faint), isolated(&other.words))?;
        }
    }
    if findings.len() > TOLD {
        writeln!(out, "  … and {} more (--format json lists all)", findings.len() - TOLD)?;
    }
    writeln!(out)
}
