"""`clean` as a plan of Spark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from retold import _native
from retold.spark import _plan
from retold.spark._components import components
from retold.spark._judged import Plan, judged

SETTINGS = ("only", "facts", "keep_per", "threshold", "shingle", "recall", "keep")
CLEANED = "id string, text string, removed string"


class Cleaned(NamedTuple):
    """What `clean` made."""

    documents: DataFrame
    """The documents that stay: `id`, and `text` without its repeats."""
    removed: DataFrame
    """What went and what stays for it: `id` of the document, and `removed`, a line of JSON as `retold clean --removed` has it, without places in
    files."""


def clean(
    df: DataFrame,
    id_col: str = "id",
    text_col: str = "text",
    settings: Mapping[str, Any] | None = None,
    *,
    title_col: str | None = None,
    outlet_col: str | None = None,
    date_col: str | None = None,
    work_dir: str | None = None,
    groups: int | None = None,
) -> Cleaned:
    """Take repeated documents and repeated blocks out of a DataFrame, with the values of `retold clean` on one machine.

    `settings` are `only`, `facts`, `keep_per` and those of `cluster`; lines and passages that many documents carry (`boilerplate`, `passages`) need
    counts of the whole corpus, and are refused. `title_col` has headlines, which count as on one machine. Everything else is as in `cluster`.

    Below a `threshold` of 0.7 pairs that share a mere frame are doubted, which takes the way of `cluster` with `contains` to the near pairs, and more time.
    """
    wanted = _plan.checked(settings or {}, SETTINGS)
    # A mistake in a setting is told before anything is read.
    _native.clean(_native.Documents.from_rows([], {}), wanted, None)
    save = _plan.saving(work_dir)
    documents = _plan.documents_of(df, {"id": id_col, "text": text_col, "title": title_col, "source": outlet_col, "date": date_col})
    if wanted.get("only") == "blocks":
        return _split(save(documents.mapInArrow(_alone(wanted), CLEANED), "cleaned"))
    prepare = None if wanted.get("only") == "documents" else _without_blocks
    sought = {**wanted, "relations": ["exact", "near"]}
    nominated = _plan.nominate(documents, _plan.signatures(sought, prepare), sought, save)
    copies, checkpoint, limits = nominated.copies, _plan.rounds(save), _native.holder_limits(sought)
    if limits is None:
        pairs = nominated.candidates
    else:
        # Pairs that share a mere frame are doubted: which of the candidates are near is known only with what their neighbours say.
        plan = Plan(sought, limits, lambda column: _plan.group_of(column, groups, df), save, checkpoint, prepare)
        pairs = judged(documents, nominated, plan).where("kind = 'pair'").select("a", "b")
    found = components(pairs, checkpoint).withColumnRenamed("node", "first")
    # Copies of one text belong together, also where it is near no other one.
    joined = copies.join(found, "first", "left").where("component is not null or copies > 1")
    joined = joined.withColumn("component", F.coalesce("component", "first"))
    placed = save(joined.select("id", _plan.group_of("component", groups, df).alias("group")), "groups")
    # The same column under two names: Spark must not take one for the other.
    names = [F.col(name) for name in documents.columns]
    of_texts = documents.join(placed, "id").select(F.col("group").alias("of_texts"), *names)
    of_pairs = pairs.join(placed.withColumnRenamed("id", "a"), "a").select(F.col("group").alias("of_pairs"), "a", "b")
    together = of_texts.groupBy("of_texts").cogroup(of_pairs.groupBy("of_pairs")).applyInArrow(_together(wanted, near=limits is not None), CLEANED)
    alone = documents.join(placed, "id", "left_anti").mapInArrow(_alone(wanted), CLEANED)
    return _split(save(together.union(alone), "cleaned"))


def _split(cleaned: DataFrame) -> Cleaned:
    return Cleaned(cleaned.where("text is not null").select("id", "text"), cleaned.where("removed is not null").select("id", "removed"))


def _without_blocks(documents: _native.Documents) -> _native.Documents:
    """Documents as they are compared: what one says twice does not count twice."""
    cut, errors, _ = _native.clean(documents, {"only": "blocks", "threads": 1}, None)
    if errors != "[]":
        raise ValueError(errors)
    return _plan.documents_in(cut.arrow())


def _alone(settings: _plan.Settings) -> _plan.Stage:
    """Documents that are like no other one: only what they say twice can go."""
    version, given = _native.VERSION, {**settings, "threads": 1}
    nobody = pa.table({"a": pa.array([], pa.string()), "b": pa.array([], pa.string())})

    def stage(batches: _plan.Batches) -> _plan.Batches:
        _plan.same_version(version)
        for batch in batches:
            if batch.num_rows:
                yield from _plan.rows(_native.cleaned(_plan.documents_in(batch), nobody, True, given))

    return stage


def _together(settings: _plan.Settings, near: bool) -> Callable[[pa.Table, pa.Table], pa.Table]:
    version, given = _native.VERSION, {**settings, "threads": 1}

    def stage(documents: pa.Table, pairs: pa.Table) -> pa.Table:
        _plan.same_version(version)
        return _plan.as_table(_native.cleaned(_plan.documents_in(documents), pairs, near, given))

    return stage
