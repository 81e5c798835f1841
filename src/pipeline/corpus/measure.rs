//! Exact overlaps of given pairs, each text read as seldom as memory allows.
//!
//! Many pairs have a short text in common, which a quoted paragraph ties to many longer ones. So the shingles of the shorter texts are held,
//! as many as fit, while the longer ones pass in the order of the files, each once for all that it is paired with. Where all shorter texts fit, a
//! text is read twice at most; where not, never more often than it has pairs. A pair is refused as soon as what is left of the shorter text
//! cannot bring it to what is asked ([`crate::verify::lookup`]): what is refused is refused as exactly as what is found is measured.

use rayon::prelude::*;

use super::pair::TextPair;
use super::rereader::Rereader;
use super::store::DocumentTable;
use super::texts::Texts;
use crate::config::ShingleParams;
use crate::document::{DocId, TextId};
use crate::error::Error;
use crate::progress::Progress;
use crate::verify::Overlap;
use crate::verify::lookup::Lookup;

/// Measures pairs.
pub(super) struct Measurer<'a> {
    pub(super) corpus: &'a DocumentTable,
    pub(super) texts: &'a Texts,
    pub(super) shingles: ShingleParams,
    /// Bytes of the texts whose shingles are held at a time, at most, or one text.
    pub(super) held_bytes: u64,
    pub(super) progress: &'a dyn Progress,
}

/// Pairs in no order, and what could not be read.
pub(super) type Measured = (Vec<TextPair>, Vec<Error>);

/// A text whose shingles are held, each once.
struct Held {
    text: TextId,
    shingles: Box<[u64]>,
}

/// A pair that waits to be measured.
#[derive(Clone, Copy)]
struct Turned {
    /// The number of the shorter text; once that is held, its place among those that are.
    at: u32,
    longer: TextId,
}

impl Turned {
    /// The shorter text, before it is held.
    fn shorter(self) -> TextId {
        TextId(self.at)
    }
}

/// What a thread works with.
struct Worker {
    rereader: Rereader,
    lookup: Lookup,
}

impl Measurer<'_> {
    /// The exact overlaps of those `pairs`, each with the smaller number first, that pass. What passes must pass with more shared and with fewer
    /// shingles as well. A text that cannot be read again has no shingles, and is told of at least once.
    pub(super) fn measure(&self, pairs: &[(TextId, TextId)], passes: impl Fn(Overlap) -> bool + Sync) -> Measured {
        let mut turned: Vec<Turned> = pairs.par_iter().map(|&pair| self.shorter_first(pair)).collect();
        turned.par_sort_unstable_by_key(|pair| (self.doc(pair.shorter()), self.doc(pair.longer)));
        let mut found = Measured::default();
        let mut rest = turned.as_mut_slice();
        while !rest.is_empty() && !self.progress.cancelled() {
            let (block, after) = rest.split_at_mut(self.block(rest));
            let held = self.hold(block, &mut found.1);
            block.par_sort_unstable_by_key(|pair| (self.doc(pair.longer), pair.at));
            let groups: Vec<&[Turned]> = block.chunk_by(|x, y| x.longer == y.longer).collect();
            let measured = groups.par_iter().map_init(|| self.worker(), |worker, group| self.group(worker, group, &held, &passes));
            found = join(found, measured.reduce(Measured::default, join));
            rest = after;
        }
        found
    }

    fn worker(&self) -> Worker {
        Worker { rereader: Rereader::new(self.shingles), lookup: Lookup::default() }
    }

    /// Documents are numbered in the order of the files.
    fn doc(&self, text: TextId) -> DocId {
        self.texts.first_copy(text)
    }

    fn bytes(&self, text: TextId) -> u64 {
        u64::from(self.corpus.record_bytes(self.doc(text)))
    }

    fn shorter_first(&self, (a, b): (TextId, TextId)) -> Turned {
        let (shorter, longer) = if (self.bytes(a), a) < (self.bytes(b), b) { (a, b) } else { (b, a) };
        Turned { at: shorter.0, longer }
    }

    /// How many of the next pairs have shorter texts that may be held together.
    fn block(&self, pairs: &[Turned]) -> usize {
        let (mut last, mut texts, mut bytes) = (None, 0, 0);
        let fits = |pair: &&Turned| {
            let shorter = pair.shorter();
            if last.replace(shorter) != Some(shorter) {
                (texts, bytes) = (texts + 1, bytes + self.bytes(shorter));
            }
            texts == 1 || bytes <= self.held_bytes
        };
        pairs.iter().take_while(fits).count()
    }

    /// Brings the shorter texts of a block into memory; each pair then names its shorter text by the place there.
    fn hold(&self, block: &mut [Turned], errors: &mut Vec<Error>) -> Vec<Held> {
        let mut texts: Vec<TextId> = block.iter().map(|pair| pair.shorter()).collect();
        texts.dedup();
        let mut at = 0;
        for pair in block {
            at += u32::from(texts.get(at as usize) != Some(&pair.shorter()));
            pair.at = at;
        }
        let read = |worker: &mut Worker, &text: &TextId| {
            let Worker { rereader, lookup } = worker;
            match rereader.shingles(self.corpus, self.doc(text)) {
                Ok(shingles) => {
                    lookup.fill(shingles);
                    (Held { text, shingles: lookup.distinct() }, None)
                }
                Err(error) => (Held { text, shingles: Box::default() }, Some(error)),
            }
        };
        let (held, failed): (Vec<Held>, Vec<Option<Error>>) = texts.par_iter().map_init(|| self.worker(), read).unzip();
        errors.extend(failed.into_iter().flatten());
        held
    }

    /// A longer text with all the held ones that it is paired with.
    fn group(&self, worker: &mut Worker, group: &[Turned], held: &[Held], passes: &impl Fn(Overlap) -> bool) -> Measured {
        let mut found = Measured::default();
        if self.progress.cancelled() {
            return found;
        }
        let longer = group[0].longer;
        match worker.rereader.shingles(self.corpus, self.doc(longer)) {
            Ok(shingles) => worker.lookup.fill(shingles),
            Err(error) => {
                worker.lookup.fill(&[]);
                found.1.push(error);
            }
        }
        let (fewest, most) = worker.lookup.bounds();
        for held in group.iter().filter_map(|pair| held.get(pair.at as usize)) {
            let overlap = |shared: u32, right: u32| {
                let overlap = Overlap { shared, left: held.shingles.len() as u32, right };
                if held.text < longer { overlap } else { overlap.swapped() }
            };
            // The longer text is counted only where it comes to that.
            let least = least(most.min(held.shingles.len() as u32), |shared| passes(overlap(shared, fewest)));
            let Some(shared) = least.and_then(|least| worker.lookup.shared(&held.shingles, least)) else { continue };
            let overlap = overlap(shared, worker.lookup.count());
            found.0.extend(passes(overlap).then(|| TextPair { a: held.text.min(longer), b: held.text.max(longer), overlap }));
        }
        self.progress.advance(group.len() as u64);
        found
    }
}

fn join(mut one: Measured, mut other: Measured) -> Measured {
    one.0.append(&mut other.0);
    one.1.append(&mut other.1);
    one
}

/// The least number up to `most` that passes, where every greater one passes too; `None` when none does.
fn least(most: u32, passes: impl Fn(u32) -> bool) -> Option<u32> {
    if !passes(most) {
        return None;
    }
    let (mut fails, mut enough) = (0, most);
    while fails < enough {
        let middle = fails + (enough - fails) / 2;
        if passes(middle) {
            enough = middle;
        } else {
            fails = middle + 1;
        }
    }
    Some(enough)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::tally::Tally;
    use super::super::{Hooks, ReadCorpus, texts};
    use super::*;
    use crate::config::{ClusterParams, ReadOptions};
    use crate::document::Document;
    use crate::progress::Silent;

    /// Stretches of one long text, some of them inside others.
    fn documents() -> Vec<Document> {
        let stretch = |n: usize| (n * 37 % 200..n * 37 % 200 + 12 + n * 13 % 90).map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ");
        (0..40).map(|n| Document::new(n.to_string(), stretch(n))).collect()
    }

    #[test]
    fn it_measures_what_sets_say_however_little_is_held() {
        let (documents, params) = (documents(), ClusterParams::default());
        let read = ReadCorpus::read(documents.as_slice().into(), &ReadOptions::default(), (&params, Hooks::default()), &Silent);
        let (corpus, texts) = (&read.corpus, &texts::texts(&read.corpus, &params.keep, &Silent, &mut Tally::default()));
        let mut rereader = Rereader::new(params.shingles);
        let sets: Vec<BTreeSet<u64>> = texts.first_copies().iter().map(|&doc| rereader.shingles(corpus, doc).unwrap().iter().copied().collect()).collect();
        let pairs: Vec<(TextId, TextId)> = texts.ids().flat_map(|a| texts.ids().skip(a.index() + 1).map(move |b| (a, b))).collect();
        let overlap = |&(a, b): &(TextId, TextId)| {
            let (x, y) = (&sets[a.index()], &sets[b.index()]);
            (a, b, Overlap { shared: x.intersection(y).count() as u32, left: x.len() as u32, right: y.len() as u32 })
        };
        for share in [0.0, 0.5, 0.95] {
            let passes = |overlap: Overlap| overlap.containment_left().max(overlap.containment_right()) >= share;
            let expected: Vec<_> = pairs.iter().map(overlap).filter(|found| passes(found.2)).collect();
            assert!(expected.len() > 20, "{share}");
            for held_bytes in [1, 2_000, u64::MAX] {
                let measurer = Measurer { corpus, texts, shingles: params.shingles, held_bytes, progress: &Silent };
                let (mut found, errors) = measurer.measure(&pairs, passes);
                found.sort_unstable_by_key(|pair| (pair.a, pair.b));
                assert!(errors.is_empty());
                assert_eq!(found.iter().map(|pair| (pair.a, pair.b, pair.overlap)).collect::<Vec<_>>(), expected, "{share} {held_bytes}");
            }
        }
    }

    #[test]
    fn the_least_that_passes_is_that_of_counting_up() {
        for most in 0..40 {
            for limit in 0..45 {
                assert_eq!(least(most, |shared| shared >= limit), (0..=most).find(|shared| *shared >= limit));
            }
        }
    }
}
