"""Which office program on this machine turns Word files into PDF, and where it lies."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.errors import KehoachError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAMES: Final = ("soffice", "libreoffice")
LINUX: Final = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
)
LINUX_VERSIONED: Final = ("/opt", "libreoffice*/program/soffice")
"""Where the packages of libreoffice.org put each version."""
MAC: Final = "Applications/LibreOffice.app/Contents/MacOS/soffice"
WINDOWS: Final = "LibreOffice/program/soffice.com"
"""The one that stays until it is done; `soffice.exe` returns at once."""
WINDOWS_ROOTS: Final = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
WORD: Final = "Microsoft Office/root/Office*/WINWORD.EXE"
WORD_OLD: Final = "Microsoft Office/Office*/WINWORD.EXE"


class Kind(StrEnum):
    """The two programs that are asked."""

    LIBREOFFICE = "LibreOffice"
    WORD = "Microsoft Word"


@dataclass(frozen=True, slots=True)
class Program:
    """An office program and the file that starts it."""

    kind: Kind
    path: Path


class NoOfficeError(KehoachError):
    """No program here makes PDF files."""

    def __init__(self) -> None:
        super().__init__(
            "máy này chưa có LibreOffice nên chưa làm được PDF",
            "cài LibreOffice (Windows, macOS: libreoffice.org; Debian, Ubuntu: sudo apt install "
            "libreoffice-writer-nogui); trên Windows có thể dùng Word: pip install -e .[windows]. "
            "Xem thêm: «kehoach doctor»",
        )


def office() -> Program:
    """Give the program to use: LibreOffice, else Word where Python can speak to it.

    Raises:
        NoOfficeError: neither is here.
    """
    for path in libreoffice_places(sys.platform, os.environ):
        if path.is_file():
            return Program(Kind.LIBREOFFICE, path)
    if (path_of_word := word(sys.platform, os.environ)) is not None and find_spec("win32com") is not None:
        return Program(Kind.WORD, path_of_word)
    raise NoOfficeError


def libreoffice_places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Give where LibreOffice may lie, the likeliest first: on the search path, then where installers put it."""
    if platform == "win32":
        # what the search path finds there is soffice.exe
        yield from (root / WINDOWS for root in _windows_roots(environment))
    for name in NAMES:
        if (found := shutil.which(name, path=environment.get("PATH"))) is not None:
            yield Path(found)
    if platform == "darwin":
        yield from (Path(root) / MAC for root in ("/", environment.get("HOME", "/")))
    elif platform != "win32":
        yield from map(Path, LINUX)
        root, pattern = LINUX_VERSIONED
        yield from sorted(Path(root).glob(pattern), reverse=True)


def word(platform: str, environment: Mapping[str, str]) -> Path | None:
    """Give where Word lies; nothing where it does not, or where nobody could ask it."""
    if platform != "win32":
        return None
    found = (path for root in _windows_roots(environment) for way in (WORD, WORD_OLD) for path in root.glob(way))
    return next(found, None)


def _windows_roots(environment: Mapping[str, str]) -> list[Path]:
    return [Path(environment[name]) for name in WINDOWS_ROOTS if environment.get(name)]
