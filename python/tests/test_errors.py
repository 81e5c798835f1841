"""Bad input and bad settings are told with the words of the command line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import BRIDGE, CommandLine, written


def test_a_setting_out_of_its_range() -> None:
    for setting, said in [
        ({"threshold": 7}, "threshold = 7: allowed is a number above 0 and at most 1"),
        ({"threshold": "high"}, "threshold = 'high': allowed is a number above 0 and at most 1"),
        ({"shingle": 0}, "shingle = 0: allowed is a whole number from 1 to 64"),
        ({"keep": "best"}, 'keep = "best": allowed is one of longest, earliest, latest, first, outlet:a,b,c'),
        ({"relations": ["contained"]}, 'relations = "contained": allowed is exact, near, contains, passage, story'),
        ({"relations": []}, "relations = []: allowed is exact, near, contains, passage, story"),
        ({"threads": -1}, "threads = -1: allowed is a whole number from 0 to 1024"),
        ({"on_error": "ignore"}, "on_error = 'ignore': allowed is raise, keep"),
        ({"encoding": "klingon"}, "encoding"),
        ({"memory": "lots"}, "memory = lots: allowed is a size of 1 MiB or more"),
        ({"memory": 5}, "memory = 5: allowed is a size of 1 MiB or more"),
        ({"progress": 5}, "progress = 5: allowed is True, False, or a function"),
        ({"progress": ""}, "progress = '': allowed is True, False, or a function"),
    ]:
        with pytest.raises(retold.SettingError) as raised:
            retold.cluster([BRIDGE], **setting)  # type: ignore[arg-type]
        assert str(raised.value).startswith(said), raised.value
    with pytest.raises(retold.SettingError, match='relations = "nearby"'):
        retold.cluster([BRIDGE], relations="exact,nearby")
    with pytest.raises(ValueError, match="passages = 1"):
        retold.clean([BRIDGE], passages=1)


def test_inputs_that_cannot_be_used_are_named(retold_command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "a", "text": BRIDGE}) + '\n{"id": "b"}\nno json\n', encoding="utf-8")
    said = retold_command("cluster", path).stderr.decode().splitlines()
    with pytest.raises(retold.IncompleteError) as raised:
        retold.cluster([path, tmp_path / "missing"])
    errors = raised.value.errors
    assert len(errors) == 3
    assert raised.value.result.documents == 1
    assert str(raised.value).endswith("(and 2 more)")
    told = [f"error: {error['path']}:{error['line']}: {error['message']}" for error in errors if error["path"] == str(path)]
    assert told == said
    kept = retold.cluster([path, tmp_path / "missing"], on_error="keep")
    assert kept.errors == errors
    assert kept.documents == 1


def test_rows_that_are_no_texts_are_named() -> None:
    found = retold.cluster([BRIDGE, None, 7, "half \ud800 of a pair", {"id": "x"}, BRIDGE], on_error="keep")  # type: ignore[arg-type]
    assert [error["line"] for error in found.errors] == [2, 3, 4, 5]
    assert found.errors[0]["path"] == "documents"
    assert found.clusters[0]["members"] == ["0", "5"]


def test_columns_that_are_no_texts_are_named() -> None:
    pa = pytest.importorskip("pyarrow")
    found = retold.cluster(pa.table({"text": [BRIDGE, None, BRIDGE]}), on_error="keep")
    assert [error["line"] for error in found.errors] == [2]
    with pytest.raises(retold.RetoldError, match="no column “text”; there are: body"):
        retold.cluster(pa.table({"body": [BRIDGE]}))
    wrong = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(bytes(4) + b"\x02\0\0\0"), pa.py_buffer(b"\xff\xfe")])
    with pytest.raises(retold.RetoldError, match="Arrow"):
        retold.cluster(pa.table({"text": wrong}))


@pytest.mark.parametrize("source", ["a text", b"a text", 7, None])
def test_what_is_no_corpus(source: Any) -> None:
    with pytest.raises(TypeError):
        retold.cluster(source)


def test_what_only_plans_a_table_is_to_be_collected() -> None:
    class Planned:
        """As lazy frames are: whoever asks for its columns pays for them."""

        @property
        def columns(self) -> list[str]:
            raise AssertionError("asked for its columns")

        def collect(self) -> None: ...

    with pytest.raises(TypeError, match=r"Planned is no source of documents: collect\(\) it first"):
        retold.cluster(Planned())  # type: ignore[arg-type]
    spread = type("DataFrame", (), {"mapInArrow": None, "collect": None, "columns": ["text"]})()
    with pytest.raises(TypeError, match=r"retold\.spark"):
        retold.cluster(spread)


def test_a_name_of_a_file_among_texts_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "corpus.jsonl", [{"text": BRIDGE}])
    with pytest.warns(retold.RetoldWarning, match=r"is a text here: a file of that name is read as pathlib\.Path\("):
        assert retold.cluster([str(path)]).documents == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        retold.cluster(["no-such-file.jsonl", "nul \0", "x\0y"])
        retold.cluster(["x\0y"])


def test_exceptions_are_called_as_they_are_imported() -> None:
    for error in (retold.RetoldError, retold.SettingError, retold.InputError, retold.IncompleteError, retold.IndexAccessError, retold.Interrupted):
        assert getattr(retold, error.__qualname__) is error
        assert error.__module__ == "retold"


def test_spark_says_what_it_lacks() -> None:
    program = "import sys; sys.modules['pyspark'] = None; import retold.spark"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert re.search(r"ModuleNotFoundError: retold\.spark needs (pyspark|pyarrow): install retold with its extra", said.stderr), said.stderr


def test_too_many_documents_are_no_story() -> None:
    with pytest.raises(retold.InputError, match="201 documents are no story"):
        retold.compare(["a text"] * 201)


def test_what_is_odd_is_a_warning(tmp_path: Path) -> None:
    with pytest.warns(retold.RetoldWarning, match="the id “a” comes"):
        found = retold.cluster([("a", BRIDGE), ("a", BRIDGE)])
    assert found.warnings


def test_an_index_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(retold.IndexAccessError, match=str(tmp_path)):
        retold.Index.open(tmp_path / "missing")
    written(tmp_path / "a.jsonl", [{"text": BRIDGE}])
    with pytest.raises(retold.IndexAccessError):
        retold.Index.create(tmp_path)
    index = retold.Index.create(tmp_path / "index")
    index.close()
    with pytest.raises(retold.RetoldError, match="the index is closed"):
        index.add([BRIDGE])
    with retold.Index.open(tmp_path / "index") as reading, pytest.raises(retold.IndexAccessError):
        reading.add([BRIDGE])


def test_empty_inputs_have_empty_answers() -> None:
    assert retold.cluster([]).clusters == []
    assert retold.clean([]).documents == []
    assert retold.compare([])["documents"] == []
    assert len(retold.fingerprint([])) == 0
