"""A stranger's program for each of the four jobs: ten lines that do something useful."""

from __future__ import annotations

from pathlib import Path

import pytest
import retold
from conftest import BRIDGE, LEDE, SEEDS, TRADERS


def test_what_do_two_reports_of_one_story_say_differently() -> None:
    report = retold.compare(
        [
            ("gazette", "A fire destroyed the old market hall of Lowick on Friday night. Twelve people were injured, the fire brigade said."),
            ("herald", "The old market hall of Lowick was destroyed by a fire on Friday night. The fire brigade said 20 people were injured."),
        ]
    )
    conflicts = [match for match in report.matches if match["label"] == "conflict"]
    assert [(match["left"], match["right"]) for match in conflicts] == [("gazette", "herald")]
    assert "Twelve" in conflicts[0]["left_text"]
    assert "20" in conflicts[0]["right_text"]


def test_which_texts_of_a_corpus_are_the_same() -> None:
    texts = [BRIDGE, "The ferry sails again.", BRIDGE + " Read more on our pages.", BRIDGE.upper()]
    found = retold.cluster(texts, keep="longest", threshold=0.6)
    assert [cluster["members"] for cluster in found.clusters] == [["0", "2", "3"]]
    stands_for = found.representatives()
    unique = [text for number, text in enumerate(texts) if stands_for.get(str(number), str(number)) == str(number)]
    assert unique == [texts[1], texts[2]]


def test_a_corpus_without_its_repeats() -> None:
    page = f"Market stays\n{LEDE}\n{TRADERS}\n{LEDE}\n{TRADERS}\nThe next session is on 1 April."
    cleaned = retold.clean([("early", f"{LEDE}\n{TRADERS}"), ("twice", page), ("late", f"{LEDE}\n{TRADERS}")], keep="first")
    assert [document["id"] for document in cleaned.documents] == ["early", "twice"]
    assert cleaned.texts[1].count(LEDE) == 1
    for gone in cleaned.removed:
        if gone["type"] == "block":
            assert retold.quote(page, gone["removed"]).strip() == retold.quote(page, gone["kept"]).strip()
    assert cleaned.figures["documents_out"] == 2


def test_which_documents_came_before(tmp_path: Path) -> None:
    with retold.Index.create(tmp_path / "before", threshold=0.6) as index:
        index.add([("monday", BRIDGE)])
    with retold.Index.open(tmp_path / "before") as index:
        answer = index.query([("tuesday", BRIDGE + " Again."), ("ferry", "The ferry sails again.")])
    known = {pair["b"]: pair["a"] for pair in answer.pairs}
    assert known == {"tuesday": "monday"}


def test_the_seed_files_are_compared_by_their_places() -> None:
    report = retold.compare(SEEDS)
    assert len(report["documents"]) == 2
    assert report["generator"]["name"] == "retold"
    assert report.texts[0] == SEEDS[0].read_text(encoding="utf-8")
    assert len(report) == len(dict(report)) == len(report.to_dict())
    assert "independent sources" in report.to_text(width=80)
    assert report.to_csv()
    assert report.to_markdown(only=["repeats"]) == report.to_markdown(only="repeats")
    assert report.to_text(only="repeats,claims") == report.to_text(only=["repeats", "claims"]) != report.to_text()


def test_a_comparison_shows_as_a_page_that_reaches_nothing_else() -> None:
    report = retold.compare([("a", "<script>alert(1)</script> The ferry sails again."), ("b", "The ferry sails again, they say.")])
    shown = report._repr_html_()
    assert shown.startswith("<iframe sandbox=")
    assert shown.count("<") == 2, "everything inside the frame is escaped"
    assert "allow-same-origin" not in shown


def test_an_index_can_be_changed_and_closed(tmp_path: Path) -> None:
    index = retold.Index.create(tmp_path / "index")
    assert index.add({"a": BRIDGE, "b": LEDE})["added"] == 2
    assert index.add({"a": BRIDGE, "c": BRIDGE})["known"] == 1
    assert [cluster["members"] for cluster in index.clusters().clusters] == [["a", "c"]]
    assert index.remove(["b", "z"]) == ["z"]
    index.compact()
    assert len(index) == 2
    # One id is no row of letters, and a whole number is an id as it was when it was added.
    index.add([("ferry", TRADERS), (17, LEDE)])
    assert (index.remove("ferry"), index.remove([17]), len(index)) == ([], [], 2)
    with pytest.raises(TypeError, match="None is no id"):
        index.remove([None])  # type: ignore[list-item]
    index.close()


def test_settings_of_a_run_are_in_its_summary() -> None:
    found = retold.cluster([BRIDGE, BRIDGE], threshold=0.9, shingle=3, relations=("exact", "near"))
    assert found.to_dict() == retold.cluster([BRIDGE, BRIDGE], threshold=0.9, shingle=3, relations="exact,near").to_dict()
    assert found.summary["documents"] == found.documents == 2
    assert found.summary["settings"]["threshold"] == 0.9
    assert found.summary["settings"]["shingle"] == 3
    assert found.to_dict()["clusters"] == found.clusters
    assert found.to_html().startswith("<!doctype html>")
