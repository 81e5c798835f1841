//! The sections of the page.

use super::Story;
use super::markup::{Markup, alone, diff, escaped};
use crate::align::RowRelation;
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::report::arranged::PairMatches;
use crate::report::copying::Names;
use crate::report::telling::Telling;
use crate::report::text::{Paint, Passages, is_right_to_left};
use crate::report::view::{AlignmentView, ClaimMatchView, StatementView};
use crate::report::wording::{self, counted};
use crate::span::{Span, covered};

/// Shared words at each end of a long run of a repeated block; the rest says nothing new.
const REPEAT_CONTEXT: usize = 8;
/// Letters at the head of a text that tell which way it is written.
const TELLING_LETTERS: usize = 200;
/// The sign of the first telling.
const FIRST: &str = "●";

impl Story<'_> {
    pub(super) fn name(&self, index: usize) -> String {
        self.report.documents.get(index).map_or_else(|| format!("{}", index + 1), |view| format!("{} {}", index + 1, wording::document_name(view)))
    }

    fn passages<'s>(&'s self, document: usize, spans: &'s [Span]) -> Passages<'s> {
        let text = self.documents.get(document).map_or("", |document| &*document.text);
        Passages { text, tokens: self.tokens.get(document).map_or(&[], Vec::as_slice), spans }
    }

    /// The beginning of a table of two documents side by side.
    fn pair_table(&self, page: &mut Markup, (left, right): (usize, usize), heads: [&str; 2]) {
        let is_written_leftwards = |n: usize| {
            let letters: Vec<char> =
                self.documents.get(n).map_or("", |document| &*document.text).chars().filter(|c| c.is_alphabetic()).take(TELLING_LETTERS).collect();
            2 * letters.iter().filter(|c| is_right_to_left(**c)).count() > letters.len()
        };
        let direction = if is_written_leftwards(left) && is_written_leftwards(right) { "rtl" } else { "ltr" };
        let [left, right] = heads.map(escaped);
        page.raw(&format!(
            "<table class=\"pair\" dir=\"{direction}\">\n<tr><th class=\"sign\"></th><th dir=\"auto\">{left}</th><th dir=\"auto\">{right}</th></tr>\n"
        ));
    }

    pub(super) fn documents(&self, page: &mut Markup) {
        page.raw("<table>\n<tr><th></th><th>Document</th><th>Language</th><th>Words</th><th>Repeats of itself</th><th>Credits</th><th>Published</th></tr>\n");
        for (n, view) in self.report.documents.iter().enumerate() {
            let repeats: Vec<Span> = self.report.repeated_blocks.iter().filter(|block| block.document == n).map(|block| block.repeat).collect();
            let credits: Vec<&str> = view.credits.iter().map(|credit| credit.agency).collect();
            let title = view.title.as_deref().map_or(String::new(), |title| format!("<br><small dir=\"auto\">{}</small>", escaped(title)));
            let cells = [
                view.language.unwrap_or("unknown").to_owned(),
                view.words.to_string(),
                if repeats.is_empty() { "–".to_owned() } else { format!("{} %", covered(&repeats) * 100 / view.bytes.max(1)) },
                credits.join(", "),
                wording::published(view).unwrap_or_default(),
            ];
            let cells: String = cells.iter().map(|cell| format!("<td dir=\"auto\">{}</td>", escaped(cell))).collect();
            page.raw(&format!("<tr><td>{}</td><td dir=\"auto\">{}{title}</td>{cells}</tr>\n", n + 1, escaped(&wording::document_name(view))));
        }
        page.raw("</table>\n");
        for unread in self.report.errors.iter().take(wording::MOST_UNREAD) {
            page.paragraph("faint", &format!("not read: {unread}"));
        }
    }

    /// Who tells what: a row a statement, a column a document.
    pub(super) fn statements(&self, page: &mut Markup) {
        if self.report.statements.is_empty() {
            return;
        }
        page.heading(&format!("Told by more than one: {}", counted(self.report.statements.len(), "statement")));
        page.paragraph("faint", &wording::telling_legend(FIRST));
        let numbers: String = (1..=self.report.documents.len()).map(|number| format!("<th>{number}</th>")).collect();
        page.raw(&format!("<table class=\"grid\">\n<tr>{numbers}<th>Sources</th><th>Statement</th></tr>\n"));
        for statement in &self.report.statements {
            let cells: String = (0..self.report.documents.len()).map(|document| self.telling(statement, document)).collect();
            let words = alone(&self.passages(statement.shown_from, &[statement.shown]), Paint::Plain);
            page.raw(&format!("<tr>{cells}<td>{}</td><td dir=\"auto\">{words}</td></tr>\n", statement.told.sources));
        }
        page.raw("</table>\n");
    }

    fn telling(&self, statement: &StatementView, document: usize) -> String {
        let told = self.report.telling(&statement.told, document);
        let sign = wording::telling(told.map(|(_, telling)| telling), FIRST);
        let Some((claim, telling)) = told else { return format!("<td class=\"tells none\">{sign}</td>") };
        let class = if telling == Telling::Contradicting { "tells conflict" } else { "tells" };
        let words = self.documents.get(document).map_or("", |document| claim.span.of(&document.text));
        format!("<td class=\"{class}\" title=\"{}\">{sign}</td>", escaped(words))
    }

    pub(super) fn repeats(&self, page: &mut Markup) {
        for (document, blocks) in self.report.repeats_by_document() {
            page.fold(&format!("{} in {}", counted(blocks.len(), "repeated block"), self.name(document)));
            self.pair_table(page, (document, document), ["Kept", "Repeated"]);
            for block in blocks {
                let (kept, repeat) = diff(&self.passages(document, &[block.kept]), &self.passages(document, &[block.repeat]), REPEAT_CONTEXT);
                row(page, &format!("{} {:.2}", wording::repeat_relation(block.relation), block.similarity), "", &kept, &repeat);
            }
            page.raw("</table>\n");
            page.end_fold();
        }
    }

    pub(super) fn provenance(&self, page: &mut Markup) {
        if self.report.provenance.is_empty() {
            return;
        }
        page.heading(&wording::copying(self.report.documents.len(), self.report.independent_sources));
        let names = Names { documents: self.documents, name: &|n| self.name(n) };
        for line in self.report.copy_lines(&names) {
            page.paragraph(if line.is_faint { "faint" } else { "" }, &line.text);
            let details: String = line.details.iter().map(|detail| format!("<li>{}</li>", escaped(detail))).collect();
            if !details.is_empty() {
                page.raw(&format!("<ul class=\"faint\">{details}</ul>\n"));
            }
        }
    }

    pub(super) fn alignment(&self, page: &mut Markup, alignment: &AlignmentView) {
        let names = [self.name(alignment.left), self.name(alignment.right)];
        page.fold(&format!("{} and {}, paragraph by paragraph", names[0], names[1]));
        self.pair_table(page, (alignment.left, alignment.right), [&names[0], &names[1]]);
        for line in &alignment.rows {
            let (left, right) = (self.passages(alignment.left, &line.left), self.passages(alignment.right, &line.right));
            let (class, (left, right)) = match line.relation {
                RowRelation::LeftOnly => ("alone", (alone(&left, Paint::Removed), String::new())),
                RowRelation::RightOnly => ("alone", (String::new(), alone(&right, Paint::Added))),
                RowRelation::Same | RowRelation::Edited | RowRelation::Moved => ("", diff(&left, &right, usize::MAX)),
            };
            // The first document stands on the right where its language does.
            let sign = match line.relation {
                RowRelation::LeftOnly => format!("only in {}", alignment.left + 1),
                RowRelation::RightOnly => format!("only in {}", alignment.right + 1),
                relation => wording::row_relation(relation).to_owned(),
            };
            row(page, &sign, class, &left, &right);
        }
        page.raw("</table>\n");
        page.end_fold();
    }

    pub(super) fn matches(&self, page: &mut Markup) {
        for ((left, right), PairMatches { same, told }) in self.report.matches_by_pair() {
            let names = [self.name(left), self.name(right)];
            page.fold(&wording::claims_of(&names[0], &names[1], left == right));
            if same > 0 {
                page.paragraph("faint", &wording::same_words(same));
            }
            self.pair_table(page, (left, right), if left == right { ["Told first", "Told again"] } else { [&names[0], &names[1]] });
            for (matched, a, b) in told {
                let (a, b) = ([a.span], [b.span]);
                let (left, right) = (self.passages(left, &a), self.passages(right, &b));
                let class = if matched.label == MatchLabel::Conflict { "conflict" } else { "" };
                let sign = format!(
                    "<span class=\"{class}\">{}</span> {:.2}{}",
                    wording::label(matched.label),
                    matched.score,
                    evidence(matched, left.text, right.text)
                );
                let (left, right) = diff(&left, &right, usize::MAX);
                page.raw(&format!("<tr><td class=\"sign\" dir=\"ltr\">{sign}</td><td dir=\"auto\">{left}</td><td dir=\"auto\">{right}</td></tr>\n"));
            }
            page.raw("</table>\n");
            page.end_fold();
        }
    }

    pub(super) fn unmatched(&self, page: &mut Markup) {
        for (document, claims) in self.report.unmatched_by_document() {
            page.fold(&wording::only_in(&self.name(document), claims.len()));
            let items: String =
                claims.iter().map(|claim| format!("<li dir=\"auto\">{}</li>\n", alone(&self.passages(document, &[claim.span]), Paint::Plain))).collect();
            page.raw(&format!("<ul>\n{items}</ul>\n"));
            page.end_fold();
        }
    }
}

fn row(page: &mut Markup, sign: &str, class: &str, left: &str, right: &str) {
    page.raw(&format!(
        "<tr class=\"{class}\"><td class=\"sign\" dir=\"ltr\">{}</td><td dir=\"auto\">{left}</td><td dir=\"auto\">{right}</td></tr>\n",
        escaped(sign)
    ));
}

/// The numbers, dates and names that speak for or against a match.
fn evidence(matched: &ClaimMatchView, left: &str, right: &str) -> String {
    let side = |span: Option<Span>, text: &str| span.map_or_else(|| "–".to_owned(), |span| escaped(span.of(text)));
    let line = |item: &Evidence| {
        let (class, sign) = if item.agrees { ("faint", "=") } else { ("conflict", "≠") };
        let (left, right) = (side(item.left, left), side(item.right, right));
        format!("<br><small class=\"{class}\">{}: <bdi>{left}</bdi> {sign} <bdi>{right}</bdi></small>", wording::evidence(item.kind))
    };
    matched.evidence.iter().filter(|item| !matches!(item.kind, EvidenceKind::Words | EvidenceKind::Detail)).map(line).collect()
}
