"""Answers: plain Python objects with the fields of the command line's JSON, and columns of Arrow."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, cast

from retold import _native
from retold._errors import Unread
from retold.types import (
    Boilerplate,
    CleanFigures,
    Cluster,
    ClusterReport,
    ClusterSummary,
    CompareReport,
    Document,
    Known,
    Match,
    Pair,
    Passage,
    Removal,
    Reuse,
    Span,
)


def quote(text: str, span: Span) -> str:
    """The words at a span of a text: spans count bytes of UTF-8.

    >>> quote("Ørsted sails", {"start": 8, "end": 13})
    'sails'
    """
    return text.encode()[span["start"] : span["end"]].decode()


def _parts(only: Sequence[str] | str) -> list[str]:
    """The parts that are wanted; in one string they stand as on the command line."""
    return only.split(",") if isinstance(only, str) else list(only)


class _Answer:
    """What could not be used, and what was odd."""

    errors: list[Unread]
    """What could not be used, with path, line and reason; empty unless `on_error="keep"`."""
    warnings: list[str]
    """What was odd and did not stop the work."""


class Comparison(_Answer, Mapping[str, Any]):
    """How the documents of one story compare.

    It reads as the JSON of `retold compare`: `report["claims"]`, `report["claim_matches"]`, `report["statements"]`, `report["disputes"]`.
    In a notebook it shows as the page of `retold compare --format html`.
    """

    def __init__(self, native: _native.Comparison, errors: list[Unread], warnings: list[str]) -> None:
        self._native = native
        self.errors = errors
        self.warnings = warnings

    @cached_property
    def _data(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._native.json()))

    def __getitem__(self, key: str) -> Any:
        return self._data[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __repr__(self) -> str:
        documents, matches = len(self["documents"]), len(self["claim_matches"])
        return f"<retold.Comparison: {documents} documents, {matches} matched claims>"

    @cached_property
    def texts(self) -> list[str]:
        """The texts that were compared, in order; every span counts bytes of one of them."""
        return self._native.texts()

    @cached_property
    def matches(self) -> list[Match]:
        """The claims that two documents tell, with their words."""
        claims, documents = self["claims"], self["documents"]

        def side(number: int) -> tuple[str, Span, str]:
            claim = claims[number]
            return documents[claim["document"]]["id"], claim["span"], quote(self.texts[claim["document"]], claim["span"])

        found: list[Match] = []
        for match in self["claim_matches"]:
            (left, left_span, left_text), (right, right_span, right_text) = side(match["left"]), side(match["right"])
            found.append(
                {
                    "left": left,
                    "left_span": left_span,
                    "left_text": left_text,
                    "right": right,
                    "right_span": right_span,
                    "right_text": right_text,
                    "label": match["label"],
                    "score": match["score"],
                }
            )
        return found

    def to_dict(self) -> CompareReport:
        """The report as `retold compare --format json` has it, for you to change."""
        return cast("CompareReport", json.loads(self._native.json()))

    def to_json(self) -> str:
        """The report as `retold compare --format json` writes it."""
        return self._native.json()

    def to_text(self, *, width: int = 100, color: bool = False, full: bool = False, only: Sequence[str] | str = ()) -> str:
        """The report for reading: the answer, everything (`full`), or some parts (`only`, as `"grid,disputed"` or a list) of it."""
        return self._native.text(width, color, full, _parts(only))

    def to_markdown(self, *, full: bool = False, only: Sequence[str] | str = ()) -> str:
        """The report as Markdown, for a note or a pull request."""
        return self._native.markdown(full, _parts(only))

    def to_csv(self) -> str:
        """Who tells what, matched claims and contradictions as one table."""
        return self._native.csv()

    def to_html(self) -> str:
        """The report as a page of its own."""
        return self._native.html()

    def to_arrow(self) -> _native.Table:
        """The matched claims as columns: documents, spans and words of both sides, label, score."""
        return self._native.arrow()

    def _repr_html_(self) -> str:
        # A frame of its own: the style of the page does not reach the notebook, and no script reaches out of it.
        page = html.escape(self.to_html(), quote=True)
        return f'<iframe sandbox="allow-scripts" style="width:100%;height:40em;border:1px solid #999" srcdoc="{page}"></iframe>'


class Clustering(_Answer):
    """The related documents of a corpus."""

    def __init__(self, native: _native.Clustering, errors: list[Unread], warnings: list[str]) -> None:
        self._native = native
        self.errors = errors
        self.warnings = warnings

    @cached_property
    def _lines(self) -> dict[str, list[Any]]:
        lines: dict[str, list[Any]] = {}
        # Only a line feed ends a line of JSONL; texts may hold other separators.
        for line in self._native.write("jsonl").split("\n"):
            if line:
                entry = json.loads(line)
                lines.setdefault(entry["type"], []).append(entry)
        return lines

    def __repr__(self) -> str:
        return f"<retold.Clustering: {self.documents} documents, {len(self.clusters)} clusters>"

    @property
    def documents(self) -> int:
        """Number of documents that were read."""
        return self._native.documents

    @cached_property
    def ids(self) -> list[str]:
        """The ids of the documents, in the order in which they were read."""
        return self._native.ids()

    @property
    def pairs(self) -> list[Pair]:
        """The related pairs, by their ids."""
        return cast("list[Pair]", self._lines.get("pair", []))

    @property
    def passages(self) -> list[Passage]:
        """The passages that documents share, where `passage` was sought."""
        return cast("list[Passage]", self._lines.get("passage", []))

    @property
    def clusters(self) -> list[Cluster]:
        """The groups: each with its representative and all its members."""
        return cast("list[Cluster]", self._lines.get("cluster", []))

    @property
    def reuse(self) -> list[Reuse]:
        """Texts that many documents carry, where `passage` was sought: one entry for all their holders."""
        return cast("list[Reuse]", self._lines.get("reuse", []))

    @property
    def boilerplate(self) -> list[Boilerplate]:
        """Words that very many documents carry, and that make no pairs, where `passage` was sought."""
        return cast("list[Boilerplate]", self._lines.get("boilerplate", []))

    @property
    def known(self) -> list[Known]:
        """Of an index that was asked: documents that it holds themselves, from the same delivery, and that were not compared with themselves."""
        return cast("list[Known]", self._lines.get("known", []))

    @property
    def summary(self) -> ClusterSummary:
        """The run in figures, with its settings."""
        return cast("ClusterSummary", self._lines["summary"][0])

    def representatives(self) -> dict[str, str]:
        """For each document of a cluster of copies the one that stands for it; the others stand for themselves and are left out."""
        copies = (cluster for cluster in self.clusters if cluster["relation"] != "story")
        return {member: cluster["representative"] for cluster in copies for member in cluster["members"]}

    def to_dict(self) -> ClusterReport:
        """The report as `retold cluster --format json` has it."""
        return cast("ClusterReport", json.loads(self._native.write("json")))

    def to_json(self) -> str:
        """The report as `retold cluster --format json` writes it."""
        return self._native.write("json")

    def to_jsonl(self) -> str:
        """The report as `retold cluster --format jsonl` writes it."""
        return self._native.write("jsonl")

    def to_csv(self) -> str:
        """One line for each document of a cluster."""
        return self._native.write("csv")

    def to_text(self) -> str:
        """The report for reading."""
        return self._native.write("text")

    def to_html(self) -> str:
        """The report as a page of its own."""
        return self._native.write("html")

    def to_arrow(self, what: str = "clusters") -> _native.Table:
        """Columns: `"clusters"` (a row for each member), `"pairs"` or `"passages"`."""
        return self._native.arrow(what)


class Cleaning(_Answer):
    """A corpus without its repeats, and what went."""

    def __init__(self, native: _native.Cleaning, errors: list[Unread], warnings: list[str]) -> None:
        self._native = native
        self.errors = errors
        self.warnings = warnings

    def __repr__(self) -> str:
        return f"<retold.Cleaning: {self.figures['documents_out']} of {self.figures['documents_in']} documents stay>"

    @cached_property
    def documents(self) -> list[Document]:
        """The documents that stay, in order, their texts without their repeats."""
        kept = self._native.documents()
        return [{"id": i, "text": x, "title": t, "source": o, "date": d} for i, x, t, o, d in kept]

    @property
    def texts(self) -> list[str]:
        """Their texts."""
        return [document["text"] for document in self.documents]

    @cached_property
    def removed(self) -> list[Removal]:
        """What went and what stays for it, as `retold clean --removed` lists it."""
        return [json.loads(line) for line in self._native.removed().split("\n") if line]

    @cached_property
    def figures(self) -> CleanFigures:
        """The run in figures."""
        return cast("CleanFigures", json.loads(self._native.figures()))

    def to_arrow(self) -> _native.Table:
        """The documents that stay as columns: id, text, title, source, date."""
        return self._native.arrow()
