"""Memory: a build of a hundred thousand invitations holds hardly more than one of a thousand."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from ratios import Ratio, at_most

FEW: Final = 1_000
MANY: Final = 100_000
HERE: Final = Path(__file__).resolve().parent


def measure() -> list[Ratio]:
    """Give the peak memory of both builds, each in a process of its own."""
    few, many = (_peak(count) for count in (FEW, MANY))
    return [at_most(f"peak memory, {MANY:,} guests to {FEW:,}", ours=many, theirs=few, bound=1.3, unit="MB")]


def _peak(count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(HERE / "many_guests.py"), str(count), folder]
        found = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(json.loads(found.stdout)["megabytes"])
