"""From candidates to related documents where documents may hold one another: verified pairs first, and then what they and their neighbours say."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from retold import _native
from retold.spark import _plan
from retold.spark._components import Checkpoint, components
from retold.spark._holders import holding

VERIFIED = "a string, b string, a_rank long, b_rank long, shared long, left long, right long"
LEAST = "star string, least double"


class Plan(NamedTuple):
    """What both jobs need on the way."""

    settings: _plan.Settings
    limits: tuple[int, int]
    """How many texts may hold a sample that nominates, and how many holders a text nominates."""
    group_of: Callable[[str], Column]
    save: _plan.Save
    checkpoint: Checkpoint
    prepare: _plan.Prepare | None = None
    """Makes of documents what is compared."""


def judged(documents: DataFrame, nominated: _plan.Nominated, plan: Plan) -> DataFrame:
    """What texts are to one another: rows as the engine's `related` has them, but for clusters whose smallest similarity is not known yet (`open`).

    Beside the candidates, whole components of them in a group, there are pairs that may hold one another. Their texts come together in groups; a pair that
    may hold one another is where the text is that asked for it, which has a bounded number of holders. What two texts are called depends on the neighbours of
    both, so verified pairs come together by their components, without texts.
    """
    _, texts, candidates = nominated
    settings, limits, group_of, save, checkpoint, prepare = plan
    placed = save(components(candidates, checkpoint).select(F.col("node").alias("a"), group_of("component").alias("group")), "candidate-groups")
    near, held = candidates.join(placed, "a"), holding(texts, candidates, limits, save)
    both = near.select("group", "a", "b", F.lit(False).alias("holds")).union(held.select(group_of("asks"), "a", "b", F.lit(True)))
    both = save(both, "verifying")
    ids = both.select("group", F.col("a").alias("id")).union(both.select("group", "b"))
    verified = save(_with_texts(documents, ids, both, _verified(settings, prepare), VERIFIED).dropDuplicates(["a", "b"]), "verified")

    placed = components(verified, checkpoint).select(F.col("node").alias("a"), group_of("component").alias("group"))
    return save(verified.join(placed, "a").groupBy("group").applyInArrow(_judged(settings), _plan.RELATED), "judged")


def closed(documents: DataFrame, known: DataFrame, plan: Plan) -> DataFrame:
    """What `judged` found, with the smallest similarity of every cluster. Only those of which not all pairs were verified need their texts once more."""
    open_stars = known.where("kind = 'open'")
    stars = open_stars.select(plan.group_of("b").alias("group"), "a", "b", "similarity")
    least = _with_texts(documents, stars.select("group", F.col("a").alias("id")), stars, _least(plan.settings), LEAST)
    numbers = ("jaccard", "containment_a", "containment_b", F.col("least").alias("similarity"))
    now_known = open_stars.join(least, open_stars["b"] == least["star"]).select(F.lit("member").alias("kind"), "a", "b", "relation", *numbers)
    return plan.save(known.where("kind != 'open'").union(now_known), "related")


def _with_texts(documents: DataFrame, ids: DataFrame, work: DataFrame, stage: Callable[[pa.Table, pa.Table], pa.Table], schema: str) -> DataFrame:
    """A stage over the rows of `work` that have one `group`, and the documents that `ids` (`group`, `id`) have there."""
    names = [F.col(name) for name in documents.columns]
    of_texts = documents.join(ids.distinct(), "id").select(F.col("group").alias("of_texts"), *names)
    of_work = work.withColumnRenamed("group", "of_work")
    return of_texts.groupBy("of_texts").cogroup(of_work.groupBy("of_work")).applyInArrow(stage, schema)


def _verified(settings: _plan.Settings, prepare: _plan.Prepare | None) -> Callable[[pa.Table, pa.Table], pa.Table]:
    version, given = _native.VERSION, {**settings, "threads": 1}

    def stage(documents: pa.Table, pairs: pa.Table) -> pa.Table:
        _plan.same_version(version)
        near, held = pairs.filter(pc.invert(pairs["holds"])), pairs.filter(pairs["holds"])
        texts = _plan.documents_in(documents)
        return _plan.as_table(_native.verified(prepare(texts) if prepare else texts, near, held, given))

    return stage


def _judged(settings: _plan.Settings) -> Callable[[pa.Table], pa.Table]:
    version, given = _native.VERSION, {**settings, "threads": 1}

    def stage(pairs: pa.Table) -> pa.Table:
        _plan.same_version(version)
        return _plan.as_table(_native.judged(pairs, given))

    return stage


def _least(settings: _plan.Settings) -> Callable[[pa.Table, pa.Table], pa.Table]:
    version, given = _native.VERSION, {**settings, "threads": 1}

    def stage(documents: pa.Table, members: pa.Table) -> pa.Table:
        _plan.same_version(version)
        return _plan.as_table(_native.least_similarities(_plan.documents_in(documents), members, given))

    return stage
