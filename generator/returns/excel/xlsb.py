"""Binary workbooks of Excel (.xlsb), read by ourselves: values, fonts, formats; of formulas, only that there is one.

Source: [MS-XLSB]. Macros are noted and never run, links to other files are noted and never followed.
"""

from __future__ import annotations

import struct
import time
from typing import TYPE_CHECKING, Final

from generator.returns.archive import Archive
from generator.returns.excel.drawings import pictures_of
from generator.returns.excel.xlsb_names import XlsbBook
from generator.returns.excel.xlsb_records import BrokenError
from generator.returns.excel.xlsb_shared import Fonts, texts_of
from generator.returns.excel.xlsb_sheet import XlsbSheet
from generator.returns.faults import DamagedError, NotWorkbookError, TooLargeError
from generator.returns.limits import USUAL
from generator.returns.parts import links_of, workbook_part
from generator.returns.properties import properties_of
from generator.returns.workbook import Note, Sheet, Workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.returns.excel.shared import SharedText
    from generator.returns.excel.xlsb_names import Entry
    from generator.returns.limits import Limits
    from generator.returns.parts import Link

_USUAL: Final = "xl/workbook.bin"
_SHEETS: Final = "worksheet"


def read_xlsb(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned workbook.

    Args:
        data: the file as it came.
        file: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, or not safely.
    """
    archive = Archive(data, file, limits)
    try:
        return _Reader(archive, file, limits).read()
    except (BrokenError, struct.error, IndexError) as error:
        raise DamagedError(file, "nội dung nhị phân không hợp lệ") from error


class _Reader:
    """One workbook on its way from parts to sheets."""

    def __init__(self, archive: Archive, file: str, limits: Limits) -> None:
        self._archive = archive
        self._file = file
        self._limits = limits
        self._left = limits.cells
        self._until = time.monotonic() + limits.seconds

    def read(self) -> Workbook:
        part = workbook_part(self._archive, self._file) or _USUAL
        if part not in self._archive:
            raise NotWorkbookError(self._file, "tệp nén này không chứa bảng tính Excel")
        book = XlsbBook(self._archive.read(part))
        links = links_of(self._archive, part, self._file)
        fonts = Fonts(self._part(links, "styles"))
        texts = texts_of(self._part(links, "sharedStrings"), fonts)
        if len(book.sheets) > self._limits.parts:
            raise TooLargeError(self._file, f"hơn {self._limits.parts} trang")
        found = [self._sheet(entry, links, texts, fonts) for entry in book.sheets]
        return Workbook(
            sheets=[sheet for sheet, _ in found],
            styles=fonts.styles,
            names=book.names,
            properties=properties_of(self._archive, self._file),
            date_1904=book.date_1904,
            notes=self._notes(book),
            pictures=pictures_of(self._archive, found, self._file),
            dialect="xlsb",
        )

    def _part(self, links: Sequence[Link], kind: str) -> bytes:
        """Give a part by its relationship; nothing when there is none."""
        named = next((link.target for link in links if link.kind == kind and link.target in self._archive), None)
        return b"" if named is None else self._archive.read(named)

    def _sheet(
        self, entry: Entry, links: Sequence[Link], texts: Sequence[SharedText], fonts: Fonts
    ) -> tuple[Sheet, str]:
        """Give a sheet, and the name of its part."""
        reader = XlsbSheet(self._file, texts, fonts, self._limits)
        parts = [link.target for link in links if link.id == entry.link and link.kind == _SHEETS]
        part = next((part for part in parts if part in self._archive), "")
        if part:
            reader.read(self._archive.read(part), until=self._until)
        self._left -= len(reader.cells)
        if self._left < 0:
            raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
        hidden = frozenset(reader.hidden_rows), frozenset(reader.hidden_columns)
        return Sheet(entry.name, reader.cells, entry.visibility, reader.merges, *hidden, reader.runs), part

    def _notes(self, book: XlsbBook) -> frozenset[Note]:
        has_macros = any(name.casefold().endswith("vbaproject.bin") for name in self._archive)
        notes = {Note.MACROS: has_macros, Note.EXTERNAL_LINKS: book.has_links}
        return frozenset(note for note, is_so in notes.items() if is_so)
