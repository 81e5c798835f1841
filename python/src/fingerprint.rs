//! What the engine keeps of each document, as columns.

use std::sync::Arc;

use arrow_array::builder::{FixedSizeBinaryBuilder, LargeStringBuilder, ListBuilder, UInt32Builder, UInt64Builder};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use rayon::prelude::*;
use retold::stages::candidates::prints::CorpusPrints;
use retold::stages::document::DocId;
use retold::stages::error::{Error, Unread};
use retold::stages::pipeline::corpus::{Fingerprint, Tally, read_documents, read_documents_sampled};
use retold::{ClusterParams, Progress};

use crate::arrow_out::Table;
use crate::documents::{Documents, Parts};
use crate::failure::{raised, refused, unread};
use crate::run::run;
use crate::settings::Given;

/// The fingerprints of documents, one row each, in their order.
#[pyfunction]
pub(crate) fn fingerprint(py: Python<'_>, documents: &Documents, settings: &Bound<'_, PyDict>, progress: Option<Bound<'_, PyAny>>) -> PyResult<Parts<Table>> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.corpus()?, given.threads()?, Arc::clone(&documents.corpus));
    let made = run(py, threads, progress, move |progress| made(&corpus, &params, false, progress))?;
    let Made { rows, errors, warnings, .. } = made.map_err(|error| raised(&error))?;
    let all: Vec<Unread> = documents.unread.iter().cloned().chain(errors.iter().map(Unread::from)).collect();
    Ok((table(&rows)?, unread(&all)?, documents.odd.iter().cloned().chain(warnings).collect()))
}

/// What was made of a corpus.
pub(crate) struct Made {
    /// The fingerprints of its documents, each with the key of its exact form.
    pub(crate) rows: Vec<(Fingerprint, u128)>,
    /// Their samples, in the same order, where they were asked for and settings need them.
    pub(crate) samples: CorpusPrints,
    pub(crate) errors: Vec<Error>,
    warnings: Vec<String>,
}

/// The fingerprints of a corpus, with samples where they are asked for. Texts in memory are read where they stand.
pub(crate) fn made(corpus: &retold::Corpus, params: &ClusterParams, sampled: bool, progress: &dyn Progress) -> Result<Made, Error> {
    let read = corpus.shelf();
    let warnings: Vec<String> = read.warnings().iter().map(ToString::to_string).collect();
    let (shelf, mut errors) = read.into_parts();
    let options = retold::ReadOptions::default();
    let (table, samples, Tally { errors: further, .. }) = if sampled {
        read_documents_sampled(&shelf, &options, params, progress)
    } else {
        let (table, tally) = read_documents(&shelf, &options, params, progress);
        (table, CorpusPrints::default(), tally)
    };
    errors.extend(further);
    let row = |at: usize| {
        if progress.cancelled() {
            return Err(Error::Interrupted);
        }
        Ok((table.fingerprint(DocId::at(at)), retold::stages::text::exact::exact_key(shelf.lend(at).text)))
    };
    let rows = (0..table.docs().len()).into_par_iter().map(row).collect::<Result<Vec<_>, Error>>()?;
    Ok(Made { rows, samples, errors, warnings })
}

fn table(rows: &[(Fingerprint, u128)]) -> PyResult<Table> {
    let width = rows.iter().find(|(row, _)| !row.empty).map_or(0, |(row, _)| i32::try_from(row.slots.len()).unwrap_or(i32::MAX));
    let (mut ids, mut content_hashes, mut ranks) = (LargeStringBuilder::new(), UInt64Builder::new(), UInt64Builder::new());
    let (mut digests, mut exact) = (FixedSizeBinaryBuilder::new(16), FixedSizeBinaryBuilder::new(16));
    let (mut bands, mut slots) = (ListBuilder::new(UInt32Builder::new()), FixedSizeBinaryBuilder::new(width));
    let odd = |error: arrow_schema::ArrowError| refused(format!("Arrow: {error}"));
    for (row, key) in rows {
        ids.append_value(&row.id);
        content_hashes.append_value(row.content_hash);
        ranks.append_value(row.rank);
        if row.empty {
            digests.append_null();
            exact.append_null();
            bands.append_null();
            slots.append_null();
            continue;
        }
        digests.append_value(row.digest.to_be_bytes()).map_err(odd)?;
        exact.append_value(key.to_be_bytes()).map_err(odd)?;
        bands.append_value(row.keys.iter().copied().map(Some));
        slots.append_value(&row.slots).map_err(odd)?;
    }
    Table::new(vec![
        ("id", Arc::new(ids.finish())),
        ("content_hash", Arc::new(content_hashes.finish())),
        ("rank", Arc::new(ranks.finish())),
        ("digest", Arc::new(digests.finish())),
        ("exact", Arc::new(exact.finish())),
        ("bands", Arc::new(bands.finish())),
        ("slots", Arc::new(slots.finish())),
    ])
}
