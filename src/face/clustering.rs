//! Which texts of a corpus are the same, hold one another, share passages or tell one story.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Corpus, Partial};
use crate::config::{ClusterParams, Relation};
use crate::error::Error;
use crate::pipeline::corpus::{self, Clustering};
use crate::progress::Progress;
use crate::report::cluster::{ClusterFormat, write};
use crate::span::Span;

/// Finds the related documents of a corpus.
///
/// Near documents, documents inside others and the same text come by default; [`ClusterParams::with_relations`] asks for passages and stories.
/// Every figure is exact, over the shingle sets of the two. The result depends on neither the number of threads nor, but for
/// [`Keep::First`](crate::Keep::First), the order of the inputs. Cost: linear in the bytes, beside sorting and the comparison of candidates, in 300 to 550 bytes of memory a document ([`ClusterParams::with_memory`] limits it) beside the
/// texts of a corpus in memory; inputs are read twice, passages and stories a third time. The [first page](crate#cost) has figures.
///
/// ```
/// use retold::{Corpus, ClusterParams, Document, Silent, cluster};
///
/// let morning = "The old bridge over the Vell closes for repairs on Monday, the city said, and buses will take the long way round.";
/// let evening = format!("{morning} Read more on our pages.");
/// let other = "The ferry to the northern islands sails again after a week of storms.";
/// let corpus = Corpus::from_documents([
///     Document::new("morning", morning),
///     Document::new("evening", evening),
///     Document::new("ferry", other),
/// ]);
/// let report = cluster(&corpus, &ClusterParams::default(), &Silent)?.complete()?;
/// for pair in report.pairs() {
///     println!("{} and {} are {}: {:.2}", pair.a, pair.b, pair.relation.name(), pair.jaccard);
/// }
/// let group = report.clusters().next().expect("the two reports of the bridge");
/// assert_eq!((&*group.representative, group.members.len()), ("evening", 2));
/// # Ok::<(), retold::Error>(())
/// ```
///
/// # Errors
/// When a setting is out of its range, or the disk refuses what does not fit in memory ([`ClusterParams::with_memory`]) or is kept
/// ([`ClusterParams::with_work_folder`]), or the folder for that holds another run. What is wrong with inputs is
/// in the result.
pub fn cluster(corpus: &Corpus, params: &ClusterParams, progress: &dyn Progress) -> Result<Partial<ClusterReport>, Error> {
    params.validate()?;
    corpus.options().validate()?;
    let mut found = corpus::cluster(corpus.inputs(), corpus.options(), params, progress);
    if let Some(error) = found.failed.take() {
        return Err(error);
    }
    found.finish()?;
    Ok(report(found, params))
}

/// A clustering with what it was found by, and beside it what could not be read.
pub(super) fn report(mut found: Clustering, params: &ClusterParams) -> Partial<ClusterReport> {
    let (errors, warnings, interrupted) = (std::mem::take(&mut found.errors), std::mem::take(&mut found.warnings), found.interrupted);
    found.told_errors = errors.len();
    Partial { value: ClusterReport { found, params: params.clone() }, errors, warnings, interrupted }
}

/// The related documents of a corpus.
#[derive(Debug)]
pub struct ClusterReport {
    found: Clustering,
    params: ClusterParams,
}

/// Two related documents.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RelatedPair<'a> {
    /// Id of the one that comes first by its id; of an answer of [`Index::query`](crate::Index::query), the one of the index.
    pub a: Cow<'a, str>,
    /// Id of the other one.
    pub b: Cow<'a, str>,
    /// How they are related, read from `a` to `b`.
    pub relation: Relation,
    /// Jaccard similarity of their shingle sets.
    pub jaccard: f64,
    /// Share of the shingles of `a` that `b` holds.
    pub containment_a: f64,
    /// Share of the shingles of `b` that `a` holds.
    pub containment_b: f64,
    /// The strength of their relation, from 0 to 1: the Jaccard similarity of near documents, the share of the smaller one of a document inside
    /// another, the score of two tellings of a story, the similarity of the best passage.
    pub similarity: f64,
}

/// Words that two documents share because one took them from the other, or both from a third.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReusedPassage<'a> {
    /// Id of the document that comes first by its id.
    pub a: Cow<'a, str>,
    /// Where the words stand in its text.
    pub a_span: Span,
    /// Id of the other one.
    pub b: Cow<'a, str>,
    /// Where they stand in its text.
    pub b_span: Span,
    /// Share of both sides that is the same words in the same order.
    pub similarity: f64,
}

/// A group of documents of which one can stand for all, or that tell one story.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cluster<'a> {
    /// Id of the document that stands for the others, by [`ClusterParams::keep`]; of a story, of the one most like the others.
    pub representative: Cow<'a, str>,
    /// Ids of all of them, the representative too, ascending.
    pub members: Vec<Cow<'a, str>>,
    /// [`Relation::Exact`] when all are the same text, else [`Relation::Near`], or [`Relation::Story`].
    pub relation: Relation,
    /// The smallest similarity between any two: Jaccard, or the score of two tellings of a story. Of more than 128 texts, or where not all fit
    /// in memory, between any one and the representative.
    pub min_similarity: f64,
}

impl ClusterReport {
    /// Number of documents that were read or asked about, those of an index included that are near them.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.found.corpus.docs().len()
    }

    /// The ids of the documents, in the order in which they were read.
    pub fn ids(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.found.corpus.ids().map(|doc| self.found.corpus.id(doc))
    }

    /// The related pairs, by their ids. Of a text with very many copies only the pairs with the one that is kept are listed.
    pub fn pairs(&self) -> impl Iterator<Item = RelatedPair<'_>> {
        let id = |doc| self.found.corpus.id(doc);
        self.found.pairs.iter().map(move |pair| RelatedPair {
            a: id(pair.a),
            b: id(pair.b),
            relation: pair.relation,
            jaccard: pair.jaccard,
            containment_a: pair.containment_a,
            containment_b: pair.containment_b,
            similarity: pair.similarity,
        })
    }

    /// The passages that documents share, where [`Relation::Passage`] was sought.
    pub fn passages(&self) -> impl Iterator<Item = ReusedPassage<'_>> {
        let id = |doc| self.found.corpus.id(doc);
        self.found.passages.iter().map(move |passage| ReusedPassage {
            a: id(passage.a),
            a_span: passage.a_span,
            b: id(passage.b),
            b_span: passage.b_span,
            similarity: passage.similarity,
        })
    }

    /// The groups: first those of one text or near texts, by their representatives, then stories.
    pub fn clusters(&self) -> impl Iterator<Item = Cluster<'_>> {
        let id = |doc| self.found.corpus.id(doc);
        self.found.clusters.iter().map(move |cluster| Cluster {
            representative: id(cluster.representative),
            members: cluster.members.iter().map(|&doc| id(doc)).collect(),
            relation: cluster.relation,
            min_similarity: cluster.min_similarity,
        })
    }

    /// Writes the report as `retold cluster` does: JSON, a line of JSON a finding, a table, or a text for reading.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, out: &mut dyn Write, format: ClusterFormat) -> io::Result<()> {
        write(out, &self.found, &self.params, None, format)
    }
}
