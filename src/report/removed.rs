//! The list of what `clean` removed: for everything that went, where it stood, where it still stands, and how it reads.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::html::escaped;
use super::text::visible;
use crate::config::Relation;
use crate::pipeline::clean::{HeldItem, Location, Removal};
use crate::read::format::{Format, extension};
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::span::Span;

/// The forms of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RemovalFormat {
    /// One object a line.
    #[default]
    Jsonl,
    /// RFC 4180.
    Csv,
    /// A page with a table.
    Html,
}

impl RemovalFormat {
    /// What the extension of a file says, under that of a compression; JSONL where that says nothing, and `None` where it says another format.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        match (Format::of_name(path), extension(path).as_deref()) {
            (Some(Format::Csv(b',')), _) => Some(Self::Csv),
            (Some(Format::Html), _) => Some(Self::Html),
            (None, Some("xml" | "xlsx" | "ods")) => None,
            (Some(Format::Jsonl) | None, _) => Some(Self::Jsonl),
            _ => None,
        }
    }

    /// Writes what stands before the removals.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn begin(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Jsonl => Ok(()),
            Self::Csv => write!(out, "{}\r\n", COLUMNS.join(",")),
            Self::Html => {
                let heads: String = HEADS.iter().map(|head| format!("<th>{head}</th>")).collect();
                write!(out, "{PAGE}<table>\n<tr>{heads}</tr>\n")
            }
        }
    }

    /// Writes one removal.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(self, out: &mut dyn Write, removal: &Removal) -> io::Result<()> {
        let view = RemovalView::new(removal);
        match self {
            Self::Jsonl => {
                crate::report::json::write(out, &view)?;
                out.write_all(b"\n")
            }
            Self::Csv => write!(out, "{}\r\n", view.row().map(|field| quoted(&field)).join(",")),
            Self::Html => view.html(out),
        }
    }

    /// Writes what stands behind them.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn end(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Jsonl | Self::Csv => Ok(()),
            Self::Html => out.write_all(b"</table>\n</body>\n</html>\n"),
        }
    }
}

/// The columns of the table.
const COLUMNS: [&str; 18] = [
    "type",
    "id",
    "file",
    "line",
    "outlet",
    "title",
    "relation",
    "similarity",
    "reason",
    "kept_id",
    "kept_file",
    "kept_line",
    "kept_outlet",
    "kept_title",
    "words",
    "record",
    "kept_record",
    "index",
];
/// What stands over the columns of the page.
const HEADS: [&str; 4] = ["went", "why", "stays", "words that went"];
/// The beginning of the page. Should an escape ever fail, nothing of the texts may run or be fetched.
const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>What went</title>\n\
    <style>body{font:1rem/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem;\
    text-align:start;vertical-align:top}</style>\n</head>\n<body>\n<h1>What went</h1>\n";

/// A line of the list.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum RemovalView<'a> {
    /// A document went.
    Document {
        id: &'a str,
        /// Id of the document that stays for it.
        survivor: &'a str,
        relation: Relation,
        /// Jaccard similarity of their shingle sets, to six places.
        jaccard: f64,
        /// Share of its shingles that the survivor holds.
        containment: f64,
        /// Whether the survivor is a document of the index; left out where it is one of this corpus.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        in_index: bool,
        /// Which index; left out in the same way.
        #[serde(skip_serializing_if = "Option::is_none")]
        index: Option<String>,
        #[serde(flatten)]
        locations: Locations<'a>,
    },
    /// A part of a document went.
    Block {
        id: &'a str,
        /// What went, in the text as it was.
        removed: Span,
        /// Where it still stands, in the text as it was.
        kept: Span,
        /// Id of the document in which it still stands.
        kept_in: &'a str,
        relation: RepeatRelation,
        /// From 0 to 1.
        similarity: f64,
        /// `repeat`; `boilerplate` for a line of many documents; `passage` for one that another document keeps.
        reason: &'static str,
        #[serde(flatten)]
        locations: Locations<'a>,
    },
    /// What holds an item of the reference set went; nothing stays for it.
    Reference {
        id: &'a str,
        /// What went, in the text as it was.
        removed: Span,
        /// Whether that is the document.
        whole: bool,
        /// Id of the item.
        reference: &'a str,
        /// The field that is held, and the share of its information.
        field: &'a str,
        share: f64,
        /// What of the field is held.
        reference_span: Span,
        /// How these words begin.
        reference_words: &'a str,
        #[serde(flatten)]
        locations: Locations<'a>,
    },
}

/// Where the two sides stand, and how what went begins.
#[derive(Debug, Clone, Serialize)]
struct Locations<'a> {
    file: String,
    line: Option<usize>,
    /// Number of the record, where several stand on that line.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<usize>,
    outlet: Option<&'a str>,
    title: Option<&'a str>,
    kept_file: String,
    kept_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_record: Option<usize>,
    kept_outlet: Option<&'a str>,
    kept_title: Option<&'a str>,
    words: &'a str,
}

impl<'a> Locations<'a> {
    fn of(went: &'a Location, kept: Option<&'a Location>) -> Self {
        let file = |location: &Location| location.place.path.display().to_string();
        Self {
            file: file(went),
            line: went.place.line,
            record: went.place.record,
            outlet: went.outlet.as_deref(),
            title: went.title.as_deref(),
            kept_file: kept.map(file).unwrap_or_default(),
            kept_line: kept.and_then(|kept| kept.place.line),
            kept_record: kept.and_then(|kept| kept.place.record),
            kept_outlet: kept.and_then(|kept| kept.outlet.as_deref()),
            kept_title: kept.and_then(|kept| kept.title.as_deref()),
            words: &went.words,
        }
    }
}

impl<'a> Locations<'a> {
    /// Of something that nothing stays for; on the other side the item stands.
    fn of_item(went: &'a Location, item: &HeldItem) -> Self {
        let file = item.place.as_ref().map(|place| place.path.display().to_string()).unwrap_or_default();
        Self { kept_file: file, kept_line: item.place.as_ref().and_then(|place| place.line), ..Self::of(went, None) }
    }
}

impl<'a> RemovalView<'a> {
    fn new(removal: &'a Removal) -> Self {
        match removal {
            Removal::Document { id, removed, location, kept, index } => Self::Document {
                id,
                survivor: &removed.survivor,
                relation: removed.relation,
                jaccard: rounded(removed.jaccard),
                containment: rounded(removed.containment),
                in_index: removed.in_index,
                index: index.as_ref().map(|folder| folder.display().to_string()),
                locations: Locations::of(location, kept.as_deref()),
            },
            Removal::Block { id, block, kept_in, boilerplate, location, kept } => {
                Self::block((id, block, kept_in), if *boilerplate { "boilerplate" } else { "repeat" }, Locations::of(location, Some(kept)))
            }
            Removal::Passage { id, block, kept_in, location, kept } => Self::block((id, block, kept_in), "passage", Locations::of(location, Some(kept))),
            Removal::Reference { id, removed, whole, held, location } => Self::Reference {
                id,
                removed: *removed,
                whole: *whole,
                reference: &held.id,
                field: &held.field,
                share: rounded(held.share),
                reference_span: held.span,
                reference_words: &held.words,
                locations: Locations::of_item(location, held),
            },
        }
    }

    fn block((id, block, kept_in): (&'a str, &RepeatedBlock, &'a str), reason: &'static str, locations: Locations<'a>) -> Self {
        let similarity = rounded(f64::from(block.similarity));
        Self::Block { id, removed: block.repeat, kept: block.kept, kept_in, relation: block.relation, similarity, reason, locations }
    }

    /// What every form but JSON says: kind, id, relation, similarity, reason, and id of what stays.
    fn facts(&self) -> ([String; 6], &Locations<'a>) {
        match self {
            Self::Document { id, survivor, relation, jaccard, locations, .. } => {
                (["document", id, relation.name(), &jaccard.to_string(), "duplicate", survivor].map(str::to_owned), locations)
            }
            Self::Block { id, kept_in, relation, similarity, reason, locations, .. } => {
                (["block", id, super::wording::repeat_relation(*relation), &similarity.to_string(), reason, kept_in].map(str::to_owned), locations)
            }
            Self::Reference { id, whole, reference, field, share, locations, .. } => {
                let kind = if *whole { "document" } else { "block" };
                ([kind, id, field, &share.to_string(), "reference", reference].map(str::to_owned), locations)
            }
        }
    }

    /// The fields of a row, in the order of [`COLUMNS`].
    fn row(&self) -> [String; 18] {
        let ([kind, id, relation, similarity, reason, kept_id], locations) = self.facts();
        let index = if let Self::Document { index, .. } = self { index.clone() } else { None };
        let (some, line) =
            (|field: Option<&str>| field.unwrap_or_default().to_owned(), |line: Option<usize>| line.map_or_else(String::new, |line| line.to_string()));
        [
            kind,
            id,
            locations.file.clone(),
            line(locations.line),
            some(locations.outlet),
            some(locations.title),
            relation,
            similarity,
            reason,
            kept_id,
            locations.kept_file.clone(),
            line(locations.kept_line),
            some(locations.kept_outlet),
            some(locations.kept_title),
            locations.words.to_owned(),
            line(locations.record),
            line(locations.kept_record),
            index.unwrap_or_default(),
        ]
    }

    fn html(&self, out: &mut dyn Write) -> io::Result<()> {
        let [
            kind,
            id,
            file,
            line,
            outlet,
            title,
            relation,
            similarity,
            reason,
            kept_id,
            kept_file,
            kept_line,
            kept_outlet,
            kept_title,
            words,
            record,
            kept_record,
            index,
        ] = self.row().map(|field| escaped(&field));
        let place = |file: &str, line: &str, record: &str| match (line, record) {
            ("", _) => file.to_owned(),
            (_, "") => format!("{file}:{line}"),
            _ => format!("{file}:{line} (record {record})"),
        };
        let side = |parts: &[&str]| {
            let parts = parts.iter().filter(|part| !part.is_empty());
            parts.map(|part| format!("<bdi>{part}</bdi>")).collect::<Vec<_>>().join("<br>")
        };
        let known = if index.is_empty() { String::new() } else { format!("known to {index}") };
        let went = side(&[&id, &place(&file, &line, &record), &outlet, &title]);
        let stays = side(&[&kept_id, &place(&kept_file, &kept_line, &kept_record), &kept_outlet, &kept_title, &known]);
        writeln!(out, "<tr><td>{kind}<br>{went}</td><td>{reason}: {relation} {similarity}</td><td>{stays}</td><td dir=\"auto\">{words}</td></tr>")
    }
}

/// A field in quotation marks where it needs them; control characters are made visible. One that a spreadsheet would take for a formula stays as
/// it is: ids must join.
pub(super) fn quoted(field: &str) -> String {
    let lines: Vec<String> = field.split('\n').map(|line| visible(line.trim_end_matches('\r'))).collect();
    let field = lines.join("\n");
    if field.contains([',', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_its_form() {
        let form = |name: &str| RemovalFormat::of_name(Path::new(name));
        let known = [RemovalFormat::Csv, RemovalFormat::Csv, RemovalFormat::Html, RemovalFormat::Jsonl, RemovalFormat::Jsonl, RemovalFormat::Jsonl];
        assert_eq!([form("a.CSV"), form("a.csv.gz"), form("b.html"), form("c"), form("d.jsonl.zst"), form("went.list")], known.map(Some));
        for other in ["a.parquet", "a.tsv", "a.txt", "a.json", "a.md", "a.xml", "a.json.gz"] {
            assert_eq!(form(other), None, "{other}");
        }
    }
}
