//! Defaults of reading.

/// How inputs are read ([`crate::read`]).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// Which field of a record is what.
    pub fields: FieldNames,
    /// Whether bytes that are no UTF-8 become U+FFFD, with a warning, instead of an error.
    pub lossy: bool,
    /// What is refused.
    pub limits: ReadLimits,
}

/// Names of the fields of a record (JSONL, CSV, Parquet).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldNames {
    /// The record's own name; a record without it is called `path:line`.
    pub id: String,
    /// The words. The only field that every record must have.
    pub text: String,
    /// The headline.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// When it was published.
    pub date: String,
}

impl Default for FieldNames {
    fn default() -> Self {
        Self { id: "id".into(), text: "text".into(), title: "title".into(), outlet: "source".into(), date: "date".into() }
    }
}

/// What a reader refuses. Bounds the memory that one document can take, whatever the input holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadLimits {
    /// Longest document, in bytes. At most `u32::MAX`, the reach of a [`crate::span::Span`].
    pub document_bytes: usize,
    /// Longest line of a record file, in bytes.
    pub line_bytes: usize,
    /// Most elements of a web page.
    pub page_elements: usize,
    /// Deepest nesting at which the article of a web page is looked for (that costs the square of the depth); the whole
    /// text of deeper pages is taken. Pages many times deeper are refused, because parsing alone is quadratic too.
    pub page_depth: usize,
    /// Most bytes that one compressed byte may become, beyond the first [`ReadLimits::line_bytes`]. News compresses to a
    /// third or a tenth of its size, and gzip reaches 1,032 at most.
    pub expansion: u64,
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { document_bytes: 16 << 20, line_bytes: 64 << 20, page_elements: 200_000, page_depth: 256, expansion: 500 }
    }
}
