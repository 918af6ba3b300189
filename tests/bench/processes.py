"""What a clerk waits for: whole processes, from the command typed to its end."""

from __future__ import annotations

import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from ratios import Ratio, at_most

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
IMPORTS = [sys.executable, "-c", "import docxtpl, pydantic, yaml"]
HELP_IMPORTS = [sys.executable, "-c", "import typer, rich"]
FIRST = ["--only", "ke-hoach", "giay-moi", "giay-moi-khach", "cong-van-giao-nhiem-vu"]
"""What an office sends out first; the whole set has the ceremony's papers and the reporting forms besides."""
KEHOACH = str(Path(sys.executable).with_name("kehoach"))


def seconds(command: list[str], folder: Path) -> float:
    """Run a command to its end and give the wall time; a command that fails stops the bench."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**os.environ, "NO_COLOR": "1"})
    return time.perf_counter() - start


def paired(
    name: str,
    ours: list[str],
    theirs: list[str],
    *,
    bound: float,
    folder: Path,
    before: Callable[[], None] = lambda: None,
    runs: int = 9,
) -> Ratio:
    """Time two commands in turn, and compare their medians."""
    pairs = []
    for number in range(runs + 1):
        before()
        pair = seconds(ours, folder), seconds(theirs, folder)
        if number:  # the first pair warms the disk up
            pairs.append(pair)
    mine, other = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    return at_most(name, ours=mine, theirs=other, bound=bound)


def measure() -> list[Ratio]:
    """Give the figures of a command's start; both sides have been compiled, as pip leaves what it installs."""
    compileall.compile_dir(ROOT / "generator", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "plan.yaml", folder)
        shutil.copytree(ROOT / "templates", folder / "templates")
        output = folder / "output"
        build = [KEHOACH, "build", "plan.yaml", "--out", str(output)]

        def empty() -> None:
            shutil.rmtree(output, ignore_errors=True)

        return [
            paired("plan, invitations, letters, cold", [*build, *FIRST], IMPORTS, bound=8, folder=folder, before=empty),
            paired("the whole set, cold", build, IMPORTS, bound=12, folder=folder, before=empty),
            paired("kehoach build, nothing changed", build, IMPORTS, bound=2, folder=folder),
            paired("kehoach --help", [KEHOACH, "--help"], HELP_IMPORTS, bound=1.5, folder=folder, runs=15),
        ]
