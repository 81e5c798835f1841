//! Defaults of reports.

/// How the report for reading is laid out ([`crate::report::text`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextStyle {
    /// Columns of the page.
    pub width: usize,
    /// Whether escape sequences for colour may be written; without them changed words stand in `[-…-]` and `{+…+}`.
    pub color: bool,
    /// Words that are kept at both ends of a long run of unchanged words.
    pub context: usize,
    /// Whether names of documents may be links to their files (OSC 8), which a terminal has to know.
    pub links: bool,
}

impl TextStyle {
    /// With another number of columns.
    #[must_use]
    pub fn with_width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// With links to files, or without.
    #[must_use]
    pub fn with_links(mut self, links: bool) -> Self {
        self.links = links;
        self
    }

    /// With escape sequences for colour, or without.
    #[must_use]
    pub fn with_color(mut self, color: bool) -> Self {
        self.color = color;
        self
    }
}

impl Default for TextStyle {
    fn default() -> Self {
        Self { width: 100, color: false, context: 6, links: false }
    }
}
