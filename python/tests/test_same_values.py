"""What Python says is what the command line says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import SEEDS, CommandLine, framed_made_up, made_up, news, placeless, written
from retold import _native


def test_compare_of_the_seeds_is_the_same_bytes(retold_command: CommandLine) -> None:
    said = retold_command("compare", *SEEDS, "--format", "json")
    assert said.returncode == 0
    assert retold.compare(SEEDS).to_json().encode() == said.stdout
    page = retold_command("compare", *SEEDS, "--format", "html")
    assert retold.compare(SEEDS).to_html().encode() == page.stdout


@pytest.fixture(params=["made up", "real"])
def records(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """Documents with ids, outlets and dates."""
    return made_up(300) if request.param == "made up" else news(1000)


def test_cluster_is_the_same_bytes(records: list[dict[str, Any]], retold_command: CommandLine, tmp_path: Path) -> None:
    path = written(tmp_path / "corpus.jsonl", records)
    for options in ({}, {"threshold": 0.5, "keep": "earliest", "relations": ["exact", "near", "contains", "passage", "story"]}):
        flags = [flag for name, value in options.items() for flag in (f"--{name}", ",".join(value) if isinstance(value, list) else value)]
        said = retold_command("cluster", path, "--format", "jsonl", *flags)
        assert said.returncode == 0, said.stderr
        assert retold.cluster(path, **options).to_jsonl().encode() == said.stdout  # type: ignore[arg-type]
        in_memory = retold.cluster(records, **options).to_jsonl()  # type: ignore[arg-type]
        assert placeless(in_memory) == placeless(said.stdout.decode())


def test_clean_is_the_same(records: list[dict[str, Any]], retold_command: CommandLine, tmp_path: Path) -> None:
    path = written(tmp_path / "corpus.jsonl", records)
    said = retold_command("clean", path, "--output", tmp_path / "out.jsonl", "--removed", tmp_path / "removed.jsonl")
    assert said.returncode == 0, said.stderr
    kept = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n") if line]
    gone = [json.loads(line) for line in (tmp_path / "removed.jsonl").read_text(encoding="utf-8").split("\n") if line]
    for source in (path, records):
        cleaned = retold.clean(source)
        assert [(document["id"], document["text"]) for document in cleaned.documents] == [(record["id"], record["text"]) for record in kept]
        places = ("file", "line", "kept_file", "kept_line", "path", "kept_path") if source is records else ()
        strip = [{name: value for name, value in entry.items() if name not in places} for entry in gone]
        assert [{name: value for name, value in entry.items() if name not in places} for entry in cleaned.removed] == strip


def test_an_index_answers_the_same(retold_command: CommandLine, tmp_path: Path) -> None:
    records = made_up(200)
    before, batch = written(tmp_path / "before.jsonl", records[:150]), written(tmp_path / "batch.jsonl", records[150:])
    with retold.Index.create(tmp_path / "index") as index:
        index.add(before)
    said = retold_command("index", "query", tmp_path / "index", batch, "--format", "jsonl")
    assert said.returncode == 0, said.stderr
    pairs = [entry for entry in map(json.loads, said.stdout.decode().split("\n")[:-1]) if entry["type"] == "pair"]
    with retold.Index.open(tmp_path / "index") as index:
        found = index.query(batch).pairs
    assert pairs
    assert [(p["a"], p["b"], p["jaccard"]) for p in found] == [(p["a"], p["b"], p["jaccard"]) for p in pairs]


def test_the_number_of_threads_changes_nothing() -> None:
    records = made_up(200)
    assert retold.cluster(records, threads=1).to_jsonl() == retold.cluster(records, threads=3).to_jsonl()


def test_a_limit_of_memory_changes_nothing() -> None:
    records = made_up(200)
    found = retold.cluster(records)
    with pytest.warns(retold.RetoldWarning, match="memory: 1 MiB"):
        bounded, cleaned = retold.cluster(records, memory="1MiB"), retold.clean(records, memory="1MiB")
    assert found.pairs
    assert (bounded.pairs, bounded.clusters) == (found.pairs, found.clusters)
    assert cleaned.documents == retold.clean(records).documents


def test_near_pairs_that_were_found_elsewhere_are_taken_as_they_are() -> None:
    pa = pytest.importorskip("pyarrow")
    records, settings = framed_made_up(end=".\n"), {"threshold": 0.5}
    related = retold.cluster(records, relations=["exact", "near"], threshold=0.5).pairs
    near = pa.table({name: [pair[name] for pair in related] for name in ("a", "b")})
    kept = {document["id"] for document in retold.clean(records, threshold=0.5).documents}

    def stays(pairs: Any, near: bool) -> set[str]:
        documents = _native.Documents.from_arrow(pa.table({name: [record[name] for record in records] for name in ("id", "text")}), {})
        rows = pa.table(_native.cleaned(documents, pairs, near, settings)).to_pylist()
        return {row["id"] for row in rows if row["text"] is not None}

    assert stays(near, True) == kept
    # As candidates they bring in a menu that is as alike, as a frame that pages share.
    joined = pa.table({"a": [*near["a"].to_pylist(), records[0]["id"]], "b": [*near["b"].to_pylist(), records[1]["id"]]})
    assert stays(joined, False) == kept - {records[0]["id"]}
