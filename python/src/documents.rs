//! What Python has to a corpus.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use retold::stages::error::{Place, Unread};
use retold::stages::read::{MEMORY, Shelf};
use retold::{Corpus, Document, Error, ReadOptions};

use crate::arrow_in;
use crate::failure::unexpected;
use crate::settings::Given;

/// Documents to work on: from memory, from columns, or at places that are read when a job needs them.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Documents {
    pub(crate) corpus: Arc<Corpus>,
    /// What of them could not be used.
    pub(crate) unread: Vec<Unread>,
    /// What was odd about them.
    pub(crate) odd: Vec<String>,
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
        let mut rows_read = Gathered::default();
        for (number, row) in (1..).zip(rows.try_iter()?) {
            let (id, text, title, outlet, date): Row<'_> = row?.extract()?;
            match text_of(&text, number, &options.fields.text) {
                Ok(text) => rows_read.push(id, text, (title, outlet, date), number),
                Err(error) => rows_read.unread.push(Unread::from(&error)),
            }
        }
        Ok(rows_read.into_documents(options))
    }

    /// Documents from anything that hands out Arrow: a table, a batch, a stream of batches.
    #[staticmethod]
    fn from_arrow(source: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = Given(settings).reading()?;
        let (rows, unread) = arrow_in::documents(source, &options.fields)?;
        let (count, odd) = (Some(rows.len()), rows.nameless.said().into_iter().collect());
        Ok(Self { corpus: Arc::new(Corpus::from_shelf(Arc::new(rows)).with_options(options)), unread, odd, count })
    }

    /// Files, folders, or `-` for standard input.
    #[staticmethod]
    fn from_paths(paths: Vec<PathBuf>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let options = Given(settings).reading()?;
        Ok(Self { corpus: Arc::new(Corpus::from_paths(paths).with_options(options)), unread: Vec::new(), odd: Vec::new(), count: None })
    }

    /// How many there are, where that is known before they are read.
    #[getter]
    fn count(&self) -> Option<usize> {
        self.count
    }
}

/// Documents as they come.
#[derive(Default)]
struct Gathered {
    documents: Vec<Document>,
    unread: Vec<Unread>,
    nameless: Nameless,
    /// Which documents have no id: their places in the list, and their numbers in the source, from 1.
    places: Vec<(usize, usize)>,
}

/// What may be known of a document: title, outlet and date.
type Known = (Option<String>, Option<String>, Option<String>);

impl Gathered {
    /// Takes a document.
    fn push(&mut self, id: Option<String>, text: String, (title, outlet, date): Known, number: usize) {
        if self.nameless.count(id.as_deref(), number) {
            self.places.push((self.documents.len(), number));
        }
        let document = Document::new(id.unwrap_or_default(), text).with_title(title.unwrap_or_default()).with_outlet(outlet.unwrap_or_default());
        self.documents.push(document.with_date(&date.unwrap_or_default()));
    }

    fn into_documents(mut self, options: ReadOptions) -> Documents {
        for (at, number) in self.places {
            self.documents[at].id = self.nameless.name(number);
        }
        let (count, odd) = (Some(self.documents.len()), self.nameless.said().into_iter().collect());
        Documents { corpus: Arc::new(Corpus::from_documents(self.documents).with_options(options)), unread: self.unread, odd, count }
    }
}

/// Who has no id among documents.
#[derive(Debug, Default)]
pub(crate) struct Nameless {
    /// Documents, and how many of them have no id.
    documents: usize,
    without: usize,
    /// Number of the first one without, from 1.
    first: usize,
}

impl Nameless {
    /// Counts a document, the one of this number in its source, from 1; whether it has no id.
    pub(crate) fn count(&mut self, id: Option<&str>, number: usize) -> bool {
        let nameless = id.is_none_or(str::is_empty);
        self.documents += 1;
        if nameless {
            self.first = if self.without == 0 { number } else { self.first };
            self.without += 1;
        }
        nameless
    }

    /// What a document without an id is called, when all are counted: its place, from 0. Where other documents have ids, a number may be that
    /// of another one: it is called with the name of the source then, as the command line calls a record without an id, and that is said.
    pub(crate) fn name(&self, number: usize) -> String {
        if self.without == self.documents { (number - 1).to_string() } else { place(number).to_string() }
    }

    /// What is said of them.
    pub(crate) fn said(&self) -> Option<String> {
        match self.without {
            0 => None,
            all if all == self.documents => None,
            1 => Some(format!("1 document has no id and is called by its place: {}", place(self.first))),
            count => Some(format!("{count} documents have no id and are called by their places, the first is {}", place(self.first))),
        }
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

/// The parts of a result: what was found, what could not be used (as JSON), and what was odd.
pub(crate) type Parts<T> = (T, String, Vec<String>);

/// A result with what is missing from it and what was odd, that of its documents first.
pub(crate) fn parts<T>(partial: retold::Partial<T>, documents: Option<&Documents>) -> PyResult<Parts<T>> {
    if partial.is_interrupted() {
        return Err(unexpected("interrupted by nobody"));
    }
    let odd = documents.into_iter().flat_map(|documents| &documents.odd).cloned();
    let warnings = odd.chain(partial.warnings().iter().map(ToString::to_string)).collect();
    let (value, errors) = partial.into_parts();
    let unread = documents.into_iter().flat_map(|documents| &documents.unread).cloned();
    let all: Vec<Unread> = unread.chain(errors.iter().map(Unread::from)).collect();
    Ok((value, crate::failure::unread(&all)?, warnings))
}
