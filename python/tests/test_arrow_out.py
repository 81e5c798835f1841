"""Columns that are handed out: lent, not copied, and good for as long as somebody holds them."""

from __future__ import annotations

import gc
from typing import Any

import pytest
import retold
from conftest import made_up

pa: Any = pytest.importorskip("pyarrow")

RECORDS = made_up(60)


def addresses(table: Any) -> list[int]:
    """Where the buffers of a table stand."""
    return [buffer.address for column in table.columns for chunk in column.chunks for buffer in chunk.buffers() if buffer is not None]


def test_what_stays_is_lent_to_everybody_who_asks() -> None:
    cleaned = retold.clean(RECORDS)
    first, second = pa.table(cleaned.to_arrow()), pa.table(cleaned.to_arrow())
    assert first.column_names == ["id", "text", "title", "source", "date"]
    assert addresses(first) == addresses(second)
    assert first.to_pylist() == cleaned.documents
    assert 0 < first.num_rows < len(RECORDS)
    # No more is held than what stays.
    assert first["text"].chunk(0).buffers()[2].size <= sum(len(text.encode()) for text in cleaned.texts) + 64


def test_a_table_is_taken_over_as_it_stands() -> None:
    found = retold.cluster(RECORDS)
    for table in (found.to_arrow("pairs"), found.to_arrow("clusters"), retold.fingerprint(RECORDS), retold.clean(RECORDS).to_arrow()):
        first, second = pa.table(table), pa.table(table)
        assert first.num_rows == len(table) > 0
        assert addresses(first) == addresses(second)


def test_columns_outlive_the_answer() -> None:
    cleaned = retold.clean(RECORDS)
    texts, table = cleaned.texts, pa.table(cleaned.to_arrow())
    del cleaned
    gc.collect()
    assert table["text"].to_pylist() == texts


def test_a_field_that_nobody_has_is_null() -> None:
    cleaned = retold.clean(["one text", "another text altogether"])
    assert cleaned.documents == [
        {"id": "0", "text": "one text", "title": None, "source": None, "date": None},
        {"id": "1", "text": "another text altogether", "title": None, "source": None, "date": None},
    ]
    assert pa.table(cleaned.to_arrow())["title"].null_count == 2
    assert pa.table(retold.clean([]).to_arrow()).num_rows == 0
