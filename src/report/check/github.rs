//! Commands of a GitHub workflow: a group a rule, with annotations as far as a step may have them.

use std::io::{self, Write};

use super::wording::{outcome, place, verdict};
use crate::config::{Level, Rule};
use crate::pipeline::check::{Checked, Finding};
use crate::report::text::visible;
use crate::report::wording::counted;

/// Annotations of one kind that a step may have; further ones would be dropped without a word.
const MOST: usize = 10;
/// Findings of a rule that are listed beside them.
const LISTED: usize = 200;

pub(super) fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let told = checked.errors.len().min(MOST / 2);
    not_read(out, checked, told)?;
    // A step without a word looks like one that did not run.
    let documents = counted(checked.documents as usize, "document");
    writeln!(out, "::notice title={}::{}", property("retold: check"), data(&format!("{documents}, {}", verdict(checked))))?;
    let over = || checked.rules.iter().filter(|result| result.over_budget);
    let of = |rule: Rule| checked.findings.iter().filter(move |(_, finding)| finding.rule == rule);
    let kinds = [Level::Warning, Level::Error];
    let shares = kinds.map(|kind| {
        dealt(
            if kind == Level::Error { MOST - told } else { MOST },
            &over().map(|result| of(result.rule).take(LISTED).filter(|(level, _)| *level == kind).count()).collect::<Vec<_>>(),
        )
    });
    for (n, result) in over().enumerate() {
        let mut left = [shares[0][n], shares[1][n]];
        writeln!(out, "::group::{}", data(&format!("{}: {}", result.rule.name(), outcome(result))))?;
        let findings: Vec<&(Level, Finding)> = of(result.rule).collect();
        for (level, finding) in findings.iter().take(LISTED) {
            let left = &mut left[usize::from(*level == Level::Error)];
            annotation(out, *level, finding, *left > 0)?;
            *left = left.saturating_sub(1);
        }
        if findings.len() > LISTED {
            writeln!(out, "and {} more", findings.len() - LISTED)?;
        }
        writeln!(out, "::endgroup::")?;
    }
    Ok(())
}

/// What could not be read: the first `told` as annotations, further ones as lines.
fn not_read(out: &mut dyn Write, checked: &Checked, told: usize) -> io::Result<()> {
    for (n, unread) in checked.errors.iter().enumerate().take(LISTED) {
        if n >= told {
            writeln!(out, "error: {}", plain(&format!("not read: {unread}")))?;
            continue;
        }
        let place = unread.path.as_ref().map_or_else(String::new, |path| {
            let line = unread.line.map_or_else(String::new, |line| format!("line={line},"));
            format!("file={},{line}", property(path))
        });
        writeln!(out, "::error {place}title={}::{}", property("retold: not read"), data(&unread.message))?;
    }
    if checked.errors.len() > LISTED {
        writeln!(out, "and {} more were not read", checked.errors.len() - LISTED)?;
    }
    // The verdict is a notice as well.
    for (n, passed) in checked.passed_over.iter().enumerate().take(LISTED) {
        if n < MOST - 1 {
            writeln!(out, "::notice title={}::{}", property("retold: not read"), data(&passed.to_string()))?;
        } else {
            writeln!(out, "notice: {}", plain(&format!("not read: {passed}")))?;
        }
    }
    Ok(())
}

/// A finding as an annotation, or as a line where the step may have no further one.
fn annotation(out: &mut dyn Write, level: Level, finding: &Finding, annotates: bool) -> io::Result<()> {
    let command = if level == Level::Error { "error" } else { "warning" };
    if !annotates {
        return writeln!(out, "{command}: {}", plain(&format!("{}: {} {}", place(&finding.location), finding.location.id, finding.message)));
    }
    let title = property(&format!("retold: {}", finding.rule.name()));
    let message = data(&format!("{} {}\n{}", finding.location.id, finding.message, finding.location.words));
    if finding.location.path.as_os_str().is_empty() {
        return writeln!(out, "::{command} title={title}::{message}");
    }
    let file = property(&finding.location.path.to_string_lossy());
    writeln!(out, "::{command} file={file},line={},col={},title={title}::{message}", finding.location.line, finding.location.column)
}

/// How many of its findings each rule may annotate: one each in turn, so that a rule with many leaves room for the others.
fn dealt(most: usize, findings: &[usize]) -> Vec<usize> {
    let mut shares = vec![0; findings.len()];
    let mut left = most;
    while left > 0 && shares != findings {
        for (share, _) in shares.iter_mut().zip(findings).filter(|(share, found)| **share < **found).take(left) {
            *share += 1;
            left -= 1;
        }
    }
    shares
}

/// A line that no workflow takes for a command.
fn plain(text: &str) -> String {
    visible(&text.replace(['\r', '\n'], " ")).replace("::", ": :")
}

/// The words of a command: only line breaks and percent signs mean something there. A log is shown on terminals as well.
fn data(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| visible(line.trim_end_matches('\r')).replace('%', "%25")).collect();
    lines.join("%0A")
}

/// A property of a command, where colons and commas mean something as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_turn() {
        assert_eq!(dealt(MOST, &[40, 1, 3]), [6, 1, 3]);
        assert_eq!(dealt(MOST, &[40; 4]), [3, 3, 2, 2]);
        assert_eq!(dealt(MOST, &[1; 12]), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
        assert_eq!((dealt(MOST, &[2, 0]), dealt(MOST, &[])), (vec![2, 0], vec![]));
    }
}
