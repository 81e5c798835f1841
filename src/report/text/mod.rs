//! The report of `compare` made for reading in a terminal.
//!
//! Reading order: [`render`] and the sections below it, then `diff` (what is marked), `page` and `cell` (how it is laid
//! out), `paint` and `visible` (what a terminal may be sent).

mod cell;
mod diff;
mod grid;
mod page;
mod paint;
mod visible;

pub(in crate::report) use self::cell::Cell;
pub(in crate::report) use self::diff::{Passages, Run, diff_cells, diff_runs};
pub(in crate::report) use self::page::{Page, Sign};
pub use self::paint::Paint;
pub use self::visible::visible;
pub(in crate::report) use self::visible::{is_right_to_left, isolated};
use super::arranged::{Matched, PairMatches};
use super::view::{AlignmentRow, AlignmentView, StoryReport};
use super::wording::{self, counted};
use crate::align::RowRelation;
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::config::TextStyle;
use crate::document::Document;
use crate::span::{Span, covered};
use crate::text::{Token, tokenize};

/// `report` as text. `documents` are those that it was made from, in the same order.
///
/// Linear in the texts and the report, but for the word diffs of what is aligned.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document], style: &TextStyle) -> String {
    let mut page = Page::new(*style);
    let tables = documents.iter().map(|document| tokenize(&document.text)).collect();
    let story = Story { report, documents, tokens: tables };
    story.documents(&mut page);
    story.repeats(&mut page);
    story.provenance(&mut page);
    report.alignments.iter().for_each(|alignment| story.alignment(&mut page, alignment));
    story.grid(&mut page);
    story.matches(&mut page);
    story.unmatched(&mut page);
    page.finish()
}

struct Story<'a> {
    report: &'a StoryReport,
    documents: &'a [Document],
    tokens: Vec<Vec<Token>>,
}

impl Story<'_> {
    /// The number and name of a document, as every section calls it.
    fn name(&self, index: usize) -> String {
        let Some(view) = self.report.documents.get(index) else { return format!("{}", index + 1) };
        format!("{} {}", index + 1, isolated(&wording::document_name(view)))
    }

    fn passages<'a>(&'a self, document: usize, spans: &'a [Span]) -> Passages<'a> {
        let text = self.documents.get(document).map_or("", |document| &*document.text);
        Passages { text, tokens: self.tokens.get(document).map_or(&[], Vec::as_slice), spans }
    }

    fn documents(&self, page: &mut Page) {
        page.heading(&counted(self.report.documents.len(), "document"));
        for (index, view) in self.report.documents.iter().enumerate() {
            let repeats: Vec<Span> = self.report.repeated_blocks.iter().filter(|block| block.document == index).map(|block| block.repeat).collect();
            let mut facts = vec![view.language.unwrap_or("language unknown").to_owned(), counted(view.words, "word")];
            if !repeats.is_empty() {
                facts.push(format!("repeats {} % of itself", covered(&repeats) * 100 / view.bytes.max(1)));
            }
            facts.extend(view.published.as_deref().map(isolated));
            if !view.credits.is_empty() {
                let agencies: Vec<&str> = view.credits.iter().map(|credit| credit.agency).collect();
                facts.push(format!("credits {}", agencies.join(", ")));
            }
            facts.extend(view.outlet.is_some().then(|| isolated(&view.id)));
            page.line(&format!("  {}  {}", self.name(index), facts.join(" · ")));
            if let Some(title) = &view.title {
                page.row(Sign("", Paint::Plain), &Cell::new(title, Paint::Faint));
            }
        }
        for unread in self.report.errors.iter().take(wording::MOST_UNREAD) {
            page.line(&format!("  not read: {}", isolated(&unread.to_string())));
        }
    }

    fn repeats(&self, page: &mut Page) {
        for (document, blocks) in self.report.repeats_by_document() {
            page.heading(&format!("{} in {}: kept on the left, repeated on the right", counted(blocks.len(), "repeated block"), self.name(document)));
            let lines = line_starts(self.documents.get(document).map_or("", |d| &*d.text));
            let line = |span: Span| lines.partition_point(|start| *start <= span.start);
            for block in blocks {
                let relation = wording::repeat_relation(block.relation);
                page.paragraph(&format!("{relation} {:.2}, line {} and line {}", block.similarity, line(block.kept), line(block.repeat)), Paint::Faint, 2);
                let (kept, repeat) = diff_cells(&self.passages(document, &[block.kept]), &self.passages(document, &[block.repeat]), &page.style);
                page.pair(Sign("", Paint::Plain), &kept, &repeat);
            }
        }
    }

    fn alignment(&self, page: &mut Page, alignment: &AlignmentView) {
        page.heading(&format!("{} and {}, paragraph by paragraph", self.name(alignment.left), self.name(alignment.right)));
        let counts = [RowRelation::Same, RowRelation::Edited, RowRelation::Moved, RowRelation::LeftOnly, RowRelation::RightOnly].map(|relation| {
            let count = alignment.rows.iter().filter(|row| row.relation == relation).count();
            format!("{} {count} {}", sign(relation).0, wording::row_relation(relation))
        });
        page.paragraph(&counts.join("  "), Paint::Faint, 2);
        for row in &alignment.rows {
            self.row(page, alignment, row);
        }
    }

    fn row(&self, page: &mut Page, alignment: &AlignmentView, row: &AlignmentRow) {
        let (left, right) = (self.passages(alignment.left, &row.left), self.passages(alignment.right, &row.right));
        let sign = sign(row.relation);
        match row.relation {
            RowRelation::LeftOnly => page.pair(sign, &left.plain(Paint::Removed), &Cell::default()),
            RowRelation::RightOnly => page.pair(sign, &Cell::default(), &right.plain(Paint::Added)),
            RowRelation::Same | RowRelation::Edited | RowRelation::Moved => {
                let (left, right) = diff_cells(&left, &right, &page.style);
                page.pair(sign, &left, &right);
            }
        }
    }

    fn matches(&self, page: &mut Page) {
        for ((left, right), PairMatches { same, told }) in self.report.matches_by_pair() {
            page.heading(&wording::claims_of(&self.name(left), &self.name(right), left == right));
            if same > 0 {
                page.paragraph(&wording::same_words(same), Paint::Faint, 2);
            }
            for told in told {
                self.matched(page, told);
            }
        }
    }

    fn matched(&self, page: &mut Page, (matched, left, right): Matched<'_>) {
        page.paragraph(&format!("{} {:.2}", wording::label(matched.label), matched.score), label_paint(matched.label), 2);
        let (left_spans, right_spans) = ([left.span], [right.span]);
        let (left_words, right_words) = (self.passages(left.document, &left_spans), self.passages(right.document, &right_spans));
        let (left_cell, right_cell) = diff_cells(&left_words, &right_words, &page.style);
        page.pair(Sign("", Paint::Plain), &left_cell, &right_cell);
        for evidence in matched.evidence.iter().filter(|evidence| !matches!(evidence.kind, EvidenceKind::Words | EvidenceKind::Detail)) {
            let sign = if evidence.agrees { Sign("=", Paint::Faint) } else { Sign("≠", Paint::Changed) };
            page.row(sign, &evidence_cell(evidence, left_words.text, right_words.text));
        }
    }

    fn unmatched(&self, page: &mut Page) {
        for (document, claims) in self.report.unmatched_by_document() {
            page.heading(&wording::only_in(&self.name(document), claims.len()));
            for claim in claims {
                page.row(Sign("·", Paint::Faint), &self.passages(document, &[claim.span]).plain(Paint::Plain));
            }
        }
    }
}

/// The first byte of every line.
fn line_starts(text: &str) -> Vec<u32> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at as u32 + 1)).collect()
}

fn sign(relation: RowRelation) -> Sign {
    match relation {
        RowRelation::Same => Sign("=", Paint::Faint),
        RowRelation::Edited => Sign("~", Paint::Changed),
        RowRelation::Moved => Sign("^", Paint::Changed),
        RowRelation::LeftOnly => Sign("-", Paint::Removed),
        RowRelation::RightOnly => Sign("+", Paint::Added),
    }
}

fn label_paint(label: MatchLabel) -> Paint {
    match label {
        MatchLabel::SameText | MatchLabel::Reworded | MatchLabel::MoreDetail => Paint::Faint,
        MatchLabel::Conflict => Paint::Removed,
        MatchLabel::Unsure => Paint::Changed,
    }
}

fn evidence_cell(evidence: &Evidence, left: &str, right: &str) -> Cell {
    let mut cell = Cell::new(&format!("{}: ", wording::evidence(evidence.kind)), Paint::Faint);
    let side = |span: Option<Span>, text: &str| span.map_or("–", |span| span.of(text)).to_owned();
    cell.push(&side(evidence.left, left), Paint::Plain);
    cell.push(if evidence.agrees { " = " } else { " / " }, Paint::Faint);
    cell.push(&side(evidence.right, right), Paint::Plain);
    cell
}

#[cfg(test)]
mod tests;
