"""Where documents may come from."""

from __future__ import annotations

import datetime
import gc
import importlib.util
import os
import struct
import subprocess
import sys
import weakref
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import BRIDGE, made_up, placeless, written
from retold._documents import documents

RECORDS = made_up(60)
FERRY = "The ferry to the northern islands sails again on Saturday, the port of Kessel announced."
EXPECTED = retold.cluster(RECORDS, keep="earliest").to_jsonl()


def test_records_texts_and_paths_say_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "corpus.jsonl", RECORDS)
    for source in (path, [path], iter(RECORDS), tuple(RECORDS)):
        assert placeless(retold.cluster(source, keep="earliest").to_jsonl()) == placeless(EXPECTED)
    plain = retold.cluster(RECORDS).to_jsonl()
    assert retold.cluster({record["id"]: record["text"] for record in RECORDS}).to_jsonl() == plain
    assert retold.cluster((record["id"], record["text"]) for record in RECORDS).to_jsonl() == plain


def test_one_pattern_is_a_pattern(tmp_path: Path) -> None:
    written(tmp_path / "corpus.jsonl", RECORDS[:2])
    (tmp_path / "note.txt").write_text(FERRY, encoding="utf-8")
    assert [retold.cluster(tmp_path, **chosen).documents for chosen in ({}, {"include": "*.jsonl"}, {"exclude": "*.jsonl"})] == [3, 2, 1]  # type: ignore[arg-type]
    assert retold.cluster(tmp_path, include=["*.jsonl"]).documents == 2


def test_arrow_of_every_kind_of_string() -> None:
    pa = pytest.importorskip("pyarrow")
    for kind in (pa.string(), pa.large_string(), pa.string_view()):
        table = pa.table({name: pa.array([record[name] for record in RECORDS], kind) for name in ("id", "text", "source", "date")})
        sources: list[Any] = [table, table.combine_chunks(), table.to_reader(7), table.combine_chunks().to_batches()[0]]
        for source in sources:
            assert retold.cluster(source, keep="earliest").to_jsonl() == EXPECTED
    words = pa.table({"text": pa.array(["a b c", "a b c"]).dictionary_encode(), "id": [7, 8]})
    assert retold.cluster(words).clusters[0]["members"] == ["7", "8"]


STRINGS = ("string", "large_string", "string_view")


def test_arrow_is_read_where_it_stands() -> None:
    pa = pytest.importorskip("pyarrow")
    for kind, width in (("string", "i"), ("large_string", "q")):
        # A buffer that is changed afterwards shows whether there is a copy of it.
        words, offsets = bytearray((BRIDGE + FERRY.ljust(len(BRIDGE))).encode()), array(width, [0, len(BRIDGE), 2 * len(BRIDGE)])
        column = pa.Array.from_buffers(getattr(pa, kind)(), 2, [None, pa.py_buffer(offsets), pa.py_buffer(words)])
        source: Any = documents(pa.table({"text": column}), {})
        assert retold.cluster(source).pairs == []
        words[len(BRIDGE) :] = BRIDGE.encode()
        assert [pair["relation"] for pair in retold.cluster(source).pairs] == ["exact"]
    long = bytearray((BRIDGE + BRIDGE).encode())
    views = b"".join(struct.pack("<i4sii", len(BRIDGE), BRIDGE[:4].encode(), 0, at) for at in (0, len(BRIDGE)))
    column = pa.Array.from_buffers(pa.string_view(), 2, [None, pa.py_buffer(views), pa.py_buffer(long)])
    source = documents(pa.table({"text": column}), {})
    assert [pair["relation"] for pair in retold.cluster(source).pairs] == ["exact"]
    long[len(BRIDGE) :] = FERRY.encode().ljust(len(BRIDGE))
    assert retold.cluster(source).pairs == []


def test_arrow_is_held_as_long_as_it_is_asked_for() -> None:
    pa = pytest.importorskip("pyarrow")

    class Watched(bytearray):
        pass

    words, offsets = Watched((BRIDGE + BRIDGE).encode()), array("i", [0, len(BRIDGE), 2 * len(BRIDGE)])
    gone = weakref.ref(words)
    table = pa.table({"text": pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(offsets), pa.py_buffer(words)])})
    source: Any = documents(table, {})
    del table, words
    found = retold.cluster(source)
    del source
    gc.collect()
    # A page of clusters shows the texts.
    assert gone() is not None
    assert "closes for repairs on Monday" in found.to_html()
    del found
    gc.collect()
    assert gone() is None


def test_arrow_in_slices_with_gaps() -> None:
    pa = pytest.importorskip("pyarrow")
    for kind in STRINGS:
        texts = pa.array([None, "a", BRIDGE, None, "éé", BRIDGE, "b"], getattr(pa, kind)())
        table = pa.table({"text": pa.chunked_array([texts.slice(1, 3), texts.slice(5, 0), texts.slice(4, 2)]), "id": list("vwxyz")})
        found = retold.cluster(table, on_error="keep")
        assert (found.ids, [error["line"] for error in found.errors]) == (["v", "w", "y", "z"], [3])
        assert [(pair["a"], pair["b"]) for pair in found.pairs] == [("w", "z")]


def test_strings_of_arrow_that_are_no_text() -> None:
    pa = pytest.importorskip("pyarrow")

    def column(kind: str, width: str, ends: list[int], words: bytes) -> Any:
        return pa.Array.from_buffers(getattr(pa, kind)(), len(ends) - 1, [None, pa.py_buffer(array(width, ends)), pa.py_buffer(words)])

    def view(length: int, words: bytes, buffer: int, at: int) -> Any:
        views = [None, pa.py_buffer(struct.pack("<i4sii", length, words[:4], buffer, at)), pa.py_buffer(words)]
        return pa.Array.from_buffers(pa.string_view(), 1, views)

    bad = "é" * 10
    for wrong in [
        *(column(kind, width, ends, bad.encode()) for kind, width in (("string", "i"), ("large_string", "q")) for ends in ([0, 1, 2], [4, 2, 6])),
        column("string", "i", [0, 2], b"\xc3("),
        view(20, bad.encode(), 1, 0),
        view(20, bad.encode(), 0, 2),
        view(19, bad.encode(), 0, 0),
        view(1, b"\xc3" + b"x" * 20, 0, 0),
    ]:
        with pytest.raises(retold.RetoldError, match="Arrow"):
            retold.cluster(pa.table({"text": wrong}))
    # Whole letters beside others are text.
    assert retold.cluster(pa.table({"text": column("string", "i", [2, 4, 20], bad.encode())})).documents == 2


def test_what_is_in_memory_is_written_nowhere(tmp_path: Path) -> None:
    program = "import retold, sys; sys.path.insert(0, sys.argv[1]); from conftest import made_up; records = made_up(60)\n"
    tables = ["records"]
    if importlib.util.find_spec("pyarrow"):
        program += "import pyarrow; table = pyarrow.Table.from_pylist(records)\n"
        tables.append("table")
    for source in tables:
        command = [sys.executable, "-c", program + f"sys.stdout.write(retold.cluster({source}, keep='earliest').to_jsonl())", os.path.dirname(__file__)]
        # There is no folder for temporary files.
        ran = subprocess.run(command, capture_output=True, env={**os.environ, "TMPDIR": str(tmp_path / "missing")}, check=True)
        assert ran.stdout.decode() == EXPECTED


MEASURED = """
import gc, sys
import pyarrow as pa, retold
def memory(name):
    return next(int(line.split()[1]) * 1024 for line in open("/proc/self/status") if line.startswith(name))
names = [f"word{number}" for number in range(40_000)]
texts = pa.array([" ".join(names[start : start + 30_000]) for start in range(0, 10_000, 50)], getattr(pa, sys.argv[1])())
table, size = pa.table({"text": texts}), texts.nbytes
retold.fingerprint(["a warm start"])
gc.collect()
before = memory("VmRSS")
with open("/proc/self/clear_refs", "w") as peak:
    peak.write("5")
found = getattr(retold, sys.argv[2])(table, threads=1, **({"only": "blocks"} if sys.argv[2] == "clean" else {}))
print(size, memory("VmHWM") - before, found.documents if sys.argv[2] == "cluster" else len(found.to_arrow() if sys.argv[2] == "clean" else found))
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/clear_refs"), reason="peaks of memory are those of Linux")
@pytest.mark.parametrize("kind", STRINGS)
@pytest.mark.parametrize("job", ["fingerprint", "cluster", "clean"])
def test_a_column_is_not_copied(kind: str, job: str) -> None:
    """All texts stay here, so what `clean` hands out is as large as what it was given, and stands once."""
    pytest.importorskip("pyarrow")
    ran = subprocess.run([sys.executable, "-c", MEASURED, kind, job], capture_output=True, text=True, check=True)
    size, grown, rows = map(int, ran.stdout.split())
    assert rows == 200
    assert size > 40_000_000
    assert grown < size * (1.5 if job == "clean" else 0.5), f"{grown} bytes more than before, for texts of {size}"


def test_fingerprints_of_a_table_say_what_is_odd() -> None:
    pa = pytest.importorskip("pyarrow")
    with pytest.warns(retold.RetoldWarning, match="the id “a” comes a second time"):
        assert len(retold.fingerprint(pa.table({"id": ["a", "b", "a"], "text": [BRIDGE] * 3}))) == 3


def test_arrow_days_and_instants_are_dates() -> None:
    pa = pytest.importorskip("pyarrow")
    days = [datetime.date(2025, 3, 4), datetime.date(2025, 3, 3)]
    for column in (pa.array(days), pa.array(days).cast(pa.timestamp("us", "UTC")), pa.array(days).cast(pa.timestamp("s"))):
        table = pa.table({"id": ["late", "early"], "text": [BRIDGE, BRIDGE], "date": column})
        assert retold.cluster(table, keep="earliest").clusters[0]["representative"] == "early"


def test_polars_and_pandas() -> None:
    pl, pd = pytest.importorskip("polars"), pytest.importorskip("pandas")
    for frame in (pl.DataFrame(RECORDS), pd.DataFrame(RECORDS)):
        assert retold.cluster(frame, keep="earliest").to_jsonl() == EXPECTED
        renamed = frame.rename(columns={"text": "body"}) if hasattr(frame, "loc") else frame.rename({"text": "body"})
        assert retold.cluster(renamed, keep="earliest", text_field="body").to_jsonl() == EXPECTED
    texts = [record["text"] for record in RECORDS]
    plain = retold.cluster(texts).to_jsonl()
    assert retold.cluster(pl.Series(texts)).to_jsonl() == plain
    assert retold.cluster(pd.Series(texts)).to_jsonl() == plain


def test_a_column_of_arrow_is_a_list_of_texts() -> None:
    pa = pytest.importorskip("pyarrow")
    texts = [record["text"] for record in RECORDS]
    assert retold.cluster(pa.chunked_array([texts[:9], texts[9:]])).to_jsonl() == retold.cluster(texts).to_jsonl()


def test_pandas_without_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    pd = pytest.importorskip("pandas")

    def refuse(*_: object) -> object:
        raise ImportError("pyarrow is not installed")

    frame = pd.DataFrame(RECORDS)
    monkeypatch.setattr(pd.DataFrame, "__arrow_c_stream__", refuse, raising=False)
    assert retold.cluster(frame, keep="earliest").to_jsonl() == EXPECTED


def test_results_go_out_as_arrow() -> None:
    pa = pytest.importorskip("pyarrow")
    found = retold.cluster(RECORDS, relations=["exact", "near", "passage"])
    pairs = pa.table(found.to_arrow("pairs")).to_pylist()
    assert [(pair["a"], pair["b"], pair["relation"]) for pair in pairs] == [(p["a"], p["b"], p["relation"]) for p in found.pairs]
    rows = pa.table(found.to_arrow()).to_pylist()
    assert [row["id"] for row in rows] == [member for cluster in found.clusters for member in cluster["members"]]
    assert pa.table(found.to_arrow("passages")).num_rows == len(found.passages)
    with pytest.raises(retold.SettingError, match="pairs, passages, clusters"):
        found.to_arrow("nonsense")
    cleaned = retold.clean(RECORDS)
    assert pa.table(cleaned.to_arrow()).column("text").to_pylist() == cleaned.texts
    report = retold.compare([BRIDGE, BRIDGE])
    assert pa.table(report.to_arrow()).num_rows == len(report.matches)
    # What goes out comes in again.
    assert retold.clean(cleaned.to_arrow()).texts == cleaned.texts


def test_results_go_out_to_polars() -> None:
    pl = pytest.importorskip("polars")
    found = retold.cluster(RECORDS)
    assert pl.DataFrame(found.to_arrow("pairs")).height == len(found.pairs)


def test_fingerprints_are_those_of_the_engine() -> None:
    pa = pytest.importorskip("pyarrow")
    rows = pa.table(retold.fingerprint([BRIDGE, BRIDGE.upper(), BRIDGE + " Again.", ""])).to_pylist()
    assert rows[0]["digest"] == rows[1]["digest"] != rows[2]["digest"]
    assert rows[0]["exact"] == rows[1]["exact"]
    assert rows[0]["content_hash"] != rows[1]["content_hash"]
    assert set(zip(range(99), rows[0]["bands"], strict=False)) & set(zip(range(99), rows[2]["bands"], strict=False))
    assert rows[3]["digest"] is None
    assert rows[3]["bands"] is None


def test_an_iterable_is_read_once() -> None:
    def stream() -> Iterator[str]:
        yield from [BRIDGE, BRIDGE]

    assert retold.cluster(stream()).documents == 2
