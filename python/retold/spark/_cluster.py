"""`cluster` as a plan of Spark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from retold import _native
from retold._errors import SettingError
from retold.spark import _plan
from retold.spark._components import components
from retold.spark._judged import Plan, closed, judged

SETTINGS = ("relations", "threshold", "containment", "shingle", "recall", "keep")
RELATIONS = (["exact", "near"], ["exact", "near", "contains"])


class Related(NamedTuple):
    """What `cluster` found."""

    clusters: DataFrame
    """A row for each document of a cluster: `id`, `representative`, `relation`, `min_similarity`."""
    pairs: DataFrame
    """The pairs that are near or of which one holds the other, as `retold cluster` has them, between documents that stand first among exact copies:
    `a`, `b`, `relation`, `jaccard`, `containment_a`, `containment_b`, `similarity`. Exact copies are in `clusters`."""


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
    """Find the exact and near documents of a DataFrame, and what holds what, with the values of `retold cluster --relations …` on one machine.

    `settings` are `relations` (exact and near by default, or exact, near and contains), `threshold`, `containment`, `shingle`, `recall` and `keep` (not
    `first`: a DataFrame has no order; `earliest` and `latest` need `date_col`, `outlet:…` needs `outlet_col`). Ids must be unique: that is checked.
    `work_dir` is a folder that all machines reach, for what each stage found; without it that stays on the executors (`localCheckpoint`), and the loss of
    one ends the run. `groups` is how many tasks share the components, by default as many as a shuffle has partitions.

    Raises `SettingError`; a text that is null or no text, an id that comes twice, and a worker with another version of retold end the job
    with an error that names them.
    """
    wanted = _plan.checked(settings or {}, SETTINGS)
    wanted["relations"] = _relations(wanted.get("relations", RELATIONS[0]))
    limits = _native.holder_limits(wanted)
    save = _plan.saving(work_dir)
    documents = _plan.documents_of(df, {"id": id_col, "text": text_col, "source": outlet_col, "date": date_col})
    nominated = _plan.nominate(documents, _plan.signatures(wanted), wanted, save)
    copies, _, candidates = nominated
    checkpoint = _plan.rounds(save)
    if limits is not None:
        plan = Plan(wanted, limits, lambda column: _plan.group_of(column, groups, df), save, checkpoint)
        related = closed(documents, judged(documents, nominated, plan), plan)
    else:
        found = components(candidates, checkpoint)
        placed = save(found.select("node", _plan.group_of("component", groups, df).alias("group")), "groups")
        near = candidates.join(placed.withColumnRenamed("node", "a"), "a")
        # The same column under two names: Spark must not take one for the other.
        names = [F.col(name) for name in documents.columns]
        of_texts = documents.join(placed.withColumnRenamed("node", "id"), "id").select(F.col("group").alias("of_texts"), *names)
        of_pairs = near.select(F.col("group").alias("of_pairs"), "a", "b")
        grouped = of_texts.groupBy("of_texts").cogroup(of_pairs.groupBy("of_pairs"))
        related = save(grouped.applyInArrow(_related(wanted), _plan.RELATED), "related")
    return Related(_clusters(related, copies), related.where("kind = 'pair'").drop("kind"))


def _relations(asked: object) -> list[str]:
    """The relations that are sought, in their order."""
    for relations in RELATIONS:
        if isinstance(asked, list | tuple) and sorted(asked) == sorted(relations):
            return relations
    raise SettingError(f"relations = {asked!r}: on Spark allowed are {' and '.join(map(str, RELATIONS))}")


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


def _related(settings: _plan.Settings) -> Callable[[pa.Table, pa.Table], pa.Table]:
    version, given = _native.VERSION, {**settings, "threads": 1}

    def stage(documents: pa.Table, candidates: pa.Table) -> pa.Table:
        _plan.same_version(version)
        return _plan.as_table(_native.related(_plan.documents_in(documents), candidates, given))

    return stage
