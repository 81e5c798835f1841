//! What every page has: a title, one style, one script, and a policy that lets nothing else act and fetches nothing.

use super::digest::source;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("page.js");

/// The head of a page.
pub(super) struct Frame {
    pub(super) title: String,
    pub(super) style: &'static str,
    pub(super) script: String,
    pub(super) policy: String,
}

impl Frame {
    /// A page of this title whose own script comes behind the one that all have.
    pub(super) fn new(title: impl Into<String>, script: &str) -> Self {
        let script = format!("{SCRIPT}{script}");
        // Should an escape ever fail, what got out of it may neither run nor fetch nor dress as something else.
        let policy = format!("default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'", source(&script), source(STYLE));
        Self { title: title.into(), style: STYLE, script, policy }
    }
}
