"""Whoever ends the program while PDFs are made (a closed window, a service that stops) ends the office programs too."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SIGNALS: Final = ("SIGTERM", "SIGHUP")
"""At these Python dies where it stands, and what it started goes on without it."""


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Have the program end at these signals as it does at Ctrl-C; those that somebody else listens to stay theirs."""
    ours = []
    if threading.current_thread() is threading.main_thread():
        there = (getattr(signal, name) for name in SIGNALS if hasattr(signal, name))
        ours = [number for number in there if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        with suppress(ValueError):  # in another thread nobody may change them
            for number in ours:
                signal.signal(number, signal.SIG_DFL)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
