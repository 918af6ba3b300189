"""Whole files: written completely or not at all, and every refusal of the disk said in words.

A file is written beside its place and moved over it, so a reader sees the old one or the new one. On Windows a file
that Word has open cannot be replaced; a virus scanner holds one for moments only, so a few short waits come first.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable

WAITS: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
HELD_BY_ANOTHER: Final = frozenset({5, 32, 33})
"""Windows: access denied, sharing violation, lock violation."""
LONGEST_PATH: Final = 259
"""What Windows programs, Word among them, open without further ado (MAX_PATH less the closing zero)."""


class Outcome(StrEnum):
    """What became of a file."""

    CREATED = "created"
    SAME = "same"
    REPLACED = "replaced"
    EDITED = "edited"


class MissingError(FileError):
    """There is no such file."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "không có tệp này", "kiểm tra lại tên tệp và thư mục")


class IsFolderError(FileError):
    """A folder stands where a file is meant."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "đây là thư mục, không phải tệp", "ghi rõ tên tệp bên trong thư mục")


class NotReadableError(FileError):
    """The file is there and may not be read."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "không đọc được tệp", "đóng tệp nếu đang mở, hoặc xin quyền đọc tệp")


class FolderReadOnlyError(FileError):
    """The folder does not take new files."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "không ghi được vào thư mục này (chỉ được đọc)",
            "chọn thư mục khác bằng --out, hoặc xin quyền ghi",
        )


class FileLockedError(FileError):
    """Another program, mostly Word, holds the file."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "tệp đang mở trong Word hoặc chương trình khác nên không thay được",
            "đóng tệp rồi chạy lại; các tệp khác không bị ảnh hưởng",
        )


class DiskFullError(FileError):
    """There is no room left."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file, "ổ đĩa đã đầy nên không ghi được", "xoá bớt tệp hoặc chọn ổ khác bằng --out rồi chạy lại"
        )


class PathTooLongError(FileError):
    """The path has more letters than Windows opens."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            f"đường dẫn dài quá {LONGEST_PATH} ký tự, Word trên Windows không mở được",
            "chuyển thư mục ra gần gốc ổ đĩa (ví dụ D:\\KeHoach) hoặc rút ngắn tên tệp trong plan.yaml",
        )


class FileInFolderPlaceError(FileError):
    """A file has the name that the folder should have."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file, "có một tệp trùng tên với thư mục cần ghi vào", "chọn thư mục khác, hoặc đổi tên tệp đó rồi chạy lại"
        )


class NotWritableError(FileError):
    """The disk refuses for another reason."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, f"không ghi được tệp ({reason})", "kiểm tra ổ đĩa, kết nối mạng rồi chạy lại")


def fingerprint(data: bytes) -> str:
    """Give the SHA-256 of some bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def read_whole(path: Path) -> bytes:
    """Give the bytes of a file.

    Raises:
        MissingError, IsFolderError, NotReadableError: why not.
    """
    try:
        return long_path(path).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingError(str(path)) from error
    except IsADirectoryError as error:
        raise IsFolderError(str(path)) from error
    except OSError as error:
        raise (IsFolderError if path.is_dir() else NotReadableError)(str(path)) from error


def make_folder(path: Path) -> None:
    """Make a folder, and those on the way to it, where they are missing.

    Raises:
        FileError: the disk refuses, or a file has that name.
    """
    try:
        long_path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(path, error) from error


def write_whole(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Put a file in place, completely or not at all; folders on the way are made.

    Args:
        path: where it goes.
        data: what it holds.
        durable: whether to wait until the disk itself has it.

    Raises:
        FileError: the disk refuses; the file that stood there stands as it was.
    """
    if is_locked(path):
        raise FileLockedError(str(path))
    target = long_path(path)
    half = target.with_name(f".{os.getpid()}-{time.monotonic_ns():x}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(half, data, durable=durable)
        _patiently(lambda: half.replace(target))
    except OSError as error:
        raise refusal(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def _write(half: Path, data: bytes, *, durable: bool) -> None:
    with half.open("xb") as stream:
        stream.write(data)
        if durable:
            stream.flush()
            os.fsync(stream.fileno())


def _patiently(action: Callable[[], object]) -> None:
    for wait in WAITS:
        try:
            action()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in HELD_BY_ANOTHER:
                raise
            time.sleep(wait)
        else:
            return
    action()


def is_locked(path: Path) -> bool:
    """Whether Word or LibreOffice has the file open, by the note that each leaves beside it.

    Word's note carries the file's name less its first two letters when the name is long, so both forms are looked for.
    """
    notes = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return path.exists() and any(path.with_name(note).exists() for note in notes)


def refusal(path: Path, error: OSError) -> FileError:
    """Give the sentence for what the system refused."""
    file = str(path)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(file)
    if error.errno == errno.ENAMETOOLONG or len(str(path.absolute())) > LONGEST_PATH:
        return PathTooLongError(file)
    if (misplaced := _misplaced(path)) is not None:
        return misplaced
    if getattr(error, "winerror", None) in HELD_BY_ANOTHER and path.exists():
        return FileLockedError(file)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return FolderReadOnlyError(str(path.parent))
    return NotWritableError(file, error.strerror or type(error).__name__)


def _misplaced(path: Path) -> FileError | None:
    if path.is_dir():
        return IsFolderError(str(path))
    taken = next((above for above in path.parents if above.is_file()), None)
    return FileInFolderPlaceError(str(taken)) if taken is not None else None


def long_path(path: Path) -> Path:
    """Give the path in the form in which Windows opens more than 260 letters; elsewhere as it is."""
    if sys.platform != "win32" or len(str(path.absolute())) <= LONGEST_PATH:
        return path
    text = str(path.absolute())
    return Path(text if text.startswith("\\\\") else f"\\\\?\\{text}")
