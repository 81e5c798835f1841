//! A page as a server sent it: its head, and its body without what the transfer did to it.

use httparse::EMPTY_HEADER;

use super::coding::decoded;
use super::field::{field, list};
use super::look::{looks_like_html, looks_like_text};
use crate::config::WarcParams;
use crate::read::foreign::foreign;
use crate::read::format::Compression;
use crate::read::head::Head as Beginning;

/// A page or text as a server sent it.
pub(super) struct Response {
    pub(super) is_html: bool,
    pub(super) charset: Option<String>,
    pub(super) body: Vec<u8>,
}

impl Response {
    /// `None` for what is no page (redirects, errors, images); a reason for a page that cannot be read.
    pub(super) fn parse(bytes: &[u8], limit: usize) -> Option<Result<Self, String>> {
        let mut fields = [EMPTY_HEADER; WarcParams::MAX_FIELDS];
        let mut head = httparse::Response::new(&mut fields);
        let length = match head.parse(bytes) {
            Ok(httparse::Status::Complete(length)) => length,
            Ok(httparse::Status::Partial) | Err(_) => return Some(Err("no HTTP response in this record".into())),
        };
        let own = |name| field(head.headers, name).unwrap_or_default().to_ascii_lowercase();
        let content_type = own("Content-Type");
        let wanted = is_html(&content_type) || content_type.starts_with("text/plain") || content_type.is_empty();
        if head.code != Some(200) || !wanted {
            return None;
        }
        let body = bytes[length..].to_vec();
        let codings = Codings { transfer: list(head.headers, "Transfer-Encoding"), content: list(head.headers, "Content-Encoding") };
        let body = match codings.taken_off(body, limit) {
            Ok(body) => body,
            Err(reason) => return Some(Err(reason)),
        };
        if let Some(what) = (!content_type.is_empty()).then(|| foreign(&Beginning::new(&body))).flatten() {
            return Some(Err(format!("{what}, and no page or text, as its head says")));
        }
        // A server that does not say what it sends is believed as browsers do: by what it is.
        if content_type.is_empty() && !looks_like_text(&body) {
            return None;
        }
        let is_html = if content_type.is_empty() { looks_like_html(&body) } else { is_html(&content_type) };
        Some(Ok(Self { is_html, charset: charset(&content_type), body }))
    }
}

/// What was done to a body on its way.
struct Codings {
    transfer: String,
    content: String,
}

impl Codings {
    /// The body without it. A crawler may have dropped the field that names the compression.
    fn taken_off(&self, body: Vec<u8>, limit: usize) -> Result<Vec<u8>, String> {
        let (chunked, transfer): (Vec<&str>, Vec<&str>) = self.transfer.split(',').map(str::trim).partition(|coding| *coding == "chunked");
        let body = if chunked.is_empty() { body } else { unchunked(body)? };
        let body = decoded(body, &transfer.join(","), limit)?;
        let body = decoded(body, &self.content, limit)?;
        match Compression::of_content(&body) {
            Some(Compression::Gzip) if self.content.is_empty() => decoded(body, "gzip", limit),
            Some(Compression::Zstd) if self.content.is_empty() => decoded(body, "zstd", limit),
            _ => Ok(body),
        }
    }
}

pub(super) fn is_html(content_type: &str) -> bool {
    content_type.starts_with("text/html") || content_type.starts_with("application/xhtml+xml")
}

pub(super) fn charset(content_type: &str) -> Option<String> {
    let (_, after) = content_type.split_once("charset=")?;
    Some(after.split(';').next()?.trim().trim_matches('"').to_owned())
}

/// The bytes of a chunked body.
fn unchunked(body: Vec<u8>) -> Result<Vec<u8>, String> {
    // Some crawlers keep the head of the server and the body as it was after decoding: then there are no chunks to find.
    if !matches!(httparse::parse_chunk_size(&body), Ok(httparse::Status::Complete(_))) {
        return Ok(body);
    }
    let mut whole = Vec::new();
    let mut rest = &body[..];
    while let Ok(httparse::Status::Complete((start, length))) = httparse::parse_chunk_size(rest) {
        if length == 0 {
            return Ok(whole);
        }
        let chunk = usize::try_from(length).ok().and_then(|length| Some((start, start.checked_add(length)?)));
        let Some((bytes, behind)) = chunk.and_then(|(start, end)| Some((rest.get(start..end)?, rest.get(end..)?))) else { break };
        whole.extend_from_slice(bytes);
        match behind.strip_prefix(b"\r\n").or_else(|| behind.strip_prefix(b"\n")) {
            Some(behind) => rest = behind,
            None => break,
        }
    }
    Err("a chunked page that is damaged or cut off".into())
}
