//! Pairs that share rare stems inside a window of days: the way to tellings in other words, which share no run of text.
//!
//! Ranked, never counted: the cosine over these stems decides who is looked at, and a document nominates few others.

use super::profile::StoryProfile;
use super::statistics::Statistics;
use crate::config::StoryCandidateParams;

/// A document that another one nominates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoryCandidate {
    /// Its index.
    pub document: u32,
    /// Cosine over the stems that are neither unique nor common.
    pub similarity: f32,
}

/// For each stem that is neither unique nor common, the documents that hold it, by day.
///
/// 4 bytes for each such stem of each document. Equal similarities are told apart by index: number the documents by
/// something of their own (the order of their ids) where their order must not show.
#[derive(Debug)]
pub struct StemPostings<'a> {
    profiles: &'a [StoryProfile],
    statistics: &'a Statistics,
    params: StoryCandidateParams,
    /// Documents by day, then index; those without a day last.
    order: Vec<u32>,
    /// How many of `order` have a day.
    dated: usize,
    /// Where the list of each stem begins in `entries`.
    starts: Vec<u32>,
    /// Places in `order`, ascending in each list.
    entries: Vec<u32>,
    norms: Vec<f32>,
}

/// What one thread reuses from document to document.
#[derive(Debug, Default)]
pub struct StoryScratch {
    similarity: Vec<f32>,
    touched: Vec<u32>,
}

impl<'a> StemPostings<'a> {
    /// Builds the lists for the documents of a counted corpus. Linear in their stems.
    #[must_use]
    pub fn new(profiles: &'a [StoryProfile], statistics: &'a Statistics, params: &StoryCandidateParams) -> Self {
        let mut order: Vec<u32> = (0..profiles.len() as u32).collect();
        order.sort_by_key(|&document| {
            let day = profiles[document as usize].day;
            (day.is_none(), day, document)
        });
        let dated = profiles.iter().filter(|profile| profile.day.is_some()).count();
        let mut new = Self { profiles, statistics, params: *params, order, dated, starts: Vec::new(), entries: Vec::new(), norms: Vec::new() };
        new.fill();
        new.norms = profiles
            .iter()
            .map(|profile| profile.stems.iter().filter(|stem| new.counts(**stem)).map(|stem| new.weight(*stem).powi(2)).sum::<f32>().sqrt())
            .collect();
        new
    }

    /// The documents most like one, best first; at most [`StoryCandidateParams::nominees`]. Cost is bounded by
    /// [`StoryCandidateParams::postings`] for a document, the rarest stems first.
    #[must_use]
    pub fn nominees(&self, document: u32, scratch: &mut StoryScratch) -> Vec<StoryCandidate> {
        let profile = &self.profiles[document as usize];
        let mut stems: Vec<u32> = profile.stems.iter().copied().filter(|stem| self.counts(*stem)).collect();
        stems.sort_by_key(|&stem| (self.statistics.document_frequency(stem), stem));
        scratch.similarity.resize(self.order.len(), 0.0);
        let mut left = self.params.postings;
        for stem in stems {
            let weight = self.weight(stem).powi(2);
            for run in self.window(stem, profile) {
                left = left.saturating_sub(run.len());
                for &place in run {
                    if scratch.similarity[place as usize] == 0.0 {
                        scratch.touched.push(place);
                    }
                    scratch.similarity[place as usize] += weight;
                }
            }
            if left == 0 {
                break;
            }
        }
        self.best(document, scratch)
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        (self.order.capacity() + self.starts.capacity() + self.entries.capacity() + self.norms.capacity()) * 4
    }

    fn best(&self, document: u32, scratch: &mut StoryScratch) -> Vec<StoryCandidate> {
        let own = self.norms[document as usize];
        let mut found: Vec<StoryCandidate> = scratch
            .touched
            .drain(..)
            .map(|place| {
                let other = self.order[place as usize];
                let shared = std::mem::take(&mut scratch.similarity[place as usize]);
                StoryCandidate { document: other, similarity: shared / (own * self.norms[other as usize]) }
            })
            .filter(|nominee| nominee.document != document)
            .collect();
        let by_similarity = |a: &StoryCandidate, b: &StoryCandidate| b.similarity.total_cmp(&a.similarity).then(a.document.cmp(&b.document));
        let most = self.params.nominees;
        if found.len() > most {
            found.select_nth_unstable_by(most, by_similarity);
            found.truncate(most);
        }
        found.sort_unstable_by(by_similarity);
        found
    }

    /// The parts of a stem's list inside the window around a document's day: its days, and the documents without one.
    fn window(&self, stem: u32, profile: &StoryProfile) -> [&[u32]; 2] {
        let list = &self.entries[self.starts[stem as usize] as usize..self.starts[stem as usize + 1] as usize];
        let Some(day) = profile.day else { return [list, &[]] };
        let (dated, undated) = list.split_at(list.partition_point(|&place| (place as usize) < self.dated));
        let offset = |place: &u32| self.profiles[self.order[*place as usize] as usize].day.map_or(i64::MAX, |other| i64::from(other.0) - i64::from(day.0));
        let window = i64::from(self.params.window_days);
        let (low, high) = (dated.partition_point(|place| offset(place) < -window), dated.partition_point(|place| offset(place) <= window));
        [&dated[low..high], undated]
    }

    fn counts(&self, stem: u32) -> bool {
        let most = (f64::from(self.statistics.documents()) * self.params.common_share) as u32;
        (2..=most.max(self.params.common_floor)).contains(&self.statistics.document_frequency(stem))
    }

    fn weight(&self, stem: u32) -> f32 {
        self.statistics.weight(stem) as f32
    }

    fn fill(&mut self) {
        let stems = self.statistics.stems();
        let mut starts = vec![0_u32; stems + 2];
        let take = |of: &mut dyn FnMut(u32, usize)| {
            for (place, &document) in self.order.iter().enumerate() {
                for &stem in &self.profiles[document as usize].stems {
                    if self.counts(stem) {
                        of(place as u32, stem as usize);
                    }
                }
            }
        };
        take(&mut |_, stem| starts[stem + 2] += 1);
        for stem in 2..starts.len() {
            starts[stem] += starts[stem - 1];
        }
        let mut entries = vec![0_u32; starts[stems + 1] as usize];
        take(&mut |place, stem| {
            entries[starts[stem + 1] as usize] = place;
            starts[stem + 1] += 1;
        });
        self.starts = starts;
        self.entries = entries;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{corpus, counted};
    use super::super::{Day, StemSequence, StoryTally};
    use super::*;
    use crate::config::EvidenceParams;
    use proptest::prelude::*;

    #[test]
    fn tellings_of_one_event_nominate_each_other_first() {
        let (texts, [_, _, english, arabic]) = corpus();
        let order: Vec<usize> = (0..texts.len()).collect();
        for dated in [true, false] {
            let (profiles, statistics) = counted(&texts, &order, dated);
            let postings = StemPostings::new(&profiles, &statistics, &StoryCandidateParams::default());
            for event in [english.clone(), arabic.clone()] {
                for document in event.clone() {
                    let nominees = postings.nominees(document as u32, &mut StoryScratch::default());
                    for nominee in &nominees[..event.len() - 1] {
                        assert!(event.contains(&(nominee.document as usize)), "{}", texts[document].title);
                    }
                }
            }
        }
    }

    /// All pairs inside the window, by the definition of the cosine.
    fn by_hand(profiles: &[StoryProfile], statistics: &Statistics, params: &StoryCandidateParams, document: usize) -> Vec<(u32, f32)> {
        let most = ((f64::from(statistics.documents()) * params.common_share) as u32).max(params.common_floor);
        let stems =
            |profile: &StoryProfile| profile.stems.iter().copied().filter(|s| (2..=most).contains(&statistics.document_frequency(*s))).collect::<Vec<_>>();
        let square = |stems: &[u32]| stems.iter().map(|stem| statistics.weight(*stem).powi(2)).sum::<f64>();
        let own = stems(&profiles[document]);
        let mut all = Vec::new();
        for (other, profile) in (0_u32..).zip(profiles) {
            let inside = profiles[document].day.zip(profile.day).is_none_or(|(a, b)| a.distance(b) <= params.window_days);
            let theirs = stems(profile);
            let shared: Vec<u32> = own.iter().copied().filter(|stem| theirs.contains(stem)).collect();
            if other as usize != document && inside && !shared.is_empty() {
                all.push((other, (square(&shared) / (square(&own) * square(&theirs)).sqrt()) as f32));
            }
        }
        all
    }

    proptest! {
        #[test]
        fn equals_all_pairs_by_hand(texts in prop::collection::vec(("[a-h ]{0,20}", prop::option::of(0_i32..40)), 1..14)) {
            let params = StoryCandidateParams { common_floor: 4, ..StoryCandidateParams::default() };
            let words: Vec<StemSequence> = texts.iter().map(|(text, _)| StemSequence::read(None, text)).collect();
            let mut tally = StoryTally::new(&EvidenceParams::default());
            words.iter().zip(&texts).for_each(|(words, text)| tally.add(words, text.1.map(Day)));
            let statistics = tally.finish();
            let profiles: Vec<StoryProfile> = words.iter().zip(&texts).map(|(words, text)| StoryProfile::new(words, text.1.map(Day), &statistics)).collect();
            let postings = StemPostings::new(&profiles, &statistics, &params);
            let mut scratch = StoryScratch::default();
            for document in 0..profiles.len() {
                let found = postings.nominees(document as u32, &mut scratch);
                let want = by_hand(&profiles, &statistics, &params, document);
                prop_assert_eq!(found.len(), want.len());
                prop_assert!(found.is_sorted_by(|a, b| a.similarity >= b.similarity));
                for nominee in found {
                    let (_, similarity) = want.iter().find(|(other, _)| *other == nominee.document).unwrap();
                    prop_assert!((similarity - nominee.similarity).abs() < 1e-4);
                }
            }
        }
    }

    #[test]
    fn no_document_nominates_more_than_its_share() {
        let texts: Vec<String> = (0..60).map(|n| format!("ferry reef harbour fog number{n}")).collect();
        let words: Vec<StemSequence> = texts.iter().map(|text| StemSequence::read(None, text)).collect();
        let mut tally = StoryTally::new(&EvidenceParams::default());
        for words in &words {
            tally.add(words, None);
        }
        let statistics = tally.finish();
        let profiles: Vec<StoryProfile> = words.iter().map(|words| StoryProfile::new(words, None, &statistics)).collect();
        let params = StoryCandidateParams { nominees: 7, ..StoryCandidateParams::default() };
        let postings = StemPostings::new(&profiles, &statistics, &params);
        let nominees = postings.nominees(30, &mut StoryScratch::default());
        assert_eq!(nominees.iter().map(|n| n.document).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6]);
    }
}
