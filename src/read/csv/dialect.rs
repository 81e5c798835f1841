//! How a table is written.

/// How a quotation mark inside quotation marks is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Quotes {
    /// Twice (RFC 4180).
    Doubled,
    /// Behind a backslash, which stands for itself when doubled.
    Backslash,
    /// As it is: quotation marks quote nothing, as in TSV.
    Literal,
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Dialect {
    /// What separates fields.
    pub(in crate::read) delimiter: u8,
    /// What ends lines, `\n` (also after `\r`) or `\r`.
    pub(super) line_break: u8,
    /// Whether a blank follows every separator and belongs to no field.
    pub(super) padded: bool,
    pub(in crate::read) quotes: Quotes,
}

/// Whether a field with this text has to stand in quotation marks.
pub(crate) fn needs_quotes(text: &str, delimiter: u8) -> bool {
    text.starts_with(' ') || text.bytes().any(|byte| matches!(byte, b'"' | b'\r' | b'\n') || byte == delimiter)
}

/// `text` as a field: in quotation marks where the field before had them or the text needs them.
pub(in crate::read) fn field_like(before: &[u8], text: &str, dialect: Dialect) -> Vec<u8> {
    if !before.starts_with(b"\"") && !needs_quotes(text, dialect.delimiter) {
        return text.as_bytes().to_vec();
    }
    let inside = match dialect.quotes {
        Quotes::Backslash => text.replace('\\', "\\\\").replace('"', "\\\""),
        Quotes::Doubled | Quotes::Literal => text.replace('"', "\"\""),
    };
    format!("\"{inside}\"").into_bytes()
}
