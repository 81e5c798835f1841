//! The page of a check: what each rule came to, and its findings with their words.

use std::io::{self, Write};

use askama::Template;

use super::frame::Frame;
use crate::pipeline::check::{Checked, Finding, RuleResult};
use crate::report::check::wording::{level_name, outcome, passed_over, place, unread};
use crate::report::wording::{MOST_UNREAD, counted, grouped};

/// Findings that are told of one rule. By hand: what a browser shows at once.
const TOLD: usize = 2_000;
/// So many are no long list.
const SHORT: usize = 50;
/// So many of a long list of what is over budget are there at once: what a reader looks at first.
const SAMPLE: usize = 5;

#[derive(Template)]
#[template(path = "check/page.html")]
struct CheckPage<'a> {
    frame: Frame,
    brief: Vec<(&'static str, String)>,
    unread: Vec<String>,
    rules: Vec<RuleRow>,
    parts: Vec<Part<'a>>,
}

/// A rule in the table.
struct RuleRow {
    name: &'static str,
    level: &'static str,
    outcome: String,
    over_budget: bool,
    has_part: bool,
}

/// A rule that found something.
struct Part<'a> {
    rule: &'static str,
    about: &'static str,
    outcome: String,
    /// Whether it stands open: what is over budget and short.
    is_open: bool,
    count: String,
    /// The first of a long list of what is over budget, which stand open.
    sample: Vec<Found<'a>>,
    /// The others.
    findings: Vec<Found<'a>>,
    left_out: usize,
}

/// A finding.
struct Found<'a> {
    number: usize,
    place: String,
    message: &'a str,
    outlet: &'a str,
    words: &'a str,
    /// The other place that makes it wrong.
    other: Option<(String, &'a str)>,
}

/// `checked` as a page. Linear in the findings.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let verdict = if checked.failed { "not fit to use" } else { "fit to use" };
    let over = checked.rules.iter().filter(|result| result.over_budget).count();
    let mut brief = vec![
        ("Verdict", format!("{} {verdict}", if checked.failed { "✗" } else { "✓" })),
        ("Documents", grouped(checked.documents)),
        ("Rules over budget", format!("{over} of {}", checked.rules.len())),
        ("Findings", grouped(checked.findings.len() as u64)),
    ];
    brief.extend(unread(checked).map(|unread| ("Not read", unread)));
    brief.extend(passed_over(checked).map(|passed| ("Passed over", passed)));
    let passed = checked.passed_over.iter().map(|passed| format!("not read: {passed}"));
    let rules: Vec<&RuleResult> = over_first(checked);
    let mut numbers = 1..;
    let parts: Vec<Part> = rules.iter().filter_map(|result| part(checked, result, &mut numbers)).collect();
    let row = |result: &&RuleResult| RuleRow {
        name: result.rule.name(),
        level: level_name(result.budget.level),
        outcome: outcome(result),
        over_budget: result.over_budget,
        has_part: parts.iter().any(|part| part.rule == result.rule.name()),
    };
    let page = CheckPage {
        frame: Frame::new(format!("{}: {verdict}", counted(checked.documents as usize, "document")), include_str!("page.js")),
        brief,
        unread: checked.errors.iter().map(|error| format!("not read: {error}")).chain(passed).take(MOST_UNREAD).collect(),
        rules: rules.iter().map(row).collect(),
        parts,
    };
    page.write_into(&mut { out })
}

/// The rules, those over budget first.
fn over_first(checked: &Checked) -> Vec<&RuleResult> {
    let mut rules: Vec<&RuleResult> = checked.rules.iter().collect();
    rules.sort_by_key(|result| !result.over_budget);
    rules
}

/// What one rule found; `None` where it found nothing.
fn part<'a>(checked: &'a Checked, result: &RuleResult, numbers: &mut impl Iterator<Item = usize>) -> Option<Part<'a>> {
    let own = || checked.findings.iter().map(|(_, finding)| finding).filter(|finding| finding.rule == result.rule);
    let count = own().count();
    let found = |(finding, number): (&'a Finding, usize)| Found {
        number,
        place: place(&finding.location),
        message: &finding.message,
        outlet: &finding.outlet,
        words: &finding.location.words,
        other: finding.other.as_ref().map(|other| (place(other), other.words.as_str())),
    };
    let long = result.over_budget && count > SHORT;
    let mut told: Vec<Found> = own().take(TOLD).zip(numbers).map(found).collect();
    let findings = told.split_off(if long { SAMPLE } else { 0 });
    (count > 0).then(|| Part {
        rule: result.rule.name(),
        about: result.rule.description(),
        outcome: outcome(result),
        is_open: result.over_budget && count <= SHORT,
        count: grouped(count as u64),
        sample: told,
        findings,
        left_out: count.saturating_sub(TOLD),
    })
}
