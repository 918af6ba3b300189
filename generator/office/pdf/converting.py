"""Word files become PDFs: in batches, over all processors, every one of them looked at before it is handed out.

A file that cannot be turned into PDF, whatever the reason, is named, and the rest go on.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import islice
from operator import length_hint
from typing import TYPE_CHECKING, Final

from generator.office.pdf.batch import Converted, WordFile, converted
from generator.office.pdf.ending import ended_in_order
from generator.office.pdf.libreoffice import LibreOffice
from generator.office.pdf.programs import Kind, office
from generator.office.pdf.word_program import WordProgram
from generator.office.processors import processors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from generator.office.pdf.batch import Worker
    from generator.office.pdf.programs import Program

__all__ = ["Converted", "WordFile", "convert"]

MOST: Final = 100
"""Files in a batch: LibreOffice passes over those behind about the 250th; what is lost with a batch is done again."""
LEAST: Final = 12
"""Fewer files are made sooner by one program than two have started."""


def convert(
    files: Iterable[WordFile], *, archive: bool = False, workers: int | None = None, program: Program | None = None
) -> Iterator[Converted]:
    """Give what becomes of each file, in their order; further files are asked for while some are at work.

    Args:
        files: the Word files; of a list the length is known, so that it is shared out evenly.
        archive: whether to make PDF/A-2b, the form for archives.
        workers: how many office programs at a time; as many as there are processors when not given.
        program: the office program; the one that is found when not given.

    Raises:
        NoOfficeError: no program here makes PDF files.
        OfficeBrokenError: the program is here and makes no PDF of anything.
        WorkFolderError: there is no room for temporary files.
    """
    count = length_hint(files, MOST * processors())
    if count == 0:
        return
    chosen = program or office()
    team = team_for(count, workers, chosen)
    size = max(1, min(MOST, -(-count // team)))
    stop = threading.Event()
    with ExitStack() as stack:
        stack.enter_context(ended_in_order())
        free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        for _ in range(team):
            worker = _worker(chosen, archive=archive, stopped=stop.is_set)
            stack.enter_context(worker)
            free.put(worker)
        pool = stack.enter_context(ThreadPoolExecutor(team))
        stack.callback(pool.shutdown, cancel_futures=True)
        stack.callback(stop.set)

        def work(batch: list[WordFile]) -> list[Converted]:
            worker = free.get()
            try:
                return converted(worker, batch, stopped=stop.is_set)
            finally:
                free.put(worker)

        for found in _in_order(pool, work, _batches(files, size), ahead=team + 1):
            yield from found


def team_for(count: int, asked: int | None, program: Program) -> int:
    """Give how many office programs are worth starting for so many files; of Word there is one."""
    if program.kind is Kind.WORD:
        return 1
    return max(1, min(asked or processors(), -(-count // LEAST)))


def _worker(program: Program, *, archive: bool, stopped: Callable[[], bool]) -> LibreOffice | WordProgram:
    if program.kind is Kind.WORD:
        return WordProgram(archive=archive, stopped=stopped)
    return LibreOffice(program.path, archive=archive, stopped=stopped)


def _batches(files: Iterable[WordFile], size: int) -> Iterator[list[WordFile]]:
    rest = iter(files)
    while batch := list(islice(rest, size)):
        yield batch


def _in_order(
    pool: ThreadPoolExecutor,
    work: Callable[[list[WordFile]], list[Converted]],
    batches: Iterable[list[WordFile]],
    *,
    ahead: int,
) -> Iterator[list[Converted]]:
    """Give the answer to every batch in their order, so many of them in hand at a time."""
    waiting: deque[Future[list[Converted]]] = deque()
    for batch in batches:
        waiting.append(pool.submit(work, batch))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
