"""Reading in a process of its own, for libraries that a file can stall, fill with memory, or bring down.

The process is kept for the next file. It is ended when a file takes too long, and a file that brings it down is tried
once more in a fresh one, so that what is said of a file never depends on the files before it.
"""

from __future__ import annotations

import atexit
import dataclasses
import json
import os
import threading
from typing import TYPE_CHECKING, Final, NoReturn

from generator.returns import faults
from generator.returns.apart.carried import opened
from generator.returns.apart.jailed import BROKEN, FULL
from generator.returns.apart.keeper import EndedError, Keeper
from generator.returns.faults import DamagedError, ReturnedFileError, TooLargeError, TooSlowError
from generator.returns.limits import MEGABYTE, USUAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.returns.limits import Limits
    from generator.returns.workbook import Workbook

XLS: Final = "generator.returns.excel.xls_book:read"
READINGS: Final = frozenset({XLS})
MEMORY: Final = 1024 * MEGABYTE
FILES: Final = 200
"""After so many files the process is replaced, so that what a library forgets to give back does not add up."""
_FAULTS: Final = {
    name: fault
    for name, fault in vars(faults).items()
    if isinstance(fault, type) and issubclass(fault, ReturnedFileError)
}


class Jail:
    """One process that reads; started with the first file."""

    def __init__(self, readings: Collection[str] = READINGS, *, memory: int = MEMORY, files: int = FILES) -> None:
        """Prepare.

        Args:
            readings: the functions that may be asked for, each `module:function`; they take a file's bytes, its name
                and the limits, and give a workbook.
            memory: bytes that the process may have, where the system can see to that.
            files: after so many files the process is replaced.
        """
        self._readings = readings
        self._keeper = Keeper(memory)
        self._files = files
        self._turn = threading.Lock()

    def read(self, reading: str, data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
        """Give the workbook in a file.

        Raises:
            ReturnedFileError: it is too large, takes too long, or cannot be read.
            ValueError: no such reading.
        """
        if reading not in self._readings:
            raise ValueError(reading)
        if len(data) > limits.file:
            raise TooLargeError(file, f"hơn {limits.file // MEGABYTE} MB")
        question = {"reading": reading, "file": file, "limits": json.dumps(dataclasses.asdict(limits))}
        asked = json.dumps(question).encode("ascii")
        with self._turn:
            try:
                found, answer = self._answered(asked, data, limits.seconds)
            except EndedError as end:
                raise _fault(end, file) from None
        return _understood(answer, file) if found else _refuse(answer, file)

    def close(self) -> None:
        """End the process."""
        self._keeper.close()

    def _answered(self, asked: bytes, data: bytes, seconds: float) -> tuple[bool, bytes]:
        if self._keeper.served >= self._files:
            self._keeper.close()
        is_fresh = not self._keeper.served
        try:
            return self._keeper.ask(asked, data, seconds=seconds)
        except EndedError as end:
            if is_fresh or end.is_late:
                raise
        return self._keeper.ask(asked, data, seconds=seconds)


def _fault(end: EndedError, file: str) -> ReturnedFileError:
    """Give what the end of the process says of the file."""
    if end.is_late:
        return TooSlowError(file)
    return TooLargeError(file, FULL) if end.is_full else DamagedError(file, BROKEN)


def _understood(answer: bytes, file: str) -> Workbook:
    try:
        return opened(answer)
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedError(file, BROKEN) from error


def _refuse(answer: bytes, file: str) -> NoReturn:
    """Raise the error that the process told of, as if it had been raised here."""
    name, reason, hint = json.loads(answer)
    fault = _FAULTS[name]
    error = fault.__new__(fault)
    ReturnedFileError.__init__(error, file, reason, hint)
    raise error


_JAILS: Final[dict[int, Jail]] = {}
"""This process's own, by its number: a forked copy of a process must not share its parent's."""


def jailed(reading: str, data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a file in the jail of this process.

    Raises:
        ReturnedFileError: it is too large, takes too long, or cannot be read.
    """
    jail = _JAILS.get(os.getpid())
    if jail is None:
        jail = _JAILS[os.getpid()] = Jail()
    return jail.read(reading, data, file, limits=limits)


@atexit.register
def _close() -> None:
    jail = _JAILS.pop(os.getpid(), None)
    if jail is not None:
        jail.close()
