//! The records of a JSON file with what stands between them.

use std::cell::Cell;
use std::io::BufRead;
use std::ops::ControlFlow;
use std::rc::Rc;

use super::part::{Part, PartSink, RawRecord, Separator, TextPlace, rest};
use crate::read::json::{Piece, each};
use crate::read::origin::Origin;

pub(in crate::read) fn parts(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let stayed = Rc::new(Cell::new(false));
    // What stands before the first record is no separator.
    let (mut between, mut first) = (Vec::new(), true);
    each(origin, input, &mut |piece| match piece {
        Piece::Said(_) => ControlFlow::Continue(()),
        Piece::Bad(raw) => sink(Part::Unreadable { bytes: raw.to_vec(), begins: true }),
        Piece::Rest(bytes, input) => rest(bytes, input, sink),
        Piece::Other(bytes) => {
            between.extend_from_slice(bytes);
            ControlFlow::Continue(())
        }
        Piece::Record(document, raw) => {
            let between = std::mem::take(&mut between);
            let (before, separator, _) = cut(&between);
            // Of two separators with a record between them that could not be read one is left.
            let bytes = if first { Vec::new() } else { separator.to_vec() };
            if std::mem::take(&mut first) {
                sink(Part::Verbatim(before.to_vec()))?;
            }
            let place = TextPlace::Element(Separator { bytes, stayed: Rc::clone(&stayed) });
            sink(Part::Record(Box::new(RawRecord { document, raw: raw.to_vec(), place })))
        }
    })?;
    let (before, _, after) = cut(&between);
    // Commas of records that could not be read stand between nothing.
    sink(Part::Verbatim(match (first, before.len() < between.len()) {
        (true, true) => [before, after].concat(),
        _ => after.to_vec(),
    }))
}

/// The bytes before the first comma, from the last one, and behind it; without one, all of them each time.
fn cut(bytes: &[u8]) -> (&[u8], &[u8], &[u8]) {
    match (memchr::memchr(b',', bytes), memchr::memrchr(b',', bytes)) {
        (Some(first), Some(last)) => (&bytes[..first], &bytes[last..], &bytes[last + 1..]),
        _ => (bytes, bytes, bytes),
    }
}
