//! The report of `compare` as Markdown, for a note or a pull request: the answer, and on demand the rest.

mod foreign;

pub(super) use self::foreign::{code, escaped};
use super::copying::Names;
use super::story::headline::headline;
use super::view::{StatementView, StoryReport};
use super::wording::{self, counted};
use crate::config::{StoryOutline, StorySection};
use crate::document::Document;
use crate::report::arranged::{Alone, Matched};
use crate::span::Span;

/// The sign of the first telling.
const FIRST: &str = "●";

/// `report` as Markdown with the parts of `outline`, in the order of [`StorySection`]. `documents` are those that it was made from, in the same order.
///
/// Linear in the report.
#[must_use]
pub fn render(report: &StoryReport, documents: &[Document], outline: &StoryOutline) -> String {
    let mut page = Notes { report, documents, outline, out: String::new() };
    for section in StorySection::ALL.into_iter().filter(|section| outline.shows(*section)) {
        match section {
            StorySection::Brief => page.brief(),
            StorySection::Disputed => page.disputed(),
            StorySection::Grid => page.grid(),
            StorySection::Sources => page.sources(),
            StorySection::OnlyHere => page.only(),
            StorySection::Repeats => page.repeats(),
            StorySection::Claims => page.claims(),
            StorySection::Pairs => page.pairs(),
        }
    }
    page.out
}

struct Notes<'a> {
    report: &'a StoryReport,
    documents: &'a [Document],
    outline: &'a StoryOutline,
    out: String,
}

impl Notes<'_> {
    /// A line of our own words; foreign ones in it are escaped.
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn heading(&mut self, words: &str) {
        self.line(&format!("\n### {words}\n"));
    }

    fn words(&self, document: usize, span: Span) -> String {
        quoted(self.documents.get(document).map_or("", |document| span.of(&document.text)))
    }

    fn name(&self, index: usize) -> String {
        self.report.documents.get(index).map_or_else(|| format!("{}", index + 1), |view| format!("{} {}", index + 1, quoted(&wording::document_name(view))))
    }

    /// How many entries of a part are not shown, and how to see them.
    fn rest(&mut self, entries: usize, thing: &str, section: StorySection) {
        if let Some(more) = entries.checked_sub(self.outline.max_entries).filter(|more| *more > 0) {
            self.line(&format!("\n… and {} more (`--only {}`)", counted(more, thing), section.name()));
        }
    }

    fn brief(&mut self) {
        let report = self.report;
        let brief = report.brief;
        let documents = counted(brief.documents, "document");
        let headline = headline(report, self.documents);
        match &headline {
            Some(headline) => self.line(&format!("## {}\n\n{documents} compared\n", quoted(headline))),
            None => self.line(&format!("## {documents} compared\n")),
        }
        self.summary(headline.as_deref());
        if brief.documents > 1 {
            let disputed = if brief.disputes == 0 { "none found".to_owned() } else { counted(brief.disputes, "thing") };
            self.line(&format!("- **sources:** {}", wording::sources(report)));
            self.line(&format!("- **all say:** {}", counted(brief.told_by_all, "statement")));
            self.line(&format!("- **some say:** {}", counted(brief.shared_statements - brief.told_by_all, "statement")));
            self.line(&format!("- **disputed:** {disputed}"));
            self.line(&format!("- **only one says:** {}", counted(brief.told_by_one, "claim")));
            if let Some(languages) = wording::languages(report) {
                self.line(&format!("- **languages:** {languages}"));
            }
            self.line("");
        }
        self.line("| | document | title | published | words |\n|---:|---|---|---|---:|");
        for (n, view) in report.documents.iter().enumerate() {
            let [title, published] = [view.title.clone(), report.days().of(view)].map(|field| field.as_deref().map(quoted).unwrap_or_default());
            self.line(&format!("| {} | {} | {title} | {published} | {} |", n + 1, quoted(&wording::document_name(view)), view.words));
        }
        for unread in report.errors.iter().take(wording::MOST_UNREAD) {
            self.line(&format!("\n**not read:** {}", escaped(&unread.to_string())));
        }
    }

    /// What happened, in the words of the outlets.
    fn summary(&mut self, headline: Option<&str>) {
        let report = self.report;
        for quote in report.quotes(self.documents, headline) {
            let (words, name) = (self.words(quote.document, quote.span), self.name(quote.document));
            let disputed = wording::disputed_in(&quote.disputes).map_or_else(String::new, |disputed| format!(" ({disputed})"));
            self.line(&format!("> {words} — {name}{disputed}\n"));
        }
    }

    fn disputed(&mut self) {
        let report = self.report;
        if report.disputes.is_empty() {
            return;
        }
        self.heading(&format!("Disputed: {}", counted(report.disputes.len(), "thing")));
        for (n, dispute) in report.disputes.iter().enumerate().take(self.outline.max_entries) {
            let settled = report.settled_by(n).map_or_else(String::new, |by| format!(" (would settle it: {by})"));
            self.line(&format!("{}. **{}**{settled}", n + 1, wording::disputed(dispute.kind)));
            for answer in report.answers(n, self.documents) {
                let told = answer.told().map_or_else(String::new, |told| format!(" ({told})"));
                self.line(&format!("   - {} **{}**{told}", answer.letter, quoted(&answer.words)));
                for wording in &answer.wordings {
                    let told = wording.told;
                    let names: Vec<String> = wording.documents.iter().map(|document| self.name(*document)).collect();
                    let words = self.words(told.document, told.before.map_or(told.shown, |before| before.hull(told.shown)));
                    self.line(&format!("     - {}: {words}", names.join(", ")));
                }
            }
        }
        self.rest(report.disputes.len(), "dispute", StorySection::Disputed);
    }

    fn grid(&mut self) {
        let report = self.report;
        if report.statements.is_empty() {
            return;
        }
        self.heading(&format!("{}: {}", wording::TOLD, counted(report.statements.len(), "statement")));
        self.line(&format!("{}; sources: {}; by: whose words are shown\n", wording::telling_legend(report, FIRST), wording::SOURCES_OF_A_STATEMENT));
        let count = report.documents.len();
        let numbers: String = (1..=count).map(|n| format!(" {n} |")).collect();
        self.line(&format!("|{numbers} sources | by | statement |\n|{}---:|---:|---|", ":-:|".repeat(count)));
        for (n, statement) in report.statements.iter().enumerate().take(self.outline.max_entries) {
            let row = self.statement(n, statement);
            self.line(&row);
        }
        self.rest(report.statements.len(), "statement", StorySection::Grid);
    }

    fn statement(&self, n: usize, statement: &StatementView) -> String {
        let sign = |document: usize| self.report.sign(n, document, FIRST);
        let signs: String = (0..self.report.documents.len()).map(|document| format!(" {} |", escaped(&sign(document)))).collect();
        let words = self.words(statement.shown_from, statement.before.map_or(statement.shown, |before| before.hull(statement.shown)));
        let disputed = |(dispute, _)| {
            let answers = self.report.answers(dispute, self.documents);
            let answers: Vec<String> = answers.iter().map(|answer| format!("{} {}", answer.letter, quoted(&answer.words))).collect();
            format!(" (≠ {})", answers.join(", "))
        };
        let disputed: String = self.report.disputes_of(n).map(disputed).collect();
        format!("|{signs} {} | {} | {words}{disputed} |", statement.sources(), statement.shown_from + 1)
    }

    fn sources(&mut self) {
        if self.report.provenance.is_empty() {
            return;
        }
        self.heading(&wording::copying(self.report));
        let report = self.report;
        let name = |n: usize| report.documents.get(n).map_or_else(|| format!("{}", n + 1), |view| format!("{} {}", n + 1, wording::document_name(view)));
        for line in report.copy_lines(&Names { documents: self.documents, name: &name, quoted: &wording::in_quotes }) {
            self.line(&format!("- {}", quoted(&line.text)));
            line.details.iter().for_each(|detail| self.line(&format!("  - {}", quoted(detail))));
        }
    }

    fn only(&mut self) {
        for Alone { document, claims, left } in self.report.alone_by_document() {
            self.heading(&wording::only_in(&self.name(document), claims.len()));
            for claim in claims {
                let words = self.words(document, claim.span);
                self.line(&format!("- {words}"));
            }
            if !left.is_empty() {
                let words: Vec<String> = left.iter().map(|claim| self.words(document, claim.span)).collect();
                self.line(&format!("\n{}{}", wording::LEFT_OVER, words.join(" · ")));
            }
        }
    }

    fn repeats(&mut self) {
        for (document, blocks) in self.report.repeats_by_document() {
            let name = self.name(document);
            self.heading(&format!("{} in {name}", counted(blocks.len(), "repeated block")));
            self.line("| | kept | repeated |\n|---|---|---|");
            for block in blocks {
                let (kept, repeat) = (self.words(document, block.kept), self.words(document, block.repeat));
                self.line(&format!("| {} {:.2} | {kept} | {repeat} |", wording::repeat_relation(block.relation), block.similarity));
            }
        }
    }

    fn claims(&mut self) {
        for ((left, right), found) in self.report.matches_by_pair() {
            if !(self.outline.shows_pair(left, right) || left == right && self.outline.pair.is_none()) {
                continue;
            }
            let names = [self.name(left), self.name(right)];
            self.heading(&wording::claims_of(&names[0], &names[1], left == right));
            if found.same > 0 {
                self.line(&format!("{}\n", wording::same_words(found.same)));
            }
            if !found.told.is_empty() {
                self.line(&format!("| | {} | {} |\n|---|---|---|", names[0], names[1]));
            }
            for (matched, a, b) in found.told as Vec<Matched<'_>> {
                let (a, b) = (self.words(left, a.span), self.words(right, b.span));
                self.line(&format!("| {} {:.2} | {a} | {b} |", self.report.verdict_in_words(matched), matched.score));
            }
        }
    }

    fn pairs(&mut self) {
        let asked = self.outline.pair.is_some();
        let report = self.report;
        for pair in report.alignments.iter().filter(|pair| self.outline.shows_pair(pair.left, pair.right) && (asked || report.shares_something(pair))) {
            let names = [self.name(pair.left), self.name(pair.right)];
            self.heading(&format!("{} and {}", names[0], names[1]));
            self.line(&format!("| | {} | {} |\n|---|---|---|", names[0], names[1]));
            for row in &pair.rows {
                let side = |document: usize, spans: &[Span]| spans.iter().map(|span| self.words(document, *span)).collect::<Vec<_>>().join(" ¶ ");
                let (left, right) = (side(pair.left, &row.left), side(pair.right, &row.right));
                let letters = report.letters_apart(&row.disputes, pair.left, pair.right);
                let disputed = if row.disputes.is_empty() { String::new() } else { format!(", disputed {letters}") };
                self.line(&format!("| {}{disputed} | {left} | {right} |", wording::row_relation(row.relation)));
            }
        }
    }
}

/// Foreign words that take the direction of their own letters.
fn quoted(text: &str) -> String {
    format!("<span dir=\"auto\">{}</span>", escaped(text.trim()))
}

#[cfg(test)]
mod tests;
