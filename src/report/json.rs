//! JSON: the view model as it is, one object on one line.

use serde::Serialize;

/// `report` as JSON with a line break at its end.
///
/// # Errors
/// What serialising reports; the view models have nothing that could fail.
pub fn render(report: &impl Serialize) -> serde_json::Result<String> {
    let mut json = serde_json::to_string(report)?;
    json.push('\n');
    Ok(json)
}
