//! Every default of the engine, a small struct a stage.

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

/// What counts as a repeated block inside a document ([`crate::repeat`]).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RepeatParams {}

/// Everything that `compare` can be told ([`crate::pipeline::story`]).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct StoryParams {
    /// Repeated blocks.
    pub repeats: RepeatParams,
}

/// When a word diff gives up on finding what is shared ([`crate::align::word`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordDiffParams {
    /// Largest product of the two lengths, in tokens, that is searched for shared words; beyond it only the shared
    /// beginning and end are told from the rest.
    pub most_pairs: usize,
}

impl Default for WordDiffParams {
    fn default() -> Self {
        // 4,000 words against 4,000: longer than nearly every article, and some ten milliseconds.
        Self { most_pairs: 16_000_000 }
    }
}

/// How the report for reading is laid out ([`crate::report::text`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStyle {
    /// Columns of the page.
    pub width: usize,
    /// Whether escape sequences for colour may be written; without them changed words stand in `[-…-]` and `{+…+}`.
    pub color: bool,
    /// Words that are kept at both ends of a long run of unchanged words.
    pub context: usize,
}

impl Default for TextStyle {
    fn default() -> Self {
        Self { width: 100, color: false, context: 6 }
    }
}
