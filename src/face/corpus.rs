//! What a job is asked to read.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Partial;
use crate::config::ReadOptions;
use crate::document::Document;
use crate::error::{Error, Place, Warning};
use crate::pipeline::clean::files;
use crate::read::{Batch, Inputs, MEMORY, STDIN, Shelf, read_all, shelved};

/// The documents of a job: given from memory, or by the places where they are.
///
/// The same documents give the same results either way. A corpus from memory keeps its texts, and jobs read them where they stand, as often as
/// they need them: none is copied for that, in memory or on disk. A clone shares them, and so does a [`ClusterReport`](crate::ClusterReport), which shows
/// their words.
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
    Documents(Arc<dyn Shelf>),
    Paths(Vec<PathBuf>),
}

impl Corpus {
    /// Documents from memory, in their order. One without an id is called by its number: `documents:3`.
    #[must_use]
    pub fn from_documents(documents: impl IntoIterator<Item = Document>) -> Self {
        let named = documents.into_iter().enumerate().map(|(before, document)| document.named(before));
        Self::from_shelf(shelved(named.collect()))
    }

    /// Documents that somebody else holds, in their order: see [`Shelf`], one of the stages.
    #[doc(hidden)]
    #[must_use]
    pub fn from_shelf(shelf: Arc<dyn Shelf>) -> Self {
        Self { source: Source::Documents(shelf), options: ReadOptions::default() }
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
            Source::Documents(shelf) => self.accepted(&**shelf),
        };
        Partial { value: documents, errors, warnings, interrupted: false }
    }

    /// Its documents, without those that cannot be used: where they stand in memory, and only copied where some of them are left out.
    #[doc(hidden)]
    #[must_use]
    pub fn usable(&self) -> Arc<dyn Shelf> {
        match &self.source {
            Source::Documents(shelf) if self.fits(&**shelf) => Arc::clone(shelf),
            _ => shelved(self.read().value),
        }
    }

    /// What [`Self::read`] says, without a copy of documents that stand in memory and can all be used.
    #[doc(hidden)]
    pub fn shelf(&self) -> Partial<Arc<dyn Shelf>> {
        match &self.source {
            Source::Documents(shelf) if self.fits(&**shelf) => {
                let mut ids = HashSet::new();
                let warnings = (0..shelf.len()).filter_map(|at| came_before(&mut ids, at, shelf.lend(at).id)).collect();
                Partial { value: Arc::clone(shelf), errors: Vec::new(), warnings, interrupted: false }
            }
            _ => {
                let Partial { value, errors, warnings, interrupted } = self.read();
                Partial { value: shelved(value), errors, warnings, interrupted }
            }
        }
    }

    /// Whether no document from memory is longer than the options allow.
    fn fits(&self, shelf: &dyn Shelf) -> bool {
        (0..shelf.len()).all(|at| shelf.lend(at).text.len() <= self.options.limits.document_bytes)
    }

    /// Documents from memory as if they were read.
    fn accepted(&self, shelf: &dyn Shelf) -> Batch {
        let (mut batch, mut ids) = (Batch::default(), HashSet::new());
        let limit = self.options.limits.document_bytes;
        for at in 0..shelf.len() {
            let lent = shelf.lend(at);
            if lent.text.len() > limit {
                batch.errors.push(Error::TooLong { place: place(at), what: "document", limit });
                continue;
            }
            batch.warnings.extend(came_before(&mut ids, at, lent.id));
            batch.documents.push(shelf.document(at).named(at));
        }
        batch
    }

    /// The same with every folder taken for the files in it, in the order in which they are read, and what the walk found wrong or odd.
    pub(super) fn of_files(&self) -> (Self, Batch) {
        let mut batch = Batch::default();
        let source = match &self.source {
            Source::Documents(shelf) => Source::Documents(Arc::clone(shelf)),
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
            Source::Documents(shelf) => Inputs::Documents(shelf),
            Source::Paths(paths) => Inputs::Paths(paths),
        }
    }

    pub(super) fn options(&self) -> &ReadOptions {
        &self.options
    }
}

/// Where a document from memory stands.
fn place(at: usize) -> Place {
    Place::line(Path::new(MEMORY), at + 1)
}

/// What is said of the document at a place where one before it, of `ids`, has its id.
fn came_before<'a>(ids: &mut HashSet<Cow<'a, str>>, at: usize, id: Cow<'a, str>) -> Option<Warning> {
    let warning = ids.contains(&id).then(|| Warning { passed_over: 0, place: place(at), message: format!("the id “{id}” comes a second time") });
    ids.insert(id);
    warning
}

impl FromIterator<Document> for Corpus {
    fn from_iter<I: IntoIterator<Item = Document>>(documents: I) -> Self {
        Self::from_documents(documents)
    }
}
