//! An index on disk.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::PyDict;
use retold::stages::index::Index as Opened;
use retold::{IndexSettings, Progress, TextStorage};

use crate::documents::{Documents, Parts, parts};
use crate::failure::{raised, refused, setting, unexpected};
use crate::jobs::Clustering;
use crate::run::run;
use crate::settings::Given;

/// An index that is open until it is closed.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Index {
    opened: Arc<Mutex<Option<Opened>>>,
    folder: PathBuf,
}

#[pymethods]
impl Index {
    /// Makes a new index in a folder that does not exist or is empty.
    #[staticmethod]
    fn create(py: Python<'_>, folder: PathBuf, settings: &Bound<'_, PyDict>, texts: &str) -> PyResult<Self> {
        let given = Given(settings);
        let texts = match texts {
            "stored" => TextStorage::Stored,
            "source" => TextStorage::Source,
            other => return Err(setting("texts", &format!("{other:?}"), "stored, source")),
        };
        let reading = given.reading()?;
        let mut header = IndexSettings::default().with_cluster(given.corpus()?).with_texts(texts);
        (header.fields, header.lossy) = (reading.fields, reading.lossy);
        Self::of(folder, py, move |folder| Opened::create(folder, header))
    }

    /// Opens an index, to be read or to be changed as well.
    #[staticmethod]
    fn open(py: Python<'_>, folder: PathBuf, write: bool) -> PyResult<Self> {
        Self::of(folder, py, move |folder| if write { Opened::open_to_write(folder) } else { Opened::open(folder) })
    }

    /// Adds documents, whole or not at all. Returns what became of them, as JSON.
    fn add(&self, py: Python<'_>, documents: &Documents, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<String>> {
        let corpus = Arc::clone(&documents.corpus);
        let found = self.on(py, settings, progress, move |index, progress| index.add(&corpus, progress))?;
        let (added, errors, warnings) = parts(found, Some(documents))?;
        Ok((json(&added)?, errors, warnings))
    }

    /// Which documents came before.
    fn query(&self, py: Python<'_>, documents: &Documents, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<Clustering>> {
        let corpus = Arc::clone(&documents.corpus);
        let found = self.on(py, settings, progress, move |index, progress| index.query(&corpus, progress))?;
        let (report, errors, warnings) = parts(found, Some(documents))?;
        Ok((Clustering::new(report), errors, warnings))
    }

    /// The groups of all its documents.
    fn clusters(&self, py: Python<'_>, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<Clustering>> {
        let found = self.on(py, settings, progress, |index, progress| index.clusters(progress))?;
        let (report, errors, warnings) = parts(found, None)?;
        Ok((Clustering::new(report), errors, warnings))
    }

    /// Removes documents by their ids; returns the ids that it does not have.
    fn remove(&self, py: Python<'_>, ids: Vec<String>) -> PyResult<Vec<String>> {
        self.at_once(py, move |index| index.remove(&ids))
    }

    /// Gives back the room of removed documents.
    fn compact(&self, py: Python<'_>) -> PyResult<()> {
        self.at_once(py, Opened::compact)
    }

    /// The index in figures, as JSON.
    fn figures(&self, py: Python<'_>) -> PyResult<String> {
        json(&self.at_once(py, |index| index.figures())?)
    }

    /// Its folder.
    #[getter]
    fn folder(&self) -> PathBuf {
        self.folder.clone()
    }

    /// Closes it. Other processes may write to it from then on.
    fn close(&self) {
        held(&self.opened).take();
    }
}

impl Index {
    fn of(folder: PathBuf, py: Python<'_>, open: impl FnOnce(&std::path::Path) -> Result<Opened, retold::Error> + Send) -> PyResult<Self> {
        let opened = py.detach(|| open(&folder)).map_err(|error| raised(&error))?;
        Ok(Self { opened: Arc::new(Mutex::new(Some(opened))), folder })
    }

    /// Does something that may take long.
    fn on<T: Send + 'static>(
        &self,
        py: Python<'_>,
        settings: &Bound<'_, PyDict>,
        progress: Option<Bound<'_, PyAny>>,
        job: impl FnOnce(&mut Opened, &dyn Progress) -> Result<T, retold::Error> + Send + 'static,
    ) -> PyResult<T> {
        let opened = Arc::clone(&self.opened);
        let done = run(py, Given(settings).threads()?, progress, move |progress| held(&opened).as_mut().map(|index| job(index, progress)))?;
        done.ok_or_else(closed)?.map_err(|error| raised(&error))
    }

    /// Does something short.
    fn at_once<T: Send>(&self, py: Python<'_>, job: impl FnOnce(&mut Opened) -> Result<T, retold::Error> + Send) -> PyResult<T> {
        let opened = &self.opened;
        py.detach(|| held(opened).as_mut().map(job)).ok_or_else(closed)?.map_err(|error| raised(&error))
    }
}

fn held(opened: &Mutex<Option<Opened>>) -> MutexGuard<'_, Option<Opened>> {
    opened.lock().unwrap_or_else(PoisonError::into_inner)
}

fn closed() -> PyErr {
    refused("the index is closed")
}

fn json(value: &impl serde::Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| unexpected(&error.to_string()))
}
