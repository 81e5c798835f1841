//! What a check came to, in the words that several formats share.

use crate::config::{Budget, Level};
use crate::pipeline::check::{Checked, RuleResult, Spot};

/// A budget in words.
pub(in crate::report) fn allowed(budget: &Budget) -> String {
    match (budget.max_share, budget.max_count) {
        (None, None) => "none allowed".to_owned(),
        (Some(share), None) => format!("at most {}", percent(share)),
        (None, Some(count)) => format!("at most {count}"),
        (Some(share), Some(count)) => format!("at most {} and {count}", percent(share)),
    }
}

pub(in crate::report) fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// What a rule came to, in words.
pub(in crate::report) fn outcome(result: &RuleResult) -> String {
    let known = if result.known > 0 { format!(", {} known", result.known) } else { String::new() };
    format!("{} of the documents ({}), {}{known}", result.count, percent(result.share), allowed(&result.budget))
}

/// How much was not read, in words; nothing when everything was.
pub(in crate::report) fn unread(checked: &Checked) -> Option<String> {
    match checked.errors.iter().filter(|unread| unread.path.is_some()).count() {
        0 if !checked.errors.is_empty() => Some("no document was read".to_owned()),
        0 => None,
        1 => Some("1 input or record could not be read".to_owned()),
        many => Some(format!("{many} inputs or records could not be read")),
    }
}

pub(in crate::report) fn level_name(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

/// `path:line:column`, or the id where there is no file.
pub(in crate::report) fn place(spot: &Spot) -> String {
    if spot.path.as_os_str().is_empty() {
        return spot.id.clone();
    }
    let record = spot.record.map_or_else(String::new, |record| format!(" (record {record})"));
    format!("{}:{}:{}{record}", spot.path.display(), spot.line, spot.column)
}
