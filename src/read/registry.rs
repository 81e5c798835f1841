//! The formats, one after the other: what each is called, which extensions it has, how its beginning is known, how it is read and how it is
//! written again. Everything that depends on a format asks here; a new one is a file of its own and a row of this table.

use std::io::BufRead;
use std::ops::ControlFlow;

use super::format::Format;
use super::recognise::Head;
use super::rewrite::{self, PartSink};
use super::{Origin, Sink, json, jsonl, text};
use crate::config::FieldNames;

/// Reads a stream of the format.
type Read = fn(&Origin<'_>, &mut dyn BufRead, &mut Sink<'_>) -> ControlFlow<()>;
/// Hands a stream of the format on in parts.
type Parts = fn(&Origin<'_>, &mut dyn BufRead, &mut PartSink<'_>) -> ControlFlow<()>;

/// What there is to know of a format.
pub(super) struct Entry {
    pub(super) format: Format,
    /// What people call such a file.
    pub(super) name: &'static str,
    /// In small letters.
    pub(super) extensions: &'static [&'static str],
    /// Whether a stream that begins so is of this format, whatever its name. What no format owns is a text.
    pub(super) begins: fn(&Head<'_>, &FieldNames) -> bool,
    pub(super) access: Access,
}

/// What this build can do with a format.
pub(super) enum Access {
    /// Read it, and write it again.
    Both(Read, Parts),
    /// Nothing: a feature of this name is off.
    #[cfg(not(all(feature = "csv", feature = "html", feature = "parquet", feature = "warc")))]
    Lacks(&'static str),
}

/// The entry of a format.
pub(super) fn entry(format: Format) -> &'static Entry {
    // Every format has one: a test says so.
    FORMATS.iter().find(|entry| entry.format == format).unwrap_or(&FORMATS[FORMATS.len() - 1])
}

/// All formats, in the order in which their beginnings are sought.
pub(super) static FORMATS: [Entry; 7] = [
    Entry {
        format: Format::Parquet,
        name: "Parquet",
        extensions: &["parquet", "pq"],
        // A text may begin with these letters; what follows them in a table is no letter.
        begins: |head, _| head.bytes.starts_with(b"PAR1\x15"),
        #[cfg(feature = "parquet")]
        access: Access::Both(super::parquet::read_stream, |_, input, sink| rewrite::rest(input, sink)),
        #[cfg(not(feature = "parquet"))]
        access: Access::Lacks("parquet"),
    },
    Entry {
        format: Format::Warc,
        name: "WARC",
        extensions: &["warc", "wet"],
        begins: |head, _| head.starts(b"WARC/1.") || head.starts(b"WARC/0."),
        #[cfg(feature = "warc")]
        access: Access::Both(super::warc::read, |origin, input, sink| rewrite::extracted(sink, &mut |sink| super::warc::read(origin, input, sink))),
        #[cfg(not(feature = "warc"))]
        access: Access::Lacks("warc"),
    },
    Entry {
        format: Format::Html,
        name: "a web page",
        extensions: &["html", "htm", "xhtml", "shtml"],
        begins: |head, _| head.starts(b"<!doctype html") || head.starts(b"<html") || (head.is_xml() && head.holds(b"<html")),
        #[cfg(feature = "html")]
        access: Access::Both(super::html::read, |origin, input, sink| rewrite::extracted(sink, &mut |sink| super::html::read(origin, input, sink))),
        #[cfg(not(feature = "html"))]
        access: Access::Lacks("html"),
    },
    Entry {
        format: Format::Json,
        name: "JSON",
        extensions: &["json"],
        begins: |head, _| json::begins(head),
        access: Access::Both(json::read, rewrite::elements::parts),
    },
    Entry {
        format: Format::Jsonl,
        name: "JSON Lines",
        extensions: &["jsonl", "ndjson", "jsonlines", "jl", "ldjson"],
        begins: |head, _| jsonl::begins(head),
        access: Access::Both(jsonl::read, rewrite::jsonl::parts),
    },
    Entry {
        format: Format::Csv,
        name: "a table",
        extensions: &["csv", "tsv", "tab", "psv"],
        #[cfg(feature = "csv")]
        begins: super::csv::begins,
        #[cfg(feature = "csv")]
        access: Access::Both(super::csv::read, rewrite::csv::parts),
        #[cfg(not(feature = "csv"))]
        begins: |_, _| false,
        #[cfg(not(feature = "csv"))]
        access: Access::Lacks("csv"),
    },
    Entry {
        format: Format::Text,
        name: "plain text",
        extensions: &["txt", "text", "md", "markdown"],
        begins: |_, _| false,
        access: Access::Both(text::read, rewrite::text::parts),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_one_row_and_every_extension_one_format() {
        use Format::{Csv, Html, Json, Jsonl, Parquet, Text, Warc};
        for format in [Csv, Html, Json, Jsonl, Parquet, Text, Warc] {
            assert_eq!(entry(format).format, format);
            assert_eq!(FORMATS.iter().filter(|entry| entry.format == format).count(), 1);
        }
        let mut extensions: Vec<&str> = FORMATS.iter().flat_map(|entry| entry.extensions).copied().collect();
        let count = extensions.len();
        extensions.sort_unstable();
        extensions.dedup();
        assert_eq!(extensions.len(), count);
        assert!(FORMATS.iter().all(|entry| !entry.name.is_empty()));
    }
}
