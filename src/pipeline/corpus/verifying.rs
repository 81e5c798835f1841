//! The second reading: candidates are read again and compared exactly.
//!
//! Candidate pairs fall into components. A small one is brought into memory as a whole and every pair in it is computed, so that
//! a pair which the bands missed is still found by its company. A large one is cut into blocks of texts and verified two blocks at
//! a time; its stars, once known, are then treated like small components. In a huge one every text keeps only its first few
//! candidates in keep order ([`crate::config::BucketParams::family`]), so that ten thousand near-copies cost ten thousand times a few.

use rayon::prelude::*;

use super::keep::Texts;
use super::reading::{Corpus, Cutter, Tally};
use crate::cluster::{Star, components, stars};
use crate::config::{CorpusParams, PortionParams};
use crate::error::Error;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::verify::{Numbering, Overlap};

/// Two near texts, the one to be kept first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPair {
    /// The earlier text in keep order.
    pub a: u32,
    /// The later one.
    pub b: u32,
    /// Their exact overlap.
    pub overlap: Overlap,
}

/// A star of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct TextStar {
    /// The texts.
    pub star: Star,
    /// The smallest Jaccard similarity between any two of them; of a star with more texts than
    /// [`PortionParams::texts`], between its representative and any other.
    pub min_similarity: f64,
}

/// Everything that verification found.
#[derive(Debug, Default)]
pub(super) struct Verified {
    /// Near pairs, sorted.
    pub(super) pairs: Vec<TextPair>,
    /// Stars, sorted by their representatives.
    pub(super) stars: Vec<TextStar>,
    errors: Vec<Error>,
}

impl Verified {
    fn join(mut self, mut other: Self) -> Self {
        self.pairs.append(&mut other.pairs);
        self.stars.append(&mut other.stars);
        self.errors.append(&mut other.errors);
        self
    }
}

/// Verifies candidate pairs of texts.
pub(super) fn verify(corpus: &Corpus, texts: &Texts, candidates: &[(u32, u32)], params: &CorpusParams, progress: &dyn Progress, tally: &mut Tally) -> Verified {
    let components = components(texts.len(), candidates);
    let job = Job { corpus, texts, candidates, params, progress };
    progress.begin("verifying", components.iter().map(|texts| texts.len() as u64).sum());
    let mut found =
        components.par_iter().map_init(|| Worker::new(params), |worker, component| job.component(worker, component)).reduce(Verified::default, Verified::join);
    progress.finish();
    found.pairs.par_sort_unstable_by_key(|pair| (pair.a, pair.b));
    found.stars.sort_unstable_by_key(|star| star.star.representative);
    tally.errors.append(&mut found.errors);
    found
}

struct Job<'a> {
    corpus: &'a Corpus,
    texts: &'a Texts,
    candidates: &'a [(u32, u32)],
    params: &'a CorpusParams,
    progress: &'a dyn Progress,
}

impl Job<'_> {
    fn component(&self, worker: &mut Worker, component: &[u32]) -> Verified {
        let mut found = Verified::default();
        if self.progress.cancelled() {
            return found;
        }
        if self.fits(component) {
            self.whole(worker, component, &mut found);
        } else {
            found = self.large(component);
        }
        self.progress.advance(component.len() as u64);
        found
    }

    fn fits(&self, texts: &[u32]) -> bool {
        let PortionParams { texts: most, text_bytes, .. } = self.params.portions;
        texts.len() <= most && (texts.len() <= 2 || self.bytes(texts) <= text_bytes)
    }

    fn bytes(&self, texts: &[u32]) -> u64 {
        texts.iter().map(|&text| self.record_bytes(text)).sum()
    }

    fn record_bytes(&self, text: u32) -> u64 {
        u64::from(self.corpus.record_bytes(self.texts.first_copies()[text as usize]))
    }

    /// Every pair of `texts`, which are sorted, and their stars.
    fn whole(&self, worker: &mut Worker, texts: &[u32], found: &mut Verified) {
        worker.load(self, texts, &mut found.errors);
        let overlaps = worker.numbering.overlaps();
        let from = found.pairs.len();
        for (i, &a) in texts.iter().enumerate() {
            for (j, &b) in texts.iter().enumerate().skip(i + 1) {
                let overlap = overlaps.of(i, j);
                if overlap.jaccard() >= self.params.near.threshold {
                    found.pairs.push(TextPair { a, b, overlap });
                }
            }
        }
        let edges: Vec<(u32, u32)> = found.pairs[from..].iter().map(|pair| (pair.a, pair.b)).collect();
        let place = |text: u32| texts.binary_search(&text).unwrap_or(0);
        found.stars.extend(stars(&edges).into_iter().map(|star| {
            let all: Vec<usize> = std::iter::once(star.representative).chain(star.members.iter().copied()).map(place).collect();
            let pairs = (1..all.len()).flat_map(|n| all[..n].iter().map(move |&m| (m, n)));
            let min_similarity = pairs.map(|(m, n)| overlaps.of(m, all[n]).jaccard()).fold(1.0, f64::min);
            TextStar { star, min_similarity }
        }));
    }

    /// A component that does not fit: its edges in groups, then its stars.
    fn large(&self, component: &[u32]) -> Verified {
        let mut edges: Vec<(u32, u32)> = component.iter().flat_map(|&a| self.edges_of(a)).copied().collect();
        if component.len() > self.params.buckets.family {
            self.keep_first_candidates(component, &mut edges);
        }
        let blocks = self.blocks(component);
        let block = |text: u32| component.binary_search(&text).map_or(0, |at| blocks[at]);
        edges.sort_by_cached_key(|&(a, b)| (block(a), block(b)));
        let groups: Vec<&[(u32, u32)]> = edges.chunk_by(|x, y| (block(x.0), block(x.1)) == (block(y.0), block(y.1))).collect();
        let mut verified =
            groups.par_iter().map_init(|| Worker::new(self.params), |worker, group| self.some(worker, group)).reduce(Verified::default, Verified::join);
        verified.pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        let near: Vec<(u32, u32)> = verified.pairs.iter().map(|pair| (pair.a, pair.b)).collect();
        let all_stars = stars(&near);
        let jaccard = |a: u32, b: u32| {
            let at = verified.pairs.binary_search_by_key(&(a, b), |pair| (pair.a, pair.b));
            at.map_or(1.0, |at| verified.pairs[at].overlap.jaccard())
        };
        let again = all_stars.par_iter().map_init(
            || Worker::new(self.params),
            |worker, star| {
                let mut found = Verified::default();
                let mut texts = vec![star.representative];
                texts.extend_from_slice(&star.members);
                if self.fits(&texts) && !self.progress.cancelled() {
                    self.whole(worker, &texts, &mut found);
                } else {
                    let min_similarity = star.members.iter().map(|&member| jaccard(star.representative, member)).fold(1.0, f64::min);
                    found.stars.push(TextStar { star: star.clone(), min_similarity });
                }
                found
            },
        );
        let mut found = again.reduce(Verified::default, Verified::join);
        found.pairs.extend_from_slice(&verified.pairs);
        found.pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        found.pairs.dedup();
        found.errors.extend(verified.errors);
        found
    }

    /// The candidate pairs whose first text is `a`.
    fn edges_of(&self, a: u32) -> &[(u32, u32)] {
        let from = self.candidates.partition_point(|edge| edge.0 < a);
        &self.candidates[from..from + self.candidates[from..].partition_point(|edge| edge.0 == a)]
    }

    /// Drops all edges of a text but those to its first few partners in keep order. `edges` are sorted.
    fn keep_first_candidates(&self, component: &[u32], edges: &mut Vec<(u32, u32)>) {
        let mut kept = vec![0; component.len()];
        edges.retain(|(_, b)| {
            let Ok(at) = component.binary_search(b) else { return false };
            kept[at] += 1;
            kept[at] <= self.params.buckets.leaders
        });
    }

    /// The number of the block that each text of a component is in.
    fn blocks(&self, component: &[u32]) -> Vec<u32> {
        let PortionParams { block_texts, text_bytes, .. } = self.params.portions;
        let (mut block, mut texts, mut bytes) = (0, 0, 0);
        let number = |&text: &u32| {
            (texts, bytes) = (texts + 1, bytes + self.record_bytes(text));
            if texts > block_texts || (texts > 1 && bytes > text_bytes) {
                (block, texts, bytes) = (block + 1, 1, self.record_bytes(text));
            }
            block
        };
        component.iter().map(number).collect()
    }

    /// The near ones among `edges`.
    fn some(&self, worker: &mut Worker, edges: &[(u32, u32)]) -> Verified {
        let mut found = Verified::default();
        if self.progress.cancelled() {
            return found;
        }
        let mut texts: Vec<u32> = edges.iter().flat_map(|&(a, b)| [a, b]).collect();
        texts.sort_unstable();
        texts.dedup();
        worker.load(self, &texts, &mut found.errors);
        let overlaps = worker.numbering.overlaps();
        let place = |text: u32| texts.binary_search(&text).unwrap_or(0);
        let pairs = edges.iter().map(|&(a, b)| TextPair { a, b, overlap: overlaps.of(place(a), place(b)) });
        found.pairs = pairs.filter(|pair| pair.overlap.jaccard() >= self.params.near.threshold).collect();
        found
    }
}

/// What a thread works with.
struct Worker {
    reader: LineReader,
    record: Record,
    cutter: Cutter,
    numbering: Numbering,
}

impl Worker {
    fn new(params: &CorpusParams) -> Self {
        Self { reader: LineReader::default(), record: Record::default(), cutter: Cutter::new(params.shingles), numbering: Numbering::default() }
    }

    /// Reads `texts` and numbers their shingles; one that cannot be read again has none.
    fn load(&mut self, job: &Job<'_>, texts: &[u32], errors: &mut Vec<Error>) {
        self.numbering.clear();
        for &text in texts {
            let doc = job.texts.first_copies()[text as usize];
            let read = job.corpus.reread(doc, &mut self.reader, &mut self.record);
            let read = read.and_then(|()| match self.cutter.cut(&self.record.text) {
                Some(digest) if digest == job.corpus.docs()[doc as usize].digest => Ok(()),
                _ => Err(job.corpus.changed(doc)),
            });
            match read {
                Ok(()) => self.numbering.push(&self.cutter.shingles),
                Err(error) => {
                    errors.push(error);
                    self.numbering.push(&[]);
                }
            }
        }
    }
}
