//! `calibrate`: what a threshold would do to a corpus, before anything is removed by it.
//!
//! Pairs are sought from well below the threshold on and compared exactly. A sketch finds a pair of similarity s with a known chance
//! ([`BandPlan::candidate_probability`]), so each pair that was found stands for slightly more than one, and a run at any threshold finds an
//! expected share of them. Borderline pairs are drawn by a hash of their ids: the same corpus gives the same sample, and a
//! corpus that grows keeps most of it.

use std::collections::BTreeMap;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::clean::first_lost;
use super::corpus::{Clustering, DocumentPair, DocumentTable, cluster, keep_order};
use crate::align::word::{WordRelation, Words, word_diff};
use crate::candidates::BandPlan;
use crate::cluster::stars;
use crate::config::{CalibrateParams, CoverageParams, Keep, NearParams, ReadOptions, Relation, WordDiffParams};
use crate::document::DocId;
use crate::error::{Error, Warning};
use crate::progress::Progress;
use crate::read::Inputs;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::text::tokenize;

/// What a threshold would do to a corpus.
#[derive(Debug, Default)]
pub struct Calibration {
    /// Documents read.
    pub documents: usize,
    /// Documents that are exactly the same as one that stays: they go at any threshold.
    pub copies: usize,
    /// From which similarity on pairs were sought.
    pub floor: f64,
    /// Near pairs by their similarity, from the floor up.
    pub bars: Vec<SimilarityBin>,
    /// What thresholds would do, the lowest first.
    pub cuts: Vec<Cut>,
    /// What the samples below and above the threshold say.
    pub sides: [BorderSide; 2],
    /// Borderline pairs, the least alike first.
    pub samples: Vec<Sample>,
    /// What could not be used, in the order of the files.
    pub errors: Vec<Error>,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// Whether the run was ended early.
    pub interrupted: bool,
}

/// Near pairs of about one similarity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SimilarityBin {
    /// Least similarity.
    pub from: f64,
    /// Similarity below which a pair falls; of the last bar 1, which it holds.
    pub to: f64,
    /// Pairs found.
    pub pairs: usize,
}

/// What a threshold would do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cut {
    /// The threshold.
    pub threshold: f64,
    /// Near pairs from it on, as many as were found here.
    pub pairs: usize,
    /// Documents for which another one would stand.
    pub documents: usize,
    /// Share of the near pairs from it on that a run with this threshold is expected to find by their sketches alone, and so at least; 1
    /// where there are none.
    pub recall: f64,
}

/// Borderline pairs on one side of the threshold.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BorderSide {
    /// Least similarity.
    pub from: f64,
    /// Similarity below which a pair falls.
    pub to: f64,
    /// Pairs found.
    pub pairs: usize,
    /// Pairs drawn.
    pub sampled: usize,
    /// Those of them of which one document says all that the other one does.
    pub held: usize,
}

/// A borderline pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The document that would stay.
    pub kept: DocumentName,
    /// The one that would go.
    pub gone: DocumentName,
    /// Jaccard similarity of their shingle sets.
    pub jaccard: f64,
    /// A sentence of the one that would go that the other one does not hold: `clean` keeps both.
    pub own: Option<String>,
    /// Where the words differ, in order: those of the one that stays, and of the one that goes.
    pub differences: Vec<(String, String)>,
    /// Further differences.
    pub further: usize,
}

/// How a document is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentName {
    /// Its id.
    pub id: String,
    /// Its outlet, if it has one.
    pub outlet: Option<String>,
}

/// Judges the threshold of `params` on `inputs`.
///
/// The result depends on neither the number of threads nor the order of the inputs. Costs what a clustering with the lowest threshold does.
#[must_use]
pub fn calibrate<'a>(inputs: impl Into<Inputs<'a>>, options: &ReadOptions, params: &CalibrateParams, progress: &dyn Progress) -> Calibration {
    // Nothing is put on disk: there is no report in which a full one could be told.
    let sought = params.sought().with_memory(None);
    let mut found = cluster(inputs, options, &sought, progress);
    let near = params.cluster.near;
    let plan = BandPlan::for_threshold(sought.near);
    let jaccards: Vec<f64> = found.pairs.iter().filter(|pair| pair.relation == Relation::Near).map(|pair| pair.jaccard).collect();
    let keep = &params.cluster.keep;
    let going = Going::new(&found, keep);
    let cuts = thresholds(params).into_iter().map(|threshold| Cut {
        threshold,
        pairs: jaccards.iter().filter(|jaccard| **jaccard >= threshold).count(),
        documents: going.from(threshold),
        recall: recall(&jaccards, plan, NearParams { threshold, ..near }),
    });
    let mut calibration = Calibration {
        documents: found.corpus.docs().len(),
        copies: going.from(f64::INFINITY),
        floor: params.floor(),
        bars: bars(&jaccards, params),
        cuts: cuts.collect(),
        errors: std::mem::take(&mut found.errors),
        warnings: std::mem::take(&mut found.warnings),
        interrupted: found.interrupted,
        ..Calibration::default()
    };
    draw(&mut calibration, &found, params, progress);
    calibration
}

/// The thresholds that are tried: every step from the floor on, and the one in question.
fn thresholds(params: &CalibrateParams) -> Vec<f64> {
    let threshold = params.cluster.near.threshold;
    let mut tried: Vec<f64> = edges(params).into_iter().filter(|edge| *edge <= 1.0).chain([threshold]).collect();
    tried.sort_by(f64::total_cmp);
    tried.dedup_by(|x, y| (*x - *y).abs() < 1e-9);
    tried
}

/// Where the bars begin, at multiples of the step, and where the last one ends.
fn edges(params: &CalibrateParams) -> Vec<f64> {
    let steps = (1.0 / params.step.clamp(0.001, 1.0)).round();
    let first = (params.floor() * steps + 1e-9).floor();
    let mut edges: Vec<f64> = (first as u32..=steps as u32).map(|n| f64::from(n) / steps).collect();
    edges[0] = edges[0].max(params.floor());
    edges
}

fn bars(jaccards: &[f64], params: &CalibrateParams) -> Vec<SimilarityBin> {
    let edges = edges(params);
    let between = |two: &[f64]| {
        let last = two[1] >= 1.0;
        SimilarityBin { from: two[0], to: two[1], pairs: jaccards.iter().filter(|jaccard| **jaccard >= two[0] && (**jaccard < two[1] || last)).count() }
    };
    edges.windows(2).map(between).collect()
}

/// The share of the pairs from the threshold of `near` on that bands for it are expected to find; each known pair stands for as many as `plan`
/// finds one of.
fn recall(jaccards: &[f64], plan: BandPlan, near: NearParams) -> f64 {
    let own = BandPlan::for_threshold(near);
    let (mut found, mut all) = (0.0, 0.0);
    for &jaccard in jaccards.iter().filter(|jaccard| **jaccard >= near.threshold) {
        let stands_for = 1.0 / plan.candidate_probability(jaccard).max(f64::MIN_POSITIVE);
        found += own.candidate_probability(jaccard) * stands_for;
        all += stands_for;
    }
    if all > 0.0 { found / all } else { 1.0 }
}

/// Pairs by places in keep order.
struct Going {
    pairs: Vec<(u32, u32, f64)>,
}

impl Going {
    fn new(found: &Clustering, keep: &Keep) -> Self {
        let mut order: Vec<DocId> = found.pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
        order.sort_unstable();
        order.dedup();
        order.par_sort_unstable_by(|&a, &b| keep_order(&found.corpus, keep, a, b));
        let place: BTreeMap<DocId, u32> = order.into_iter().zip(0..).collect();
        let likeness = |pair: &DocumentPair| if pair.relation == Relation::Exact { f64::INFINITY } else { pair.jaccard };
        Self { pairs: found.pairs.iter().map(|pair| (place[&pair.a], place[&pair.b], likeness(pair))).collect() }
    }

    /// Documents for which another one stands when near ones are as alike as that.
    fn from(&self, threshold: f64) -> usize {
        let near: Vec<(u32, u32)> = self.pairs.iter().filter(|pair| pair.2 >= threshold).map(|pair| (pair.0, pair.1)).collect();
        stars(&near).iter().map(|star| star.members.len()).sum()
    }
}

/// Draws borderline pairs and reads them.
fn draw(calibration: &mut Calibration, found: &Clustering, params: &CalibrateParams, progress: &dyn Progress) {
    let threshold = params.cluster.near.threshold;
    let mut drawn: Vec<DocumentPair> = Vec::new();
    for (n, (from, to)) in [(threshold - params.borderline, threshold), (threshold, threshold + params.borderline)].into_iter().enumerate() {
        let (from, to) = (from.max(params.floor()), to.min(1.0));
        let inside = |pair: &&DocumentPair| pair.relation == Relation::Near && pair.jaccard >= from && (pair.jaccard < to || (n == 1 && to >= 1.0));
        let mut pairs: Vec<(u64, DocumentPair)> = found.pairs.iter().filter(inside).map(|pair| (lot(&found.corpus, pair), *pair)).collect();
        let all = pairs.len();
        pairs.sort_by(|x, y| x.0.cmp(&y.0).then_with(|| found.corpus.id_order(x.1.a, y.1.a)).then_with(|| found.corpus.id_order(x.1.b, y.1.b)));
        pairs.truncate(if n == 0 { params.samples / 2 } else { params.samples.div_ceil(2) });
        calibration.sides[n] = BorderSide { from, to, pairs: all, sampled: pairs.len(), held: 0 };
        drawn.extend(pairs.into_iter().map(|(_, pair)| pair));
    }
    drawn.sort_by(|x, y| x.jaccard.total_cmp(&y.jaccard).then_with(|| found.corpus.id_order(x.a, y.a)).then_with(|| found.corpus.id_order(x.b, y.b)));
    progress.begin("reading borderline pairs", drawn.len() as u64);
    let read = |pair: &DocumentPair| {
        progress.advance(1);
        sample(&found.corpus, pair, params)
    };
    let samples: Vec<Result<Sample, Error>> = drawn.par_iter().map(read).collect();
    progress.finish();
    for sample in samples {
        match sample {
            Ok(sample) => {
                let side = usize::from(sample.jaccard >= threshold);
                calibration.sides[side].held += usize::from(sample.own.is_none());
                calibration.samples.push(sample);
            }
            Err(error) => calibration.errors.push(error),
        }
    }
}

/// A number that says when a pair is drawn.
fn lot(corpus: &DocumentTable, pair: &DocumentPair) -> u64 {
    xxh3_64(format!("{}\0{}", corpus.id(pair.a), corpus.id(pair.b)).as_bytes())
}

fn sample(corpus: &DocumentTable, pair: &DocumentPair, params: &CalibrateParams) -> Result<Sample, Error> {
    let (kept, gone) = if keep_order(corpus, &params.cluster.keep, pair.a, pair.b).is_le() { (pair.a, pair.b) } else { (pair.b, pair.a) };
    let (mut reader, mut records) = (LineReader::default(), [Record::default(), Record::default()]);
    for (doc, record) in [kept, gone].into_iter().zip(&mut records) {
        corpus.reread(doc, &mut reader, record)?;
    }
    let [stays, goes] = &records;
    let own = first_lost(stays, goes, CoverageParams::default());
    let (differences, further) = differences([&stays.text, &goes.text], params);
    let name =
        |doc: DocId, record: &Record| DocumentName { id: corpus.id(doc).into_owned(), outlet: Some(record.outlet.clone()).filter(|outlet| !outlet.is_empty()) };
    Ok(Sample {
        kept: name(kept, stays),
        gone: name(gone, goes),
        jaccard: pair.jaccard,
        own: own.map(|span| shortened(span.of(&goes.text), params.shown)),
        differences,
        further,
    })
}

/// Where the words of two texts differ, and how many more places there are.
fn differences(texts: [&str; 2], params: &CalibrateParams) -> (Vec<(String, String)>, usize) {
    let tokens = texts.map(tokenize);
    let words = |n: usize| Words { text: texts[n], tokens: &tokens[n] };
    let mut ops = word_diff(words(0), words(1), &WordDiffParams::default());
    ops.retain(|op| !matches!(op.relation, WordRelation::Equal | WordRelation::Orthographic));
    let surface = |n: usize, run: std::ops::Range<usize>| match tokens[n].get(run.start..run.end) {
        Some([first, .., last]) => shortened(first.span.hull(last.span).of(texts[n]), params.shown),
        Some([only]) => shortened(only.span.of(texts[n]), params.shown),
        _ => String::new(),
    };
    let shown = ops.iter().take(params.differences).map(|op| (surface(0, op.left.clone()), surface(1, op.right.clone()))).collect();
    (shown, ops.len().saturating_sub(params.differences))
}

fn shortened(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = words.char_indices().nth(most) {
        words.truncate(at);
        words.push('…');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ClusterParams;

    fn params(threshold: f64) -> CalibrateParams {
        CalibrateParams::new(ClusterParams::default().with_threshold(threshold))
    }

    #[test]
    fn bars_cover_everything_from_the_floor_on() {
        for threshold in [0.05, 0.2, 0.7, 0.73, 0.99, 1.0] {
            let bars = bars(&[threshold, 1.0], &params(threshold));
            assert_eq!(bars.iter().map(|bar| bar.pairs).sum::<usize>(), 2, "{threshold}");
            assert!((bars[0].from - params(threshold).floor()).abs() < 0.051 && bars.last().unwrap().to >= 1.0);
            assert!(bars.windows(2).all(|two| (two[0].to - two[1].from).abs() < 1e-12));
            assert!(thresholds(&params(threshold)).contains(&threshold));
        }
    }

    #[test]
    fn recall_is_that_of_the_bands() {
        let near = NearParams::default();
        let plan = BandPlan::for_threshold(NearParams { threshold: 0.5, ..near });
        let at = recall(&[near.threshold], plan, near);
        assert!((at - BandPlan::for_threshold(near).candidate_probability(near.threshold)).abs() < 1e-12);
        assert!(at >= near.recall && recall(&[0.95], plan, near) > at);
        assert!((recall(&[0.6], plan, near) - 1.0).abs() < 1e-12);
        let unsure = NearParams { recall: 0.5, ..near };
        assert!(recall(&[near.threshold], plan, unsure) < 0.8);
    }

    #[test]
    fn differences_are_shown_up_to_a_number() {
        let (a, b) = ("one two three four five six", "one 2 three four FIVE seven");
        assert_eq!(differences([a, b], &params(0.7)), (vec![("two".into(), "2".into()), ("six".into(), "seven".into())], 0));
        let few = CalibrateParams { differences: 1, shown: 2, ..params(0.7) };
        assert_eq!(differences([a, b], &few), (vec![("tw…".into(), "2".into())], 1));
        assert_eq!(differences(["", ""], &few), (vec![], 0));
    }
}
