//! A batch into the index, whole or not at all.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use redb::{ReadableTable, ReadableTableMetadata, Table, WriteTransaction};
use rustc_hash::FxHashMap;

use super::deliveries::Absent;
use super::layout::{self, ABSENT, BUCKETS, DOCS, FILE_NUMBERS, FILES, GENERATION, HEADER, IDS, META, NEXT, TEXT_BYTES, UNUSED_TEXT_BYTES};
use super::naming::names;
use super::{Index, IndexError, TextStorage};
use crate::config::{IndexParams, SpillParams};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::pipeline::corpus::{Delivered, DocumentTable, Fingerprint};
use crate::progress::Progress;
use crate::read::compress::compressed_frame;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::spill::{Disk, Sorted, Sorter};

/// What became of the documents of a batch that was added to an [`Index`](super::Index).
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct AddReport {
    /// Documents that are new.
    pub added: u64,
    /// Documents that were there already, with the same text.
    pub known: u64,
    /// Documents whose id was there already with another text: the id, and the longer name under which they were added.
    pub renamed: Vec<(String, String)>,
    /// Ids of documents that were not added, because every name that they could get belongs to another text already.
    pub refused: Vec<String>,
}

/// A document that the index does not have, with what it gets there.
struct New {
    doc: DocId,
    number: u32,
    name: String,
}

impl Index {
    /// Writes the tables of a new index.
    pub(super) fn initialise(&self) -> Result<(), IndexError> {
        let transaction = self.writing()?.begin_write().map_err(self.failed())?;
        {
            let mut meta = transaction.open_table(META).map_err(self.failed())?;
            meta.insert(HEADER, self.header.encode().as_slice()).map_err(self.failed())?;
            transaction.open_table(DOCS).map_err(self.failed())?;
            transaction.open_table(IDS).map_err(self.failed())?;
            transaction.open_table(FILES).map_err(self.failed())?;
            transaction.open_table(FILE_NUMBERS).map_err(self.failed())?;
            transaction.open_table(BUCKETS).map_err(self.failed())?;
        }
        transaction.commit().map_err(self.failed())?;
        if self.header.texts == TextStorage::Stored {
            let path = self.text_path(0);
            File::create(&path).map_err(|error| IndexError::io(&path, error))?;
        }
        Ok(())
    }

    /// Cuts off records behind those of the last committed batch, and removes files of records that none of its documents is in.
    pub(super) fn cut_off(&self) -> Result<(), IndexError> {
        if self.header.texts == TextStorage::Source {
            return Ok(());
        }
        let (path, known) = self.end_of_texts()?;
        let failed = |error| IndexError::io(&path, error);
        let file = OpenOptions::new().write(true).open(&path).map_err(failed)?;
        let there = file.metadata().map_err(failed)?.len();
        if there < known {
            let reason = format!("of {known} bytes of texts {there} are there");
            return Err(IndexError::Incompatible { path, reason });
        }
        if there > known {
            file.set_len(known).map_err(failed)?;
        }
        self.remove_other_texts();
        Ok(())
    }

    /// The file of records that is in use, and how many of its bytes are those of committed batches.
    fn end_of_texts(&self) -> Result<(PathBuf, u64), IndexError> {
        let transaction = self.read()?;
        let number = |name| layout::number(&transaction, name).map_err(self.failed());
        Ok((self.text_path(number(GENERATION)?), number(TEXT_BYTES)?))
    }

    /// What [`Self::add`] does with the documents of `corpus`, which was read with [`Self::params`], in one transaction: when this returns they are on disk,
    /// and when it fails none of them is. A document that is there already is passed over; one whose id is there with another text gets a longer name.
    ///
    /// Cost: linear in the batch, times the logarithm of the index.
    ///
    /// # Errors
    /// When a document cannot be read again, or the disk refuses; [`Error::Interrupted`] when the run was ended, and then nothing was added.
    #[doc(hidden)]
    pub fn add_table(&mut self, corpus: &DocumentTable, progress: &dyn Progress) -> Result<AddReport, Error> {
        self.add_some(corpus, &|_| true, progress)
    }

    /// What [`Self::add_table`] does with the documents of `corpus` that are `wanted`. Hash and place of the others are kept: what is added is of their
    /// delivery, and that delivery is no duplicate of itself for what it lost.
    ///
    /// # Errors
    /// As there.
    #[doc(hidden)]
    pub fn add_some(&mut self, corpus: &DocumentTable, wanted: &dyn Fn(DocId) -> bool, progress: &dyn Progress) -> Result<AddReport, Error> {
        // Asked before anything is written: a database that failed once answers nothing more.
        let (before, (texts, end)) = (self.figures()?.documents, self.guarded(|| self.end_of_texts())?);
        let transaction = self.guarded(|| self.writing()?.begin_write().map_err(self.failed()))?;
        let added = self.write(&transaction, corpus, wanted, progress).inspect_err(|_| {
            // On a full disk the database has no room to be put in order by the next reader until these records are gone.
            let _ = OpenOptions::new().write(true).open(&texts).and_then(|file| file.set_len(end));
        })?;
        // When this fails, the batch may or may not be on the disk, and its records stay for it.
        self.guarded(|| transaction.commit().map_err(self.failed()))?;
        // An index that doubled is put in order: all of these passes together cost what the last one does.
        if added.added >= before.max(IndexParams::TIDIED) && !progress.cancelled() {
            self.tidy();
        }
        Ok(added)
    }

    /// The documents of `corpus` that are `wanted` into the tables and the file of records, and nothing of it final.
    fn write(
        &self,
        transaction: &WriteTransaction,
        corpus: &DocumentTable,
        wanted: &dyn Fn(DocId) -> bool,
        progress: &dyn Progress,
    ) -> Result<AddReport, Error> {
        let mut added = AddReport::default();
        let mut batch = self.guarded(|| Batch::new(self, transaction, corpus))?;
        progress.begin("adding", corpus.docs().len() as u64);
        let all: Vec<DocId> = corpus.ids().filter(|doc| wanted(*doc)).collect();
        for chunk in all.chunks(IndexParams::CHUNK) {
            if progress.cancelled() {
                return Err(Error::Interrupted);
            }
            let new = self.guarded(|| batch.new_ones(chunk, &mut added))?;
            let frames = match &batch.texts {
                Some((path, _)) => frames(corpus, &new, path)?,
                None => Vec::new(),
            };
            let prints = corpus.fingerprints(&new.iter().map(|new| new.doc).collect::<Vec<_>>())?;
            self.guarded(|| batch.write(new, prints, &frames))?;
            progress.advance(chunk.len() as u64);
        }
        progress.finish();
        progress.begin("filling buckets", 0);
        self.guarded(|| batch.finish(progress))?;
        progress.finish();
        let others: Vec<DocId> = corpus.ids().filter(|doc| !wanted(*doc)).collect();
        self.guarded(|| self.left_out(transaction, corpus, &others))?;
        if progress.cancelled() { Err(Error::Interrupted) } else { Ok(added) }
    }

    /// Keeps what documents of a delivery are that are not added.
    fn left_out(&self, transaction: &WriteTransaction, corpus: &DocumentTable, documents: &[DocId]) -> Result<(), IndexError> {
        if documents.is_empty() {
            return Ok(());
        }
        let mut absent = transaction.open_table(ABSENT).map_err(self.failed())?;
        for &doc in documents {
            let own = Absent::new(corpus.digest_and_content_hash(doc), &corpus.place(doc));
            // Under the name that no other text has.
            if let Some(name) = names(corpus, doc).last() {
                absent.insert(name.as_str(), own.encode().as_slice()).map_err(self.failed())?;
            }
        }
        Ok(())
    }
}

/// The records of documents, each compressed by itself.
fn frames(corpus: &DocumentTable, documents: &[New], texts: &Path) -> Result<Vec<Vec<u8>>, IndexError> {
    let frame = |(reader, record): &mut (LineReader, Record), new: &New| {
        corpus.reread(new.doc, reader, record)?;
        // A document without an id of its own is named by its place, which is another one here.
        record.id.clone_from(&new.name);
        compressed_frame(record.to_json().as_bytes()).map_err(|error| IndexError::io(texts, error))
    };
    documents.par_iter().map_init(Default::default, frame).collect()
}

/// A batch on its way into the tables.
struct Batch<'a> {
    index: &'a Index,
    corpus: &'a DocumentTable,
    docs: Table<'a, u32, &'static [u8]>,
    ids: Table<'a, &'static str, u32>,
    meta: Table<'a, &'static str, &'static [u8]>,
    files: Table<'a, u32, &'static str>,
    file_names: Table<'a, &'static str, u32>,
    buckets: Table<'a, u32, &'static [u8]>,
    /// What is to go into the buckets: bucket and the rest of the key, and the document.
    entries: Sorter<(u64, u32)>,
    /// The number of the first document of this batch, and the documents of the batch in the order of their numbers.
    first: u32,
    numbered: Vec<DocId>,
    next: u32,
    /// Where the next record goes, and to which file.
    text_bytes: u64,
    texts: Option<(PathBuf, BufWriter<File>)>,
    /// Numbers of the corpus's files.
    file_numbers: FxHashMap<u32, u32>,
}

impl<'a> Batch<'a> {
    fn new(index: &'a Index, transaction: &'a WriteTransaction, corpus: &'a DocumentTable) -> Result<Self, IndexError> {
        // In the folder of the index, where there is room for more than that.
        let buffer = index.spill.buffer(corpus.resident() + index.spill.cache(IndexParams::CACHE_BYTES) as u64).min(SpillParams::INDEX_ENTRIES);
        let disk = Disk::new(index.folder.clone(), buffer);
        let meta = transaction.open_table(META).map_err(index.failed())?;
        let number = |name| layout::number_in(&meta, name).map_err(index.failed());
        let (next, text_bytes, generation) = (number(NEXT)? as u32, number(TEXT_BYTES)?, number(GENERATION)?);
        let texts = if index.header.texts == TextStorage::Stored {
            let path = index.text_path(generation);
            let mut file = OpenOptions::new().write(true).open(&path).map_err(|error| IndexError::io(&path, error))?;
            file.seek(SeekFrom::Start(text_bytes)).map_err(|error| IndexError::io(&path, error))?;
            Some((path, BufWriter::with_capacity(1 << 20, file)))
        } else {
            None
        };
        Ok(Self {
            index,
            corpus,
            docs: transaction.open_table(DOCS).map_err(index.failed())?,
            ids: transaction.open_table(IDS).map_err(index.failed())?,
            files: transaction.open_table(FILES).map_err(index.failed())?,
            file_names: transaction.open_table(FILE_NUMBERS).map_err(index.failed())?,
            buckets: transaction.open_table(BUCKETS).map_err(index.failed())?,
            meta,
            entries: Sorter::new(&disk, "entries of the index"),
            first: next,
            numbered: Vec::new(),
            next,
            text_bytes,
            texts,
            file_numbers: FxHashMap::default(),
        })
    }

    /// The documents that the index does not have, each with its new number; their names are taken.
    fn new_ones(&mut self, documents: &[DocId], added: &mut AddReport) -> Result<Vec<New>, IndexError> {
        let mut new = Vec::with_capacity(documents.len());
        for &doc in documents {
            let (mut free, mut known) = (None, false);
            for name in names(self.corpus, doc) {
                let number = self.ids.get(name.as_str()).map_err(self.index.failed())?.map(|number| number.value());
                match number {
                    Some(number) => known |= self.is_text_of(doc, number)?,
                    None => free = free.or(Some(name)),
                }
            }
            let id = self.corpus.id(doc);
            match free {
                _ if known => added.known += 1,
                None => added.refused.push(id.into_owned()),
                Some(name) => {
                    self.ids.insert(name.as_str(), self.next).map_err(self.index.failed())?;
                    self.numbered.push(doc);
                    added.added += 1;
                    if *id != name {
                        added.renamed.push((id.into_owned(), name.clone()));
                    }
                    new.push(New { doc, number: self.next, name });
                    self.next += 1;
                }
            }
        }
        Ok(new)
    }

    /// Whether document `doc` of the corpus is exactly the same text as document `known` of the index.
    fn is_text_of(&self, doc: DocId, known: u32) -> Result<bool, IndexError> {
        // A document of this very batch may have no row yet.
        let Some(&other) = known.checked_sub(self.first).and_then(|at| self.numbered.get(at as usize)) else {
            let row = self.docs.get(known).map_err(self.index.failed())?.map(|row| self.index.document(row.value())).transpose()?;
            return row.map_or(Ok(false), |row| self.index.is_same_text(self.corpus, doc, &row));
        };
        let (own, other_seal) = (self.corpus.digest_and_content_hash(doc), self.corpus.digest_and_content_hash(other));
        if own == other_seal || own.0 != other_seal.0 {
            return Ok(own == other_seal);
        }
        Ok(self.corpus.exact_key(doc)? == self.corpus.exact_key(other)?)
    }

    fn write(&mut self, new: Vec<New>, prints: Vec<Fingerprint>, frames: &[Vec<u8>]) -> Result<(), IndexError> {
        for (n, (New { doc, number, name }, mut document)) in new.into_iter().zip(prints).enumerate() {
            document.id = name;
            if self.texts.is_some() {
                document.from = self.delivered(doc)?;
            }
            if let Some((path, out)) = &mut self.texts {
                let frame = &frames[n];
                out.write_all(frame).map_err(|error| IndexError::io(path, error))?;
                (document.file, document.line, document.offset, document.bytes) = (0, number + 1, self.text_bytes, frame.len() as u32);
                self.text_bytes += frame.len() as u64;
            } else {
                document.file = self.file_number(document.file, &document.id)?;
            }
            self.docs.insert(number, layout::encode(&document).as_slice()).map_err(self.index.failed())?;
            if !document.empty {
                for (band, &key) in document.keys.iter().enumerate() {
                    let (bucket, rest) = layout::bucket(band, key);
                    self.entries.push((u64::from(bucket) << 16 | u64::from(rest), number))?;
                }
            }
        }
        Ok(())
    }

    /// Where a document comes from, in the words of this delivery.
    fn delivered(&mut self, doc: DocId) -> Result<Delivered, IndexError> {
        let Place { path, line, .. } = self.corpus.place(doc);
        let path = path.to_string_lossy();
        // A folder of pages has a file a document, and the name of each says which.
        if line.is_none() && *path == *self.corpus.id(doc) {
            return Ok(Delivered { file: Delivered::WHOLE, line: 0 });
        }
        Ok(Delivered { file: self.number_of(&path)?, line: line.unwrap_or(0) as u32 })
    }

    /// The number of a file that is called so, which gets one when it has none.
    fn number_of(&mut self, path: &str) -> Result<u32, IndexError> {
        if let Some(number) = self.file_names.get(path).map_err(self.index.failed())? {
            return Ok(number.value());
        }
        let number = self.files.len().map_err(self.index.failed())? as u32;
        self.files.insert(number, path).map_err(self.index.failed())?;
        self.file_names.insert(path, number).map_err(self.index.failed())?;
        Ok(number)
    }

    /// The number of a file that records are read back from.
    fn file_number(&mut self, file: u32, id: &str) -> Result<u32, IndexError> {
        if let Some(number) = self.file_numbers.get(&file) {
            return Ok(*number);
        }
        let (paths, temporary) = self.corpus.sources();
        if temporary && file as usize + 1 == paths.len() {
            return Err(IndexError::NotReadable(id.to_owned()));
        }
        let path = &paths[file as usize];
        let path = path.canonicalize().map_err(|error| IndexError::io(path, error))?;
        let path = path.to_str().ok_or_else(|| IndexError::NotReadable(id.to_owned()))?;
        let number = self.number_of(path)?;
        self.file_numbers.insert(file, number);
        Ok(number)
    }

    /// Puts the entries into their buckets, in the order of these: each is written once.
    fn fill_buckets(&mut self, entries: Sorted<(u64, u32)>, progress: &dyn Progress) -> Result<(), IndexError> {
        let (mut bucket, mut waiting) = (0, Vec::new());
        for entry in entries {
            let (key, document) = entry?;
            let own = (key >> 16) as u32;
            if own != bucket {
                self.fill(bucket, &mut waiting)?;
                bucket = own;
                // Nothing of this transaction will be kept.
                if progress.cancelled() {
                    return Ok(());
                }
            }
            layout::push_entry(&mut waiting, key as u16, document);
        }
        self.fill(bucket, &mut waiting)
    }

    /// Adds entries to those of a bucket, and leaves none.
    fn fill(&mut self, bucket: u32, entries: &mut Vec<u8>) -> Result<(), IndexError> {
        let failed = self.index.failed();
        if entries.is_empty() {
            return Ok(());
        }
        let known = self.buckets.get(bucket).map_err(&failed)?.map(|known| known.value().to_vec());
        let mut all = known.unwrap_or_default();
        all.append(entries);
        self.buckets.insert(bucket, all.as_slice()).map_err(&failed)?;
        Ok(())
    }

    /// Everything into its table, and the records onto the disk.
    fn finish(mut self, progress: &dyn Progress) -> Result<(), IndexError> {
        let entries = std::mem::replace(&mut self.entries, Sorter::new(&Disk::new(PathBuf::new(), 0), "entries of the index"));
        self.fill_buckets(entries.sorted()?, progress)?;
        if let Some((path, out)) = self.texts.take() {
            let written = out.into_inner().map_err(std::io::IntoInnerError::into_error).and_then(|file| file.sync_data());
            written.map_err(|error| IndexError::io(&path, error))?;
        }
        let failed = self.index.failed();
        let unused = layout::number_in(&self.meta, UNUSED_TEXT_BYTES).map_err(&failed)?;
        for (name, number) in [(NEXT, u64::from(self.next)), (TEXT_BYTES, self.text_bytes), (UNUSED_TEXT_BYTES, unused)] {
            self.meta.insert(name, number.to_le_bytes().as_slice()).map_err(&failed)?;
        }
        Ok(())
    }
}
