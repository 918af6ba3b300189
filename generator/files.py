"""Whole files: written completely or not at all, and every refusal of the disk said in words.

A file is written beside its place and moved over it, so a reader sees the old one or the new one. On Windows a file
that Word has open cannot be replaced; a virus scanner holds one for moments only, so a few short waits come first.
"""

from __future__ import annotations

import contextlib
import errno
import ntpath
import os
import sys
import time
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from generator.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAITS: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
ACCESS_DENIED: Final = 5
HELD_BY_ANOTHER: Final = frozenset({ACCESS_DENIED, 32, 33})
"""Windows: access denied, sharing violation, lock violation."""
LONGEST_PATH: Final = 259
"""What Windows programs, Word among them, open without further ado (MAX_PATH less the closing zero)."""
NAME_TOO_LONG: Final = 206
"""Windows: file name or extension is too long."""
SHORT_STEM: Final = 6
"""Up to this many letters before the ending, Word's note carries the whole name."""


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

    def __init__(self, file: str, note: str = "") -> None:
        left_over = f"; nếu không ai mở tệp, hãy xóa tệp ẩn «{note}» cùng thư mục" if note else ""
        super().__init__(
            file,
            "tệp đang mở trong Word hoặc chương trình khác nên không thay được",
            f"đóng tệp rồi chạy lại; các tệp khác không bị ảnh hưởng{left_over}",
        )


class DiskFullError(FileError):
    """There is no room left."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file, "ổ đĩa đã đầy nên không ghi được", "xoá bớt tệp hoặc chọn ổ khác bằng --out rồi chạy lại"
        )


class PathTooLongError(FileError):
    """The path, or a name on it, has more letters than the system or Word on Windows opens."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            f"đường dẫn dài quá {LONGEST_PATH} ký tự, Word trên Windows không mở được"
            if len(os.path.abspath(file)) > LONGEST_PATH  # noqa: PTH100 - Path refuses some of what is refused here
            else "đường dẫn dài quá mức hệ thống cho phép (một tên tệp hay thư mục quá dài)",
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


def fingerprint_of(stream: BinaryIO) -> str:
    """Give the SHA-256 of all that a stream holds, without holding it; the stream is at its end then."""
    stream.seek(0)
    found = sha256()
    for piece in iter(lambda: stream.read(1 << 20), b""):
        found.update(piece)
    return found.hexdigest()


def read_whole(path: Path) -> bytes:
    """Give the bytes of a file.

    Raises:
        MissingError, IsFolderError, PathTooLongError, NotReadableError: why not.
    """
    try:
        return long_path(path).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingError(str(path)) from error
    except OSError as error:
        raise _unread(path, error)(str(path)) from error


def _unread(path: Path, error: OSError) -> type[MissingError | IsFolderError | PathTooLongError | NotReadableError]:
    if error.errno == errno.EISDIR or os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises what is being told here
        return IsFolderError
    return PathTooLongError if _is_too_long(path, error) else NotReadableError


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
        durable: whether to wait until the disk itself has it, name and all.

    Raises:
        FileError: the disk refuses; the file that stood there stands as it was.
    """
    with _half(path, durable=durable) as half:
        _write(half, data, durable=durable)


@contextlib.contextmanager
def being_written(path: Path) -> Iterator[BinaryIO]:
    """Give a stream for a file too large to be held in memory: it is in place when the block ends, unless it fails.

    Raises:
        FileError: as `write_whole` does.
    """
    with _half(path) as half, half.open("xb") as stream:
        yield stream


@contextlib.contextmanager
def _half(path: Path, *, durable: bool = False) -> Iterator[Path]:
    """Give the place beside a file where it is written before it is moved over it."""
    if note := lock_note(path):
        raise FileLockedError(str(path), note)
    make_folder(path.parent)
    target = long_path(path)
    half = long_path(path.with_name(f".{os.getpid()}-{os.urandom(6).hex()}.part"))
    try:
        yield half
        _patiently(lambda: half.replace(target))
        if durable:
            _settle_names(target.parent)
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


def _settle_names(folder: Path) -> None:
    """Wait until the disk has the folder's list of names; Windows has no such wish, some network drives refuse it."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


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
    """Whether Word or LibreOffice has the file open, by the note that each leaves beside it."""
    return bool(lock_note(path))


def lock_note(path: Path) -> str:
    """Give the name of the note that Word or LibreOffice left beside an open file; "" when there is none.

    Word's note covers the first two letters of a long name, the first of a name of seven, and none of a short one.
    """
    covered = min(max(len(path.stem) - SHORT_STEM, 0), 2)
    notes = (f"~${path.name}", f"~${path.name[covered:]}", f".~lock.{path.name}#")
    # os.path, because Path.exists raises for a name that is too long
    if not os.path.exists(path):  # noqa: PTH110
        return ""
    return next((note for note in notes if os.path.exists(path.with_name(note))), "")  # noqa: PTH110


def refusal(path: Path, error: OSError) -> FileError:
    """Give the sentence for what the system refused."""
    file = str(path)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(file)
    if _is_too_long(path, error):
        return PathTooLongError(file)
    if (misplaced := _misplaced(path, error)) is not None:
        return misplaced
    if _is_held(path, error):
        return FileLockedError(file)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return FolderReadOnlyError(str(path.parent))
    return NotWritableError(file, error.strerror or type(error).__name__)


def _misplaced(path: Path, error: OSError) -> FileError | None:
    # os.path, because Path.is_dir and Path.is_file raise what is being told here
    if os.path.isdir(path):  # noqa: PTH112
        return IsFolderError(str(path))
    folders = [path, *path.parents] if error.errno == errno.EEXIST else path.parents
    taken = next((folder for folder in folders if os.path.isfile(folder)), None)  # noqa: PTH113
    return FileInFolderPlaceError(str(taken)) if taken is not None else None


def _is_too_long(path: Path, error: OSError) -> bool:
    """Whether the length was what the system minded; Windows also calls a path that is too long a missing one."""
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == NAME_TOO_LONG:
        return True
    return sys.platform == "win32" and error.errno == errno.ENOENT and len(str(path.absolute())) > LONGEST_PATH


def _is_held(path: Path, error: OSError) -> bool:
    """Whether another program holds the file; "access denied" says so only of the moving, which names two files."""
    number = getattr(error, "winerror", None)
    if number not in HELD_BY_ANOTHER or not os.path.exists(path):  # noqa: PTH110 - Path.exists raises
        return False
    return number != ACCESS_DENIED or error.filename2 is not None


def long_path(path: Path) -> Path:
    """Give the path in the form in which Windows opens more than 260 letters; elsewhere as it is."""
    if sys.platform != "win32" or len(str(path.absolute())) <= LONGEST_PATH:
        return path
    return Path(_extended(str(path.absolute())))


def _extended(text: str) -> str:
    """Give an absolute Windows path as the form that has no limit; it takes no dots and no forward slashes."""
    plain = ntpath.normpath(text)
    if plain.startswith("\\\\?\\"):
        return plain
    return f"\\\\?\\UNC\\{plain[2:]}" if plain.startswith("\\\\") else f"\\\\?\\{plain}"
