"""How much of this machine the program may use."""

from __future__ import annotations

import os
import sys


def processors() -> int:
    """Give how many processors this process may use."""
    if sys.platform != "win32" and hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
