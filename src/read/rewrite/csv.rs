//! The records of a table with their separators, quotation marks and line breaks.

use std::io::BufRead;
use std::ops::ControlFlow;

use super::{Part, PartSink, RawRecord, TextPlace, rest};
use crate::read::Origin;
use crate::read::csv::{Dialect, Piece, Quotes, Written, each, needs_quotes};

pub(in crate::read) fn parts(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    each(origin, input, &mut |piece| match piece {
        // What was wrong or odd was said when the file was read first.
        Piece::Said(_) => ControlFlow::Continue(()),
        Piece::Other(bytes) => sink(Part::Verbatim(bytes.to_vec())),
        Piece::Bad(bytes) => sink(Part::Unreadable { bytes: bytes.to_vec(), begins: true }),
        Piece::Record(document, Written { raw, text, dialect }) => {
            // Where a quotation mark stands for itself, not every text could be put in.
            let literal = dialect.quotes == Quotes::Literal;
            let place = if literal { TextPlace::Unknown } else { TextPlace::Csv(text.range.clone(), dialect) };
            sink(Part::Record(Box::new(RawRecord { document, raw: raw.to_vec(), place })))
        }
        Piece::Rest(bytes, input) => rest(bytes, input, sink),
    })
}

/// `text` as a field: in quotation marks where the field before had them or the text needs them.
pub(super) fn field_like(before: &[u8], text: &str, dialect: Dialect) -> Vec<u8> {
    if !before.starts_with(b"\"") && !needs_quotes(text, dialect.delimiter) {
        return text.as_bytes().to_vec();
    }
    let inside = match dialect.quotes {
        Quotes::Backslash => text.replace('\\', "\\\\").replace('"', "\\\""),
        Quotes::Doubled | Quotes::Literal => text.replace('"', "\"\""),
    };
    format!("\"{inside}\"").into_bytes()
}
