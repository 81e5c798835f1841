"""What several tests use."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(os.environ.get("RETOLD_ROOT") or Path(__file__).resolve().parents[2])
SEEDS = sorted((ROOT / "fixtures" / "seeds").glob("*.txt"))

LEDE = "The council of Lowick voted on Tuesday to keep the harbour market open until the end of the year, its spokeswoman said."
TRADERS = "Traders had feared that the stalls would have to go in June. A new roof is to be built before the winter."
BRIDGE = "The old bridge over the Vell closes for repairs on Monday, the city said, and buses will take the long way round."

CommandLine = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def retold_command() -> CommandLine:
    """Runs the command line in a process of its own."""

    def run(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "retold", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, cwd=cwd or ROOT, check=False)

    return run


def made_up(count: int) -> list[dict[str, str]]:
    """Records of families of like texts in several scripts, the same ones each time."""
    words = ["river", "minister", "Ørsted", "القاهرة", "وزير", "мост", "Ελλάδα", "1,250", "isn’t", "дождь", "harbour", "of", "إلى", "vote"]
    state = 12345

    def roll(sides: int) -> int:
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % sides

    records: list[dict[str, str]] = []
    while len(records) < count:
        base = [f"{words[roll(len(words))]}{roll(9)}" for _ in range(60 + roll(60))]
        for _ in range(1 + roll(5)):
            copy = list(base)
            for _ in range(roll(6)):
                copy[roll(len(copy))] = words[roll(len(words))]
            date = f"2025-03-{1 + roll(28):02}"
            records.append({"id": f"d{len(records):05}", "text": " ".join(copy), "source": f"outlet {roll(4)}", "date": date})
    return records[:count]


def written(path: Path, records: list[dict[str, Any]]) -> Path:
    """Records as a file, a line each."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def news(count: int) -> list[dict[str, Any]]:
    """The first articles of a real corpus, where it is at hand."""
    for above in ROOT.parents:
        path = above / "shared" / "data" / "saudinewsnet" / "docs.jsonl.gz"
        if path.exists():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                records = [json.loads(line) for line, _ in zip(lines, range(count), strict=False)]
                # Only what a document has: counts of words in a corpus are kept in a table whose size goes by the bytes of its records.
                return [{name: record[name] for name in ("id", "text", "title", "source", "date") if record.get(name)} for record in records]
    pytest.skip("the corpus saudinewsnet is not at hand")
