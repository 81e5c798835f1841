//! What a file is, by its extension.

use std::path::Path;

/// The formats that have a reader. How each is known by its beginning and read is in one table (`registry`).
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

/// The extensions of each kind of a format, in small letters.
pub(super) const EXTENSIONS: [(Format, &[&str]); 9] = [
    (Format::Parquet, &["parquet", "pq"]),
    (Format::Warc, &["warc", "wet"]),
    (Format::Html, &["html", "htm", "xhtml", "shtml"]),
    (Format::Json, &["json"]),
    (Format::Jsonl, &["jsonl", "ndjson", "jsonlines", "jl", "ldjson"]),
    (Format::Csv(b','), &["csv"]),
    (Format::Csv(b'\t'), &["tsv", "tab"]),
    (Format::Csv(b'|'), &["psv"]),
    (Format::Text, &["txt", "text", "md", "markdown"]),
];

/// Extensions of compressed files.
const COMPRESSED: [&str; 4] = ["gz", "zst", "gzip", "zstd"];

impl Format {
    /// What the extension of `path` says, in any case of letters and under the extension of a compression; `None` when it says nothing.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        let extension = extension(path)?;
        EXTENSIONS.iter().find(|(_, extensions)| extensions.contains(&extension.as_str())).map(|(format, _)| *format)
    }

    /// Whether both are one format, of any kind of it.
    pub(super) fn is_kin(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

impl Compression {
    /// The name that people know it by.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        }
    }

    /// What the last extension of `path` says.
    fn of_name(path: &Path) -> Option<Self> {
        let end = path.extension()?;
        let is = |names: [&str; 2]| names.iter().any(|name| end.eq_ignore_ascii_case(name));
        match () {
            () if is(["gz", "gzip"]) => Some(Self::Gzip),
            () if is(["zst", "zstd"]) => Some(Self::Zstd),
            () => None,
        }
    }

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
pub(crate) fn extension(path: &Path) -> Option<String> {
    let last = path.extension()?.to_ascii_lowercase().into_string().ok()?;
    if COMPRESSED.contains(&last.as_str()) { extension(Path::new(path.file_stem()?)) } else { Some(last) }
}

/// The compression of a stream that begins with `head` and is called `path`. An archive of web pages that is compressed by its name may begin with a
/// damaged record.
pub(super) fn compression_of(path: &Path, head: &[u8]) -> Option<Compression> {
    let damaged = || !head.is_empty() && Format::of_name(path) == Some(Format::Warc) && Format::of_content(head) == Format::Text;
    Compression::of_content(head).or_else(|| Compression::of_name(path).filter(|_| damaged()))
}
