"""Is this machine ready? What the program needs is tried, not asked for; each line says what to do."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import files
from generator.errors import KehoachError, Severity
from generator.journey.machine.finding import Finding
from generator.journey.machine.office_program import office_findings

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST_PYTHON: Final = (3, 11)
OLDEST_SQLITE: Final = (3, 37)
"""The first with STRICT tables, which the ledger's are."""
ROOM: Final = 500
"""Megabytes that a big plan, its PDFs and what comes back take at most."""
MEGABYTE: Final = 1024 * 1024
LONGEST_NAME: Final = 130
"""Letters of `documents/<kind>/<file>.docx`, at most, below the output folder."""
TRY: Final = ".thu-ghi"

PYTHON: Final = "Python"
PYTHON_HINT: Final = "cài Python 3.11 hoặc mới hơn từ python.org rồi cài lại chương trình"
SQLITE: Final = "Sổ nhận báo cáo (SQLite)"
SQLITE_OLD: Final = "SQLite {version} quá cũ, cần từ 3.37: không nhận báo cáo được"
LETTERS: Final = "Chữ Việt trong tên tệp"
LETTERS_FINE: Final = "bảng mã {encoding}"
LETTERS_WRONG: Final = "máy đang đặt bảng mã {encoding}, không có chữ Việt nên không đặt được tên tệp"
LETTERS_HINT: Final = "đặt biến môi trường PYTHONUTF8=1 (Linux: LANG=C.UTF-8) rồi mở lại cửa sổ lệnh"
OUTPUT: Final = "Thư mục kết quả"
WORK: Final = "Thư mục tạm"
WRITABLE: Final = "ghi được: {folder} (còn {free} MB)"
NO_ROOM: Final = "chỉ còn {free} MB ở {folder}"
NO_ROOM_HINT: Final = "xóa bớt tệp; một đợt lớn cùng bản PDF và báo cáo gửi về cần chừng {room} MB"
WORK_HINT: Final = "đặt biến TMPDIR (trên Windows: TEMP) vào thư mục ghi được"
PATHS: Final = "Độ dài đường dẫn"
PATHS_FINE: Final = "{length} ký tự trước tên tệp"
PATHS_LONG: Final = (
    "thư mục kết quả đã dài {length} ký tự; tên tệp dài có thể vượt {most}, Word trên Windows không mở được"
)
PATHS_HINT: Final = "chuyển thư mục ra gần gốc ổ đĩa (ví dụ D:\\KeHoach), hoặc dùng --out"


def examined(out: Path) -> Iterator[Finding]:
    """Tell one thing after another, as it is found out; `out` is the folder that results go to."""
    yield _python()
    yield _sqlite()
    yield _letters()
    yield from _folder(OUTPUT, out)
    yield _paths(out)
    yield from _folder(WORK, Path(tempfile.gettempdir()), WORK_HINT)
    yield from office_findings()


def _python() -> Finding:
    text = f"{platform.python_version()} ({platform.system()} {platform.release()}, {platform.machine()})"
    is_old = sys.version_info < OLDEST_PYTHON
    return Finding(PYTHON, text, PYTHON_HINT if is_old else "", Severity.ERROR if is_old else None)


def _sqlite() -> Finding:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        return Finding(SQLITE, SQLITE_OLD.format(version=sqlite3.sqlite_version), PYTHON_HINT, Severity.ERROR)
    return Finding(SQLITE, sqlite3.sqlite_version)


def _letters() -> Finding:
    encoding = sys.getfilesystemencoding()
    try:
        "Kế hoạch Ễ ự".encode(encoding)
    except UnicodeEncodeError:
        return Finding(LETTERS, LETTERS_WRONG.format(encoding=encoding), LETTERS_HINT, Severity.ERROR)
    return Finding(LETTERS, LETTERS_FINE.format(encoding=encoding))


def _folder(about: str, folder: Path, hint: str = "") -> Iterator[Finding]:
    """Write a file into a folder and take it away; a folder that is not there yet is made and taken away too."""
    was_there = folder.exists()
    path = folder / f"{TRY}-{os.getpid()}"
    try:
        files.write_whole(path, b"kehoach")
        path.unlink()
        free = shutil.disk_usage(folder).free // MEGABYTE
        if not was_there:
            folder.rmdir()
    except KehoachError as error:
        yield Finding(about, error.text, hint or error.hint, Severity.ERROR)
        return
    except OSError as error:
        refused = files.refusal(folder, error)
        yield Finding(about, refused.text, hint or refused.hint, Severity.ERROR)
        return
    if free < ROOM:
        text = NO_ROOM.format(free=free, folder=folder)
        yield Finding(about, text, NO_ROOM_HINT.format(room=ROOM), Severity.WARNING)
    else:
        yield Finding(about, WRITABLE.format(folder=folder, free=free))


def _paths(out: Path) -> Finding:
    length = len(os.path.abspath(out)) + 1  # noqa: PTH100 - Path refuses some of what is measured here
    if length + LONGEST_NAME > files.LONGEST_PATH:
        return Finding(PATHS, PATHS_LONG.format(length=length, most=files.LONGEST_PATH), PATHS_HINT, Severity.WARNING)
    return Finding(PATHS, PATHS_FINE.format(length=length))
