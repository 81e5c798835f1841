"""What the jobs have in common: settings, places for what a stage found, signatures, and candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

from retold import _native
from retold._errors import SettingError
from retold.spark._components import Checkpoint

SIGNATURES = "id string, rank long, text binary, bands array<int>, slots binary, samples array<int>, least int"
CANDIDATES = "a string, b string"
RELATED = "kind string, a string, b string, relation string, jaccard double, containment_a double, containment_b double, similarity double"

Settings = dict[str, Any]
Save = Callable[[DataFrame, str], DataFrame]
Batches = Iterator[pa.RecordBatch]
Stage = Callable[[Batches], Batches]
Prepare = Callable[[_native.Documents], _native.Documents]


class Nominated(NamedTuple):
    """What the first stages found."""

    copies: DataFrame
    """Every document with a word: `id`, `first` (of those that are exactly the same, the one that is rather kept), `copies` (how many)."""
    texts: DataFrame
    """The signatures of the first copies."""
    candidates: DataFrame
    """Pairs of first copies that may be near, in keep order: `a`, `b`."""


def checked(settings: Mapping[str, Any], allowed: tuple[str, ...]) -> Settings:
    """The settings that are set, refused here where they are out of their range: nothing is read then."""
    for name in settings:
        if name not in allowed:
            raise SettingError(f"{name}: on Spark allowed are {', '.join(allowed)}")
    if settings.get("keep") == "first":
        raise SettingError('keep = "first": a DataFrame has no order; allowed is one of longest, earliest, latest, outlet:a,b,c')
    wanted = {name: value for name, value in settings.items() if value is not None}
    _native.Buckets(wanted)
    return wanted


def documents_of(df: DataFrame, columns: Mapping[str, str | None]) -> DataFrame:
    """The columns that the engine knows, under its names."""
    return df.select(*(F.col(column).cast("string").alias(name) for name, column in columns.items() if column))


def nominate(documents: DataFrame, signatures: Stage, settings: Settings, save: Save) -> Nominated:
    """From documents to copies and candidates."""
    signed = save(documents.mapInArrow(signatures, SIGNATURES), "signatures")
    _refuse_equal_ids(signed)
    order = Window.partitionBy("text").orderBy("rank", "id")
    copies = signed.select("id", F.first("id").over(order).alias("first"), F.count("*").over(Window.partitionBy("text")).alias("copies"))
    copies = save(copies, "copies")
    texts = signed.join(copies.where("id = first").select("id"), "id", "left_semi")
    banded = texts.select("id", "rank", "slots", F.posexplode("bands").alias("band", "key"))
    buckets = banded.repartition("band", "key").sortWithinPartitions("band", "key", "rank", "id").select("band", "key", "rank", "id", "slots")
    candidates = buckets.mapInArrow(_candidates(_native.VERSION, settings), CANDIDATES).distinct()
    return Nominated(copies, texts, save(candidates, "candidates"))


def group_of(component: str, groups: int | None, df: DataFrame) -> Column:
    """Which task a component belongs to."""
    count = groups or int(str(df.sparkSession.conf.get("spark.sql.shuffle.partitions")))
    return F.pmod(F.xxhash64(component), F.lit(count))


def saving(work_dir: str | None) -> Save:
    """Keeps what a stage found, so that it is computed once and, in a folder that all reach, outlives an executor."""
    if work_dir is None:
        return lambda df, _: df.localCheckpoint()

    def save(df: DataFrame, name: str) -> DataFrame:
        path = f"{work_dir.rstrip('/')}/{name}"
        df.write.mode("overwrite").parquet(path)
        return df.sparkSession.read.schema(df.schema).parquet(path)

    return save


def rounds(save: Save) -> Checkpoint:
    """A place for each round."""
    count = 0

    def checkpoint(df: DataFrame) -> DataFrame:
        nonlocal count
        count += 1
        return save(df, f"round-{count:02}")

    return checkpoint


def same_version(version: str) -> None:
    """Ends a task of a worker that is not as the driver."""
    if version != _native.VERSION:
        raise RuntimeError(f"this worker has retold {_native.VERSION}, the driver {version}: install the same version on all machines")


def documents_in(table: Any) -> _native.Documents:
    """Columns as documents of the engine."""
    return _native.Documents.from_arrow(table, {})


def signatures(settings: Settings, prepare: Prepare | None = None) -> Stage:
    """The stage that makes signatures, of documents as `prepare` leaves them; with samples, where settings need them."""
    version, given = _native.VERSION, {**settings, "threads": 1}

    def stage(batches: Batches) -> Batches:
        same_version(version)
        signer = _native.Signer(given)
        for batch in batches:
            if batch.num_rows:
                if not all(batch.column("id").to_pylist()):
                    raise ValueError("a document has no id: on Spark every one needs an id of its own")
                documents = documents_in(batch)
                yield from rows(signer.of(prepare(documents) if prepare else documents))

    return stage


def _candidates(version: str, settings: Settings) -> Stage:
    def stage(batches: Batches) -> Batches:
        same_version(version)
        buckets = _native.Buckets(settings)
        for batch in batches:
            yield from rows(buckets.push(batch))
        yield from rows(buckets.finish())

    return stage


def rows(table: _native.Table) -> Batches:
    """A table of the engine as batches for Spark; none of an empty one."""
    found = as_table(table)
    if found.num_rows:
        yield from found.to_batches()


def as_table(table: _native.Table) -> pa.Table:
    """A table of the engine with the strings that Spark expects."""
    found = pa.table(table)
    kinds = [(field.name, pa.string() if pa.types.is_large_string(field.type) else field.type) for field in found.schema]
    return found.cast(pa.schema(kinds))


def _refuse_equal_ids(signed: DataFrame) -> None:
    twice = signed.groupBy("id").count().where("count > 1").orderBy("id").limit(1).collect()
    if twice:
        raise ValueError(f"the id “{twice[0]['id']}” comes {twice[0]['count']} times: on Spark ids must be unique")
