"""Connected components by large star and small star (Kiveris et al., Connected Components in MapReduce and Beyond, 2014)."""

from __future__ import annotations

from collections.abc import Callable

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

Checkpoint = Callable[[DataFrame], DataFrame]

MOST_ROUNDS = 64
"""More than any graph takes: a path of n nodes takes some log2(n) rounds."""


def components(pairs: DataFrame, checkpoint: Checkpoint) -> DataFrame:
    """The component of every node of `pairs` (columns `a` and `b`): columns `node` and `component`, its smallest node.

    `checkpoint` writes what a round found to where it outlives an executor, and reads it again. Cost: some rounds, each linear in the pairs;
    their number grows with the logarithm of the longest path.
    """
    edges = pairs.select(F.greatest("a", "b").alias("u"), F.least("a", "b").alias("v")).where("u != v").distinct()
    edges = checkpoint(edges)
    before = _state(edges)
    for _ in range(MOST_ROUNDS):
        edges = checkpoint(_small_star(_large_star(edges)))
        now = _state(edges)
        if now == before:
            break
        before = now
    else:
        raise RuntimeError(f"the components are not settled after {MOST_ROUNDS} rounds")
    roots = edges.select(F.col("v").alias("node"), F.col("v").alias("component")).distinct()
    return edges.select(F.col("u").alias("node"), F.col("v").alias("component")).union(roots)


def _large_star(edges: DataFrame) -> DataFrame:
    """Every larger neighbour of a node points to the smallest of its neighbourhood."""
    both = edges.union(edges.select(F.col("v").alias("u"), F.col("u").alias("v")))
    least = both.groupBy("u").agg(F.min("v").alias("m")).select("u", F.least("u", "m").alias("m"))
    moved = both.join(least, "u").where("v > u").select(F.col("v").alias("u"), F.col("m").alias("v"))
    return moved.where("u != v").distinct()


def _small_star(edges: DataFrame) -> DataFrame:
    """Every smaller neighbour of a node, and the node, point to the smallest of them. `edges` lead from larger to smaller nodes."""
    least = edges.groupBy("u").agg(F.min("v").alias("m"))
    moved = edges.join(least, "u").select(F.col("v").alias("u"), F.col("m").alias("v"))
    return moved.union(least.select("u", F.col("m").alias("v"))).where("u != v").distinct()


def _state(edges: DataFrame) -> tuple[int, int]:
    """What tells two sets of edges apart."""
    row = edges.agg(F.count("*").alias("count"), F.bit_xor(F.xxhash64("u", "v")).alias("mix")).collect()[0]
    return row["count"], row["mix"]
