"""What the disk refuses, each refusal with the sentence for it: what stands in the way, and the way out."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Final

from generator.errors import FileError
from generator.vietnamese.system_words import system_words

if TYPE_CHECKING:
    from pathlib import Path

ACCESS_DENIED: Final = 5
HELD_BY_ANOTHER: Final = frozenset({ACCESS_DENIED, 32, 33})
"""Windows: access denied, sharing violation, lock violation."""
LONGEST_PATH: Final = 259
"""What Windows programs, Word among them, open without further ado (MAX_PATH less the closing zero)."""
NAME_TOO_LONG: Final = 206
"""Windows: file name or extension is too long."""


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
            "ghi vào thư mục khác (tuỳ chọn --out), hoặc xin quyền ghi",
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
            file, "ổ đĩa đã đầy nên không ghi được", "xóa bớt tệp hoặc chọn ổ khác bằng --out rồi chạy lại"
        )


class PathTooLongError(FileError):
    """The path, or a name on it, has more letters than the system or Word on Windows opens."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            f"đường dẫn dài quá {LONGEST_PATH} ký tự, Word trên Windows không mở được"
            if len(os.path.abspath(file)) > LONGEST_PATH  # noqa: PTH100 - Path refuses some of what is refused here
            else "đường dẫn dài quá mức hệ thống cho phép (một tên tệp hay thư mục quá dài)",
            "chuyển thư mục ra gần gốc ổ đĩa (ví dụ D:\\KeHoach) hoặc rút ngắn tên tệp "
            "(tên do kế hoạch đặt thì rút trong plan.yaml)",
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
    return NotWritableError(file, system_words(error))


def unread(path: Path, error: OSError) -> FileError:
    """Give the sentence for why a file was not read."""
    file = str(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return MissingError(file)
    if error.errno == errno.EISDIR or os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises what is being told here
        return IsFolderError(file)
    return PathTooLongError(file) if _is_too_long(path, error) else NotReadableError(file)


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
