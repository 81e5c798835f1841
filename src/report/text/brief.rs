//! The answer first: the story in five lines, and the documents it is told in.

use std::path::Path;

use super::hyperlink::linked;
use super::{Cell, Page, Paint, Sign, Story};
use crate::report::story::headline::headline;
use crate::report::view::{DocumentView, Quote};
use crate::report::wording::{self, counted};
use crate::span::{Span, covered};

impl Story<'_> {
    /// The story in numbers.
    pub(super) fn brief(&self, page: &mut Page) {
        let brief = self.report.brief;
        let headline = headline(self.report, self.documents);
        match &headline {
            Some(headline) => {
                page.heading(&super::isolated(headline));
                page.line(&counted(brief.documents, "document"));
            }
            None => page.heading(&counted(brief.documents, "document")),
        }
        for quote in self.report.quotes(self.documents, headline.as_deref()) {
            page.beside("  ", self.quote(quote), usize::MAX);
        }
        if brief.documents > 1 {
            page.entry("sources", &wording::sources(self.report));
            page.entry("all say", &counted(brief.told_by_all, "statement"));
            page.entry("some say", &counted(brief.shared_statements - brief.told_by_all, "statement"));
            page.entry("disputed", &if brief.disputes == 0 { "none found".to_owned() } else { counted(brief.disputes, "thing") });
            page.entry("only one says", &counted(brief.told_by_one, "claim"));
            if let Some(languages) = wording::languages(self.report) {
                page.entry("languages", &languages);
            }
        }
    }

    /// A sentence that tells what happened, and whose it is.
    fn quote(&self, quote: &Quote) -> Cell {
        let text = self.documents.get(quote.document).map_or("", |document| quote.span.of(&document.text));
        let mut cell = Cell::new(&wording::in_quotes(text.trim()), Paint::Plain);
        cell.push(&format!(" ({})", self.plain_name(quote.document)), Paint::Faint);
        if let Some(disputed) = wording::disputed_in(&quote.disputes) {
            cell.push(&format!(" {disputed}"), Paint::Changed);
        }
        cell
    }

    /// The documents, a line each.
    pub(super) fn documents(&self, page: &mut Page) {
        page.line("");
        for (index, view) in self.report.documents.iter().enumerate() {
            let blanks = self.report.documents.len().to_string().len() - (index + 1).to_string().len();
            let name = if page.style.links { linked(&self.name(index), Path::new(&view.path)) } else { self.name(index) };
            page.line(&format!("  {:blanks$}{name}  {}", "", self.facts(index, view).join(" · ")));
            if let Some(title) = &view.title {
                page.row(Sign("", Paint::Plain), &Cell::new(title, Paint::Faint).cut(page.style.width));
            }
        }
        for unread in self.report.errors.iter().take(wording::MOST_UNREAD) {
            page.line(&format!("  not read: {}", super::isolated(&unread.to_string())));
        }
    }

    fn facts(&self, index: usize, view: &DocumentView) -> Vec<String> {
        let repeats: Vec<Span> = self.report.repeated_blocks.iter().filter(|block| block.document == index).map(|block| block.repeat).collect();
        let mut facts = vec![view.language.unwrap_or("language unknown").to_owned(), counted(view.words, "word")];
        if !repeats.is_empty() {
            facts.push(format!("repeats {} % of itself", covered(&repeats) * 100 / view.bytes.max(1)));
        }
        facts.extend(self.report.days().of(view).map(|published| super::isolated(&published)));
        let agencies = view.credited();
        if !agencies.is_empty() {
            facts.push(format!("credits {}", agencies.join(", ")));
        }
        facts.extend(view.outlet.is_some().then(|| super::isolated(&view.id)));
        facts
    }

    /// What the outline leaves out, and how to see it.
    pub(super) fn further(&self, page: &mut Page) {
        use crate::config::StorySection as S;
        let pairs = self.report.alignments.iter().filter(|pair| self.report.shares_something(pair)).count();
        let parts = [
            (S::OnlyHere, self.report.brief.told_by_one, ["claim of one document alone", "claims of one document alone"]),
            (S::Repeats, self.report.repeated_blocks.len(), ["repeated block", "repeated blocks"]),
            (S::Claims, self.report.claim_matches.len(), ["match", "matches"]),
            (S::Pairs, pairs, ["pair side by side", "pairs side by side"]),
        ];
        // Who asks for parts knows that there are others.
        if !self.outline.shows(S::Brief) || self.documents.len() < 2 {
            return;
        }
        let hidden: Vec<String> = parts
            .into_iter()
            .filter(|(section, count, _)| *count > 0 && !self.outline.shows(*section))
            .map(|(section, count, [one, more])| format!("{count} {} (--only {})", if count == 1 { one } else { more }, section.name()))
            .collect();
        if !hidden.is_empty() {
            page.line("");
            page.paragraph(&format!("Not shown: {}. Everything: --full", hidden.join(", ")), Paint::Faint, 0);
        }
    }
}
