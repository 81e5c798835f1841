"""Who may hold whom: the pairs that one machine nominates, by joins of the samples of all texts."""

from __future__ import annotations

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.window import Window

from retold.spark._plan import Save


def holding(texts: DataFrame, near: DataFrame, limits: tuple[int, int], save: Save) -> DataFrame:
    """Pairs of texts of which one may hold the other: `a`, `b` in keep order, and `asks`, one that nominated the other. Those of `near` are not among them.

    `texts` have `id`, `rank`, `samples` and `least`; `limits` are how many texts may hold a sample that nominates, and how many holders a text nominates.

    A text nominates whoever has `least` of its samples, and among them one that is not too common. Of its samples in the order of how many hold them all but
    the last `least` - 1 are enough to meet everybody: whoever has so many has one of these. A sample that nominates is in a bounded number of texts, so the
    cost is bounded by that number times the samples.
    """
    most_documents, most_holders = limits
    samples = texts.select("id", F.explode("samples").alias("sample"))
    shared = samples.join(samples.groupBy("sample").agg(F.count("*").alias("holders")).where("holders > 1"), "sample")
    own = Window.partitionBy("id")
    placed = shared.withColumn("place", F.row_number().over(own.orderBy("holders", "sample"))).withColumn("lists", F.count("*").over(own))
    rare = save(placed.where(F.col("holders") <= most_documents).select("id", "sample", "place", "lists"), "samples")

    asking = rare.join(texts.select("id", "least"), "id").where("place + least <= lists + 1").select(F.col("id").alias("asks"), "sample")
    met = asking.join(rare.select(F.col("id").alias("holder"), "sample"), "sample").where("asks != holder").select("asks", "holder").distinct()
    of_asking = texts.select(F.col("id").alias("asks"), F.col("rank").alias("asks_rank"), F.col("samples").alias("asked"), "least")
    of_holder = texts.select(F.col("id").alias("holder"), F.col("rank").alias("holder_rank"), "samples")
    counted = met.join(of_asking, "asks").join(of_holder, "holder").withColumn("common", F.size(F.array_intersect("asked", "samples")))
    enough = counted.where("common >= least").select("asks", "asks_rank", "holder", "holder_rank", "common")
    best = F.row_number().over(Window.partitionBy("asks").orderBy(F.desc("common"), "holder_rank", "holder"))
    nominated = enough.withColumn("best", best).where(F.col("best") <= most_holders)

    asks, holder = [F.struct(F.col(f"{name}_rank").alias("rank"), F.col(name).alias("id")) for name in ("asks", "holder")]
    ordered = nominated.select(F.least(asks, holder)["id"].alias("a"), F.greatest(asks, holder)["id"].alias("b"), "asks")
    return save(ordered.groupBy("a", "b").agg(F.min("asks").alias("asks")).join(near.select("a", "b"), ["a", "b"], "left_anti"), "holding")
