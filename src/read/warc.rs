//! WARC (ISO 28500) and WET: web pages as crawlers keep them. Positions count the extracted text.
//!
//! Read are `response` and `resource` records that hold HTML or plain text, and `conversion` records (WET). Requests, metadata,
//! images, redirects and error pages are passed over. The published packages hold whole heads and bodies in memory whatever
//! length they claim, so the framing is read here, with bounds; the fields of heads are parsed by `httparse`.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use httparse::{EMPTY_HEADER, Header};

use super::html::{Context, page};
use super::lines::{self, Line};
use super::{Event, Origin, Sink, decode};
use crate::document::Document;
use crate::error::Error;
use crate::publication::Published;

/// Longest head of a record or response, in bytes.
const HEAD_BYTES: usize = 1 << 16;
/// Most fields of a head.
const HEAD_FIELDS: usize = 256;

/// Hands every page or text of `input` to `sink`; a document's line is the number of its record. Holds one record at a time.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    for number in 1.. {
        match next_head(input) {
            Err(error) => return sink(Event::Error(Error::io(origin.path(), error))),
            Ok(None) => break,
            Ok(Some(head)) => match Head::parse(&head) {
                None => sink(Event::Error(Error::malformed(origin.line(number), "no WARC record; passed over to the next one")))?,
                Some(head) => match body(&head, origin, number, input) {
                    Ok(body) => record(origin, number, &head, body, sink)?,
                    Err(error) => sink(Event::Error(error))?,
                },
            },
        }
    }
    ControlFlow::Continue(())
}

/// The fields of the next record with the blank line that ends them; passes over anything that stands before it.
fn next_head(input: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    loop {
        match lines::next(input, HEAD_BYTES, &mut line)? {
            Line::End => return Ok(None),
            Line::Read if line.starts_with(b"WARC/1.") => break,
            Line::Read | Line::TooLong => {}
        }
    }
    let mut head = Vec::new();
    loop {
        match lines::next(input, HEAD_BYTES, &mut line)? {
            Line::End => break,
            Line::Read if line.is_empty() => break,
            Line::Read if head.len() + line.len() <= HEAD_BYTES => {
                head.extend_from_slice(&line);
                head.extend_from_slice(b"\r\n");
            }
            // Too large to be a head: what is left of it does not parse.
            Line::Read | Line::TooLong => return Ok(Some(Vec::new())),
        }
    }
    head.extend_from_slice(b"\r\n");
    Ok(Some(head))
}

/// The fields of a record that matter here.
#[derive(Debug, Default)]
struct Head {
    kind: String,
    length: u64,
    content_type: String,
    uri: Option<String>,
    id: Option<String>,
    date: Option<String>,
}

impl Head {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut fields = [EMPTY_HEADER; HEAD_FIELDS];
        let Ok(httparse::Status::Complete((_, fields))) = httparse::parse_headers(bytes, &mut fields) else { return None };
        let own = |name| field(fields, name).map(|value| value.trim_matches(['<', '>']).to_owned());
        Some(Self {
            kind: own("WARC-Type")?,
            length: own("Content-Length")?.parse().ok()?,
            content_type: own("Content-Type").unwrap_or_default().to_ascii_lowercase(),
            uri: own("WARC-Target-URI"),
            id: own("WARC-Record-ID"),
            date: own("WARC-Date"),
        })
    }

    fn is_wanted(&self) -> bool {
        matches!(self.kind.as_str(), "response" | "resource" | "conversion")
    }
}

fn field(fields: &[Header<'_>], name: &str) -> Option<String> {
    fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| String::from_utf8_lossy(field.value).trim().to_owned())
}

/// The body of a wanted record; empty for others. The stream stands behind the body afterwards, however long it is.
fn body(head: &Head, origin: &Origin<'_>, number: usize, input: &mut dyn BufRead) -> Result<Vec<u8>, Error> {
    let limit = origin.options.limits.document_bytes;
    let keep = if head.is_wanted() { head.length.min(limit as u64) } else { 0 };
    let mut bytes = Vec::new();
    let read = (&mut *input).take(keep).read_to_end(&mut bytes).map_err(|error| Error::io(origin.path(), error))?;
    let rest = head.length - keep;
    let skipped = io::copy(&mut (&mut *input).take(rest), &mut io::sink()).map_err(|error| Error::io(origin.path(), error))?;
    if (read as u64) < keep || skipped < rest {
        return Err(Error::malformed(origin.line(number), "the file ends in the middle of this record"));
    }
    if head.is_wanted() && rest > 0 {
        return Err(Error::TooLong { place: origin.line(number), what: "record", limit });
    }
    Ok(bytes)
}

fn record(origin: &Origin<'_>, number: usize, head: &Head, body: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let document = origin.record(number, Box::default());
    // A page may have been fetched twice, so the record's own name would be the safer id; the address is what people know.
    let id = head.uri.clone().or_else(|| head.id.clone()).unwrap_or(document.id.clone());
    let outlet = head.uri.as_deref().and_then(host).map(str::to_owned);
    let document = Document { id, outlet, published: head.date.clone().map(Published::from), ..document };
    let context = Context { place: origin.line(number), limits: &origin.options.limits };
    if head.kind == "response" && head.content_type.starts_with("application/http") {
        return match Response::parse(&body, origin.options.limits.document_bytes) {
            Some(Ok(response)) if response.is_html => page(document, &response.body, response.charset.as_deref(), &context, sink),
            Some(Ok(response)) => plain(origin, number, document, response.body, sink),
            Some(Err(reason)) => sink(Event::Error(Error::malformed(context.place, reason))),
            None => ControlFlow::Continue(()),
        };
    }
    match head.content_type.as_str() {
        kind if is_html(kind) => page(document, &body, charset(kind).as_deref(), &context, sink),
        kind if kind.starts_with("text/plain") => plain(origin, number, document, body, sink),
        _ => ControlFlow::Continue(()),
    }
}

fn plain(origin: &Origin<'_>, number: usize, document: Document, body: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<()> {
    match decode::utf8(origin, &origin.line(number), body) {
        Err(error) => sink(Event::Error(error)),
        Ok((text, warning)) => {
            warning.into_iter().try_for_each(|warning| sink(Event::Warning(warning)))?;
            sink(Event::Document(Document { text, ..document }))
        }
    }
}

fn host(uri: &str) -> Option<&str> {
    let (_, after) = uri.split_once("://")?;
    let authority = after.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

fn is_html(content_type: &str) -> bool {
    content_type.starts_with("text/html") || content_type.starts_with("application/xhtml+xml")
}

fn charset(content_type: &str) -> Option<String> {
    let (_, after) = content_type.split_once("charset=")?;
    Some(after.split(';').next()?.trim().trim_matches('"').to_owned())
}

/// A page as a server sent it.
struct Response {
    is_html: bool,
    charset: Option<String>,
    body: Vec<u8>,
}

impl Response {
    /// `None` for what is no page (redirects, errors, images); a reason for a page that cannot be read.
    fn parse(bytes: &[u8], limit: usize) -> Option<Result<Self, String>> {
        let mut fields = [EMPTY_HEADER; HEAD_FIELDS];
        let mut head = httparse::Response::new(&mut fields);
        let length = match head.parse(bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) | Err(_) => return Some(Err("no HTTP response in this record".into())),
        };
        let own = |name| field(head.headers, name).unwrap_or_default().to_ascii_lowercase();
        let content_type = own("Content-Type");
        let is_html = is_html(&content_type);
        if head.code != Some(200) || !(is_html || content_type.starts_with("text/plain")) {
            return None;
        }
        let mut body = bytes[length..].to_vec();
        // Some crawlers keep the head of the server and the body as it was after decoding: then there are no chunks to find.
        if own("Transfer-Encoding").contains("chunked") {
            body = unchunked(&body).unwrap_or(body);
        }
        Some(decompressed(body, &own("Content-Encoding"), limit).map(|body| Self { is_html, charset: charset(&content_type), body }))
    }
}

/// The bytes of a chunked body; `None` when it is not chunked after all.
fn unchunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let Ok(httparse::Status::Complete((start, length))) = httparse::parse_chunk_size(body) else { return None };
        let length = usize::try_from(length).ok()?;
        if length == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(body.get(start..start.checked_add(length)?)?);
        body = body.get(start + length..)?.strip_prefix(b"\r\n")?;
    }
}

#[cfg(feature = "compress")]
fn decompressed(body: Vec<u8>, encoding: &str, limit: usize) -> Result<Vec<u8>, String> {
    // As with chunks, a crawler may have decoded the body and kept the head.
    if !encoding.contains("gzip") || !body.starts_with(&[0x1f, 0x8b]) {
        return Ok(body);
    }
    let mut plain = Vec::new();
    match flate2::read::MultiGzDecoder::new(&*body).take(limit as u64 + 1).read_to_end(&mut plain) {
        Ok(read) if read > limit => Err(format!("a compressed page longer than the limit of {limit} bytes")),
        Ok(_) => Ok(plain),
        Err(error) => Err(format!("a compressed page: {error}")),
    }
}

#[cfg(not(feature = "compress"))]
fn decompressed(body: Vec<u8>, _encoding: &str, _limit: usize) -> Result<Vec<u8>, String> {
    if body.starts_with(&[0x1f, 0x8b]) { Err("a compressed page, and the feature “compress” is off".into()) } else { Ok(body) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ReadOptions;
    use crate::read::{Batch, read_stream};
    use proptest::prelude::*;
    use std::path::Path;

    fn read_bytes(bytes: &[u8]) -> Batch {
        let mut batch = Batch::default();
        let _ = read_stream(&Origin::new(Path::new("a.warc"), &ReadOptions::default()), bytes, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    fn record(kind: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
        let head = format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://www.harbour.example/{kind}?a=1\r\nWARC-Date: 2024-01-02T00:00:00Z\r\n\
             WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body, b"\r\n\r\n"].concat()
    }

    fn http(fields: &str, body: &[u8]) -> Vec<u8> {
        record("response", "application/http; msgtype=response", &[format!("HTTP/1.1 200 OK\r\n{fields}\r\n\r\n").as_bytes(), body].concat())
    }

    #[test]
    fn pages_and_texts_are_read_and_the_rest_passed_over() {
        let bytes = [
            record("warcinfo", "application/warc-fields", b"software: x\r\n"),
            record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
            http("Content-Type: text/html; charset=windows-1256", b"<html><p>\xE4\xDA\xE3 one two"),
            http("Content-Type: image/png", b"\x89PNG"),
            http("Content-Type: text/plain\r\nTransfer-Encoding: chunked", b"3\r\none\r\n4\r\n two\r\n0\r\n\r\n"),
            record("conversion", "text/plain", "نعم WARC/1.0\r\n".as_bytes()),
        ];
        let batch = read_bytes(&bytes.concat());
        assert!(batch.errors.is_empty() && batch.warnings.is_empty(), "{:?} {:?}", batch.errors, batch.warnings);
        let texts: Vec<_> = batch.documents.iter().map(|d| d.text.trim()).collect();
        assert_eq!(texts, ["نعم one two", "one two", "نعم WARC/1.0"]);
        let last = &batch.documents[2];
        assert_eq!((last.id.as_str(), last.outlet.as_deref(), last.line), ("https://www.harbour.example/conversion?a=1", Some("harbour.example"), 6));
        assert_eq!(last.published.as_deref(), Some("2024-01-02T00:00:00Z"));
    }

    #[cfg(feature = "compress")]
    #[test]
    fn compressed_pages_are_read() {
        use std::io::Write;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(b"some words").unwrap();
        let bytes = http("Content-Type: text/plain\r\nContent-Encoding: gzip", &encoder.finish().unwrap());
        assert_eq!(&*read_bytes(&bytes).documents[0].text, "some words");
    }

    #[test]
    fn bad_records_are_named_and_the_next_ones_read() {
        let good = record("conversion", "text/plain", b"words");
        for (bad, said) in [
            (&b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: many\r\n\r\n"[..], "a.warc:1: no WARC record"),
            (b"WARC/1.0\r\nno colon\r\n\r\nbody\r\n\r\n", "a.warc:1: no WARC record"),
            (&record("response", "application/http", b"no head"), "a.warc:1: no HTTP response"),
        ] {
            let batch = read_bytes(&[bad, &good].concat());
            assert!(batch.errors[0].to_string().starts_with(said), "{}", batch.errors[0]);
            assert_eq!(&*batch.documents[0].text, "words");
        }
        let torn = read_bytes(b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 18446744073709551615\r\n\r\nbody");
        assert!(torn.errors[0].to_string().contains("ends in the middle"), "{}", torn.errors[0]);
    }

    #[test]
    fn an_endless_head_is_refused() {
        let bytes = [&b"WARC/1.0\r\n"[..], &b"a: b\r\n".repeat(100_000)].concat();
        assert_eq!(read_bytes(&bytes).errors.len(), 1);
    }

    proptest! {
        #[test]
        fn any_damage_is_survived(at in 0usize..600, byte in any::<u8>(), cut in 0usize..600) {
            let mut bytes = [http("Content-Type: text/html\r\nTransfer-Encoding: chunked", b"5\r\n<p>ab\r\n0\r\n\r\n"), record("conversion", "text/plain", b"w")].concat();
            let at = at % bytes.len();
            bytes[at] = byte;
            bytes.truncate(bytes.len() - cut % bytes.len());
            let _ = read_bytes(&bytes);
        }
    }
}
