//! What one pass over a corpus counts: documents per stem and days per shingle. Integers only, so neither the order of the
//! documents nor the number of threads shows.

use rustc_hash::FxHashMap;

use super::issues::{IssueTally, ShingleDayLists};
use super::words::StemSequence;
use crate::config::EvidenceParams;
use crate::day::Day;

/// Counts while the corpus streams by.
#[derive(Debug, Clone)]
pub struct StoryTally {
    documents: u32,
    document_frequency: FxHashMap<u64, u32>,
    issues: IssueTally,
    scratch: Vec<u64>,
}

impl StoryTally {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(params: &EvidenceParams) -> Self {
        Self { documents: 0, document_frequency: FxHashMap::default(), issues: IssueTally::new(params.shingle_slots), scratch: Vec::new() }
    }

    /// Counts a document. Sorts its stems and its shingles once.
    pub fn add(&mut self, words: &StemSequence, day: Option<Day>) {
        self.documents += 1;
        self.scratch.clear();
        self.scratch.extend(words.stems());
        self.scratch.sort_unstable();
        self.scratch.dedup();
        for &stem in &self.scratch {
            *self.document_frequency.entry(stem).or_insert(0) += 1;
        }
        self.scratch.clear();
        let scratch = &mut self.scratch;
        words.for_each_shingle(|shingle| scratch.push(shingle.hash));
        scratch.sort_unstable();
        scratch.dedup();
        for &shingle in &*scratch {
            self.issues.add(shingle, day);
        }
    }

    /// Takes over what another thread counted.
    pub fn merge(&mut self, other: Self) {
        self.documents += other.documents;
        for (stem, count) in other.document_frequency {
            *self.document_frequency.entry(stem).or_insert(0) += count;
        }
        self.issues.merge(other.issues);
    }

    /// Closes the count. Stems are numbered by their hash.
    #[must_use]
    pub fn finish(self) -> Statistics {
        let mut stems: Vec<(u64, u32)> = self.document_frequency.into_iter().collect();
        stems.sort_unstable();
        let frequencies = stems.iter().map(|(_, count)| *count).collect();
        let numbers = stems.into_iter().map(|(stem, _)| stem).zip(0..).collect();
        Statistics { documents: self.documents, numbers, frequencies, issues: self.issues.finish() }
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.document_frequency.capacity() * (size_of::<(u64, u32)>() + 1) + self.issues.bytes()
    }
}

/// The counts of a corpus.
#[derive(Debug, Clone, Default)]
pub struct Statistics {
    documents: u32,
    numbers: FxHashMap<u64, u32>,
    frequencies: Vec<u32>,
    issues: ShingleDayLists,
}

impl Statistics {
    /// Documents counted.
    #[must_use]
    pub fn documents(&self) -> u32 {
        self.documents
    }

    /// The number of a stem; `None` for one that the corpus does not hold.
    #[must_use]
    pub fn number(&self, stem: u64) -> Option<u32> {
        self.numbers.get(&stem).copied()
    }

    /// How many documents hold the stem of a number.
    #[must_use]
    pub fn document_frequency(&self, number: u32) -> u32 {
        self.frequencies.get(number as usize).copied().unwrap_or(0)
    }

    /// How many stems there are.
    #[must_use]
    pub fn stems(&self) -> usize {
        self.frequencies.len()
    }

    /// Inverse document frequency, `ln((N + 1) / (df + ½))`: above 0 for every stem.
    #[must_use]
    pub fn weight(&self, number: u32) -> f64 {
        let frequency = f64::from(self.document_frequency(number));
        ((f64::from(self.documents) + 1.0) / (frequency + 0.5)).ln()
    }

    /// The weight of a stem that one document holds: the unit in which a corpus of this size measures evidence.
    #[must_use]
    pub fn unique_weight(&self) -> f64 {
        ((f64::from(self.documents) + 1.0) / 1.5).ln().max(f64::MIN_POSITIVE)
    }

    /// The days of the shingles that come back.
    #[must_use]
    pub fn issues(&self) -> &ShingleDayLists {
        &self.issues
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.numbers.capacity() * (size_of::<(u64, u32)>() + 1) + self.frequencies.capacity() * size_of::<u32>() + self.issues.bytes()
    }
}
