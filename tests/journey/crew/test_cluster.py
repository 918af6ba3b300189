"""A cluster of a scheduler and two workers on this machine: the same documents, whatever dies."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from distributed import Client
from journey.crew.cluster_work import always_dying, doubled, dying_once

from generator import journey
from generator.journey.crew.cluster import ClusterCrew, ClusterEmptyError, ClusterUnreachableError, FolderNotSharedError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
WORKERS = 2
PATIENCE = 60.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # the library warns of its own workings
]


def free_port() -> int:
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def dask(*words: str) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "tests"),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    }
    command = [sys.executable, "-m", "dask", *words]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """Start a scheduler and two workers, each with a nanny that starts it anew when it dies."""
    address = f"tcp://127.0.0.1:{free_port()}"
    programs = [dask("scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2], "--no-dashboard")]
    programs += [dask("worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard") for _ in "ab"]
    try:
        wait_for(address)
        yield address
    finally:
        for program in reversed(programs):
            program.terminate()
        for program in programs:
            program.wait(timeout=20)


def wait_for(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), Client(address, timeout=2, set_as_default=False) as client:
            client.wait_for_workers(WORKERS, timeout=PATIENCE)
            return
    pytest.fail("the cluster did not start")


def test_answers_come_in_order(cluster: str, tmp_path: Path) -> None:
    with ClusterCrew(cluster, doubled, folder=tmp_path, lost=lambda _: -1) as crew:
        assert list(crew.results(range(40))) == [2 * number for number in range(40)]
        assert crew.losses == 0


def test_the_work_of_a_worker_that_dies_is_done_by_another(cluster: str, tmp_path: Path) -> None:
    with ClusterCrew(cluster, partial(dying_once, tmp_path), folder=tmp_path, lost=lambda _: -1) as crew:
        assert list(crew.results(range(10))) == [2 * number for number in range(10)]
    assert (tmp_path / "died").exists()


def test_a_batch_that_kills_every_worker_is_given_up_and_the_rest_is_done(cluster: str, tmp_path: Path) -> None:
    with ClusterCrew(cluster, always_dying, folder=tmp_path, lost=lambda number: -number) as crew:
        assert list(crew.results(range(8))) == [0, 2, 4, 6, 8, -5, 12, 14]
        assert crew.losses == 1


def test_a_build_on_the_cluster_makes_the_same_bytes(cluster: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    here, there = tmp_path / "here", tmp_path / "there"
    plan = tmp_path / "plan.yaml"
    assert not any(problem.severity == "error" for problem in journey.build(plan, out=there, cluster=cluster))
    journey.build(plan, out=here, jobs=1)
    names = sorted(path.relative_to(here) for path in here.rglob("*.docx"))
    assert names == sorted(path.relative_to(there) for path in there.rglob("*.docx"))
    assert all((here / name).read_bytes() == (there / name).read_bytes() for name in names)
    assert not list(there.glob(".manifest*"))


def test_a_folder_that_workers_do_not_see_is_told(
    cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_bytes", lambda *_: 0)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    with pytest.raises(FolderNotSharedError, match="không thấy thư mục"):
        ClusterCrew(cluster, doubled, folder=tmp_path, lost=lambda _: -1).__enter__()


def test_nobody_at_the_address_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.journey.crew.cluster.CONNECT_SECONDS", 1)
    with pytest.raises(ClusterUnreachableError, match="không nối được"):
        ClusterCrew(f"tcp://127.0.0.1:{free_port()}", doubled, folder=tmp_path, lost=lambda _: -1).__enter__()


@pytest.mark.parametrize("address", ["nonsense", "http://127.0.0.1:8786", "tcp://127.0.0.1", "tcp://a b:1", ""])
def test_what_is_no_address_is_told_at_once(tmp_path: Path, address: str) -> None:
    with pytest.raises(ClusterUnreachableError, match="không nối được"):
        ClusterCrew(address, doubled, folder=tmp_path, lost=lambda _: -1).__enter__()


def test_a_cluster_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.journey.crew.cluster.CONNECT_SECONDS", 3)
    address = f"tcp://127.0.0.1:{free_port()}"
    scheduler = dask("scheduler", "--host", "127.0.0.1", "--port", address.rpartition(":")[2], "--no-dashboard")
    try:
        with pytest.raises((ClusterEmptyError, ClusterUnreachableError)):
            ClusterCrew(address, doubled, folder=tmp_path, lost=lambda _: -1).__enter__()
    finally:
        scheduler.terminate()
        scheduler.wait(timeout=20)
