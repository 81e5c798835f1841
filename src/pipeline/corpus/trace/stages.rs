//! One pair of documents, followed all the way through a run: what each stage said of it.
//!
//! The stages forget what they knew when the next one begins. An explanation that worked it out again could say something else than
//! the run did; so it is noted while it is known. A run without an explanation notes nothing.

use super::unexplained::Unexplained;
use crate::config::{ClusterParams, Relation};
use crate::document::{DocId, TextId};
use crate::fingerprint::sample::sample;
use crate::pipeline::corpus::candidates::Candidates;
use crate::pipeline::corpus::pair::TextPair;
use crate::pipeline::corpus::relate::{Guard, Judge};
use crate::pipeline::corpus::shingler::Shingler;
use crate::pipeline::corpus::store::DocumentTable;
use crate::pipeline::corpus::stories::{StoryEvidence, StoryIndex};
use crate::pipeline::corpus::texts::Texts;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::verify::{Numbering, Overlap};

/// The fingerprints by which one document is found inside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fingerprints {
    /// Distinct fingerprints of each document.
    pub kept: [usize; 2],
    /// Those that both have.
    pub shared: usize,
    /// Shared ones that stand in so many texts of the corpus that they nominate nobody; `None` when containment is not sought.
    pub common: Option<usize>,
}

/// What the stages of a run said of a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stages {
    /// Whether bands or fingerprints made the pair a candidate.
    pub nominated: bool,
    /// Whether the verification of candidates found enough in common to be near or contained.
    pub verified: bool,
    /// Whether a stage compared the two, so that the pair could be reported: as candidates, in company, as tellings, or for a passage.
    pub compared: bool,
    /// What their neighbours say.
    pub guard: Guard,
    /// What the pair is called, sought or not, with the strength; `None` when too little is shared for any name, or for equal texts.
    pub named: Option<(Relation, f64)>,
    /// What they have in common as tellings; `None` when stories are not sought.
    pub story: Option<StoryEvidence>,
    /// Whether they were aligned to find passages; `None` when passages are not sought.
    pub aligned: Option<bool>,
}

/// A pair that is followed.
#[derive(Debug)]
pub(in crate::pipeline::corpus) struct PairTrace {
    pub(in crate::pipeline::corpus) documents: [DocId; 2],
    /// What was read of the two.
    pub(in crate::pipeline::corpus) records: [Record; 2],
    /// Their exact overlap, the first document left.
    pub(in crate::pipeline::corpus) overlap: Overlap,
    /// Their texts; `None` when one has no token.
    texts: Option<[TextId; 2]>,
    pub(in crate::pipeline::corpus) fingerprints: Fingerprints,
    /// Hashes of the shared ones, as postings hold them.
    shared: Vec<u32>,
    pub(in crate::pipeline::corpus) stages: Stages,
}

impl PairTrace {
    /// Finds two documents by id and reads them. Of several with one id the first in the order of the files counts.
    pub(in crate::pipeline::corpus) fn new(corpus: &DocumentTable, texts: &Texts, params: &ClusterParams, ids: [&str; 2]) -> Result<Self, Unexplained> {
        let by_id = |id: &str| named(corpus, id);
        let documents = [by_id(ids[0])?, by_id(ids[1])?];
        if documents[0] == documents[1] {
            return Err(Unexplained::Same(ids[0].to_owned()));
        }
        let (mut reader, mut shingler, mut numbering) = (LineReader::default(), Shingler::new(params.shingles), Numbering::default());
        let (mut records, mut prints) = <([Record; 2], [Vec<u32>; 2])>::default();
        for (n, &doc) in documents.iter().enumerate() {
            corpus.reread(doc, &mut reader, &mut records[n]).map_err(Unexplained::Unread)?;
            shingler.cut(&records[n].text);
            numbering.push(&shingler.shingles);
            prints[n] = sample(&shingler.shingles, params.containment.sample).collect();
            prints[n].sort_unstable();
            prints[n].dedup();
        }
        let text_of = |doc: DocId| texts.ids().find(|&text| texts.copies(text).contains(&doc));
        let shared: Vec<u32> = prints[0].iter().copied().filter(|print| prints[1].binary_search(print).is_ok()).collect();
        Ok(Self {
            documents,
            records,
            overlap: numbering.overlaps().of(0, 1),
            texts: text_of(documents[0]).zip(text_of(documents[1])).map(|(a, b)| [a, b]),
            fingerprints: Fingerprints { kept: prints.map(|prints| prints.len()), shared: shared.len(), common: None },
            shared,
            stages: Stages { nominated: false, verified: false, compared: false, guard: Guard::Unknown, named: None, story: None, aligned: None },
        })
    }

    /// Whether both are the same text.
    pub(in crate::pipeline::corpus) fn exact(&self) -> bool {
        self.texts.is_some_and(|[a, b]| a == b)
    }

    /// The copies of their texts that the later stages read; themselves when they have no tokens.
    pub(in crate::pipeline::corpus) fn kept(&self, texts: &Texts) -> [DocId; 2] {
        self.texts.map_or(self.documents, |pair| pair.map(|text| texts.first_copy(text)))
    }

    /// Notes whether they are among the `candidates`, and which of the fingerprints they share are common.
    pub(in crate::pipeline::corpus) fn nominated(&mut self, candidates: &Candidates) {
        self.stages.nominated = self.is_in(&candidates.near) || self.is_in(&candidates.holding);
        let is_common = |print: &&u32| candidates.common.iter().any(|common| common.fingerprint == **print);
        self.fingerprints.common = candidates.holders_sought.then(|| self.shared.iter().filter(is_common).count());
    }

    /// Notes whether they are among the verified `pairs`, which are sorted.
    pub(in crate::pipeline::corpus) fn verified(&mut self, pairs: &[TextPair]) {
        self.stages.verified = self.is_compared(pairs);
    }

    fn is_compared(&self, pairs: &[TextPair]) -> bool {
        self.texts.is_some_and(|[a, b]| pairs.binary_search_by_key(&(a.min(b), a.max(b)), |pair| (pair.a, pair.b)).is_ok())
    }

    /// Notes whether they are among the pairs to be aligned, which are sorted.
    pub(in crate::pipeline::corpus) fn aligned(&mut self, sharing: &[(TextId, TextId)]) {
        self.stages.aligned = Some(self.is_in(sharing));
    }

    fn is_in(&self, pairs: &[(TextId, TextId)]) -> bool {
        self.texts.is_some_and(|[a, b]| pairs.binary_search(&(a.min(b), a.max(b))).is_ok())
    }

    /// Notes what everything together says; `pairs` are all that were compared, sorted.
    pub(in crate::pipeline::corpus) fn judged(&mut self, judge: &Judge<'_>, told: Option<&StoryIndex<'_>>, pairs: &[TextPair]) {
        let Some([a, b]) = self.texts else { return };
        self.stages.story = told.map(|told| told.story(a, b));
        if a == b {
            return;
        }
        let turned = b < a;
        let pair = TextPair { a: a.min(b), b: a.max(b), overlap: if turned { self.overlap.swapped() } else { self.overlap } };
        self.stages.compared = self.is_compared(pairs);
        self.stages.guard = judge.guard(a, b);
        let named = judge.named(pair).map(|found| (found.relation, found.similarity));
        self.stages.named = named.map(|(relation, similarity)| (if turned { relation.turned() } else { relation }, similarity));
    }
}

/// The places that are named of documents with one id.
const PLACES: usize = 5;

/// The document with this id, or at this `file:line`. Linear in the documents.
fn named(corpus: &DocumentTable, id: &str) -> Result<DocId, Unexplained> {
    let mut called = corpus.ids().filter(|&doc| corpus.id(doc) == id);
    let Some(first) = called.next() else {
        return corpus.ids().find(|&doc| corpus.place(doc).to_string() == id).ok_or_else(|| Unexplained::Unknown(id.to_owned()));
    };
    let others: Vec<DocId> = called.take(PLACES).collect();
    if others.is_empty() {
        return Ok(first);
    }
    let mut places: Vec<String> = std::iter::once(first).chain(others).map(|doc| corpus.place(doc).to_string()).collect();
    if places.len() > PLACES {
        "…".clone_into(&mut places[PLACES]);
    }
    Err(Unexplained::Ambiguous(id.to_owned(), places.join(", ")))
}
