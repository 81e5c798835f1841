//! From texts back to documents: pairs and clusters as they are reported.

use super::boilerplate::Kind;
use super::passages::TextPassage;
use super::relate::RelatedTexts;
use super::reused::ReusedText;
use super::store::DocumentTable;
use super::texts::Texts;
use super::verify::TextStar;
use crate::candidates::postings::Boilerplate;
use crate::cluster::Star;
use crate::config::{ClusterParams, Relation};
use crate::document::{DocId, TextId};
use crate::span::Span;

/// Two related documents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DocumentPair {
    /// The one whose id comes first.
    pub a: DocId,
    /// The other one.
    pub b: DocId,
    /// How they are related.
    pub relation: Relation,
    /// Jaccard similarity of their shingle sets.
    pub jaccard: f64,
    /// Share of the shingles of `a` that `b` holds.
    pub containment_a: f64,
    /// Share of the shingles of `b` that `a` holds.
    pub containment_b: f64,
    /// The strength of their relation, 0 to 1: the Jaccard similarity of near documents, the share of the contained one, the score
    /// of two tellings, the best passage.
    pub similarity: f64,
}

impl DocumentPair {
    /// The same, read from the other document.
    #[must_use]
    pub fn turned(self) -> Self {
        let Self { a, b, relation, containment_a, containment_b, .. } = self;
        Self { a: b, b: a, relation: relation.turned(), containment_a: containment_b, containment_b: containment_a, ..self }
    }
}

/// Words that two documents share because one took them from the other, or both from a third.
///
/// Of documents that are exactly the same only the one that is kept is aligned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DocumentPassage {
    /// The document whose id comes first.
    pub a: DocId,
    /// The other one.
    pub b: DocId,
    /// Where the words stand in the text of `a`.
    pub a_span: Span,
    /// Where they stand in the text of `b`.
    pub b_span: Span,
    /// Share of both sides that is the same words in the same order.
    pub similarity: f64,
}

impl DocumentPassage {
    /// The same, read from the other document.
    #[must_use]
    pub fn turned(self) -> Self {
        let Self { a, b, a_span, b_span, .. } = self;
        Self { a: b, b: a, a_span: b_span, b_span: a_span, ..self }
    }
}

/// A group of documents of which one can stand for all, or that tell one story.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentCluster {
    /// The one to keep; of a story, the one most like the others.
    pub representative: DocId,
    /// All of them, the representative too, in the order of their ids.
    pub members: Vec<DocId>,
    /// `Exact` when all are the same text, else `Near`, or `Story`.
    pub relation: Relation,
    /// The smallest similarity between any two: Jaccard, or the score of two tellings. Of more texts than
    /// [`PortionParams::texts`](crate::config::PortionParams::texts), or where not all fit in memory, between any one and the representative.
    pub min_similarity: f64,
}

/// What was found of texts.
#[derive(Default)]
pub(super) struct FoundTexts {
    /// Related pairs, sorted.
    pub(super) pairs: Vec<RelatedTexts>,
    /// Near texts.
    pub(super) stars: Vec<TextStar>,
    /// Groups that tell one story, each as a star, with their smallest scores; `None` when no stories are sought.
    pub(super) stories: Option<Vec<TextStar>>,
    /// Passages.
    pub(super) passages: Vec<TextPassage>,
    /// Texts that many documents carry, with their documents.
    pub(super) reuse: Vec<ReusedText>,
    /// Fingerprints that too many texts hold.
    pub(super) common: (Kind, Vec<Boilerplate>),
}

/// The same of documents.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) pairs: Vec<DocumentPair>,
    pub(super) passages: Vec<DocumentPassage>,
    pub(super) clusters: Vec<DocumentCluster>,
    pub(super) unlisted: u64,
}

/// Says of documents what was found of texts.
pub(super) fn expand(corpus: &DocumentTable, texts: &Texts, found: &FoundTexts, params: &ClusterParams) -> Found {
    let mut expansion = Expansion { corpus, texts, params, found: Found::default() };
    // Equal texts are near, too, when only near ones are sought.
    let copies = [Relation::Exact, Relation::Near].into_iter().find(|relation| params.seeks(*relation));
    let repeated: Vec<TextId> = texts.ids().filter(|&text| texts.copies(text).len() > 1).collect();
    found.pairs.iter().for_each(|pair| expansion.pair(pair));
    found.passages.iter().for_each(|passage| expansion.passage(passage));
    if let Some(copies) = copies {
        for &text in &repeated {
            expansion.copies(text, copies);
        }
        expansion.clusters(&found.stars, Relation::Near, (&repeated, copies));
    }
    if let Some(stories) = &found.stories {
        // Copies of one text tell one story.
        expansion.clusters(stories, Relation::Story, (&repeated, Relation::Story));
    }
    expansion.sorted()
}

struct Expansion<'a> {
    corpus: &'a DocumentTable,
    texts: &'a Texts,
    params: &'a ClusterParams,
    found: Found,
}

impl Expansion<'_> {
    /// The copies of a text that are listed: all, or the kept one of very many.
    fn listed(&self, text: TextId) -> &[DocId] {
        let copies = self.texts.copies(text);
        if copies.len() <= self.params.listed_copies { copies } else { &copies[..1] }
    }

    /// A document of the index that carries a text, where a batch was compared with one.
    fn old(&self, text: TextId) -> Option<DocId> {
        self.texts.copies(text).iter().copied().find(|doc| *doc < self.corpus.first_new)
    }

    /// The copies of a text that are not listed although they are new, and so would be told from nothing that came before.
    fn unlisted_new(&self, text: TextId) -> Vec<DocId> {
        let (all, listed) = (self.texts.copies(text), self.listed(text));
        let new = |doc: &DocId| self.corpus.first_new.0 > 0 && *doc >= self.corpus.first_new;
        all[listed.len()..].iter().copied().filter(new).collect()
    }

    fn copies(&mut self, text: TextId, relation: Relation) {
        let mut copies = self.texts.copies(text).to_vec();
        // Of very many copies each is told from the one that came before, where one did.
        if let Some(at) = self.old(text).and_then(|old| copies.iter().position(|doc| *doc == old)).filter(|_| copies.len() > self.params.listed_copies) {
            copies.swap(0, at);
        }
        let count = copies.len() as u64;
        let firsts = if copies.len() <= self.params.listed_copies { copies.len() } else { 1 };
        let before = self.found.pairs.len();
        for (n, &a) in copies[..firsts].iter().enumerate() {
            for &b in &copies[n + 1..] {
                self.push(a, b, DocumentPair { a, b, relation, jaccard: 1.0, containment_a: 1.0, containment_b: 1.0, similarity: 1.0 });
            }
        }
        self.found.unlisted += count * (count - 1) / 2 - (self.found.pairs.len() - before) as u64;
    }

    fn pair(&mut self, found: &RelatedTexts) {
        let (left, right, overlap) = (found.pair.a, found.pair.b, found.pair.overlap);
        let (lefts, rights) = (self.listed(left).to_vec(), self.listed(right).to_vec());
        let (jaccard, containment_a, containment_b) = (overlap.jaccard(), overlap.containment_left(), overlap.containment_right());
        let RelatedTexts { relation, similarity, .. } = *found;
        for &a in &lefts {
            for &b in &rights {
                self.push(a, b, DocumentPair { a, b, relation, jaccard, containment_a, containment_b, similarity });
            }
        }
        let mut listed = (lefts.len() * rights.len()) as u64;
        for (new, old, turned) in [(left, right, false), (right, left, true)] {
            let Some(old) = self.old(old) else { continue };
            for new in self.unlisted_new(new) {
                let (a, b) = if turned { (old, new) } else { (new, old) };
                self.push(a, b, DocumentPair { a, b, relation, jaccard, containment_a, containment_b, similarity });
                listed += 1;
            }
        }
        let all = self.texts.copies(left).len() as u64 * self.texts.copies(right).len() as u64;
        self.found.unlisted += all.saturating_sub(listed);
    }

    fn passage(&mut self, found: &TextPassage) {
        let [a, b] = [found.a, found.b].map(|text| self.texts.first_copy(text));
        let (a_span, b_span, similarity) = (found.passage.a, found.passage.b, f64::from(found.passage.similarity));
        let passage = DocumentPassage { a, b, a_span, b_span, similarity };
        let turned = DocumentPassage { a: b, b: a, a_span: b_span, b_span: a_span, similarity };
        self.found.passages.push(if self.corpus.id_order(a, b).is_lt() { passage } else { turned });
    }

    /// Adds a pair with the smaller id first.
    fn push(&mut self, a: DocId, b: DocId, pair: DocumentPair) {
        self.found.pairs.push(if self.corpus.id_order(a, b).is_lt() { pair } else { pair.turned() });
    }

    /// Clusters of stars, and of the `repeated` texts that are in none.
    fn clusters(&mut self, stars: &[TextStar], relation: Relation, (repeated, of_copies): (&[TextId], Relation)) {
        let mut clustered = vec![false; self.texts.len()];
        for star in stars {
            self.cluster(&star.star, relation, star.min_similarity);
            for text in star.star.members.iter().chain([&star.star.representative]) {
                clustered[text.index()] = true;
            }
        }
        for &text in repeated.iter().filter(|&&text| !clustered[text.index()]) {
            self.cluster(&Star { representative: text, members: Vec::new() }, of_copies, 1.0);
        }
    }

    fn cluster(&mut self, star: &Star<TextId>, relation: Relation, min_similarity: f64) {
        let representative = self.texts.first_copy(star.representative);
        let texts = std::iter::once(&star.representative).chain(&star.members);
        let mut members: Vec<DocId> = texts.flat_map(|&text| self.texts.copies(text).iter().copied()).collect();
        members.sort_unstable_by(|&a, &b| self.corpus.id_order(a, b));
        self.found.clusters.push(DocumentCluster { representative, members, relation, min_similarity });
    }

    fn sorted(mut self) -> Found {
        let corpus = self.corpus;
        // The order of ids once, as numbers: pairs are many.
        let mut related: Vec<DocId> =
            self.found.pairs.iter().flat_map(|pair| [pair.a, pair.b]).chain(self.found.passages.iter().flat_map(|passage| [passage.a, passage.b])).collect();
        related.sort_unstable();
        related.dedup();
        related.sort_unstable_by(|&a, &b| corpus.id_order(a, b));
        let mut place = vec![0_u32; corpus.docs().len()];
        for (n, doc) in (0..).zip(related) {
            place[doc.index()] = n;
        }
        self.found.pairs.sort_unstable_by_key(|pair| (place[pair.a.index()], place[pair.b.index()]));
        self.found.passages.sort_by_cached_key(|passage| (place[passage.a.index()], place[passage.b.index()], passage.a_span, passage.b_span));
        let story = |cluster: &DocumentCluster| cluster.relation == Relation::Story;
        self.found.clusters.sort_unstable_by(|x, y| story(x).cmp(&story(y)).then_with(|| corpus.id_order(x.representative, y.representative)));
        self.found
    }
}
