//! The records of a table with their separators, quotation marks and line breaks.

use std::io::BufRead;
use std::ops::ControlFlow;

use super::part::{Part, PartSink, RawRecord, TextPlace, rest};
use crate::read::csv::{Piece, Quotes, Written, each};
use crate::read::origin::Origin;

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
