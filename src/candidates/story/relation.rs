//! From evidence to a relation.

use super::score::Evidence;
use crate::config::RelationParams;

/// What two documents share word by word, exact over their shingle sets.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Overlap {
    /// Shared shingles by all shingles.
    pub jaccard: f64,
    /// Share of the first document's shingles that the second one has.
    pub containment_a: f64,
    /// Share of the second document's shingles that the first one has.
    pub containment_b: f64,
}

/// How a document relates to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same text but for small changes.
    Near,
    /// The first holds nearly all of the second.
    Contains,
    /// The second holds nearly all of the first.
    Contained,
    /// One event, told in other words or with other parts.
    Story,
    /// They share a passage or a formula and no story.
    Passage,
}

/// What to call a pair; `None` for one that shares too little to name. Swapping the documents swaps contains and contained
/// and nothing else.
///
/// Two cuts over the score: below the lower one nothing but a passage is shared, however large the overlap; above the upper
/// one the overlap says how near the texts are; between them, and where the wording differs, it is a story told twice.
#[must_use]
pub fn relation_of(evidence: &Evidence, overlap: &Overlap, params: &RelationParams) -> Option<Relation> {
    let most = overlap.containment_a.max(overlap.containment_b);
    if evidence.score < params.story {
        return (most >= params.passage).then_some(Relation::Passage);
    }
    if evidence.score >= params.copy {
        if overlap.jaccard >= params.near {
            return Some(Relation::Near);
        }
        if most >= params.contains {
            return Some(if overlap.containment_b >= overlap.containment_a { Relation::Contains } else { Relation::Contained });
        }
    }
    Some(Relation::Story)
}
