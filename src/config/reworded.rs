//! Defaults of the search for passages that a person reworded.

use super::passage::CandidateParams;

/// What counts as a reworded passage ([`crate::align::reworded`]), and who is looked at for one ([`crate::candidates::rare`]). Lengths in letters
/// ([`crate::fingerprint::gram`]), weights in hundredths of a nat, shares in hundredths. By hand, looking at planted passages
/// (Arabic, English) and the short answers of Clough and Stevenson (*Developing a corpus of plagiarised short answers*, 2011).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RewordedParams {
    /// Length of a unit: a word, or so many characters of a script without blanks.
    pub unit: u32,
    /// Documents of the corpus.
    pub documents: u32,
    /// A unit of more documents is no seed, and names no neighbours.
    pub max_documents: u32,
    /// Nor is one with more places in one of two texts.
    pub max_places: u32,
    /// Units of that many documents say nothing.
    pub common_documents: u32,
    /// Rare units behind a rare one that it is paired with.
    pub neighbours: u32,
    /// Largest distance of neighbouring seeds, and of the units of a pair.
    pub gap: u32,
    /// Clusters of a pair of texts that are looked at, the weightiest.
    pub max_clusters: u32,
    /// What the seeds of a cluster weigh together, at least.
    pub seeded: u32,
    /// How far a run grows in a round.
    pub reach: u32,
    /// How far around the other side's run a growing unit may find its like.
    pub margin: u32,
    /// Rounds of growing.
    pub rounds: u32,
    /// What a unit that the other side does not have costs, of its weight.
    pub miss: u32,
    /// How much below its best a growing sum may fall before growing stops.
    pub patience: u32,
    /// Share of the weight of a passage that the other side has, at least; on both sides.
    pub min_coverage: u32,
    /// What the units that both sides have weigh, at least.
    pub min_weight: u32,
    /// Share of the grams of a passage that other documents have as well, from which it is a form or a footer.
    pub max_common: u32,
}

impl RewordedParams {
    /// Length of a unit, in letters. By hand.
    pub const UNIT: u32 = 3;

    /// Documents below which a corpus does not tell rare words from common ones. By hand.
    pub const MIN_DOCUMENTS: usize = 50;

    /// The defaults for a corpus of that many documents.
    #[must_use]
    pub fn for_corpus(documents: usize) -> Self {
        let documents = documents.min(u32::MAX as usize) as u32;
        Self {
            documents,
            max_documents: (documents / 50).clamp(4, 200),
            common_documents: (documents / 10).clamp(5, 255),
            unit: Self::UNIT,
            max_places: 4,
            neighbours: 3,
            gap: 64,
            max_clusters: 16,
            seeded: 1600,
            reach: 80,
            margin: 40,
            rounds: 2,
            miss: 60,
            patience: 1200,
            min_coverage: 50,
            min_weight: 3800,
            max_common: 40,
        }
    }

    /// Who is looked at: texts that share pairs of rare units.
    #[must_use]
    pub fn candidates(&self) -> CandidateParams {
        CandidateParams { max_documents: 10, min_shared: 3, strong: 12, strong_share: 8, max_weak: 4, ..CandidateParams::PASSAGES }
    }

    /// What a word of that many documents says, in hundredths of a nat: the logarithm of how much rarer it is than one of every document.
    #[must_use]
    pub fn weight(&self, documents: u32) -> u32 {
        if documents >= self.common_documents {
            return 0;
        }
        (100.0 * (f64::from(self.documents + 1) / (f64::from(documents) + 0.5)).ln()) as u32
    }
}
