"""Exact and near documents of a table, and what holds what: `python -m retold.spark --input news.parquet --output found`, or this file for `spark-submit`.

`clusters` and `pairs` are written as Parquet below the output, and beside them, in `work`, what each stage found.
"""

from __future__ import annotations

import argparse

from pyspark.sql import SparkSession

from retold.spark import cluster


def main() -> None:
    """Cluster a table."""
    parser = argparse.ArgumentParser(prog="python -m retold.spark", description="Exact and near documents of a table, and what holds what, on Spark")
    parser.add_argument("--input", required=True, help="Parquet or JSONL, a file or a folder")
    parser.add_argument("--output", required=True, help="folder for clusters, pairs and work; all machines must reach it")
    parser.add_argument("--id-field", default="id")
    parser.add_argument("--text-field", default="text")
    parser.add_argument("--outlet-field")
    parser.add_argument("--date-field")
    parser.add_argument("--relations", default="exact,near", help="exact,near (the default) or exact,near,contains")
    parser.add_argument("--threshold", type=float)
    parser.add_argument("--containment", type=float)
    parser.add_argument("--shingle", type=int)
    parser.add_argument("--recall", type=float)
    parser.add_argument("--keep")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("retold").getOrCreate()
    reader = spark.read.parquet if given.input.rstrip("/").endswith(".parquet") else spark.read.json
    settings = {name: getattr(given, name) for name in ("threshold", "containment", "shingle", "recall", "keep")}
    settings["relations"] = given.relations.split(",")
    found = cluster(
        reader(given.input),
        given.id_field,
        given.text_field,
        settings,
        outlet_col=given.outlet_field,
        date_col=given.date_field,
        work_dir=f"{given.output}/work",
    )
    found.clusters.write.mode("overwrite").parquet(f"{given.output}/clusters")
    found.pairs.write.mode("overwrite").parquet(f"{given.output}/pairs")
    spark.stop()


if __name__ == "__main__":
    main()
