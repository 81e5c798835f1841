"""`retold.spark` says what the command line says of real news and of a long chain, in any number of partitions and with batches of any size."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from conftest import ROOT, chained, news, written
from on_spark import first_copies, frame, spark, without_places
from retold.spark import clean, cluster

__all__ = ["spark"]

if "RETOLD_SPARK" not in os.environ:
    pytest.skip("takes the better part of an hour; RETOLD_SPARK=1 asks for it", allow_module_level=True)

CORPORA = {"news": (news, 10_000, "0.7"), "chain": (chained, 2000, "0.7"), "news below": (news, 10_000, "0.5")}
"""What makes documents, how many, and a threshold: below 0.7 pairs that share a mere frame are doubted."""
MEASURES = ("a", "b", "relation", "jaccard", "containment_a", "containment_b", "similarity")

Rows = list[tuple[Any, ...]]


class Told(NamedTuple):
    """What the command line says of a corpus."""

    records: list[dict[str, Any]]
    threshold: float
    clustered: dict[str, tuple[Rows, Rows]]
    cleaned: tuple[list[tuple[str, str]], list[str]]


def run(*arguments: object) -> bytes:
    """What the command line writes."""
    said = subprocess.run([sys.executable, "-m", "retold", *map(str, arguments)], capture_output=True, cwd=ROOT, check=True)
    return said.stdout


def lines(of: bytes) -> list[dict[str, Any]]:
    """JSONL."""
    return [json.loads(line) for line in of.split(b"\n") if line]


@pytest.fixture(scope="module", params=CORPORA)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """A corpus, and what the command line says of it."""
    made, count, threshold = CORPORA[request.param]
    records, place = made(count), tmp_path_factory.mktemp("corpus")
    corpus = written(place / "corpus.jsonl", records)
    firsts = first_copies(records, threshold=float(threshold))
    clustered = {}
    for relations in ("exact,near", "exact,near,contains"):
        entries = lines(run("cluster", corpus, "--format", "jsonl", "--relations", relations, "--threshold", threshold))
        groups = [entry for entry in entries if entry["type"] == "cluster"]
        members = [(name, group["representative"], group["relation"], group["min_similarity"]) for group in groups for name in group["members"]]
        # Of exact copies only the first one stands in pairs.
        pairs = [entry for entry in entries if entry["type"] == "pair" and {entry["a"], entry["b"]} <= firsts]
        clustered[relations] = sorted(members), sorted(tuple(pair[name] for name in MEASURES) for pair in pairs)
    run("clean", corpus, "--output", place / "out.jsonl", "--removed", place / "removed.jsonl", "--threshold", threshold)
    stays, gone = [lines((place / name).read_bytes()) for name in ("out.jsonl", "removed.jsonl")]
    cleaned = sorted((entry["id"], entry["text"]) for entry in stays), sorted(map(without_places, gone))
    return Told(records, float(threshold), clustered, cleaned)


def written_down(rows: list[Any], names: tuple[str, ...]) -> Rows:
    """Rows with the digits that the command line writes."""
    values = ((row[name] for name in names) for row in rows)
    return sorted(tuple(math.floor(value * 1e6 + 0.5) / 1e6 if isinstance(value, float) else value for value in row) for row in values)


@pytest.mark.parametrize("partitions", [1, 2, 7])
@pytest.mark.parametrize("batch", [1, 100, 10_000])
@pytest.mark.parametrize("job", ["exact,near", "exact,near,contains", "clean"])
def test_it_says_what_the_command_line_says(spark: Any, told: Told, job: str, partitions: int, batch: int, tmp_path: Path) -> None:
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", batch)
    documents = frame(spark, told.records, partitions)
    if job == "clean":
        left = clean(documents, settings={"threshold": told.threshold}, title_col="title", date_col="date", work_dir=str(tmp_path))
        rows = left.documents.collect(), left.removed.collect()
        assert sorted((row.id, row.text) for row in rows[0]) == told.cleaned[0]
        assert sorted(without_places(json.loads(row.removed)) for row in rows[1]) == told.cleaned[1]
        return
    found = cluster(documents, settings={"threshold": told.threshold, "relations": job.split(",")}, date_col="date", work_dir=str(tmp_path))
    members, pairs = told.clustered[job]
    assert written_down(found.clusters.collect(), ("id", "representative", "relation", "min_similarity")) == members
    assert written_down(found.pairs.collect(), MEASURES) == pairs
    assert len(members) > 100
