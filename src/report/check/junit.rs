//! `JUnit`: each rule is a test, which fails when it is over budget.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::wording::{known, outcome, place};
use crate::config::Level;
use crate::pipeline::check::{Checked, RuleResult};

/// Findings that a failure lists.
const LISTED: usize = 100;

pub(super) fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let failures = checked.rules.iter().filter(|result| fails(result)).count();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let errors = checked.errors.len().min(LISTED);
    let known = known(checked);
    let skipped = checked.passed_over.len() + usize::from(known.is_some());
    let tests = checked.rules.len() + errors + skipped;
    writeln!(out, "<testsuites name=\"retold\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\">")?;
    writeln!(out, "  <testsuite name=\"retold check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\">")?;
    for (n, unread) in checked.errors.iter().take(LISTED).enumerate() {
        let further = if n + 1 == LISTED { checked.errors.len() - LISTED } else { 0 };
        let more = if further > 0 { format!(" (and {further} more were not read)") } else { String::new() };
        let name = unread.path.as_ref().map_or_else(|| "inputs".to_owned(), |path| unread.line.map_or_else(|| path.clone(), |line| format!("{path}:{line}")));
        let message = escaped(&format!("{}{more}", unread.message));
        writeln!(out, "    <testcase classname=\"retold.check.read\" name=\"{}\">", escaped(&name))?;
        writeln!(out, "      <error type=\"not-read\" message=\"{message}\"/>\n    </testcase>")?;
    }
    for passed in &checked.passed_over {
        writeln!(out, "    <testcase classname=\"retold.check.read\" name=\"{}\">", escaped(&passed.path))?;
        writeln!(out, "      <skipped message=\"{}\"/>\n    </testcase>", escaped(&passed.message))?;
    }
    if let Some(known) = known {
        writeln!(out, "    <testcase classname=\"retold.check.index\" name=\"known\">\n      <skipped message=\"{}\"/>\n    </testcase>", escaped(&known))?;
    }
    for result in &checked.rules {
        let name = result.rule.name();
        if !result.over_budget {
            writeln!(out, "    <testcase classname=\"retold.check\" name=\"{name}\"/>")?;
            continue;
        }
        writeln!(out, "    <testcase classname=\"retold.check\" name=\"{name}\">")?;
        let listing = listing(checked, result);
        if fails(result) {
            writeln!(out, "      <failure type=\"{name}\" message=\"{}\">{}</failure>", escaped(&outcome(result)), escaped(&listing))?;
        } else {
            writeln!(out, "      <system-out>{}</system-out>", escaped(&format!("{}\n{listing}", outcome(result))))?;
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>\n</testsuites>")
}

fn fails(result: &RuleResult) -> bool {
    result.over_budget && result.budget.level == Level::Error
}

fn listing(checked: &Checked, result: &RuleResult) -> String {
    let findings: Vec<_> = checked.findings.iter().filter(|(_, finding)| finding.rule == result.rule).collect();
    let mut listing = String::new();
    for (_, finding) in findings.iter().take(LISTED) {
        let _ = writeln!(listing, "{}: {} {}", place(&finding.location), finding.location.id, finding.message);
    }
    if findings.len() > LISTED {
        let _ = writeln!(listing, "and {} more", findings.len() - LISTED);
    }
    listing
}

/// Text for an XML document, in and outside attributes. Characters that XML 1.0 cannot hold, and those that turn the direction of what follows, become U+FFFD.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push('\t'),
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}') => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            c => out.push(c),
        }
    }
    out
}
