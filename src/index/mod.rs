//! The fingerprints of a corpus on disk, so that a new batch is compared with everything that came before without reading that again.
//!
//! A folder with a redb database (one row a document, its name, and the buckets of its bands) and, where the index keeps texts, a file of
//! records, each compressed by itself. Adding and asking cost what the batch costs: a document touches one bucket a band. Who is worth a
//! closer look is read from the buckets; what is then said of a pair is computed from the texts, as [`crate::pipeline::corpus`] does.
//!
//! A batch is one transaction: the records are on disk before it is committed, and what a crash leaves behind them is cut off by the
//! next writer. One process writes; others may read beside it and see the last committed batch.

mod adding;
mod asking;
mod deliveries;
mod error;
mod header;
mod layout;
mod naming;
mod removing;
mod verifying;

use std::fs;
use std::path::{Path, PathBuf};

use redb::{ConcurrencyMode, Database, ReadOnlyDatabase, ReadTransaction, ReadableDatabase, ReadableTable, ReadableTableMetadata};

pub use adding::AddReport;
pub use asking::IndexAnswer;
pub use error::IndexError;
pub use header::{IndexSettings, TextStorage};
pub use verifying::VerifyReport;

use crate::candidates::bands::BandPlan;
use crate::config::{ClusterParams, IndexParams, ReadOptions, SpillParams};
use crate::error::Error;
use crate::pipeline::corpus::RecordSource;
use crate::unwind::caught;
use layout::{DOCS, FILES, META};

/// Name of the database in the folder.
const DATABASE: &str = "index.redb";
/// Name of the first file of records.
const FIRST_TEXTS: &str = "texts-0.zst";
/// Name of the file that says who writes.
const WRITER: &str = "writer";

/// An index that is open: documents of earlier runs, in a folder on disk, against which new ones are held.
///
/// ```
/// use retold::{Corpus, Document, Error, Index, IndexSettings, Silent};
///
/// # let place = tempfile::tempdir().map_err(|error| Error::io("a temporary folder".as_ref(), error))?;
/// # let folder = place.path().join("before");
/// let text = "The old bridge over the Vell closes for repairs on Monday, the city said, and buses will take the long way round.";
/// let mut index = Index::create(&folder, IndexSettings::default())?;
/// index.add(&Corpus::from_documents([Document::new("monday", text)]), &Silent)?.complete()?;
///
/// let today = Corpus::from_documents([Document::new("tuesday", format!("{text} Again.")), Document::new("ferry", "The ferry sails again.")]);
/// let answer = index.query(&today, &Silent)?.complete()?;
/// let known: Vec<_> = answer.pairs().map(|pair| (pair.a, pair.b)).collect();
/// assert_eq!(known, [("monday".into(), "tuesday".into())]);
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug)]
pub struct Index {
    folder: PathBuf,
    header: IndexSettings,
    store: Store,
    /// How much memory adding may take, and where the rest goes.
    spill: SpillParams,
}

enum Store {
    Reading(ReadOnlyDatabase),
    Writing(Database),
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Reading(_) => "Reading",
            Self::Writing(_) => "Writing",
        })
    }
}

/// An index in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct IndexFigures {
    /// Documents.
    pub documents: u64,
    /// Bytes of the database.
    pub database_bytes: u64,
    /// Bytes of the stored records; 0 where texts stay in their sources.
    pub text_bytes: u64,
    /// Bytes among these that belong to removed documents; [`Index::compact`] gives them back.
    pub unused_text_bytes: u64,
}

impl Index {
    /// Makes a new index in `folder`, which must not exist or be empty.
    ///
    /// # Errors
    /// When a setting is out of its range, the folder holds anything, or cannot be written.
    pub fn create(folder: &Path, header: IndexSettings) -> Result<Self, Error> {
        header.validate()?;
        fs::create_dir_all(folder).map_err(|error| IndexError::io(folder, error))?;
        let mut entries = fs::read_dir(folder).map_err(|error| IndexError::io(folder, error))?;
        if entries.next().is_some() {
            return Err(IndexError::Occupied(folder.to_path_buf()).into());
        }
        Self::made(folder, header).map_err(|error| {
            // A full disk leaves a torso that is no index and no empty folder: it goes, and what was refused is told.
            for name in [DATABASE, WRITER, FIRST_TEXTS] {
                let _ = fs::remove_file(folder.join(name));
            }
            error.into()
        })
    }

    fn made(folder: &Path, header: IndexSettings) -> Result<Self, IndexError> {
        let path = folder.join(DATABASE);
        let database = builder().create(&path).map_err(|error| IndexError::database(&path, error))?;
        let index = Self { folder: folder.to_path_buf(), header, store: Store::Writing(database), spill: SpillParams::default() };
        index.sign()?;
        index.initialise()?;
        Ok(index)
    }

    /// Opens an index to read it.
    ///
    /// # Errors
    /// When there is none, or it was made by another engine.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let path = database_in(folder)?;
        let refused = |error| Self::refused(folder, &path, error);
        let opened = guarded(&path, || {
            let database = match builder().open_read_only(&path) {
                // A writer was killed: the next one puts in order what it left, and be it one that writes nothing.
                Err(redb::DatabaseError::RepairAborted) => {
                    drop(builder().open(&path).map_err(refused)?);
                    builder().open_read_only(&path)
                }
                other => other,
            };
            Self::checked(folder, Store::Reading(database.map_err(refused)?))
        });
        Ok(opened?)
    }

    /// Opens an index to change it. What a crash left behind the last committed batch is cut off.
    ///
    /// # Errors
    /// As [`Self::open`], and when another process writes to it.
    pub fn open_to_write(folder: &Path) -> Result<Self, Error> {
        Self::open_to_write_within(folder, None)
    }

    /// What [`Self::open_to_write`] does, for documents that are added within a limit of memory, in bytes ([`ClusterParams::with_memory`]): sketches and
    /// entries of buckets that do not fit go to temporary files in `folder`. A document still takes some 70 bytes and its id.
    ///
    /// # Errors
    /// As [`Self::open_to_write`], and for a limit below 1 MiB.
    pub fn open_to_write_within(folder: &Path, memory: Option<u64>) -> Result<Self, Error> {
        let spill = SpillParams { memory, folder: Some(folder.to_path_buf()), ..SpillParams::default() };
        ClusterParams { spill: spill.clone(), ..ClusterParams::default() }.validate()?;
        let path = database_in(folder)?;
        let mut index = guarded(&path, || {
            let database = builder_with(spill.cache(IndexParams::CACHE_BYTES)).open(&path).map_err(|error| Self::refused(folder, &path, error))?;
            Self::checked(folder, Store::Writing(database))
        })?;
        index.spill = spill;
        index.sign()?;
        index.cut_off()?;
        Ok(index)
    }

    fn checked(folder: &Path, store: Store) -> Result<Self, IndexError> {
        let mut index = Self { folder: folder.to_path_buf(), header: IndexSettings::default(), store, spill: SpillParams::default() };
        let path = folder.join(DATABASE);
        let transaction = index.read()?;
        let meta = transaction.open_table(META).map_err(|_| IndexError::NoIndex(path.clone()))?;
        let bytes = meta.get(layout::HEADER).map_err(|error| IndexError::database(&path, error))?;
        index.header = IndexSettings::decode(&path, bytes.map(|bytes| bytes.value().to_vec()).as_deref())?;
        index.counts_agree(&transaction)?;
        Ok(index)
    }

    /// Whether the last document stands within what the counts say: one that is damaged would write over documents, or cut off their texts.
    /// Constant cost.
    fn counts_agree(&self, transaction: &ReadTransaction) -> Result<(), IndexError> {
        let number = |name| layout::number(transaction, name).map_err(self.failed());
        let (next, text_bytes, _) = (number(layout::NEXT)?, number(layout::TEXT_BYTES)?, number(layout::UNUSED_TEXT_BYTES)?);
        let docs = transaction.open_table(DOCS).map_err(self.failed())?;
        let Some((last, row)) = docs.last().map_err(self.failed())? else { return Ok(()) };
        let damaged = |name| Err(IndexError::database(&self.database_path(), layout::damaged(name)));
        if u64::from(last.value()) >= next {
            return damaged(layout::NEXT);
        }
        let document = self.document(row.value())?;
        if self.header.texts == TextStorage::Stored && document.offset + u64::from(document.bytes) > text_bytes {
            return damaged(layout::TEXT_BYTES);
        }
        Ok(())
    }

    fn refused(folder: &Path, path: &Path, error: redb::DatabaseError) -> IndexError {
        match error {
            redb::DatabaseError::DatabaseAlreadyOpen => {
                let writer = fs::read_to_string(folder.join(WRITER)).unwrap_or_default();
                IndexError::Busy { folder: folder.to_path_buf(), writer: writer.trim().to_owned() }
            }
            error => IndexError::database(path, error),
        }
    }

    /// Leaves word of who writes, for whoever comes meanwhile.
    fn sign(&self) -> Result<(), IndexError> {
        let path = self.folder.join(WRITER);
        fs::write(&path, format!("{}\n", std::process::id())).map_err(|error| IndexError::io(&path, error))
    }

    fn read(&self) -> Result<ReadTransaction, IndexError> {
        let transaction = match &self.store {
            Store::Reading(database) => database.begin_read(),
            Store::Writing(database) => database.begin_read(),
        };
        transaction.map_err(|error| IndexError::database(&self.database_path(), error))
    }

    fn writing(&self) -> Result<&Database, IndexError> {
        match &self.store {
            Store::Writing(database) => Ok(database),
            Store::Reading(_) => Err(IndexError::ReadOnly(self.folder.clone())),
        }
    }

    /// Does something with the database alone; what that panics about is damage which it does not look for.
    fn guarded<T>(&self, act: impl FnOnce() -> Result<T, IndexError>) -> Result<T, IndexError> {
        guarded(&self.database_path(), act)
    }

    /// Turns what the database reports into an error that names it.
    fn failed<E: Into<redb::Error>>(&self) -> impl Fn(E) -> IndexError + use<'_, E> {
        |error| IndexError::database(&self.database_path(), error)
    }

    /// What is to be said of a database whose tables do not agree.
    fn damaged(&self) -> IndexError {
        IndexError::Damaged(self.database_path())
    }

    fn database_path(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    fn text_path(&self, generation: u64) -> PathBuf {
        self.folder.join(format!("texts-{generation}.zst"))
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the index was made with.
    #[must_use]
    pub fn settings(&self) -> &IndexSettings {
        &self.header
    }

    /// The settings to read and relate documents with, so that they can be compared with those of the index.
    #[must_use]
    pub fn params(&self) -> ClusterParams {
        ClusterParams { spill: self.spill.clone(), ..self.header.params() }
    }

    fn plan(&self) -> BandPlan {
        BandPlan::for_threshold(self.header.near())
    }

    /// The options that records are read back with.
    fn options(&self) -> ReadOptions {
        ReadOptions { fields: self.header.fields.clone(), lossy: self.header.lossy, ..ReadOptions::default() }
    }

    /// Where the records of its documents are, and where those came from. Linear in the number of files that they came from.
    fn sources(&self, transaction: &ReadTransaction) -> Result<Vec<RecordSource>, IndexError> {
        let files = transaction.open_table(FILES).map_err(self.failed())?;
        let mut delivered = Vec::new();
        for number in 0..files.len().map_err(self.failed())? as u32 {
            let path = files.get(number).map_err(self.failed())?;
            delivered.push(path.map_or_else(PathBuf::new, |path| PathBuf::from(path.value())));
        }
        if self.header.texts == TextStorage::Source {
            return Ok(delivered.into_iter().map(RecordSource::Lines).collect());
        }
        let generation = layout::number(transaction, layout::GENERATION).map_err(self.failed())?;
        Ok(vec![RecordSource::Frames { path: self.text_path(generation), delivered }])
    }

    /// How much there is of it. Constant cost.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn figures(&self) -> Result<IndexFigures, Error> {
        let figures = self.guarded(|| {
            let transaction = self.read()?;
            let documents = transaction.open_table(DOCS).map_err(self.failed())?.len().map_err(self.failed())?;
            let number = |name| layout::number(&transaction, name).map_err(self.failed());
            let database_bytes = fs::metadata(self.database_path()).map_or(0, |data| data.len());
            Ok(IndexFigures { documents, database_bytes, text_bytes: number(layout::TEXT_BYTES)?, unused_text_bytes: number(layout::UNUSED_TEXT_BYTES)? })
        });
        Ok(figures?)
    }
}

fn guarded<T>(path: &Path, act: impl FnOnce() -> Result<T, IndexError>) -> Result<T, IndexError> {
    caught(act).unwrap_or_else(|| Err(IndexError::Damaged(path.to_path_buf())))
}

fn database_in(folder: &Path) -> Result<PathBuf, IndexError> {
    let path = folder.join(DATABASE);
    if path.is_file() { Ok(path) } else { Err(IndexError::NoIndex(folder.to_path_buf())) }
}

fn builder() -> redb::Builder {
    builder_with(IndexParams::CACHE_BYTES)
}

fn builder_with(cache: usize) -> redb::Builder {
    let mut builder = Database::builder();
    builder.set_cache_size(cache).set_concurrency_mode(ConcurrencyMode::SingleWriter);
    builder
}

#[cfg(test)]
mod tests;
