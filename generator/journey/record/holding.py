"""One writer at a time for an output folder, whatever program or person starts the second.

The operating system holds the lock, so it ends with the process that took it: there are no stale locks to judge.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import contextmanager
from datetime import datetime
from typing import IO, TYPE_CHECKING

from generator import files
from generator.errors import FileError
from generator.journey.record.disk import refusals_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = ".lock"


class FolderHeldError(FileError):
    """Another run is writing into the folder; says which, where and since when."""

    def __init__(self, folder: str, holder: dict[str, object]) -> None:
        who = ""
        if holder:
            who = f" (tiến trình {holder.get('pid')} trên máy {holder.get('host')}, từ {holder.get('since')})"
        super().__init__(
            folder,
            f"một lần chạy khác đang ghi vào thư mục này{who}",
            "chờ lần chạy kia xong rồi chạy lại, hoặc chọn thư mục khác bằng --out",
        )


class OutputIsFileError(FileError):
    """A file stands where the output folder is meant."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "đây là tệp, không phải thư mục", "ghi tên một thư mục sau --out")


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the output folder, made if need be, for as long as the block runs.

    Raises:
        FolderHeldError: another process holds it.
        FileError: there can be no such folder, or it takes no files.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputIsFileError(str(folder))
    files.make_folder(folder)
    with refusals_named(folder / NAME):
        lock = (folder / NAME).open("a+", encoding="utf-8")
    with lock:
        if not _take(lock):
            raise FolderHeldError(str(folder), _holder(lock))
        lock.seek(0)
        lock.truncate()
        since = datetime.now().astimezone().strftime("%H:%M:%S %d/%m/%Y")
        lock.write(json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "since": since}))
        lock.flush()
        try:
            yield
        finally:
            # the file stays, empty: whoever removed it could remove the lock that the next run has just taken
            lock.seek(0)
            lock.truncate()


def _holder(lock: IO[str]) -> dict[str, object]:
    lock.seek(0)
    try:
        found = json.loads(lock.read())
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


if sys.platform == "win32":
    import msvcrt

    # a byte far behind the text, because Windows lets nobody read what is locked
    FAR = 1 << 30

    def _take(lock: IO[str]) -> bool:
        os.lseek(lock.fileno(), FAR, os.SEEK_SET)
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(lock: IO[str]) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # some network drives know no locks; there the folder is as safe as its users are careful
            return True
        return True
