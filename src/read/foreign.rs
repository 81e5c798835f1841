//! Files that no reader knows.

use super::format::Compression;
use super::head::Head;

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

/// What a file is that no reader knows.
pub(super) fn foreign(head: &Head<'_>) -> Option<&'static str> {
    let known = FOREIGN.iter().find(|(start, _)| head.bytes.starts_with(start)).map(|(_, what)| *what);
    let bzip = || (head.bytes.starts_with(b"BZh") && head.bytes.get(4..10) == Some(b"1AY&SY")).then_some("compressed with bzip2");
    let twice = || Compression::of_content(head.bytes).map(|_| "compressed twice");
    known.or_else(bzip).or_else(twice)
}
