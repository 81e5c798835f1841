"""A real master and two workers on this machine: both run tasks, and the loss of one executor changes nothing."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import retold
from conftest import holding_made_up, made_up, written
from on_spark import first_copies
from retold._types import Relation

pyspark: Any = pytest.importorskip("pyspark", reason="pyspark is not installed")
if "RETOLD_SPARK" not in os.environ or not Path("/proc/self/task").exists():
    pytest.skip("takes minutes, and needs Linux; RETOLD_SPARK=1 asks for it", allow_module_level=True)

JOB = """
import sys
from pyspark.sql import SparkSession
from retold.spark import cluster
master, corpus, work, events, relations = sys.argv[1:]
settings = {
    "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "4",
    "spark.executor.memory": "600m", "spark.executor.cores": "1", "spark.eventLog.enabled": "true", "spark.eventLog.dir": events,
    "spark.eventLog.compress": "false", "spark.eventLog.rolling.enabled": "false",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.scheduler.minRegisteredResourcesRatio": "1.0", "spark.scheduler.maxRegisteredResourcesWaitingTime": "120s", "spark.cores.max": "2",
}
builder = SparkSession.builder.master(master).appName("retold")
for name, value in settings.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
asked = {"threshold": 0.6, "relations": relations.split(",")}
found = cluster(spark.read.schema("id string, text string").json(corpus).repartition(4), settings=asked, work_dir=work)
for row in sorted(found.clusters.collect()):
    print("\\t".join(map(str, row)))
for row in sorted(found.pairs.select("a", "b", "relation").collect()):
    print("\\t".join(row))
spark.stop()
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def children(pid: int) -> list[int]:
    """The processes that a process started, by whichever of its threads."""
    listed = [path.read_text(encoding="ascii") for path in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for some in listed for child in some.split()]


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[int]]]:
    """A master with two workers: its address, and the process ids of the workers."""
    logs = tmp_path_factory.mktemp("logs")
    home = Path(pyspark.__file__).parent
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    environment |= {"SPARK_WORKER_DIR": str(logs / "work"), "SPARK_DAEMON_JAVA_OPTS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "SPARK_DAEMON_MEMORY": "256m"}
    port = free_port()
    address = f"spark://127.0.0.1:{port}"
    with contextlib.ExitStack() as ended:

        def start(name: str, *arguments: str) -> int:
            log = ended.enter_context((logs / name).open("wb"))
            process = subprocess.Popen([str(home / "bin" / "spark-class"), *arguments], stdout=log, stderr=log, env=environment)
            ended.callback(process.wait)
            ended.callback(process.terminate)
            return process.pid

        start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        workers = [
            start(f"worker {n}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "-c", "1", "-m", "700m", address)
            for n in (1, 2)
        ]
        for _ in range(240):
            if (logs / "master").read_text(encoding="utf-8").count("Registering worker") >= 2:
                break
            time.sleep(0.5)
        else:
            pytest.fail((logs / "master").read_text(encoding="utf-8")[-2000:])
        yield address, workers


def wanted(records: list[dict[str, Any]], relations: list[Relation]) -> list[tuple[str, ...]]:
    """What one machine says: documents with what stands for them, and pairs of texts."""
    expected = retold.cluster(records, relations=relations, threshold=0.6)
    members = [(name, group["representative"], group["relation"]) for group in expected.clusters for name in group["members"]]
    firsts = first_copies(records, threshold=0.6)
    pairs = [(pair["a"], pair["b"], pair["relation"]) for pair in expected.pairs if {pair["a"], pair["b"]} <= firsts]
    return [*sorted(members), *sorted(pairs)]


# The components of the candidates are sought in the second round then; those of the verified pairs begin once these are written.
@pytest.mark.parametrize("killed_at", [None, "round-02", "verified/_SUCCESS"])
@pytest.mark.parametrize("relations", [["exact", "near"], ["exact", "near", "contains"]], ids=["near", "contains"])
def test_two_machines_say_what_one_says(machines: tuple[str, list[int]], relations: list[Relation], killed_at: str | None, tmp_path: Path) -> None:
    address, workers = machines
    records: list[dict[str, Any]] = [*made_up(1500), *holding_made_up(12)]
    corpus, work, events = written(tmp_path / "corpus.jsonl", records), tmp_path / "work", tmp_path / "events"
    events.mkdir()
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    program = [sys.executable, "-c", JOB, address, str(corpus), str(work), str(events), ",".join(relations)]
    # An executor of a job before may still be about to end.
    before = set(children(workers[0]))
    with (tmp_path / "said").open("w") as said, subprocess.Popen(program, stdout=subprocess.PIPE, stderr=said, text=True, env=environment) as job:
        if killed_at:
            while not (work / killed_at).exists() and job.poll() is None:
                time.sleep(0.05)
            executors = [process for process in children(workers[0]) if process not in before]
            assert executors, "the first worker runs no executor"
            os.kill(executors[0], signal.SIGKILL)
        out, _ = job.communicate()
    assert job.returncode == 0, (tmp_path / "said").read_text(encoding="utf-8")[-3000:]
    assert [tuple(line.split("\t")[:3]) for line in out.splitlines()] == wanted(records, relations)
    log = next(path for path in events.rglob("*") if path.is_file() and path.stat().st_size)
    ended = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    ran = {entry["Task Info"]["Executor ID"] for entry in ended if entry["Event"] == "SparkListenerTaskEnd"}
    assert len(ran) >= 2, ran
    lost = [number for number, entry in enumerate(ended) if entry["Event"] == "SparkListenerExecutorRemoved"]
    assert bool(lost) == bool(killed_at)
    # There was still work to do then.
    assert all(any(entry["Event"] == "SparkListenerTaskEnd" for entry in ended[number:]) for number in lost)


TRAVELS = """
import sys
from pyspark.sql import SparkSession
from retold.spark import cluster
master, archive, corpus = sys.argv[1:]
settings = {
    "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2",
    "spark.executor.memory": "600m", "spark.executor.cores": "1", "spark.cores.max": "2",
    "spark.archives": archive + "#retold-wheel", "spark.executorEnv.PYTHONPATH": "retold-wheel",
}
builder = SparkSession.builder.master(master).appName("retold")
for name, value in settings.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
places = spark.sparkContext.parallelize(range(4), 4).map(lambda _: __import__("retold").__file__).distinct().collect()
print(*places)
found = cluster(spark.read.schema("id string, text string").json(corpus), settings={"threshold": 0.6})
print(found.clusters.count())
spark.stop()
"""


def test_the_package_travels_as_an_archive(machines: tuple[str, list[int]], tmp_path: Path) -> None:
    address, _ = machines
    # What a wheel holds, under the name that Spark unpacks.
    archive = shutil.make_archive(str(tmp_path / "retold"), "zip", Path(retold.__file__).parent.parent, "retold")
    records = made_up(200)
    corpus = written(tmp_path / "corpus.jsonl", list(records))
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    program = [sys.executable, "-c", TRAVELS, address, archive, str(corpus)]
    job = subprocess.run(program, capture_output=True, text=True, env=environment, check=False)
    assert job.returncode == 0, job.stderr[-3000:]
    places, clustered = job.stdout.splitlines()
    assert all("/retold-wheel/" in place for place in places.split()), places
    expected = retold.cluster(records, relations=["exact", "near"], threshold=0.6)
    assert int(clustered) == sum(len(cluster["members"]) for cluster in expected.clusters)
