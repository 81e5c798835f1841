//! All documents of one story made ready: their words, units and profiles, and the statistics they share.

use super::background::Background;
use super::likeness::WordSimilarities;
use super::nominate::UnitPostings;
use super::profile::UnitProfile;
pub use super::source::Source;
use super::unit::Reading;
use super::vector::Frequencies;
use super::vocabulary::{Occurrence, Vocabulary, WordId, WordKind};

/// One document of a story.
#[derive(Debug)]
pub struct Side<'a> {
    /// Its words and units.
    pub reading: Reading<'a>,
    /// What scoring needs of each unit.
    pub profiles: Vec<UnitProfile>,
    /// Its units by the features of their vectors.
    pub postings: UnitPostings,
    /// Its different words, ascending.
    pub distinct: Vec<WordId>,
    /// Those of them that are numbers.
    pub figures: Vec<WordId>,
    /// Whether the commonness of words in its language is known.
    pub background_known: bool,
}

impl Side<'_> {
    /// The words of a unit.
    #[must_use]
    pub fn words_of(&self, unit: usize) -> &[Occurrence] {
        &self.reading.words[self.reading.units[unit].words.clone()]
    }
}

/// The documents of a story with the statistics they share.
#[derive(Debug)]
pub struct Story<'a> {
    /// All words.
    pub vocabulary: Vocabulary,
    /// How alike they are.
    pub likenesses: WordSimilarities,
    /// What one thing said in common weighs ([`Frequencies::unit_weight`]).
    pub unit_weight: f32,
    /// The documents, in the order they were given.
    pub sides: Vec<Side<'a>>,
    /// By word, how many documents have it.
    documents: Vec<u32>,
    /// Place of each document in an order that depends on the texts alone.
    ranks: Vec<usize>,
}

impl<'a> Story<'a> {
    /// Reads the documents. Linear in the texts, but for words that are alike.
    ///
    /// Documents are read in an order that depends on their texts alone, so that the order of the inputs reaches no sum.
    #[must_use]
    pub fn new(sources: &[Source<'a>]) -> Self {
        let mut order: Vec<usize> = (0..sources.len()).collect();
        order.sort_by_key(|&n| (sources[n].text, sources[n].published.map(|day| day.0)));
        let mut vocabulary = Vocabulary::default();
        for source in sources {
            vocabulary.learn(source.text, source.cut);
        }
        let readings: Vec<Reading> = order.iter().map(|&n| Reading::new(&sources[n], &mut vocabulary)).collect();
        let frequencies = Frequencies::count(&readings, &vocabulary);
        let likenesses = WordSimilarities::new(&vocabulary);
        let mut placed: Vec<(usize, Side)> = order.iter().copied().zip(readings.into_iter().map(|reading| side(reading, &vocabulary, &frequencies))).collect();
        placed.sort_by_key(|(n, _)| *n);
        let mut ranks = vec![0; sources.len()];
        order.iter().enumerate().for_each(|(rank, &n)| ranks[n] = rank);
        let sides: Vec<Side> = placed.into_iter().map(|(_, side)| side).collect();
        let mut documents = vec![0; vocabulary.len()];
        sides.iter().flat_map(|side| &side.distinct).for_each(|&word| documents[word as usize] += 1);
        Self { vocabulary, likenesses, unit_weight: frequencies.unit_weight(), sides, documents, ranks }
    }

    /// How many of the documents have a word.
    #[must_use]
    pub fn documents_with(&self, word: WordId) -> usize {
        self.documents[word as usize] as usize
    }

    /// Whether a pair is handled the other way round, so that its order reaches no decision.
    #[must_use]
    pub fn is_mirrored(&self, left: usize, right: usize) -> bool {
        self.ranks[left] > self.ranks[right]
    }
}

fn side<'a>(reading: Reading<'a>, vocabulary: &Vocabulary, frequencies: &Frequencies) -> Side<'a> {
    let profiles: Vec<UnitProfile> = reading.units.iter().map(|unit| UnitProfile::new(&reading, unit, vocabulary, frequencies)).collect();
    let postings = UnitPostings::new(&profiles);
    let mut distinct: Vec<WordId> = reading.words.iter().map(|word| word.word).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let figures = distinct.iter().copied().filter(|&word| vocabulary.word(word).kind == WordKind::Number).collect();
    let background_known = Background::of(reading.language).is_known();
    Side { reading, profiles, postings, distinct, figures, background_known }
}
