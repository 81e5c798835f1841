//! The stages of `cluster` one by one, for engines that spread a corpus over machines: signatures, the pairs of a bucket, and what is related
//! among candidates. They are the stages of the engine, so that all machines together say what one says.

use std::sync::Arc;

use arrow_array::builder::{BinaryBuilder, Int32Builder, Int64Builder, LargeStringBuilder, ListBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type};
use arrow_array::{ArrayRef, RecordBatch};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use retold::stages::candidates::BandPlan;
use retold::stages::candidates::bucket::Bucket;
use retold::stages::candidates::containment::MinShared;
use retold::stages::candidates::prints::CorpusPrints;
use retold::stages::fingerprint::sketch::agreeing;
use retold::stages::pipeline::clean::plan_known;
use retold::stages::pipeline::corpus::{Clustering, Fingerprint, KnownPairs, cluster_candidates};
use retold::stages::report::removed::RemovalFormat;
use retold::{ClusterParams, Document, Progress, Relation, Removal};

use crate::arrow_in::for_each_batch;
use crate::arrow_out::{Measures, Table};
use crate::column::Column;
use crate::documents::Documents;
use crate::failure::{raised, refused, unexpected};
use crate::fingerprint::{Made, made};
use crate::run::run;
use crate::settings::Given;

/// Signatures of documents.
#[pyclass(frozen, module = "retold._native")]
pub(crate) struct Signer {
    params: ClusterParams,
    threads: usize,
    /// How much of a sample a holder has at least, where samples are taken.
    least: Option<MinShared>,
}

#[pymethods]
impl Signer {
    /// Where these settings ask who may hold whom, or who shares a mere frame, with samples.
    #[new]
    fn new(settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let given = Given(settings);
        let (params, threads) = (given.corpus()?, given.threads()?);
        let containment = params.containment;
        let least = params.doubts_frames().then(|| MinShared::new(containment.share, containment.holders.recall));
        Ok(Self { params, threads, least })
    }

    /// What is kept of each document with a word: `id`, `rank` (signed, in the same order), `text` (equal for the same text), `bands`, `slots`, `samples` and
    /// `least` (how many of the samples a holder has at least). A document that cannot be used is an error.
    fn of(&self, py: Python<'_>, documents: &Documents) -> PyResult<Table> {
        let (params, sampled, corpus) = (self.params.clone(), self.least.is_some(), Arc::clone(&documents.corpus));
        let made = run(py, self.threads, None, move |progress| made(&corpus, &params, sampled, progress))?;
        let Made { rows, samples, errors, .. } = made.map_err(|error| raised(&error))?;
        if let Some(first) = documents.unread.first() {
            return Err(refused(first.to_string()));
        }
        match errors.first() {
            Some(first) => Err(raised(first)),
            None => signature_table(&rows, &samples, self.least.as_ref()),
        }
    }
}

fn signature_table(rows: &[(Fingerprint, u128)], prints: &CorpusPrints, shared: Option<&MinShared>) -> PyResult<Table> {
    let (mut ids, mut ranks) = (LargeStringBuilder::new(), Int64Builder::new());
    let (mut texts, mut slots, mut bands) = (BinaryBuilder::new(), BinaryBuilder::new(), ListBuilder::new(Int32Builder::new()));
    let (mut samples, mut least) = (ListBuilder::new(Int32Builder::new()), Int32Builder::new());
    for (number, (row, exact)) in (0..).zip(rows).filter(|(_, (row, _))| !row.empty) {
        ids.append_value(&row.id);
        ranks.append_value(signed(row.rank));
        texts.append_value([row.digest.to_be_bytes(), exact.to_be_bytes()].concat());
        bands.append_value(row.keys.iter().map(|key| Some(key.cast_signed())));
        slots.append_value(&row.slots);
        let own = prints.of(number);
        samples.append_value(own.iter().map(|print| Some(print.cast_signed())));
        least.append_option(shared.map(|shared| i32::try_from(shared.of(own.len() as u32)).unwrap_or(i32::MAX)));
    }
    Table::new(vec![
        ("id", Arc::new(ids.finish())),
        ("rank", Arc::new(ranks.finish())),
        ("text", Arc::new(texts.finish())),
        ("bands", Arc::new(bands.finish())),
        ("slots", Arc::new(slots.finish())),
        ("samples", Arc::new(samples.finish())),
        ("least", Arc::new(least.finish())),
    ])
}

/// The same order among numbers with a sign, which Spark has alone.
pub(crate) fn signed(rank: u64) -> i64 {
    (rank ^ (1 << 63)).cast_signed()
}

/// The number that was signed.
pub(crate) fn unsigned(rank: i64) -> u64 {
    rank.cast_unsigned() ^ (1 << 63)
}

/// A text in a bucket.
#[derive(Debug, Clone)]
struct Member {
    id: String,
    slots: Vec<u8>,
}

/// The buckets of a stream of rows `band`, `key`, `rank`, `id`, `slots` that is sorted by the first four; their candidate pairs come out.
#[pyclass(module = "retold._native")]
pub(crate) struct Buckets {
    bucket: Bucket<Member>,
    /// The bucket of the row before, and that row's place in it: rows out of order would lose pairs.
    last: Option<(i32, i32, i64, String)>,
    least: usize,
}

#[pymethods]
impl Buckets {
    #[new]
    fn new(settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let params = Given(settings).corpus()?;
        let least = BandPlan::for_threshold(params.near).min_agreeing(params.near.threshold);
        Ok(Self { bucket: Bucket::new(params.buckets), last: None, least })
    }

    /// The pairs that are known with these rows.
    fn push(&mut self, batch: &Bound<'_, PyAny>) -> PyResult<Table> {
        let mut pairs = Pairs::default();
        for_each_batch(batch, &mut |batch| self.rows(batch, &mut pairs))?;
        pairs.table()
    }

    /// The pairs of the last bucket.
    fn finish(&mut self) -> PyResult<Table> {
        let mut pairs = Pairs::default();
        self.end(&mut pairs);
        pairs.table()
    }
}

impl Buckets {
    fn rows(&mut self, batch: &RecordBatch, pairs: &mut Pairs) -> PyResult<()> {
        let column = |name: &str| batch.column_by_name(name).ok_or_else(|| unexpected(&format!("no column {name}")));
        let (bands, keys, ranks) = (column("band")?, column("key")?, column("rank")?);
        let (Some(bands), Some(keys), Some(ranks)) =
            (bands.as_primitive_opt::<Int32Type>(), keys.as_primitive_opt::<Int32Type>(), ranks.as_primitive_opt::<Int64Type>())
        else {
            return Err(unexpected("columns of another kind"));
        };
        let (ids, slots) = (Column::checked(column("id")?)?, column("slots")?);
        let Some(slots) = slots.as_binary_opt::<i32>() else { return Err(unexpected("slots of another kind")) };
        let least = self.least;
        let alike = |a: &Member, b: &Member| agreeing(&a.slots, &b.slots) >= least;
        for row in 0..batch.num_rows() {
            let id = ids.words(row).ok_or_else(|| unexpected("a row without an id"))?.into_owned();
            let place = (bands.value(row), keys.value(row), ranks.value(row), id);
            if let Some(last) = &self.last {
                if *last >= place {
                    return Err(unexpected("rows out of order"));
                }
                if (last.0, last.1) != (place.0, place.1) {
                    self.end(pairs);
                }
            }
            let member = Member { id: place.3.clone(), slots: slots.value(row).to_vec() };
            self.bucket.push(member, &alike, &mut |a, b| pairs.push(&a.id, &b.id));
            self.last = Some(place);
        }
        Ok(())
    }

    fn end(&mut self, pairs: &mut Pairs) {
        let least = self.least;
        self.bucket.finish(&|a: &Member, b: &Member| agreeing(&a.slots, &b.slots) >= least, &mut |a, b| pairs.push(&a.id, &b.id));
    }
}

/// Pairs of ids as columns.
#[derive(Default)]
struct Pairs {
    a: LargeStringBuilder,
    b: LargeStringBuilder,
}

impl Pairs {
    fn push(&mut self, a: &str, b: &str) {
        self.a.append_value(a);
        self.b.append_value(b);
    }

    fn table(mut self) -> PyResult<Table> {
        Table::new(vec![("a", Arc::new(self.a.finish())), ("b", Arc::new(self.b.finish()))])
    }
}

/// What stays of documents of which the candidate pairs, without their blocks, are known, or, with `near`, the near pairs: rows `id`, `text` (null where the
/// document goes) and `removed` (a line of JSON for all that went of it, without places in files).
#[pyfunction]
pub(crate) fn cleaned(py: Python<'_>, documents: &Documents, pairs: &Bound<'_, PyAny>, near: bool, settings: &Bound<'_, PyDict>) -> PyResult<Table> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.cleaning()?, given.threads()?, Arc::clone(&documents.corpus));
    let pairs = pairs_of(pairs)?;
    let work = move |progress: &dyn Progress| {
        let documents = corpus.usable();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let known = if near { KnownPairs::Near(&pairs) } else { KnownPairs::Candidates(&pairs) };
        let mut plan = plan_known(&documents, &params, known, progress)?;
        if let Some(error) = plan.errors.pop() {
            return Err(error);
        }
        let (mut stays, mut gone) = (Vec::new(), Vec::new());
        plan.documents((&documents).into(), &mut gone, &mut |document| stays.push(document), progress)?;
        Ok((stays, gone))
    };
    let (stays, gone) = run(py, threads, None, work)?.map_err(|error| raised(&error))?;
    rest(&stays, &gone)
}

/// What says where a record stands in a file: documents of a table stand in none.
const PLACES: [&str; 6] = ["file", "line", "record", "kept_file", "kept_line", "kept_record"];

fn rest(stays: &[Document], gone: &[Removal]) -> PyResult<Table> {
    let (mut ids, mut texts, mut removed) = (LargeStringBuilder::new(), LargeStringBuilder::new(), LargeStringBuilder::new());
    for document in stays {
        ids.append_value(&document.id);
        texts.append_value(&document.text);
        removed.append_null();
    }
    for removal in gone {
        let mut line = Vec::new();
        RemovalFormat::Jsonl.write(&mut line, removal).map_err(|error| refused(error.to_string()))?;
        let mut entry: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(&line).map_err(|error| unexpected(&error.to_string()))?;
        entry.retain(|name, _| !PLACES.contains(&name.as_str()));
        ids.append_option(entry.get("id").and_then(|id| id.as_str()));
        texts.append_null();
        removed.append_value(serde_json::Value::Object(entry).to_string());
    }
    Table::new(vec![("id", Arc::new(ids.finish())), ("text", Arc::new(texts.finish())), ("removed", Arc::new(removed.finish()))])
}

/// What is related among documents of which the candidate pairs are known: rows `kind` (`pair` or `member`), `a`, `b`, `relation`, `jaccard`,
/// `containment_a`, `containment_b`, `similarity`. Of a member `a` is its id, `b` the id of what stands for it, and `similarity` the smallest of
/// its cluster.
#[pyfunction]
pub(crate) fn related(py: Python<'_>, documents: &Documents, candidates: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Table> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.corpus()?, given.threads()?, Arc::clone(&documents.corpus));
    let pairs = pairs_of(candidates)?;
    let work = move |progress: &dyn Progress| {
        let documents = corpus.usable();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        cluster_candidates(&documents, &params, &pairs, progress)
    };
    let found = run(py, threads, None, work)?;
    match found.errors.first() {
        Some(error) => Err(raised(error)),
        None => relations(&found),
    }
}

pub(crate) fn pairs_of(source: &Bound<'_, PyAny>) -> PyResult<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    for_each_batch(source, &mut |batch| {
        let column = |name: &str| batch.column_by_name(name).ok_or_else(|| unexpected(&format!("no column {name}"))).and_then(Column::checked);
        let (a, b) = (column("a")?, column("b")?);
        pairs.extend((0..batch.num_rows()).filter_map(|row| Some((a.words(row)?.into_owned(), b.words(row)?.into_owned()))));
        Ok(())
    })?;
    Ok(pairs)
}

fn relations(found: &Clustering) -> PyResult<Table> {
    let mut rows = Relations::default();
    for pair in &found.pairs {
        let values = [pair.jaccard, pair.containment_a, pair.containment_b, pair.similarity];
        rows.push("pair", (&found.corpus.id(pair.a), &found.corpus.id(pair.b)), pair.relation, values);
    }
    for cluster in &found.clusters {
        let representative = found.corpus.id(cluster.representative);
        for member in &cluster.members {
            let values = [f64::NAN, f64::NAN, f64::NAN, cluster.min_similarity];
            rows.push("member", (&found.corpus.id(*member), &representative), cluster.relation, values);
        }
    }
    rows.table()
}

/// What is related, as columns.
#[derive(Default)]
pub(crate) struct Relations {
    words: [LargeStringBuilder; 4],
    measures: Measures,
}

impl Relations {
    pub(crate) fn push(&mut self, kind: &str, (a, b): (&str, &str), relation: Relation, values: [f64; 4]) {
        self.words.iter_mut().zip([kind, a, b, relation.name()]).for_each(|(column, value)| column.append_value(value));
        self.measures.push(values);
    }

    pub(crate) fn table(self) -> PyResult<Table> {
        let names = ["kind", "a", "b", "relation"];
        let words = names.into_iter().zip(self.words).map(|(name, mut column)| (name, Arc::new(column.finish()) as ArrayRef));
        Table::new(words.chain(self.measures.columns()).collect())
    }
}
