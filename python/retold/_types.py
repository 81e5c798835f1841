"""What goes in, as types; what comes out is in `retold.types`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Protocol, TypeAlias, runtime_checkable

ProgressCallback: TypeAlias = Callable[[str, int, int | None], object]
"""Called with the phase, the steps that are done, and the steps that there are (`None` where that is not known)."""

Progress: TypeAlias = bool | ProgressCallback | None
"""`True` for a line on standard error (in terminals and notebooks), or who is told; nobody by default."""

OnError: TypeAlias = Literal["raise", "keep"]
Relation: TypeAlias = Literal["exact", "near", "contains", "passage", "story"]


@runtime_checkable
class ArrowStream(Protocol):
    """A table or a stream of batches of Arrow, whoever made it: pyarrow, polars, pandas, DuckDB, `to_arrow` of a result."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


@runtime_checkable
class ArrowBatch(Protocol):
    """One batch of Arrow."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


Path: TypeAlias = os.PathLike[str]
Record: TypeAlias = str | tuple[object, object] | Mapping[str, Any]
"""A text, an id with a text, or a record with fields (`id`, `text`, `title`, `source`, `date`)."""

Source: TypeAlias = Path | Mapping[str, str] | Mapping[int, str] | ArrowStream | ArrowBatch | Iterable[Record] | Iterable[Path]
"""Documents: a path or some (files and folders of any format that the command line reads), texts by their ids, a table with a column
`text`, or an iterable of texts, of (id, text), or of records."""
