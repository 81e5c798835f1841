//! The second reading: candidates are read again and compared exactly.
//!
//! Pairs that may be near fall into components. A small one is brought into memory as a whole and every pair in it is computed, so that
//! a pair which the candidate stages missed is still found by its company. A large one is cut into blocks of texts and verified two
//! blocks at a time; the stars of its near pairs, once known, are then treated like small components. In a huge one every text keeps
//! only its first few candidates in keep order ([`crate::config::BucketParams::component`]), so that ten thousand near-copies cost ten
//! thousand times a few.
//!
//! Pairs of which one may hold the other tie whole corpora together, a quoted paragraph at a time, so they are verified one by one
//! ([`super::measure`]).

use rayon::prelude::*;

use super::candidates::Candidates;
use super::kept::KeptPairs;
use super::measure::Measurer;
use super::pair::{TextPair, from_number};
use super::portions::{Portions, texts_of};
use super::rereader::Rereader;
use super::screening::ShortShingles;
use super::store::DocumentTable;
use super::tally::Tally;
use super::texts::Texts;
use crate::cluster::{Star, components, stars};
use crate::config::{ClusterParams, PortionParams, Relation, SpillParams};
use crate::document::{DocId, TextId};
use crate::error::Error;
use crate::progress::Progress;
use crate::spill::{Disk, Sorted, Sorter, WorkFolder};
use crate::verify::{Numbering, Overlap};

/// A star of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct TextStar {
    /// The texts.
    pub star: Star<TextId>,
    /// The smallest Jaccard similarity between any two of them; of a star with more texts than
    /// [`crate::config::PortionParams::texts`], between its representative and any other.
    pub min_similarity: f64,
}

/// What threads found: sorted pairs, or stars, and what could not be read.
#[derive(Debug, Default)]
struct Found {
    pairs: Vec<TextPair>,
    stars: Vec<TextStar>,
    errors: Vec<Error>,
}

impl Found {
    fn join(mut self, mut other: Self) -> Self {
        self.pairs.append(&mut other.pairs);
        self.stars.append(&mut other.stars);
        self.errors.append(&mut other.errors);
        self
    }

    /// The pairs in order, with errors filed.
    fn sorted(mut self, tally: &mut Tally) -> Vec<TextPair> {
        self.pairs.par_sort_unstable_by_key(|pair| (pair.a, pair.b));
        tally.errors.append(&mut self.errors);
        self.pairs
    }
}

/// Second readings of the texts of a corpus.
pub(super) struct Verifier<'a> {
    pub(super) corpus: &'a DocumentTable,
    pub(super) texts: &'a Texts,
    pub(super) params: &'a ClusterParams,
    /// Where verified pairs are kept.
    pub(super) work: Option<&'a WorkFolder>,
    pub(super) progress: &'a dyn Progress,
}

/// Pairs by their longer texts, and how many there are.
type Ordered = (Sorted<(u64, u64)>, usize);

impl Verifier<'_> {
    /// The candidate pairs of which enough is shared to be near or contained, and those that are settled, sorted.
    ///
    /// # Errors
    /// Where candidates are on disk, or pairs are kept: when it is full, or a file is damaged.
    pub(super) fn verified(&self, Candidates { near, holding, spilled, settled, .. }: Candidates, tally: &mut Tally) -> Result<Vec<TextPair>, Error> {
        let mut pairs = self.verify_components(&near, tally)?;
        if let Some((holding, disk)) = spilled {
            let found = self.verify_spilled(holding, &near, &disk, tally)?;
            pairs.extend(found);
        }
        if !holding.is_empty() {
            pairs.extend(self.measured(&holding, ("verifying parts", |overlap| self.counts(overlap)), tally));
        }
        if !settled.is_empty() {
            pairs.extend(self.overlaps(&settled, tally));
        }
        pairs.par_sort_unstable_by_key(|pair| (pair.a, pair.b));
        pairs.dedup();
        Ok(pairs)
    }

    /// A key by which pairs with the same longer text come together, in the order of the files: each text with its document, the longer one first.
    fn longer_first(&self, a: TextId, b: TextId) -> (u64, u64) {
        let bytes = |text: TextId| (self.portions().bytes(text), text);
        let key = |text: TextId| u64::from(self.texts.first_copy(text).0) << 32 | u64::from(text.0);
        let (longer, shorter) = if bytes(a) > bytes(b) { (a, b) } else { (b, a) };
        (key(longer), key(shorter))
    }

    /// What counts among pairs of which one may hold the other, but for those of `near`: as many at a time as fit in a buffer, in the order in which the longer texts
    /// stand in the files.
    fn verify_spilled(&self, holding: Sorted<u64>, near: &[(TextId, TextId)], disk: &Disk, tally: &mut Tally) -> Result<Vec<TextPair>, Error> {
        let Some((mut ordered, count)) = self.in_order(holding, near, disk)? else { return Ok(Vec::new()) };
        let (mut kept, mut found) = KeptPairs::open(self.work, "parts", (count, self.texts.len()), self.progress)?;
        self.tell_taken_over("parts", kept.done, count);
        let fitting = (disk.buffer() / (size_of::<(TextId, TextId)>() + size_of::<TextPair>())).max(1);
        let most = if kept.keeps() { fitting.min(SpillParams::KEPT_PAIRS * rayon::current_num_threads().max(1)) } else { fitting };
        ordered.by_ref().take(kept.done).try_for_each(|pair| pair.map(|_| ()))?;
        self.progress.begin("verifying parts", count as u64);
        self.progress.taken_over(kept.done as u64);
        loop {
            let texts = |(longer, shorter): (u64, u64)| {
                let (x, y) = (TextId(longer as u32), TextId(shorter as u32));
                (x.min(y), x.max(y))
            };
            let some = ordered.by_ref().take(most).map(|pair| pair.map(texts));
            let some: Vec<(TextId, TextId)> = some.collect::<Result<_, Error>>()?;
            if some.is_empty() || self.progress.cancelled() {
                break;
            }
            // Shingles take up to three times as much.
            let (pairs, mut errors) = self.measurer(disk.buffer() as u64 / 2).measure(&some, |overlap| self.counts(overlap));
            kept.push(some.len(), &pairs, errors.is_empty() && !self.progress.cancelled())?;
            found.extend(pairs);
            tally.errors.append(&mut errors);
        }
        self.progress.finish();
        Ok(found)
    }

    /// The pairs that are not among those of `near`, by their longer texts and how many there are; where each text is in many pairs without those that cannot count.
    /// `None` when the run was ended.
    fn in_order(&self, holding: Sorted<u64>, near: &[(TextId, TextId)], disk: &Disk) -> Result<Option<Ordered>, Error> {
        let mut pairs: Sorter<(u64, u64)> = Sorter::new(disk, "candidate pairs");
        let (mut last, mut count, mut is_in_any) = (None, 0, vec![false; self.texts.len()]);
        for pair in holding {
            let pair = pair?;
            if self.progress.cancelled() {
                return Ok(None);
            }
            let (a, b) = from_number(pair);
            if last.replace(pair) != Some(pair) && near.binary_search(&(a, b)).is_err() {
                let (longer, shorter) = self.longer_first(a, b);
                pairs.push((shorter, longer))?;
                count += 1;
                (is_in_any[a.index()], is_in_any[b.index()]) = (true, true);
            }
        }
        let mut texts: Vec<TextId> = self.texts.ids().filter(|text| is_in_any[text.index()]).collect();
        drop(is_in_any);
        let (mut ordered, mut left) = (Sorter::new(disk, "candidate pairs"), 0);
        // A run that keeps what it measured would refuse all others once more when it is taken up.
        if self.work.is_some() || count < PortionParams::MANY_PAIRS * texts.len() {
            pairs.sorted()?.try_for_each(|pair| pair.and_then(|(shorter, longer)| ordered.push((longer, shorter))))?;
            return Ok(Some((ordered.sorted()?, count)));
        }
        texts.par_sort_unstable_by_key(|&text| self.texts.first_copy(text));
        let shingles = ShortShingles::of(&self.measurer(0), &texts, disk)?;
        shingles.screened(pairs.sorted()?, &|overlap| self.counts(overlap), (disk, self.progress), |shorter, longer| {
            left += 1;
            ordered.push(self.longer_first(shorter, longer))
        })?;
        if self.progress.cancelled() {
            return Ok(None);
        }
        Ok(Some((ordered.sorted()?, left)))
    }

    fn tell_taken_over(&self, what: &str, done: usize, all: usize) {
        if self.work.is_some_and(WorkFolder::resumed) {
            self.progress.note(&format!("verifying {what}: {done} of {all} taken over"));
        }
    }

    /// What counts among pairs that may be near, and among their company.
    fn verify_components(&self, candidates: &[(TextId, TextId)], tally: &mut Tally) -> Result<Vec<TextPair>, Error> {
        let mut components = components(self.texts.len(), candidates);
        // In the order in which they stand in the files, as far as one text tells.
        components.par_sort_unstable_by_key(|texts| texts.first().map(|&text| self.texts.first_copy(text)));
        let (mut kept, pairs) = KeptPairs::open(self.work, "near", (components.len(), self.texts.len()), self.progress)?;
        self.tell_taken_over("groups that may be near", kept.done, components.len());
        let texts = |some: &[Vec<TextId>]| some.iter().map(|texts| texts.len() as u64).sum();
        self.progress.begin("verifying", texts(&components));
        self.progress.taken_over(texts(&components[..kept.done]));
        let mut found = Found { pairs, ..Found::default() };
        while kept.done < components.len() && !self.progress.cancelled() {
            let rest = &components[kept.done..];
            let some = if kept.keeps() { &rest[..portion(rest)] } else { rest };
            let verified = some.par_iter().map_init(|| Worker::new(self.params), |worker, component| self.component(worker, component, candidates));
            let verified = verified.reduce(Found::default, Found::join);
            kept.push(some.len(), &verified.pairs, verified.errors.is_empty() && !self.progress.cancelled())?;
            found = found.join(verified);
        }
        self.progress.finish();
        Ok(found.sorted(tally))
    }

    /// The exact overlaps of all `pairs`, sorted.
    pub(super) fn overlaps(&self, pairs: &[(TextId, TextId)], tally: &mut Tally) -> Vec<TextPair> {
        self.measured(pairs, ("measuring overlaps", |_| true), tally)
    }

    /// The exact overlaps of those `pairs` that pass, sorted.
    fn measured(&self, pairs: &[(TextId, TextId)], (stage, passes): (&'static str, impl Fn(Overlap) -> bool + Sync), tally: &mut Tally) -> Vec<TextPair> {
        self.progress.begin(stage, pairs.len() as u64);
        let (pairs, errors) = self.measurer(u64::MAX).measure(pairs, passes);
        self.progress.finish();
        Found { pairs, errors, ..Found::default() }.sorted(tally)
    }

    /// Measures pairs beside tables that leave so many bytes.
    fn measurer(&self, left: u64) -> Measurer<'_> {
        let Self { corpus, texts, params, progress, .. } = *self;
        let held = params.portions.pair_bytes.max(PortionParams::PAIR_BYTES_A_TEXT * texts.len() as u64);
        Measurer { corpus, texts, shingles: params.shingles, held_bytes: held.min(left), progress }
    }

    /// The stars of the near pairs `edges`, sorted, with their smallest similarities; `pairs` are all pairs whose overlap is known.
    pub(super) fn stars(&self, edges: &[(TextId, TextId)], pairs: &[TextPair], tally: &mut Tally) -> Vec<TextStar> {
        let found = stars(edges).into_par_iter().map_init(
            || Worker::new(self.params),
            |worker, star| {
                let mut found = Found::default();
                let (mut min_similarity, known) = known_similarity(&star, pairs, self.params.portions.texts);
                let texts = texts_of_star(&star);
                if !known && self.portions().fits(&texts) && !self.progress.cancelled() {
                    min_similarity = self.least(worker, &texts, &mut found.errors);
                }
                found.stars.push(TextStar { star, min_similarity });
                found
            },
        );
        let mut found = found.reduce(Found::default, Found::join);
        found.stars.sort_unstable_by_key(|star| star.star.representative);
        tally.errors.append(&mut found.errors);
        found.stars
    }

    fn portions(&self) -> Portions<'_> {
        Portions { corpus: self.corpus, texts: self.texts, params: self.params.portions }
    }

    /// Whether so much is shared that a pair may be near or contained.
    fn counts(&self, overlap: Overlap) -> bool {
        let near = overlap.jaccard() >= self.params.near.threshold;
        let most = overlap.containment_left().max(overlap.containment_right());
        (near && self.params.seeks(Relation::Near)) || (self.params.doubts_frames() && most >= self.params.containment.share)
    }

    fn component(&self, worker: &mut Worker, component: &[TextId], candidates: &[(TextId, TextId)]) -> Found {
        let mut found = Found::default();
        if self.progress.cancelled() {
            return found;
        }
        if self.portions().fits(component) {
            self.whole(worker, component, &mut found);
        } else {
            found = self.large(component, candidates);
        }
        self.progress.advance(component.len() as u64);
        found
    }

    /// Every pair of `texts`, which are sorted.
    fn whole(&self, worker: &mut Worker, texts: &[TextId], found: &mut Found) {
        worker.load(self, texts, &mut found.errors);
        let (overlaps, row) = (worker.numbering.overlaps(), &worker.rows);
        for (i, &a) in texts.iter().enumerate() {
            let pairs = texts.iter().enumerate().skip(i + 1).map(|(j, &b)| TextPair { a, b, overlap: overlaps.of(row[i], row[j]) });
            found.pairs.extend(pairs.filter(|pair| self.counts(pair.overlap)));
        }
    }

    /// The smallest similarity between any two of `texts`, which are sorted and fit in memory.
    pub(super) fn least_of(&self, texts: &[TextId], tally: &mut Tally) -> f64 {
        self.least(&mut Worker::new(self.params), texts, &mut tally.errors)
    }

    /// The smallest similarity between any two of `texts`.
    fn least(&self, worker: &mut Worker, texts: &[TextId], errors: &mut Vec<Error>) -> f64 {
        worker.load(self, texts, errors);
        let overlaps = worker.numbering.overlaps();
        let pairs = (1..texts.len()).flat_map(|n| (0..n).map(move |m| (m, n)));
        pairs.map(|(m, n)| overlaps.of(m, n).jaccard()).fold(1.0, f64::min)
    }

    /// A component that does not fit: its edges in groups, then the stars of its near pairs.
    fn large(&self, component: &[TextId], candidates: &[(TextId, TextId)]) -> Found {
        let mut edges: Vec<(TextId, TextId)> = component.iter().flat_map(|&a| edges_of(candidates, a)).copied().collect();
        if component.len() > self.params.buckets.component {
            self.keep_first_candidates(component, &mut edges);
        }
        let blocks = self.blocks(component);
        let block = |text: TextId| component.binary_search(&text).map_or(0, |at| blocks[at]);
        edges.sort_by_cached_key(|&(a, b)| (block(a), block(b)));
        let groups: Vec<&[(TextId, TextId)]> = edges.chunk_by(|x, y| (block(x.0), block(x.1)) == (block(y.0), block(y.1))).collect();
        let verified = groups.par_iter().map_init(|| Worker::new(self.params), |worker, group| self.some(worker, group, |overlap| self.counts(overlap)));
        let mut verified = verified.reduce(Found::default, Found::join);
        verified.pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        let near = verified.pairs.iter().filter(|pair| pair.overlap.jaccard() >= self.params.near.threshold);
        let near: Vec<(TextId, TextId)> = near.map(|pair| (pair.a, pair.b)).collect();
        let again = stars(&near).into_par_iter().map_init(
            || Worker::new(self.params),
            |worker, star| {
                let mut found = Found::default();
                let texts = texts_of_star(&star);
                if self.portions().fits(&texts) && !self.progress.cancelled() {
                    self.whole(worker, &texts, &mut found);
                }
                found
            },
        );
        let mut found = again.reduce(Found::default, Found::join).join(verified);
        found.pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        found.pairs.dedup();
        found
    }

    /// Drops all edges of a text but those to its first few partners in keep order. `edges` are sorted.
    fn keep_first_candidates(&self, component: &[TextId], edges: &mut Vec<(TextId, TextId)>) {
        let mut kept = vec![0; component.len()];
        edges.retain(|(_, b)| {
            let Ok(at) = component.binary_search(b) else { return false };
            kept[at] += 1;
            kept[at] <= self.params.buckets.leaders
        });
    }

    /// The number of the block that each text of a component is in.
    fn blocks(&self, component: &[TextId]) -> Vec<u32> {
        let PortionParams { block_texts, text_bytes, .. } = self.params.portions;
        let (mut block, mut texts, mut bytes) = (0, 0, 0);
        let number = |&text: &TextId| {
            (texts, bytes) = (texts + 1, bytes + self.portions().bytes(text));
            if texts > block_texts || (texts > 1 && bytes > text_bytes) {
                (block, texts, bytes) = (block + 1, 1, self.portions().bytes(text));
            }
            block
        };
        component.iter().map(number).collect()
    }

    /// Those of `pairs` whose overlap passes.
    fn some(&self, worker: &mut Worker, pairs: &[(TextId, TextId)], passes: impl Fn(Overlap) -> bool) -> Found {
        let mut found = Found::default();
        if self.progress.cancelled() {
            return found;
        }
        let texts = texts_of(pairs);
        worker.load(self, &texts, &mut found.errors);
        let overlaps = worker.numbering.overlaps();
        let place = |text: TextId| texts.binary_search(&text).map_or(0, |at| worker.rows[at]);
        let pairs = pairs.iter().map(|&(a, b)| TextPair { a, b, overlap: overlaps.of(place(a), place(b)) });
        found.pairs = pairs.filter(|pair| passes(pair.overlap)).collect();
        found
    }
}

/// How many of the next components are verified before what was found is kept.
fn portion(components: &[Vec<TextId>]) -> usize {
    let mut texts = 0;
    let fits = |component: &&Vec<TextId>| {
        let before = texts;
        texts += component.len();
        before < SpillParams::KEPT_TEXTS * rayon::current_num_threads().max(1)
    };
    components.iter().take_while(fits).count()
}

/// The smallest similarity between any two texts of a star, and whether that is so: of at most `most` texts of which some pair is not among `pairs`, which are
/// sorted, it is that to the representative alone.
pub(super) fn known_similarity(star: &Star<TextId>, pairs: &[TextPair], most: usize) -> (f64, bool) {
    let jaccard = |a: TextId, b: TextId| {
        let at = pairs.binary_search_by_key(&(a.min(b), a.max(b)), |pair| (pair.a, pair.b));
        at.ok().map(|at| pairs[at].overlap.jaccard())
    };
    let texts = texts_of_star(star);
    let to_representative = || star.members.iter().filter_map(|&member| jaccard(star.representative, member)).fold(1.0, f64::min);
    if texts.len() > most {
        return (to_representative(), true);
    }
    let mut inner = (1..texts.len()).flat_map(|n| texts[..n].iter().map(|&a| (a, texts[n])).collect::<Vec<_>>());
    let least = inner.try_fold(1.0, |least: f64, (a, b)| Some(least.min(jaccard(a, b)?)));
    least.map_or_else(|| (to_representative(), false), |least| (least, true))
}

/// Representative and members, sorted.
fn texts_of_star(star: &Star<TextId>) -> Vec<TextId> {
    let mut texts = vec![star.representative];
    texts.extend_from_slice(&star.members);
    texts
}

/// The candidate pairs whose first text is `a`.
fn edges_of(candidates: &[(TextId, TextId)], a: TextId) -> &[(TextId, TextId)] {
    let from = candidates.partition_point(|edge| edge.0 < a);
    &candidates[from..from + candidates[from..].partition_point(|edge| edge.0 == a)]
}

/// What a thread works with.
struct Worker {
    rereader: Rereader,
    numbering: Numbering,
    /// The number that each text which was loaded has there.
    rows: Vec<usize>,
}

impl Worker {
    fn new(params: &ClusterParams) -> Self {
        Self { rereader: Rereader::new(params.shingles), numbering: Numbering::default(), rows: Vec::new() }
    }

    /// Reads `texts`, each once and in the order of the files, and numbers their shingles; one that cannot be read again has none.
    fn load(&mut self, job: &Verifier<'_>, texts: &[TextId], errors: &mut Vec<Error>) {
        self.numbering.clear();
        self.rows.clear();
        self.rows.resize(texts.len(), 0);
        let mut places: Vec<(DocId, usize)> = texts.iter().enumerate().map(|(at, &text)| (job.texts.first_copy(text), at)).collect();
        places.sort_unstable();
        for (row, (doc, at)) in places.into_iter().enumerate() {
            self.rows[at] = row;
            match self.rereader.shingles(job.corpus, doc) {
                Ok(shingles) => self.numbering.push(shingles),
                Err(error) => {
                    errors.push(error);
                    self.numbering.push(&[]);
                }
            }
        }
    }
}
