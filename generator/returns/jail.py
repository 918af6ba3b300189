"""Reading in a process of its own, for libraries that a file can stall, fill with memory, or bring down.

The process is kept for the next file. It is ended when a file takes too long, and a file that brings it down is tried
once more in a fresh one, so that what is said of a file never depends on the files before it.
"""

from __future__ import annotations

import atexit
import dataclasses
import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NoReturn

from generator.returns import faults
from generator.returns.carried import opened
from generator.returns.faults import DamagedError, ReturnedFileError, TooLargeError, TooSlowError
from generator.returns.jailed import ANSWER, BROKEN, EXHAUSTED, FULL, QUESTION
from generator.returns.limits import MEGABYTE, USUAL

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.returns.limits import Limits
    from generator.returns.workbook import Workbook

XLS: Final = "generator.returns.xls_book:read"
CALAMINE: Final = "generator.returns.calamine_book:read"
READINGS: Final = frozenset({XLS, CALAMINE})
MEMORY: Final = 1024 * MEGABYTE
FILES: Final = 200
"""After so many files the process is replaced, so that what a library forgets to give back does not add up."""
OVERTIME: Final = -getattr(signal, "SIGXCPU", 0) or None
"""How a process ends that has worked longer than it may."""
_PATIENCE: Final = 2.0
"""Seconds that a process has to end after it has stopped answering."""
_FAULTS: Final = {
    name: fault
    for name, fault in vars(faults).items()
    if isinstance(fault, type) and issubclass(fault, ReturnedFileError)
}


class _Ended(Exception):  # noqa: N818 - never leaves this module
    """The process ended over a file."""

    def __init__(self, *, is_late: bool = False, is_full: bool = False) -> None:
        super().__init__()
        self.is_late = is_late
        self.is_full = is_full

    def fault(self, file: str) -> ReturnedFileError:
        """Give what that says of the file."""
        if self.is_late:
            return TooSlowError(file)
        return TooLargeError(file, FULL) if self.is_full else DamagedError(file, BROKEN)


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
        self._memory = memory
        self._files = files
        self._served = 0
        self._process: subprocess.Popen[bytes] | None = None
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
            except _Ended as end:
                raise end.fault(file) from None
        return _understood(answer, file) if found else _refuse(answer, file)

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _answered(self, asked: bytes, data: bytes, seconds: float) -> tuple[bool, bytes]:
        if self._served >= self._files:
            self.close()
        is_fresh = self._process is None
        try:
            return self._asked_once(asked, data, seconds)
        except _Ended as end:
            if is_fresh or end.is_late:
                raise
        return self._asked_once(asked, data, seconds)

    def _asked_once(self, asked: bytes, data: bytes, seconds: float) -> tuple[bool, bytes]:
        """Give whether there is a workbook, and the answer; raise `_Ended` when the process gave none."""
        process = self._started()
        late = threading.Event()
        watch = threading.Timer(seconds, _stop, (process, late))
        watch.start()
        answer = None
        try:
            answer = _exchange(process, asked, data)
        finally:
            watch.cancel()
            watch.join()
            self._served += 1
            if answer is None or late.is_set():
                code = _exit_code(process)
                self.close()
        if answer is None:
            raise _Ended(is_late=late.is_set() or code == OVERTIME, is_full=code == EXHAUSTED)
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        # -P: nothing that lies in the folder where the program was started is ever run
        command = [sys.executable, "-P", "-m", "generator.returns.jailed", str(self._memory)]
        self._served = 0
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return self._process


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _exchange(process: subprocess.Popen[bytes], asked: bytes, data: bytes) -> tuple[bool, bytes] | None:
    """Ask, and give the answer; nothing when the process ends before it has answered."""
    assert process.stdin is not None  # noqa: S101 - it was started with pipes
    assert process.stdout is not None  # noqa: S101 - the same
    try:
        for part in (QUESTION.pack(len(asked), len(data)), asked, data):
            process.stdin.write(part)
        process.stdin.flush()
        head = process.stdout.read(ANSWER.size)
        if len(head) < ANSWER.size:
            return None
        found, size = ANSWER.unpack(head)
        answer = process.stdout.read(size)
    except OSError:
        return None
    return (found, answer) if len(answer) == size else None


def _exit_code(process: subprocess.Popen[bytes]) -> int:
    """Give what the process ended with; it is ended when it does not do so by itself."""
    try:
        return process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


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
        atexit.register(jail.close)
    return jail.read(reading, data, file, limits=limits)
