//! What a job is asked to read.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::Partial;
use crate::config::ReadOptions;
use crate::document::Document;
use crate::error::{Error, Place, Warning};
use crate::pipeline::clean::files;
use crate::read::{Batch, Inputs, MEMORY, STDIN, read_all};

/// The documents of a job: given from memory, or by the places where they are.
///
/// The same documents give the same results either way. A corpus from memory keeps its texts; while it is clustered, cleaned or added to an
/// index they are also written to a file in the folder for temporary files, as large as the texts, which is gone when the job ends. So a job
/// needs no second copy of them in memory.
///
/// ```
/// use retold::{Corpus, Document};
///
/// let rows = [("a", "The bridge is closed."), ("b", "The ferry sails again.")];
/// let corpus = Corpus::from_documents(rows.map(|(id, text)| Document::new(id, text)));
/// assert_eq!(corpus.read().complete()?.len(), 2);
/// # Ok::<(), retold::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Corpus {
    source: Source,
    options: ReadOptions,
}

#[derive(Debug, Clone)]
enum Source {
    Documents(Vec<Document>),
    Paths(Vec<PathBuf>),
}

impl Corpus {
    /// Documents from memory, in their order. One without an id is called by its number: `documents:3`.
    #[must_use]
    pub fn from_documents(documents: impl IntoIterator<Item = Document>) -> Self {
        let named = documents.into_iter().enumerate().map(|(before, document)| document.named(before));
        Self { source: Source::Documents(named.collect()), options: ReadOptions::default() }
    }

    /// Files, folders, or `-` for standard input, of any format that the build reads. They are read when a job needs them.
    #[must_use]
    pub fn from_paths<P: Into<PathBuf>>(paths: impl IntoIterator<Item = P>) -> Self {
        Self { source: Source::Paths(paths.into_iter().map(Into::into).collect()), options: ReadOptions::default() }
    }

    /// With other options to read with; of those only [`ReadLimits::document_bytes`](crate::ReadLimits::document_bytes) matters to
    /// documents from memory.
    #[must_use]
    pub fn with_options(mut self, options: ReadOptions) -> Self {
        self.options = options;
        self
    }

    /// All documents, in memory. Cost: one reading of the inputs.
    pub fn read(&self) -> Partial<Vec<Document>> {
        let Batch { documents, warnings, errors } = match &self.source {
            Source::Paths(paths) => read_all(paths, &self.options),
            Source::Documents(documents) => self.accepted(documents),
        };
        Partial { value: documents, errors, warnings, interrupted: false }
    }

    /// Documents from memory as if they were read.
    fn accepted(&self, documents: &[Document]) -> Batch {
        let (mut batch, mut ids) = (Batch::default(), HashSet::new());
        let limit = self.options.limits.document_bytes;
        for (number, document) in (1..).zip(documents) {
            let place = Place::line(Path::new(MEMORY), number);
            if document.text.len() > limit {
                batch.errors.push(Error::TooLong { place, what: "document", limit });
                continue;
            }
            if !ids.insert(document.id.as_str()) {
                batch.warnings.push(Warning { passed_over: 0, place, message: format!("the id “{}” comes a second time", document.id) });
            }
            batch.documents.push(document.clone());
        }
        batch
    }

    /// The same with every folder taken for the files in it, in the order in which they are read, and what the walk found wrong or odd.
    pub(super) fn of_files(&self) -> (Self, Batch) {
        let mut batch = Batch::default();
        let source = match &self.source {
            Source::Documents(documents) => Source::Documents(documents.clone()),
            Source::Paths(paths) => {
                let found = files(paths, &self.options, &mut |event| batch.take(event));
                Source::Paths(found.into_iter().flat_map(|(_, files)| files).collect())
            }
        };
        (Self { source, options: self.options.clone() }, batch)
    }

    /// Whether standard input is among its places, which can be read once only.
    pub(super) fn has_standard_input(&self) -> bool {
        matches!(&self.source, Source::Paths(paths) if paths.iter().any(|path| path == Path::new(STDIN)))
    }

    pub(super) fn inputs(&self) -> Inputs<'_> {
        match &self.source {
            Source::Documents(documents) => Inputs::Documents(documents),
            Source::Paths(paths) => Inputs::Paths(paths),
        }
    }

    pub(super) fn options(&self) -> &ReadOptions {
        &self.options
    }
}

impl FromIterator<Document> for Corpus {
    fn from_iter<I: IntoIterator<Item = Document>>(documents: I) -> Self {
        Self::from_documents(documents)
    }
}
