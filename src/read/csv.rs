//! CSV and TSV with a head line. Positions count the decoded value of the text field.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder};

use super::{Event, Origin, Sink, decode};
use crate::document::Document;
use crate::error::{Error, Warning};
use crate::publication::Published;

/// Hands every record of `input` to `sink`. Holds one record at a time.
///
/// A record longer than the line limit ends the file: where the next one begins cannot be told.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, separator: u8, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let used = Rc::new(Cell::new(0));
    let input = Bounded { input, used: Rc::clone(&used), limit: origin.options.limits.line_bytes };
    let mut records = ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(input);
    let columns = match records.byte_headers() {
        Err(error) => return sink(Event::Error(broken(origin, &error))),
        Ok(head) if head.is_empty() => return sink(Event::Warning(Warning { place: origin.place(), message: "empty: holds no record".into() })),
        Ok(head) => match Columns::find(head, origin) {
            Ok(columns) => columns,
            Err(error) => return sink(Event::Error(error)),
        },
    };
    let columns = Columns { lag: lag(&mut records), ..columns };
    let mut record = ByteRecord::new();
    loop {
        used.set(0);
        let event = match records.read_byte_record(&mut record) {
            Err(error) => return sink(Event::Error(broken(origin, &error))),
            Ok(false) => return ControlFlow::Continue(()),
            Ok(true) => match columns.document(origin, &record, sink)? {
                Ok(document) => Event::Document(document),
                Err(error) => Event::Error(error),
            },
        };
        sink(event)?;
    }
}

pub(super) fn broken(origin: &Origin<'_>, error: &csv::Error) -> Error {
    let place = error.position().map_or_else(|| origin.place(), |at| origin.line(at.line() as usize));
    Error::malformed(place, error.to_string())
}

/// How far the line numbers of the package `csv` lag behind: after "\r\n" it has not yet seen the "\n" when a record begins.
pub(super) fn lag<R: Read>(records: &mut csv::Reader<R>) -> usize {
    let inside = records.byte_headers().map_or(0, |head| head.as_slice().split(|byte| *byte == b'\n').count() - 1);
    (inside + 2).saturating_sub(records.position().line() as usize).min(1)
}

/// Where the fields stand.
pub(super) struct Columns {
    pub(super) text: usize,
    others: [Option<usize>; 4],
    pub(super) lag: usize,
}

impl Columns {
    pub(super) fn find(head: &ByteRecord, origin: &Origin<'_>) -> Result<Self, Error> {
        let fields = &origin.options.fields;
        let at = |name: &str| head.iter().position(|field| field.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(field).trim_ascii() == name.as_bytes());
        let text = at(&fields.text).ok_or_else(|| {
            let reason = format!("no column “{}” in the head line (--text-field names another)", fields.text);
            Error::malformed(origin.line(1), reason)
        })?;
        Ok(Self { text, others: [at(&fields.id), at(&fields.title), at(&fields.outlet), at(&fields.date)], lag: 0 })
    }

    pub(super) fn document(&self, origin: &Origin<'_>, record: &ByteRecord, sink: &mut Sink<'_>) -> ControlFlow<(), Result<Document, Error>> {
        let line = record.position().map_or(1, |at| at.line() as usize) + self.lag;
        let place = origin.line(line);
        let limit = origin.options.limits.document_bytes;
        let text = match record.get(self.text) {
            None => return ControlFlow::Continue(Err(Error::malformed(place, format!("no field “{}” in this record", origin.options.fields.text)))),
            Some(bytes) if bytes.len() > limit => return ControlFlow::Continue(Err(Error::TooLong { place, what: "document", limit })),
            Some(bytes) => decode::utf8(origin, &place, bytes.to_vec()),
        };
        let (text, warning) = match text {
            Ok(decoded) => decoded,
            Err(error) => return ControlFlow::Continue(Err(error)),
        };
        warning.into_iter().try_for_each(|warning| sink(Event::Warning(warning)))?;
        let [id, title, outlet, published] = self.others.map(|column| {
            let field = column.and_then(|column| record.get(column)).filter(|field| !field.is_empty());
            field.map(|field| String::from_utf8_lossy(field).into_owned())
        });
        let document = origin.record(line, text);
        ControlFlow::Continue(Ok(Document { id: id.unwrap_or(document.id.clone()), title, outlet, published: published.map(Published::from), ..document }))
    }
}

/// Fails once more was read since the last record than one record may have.
pub(super) struct Bounded<'a> {
    pub(super) input: &'a mut dyn BufRead,
    pub(super) used: Rc<Cell<usize>>,
    pub(super) limit: usize,
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.used.get() > self.limit {
            return Err(io::Error::new(io::ErrorKind::InvalidData, format!("record longer than the limit of {} bytes", self.limit)));
        }
        let read = self.input.read(buffer)?;
        self.used.set(self.used.get() + read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ReadLimits, ReadOptions};
    use crate::read::{Batch, read_stream};
    use proptest::prelude::*;
    use std::path::Path;

    fn read_bytes(name: &str, bytes: impl Read, limits: ReadLimits) -> Batch {
        let options = ReadOptions { limits, ..ReadOptions::default() };
        let mut batch = Batch::default();
        let _ = read_stream(&Origin::new(Path::new(name), &options), bytes, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    #[test]
    fn records_become_documents() {
        let table = "\u{feff}text,id,source\r\n\"One, \"\"two\"\"\nthree\",a,P\r\nنعم,,\r\n";
        let batch = read_bytes("a.csv", table.as_bytes(), ReadLimits::default());
        assert_eq!(&*batch.documents[0].text, "One, \"two\"\nthree");
        assert_eq!((batch.documents[0].id.as_str(), batch.documents[0].outlet.as_deref()), ("a", Some("P")));
        assert_eq!((batch.documents[1].id.as_str(), &*batch.documents[1].text), ("a.csv:4", "نعم"));
        assert_eq!(read_bytes("a.tsv", &b"id\ttext\n1\ta,b\n"[..], ReadLimits::default()).documents[0].text, "a,b".into());
    }

    #[test]
    fn bad_records_are_named_and_the_rest_is_read() {
        let batch = read_bytes("a.csv", &b"id,text\n1\n2,caf\xE9\n3,three\n"[..], ReadLimits::default());
        let said: Vec<_> = batch.errors.iter().map(ToString::to_string).collect();
        assert!(said[0].starts_with("a.csv:2: no field") && said[1].starts_with("a.csv:3: not UTF-8 at byte 3"), "{said:?}");
        assert_eq!(batch.documents[0].id, "3");
        assert!(read_bytes("a.csv", &b"id,body\n1,x\n"[..], ReadLimits::default()).errors[0].to_string().contains("no column “text”"));
        assert_eq!(read_bytes("a.csv", &b""[..], ReadLimits::default()).warnings.len(), 1);
    }

    #[test]
    fn an_endless_record_is_refused() {
        let limits = ReadLimits { line_bytes: 1 << 20, ..ReadLimits::default() };
        let batch = read_bytes("a.csv", (&b"text\n\""[..]).chain(io::repeat(b'a')), limits);
        assert!(batch.errors[0].to_string().contains("longer than the limit"), "{}", batch.errors[0]);
    }

    proptest! {
        #[test]
        fn any_field_comes_back(text in "[a-zم,\"\n\r ]{1,30}") {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["id", "text"]).unwrap();
            writer.write_record(["1", &text]).unwrap();
            let batch = read_bytes("a.csv", &writer.into_inner().unwrap()[..], ReadLimits::default());
            prop_assert_eq!(&*batch.documents[0].text, text.as_str());
        }
    }
}
