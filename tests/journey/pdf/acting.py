"""Stands for the office program where its pages do not matter: it makes PDFs at once, none like another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from office.pdf.paper import pdf

from generator.office.pdf.batch import Converted
from generator.office.pdf.faults import NotConvertedError
from generator.office.pdf.probe import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.office.pdf.batch import WordFile

PAGE = b"BT /F1 24 Tf 72 700 Td (Giay moi) Tj ET"


class Acting:
    """Stands for the office program; the PDF says how often it was asked, as LibreOffice's never are the same."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.broken: set[str] = set()
        self.pages = 1
        self.trial = pdf(b"")
        self.own_pages: dict[str, int] = {}

    def convert(
        self, files: Iterable[WordFile], *, archive: bool = False, workers: int | None = None
    ) -> Iterator[Converted]:
        del workers
        for file in files:
            name = file.name.rpartition("/")[2]
            if name == NAME:  # its letters are another test's
                yield Converted(name, self.trial, 1)
                continue
            self.asked.append((name, archive))
            if name in self.broken:
                yield Converted(file.name, error=NotConvertedError(file.name))
            else:
                count = self.own_pages.get(name, self.pages)
                pages = [PAGE + f"\n% {len(self.asked)}".encode()] * count
                yield Converted(file.name, pdf(*pages), count)
