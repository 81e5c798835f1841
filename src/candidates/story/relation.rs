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
/// A large overlap is a copy unless something speaks against it: much of it is formula, or the days lie apart. Then the
/// score decides: below the lower cut nothing but a passage is shared, above the upper one the overlap is believed, between
/// them it is a story told again.
#[must_use]
pub fn relation_of(evidence: &Evidence, overlap: &Overlap, params: &RelationParams) -> Option<Relation> {
    let most = overlap.containment_a.max(overlap.containment_b);
    let in_doubt = is_formula(evidence, params) || evidence.nearness < params.nearness;
    if evidence.score >= params.copy || !in_doubt {
        if overlap.jaccard >= params.near {
            return Some(Relation::Near);
        }
        if most >= params.contains {
            return Some(if overlap.containment_b >= overlap.containment_a { Relation::Contains } else { Relation::Contained });
        }
    }
    if evidence.score >= params.story && !is_part_of_another(evidence, params) {
        return Some(Relation::Story);
    }
    (most >= params.passage).then_some(Relation::Passage)
}

/// Whether two documents share a formula and no story: what keeps them out of one group.
#[must_use]
pub fn is_mere_formula(evidence: &Evidence, params: &RelationParams) -> bool {
    evidence.score < params.story && is_formula(evidence, params)
}

fn is_formula(evidence: &Evidence, params: &RelationParams) -> bool {
    evidence.formula_share >= params.formula
}

/// Most of the shorter text stands in the longer one, which tells much more, and their titles name different things.
fn is_part_of_another(evidence: &Evidence, params: &RelationParams) -> bool {
    evidence.fresh >= 0.5 && evidence.fresh >= 1.5 * evidence.fresh_dice && evidence.title.is_some_and(|title| title < params.title)
}
