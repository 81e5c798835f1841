//! Who tells what: a line a statement, a sign a document.

use super::{Cell, Page, Paint, Sign, Story};
use crate::claim::grid::Statement;
use crate::claim::provenance::Verdict;
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
        let pairs = &self.report.provenance;
        if pairs.is_empty() {
            return;
        }
        page.heading("Who has the words from whom");
        let (own, copied): (Vec<_>, Vec<_>) = pairs.iter().partition(|pair| pair.found.verdict == Verdict::NoCopying);
        for pair in copied {
            let (left, right) = (self.name(pair.left), self.name(pair.right));
            page.paragraph(&wording::copying(pair, &left, &right), Paint::Plain, 2);
            for reason in &pair.found.reasons {
                page.row(Sign("·", Paint::Faint), &Cell::new(&wording::reason(reason, &left, &right), Paint::Faint));
            }
        }
        if !own.is_empty() {
            page.paragraph(&wording::no_copying(&own), Paint::Faint, 2);
        }
    }
}
