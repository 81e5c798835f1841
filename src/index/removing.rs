//! Documents out of the index, and what they leave behind.

use std::fs::{self, File};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};

use redb::ReadableTable;

use super::deliveries::Absent;
use super::layout::{self, ABSENT, BUCKETS, DOCS, ENTRY, GENERATION, IDS, META, TEXT_BYTES, UNUSED_TEXT_BYTES};
use super::{Index, IndexError, Store, TextStorage};
use crate::error::Error;
use crate::pipeline::corpus::RecordSource;

impl Index {
    /// Removes the documents with these names in one transaction, and returns the names that the index does not have. Hash and place of each are
    /// kept: the file that it came from is the same delivery still.
    ///
    /// # Errors
    /// When the disk refuses, or the database is damaged; then none is removed.
    pub fn remove(&mut self, ids: &[String]) -> Result<Vec<String>, Error> {
        Ok(self.guarded(|| self.removed(ids))?)
    }

    fn removed(&self, ids: &[String]) -> Result<Vec<String>, IndexError> {
        let sources = self.sources(&self.read()?)?;
        let transaction = self.writing()?.begin_write().map_err(self.failed())?;
        let mut unknown = Vec::new();
        {
            let mut docs = transaction.open_table(DOCS).map_err(self.failed())?;
            let mut names = transaction.open_table(IDS).map_err(self.failed())?;
            let mut buckets = transaction.open_table(BUCKETS).map_err(self.failed())?;
            let mut meta = transaction.open_table(META).map_err(self.failed())?;
            let mut absent = transaction.open_table(ABSENT).map_err(self.failed())?;
            let mut unused = layout::number_in(&meta, UNUSED_TEXT_BYTES).map_err(self.failed())?;
            for id in ids {
                let Some(number) = names.remove(id.as_str()).map_err(self.failed())?.map(|number| number.value()) else {
                    unknown.push(id.clone());
                    continue;
                };
                let Some(row) = docs.remove(number).map_err(self.failed())?.map(|row| row.value().to_vec()) else { continue };
                let document = self.document(&row)?;
                let own = Absent::new((document.digest, document.content_hash), &RecordSource::place_of(&sources, &document));
                absent.insert(id.as_str(), own.encode().as_slice()).map_err(self.failed())?;
                if self.header.texts == TextStorage::Stored {
                    unused += u64::from(document.bytes);
                }
                for (band, &key) in document.keys.iter().enumerate().filter(|_| !document.empty) {
                    let (bucket, _) = layout::bucket(band, key);
                    let Some(mut entries) = buckets.get(bucket).map_err(self.failed())?.map(|bytes| bytes.value().to_vec()) else { continue };
                    let at = layout::entries(&entries).position(|(_, other)| other == number);
                    at.map(|at| entries.drain(at * ENTRY..(at + 1) * ENTRY));
                    if entries.is_empty() {
                        buckets.remove(bucket).map_err(self.failed())?;
                    } else {
                        buckets.insert(bucket, entries.as_slice()).map_err(self.failed())?;
                    }
                }
            }
            meta.insert(UNUSED_TEXT_BYTES, unused.to_le_bytes().as_slice()).map_err(self.failed())?;
        }
        transaction.commit().map_err(self.failed())?;
        Ok(unknown)
    }

    /// Gives back the room of removed documents. Linear in the index. Whoever reads meanwhile may have to open it again.
    ///
    /// # Errors
    /// When the disk refuses, or the database is damaged; then the index is as before.
    pub fn compact(&mut self) -> Result<(), Error> {
        if self.header.texts == TextStorage::Stored {
            self.guarded(|| self.rewrite_texts()).inspect_err(|_| self.remove_other_texts())?;
        }
        let path = self.database_path();
        let Store::Writing(database) = &mut self.store else { return Err(IndexError::ReadOnly(self.folder.clone()).into()) };
        // Each pass makes room for the next one.
        while super::guarded(&path, || database.compact().map_err(|error| IndexError::database(&path, error)))? {}
        Ok(())
    }

    /// Gives back the pages that a large batch left half empty, unless somebody reads meanwhile. Linear in the index.
    pub(super) fn tidy(&mut self) {
        let path = self.database_path();
        if let Store::Writing(database) = &mut self.store {
            // The batch is committed; that its room is larger than it could be is no failure.
            while super::guarded(&path, || database.compact().map_err(|error| IndexError::database(&path, error))).is_ok_and(|again| again) {}
        }
    }

    /// Removes the files of records that are not those of the last committed batch: a compaction that was ended leaves one, the old one or the new.
    pub(super) fn remove_other_texts(&self) {
        let generation = self.guarded(|| layout::number(&self.read()?, GENERATION).map_err(self.failed()));
        let (Ok(generation), Ok(entries)) = (generation, fs::read_dir(&self.folder)) else { return };
        let own = self.text_path(generation);
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| *path != own) {
            let name = path.file_name().and_then(|name| name.to_str());
            let number = name.and_then(|name| name.strip_prefix("texts-")?.strip_suffix(".zst"));
            // One that cannot be removed takes room, and harms nothing.
            if number.is_some_and(|number| number.parse::<u64>().is_ok()) {
                let _ = fs::remove_file(&path);
            }
        }
    }

    /// The records that are still in use into a new file, in the order of their numbers.
    fn rewrite_texts(&self) -> Result<(), IndexError> {
        let transaction = self.writing()?.begin_write().map_err(self.failed())?;
        let (old, new);
        {
            let mut docs = transaction.open_table(DOCS).map_err(self.failed())?;
            let mut meta = transaction.open_table(META).map_err(self.failed())?;
            let generation = layout::number_in(&meta, GENERATION).map_err(self.failed())?;
            (old, new) = (self.text_path(generation), self.text_path(generation + 1));
            let mut input = File::open(&old).map_err(|error| IndexError::io(&old, error))?;
            let mut out = BufWriter::with_capacity(1 << 20, File::create(&new).map_err(|error| IndexError::io(&new, error))?);
            let mut at = 0_u64;
            let mut rows = Vec::new();
            for entry in docs.iter().map_err(self.failed())? {
                let (number, row) = entry.map_err(self.failed())?;
                let mut document = self.document(row.value())?;
                let mut frame = vec![0; document.bytes as usize];
                let read = input.seek(SeekFrom::Start(document.offset)).and_then(|_| input.read_exact(&mut frame));
                read.map_err(|error| IndexError::io(&old, error))?;
                out.write_all(&frame).map_err(|error| IndexError::io(&new, error))?;
                document.offset = at;
                at += frame.len() as u64;
                rows.push((number.value(), layout::encode(&document)));
            }
            for (number, row) in rows {
                docs.insert(number, row.as_slice()).map_err(self.failed())?;
            }
            let written = out.into_inner().map_err(std::io::IntoInnerError::into_error).and_then(|file| file.sync_data());
            written.map_err(|error| IndexError::io(&new, error))?;
            for (name, number) in [(GENERATION, generation + 1), (TEXT_BYTES, at), (UNUSED_TEXT_BYTES, 0)] {
                meta.insert(name, number.to_le_bytes().as_slice()).map_err(self.failed())?;
            }
        }
        transaction.commit().map_err(self.failed())?;
        fs::remove_file(&old).map_err(|error| IndexError::io(&old, error))
    }
}
