//! What a stream is: by its first bytes where these leave no doubt, else by its name, else by what its beginning looks like.
//!
//! Records are never taken for one plain text: what is recognised against its name is said, and what no reader knows is refused by name.

use std::io::{self, BufRead, Read};
use std::path::Path;

use super::format::{Compression, Format};
use super::registry::{FORMATS, entry};
use crate::config::FieldNames;

/// Bytes that are looked at.
pub(super) const HEAD: usize = 1 << 16;

/// Files that no reader knows, by how they begin.
const FOREIGN: [(&[u8], &str); 20] = [
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xFD7zXZ\0", "compressed with xz"),
    (b"\x04\x22\x4D\x18", "compressed with lz4"),
    (b"\x1F\x9D", "compressed with compress"),
    (b"LZIP", "compressed with lzip"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive"),
    (b"Rar!\x1A\x07", "a RAR archive"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"ARROW1\0\0", "an Arrow file"),
    (b"Obj\x01", "an Avro file"),
    (b"ORC\x08", "an ORC file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7FELF", "a program"),
    (b"%!PS-", "a PostScript file"),
];

/// The beginning of a stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'a> {
    pub(super) bytes: &'a [u8],
    /// Whether nothing follows.
    pub(super) whole: bool,
}

impl<'a> Head<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, whole: bytes.len() < HEAD }
    }

    /// The bytes behind a byte order mark and blanks.
    pub(super) fn trimmed(&self) -> &'a [u8] {
        self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.bytes).trim_ascii_start()
    }

    /// Whether it begins so, in any case of letters.
    pub(super) fn starts(&self, start: &[u8]) -> bool {
        self.trimmed().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
    }

    pub(super) fn is_xml(&self) -> bool {
        self.starts(b"<?xml") || self.starts(b"<rss") || self.starts(b"<feed")
    }

    /// Whether this stands in it, in any case of letters.
    pub(super) fn holds(&self, wanted: &[u8]) -> bool {
        self.bytes.windows(wanted.len()).any(|window| window.eq_ignore_ascii_case(wanted))
    }

    /// The first line that is not blank, and whether it is there to its end.
    pub(super) fn first_line(&self) -> (&'a [u8], bool) {
        let rest = self.trimmed();
        let end = memchr::memchr2(b'\n', b'\r', rest);
        (rest[..end.unwrap_or(rest.len())].trim_ascii(), end.is_some() || self.whole)
    }
}

/// A stream of which the first bytes were read ahead.
pub(super) struct Peeked<'a> {
    head: Vec<u8>,
    at: usize,
    input: &'a mut dyn BufRead,
    /// What the stream reported behind these bytes.
    failed: Option<io::Error>,
}

impl<'a> Peeked<'a> {
    /// Reads the first bytes of `input`. What it reports comes after them.
    pub(super) fn new(input: &'a mut dyn BufRead) -> Self {
        let held = input.fill_buf().map_or(0, <[u8]>::len);
        // Room for a small file and the question whether more comes.
        let mut head = Vec::with_capacity((held + 64).min(HEAD));
        let failed = (&mut *input).take(HEAD as u64).read_to_end(&mut head).err();
        Self { head, at: 0, input, failed }
    }

    /// The first bytes, as long as none was taken.
    pub(super) fn head(&self) -> Head<'_> {
        Head { bytes: &self.head, whole: self.head.len() < HEAD }
    }
}

impl Read for Peeked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Peeked<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at < self.head.len() {
            return Ok(&self.head[self.at..]);
        }
        match self.failed.take() {
            Some(error) => Err(error),
            None => self.input.fill_buf(),
        }
    }

    fn consume(&mut self, used: usize) {
        if self.at < self.head.len() {
            self.at += used;
        } else {
            self.input.consume(used);
        }
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
        (None, None) if head.is_xml() => return Err("XML: it cannot be read".into()),
        (None, None) => (Format::Text, None),
        (Some(name), Some(found)) if name.is_kin(found) => (found, None),
        (Some(name), Some(found)) if overrules(path, name, found, (head, fields)) => {
            let family = |format| matches!(format, Format::Json | Format::Jsonl);
            let said = !(family(name) && family(found));
            (found, said.then(|| format!("holds {} and is read as that, whatever its name", entry(found).name)))
        }
        (Some(Format::Text), Some(found)) => (Format::Text, Some(format!("looks like {}, and is read as plain text because of its name", entry(found).name))),
        (Some(Format::Text), None) if head.is_xml() => (Format::Text, Some("looks like XML, and is read as plain text because of its name".into())),
        (Some(name), _) => (name, None),
    };
    Ok(Recognised { format, odd })
}

/// Whether what a file holds counts more than its name.
fn overrules(path: &Path, name: Format, found: Format, (head, fields): (&Head<'_>, &FieldNames)) -> bool {
    match (name, found) {
        (_, Format::Parquet | Format::Warc) => true,
        // A torn first line is no reason to take all the others for one value.
        (Format::Jsonl, Format::Json) => matches!(head.first_line().0, b"{" | [b'[', ..]),
        (Format::Json, Format::Jsonl) | (Format::Text | Format::Csv(_) | Format::Html, Format::Json | Format::Jsonl) => true,
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

/// Whether no reader knows a file that begins with these bytes.
pub(super) fn is_foreign(head: &[u8]) -> bool {
    foreign(&Head::new(head)).is_some()
}

/// What a file is that no reader knows.
fn foreign(head: &Head<'_>) -> Option<&'static str> {
    let known = FOREIGN.iter().find(|(start, _)| head.bytes.starts_with(start)).map(|(_, what)| *what);
    let bzip = || (head.bytes.starts_with(b"BZh") && head.bytes.get(4..10) == Some(b"1AY&SY")).then_some("compressed with bzip2");
    let twice = || Compression::of_content(head.bytes).map(|_| "compressed twice");
    known.or_else(bzip).or_else(twice)
}

#[cfg(test)]
mod tests {
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
        assert_eq!(of("a.txt", b"<!doctype html><p>x"), Ok((Format::Text, true)), "its name is believed, and that is said");
    }
}
