//! Who tells what: a row a statement, a cell a document.

use super::material::{FIRST, Story};
use crate::report::telling::Telling;
use crate::report::text::Run;
use crate::report::view::StatementView;
use crate::report::wording;

/// A statement that more than one document carries.
pub(super) struct StatementRow<'a> {
    pub(super) number: usize,
    pub(super) words: &'a str,
    pub(super) language: &'static str,
    pub(super) carriers: usize,
    pub(super) sources: usize,
    /// The claim that the others are held against.
    pub(super) base: u32,
    /// One for each document; `None` where it does not tell it.
    pub(super) cells: Vec<Option<Cell<'a>>>,
    /// For each document whether it is in a language in which the statement was not looked for.
    pub(super) foreign: Vec<bool>,
}

/// How one document tells it.
pub(super) struct Cell<'a> {
    pub(super) claim: u32,
    pub(super) document: usize,
    pub(super) sign: &'static str,
    /// What the sign means.
    pub(super) meaning: &'static str,
    /// The name of the kind, for filters and colours.
    pub(super) kind: &'static str,
    pub(super) language: &'static str,
    pub(super) words: &'a str,
    /// The words of the first telling and of this one, marked against each other.
    pub(super) left: Vec<Run<'a>>,
    pub(super) right: Vec<Run<'a>>,
}

impl<'a> Story<'a> {
    pub(super) fn rows(&'a self) -> Vec<StatementRow<'a>> {
        self.report.statements.iter().enumerate().map(|(n, statement)| self.row(n + 1, statement)).collect()
    }

    fn row(&'a self, number: usize, statement: &'a StatementView) -> StatementRow<'a> {
        let base = statement.tellings().first().copied().unwrap_or_default();
        StatementRow {
            number,
            words: statement.shown.of(self.text(statement.shown_from)),
            language: self.language(statement.shown_from),
            carriers: statement.documents.len(),
            sources: statement.sources(),
            base,
            foreign: (0..self.report.documents.len()).map(|document| self.report.is_foreign(statement, document)).collect(),
            cells: (0..self.report.documents.len()).map(|document| self.cell(statement, base, document)).collect(),
        }
    }

    fn cell(&'a self, statement: &'a StatementView, base: u32, document: usize) -> Option<Cell<'a>> {
        let (claim, telling) = self.report.telling(&statement.told, document)?;
        let kind = match telling {
            Telling::Told => "told",
            Telling::Same => "same",
            Telling::Reworded => "reworded",
            Telling::Detail => "detail",
            Telling::Contradicting => "against",
        };
        let (left, right) = self.diff(base, claim.id);
        Some(Cell {
            claim: claim.id,
            document,
            sign: wording::telling(telling, FIRST),
            meaning: wording::telling_words(telling),
            kind,
            language: self.language(document),
            words: claim.span.of(self.text(document)),
            left,
            right,
        })
    }
}
