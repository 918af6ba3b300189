"""The files of a report put in place: never over one that somebody has changed."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING, BinaryIO, Final

from generator import files
from generator.errors import Place, Problem, Severity
from generator.ledger.reports import FILE, Part

if TYPE_CHECKING:
    from pathlib import Path

    from generator.ledger import Ledger

BESIDE: Final = "{stem} (lần {number}){ending}"
EDITED: Final = "tệp này đã có người sửa, hoặc không do chương trình làm ra, nên giữ nguyên; bản mới ở «{name}»"
HINT: Final = "chép phần đã sửa sang bản mới, hoặc đổi tên, chuyển tệp này đi rồi chạy lại"


class ReportShelf:
    """The folder of one report's files."""

    def __init__(self, ledger: Ledger, root: Path, number: int, *, under: str = "") -> None:
        """Take the folder of all reports, this one's number, and the folder below in which it is made again."""
        self._ledger = ledger
        self._root = root
        self._number = number
        self._under = under
        self.paths: list[Path] = []
        self.parts: list[Part] = []
        self.problems: list[Problem] = []

    def put(self, stem: str, ending: str, data: bytes) -> None:
        """Write a file, whole or not at all; where a person's work has its name, it goes beside it.

        Raises:
            FileError: it cannot be written.
        """
        self.put_stream(stem, ending, io.BytesIO(data))

    def put_stream(self, stem: str, ending: str, data: BinaryIO) -> None:
        """Do the same with a file too large to be held in memory."""
        name, mark = self._name(f"{stem}{ending}"), files.fingerprint_of(data)
        if self._is_handwork(name, mark):
            beside = BESIDE.format(stem=stem, number=self._number, ending=ending)
            told = EDITED.format(name=beside)
            self.problems.append(Problem(Place((self._root / name).as_posix()), "", told, HINT, Severity.WARNING))
            name = self._name(beside)
        path = self._root / name
        data.seek(0)
        with files.being_written(path) as target:
            shutil.copyfileobj(data, target)
        self.paths.append(path)
        self.parts.append(Part(FILE, name, mark))

    def _name(self, file: str) -> str:
        return f"{self._under}/{file}" if self._under else file

    def _is_handwork(self, name: str, mark: str) -> bool:
        path = self._root / name
        if not path.exists():
            return False
        with path.open("rb") as stream:
            there = files.fingerprint_of(stream)
        return there != mark and there not in self._ledger.report_marks(name)
