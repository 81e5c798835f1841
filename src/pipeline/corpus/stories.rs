//! The story stages over a corpus: texts are read again and reduced to profiles, nominated, weighed and grouped.
//!
//! Profiles stay in memory, some 12 bytes a word and at most some 200 KB a text: the only stage that costs more than fingerprints
//! a document. So nothing of it runs unless `story` is sought.

use rayon::prelude::*;

use super::gather::words_of;
use super::store::DocumentTable;
use super::tally::Tally;
use super::texts::Texts;
use super::verify::TextStar;
use crate::candidates::story::{
    Day, Group, PairEvidence, Reader, Statistics, StemPostings, StemSequence, StoryPair, StoryProfile, StoryScratch, Telling, Tellings, evidence,
    is_mere_formula, score_pair, select_stories,
};
use crate::cluster::Star;
use crate::config::StoryParams;
use crate::document::TextId;
use crate::error::Error;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// The texts of a corpus as tellings: what the story stages know as a number is the number of a text.
#[derive(Debug)]
pub(super) struct StoryIndex<'a> {
    params: &'a StoryParams,
    statistics: &'a Statistics,
    profiles: Vec<StoryProfile>,
    tellings: Tellings,
    /// The group of each text; `u32::MAX` for one in none.
    group_of: Vec<u32>,
}

impl StoryIndex<'_> {
    /// What two texts have in common.
    pub(super) fn evidence(&self, a: TextId, b: TextId) -> PairEvidence {
        evidence(&self.profiles[a.index()], &self.profiles[b.index()], self.statistics, &self.params.evidence)
    }

    /// Whether two texts stand in one group, and not because of a formula.
    pub(super) fn together(&self, a: TextId, b: TextId, evidence: &PairEvidence) -> bool {
        let (x, y) = (self.group_of[a.index()], self.group_of[b.index()]);
        x == y && x != u32::MAX && !is_mere_formula(evidence, &self.params.relation)
    }

    /// Everything that is known about two texts as tellings.
    pub(super) fn story(&self, a: TextId, b: TextId) -> StoryEvidence {
        let evidence = self.evidence(a, b);
        StoryEvidence {
            evidence,
            days: [a, b].map(|text| self.profiles[text.index()].day),
            formula: is_mere_formula(&evidence, &self.params.relation),
            grouped: a == b || (self.group_of[a.index()] != u32::MAX && self.group_of[a.index()] == self.group_of[b.index()]),
            selected: self.tellings.pairs.binary_search_by_key(&(a.min(b), a.max(b)), texts_of).is_ok(),
        }
    }

    /// The pairs that tell one story, sorted.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (TextId, TextId)> {
        self.tellings.pairs.iter().map(texts_of)
    }

    /// The groups as stars, each with its smallest score ([`Self::min_score`]).
    pub(super) fn stars(&self, most: usize, progress: &dyn Progress) -> Vec<TextStar> {
        let star = |group: &Group| {
            if progress.cancelled() {
                return None;
            }
            let representative = TextId(group.representative);
            let members = group.members.iter().copied().map(TextId).filter(|&member| member != representative).collect();
            Some(TextStar { star: Star { representative, members }, min_similarity: self.min_score(group, most) })
        };
        self.tellings.groups.par_iter().filter_map(star).collect()
    }

    /// The smallest score between any two texts of a group; of one with more than `most` texts, between its representative and any
    /// other.
    fn min_score(&self, group: &Group, most: usize) -> f64 {
        let score = |a: u32, b: u32| self.evidence(TextId(a), TextId(b)).score;
        let members = &group.members;
        if members.len() > most {
            let others = members.par_iter().filter(|&&member| member != group.representative);
            return others.map(|&member| score(group.representative, member)).reduce(|| 1.0, f64::min);
        }
        let pairs = (1..members.len()).flat_map(|n| members[..n].iter().map(move |&a| (a, members[n])));
        pairs.map(|(a, b)| score(a, b)).fold(1.0, f64::min)
    }
}

/// The texts of a pair, which are told by their numbers.
fn texts_of(pair: &StoryPair) -> (TextId, TextId) {
    (TextId(pair.edge.a), TextId(pair.edge.b))
}

/// What two documents have in common as tellings of one story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoryEvidence {
    /// What speaks for it.
    pub evidence: PairEvidence,
    /// When each was published; `None` where the date is missing or could be two days.
    pub days: [Option<Day>; 2],
    /// Whether they share a formula and no story, and so may not stand in one group because of each other.
    pub formula: bool,
    /// Whether both stand in one group.
    pub grouped: bool,
    /// Whether they were nominated as a pair and found to tell one story.
    pub selected: bool,
}

/// Reads the texts as tellings, by the `statistics` of the whole corpus, and finds those of one story.
pub(super) fn told<'a>(
    corpus: &DocumentTable,
    texts: &Texts,
    statistics: &'a Statistics,
    params: &'a StoryParams,
    progress: &dyn Progress,
    tally: &mut Tally,
) -> StoryIndex<'a> {
    progress.begin("reading tellings", texts.len() as u64);
    let profiles = profiles(corpus, texts, statistics, progress, tally);
    progress.finish();
    let tellings = if progress.cancelled() { Tellings::default() } else { tellings(&profiles, statistics, params, progress) };
    let mut group_of = vec![u32::MAX; profiles.len()];
    for (number, group) in (0..).zip(&tellings.groups) {
        group.members.iter().for_each(|&member| group_of[member as usize] = number);
    }
    StoryIndex { params, statistics, profiles, tellings, group_of }
}

fn profiles(corpus: &DocumentTable, texts: &Texts, statistics: &Statistics, progress: &dyn Progress, tally: &mut Tally) -> Vec<StoryProfile> {
    let read: Vec<Result<StoryProfile, Error>> = texts
        .first_copies()
        .par_iter()
        .map_init(
            || (LineReader::default(), Record::default(), Reader::default()),
            |(lines, record, reader), &doc| {
                if progress.cancelled() {
                    return Ok(StoryProfile::new(&StemSequence::default(), None, statistics));
                }
                corpus.reread(doc, lines, record)?;
                progress.advance(1);
                let (words, day) = words_of(reader, record);
                Ok(StoryProfile::new(&words, day, statistics))
            },
        )
        .collect();
    let kept = |read: Result<StoryProfile, Error>| {
        read.unwrap_or_else(|error| {
            tally.errors.push(error);
            StoryProfile::new(&StemSequence::default(), None, statistics)
        })
    };
    read.into_iter().map(kept).collect()
}

/// The steps of [`crate::candidates::story::tellings()`], with threads.
fn tellings(profiles: &[StoryProfile], statistics: &Statistics, params: &StoryParams, progress: &dyn Progress) -> Tellings {
    let views: Vec<Telling> = profiles.par_iter().map(|profile| Telling::new(profile, statistics)).collect();
    let postings = StemPostings::new(profiles, statistics, &params.nominate);
    progress.begin("comparing tellings", profiles.len() as u64);
    let nominate = |scratch: &mut StoryScratch, text: u32| {
        let nominees = if progress.cancelled() { Vec::new() } else { postings.nominees(text, scratch) };
        progress.advance(1);
        nominees.into_iter().map(move |nominee| (text.min(nominee.document), text.max(nominee.document))).collect::<Vec<_>>()
    };
    let mut nominated: Vec<(u32, u32)> = (0..profiles.len() as u32).into_par_iter().map_init(StoryScratch::default, nominate).flatten_iter().collect();
    nominated.par_sort_unstable();
    nominated.dedup();
    let of = |text: u32| (text, &profiles[text as usize], &views[text as usize]);
    let pairs: Vec<StoryPair> =
        nominated.into_par_iter().filter_map(|(a, b)| (!progress.cancelled()).then(|| score_pair(of(a), of(b), statistics, params))).collect();
    progress.finish();
    select_stories(profiles, pairs, statistics, params)
}
