//! `compare`, `cluster` and `clean`: their answers, and what can be had of them.

use std::sync::Arc;

use arrow_array::builder::{Float64Builder, LargeStringBuilder, StringDictionaryBuilder, UInt32Builder, UInt64Builder};
use arrow_array::types::Int8Type;
use arrow_array::{Array, ArrayRef, LargeStringArray};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use retold::stages::report::removed::RemovalFormat;
use retold::{CleanFigures, CleanReport, ClusterFormat, ClusterReport, CompareReport, Document, Progress, Removal, StoryOutline, StorySection, TextStyle};

use crate::arrow_out::{Measures, Table};
use crate::documents::{Documents, Parts, parts};
use crate::failure::{raised, refused, setting, unexpected};
use crate::run::run;
use crate::settings::Given;

/// What `compare` found.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Comparison(CompareReport);

/// Compares the documents of one story.
#[pyfunction]
pub(crate) fn compare(py: Python<'_>, documents: &Documents, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<Comparison>> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.story()?, given.threads()?, Arc::clone(&documents.corpus));
    let found = run(py, threads, progress, move |progress| retold::compare(&corpus, &params, progress))?;
    let (report, errors, warnings) = parts(found.map_err(|error| raised(&error))?, Some(documents))?;
    Ok((Comparison(report), errors, warnings))
}

#[pymethods]
impl Comparison {
    /// The report as JSON.
    fn json(&self) -> PyResult<String> {
        self.0.to_json().map_err(|error| raised(&error))
    }

    /// The texts of the documents.
    fn texts(&self) -> Vec<&str> {
        self.0.documents().iter().map(|document| &*document.text).collect()
    }

    /// The report for reading: the answer, everything, or some parts of it.
    fn text(&self, width: usize, color: bool, full: bool, only: Vec<String>) -> PyResult<String> {
        let outline = outline(full, only)?;
        Ok(self.0.to_text_of(&TextStyle::default().with_width(width.max(LEAST_WIDTH)).with_color(color), &outline))
    }

    /// The report as a page of its own.
    fn html(&self) -> String {
        self.0.to_html()
    }

    /// The report as Markdown.
    fn markdown(&self, full: bool, only: Vec<String>) -> PyResult<String> {
        Ok(self.0.to_markdown(&outline(full, only)?))
    }

    /// Who tells what, matched claims and contradictions as one table.
    fn csv(&self) -> String {
        self.0.to_csv(&StoryOutline::full())
    }

    /// The matched claims as columns.
    fn arrow(&self) -> PyResult<Table> {
        let [mut left, mut left_text, mut right, mut right_text] = std::array::from_fn(|_| LargeStringBuilder::new());
        let (mut label, mut score) = (LargeStringBuilder::new(), Float64Builder::new());
        let mut spans: [UInt32Builder; 4] = std::array::from_fn(|_| UInt32Builder::new());
        for found in self.0.matches() {
            left.append_value(found.left.document);
            right.append_value(found.right.document);
            left_text.append_value(found.left.text);
            right_text.append_value(found.right.text);
            label.append_option(serde_json::to_value(found.label).ok().as_ref().and_then(|name| name.as_str()));
            score.append_value(f64::from(found.score));
            let [a, b] = [found.left.span, found.right.span];
            spans.iter_mut().zip([a.start, a.end, b.start, b.end]).for_each(|(column, at)| column.append_value(at));
        }
        let [mut left_start, mut left_end, mut right_start, mut right_end] = spans;
        Table::new(vec![
            ("left", Arc::new(left.finish())),
            ("left_start", Arc::new(left_start.finish())),
            ("left_end", Arc::new(left_end.finish())),
            ("left_text", Arc::new(left_text.finish())),
            ("right", Arc::new(right.finish())),
            ("right_start", Arc::new(right_start.finish())),
            ("right_end", Arc::new(right_end.finish())),
            ("right_text", Arc::new(right_text.finish())),
            ("label", Arc::new(label.finish())),
            ("score", Arc::new(score.finish())),
        ])
    }
}

/// Narrowest page that can still be read.
const LEAST_WIDTH: usize = 40;

fn outline(full: bool, only: Vec<String>) -> PyResult<StoryOutline> {
    let names = || StorySection::ALL.map(StorySection::name).join(", ");
    let section = |name: String| {
        let found = StorySection::ALL.into_iter().find(|section| section.name() == name);
        found.ok_or_else(|| setting("only", &format!("{name:?}"), &names()))
    };
    if full {
        return Ok(StoryOutline::full());
    }
    if only.is_empty() {
        return Ok(StoryOutline::default());
    }
    Ok(StoryOutline::only(only.into_iter().map(section).collect::<PyResult<Vec<_>>>()?))
}

/// What `cluster` found.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Clustering(ClusterReport);

/// Finds the related documents of a corpus.
#[pyfunction]
pub(crate) fn cluster(py: Python<'_>, documents: &Documents, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<Clustering>> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.corpus()?, given.threads()?, Arc::clone(&documents.corpus));
    let found = run(py, threads, progress, move |progress| retold::cluster(&corpus, &params, progress))?;
    let (report, errors, warnings) = parts(found.map_err(|error| raised(&error))?, Some(documents))?;
    Ok((Clustering(report), errors, warnings))
}

impl Clustering {
    pub(crate) fn new(report: ClusterReport) -> Self {
        Self(report)
    }
}

#[pymethods]
impl Clustering {
    /// Number of documents.
    #[getter]
    fn documents(&self) -> usize {
        self.0.documents()
    }

    /// The ids of the documents, in the order in which they were read.
    fn ids(&self) -> Vec<String> {
        self.0.ids().map(std::borrow::Cow::into_owned).collect()
    }

    /// The report as the command line writes it in a format.
    fn write(&self, format: &str) -> PyResult<String> {
        let format = match format {
            "json" => ClusterFormat::Json,
            "jsonl" => ClusterFormat::Jsonl,
            "csv" => ClusterFormat::Csv,
            "html" => ClusterFormat::Html,
            _ => ClusterFormat::Text,
        };
        let mut bytes = Vec::new();
        self.0.write(&mut bytes, format).map_err(|error| refused(error.to_string()))?;
        String::from_utf8(bytes).map_err(|error| unexpected(&error.to_string()))
    }

    /// Pairs, passages or members of clusters as columns.
    fn arrow(&self, what: &str) -> PyResult<Table> {
        match what {
            "pairs" => self.pairs(),
            "passages" => self.passages(),
            "clusters" => self.members(),
            _ => Err(setting("what", &format!("{what:?}"), "pairs, passages, clusters")),
        }
    }
}

/// Names of relations: few words, many times.
type Names = StringDictionaryBuilder<Int8Type>;

impl Clustering {
    fn pairs(&self) -> PyResult<Table> {
        let (mut a, mut b, mut relation) = (LargeStringBuilder::new(), LargeStringBuilder::new(), Names::new());
        let mut measures = Measures::default();
        for pair in self.0.pairs() {
            a.append_value(&pair.a);
            b.append_value(&pair.b);
            relation.append_value(pair.relation.name());
            measures.push([pair.jaccard, pair.containment_a, pair.containment_b, pair.similarity]);
        }
        let mut columns: Vec<(&str, ArrayRef)> = vec![("a", Arc::new(a.finish())), ("b", Arc::new(b.finish())), ("relation", Arc::new(relation.finish()))];
        columns.extend(measures.columns());
        Table::new(columns)
    }

    fn passages(&self) -> PyResult<Table> {
        let (mut a, mut b, mut similarity) = (LargeStringBuilder::new(), LargeStringBuilder::new(), Float64Builder::new());
        let mut spans: [UInt32Builder; 4] = std::array::from_fn(|_| UInt32Builder::new());
        for passage in self.0.passages() {
            a.append_value(&passage.a);
            b.append_value(&passage.b);
            let (left, right) = (passage.a_span, passage.b_span);
            spans.iter_mut().zip([left.start, left.end, right.start, right.end]).for_each(|(column, at)| column.append_value(at));
            similarity.append_value(passage.similarity);
        }
        let [mut a_start, mut a_end, mut b_start, mut b_end] = spans;
        Table::new(vec![
            ("a", Arc::new(a.finish())),
            ("a_start", Arc::new(a_start.finish())),
            ("a_end", Arc::new(a_end.finish())),
            ("b", Arc::new(b.finish())),
            ("b_start", Arc::new(b_start.finish())),
            ("b_end", Arc::new(b_end.finish())),
            ("similarity", Arc::new(similarity.finish())),
        ])
    }

    fn members(&self) -> PyResult<Table> {
        let (mut cluster, mut member, mut representative) = (UInt64Builder::new(), LargeStringBuilder::new(), LargeStringBuilder::new());
        let (mut relation, mut least) = (Names::new(), Float64Builder::new());
        for (number, found) in (0..).zip(self.0.clusters()) {
            for id in &found.members {
                cluster.append_value(number);
                member.append_value(id);
                representative.append_value(&found.representative);
                relation.append_value(found.relation.name());
                least.append_value(found.min_similarity);
            }
        }
        Table::new(vec![
            ("cluster", Arc::new(cluster.finish())),
            ("id", Arc::new(member.finish())),
            ("representative", Arc::new(representative.finish())),
            ("relation", Arc::new(relation.finish())),
            ("min_similarity", Arc::new(least.finish())),
        ])
    }
}

/// What `clean` made.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Cleaning {
    /// The documents that stay, a column for each of [`KEPT`]: their texts stand here and nowhere else, and whoever asks for the table is lent these.
    kept: [LargeStringArray; KEPT.len()],
    removed: Vec<Removal>,
    figures: CleanFigures,
}

/// What is known of a document that stays.
const KEPT: [&str; 5] = ["id", "text", "title", "source", "date"];

/// The same, as a row.
type Kept<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>, Option<&'a str>);

/// Takes repeated documents and repeated blocks out of a corpus.
#[pyfunction]
pub(crate) fn clean(py: Python<'_>, documents: &Documents, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<Cleaning>> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.cleaning()?, given.threads()?, Arc::clone(&documents.corpus));
    let work = move |progress: &dyn Progress| {
        let mut columns: [LargeStringBuilder; KEPT.len()] = std::array::from_fn(|_| LargeStringBuilder::new());
        // Each document is given free before the next one is made.
        let mut take = |document: Document| columns.iter_mut().zip(fields(&document)).for_each(|(column, field)| column.append_option(field));
        let report = CleanReport::handed_on(&corpus, &params, &mut take, progress)?;
        let room = |mut column: LargeStringBuilder| {
            let mut column = column.finish();
            column.shrink_to_fit();
            column
        };
        Ok((report, columns.map(room)))
    };
    let (report, kept) = run(py, threads, progress, work)?.map_err(|error| raised(&error))?;
    let (CleanReport { removed, figures, .. }, errors, warnings) = parts(report, Some(documents))?;
    Ok((Cleaning { kept, removed, figures }, errors, warnings))
}

fn fields(document: &Document) -> [Option<&str>; KEPT.len()] {
    [Some(&document.id), Some(&document.text), document.title.as_deref(), document.outlet.as_deref(), document.published.as_deref()]
}

#[pymethods]
impl Cleaning {
    /// The documents that stay, in order.
    fn documents(&self) -> Vec<Kept<'_>> {
        let [id, text, rest @ ..] = &self.kept;
        let row = |row: usize| {
            let [title, source, date] = [0, 1, 2].map(|n: usize| rest[n].is_valid(row).then(|| rest[n].value(row)));
            (id.value(row), text.value(row), title, source, date)
        };
        (0..id.len()).map(row).collect()
    }

    /// What went, a line of JSON each.
    fn removed(&self) -> PyResult<String> {
        let mut bytes = Vec::new();
        for removal in &self.removed {
            RemovalFormat::Jsonl.write(&mut bytes, removal).map_err(|error| refused(error.to_string()))?;
        }
        String::from_utf8(bytes).map_err(|error| unexpected(&error.to_string()))
    }

    /// The run in figures, as JSON.
    fn figures(&self) -> PyResult<String> {
        serde_json::to_string(&self.figures).map_err(|error| unexpected(&error.to_string()))
    }

    /// The documents that stay as columns, which no call copies.
    fn arrow(&self) -> PyResult<Table> {
        Table::new(KEPT.into_iter().zip(&self.kept).map(|(name, column)| (name, Arc::new(column.clone()) as ArrayRef)).collect())
    }
}
