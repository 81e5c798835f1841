//! Keep order: documents from the one that a cluster would rather keep to the one it would rather drop.
//!
//! Texts (documents that are exactly the same, [`super::exact`]) are numbered in that order by their first copy, so that everything after this
//! point is independent of the order in which documents were read.

use std::cmp::Ordering;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::exact::{TextKey, Variants};
use super::store::DocumentTable;
use super::tally::Tally;
use crate::config::Keep;
use crate::document::{DocId, TextId};
use crate::error::Warning;
use crate::progress::Progress;
use crate::publication::PublicationDate;
use crate::read::scan::Record;
use crate::text::leftover::leftovers;

/// The rank of a document by what its record and its date say; equal ranks are told apart by id.
///
/// Instants rank as instants. A day without a time ranks as its first moment, and a time without an offset as one of UTC: an order
/// of all documents needs one line, and so the earliest and the latest mirror each other.
pub(super) fn rank(keep: &Keep, record: &Record, published: Option<PublicationDate>) -> u64 {
    match keep {
        Keep::Longest => (u64::from(clutter(&record.text)) << CLUTTER_SHIFT) | (LONGEST - (record.text.len() as u64).min(LONGEST)),
        Keep::Earliest => published.map_or(u64::MAX, date_number),
        Keep::Latest => published.map_or(u64::MAX, |date| u64::MAX - 1 - date_number(date)),
        Keep::Outlet(order) => order.iter().position(|outlet| *outlet == record.outlet).unwrap_or(order.len()) as u64,
        Keep::First => 0,
    }
}

/// Bits of a rank that the length takes, and the longest length that fits.
const CLUTTER_SHIFT: u32 = 48;
const LONGEST: u64 = (1 << CLUTTER_SHIFT) - 1;

/// How much of a page is left in a text, roughly: none, a stray mark, then twice as much a step. Copies with about as much differ by length.
fn clutter(text: &str) -> u32 {
    let bytes = leftovers(text);
    if bytes == 0 { 0 } else { 1 + (bytes / 16 + 1).ilog2() }
}

/// A number that grows with time ([`PublicationDate::moment`]); the last one is left for documents without a date.
fn date_number(date: PublicationDate) -> u64 {
    (date.moment() ^ i64::MIN).cast_unsigned()
}

/// The distinct texts of a corpus, in keep order.
#[derive(Debug)]
pub(super) struct Texts {
    /// Where the copies of each text begin in `copies`; one more than there are texts.
    starts: Vec<u32>,
    /// Documents, text after text, in keep order.
    copies: Vec<DocId>,
    /// The first copy of each text.
    first: Vec<DocId>,
}

impl Texts {
    /// All of them.
    pub(super) fn ids(&self) -> impl Iterator<Item = TextId> {
        (0..self.len()).map(TextId::at)
    }

    /// The first copy of every text.
    pub(super) fn first_copies(&self) -> &[DocId] {
        &self.first
    }

    /// The first copy of a text.
    pub(super) fn first_copy(&self, text: TextId) -> DocId {
        self.first[text.index()]
    }

    /// The same as rows of the tables that have one for each document.
    pub(super) fn rows(&self) -> Vec<u32> {
        self.first.iter().map(|doc| doc.0).collect()
    }

    /// The documents with a text, in keep order.
    pub(super) fn copies(&self, text: TextId) -> &[DocId] {
        &self.copies[self.starts[text.index()] as usize..self.starts[text.index() + 1] as usize]
    }

    /// Number of texts.
    pub(super) fn len(&self) -> usize {
        self.first.len()
    }
}

/// The order of two documents of which the first one is rather kept.
pub(in crate::pipeline) fn keep_order(corpus: &DocumentTable, keep: &Keep, a: DocId, b: DocId) -> Ordering {
    let (x, y) = (&corpus.docs()[a.index()], &corpus.docs()[b.index()]);
    x.rank.cmp(&y.rank).then_with(|| if *keep == Keep::First { (x.file, x.line).cmp(&(y.file, y.line)) } else { corpus.id_order(a, b) })
}

/// Groups the documents of a corpus by what they say; documents without tokens are left out.
pub(super) fn texts(corpus: &DocumentTable, keep: &Keep, progress: &dyn Progress, tally: &mut Tally) -> Texts {
    warn_of_equal_ids(corpus, tally);
    let docs = corpus.docs();
    let mut order: Vec<DocId> = corpus.ids().filter(|doc| !docs[doc.index()].is_empty()).collect();
    order.par_sort_unstable_by(|&a, &b| keep_order(corpus, keep, a, b));
    let variants = Variants::of(corpus, progress, tally);
    let key = |at: u32| variants.key(&docs[order[at as usize].index()]);
    let mut first = Vec::new();
    // A text gets its number where its first copy stands, and that stands before the others.
    let mut text_of = first_of_each(order.len() as u32, key);
    for at in 0..text_of.len() {
        text_of[at] = if text_of[at] as usize == at {
            first.push(order[at]);
            first.len() as u32 - 1
        } else {
            text_of[text_of[at] as usize]
        };
    }
    let mut starts = vec![0; first.len() + 1];
    for &text in &text_of {
        starts[text as usize + 1] += 1;
    }
    for text in 1..starts.len() {
        starts[text] += starts[text - 1];
    }
    let (mut next, mut copies) = (starts.clone(), vec![DocId(0); order.len()]);
    for (&text, &doc) in text_of.iter().zip(&order) {
        copies[next[text as usize] as usize] = doc;
        next[text as usize] += 1;
    }
    Texts { starts, copies, first }
}

/// For each of so many numbers the first one with the same key. Sorts: a hash table would take six times the memory.
fn first_of_each(count: u32, key: impl Fn(u32) -> TextKey + Sync) -> Vec<u32> {
    let hash = |(digest, exact): TextKey| (digest as u64) ^ (exact as u64).rotate_left(32);
    let mut keys: Vec<(u64, u32)> = (0..count).into_par_iter().map(|at| (hash(key(at)), at)).collect();
    keys.par_sort_unstable();
    let mut firsts: Vec<u32> = (0..count).collect();
    for alike in keys.chunk_by(|x, y| x.0 == y.0).filter(|alike| alike.len() > 1) {
        let mut seen: Vec<(TextKey, u32)> = Vec::new();
        for &(_, at) in alike {
            let own = key(at);
            match seen.iter().find(|(known, _)| *known == own) {
                Some(&(_, first)) => firsts[at as usize] = first,
                None => seen.push((own, at)),
            }
        }
    }
    firsts
}

fn warn_of_equal_ids(corpus: &DocumentTable, tally: &mut Tally) {
    let mut hashes: Vec<(u64, DocId)> =
        corpus.ids().filter(|doc| *doc >= corpus.first_new).filter_map(|doc| Some((xxh3_64(corpus.own_id(doc)?.as_bytes()), doc))).collect();
    hashes.par_sort_unstable();
    let mut equal: Vec<&[(u64, DocId)]> = hashes.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1).collect();
    equal.sort_unstable_by_key(|group| group[1].1);
    // Where deliveries count from 1 again all ids are equal: the first few tell that.
    let told = if equal.len() == MAX_EQUAL_IDS + 1 { equal.len() } else { MAX_EQUAL_IDS };
    for group in equal.iter().take(told) {
        let message = format!("the id “{}” comes {} times", corpus.id(group[0].1), group.len());
        tally.warnings.push(Warning { passed_over: 0, place: corpus.place(group[1].1), message });
    }
    if let Some(next) = equal.get(told) {
        let message = format!("the id “{}” and {} more come several times", corpus.id(next[0].1), equal.len() - told - 1);
        tally.warnings.push(Warning { passed_over: 0, place: corpus.place(next[1].1), message });
    }
}

/// Equal ids that are told one by one.
const MAX_EQUAL_IDS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_rank_as_instants_and_days_as_their_first_moment() {
        let growing = [
            "1987-02-26",
            "31.7.2015",
            "2015-08-01T01:30:00+02:00",
            "Sat, 01 Aug 2015 00:00:00 GMT",
            "2015-08-01 09:30",
            "2015-08-01T08:00:00-02:00",
            "1438424400",
            "2015-8-2",
        ];
        let numbers: Vec<u64> = growing.iter().map(|date| date_number(PublicationDate::read(date).unwrap())).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
        assert_eq!(date_number(PublicationDate::read("2015-08-01").unwrap()), numbers[3]);
        assert!(*numbers.last().unwrap() < u64::MAX - 1);
    }

    #[test]
    fn policies_rank_what_is_rather_kept_first() {
        let record = |text: &str, date: &str, outlet: &str| Record { text: text.into(), date: date.into(), outlet: outlet.into(), ..Record::default() };
        let rank = |keep: &Keep, record: &Record| rank(keep, record, record.publication_date().ok());
        let (a, b) = (record("long text", "2015-01-02", "x"), record("text", "2015-01-01", "y"));
        assert!(rank(&Keep::Longest, &a) < rank(&Keep::Longest, &b));
        let junk = record("&nbsp; longer text than any", "", "");
        assert!(rank(&Keep::Longest, &a) < rank(&Keep::Longest, &b) && rank(&Keep::Longest, &b) < rank(&Keep::Longest, &junk));
        assert!(rank(&Keep::Earliest, &b) < rank(&Keep::Earliest, &a));
        assert!(rank(&Keep::Latest, &a) < rank(&Keep::Latest, &b));
        let outlets = Keep::Outlet(vec!["y".into(), "x".into()]);
        assert!(rank(&outlets, &b) < rank(&outlets, &a) && rank(&outlets, &a) < rank(&outlets, &record("", "", "z")));
        let undated = record("text", "", "");
        assert!(rank(&Keep::Earliest, &a) < rank(&Keep::Earliest, &undated) && rank(&Keep::Latest, &b) < rank(&Keep::Latest, &undated));
    }
}
