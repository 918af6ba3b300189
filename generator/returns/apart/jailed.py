"""The process in which files of unknown origin are read: it answers one file after another until nobody asks.

A question is two lengths, a JSON object and a file; an answer is a length and JSON. It ends when its input does, so it
outlives nobody; its memory is bounded, and so is its time on the processor, where the system can do that.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, Final

from generator.returns.apart.carried import packed
from generator.returns.faults import DamagedError, ReturnedFileError
from generator.returns.limits import Limits

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.returns.workbook import Workbook

QUESTION: Final = struct.Struct(">QQ")
ANSWER: Final = struct.Struct(">?Q")
"""Whether there is a workbook, and how many bytes follow."""
EXHAUSTED: Final = 9
"""How the process ends when its memory does."""
BROKEN: Final = "cấu trúc bên trong không đọc được"
FULL: Final = "đọc tệp cần quá nhiều bộ nhớ"


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until the questions end.

    Raises:
        MemoryError: a file asked for more than there is; who knows what else is missing now.
    """
    while len(head := questions.read(QUESTION.size)) == QUESTION.size:
        asked, size = QUESTION.unpack(head)
        question = json.loads(questions.read(asked))
        data = questions.read(size)
        try:
            found, answer = True, _read(question, data)
        except MemoryError:
            raise
        except ReturnedFileError as error:
            found, answer = False, _fault(error)
        except BaseException:  # noqa: BLE001 - whatever breaks in there; a library's panic is no Exception
            found, answer = False, _fault(DamagedError(question["file"], BROKEN))
        answers.write(ANSWER.pack(found, len(answer)) + answer)
        answers.flush()


def _read(question: dict[str, str], data: bytes) -> bytes:
    limits = Limits(**json.loads(question["limits"]))
    bound_time(limits.seconds)
    module, _, name = question["reading"].partition(":")
    reading: Callable[[bytes, str, Limits], Workbook | bytes] = getattr(importlib.import_module(module), name)
    found = reading(data, question["file"], limits)
    return found if isinstance(found, bytes) else packed(found)


def _fault(error: ReturnedFileError) -> bytes:
    return json.dumps([type(error).__name__, error.reason, error.hint]).encode("ascii")


def bound_memory(most: int) -> None:
    """Let this process have so many bytes and no more, where the system can see to that."""
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_time(seconds: float) -> None:
    """Let this process work so many seconds from now: the end of one that nobody is left to stop."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime + seconds) + 1, hard))


def main() -> None:
    """Serve on the process's own input and output; what libraries print goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bound_memory(int(sys.argv[1]))
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        serve(sys.stdin.buffer, answers)
    except MemoryError:
        os._exit(EXHAUSTED)


if __name__ == "__main__":
    main()
