"""What the tests of `retold.spark` share. Where there is no PySpark or no Java, the module that imports this one is skipped."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import retold

pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("there is no Java", allow_module_level=True)

import pyarrow as pa
from pyspark.sql import SparkSession

PLACES = ("file", "line", "record", "kept_file", "kept_line", "kept_record", "outlet", "kept_outlet", "title", "kept_title")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A Spark of this process, small and on this machine alone."""
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    builder = SparkSession.builder.master("local[2]").appName("retold").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
    builder = builder.config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    session = builder.config("spark.sql.shuffle.partitions", "3").config("spark.driver.memory", "1g").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def frame(spark: Any, records: list[dict[str, Any]], partitions: int) -> Any:
    """Records as a DataFrame."""
    rows = [(record["id"], record["text"], record.get("title"), record.get("date")) for record in records]
    return spark.createDataFrame(rows, "id string, text string, title string, date string").repartition(partitions)


def first_copies(records: list[dict[str, Any]], **settings: Any) -> set[str]:
    """The documents that stand first among those that are exactly the same."""
    firsts: dict[tuple[bytes, bytes], tuple[int, str]] = {}
    for row in pa.table(retold.fingerprint(records, **settings)).to_pylist():
        key, place = (row["digest"], row["exact"]), (row["rank"], row["id"])
        firsts[key] = min(firsts.get(key, place), place)
    return {name for _, name in firsts.values()}


def without_places(entry: Mapping[str, Any]) -> str:
    """What went, without what says where it stood: documents of a table stand in no file."""
    return json.dumps({name: value for name, value in entry.items() if name not in PLACES}, sort_keys=True)
