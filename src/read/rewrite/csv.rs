//! The records of a table with their separators, quotation marks and line breaks.

use std::cell::{Cell, RefCell};
use std::io::{self, BufRead, Read};
use std::ops::{ControlFlow, Range};
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder};

use super::{Part, PartSink, RawRecord, TextPlace, rest, silent};
use crate::read::Origin;
use crate::read::csv::{Bounded, Columns, lag};

/// Keeps what the parser has taken from a stream and not yet made records of.
struct Kept<R> {
    input: R,
    kept: Rc<RefCell<Vec<u8>>>,
}

impl<R: Read> Read for Kept<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.kept.borrow_mut().extend_from_slice(&buffer[..read]);
        Ok(read)
    }
}

pub(super) fn parts(origin: &Origin<'_>, separator: u8, input: &mut dyn BufRead, sink: &mut PartSink<'_>) -> ControlFlow<()> {
    let (used, kept) = (Rc::new(Cell::new(0)), Rc::new(RefCell::new(Vec::new())));
    let bounded = Bounded { input, used: Rc::clone(&used), limit: origin.options.limits.line_bytes };
    let mut records = ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(Kept { input: bounded, kept: Rc::clone(&kept) });
    let columns = records.byte_headers().ok().filter(|head| !head.is_empty()).and_then(|head| Columns::find(head, origin).ok());
    let mut given = 0;
    // The bytes up to where the parser stands now.
    let mut take = |to: u64| {
        let mut kept = kept.borrow_mut();
        let length = ((to - given) as usize).min(kept.len());
        let behind = kept.split_off(length);
        given = to;
        std::mem::replace(&mut *kept, behind)
    };
    if let Some(mut columns) = columns {
        columns.lag = lag(&mut records);
        sink(Part::Verbatim(take(records.position().byte())))?;
        let mut record = ByteRecord::new();
        loop {
            used.set(0);
            let Ok(true) = records.read_byte_record(&mut record) else { break };
            let raw = take(records.position().byte());
            let part = match columns.document(origin, &record, &mut silent)? {
                Err(_) => Part::Unreadable(raw),
                Ok(document) => {
                    let field = field_at(&raw, columns.text, separator).filter(|range| Some(&*decoded(&raw[range.clone()])) == record.get(columns.text));
                    let place = field.map_or(TextPlace::Unknown, |range| TextPlace::Csv(range, separator));
                    Part::Record(Box::new(RawRecord { document, raw, place }))
                }
            };
            sink(part)?;
        }
    }
    let left = std::mem::take(&mut *kept.borrow_mut());
    sink(Part::Verbatim(left))?;
    rest(records.get_mut().input.input, sink)
}

/// Where the `wanted`th field of a record stands, quotation marks included.
fn field_at(raw: &[u8], wanted: usize, separator: u8) -> Option<Range<usize>> {
    let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let mut at = raw.iter().take_while(|byte| is_break(byte)).count();
    for field in 0.. {
        let start = at;
        if raw.get(at) == Some(&b'"') {
            at += 1;
            while let Some(byte) = raw.get(at) {
                at += 1;
                match byte {
                    b'"' if raw.get(at) == Some(&b'"') => at += 1,
                    b'"' => break,
                    _ => {}
                }
            }
        }
        at += raw[at..].iter().take_while(|byte| **byte != separator && !is_break(byte)).count();
        if field == wanted {
            return Some(start..at);
        }
        if raw.get(at) != Some(&separator) {
            return None;
        }
        at += 1;
    }
    None
}

fn decoded(field: &[u8]) -> Vec<u8> {
    let Some(inside) = field.strip_prefix(b"\"").and_then(|field| field.strip_suffix(b"\"")) else { return field.to_vec() };
    let mut out = Vec::with_capacity(inside.len());
    let mut bytes = inside.iter();
    while let Some(&byte) = bytes.next() {
        out.push(byte);
        if byte == b'"' {
            bytes.next();
        }
    }
    out
}

/// `text` as a field: in quotation marks where the field before had them or the text needs them.
pub(super) fn field_like(before: &[u8], text: &str, separator: u8) -> Vec<u8> {
    let needs = text.bytes().any(|byte| matches!(byte, b'"' | b'\r' | b'\n') || byte == separator);
    if before.starts_with(b"\"") || needs { format!("\"{}\"", text.replace('"', "\"\"")).into_bytes() } else { text.as_bytes().to_vec() }
}
