//! The stages that follow the candidates where documents may hold one another: verified pairs, what they are called, and what is still to be read.

use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_array::builder::{Float64Builder, Int64Builder, LargeStringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use retold::Progress;
use retold::stages::pipeline::corpus::{SpreadStar, VerifiedPair, judge_verified, star_similarities, verify_candidates};
use retold::stages::verify::Overlap;

use crate::arrow_in::for_each_batch;
use crate::arrow_out::Table;
use crate::column::Column;
use crate::documents::Documents;
use crate::failure::{raised, unexpected};
use crate::run::run;
use crate::settings::Given;
use crate::stages::{Relations, pairs_of, signed, unsigned};

/// How many documents may hold a fingerprint that nominates, and how many holders one of them nominates; `None` where nobody asks who holds whom.
#[pyfunction]
pub(crate) fn holder_limits(settings: &Bound<'_, PyDict>) -> PyResult<Option<(u32, u32)>> {
    let params = Given(settings).corpus()?;
    let holders = params.containment.holders;
    Ok(params.doubts_frames().then_some((holders.max_documents, holders.max_holders)))
}

/// The pairs among candidates that share enough: rows `a`, `b` (in keep order), `a_rank`, `b_rank`, `shared`, `left`, `right`. `near` and `holding` are pairs
/// that may be near and that may hold one another.
#[pyfunction]
pub(crate) fn verified(
    py: Python<'_>,
    documents: &Documents,
    near: &Bound<'_, PyAny>,
    holding: &Bound<'_, PyAny>,
    settings: &Bound<'_, PyDict>,
) -> PyResult<Table> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.corpus()?, given.threads()?, Arc::clone(&documents.corpus));
    let [near, holding] = [pairs_of(near)?, pairs_of(holding)?];
    let work = move |progress: &dyn Progress| {
        let documents = corpus.usable();
        let [near, holding] = [&near, &holding].map(|pairs| pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect::<Vec<_>>());
        verify_candidates(&documents, &params, &near, &holding, progress)
    };
    let found = run(py, threads, None, work)?.map_err(|error| raised(&error))?;
    let [mut a, mut b] = std::array::from_fn(|_| LargeStringBuilder::new());
    let mut numbers: [Int64Builder; 5] = std::array::from_fn(|_| Int64Builder::new());
    for VerifiedPair { ids, ranks, overlap } in &found {
        a.append_value(&ids[0]);
        b.append_value(&ids[1]);
        let Overlap { shared, left, right } = *overlap;
        let row = [signed(ranks[0]), signed(ranks[1]), shared.into(), left.into(), right.into()];
        numbers.iter_mut().zip(row).for_each(|(column, value)| column.append_value(value));
    }
    let [mut a_rank, mut b_rank, mut shared, mut left, mut right] = numbers;
    Table::new(vec![
        ("a", Arc::new(a.finish())),
        ("b", Arc::new(b.finish())),
        ("a_rank", Arc::new(a_rank.finish())),
        ("b_rank", Arc::new(b_rank.finish())),
        ("shared", Arc::new(shared.finish())),
        ("left", Arc::new(left.finish())),
        ("right", Arc::new(right.finish())),
    ])
}

/// What verified pairs are: rows as of `related`. A star of which not all pairs were verified has its members as `open`, with the similarity that it has where
/// its texts are too long to be read together ([`least_similarities`]).
#[pyfunction]
pub(crate) fn judged(py: Python<'_>, pairs: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Table> {
    let given = Given(settings);
    let (params, threads) = (given.corpus()?, given.threads()?);
    let mut verified = Vec::new();
    for_each_batch(pairs, &mut |batch| verified_rows(batch, &mut verified))?;
    let found = run(py, threads, None, move |_: &dyn Progress| judge_verified(&verified, &params))?;
    let mut rows = Relations::default();
    for pair in &found.pairs {
        let (overlap, [a, b]) = (pair.overlap, &pair.ids);
        rows.push("pair", (a, b), pair.relation, [overlap.jaccard(), overlap.containment_left(), overlap.containment_right(), pair.similarity]);
    }
    for SpreadStar { ids, min_similarity, known } in &found.stars {
        for (member, representative) in ids.iter().zip(std::iter::repeat(&ids[0])) {
            let kind = if *known { "member" } else { "open" };
            rows.push(kind, (member, representative), retold::Relation::Near, [f64::NAN, f64::NAN, f64::NAN, *min_similarity]);
        }
    }
    rows.table()
}

fn verified_rows(batch: &RecordBatch, verified: &mut Vec<VerifiedPair>) -> PyResult<()> {
    let column = |name: &str| batch.column_by_name(name).ok_or_else(|| unexpected(&format!("no column {name}")));
    let number = |name: &str| column(name)?.as_primitive_opt::<Int64Type>().ok_or_else(|| unexpected(&format!("{name} is of another kind")));
    let [a, b] = [Column::checked(column("a")?)?, Column::checked(column("b")?)?];
    let ([a_rank, b_rank], counts) = ([number("a_rank")?, number("b_rank")?], [number("shared")?, number("left")?, number("right")?]);
    for row in 0..batch.num_rows() {
        let (Some(a), Some(b)) = (a.words(row), b.words(row)) else { return Err(unexpected("a pair without ids")) };
        let count = |n: usize| u32::try_from(counts[n].value(row)).map_err(|_| unexpected("a count that is none"));
        let [shared, left, right] = [count(0)?, count(1)?, count(2)?];
        let ranks = [unsigned(a_rank.value(row)), unsigned(b_rank.value(row))];
        verified.push(VerifiedPair { ids: [a, b].map(Cow::into_owned), ranks, overlap: Overlap { shared, left, right } });
    }
    Ok(())
}

/// The smallest similarities in stars whose members are rows `a` (a member), `b` (its representative), `similarity` (what stands where the texts of a star
/// are too long to be read together), of `documents`: rows `star` (its representative), `least`.
#[pyfunction]
pub(crate) fn least_similarities(py: Python<'_>, documents: &Documents, members: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Table> {
    let given = Given(settings);
    let (params, threads, corpus) = (given.corpus()?, given.threads()?, Arc::clone(&documents.corpus));
    let mut rows: Vec<(String, String, f64)> = Vec::new();
    for_each_batch(members, &mut |batch| {
        let column = |name: &str| batch.column_by_name(name).ok_or_else(|| unexpected(&format!("no column {name}")));
        let [member, representative] = [Column::checked(column("a")?)?, Column::checked(column("b")?)?];
        let given = column("similarity")?.as_primitive_opt::<Float64Type>().ok_or_else(|| unexpected("similarity is of another kind"))?;
        rows.extend((0..batch.num_rows()).filter_map(|row| Some((representative.words(row)?.into_owned(), member.words(row)?.into_owned(), given.value(row)))));
        Ok(())
    })?;
    rows.sort_unstable_by(|x, y| (&x.0, &x.1).cmp(&(&y.0, &y.1)));
    let work = move |progress: &dyn Progress| {
        let documents = corpus.usable();
        let of_star = |star: &[(String, String, f64)]| (star[0].0.clone(), star[0].2);
        let named: Vec<(String, f64)> = rows.chunk_by(|x, y| x.0 == y.0).map(of_star).collect();
        let stars: Vec<(Vec<&str>, f64)> =
            rows.chunk_by(|x, y| x.0 == y.0).zip(&named).map(|(star, (_, given))| (star.iter().map(|row| row.1.as_str()).collect(), *given)).collect();
        let found = star_similarities(&documents, &params, &stars, progress)?;
        Ok(named.into_iter().map(|(id, _)| id).zip(found).collect::<Vec<(String, f64)>>())
    };
    let found = run(py, threads, None, work)?.map_err(|error| raised(&error))?;
    let (mut representatives, mut least) = (LargeStringBuilder::new(), Float64Builder::new());
    for (representative, similarity) in &found {
        representatives.append_value(representative);
        least.append_value(*similarity);
    }
    Table::new(vec![("star", Arc::new(representatives.finish())), ("least", Arc::new(least.finish()))])
}
