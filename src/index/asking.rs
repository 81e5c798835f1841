//! Which documents of the index a batch may be near.

use rayon::prelude::*;
use redb::{ReadOnlyTable, ReadableTable};
use rustc_hash::FxHashMap;

use super::layout::{self, BUCKETS, DOCS, IDS};
use super::{Index, IndexError};
use crate::document::DocId;
use crate::error::Error;
use crate::fingerprint::sketch::agreeing;
use crate::pipeline::corpus::{DocumentTable, Fingerprint};

/// Most documents of the index that one new document is compared with: those whose sketches agree most.
const MOST_NEIGHBOURS: usize = 64;
/// Most entries of one key that are looked at; behind them stand copies of what was looked at.
const MOST_ENTRIES: usize = 1024;

/// The tables that questions are answered from.
struct Tables {
    docs: ReadOnlyTable<u32, &'static [u8]>,
    buckets: ReadOnlyTable<u32, &'static [u8]>,
}

impl Index {
    /// The documents of the index as a table of the corpus driver: all of them, or those that documents of `batch` may be near, but for those of the same
    /// names. The batch must have been read with [`Self::params`].
    ///
    /// Cost: linear in the batch (or in the index), in memory that grows with what is returned.
    ///
    /// # Errors
    /// When the index cannot be read.
    #[doc(hidden)]
    pub fn table(&self, batch: Option<&DocumentTable>) -> Result<DocumentTable, Error> {
        let transaction = self.read()?;
        let tables = Tables { docs: transaction.open_table(DOCS).map_err(self.failed())?, buckets: transaction.open_table(BUCKETS).map_err(self.failed())? };
        let sources = self.sources(&transaction)?;
        let documents = match batch {
            None => {
                tables.docs.iter().map_err(self.failed())?.map(|row| self.document(row.map_err(self.failed())?.1.value())).collect::<Result<Vec<_>, _>>()?
            }
            Some(batch) => {
                let ids = transaction.open_table(IDS).map_err(self.failed())?;
                let mut own = Vec::new();
                for doc in batch.ids() {
                    own.extend(ids.get(&*batch.id(doc)).map_err(self.failed())?.map(|number| number.value()));
                }
                own.sort_unstable();
                let numbers = self.neighbours(&tables, batch)?;
                let others = numbers.into_iter().filter(|number| own.binary_search(number).is_err());
                others.filter_map(|number| self.row(&tables, number).transpose()).collect::<Result<Vec<_>, _>>()?
            }
        };
        Ok(DocumentTable::assemble(&sources, &self.options(), self.plan(), documents))
    }

    /// Numbers of the documents that those of `batch` may be near, ascending.
    fn neighbours(&self, tables: &Tables, batch: &DocumentTable) -> Result<Vec<u32>, IndexError> {
        let docs: Vec<DocId> = batch.ids().collect();
        let found: Vec<Vec<u32>> = docs.par_iter().map(|&doc| self.neighbours_of(tables, &batch.fingerprint(doc))).collect::<Result<_, _>>()?;
        let mut numbers = found.concat();
        numbers.par_sort_unstable();
        numbers.dedup();
        Ok(numbers)
    }

    fn neighbours_of(&self, tables: &Tables, document: &Fingerprint) -> Result<Vec<u32>, IndexError> {
        let mut found: FxHashMap<u32, u32> = FxHashMap::default();
        if document.empty {
            return Ok(Vec::new());
        }
        for (band, &key) in document.keys.iter().enumerate() {
            let (bucket, rest) = layout::bucket(band, key);
            let Some(bytes) = tables.buckets.get(bucket).map_err(self.failed())? else { continue };
            for (_, number) in layout::entries(bytes.value()).filter(|entry| entry.0 == rest).take(MOST_ENTRIES) {
                *found.entry(number).or_default() += 1;
            }
        }
        let least = self.plan().least_agreeing(self.settings().threshold);
        let mut near = Vec::with_capacity(found.len().min(MOST_NEIGHBOURS));
        for number in found.into_keys() {
            let Some(row) = self.row(tables, number)? else { continue };
            let slots = agreeing(&row.slots, &document.slots);
            if slots >= least {
                near.push((std::cmp::Reverse(slots), number));
            }
        }
        near.sort_unstable();
        near.truncate(MOST_NEIGHBOURS);
        Ok(near.into_iter().map(|(_, number)| number).collect())
    }

    fn row(&self, tables: &Tables, number: u32) -> Result<Option<Fingerprint>, IndexError> {
        tables.docs.get(number).map_err(self.failed())?.map(|row| self.document(row.value())).transpose()
    }

    pub(super) fn document(&self, row: &[u8]) -> Result<Fingerprint, IndexError> {
        layout::decode(row, self.plan()).ok_or_else(|| IndexError::Incompatible { path: self.database_path(), reason: "a document in it is damaged".into() })
    }
}
