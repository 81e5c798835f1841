//! Who tells what: a row a statement, a cell a document.

use super::material::{FIRST, Story};
use crate::report::telling::Telling;
use crate::report::text::Run;
use crate::report::view::StatementView;
use crate::report::wording;

/// A statement that more than one document carries.
pub(super) struct StatementRow<'a> {
    pub(super) number: usize,
    /// The sentence before, where the words say too little alone.
    pub(super) before: &'a str,
    /// The words shown, and whether some who carry it lack them.
    pub(super) words: Vec<(&'a str, bool)>,
    /// Whose words they are.
    pub(super) from: String,
    pub(super) language: &'static str,
    /// What is disputed of it.
    pub(super) disputes: Vec<DisputeLine>,
    pub(super) carriers: usize,
    pub(super) sources: usize,
    /// The claim that the others are held against.
    pub(super) base: u32,
    /// One for each document; `None` where it does not tell it.
    pub(super) cells: Vec<Option<Cell<'a>>>,
    /// For each document whether it is in a language in which the statement was not looked for.
    pub(super) foreign: Vec<bool>,
}

/// What is disputed of a statement: the number of the dispute, and the letters and words of its answers.
pub(super) struct DisputeLine {
    pub(super) number: usize,
    pub(super) answers: Vec<(String, String)>,
}

/// How one document tells it.
pub(super) struct Cell<'a> {
    pub(super) claim: u32,
    pub(super) document: usize,
    pub(super) sign: String,
    /// What the sign means.
    pub(super) meaning: String,
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
        self.report.statements.iter().enumerate().map(|(n, statement)| self.row(n, statement)).collect()
    }

    fn row(&'a self, n: usize, statement: &'a StatementView) -> StatementRow<'a> {
        let base = statement.tellings().first().copied().unwrap_or_default();
        let text = self.text(statement.shown_from);
        let answers = |dispute| self.report.answers(dispute, self.documents).into_iter().map(|answer| (answer.letter, answer.words)).collect();
        StatementRow {
            number: n + 1,
            before: statement.before.map_or("", |before| before.of(text)),
            words: statement.shown_in_parts().into_iter().map(|(span, is_own)| (span.of(text), is_own)).collect(),
            from: self.name(statement.shown_from),
            language: self.language(statement.shown_from),
            disputes: self.report.disputes_of(n).map(|(dispute, _)| DisputeLine { number: dispute + 1, answers: answers(dispute) }).collect(),
            carriers: statement.documents.len(),
            sources: statement.sources(),
            base,
            foreign: (0..self.report.documents.len()).map(|document| self.report.is_foreign(statement, document)).collect(),
            cells: (0..self.report.documents.len()).map(|document| self.cell(n, base, document)).collect(),
        }
    }

    fn cell(&'a self, n: usize, base: u32, document: usize) -> Option<Cell<'a>> {
        let (claim, telling) = self.report.telling(n, document)?;
        let kind = match telling {
            Telling::Told => "told",
            Telling::Same => "same",
            Telling::Reworded => "reworded",
            Telling::Detail => "detail",
            Telling::Side(_) => "against",
            Telling::Aside => "aside",
        };
        let sign = wording::telling(telling, FIRST);
        let answer = || self.report.disputes_of(n).flat_map(|(dispute, _)| self.report.answers(dispute, self.documents)).find(|answer| answer.letter == sign);
        let meaning = if let Telling::Side(_) = telling { answer().map(|answer| answer.words) } else { None };
        let (left, right) = self.diff(base, claim.id);
        Some(Cell {
            claim: claim.id,
            document,
            meaning: meaning.unwrap_or_else(|| wording::telling_words(telling).to_owned()),
            sign,
            kind,
            language: self.language(document),
            words: claim.span.of(self.text(document)),
            left,
            right,
        })
    }
}
