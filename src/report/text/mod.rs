//! The report of `compare` made for reading in a terminal.
//!
//! Reading order: [`render`] and the sections below it, then `diff` (what is marked), `page` and `cell` (how it is laid
//! out), `paint` and `visible` (what a terminal may be sent).

mod brief;
mod cell;
mod diff;
mod disputed;
mod grid;
mod hyperlink;
mod page;
mod paint;
mod pairs;
mod signs;
mod syllables;
mod visible;

pub(in crate::report) use self::cell::Cell;
pub(in crate::report) use self::diff::{Passages, Run, diff_cells, diff_runs};
pub(in crate::report) use self::page::{Page, Sign};
pub use self::paint::Paint;
pub(in crate::report) use self::syllables::whole_syllables;
pub use self::visible::visible;
pub(in crate::report) use self::visible::{is_right_to_left, isolated, push_visible};
use super::arranged::Alone;
use super::view::{AlignmentView, ClaimView, StoryReport};
use super::wording::{self, counted};
use crate::config::{StoryOutline, StorySection, TextStyle};
use crate::document::Document;
use crate::span::Span;
use crate::text::{Token, tokenize};

/// `report` as text. `documents` are those that it was made from, in the same order.
///
/// The parts stand in the order of [`StorySection`], whatever the order of the outline. Linear in the texts and the report, but for the
/// word diffs of what is aligned.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document], style: &TextStyle, outline: &StoryOutline) -> String {
    let mut page = Page::new(*style);
    let tables = documents.iter().map(|document| tokenize(&document.text)).collect();
    let story = Story { report, documents, tokens: tables, outline };
    for section in StorySection::ALL.into_iter().filter(|section| outline.shows(*section)) {
        story.section(&mut page, section);
    }
    story.further(&mut page);
    page.finish()
}

struct Story<'a> {
    report: &'a StoryReport,
    documents: &'a [Document],
    tokens: Vec<Vec<Token>>,
    outline: &'a StoryOutline,
}

impl Story<'_> {
    fn section(&self, page: &mut Page, section: StorySection) {
        match section {
            StorySection::Brief => {
                self.brief(page);
                self.documents(page);
            }
            StorySection::Disputed => self.disputed(page),
            StorySection::Grid => self.grid(page),
            StorySection::Sources => self.provenance(page),
            StorySection::OnlyHere => self.unmatched(page),
            StorySection::Repeats => self.repeats(page),
            StorySection::Claims => self.matches(page),
            StorySection::Pairs => {
                let asked = self.outline.pair.is_some();
                let shown = |pair: &&AlignmentView| self.outline.shows_pair(pair.left, pair.right) && (asked || self.report.shares_something(pair));
                self.report.alignments.iter().filter(shown).for_each(|alignment| self.alignment(page, alignment));
            }
        }
    }

    /// The number and name of a document, as every section calls it.
    fn name(&self, index: usize) -> String {
        let Some(view) = self.report.documents.get(index) else { return format!("{}", index + 1) };
        format!("{} {}", index + 1, isolated(&wording::document_name(view)))
    }

    /// The same for a cell, which makes foreign words safe itself.
    fn plain_name(&self, index: usize) -> String {
        self.report.documents.get(index).map_or_else(|| format!("{}", index + 1), |view| format!("{} {}", index + 1, wording::document_name(view)))
    }

    /// How many entries of a part are not shown, and how to see them.
    fn rest(&self, page: &mut Page, entries: usize, thing: &str, section: &str) {
        if let Some(more) = entries.checked_sub(self.outline.max_entries).filter(|more| *more > 0) {
            page.paragraph(&format!("… and {} more: --only {section}", counted(more, thing)), Paint::Faint, 2);
        }
    }

    fn passages<'a>(&'a self, document: usize, spans: &'a [Span]) -> Passages<'a> {
        let text = self.documents.get(document).map_or("", |document| &*document.text);
        Passages { text, tokens: self.tokens.get(document).map_or(&[], Vec::as_slice), spans }
    }

    fn unmatched(&self, page: &mut Page) {
        for Alone { document, claims, left } in self.report.alone_by_document() {
            page.heading(&wording::only_in(&self.name(document), claims.len()));
            for claim in claims {
                page.row(Sign("·", Paint::Faint), &self.passages(document, &[claim.span]).plain(Paint::Plain));
            }
            if !left.is_empty() {
                self.left_over(page, document, &left);
            }
        }
    }

    /// Credits and what was left of a page, of which nobody tells anything.
    fn left_over(&self, page: &mut Page, document: usize, claims: &[&ClaimView]) {
        let mut cell = Cell::new(wording::LEFT_OVER, Paint::Faint);
        let text = self.documents.get(document).map_or("", |document| &*document.text);
        for (n, claim) in claims.iter().enumerate() {
            cell.push(if n == 0 { "" } else { " · " }, Paint::Faint);
            cell.push(claim.span.of(text), Paint::Faint);
        }
        page.row(Sign("–", Paint::Faint), &cell);
    }
}

#[cfg(test)]
mod tests;
