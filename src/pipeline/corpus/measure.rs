//! Exact overlaps of given pairs, each text read as seldom as memory allows.
//!
//! Many pairs have a short text in common, which a quoted paragraph ties to many longer ones. So the shingles of the shorter texts are held,
//! as many as fit, while the longer ones pass in the order of the files, each once for all that it is paired with. Where all shorter texts fit, a
//! text is read twice at most; where not, never more often than it has pairs. A pair is refused as soon as what is left of the shorter text
//! cannot bring it to what is asked ([`crate::verify::lookup`]): what is refused is refused as exactly as what is found is measured. Where the shorter texts do not fit
//! and pairs are many, those that cannot pass are refused before, by shingles of 16 bits ([`crate::verify::screen`]).

use rayon::prelude::*;

use super::pair::TextPair;
use super::rereader::Rereader;
use super::store::DocumentTable;
use super::texts::Texts;
use crate::config::{PortionParams, ShingleParams};
use crate::document::{DocId, TextId};
use crate::error::Error;
use crate::progress::Progress;
use crate::verify::Overlap;
use crate::verify::lookup::Lookup;
use crate::verify::screen::{Screen, short};

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

/// A text whose shingles are held, each once: none of one that cannot be read.
struct Held<S> {
    text: TextId,
    shingles: Box<[S]>,
}

/// A pair that waits to be measured.
#[derive(Clone, Copy)]
struct Turned {
    /// What it is sorted by: the documents of the shorter and the longer text; in a block that of the longer one and the place of the shorter one.
    key: u64,
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
pub(super) struct Worker {
    rereader: Rereader,
    lookup: Lookup,
    screen: Screen,
}

impl Measurer<'_> {
    /// The exact overlaps of those `pairs`, each with the smaller number first, that pass. What passes must pass with more shared and with fewer
    /// shingles as well. A text that cannot be read again has no shingles, and is told of at least once.
    pub(super) fn measure(&self, pairs: &[(TextId, TextId)], passes: impl Fn(Overlap) -> bool + Sync) -> Measured {
        let mut turned: Vec<Turned> = pairs.par_iter().map(|&pair| self.shorter_first(pair)).collect();
        turned.par_sort_unstable_by_key(|pair| pair.key);
        if self.is_worth_screening(&turned) {
            turned = self.screened(turned, &passes);
            turned.par_sort_unstable_by_key(|pair| pair.key);
        }
        let mut found = Measured::default();
        let mut rest = turned.as_mut_slice();
        while !rest.is_empty() && !self.progress.cancelled() {
            let (block, after) = rest.split_at_mut(self.block(rest, self.held_bytes));
            let held = self.hold(block, &mut found.1, Lookup::distinct);
            let groups = Self::groups(block);
            let measured = groups.par_iter().map_init(|| self.worker(), |worker, group| self.group(worker, group, &held, &passes));
            found = join(found, measured.reduce(Measured::default, join));
            rest = after;
        }
        found
    }

    /// The pairs that may pass as far as a quarter of each hash tells. Shorter texts so take a fraction of what they take whole, and the longer ones pass less often.
    fn screened(&self, mut turned: Vec<Turned>, passes: &(impl Fn(Overlap) -> bool + Sync)) -> Vec<Turned> {
        let mut left = Vec::new();
        let mut rest = turned.as_mut_slice();
        while !rest.is_empty() && !self.progress.cancelled() {
            let (block, after) = rest.split_at_mut(self.block(rest, self.held_bytes.saturating_mul(PortionParams::SCREENED)));
            // What cannot be read is told of when it is measured.
            let held = self.hold(block, &mut Vec::new(), |lookup| lookup.distinct().iter().map(|&shingle| short(shingle)).collect());
            let groups = Self::groups(block);
            let some: Vec<Vec<Turned>> = groups.par_iter().map_init(|| self.worker(), |worker, group| self.hopeful(worker, group, &held, passes)).collect();
            left.extend(some.into_iter().flatten());
            rest = after;
        }
        left
    }

    /// The distinct shingles of a text, each cut to 16 bits; none where it cannot be read.
    pub(super) fn shorts(&self, worker: &mut Worker, text: TextId) -> Box<[u16]> {
        let Worker { rereader, lookup, .. } = worker;
        let Ok(shingles) = rereader.shingles(self.corpus, self.doc(text)) else { return Box::default() };
        lookup.fill(shingles);
        lookup.distinct().iter().map(|&shingle| short(shingle)).collect()
    }

    /// Those of the pairs of a longer text that may pass.
    fn hopeful(&self, worker: &mut Worker, group: &[Turned], held: &[Held<u16>], passes: &impl Fn(Overlap) -> bool) -> Vec<Turned> {
        let longer = group[0].longer;
        let Worker { rereader, screen, .. } = worker;
        let read = !self.progress.cancelled()
            && rereader.shingles(self.corpus, self.doc(longer)).map(|shingles| screen.fill(shingles.iter().map(|&shingle| short(shingle)))).is_ok();
        let fewest = screen.fewest();
        let pairs = group.iter().filter_map(|pair| held.get(pair.at as usize));
        let hopeful = pairs.filter(|held| !read || held.shingles.is_empty() || may_pass(screen, &held.shingles, fewest, passes));
        let left: Vec<Turned> = hopeful.map(|held| self.turned(held.text, longer)).collect();
        self.progress.advance((group.len() - left.len()) as u64);
        left
    }

    /// Whether the shorter texts do not fit in memory at once, and each text is in so many pairs that most of them are in vain.
    fn is_worth_screening(&self, turned: &[Turned]) -> bool {
        if self.block(turned, self.held_bytes) == turned.len() {
            return false;
        }
        let mut seen = vec![false; self.texts.len()];
        let mut texts = 0;
        for text in turned.iter().flat_map(|pair| [pair.shorter(), pair.longer]) {
            texts += usize::from(!std::mem::replace(&mut seen[text.index()], true));
        }
        turned.len() >= PortionParams::MANY_PAIRS * texts
    }

    /// The pairs of a block, longer text after longer text.
    fn groups(block: &mut [Turned]) -> Vec<&[Turned]> {
        block.par_iter_mut().for_each(|pair| pair.key = pair.key << 32 | u64::from(pair.at));
        block.par_sort_unstable_by_key(|pair| pair.key);
        block.chunk_by(|x, y| x.longer == y.longer).collect()
    }

    pub(super) fn worker(&self) -> Worker {
        Worker { rereader: Rereader::new(self.shingles), lookup: Lookup::default(), screen: Screen::default() }
    }

    /// Documents are numbered in the order of the files.
    pub(super) fn doc(&self, text: TextId) -> DocId {
        self.texts.first_copy(text)
    }

    fn bytes(&self, text: TextId) -> u64 {
        u64::from(self.corpus.record_bytes(self.doc(text)))
    }

    fn shorter_first(&self, (a, b): (TextId, TextId)) -> Turned {
        let (shorter, longer) = if (self.bytes(a), a) < (self.bytes(b), b) { (a, b) } else { (b, a) };
        self.turned(shorter, longer)
    }

    fn turned(&self, shorter: TextId, longer: TextId) -> Turned {
        Turned { key: u64::from(self.doc(shorter).0) << 32 | u64::from(self.doc(longer).0), at: shorter.0, longer }
    }

    /// How many of the next pairs have shorter texts that may be held together.
    fn block(&self, pairs: &[Turned], held_bytes: u64) -> usize {
        let (mut last, mut texts, mut bytes) = (None, 0, 0);
        let fits = |pair: &&Turned| {
            let shorter = pair.shorter();
            if last.replace(shorter) != Some(shorter) {
                (texts, bytes) = (texts + 1, bytes + self.bytes(shorter));
            }
            texts == 1 || bytes <= held_bytes
        };
        pairs.iter().take_while(fits).count()
    }

    /// Brings the shorter texts of a block into memory; each pair then names its shorter text by the place there.
    fn hold<S: Send>(&self, block: &mut [Turned], errors: &mut Vec<Error>, distinct: impl Fn(&mut Lookup) -> Box<[S]> + Sync) -> Vec<Held<S>> {
        let mut texts: Vec<TextId> = block.iter().map(|pair| pair.shorter()).collect();
        texts.dedup();
        let mut at = 0;
        for pair in block {
            at += u32::from(texts.get(at as usize) != Some(&pair.shorter()));
            pair.at = at;
        }
        let read = |worker: &mut Worker, &text: &TextId| {
            let Worker { rereader, lookup, .. } = worker;
            match rereader.shingles(self.corpus, self.doc(text)) {
                Ok(shingles) => {
                    lookup.fill(shingles);
                    (Held { text, shingles: distinct(lookup) }, None)
                }
                Err(error) => (Held { text, shingles: Box::default() }, Some(error)),
            }
        };
        let (held, failed): (Vec<Held<S>>, Vec<Option<Error>>) = texts.par_iter().map_init(|| self.worker(), read).unzip();
        errors.extend(failed.into_iter().flatten());
        held
    }

    /// A longer text with all the held ones that it is paired with.
    fn group(&self, worker: &mut Worker, group: &[Turned], held: &[Held<u64>], passes: &impl Fn(Overlap) -> bool) -> Measured {
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

/// Whether a longer text of at least so many distinct shingles may share as many as have to be, whichever of the two comes first.
pub(super) fn may_pass(screen: &Screen, shorter: &[u16], longer: u32, passes: &impl Fn(Overlap) -> bool) -> bool {
    let left = shorter.len() as u32;
    let passes = |shared: u32| {
        let overlap = Overlap { shared, left, right: longer };
        passes(overlap) || passes(overlap.swapped())
    };
    // It may have more than that, so that many do not bound what is shared.
    least(left, passes).is_some_and(|least| screen.may_share(shorter, least))
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
    use crate::read::shelved;

    /// Runs of one long text, some of them inside others.
    fn documents() -> Vec<Document> {
        let run = |n: usize| (n * 37 % 200..n * 37 % 200 + 12 + n * 13 % 90).map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ");
        (0..40).map(|n| Document::new(n.to_string(), run(n))).collect()
    }

    #[test]
    fn it_measures_what_sets_say_however_little_is_held() {
        let (documents, params) = (shelved(documents()), ClusterParams::default());
        let read = ReadCorpus::read((&documents).into(), &ReadOptions::default(), (&params, Hooks::default()), &Silent);
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
