//! What a cluster report holds: the view model that every format writes.

use serde::Serialize;

use crate::config::{ClusterParams, Relation};
use crate::document::DocId;
use crate::error::Place;
use crate::pipeline::corpus::{Clustering, DocumentCluster, DocumentPair, DocumentPassage, Known, Recurring, ReusedText};
use crate::reference::Match;
use crate::span::Span;

/// Two related documents.
#[derive(Debug, Clone, Serialize)]
pub struct PairView {
    /// Always `pair`.
    pub r#type: &'static str,
    /// Id of the first document.
    pub a: String,
    /// Id of the second.
    pub b: String,
    /// How `a` is related to `b`.
    pub relation: Relation,
    /// Exact Jaccard similarity of the shingle sets, to six places.
    pub jaccard: f64,
    /// Share of the shingles of `a` that `b` holds.
    pub containment_a: f64,
    /// Share of the shingles of `b` that `a` holds.
    pub containment_b: f64,
    /// The strength of the relation, 0 to 1.
    pub similarity: f64,
    /// Which of the two is a document of the index, where one was asked: ids alone do not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_index: Option<&'static str>,
    /// Where `a` stands.
    pub a_place: PlaceView,
    /// Where `b` stands.
    pub b_place: PlaceView,
}

impl PairView {
    pub(super) fn new(found: &Clustering, pair: &DocumentPair) -> Self {
        Self {
            r#type: "pair",
            a: found.corpus.id(pair.a).into_owned(),
            b: found.corpus.id(pair.b).into_owned(),
            relation: pair.relation,
            jaccard: rounded(pair.jaccard),
            containment_a: rounded(pair.containment_a),
            containment_b: rounded(pair.containment_b),
            similarity: rounded(pair.similarity),
            in_index: [("a", pair.a), ("b", pair.b)].into_iter().find_map(|(side, doc)| (doc < found.first_new).then_some(side)),
            a_place: PlaceView::of(&found.corpus.place(pair.a)),
            b_place: PlaceView::of(&found.corpus.place(pair.b)),
        }
    }
}

/// Words that two documents share.
#[derive(Debug, Clone, Serialize)]
pub struct PassageView {
    /// Always `passage`.
    pub r#type: &'static str,
    /// Id of the first document.
    pub a: String,
    /// Where the words stand in it.
    pub a_span: Span,
    /// Id of the second.
    pub b: String,
    /// Where they stand there.
    pub b_span: Span,
    /// Share of both sides that is the same words in the same order.
    pub similarity: f64,
}

impl PassageView {
    pub(super) fn new(found: &Clustering, passage: &DocumentPassage) -> Self {
        Self {
            r#type: "passage",
            a: found.corpus.id(passage.a).into_owned(),
            a_span: passage.a_span,
            b: found.corpus.id(passage.b).into_owned(),
            b_span: passage.b_span,
            similarity: rounded(passage.similarity),
        }
    }
}

/// An item of a reference set that a document holds.
#[derive(Debug, Clone, Serialize)]
pub struct MatchView<'a> {
    /// Always `match`.
    pub r#type: &'static str,
    /// Id of the document.
    pub document: String,
    /// Id of the item.
    pub reference: &'a str,
    /// The field of the item that was found.
    pub field: &'a str,
    /// Share of the field's information that stands in the document.
    pub share: f64,
    /// Where it stands in the document.
    pub span: Span,
    /// What of the field stands there.
    pub reference_span: Span,
}

/// The items of the reference set that the documents hold.
pub(super) fn match_views(found: &Clustering) -> impl Iterator<Item = MatchView<'_>> {
    found.against.iter().flat_map(|against| {
        against.matches.iter().filter_map(|&(doc, Match { item, field, share, span, reference_span })| {
            let item = against.items.get(item as usize)?;
            let field = item.fields.get(field)?.name.as_str();
            let document = found.corpus.id(doc).into_owned();
            Some(MatchView { r#type: "match", document, reference: &item.id, field, share: rounded(share), span, reference_span })
        })
    })
}

/// A text that many documents carry.
#[derive(Debug, Clone, Serialize)]
pub struct ReuseView {
    /// Always `reuse`.
    pub r#type: &'static str,
    /// Number of the text in this report, from 0.
    pub id: usize,
    /// Its words; characters, in scripts without blanks.
    pub words: u32,
    /// Id of the holder that was published first, where dates tell; else of the one that a cluster would rather keep.
    pub first: String,
    /// Id of the holder that carries most of it.
    pub fullest: String,
    /// All holders, by id.
    pub holders: Vec<HolderView>,
}

/// A document that carries a reused text.
#[derive(Debug, Clone, Serialize)]
pub struct HolderView {
    /// Its id.
    pub document: String,
    /// Where the text stands in it.
    pub span: Span,
    /// Share of the text here and in the fullest holder that is the same words in the same order.
    pub similarity: f64,
}

impl ReuseView {
    pub(super) fn new(found: &Clustering, id: usize, text: &ReusedText) -> Self {
        let name = |document| found.corpus.id(document).into_owned();
        let holders =
            text.holders.iter().map(|holder| HolderView { document: name(holder.document), span: holder.span, similarity: rounded(holder.similarity) });
        Self { r#type: "reuse", id, words: text.words, first: name(text.first), fullest: name(text.fullest), holders: holders.collect() }
    }
}

/// Words that very many texts carry, which are no reuse.
#[derive(Debug, Clone, Serialize)]
pub struct BoilerplateView {
    /// Always `boilerplate`.
    pub r#type: &'static str,
    /// Texts that hold the rarest fingerprint of the words; copies of one text count once.
    pub texts: u32,
    /// Id of a document that holds them.
    pub document: String,
    /// Where they stand in it.
    pub span: Span,
    /// Their beginning.
    pub words: String,
}

impl BoilerplateView {
    pub(super) fn new(found: &Clustering, recurring: &Recurring) -> Self {
        let Recurring { document, span, ref words, texts } = *recurring;
        Self { r#type: "boilerplate", texts, document: found.corpus.id(document).into_owned(), span, words: words.clone() }
    }
}

/// A document of the batch that an index holds itself, from the same delivery, and that was therefore not compared with itself.
#[derive(Debug, Clone, Serialize)]
pub struct KnownView {
    /// Always `known`.
    pub r#type: &'static str,
    /// Its id.
    pub document: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: PlaceView,
    /// Its name in the index.
    pub in_index: String,
}

impl KnownView {
    pub(super) fn new(found: &Clustering, known: &Known) -> Self {
        let doc = DocId::at(found.first_new.index() + known.document.index());
        Self { r#type: "known", document: found.corpus.id(doc).into_owned(), at: PlaceView::of(&found.corpus.place(doc)), in_index: known.name.clone() }
    }
}

/// Where a document stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// The file, as far as its name is UTF-8; empty where there is none.
    pub path: String,
    /// Line of the record in it, from 1; a file that is one document has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Number of the record, from 1, where several stand on that line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<usize>,
}

impl PlaceView {
    pub(super) fn of(place: &Place) -> Self {
        Self { path: place.path.display().to_string(), line: place.line, record: place.record }
    }
}

/// Documents of which one can stand for all, or that tell one story.
#[derive(Debug, Clone, Serialize)]
pub struct ClusterView {
    /// Always `cluster`.
    pub r#type: &'static str,
    /// Number of the cluster in this report, from 0.
    pub id: usize,
    /// Id of the document to keep; of a story, of the one most like the others.
    pub representative: String,
    /// Ids of all documents, the representative's too, sorted.
    pub members: Vec<String>,
    /// `exact` when all are the same text, else `near`; or `story`.
    pub relation: Relation,
    /// Smallest similarity between any two of them; of a large group, between any one and the representative.
    pub min_similarity: f64,
    /// Where each of `members` stands, in their order: ids recur, places do not.
    pub places: Vec<PlaceView>,
}

impl ClusterView {
    pub(super) fn new(found: &Clustering, id: usize, cluster: &DocumentCluster) -> Self {
        Self {
            r#type: "cluster",
            id,
            representative: found.corpus.id(cluster.representative).into_owned(),
            members: cluster.members.iter().map(|&doc| found.corpus.id(doc).into_owned()).collect(),
            relation: cluster.relation,
            min_similarity: rounded(cluster.min_similarity),
            places: cluster.members.iter().map(|&doc| PlaceView::of(&found.corpus.place(doc))).collect(),
        }
    }
}

/// The run as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct SummaryView {
    /// Always `summary`.
    pub r#type: &'static str,
    /// Documents read; where an index was asked, those of the batch.
    pub documents: usize,
    /// Documents of an index that the batch was compared with, because they may be near some of it; only where there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_documents: Option<usize>,
    /// Documents without a token, which are like nothing.
    pub empty: usize,
    /// Files and records that could not be used.
    pub errors: usize,
    /// Pairs listed.
    pub pairs: usize,
    /// Passages listed.
    pub passages: usize,
    /// Texts that many documents carry.
    pub reused_texts: usize,
    /// Pairs between the copies of texts with very many copies, which are not listed.
    pub unlisted_pairs: u64,
    /// Clusters listed.
    pub clusters: usize,
    /// Documents that an index holds themselves, from the same delivery, and that were not compared with themselves; only where there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<usize>,
    /// Time spent; 0 when it was not asked for.
    pub seconds: f64,
    /// Whether the run was ended early.
    pub interrupted: bool,
    /// What decided the result.
    pub settings: SettingsView,
}

/// The settings of a run.
#[derive(Debug, Clone, Serialize)]
pub struct SettingsView {
    /// What was sought.
    pub relations: Vec<Relation>,
    /// Terms a shingle.
    pub shingle: usize,
    /// Jaccard floor of `near`.
    pub threshold: f64,
    /// Wanted recall of pairs at the threshold.
    pub recall: f64,
    /// Bands of a sketch; 0 without sketches.
    pub bands: usize,
    /// Slots a band.
    pub rows: usize,
    /// Which document a cluster keeps.
    pub keep: String,
}

impl SummaryView {
    pub(super) fn new(found: &Clustering, params: &ClusterParams, seconds: Option<f64>) -> Self {
        Self {
            r#type: "summary",
            documents: found.corpus.docs().len() - found.first_new.index(),
            index_documents: Some(found.first_new.index()).filter(|old| *old > 0),
            empty: found.corpus.empty(),
            errors: found.errors.len() + found.told_errors,
            pairs: found.pairs.len(),
            passages: found.passages.len(),
            reused_texts: found.reuse.len(),
            unlisted_pairs: found.unlisted_pairs,
            clusters: found.clusters.len(),
            known: Some(found.known.len()).filter(|known| *known > 0),
            seconds: seconds.unwrap_or(0.0),
            interrupted: found.interrupted,
            settings: SettingsView {
                relations: params.relations.clone(),
                shingle: params.shingles.size,
                threshold: params.near.threshold,
                recall: params.near.recall,
                bands: found.plan.map_or(0, |plan| plan.bands),
                rows: found.plan.map_or(0, |plan| plan.rows),
                keep: params.keep.to_string(),
            },
        }
    }
}

/// To six places, so that equal values are written alike everywhere.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
