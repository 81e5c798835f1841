"""The recipes of `python/README.md`, as they stand there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import ROOT, made_up, written

RECIPES = re.findall(r"```python\n(.*?)```", (ROOT / "python" / "README.md").read_text(encoding="utf-8").split("## Recipes")[1], re.DOTALL)
RECORDS = made_up(40)


def recipe(heading: str) -> str:
    """The lines below a comment that begins so."""
    parts = [part for block in RECIPES for part in re.split(r"\n(?=# )", block)]
    return next(part for part in parts if part.startswith(f"# {heading}"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the recipes name."""
    written(tmp_path / "news.jsonl", list(RECORDS))
    if polars := pytest.importorskip("polars"):
        polars.DataFrame(RECORDS).write_parquet(tmp_path / "news.parquet")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.mark.parametrize("ids", ["texts", "whole numbers", "floats", "none for some"])
@pytest.mark.filterwarnings("ignore::retold.RetoldWarning")
def test_polars(folder: Path, ids: str) -> None:
    polars = pytest.importorskip("polars")
    kinds: dict[str, list[Any]] = {"whole numbers": [*range(40)], "floats": [*map(float, range(40))], "none for some": [None, *range(39)]}
    if numbers := kinds.get(ids):
        polars.read_parquet("news.parquet").with_columns(id=polars.Series(numbers)).write_parquet("news.parquet")
    names: dict[str, Any] = {"polars": polars, "retold": retold}
    lines = recipe("polars").strip().split("\n")
    exec("\n".join([*lines[:-1], f"kept = {lines[-1]}"]), names)
    groups = retold.cluster(RECORDS).clusters
    assert groups
    assert names["kept"].height == len(RECORDS) - sum(len(group["members"]) - 1 for group in groups)


def test_duckdb(folder: Path) -> None:
    names: dict[str, Any] = {"duckdb": pytest.importorskip("duckdb"), "pyarrow": pytest.importorskip("pyarrow"), "retold": retold}
    lines = recipe("DuckDB").strip().split("\n")
    exec("\n".join([*lines[:-1], f"counted = {lines[-1]}.fetchall()"]), names)
    assert sum(count for _, count in names["counted"]) == len(retold.cluster(RECORDS).pairs)


def test_datasets(folder: Path) -> None:
    names: dict[str, Any] = {"datasets": pytest.importorskip("datasets"), "pyarrow": pytest.importorskip("pyarrow"), "retold": retold}
    exec(recipe("datasets"), names)
    assert names["cleaned"]["text"][:] == retold.clean(RECORDS).texts
    assert json.loads((folder / "news.jsonl").read_text(encoding="utf-8").split("\n")[0])["id"] == RECORDS[0]["id"]
