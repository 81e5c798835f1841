//! Keep order: documents from the one that a cluster would rather keep to the one it would rather drop.
//!
//! Texts (documents that are exactly the same, [`super::exact`]) are numbered in that order by their first copy, so that everything after this
//! point is independent of the order in which documents were read.

use std::cmp::Ordering;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

use super::exact::{TextKey, Variants};
use super::reading::{Corpus, Tally};
use crate::config::Keep;
use crate::error::Warning;
use crate::progress::Progress;
use crate::read::scan::Record;

/// The rank of a document by what its record says; equal ranks are told apart by id.
pub(super) fn rank(keep: &Keep, record: &Record) -> u64 {
    match keep {
        Keep::Longest => u64::MAX - record.text.len() as u64,
        Keep::Earliest => date_number(&record.date).unwrap_or(u64::MAX),
        Keep::Latest => date_number(&record.date).map_or(u64::MAX, |date| u64::MAX - 1 - date),
        Keep::Outlet(order) => order.iter().position(|outlet| *outlet == record.outlet).unwrap_or(order.len()) as u64,
        Keep::First => 0,
    }
}

/// A date that begins with year, month and day (ISO 8601 and its relatives: `2015-08-01T09:30`, `2015/8/1`, `20150801`), as a
/// number that grows with time, to the second. Time zones are not taken into account.
fn date_number(date: &str) -> Option<u64> {
    let mut parts: Vec<&str> = date.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).take(6).collect();
    if let Some(day) = parts.first().copied().filter(|part| part.len() == 8) {
        parts.splice(0..1, [&day[..4], &day[4..6], &day[6..]]);
    }
    let numbers: Vec<u64> = parts.iter().take(6).map_while(|part| part.parse().ok().filter(|_| part.len() <= 4)).collect();
    let [year, month, day, ..] = numbers[..] else { return None };
    let plausible = parts[0].len() == 4 && (1..=12).contains(&month) && (1..=31).contains(&day);
    let time = (3..6).fold(0, |sum, n| sum * 100 + numbers.get(n).copied().unwrap_or(0).min(99));
    plausible.then_some(((year * 100 + month) * 100 + day) * 1_000_000 + time)
}

/// The distinct texts of a corpus, in keep order.
#[derive(Debug)]
pub(super) struct Texts {
    /// Where the copies of each text begin in `copies`; one more than there are texts.
    starts: Vec<u32>,
    /// Documents, text after text, in keep order.
    copies: Vec<u32>,
    /// The first copy of each text.
    first: Vec<u32>,
}

impl Texts {
    /// The first copy of every text.
    pub(super) fn first_copies(&self) -> &[u32] {
        &self.first
    }

    /// The documents with a text, in keep order.
    pub(super) fn copies(&self, text: u32) -> &[u32] {
        &self.copies[self.starts[text as usize] as usize..self.starts[text as usize + 1] as usize]
    }

    /// Number of texts.
    pub(super) fn len(&self) -> usize {
        self.first.len()
    }
}

/// The order of two documents of which the first one is rather kept.
pub(in crate::pipeline) fn keep_order(corpus: &Corpus, keep: &Keep, a: u32, b: u32) -> Ordering {
    let (x, y) = (&corpus.docs()[a as usize], &corpus.docs()[b as usize]);
    x.rank.cmp(&y.rank).then_with(|| if *keep == Keep::First { (x.file, x.line).cmp(&(y.file, y.line)) } else { corpus.id_order(a, b) })
}

/// Groups the documents of a corpus by what they say; documents without tokens are left out.
pub(super) fn texts(corpus: &Corpus, keep: &Keep, progress: &dyn Progress, tally: &mut Tally) -> Texts {
    warn_of_equal_ids(corpus, tally);
    let docs = corpus.docs();
    let mut order: Vec<u32> = (0..docs.len() as u32).filter(|&doc| !docs[doc as usize].is_empty()).collect();
    order.par_sort_unstable_by(|&a, &b| keep_order(corpus, keep, a, b));
    let variants = Variants::of(corpus, progress, tally);
    let mut text_of_key: FxHashMap<TextKey, u32> = FxHashMap::with_capacity_and_hasher(order.len(), rustc_hash::FxBuildHasher);
    let mut first = Vec::new();
    let text_of: Vec<u32> = order
        .iter()
        .map(|&doc| {
            *text_of_key.entry(variants.key(&docs[doc as usize])).or_insert_with(|| {
                first.push(doc);
                first.len() as u32 - 1
            })
        })
        .collect();
    let mut starts = vec![0; first.len() + 1];
    for &text in &text_of {
        starts[text as usize + 1] += 1;
    }
    for text in 1..starts.len() {
        starts[text] += starts[text - 1];
    }
    let (mut next, mut copies) = (starts.clone(), vec![0; order.len()]);
    for (&text, &doc) in text_of.iter().zip(&order) {
        copies[next[text as usize] as usize] = doc;
        next[text as usize] += 1;
    }
    Texts { starts, copies, first }
}

fn warn_of_equal_ids(corpus: &Corpus, tally: &mut Tally) {
    let mut hashes: Vec<(u64, u32)> = (0..corpus.docs().len() as u32).filter_map(|doc| Some((xxh3_64(corpus.own_id(doc)?.as_bytes()), doc))).collect();
    hashes.par_sort_unstable();
    for group in hashes.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        let message = format!("the id “{}” comes {} times", corpus.id(group[0].1), group.len());
        tally.warnings.push(Warning { place: corpus.place(group[1].1), message });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_grow_with_time() {
        let dates = ["1987", "20150731", "2015-08-01", "2015-08-01T09:30:00Z", "2015/8/1 09:30:01", "2015-8-2", "2016-01-01"];
        let numbers: Vec<u64> = dates[1..].iter().map(|date| date_number(date).unwrap()).collect();
        assert!(numbers.is_sorted() && numbers[1] < numbers[2]);
        for none in ["1987", "", "yesterday", "13/13/2013", "2015-13-01"] {
            assert_eq!(date_number(none), None, "{none}");
        }
    }

    #[test]
    fn policies_rank_what_is_rather_kept_first() {
        let record = |text: &str, date: &str, outlet: &str| Record { text: text.into(), date: date.into(), outlet: outlet.into(), ..Record::default() };
        let (a, b) = (record("long text", "2015-01-02", "x"), record("text", "2015-01-01", "y"));
        assert!(rank(&Keep::Longest, &a) < rank(&Keep::Longest, &b));
        assert!(rank(&Keep::Earliest, &b) < rank(&Keep::Earliest, &a));
        assert!(rank(&Keep::Latest, &a) < rank(&Keep::Latest, &b));
        let outlets = Keep::Outlet(vec!["y".into(), "x".into()]);
        assert!(rank(&outlets, &b) < rank(&outlets, &a) && rank(&outlets, &a) < rank(&outlets, &record("", "", "z")));
        let undated = record("text", "", "");
        assert!(rank(&Keep::Earliest, &a) < rank(&Keep::Earliest, &undated) && rank(&Keep::Latest, &b) < rank(&Keep::Latest, &undated));
    }
}
