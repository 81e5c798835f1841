//! Two documents side by side: their paragraphs, and the claims they share; and what stands twice in one.

use super::{Cell, Page, Paint, Sign, Story, diff_cells};
use crate::align::RowRelation;
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::report::arranged::{Matched, PairMatches};
use crate::report::view::{AlignmentRow, AlignmentView};
use crate::report::wording::{self, counted};
use crate::span::Span;

impl Story<'_> {
    pub(super) fn repeats(&self, page: &mut Page) {
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

    pub(super) fn alignment(&self, page: &mut Page, alignment: &AlignmentView) {
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
        let sign = if row.disputes.is_empty() { sign(row.relation) } else { Sign("≠", Paint::Removed) };
        match row.relation {
            RowRelation::LeftOnly => page.pair(sign, &left.plain(Paint::Removed), &Cell::default()),
            RowRelation::RightOnly => page.pair(sign, &Cell::default(), &right.plain(Paint::Added)),
            RowRelation::Same | RowRelation::Edited | RowRelation::Moved => {
                let (left, right) = diff_cells(&left, &right, &page.style);
                page.pair(sign, &left, &right);
            }
        }
    }

    pub(super) fn matches(&self, page: &mut Page) {
        let pairs = self.report.matches_by_pair().into_iter().filter(|((left, right), _)| left == right || self.outline.shows_pair(*left, *right));
        for ((left, right), PairMatches { same, told }) in pairs {
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
        let paint = label_paint(self.report.verdict(matched).0);
        page.paragraph(&format!("{} {:.2}", self.report.verdict_in_words(matched), matched.score), paint, 2);
        let (left_spans, right_spans) = ([left.span], [right.span]);
        let (left_words, right_words) = (self.passages(left.document, &left_spans), self.passages(right.document, &right_spans));
        let (left_cell, right_cell) = diff_cells(&left_words, &right_words, &page.style);
        page.pair(Sign("", Paint::Plain), &left_cell, &right_cell);
        for evidence in matched.evidence.iter().filter(|evidence| !matches!(evidence.kind, EvidenceKind::Words | EvidenceKind::Detail)) {
            let sign = if evidence.agrees { Sign("=", Paint::Faint) } else { Sign("≠", Paint::Changed) };
            page.row(sign, &evidence_cell(evidence, left_words.text, right_words.text));
        }
    }
}

/// The first byte of every line.
fn line_starts(text: &str) -> Vec<u32> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at as u32 + 1)).collect()
}

fn sign(relation: RowRelation) -> Sign<'static> {
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
