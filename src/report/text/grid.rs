//! Who tells what: a line a statement, a sign a document.

use super::{Cell, Page, Paint, Sign, Story, counted};
use crate::claim::MatchLabel;
use crate::claim::grid::Statement;
use crate::claim::provenance::{Reason, ReasonKind, Verdict};

impl Story<'_> {
    /// The statements that more than one document carries.
    pub(super) fn grid(&self, page: &mut Page) {
        let statements = &self.report.statements;
        if statements.is_empty() {
            return;
        }
        page.heading(&format!("Told by more than one: {}", counted(statements.len(), "statement")));
        let legend = "o tells it, = in the same words, ~ in other words, + with more or less detail, ≠ contradicting, · not at all";
        page.paragraph(legend, Paint::Faint, 2);
        let numbers: Vec<String> = (1..=self.report.documents.len()).map(|number| format!("{number:>2}")).collect();
        page.line(&format!("  {}", numbers.concat()));
        for statement in statements {
            self.statement(page, statement);
        }
    }

    fn statement(&self, page: &mut Page, statement: &Statement) {
        let Some(first) = statement.tellings.first().and_then(|id| self.claim(*id)) else { return };
        let sign = |document: usize| {
            let telling = statement.tellings.iter().find(|id| self.claim(**id).is_some_and(|claim| claim.document == document));
            telling.map_or("·", |&telling| self.sign(statement, telling))
        };
        let mut signs: String = (0..self.report.documents.len()).map(|document| format!(" {}", sign(document))).collect();
        if statement.sources < statement.tellings.len() {
            signs.push_str("  ");
            signs.push_str(&counted(statement.sources, "source"));
        }
        page.line(&format!("  {signs}"));
        page.row(Sign("", Paint::Plain), &self.passages(first.document, &[first.span]).plain(Paint::Plain));
    }

    /// How a telling compares with the first one of its statement.
    fn sign(&self, statement: &Statement, telling: u32) -> &'static str {
        let first = statement.tellings[0];
        if statement.conflicts.iter().flatten().any(|id| *id == telling) && telling != first {
            return "≠";
        }
        let found = self.report.claim_matches.iter().find(|found| found.left == first && found.right == telling);
        match found.map(|found| found.label) {
            None => "o",
            Some(MatchLabel::SameText) => "=",
            Some(MatchLabel::MoreDetail) => "+",
            Some(MatchLabel::Conflict) => "≠",
            Some(MatchLabel::Reworded | MatchLabel::Unsure) => "~",
        }
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
            let told = match pair.found.verdict {
                Verdict::LeftFirst => format!("{right} likely has them from {left}"),
                Verdict::RightFirst => format!("{left} likely has them from {right}"),
                Verdict::CommonSource => format!("{left} and {right} likely have them from one agency"),
                Verdict::CannotTell | Verdict::NoCopying => format!("{left} and {right}: copied, which way cannot be told"),
            };
            page.paragraph(
                &format!("{told} ({} % and {} % of their runs of words)", percent(pair.found.shared_left), percent(pair.found.shared_right)),
                Paint::Plain,
                2,
            );
            for reason in &pair.found.reasons {
                page.row(Sign("·", Paint::Faint), &told_reason(reason, (&left, &right)));
            }
        }
        if !own.is_empty() {
            let most = own.iter().map(|pair| pair.found.shared_left.max(pair.found.shared_right)).fold(0.0, f32::max);
            page.paragraph(
                &format!("no copying seen in {} (at most {} % of the runs of words shared)", counted(own.len(), "pair"), percent(most)),
                Paint::Faint,
                2,
            );
        }
    }
}

fn told_reason(reason: &Reason, (left, right): (&str, &str)) -> Cell {
    let (first, second) = if reason.favours == Verdict::RightFirst { (right, left) } else { (left, right) };
    let what = reason.what.as_deref().unwrap_or_default();
    let told = match reason.kind {
        ReasonKind::Credit => format!("{second} names {first} as an outlet"),
        ReasonKind::Agency => format!("both credit {what}"),
        ReasonKind::Truncation => format!("a sentence of {first} is cut off in {second}"),
        ReasonKind::Date => format!("{first} was published earlier: {what}"),
        ReasonKind::Containment => format!("{first} holds nearly all of {second}, and more"),
    };
    Cell::new(&told, Paint::Faint)
}

fn percent(share: f32) -> String {
    format!("{:.0}", share * 100.0)
}
