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
    /// A table with a head line; the byte separates its fields.
    Csv(u8),
    /// A web page.
    Html,
    /// A table in columns.
    Parquet,
    /// Web pages with their HTTP heads, or their texts (WET).
    Warc,
}

/// How a file is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// RFC 1952, of one or more members.
    Gzip,
    /// RFC 8878, of one or more frames.
    Zstd,
}

impl Format {
    /// What the extension of `path` says, in any case of letters and under the extension of a compression; `None` when it says nothing.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        match extension(path)?.as_str() {
            "gz" | "zst" => Self::of_name(Path::new(path.file_stem()?)),
            "txt" | "text" | "md" | "markdown" => Some(Self::Text),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            "csv" => Some(Self::Csv(b',')),
            "tsv" => Some(Self::Csv(b'\t')),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "parquet" => Some(Self::Parquet),
            "warc" | "wet" => Some(Self::Warc),
            _ => None,
        }
    }

    /// What the first bytes of a stream say. Anything that is nothing else is text.
    #[must_use]
    pub fn of_content(head: &[u8]) -> Self {
        // A text may begin with these letters; what follows them in a table is no letter.
        if head.strip_prefix(b"PAR1").is_some_and(|rest| rest.first() == Some(&0x15)) {
            return Self::Parquet;
        }
        let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
        let begins = |start: &[u8]| head.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        match head.first() {
            Some(b'{') => Self::Jsonl,
            _ if begins(b"WARC/1.") => Self::Warc,
            _ if begins(b"<!doctype html") || begins(b"<html") => Self::Html,
            _ => Self::Text,
        }
    }

    /// Whether a file met in a folder is read: it has a known extension or none at all.
    #[must_use]
    pub fn may_be_read(path: &Path) -> bool {
        path.extension().is_none() || Self::of_name(path).is_some()
    }
}

impl Compression {
    /// What the first bytes of a stream say.
    #[must_use]
    pub fn of_content(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            _ => None,
        }
    }
}

fn extension(path: &Path) -> Option<String> {
    path.extension()?.to_ascii_lowercase().into_string().ok()
}
