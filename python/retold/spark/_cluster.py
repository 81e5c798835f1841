"""`cluster` as a plan of Spark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

from retold import _native
from retold._errors import SettingError
from retold.spark._components import Checkpoint, components

if TYPE_CHECKING:
    from collections.abc import Callable

SETTINGS = ("threshold", "shingle", "recall", "keep")
SIGNATURES = "id string, rank long, text binary, bands array<int>, slots binary"
CANDIDATES = "a string, b string"
RELATED = "kind string, a string, b string, relation string, jaccard double, containment_a double, containment_b double, similarity double"


class Related(NamedTuple):
    """What `cluster` found."""

    clusters: DataFrame
    """A row for each document of a cluster: `id`, `representative`, `relation`, `min_similarity`."""
    pairs: DataFrame
    """The near pairs, as `retold cluster` has them, between documents that stand first among exact copies: `a`, `b`, `relation`, `jaccard`,
    `containment_a`, `containment_b`, `similarity`. Exact copies are in `clusters`."""


def cluster(
    df: DataFrame,
    id_col: str = "id",
    text_col: str = "text",
    settings: Mapping[str, Any] | None = None,
    *,
    outlet_col: str | None = None,
    date_col: str | None = None,
    work_dir: str | None = None,
    groups: int | None = None,
) -> Related:
    """Find the exact and near documents of a DataFrame, with the values of `retold cluster --relations exact,near` on one machine.

    `settings` are `threshold`, `shingle`, `recall` and `keep` (not `first`: a DataFrame has no order; `earliest` and `latest` need `date_col`,
    `outlet:…` needs `outlet_col`). Ids must be unique: that is checked. `work_dir` is a folder that all machines reach, for what each stage found;
    without it that stays on the executors (`localCheckpoint`), and the loss of one ends the run. `groups` is how many tasks share the components,
    by default as many as a shuffle has partitions.

    Raises `SettingError`; a text that is null or no text, an id that comes twice, and a worker with another version of retold end the job
    with an error that names them.
    """
    wanted = _checked(settings or {})
    spark = df.sparkSession
    save = _saving(work_dir)
    columns = {"id": id_col, "text": text_col, "source": outlet_col, "date": date_col}
    documents = df.select(*(F.col(column).cast("string").alias(name) for name, column in columns.items() if column))
    version = _native.VERSION
    signed = save(documents.mapInArrow(_signatures(version, wanted), SIGNATURES), "signatures")
    _refuse_equal_ids(signed)
    order = Window.partitionBy("text").orderBy("rank", "id")
    copies = signed.select("id", F.first("id").over(order).alias("first"), F.count("*").over(Window.partitionBy("text")).alias("copies"))
    copies = save(copies, "copies")
    texts = signed.join(copies.where("id = first").select("id"), "id", "left_semi")
    banded = texts.select("id", "rank", "slots", F.posexplode("bands").alias("band", "key"))
    buckets = banded.repartition("band", "key").sortWithinPartitions("band", "key", "rank", "id").select("band", "key", "rank", "id", "slots")
    candidates = save(buckets.mapInArrow(_candidates(version, wanted), CANDIDATES).distinct(), "candidates")
    found = components(candidates, _rounds(save))
    count = groups or int(str(spark.conf.get("spark.sql.shuffle.partitions")))
    place = F.pmod(F.xxhash64("component"), F.lit(count)).alias("group")
    placed = save(found.select("node", place), "components")
    # The same column under two names: Spark must not take one for the other.
    names = [F.col(name) for name in documents.columns]
    of_groups = documents.join(placed.withColumnRenamed("node", "id"), "id").select(F.col("group").alias("of_texts"), *names)
    pairs_of_groups = candidates.join(placed.withColumnRenamed("node", "a"), "a").select(F.col("group").alias("of_pairs"), "a", "b")
    grouped = of_groups.groupBy("of_texts").cogroup(pairs_of_groups.groupBy("of_pairs"))
    related = grouped.applyInArrow(_related(version, wanted), RELATED)
    related = save(related, "related")
    return Related(_clusters(related, copies), related.where("kind = 'pair'").drop("kind"))


def _clusters(related: DataFrame, copies: DataFrame) -> DataFrame:
    """Clusters of texts as clusters of documents."""
    stars = related.where("kind = 'member'").select(
        F.col("a").alias("first"), F.col("b").alias("representative"), "relation", F.col("similarity").alias("min_similarity")
    )
    joined = copies.join(stars, "first", "left").where("representative is not null or copies > 1")
    return joined.select(
        "id",
        F.coalesce("representative", "first").alias("representative"),
        F.coalesce("relation", F.lit("exact")).alias("relation"),
        F.coalesce("min_similarity", F.lit(1.0)).alias("min_similarity"),
    )


def _checked(settings: Mapping[str, Any]) -> dict[str, Any]:
    for name in settings:
        if name not in SETTINGS:
            raise SettingError(f"{name}: on Spark allowed are {', '.join(SETTINGS)}")
    if settings.get("keep") == "first":
        raise SettingError('keep = "first": a DataFrame has no order; allowed is one of longest, earliest, latest, outlet:a,b,c')
    # The engine checks them before anything is read.
    wanted = {name: value for name, value in settings.items() if value is not None}
    _native.Buckets(wanted)
    return wanted


def _saving(work_dir: str | None) -> Callable[[DataFrame, str], DataFrame]:
    """Keeps what a stage found, so that it is computed once and outlives an executor."""
    if work_dir is None:
        return lambda df, _: df.localCheckpoint()

    def save(df: DataFrame, name: str) -> DataFrame:
        path = f"{work_dir.rstrip('/')}/{name}"
        df.write.mode("overwrite").parquet(path)
        return df.sparkSession.read.schema(df.schema).parquet(path)

    return save


def _rounds(save: Callable[[DataFrame, str], DataFrame]) -> Checkpoint:
    """A place for each round."""
    count = 0

    def checkpoint(df: DataFrame) -> DataFrame:
        nonlocal count
        count += 1
        return save(df, f"round-{count:02}")

    return checkpoint


def _refuse_equal_ids(signed: DataFrame) -> None:
    twice = signed.groupBy("id").count().where("count > 1").orderBy("id").limit(1).collect()
    if twice:
        raise ValueError(f"the id “{twice[0]['id']}” comes {twice[0]['count']} times: on Spark ids must be unique")


def _same_version(version: str) -> None:
    if version != _native.VERSION:
        raise RuntimeError(f"this worker has retold {_native.VERSION}, the driver {version}: install the same version on all machines")


def _documents(table: Any) -> _native.Documents:
    return _native.Documents.from_arrow(table, {})


def _signatures(version: str, settings: dict[str, Any]) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def stage(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        _same_version(version)
        for batch in batches:
            if batch.num_rows:
                ids = batch.column("id").to_pylist()
                if not all(ids):
                    raise ValueError("a document has no id: on Spark every one needs an id of its own")
                made = pa.table(_native.signatures(_documents(batch), {**settings, "threads": 1}))
                yield from made.cast(_schema(made.schema)).to_batches()

    return stage


def _candidates(version: str, settings: dict[str, Any]) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def stage(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        _same_version(version)
        buckets = _native.Buckets(settings)
        for batch in batches:
            yield from _batches(buckets.push(batch))
        yield from _batches(buckets.finish())

    return stage


def _related(version: str, settings: dict[str, Any]) -> Callable[[pa.Table, pa.Table], pa.Table]:
    def stage(documents: pa.Table, candidates: pa.Table) -> pa.Table:
        _same_version(version)
        found = pa.table(_native.related(_documents(documents), candidates, {**settings, "threads": 1}))
        return found.cast(_schema(found.schema))

    return stage


def _batches(table: _native.Table) -> Iterator[pa.RecordBatch]:
    found = pa.table(table)
    if found.num_rows:
        yield from found.cast(_schema(found.schema)).to_batches()


def _schema(schema: pa.Schema) -> pa.Schema:
    """The same columns with the strings that Spark expects."""
    return pa.schema([(field.name, pa.string() if pa.types.is_large_string(field.type) else field.type) for field in schema])
