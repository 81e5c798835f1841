"""What can go wrong, with the words of the command line."""

from __future__ import annotations

from typing import Any, TypedDict


class _Record(TypedDict, total=False):
    record: int


class Unread(_Record):
    """An input, or a record of one, that could not be used."""

    path: str | None
    line: int | None
    message: str


class RetoldError(Exception):
    """Anything that retold refuses; the other errors are kinds of it."""


class SettingError(RetoldError, ValueError):
    """A setting is out of its range.

    >>> import retold
    >>> retold.cluster(["a text"], threshold=7)
    Traceback (most recent call last):
    retold.SettingError: threshold = 7: allowed is a number above 0 and at most 1
    """


class InputError(RetoldError):
    """An input cannot be used at all, or there are more documents than a job takes."""


class IncompleteError(InputError):
    """Some inputs could not be used, and the answer was to be one of all of them.

    `errors` says what was wrong with each, `result` is the answer of the others. With `on_error="keep"` a job returns that answer instead.
    """

    def __init__(self, errors: list[Unread], result: Any) -> None:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"{told(errors[0])}{more}")
        self.errors = errors
        self.result = result


class IndexAccessError(RetoldError):
    """An index cannot be used: there is none, another process writes to it, it was made by another engine, or it is damaged."""


class Interrupted(RetoldError):
    """The work was ended early."""


class RetoldWarning(UserWarning):
    """Something odd that did not stop the work."""


# Tracebacks name them as they are imported.
for _public in (RetoldError, SettingError, InputError, IncompleteError, IndexAccessError, Interrupted, RetoldWarning):
    _public.__module__ = "retold"


def told(error: Unread) -> str:
    """An error in one line, as the command line has it."""
    path, line, record = error.get("path"), error.get("line"), error.get("record")
    if path is None:
        return error["message"]
    place = path if line is None else f"{path}:{line}"
    return f"{place}{'' if record is None else f' (record {record})'}: {error['message']}"
