//! CSV (RFC 4180) of a story: who tells what, matched claims and contradictions, in one table that a spreadsheet can filter.
//!
//! Every row is about words of one document, beside words of another one where there are some:
//!
//! | part | a row | `label` | the other words |
//! |---|---|---|---|
//! | `statement` | a telling of a statement | how it is told, or `disputed` | the first telling |
//! | `match` | two claims | how they compare | the other claim |
//! | `not read` | an input or record that could not be used | | its place stands as `document`, the reason as `words` |
//! | `dispute` | a document and the words with which it gives its answer | what kind of thing is disputed | the first answer |
//!
//! `side` is the letter of the side on which a document stands in a dispute, the same in the rows of both parts.

use std::fmt::Write as _;

use super::removed::quoted;
use super::telling::Telling;
use super::view::{ClaimView, StoryReport};
use super::wording;
use crate::config::{StoryOutline, StorySection};
use crate::document::Document;
use crate::span::Span;

const COLUMNS: &str = "part,number,label,score,document,outlet,start,end,words,other_document,other_outlet,other_start,other_end,other_words,side\r\n";

/// `report` as CSV: those parts of it that are tables and that `outline` shows. `documents` are those that it was made from, in the same order.
///
/// Spans count bytes. Words that a spreadsheet would take for a formula stay as they are. Linear in the report.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document], outline: &StoryOutline) -> String {
    let mut table = Table { report, documents, out: COLUMNS.to_owned() };
    if outline.shows(StorySection::Disputed) {
        table.disputes();
    }
    if outline.shows(StorySection::Grid) {
        table.statements();
    }
    if outline.shows(StorySection::Claims) {
        table.matches(outline);
    }
    table.not_read();
    table.out
}

struct Table<'a> {
    report: &'a StoryReport,
    documents: &'a [Document],
    out: String,
}

impl Table<'_> {
    fn row(
        &mut self,
        (part, side): (&str, Option<usize>),
        number: usize,
        (label, score): (&str, Option<f32>),
        words: Option<(usize, Span)>,
        other: Option<(usize, Span)>,
    ) {
        let score = score.map_or_else(String::new, |score| score.to_string());
        let sides = [words, other].map(|side| side.map_or_else(|| [const { String::new() }; 5], |(document, span)| self.side(document, span)));
        let fields: Vec<String> = [part.to_owned(), number.to_string(), label.to_owned(), score].into_iter().chain(sides.into_iter().flatten()).collect();
        let letter = side.map(wording::letter).unwrap_or_default();
        self.out.push_str(&fields.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(","));
        let _ = write!(self.out, ",{letter}\r\n");
    }

    fn not_read(&mut self) {
        for (n, unread) in self.report.errors.iter().enumerate() {
            let (place, reason) = (unread.place().unwrap_or_default(), &unread.message);
            let _ = write!(self.out, "not read,{},,,{},,,,{},,,,,,\r\n", n + 1, quoted(&place), quoted(reason));
        }
    }

    /// Document, outlet, span and words.
    fn side(&self, document: usize, span: Span) -> [String; 5] {
        let Some(Document { id, outlet, text, .. }) = self.documents.get(document) else { return Default::default() };
        [id.clone(), outlet.clone().unwrap_or_default(), span.start.to_string(), span.end.to_string(), span.of(text).to_owned()]
    }

    fn disputes(&mut self) {
        let report = self.report;
        for (n, dispute) in report.disputes.iter().enumerate() {
            let first = dispute.sides.first().and_then(|side| report.claim(side.claim)).map(place);
            for (place, side) in dispute.sides.iter().enumerate() {
                let number = report.first_side(n) + place;
                for told in &side.tellings {
                    let Some(claim) = report.claim(told.claim) else { continue };
                    let label = (wording::evidence(dispute.kind), None);
                    self.row(("dispute", Some(number)), n + 1, label, Some((told.document, claim.span)), first.filter(|_| place > 0));
                }
            }
        }
    }

    fn statements(&mut self) {
        let report = self.report;
        for (n, statement) in report.statements.iter().enumerate() {
            let first = statement.tellings().first().and_then(|id| report.claim(*id)).map(place);
            for &document in &statement.documents {
                let Some((claim, telling)) = report.telling(n, document) else { continue };
                let (own, side) = (place(claim), if let Telling::Side(side) = telling { Some(side) } else { None });
                self.row(("statement", side), n + 1, (name(telling), None), Some(own), first.filter(|first| *first != own));
            }
        }
    }

    fn matches(&mut self, outline: &StoryOutline) {
        let report = self.report;
        for (n, found) in report.claim_matches.iter().enumerate() {
            let (Some(left), Some(right)) = (report.claim(found.left), report.claim(found.right)) else { continue };
            if outline.shows_pair(left.document, right.document) {
                self.row(("match", None), n + 1, (wording::label(found.label), Some(found.score)), Some(place(left)), Some(place(right)));
            }
        }
    }
}

fn place(claim: &ClaimView) -> (usize, Span) {
    (claim.document, claim.span)
}

fn name(telling: Telling) -> &'static str {
    match telling {
        Telling::Told => "told",
        Telling::Same => "same text",
        Telling::Reworded => "reworded",
        Telling::Detail => "more detail",
        Telling::Side(_) => "disputed",
        Telling::Aside => "no side",
    }
}
