//! SARIF 2.1.0 (OASIS standard, 2020): results with places, related places, and fingerprints that stay.

use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::wording::known;
use crate::config::{Level, Rule};
use crate::error::Unread;
use crate::pipeline::check::{Checked, Finding, FindingLocation};

/// Most results of a run: consumers refuse or cut longer ones.
const MOST_RESULTS: usize = 5_000;

pub(super) fn write(out: &mut dyn Write, checked: &Checked) -> io::Result<()> {
    let rules: Vec<Value> = checked.rules.iter().map(|result| rule(result.rule, result.budget.level)).collect();
    let over: Vec<_> = checked.over_budget().collect();
    let results: Vec<Value> = over.iter().take(MOST_RESULTS).map(|(level, finding)| result(checked, *level, finding)).collect();
    let exit_code = if checked.errors.is_empty() { i32::from(checked.failed) } else { 2 };
    let mut invocation = json!({"executionSuccessful": checked.errors.is_empty(), "exitCode": exit_code});
    let mut notifications: Vec<Value> = checked.errors.iter().take(MOST_RESULTS).map(notification).collect();
    for passed in checked.passed_over.iter().take(MOST_RESULTS) {
        let place = json!({"physicalLocation": {"artifactLocation": {"uri": uri(Path::new(&passed.path))}}});
        notifications.push(json!({"level": "warning", "message": {"text": format!("not read: {passed}")}, "locations": [place]}));
    }
    notifications.extend(known(checked).map(|text| json!({"level": "note", "message": {"text": text}})));
    if over.len() > MOST_RESULTS {
        let text = format!("{} findings were left out: a run has at most {MOST_RESULTS} results", over.len() - MOST_RESULTS);
        notifications.push(json!({"level": "warning", "message": {"text": text}}));
    }
    if !notifications.is_empty() {
        invocation["toolExecutionNotifications"] = notifications.into();
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "retold", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": results,
        }],
    });
    crate::report::json::write(out, &log)?;
    out.write_all(b"\n")
}

/// A finding, with where it stands and what it is a copy of.
fn result(checked: &Checked, level: Level, finding: &Finding) -> Value {
    let mut result = json!({
        "ruleId": finding.rule.name(),
        "ruleIndex": checked.rules.iter().position(|result| result.rule == finding.rule),
        "level": level_of(level),
        "message": {"text": message(&finding.message, &finding.location)},
        "partialFingerprints": {"retoldFinding/v1": finding.fingerprint},
    });
    if !finding.location.path.as_os_str().is_empty() {
        result["locations"] = json!([location(&finding.location, None)]);
    }
    if let Some(other) = finding.other.as_ref().filter(|other| !other.path.as_os_str().is_empty()) {
        result["relatedLocations"] = json!([location(other, Some(0))]);
    }
    result
}

/// What could not be read, where it stands.
fn notification(unread: &Unread) -> Value {
    let mut notification = json!({"level": "error", "message": {"text": format!("not read: {unread}")}});
    if let Some(path) = &unread.path {
        let mut place = json!({"artifactLocation": {"uri": uri(Path::new(path))}});
        if let Some(line) = unread.line {
            place["region"] = json!({"startLine": line});
        }
        notification["locations"] = json!([{"physicalLocation": place}]);
    }
    notification
}

fn rule(rule: Rule, level: Level) -> Value {
    json!({
        "id": rule.name(),
        "shortDescription": {"text": rule.description()},
        "defaultConfiguration": {"level": level_of(level)},
    })
}

fn level_of(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Off => "none",
    }
}

fn message(message: &str, location: &FindingLocation) -> String {
    format!("{}: {message}", location.id)
}

fn location(location: &FindingLocation, id: Option<u32>) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(&location.path)},
            "region": {"startLine": location.line, "startColumn": location.column},
        },
        "message": {"text": if location.words.is_empty() { &location.id } else { &location.words }},
    });
    if let Some(id) = id {
        location["id"] = id.into();
    }
    location
}

/// A path as a relative reference (RFC 3986): everything but unreserved characters and slashes is escaped.
fn uri(path: &Path) -> String {
    let mut uri = String::new();
    let path = path.to_string_lossy().replace('\\', "/");
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte as char),
            _ => uri.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
    uri
}

fn hex(digit: u8) -> char {
    char::from(b"0123456789ABCDEF"[usize::from(digit)])
}
