//! Postings of more fingerprints than fit in memory: who may hold most of whom, as [`super::containment::Holders`] finds it, with tables on disk.
//!
//! The fingerprints of all texts are sorted on disk, so that the texts of each come together. Most texts have too few fingerprints in common with anybody to ask
//! further. Those that ask are taken some at a time: one pass over the sorted table, in its order, brings the lists that they stand in into memory.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use rayon::prelude::*;

use super::containment::{Holders, LeastShared, Scratch};
use super::postings::{Boilerplate, Postings};
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
        let least = LeastShared::new(params.share, params.holders.recall);
        let kept: Vec<u32> = order.iter().map(|&document| self.kept.get(document as usize).copied().unwrap_or(0)).collect();
        let mut shared = Shared::new(order.len(), params.holders, disk)?;
        self.lists(order, &mut shared, progress)?;
        let Shared { postings, counts, touched, common, .. } = shared;
        let asks: Vec<bool> = counts.iter().zip(&kept).map(|(&lists, &kept)| lists >= least.of(kept)).collect();
        drop(counts);
        let portions = portions(&asks, &touched, (disk.buffer() / SpillParams::POSTING).max(1) as u64);
        drop(touched);
        let mut found: Sorter<u64> = Sorter::new(disk, "candidate pairs");
        let mut lists = Postings::of(kept);
        for portion in portions {
            if progress.cancelled() {
                break;
            }
            let asking = |text: u32| portion.contains(&text) && asks[text as usize];
            fill(&mut lists, &postings, asking)?;
            let holders = Holders::among(&lists, &least, params.holders);
            let nominate = |scratch: &mut Scratch, text: u32| {
                let holders = if asking(text) && !progress.cancelled() { holders.of(text, scratch) } else { Vec::new() };
                holders.into_iter().map(move |holder| u64::from(text.min(holder)) << 32 | u64::from(text.max(holder)))
            };
            let pairs: Vec<u64> = portion.clone().into_par_iter().map_init(|| holders.scratch(), nominate).flatten_iter().collect();
            pairs.into_iter().try_for_each(|pair| found.push(pair))?;
        }
        drop((lists, postings));
        Ok(Holding { pairs: found.sorted()?, common: common.into_sorted_vec().into_iter().map(|Reverse(Common(entry))| entry).collect() })
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

/// The lists of at least two texts, on disk, and what has to be known of each text to take them some at a time.
struct Shared {
    /// Fingerprint and text, sorted.
    postings: Rows,
    /// Lists that each text stands in.
    counts: Vec<u32>,
    /// Texts of the rare ones among them.
    touched: Vec<u32>,
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
        Ok(Self { postings, counts: vec![0; texts], touched: vec![0; texts], common: BinaryHeap::new(), params })
    }

    /// The next fingerprint with its texts.
    fn list(&mut self, fingerprint: u32, texts: &mut [u32]) -> Result<(), Error> {
        if texts.len() < 2 {
            return Ok(());
        }
        texts.sort_unstable();
        let documents = texts.len() as u32;
        for &text in &*texts {
            self.counts[text as usize] += 1;
            if documents <= self.params.max_documents {
                let touched = &mut self.touched[text as usize];
                *touched = touched.saturating_add(documents);
            }
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
}

/// Runs of texts of which those that ask touch at most so many others, or one that touches more.
fn portions(asks: &[bool], touched: &[u32], most: u64) -> Vec<Range<u32>> {
    let mut portions = Vec::new();
    let (mut start, mut sum) = (0, 0_u64);
    for (text, (_, &touched)) in (0..).zip(asks.iter().zip(touched)).filter(|(_, (asks, _))| **asks) {
        if sum > 0 && sum + u64::from(touched) > most {
            portions.push(start..text);
            (start, sum) = (text, 0);
        }
        sum += u64::from(touched).max(1);
    }
    if sum > 0 {
        portions.push(start..asks.len() as u32);
    }
    portions
}

/// Brings the lists in which a text stands that asks.
fn fill(lists: &mut Postings, postings: &Rows, asking: impl Fn(u32) -> bool) -> Result<(), Error> {
    lists.clear();
    let (mut list, mut known, mut wanted) = (Vec::new(), 0, false);
    postings.each(|_, row| {
        let posting = row.try_into().map_or(0, u64::from_le_bytes);
        let (print, text) = ((posting >> 32) as u32, posting as u32);
        if print != known {
            if wanted {
                lists.push(known, &list);
            }
            list.clear();
            (known, wanted) = (print, false);
        }
        wanted |= asking(text);
        list.push(text);
        Ok(())
    })?;
    if wanted {
        lists.push(known, &list);
    }
    lists.complete();
    Ok(())
}

#[cfg(test)]
mod tests {
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
            let least = LeastShared::new(params.share, 0.9);
            let finder = Holders::among(&postings, &least, params.holders);
            let mut scratch = finder.scratch();
            let mut want: Vec<(u32, u32)> = (0..order.len() as u32)
                .flat_map(|text| finder.of(text, &mut scratch).into_iter().map(move |other| (text.min(other), text.max(other))))
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
                prop_assert_eq!(found.common, postings.boilerplate(max_documents, BoilerplateParams::MAX_COMMON));
            }
        }
    }
}
