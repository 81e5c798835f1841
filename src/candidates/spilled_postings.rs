//! Postings of more fingerprints than fit in memory: who may hold most of whom, as [`super::containment::Holders`] finds it, with tables on disk.
//!
//! The fingerprints of all texts are sorted on disk, so that the texts of each come together, are numbered by rarity, and sorted again, so that the lists of each text
//! do. As many texts as fit are then in memory with their lists, both ways round ([`super::portion`]), and all texts that ask pass them by in their order: as many
//! passes as the table fills buffers, however much the texts have in common.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use rayon::prelude::*;

use super::containment::{Holder, HolderQuery, HolderScratch, Holders, MinShared, Sides};
use super::portion::Portion;
use super::postings::Boilerplate;
use super::prints::Prints;
use crate::config::{BoilerplateParams, ContainmentParams, HolderParams, SpillParams};
use crate::error::Error;
use crate::progress::Progress;
use crate::spill::{Disk, Rows, Sorted, Sorter};

/// The fingerprints of many documents, on disk. Memory: a buffer, and four bytes a document.
#[derive(Debug)]
pub struct SpilledPrints {
    sorter: Sorter<u64>,
    /// Distinct fingerprints of each document.
    kept: Vec<u32>,
}

/// What was found of holders.
#[derive(Debug)]
pub struct Holding {
    /// Pairs of texts of which one may hold the other: the first in the upper half. Sorted; a pair may come twice.
    pub pairs: Sorted<u64>,
    /// Fingerprints that nominate nobody because too many texts hold them, the commonest first; at most [`BoilerplateParams::MAX_COMMON`].
    pub common: Vec<Boilerplate>,
}

impl SpilledPrints {
    /// An empty table.
    #[must_use]
    pub fn new(disk: &Disk) -> Self {
        Self { sorter: Sorter::new(disk, "fingerprints"), kept: Vec::new() }
    }

    /// Adds the next documents.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn append(&mut self, prints: &Prints) -> Result<(), Error> {
        for own in (0..prints.len() as u32).map(|document| prints.of(document)) {
            let document = self.kept.len() as u64;
            self.kept.push(own.len() as u32);
            own.iter().try_for_each(|&print| self.sorter.push(u64::from(print) << 32 | document))?;
        }
        Ok(())
    }

    /// What the documents that `order` lists, each named by its place there, may hold of one another. Memory: the buffers of `disk`, and some twenty bytes a text.
    ///
    /// # Errors
    /// When the disk is full, or a file is damaged.
    pub fn holding(self, order: &[u32], params: &ContainmentParams, disk: &Disk, progress: &dyn Progress) -> Result<Holding, Error> {
        let least = MinShared::new(params.share, params.holders.recall);
        let kept: Vec<u32> = order.iter().map(|&document| self.kept.get(document as usize).copied().unwrap_or(0)).collect();
        let mut shared = Shared::new(order.len(), params.holders, disk)?;
        self.lists(order, &mut shared, progress)?;
        let (lists, common) = shared.turned(disk)?;
        let runs = lists.runs((disk.buffer() / SpillParams::POSTING) as u64);
        let mut search = Search { lists: &lists, kept: &kept, least: &least, params: params.holders, runs: &runs, found: Sorter::new(disk, "holders") };
        for run in &runs {
            search.among(run, progress)?;
        }
        let found = search.found.sorted()?;
        drop((lists, kept));
        Ok(Holding { pairs: best(found, params.holders.max_holders, disk)?, common })
    }

    /// Hands the texts of each fingerprint to `shared`.
    fn lists(self, order: &[u32], shared: &mut Shared, progress: &dyn Progress) -> Result<(), Error> {
        let mut place_of = vec![u32::MAX; self.kept.len()];
        for (place, &document) in (0..).zip(order) {
            place_of[document as usize] = place;
        }
        drop(self.kept);
        let (mut list, mut known) = (Vec::new(), 0);
        for record in self.sorter.sorted()? {
            let record = record?;
            if progress.cancelled() {
                return Ok(());
            }
            let (print, place) = ((record >> 32) as u32, place_of[record as u32 as usize]);
            if print != known {
                shared.list(known, &mut list)?;
                list.clear();
                known = print;
            }
            if place != u32::MAX {
                list.push(place);
            }
        }
        shared.list(known, &mut list)
    }
}

/// The lists of at least two texts, on disk, while they come.
struct Shared {
    /// Fingerprint and text, sorted.
    postings: Rows,
    /// Lists that each text stands in.
    counts: Vec<u32>,
    /// Lists of each number of texts, up to those of more texts than may nominate.
    lengths: Vec<u32>,
    common: BinaryHeap<Reverse<Common>>,
    params: HolderParams,
}

/// A common fingerprint; greater are the ones of more texts, then those with the greater fingerprint.
#[derive(Debug, PartialEq, Eq)]
struct Common(Boilerplate);

impl Ord for Common {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0.documents, self.0.fingerprint).cmp(&(other.0.documents, other.0.fingerprint))
    }
}

impl PartialOrd for Common {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Shared {
    fn new(texts: usize, params: HolderParams, disk: &Disk) -> Result<Self, Error> {
        let postings = Rows::new(disk, size_of::<u64>(), "postings")?;
        Ok(Self { postings, counts: vec![0; texts], lengths: Vec::new(), common: BinaryHeap::new(), params })
    }

    /// What lists of so many texts are counted as: those that nominate nobody as one.
    fn length(&self, texts: usize) -> usize {
        texts.min(self.params.max_documents as usize + 1)
    }

    /// The next fingerprint with its texts.
    fn list(&mut self, fingerprint: u32, texts: &mut [u32]) -> Result<(), Error> {
        if texts.len() < 2 {
            return Ok(());
        }
        texts.sort_unstable();
        let (documents, length) = (texts.len() as u32, self.length(texts.len()));
        self.lengths.resize(self.lengths.len().max(length + 1), 0);
        self.lengths[length] += 1;
        for &text in &*texts {
            self.counts[text as usize] += 1;
            self.postings.extend(&(u64::from(fingerprint) << 32 | u64::from(text)).to_le_bytes())?;
        }
        if documents > self.params.max_documents {
            self.common.push(Reverse(Common(Boilerplate { fingerprint, documents, first: texts[0] })));
            if self.common.len() > BoilerplateParams::MAX_COMMON {
                self.common.pop();
            }
        }
        Ok(())
    }

    /// The lists of every text, numbered from the rarest on, and the common fingerprints.
    fn turned(self, disk: &Disk) -> Result<(Turned, Vec<Boilerplate>), Error> {
        let mut next = self.lengths.clone();
        let mut count = 0;
        for next in &mut next {
            count += std::mem::replace(next, count);
        }
        let first_common = next.get(self.params.max_documents as usize + 1).copied().unwrap_or(count);
        let mut sorter: Sorter<u64> = Sorter::new(disk, "postings");
        let (mut list, mut known): (Vec<u32>, u32) = (Vec::new(), 0);
        let mut number = |list: &mut Vec<u32>| {
            let Some(number) = next.get_mut(self.length(list.len())).filter(|_| !list.is_empty()) else { return Ok(()) };
            let own = *number;
            *number += 1;
            list.drain(..).try_for_each(|text| sorter.push(u64::from(text) << 32 | u64::from(own)))
        };
        self.postings.each(|_, row| {
            let posting = row.try_into().map_or(0, u64::from_le_bytes);
            if known != (posting >> 32) as u32 {
                number(&mut list)?;
                known = (posting >> 32) as u32;
            }
            list.push(posting as u32);
            Ok(())
        })?;
        number(&mut list)?;
        let common = self.common.into_sorted_vec().into_iter().map(|Reverse(Common(entry))| entry).collect();
        drop(self.postings);
        let mut lists = Rows::new(disk, size_of::<u32>(), "postings")?;
        for record in sorter.sorted()? {
            lists.extend(&(record? as u32).to_le_bytes())?;
        }
        Ok((Turned { lists, counts: self.counts, count, first_common }, common))
    }
}

/// The lists of every text, on disk, text after text.
struct Turned {
    /// Their numbers.
    lists: Rows,
    /// Lists of each text.
    counts: Vec<u32>,
    /// Lists there are.
    count: u32,
    /// The first list of more texts than may nominate.
    first_common: u32,
}

impl Turned {
    /// Runs of texts that stand in at most so many lists together, or one that stands in more; what is kept of a text beside its lists counts as two of them.
    fn runs(&self, most: u64) -> Vec<Run> {
        let mut runs = Vec::new();
        let (mut run, mut sum) = (Run { texts: 0..0, rows: 0..0 }, 0);
        for (text, &count) in (0_u32..).zip(&self.counts) {
            let own = u64::from(count) + 2;
            if !run.texts.is_empty() && sum + own > most {
                let following = Run { texts: text..text, rows: run.rows.end..run.rows.end };
                runs.push(std::mem::replace(&mut run, following));
                sum = 0;
            }
            (run.texts.end, run.rows.end, sum) = (text + 1, run.rows.end + count as usize, sum + own);
        }
        runs.push(run);
        runs.retain(|run| !run.rows.is_empty());
        runs
    }

    /// The numbers of the lists of some texts, text after text.
    fn read(&self, run: &Run) -> Result<Vec<u32>, Error> {
        let mut numbers = Vec::with_capacity(run.rows.len());
        self.lists.each_of(run.rows.clone(), |_, row| {
            numbers.push(row.try_into().map_or(0, u32::from_le_bytes));
            Ok(())
        })?;
        Ok(numbers)
    }

    /// Brings some texts with their lists into memory, both ways round.
    fn portion(&self, run: &Run) -> Result<Portion, Error> {
        Ok(Portion::new(run.texts.start, self.counts_of(run), self.read(run)?, self.count))
    }

    fn counts_of(&self, run: &Run) -> &[u32] {
        &self.counts[run.texts.start as usize..run.texts.end as usize]
    }
}

/// Texts that come one after the other, and where their lists stand.
struct Run {
    texts: Range<u32>,
    rows: Range<usize>,
}

/// A holder that was found: the text that it may hold and how much it shares, the most first, and itself.
type Found = (u64, u32);

/// The search for holders among some texts after the others.
struct Search<'a> {
    lists: &'a Turned,
    /// Fingerprints of each text.
    kept: &'a [u32],
    least: &'a MinShared,
    params: HolderParams,
    /// Texts whose lists are read together.
    runs: &'a [Run],
    found: Sorter<Found>,
}

impl Search<'_> {
    /// Lets all texts that ask pass by those of `run`.
    fn among(&mut self, run: &Run, progress: &dyn Progress) -> Result<(), Error> {
        let portion = self.lists.portion(run)?;
        let own = &self.kept[run.texts.start as usize..run.texts.end as usize];
        let holders = Holders::among(&portion, self.least, self.params, (own, self.lists.first_common));
        for passing in self.runs {
            if progress.cancelled() {
                break;
            }
            let numbers = self.lists.read(passing)?;
            let nominate = |scratch: &mut HolderScratch, asking: HolderQuery<'_>| {
                let found = |holder: Holder| (u64::from(asking.document) << 32 | u64::from(u32::MAX - holder.shared), holder.document);
                holders.of(asking, Sides::Both, scratch).into_iter().map(found).collect::<Vec<Found>>()
            };
            let asking = self.asking(passing, &numbers);
            let share = asking.len().div_ceil(SpillParams::SHARES * rayon::current_num_threads().max(1)).max(1);
            let found: Vec<Vec<Found>> = asking
                .par_chunks(share)
                .map(|some| {
                    let mut scratch = holders.scratch();
                    some.iter().flat_map(|asking| nominate(&mut scratch, *asking)).collect()
                })
                .collect();
            found.into_iter().flatten().try_for_each(|found| self.found.push(found))?;
        }
        Ok(())
    }

    /// Those of some texts that stand in enough lists to share what is asked with anybody.
    fn asking<'n>(&self, run: &Run, numbers: &'n [u32]) -> Vec<HolderQuery<'n>> {
        let mut rest = numbers;
        let texts = run.texts.clone().zip(self.lists.counts_of(run)).map(|(document, &count)| {
            let (lists, further) = rest.split_at(count as usize);
            rest = further;
            HolderQuery { document, kept: self.kept[document as usize], lists }
        });
        texts.filter(|asking| asking.lists.len() as u32 >= self.least.of(asking.kept)).collect()
    }
}

/// The pairs of each text with so many of its holders, those that share the most.
fn best(found: Sorted<Found>, max_holders: u32, disk: &Disk) -> Result<Sorted<u64>, Error> {
    let mut pairs: Sorter<u64> = Sorter::new(disk, "candidate pairs");
    let (mut last, mut count) = (None, 0);
    for holder in found {
        let (key, holder) = holder?;
        let text = (key >> 32) as u32;
        if last.replace(text) != Some(text) {
            count = 0;
        }
        count += 1;
        if count <= max_holders {
            pairs.push(u64::from(text.min(holder)) << 32 | u64::from(text.max(holder)))?;
        }
    }
    pairs.sorted()
}

#[cfg(test)]
mod tests {
    use super::super::postings::Postings;
    use super::super::prints::CorpusPrints;
    use super::*;
    use crate::progress::Silent;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_is_found_in_memory(
            rows in prop::collection::vec(prop::collection::vec(0_u32..40, 0..14), 1..40), skip in 2_u32..9, max_documents in 2_u32..9, max_holders in 1_u32..9, buffer in 1_usize..3000,
        ) {
            let mut prints = Prints::default();
            for row in &rows {
                prints.push(row.iter().map(|print| print.wrapping_mul(0x9E37_79B9)));
            }
            let order: Vec<u32> = (0..rows.len() as u32).rev().filter(|document| document % skip != 1).collect();
            let params = ContainmentParams { holders: HolderParams { max_documents, max_holders, recall: 0.9 }, ..ContainmentParams::default() };
            let postings = Postings::build(&order, CorpusPrints::new(vec![prints.clone()]));
            let least = MinShared::new(params.share, 0.9);
            let lists = (postings.all_kept(), postings.longer_than(max_documents));
            let finder = Holders::among(&postings, &least, params.holders, lists);
            let mut scratch = finder.scratch();
            let mut want: Vec<(u32, u32)> = (0..order.len() as u32)
                .flat_map(|text| {
                    let found = finder.of(HolderQuery::of(&postings, text), Sides::Both, &mut scratch);
                    found.into_iter().map(move |other| (text.min(other.document), text.max(other.document)))
                })
                .collect();
            want.sort_unstable();
            want.dedup();
            for buffer in [buffer, SpillParams::MIN_BUFFER] {
                let disk = Disk::new(std::env::temp_dir(), buffer);
                let mut spilled = SpilledPrints::new(&disk);
                spilled.append(&prints).unwrap();
                let found = spilled.holding(&order, &params, &disk, &Silent).unwrap();
                let mut pairs: Vec<(u32, u32)> = found.pairs.map(|pair| pair.map(|pair| ((pair >> 32) as u32, pair as u32)).unwrap()).collect();
                prop_assert!(pairs.is_sorted());
                pairs.dedup();
                prop_assert_eq!(&pairs, &want);
                prop_assert_eq!(found.common, postings.boilerplate(max_documents, BoilerplateParams::MAX_COMMON, |text| text));
            }
        }
    }
}
