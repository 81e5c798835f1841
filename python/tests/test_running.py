"""Progress, other threads, and an early end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import pytest
import retold
from conftest import made_up

ENDLESS = """
import retold, sys
sys.path.insert(0, sys.argv[1])
from conftest import made_up
records = made_up(3000)
texts = [record["text"] for record in records]
print("ready", flush=True)
try:
    while True:
        {job}
except KeyboardInterrupt:
    print("ended", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(
    "job", ["retold.cluster(texts, relations=['near', 'passage', 'story'])", "retold.compare(texts[:200])", "retold.clean(texts)", "retold.fingerprint(texts)"]
)
def test_control_c_ends_a_job(job: str) -> None:
    program = [sys.executable, "-c", ENDLESS.format(job=job), os.path.dirname(__file__)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.7)
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "ended\n"


def test_progress_is_told() -> None:
    told: list[tuple[str, int, int | None]] = []
    retold.cluster(made_up(400), progress=lambda phase, done, total: told.append((phase, done, total)))
    assert told
    assert all(total is None or done >= 0 for _, done, total in told)


def test_progress_on_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    retold.cluster(made_up(100), progress=True)
    assert capsys.readouterr().err.endswith("\r")


def test_what_the_callback_raises_ends_the_job() -> None:
    def refuse(phase: str, done: int, total: int | None) -> None:
        raise LookupError(phase)

    with pytest.raises(LookupError):
        retold.cluster(made_up(400), progress=refuse)


def test_other_threads_go_on() -> None:
    count, ended = 0, threading.Event()

    def tick() -> None:
        nonlocal count
        while not ended.is_set():
            count += 1
            time.sleep(0.001)

    ticking = threading.Thread(target=tick)
    ticking.start()
    retold.cluster(made_up(3000), relations=["near", "passage"])
    ended.set()
    ticking.join()
    # A job that held the lock would let it tick once or twice.
    assert count > 5


def test_several_jobs_at_once() -> None:
    records, answers = made_up(200), []
    jobs = [threading.Thread(target=lambda: answers.append(retold.cluster(records).to_jsonl())) for _ in range(4)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert len(set(answers)) == 1
    assert len(answers) == 4
