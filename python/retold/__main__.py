"""The command line: `python -m retold` is `retold`, the same code in the same process."""

from __future__ import annotations

import os
import signal
import sys

from retold import _native


def main() -> None:
    """Run the command line with the arguments of this process, and end with its exit code."""
    # The engine listens for Ctrl-C by itself: it must not become an exception between two lines of Python.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = _native.command_line(["retold", *sys.argv[1:]])
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
