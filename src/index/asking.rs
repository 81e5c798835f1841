//! Which documents of the index a batch may be near.

use std::collections::BTreeSet;

use rayon::prelude::*;
use redb::{ReadOnlyTable, ReadableTable, ReadableTableMetadata};
use rustc_hash::FxHashMap;

use super::deliveries::whole;
use super::layout::{self, BUCKETS, DOCS};
use super::naming::Held;
use super::{Index, IndexError};
use crate::config::IndexParams;
use crate::document::DocId;
use crate::error::{Error, Warning};
use crate::fingerprint::sketch::agreeing;
use crate::pipeline::corpus::{Clustering, DocumentTable, Fingerprint, Known, RecordSource, cluster_against};
use crate::progress::Progress;

/// The tables that questions are answered from.
struct Tables {
    docs: ReadOnlyTable<u32, &'static [u8]>,
    buckets: ReadOnlyTable<u32, &'static [u8]>,
}

/// What an index answers about a batch.
#[derive(Debug)]
#[doc(hidden)]
pub struct IndexAnswer {
    /// What documents of the batch have to do with one another and with those of the index, which come first in its table.
    pub found: Clustering,
    /// The first document of the batch.
    pub first_new: DocId,
    /// Documents of the batch that are in the index themselves, with their id and their text.
    pub known: Vec<Known>,
    /// What is said of ids that stand for other texts in the index, in the warnings of [`Self::found`] as well.
    pub clash: Option<Warning>,
}

/// Who of a batch is in the index.
struct Present {
    /// Documents of the batch, each with the number of itself in the index.
    itself: Vec<(DocId, u32)>,
    /// The same with their names there.
    named: Vec<Known>,
    /// What is to be said of them.
    told: Option<Warning>,
    /// What is to be said of ids that stand for other texts there.
    clash: Option<Warning>,
}

impl Index {
    /// The documents of the index as a table of the corpus driver.
    ///
    /// Cost: linear in the index, in memory as well.
    ///
    /// # Errors
    /// When the index cannot be read.
    #[doc(hidden)]
    pub fn table(&self) -> Result<DocumentTable, Error> {
        let (sources, documents) = self.guarded(|| {
            let transaction = self.read()?;
            let docs = transaction.open_table(DOCS).map_err(self.failed())?;
            let rows = docs.iter().map_err(self.failed())?;
            let documents = rows.map(|row| self.document(row.map_err(self.failed())?.1.value())).collect::<Result<Vec<_>, _>>()?;
            if docs.len().map_err(self.failed())? != documents.len() as u64 {
                return Err(self.damaged());
            }
            Ok((self.sources(&transaction)?, documents))
        })?;
        Ok(DocumentTable::assemble(&sources, &self.options(), self.plan(), documents))
    }

    /// The pairs and passages of documents of `batch`, which was read with [`Self::params`], with those of the index, and of the former with one
    /// another. A document that is in the index itself, by its id, its text and its delivery ([`super::deliveries`]), is not compared with itself; such
    /// documents are named in [`Clustering::known`], their number, and ids that stand for another text in the index, are told in a warning each.
    ///
    /// Cost: linear in the batch, in memory that grows with what is near it.
    ///
    /// # Errors
    /// When the index cannot be read.
    #[doc(hidden)]
    pub fn ask(&self, batch: DocumentTable, passages: bool, progress: &dyn Progress) -> Result<IndexAnswer, Error> {
        let present = self.present(&batch)?;
        let tables = self.tables()?;
        let numbers = self.neighbours(&tables, &batch)?;
        let mut found = self.against(&tables, &numbers, batch, passages, progress)?;
        // In the table the documents of the batch stand behind those of the index.
        let first_new = DocId::at(numbers.len());
        let itself = |a: DocId, b: DocId| {
            let (old, new) = (a.min(b).index(), a.max(b).index());
            let number = numbers.get(old).filter(|_| new >= first_new.index());
            let known = |&number: &u32| present.itself.binary_search(&(DocId::at(new - first_new.index()), number)).ok();
            number.and_then(known).is_some_and(|at| !present.named[at].again)
        };
        found.passages.retain(|passage| !itself(passage.a, passage.b));
        found.pairs.retain(|pair| !itself(pair.a, pair.b));
        found.warnings.extend(present.told.into_iter().chain(present.clash.clone()));
        found.known = present.named.iter().filter(|known| !known.again).cloned().collect();
        Ok(IndexAnswer { found, first_new, known: present.named, clash: present.clash })
    }

    /// The groups of the documents of `batch` with those of the index, as one run over both would find them, and the pairs of the former with all.
    /// A document that is in the index itself, from this delivery, stands for itself there, and is named in [`Clustering::known`].
    ///
    /// Cost and errors: as [`Self::ask`].
    ///
    /// # Errors
    /// When the index cannot be read.
    #[doc(hidden)]
    pub fn group(&self, batch: DocumentTable, progress: &dyn Progress) -> Result<IndexAnswer, Error> {
        let present = self.present(&batch)?;
        // What was delivered again is a duplicate of what came before.
        let once = present.itself.iter().zip(&present.named).filter(|(_, known)| !known.again);
        let mut own: Vec<u32> = once.map(|((_, number), _)| *number).collect();
        own.sort_unstable();
        let tables = self.tables()?;
        let mut numbers = self.neighbours(&tables, &batch)?;
        numbers.retain(|number| own.binary_search(number).is_err());
        let mut found = self.against(&tables, &numbers, batch, false, progress)?;
        found.warnings.extend(present.told.into_iter().chain(present.clash.clone()));
        found.known = present.named.iter().filter(|known| !known.again).cloned().collect();
        Ok(IndexAnswer { found, first_new: DocId::at(numbers.len()), known: present.named, clash: present.clash })
    }

    fn tables(&self) -> Result<Tables, IndexError> {
        let transaction = self.read()?;
        self.guarded(|| {
            Ok(Tables { docs: transaction.open_table(DOCS).map_err(self.failed())?, buckets: transaction.open_table(BUCKETS).map_err(self.failed())? })
        })
    }

    fn against(&self, tables: &Tables, numbers: &[u32], batch: DocumentTable, passages: bool, progress: &dyn Progress) -> Result<Clustering, Error> {
        let documents = self.guarded(|| numbers.iter().filter_map(|number| self.row(tables, *number).transpose()).collect::<Result<Vec<_>, _>>())?;
        let sources = self.guarded(|| self.sources(&self.read()?))?;
        let old = DocumentTable::assemble(&sources, &self.options(), self.plan(), documents);
        Ok(cluster_against(old, batch, &self.params(), passages, progress))
    }

    fn present(&self, batch: &DocumentTable) -> Result<Present, IndexError> {
        let tables = self.name_tables()?;
        let sources = self.guarded(|| self.sources(&self.read()?))?;
        let (mut itself, mut named, mut clashes) = (Vec::new(), Vec::new(), Vec::new());
        // Those that stand where they came from, with their files; files with something that came with no delivery.
        let (mut stand, mut anew) = (Vec::new(), BTreeSet::new());
        for doc in batch.ids() {
            match self.guarded(|| self.held(&tables, batch, doc))? {
                Held::Itself(number, name, row) => {
                    let (place, now) = (RecordSource::place_of(&sources, &row), batch.place(doc));
                    let again = whole(&place.path) != whole(&now.path);
                    if !again && place.line == now.line {
                        stand.push((number, now.path));
                    }
                    itself.push((doc, number));
                    named.push(Known { document: doc, name, place, again });
                }
                held => {
                    if !self.guarded(|| self.is_absent(&tables, batch, doc))? {
                        anew.insert(batch.place(doc).path);
                    }
                    clashes.extend((held == Held::Another).then_some(doc));
                }
            }
        }
        // A file with something new is another delivery.
        let stand = stand.into_iter().filter(|(_, path)| !anew.contains(path)).map(|(number, _)| number).collect();
        let same = self.same_deliveries(&stand, &sources)?;
        for ((_, number), known) in itself.iter().zip(&mut named) {
            known.again |= !same.contains(number);
        }
        let (told, clash) = self.told(batch, &named, &clashes);
        Ok(Present { itself, named, told, clash })
    }

    /// What is to be said of documents that the index holds themselves, and of those whose ids stand for other texts there.
    fn told(&self, batch: &DocumentTable, named: &[Known], clashes: &[DocId]) -> (Option<Warning>, Option<Warning>) {
        let documents: Vec<DocId> = named.iter().filter(|known| !known.again).map(|known| known.document).collect();
        let warning = |docs: &[DocId], one: &str, many: &str| {
            let first = *docs.first()?;
            let (id, place) = (batch.id(first), batch.place(first));
            let who = match docs.len() - 1 {
                0 => format!("“{id}” {one}"),
                1 => format!("“{id}” and 1 more document {many}"),
                more => format!("“{id}” and {more} more documents {many}"),
            };
            Some(Warning { passed_over: 0, place, message: format!("{who} ({})", self.folder.display()) })
        };
        let known = warning(
            &documents,
            "is in the index already, by its id, its text and its delivery, and is not compared with itself",
            "are in the index already, by their ids, texts and delivery, and are not compared with themselves",
        );
        let clash = warning(
            clashes,
            "is the id of another text in the index: both are compared, as two documents",
            "have ids that stand for other texts in the index: both are compared, as two documents",
        );
        (known, clash)
    }

    /// Numbers of the documents that those of `batch` may be near, ascending.
    fn neighbours(&self, tables: &Tables, batch: &DocumentTable) -> Result<Vec<u32>, IndexError> {
        let docs: Vec<DocId> = batch.ids().collect();
        let found: Vec<Vec<u32>> =
            docs.par_iter().map(|&doc| self.guarded(|| self.neighbours_of(tables, &batch.fingerprint(doc)))).collect::<Result<_, _>>()?;
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
        let mut all = true;
        for (band, &key) in document.keys.iter().enumerate() {
            let (bucket, rest) = layout::bucket(band, key);
            let Some(bytes) = tables.buckets.get(bucket).map_err(self.failed())? else { continue };
            let mut entries = layout::entries(bytes.value()).filter(|entry| entry.0 == rest);
            for (_, number) in entries.by_ref().take(IndexParams::MAX_ENTRIES) {
                *found.entry(number).or_default() += 1;
            }
            all &= entries.next().is_none();
        }
        let least = self.plan().min_agreeing(self.settings().threshold);
        let mut near = Vec::with_capacity(found.len().min(IndexParams::MAX_NEIGHBOURS));
        for (number, bands) in found {
            // Who stands in a bucket has a row, and stands in that of every key it shares: else pairs would be lost without a word.
            let row = self.row(tables, number)?.ok_or_else(|| self.damaged())?;
            let shared = row.keys.iter().zip(&document.keys).filter(|(own, other)| own == other).count();
            if all && shared != bands as usize {
                return Err(self.damaged());
            }
            let slots = agreeing(&row.slots, &document.slots);
            if slots >= least {
                near.push((std::cmp::Reverse(slots), number));
            }
        }
        near.sort_unstable();
        near.truncate(IndexParams::MAX_NEIGHBOURS);
        Ok(near.into_iter().map(|(_, number)| number).collect())
    }

    fn row(&self, tables: &Tables, number: u32) -> Result<Option<Fingerprint>, IndexError> {
        tables.docs.get(number).map_err(self.failed())?.map(|row| self.document(row.value())).transpose()
    }

    pub(super) fn document(&self, row: &[u8]) -> Result<Fingerprint, IndexError> {
        layout::decode(row, self.plan()).ok_or_else(|| IndexError::Incompatible { path: self.database_path(), reason: "a document in it is damaged".into() })
    }
}
