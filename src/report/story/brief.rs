//! The answer first: how many tell the story, from how many sources, what all say, what is disputed, what one alone says.

use std::collections::BTreeSet;

use serde::Serialize;

use super::dispute::Dispute;
use crate::report::view::{DocumentView, StatementView};

/// A story in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Brief {
    /// Documents compared.
    pub documents: usize,
    /// Different outlets among them, as far as documents name theirs; each other document counts as one of its own.
    pub outlets: usize,
    /// How many sources there are: groups of copies, and documents in none.
    pub independent_sources: usize,
    /// Statements that more than one document carries.
    pub shared_statements: usize,
    /// Those that every document carries.
    pub told_by_all: usize,
    /// Things on which documents contradict each other.
    pub disputes: usize,
    /// Claims that one document alone makes.
    pub told_by_one: usize,
}

impl Brief {
    /// Counts what was found. Linear in it.
    #[must_use]
    pub fn of(documents: &[DocumentView], independent_sources: usize, statements: &[StatementView], disputes: &[Dispute], told_by_one: usize) -> Self {
        let named: BTreeSet<&str> = documents.iter().filter_map(|document| document.outlet.as_deref()).collect();
        let unnamed = documents.iter().filter(|document| document.outlet.is_none()).count();
        Self {
            documents: documents.len(),
            outlets: named.len() + unnamed,
            independent_sources,
            shared_statements: statements.len(),
            told_by_all: statements.iter().filter(|statement| statement.documents.len() == documents.len()).count(),
            disputes: disputes.len(),
            told_by_one: if documents.len() > 1 { told_by_one } else { 0 },
        }
    }
}
