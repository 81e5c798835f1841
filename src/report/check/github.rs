//! Commands of a GitHub workflow: a group a rule, with annotations as far as a step may have them.

use std::io::{self, Write};

use super::{outcome, place};
use crate::config::Level;
use crate::pipeline::check::{Checked, Finding};

/// Annotations of one kind that a step may have; further ones would be dropped without a word.
const MOST: usize = 10;
/// Findings of a rule that are listed beside them.
const LISTED: usize = 200;

pub(super) fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let mut left = [MOST; 2];
    for result in checked.rules.iter().filter(|result| result.over_budget) {
        writeln!(out, "::group::{}", data(&format!("{}: {}", result.rule.name(), outcome(result))))?;
        let findings: Vec<&(Level, Finding)> = checked.findings.iter().filter(|(_, finding)| finding.rule == result.rule).collect();
        for (level, finding) in findings.iter().take(LISTED) {
            let kind = usize::from(*level == Level::Error);
            let command = ["warning", "error"][kind];
            if left[kind] == 0 {
                writeln!(out, "{command}: {}", plain(&format!("{}: {} {}", place(&finding.spot), finding.spot.id, finding.message)))?;
                continue;
            }
            left[kind] -= 1;
            let title = property(&format!("retold: {}", finding.rule.name()));
            let message = data(&format!("{} {}\n{}", finding.spot.id, finding.message, finding.spot.words));
            if finding.spot.path.as_os_str().is_empty() {
                writeln!(out, "::{command} title={title}::{message}")?;
            } else {
                let file = property(&finding.spot.path.to_string_lossy());
                writeln!(out, "::{command} file={file},line={},col={},title={title}::{message}", finding.spot.line, finding.spot.column)?;
            }
        }
        if findings.len() > LISTED {
            writeln!(out, "and {} more", findings.len() - LISTED)?;
        }
        writeln!(out, "::endgroup::")?;
    }
    Ok(())
}

/// A line that no workflow takes for a command.
fn plain(text: &str) -> String {
    text.replace(['\r', '\n'], " ").replace("::", ": :")
}

/// The words of a command: only line breaks and percent signs mean something there.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command, where colons and commas mean something as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
