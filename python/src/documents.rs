//! What Python has to a corpus.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use retold::stages::error::{Place, Unread};
use retold::stages::read::MEMORY;
use retold::{Corpus, Document, Error};

use crate::arrow_in;
use crate::failure::unexpected;
use crate::settings::Given;

/// Documents to work on: from memory, from columns, or at places that are read when a job needs them.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Documents {
    pub(crate) corpus: Arc<Corpus>,
    /// What of them could not be used.
    pub(crate) unread: Vec<Unread>,
    /// Their texts, where they are in memory.
    count: Option<usize>,
}

/// A row: id, text, title, outlet and date. What is `None` is not known.
type Row<'py> = (Option<String>, Bound<'py, PyAny>, Option<String>, Option<String>, Option<String>);

#[pymethods]
impl Documents {
    /// Documents from an iterable of rows.
    #[staticmethod]
    fn from_rows(rows: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = Given(settings).reading()?;
        let (mut documents, mut unread) = (Vec::new(), Vec::new());
        for (number, row) in (1..).zip(rows.try_iter()?) {
            let (id, text, title, outlet, date): Row<'_> = row?.extract()?;
            match text_of(&text, number, &options.fields.text) {
                Ok(text) => documents.push(document(id, text, (title, outlet, date), number)),
                Err(error) => unread.push(Unread::from(&error)),
            }
        }
        Ok(Self::of(documents, unread, options))
    }

    /// Documents from anything that hands out Arrow: a table, a batch, a stream of batches.
    #[staticmethod]
    fn from_arrow(source: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = Given(settings).reading()?;
        let (documents, errors) = arrow_in::documents(source, &options.fields)?;
        Ok(Self::of(documents, errors.iter().map(Unread::from).collect(), options))
    }

    /// Files, folders, or `-` for standard input.
    #[staticmethod]
    fn from_paths(paths: Vec<PathBuf>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = Given(settings).reading()?;
        Ok(Self { corpus: Arc::new(Corpus::from_paths(paths).with_options(options)), unread: Vec::new(), count: None })
    }

    /// How many there are, where that is known before they are read.
    #[getter]
    fn count(&self) -> Option<usize> {
        self.count
    }
}

impl Documents {
    fn of(documents: Vec<Document>, unread: Vec<Unread>, options: retold::ReadOptions) -> Self {
        let count = Some(documents.len());
        Self { corpus: Arc::new(Corpus::from_documents(documents).with_options(options)), unread, count }
    }
}

/// Where the document of this number, from 1, stands.
pub(crate) fn place(number: usize) -> Place {
    Place::line(Path::new(MEMORY), number)
}

/// The text of a row, or why there is none.
fn text_of(value: &Bound<'_, PyAny>, number: usize, field: &str) -> Result<String, Error> {
    let reason = |reason: String| Error::malformed(place(number), reason);
    let Ok(text) = value.cast::<PyString>() else { return Err(reason(format!("the field “{field}” is no string"))) };
    // A string of Python may hold halves of characters, which no text has.
    text.to_str().map(str::to_owned).map_err(|_| reason(format!("the field “{field}” is no Unicode: it has half of a surrogate pair")))
}

/// A document with what is known of it; without an id it is called by its place, from 0.
pub(crate) fn document(id: Option<String>, text: String, known: (Option<String>, Option<String>, Option<String>), number: usize) -> Document {
    let (title, outlet, date) = known;
    let id = id.filter(|id| !id.is_empty()).unwrap_or_else(|| (number - 1).to_string());
    let document = Document::new(id, text).with_title(title.unwrap_or_default()).with_outlet(outlet.unwrap_or_default());
    document.with_date(&date.unwrap_or_default())
}

/// The parts of a result: what was found, what could not be used (as JSON), and what was odd.
pub(crate) type Parts<T> = (T, String, Vec<String>);

/// A result with what is missing from it, `unread` first.
pub(crate) fn parts<T>(partial: retold::Partial<T>, unread: &[Unread]) -> PyResult<Parts<T>> {
    if partial.is_interrupted() {
        return Err(unexpected("interrupted by nobody"));
    }
    let warnings = partial.warnings().iter().map(ToString::to_string).collect();
    let (value, errors) = partial.into_parts();
    let all: Vec<Unread> = unread.iter().cloned().chain(errors.iter().map(Unread::from)).collect();
    Ok((value, crate::failure::unread(&all)?, warnings))
}
