//! What every part of the page is made from: the report and the words it speaks of.

use crate::document::Document;
use crate::report::text::{Passages, is_right_to_left};
use crate::report::view::StoryReport;
use crate::report::wording::{self, counted};
use crate::span::Span;
use crate::text::{Token, tokenize};

/// Pairs of documents that are shown side by side. By hand: those of some twelve documents.
pub(super) const MOST_PAIRS: usize = 80;
/// Letters at the head of a text that tell which way it is written.
const TELLING_LETTERS: usize = 200;
/// The sign of the first telling.
pub(super) const FIRST: &str = "●";

/// What every part needs.
pub(super) struct Story<'a> {
    pub(super) report: &'a StoryReport,
    pub(super) documents: &'a [Document],
    tokens: Vec<Vec<Token>>,
}

impl<'s> Story<'s> {
    pub(super) fn new(report: &'s StoryReport, documents: &'s [Document]) -> Self {
        Self { report, documents, tokens: documents.iter().map(|document| tokenize(&document.text)).collect() }
    }

    pub(super) fn brief(&self) -> Vec<(&'static str, String)> {
        let brief = self.report.brief;
        if brief.documents < 2 {
            return Vec::new();
        }
        let disputed = if brief.disputes == 0 { "none found".to_owned() } else { counted(brief.disputes, "thing") };
        let languages = wording::languages(self.report).map(|languages| ("Languages", languages));
        let lines = [
            ("Sources", wording::sources(self.report)),
            ("All say", counted(brief.told_by_all, "statement")),
            ("Some say", counted(brief.shared_statements - brief.told_by_all, "statement")),
            ("Disputed", disputed),
            ("Only one says", counted(brief.told_by_one, "claim")),
        ];
        lines.into_iter().chain(languages).collect()
    }

    /// The number and name of a document.
    pub(super) fn name(&self, index: usize) -> String {
        self.report.documents.get(index).map_or_else(|| format!("{}", index + 1), |view| format!("{} {}", index + 1, wording::full_name(view)))
    }

    pub(super) fn text(&self, document: usize) -> &str {
        self.documents.get(document).map_or("", |document| &*document.text)
    }

    pub(super) fn language(&self, document: usize) -> &'static str {
        self.report.documents.get(document).and_then(|view| view.language).unwrap_or_default()
    }

    pub(super) fn passages<'p>(&'p self, document: usize, spans: &'p [Span]) -> Passages<'p> {
        Passages { text: self.text(document), tokens: self.tokens.get(document).map_or(&[], Vec::as_slice), spans }
    }

    /// Which way two documents side by side run.
    pub(super) fn direction(&self, left: usize, right: usize) -> &'static str {
        let is_written_leftwards = |n: usize| {
            let letters: Vec<char> = self.text(n).chars().filter(|c| c.is_alphabetic()).take(TELLING_LETTERS).collect();
            2 * letters.iter().filter(|c| is_right_to_left(**c)).count() > letters.len()
        };
        if is_written_leftwards(left) && is_written_leftwards(right) { "rtl" } else { "ltr" }
    }
}
