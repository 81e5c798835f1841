//! What a body looks like, where its head does not say what it is.

use crate::read::head::Head as Beginning;

/// Bytes that are looked at to tell a text.
const LOOKED_AT: usize = 4096;

/// Whether `body` begins with a tag.
pub(super) fn looks_like_html(body: &[u8]) -> bool {
    let start = Beginning { bytes: body, whole: true }.trimmed();
    matches!(start, [b'<', b'!' | b'a'..=b'z' | b'A'..=b'Z', ..])
}

/// Whether `body` begins with letters of any encoding that goes on from ASCII, and no other signs than those of texts.
pub(super) fn looks_like_text(body: &[u8]) -> bool {
    let start = &body[..body.len().min(LOOKED_AT)];
    !start.is_empty() && start.iter().all(|byte| *byte >= b' ' || matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c' | b'\x1b'))
}
