//! Who tells what: a line a statement, a sign a document.

use super::{Cell, Page, Paint, Sign, Story};
use crate::report::copying::Names;
use crate::report::wording::{self, counted};

/// The sign of the first telling.
const FIRST: &str = "o";
/// Lines of a statement, at most, where not everything is asked for.
const SHOWN_LINES: usize = 2;
/// Before a line below a row of signs.
const INDENT: &str = "    ";

impl Story<'_> {
    /// The statements that more than one document carries.
    pub(super) fn grid(&self, page: &mut Page) {
        let statements = &self.report.statements;
        if statements.is_empty() {
            return;
        }
        page.heading(&format!("{}: {}", wording::TOLD, counted(statements.len(), "statement")));
        let sources = if self.has_copies() { format!("; s: its sources ({})", wording::SOURCES_OF_A_STATEMENT) } else { String::new() };
        let own = if page.style.color { "; words that not all of them carry are faint" } else { "" };
        page.paragraph(&format!("{}{sources}; by: whose words are shown{own}", wording::telling_legend(self.report, FIRST)), Paint::Faint, 2);
        let columns = self.columns();
        let numbers: String = (1..=self.report.documents.len()).map(|number| format!("{number:>columns$}")).collect();
        page.line(&format!("  {numbers}{}", if self.has_copies() { "   s  by" } else { "  by" }));
        for n in 0..statements.len().min(self.outline.max_entries) {
            self.statement(page, n);
        }
        self.rest(page, statements.len(), "statement", "grid");
    }

    /// Whether some statement has fewer sources than tellings.
    fn has_copies(&self) -> bool {
        self.report.statements.iter().any(|statement| statement.told.sources < statement.told.tellings.len())
    }

    /// Columns of a document: of its number or the longest letter of a side, and a blank.
    fn columns(&self) -> usize {
        let letter = self.report.first_side(self.report.disputes.len()).checked_sub(1).map_or(0, |last| wording::letter(last).len());
        1 + self.report.documents.len().to_string().len().max(letter)
    }

    fn statement(&self, page: &mut Page, n: usize) {
        let (columns, statement) = (self.columns(), &self.report.statements[n]);
        let sign = |document: usize| self.report.sign(n, document, FIRST);
        let signs: String = (0..self.report.documents.len()).map(|document| format!("{:>columns$}", sign(document))).collect();
        // A number before words that run from right to left would turn their line.
        let sources = if self.has_copies() { format!("{:>4}", statement.told.sources) } else { String::new() };
        let sources = format!("{sources}{:>4}", statement.shown_from + 1);
        let mut words = Cell::default();
        let text = self.documents.get(statement.shown_from).map_or("", |document| &*document.text);
        if let Some(before) = statement.before {
            words.push(before.of(text), Paint::Faint);
            words.push(" ", Paint::Faint);
        }
        for (span, is_own) in statement.shown_in_parts() {
            words.push(span.of(text), if is_own { Paint::Faint } else { Paint::Plain });
        }
        let disputes: Vec<usize> = self.report.disputes_of(n).map(|(dispute, _)| dispute).collect();
        let (head, is_all) = (format!("  {signs}{sources}  "), self.outline.max_entries == usize::MAX);
        let blanks = " ".repeat(head.chars().count());
        page.beside(&head, words, if is_all { usize::MAX } else { SHOWN_LINES.saturating_sub(disputes.len()).max(1) });
        for dispute in disputes {
            let answers = self.report.answers(dispute, self.documents);
            let answers: Vec<String> = answers.iter().map(|answer| format!("{} {}", answer.letter, answer.words)).collect();
            let answers = Cell::new(&format!("≠ {}", answers.join(", ")), Paint::Changed);
            let lines = if is_all { usize::MAX } else { 1 };
            // Below the signs where these leave no room beside them.
            page.beside(if 2 * blanks.len() > page.style.width { INDENT } else { &blanks }, answers, lines);
        }
    }

    /// Where the documents have their words from.
    pub(super) fn provenance(&self, page: &mut Page) {
        if self.report.provenance.is_empty() {
            return;
        }
        page.heading(&wording::copying(self.report));
        // A cell makes foreign words safe itself.
        let name = |n: usize| self.plain_name(n);
        let names = Names { documents: self.documents, name: &name, quoted: &wording::in_quotes };
        for line in self.report.copy_lines(&names) {
            page.paragraph(&line.text, if line.is_faint { Paint::Faint } else { Paint::Plain }, 2);
            line.details.iter().for_each(|detail| page.row(Sign("·", Paint::Faint), &Cell::new(detail, Paint::Faint)));
        }
    }
}
