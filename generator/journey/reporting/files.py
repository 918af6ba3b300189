"""The files of a report put in place: never over one that somebody has changed."""

from __future__ import annotations

import io
import shutil
from itertools import chain, count
from typing import TYPE_CHECKING, BinaryIO, Final

from generator import files
from generator.errors import Place, Problem, Severity
from generator.ledger.reports import FILE, Part

if TYPE_CHECKING:
    from pathlib import Path

    from generator.ledger import Ledger

BESIDE: Final = "{stem} (lần {number}){ending}"
NEXT_BESIDE: Final = "{stem} (lần {number}, bản {copy}){ending}"
EDITED: Final = "tệp này đã có người sửa, hoặc không do chương trình làm ra, nên giữ nguyên; bản mới ở «{name}»"
OPEN: Final = "{why}; bản mới ở «{name}»"
OPEN_HINT: Final = (
    "đóng tệp rồi chạy lại thì bản mới thay đúng tệp này; nếu không ai mở, xóa tệp ẩn «~$…», «.~lock…» cạnh nó"
)
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
        """Write a file, whole or not at all; where a person's work or an open file has its name, it goes beside it.

        Raises:
            FileError: it cannot be written.
        """
        self.put_stream(stem, ending, io.BytesIO(data))

    def put_stream(self, stem: str, ending: str, data: BinaryIO) -> None:
        """Do the same with a file too large to be held in memory."""
        name, mark = self._name(f"{stem}{ending}"), files.fingerprint_of(data)
        beside = self._beside(stem, ending, mark)
        if self._is_handwork(name, mark):
            self._tell(name, EDITED.format(name=_bare(beside)), HINT)
            name = beside
        try:
            self._write(name, mark, data)
        except files.FileLockedError as error:
            self._tell(name, OPEN.format(why=error.problems()[0].text, name=_bare(beside)), OPEN_HINT)
            name = beside
            self._write(name, mark, data)
        self.paths.append(self._root / name)
        self.parts.append(Part(FILE, name, mark))

    def _beside(self, stem: str, ending: str, mark: str) -> str:
        """Give a name beside the file's own; a killed run may have given one out, and a person edited that since."""
        names = (NEXT_BESIDE.format(stem=stem, number=self._number, copy=copy, ending=ending) for copy in count(2))
        first = BESIDE.format(stem=stem, number=self._number, ending=ending)
        return next(name for one in chain([first], names) if not self._is_handwork(name := self._name(one), mark))

    def _write(self, name: str, mark: str, data: BinaryIO) -> None:
        self._ledger.announce_report_file(name, mark)
        data.seek(0)
        with files.being_written(self._root / name) as target:
            shutil.copyfileobj(data, target)

    def _tell(self, name: str, told: str, hint: str) -> None:
        self.problems.append(Problem(Place((self._root / name).as_posix()), "", told, hint, Severity.WARNING))

    def _name(self, file: str) -> str:
        return f"{self._under}/{file}" if self._under else file

    def _is_handwork(self, name: str, mark: str) -> bool:
        path = self._root / name
        if not path.exists():
            return False
        with path.open("rb") as stream:
            there = files.fingerprint_of(stream)
        return there != mark and there not in self._ledger.report_marks(name)


def _bare(name: str) -> str:
    return name.rpartition("/")[2]
