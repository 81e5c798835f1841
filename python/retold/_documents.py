"""What Python has, as documents of the engine."""

from __future__ import annotations

import datetime
import decimal
import numbers
import os
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count, islice
from typing import Any

from retold import _native
from retold._errors import InputError, RetoldError, RetoldWarning
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
        return _native.Documents.from_rows(_rows(source.items(), settings), settings)
    if _is_table(source):
        return _from_table(source, settings)
    if not isinstance(source, Iterable):
        raise TypeError(f"{type(source).__name__} is no source of documents: {_instead(source)}")
    items = iter(source)
    # Only an end of the iterable is one: `None` may be its first item.
    front = list(islice(items, 1))
    rest: Iterator[Any] = chain(front, items)
    if front and isinstance(front[0], os.PathLike):
        return _native.Documents.from_paths([os.fspath(path) for path in rest], settings)
    if front and isinstance(front[0], str) and _is_file(front[0]):
        warnings.warn(f"“{front[0]}” is a text here: a file of that name is read as pathlib.Path({front[0]!r})", RetoldWarning, stacklevel=3)
    return _native.Documents.from_rows(_rows(rest, settings), settings)


def _is_table(source: object) -> bool:
    """Whether it has columns with names; a column by itself (a series, an array) is an iterable of texts."""
    # What only plans a table is not asked for its columns, which may cost much.
    handed_out = hasattr(source, "__arrow_c_stream__") or hasattr(source, "__arrow_c_array__") or hasattr(source, "loc")
    return handed_out and any(hasattr(source, name) for name in ("columns", "column_names", "schema"))


def _instead(source: object) -> str:
    """What to give for something that is no source."""
    if hasattr(source, "mapInArrow"):
        return "retold.spark has cluster and clean for DataFrames of Spark"
    if hasattr(source, "collect"):
        return "collect() it first"
    return "give paths, texts, records, or a table of Arrow"


def _is_file(text: str) -> bool:
    """Whether a text is rather the name of a file: a list of names is easily taken for a list of files."""
    try:
        return len(text) < 4096 and not any(sign.isspace() for sign in text) and os.path.isfile(text)
    except ValueError:
        # A text may hold what no name does.
        return False


def _from_table(source: Any, settings: Mapping[str, Any]) -> _native.Documents:
    try:
        return _native.Documents.from_arrow(_with_kinds(source), settings)
    except (ImportError, TypeError):
        # pandas hands out Arrow only where pyarrow is installed, and only columns of one kind.
        if not hasattr(source, "loc"):
            raise
    names = [settings.get(field) or name for field, name in zip(FIELDS, NAMES, strict=True)]
    if names[1] not in source.columns:
        there = ", ".join(map(str, source.columns))
        raise RetoldError(f"no column “{names[1]}”; there are: {there} (text_field names another)")
    columns = [source[name] if name in source.columns else [None] * len(source) for name in names]
    rows = zip(*columns, strict=True)
    named = ((_id(i, names[0], number), x, _word(t), _word(o), _word(d)) for number, (i, x, t, o, d) in zip(count(1), rows, strict=False))
    return _native.Documents.from_rows(named, settings)


def _with_kinds(source: Any) -> Any:
    """A frame of polars with strings for its columns of nothing, which it hands out with a buffer that Arrow does not have."""
    polars = sys.modules.get("polars")
    if polars is None or not isinstance(source, polars.DataFrame):
        return source
    return source.with_columns(polars.col(name).cast(polars.String) for name, kind in source.schema.items() if kind == polars.Null)


def _rows(items: Iterable[Any], settings: Mapping[str, Any]) -> Iterator[_native.Row]:
    id_name, text_name, title_name, outlet_name, date_name = (settings.get(field) or name for field, name in zip(FIELDS, NAMES, strict=True))
    for number, item in enumerate(items, 1):
        if isinstance(item, Mapping):
            known = (_word(item.get(name)) for name in (title_name, outlet_name, date_name))
            title, outlet, date = known
            yield _id(item.get(id_name), id_name, number), item.get(text_name), title, outlet, date
        elif isinstance(item, tuple) and len(item) == 2:
            yield _id(item[0], id_name, number), item[1], None, None, None
        else:
            # A column of Arrow hands out its own kind of strings.
            yield None, item.as_py() if hasattr(item, "as_py") else item, None, None, None


def _id(value: Any, field: str, number: int) -> str | None:
    """The id of a document, as tables of Arrow have it; `None` where there is none."""
    # Only what numpy has as a number of its own: an instant stays one.
    kind = getattr(getattr(value, "dtype", None), "kind", "")
    if kind and kind in "biuf" and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        if value != value:
            return None
        # Above the last float below which no whole number is missing two ids may have become one.
        if value.is_integer() and abs(value) <= 2**53:
            return str(int(value))
    elif isinstance(value, decimal.Decimal):
        if value.is_nan():
            return None
        if value.is_finite() and value == value.to_integral_value():
            return str(int(value))
    elif not isinstance(value, bool | bytes | Mapping | list | tuple | set):
        return _word(value)
    raise InputError(f"documents:{number}: the field “{field}” is {value!r}: an id is a text or a whole number")


def _word(value: object) -> str | None:
    """A field that is no text as readers of files have it; what says nothing is `None`."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        # A missing instant of pandas is an instant that is not itself.
        return value.isoformat() if value == value else None
    # What pandas has for a missing value is neither equal to itself nor not.
    if (isinstance(value, float) and value != value) or type(value).__name__ == "NAType":
        return None
    return str(value)
