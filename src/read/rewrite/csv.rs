//! The records of a table with their separators, quotation marks and line breaks.

use std::io::BufRead;
use std::ops::ControlFlow;

use super::part::{Part, PartSink, RawRecord, TextPlace, rest};
use crate::read::csv::{Piece, Quotes, Written, each};
use crate::read::origin::Origin;

pub(in crate::read) fn parts(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    // What stands before the first record, as long as nothing that could not be read came behind it; and whether a record came.
    let (mut head, mut begun) = (Some(Vec::new()), false);
    each(origin, input, &mut |piece| match piece {
        // What was wrong or odd was said when the file was read first.
        Piece::Said(_) => ControlFlow::Continue(()),
        Piece::Other(bytes) => {
            if !begun && let Some(head) = &mut head {
                head.extend_from_slice(bytes);
            }
            sink(Part::Verbatim(bytes.to_vec()))
        }
        Piece::Bad(bytes) => {
            begun = true;
            under(&mut head, sink)?;
            sink(Part::Unreadable { bytes: bytes.to_vec(), begins: true })
        }
        Piece::Record(document, Written { raw, text, dialect }) => {
            // Where a quotation mark stands for itself, not every text could be put in.
            let literal = dialect.quotes == Quotes::Literal;
            let place = if literal { TextPlace::Unknown } else { TextPlace::Csv(text.range.clone(), dialect) };
            begun = true;
            sink(Part::Record(Box::new(RawRecord { document, raw: raw.to_vec(), place })))
        }
        Piece::Rest(bytes, input) => {
            if !bytes.is_empty() {
                under(&mut head, sink)?;
            }
            rest(bytes, input, sink)
        }
    })
}

/// Hands on the head of a table before the first record that cannot be read.
fn under(head: &mut Option<Vec<u8>>, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    head.take().filter(|head| !head.is_empty()).map_or(ControlFlow::Continue(()), |head| sink(Part::Head(head)))
}
