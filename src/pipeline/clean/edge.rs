//! Two documents that are near each other, seen from the one that may go.

use crate::config::Relation;
use crate::pipeline::corpus::DocumentPair;
use crate::span::Span;

/// A pair from the one that may go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    /// Places of the two in keep order.
    pub(super) later: u32,
    pub(super) earlier: u32,
    pub(super) relation: Relation,
    pub(super) jaccard: f64,
    /// Share of the shingles of the later one.
    pub(super) containment: f64,
    /// Whether the earlier one holds all sentences of the later one.
    pub(super) held: bool,
    /// The first sentence of the later one that the earlier one does not hold.
    pub(super) lost: Option<Span>,
    /// Whether the later one is a mere caption under another title.
    pub(super) apart: bool,
}

impl Edge {
    /// The edge of a pair; `place` gives the place of each document in keep order.
    pub(super) fn of(pair: &DocumentPair, place: &[u32]) -> Self {
        let (a, b) = (place[pair.a.index()], place[pair.b.index()]);
        let (later, earlier, containment) = if a > b { (a, b, pair.containment_a) } else { (b, a, pair.containment_b) };
        Self { later, earlier, relation: pair.relation, jaccard: pair.jaccard, containment, held: pair.relation == Relation::Exact, lost: None, apart: false }
    }
}
