//! From evidence to a relation.

use super::score::PairEvidence;
use crate::config::{Relation, RelationParams};
use crate::verify::Overlap;

/// What to call a pair; `None` for one that shares too little to name. Swapping the documents swaps contains and contained
/// and nothing else.
///
/// A large overlap is a copy, whatever else is known of the two: what is found of copies does not depend on whether stories are sought.
/// Of the others the evidence tells stories; without it none is known.
#[must_use]
pub fn relation_of(evidence: Option<&PairEvidence>, overlap: Overlap, params: &RelationParams) -> Option<Relation> {
    let (left, right) = (overlap.containment_left(), overlap.containment_right());
    let most = left.max(right);
    if overlap.jaccard() >= params.near {
        return Some(Relation::Near);
    }
    if most >= params.contains {
        return Some(if right >= left { Relation::Contains } else { Relation::Contained });
    }
    if evidence.is_some_and(|evidence| evidence.score >= params.story && !is_part_of_another(evidence, params)) {
        return Some(Relation::Story);
    }
    (most >= params.passage).then_some(Relation::Passage)
}

/// Whether two documents share a formula and no story: what keeps them out of one group.
#[must_use]
pub fn is_mere_formula(evidence: &PairEvidence, params: &RelationParams) -> bool {
    evidence.score < params.story && evidence.formula_share >= params.formula
}

/// Most of the shorter text stands in the longer one, which tells much more, and their titles name different things.
fn is_part_of_another(evidence: &PairEvidence, params: &RelationParams) -> bool {
    evidence.novel_containment >= RelationParams::PART
        && evidence.novel_containment >= RelationParams::LOPSIDED * evidence.novel_dice
        && evidence.title.is_some_and(|title| title < params.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weighed(score: f64, formula_share: f64, nearness: f64) -> PairEvidence {
        PairEvidence {
            idf_containment: score,
            rare: score,
            novel_containment: score,
            novel_dice: score,
            title: Some(score),
            formula: formula_share,
            formula_seen: formula_share,
            formula_share,
            nearness,
            score,
        }
    }

    fn named(evidence: &PairEvidence, shared: u32, left: u32, right: u32) -> Option<Relation> {
        relation_of(Some(evidence), Overlap { shared, left, right }, &RelationParams::default())
    }

    #[test]
    fn what_stories_say_of_two_copies_takes_no_copy_away() {
        for evidence in [weighed(0.2, 0.6, 1.0), weighed(0.4, 0.6, 1.0), weighed(0.2, 0.0, 0.5), weighed(0.9, 0.0, 1.0)] {
            for (shared, left, right) in [(10, 10, 10), (14, 17, 17), (9, 45, 10), (9, 10, 45)] {
                let alone = relation_of(None, Overlap { shared, left, right }, &RelationParams::default());
                assert_eq!(named(&evidence, shared, left, right), alone);
            }
        }
        let formula = weighed(0.2, 0.6, 1.0);
        assert!(is_mere_formula(&formula, &RelationParams::default()) && named(&formula, 5, 20, 20) == Some(Relation::Passage));
    }

    #[test]
    fn a_copy_is_near_however_short() {
        assert_eq!(named(&weighed(0.2, 0.0, 1.0), 12, 15, 17), Some(Relation::Near));
        assert_eq!(named(&weighed(0.9, 0.6, 1.0), 12, 15, 17), Some(Relation::Near));
        assert_eq!(named(&weighed(0.9, 0.0, 1.0), 9, 45, 10), Some(Relation::Contains));
        assert_eq!(named(&weighed(0.9, 0.0, 1.0), 9, 10, 45), Some(Relation::Contained));
    }

    #[test]
    fn a_part_under_another_title_is_a_passage() {
        let part = PairEvidence { novel_containment: 0.8, novel_dice: 0.3, title: Some(0.3), ..weighed(0.7, 0.0, 1.0) };
        let (shared, left, right) = (6, 30, 10);
        assert_eq!(named(&part, shared, left, right), Some(Relation::Passage));
        assert_eq!(named(&PairEvidence { title: Some(0.9), ..part }, shared, left, right), Some(Relation::Story));
        assert_eq!(named(&PairEvidence { title: None, ..part }, shared, left, right), Some(Relation::Story));
        assert_eq!(named(&weighed(0.1, 0.0, 1.0), 1, 200, 20), None);
    }

    #[test]
    fn an_overlap_alone_is_believed_and_tells_no_story() {
        let alone = |shared, left, right| relation_of(None, Overlap { shared, left, right }, &RelationParams::default());
        assert_eq!(alone(10, 10, 10), Some(Relation::Near));
        assert_eq!(alone(9, 45, 10), Some(Relation::Contains));
        assert_eq!(alone(6, 30, 10), Some(Relation::Passage));
        assert_eq!(alone(0, 30, 10), None);
    }

    proptest! {
        #[test]
        fn swapping_the_documents_swaps_contains_alone(score in 0.0..1.0, share in 0.0..1.0, near in 0.5..1.0, shared in 0_u32..50, left in 0_u32..50, right in 0_u32..50) {
            prop_assume!(left != right);
            let (params, evidence) = (RelationParams::default(), weighed(score, share, near));
            let overlap = Overlap { shared, left: shared + left, right: shared + right };
            let swapped = relation_of(Some(&evidence), overlap.swapped(), &params).map(Relation::turned);
            prop_assert_eq!(relation_of(Some(&evidence), overlap, &params), swapped);
        }
    }
}
