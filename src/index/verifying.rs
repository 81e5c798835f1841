//! Whether the tables agree with one another and with the texts.

use rayon::prelude::*;
use redb::{ReadableTable, ReadableTableMetadata};
use rustc_hash::FxHashMap;

use super::layout::{self, BUCKETS, DOCS, IDS};
use super::{Index, IndexError, Store};
use crate::config::ShingleParams;
use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::{DocumentTable, Fingerprint, content_hash, digest_and_keys};
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// Most findings that are told in words.
const TOLD: usize = 20;

/// What [`Index::verify`](super::Index::verify) found: whether an index still says what its texts say.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct VerifyReport {
    /// Documents that were read again and compared.
    pub documents: u64,
    /// How much is wrong.
    pub wrong: u64,
    /// The first few of it, in words.
    pub findings: Vec<String>,
}

impl VerifyReport {
    fn says(&mut self, finding: String) {
        self.wrong += 1;
        if self.findings.len() < TOLD {
            self.findings.push(finding);
        }
    }
}

impl Index {
    /// Reads every page of the database and every text, and fingerprints the texts anew. Linear in the index.
    ///
    /// # Errors
    /// When the index cannot be read at all.
    pub fn verify(&mut self, progress: &dyn Progress) -> Result<VerifyReport, Error> {
        let mut found = VerifyReport::default();
        let path = self.database_path();
        if let Store::Writing(database) = &mut self.store
            && !super::guarded(&path, || database.check_integrity().map_err(|error| IndexError::database(&path, error)))?
        {
            found.says("the database was damaged and has been repaired".into());
        }
        let documents = self.guarded(|| self.numbered())?;
        let known = self.figures()?.documents;
        if known != documents.len() as u64 {
            found.says(format!("{} of {known} documents are there", documents.len()));
        }
        self.guarded(|| self.names_agree(&documents, &mut found))?;
        self.guarded(|| self.buckets_agree(&documents, &mut found))?;
        let sources = self.guarded(|| self.sources(&self.read()?))?;
        let corpus = DocumentTable::assemble(&sources, &self.options(), self.plan(), documents.iter().map(|(_, document)| document.clone()));
        progress.begin("reading texts", documents.len() as u64);
        let wrong: Vec<String> = corpus
            .ids()
            .collect::<Vec<DocId>>()
            .into_par_iter()
            .map_init(
                || (LineReader::default(), Record::default()),
                |(reader, record), doc| {
                    progress.advance(1);
                    let document = &documents[doc.index()].1;
                    match corpus.reread(doc, reader, record) {
                        Err(error) => Some(format!("{}: {error}", document.id)),
                        Ok(()) => (!self.is_of(document, &record.text)).then(|| format!("{}: its text is not the one that was added", document.id)),
                    }
                },
            )
            .flatten_iter()
            .collect();
        progress.finish();
        for finding in wrong {
            found.says(finding);
        }
        found.documents = documents.len() as u64;
        Ok(found)
    }

    fn numbered(&self) -> Result<Vec<(u32, Fingerprint)>, IndexError> {
        let transaction = self.read()?;
        let docs = transaction.open_table(DOCS).map_err(self.failed())?;
        let mut documents = Vec::with_capacity(docs.len().map_err(self.failed())? as usize);
        for entry in docs.iter().map_err(self.failed())? {
            let (number, row) = entry.map_err(self.failed())?;
            documents.push((number.value(), self.document(row.value())?));
        }
        Ok(documents)
    }

    fn names_agree(&self, documents: &[(u32, Fingerprint)], found: &mut VerifyReport) -> Result<(), IndexError> {
        let transaction = self.read()?;
        let ids = transaction.open_table(IDS).map_err(self.failed())?;
        for (number, document) in documents {
            if ids.get(document.id.as_str()).map_err(self.failed())?.map(|known| known.value()) != Some(*number) {
                found.says(format!("{}: its name leads to another document", document.id));
            }
        }
        let names = ids.len().map_err(self.failed())?;
        if names != documents.len() as u64 {
            found.says(format!("{names} names for {} documents", documents.len()));
        }
        Ok(())
    }

    fn buckets_agree(&self, documents: &[(u32, Fingerprint)], found: &mut VerifyReport) -> Result<(), IndexError> {
        let transaction = self.read()?;
        let buckets = transaction.open_table(BUCKETS).map_err(self.failed())?;
        let by_number: FxHashMap<u32, &Fingerprint> = documents.iter().map(|(number, document)| (*number, document)).collect();
        let mut entries = 0_u64;
        for entry in buckets.iter().map_err(self.failed())? {
            let (bucket, bytes) = entry.map_err(self.failed())?;
            for (rest, number) in layout::entries(bytes.value()) {
                entries += 1;
                let band = (bucket.value() >> 16) as usize;
                let key = bucket.value() << 16 | u32::from(rest);
                if by_number.get(&number).is_none_or(|document| document.keys.get(band) != Some(&key)) {
                    found.says(format!("document {number} is listed under words that it does not have"));
                }
            }
        }
        let wanted = documents.iter().filter(|(_, document)| !document.empty).count() as u64 * self.plan().bands as u64;
        if entries != wanted {
            found.says(format!("the lists of words name documents {entries} times, and should do so {wanted} times"));
        }
        Ok(())
    }

    /// Whether a text has a document's content hash, digest and sketch.
    fn is_of(&self, document: &Fingerprint, text: &str) -> bool {
        if content_hash(text) != document.content_hash {
            return false;
        }
        match digest_and_keys(text, ShingleParams { size: self.settings().shingle }, self.plan()) {
            None => document.empty,
            Some((digest, keys)) => !document.empty && digest == document.digest && keys == document.keys,
        }
    }
}
