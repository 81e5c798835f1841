//! Keyword arguments to parameters, checked as the command line checks its own.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use retold::stages::config::{CleanSettings, FactsSetting, FileFilter, KeepPerSetting, NearSettings, OnlySetting, SpillParams, TextEncoding, relation};
use retold::{CleanParams, ClusterParams, CompareParams, FieldNames, ReadOptions, Relation};

use crate::failure::{raised, setting};

/// What the caller set: only what differs from its default is here.
pub(crate) struct Given<'a, 'py>(pub(crate) &'a Bound<'py, PyDict>);

impl<'py> Given<'_, 'py> {
    /// The value of a setting, where it is set.
    fn get<T>(&self, name: &str) -> PyResult<Option<T>>
    where
        T: for<'a> FromPyObject<'a, 'py, Error = PyErr>,
    {
        let Some(value) = self.0.get_item(name)?.filter(|value| !value.is_none()) else { return Ok(None) };
        // What is of the wrong kind is in no range.
        value.extract().map(Some).map_err(|_| setting(name, &shown(&value), kind_of(name)))
    }

    /// When documents are near, and which of them is kept.
    fn near(&self) -> PyResult<NearSettings> {
        let mut near = NearSettings::default();
        near.threshold = self.get("threshold")?;
        near.shingle = self.get("shingle")?;
        near.recall = self.get("recall")?;
        near.keep = self.get("keep")?;
        Ok(near)
    }

    /// The settings of `cluster`.
    pub(crate) fn corpus(&self) -> PyResult<ClusterParams> {
        let mut params = self.near()?.params().map_err(|error| raised(&error))?;
        if let Some(names) = self.get::<Vec<String>>("relations")? {
            params = params.with_relations(relations(&names)?);
        }
        if let Some(score) = self.get("min_similarity")? {
            params = params.with_min_similarity(score);
        }
        if let Some(share) = self.get("containment")? {
            params = params.with_containment(share);
        }
        params = params.with_reworded(self.get("reworded")?.unwrap_or(false)).with_memory(self.memory()?);
        params.validate().map_err(|error| raised(&error))?;
        Ok(params)
    }

    /// The settings of `clean`.
    pub(crate) fn cleaning(&self) -> PyResult<CleanParams> {
        let mut settings = CleanSettings::default();
        settings.only = choice(self.get("only")?, "only", &[("documents", OnlySetting::Documents), ("blocks", OnlySetting::Blocks)])?;
        settings.facts = choice(self.get("facts")?, "facts", &[("keep", FactsSetting::Keep), ("ignore", FactsSetting::Ignore)])?;
        settings.keep_per = choice(self.get("keep_per")?, "keep_per", &[("outlet", KeepPerSetting::Outlet)])?;
        settings.boilerplate = self.get("boilerplate")?;
        settings.passages = self.get("passages")?;
        let mut params = settings.params(&self.near()?).map_err(|error| raised(&error))?;
        params.cluster = params.cluster.with_memory(self.memory()?);
        Ok(params)
    }

    /// How many bytes of memory the tables of a corpus may take, where that is set.
    fn memory(&self) -> PyResult<Option<u64>> {
        let size = self.get::<String>("memory")?;
        size.map(|size| SpillParams::size(&size)).transpose().map_err(|error| raised(&error))
    }

    /// The settings of `compare`.
    pub(crate) fn story(&self) -> PyResult<CompareParams> {
        let params = self.get("max_documents")?.map_or_else(CompareParams::default, |most| CompareParams::default().with_max_documents(most));
        params.validate().map_err(|error| raised(&error))?;
        Ok(params)
    }

    /// How inputs are read, and what their fields are called.
    pub(crate) fn reading(&self) -> PyResult<ReadOptions> {
        let default = FieldNames::default();
        let fields = FieldNames::default()
            .with_id(self.get("id_field")?.unwrap_or(default.id))
            .with_text(self.get("text_field")?.unwrap_or(default.text))
            .with_title(self.get("title_field")?.unwrap_or(default.title))
            .with_outlet(self.get("outlet_field")?.unwrap_or(default.outlet))
            .with_date(self.get("date_field")?.unwrap_or(default.date));
        let files = FileFilter::default()
            .with_include(self.get::<Vec<String>>("include")?.unwrap_or_default())
            .with_exclude(self.get::<Vec<String>>("exclude")?.unwrap_or_default());
        let encoding = self.get::<String>("encoding")?.map(|name| TextEncoding::named(&name)).transpose().map_err(|error| raised(&error))?;
        let options = ReadOptions::default().with_fields(fields).with_files(files).with_encoding(encoding);
        let options = options.with_lossy(self.get("lossy")?.unwrap_or(false));
        options.validate().map_err(|error| raised(&error))?;
        Ok(options)
    }

    /// Threads to work with; 0 for one a processor.
    pub(crate) fn threads(&self) -> PyResult<usize> {
        let threads = self.get("threads")?.unwrap_or(0);
        if threads <= MOST_THREADS { Ok(threads) } else { Err(setting("threads", &threads.to_string(), kind_of("threads"))) }
    }
}

/// Most threads, as on the command line.
const MOST_THREADS: usize = 1024;

/// The relations of these names.
fn relations(names: &[String]) -> PyResult<Vec<Relation>> {
    let one = |name: &String| relation(name).ok_or_else(|| setting("relations", &format!("{name:?}"), kind_of("relations")));
    if names.is_empty() { Err(setting("relations", "[]", kind_of("relations"))) } else { names.iter().map(one).collect() }
}

fn choice<T: Copy>(name: Option<String>, field: &str, choices: &[(&str, T)]) -> PyResult<Option<T>> {
    let Some(name) = name else { return Ok(None) };
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    let found = choices.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| Some(*value)).ok_or_else(|| setting(field, &format!("{name:?}"), &names.join(", ")))
}

/// What a value of the wrong kind should have been.
fn kind_of(name: &str) -> &'static str {
    match name {
        "threshold" | "recall" | "containment" => "a number above 0 and at most 1",
        "min_similarity" => "a number from 0 to 1",
        "shingle" => "a whole number from 1 to 64",
        "threads" => "a whole number from 0 to 1024",
        "boilerplate" | "passages" | "max_documents" => "a whole number of at least 2",
        "relations" => "exact, near, contains, passage, story",
        "memory" => "a size of 1 MiB or more, like 512MiB or 4GB",
        "lossy" | "reworded" => "True or False",
        "include" | "exclude" => "a list of patterns",
        _ => "a string",
    }
}

fn shown(value: &Bound<'_, PyAny>) -> String {
    value.repr().map_or_else(|_| "what cannot be shown".into(), |text| text.to_string())
}
