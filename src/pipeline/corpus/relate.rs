//! From what is known of two texts to the one relation they are reported with.
//!
//! `near` and `contains` are accepted unless a guard vetoes them. Two pages of one site share a frame: the
//! neighbourhoods of a frame and of a page disagree ([`crate::candidates::neighbourhood`]), known whenever `contains` is sought. Two
//! notices of one series share a form: the dates and the rest of the words tell ([`crate::candidates::story`]), known only when `story` is
//! sought. A plain run does not pay for that: it would read the corpus again and keep 12 bytes a word in memory, and for
//! removing copies a form filled in anew with the same words is a copy all the same. Such a pair becomes `passage`, or nothing when
//! passages are not sought.

use super::passages::TextPassage;
use super::stories::StoryIndex;
use super::verify::TextPair;
use crate::candidates::neighbourhood::{Agreement, Neighbourhoods};
use crate::candidates::story::relation_of;
use crate::config::{CorpusParams, Relation, RelationParams};

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
    /// Nothing: containment is not sought, so neighbours are not known.
    Unknown,
    /// One of the two has so many neighbours that it is a template.
    Template,
    /// How many they have in common.
    Compared(Agreement),
}

/// Everything that decides about pairs.
pub(super) struct Judge<'a> {
    params: &'a CorpusParams,
    told: Option<&'a StoryIndex<'a>>,
    /// `None` when containment is not sought: without it neighbours are not known.
    neighbours: Option<Neighbourhoods>,
    passages: &'a [TextPassage],
}

impl<'a> Judge<'a> {
    /// `pairs` are all verified ones, `passages` are sorted by their texts.
    pub(super) fn new(params: &'a CorpusParams, texts: u32, pairs: &[TextPair], told: Option<&'a StoryIndex<'a>>, passages: &'a [TextPassage]) -> Self {
        let neighbours = params.seeks(Relation::Contains).then(|| {
            let verified = pairs.iter().map(|pair| (pair.a, pair.b, pair.overlap));
            Neighbourhoods::build(verified, texts, params.containment.neighbourhood)
        });
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
    pub(super) fn guard(&self, a: u32, b: u32) -> Guard {
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
            ..self.params.telling.relation
        }
    }

    fn best_passage(&self, a: u32, b: u32) -> Option<f64> {
        let from = self.passages.partition_point(|passage| (passage.a, passage.b) < (a, b));
        let own = self.passages[from..].iter().take_while(|passage| (passage.a, passage.b) == (a, b));
        own.map(|passage| f64::from(passage.passage.similarity)).max_by(f64::total_cmp)
    }
}
