//! Different tellings of one event, told apart from mere formulas; no model, any script.
//!
//! Reading order: [`words`] (a document as stems and shingles), [`issues`] and
//! [`statistics`] (one pass over a corpus: how many documents know a stem, which days print a run of words), [`profile`]
//! (what is kept of one document), [`score`] (the evidence of a pair), [`relation`] (what the evidence calls it),
//! [`nominate`] (pairs that share rare stems), [`cosine`] and [`mod@group`] (clusters), [`floor`] (clusters of which more is asked), [`mod@tellings`] (the steps in order).
//!
//! A run of words that a corpus prints on many days is a form letter, not news. Everything here discounts such runs by the
//! number of *other* days that carry them; names, numbers and a story's own sentences are what is left.

pub mod cosine;
#[cfg(test)]
mod fixtures;
pub mod floor;
pub mod group;
pub mod issues;
pub mod nominate;
pub mod profile;
pub mod relation;
pub mod score;
pub mod statistics;
pub mod tellings;
pub mod words;

pub use cosine::{Telling, similarity};
pub use group::{Edge, Group, group};
pub use nominate::{StemPostings, StoryCandidate, StoryScratch};
pub use profile::StoryProfile;
pub use relation::{is_mere_formula, relation_of};
pub use score::{PairEvidence, evidence};
pub use statistics::{Statistics, StoryTally};
pub use tellings::{StoryPair, Tellings, score_pair, select_stories, tellings};
pub use words::{Reader, StemSequence};

pub use crate::day::Day;
