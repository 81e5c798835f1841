"""The jobs: documents in, answers out."""

from __future__ import annotations

import json
import warnings as python_warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from retold import _native, _progress
from retold._documents import documents
from retold._errors import IncompleteError, RetoldWarning, SettingError, Unread
from retold._results import Cleaning, Clustering, Comparison
from retold._types import OnError, Progress, ProgressCallback, Relation, Source

_LISTS = ("relations", "include", "exclude")

N = TypeVar("N")
A = TypeVar("A")


def answered(
    job: Callable[[ProgressCallback | None], tuple[N, str, list[str]]],
    wrapped: Callable[[N, list[Unread], list[str]], A],
    progress: Progress,
    on_error: OnError,
) -> A:
    """Do a job, say what was odd, and refuse an answer that some inputs are missing from."""
    if on_error not in ("raise", "keep"):
        raise SettingError(f"on_error = {on_error!r}: allowed is raise, keep")
    told = _progress.told(progress)
    try:
        native, said, odd = job(told)
    finally:
        if isinstance(told, _progress.Line):
            told.close()
    errors: list[Unread] = json.loads(said)
    for warning in odd:
        python_warnings.warn(warning, RetoldWarning, stacklevel=3)
    answer = wrapped(native, errors, odd)
    if errors and on_error == "raise":
        raise IncompleteError(errors, answer)
    return answer


def given(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that are set."""
    return {name: _plain(name, value) for name, value in settings.items() if value is not None}


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, str) and name in _LISTS:
        # As on the command line: one pattern, and names with commas between them.
        return value.split(",") if name == "relations" else [value]
    return list(value) if isinstance(value, tuple | set | frozenset) else value


def compare(
    texts: Source,
    *,
    max_documents: int | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    outlet_field: str | None = None,
    date_field: str | None = None,
    include: Sequence[str] | str | None = None,
    exclude: Sequence[str] | str | None = None,
    lossy: bool | None = None,
    encoding: str | None = None,
    threads: int | None = None,
    progress: Progress = None,
    on_error: OnError = "raise",
) -> Comparison:
    """Compare documents about one story: what each repeats, who tells what, what is disputed, who has the words from whom.

    `texts` are two or more documents (up to `max_documents`): texts, (id, text), records, a table, or paths. The fields of records and
    columns of tables have the names `id`, `text`, `title`, `source` and `date`, or those that `id_field` and the others give. `include`,
    `exclude`, `lossy` and `encoding` are those of the command line and say how files are read.

    Time and memory grow with the square of the number of documents.

    >>> report = compare([
    ...     ("gazette", "A fire destroyed the old market hall of Lowick on Friday night. Twelve people were injured, the fire brigade said."),
    ...     ("herald", "The old market hall of Lowick was destroyed by a fire on Friday night. The fire brigade said 20 people were injured."),
    ... ])
    >>> [(match["left_text"], match["right_text"]) for match in report.matches if match["label"] == "conflict"]
    [('Twelve people were injured, the fire brigade said.', 'The fire brigade said 20 people were injured.')]

    Raises `SettingError`, `InputError` (too many documents), and `IncompleteError` where some inputs could not be used: with
    `on_error="keep"` their list is in `errors` of the answer instead.
    """
    reading, settings = _told_apart(locals())
    source = documents(texts, reading)
    return answered(lambda told: _native.compare(source, settings, told), Comparison, progress, on_error)


def cluster(
    corpus: Source,
    *,
    relations: Sequence[Relation] | str | None = None,
    threshold: float | None = None,
    shingle: int | None = None,
    recall: float | None = None,
    keep: str | None = None,
    containment: float | None = None,
    reworded: bool | None = None,
    min_similarity: float | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    outlet_field: str | None = None,
    date_field: str | None = None,
    include: Sequence[str] | str | None = None,
    exclude: Sequence[str] | str | None = None,
    lossy: bool | None = None,
    encoding: str | None = None,
    memory: str | None = None,
    threads: int | None = None,
    progress: Progress = None,
    on_error: OnError = "raise",
) -> Clustering:
    """Find the related documents of a corpus: the same text, nearly the same, one inside another; on demand passages and stories.

    `corpus` is a path or some, texts by their ids, an iterable of texts, (id, text) or records, or a table of Arrow (pyarrow, polars,
    pandas, DuckDB). A document without an id is called by its place, from 0. The settings are those of `retold cluster`: `relations`
    (`exact`, `near`, `contains` by default; a list, or `"exact,near"`), `threshold` (Jaccard floor of near documents, 0.7), `shingle` (words of a shingle, 5),
    `recall` (0.99), `keep` (`longest`, `earliest`, `latest`, `first`, `outlet:a,b,c`), `containment` (0.7), `reworded`, `min_similarity`, and
    `memory` (like `512MiB`): tables that would take more go to the folder for temporary files, and the answer stays the same.

    Time is linear in the corpus; memory is some 500 bytes a document beside the texts.

    >>> bridge = "The old bridge over the Vell closes for repairs on Monday, the city said, and buses will take the long way round."
    >>> found = cluster({"morning": bridge, "evening": bridge + " Read more on our pages.", "ferry": "The ferry sails again."})
    >>> [(pair["a"], pair["relation"], pair["b"]) for pair in found.pairs]
    [('evening', 'near', 'morning')]
    >>> found.representatives()
    {'evening': 'evening', 'morning': 'evening'}

    Raises `SettingError`, and `IncompleteError` where some inputs could not be used (see `compare`).
    """
    reading, settings = _told_apart(locals())
    source = documents(corpus, reading)
    return answered(lambda told: _native.cluster(source, settings, told), Clustering, progress, on_error)


def clean(
    corpus: Source,
    *,
    only: str | None = None,
    facts: str | None = None,
    boilerplate: int | None = None,
    keep_per: str | None = None,
    passages: int | None = None,
    threshold: float | None = None,
    shingle: int | None = None,
    recall: float | None = None,
    keep: str | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    outlet_field: str | None = None,
    date_field: str | None = None,
    include: Sequence[str] | str | None = None,
    exclude: Sequence[str] | str | None = None,
    lossy: bool | None = None,
    encoding: str | None = None,
    memory: str | None = None,
    threads: int | None = None,
    progress: Progress = None,
    on_error: OnError = "raise",
) -> Cleaning:
    """Take repeated documents and repeated blocks out of a corpus. Nothing goes that no text which stays holds.

    The settings are those of `retold clean`: `only` (`documents` or `blocks`), `facts` (`keep` or `ignore`), `boilerplate`, `keep_per`
    (`outlet`), `passages`, `memory`, and those of `cluster` that say what is near. What stays is in memory; `python -m retold clean` writes files.

    >>> text = "The old bridge over the Vell closes for repairs on Monday, the city said.\\nBuses will take the long way round until June."
    >>> cleaned = clean([("a", text), ("b", text), ("c", text + "\\n" + text)])
    >>> cleaned.texts == [text]
    True
    >>> [(gone["id"], gone["survivor"]) for gone in cleaned.removed if gone["type"] == "document"]
    [('b', 'a'), ('c', 'a')]

    Raises `SettingError`, and `IncompleteError` where some inputs could not be used (see `compare`).
    """
    reading, settings = _told_apart(locals())
    source = documents(corpus, reading)
    return answered(lambda told: _native.clean(source, settings, told), Cleaning, progress, on_error)


def fingerprint(
    batch: Source,
    *,
    threshold: float | None = None,
    shingle: int | None = None,
    recall: float | None = None,
    keep: str | None = None,
    id_field: str | None = None,
    text_field: str | None = None,
    title_field: str | None = None,
    outlet_field: str | None = None,
    date_field: str | None = None,
    include: Sequence[str] | str | None = None,
    exclude: Sequence[str] | str | None = None,
    lossy: bool | None = None,
    encoding: str | None = None,
    threads: int | None = None,
    progress: Progress = None,
) -> _native.Table:
    """What the engine keeps of each document, as columns of Arrow with a row a document.

    `id`; `content_hash` (equal for the same bytes); `rank` (the smaller, the rather kept); `digest` (equal for the same words); `exact` (equal
    for the same text, whatever its spelling); `bands` (documents of one key at one place are candidates); `slots` (the share of equal bytes
    estimates the Jaccard similarity). A document without a word has none of the last four. The bytes depend on the settings and on the
    version of retold.

    >>> table = fingerprint([("a", "The ferry sails again."), ("b", "the ferry sails again")])
    >>> len(table), table.column_names[0]
    (2, 'id')
    """
    reading, settings = _told_apart(locals())
    source = documents(batch, reading)
    return answered(lambda told: _native.fingerprint(source, settings, told), lambda table, _, __: table, progress, "raise")


_READING = ("id_field", "text_field", "title_field", "outlet_field", "date_field", "include", "exclude", "lossy", "encoding")
"""Arguments that say how documents are read."""
_OTHER = ("texts", "corpus", "batch", "progress", "on_error")
"""Arguments that are no settings of the engine."""


def _told_apart(arguments: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments of a job that say how documents are read, and those that are settings of the job."""
    settings = {name: value for name, value in arguments.items() if name not in _READING and name not in _OTHER}
    return given({name: arguments[name] for name in _READING}), given(settings)
