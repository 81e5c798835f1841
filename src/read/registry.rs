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
    /// What people call such a file.
    pub(super) name: &'static str,
    /// The format, once for each of its kinds, with the extensions of that, in small letters.
    pub(super) names: &'static [(Format, &'static [&'static str])],
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
    FORMATS.iter().find(|entry| entry.names.iter().any(|(own, _)| own.is_kin(format))).unwrap_or(&FORMATS[FORMATS.len() - 1])
}

/// All formats, in the order in which their beginnings are sought.
pub(super) static FORMATS: [Entry; 7] = [
    Entry {
        name: "Parquet",
        names: &[(Format::Parquet, &["parquet", "pq"])],
        // A text may begin with these letters; what follows them in a table is no letter.
        begins: |head, _| head.bytes.starts_with(b"PAR1\x15").then_some(Format::Parquet),
        #[cfg(feature = "parquet")]
        access: Access::Both(super::parquet::read_stream, |_, input, sink| rewrite::rest(Vec::new(), input, sink)),
        #[cfg(not(feature = "parquet"))]
        access: Access::Lacks("parquet"),
    },
    Entry {
        name: "WARC",
        names: &[(Format::Warc, &["warc", "wet"])],
        begins: |head, _| (head.starts(b"WARC/1.") || head.starts(b"WARC/0.")).then_some(Format::Warc),
        #[cfg(feature = "warc")]
        access: Access::Both(super::warc::read, |origin, input, sink| rewrite::extracted(sink, &mut |sink| super::warc::read(origin, input, sink))),
        #[cfg(not(feature = "warc"))]
        access: Access::Lacks("warc"),
    },
    Entry {
        name: "a web page",
        names: &[(Format::Html, &["html", "htm", "xhtml", "shtml"])],
        begins: |head, _| {
            let begins = head.starts(b"<!doctype html") || head.starts(b"<html") || (head.is_xml() && head.holds(b"<html"));
            begins.then_some(Format::Html)
        },
        #[cfg(feature = "html")]
        access: Access::Both(super::html::read, |origin, input, sink| rewrite::extracted(sink, &mut |sink| super::html::read(origin, input, sink))),
        #[cfg(not(feature = "html"))]
        access: Access::Lacks("html"),
    },
    Entry {
        name: "JSON",
        names: &[(Format::Json, &["json"])],
        begins: |head, _| json::begins(head).then_some(Format::Json),
        access: Access::Both(json::read, rewrite::elements::parts),
    },
    Entry {
        name: "JSON Lines",
        names: &[(Format::Jsonl, &["jsonl", "ndjson", "jsonlines", "jl", "ldjson"])],
        begins: |head, _| jsonl::begins(head).then_some(Format::Jsonl),
        access: Access::Both(jsonl::read, rewrite::jsonl::parts),
    },
    Entry {
        name: "a table",
        names: &[(Format::Csv(b','), &["csv"]), (Format::Csv(b'\t'), &["tsv", "tab"]), (Format::Csv(b'|'), &["psv"])],
        #[cfg(feature = "csv")]
        begins: |head, fields| super::csv::begins(head, fields).map(Format::Csv),
        #[cfg(feature = "csv")]
        access: Access::Both(super::csv::read, rewrite::csv::parts),
        #[cfg(not(feature = "csv"))]
        begins: |_, _| None,
        #[cfg(not(feature = "csv"))]
        access: Access::Lacks("csv"),
    },
    Entry {
        name: "plain text",
        names: &[(Format::Text, &["txt", "text", "md", "markdown"])],
        begins: |_, _| None,
        access: Access::Both(text::read, rewrite::text::parts),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_one_row_and_every_extension_one_format() {
        use Format::{Csv, Html, Json, Jsonl, Parquet, Text, Warc};
        for format in [Csv(b';'), Html, Json, Jsonl, Parquet, Text, Warc] {
            assert!(entry(format).names[0].0.is_kin(format));
            assert_eq!(FORMATS.iter().filter(|entry| entry.names[0].0.is_kin(format)).count(), 1);
        }
        let mut extensions: Vec<&str> = FORMATS.iter().flat_map(|entry| entry.names).flat_map(|(_, extensions)| *extensions).copied().collect();
        let count = extensions.len();
        extensions.sort_unstable();
        extensions.dedup();
        assert_eq!(extensions.len(), count);
        assert!(FORMATS.iter().all(|entry| !entry.name.is_empty()));
    }
}
