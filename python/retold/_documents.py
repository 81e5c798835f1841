"""What Python has, as documents of the engine."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from retold import _native
from retold._types import Source

FIELDS = ("id_field", "text_field", "title_field", "outlet_field", "date_field")
NAMES = ("id", "text", "title", "source", "date")


def documents(source: Source | _native.Documents, settings: Mapping[str, Any]) -> _native.Documents:
    """The documents of a source, whatever it is."""
    if isinstance(source, _native.Documents):
        return source
    if isinstance(source, str | bytes):
        raise TypeError("one string is no corpus: name a file with pathlib.Path(...), or give a list of texts")
    if isinstance(source, os.PathLike):
        return _native.Documents.from_paths([os.fspath(source)], settings)
    if isinstance(source, Mapping):
        return _native.Documents.from_rows(((_word(key), text, None, None, None) for key, text in source.items()), settings)
    if _is_table(source):
        return _from_table(source, settings)
    if not isinstance(source, Iterable):
        raise TypeError(f"{type(source).__name__} is no source of documents: give paths, texts, records, or a table of Arrow")
    items = iter(source)
    first = next(items, None)
    rest: Iterator[Any] = items if first is None else chain([first], items)
    if isinstance(first, os.PathLike):
        return _native.Documents.from_paths([os.fspath(path) for path in rest], settings)
    return _native.Documents.from_rows(_rows(rest, settings), settings)


def _is_table(source: object) -> bool:
    """Whether it has columns with names; a column by itself (a series, an array) is an iterable of texts."""
    named = any(hasattr(source, name) for name in ("columns", "column_names", "schema"))
    return named and (hasattr(source, "__arrow_c_stream__") or hasattr(source, "__arrow_c_array__") or hasattr(source, "loc"))


def _from_table(source: Any, settings: Mapping[str, Any]) -> _native.Documents:
    try:
        return _native.Documents.from_arrow(source, settings)
    except (ImportError, TypeError):
        # pandas hands out Arrow only where pyarrow is installed, and only columns of one kind.
        if not hasattr(source, "loc"):
            raise
    names = [settings.get(field) or name for field, name in zip(FIELDS, NAMES, strict=True)]
    if names[1] not in source.columns:
        there = ", ".join(map(str, source.columns))
        raise KeyError(f"no column “{names[1]}”; there are: {there} (text_field names another)")
    columns = [source[name] if name in source.columns else [None] * len(source) for name in names]
    rows = zip(*columns, strict=True)
    return _native.Documents.from_rows(((_word(i), x, _word(t), _word(o), _word(d)) for i, x, t, o, d in rows), settings)


def _rows(items: Iterable[Any], settings: Mapping[str, Any]) -> Iterator[_native.Row]:
    id_name, text_name, title_name, outlet_name, date_name = (settings.get(field) or name for field, name in zip(FIELDS, NAMES, strict=True))
    for item in items:
        if isinstance(item, Mapping):
            known = (_word(item.get(name)) for name in (title_name, outlet_name, date_name))
            title, outlet, date = known
            yield _word(item.get(id_name)), item.get(text_name), title, outlet, date
        elif isinstance(item, tuple) and len(item) == 2:
            yield _word(item[0]), item[1], None, None, None
        else:
            # A column of Arrow hands out its own kind of strings.
            yield None, item.as_py() if hasattr(item, "as_py") else item, None, None, None


def _word(value: object) -> str | None:
    """A field that is no text as readers of files have it; what says nothing is `None`."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        # A missing instant of pandas is an instant that is not itself.
        return value.isoformat() if value == value else None
    if isinstance(value, float) and value != value:
        return None
    return str(value)
