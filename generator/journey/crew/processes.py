"""The processes that do the work, and what happens when one of them dies.

Batches are handed out a few at a time and answered in their order, so memory does not grow with the plan and two runs
tell the same story. Any `concurrent.futures.Executor` will do; with little to do the work stays in this process.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from generator.journey.crew.ordering import in_order
from generator.office.processors import processors

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterable, Iterator

B = TypeVar("B")
R = TypeVar("R")

AHEAD = 2
_WORK: list[Callable[[Any], Any]] = []
"""In a process of the pool: what it was started for."""
MOST = 60  # Windows waits for no more than 63 processes at once


class Here(Executor):
    """Does the work in this process, at once: starting others would take longer than a few documents do."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 (Executor's own)
        """Give a future that is already there."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Crew(Generic[B, R]):
    """Works through batches with a number of processes. `losses` counts the processes that were killed."""

    def __init__(self, work: Callable[[B], R], *, workers: int, lost: Callable[[B], R]) -> None:
        """Prepare.

        Args:
            work: what to do with a batch; found by name in the other process.
            workers: how many processes; 1 is this one.
            lost: what to answer for a batch whose process dies each time.
        """
        self._work = work
        self._workers = min(workers, MOST)
        self._lost = lost
        self._pool: Executor = Here()
        self.losses = 0

    def __enter__(self) -> Self:
        """Start the processes."""
        self._pool = self._staffed(self._workers)
        return self

    def __exit__(self, *_: object) -> None:
        """Let running batches end, so that their files are whole; drop the others."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def results(self, batches: Iterable[B]) -> Iterator[R]:
        """Give the answer to every batch, in order."""
        room = 1 if self._workers == 1 else AHEAD * self._workers
        return in_order(batches, self._submit, self._next, room=room)

    def _next(self, ahead: deque[tuple[B, Future[R]]]) -> R:
        batch, future = ahead.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self.losses += 1
            self._pool.shutdown(wait=True, cancel_futures=True)
            answer = self._alone(batch)
            self._pool = self._staffed(self._workers)
            waiting = [(later, self._again(later, known)) for later, known in ahead]
            ahead.clear()
            ahead.extend(waiting)
            return answer

    def _staffed(self, workers: int, processes: int | None = None) -> Executor:
        """Start processes that know the work: it is sent to each of them once, and not with every batch."""
        if workers == 1:
            return Here()
        # a forked copy of a process with threads (the progress bar is one) may stand still for ever
        start = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
        return ProcessPoolExecutor(processes or workers, mp_context=start, initializer=_arrive, initargs=(self._work,))

    def _submit(self, batch: B) -> Future[R]:
        try:
            work: Callable[..., Any] = _done if self._workers > 1 else self._work
            return self._pool.submit(work, batch)
        except BrokenProcessPool as error:
            # answered in its turn, when the pool is made anew for all that wait
            broken: Future[R] = Future()
            broken.set_exception(error)
            return broken

    def _again(self, batch: B, future: Future[R]) -> Future[R]:
        """Give the future that stands: the old one when its work was done before the pool broke."""
        stands = future.done() and not future.cancelled() and future.exception() is None
        return future if stands else self._submit(batch)

    def _alone(self, batch: B) -> R:
        """Do one batch in a process of its own, so that a batch that kills its process harms no other."""
        with self._staffed(2, processes=1) as pool:
            try:
                return cast("R", pool.submit(_done, batch).result())
            except BrokenProcessPool:
                return self._lost(batch)


def workers_for(count: int, asked: int | None, *, batch: int, few: int) -> int:
    """Give the number of processes for `count` documents: what was asked for, else what is worth starting."""
    if asked is not None:
        return max(1, asked)
    if count < few:
        return 1
    return max(1, min(processors(), -(-count // batch)))


def _done(batch: object) -> object:
    """Do what this process was started for."""
    return _WORK[0](batch)


def _arrive(work: Callable[[Any], Any]) -> None:
    """Take the work to do; end with the parent, and leave Ctrl-C to it."""
    _WORK[:] = [work]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent.sentinel,), daemon=True).start()


def _leave_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
