"""Everything that came before, on disk."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from types import TracebackType
from typing import Any, cast

from retold import _native
from retold._documents import documents
from retold._errors import IndexAccessError
from retold._jobs import answered, given
from retold._results import Clustering
from retold._types import OnError, Progress, Source
from retold.types import Added


class Index:
    """The fingerprints of a corpus in a folder, so that a new batch is compared with all that came before.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> bridge = "The old bridge over the Vell closes for repairs on Monday, the city said, and buses will take the long way round."
    >>> with Index.create(folder.name) as index:
    ...     added = index.add([("monday", bridge)])
    ...     answer = index.query([("tuesday", bridge + " Again."), ("ferry", "The ferry sails again.")])
    >>> added["added"], [(pair["a"], pair["b"]) for pair in answer.pairs]
    (1, [('monday', 'tuesday')])
    """

    def __init__(self, native: _native.Index) -> None:
        self._native = native

    @classmethod
    def create(
        cls,
        folder: str | os.PathLike[str],
        *,
        threshold: float | None = None,
        shingle: int | None = None,
        recall: float | None = None,
        keep: str | None = None,
        texts: str = "stored",
    ) -> Index:
        """Make an index in a folder that does not exist or is empty. Its settings cannot be changed later."""
        settings = given({"threshold": threshold, "shingle": shingle, "recall": recall, "keep": keep})
        return cls(_native.Index.create(os.fspath(folder), settings, texts))

    @classmethod
    def open(cls, folder: str | os.PathLike[str], *, write: bool = False) -> Index:
        """Open an index, to be read, or to be changed as well: by one process at a time."""
        return cls(_native.Index.open(os.fspath(folder), write))

    def add(self, batch: Source, *, threads: int | None = None, progress: Progress = None, on_error: OnError = "raise", **fields: Any) -> Added:
        """Add documents, whole or not at all, and say what became of them: `added`, `known`, `renamed`, `refused`.

        Where some could not be used, `IncompleteError` says so after the others were added. `fields` are `id_field` and the others.
        """
        source, settings = documents(batch, given(fields)), given({"threads": threads})
        job = answered(lambda told: self._native.add(source, settings, told), lambda added, _, __: added, progress, on_error)
        return cast("Added", json.loads(job))

    def query(self, batch: Source, *, threads: int | None = None, progress: Progress = None, on_error: OnError = "raise", **fields: Any) -> Clustering:
        """Find which documents of a batch came before: in every pair `a` is the document of the index. The batch is not added."""
        source, settings = documents(batch, given(fields)), given({"threads": threads})
        return answered(lambda told: self._native.query(source, settings, told), Clustering, progress, on_error)

    def clusters(self, *, threads: int | None = None, progress: Progress = None) -> Clustering:
        """The groups of all documents of the index, as `cluster` would find them."""
        settings = given({"threads": threads})
        return answered(lambda told: self._native.clusters(settings, told), Clustering, progress, "raise")

    def remove(self, ids: Iterable[str | int] | str) -> list[str]:
        """Remove documents by their ids, or the one that has an id; returns the ids that the index does not have."""
        wanted = [ids] if isinstance(ids, str) else list(ids)
        for name in wanted:
            if not isinstance(name, str | int) or isinstance(name, bool):
                raise TypeError(f"{name!r} is no id: an id is a text or a whole number")
        return self._native.remove([str(name) for name in wanted])

    def compact(self) -> None:
        """Give back the room of removed documents."""
        self._native.compact()

    @property
    def figures(self) -> dict[str, int]:
        """The index in figures: documents, and bytes on disk."""
        return cast("dict[str, int]", json.loads(self._native.figures()))

    def __len__(self) -> int:
        return self.figures["documents"]

    def __repr__(self) -> str:
        try:
            return f"<retold.Index: {len(self)} documents in {self._native.folder}>"
        except IndexAccessError:
            return f"<retold.Index in {self._native.folder}>"

    def close(self) -> None:
        """Close it: other processes may write to it from then on."""
        self._native.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
