"""A bar on a terminal while many documents are made; nothing anywhere else."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 100
LABEL = "Đang làm văn bản"


class Bar(Protocol):
    """Shows how far the work is."""

    def start(self, total: int) -> None:
        """Show that `total` documents are to be made."""

    def step(self) -> None:
        """Show that one more is done."""


class NoBar:
    """Shows nothing."""

    def start(self, total: int) -> None:
        """Ignore it."""

    def step(self) -> None:
        """Ignore it."""


class TerminalBar:
    """Shows a bar on stderr once there is enough to do."""

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only on a terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        self.display = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._running = False

    def start(self, total: int) -> None:
        """Show the bar, unless the work is over before anyone could read it."""
        if total >= MANY:
            self.display.start()
            self._task = self.display.add_task(LABEL, total=total)
            self._running = True

    def step(self) -> None:
        """Move on by one."""
        if self._running:
            self.display.advance(self._task)


@contextmanager
def progress() -> Iterator[Bar]:
    """Give a bar when stderr is a terminal, else nothing that shows; the bar is gone when the block ends."""
    if not sys.stderr.isatty():
        yield NoBar()
        return
    bar = TerminalBar()
    try:
        yield bar
    finally:
        bar.display.stop()
