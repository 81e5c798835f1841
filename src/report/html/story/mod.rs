//! The page of a story: the answer first, the evidence a click away.
//!
//! Without scripts everything is there: parts that are long are folded, and a sign leads to the words in their article. With scripts it can be
//! searched and filtered, and a sign shows the words in both articles side by side.

mod article;
mod card;
mod row;
mod side;

use askama::Template;

use self::article::Article;
use self::card::{DisputeCard, DocumentCard};
use self::row::StatementRow;
use self::side::{Only, PairFold, RepeatFold};
use super::frame::Frame;
use crate::document::Document;
use crate::report::copying::{CopyLine, Names};
use crate::report::text::{Passages, is_right_to_left};
use crate::report::view::StoryReport;
use crate::report::wording::{self, counted};
use crate::span::Span;
use crate::text::{Token, tokenize};

/// Pairs of documents that are shown side by side. By hand: those of some twelve documents.
const MOST_PAIRS: usize = 80;
/// Letters at the head of a text that tell which way it is written.
const TELLING_LETTERS: usize = 200;
/// The sign of the first telling.
const FIRST: &str = "●";

/// `report` as a page. `documents` are those that it was made from, in the same order.
///
/// Linear in the texts and the report, but for the word diffs of what is aligned.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document]) -> String {
    let story = Story { report, documents, tokens: documents.iter().map(|document| tokenize(&document.text)).collect() };
    // A template fails only when a value does, and none of these can.
    StoryPage::of(&story).render().unwrap_or_default()
}

/// What every part needs.
pub(super) struct Story<'a> {
    report: &'a StoryReport,
    documents: &'a [Document],
    tokens: Vec<Vec<Token>>,
}

/// A part in the list of contents.
struct Part {
    anchor: &'static str,
    name: &'static str,
    count: usize,
}

#[derive(Template)]
#[template(path = "story/page.html")]
struct StoryPage<'a> {
    frame: Frame,
    parts: Vec<Part>,
    brief: Vec<(&'static str, String)>,
    names: Vec<String>,
    documents: Vec<DocumentCard<'a>>,
    unread: Vec<String>,
    disputes: Vec<DisputeCard<'a>>,
    statements: Vec<StatementRow<'a>>,
    legend: String,
    copying: String,
    copies: Vec<CopyLine>,
    only: Vec<Only<'a>>,
    repeats: Vec<RepeatFold<'a>>,
    pairs: Vec<PairFold<'a>>,
    pairs_left_out: usize,
    articles: Vec<Article<'a>>,
}

impl<'a> StoryPage<'a> {
    fn of(story: &'a Story<'a>) -> Self {
        let report = story.report;
        let count = report.documents.len();
        let names = Names { documents: story.documents, name: &|n| story.name(n) };
        let copies = if report.provenance.is_empty() { Vec::new() } else { report.copy_lines(&names) };
        let shared = report.alignments.iter().filter(|pair| report.shares_something(pair)).count();
        let mut page = Self {
            frame: Frame::new(format!("{} compared", counted(count, "document")), include_str!("page.js")),
            parts: Vec::new(),
            brief: story.brief(),
            names: (0..count).map(|n| wording::document_name(&report.documents[n])).collect(),
            documents: story.cards(),
            unread: report.errors.iter().take(wording::MOST_UNREAD).map(ToString::to_string).collect(),
            disputes: story.disputes(),
            statements: story.rows(),
            legend: wording::telling_legend(FIRST),
            copying: wording::copying(count, report.independent_sources),
            copies,
            only: story.only(),
            repeats: story.repeats(),
            pairs: story.pairs(),
            pairs_left_out: shared.saturating_sub(MOST_PAIRS),
            articles: story.articles(),
        };
        page.parts = page.contents();
        page
    }

    /// The parts that have something in them.
    fn contents(&self) -> Vec<Part> {
        let only = self.only.iter().map(|only| only.claims.len()).sum();
        let parts = [
            ("documents", "Documents", self.documents.len()),
            ("disputed", "Disputed", self.disputes.len()),
            ("statements", "Who tells what", self.statements.len()),
            ("sources", "Sources", self.copies.len()),
            ("only", "Only here", only),
            ("repeats", "Repeats", self.repeats.iter().map(|fold| fold.rows.len()).sum()),
            ("pairs", "Side by side", self.pairs.len()),
            ("articles", "Articles", self.articles.len()),
        ];
        parts.into_iter().filter(|(.., count)| *count > 0).map(|(anchor, name, count)| Part { anchor, name, count }).collect()
    }
}

impl Story<'_> {
    fn brief(&self) -> Vec<(&'static str, String)> {
        let brief = self.report.brief;
        if brief.documents < 2 {
            return Vec::new();
        }
        let disputed = if brief.disputes == 0 { "nothing that was seen".to_owned() } else { counted(brief.disputes, "thing") };
        vec![
            ("Sources", wording::sources(self.report)),
            ("All say", counted(brief.told_by_all, "statement")),
            ("Some say", counted(brief.shared_statements - brief.told_by_all, "statement")),
            ("Disputed", disputed),
            ("Only one says", counted(brief.told_by_one, "claim")),
        ]
    }

    /// The number and name of a document.
    fn name(&self, index: usize) -> String {
        self.report.documents.get(index).map_or_else(|| format!("{}", index + 1), |view| format!("{} {}", index + 1, wording::document_name(view)))
    }

    fn text(&self, document: usize) -> &str {
        self.documents.get(document).map_or("", |document| &*document.text)
    }

    fn language(&self, document: usize) -> &'static str {
        self.report.documents.get(document).and_then(|view| view.language).unwrap_or_default()
    }

    fn passages<'s>(&'s self, document: usize, spans: &'s [Span]) -> Passages<'s> {
        Passages { text: self.text(document), tokens: self.tokens.get(document).map_or(&[], Vec::as_slice), spans }
    }

    /// Which way two documents side by side run.
    fn direction(&self, left: usize, right: usize) -> &'static str {
        let is_written_leftwards = |n: usize| {
            let letters: Vec<char> = self.text(n).chars().filter(|c| c.is_alphabetic()).take(TELLING_LETTERS).collect();
            2 * letters.iter().filter(|c| is_right_to_left(**c)).count() > letters.len()
        };
        if is_written_leftwards(left) && is_written_leftwards(right) { "rtl" } else { "ltr" }
    }
}

#[cfg(test)]
mod tests;
