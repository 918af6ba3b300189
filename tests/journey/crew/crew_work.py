"""Work for a crew; a process of the pool finds it by name, so it cannot stand in the test itself."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def doubled(number: int) -> int:
    return 2 * number


def dying(marks: Path, number: int) -> int:
    """Die once on 3, always on 5."""
    mark = marks / str(number)
    if number == 5 or (number == 3 and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number
