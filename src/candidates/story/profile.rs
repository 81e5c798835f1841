//! What is kept of one document to score it against others.

use super::statistics::Statistics;
use super::words::StemSequence;
use crate::day::Day;

/// Marks a shingle that comes back on no other day.
const ALONE: u32 = u32::MAX;
/// Stands for every stem that the counted corpus does not hold.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// One document, reduced to what scoring needs. Some 12 bytes a word.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryProfile {
    /// When it was published.
    pub day: Option<Day>,
    /// Numbers of its distinct stems, ascending.
    pub(super) stems: Box<[u32]>,
    /// Every stem in order, as a place in `stems`.
    pub(super) sequence: Box<[u16]>,
    /// How many of `sequence` are the title.
    pub(super) title: usize,
    /// Its distinct shingles, ascending: 32 bits of the hash, and the list of days (or [`ALONE`]).
    pub(super) shingles: Box<[(u32, u32)]>,
    /// Where the shingles with a list of days stand.
    pub(super) returning: Box<[Returning]>,
}

/// A place of a shingle that comes back on other days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Returning {
    pub(super) start: u16,
    pub(super) end: u16,
    /// Its place in `shingles`.
    pub(super) shingle: u32,
}

impl StoryProfile {
    /// Reduces a document of the counted corpus. Stems the corpus does not hold count as one that nobody shares.
    #[must_use]
    pub fn new(words: &StemSequence, day: Option<Day>, statistics: &Statistics) -> Self {
        let numbers: Vec<u32> = words.stems().map(|stem| statistics.number(stem).unwrap_or(UNKNOWN)).collect();
        let mut stems = numbers.clone();
        stems.sort_unstable();
        stems.dedup();
        // At most 8,192 stems a document (`StemSequence`): places fit 16 bits.
        let place = |number: &u32| stems.binary_search(number).unwrap_or(0) as u16;
        let sequence = numbers.iter().map(place).collect();
        let mut found = Vec::with_capacity(numbers.len());
        words.for_each_shingle(|shingle| {
            let list = statistics.issues().find(shingle.hash).unwrap_or(ALONE);
            found.push(((shingle.hash >> 32) as u32, list, shingle.start as u16, shingle.end as u16));
        });
        let mut shingles: Vec<(u32, u32)> = found.iter().map(|&(hash, list, ..)| (hash, list)).collect();
        shingles.sort_unstable();
        shingles.dedup_by_key(|(hash, _)| *hash);
        let at = |hash: u32| shingles.partition_point(|(other, _)| *other < hash) as u32;
        let returning = found.iter().filter(|f| f.1 != ALONE).map(|&(hash, _, start, end)| Returning { start, end, shingle: at(hash) }).collect();
        Self { day, stems: stems.into(), sequence, title: words.title_len(), shingles: shingles.into(), returning }
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + self.stems.len() * 4 + self.sequence.len() * 2 + self.shingles.len() * 8 + self.returning.len() * size_of::<Returning>()
    }

    /// The list of days of each distinct shingle.
    pub(super) fn list(&self, shingle: usize) -> Option<u32> {
        self.shingles.get(shingle).map(|(_, list)| *list).filter(|list| *list != ALONE)
    }
}
