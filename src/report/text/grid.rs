//! Who tells what: a line a statement, a sign a document.

use super::{Cell, Page, Paint, Sign, Story};
use crate::claim::grid::Statement;
use crate::report::copying::Names;
use crate::report::wording::{self, counted};

/// The sign of the first telling.
const FIRST: &str = "o";

impl Story<'_> {
    /// The statements that more than one document carries.
    pub(super) fn grid(&self, page: &mut Page) {
        let statements = &self.report.statements;
        if statements.is_empty() {
            return;
        }
        page.heading(&format!("Told by more than one: {}", counted(statements.len(), "statement")));
        page.paragraph(&wording::telling_legend(FIRST), Paint::Faint, 2);
        let numbers: Vec<String> = (1..=self.report.documents.len()).map(|number| format!("{number:>2}")).collect();
        page.line(&format!("  {}", numbers.concat()));
        for statement in statements {
            self.statement(page, statement);
        }
    }

    fn statement(&self, page: &mut Page, statement: &Statement) {
        let Some(first) = statement.tellings.first().and_then(|id| self.report.claim(*id)) else { return };
        let sign = |document: usize| wording::telling(self.report.telling(statement, document).map(|(_, telling)| telling), FIRST);
        let mut signs: String = (0..self.report.documents.len()).map(|document| format!(" {}", sign(document))).collect();
        if statement.sources < statement.tellings.len() {
            signs.push_str("  ");
            signs.push_str(&counted(statement.sources, "source"));
        }
        page.line(&format!("  {signs}"));
        page.row(Sign("", Paint::Plain), &self.passages(first.document, &[first.span]).plain(Paint::Plain));
    }

    /// Where the documents have their words from.
    pub(super) fn provenance(&self, page: &mut Page) {
        if self.report.provenance.is_empty() {
            return;
        }
        page.heading(&wording::copying(self.report.documents.len(), self.report.independent_sources));
        // A cell makes foreign words safe itself.
        let name = |n: usize| self.report.documents.get(n).map_or_else(|| format!("{}", n + 1), |view| format!("{} {}", n + 1, wording::document_name(view)));
        let names = Names { documents: self.documents, name: &name };
        for line in self.report.copy_lines(&names) {
            page.paragraph(&line.text, if line.is_faint { Paint::Faint } else { Paint::Plain }, 2);
            line.details.iter().for_each(|detail| page.row(Sign("·", Paint::Faint), &Cell::new(detail, Paint::Faint)));
        }
    }
}
