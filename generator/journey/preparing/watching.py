"""Waits for a plan or its templates to be saved, and says which; the builds in between are the caller's."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator.journey.record.inputs import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LOOK_SECONDS: Final = 0.5
"""Between two looks at the folder: a saved change is seen before the hand is back at the mouse."""
QUIET_SECONDS: Final = 0.3
"""Word and Excel save in several steps; files are read when they have been left alone for so long."""
PASSING: Final = ("~$", ".~lock.", ".")
TEMPORARY: Final = (".tmp", ".part", "~", ".bak", ".swp")


def changes(
    plan_path: Path, *, sleep: Callable[[float], None] = time.sleep, lists: Callable[[], list[Path]] = list
) -> Iterator[tuple[str, ...]]:
    """Give the names of the files that were saved, added or taken away, each time it happens; never ends.

    Args:
        plan_path: the plan; its templates lie beside it.
        sleep: waits for some seconds.
        lists: gives the further files that the plan names, such as lists of guests.
    """
    before = _state(plan_path, lists())
    while True:
        sleep(LOOK_SECONDS)
        now = _state(plan_path, lists())
        if now == before:
            continue
        now = _settled(plan_path, now, sleep=sleep, lists=lists)
        changed = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
        before = now
        if changed:
            yield tuple(changed)


def _settled(
    plan_path: Path,
    now: dict[str, tuple[int, int]],
    *,
    sleep: Callable[[float], None],
    lists: Callable[[], list[Path]],
) -> dict[str, tuple[int, int]]:
    while True:
        sleep(QUIET_SECONDS)
        later = _state(plan_path, lists())
        if later == now:
            return now
        now = later


def _state(plan_path: Path, lists: list[Path]) -> dict[str, tuple[int, int]]:
    """Give time and size of everything that documents are made from, by name from the plan's folder."""
    folder = plan_path.parent
    paths = [plan_path, *lists, *(folder / TEMPLATES).rglob("*.docx")]
    found = {}
    for path in paths:
        if path.name.startswith(PASSING) or path.name.endswith(TEMPORARY):
            continue
        try:
            facts = path.stat()
        except OSError:
            continue
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
        found[name] = (facts.st_mtime_ns, facts.st_size)
    return found
