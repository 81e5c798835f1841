//! A unit as it is compared: its vector, its content words by weight, its names.

use super::unit::{Reading, Unit};
use super::vector::{Frequencies, Vector};
use super::vocabulary::{Vocabulary, WordId};
use crate::config::ScoreParams;

/// A unit with what scoring needs of it.
#[derive(Debug)]
pub struct UnitProfile {
    /// Its trigram vector.
    pub vector: Vector,
    /// Its different content words with their weights, sorted by word.
    pub content: Vec<(WordId, f32)>,
    /// Which of [`Self::content`] are neither of names nor of who speaks: what is said of them.
    pub said: Vec<bool>,
    /// The words of each of its names.
    pub names: Vec<Vec<WordId>>,
    /// Where it stands in its document, from 0 to 1.
    pub position: f32,
}

impl UnitProfile {
    /// Reads the profile of a unit.
    #[must_use]
    pub fn new(reading: &Reading, unit: &Unit, vocabulary: &Vocabulary, frequencies: &Frequencies) -> Self {
        let named = |n: usize| reading.speaks[n] || reading.is_named(n);
        let mut words: Vec<(WordId, bool, bool)> = unit.words.clone().map(|n| (reading.words[n].word, reading.speaks[n], named(n))).collect();
        words.retain(|&(word, ..)| vocabulary.word(word).is_content());
        // A word that stands there as something else too, sorted first, is no mere speaker and no mere name.
        words.sort_unstable();
        words.dedup_by_key(|word| word.0);
        let weight = |word: WordId| frequencies.weight(word, vocabulary.word(word).rarity);
        let share = |speaks: bool, named: bool| match (speaks, named) {
            (true, _) => ScoreParams::SPEAKER_WEIGHT,
            (false, true) => ScoreParams::NAME_WEIGHT,
            (false, false) => 1.0,
        };
        Self {
            vector: frequencies.vector(reading, unit, vocabulary),
            content: words.iter().map(|&(word, speaks, named)| (word, share(speaks, named) * weight(word))).collect(),
            said: words.iter().map(|(.., named)| !named).collect(),
            names: reading.names_in(unit).map(|name| name.map(|n| reading.words[n].word).collect()).collect(),
            position: unit.position,
        }
    }
}
