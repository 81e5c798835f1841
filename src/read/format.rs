//! What a file is: told by its extension, or by its first bytes.

use std::path::Path;

/// The formats that have a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// One document; Markdown too, whose signs are punctuation to the tokeniser.
    Text,
    /// One JSON object a line.
    Jsonl,
}

impl Format {
    /// What the extension of `path` says, in any case of letters; `None` when it says nothing.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        match path.extension()?.to_ascii_lowercase().to_str()? {
            "txt" | "text" | "md" | "markdown" => Some(Self::Text),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            _ => None,
        }
    }

    /// What the first bytes of a stream say. Anything that is nothing else is text.
    #[must_use]
    pub fn of_content(head: &[u8]) -> Self {
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
        if head.first() == Some(&b'{') { Self::Jsonl } else { Self::Text }
    }

    /// Whether a file met in a folder is read: it has a known extension or none at all.
    #[must_use]
    pub fn may_be_read(path: &Path) -> bool {
        path.extension().is_none() || Self::of_name(path).is_some()
    }
}
