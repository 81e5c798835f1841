//! A file that is one document.

use std::io::{BufRead, Read};
use std::ops::ControlFlow;

use super::part::{Part, PartSink, RawRecord, TextPlace, rest, silent};
use crate::read::origin::Origin;
use crate::read::text::document;

pub(in crate::read) fn parts(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let limit = origin.options.limits.document_bytes;
    let mut bytes = Vec::new();
    if input.take(limit as u64 + 1).read_to_end(&mut bytes).is_err() || bytes.len() > limit {
        return rest(bytes, input, sink);
    }
    match document(origin, bytes.clone(), &mut silent)? {
        Some(document) => sink(Part::Record(Box::new(RawRecord { document, raw: bytes, place: TextPlace::Whole }))),
        None => rest(bytes, input, sink),
    }
}
