//! Web pages: the article of a page, or all its text where none is found. Positions count the extracted text.
//!
//! The article is found by the package `dom_smoothie`, a port of Mozilla's Readability.

mod furniture;
mod parts;
mod shown;

use std::borrow::Cow;
use std::io::BufRead;
use std::ops::ControlFlow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use dom_query::NodeRef;
use dom_smoothie::{Config, Readability, TextMode};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

use super::encoding::ebcdic::is_ebcdic;
use super::encoding::seven::is_iso_2022_jp;
use super::encoding::{EBCDIC, is_cesu8, is_mostly_utf8};
use super::event::{Event, Sink};
use super::nesting::nesting;
use super::noise::{NOISE, is_noise};
use super::origin::Origin;
use super::text;
use crate::config::{PageParams, ReadLimits};
use crate::document::Document;
use crate::error::{Error, Place, Warning};
use crate::publication::DateField;

/// Bytes at the beginning of a page in which it may name its encoding.
const PRESCAN: usize = 2048;

/// Reads the whole of `input` as one page.
///
/// # Errors
/// `Break` when `sink` broke off.
pub fn read(origin: &Origin<'_>, input: &mut dyn BufRead, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let Some(bytes) = text::whole(origin, input, sink)? else { return ControlFlow::Continue(()) };
    let document = origin.whole(Box::default());
    page(document, &bytes, None, &Context { place: origin.place(), limits: &origin.options.limits }, sink)
}

/// Where a page stands and what is refused in it.
pub(super) struct Context<'a> {
    pub place: Place,
    pub limits: &'a ReadLimits,
}

/// Hands on `document` with the text and the data of the page in `bytes`, whose encoding `label` may name.
pub(super) fn page(document: Document, bytes: &[u8], label: Option<&str>, context: &Context<'_>, sink: &mut Sink<'_>) -> ControlFlow<()> {
    if label.is_none() && is_ebcdic(bytes) {
        return sink(Event::Error(Error::malformed(context.place.clone(), format!("no page: it looks like {EBCDIC}"))));
    }
    let Decoded { html, encoding, damaged, named } = decoded(bytes, label);
    let warn = |message: String| Event::Warning(Warning { passed_over: 0, place: context.place.clone(), message });
    if is_noise(&html) {
        return sink(Event::Error(Error::malformed(context.place.clone(), NOISE)));
    }
    if let Some(named) = named {
        sink(warn(format!("not {}, which it says it is: read as {}", named.name(), encoding.name())))?;
    }
    if damaged {
        sink(warn(format!("bytes that are no {} became U+FFFD", encoding.name())))?;
    }
    let (nesting, limits) = (nesting(html.as_bytes()), context.limits);
    if nesting.elements > limits.page_elements {
        return sink(Event::Error(Error::malformed(context.place.clone(), format!("a page of more than {} elements", limits.page_elements))));
    }
    if nesting.depth > limits.page_depth * PageParams::PARSED_DEPTH {
        return sink(Event::Error(Error::malformed(context.place.clone(), "a page whose elements are nested too deep".to_owned())));
    }
    if nesting.attributes > limits.page_attributes {
        let message = format!("a page with a tag of more than {} attributes", limits.page_attributes);
        return sink(Event::Error(Error::malformed(context.place.clone(), message)));
    }
    let document = extracted(document, &html, context.limits);
    if document.text.trim().is_empty() {
        sink(warn("a page without text: kept as a document without words".into()))?;
    }
    sink(Event::Document(document))
}

/// The text of a page.
struct Decoded<'a> {
    html: Cow<'a, str>,
    encoding: &'static Encoding,
    /// Whether bytes of it were none of the encoding.
    damaged: bool,
    /// The encoding that it says it has, where it cannot have that one.
    named: Option<&'static Encoding>,
}

/// The text of `bytes`: valid UTF-8 is believed before any name, a name before a guess; but no UTF-8 has NULs between its letters, as UTF-16 has,
/// and what says that it is UTF-8 and is not, but for a few bytes, is something else.
fn decoded<'a>(bytes: &'a [u8], label: Option<&str>) -> Decoded<'a> {
    let named = label.and_then(|label| Encoding::for_label(label.as_bytes())).or_else(|| Encoding::for_bom(bytes).map(|(encoding, _)| encoding));
    let wide = |encoding: &&'static Encoding| [UTF_16LE, UTF_16BE].contains(encoding) && bytes[..bytes.len().min(PRESCAN)].contains(&0);
    if let Some(encoding) = named.filter(wide) {
        let (html, encoding, damaged) = encoding.decode(bytes);
        return Decoded { html, encoding, damaged, named: None };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if is_iso_2022_jp(bytes) {
        let (html, damaged) = ISO_2022_JP.decode_without_bom_handling(bytes);
        return Decoded { html, encoding: ISO_2022_JP, damaged, named: None };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { html: text.into(), encoding: UTF_8, damaged: false, named: None };
    }
    let guess = |utf8: Utf8Detection| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(None, utf8)
    };
    let named = named.or_else(|| named_inside(&bytes[..bytes.len().min(PRESCAN)]));
    // A few bytes that are none do not make another encoding of UTF-8.
    let likely = || if is_mostly_utf8(bytes) || is_cesu8(bytes) { UTF_8 } else { guess(Utf8Detection::Allow) };
    let (html, encoding, damaged) = named.unwrap_or_else(likely).decode(bytes);
    if encoding == UTF_8 && named.is_some() && is_mostly_lost(&html) {
        let (html, encoding, damaged) = guess(Utf8Detection::Deny).decode(bytes);
        return Decoded { html, encoding, damaged, named };
    }
    Decoded { html, encoding, damaged, named: None }
}

/// Whether most of what is not ASCII was none of its encoding.
fn is_mostly_lost(text: &str) -> bool {
    let (lost, read) =
        text.chars().filter(|c| !c.is_ascii()).fold((0, 0_usize), |(lost, read), c| if c == '\u{fffd}' { (lost + 1, read) } else { (lost, read + 1) });
    lost > read.max(PageParams::MISNAMED - 1)
}

/// The encoding that a page says it has: `charset=…` in a `meta` element.
fn named_inside(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(after.len());
    Encoding::for_label(&after.as_bytes()[..end])
}

fn extracted(document: Document, html: &str, limits: &ReadLimits) -> Document {
    let page = dom_query::Document::from(html);
    if deeper_than(limits.page_depth, page.root()) {
        return Document { text: whole_text(&page), ..document };
    }
    shown::prepare(&page);
    if shown::is_menu(&page) {
        return Document { text: Box::default(), title: document.title.or(title(&page)), ..document };
    }
    let articles = if page.select("article").length() > 1 { several(html) } else { Vec::new() };
    let config = Config { text_mode: TextMode::Formatted, max_elements_to_parse: limits.page_elements, ..Config::default() };
    let article = Readability::with_document(page, None, Some(config)).and_then(|mut reader| reader.parse());
    match article {
        Ok(article) if !article.text_content.trim().is_empty() => Document {
            text: parts::with_all(&article.text_content, &articles).map_or_else(|| (&*article.text_content).into(), Into::into),
            title: document.title.or(Some(article.title).filter(|title| !title.is_empty())),
            outlet: document.outlet.or(article.site_name),
            published: article.published_time.map(DateField::from).or(document.published),
            ..document
        },
        _ => {
            let page = dom_query::Document::from(html);
            shown::prepare(&page);
            Document { title: document.title.or(title(&page)), text: whole_text(&page), ..document }
        }
    }
}

/// The articles of a page that has several.
fn several(html: &str) -> Vec<String> {
    let page = dom_query::Document::from(html);
    shown::prepare(&page);
    parts::articles(&page)
}

fn title(page: &dom_query::Document) -> Option<String> {
    let title = page.select("head title").text().trim().to_owned();
    Some(title).filter(|title| !title.is_empty())
}

/// Everything on the page that is made for reading.
fn whole_text(page: &dom_query::Document) -> Box<str> {
    page.select("head, script, style, noscript, template, svg").remove();
    (&*page.formatted_text()).into()
}

fn deeper_than(limit: usize, root: NodeRef<'_>) -> bool {
    let (mut node, mut depth) = (root, 0);
    loop {
        if let Some(child) = node.first_child() {
            depth += 1;
            if depth > limit {
                return true;
            }
            node = child;
            continue;
        }
        loop {
            if depth == 0 {
                return false;
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent() else { return false };
            node = parent;
            depth -= 1;
        }
    }
}

#[cfg(test)]
mod pages;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ReadOptions;
    use crate::read::{Batch, read_stream};
    use proptest::prelude::*;
    use std::path::Path;

    fn read_bytes(bytes: &[u8]) -> Batch {
        let mut batch = Batch::default();
        let _ = read_stream(&Origin::new(Path::new("a.html"), &ReadOptions::default()), bytes, &mut |event| {
            batch.take(event);
            ControlFlow::Continue(())
        });
        batch
    }

    const PARAGRAPHS: [&str; 3] = [
        "The town council decided on Monday evening, after a long debate, to close the old bridge for the whole winter.",
        "About two hundred people came to the meeting, the mayor said, and most of them, it seems, were against the plan.",
        "The ferry will run at night, every half an hour, until the works are over, which may take longer than was said.",
    ];

    fn article() -> String {
        let paragraphs = PARAGRAPHS.map(|paragraph| format!("<p>{paragraph}</p>")).concat();
        format!(
            "<!DOCTYPE html><html><head><title>The bridge closes</title><meta property='og:site_name' content='Harbour Post'></head><body>\
             <nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sports</a></li></ul></nav><article><h1>The bridge closes</h1>{paragraphs}</article>\
             <footer>All rights reserved</footer><script>var a = '<p>no</p>';</script></body></html>"
        )
    }

    #[test]
    fn the_article_is_found_with_its_paragraphs() {
        let batch = read_bytes(article().as_bytes());
        let document = &batch.documents[0];
        let lines: Vec<_> = document.text.lines().map(str::trim).filter(|line| PARAGRAPHS.contains(line)).collect();
        assert_eq!(lines, PARAGRAPHS, "{}", document.text);
        assert!(!document.text.contains("Sports") && !document.text.contains("rights"), "{}", document.text);
        assert_eq!((document.title.as_deref(), document.outlet.as_deref()), (Some("The bridge closes"), Some("Harbour Post")));
    }

    #[test]
    fn old_encodings_are_read() {
        let text = "قرر مجلس المدينة مساء الاثنين إغلاق الجسر القديم طوال الشتاء بعد نقاش طويل.";
        let (bytes, ..) = encoding_rs::WINDOWS_1256.encode(text);
        let page = |meta: &str| [meta.as_bytes(), b"<p>", &bytes, b"</p>"].concat();
        for meta in ["<html><meta charset=\"windows-1256\">", "<html>"] {
            let batch = read_bytes(&page(meta));
            assert!(batch.documents[0].text.contains(text), "{}", batch.documents[0].text);
            assert!(batch.warnings.is_empty());
        }
        let damaged = read_bytes(b"<html><meta charset=utf-8><p>caf\xE9 and more words");
        assert!(damaged.documents[0].text.contains("caf\u{fffd} and") && damaged.warnings.len() == 1);
    }

    #[test]
    fn deep_and_large_pages_end() {
        let deep = |depth: usize| read_bytes(format!("<html>{}The words.", "<div>".repeat(depth)).as_bytes());
        for depth in [200, 1_000, 2_000] {
            assert_eq!(&*deep(depth).documents[0].text, "The words.");
        }
        for depth in [3_000, 1_000_000] {
            assert_eq!(deep(depth).errors.len(), 1);
        }
        let large = "<b></b>".repeat(200_001);
        assert!(read_bytes(large.as_bytes()).errors[0].to_string().contains("more than 200000 elements"));
        let tag = |attributes: usize| read_bytes(format!("<html><p {}>The words.", "a=1 ".repeat(attributes)).as_bytes());
        assert_eq!(&*tag(1_000).documents[0].text, "The words.");
        assert!(tag(1_001).errors[0].to_string().contains("a tag of more than 1000 attributes"));
    }

    #[test]
    fn a_page_without_text_is_a_warning() {
        let batch = read_bytes(b"<html><script>x</script></html>");
        assert_eq!((batch.documents.len(), batch.warnings.len()), (1, 1));
    }

    proptest! {
        #[test]
        fn any_markup_gives_a_document(html in "(</?(p|div|table|td|b|script|a|svg|template|select)( x='| y>|>)|[a-z &;م]{0,5}){0,30}") {
            prop_assert_eq!(read_bytes(html.as_bytes()).documents.len(), 1);
        }
    }
}
