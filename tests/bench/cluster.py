"""A cluster on this machine: two thousand letters on two workers, beside one."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from distributed import Client
from engine import MEMORY
from ratios import Ratio, at_least

from generator import journey
from generator.journey.building import building

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.journey.preparing.reading import Reading

LETTERS: Final = 2_000
TURNS: Final = 3
"""One worker and two take turns, for a machine is not as quiet at one time as at another; the medians count."""
KIND: Final = "cong-van-giao-nhiem-vu"
SCHOOLS: Final = "co-so-giao-duc"
ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60


def measure() -> list[Ratio]:
    """Give the seconds from the first letter to the last, on one worker and on two."""
    seconds = [(_seconds(1), _seconds(2)) for _ in range(TURNS)]
    one, two = (median(turn) for turn in zip(*seconds, strict=True))
    return [at_least(f"{LETTERS} letters, one Dask worker to two", ours=two, theirs=one, bound=1.6, unit="s")]


def _seconds(workers: int) -> float:
    read = building.read
    building.read = lambda path, _only=(): with_letters(read(path), LETTERS)
    try:
        with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name, _cluster(workers) as address:
            folder = Path(name)
            shutil.copy(ROOT / "plan.yaml", folder)
            shutil.copytree(ROOT / "templates", folder / "templates")
            journey.build(folder / "plan.yaml", out=folder / "warm", only=[KIND], cluster=address)
            clock = Clock()
            journey.build(folder / "plan.yaml", only=[KIND], cluster=address, listener=clock)
            return clock.last - clock.first
    finally:
        building.read = read


def with_letters(found: Reading, count: int) -> Reading:
    """Give the plan with that many schools, and their letters as its only documents."""
    plan = found.plan
    group = next(group for group in plan.units.groups if group.id == SCHOOLS)
    schools = tuple(
        group.units[0].model_copy(update={"id": f"truong-{number}", "name": f"Trường số {number}", "short_name": None})
        for number in range(count)
    )
    units = plan.units.model_copy(update={"groups": (group.model_copy(update={"units": schools}),)})
    kinds = tuple(kind for kind in plan.documents if kind.id == KIND)
    return replace(found, plan=plan.model_copy(update={"units": units, "documents": kinds}))


class Clock:
    """Hears when the first letter is handed out and when the last one stands: the work that is shared."""

    first = 0.0
    last = 0.0

    def counted(self, total: int) -> None:
        """Start."""
        del total
        self.first = time.perf_counter()

    def settled(self, found: object) -> None:
        """Stop, as far as is known."""
        del found
        self.last = time.perf_counter()


@contextlib.contextmanager
def _cluster(workers: int) -> Iterator[str]:
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    words = [["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]]
    words += [["worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard"]] * workers
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": {**os.environ, "OMP_NUM_THREADS": "1"}}
    programs = [subprocess.Popen([sys.executable, "-m", "dask", *command], **quiet) for command in words]
    try:
        with Client(address, timeout=PATIENCE, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=PATIENCE)
        yield address
    finally:
        for program in reversed(programs):
            program.terminate()
            program.wait(timeout=PATIENCE)
