//! What the first reading gathers beside sketches: fingerprints, the commonness of grams, and the counts of the story stages.
//!
//! Only what the sought relations need: a sample of the shingles for `contains` and the doubts about frames (one of twelve, 4 bytes each), fingerprints of passages
//! for `passage` (two of five words and two of nine, 4 bytes each, and two bytes a word for the commonness of grams), counts of stems and shingles for `story`.
//! Everything here is counted, so the order in which threads bring it does not show.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

use crate::candidates::commonness::GramCounts;
use crate::candidates::prints::Prints;
use crate::candidates::rare::unit_hashes;
use crate::candidates::story::{Day, Reader, Statistics, Tally, Words};
use crate::config::{CandidateParams, ClusterParams, Relation, RewordedParams, SampleParams, WinnowParams};
use crate::fingerprint::gram::grams;
use crate::fingerprint::sample::sample;
use crate::fingerprint::winnow::winnow;
use crate::publication::Publication;
use crate::read::scan::Record;
use crate::text::tokenize;

/// What is gathered, and the counts that all threads share.
#[derive(Debug)]
pub(super) struct Gathering {
    containment: Option<SampleParams>,
    /// Documents that hold a gram; `None` when no passages are sought.
    grams: Option<GramCounts>,
    /// Documents that hold a word; `None` when no reworded passages are sought.
    units: Option<GramCounts>,
    /// Digests of the texts whose grams are counted: copies of one text are one witness.
    counted: Mutex<FxHashSet<u128>>,
    /// Counts of the story stages; `None` when no stories are sought. One for all threads, which bring a piece of a file at a time:
    /// joining the large tables of several threads would cost more than waiting.
    tally: Option<Mutex<Tally>>,
}

impl Gathering {
    /// For a corpus of that many bytes.
    pub(super) fn new(params: &ClusterParams, bytes: u64) -> Self {
        Self {
            containment: params.doubts_frames().then_some(params.containment.sample),
            grams: params.seeks(Relation::Passage).then(|| GramCounts::for_grams((2 * bytes / CandidateParams::BYTES_A_GRAM) as usize)),
            // Words come back, so a table of half the size holds them.
            units: (params.seeks(Relation::Passage) && params.reworded).then(|| GramCounts::for_grams((bytes / CandidateParams::BYTES_A_GRAM) as usize)),
            counted: Mutex::default(),
            tally: params.seeks(Relation::Story).then(|| Mutex::new(Tally::new(&params.story.evidence))),
        }
    }

    /// The counts of the whole corpus: of grams, of words, and for stories.
    pub(super) fn finish(self) -> (Option<GramCounts>, Option<GramCounts>, Option<Statistics>) {
        let statistics = self.tally.map(|tally| tally.into_inner().unwrap_or_else(PoisonError::into_inner).finish());
        (self.grams, self.units, statistics)
    }
}

/// Fingerprints of documents, a row a document; no rows for what is not sought.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// For documents inside others.
    pub(super) containment: Prints,
    /// For passages.
    pub(super) passages: Prints,
    /// For texts that many documents carry.
    pub(super) reuse: Prints,
}

/// What one thread gathers with.
#[derive(Debug)]
pub(super) struct Gatherer<'a> {
    gathering: &'a Gathering,
    reader: Reader,
    /// Documents that are not counted yet.
    words: Vec<(Words, Option<Day>)>,
}

impl<'a> Gatherer<'a> {
    pub(super) fn new(gathering: &'a Gathering) -> Self {
        Self { gathering, reader: Reader::default(), words: Vec::new() }
    }

    /// Takes in a document by its record, its date and what it was cut into; one without a digest is empty.
    pub(super) fn document(&mut self, record: &Record, published: Option<Publication>, cut: (&[u64], Option<u128>), gathered: &mut Gathered) {
        let (shingles, digest) = cut;
        let Gathering { containment, grams: counts, units, counted, tally } = self.gathering;
        if let Some(params) = containment {
            gathered.containment.push(sample(shingles, *params));
        }
        if let Some(counts) = counts {
            let params = WinnowParams::PASSAGES;
            // Passages are shown to people: they end where words end, so `3.5` is one.
            let tokens = &tokenize(&record.text);
            let first = digest.is_some_and(|digest| counted.lock().unwrap_or_else(PoisonError::into_inner).insert(digest));
            if first {
                counts.add_document(grams(&record.text, tokens, params.gram).iter().map(|gram| gram.hash));
            }
            if let Some(units) = units.as_ref().filter(|_| first) {
                let mut hashes = Vec::with_capacity(tokens.len());
                unit_hashes(&record.text, tokens, RewordedParams::UNIT, |hash| hashes.push(hash));
                units.add_document(hashes);
            }
            gathered.passages.push(winnow(&record.text, tokens, params).iter().map(|gram| (gram.hash >> 32) as u32));
            gathered.reuse.push(winnow(&record.text, tokens, WinnowParams::REUSE).iter().map(|gram| (gram.hash >> 32) as u32));
        }
        if tally.is_some() && digest.is_some() {
            self.words.push((words(&mut self.reader, record), published.map(|at| at.day)));
        }
    }

    /// Counts what a piece of a file brought.
    pub(super) fn count(&mut self) {
        if let Some(tally) = &self.gathering.tally {
            let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
            self.words.drain(..).for_each(|(words, day)| tally.add(&words, day));
        }
    }
}

/// A document as the story stages see it.
pub(super) fn words_of(reader: &mut Reader, record: &Record) -> (Words, Option<Day>) {
    (words(reader, record), record.publication().ok().map(|at| at.day))
}

fn words(reader: &mut Reader, record: &Record) -> Words {
    let title = (!record.title.is_empty()).then_some(record.title.as_str());
    reader.words(title, &record.text)
}
