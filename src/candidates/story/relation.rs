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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weighed(score: f64, formula_share: f64, nearness: f64) -> Evidence {
        Evidence {
            residual: score,
            rare: score,
            fresh: score,
            fresh_dice: score,
            title: Some(score),
            formula: formula_share,
            formula_seen: formula_share,
            formula_share,
            nearness,
            score,
        }
    }

    fn overlap(jaccard: f64, containment_a: f64, containment_b: f64) -> Overlap {
        Overlap { jaccard, containment_a, containment_b }
    }

    #[test]
    fn a_formula_is_no_copy_however_large_the_overlap() {
        let params = RelationParams::default();
        assert_eq!(relation_of(&weighed(0.2, 0.6, 1.0), &overlap(1.0, 1.0, 1.0), &params), Some(Relation::Passage));
        assert_eq!(relation_of(&weighed(0.4, 0.6, 1.0), &overlap(0.7, 0.8, 0.8), &params), Some(Relation::Story));
        assert_eq!(relation_of(&weighed(0.2, 0.0, 0.5), &overlap(0.7, 0.8, 0.8), &params), Some(Relation::Passage));
    }

    #[test]
    fn a_copy_without_anything_against_it_is_near_however_short() {
        let params = RelationParams::default();
        assert_eq!(relation_of(&weighed(0.2, 0.0, 1.0), &overlap(0.6, 0.8, 0.7), &params), Some(Relation::Near));
        assert_eq!(relation_of(&weighed(0.9, 0.6, 1.0), &overlap(0.6, 0.8, 0.7), &params), Some(Relation::Near));
        assert_eq!(relation_of(&weighed(0.9, 0.0, 1.0), &overlap(0.2, 0.2, 0.9), &params), Some(Relation::Contains));
        assert_eq!(relation_of(&weighed(0.9, 0.0, 1.0), &overlap(0.2, 0.9, 0.2), &params), Some(Relation::Contained));
    }

    #[test]
    fn a_part_under_another_title_is_a_passage() {
        let params = RelationParams::default();
        let part = Evidence { fresh: 0.8, fresh_dice: 0.3, title: Some(0.3), ..weighed(0.7, 0.0, 1.0) };
        assert_eq!(relation_of(&part, &overlap(0.2, 0.2, 0.7), &params), Some(Relation::Passage));
        assert_eq!(relation_of(&Evidence { title: Some(0.9), ..part }, &overlap(0.2, 0.2, 0.7), &params), Some(Relation::Story));
        assert_eq!(relation_of(&Evidence { title: None, ..part }, &overlap(0.2, 0.2, 0.7), &params), Some(Relation::Story));
        assert_eq!(relation_of(&weighed(0.1, 0.0, 1.0), &overlap(0.0, 0.0, 0.05), &params), None);
    }

    proptest! {
        #[test]
        fn swapping_the_documents_swaps_contains_alone(score in 0.0..1.0, share in 0.0..1.0, near in 0.5..1.0, j in 0.0..1.0, a in 0.0..1.0, b in 0.0..1.0) {
            let gap: f64 = a - b;
            prop_assume!(gap.abs() > 1e-9);
            let params = RelationParams::default();
            let evidence = weighed(score, share, near);
            let swapped = match relation_of(&evidence, &overlap(j, b, a), &params) {
                Some(Relation::Contains) => Some(Relation::Contained),
                Some(Relation::Contained) => Some(Relation::Contains),
                other => other,
            };
            prop_assert_eq!(relation_of(&evidence, &overlap(j, a, b), &params), swapped);
        }
    }
}
