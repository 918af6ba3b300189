"""Work for the cluster of the tests, found by name on its workers."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def doubled(number: int) -> int:
    return 2 * number


def dying_once(folder: Path, number: int) -> int:
    """Kill the worker the first time that 5 is asked for."""
    mark = folder / "died"
    if number == 5 and not mark.exists():
        mark.write_bytes(b"")
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def always_dying(number: int) -> int:
    """Kill every worker that is asked for 5."""
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number
