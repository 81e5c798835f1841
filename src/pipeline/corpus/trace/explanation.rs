//! Everything known about one pair of documents, and why it is or is not reported.

use super::stages::{Fingerprints, PairTrace, Stages};
use crate::align::passage::{Passage, PassageSide, passages};
use crate::candidates::bands::BandPlan;
use crate::config::{ClusterParams, PassageParams, Relation};
use crate::document::DocId;
use crate::fingerprint::sketch::{agreeing, estimate};
use crate::pipeline::corpus::clustering::Clustering;
use crate::pipeline::corpus::expand::{DocumentPair, DocumentPassage};
use crate::pipeline::corpus::store::DocumentTable;
use crate::pipeline::corpus::texts::Texts;
use crate::read::scan::Record;
use crate::verify::Overlap;

/// What the sketches of a pair say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SketchMatch {
    /// The Jaccard similarity they suggest.
    pub estimate: f64,
    /// Slots in which they agree.
    pub slots: usize,
    /// Bands in which they agree; one is enough to be a candidate.
    pub bands: usize,
}

/// The passages of a pair, aligned whatever the run sought.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedPassages {
    /// By place in the first document.
    pub list: Vec<Passage>,
    /// Whether they count only while nobody looks at the corpus: many documents have these words.
    pub common: bool,
    /// How many the run lists for these two, or for the copies that stand for them.
    pub listed: usize,
}

/// What the sketches say, what is exactly so, what each stage made of it, and what followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The two documents, in the order in which they were asked for.
    pub documents: [DocId; 2],
    /// The copies of their texts that stand for them in all stages after the first.
    pub kept: [DocId; 2],
    /// What was read of the two.
    pub records: [Record; 2],
    /// Whether they are the same text: equal words, strictly spelt, and equal symbols that carry meaning.
    pub exact: bool,
    /// Whether their token sequences are equal.
    pub same_tokens: bool,
    /// Exact overlap of their shingle sets.
    pub overlap: Overlap,
    /// What their sketches say; `None` when no near pairs are sought.
    pub sketch: Option<SketchMatch>,
    /// The plan of the bands.
    pub plan: BandPlan,
    /// Their fingerprints.
    pub fingerprints: Fingerprints,
    /// What the stages said.
    pub stages: Stages,
    /// The pair as the run reports it, read from the first document.
    pub reported: Option<DocumentPair>,
    /// The clusters of exact and near documents that the two are in, by place in [`Clustering::clusters`].
    pub clusters: [Option<usize>; 2],
    /// The groups of one story that they are in, likewise.
    pub stories: [Option<usize>; 2],
    /// The words they share.
    pub passages: SharedPassages,
    /// The settings of the run.
    pub params: ClusterParams,
}

/// Puts together what was traced and what was found.
pub(in crate::pipeline::corpus) fn explained(found: &Clustering, texts: &Texts, params: &ClusterParams, trace: PairTrace) -> Explanation {
    let corpus = &found.corpus;
    let (documents, exact, kept) = (trace.documents, trace.exact(), trace.kept(texts));
    let cluster_of =
        |story: bool| documents.map(|doc| found.clusters.iter().position(|c| (c.relation == Relation::Story) == story && c.members.contains(&doc)));
    Explanation {
        documents,
        kept,
        exact,
        same_tokens: corpus.docs()[documents[0].index()].digest == corpus.docs()[documents[1].index()].digest,
        overlap: trace.overlap,
        sketch: sketch_match(corpus, documents),
        plan: BandPlan::for_threshold(params.near),
        fingerprints: trace.fingerprints,
        stages: trace.stages,
        reported: reported(found, documents),
        clusters: cluster_of(false),
        stories: cluster_of(true),
        passages: shared_passages(found, &trace.records, kept),
        records: trace.records,
        params: params.clone(),
    }
}

fn sketch_match(corpus: &DocumentTable, documents: [DocId; 2]) -> Option<SketchMatch> {
    let (sketches, [a, b]) = (corpus.sketches(), documents.map(DocId::index));
    let tokens = documents.iter().all(|&doc| !corpus.docs()[doc.index()].is_empty());
    (tokens && !sketches.is_empty()).then(|| {
        let (x, y) = (sketches.slots(a), sketches.slots(b));
        SketchMatch { estimate: estimate(x, y), slots: agreeing(x, y), bands: sketches.agreeing_bands(a, b) }
    })
}

/// The pair of the report, turned so that it begins with the first document.
fn reported(found: &Clustering, [a, b]: [DocId; 2]) -> Option<DocumentPair> {
    let pair = found.pairs.iter().find(|pair| (pair.a, pair.b) == (a, b) || (pair.a, pair.b) == (b, a))?;
    Some(if pair.a == a { *pair } else { pair.turned() })
}

fn shared_passages(found: &Clustering, records: &[Record; 2], kept: [DocId; 2]) -> SharedPassages {
    let params = PassageParams::for_corpus(found.corpus.docs().len());
    let [a, b] = [0, 1].map(|n| PassageSide::new(&records[n].text, &params));
    let in_corpus = found.counts.grams.as_ref().map_or_else(Vec::new, |grams| passages(&a, &b, |gram| grams.documents_with(gram), &params));
    let common = in_corpus.is_empty() && found.counts.grams.is_some();
    let list = if in_corpus.is_empty() { passages(&a, &b, |_| 2, &params) } else { in_corpus };
    let own = found.passages.iter().filter(|passage| [(kept[0], kept[1]), (kept[1], kept[0])].contains(&(passage.a, passage.b)));
    let turned = |passage: &DocumentPassage| {
        let (a, b) = if passage.a == kept[0] { (passage.a_span, passage.b_span) } else { (passage.b_span, passage.a_span) };
        Passage { a, b, similarity: passage.similarity as f32 }
    };
    let reported: Vec<Passage> = own.map(turned).collect();
    let listed = reported.len();
    // Passages in other words are found by the whole corpus alone.
    let list = if listed > list.len() { reported } else { list };
    SharedPassages { common: common && !list.is_empty(), list, listed }
}
