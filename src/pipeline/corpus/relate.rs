//! From what is known of two texts to the one relation they are reported with.
//!
//! A relation that is sought besides never takes a pair away. `near` and `contains` are accepted unless a guard vetoes them: two pages of one
//! site share a frame, and the neighbourhoods of a frame and of a page disagree ([`crate::candidates::neighbourhood`]). Neighbours are known
//! whenever the guard may say something: when `contains` is sought, and at a threshold below that of sure copies. A vetoed pair becomes
//! `passage`, or nothing when passages are not sought.
//!
//! Two notices of one series share a form: what tells them apart ([`crate::candidates::story`]) is known only when `story` is sought, so it
//! decides about stories alone. A form filled in anew with the same words is a copy all the same.

use super::pair::TextPair;
use super::passages::TextPassage;
use super::stories::StoryIndex;
use crate::candidates::neighbourhood::{Neighbourhoods, SharedNeighbours};
use crate::candidates::story::relation_of;
use crate::config::{ClusterParams, Relation, RelationParams};
use crate::document::TextId;

/// Two texts and how they are related.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RelatedTexts {
    /// The texts and their overlap.
    pub(super) pair: TextPair,
    /// How the first is related to the second.
    pub(super) relation: Relation,
    /// How strongly, 0 to 1.
    pub(super) similarity: f64,
}

/// What the neighbours of two texts say about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Nothing: neighbours are not known.
    Unknown,
    /// One of the two has so many neighbours that it is a template.
    Template,
    /// How many they have in common.
    Compared(SharedNeighbours),
}

/// Everything that decides about pairs.
pub(super) struct Judge<'a> {
    params: &'a ClusterParams,
    told: Option<&'a StoryIndex<'a>>,
    /// `None` when no frame is doubted ([`ClusterParams::doubts_frames`]), or nothing is known of them.
    neighbours: Option<Neighbourhoods>,
    passages: &'a [TextPassage],
}

impl<'a> Judge<'a> {
    /// `passages` are sorted by their texts.
    pub(super) fn new(params: &'a ClusterParams, neighbours: Option<Neighbourhoods>, told: Option<&'a StoryIndex<'a>>, passages: &'a [TextPassage]) -> Self {
        Self { params, told, neighbours, passages }
    }

    /// How a pair is related; `None` when it is not, or in a way that is not sought.
    pub(super) fn relate(&self, pair: TextPair) -> Option<RelatedTexts> {
        self.named(pair).filter(|found| self.params.seeks(found.relation.sought()))
    }

    /// What a pair is called, sought or not; `None` when too little is shared to call it anything.
    pub(super) fn named(&self, pair: TextPair) -> Option<RelatedTexts> {
        let limits = self.limits(&pair);
        let overlap = pair.overlap;
        let evidence = self.told.map(|told| told.evidence(pair.a, pair.b));
        let mut relation = relation_of(evidence.as_ref(), overlap, &limits);
        let copied = matches!(relation, Some(Relation::Near | Relation::Contains | Relation::Contained));
        if let (Some(told), Some(evidence), false) = (self.told, &evidence, copied)
            && told.together(pair.a, pair.b, evidence)
        {
            relation = Some(Relation::Story);
        }
        let passage = self.best_passage(pair.a, pair.b);
        let relation = relation.or(passage.map(|_| Relation::Passage))?;
        let similarity = match relation {
            Relation::Exact | Relation::Near => overlap.jaccard(),
            Relation::Contains => overlap.containment_right(),
            Relation::Contained => overlap.containment_left(),
            Relation::Story => evidence.map_or(0.0, |evidence| evidence.score),
            Relation::Passage => passage.unwrap_or_else(|| overlap.containment_left().max(overlap.containment_right())),
        };
        Some(RelatedTexts { pair, relation, similarity })
    }

    /// What the neighbours of two texts say.
    pub(super) fn guard(&self, a: TextId, b: TextId) -> Guard {
        match &self.neighbours {
            None => Guard::Unknown,
            Some(neighbours) => neighbours.agreement(a, b).map_or(Guard::Template, Guard::Compared),
        }
    }

    /// The limits for this pair: out of reach for what is not sought or what the guard refuses.
    fn limits(&self, pair: &TextPair) -> RelationParams {
        // A huge component of copies is verified in a few pairs each, so that its neighbourhoods say little: what is surely a copy is not doubted.
        let sure = pair.overlap.jaccard() >= self.params.containment.sure;
        let copies = sure || self.neighbours.as_ref().is_none_or(|neighbours| neighbours.agree(pair.a, pair.b));
        let limit = |relation: Relation, possible: bool, limit: f64| if possible && copies && self.params.seeks(relation) { limit } else { f64::INFINITY };
        let enough = pair.overlap.left.min(pair.overlap.right) >= self.params.containment.min_shingles;
        RelationParams {
            near: limit(Relation::Near, true, self.params.near.threshold),
            contains: limit(Relation::Contains, enough, self.params.containment.share),
            ..self.params.story.relation
        }
    }

    fn best_passage(&self, a: TextId, b: TextId) -> Option<f64> {
        let from = self.passages.partition_point(|passage| (passage.a, passage.b) < (a, b));
        let own = self.passages[from..].iter().take_while(|passage| (passage.a, passage.b) == (a, b));
        own.map(|passage| f64::from(passage.passage.similarity)).max_by(f64::total_cmp)
    }
}
