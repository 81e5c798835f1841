//! Batches of documents against everything that an index holds.

use super::clustering::report;
use super::{ClusterReport, Corpus, Partial};
use crate::error::Error;
use crate::index::{AddReport, Index, IndexAnswer};
use crate::pipeline::corpus::{Tally, cluster_documents, read_documents, read_documents_within};
use crate::progress::Progress;

impl Index {
    /// Adds a batch of documents, whole or not at all: when this returns they are on disk. One that is there already is passed over, and one
    /// whose id is there with another text is added under a longer name ([`AddReport::renamed`]). An ended run adds nothing.
    ///
    /// Cost: linear in the batch, times the logarithm of the index.
    ///
    /// # Errors
    /// When the index was opened to be read only, a document cannot be read again, or the disk refuses.
    pub fn add(&mut self, corpus: &Corpus, progress: &dyn Progress) -> Result<Partial<AddReport>, Error> {
        corpus.options().validate()?;
        let (table, Tally { errors, warnings }) = read_documents_within(corpus.inputs(), corpus.options(), &self.params(), progress)?;
        let interrupted = progress.cancelled();
        let added = if interrupted { Err(Error::Interrupted) } else { self.add_table(&table, progress) };
        let interrupted = matches!(added, Err(Error::Interrupted));
        let value = if interrupted { AddReport::default() } else { added? };
        Ok(Partial { value, errors, warnings, interrupted })
    }

    /// Which documents of a batch came before: pairs that are exact or near, and the passages that such pairs share.
    ///
    /// In every pair and passage `a` is the document of the index and `b` the one of the batch, whatever their ids. A document that only
    /// stands inside another one, or only shares a passage with it, is not found: an index knows exact and near texts
    /// ([`cluster`](fn@crate::cluster) finds the others). The batch is not added, and its documents are not compared with one another. **A document that
    /// is in the index itself, by its id, its text and its file, is no duplicate of itself**, and gives no pair: a warning counts such documents. A
    /// text that came before under another id, or in another file, gives one. The answer has no clusters, and counts the batch and the documents of the index that are near it.
    ///
    /// Cost: linear in the batch, times the logarithm of the index.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn query(&self, corpus: &Corpus, progress: &dyn Progress) -> Result<Partial<ClusterReport>, Error> {
        corpus.options().validate()?;
        let (batch, Tally { mut errors, mut warnings }) = read_documents(corpus.inputs(), corpus.options(), &self.params(), progress);
        let IndexAnswer { mut found, first_new, .. } = self.ask(batch, true, progress)?;
        found.pairs.retain(|pair| (pair.a < first_new) != (pair.b < first_new));
        for pair in &mut found.pairs {
            *pair = if pair.b < first_new { pair.turned() } else { *pair };
        }
        for passage in &mut found.passages {
            *passage = if passage.b < first_new { passage.turned() } else { *passage };
        }
        found.clusters.clear();
        errors.append(&mut found.errors);
        warnings.append(&mut found.warnings);
        (found.errors, found.warnings) = (errors, warnings);
        Ok(report(found, &self.params()))
    }

    /// The groups of all documents of the index, as one run of [`cluster`](fn@crate::cluster) over them would find them.
    ///
    /// Cost: that of such a run without its first reading.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn clusters(&self, progress: &dyn Progress) -> Result<Partial<ClusterReport>, Error> {
        Ok(report(cluster_documents(self.table()?, &self.params(), progress), &self.params()))
    }
}
