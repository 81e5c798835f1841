//! The formats, one after the other: what each is called, how its beginning is known, how it is read and how it is
//! written again. Everything that depends on a format asks here; a new one is a file of its own and a row of this table.

use std::io::BufRead;
use std::ops::ControlFlow;

use super::event::Sink;
use super::format::Format;
use super::head::Head;
use super::origin::Origin;
use super::rewrite::elements;
use super::rewrite::part::PartSink;
use super::{json, jsonl, text};
use crate::config::FieldNames;

/// Reads a stream of the format.
type Read = fn(&Origin<'_>, &mut dyn BufRead, &mut Sink<'_>) -> ControlFlow<()>;
/// Hands a stream of the format on in parts.
type Parts = fn(&Origin<'_>, &mut dyn BufRead, &mut PartSink<'_>) -> ControlFlow<()>;

/// What there is to know of a format.
pub(super) struct Entry {
    /// What people call such a file.
    pub(super) name: &'static str,
    /// The format, in one of its kinds.
    pub(super) format: Format,
    /// What a stream is that begins so, when it is of this format, whatever its name. What no format owns is a text.
    pub(super) begins: fn(&Head<'_>, &FieldNames) -> Option<Format>,
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
    FORMATS.iter().find(|entry| entry.format.is_kin(format)).unwrap_or(&FORMATS[FORMATS.len() - 1])
}

/// All formats, in the order in which their beginnings are sought.
pub(super) static FORMATS: [Entry; 7] = [
    Entry {
        name: "Parquet",
        format: Format::Parquet,
        begins: |head, _| head.is_parquet().then_some(Format::Parquet),
        #[cfg(feature = "parquet")]
        access: Access::Both(super::parquet::read_stream, |_, input, sink| super::rewrite::part::rest(Vec::new(), input, sink)),
        #[cfg(not(feature = "parquet"))]
        access: Access::Lacks("parquet"),
    },
    Entry {
        name: "WARC",
        format: Format::Warc,
        begins: |head, _| head.is_warc().then_some(Format::Warc),
        #[cfg(feature = "warc")]
        access: Access::Both(super::warc::read, |origin, input, sink| {
            super::rewrite::part::extracted(sink, &mut |sink| super::warc::read(origin, input, sink))
        }),
        #[cfg(not(feature = "warc"))]
        access: Access::Lacks("warc"),
    },
    Entry {
        name: "a web page",
        format: Format::Html,
        begins: |head, _| {
            let begins = head.starts(b"<!doctype html") || head.starts(b"<html") || (head.is_xml() && head.holds(b"<html"));
            begins.then_some(Format::Html)
        },
        #[cfg(feature = "html")]
        access: Access::Both(super::html::read, |origin, input, sink| {
            super::rewrite::part::extracted(sink, &mut |sink| super::html::read(origin, input, sink))
        }),
        #[cfg(not(feature = "html"))]
        access: Access::Lacks("html"),
    },
    Entry {
        name: "JSON",
        format: Format::Json,
        begins: |head, _| json::begins(head).then_some(Format::Json),
        access: Access::Both(json::read, elements::parts),
    },
    Entry {
        name: "JSON Lines",
        format: Format::Jsonl,
        begins: |head, _| jsonl::begins(head).then_some(Format::Jsonl),
        access: Access::Both(jsonl::read, super::rewrite::jsonl::parts),
    },
    Entry {
        name: "a table",
        format: Format::Csv(b','),
        #[cfg(feature = "csv")]
        begins: |head, fields| super::csv::begins(head, fields).map(Format::Csv),
        #[cfg(feature = "csv")]
        access: Access::Both(super::csv::read, super::rewrite::csv::parts),
        #[cfg(not(feature = "csv"))]
        begins: |_, _| None,
        #[cfg(not(feature = "csv"))]
        access: Access::Lacks("csv"),
    },
    Entry { name: "plain text", format: Format::Text, begins: |_, _| None, access: Access::Both(text::read, super::rewrite::text::parts) },
];

#[cfg(test)]
mod tests {
    use super::super::format::EXTENSIONS;
    use super::*;

    #[test]
    fn every_format_has_one_row_and_every_extension_one_format() {
        use Format::{Csv, Html, Json, Jsonl, Parquet, Text, Warc};
        for format in [Csv(b';'), Html, Json, Jsonl, Parquet, Text, Warc] {
            assert!(entry(format).format.is_kin(format));
            assert_eq!(FORMATS.iter().filter(|entry| entry.format.is_kin(format)).count(), 1);
        }
        let mut extensions: Vec<&str> = EXTENSIONS.iter().flat_map(|(_, extensions)| *extensions).copied().collect();
        let count = extensions.len();
        extensions.sort_unstable();
        extensions.dedup();
        assert_eq!(extensions.len(), count);
        assert!(FORMATS.iter().all(|entry| !entry.name.is_empty()));
    }
}
