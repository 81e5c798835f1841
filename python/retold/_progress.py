"""How far a run is, on one line of standard error."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from retold._errors import SettingError
from retold._types import Progress, ProgressCallback

_WIDTH = 30


class Line:
    """A line that is written over while a run goes on, in terminals and notebooks."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._last = 0.0
        self._phase = ""
        self._length = 0

    def __call__(self, phase: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        if phase == self._phase and now - self._last < 0.1:
            return
        self._phase, self._last = phase, now
        if total:
            share = min(done / total, 1.0)
            self._write(f"{phase} {'█' * int(share * _WIDTH):·<{_WIDTH}} {share:4.0%}")
        else:
            self._write(f"{phase} {done:,}" if done else phase)

    def close(self) -> None:
        """Take the line away."""
        if self._length:
            self._out.write(f"\r{' ' * self._length}\r")
            self._out.flush()

    def _write(self, text: str) -> None:
        self._out.write(f"\r{text:<{self._length}}")
        self._out.flush()
        self._length = len(text)


def told(progress: Progress) -> ProgressCallback | None:
    """Who is told how far a run is."""
    if progress is True:
        return Line(sys.stderr)
    if progress is None or progress is False:
        return None
    if not callable(progress):
        raise SettingError(f"progress = {progress!r}: allowed is True, False, or a function of phase, done and total")
    return progress
