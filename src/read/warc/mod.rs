//! WARC (ISO 28500) and WET: web pages as crawlers keep them. Positions count the extracted text.
//!
//! Read are `response` and `resource` records that hold HTML or plain text, and `conversion` records (WET). Requests, metadata,
//! images, redirects and error pages are passed over. The published packages hold whole heads and bodies in memory whatever
//! length they claim, so the framing is read here, with bounds; the fields of heads are parsed by `httparse`. A record whose length is wrong
//! is named, and the next one is found by its first line.

mod coding;
mod field;
mod look;
mod response;
mod stream;
mod torn;

use std::cell::Cell;
use std::io::{self, BufRead};
use std::ops::ControlFlow;

use encoding_rs::{Encoding, UTF_8};
use httparse::EMPTY_HEADER;

use self::field::field;
use self::look::{looks_like_html, looks_like_text};
use self::response::{Response, charset, is_html};
use self::stream::{Stream, next_record};
use self::torn::{Torn, continuation};
use super::damage::Damage;
use super::decode;
use super::event::{Event, Sink};
use super::html::{Context, page};
use super::lines::{self, LineStatus};
use super::noise::{NOISE, is_noise};
use super::origin::Origin;
use crate::config::WarcParams;
use crate::document::Document;
use crate::error::{Error, Warning};
use crate::publication::DateField;

/// Bytes that are enough to know the beginning of a record by.
const STRADDLES: u64 = 64;

/// Hands every page or text of `input` to `sink`; a document's line is the number of its record. Holds one record at a time.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let said = Cell::new(false);
    let mut sink = |event| {
        said.set(true);
        sink(event)
    };
    let mut stream = Stream::new(input);
    let mut torn = Torn::default();
    // Whether what stands before the next record was said to be wrong.
    let (mut number, mut lost) = (0, false);
    loop {
        let (head, stray) = match next_head(&mut stream) {
            // What was given of a record was said to be none.
            Err(error) if lost && Damage::of(&error).is_some_and(|damage| damage.begun) => continue,
            Err(error) if Damage::of(&error).is_some() => {
                (number, lost) = (number + 1, true);
                sink(Event::Error(Error::malformed(origin.line(number), error.to_string())))?;
                continue;
            }
            Err(error) => return sink(Event::Error(Error::io(origin.path(), error))),
            Ok(found) => found,
        };
        let Some(head) = head else {
            torn.tell(origin, &mut sink)?;
            return ended(origin, number, (stray, lost, said.get()), &mut sink);
        };
        number += 1;
        if stray && !lost {
            sink(Event::Error(Error::malformed(origin.line(number), "something that is no record stands before this one")))?;
        }
        let body = match Head::parse(&head) {
            None => Err(Error::malformed(origin.line(number), "no WARC record; passed over to the next one")),
            Some(head) => body(&head, origin, number, &mut stream).map(|body| (head, body)),
        };
        lost = body.is_err();
        match body {
            Ok((head, _)) if head.kind == "continuation" => sink(Event::Error(Error::malformed(origin.line(number), continuation(head.segment.as_deref()))))?,
            Ok((head, body)) => {
                let mut documents = 0;
                record(origin, number, &head, body, &mut |event| {
                    documents += usize::from(matches!(event, Event::Document(_)));
                    sink(event)
                })?;
                torn.count(number, documents, head.cut_off.as_deref(), head.segment.is_some());
            }
            Err(error) => sink(Event::Error(error))?,
        }
    }
}

/// What is to be said at the end of an archive: whether something `stray` stands there that was not `lost` before, and whether nothing was said of it.
fn ended(origin: &Origin<'_>, number: usize, (stray, lost, said): (bool, bool, bool), sink: &mut Sink<'_>) -> ControlFlow<()> {
    let warning = |message: String| Event::Warning(Warning { passed_over: 0, place: origin.place(), message });
    match number {
        0 if stray => sink(Event::Error(Error::malformed(origin.place(), "no WARC record in it"))),
        _ if stray && !lost => sink(Event::Error(Error::malformed(origin.line(number + 1), "something that is no record stands at the end"))),
        0 => sink(warning("empty: holds no record".into())),
        _ if !said => sink(warning(format!("no page and no text in its {number} records"))),
        _ => ControlFlow::Continue(()),
    }
}

/// The fields of the next record with the blank line that ends them, `None` behind the last one; and whether anything else stands before it,
/// which is passed over.
fn next_head(input: &mut dyn BufRead) -> io::Result<(Option<Vec<u8>>, bool)> {
    let (mut line, mut stray) = (Vec::new(), false);
    loop {
        match lines::next(input, WarcParams::MAX_HEAD, &mut line)? {
            LineStatus::End => return Ok((None, stray)),
            LineStatus::Read if stream::begins(&line) => break,
            // Behind what is no record, on its last line.
            LineStatus::Read if stream::begins_within(&line) => {
                stray = true;
                break;
            }
            LineStatus::Read if line.trim_ascii().is_empty() => {}
            LineStatus::Read | LineStatus::TooLong => stray = true,
        }
    }
    let mut head = Vec::new();
    loop {
        match lines::next(input, WarcParams::MAX_HEAD, &mut line)? {
            LineStatus::End => break,
            LineStatus::Read if line.is_empty() => break,
            // The head that began before was cut off.
            LineStatus::Read if stream::begins_within(&line) => {
                head.clear();
                stray = true;
            }
            LineStatus::Read if head.len() + line.len() <= WarcParams::MAX_HEAD => {
                head.extend_from_slice(&line);
                head.extend_from_slice(b"\r\n");
            }
            // Too large to be a head: what is left of it does not parse.
            LineStatus::Read | LineStatus::TooLong => return Ok((Some(Vec::new()), stray)),
        }
    }
    head.extend_from_slice(b"\r\n");
    Ok((Some(head), stray))
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
    /// Why the crawler cut it off, where it did.
    cut_off: Option<String>,
    /// Which part of a record it is that was written in several.
    segment: Option<String>,
}

impl Head {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut fields = [EMPTY_HEADER; WarcParams::MAX_FIELDS];
        let Ok(httparse::Status::Complete((_, fields))) = httparse::parse_headers(bytes, &mut fields) else { return None };
        // Two heads in one are those of a record that was cut off and of the next one: whose is the body?
        let twice = |name: &str| fields.iter().filter(|field| field.name.eq_ignore_ascii_case(name)).count() > 1;
        if ["WARC-Type", "WARC-Record-ID", "Content-Length"].into_iter().any(twice) {
            return None;
        }
        let own = |name| field(fields, name).map(|value| value.trim_matches(['<', '>']).to_owned());
        Some(Self {
            kind: own("WARC-Type")?,
            length: own("Content-Length")?.parse().ok()?,
            content_type: own("Content-Type").unwrap_or_default().to_ascii_lowercase(),
            uri: own("WARC-Target-URI"),
            id: own("WARC-Record-ID"),
            date: own("WARC-Date"),
            cut_off: own("WARC-Truncated"),
            segment: own("WARC-Segment-Number"),
        })
    }

    fn is_wanted(&self) -> bool {
        matches!(self.kind.as_str(), "response" | "resource" | "conversion")
    }
}

/// The body of a wanted record; empty for others. Afterwards the stream stands where the next record begins, also when the length of this one
/// is wrong: as far as a record is held at all, the next one is sought in what it claims for its own.
fn body(head: &Head, origin: &Origin<'_>, number: usize, stream: &mut Stream<'_>) -> Result<Vec<u8>, Error> {
    let limit = origin.options.limits.document_bytes;
    let failed = |error: io::Error| match Damage::of(&error) {
        Some(damage) => Error::malformed(origin.line(number), damage.to_string()),
        None => Error::io(origin.path(), error),
    };
    let malformed = |reason| Err(Error::malformed(origin.line(number), reason));
    let keep = head.length.min(limit as u64);
    let mut bytes = Vec::new();
    stream.take_into(keep, &mut bytes).map_err(failed)?;
    let rest = head.length - keep;
    let skipped = if rest > 0 { stream.skip(rest).map_err(failed)? } else { 0 };
    let ends = (bytes.len() as u64) < keep || skipped < rest;
    if ends || !stream.is_behind_record().map_err(failed)? {
        let held = bytes.len();
        if !ends {
            // The first line of the next record may stand on both sides of the end.
            stream.take_into(STRADDLES, &mut bytes).map_err(failed)?;
        }
        // What was passed over without being held cannot be sought in.
        let next = next_record(&bytes).filter(|_| rest == 0 || ends);
        stream.put_back(&bytes[next.unwrap_or(held)..]);
        return match next {
            Some(at) if at < held => malformed("its length is wrong: another record begins inside it"),
            _ if ends => malformed("the file ends in the middle of this record"),
            _ => malformed("its length is wrong: no record follows where it ends"),
        };
    }
    match head.is_wanted() {
        false => Ok(Vec::new()),
        true if rest > 0 => Err(Error::TooLong { place: origin.line(number), what: "record", limit }),
        true => Ok(bytes),
    }
}

fn record(origin: &Origin<'_>, number: usize, head: &Head, body: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let document = origin.record(number, Box::default());
    // A page may have been fetched twice, so the record's own name would be the safer id; the address is what people know.
    let id = head.uri.clone().or_else(|| head.id.clone()).unwrap_or(document.id.clone());
    let outlet = head.uri.as_deref().and_then(host).map(str::to_owned);
    let document = Document { id, outlet, published: head.date.clone().map(DateField::from), ..document };
    let context = Context { place: origin.line(number), limits: &origin.options.limits };
    let unnamed = head.content_type.is_empty();
    if head.kind == "response" && (head.content_type.starts_with("application/http") || (unnamed && body.starts_with(b"HTTP/"))) {
        return match Response::parse(&body, origin.options.limits.document_bytes) {
            Some(Ok(response)) if response.is_html => page(document, &response.body, response.charset.as_deref(), &context, sink),
            Some(Ok(response)) => plain(origin, (number, document), response.charset.as_deref(), response.body, sink),
            Some(Err(reason)) => sink(Event::Error(Error::malformed(context.place, reason))),
            None => ControlFlow::Continue(()),
        };
    }
    match head.content_type.as_str() {
        kind if is_html(kind) => page(document, &body, charset(kind).as_deref(), &context, sink),
        kind if kind.starts_with("text/plain") => plain(origin, (number, document), charset(kind).as_deref(), body, sink),
        "" if head.is_wanted() && looks_like_html(&body) => page(document, &body, None, &context, sink),
        "" if head.is_wanted() && looks_like_text(&body) => plain(origin, (number, document), None, body, sink),
        _ => ControlFlow::Continue(()),
    }
}

/// A text, in the encoding that its head names. What is well-formed UTF-8 beyond ASCII is nothing else, whatever that says.
fn plain(origin: &Origin<'_>, (number, document): (usize, Document), charset: Option<&str>, body: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes())).filter(|_| body.is_ascii() || std::str::from_utf8(&body).is_err());
    if let Some(encoding) = named.filter(|encoding| *encoding != UTF_8) {
        let (text, bad) = encoding.decode_without_bom_handling(&body);
        if is_noise(&text) {
            return sink(Event::Error(Error::malformed(origin.line(number), NOISE)));
        }
        if bad && !origin.options.lossy {
            let reason = format!("not {}, which its head names (--lossy reads on with U+FFFD)", encoding.name());
            return sink(Event::Error(Error::malformed(origin.line(number), reason)));
        }
        let limit = origin.options.limits.document_bytes;
        if text.len() > limit {
            return sink(Event::Error(Error::TooLong { place: origin.line(number), what: "document", limit }));
        }
        return sink(Event::Document(Document { text: text.into(), ..document }));
    }
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

#[cfg(test)]
mod tests;
