//! How deep a page is nested, how many elements it has and how many attributes one of them, told from its bytes before anything parses it:
//! parsers need the square of the depth and of the attributes.

/// Elements whose end tag may be left out, or that have none: they never hold one another without a counted element between them.
const UNCOUNTED: [&[u8]; 30] = [
    b"area",
    b"base",
    b"br",
    b"col",
    b"colgroup",
    b"dd",
    b"dt",
    b"embed",
    b"hr",
    b"img",
    b"input",
    b"li",
    b"link",
    b"meta",
    b"optgroup",
    b"option",
    b"p",
    b"param",
    b"rp",
    b"rt",
    b"source",
    b"tbody",
    b"td",
    b"tfoot",
    b"th",
    b"thead",
    b"tr",
    b"track",
    b"wbr",
    b"html",
];
/// Elements that hold text alone, whatever it looks like.
const RAW: [&[u8]; 4] = [b"script", b"style", b"textarea", b"title"];

/// What the tags of a page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Nesting {
    /// Start tags.
    pub elements: usize,
    /// Most elements open at once. An end tag closes only the element opened last, so badly closed markup counts as deeper than it is.
    pub depth: usize,
    /// Most attributes of one tag; a value without quotation marks may count as one more.
    pub attributes: usize,
}

/// Counts the tags of `html`. Linear.
pub(super) fn nesting(html: &[u8]) -> Nesting {
    let mut found = Nesting::default();
    let mut open: Vec<&[u8]> = Vec::new();
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix(b"!--") {
            rest = after(comment, b"-->");
            continue;
        }
        let (closes, named) = rest.strip_prefix(b"/").map_or((false, rest), |named| (true, named));
        let name = &named[..named.iter().position(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/')).unwrap_or(named.len())];
        if !name.first().is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (attributes, behind) = tag(&named[name.len()..]);
        rest = behind;
        found.attributes = found.attributes.max(attributes);
        let is = |other: &[u8]| other.eq_ignore_ascii_case(name);
        if closes {
            open.pop_if(|last| is(last));
            continue;
        }
        found.elements += 1;
        if RAW.iter().any(|raw| is(raw)) {
            // Up to the next end tag of any kind that could be its own; one that is not is met again as the next `<`.
            rest = &rest[raw_length(rest, name)..];
        } else if !UNCOUNTED.iter().any(|uncounted| is(uncounted)) {
            open.push(name);
            found.depth = found.depth.max(open.len());
        }
    }
    found
}

fn memchr(byte: u8, bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|b| *b == byte)
}

fn after<'a>(bytes: &'a [u8], end: &[u8]) -> &'a [u8] {
    bytes.windows(end.len()).position(|window| window == end).map_or(&[], |at| &bytes[at + end.len()..])
}

/// Bytes before the end tag of the text-only element `name`; all when there is none.
fn raw_length(bytes: &[u8], name: &[u8]) -> usize {
    let ends = |window: &[u8]| window.starts_with(b"</") && window[2..].eq_ignore_ascii_case(name);
    bytes.windows(name.len() + 2).position(ends).unwrap_or(bytes.len())
}

/// The attributes of a tag and what follows its `>`. A quotation mark counts only where a value begins, as in the tokeniser of HTML.
fn tag(bytes: &[u8]) -> (usize, &[u8]) {
    let (mut quote, mut before, mut attributes) = (None, 0, 0);
    // Whether a name that begins here is that of a further attribute.
    let mut begins = false;
    for (at, byte) in bytes.iter().enumerate() {
        match quote {
            Some(mark) if *byte == mark => quote = None,
            Some(_) => continue,
            None if *byte == b'>' => return (attributes, &bytes[at + 1..]),
            None if before == b'=' && matches!(byte, b'"' | b'\'') => {
                quote = Some(*byte);
                continue;
            }
            None if byte.is_ascii_whitespace() || *byte == b'/' => {}
            None => {
                attributes += usize::from(begins && *byte != b'=');
                (begins, before) = (false, *byte);
                continue;
            }
        }
        begins = true;
        if !byte.is_ascii_whitespace() {
            before = *byte;
        }
    }
    (attributes, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> (usize, usize) {
        let found = nesting(html.as_bytes());
        (found.elements, found.depth)
    }

    #[test]
    fn tags_are_counted() {
        assert_eq!(of("<div><p>one<p>two<br></div><div><b>x</b></div>"), (6, 2));
        assert_eq!(of("<DIV a='</div>' b=\"<i>\"><!-- </div><div> --></div> 1 < 2 </ >"), (1, 1));
        assert_eq!(of("<script>'<div><div>'</script><div>"), (2, 1));
        assert_eq!(of("<div \"><div \"><div \">"), (3, 3), "a mark in a name quotes nothing");
        assert_eq!(of("<x><div></x>".repeat(50).as_str()), (100, 100), "an end tag that a parser passes over closes nothing");
        assert_eq!(of("<div></p></span></div>".repeat(50).as_str()), (50, 1));
        assert_eq!(of("<div"), (1, 1));
    }

    #[test]
    fn attributes_are_counted_in_the_tag_that_has_most() {
        let most = |html: &str| nesting(html.as_bytes()).attributes;
        assert_eq!(most("<a>x</a><b/>"), 0);
        assert_eq!(most("<a b><c d=1 e='f g h' i=\"j\"k l/m><n o>"), 6);
        assert_eq!(most("<a b = 'c d' e>"), 2);
        assert_eq!(most(&format!("<p {}>", "x=1 ".repeat(500))), 500);
    }
}
