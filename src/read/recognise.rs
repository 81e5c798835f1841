//! What a stream is: by its first bytes where these leave no doubt, else by its name, else by what its beginning looks like.
//!
//! Records are never taken for one plain text: what is recognised against its name is said, and what no reader knows is refused by name.

#[cfg(feature = "parquet")]
use std::fs::File;
#[cfg(feature = "parquet")]
use std::io::{Read, Seek};
use std::path::Path;

use super::event::STDIN;
use super::foreign::foreign;
#[cfg(feature = "parquet")]
use super::format::Compression;
use super::format::Format;
use super::head::Head;
use super::registry::{FORMATS, entry};
use crate::config::FieldNames;

impl Format {
    /// What a stream is by its first bytes, when its records have fields of the default names. Anything that is nothing else is text.
    #[must_use]
    pub fn of_content(head: &[u8]) -> Self {
        let (head, fields) = (Head::new(head), FieldNames::default());
        FORMATS.iter().find_map(|entry| (entry.begins)(&head, &fields)).unwrap_or(Self::Text)
    }
}

/// What a stream was recognised as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recognised {
    pub(super) format: Format,
    /// What is odd about it.
    pub(super) odd: Option<String>,
}

/// What the stream of the name `path` is that begins with `head`.
///
/// # Errors
/// Why nothing can be made of it.
pub(super) fn recognise(path: &Path, head: &Head<'_>, fields: &FieldNames) -> Result<Recognised, String> {
    let by_name = Format::of_name(path);
    if let Some(what) = foreign(head) {
        return Err(format!("{what}: it cannot be read"));
    }
    let found = FORMATS.iter().find_map(|entry| (entry.begins)(head, fields));
    let (format, odd) = match (by_name, found) {
        (None, Some(found)) => (found, None),
        // A stream of nothing holds no document.
        (None, None) if head.bytes.is_empty() && path == Path::new(STDIN) => (Format::Jsonl, None),
        (None, None) if head.is_xml() => return Err("XML: it cannot be read".into()),
        (None, None) => (Format::Text, None),
        (Some(name), Some(found)) if name.is_kin(found) => (found, None),
        (Some(name), Some(found)) if overrules(path, name, found, (head, fields)) => {
            let family = |format| matches!(format, Format::Json | Format::Jsonl);
            let said = !(family(name) && family(found));
            (found, said.then(|| format!("holds {} and is read as that, whatever its name", entry(found).name)))
        }
        (Some(Format::Text), Some(found)) => (Format::Text, Some(format!("looks like {}, and is read as plain text because of its name", entry(found).name))),
        // A page begins with a tag.
        (Some(Format::Html), Some(found)) if !head.trimmed().starts_with(b"<") => {
            (Format::Html, Some(format!("looks like {}, and is read as a web page because of its name", entry(found).name)))
        }
        (Some(Format::Text), None) if head.is_xml() => (Format::Text, Some("looks like XML, and is read as plain text because of its name".into())),
        (Some(name), _) => (name, None),
    };
    Ok(Recognised { format, odd })
}

/// Whether what a file holds counts more than its name.
fn overrules(path: &Path, name: Format, found: Format, (head, fields): (&Head<'_>, &FieldNames)) -> bool {
    match (name, found) {
        // A torn first line is no reason to take all the others for one value.
        (Format::Jsonl, Format::Json) => matches!(head.first_line().0, b"{" | [b'[', ..]),
        (_, Format::Parquet | Format::Warc) | (Format::Json, Format::Jsonl) | (Format::Text | Format::Csv(_) | Format::Html, Format::Json | Format::Jsonl) => {
            true
        }
        (Format::Html, Format::Csv(_)) => !head.trimmed().starts_with(b"<") && names_text(head, fields),
        // A file of Markdown holds tables, too.
        (Format::Text, Format::Csv(_)) => super::format::extension(path).is_none_or(|name| !name.starts_with('m')) && names_text(head, fields),
        _ => false,
    }
}

#[cfg(feature = "csv")]
use super::csv::names_text;

#[cfg(not(feature = "csv"))]
fn names_text(_: &Head<'_>, _: &FieldNames) -> bool {
    false
}

/// Whether a file is a table that can be read where it stands.
#[cfg(feature = "parquet")]
pub(super) fn is_table(path: &Path, mut file: &File) -> bool {
    let mut head = Vec::new();
    let regular = file.metadata().is_ok_and(|data| data.is_file());
    let seen = regular && file.take(16).read_to_end(&mut head).is_ok() && file.rewind().is_ok();
    // What begins like no other format counts as what its name says.
    let found = || recognise(path, &Head::new(&head), &FieldNames::default());
    seen && Compression::of_content(&head).is_none() && found().is_ok_and(|found| found.format == Format::Parquet)
}

#[cfg(test)]
mod tests {
    use super::super::head::HEAD;
    use super::*;

    fn of(name: &str, bytes: &[u8]) -> Result<(Format, bool), String> {
        recognise(Path::new(name), &Head::new(bytes), &FieldNames::default()).map(|found| (found.format, found.odd.is_some()))
    }

    #[test]
    fn what_no_reader_knows_is_refused_whatever_its_name() {
        let files: [(&[u8], &str); 8] = [
            (b"%PDF-1.7\n", "PDF"),
            (b"PK\x03\x04\x14\0", "ZIP"),
            (b"BZh61AY&SY\0", "bzip2"),
            (b"\xFD7zXZ\0\0", "xz"),
            (b"{\\rtf1 words}", "RTF"),
            (b"\x1f\x8b\x08\0", "compressed twice"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"Obj\x01\x04", "Avro"),
        ];
        for (bytes, what) in files {
            for name in ["a.txt", "-", "a.csv", "a.jsonl", "a.doc"] {
                assert!(of(name, bytes).unwrap_err().contains(what), "{name} {what}");
            }
        }
        assert_eq!(of("-", b"PK is a region"), Ok((Format::Text, false)));
        assert_eq!(of("-", b"BZh is no word"), Ok((Format::Text, false)));
        assert!(of("a.xml", b"<?xml version='1.0'?><doc/>").unwrap_err().contains("XML"));
        assert_eq!(of("a.php", b"<?xml version='1.0'?>\n<!DOCTYPE x>\n<HTML>"), Ok((Format::Html, false)));
        assert_eq!(of("a.txt", b"<?xml version='1.0'?><doc/>"), Ok((Format::Text, true)));
    }

    #[test]
    fn records_are_recognised_by_any_name() {
        let line = br#"{"id": 1, "text": "a"}"#;
        for name in ["a.jsonl", "a.ndjson", "a.jsonlines", "a.jl", "A.JSONL", "a.json", "a", "-", "a.log", "a.jl.gz", "a.gz", "a.zstd"] {
            assert_eq!(of(name, line), Ok((Format::Jsonl, false)), "{name}");
        }
        for name in ["a.txt", "a.csv", "a.html", "a.md"] {
            assert_eq!(of(name, line), Ok((Format::Jsonl, true)), "{name}: what is read against its name is said");
        }
        assert_eq!(of("-", br#"{"id": 1, "text": "torn"#), Ok((Format::Jsonl, false)));
        assert_eq!(of("a.jsonl", b"{\"text\":\n{\"text\":\"a\"}"), Ok((Format::Jsonl, false)), "a torn line is no reason");
        let long = [b"{\"text\": \"", &vec![b'a'; HEAD][..]].concat();
        assert_eq!(of("-", &long[..HEAD]), Ok((Format::Jsonl, false)));
        assert_eq!(of("a.csv", b"WARC/1.0\r\nWARC-Type: x\r\n"), Ok((Format::Warc, true)));
        assert_eq!(of("a.html", b"id,text\n1,words of one\n2,words of two\n"), Ok((Format::Csv(b','), true)), "a table is no page");
        assert_eq!(
            of("a.html", b"a;b;c\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n"),
            Ok((Format::Html, true)),
            "what looks like a table is not read as a page without a word"
        );
        assert_eq!(of("a.html", b"<p>id,text\n1,words"), Ok((Format::Html, false)));
        assert_eq!(of("a.txt", b"<!doctype html><p>x"), Ok((Format::Text, true)), "its name is believed, and that is said");
    }
}
