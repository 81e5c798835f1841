//! The lines of a JSONL file with their line breaks.

use std::io::{BufRead, Read};
use std::ops::ControlFlow;

use super::part::{Part, PartSink, RawRecord, TextPlace, silent};
use crate::read::jsonl;
use crate::read::origin::Origin;
use crate::read::record::is_blank;
use crate::read::scan::Record;

pub(in crate::read) fn parts(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let limit = origin.options.limits.line_bytes;
    let mut quick = Record::default();
    for number in 1.. {
        let mut raw = Vec::new();
        // One byte more than a line may have, and its break.
        let read = Read::take(&mut *input, limit as u64 + 1).read_until(b'\n', &mut raw);
        if read.is_err() || raw.is_empty() {
            // What a torn file gave before the error is no line.
            return if raw.is_empty() { ControlFlow::Continue(()) } else { sink(Part::Unreadable { bytes: raw, begins: true }) };
        }
        let line = raw.strip_suffix(b"\n").unwrap_or(&raw);
        if line.len() > limit {
            sink(Part::Unreadable { bytes: raw, begins: true })?;
            rest_of_line(input, sink)?;
            continue;
        }
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if is_blank(line) {
            sink(Part::Verbatim(raw))?;
            continue;
        }
        let part = match jsonl::document(origin, number, line, &mut quick, &mut silent)? {
            Err(_) => Part::Unreadable { bytes: raw, begins: true },
            Ok(document) => Part::Record(Box::new(RawRecord { document, raw, place: TextPlace::Json })),
        };
        sink(part)?;
    }
    ControlFlow::Continue(())
}

fn rest_of_line(input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    loop {
        let mut raw = Vec::new();
        let read = Read::take(&mut *input, 1 << 16).read_until(b'\n', &mut raw);
        let ended = read.is_err() || raw.is_empty() || raw.ends_with(b"\n");
        sink(Part::Unreadable { bytes: raw, begins: false })?;
        if ended {
            return ControlFlow::Continue(());
        }
    }
}
