//! The answer first: how many tell the story, from how many sources, what all say, what is disputed, what one alone says.

use std::collections::BTreeSet;

pub use crate::report::view::Brief;
use crate::report::view::{Dispute, DocumentView, StatementView};

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
            told_by_all: statements.iter().filter(|statement| statement.documents.len() == documents.len() && statement.conflicts().is_empty()).count(),
            disputes: disputes.len(),
            told_by_one: if documents.len() > 1 { told_by_one } else { 0 },
        }
    }
}
