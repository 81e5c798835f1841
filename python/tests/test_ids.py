"""Whoever has an id is called by it, whatever the id came as."""

from __future__ import annotations

import decimal
import warnings
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import BRIDGE


def frames(ids: list[Any]) -> list[Any]:
    """The same documents as records, and as every table that can be made of them."""
    texts = [BRIDGE] * len(ids)
    pa, pd, pl = (pytest.importorskip(name) for name in ("pyarrow", "pandas", "polars"))
    records = [{"id": one, "text": text} for one, text in zip(ids, texts, strict=True)]
    pairs = list(zip(ids, texts, strict=True))
    columns = {"id": ids, "text": texts}
    return [records, pairs, pa.table(columns), pd.DataFrame(columns), pd.DataFrame(records), pl.DataFrame(columns)]


def without_arrow(frame: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> object:
        raise ImportError("pyarrow is not installed")

    monkeypatch.setattr(type(frame), "__arrow_c_stream__", refuse, raising=False)


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ([10, 20, 1], ["10", "20", "1"]),
        ([10.0, -0.0, 2.0**53], ["10", "0", str(2**53)]),
        ([decimal.Decimal("7"), decimal.Decimal("30")], ["7", "30"]),
        (["10.5", "true"], ["10.5", "true"]),
    ],
)
def test_ids_are_texts_or_whole_numbers(ids: list[Any], expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for source in frames(ids):
        assert retold.cluster(source).ids == expected
    frame = pytest.importorskip("pandas").DataFrame({"id": ids, "text": [BRIDGE] * len(ids)})
    without_arrow(frame, monkeypatch)
    assert retold.cluster(frame).ids == expected


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        ([1.0, 10.5], "documents:2: the field “id” is 10.5"),
        ([True, False], "documents:1: the field “id” is True"),
        ([float("inf"), 1.0], "documents:1: the field “id” is inf"),
        ([2.0**53 + 2, 1.0], "documents:1: the field “id” is 9007199254740994.0"),
        ([[1], [2]], "documents:1: the field “id” is "),
    ],
)
def test_what_is_no_id_is_an_error(ids: list[Any], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pytest.importorskip("pandas").DataFrame({"id": ids, "text": [BRIDGE] * len(ids)})
    for source in frames(ids):
        with pytest.raises(retold.InputError) as raised:
            retold.cluster(source)
        assert str(raised.value).startswith(said)
        assert str(raised.value).endswith("an id is a text or a whole number")
    without_arrow(frame, monkeypatch)
    with pytest.raises(retold.InputError, match=said):
        retold.clean(frame)


def test_who_has_no_id_among_others_is_called_by_its_place() -> None:
    pd = pytest.importorskip("pandas")
    ids = [10, 20, None, 2]
    whole = pd.DataFrame({"id": pd.array(ids, "Int64"), "text": [BRIDGE] * 4})
    records = whole.astype(object).to_dict("records")
    for source in [*frames(ids), whole, records]:
        with pytest.warns(retold.RetoldWarning) as told:
            found = retold.cluster(source)
        assert found.ids == ["10", "20", "documents:3", "2"]
        said = "1 document has no id and is called by its place: documents:3"
        assert [str(one.message) for one in told] == found.warnings == [said]
    mixed: list[Any] = [(None, "a"), ("0", "b"), "c"]
    with pytest.warns(retold.RetoldWarning, match="2 documents have no id and are called by their places, the first is documents:1"):
        assert [document["id"] for document in retold.clean(mixed).documents] == ["documents:1", "0", "documents:3"]
    with pytest.warns(retold.RetoldWarning, match="no id"):
        retold.fingerprint([(None, "a"), ("0", "b")])


def test_where_nobody_has_an_id_places_are_numbers() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for source in frames([None, None]):
            assert retold.cluster(source).ids == ["0", "1"]
        assert retold.cluster([BRIDGE, BRIDGE]).ids == ["0", "1"]


def test_nothing_at_the_front_is_no_end(tmp_path: Path) -> None:
    source: list[Any] = [None, BRIDGE, BRIDGE]
    for job in (retold.clean, retold.cluster):
        with pytest.raises(retold.IncompleteError) as raised:
            job(source)
        assert [error["line"] for error in raised.value.errors] == [1]
    assert retold.clean(iter(source), on_error="keep").documents[0]["id"] == "1"
    with retold.Index.create(tmp_path / "index") as index, pytest.raises(retold.IncompleteError):
        index.add(source)


def test_empty_columns_have_no_kind() -> None:
    pa, pd, pl = (pytest.importorskip(name) for name in ("pyarrow", "pandas", "polars"))
    columns: dict[str, list[Any]] = {"id": [], "text": []}
    for source in (pa.table(columns), pd.DataFrame(columns), pl.DataFrame(columns)):
        assert retold.cluster(source).documents == 0
        assert retold.clean(source).documents == []
    nothing = retold.cluster(pl.DataFrame({"id": [None, None], "text": [None, None]}), on_error="keep")
    assert [error["line"] for error in nothing.errors] == [1, 2]
