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
use crate::candidates::story::{Day, Reader, Statistics, StemSequence, StoryTally};
use crate::config::{CandidateParams, ClusterParams, Relation, RewordedParams, SampleParams, WinnowParams};
use crate::fingerprint::gram::grams;
use crate::fingerprint::sample::sample;
use crate::fingerprint::winnow::winnow;
use crate::publication::PublicationDate;
use crate::read::scan::Record;
use crate::spill::{Packer, Unpacker};
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
    tally: Option<Mutex<StoryTally>>,
    /// Whether what is counted is kept with the documents, so that it can be counted without reading them.
    keeps: bool,
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
            tally: params.seeks(Relation::Story).then(|| Mutex::new(StoryTally::new(&params.story.evidence))),
            keeps: params.spill.work.is_some(),
        }
    }

    /// Counts once more what was kept of documents.
    pub(super) fn recount(&self, counted: Counted) {
        for (digest, grams, units) in counted.texts {
            self.counted.lock().unwrap_or_else(PoisonError::into_inner).insert(digest);
            self.grams.iter().for_each(|counts| counts.add_cells(&grams));
            self.units.iter().for_each(|counts| counts.add_cells(&units));
        }
        if let Some(tally) = &self.tally {
            let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
            counted.words.iter().for_each(|(words, day)| tally.add(words, *day));
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
    /// What was counted, where that is kept.
    pub(super) counted: Counted,
}

/// What was counted of documents.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// Texts of which the grams were counted, by their digests: the cells of the grams, and of the words.
    texts: Vec<(u128, Vec<u32>, Vec<u32>)>,
    /// Documents as the story stages see them.
    words: Vec<(StemSequence, Option<Day>)>,
}

impl Counted {
    fn pack(&self, out: &mut Packer) {
        out.each(&self.texts, |out, (digest, grams, units)| {
            out.wide(*digest);
            out.shorts(grams);
            out.shorts(units);
        });
        out.each(&self.words, |out, (words, day)| {
            words.pack(out);
            out.shorts(&day.iter().map(|day| day.0.cast_unsigned()).collect::<Vec<u32>>());
        });
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let texts = from.each(size_of::<u128>(), |from| Some((from.wide()?, from.shorts()?, from.shorts()?)))?;
        let words = from.each(size_of::<u64>(), |from| Some((StemSequence::unpack(from)?, from.shorts()?.first().map(|day| Day(day.cast_signed())))))?;
        Some(Self { texts, words })
    }
}

impl Gathered {
    /// Writes everything down for [`Self::unpack`].
    pub(super) fn pack(&self, out: &mut Packer) {
        for prints in [&self.containment, &self.passages, &self.reuse] {
            prints.pack(out);
        }
        self.counted.pack(out);
    }

    /// What was packed; `None` when it cannot be right.
    pub(super) fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let [containment, passages, reuse] = [Prints::unpack(from)?, Prints::unpack(from)?, Prints::unpack(from)?];
        Some(Self { containment, passages, reuse, counted: Counted::unpack(from)? })
    }

    /// How many documents each table has.
    pub(super) fn rows(&self) -> [usize; 3] {
        [self.containment.len(), self.passages.len(), self.reuse.len()]
    }
}

/// What one thread gathers with.
#[derive(Debug)]
pub(super) struct Gatherer<'a> {
    gathering: &'a Gathering,
    reader: Reader,
    /// Documents that are not counted yet.
    words: Vec<(StemSequence, Option<Day>)>,
}

impl<'a> Gatherer<'a> {
    pub(super) fn new(gathering: &'a Gathering) -> Self {
        Self { gathering, reader: Reader::default(), words: Vec::new() }
    }

    /// Takes in a document by its record, its date and what it was cut into; one without a digest is empty.
    pub(super) fn document(&mut self, record: &Record, published: Option<PublicationDate>, cut: (&[u64], Option<u128>), gathered: &mut Gathered) {
        let (shingles, digest) = cut;
        let Gathering { containment, grams: counts, units, counted, tally, keeps } = self.gathering;
        if let Some(params) = containment {
            gathered.containment.push(sample(shingles, *params));
        }
        if let Some(counts) = counts {
            let params = WinnowParams::PASSAGES;
            // Passages are shown to people: they end where words end, so `3.5` is one.
            let tokens = &tokenize(&record.text);
            let is_new = |digest: &u128| counted.lock().unwrap_or_else(PoisonError::into_inner).insert(*digest);
            if let Some(digest) = digest.filter(is_new) {
                let of_grams = counts.distinct_cells(grams(&record.text, tokens, params.gram).iter().map(|gram| gram.hash));
                counts.add_cells(&of_grams);
                let of_units = units.as_ref().map_or_else(Vec::new, |units| {
                    let mut hashes = Vec::with_capacity(tokens.len());
                    unit_hashes(&record.text, tokens, RewordedParams::UNIT, |hash| hashes.push(hash));
                    let cells = units.distinct_cells(hashes);
                    units.add_cells(&cells);
                    cells
                });
                if *keeps {
                    gathered.counted.texts.push((digest, of_grams, of_units));
                }
            }
            gathered.passages.push(winnow(&record.text, tokens, params).iter().map(|gram| (gram.hash >> 32) as u32));
            gathered.reuse.push(winnow(&record.text, tokens, WinnowParams::REUSE).iter().map(|gram| (gram.hash >> 32) as u32));
        }
        if tally.is_some() && digest.is_some() {
            self.words.push((words(&mut self.reader, record), published.map(|at| at.day)));
        }
    }

    /// Counts what a piece of a file brought.
    pub(super) fn count(&mut self, gathered: &mut Gathered) {
        if let Some(tally) = &self.gathering.tally {
            let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
            self.words.iter().for_each(|(words, day)| tally.add(words, *day));
        }
        if self.gathering.keeps { gathered.counted.words.append(&mut self.words) } else { self.words.clear() }
    }
}

/// A document as the story stages see it.
pub(super) fn words_of(reader: &mut Reader, record: &Record) -> (StemSequence, Option<Day>) {
    (words(reader, record), record.publication_date().ok().map(|at| at.day))
}

fn words(reader: &mut Reader, record: &Record) -> StemSequence {
    let title = (!record.title.is_empty()).then_some(record.title.as_str());
    reader.words(title, &record.text)
}
