//! What a file is, by its extension.

use std::path::Path;

use super::recognise::Head;
use super::registry::FORMATS;
use crate::config::FieldNames;

/// The formats that have a reader. What each is called, known by and read with is in one table (`registry`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// One document; Markdown too, whose signs are punctuation to the tokeniser.
    Text,
    /// One JSON object a line.
    Jsonl,
    /// JSON objects in an array, or one after the other over several lines each.
    Json,
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

/// Extensions of compressed files.
const COMPRESSED: [&str; 4] = ["gz", "zst", "gzip", "zstd"];

impl Format {
    /// What the extension of `path` says, in any case of letters and under the extension of a compression; `None` when it says nothing.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        let extension = extension(path)?;
        let all = FORMATS.iter().flat_map(|entry| entry.names);
        all.into_iter().find(|(_, extensions)| extensions.contains(&extension.as_str())).map(|(format, _)| *format)
    }

    /// Whether both are one format, of any kind of it.
    pub(super) fn is_kin(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// What a stream is by its first bytes, when its records have fields of the default names. Anything that is nothing else is text.
    #[must_use]
    pub fn of_content(head: &[u8]) -> Self {
        let (head, fields) = (Head::new(head), FieldNames::default());
        FORMATS.iter().find_map(|entry| (entry.begins)(&head, &fields)).unwrap_or(Self::Text)
    }
}

impl Compression {
    /// What the first bytes of a stream say.
    #[must_use]
    pub fn of_content(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            // A frame, or one that decoders pass over, with which some writers begin.
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Self::Zstd),
            _ => None,
        }
    }
}

/// The extension of `path` in small letters, under that of a compression; `None` when there is none.
pub(super) fn extension(path: &Path) -> Option<String> {
    let last = path.extension()?.to_ascii_lowercase().into_string().ok()?;
    if COMPRESSED.contains(&last.as_str()) { extension(Path::new(path.file_stem()?)) } else { Some(last) }
}
