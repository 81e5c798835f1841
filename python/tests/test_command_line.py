"""`python -m retold` is the command line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import retold
from conftest import ROOT, CommandLine


def test_it_says_its_version_and_its_verbs(retold_command: CommandLine) -> None:
    assert retold_command("--version").stdout.decode() == f"retold {retold.__version__}\n"
    assert b"compare" in retold_command("--help").stdout


def test_it_ends_with_the_codes_of_the_command_line(retold_command: CommandLine, tmp_path: Path) -> None:
    assert retold_command("cluster", "no-such-file").returncode == 2
    assert retold_command("nonsense").returncode == 2
    (tmp_path / "a.jsonl").write_text('{"text": "one text"}\n{"text": "one text"}\n', encoding="utf-8")
    assert retold_command("cluster", tmp_path / "a.jsonl", "--exit-code").returncode == 1


def test_it_reads_standard_input() -> None:
    command = [sys.executable, "-m", "retold", "cluster", "-", "--format", "jsonl"]
    said = subprocess.run(command, input=b'{"id": "a", "text": "one text"}\n', capture_output=True, check=True)
    assert said.stdout.startswith(b'{"type":"summary"')


def test_the_versions_are_one() -> None:
    for manifest in ("Cargo.toml", "python/Cargo.toml"):
        text = (ROOT / manifest).read_text(encoding="utf-8")
        found = re.search(r'^version = "(.*)"', text, re.MULTILINE)
        assert found
        assert found[1] == retold.__version__, manifest
