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


def paragraphs(seed: int, count: int, words: int = 40) -> list[str]:
    """Paragraphs of words that hardly come twice, the same ones each time."""
    stems = ["harbour", "minister", "القاهرة", "мост", "Ελλάδα", "vote", "river", "дождь"]
    numbers = [(seed * 1_000_003 + place * 7919) % 1_000_033 for place in range(count * words)]
    return [" ".join(f"{stems[number % 8]}{number}" for number in numbers[at * words : (at + 1) * words]) for at in range(count)]


def recorded(texts: list[str]) -> list[dict[str, str]]:
    """Texts as records whose ids and dates have another order than they."""
    ids = [f"d{(number * 7919 + 13) % 100_003:06}" for number in range(len(texts))]
    return [{"id": name, "text": text, "date": f"2025-03-{1 + number * 11 % 28:02}"} for number, (name, text) in enumerate(zip(ids, texts, strict=True))]


def holding_made_up(families: int) -> list[dict[str, str]]:
    """Records of which many hold others: prefixes, digests, briefs that were extended, windows over one text, copies of parts and of wholes."""
    texts: list[str] = []
    stories = [paragraphs(family, 10) for family in range(families)]
    for family, story in enumerate(stories):
        whole = " ".join(story)
        texts += [whole, f"{whole} {story[0]}", whole, whole.upper()]  # near and exact copies of what holds
        texts += [" ".join(story[:length]) for length in (1, 2, 3, 5, 8, 9)]  # prefixes
        texts += [" ".join(story[:5]), " ".join(story[3:6]), " ".join(story[6:])]
        texts += [" ".join(story[start : start + 4]) for start in range(7)]  # a chain of windows
        texts += [" ".join(paragraphs(1000 + family * 50 + number, 3) + story[2:4]) for number in range(5)]  # a brief, extended
        texts += [" ".join(story[4].split()[: 15 + 3 * number]) for number in range(7)]  # parts around the least share and size
        alone = " ".join(paragraphs(3000 + family, 10)).split()
        other = [f"o{family}n{number}" for number in range(66)]
        texts += [" ".join(words) for words in (alone, other + alone[66:], alone[:-66] + other[::-1])]  # two near copies that are not near each other
        texts.append(" ".join(stories[family - 1] + story + stories[family - 2][:5]))  # a digest
    return recorded(texts)


def framed_made_up(end: str = " ") -> list[dict[str, str]]:
    """Pages of one site with a copy of some: a menu, which is a document, too, and about as many words of their own. `end` parts paragraphs."""
    menu = paragraphs(1, 4)
    pages = [end.join([*menu, *paragraphs(100 + page, 1, 125)]) for page in range(24)]
    return recorded([end.join(menu), *pages, *(f"{page} again and again" for page in pages[:6])])


def chained(count: int) -> list[dict[str, str]]:
    """Windows over one text, each of which is near those beside it and far from the others."""
    words = [f"word{number * 7919 % 100_003}" for number in range(count * 8 + 120)]
    return [{"id": f"c{number:04}", "text": " ".join(words[number * 8 : number * 8 + 120])} for number in range(count)]


def crowded_made_up(count: int) -> list[dict[str, str]]:
    """Texts of which each leaves out three other paragraphs of one story, below a line that all of them have."""
    story, line, drawn = paragraphs(2, 16, 30), " ".join(paragraphs(3, 1, 20)), 12345
    texts = []
    for number in range(count):
        kept = list(story)
        for _ in range(3):
            drawn = (drawn * 6364136223846793005 + 1442695040888963407) % 2**64
            del kept[(drawn >> 33) % len(kept)]
        texts.append(" ".join([*kept, line, f"only{number}"]))
    return recorded(texts)


def common_made_up(count: int) -> list[dict[str, str]]:
    """Texts with two sentences of four, a text of all four, and two that hold them among words of their own."""
    common = paragraphs(4, 4)
    pairs = [(a, b) for a in range(4) for b in range(4) if a < b]
    texts = [" ".join([*paragraphs(2000 + n, 1, 60), *(common[part] for part in pairs[n % 6])]) for n in range(count)]
    holders = [[part for n in (2, 0, 3, 1) for part in (common[n], *paragraphs(5000 + 10 * number + n, 1, 30))] for number in range(2)]
    return recorded([" ".join(common), *map(" ".join, holders), *texts])


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


def placeless(jsonl: str) -> list[dict[str, Any]]:
    """The objects of a report, without what says where documents stand: those in memory stand in no file."""
    objects = [json.loads(line) for line in jsonl.split("\n") if line]
    return [{name: value for name, value in entry.items() if name not in ("a_place", "b_place", "places")} for entry in objects]
