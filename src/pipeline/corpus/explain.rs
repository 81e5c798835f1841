//! Everything known about one pair of documents.

use super::Clustering;
use crate::candidates::bands::BandPlan;
use crate::config::CorpusParams;
use crate::error::Error;
use crate::fingerprint::sketch::{agreeing, estimate};
use crate::pipeline::corpus::reading::Cutter;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::verify::{Numbering, Overlap};

/// What the sketches say, what is exactly so, and what followed from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The two documents.
    pub documents: [u32; 2],
    /// Whether their token sequences are equal.
    pub exact: bool,
    /// Exact overlap of their shingle sets.
    pub overlap: Overlap,
    /// Similarity that their sketches suggest; `None` without sketches.
    pub estimate: Option<f64>,
    /// Slots in which the sketches agree.
    pub agreeing_slots: usize,
    /// Bands in which they agree; one is enough to be a candidate.
    pub agreeing_bands: usize,
    /// The plan of the bands.
    pub plan: BandPlan,
    /// The threshold of `near`.
    pub threshold: f64,
    /// The clusters the two are in, by place in [`Clustering::clusters`].
    pub clusters: [Option<usize>; 2],
}

/// Looks at two documents by id. `Ok(None)` when no document has one of the ids; of several with the same id, the first in keep order of places counts.
///
/// # Errors
/// When a document cannot be read again.
pub fn explain(found: &Clustering, params: &CorpusParams, a: &str, b: &str) -> Result<Option<Explanation>, Error> {
    let corpus = &found.corpus;
    let by_id = |id: &str| (0..corpus.docs().len() as u32).find(|&doc| corpus.id(doc) == id);
    let (Some(a), Some(b)) = (by_id(a), by_id(b)) else { return Ok(None) };
    let (mut reader, mut record, mut cutter, mut numbering) = (LineReader::default(), Record::default(), Cutter::new(params.shingles), Numbering::default());
    for doc in [a, b] {
        corpus.reread(doc, &mut reader, &mut record)?;
        cutter.cut(&record.text);
        numbering.push(&cutter.shingles);
    }
    let digest = |doc: u32| Some(corpus.docs()[doc as usize]).filter(|doc| !doc.empty).map(|doc| doc.digest);
    let plan = BandPlan::for_threshold(params.near);
    let sketches = Some(corpus.sketches()).filter(|sketches| !sketches.is_empty());
    let slots = sketches.map(|sketches| (sketches.slots(a as usize), sketches.slots(b as usize)));
    Ok(Some(Explanation {
        documents: [a, b],
        exact: digest(a).is_some() && digest(a) == digest(b),
        overlap: numbering.overlaps().of(0, 1),
        estimate: slots.map(|(a, b)| estimate(a, b)),
        agreeing_slots: slots.map_or(0, |(a, b)| agreeing(a, b)),
        agreeing_bands: sketches.map_or(0, |sketches| sketches.agreeing_bands(a as usize, b as usize)),
        plan,
        threshold: params.near.threshold,
        clusters: [a, b].map(|doc| found.clusters.iter().position(|cluster| cluster.members.contains(&doc))),
    }))
}
