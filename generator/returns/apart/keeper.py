"""Keeps the process in which files are read: starts it, asks it one thing at a time, and ends it when it is late."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Final

from generator.returns.apart.jailed import ANSWER, EXHAUSTED, QUESTION

OVERTIME: Final = -getattr(signal, "SIGXCPU", 0) or None
"""How a process ends that has worked longer than it may."""
_PATIENCE: Final = 2.0
"""Seconds that a process has to end after it has stopped answering."""


class EndedError(Exception):
    """The process ended over a question; why is for the asker to put into words."""

    def __init__(self, *, is_late: bool, is_full: bool) -> None:
        super().__init__()
        self.is_late = is_late
        self.is_full = is_full
        """Whether it ran out of memory."""


class Keeper:
    """One process, started with the first question and again after it has ended."""

    def __init__(self, memory: int) -> None:
        """Prepare; `memory` is how many bytes the process may have, where the system can see to that."""
        self.served = 0
        """How many questions the process has been asked since it was started."""
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, asked: bytes, data: bytes, *, seconds: float) -> tuple[bool, bytes]:
        """Give whether there is a workbook, and the answer.

        Raises:
            EndedError: the process ended, or was ended after so many seconds.
        """
        process = self._started()
        late = threading.Event()
        watch = threading.Timer(seconds, _stop, (process, late))
        watch.start()
        answer, code = None, None
        try:
            answer = _exchange(process, asked, data)
        finally:
            watch.cancel()
            watch.join()
            self.served += 1
            if answer is None or late.is_set():
                code = _exit_code(process)
                self.close()
        if answer is None:
            raise EndedError(is_late=late.is_set() or code == OVERTIME, is_full=code == EXHAUSTED)
        return answer

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        self.served = 0
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        # -P: nothing that lies in the folder where the program was started is ever run
        command = [sys.executable, "-P", "-m", "generator.returns.apart.jailed", str(self._memory)]
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
