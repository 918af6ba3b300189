"""A whole build with as many guests as asked for; prints its peak memory as JSON.

    python tests/bench/many_guests.py COUNT FOLDER

The guests come one by one, as they would from a file, so what is measured is the build and not a list of names.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import journey
from generator.journey.building import building

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.journey.preparing.reading import Reading
    from generator.plan.event import Guest

ROOT = Path(__file__).resolve().parents[2]
KIND = "giay-moi-khach"


class Guests(Sequence["Guest"]):
    """Guests who exist while they are looked at."""

    def __init__(self, first: Guest, count: int) -> None:
        self._first = first
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        return self._first.model_copy(update={"name": f"Đại biểu số {place + 1}"})

    def __iter__(self) -> Iterator[Guest]:
        return (self[place] for place in range(self._count))

    def __repr__(self) -> str:
        return f"{self._count} guests"


def crowded(found: Reading, count: int) -> Reading:
    """Give the plan with one group of that many guests, and their invitations as its only documents."""
    plan = found.plan
    group = plan.participants.groups[0]
    many = group.model_copy(update={"guests": Guests(group.guests[0], count)})
    participants = plan.participants.model_copy(update={"groups": (many,)})
    kinds = tuple(kind for kind in plan.documents if kind.id == KIND)
    return replace(found, plan=plan.model_copy(update={"participants": participants, "documents": kinds}))


def peak_megabytes() -> float:
    """Give the most memory that this program held; the system's usual figure counts whoever started it, too."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Build, and print what it took."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    shutil.copy(ROOT / "plan.yaml", folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    read = building.read
    building.read = lambda path, _only=(): crowded(read(path), count)
    start = time.perf_counter()
    journey.build(folder / "plan.yaml", jobs=1)
    taken = time.perf_counter() - start
    peak = peak_megabytes()
    with os.scandir(folder / "output" / "documents" / KIND) as files:
        made = sum(1 for _ in files)
    if made != count:
        raise SystemExit(f"{made} files instead of {count}")
    print(json.dumps({"guests": count, "seconds": round(taken, 2), "megabytes": round(peak, 1)}))


if __name__ == "__main__":
    main()
