//! What a check came to, in the words that several formats share.

use crate::config::{Budget, Level};
use crate::pipeline::check::{Checked, FindingLocation, RuleResult};
use crate::report::text::visible;
use crate::report::wording::{grouped, known_themselves, percent};

/// Places shown of documents that an index holds.
const KNOWN: usize = 3;

/// A budget in words.
pub(in crate::report) fn allowed(budget: &Budget) -> String {
    match (budget.max_share, budget.max_count) {
        (None, None) => "none allowed".to_owned(),
        (Some(share), None) => format!("at most {}", percent(share)),
        (None, Some(count)) => format!("at most {count}"),
        (Some(share), Some(count)) => format!("at most {} and {count}", percent(share)),
    }
}

/// What a rule came to, in words.
pub(in crate::report) fn outcome(result: &RuleResult) -> String {
    let known = if result.known > 0 { format!(", {} known", result.known) } else { String::new() };
    format!("{} of the documents ({}), {}{known}", grouped(result.count), percent(result.share), allowed(&result.budget))
}

/// How much was not read, in words; nothing when everything was.
pub(in crate::report) fn unread(checked: &Checked) -> Option<String> {
    match checked.errors.iter().filter(|unread| unread.path.is_some()).count() {
        0 if checked.documents == 0 && !checked.errors.is_empty() => Some("no document was read".to_owned()),
        0 if !checked.errors.is_empty() => Some("nothing was checked".to_owned()),
        0 => None,
        1 => Some("1 input or record could not be read".to_owned()),
        many => Some(format!("{many} inputs or records could not be read")),
    }
}

/// How many files were passed over, in words; nothing when none was.
pub(in crate::report) fn passed_over(checked: &Checked) -> Option<String> {
    match checked.passed_over.iter().map(|passed| passed.files).sum() {
        0 => None,
        1 => Some("1 file passed over".to_owned()),
        many => Some(format!("{many} files passed over")),
    }
}

/// How many documents an index holds themselves, in words; nothing when none.
pub(in crate::report) fn known(checked: &Checked) -> Option<String> {
    let places: Vec<String> = checked.known_in_index.iter().take(KNOWN).map(|known| visible(&known.place)).collect();
    (!places.is_empty()).then(|| known_themselves(checked.known_in_index.len(), &places))
}

/// Whether the batch is fit to use, in words.
#[must_use]
pub fn verdict(checked: &Checked) -> String {
    let verdict = match unread(checked) {
        Some(unread) => format!("not fit to use: {unread}"),
        None if checked.failed => "not fit to use".to_owned(),
        None => "fit to use".to_owned(),
    };
    let known = (!checked.known_in_index.is_empty()).then(|| format!("{} known to the index from this delivery", checked.known_in_index.len()));
    let beside: Vec<String> = passed_over(checked).into_iter().chain(known).collect();
    if beside.is_empty() { verdict } else { format!("{verdict} ({})", beside.join(", ")) }
}

pub(in crate::report) fn level_name(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

/// `path:line:column`, or the id where there is no file.
pub(in crate::report) fn place(location: &FindingLocation) -> String {
    if location.path.as_os_str().is_empty() {
        return location.id.clone();
    }
    let record = location.record.map_or_else(String::new, |record| format!(" (record {record})"));
    format!("{}:{}:{}{record}", location.path.display(), location.line, location.column)
}
