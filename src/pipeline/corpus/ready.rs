//! Documents that are aligned again and again, made ready once.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::store::DocumentTable;
use crate::align::passage::PassageSide;
use crate::config::{PassageParams, ReuseParams};
use crate::document::DocId;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// The records of some documents.
pub(super) struct Records(Vec<(DocId, Record)>);

impl Records {
    /// Reads those of `documents` that come most often, as far as there is room. One that cannot be read is left out: whoever needs it is told.
    pub(super) fn of(corpus: &DocumentTable, documents: impl Iterator<Item = DocId>) -> Self {
        let mut uses: FxHashMap<DocId, u32> = FxHashMap::default();
        documents.for_each(|document| *uses.entry(document).or_default() += 1);
        let mut order: Vec<(DocId, u32)> = uses.into_iter().collect();
        order.sort_unstable_by_key(|&(document, uses)| (std::cmp::Reverse(uses), document));
        let mut bytes = 0;
        let fits = |(document, _): &(DocId, u32)| {
            bytes += u64::from(corpus.record_bytes(*document));
            bytes <= ReuseParams::READY_BYTES
        };
        let chosen: Vec<DocId> = order.into_iter().take_while(fits).map(|(document, _)| document).collect();
        let read = |reader: &mut LineReader, document: DocId| {
            let mut record = Record::default();
            corpus.reread(document, reader, &mut record).ok().map(|()| (document, record))
        };
        Self(chosen.into_par_iter().map_init(LineReader::default, read).flatten_iter().collect())
    }
}

/// The same, ready for alignment.
pub(super) struct Ready<'r>(FxHashMap<DocId, (&'r Record, PassageSide<'r>)>);

impl<'r> Ready<'r> {
    /// Linear in the texts.
    pub(super) fn of(records: &'r Records, params: &PassageParams) -> Self {
        let ready = |(document, record): &'r (DocId, Record)| (*document, (record, PassageSide::new(&record.text, params)));
        Self(records.0.par_iter().map(ready).collect::<Vec<_>>().into_iter().collect())
    }

    /// A document, where it is held ready.
    pub(super) fn get(&self, document: DocId) -> Option<(&Record, &PassageSide<'r>)> {
        self.0.get(&document).map(|(record, side)| (*record, side))
    }
}
