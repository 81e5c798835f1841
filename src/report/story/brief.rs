//! The answer first: how many tell the story, from how many sources, what all say, what is disputed, what one alone says.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::claim::provenance::CopyGroup;
pub use crate::report::view::Brief;
use crate::report::view::{Dispute, DocumentView, StatementView};

impl Brief {
    /// Counts what was found. Linear in it.
    #[must_use]
    pub fn of(documents: &[DocumentView], independent_sources: usize, statements: &[StatementView], disputes: &[Dispute], told_by_one: usize) -> Self {
        let named: BTreeSet<&str> = speaking(documents).filter_map(|document| document.outlet.as_deref()).collect();
        let unnamed = speaking(documents).filter(|document| document.outlet.is_none()).count();
        let voices = speaking(documents).count();
        let is_disputed = |statement: usize| disputes.iter().any(|dispute| dispute.statements.contains(&statement));
        Self {
            documents: documents.len(),
            outlets: named.len() + unnamed,
            independent_sources,
            shared_statements: statements.len(),
            told_by_all: statements
                .iter()
                .enumerate()
                .filter(|(n, told)| told.documents.len() == voices && told.conflicts().is_empty() && !is_disputed(*n))
                .count(),
            disputes: disputes.len(),
            told_by_one: if voices > 1 { told_by_one } else { 0 },
        }
    }
}

/// The documents that say anything: one without words is a document, and neither a source nor one of all that tell something.
pub fn speaking(documents: &[DocumentView]) -> impl Iterator<Item = &DocumentView> {
    documents.iter().filter(|document| document.words > 0)
}

/// How many sources documents have: as many texts as can be given to outlets that carry them, no outlet two. What an outlet writes twice has one
/// source, and what two outlets carry is independent of neither. A document without words is no text.
///
/// A matching by augmenting paths (Kuhn, *The Hungarian method for the assignment problem*, 1955): texts times documents at worst.
#[must_use]
pub fn independent_sources(documents: &[DocumentView], copies: &[CopyGroup]) -> usize {
    let mut outlets: BTreeMap<&str, usize> = BTreeMap::new();
    let mut outlet_of: Vec<usize> = Vec::with_capacity(documents.len());
    for (own, document) in documents.iter().enumerate() {
        // A document that names no outlet is one of its own.
        outlet_of.push(document.outlet.as_deref().map_or(own, |name| *outlets.entry(name).or_insert(own)));
    }
    let mut is_copy = vec![false; documents.len()];
    copies.iter().flat_map(|group| &group.members).for_each(|member| is_copy[*member] = true);
    let alone = (0..documents.len()).filter(|document| !is_copy[*document] && documents[*document].words > 0).map(|document| vec![outlet_of[document]]);
    let texts: Vec<Vec<usize>> = copies.iter().map(|group| group.members.iter().map(|member| outlet_of[*member]).collect()).chain(alone).collect();
    let mut text_of: Vec<Option<usize>> = vec![None; documents.len()];
    (0..texts.len()).filter(|text| is_given(*text, &texts, &mut text_of)).count()
}

/// Gives a text an outlet of its own, where those that have one already may change theirs.
fn is_given(text: usize, texts: &[Vec<usize>], text_of: &mut [Option<usize>]) -> bool {
    // The text from which each outlet was reached.
    let mut from: Vec<Option<usize>> = vec![None; text_of.len()];
    let mut open = VecDeque::from([text]);
    while let Some(asking) = open.pop_front() {
        for &outlet in &texts[asking] {
            if from[outlet].is_some() {
                continue;
            }
            from[outlet] = Some(asking);
            if let Some(holder) = text_of[outlet] {
                open.push_back(holder);
                continue;
            }
            let mut free = outlet;
            while let Some(asking) = from[free] {
                let before = text_of.iter().position(|held| *held == Some(asking));
                text_of[free] = Some(asking);
                match before {
                    Some(before) => free = before,
                    None => return true,
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::grid::Statement;
    use crate::span::Span;

    /// Documents of outlets, each of one word.
    fn views(outlets: &[&str]) -> Vec<DocumentView> {
        let view = |(index, name): (usize, &&str)| DocumentView {
            index,
            id: index.to_string(),
            path: String::new(),
            outlet: (!name.is_empty()).then(|| (*name).to_owned()),
            title: None,
            published: None,
            published_at: None,
            language: None,
            bytes: 0,
            words: 1,
            credits: Vec::new(),
        };
        outlets.iter().enumerate().map(view).collect()
    }

    /// How many sources documents of outlets have, and which of them are copies of one another.
    fn sources(outlets: &[&str], copies: &[&[usize]]) -> usize {
        let group = |members: &&[usize]| CopyGroup { representative: members[0], members: members.to_vec(), shared: 1.0, agency: None, evidence: Vec::new() };
        independent_sources(&views(outlets), &copies.iter().map(group).collect::<Vec<_>>())
    }

    #[test]
    fn no_outlet_is_two_sources_and_no_text_either() {
        assert_eq!(sources(&["Post", "Post", "Post", "Mail", "Sun"], &[]), 3);
        assert_eq!(sources(&["Post", "Mail", "Sun"], &[&[0, 1, 2]]), 1);
        assert_eq!(sources(&["", "", ""], &[]), 3);
        // The Post copied from the Mail, and has an own report beside it.
        assert_eq!(sources(&["Post", "Mail", "Post"], &[&[0, 1]]), 2);
        // Two texts in the same two outlets, and a third of one of them.
        assert_eq!(sources(&["Post", "Mail", "Post", "Mail", "Mail"], &[&[0, 1], &[2, 3]]), 2);
        // What was given first makes room for what has no other place.
        assert_eq!(sources(&["Post", "Mail", "Sun", "Post", "Mail"], &[&[0, 1, 2]]), 3);
        assert_eq!(sources(&["Mail", "Post", "Sun", "Mail", "Sun"], &[&[0, 1], &[3, 4]]), 3);
        assert_eq!(sources(&[], &[]), 0);
    }

    #[test]
    fn a_document_without_words_is_a_document_only() {
        let mut documents = views(&["Post", "Mail", "Sun", ""]);
        documents[1].words = 0;
        documents[3].words = 0;
        assert_eq!(independent_sources(&documents, &[]), 2);
        let told = Statement { tellings: vec![0, 1], sources: 2, ..Statement::default() };
        let statement = StatementView { told, documents: vec![0, 2], shown_from: 0, shown: Span::default(), before: None, own: Vec::new() };
        let brief = Brief::of(&documents, 2, &[statement], &[], 7);
        assert_eq!((brief.documents, brief.outlets, brief.told_by_all, brief.told_by_one), (4, 2, 1, 7));
        documents[2].words = 0;
        assert_eq!(Brief::of(&documents, 0, &[], &[], 7).told_by_one, 0, "who alone has words has nobody to agree with");
    }
}
