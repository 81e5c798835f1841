//! Pairs that share rare stems inside a window of days: the way to tellings in other words, which share no run of text.
//!
//! Ranked, never counted: the cosine over these stems decides who is looked at, and a document nominates few others.

use super::profile::Profile;
use super::statistics::Statistics;
use crate::config::NominateParams;

/// A document that another one nominates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nominee {
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
pub struct Postings<'a> {
    profiles: &'a [Profile],
    statistics: &'a Statistics,
    params: NominateParams,
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
pub struct Scratch {
    similarity: Vec<f32>,
    touched: Vec<u32>,
}

impl<'a> Postings<'a> {
    /// Builds the lists for the documents of a counted corpus. Linear in their stems.
    #[must_use]
    pub fn new(profiles: &'a [Profile], statistics: &'a Statistics, params: &NominateParams) -> Self {
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

    /// The documents most like one, best first; at most [`NominateParams::nominees`]. Cost is bounded by
    /// [`NominateParams::postings`] for a document, the rarest stems first.
    #[must_use]
    pub fn nominees(&self, document: u32, scratch: &mut Scratch) -> Vec<Nominee> {
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

    fn best(&self, document: u32, scratch: &mut Scratch) -> Vec<Nominee> {
        let own = self.norms[document as usize];
        let mut found: Vec<Nominee> = scratch
            .touched
            .drain(..)
            .map(|place| {
                let other = self.order[place as usize];
                let shared = std::mem::take(&mut scratch.similarity[place as usize]);
                Nominee { document: other, similarity: shared / (own * self.norms[other as usize]) }
            })
            .filter(|nominee| nominee.document != document)
            .collect();
        let by_similarity = |a: &Nominee, b: &Nominee| b.similarity.total_cmp(&a.similarity).then(a.document.cmp(&b.document));
        let most = self.params.nominees;
        if found.len() > most {
            found.select_nth_unstable_by(most, by_similarity);
            found.truncate(most);
        }
        found.sort_unstable_by(by_similarity);
        found
    }

    /// The parts of a stem's list inside the window around a document's day: its days, and the documents without one.
    fn window(&self, stem: u32, profile: &Profile) -> [&[u32]; 2] {
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
