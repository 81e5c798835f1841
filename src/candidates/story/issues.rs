//! Which days print a run of words, in bounded memory and without dependence on the order of documents.
//!
//! Most shingles of a corpus stand in one document or on one day; they cost one 64-bit slot. Only those seen again get a
//! list. When the slots reach their bound, half of all shingles are forgotten by a rule over their hash (distinct sampling,
//! Gibbons 2001): what is kept at the end depends on the set of shingles alone.

use crate::config::EvidenceParams;
use rustc_hash::FxHashMap;

use crate::day::Day;

/// Days are kept modulo this number, some 179 years: enough to tell them apart.
const CYCLE: i32 = 65_533;
const UNDATED: u16 = 65_534;
const SEVERAL: u16 = 65_535;
const FIRST_SLOTS: usize = 1 << 10;

/// The days (and the undated documents) that carry one shingle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShingleDays {
    /// Day codes, ascending; unused places hold `u16::MAX`.
    days: [u16; EvidenceParams::MAX_DAYS],
    undated: u16,
}

impl ShingleDays {
    const NONE: Self = Self { days: [u16::MAX; EvidenceParams::MAX_DAYS], undated: 0 };

    fn add(&mut self, code: u16) {
        if code == UNDATED {
            self.undated = self.undated.saturating_add(1);
            return;
        }
        let at = self.days.partition_point(|&day| day < code);
        if at < EvidenceParams::MAX_DAYS && self.days[at] != code {
            self.days.copy_within(at..EvidenceParams::MAX_DAYS - 1, at + 1);
            self.days[at] = code;
        }
    }

    fn join(&mut self, other: &Self) {
        other.days.iter().filter(|day| **day != u16::MAX).for_each(|day| self.add(*day));
        self.undated = self.undated.saturating_add(other.undated);
    }

    /// Days that are more than `window` days from both documents of a pair, plus the undated documents beyond the `tellings`
    /// that one story may have; at most [`EvidenceParams::MAX_DAYS`].
    #[must_use]
    pub fn outside_window(&self, pair: [Option<Day>; 2], window: u32, tellings: u32) -> u32 {
        let codes = pair.map(|day| day.map(code));
        let near = |day: u16| codes.iter().flatten().any(|&own| distance(own, day) <= window);
        let days = self.days.iter().filter(|day| **day != u16::MAX && !near(**day)).count() as u32;
        (days + u32::from(self.undated).saturating_sub(tellings)).min(EvidenceParams::MAX_DAYS as u32)
    }
}

fn code(day: Day) -> u16 {
    (day.0.rem_euclid(CYCLE) + 1) as u16
}

fn distance(a: u16, b: u16) -> u32 {
    let straight = u32::from(a.abs_diff(b));
    straight.min(CYCLE as u32 - straight)
}

/// Collects the days of every shingle of a corpus.
#[derive(Debug, Clone)]
pub struct IssueTally {
    /// Open addressing: 48 bits of the shingle's hash, 16 of the day it was seen on (or that there are several). 0 is free.
    slots: Vec<u64>,
    filled: usize,
    max_slots: usize,
    /// Shingles whose hash does not end in so many zeros are forgotten.
    level: u32,
    several: FxHashMap<u64, ShingleDays>,
}

impl IssueTally {
    /// An empty tally of at most `max_slots` (rounded up to a power of two) slots of 8 bytes.
    #[must_use]
    pub fn new(max_slots: usize) -> Self {
        let max_slots = max_slots.next_power_of_two().max(FIRST_SLOTS);
        Self { slots: vec![0; FIRST_SLOTS], filled: 0, max_slots, level: 0, several: FxHashMap::default() }
    }

    /// Notes that a document of `day` holds the shingle. Once a document, whatever its repeats.
    pub fn add(&mut self, shingle: u64, day: Option<Day>) {
        self.note(shingle >> 16, day.map_or(UNDATED, code));
    }

    /// Takes over what another thread counted.
    pub fn merge(&mut self, other: Self) {
        if other.level > self.level {
            self.level = other.level;
            self.rebuild(self.slots.len());
        }
        for slot in other.slots.into_iter().filter(|slot| *slot != 0) {
            match (slot >> 16, slot as u16) {
                (key, SEVERAL) => {
                    if let Some(issues) = other.several.get(&key) {
                        self.note_all(key, issues);
                    }
                }
                (key, code) => self.note(key, code),
            }
        }
    }

    /// Keeps the shingles that more than one day or undated document carries, and drops the rest.
    #[must_use]
    pub fn finish(self) -> ShingleDayLists {
        let mut all: Vec<(u64, ShingleDays)> = self.several.into_iter().collect();
        all.sort_unstable_by_key(|(key, _)| *key);
        let (keys, lists): (Vec<u64>, Vec<ShingleDays>) = all.into_iter().unzip();
        ShingleDayLists { index: keys.into_iter().zip(0..).collect(), lists, level: self.level }
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<u64>() + self.several.capacity() * (size_of::<(u64, ShingleDays)>() + 1)
    }

    fn note(&mut self, key: u64, code: u16) {
        let Some(at) = self.find(key) else { return };
        let slot = self.slots[at];
        match slot as u16 {
            _ if slot == 0 => self.fill(at, key, code),
            SEVERAL => {
                self.several.entry(key).or_insert(ShingleDays::NONE).add(code);
            }
            seen if seen == code && code != UNDATED => {}
            seen => {
                self.slots[at] = key << 16 | u64::from(SEVERAL);
                let issues = self.several.entry(key).or_insert(ShingleDays::NONE);
                issues.add(seen);
                issues.add(code);
            }
        }
    }

    fn note_all(&mut self, key: u64, issues: &ShingleDays) {
        let Some(at) = self.find(key) else { return };
        let slot = self.slots[at];
        let known = self.several.entry(key).or_insert(ShingleDays::NONE);
        known.join(issues);
        match slot as u16 {
            _ if slot == 0 => self.fill(at, key, SEVERAL),
            SEVERAL => {}
            seen => {
                known.add(seen);
                self.slots[at] = key << 16 | u64::from(SEVERAL);
            }
        }
    }

    fn fill(&mut self, at: usize, key: u64, code: u16) {
        self.slots[at] = key << 16 | u64::from(code);
        self.filled += 1;
        while self.filled > self.slots.len() / 8 * 7 {
            if self.slots.len() < self.max_slots {
                self.rebuild(self.slots.len() * 2);
            } else {
                self.level += 1;
                self.rebuild(self.slots.len());
            }
        }
    }

    /// Where the key stands or would stand; `None` for one that is sampled away.
    fn find(&self, key: u64) -> Option<usize> {
        kept(key, self.level).then(|| free_or_own(&self.slots, key))
    }

    fn rebuild(&mut self, size: usize) {
        let level = self.level;
        let mut slots = vec![0; size];
        self.filled = 0;
        for &slot in self.slots.iter().filter(|slot| **slot != 0 && kept(**slot >> 16, level)) {
            let at = free_or_own(&slots, slot >> 16);
            slots[at] = slot;
            self.filled += 1;
        }
        self.slots = slots;
        self.several.retain(|key, _| kept(*key, level));
    }
}

fn kept(key: u64, level: u32) -> bool {
    key.trailing_zeros() >= level
}

fn free_or_own(slots: &[u64], key: u64) -> usize {
    let mask = slots.len() - 1;
    let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as usize & mask;
    while slots[at] != 0 && slots[at] >> 16 != key {
        at = (at + 1) & mask;
    }
    at
}

/// The shingles that come back, with the days they come back on.
#[derive(Debug, Clone, Default)]
pub struct ShingleDayLists {
    index: FxHashMap<u64, u32>,
    lists: Vec<ShingleDays>,
    level: u32,
}

impl ShingleDayLists {
    /// The number of a shingle's list, when it has one.
    #[must_use]
    pub fn find(&self, shingle: u64) -> Option<u32> {
        self.index.get(&(shingle >> 16)).copied()
    }

    /// A list by its number.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<&ShingleDays> {
        self.lists.get(number as usize)
    }

    /// One shingle in `1 << level` was kept: 0 unless the corpus outgrew the slots.
    #[must_use]
    pub fn level(&self) -> u32 {
        self.level
    }

    /// Bytes of memory it holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.lists.capacity() * size_of::<ShingleDays>() + self.index.capacity() * (size_of::<(u64, u32)>() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::story::words::mix;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Distinct shingle hashes whose low bits are random.
    fn shingle(n: u64) -> u64 {
        mix(n + 1)
    }

    const TELLINGS: u32 = 3;

    fn far_by_hand(postings: &[(u64, Option<i32>)], n: u64, pair: [Option<Day>; 2]) -> u32 {
        let days: BTreeSet<i32> = postings.iter().filter(|p| p.0 == n).filter_map(|p| p.1).collect();
        let undated = postings.iter().filter(|p| p.0 == n && p.1.is_none()).count();
        let far = days.iter().filter(|d| pair.iter().flatten().all(|day| day.0.abs_diff(**d) > 2)).count();
        (far + undated.saturating_sub(TELLINGS as usize)).min(EvidenceParams::MAX_DAYS) as u32
    }

    proptest! {
        #[test]
        fn equals_counting_by_hand_in_any_order_and_split(
            mut postings in prop::collection::vec((0_u64..12, prop::option::of(0_i32..14)), 0..120),
            pair in prop::array::uniform2(prop::option::of(0_i32..14)), cut in 0_usize..120)
        {
            let pair = pair.map(|day| day.map(Day));
            let count = |postings: &[(u64, Option<i32>)]| {
                let mut tally = IssueTally::new(64);
                for (n, day) in postings {
                    tally.add(shingle(*n), day.map(Day));
                }
                tally
            };
            let one = count(&postings).finish();
            let (left, right) = postings.split_at(cut.min(postings.len()));
            let mut merged = count(right);
            merged.merge(count(left));
            let merged = merged.finish();
            for n in 0..12 {
                let far = |lists: &ShingleDayLists| lists.find(shingle(n)).and_then(|at| lists.get(at)).map_or(0, |list| list.outside_window(pair, 2, TELLINGS));
                prop_assert_eq!(far(&one), far(&merged));
                // A shingle of one day has no list: a far day alone says nothing about a pair that holds the shingle.
                let kinds = postings.iter().filter(|p| p.0 == n).filter_map(|p| p.1).collect::<BTreeSet<_>>().len()
                    + postings.iter().filter(|p| p.0 == n && p.1.is_none()).count();
                prop_assert_eq!(far(&one), if kinds > 1 { far_by_hand(&postings, n, pair) } else { 0 });
            }
            postings.reverse();
            prop_assert_eq!(&count(&postings).finish().lists, &one.lists);
        }
    }

    #[test]
    fn a_full_tally_samples_by_hash_and_forgets_the_order() {
        let postings: Vec<(u64, i32)> = (0..6_000_u64).flat_map(|n| [(n, 1), (n, 9 + (n % 3) as i32)]).collect();
        let count = |order: &mut dyn Iterator<Item = &(u64, i32)>| {
            let mut tally = IssueTally::new(FIRST_SLOTS);
            order.for_each(|(n, day)| tally.add(shingle(*n), Some(Day(*day))));
            assert!(tally.slots.len() == FIRST_SLOTS && tally.filled <= FIRST_SLOTS / 8 * 7 && tally.several.len() <= tally.filled);
            tally.finish()
        };
        let (forward, backward) = (count(&mut postings.iter()), count(&mut postings.iter().rev()));
        assert!(forward.level() >= 2);
        let found = |lists: &ShingleDayLists| {
            (0..6_000).filter_map(|n| Some((n, *lists.get(lists.find(shingle(n))?)?))).map(|(n, i)| (n, i.days)).collect::<BTreeMap<_, _>>()
        };
        assert!(!found(&forward).is_empty());
        assert_eq!(found(&forward), found(&backward));
    }
}
