//! The report of `compare` as a page of its own: nothing is fetched, nothing runs, and it prints.
//!
//! Foreign words are escaped, control characters in them made visible, and every cell takes the direction of its own text. Pairs of
//! documents that are written from right to left stand in tables that run from right to left.

mod answer;
mod markup;
mod section;

use super::view::StoryReport;
use super::wording::counted;
use crate::document::Document;
use crate::text::{Token, tokenize};
use markup::Markup;
pub(super) use markup::escaped;

const STYLE: &str = include_str!("style.css");

/// `report` as a page. `documents` are those that it was made from, in the same order.
///
/// Linear in the texts and the report, but for the word diffs of what is aligned.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document]) -> String {
    let story = Story { report, documents, tokens: documents.iter().map(|document| tokenize(&document.text)).collect() };
    let mut page = Markup::default();
    let title = format!("{} compared", counted(documents.len(), "document"));
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Should an escape ever fail, nothing of the texts may run or be fetched.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page.raw(&format!("<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{}</h1>\n", escaped(&title), escaped(&title)));
    story.brief(&mut page);
    story.documents(&mut page);
    story.disputed(&mut page);
    story.statements(&mut page);
    story.provenance(&mut page);
    // What is long is folded: a reader opens what the answer makes them curious about.
    story.unmatched(&mut page);
    story.repeats(&mut page);
    story.matches(&mut page);
    report.alignments.iter().filter(|pair| report.shares_something(pair)).for_each(|alignment| story.alignment(&mut page, alignment));
    page.raw("</body>\n</html>\n");
    page.finish()
}

/// What every section needs.
struct Story<'a> {
    report: &'a StoryReport,
    documents: &'a [Document],
    tokens: Vec<Vec<Token>>,
}

#[cfg(test)]
mod tests;
