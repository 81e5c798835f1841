//! The page of a story: the answer first, the evidence a click away.
//!
//! Without scripts everything is there: parts that are long are folded, and a sign leads to the words in their article. With scripts it can be
//! searched and filtered, and a sign shows the words in both articles side by side.

mod article;
mod card;
mod copies;
mod material;
mod row;
mod side;

use askama::Template;

use self::article::Article;
use self::card::{DisputeCard, DocumentCard, QuoteCard};
use self::copies::CopyPart;
use self::material::{FIRST, MOST_PAIRS, Story};
use self::row::StatementRow;
use self::side::{Only, PairFold, RepeatFold};
use super::frame::Frame;
use crate::document::Document;
use crate::report::story::headline::headline;
use crate::report::view::StoryReport;
use crate::report::wording::{self, counted};

/// `report` as a page. `documents` are those that it was made from, in the same order.
///
/// Linear in the texts and the report, but for the word diffs of what is aligned.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document]) -> String {
    let story = Story::new(report, documents);
    // A template fails only when a value does, and none of these can.
    StoryPage::of(&story).render().unwrap_or_default()
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
    documents_compared: String,
    headline: Option<String>,
    parts: Vec<Part>,
    quotes: Vec<QuoteCard<'a>>,
    brief: Vec<(&'static str, String)>,
    names: Vec<String>,
    documents: Vec<DocumentCard<'a>>,
    unread: Vec<String>,
    disputes: Vec<DisputeCard<'a>>,
    statements: Vec<StatementRow<'a>>,
    legend: String,
    copying: String,
    copies: Vec<CopyPart>,
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
        let shared = report.alignments.iter().filter(|pair| report.shares_something(pair)).count();
        let documents_compared = format!("{} compared", counted(count, "document"));
        let headline = headline(report, story.documents);
        let title = headline.as_ref().map_or_else(|| documents_compared.clone(), |headline| format!("{headline} · {documents_compared}"));
        let mut page = Self {
            frame: Frame::new(title, include_str!("page.js")),
            documents_compared,
            quotes: story.quotes(headline.as_deref()),
            headline,
            parts: Vec::new(),
            brief: story.brief(),
            names: (0..count).map(|n| wording::full_name(&report.documents[n])).collect(),
            documents: story.cards(),
            unread: report.errors.iter().take(wording::MOST_UNREAD).map(ToString::to_string).collect(),
            disputes: story.disputes(),
            statements: story.rows(),
            legend: format!("{}; sources: {}", wording::telling_legend(report, FIRST), wording::SOURCES_OF_A_STATEMENT),
            copying: if report.copy_groups.is_empty() { String::new() } else { wording::sources(report) },
            copies: story.copies(),
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
        let only = self.only.iter().map(|only| only.claims.len()).sum::<usize>();
        let parts = [
            ("disputed", "Disputed", self.disputes.len()),
            ("statements", "Statements", self.statements.len()),
            ("documents", "Outlets", self.documents.len()),
            ("sources", "Copies", self.copies.len()),
            ("only", "Only here", only),
            ("repeats", "Repeats", self.repeats.iter().map(|fold| fold.rows.len()).sum()),
            ("pairs", "Pairs", self.pairs.len()),
            ("articles", "Articles", self.articles.len()),
        ];
        parts.into_iter().filter(|(.., count)| *count > 0).map(|(anchor, name, count)| Part { anchor, name, count }).collect()
    }
}

#[cfg(test)]
mod tests;
