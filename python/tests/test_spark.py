"""`retold.spark` says what one machine says, however the documents are spread."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import BRIDGE, LEDE, TRADERS, common_made_up, crowded_made_up, framed_made_up, holding_made_up, made_up, written
from on_spark import first_copies, frame, spark, without_places
from retold._types import Relation
from retold.spark import clean, cluster, components

pa: Any = pytest.importorskip("pyarrow")

__all__ = ["spark"]

EXACT_NEAR: list[Relation] = ["exact", "near"]
WITH_CONTAINS: list[Relation] = ["exact", "near", "contains"]


def same(spark: Any, records: list[dict[str, Any]], partitions: int, work: Path | None, relations: list[Relation] = EXACT_NEAR, **settings: Any) -> int:
    """Holds Spark to one machine, to the last bit; returns the number of clusters."""
    expected = retold.cluster(records, relations=relations, **settings)
    asked = {"relations": relations, **settings}
    found = cluster(frame(spark, records, partitions), settings=asked, date_col="date", work_dir=None if work is None else str(work))
    members = pa.table(expected.to_arrow("clusters")).to_pylist()
    rows = [(row.id, row.representative, row.relation, row.min_similarity) for row in found.clusters.collect()]
    assert sorted(rows) == sorted((row["id"], row["representative"], row["relation"], row["min_similarity"]) for row in members)
    # Of exact copies only the first one stands in pairs.
    firsts = first_copies(records, **{name: value for name, value in settings.items() if name != "containment"})
    names = ("a", "b", "relation", "jaccard", "containment_a", "containment_b", "similarity")
    wanted = [row for row in pa.table(expected.to_arrow("pairs")).to_pylist() if row["a"] in firsts and row["b"] in firsts]
    pairs = [tuple(row[name] for name in names) for row in found.pairs.collect()]
    assert sorted(pairs) == sorted(tuple(row[name] for name in names) for row in wanted)
    return len(expected.clusters)


def same_cleaned(spark: Any, records: list[dict[str, Any]], partitions: int, work: Path | None, **settings: Any) -> int:
    """Holds `clean` on Spark to one machine; returns how many documents went."""
    records = [{name: record.get(name) for name in ("id", "text", "title", "date")} for record in records]
    expected = retold.clean(records, **settings)
    found = clean(frame(spark, records, partitions), settings=settings, title_col="title", date_col="date", work_dir=None if work is None else str(work))
    assert sorted((row.id, row.text) for row in found.documents.collect()) == sorted((d["id"], d["text"]) for d in expected.documents)
    assert sorted(without_places(json.loads(row.removed)) for row in found.removed.collect()) == sorted(map(without_places, expected.removed))
    return len(records) - len(expected.documents)


@pytest.mark.parametrize(("partitions", "batch"), [(1, 10_000), (2, 100), (7, 7)])
def test_it_says_what_one_machine_says(spark: Any, partitions: int, batch: int, tmp_path: Path) -> None:
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", batch)
    assert same(spark, made_up(400), partitions, tmp_path, threshold=0.6, keep="earliest") > 40


def test_a_hot_bucket_is_bounded_by_the_same_rule(spark: Any) -> None:
    records = [{"id": f"d{number:04}", "text": f"{BRIDGE} {BRIDGE[::-1]} {number}"} for number in range(400)]
    assert same(spark, records, 3, None) == 1


@pytest.mark.parametrize(("partitions", "batch"), [(1, 10_000), (2, 100), (7, 1)])
def test_what_holds_what_is_what_one_machine_says(spark: Any, partitions: int, batch: int, tmp_path: Path) -> None:
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", batch)
    records = holding_made_up(3)
    relations = {pair["relation"] for pair in retold.cluster(records, relations=WITH_CONTAINS).pairs}
    assert relations == {"exact", "near", "contains", "contained"}
    assert same(spark, records, partitions, tmp_path, WITH_CONTAINS) > 10


def test_frames_are_doubted_as_on_one_machine(spark: Any) -> None:
    records = framed_made_up()
    # As alike as that are the menu and each page as well, and are no copies.
    assert len(retold.cluster(records, relations=EXACT_NEAR, threshold=0.5).pairs) == 6
    assert same(spark, records, 3, None, threshold=0.5) == 6
    same(spark, records, 3, None, WITH_CONTAINS, containment=0.6, keep="earliest")


def test_a_long_chain_is_one_component(spark: Any) -> None:
    chain = spark.createDataFrame([(f"n{number * 7919 % 2000:04}", f"n{(number + 1) * 7919 % 2000:04}") for number in range(1999)], "a string, b string")
    found = components(chain, lambda df: df.localCheckpoint())
    assert {row.component for row in found.collect()} == {"n0000"}
    assert found.count() == 2000


def test_bad_input_ends_the_job_with_its_name(spark: Any) -> None:
    with pytest.raises(ValueError, match="the id “a” comes 2 times"):
        cluster(frame(spark, [{"id": "a", "text": BRIDGE}] * 2, 1))
    with pytest.raises(retold.SettingError, match="threshold = 7"):
        cluster(frame(spark, [], 1), settings={"threshold": 7})
    with pytest.raises(retold.SettingError, match=re.escape("relations = ['passage']: on Spark allowed are")):
        cluster(frame(spark, [], 1), settings={"relations": ["passage"]})
    with pytest.raises(Exception, match="is no string"):
        cluster(frame(spark, [{"id": "a", "text": None}], 1))


def test_clean_says_what_one_machine_says(spark: Any) -> None:
    records: list[dict[str, Any]] = list(made_up(200))
    for number in range(0, 200, 7):
        records[number]["text"] = f"{LEDE}\n{TRADERS}\n{records[number]['text']}.\n{LEDE}\n{TRADERS}"
    records += [{"id": f"copy {n}", "text": f"{LEDE}\n{TRADERS}", "date": "2025-01-01"} for n in range(3)] + [{"id": "empty", "text": "", "date": ""}]
    # A caption under two headlines is two documents, under one it is one.
    caption = "The new bridge, seen from the old harbour on Sunday morning"
    records += [{"id": f"caption {n}", "text": caption, "title": title} for n, title in enumerate(["Bridge opened", "Ferry sold", "Ferry sold"])]
    assert {"caption 0", "caption 1"} <= {document["id"] for document in retold.clean(records, threshold=0.6).documents}
    assert same_cleaned(spark, records, 3, None, threshold=0.6, keep="earliest", facts="ignore") > 20


def test_clean_doubts_frames_as_on_one_machine(spark: Any) -> None:
    records = framed_made_up(end=".\n")
    menu = records[0]
    # A page that shows its menu twice is compared without the second one.
    records[12]["text"] += f".\n{menu['text']}"
    expected = retold.clean(records, threshold=0.5)
    assert menu["id"] in {document["id"] for document in expected.documents}
    assert {entry["type"] for entry in expected.removed} == {"block", "document"}
    assert same_cleaned(spark, records, 3, None, threshold=0.5) == 6


@pytest.mark.skipif("RETOLD_SPARK" not in os.environ, reason="takes minutes; RETOLD_SPARK=1 asks for it")
def test_it_runs_from_the_command_line(spark: Any, tmp_path: Path) -> None:
    records = made_up(100)
    corpus = written(tmp_path / "corpus.jsonl", list(records))
    program = [sys.executable, "-m", "retold.spark", "--input", str(corpus), "--output", str(tmp_path / "out"), "--threshold", "0.6"]
    subprocess.run(program, check=True, capture_output=True)
    rows = spark.read.parquet(str(tmp_path / "out" / "clusters")).collect()
    expected = retold.cluster(records, relations=["exact", "near"], threshold=0.6)
    wanted = [(m, g["representative"]) for g in expected.clusters for m in g["members"]]
    assert sorted((row.id, row.representative) for row in rows) == sorted(wanted)


@pytest.mark.skipif("RETOLD_SPARK" not in os.environ, reason="takes minutes; RETOLD_SPARK=1 asks for it")
@pytest.mark.parametrize("partitions", [1, 2, 7])
@pytest.mark.parametrize("batch", [1, 100, 10_000])
def test_what_holds_what_does_not_depend_on_partitions(spark: Any, partitions: int, batch: int) -> None:
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", batch)
    assert same(spark, holding_made_up(12), partitions, None, WITH_CONTAINS, threshold=0.6, keep="latest") > 40


@pytest.mark.skipif("RETOLD_SPARK" not in os.environ, reason="takes minutes; RETOLD_SPARK=1 asks for it")
def test_holders_are_bounded_by_the_same_rules(spark: Any) -> None:
    records = crowded_made_up(600)
    pairs = len(retold.cluster(records, relations=WITH_CONTAINS).pairs)
    assert 500 * 600 / 2 < pairs < 599 * 600 / 2, pairs
    assert same(spark, records, 2, None, WITH_CONTAINS) > 1


def test_what_too_many_hold_nominates_nobody(spark: Any) -> None:
    few, many = [len(retold.cluster(common_made_up(count), relations=WITH_CONTAINS).pairs) for count in (600, 1040)]
    assert (few, many) == (2, 0)
    same(spark, common_made_up(1040), 3, None, WITH_CONTAINS)
