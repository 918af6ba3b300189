"""One batch of Word files in a folder of its own: placed, converted, looked at; what is missing is tried once more.

An office program works through its files in their order. When it ends early or stands still, the first file without
a PDF is the one that brought it down; that one is tried alone, and the rest go on without it.
"""

from __future__ import annotations

import errno
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePath
from shutil import disk_usage
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Protocol

from generator.errors import FileError
from generator.office.pdf.faults import NotConvertedError, OfficeBrokenError, WorkFolderError
from generator.office.pdf.left_behind import kept_together
from generator.office.pdf.outward import look_through
from generator.office.pdf.probe import NAME, probe
from generator.office.pdf.reading import PdfDamagedError, page_count, pages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FOLDER: Final = "pdf"
"""Where in the folder of a batch the PDFs come to lie."""
PROBE: Final = f"{FOLDER}-{NAME}"
"""What the trial page is called when a batch has failed: no file of the batch has that name."""


AGAIN: Final = 3
"""So many times is a file made once more of which something was left alone at the foot of a page."""
ROOM: Final = 20_000_000
"""Bytes below which the folder for temporary files, and not the office program, is why nothing is made."""


class Worker(Protocol):
    """An office program at work."""

    def run(self, folder: Path, names: Sequence[str]) -> bool:
        """Turn files of a folder into PDFs in its folder `pdf`; give whether the program ended by itself, and well."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, and what its user calls it: a path, of which the last part stands in fields that print it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a Word file: a PDF with its number of pages, or why there is none."""

    name: str
    pdf: bytes = b""
    pages: int = 0
    error: FileError | None = None


def converted(
    worker: Worker, batch: Sequence[WordFile], *, stopped: Callable[[], bool] = lambda: False
) -> list[Converted]:
    """Give what becomes of each file of a batch, in their order; once it is stopped, nothing more is tried.

    Raises:
        OfficeBrokenError: the office program makes no PDF of anything.
        WorkFolderError: there is no room for temporary files.
    """
    try:
        with TemporaryDirectory(prefix="kehoach-pdf-", ignore_cleanup_errors=True) as folder:
            return _Batch(worker, Path(folder), stopped).converted(batch)
    except OSError as error:
        raise WorkFolderError(error) from error


class _Batch:
    def __init__(self, worker: Worker, folder: Path, stopped: Callable[[], bool]) -> None:
        self._worker = worker
        self._folder = folder
        self._stopped = stopped

    def converted(self, files: Sequence[WordFile]) -> list[Converted]:
        refused: dict[int, FileError] = {}
        for place, file in enumerate(files):
            try:
                look_through(file.data, file.name)
            except FileError as error:
                refused[place] = error
        names = distinct(file.name for file in files)
        safe = [place for place in range(len(files)) if place not in refused]
        for place in safe:
            (self._folder / names[place]).write_bytes(files[place].data)
        self._work_through([names[place] for place in safe])
        found = [
            Converted(file.name, error=refused[place]) if place in refused else self._found(file.name, names[place])
            for place, file in enumerate(files)
        ]
        wanted: Sequence[int] = range(len(files))
        for _ in range(AGAIN):
            again = self._kept_together(wanted, files, names, found)
            if not again or self._stopped():
                break
            self._worker.run(self._folder, [names[place] for place in again])
            better = {place: self._found(found[place].name, names[place]) for place in again}
            wanted = [place for place, one in better.items() if one.error is None]
            for place in wanted:
                found[place] = better[place]
        return found

    def _kept_together(
        self, wanted: Iterable[int], files: Sequence[WordFile], names: Sequence[str], found: Sequence[Converted]
    ) -> list[int]:
        """Put in place the copies of files on whose pages something was left behind, and give which they are."""
        again = []
        for place in wanted:
            path, one = self._folder / names[place], found[place]
            if one.pages > 1:
                copy = kept_together(path.read_bytes(), files[place].name, pages_of(one.pdf, one.name))
                if copy is not None:
                    path.write_bytes(copy)
                    (self._folder / FOLDER / f"{path.stem}.pdf").unlink()
                    again.append(place)
        return again

    def _work_through(self, names: Sequence[str]) -> None:
        """Convert files until each has its PDF or was tried alone."""
        while names:
            ended = self._worker.run(self._folder, names)
            missing = [name for name in names if not self._is_there(name)]
            if not missing or self._stopped():
                return
            if ended and len(missing) < len(names):
                for name in missing:
                    self._worker.run(self._folder, [name])
                return
            self._worker.run(self._folder, missing[:1])
            if len(missing) == len(names) and not self._is_there(missing[0]):
                self._try_probe()
            names = missing[1:]

    def _try_probe(self) -> None:
        """Raise an error unless the office program makes a PDF of a page that is known to be right."""
        (self._folder / PROBE).write_bytes(probe())
        self._worker.run(self._folder, [PROBE])
        if not self._is_there(PROBE):
            if disk_usage(self._folder).free < ROOM:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise OfficeBrokenError

    def _is_there(self, name: str) -> bool:
        return self._found(name, name).error is None

    def _found(self, said: str, name: str) -> Converted:
        try:
            pdf = (self._folder / FOLDER / f"{PurePath(name).stem}.pdf").read_bytes()
            return Converted(said, pdf, page_count(pdf, said))
        except (FileNotFoundError, PdfDamagedError):
            return Converted(said, error=NotConvertedError(said))


def distinct(names: Iterable[str]) -> list[str]:
    """Give file names for one folder: the last parts of paths, told apart where two are alike."""
    found: list[str] = []
    taken: set[str] = {FOLDER, PROBE}
    for name in names:
        stem = PurePath(name.replace("\\", "/").rpartition("/")[2]).stem or "tệp"
        given, number = stem, 1
        while (key := unicodedata.normalize("NFC", f"{given}.docx").casefold()) in taken:
            number += 1
            given = f"{stem} ({number})"
        taken.add(key)
        found.append(f"{given}.docx")
    return found
