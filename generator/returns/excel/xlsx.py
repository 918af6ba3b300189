"""Workbooks of Excel and its likes (.xlsx, .xlsm), read by ourselves: values, formulas, fonts, formats.

Sources: ECMA-376 Part 1, §18 (SpreadsheetML), transitional and strict; Part 2 (packages). Macros are noted and never
run, links to other files are noted and never followed.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator.returns.archive import Archive
from generator.returns.excel.drawings import pictures_of
from generator.returns.excel.names import STRICT_MAIN, elements, link_of
from generator.returns.excel.shared import SharedTexts, shared_texts, styles_of
from generator.returns.excel.sheet_part import Shared, SheetReader
from generator.returns.faults import NotWorkbookError
from generator.returns.limits import USUAL
from generator.returns.parts import links_of, workbook_part
from generator.returns.properties import properties_of
from generator.returns.remembered import remembered
from generator.returns.workbook import Note, Sheet, Style, Visibility, Workbook
from generator.returns.xml_events import read_xml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.returns.limits import Limits
    from generator.returns.parts import Link

_BOOK: Final = elements("sheet", "definedName", "workbookPr")
_MACROS: Final = ("vbaproject.bin", "macrosheets/")
_EXTERNAL: Final = ("xl/externallinks/", "xl/ddelinks/")
_NO_STYLES: Final = (Style(),)
_TRUE: Final = frozenset({"1", "true"})


def read_xlsx(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned workbook.

    Args:
        data: the file as it came.
        file: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, or not safely.
    """
    return _Reader(Archive(data, file, limits), file, limits).read()


class _Reader:
    """One workbook on its way from parts to sheets."""

    def __init__(self, archive: Archive, file: str, limits: Limits) -> None:
        self._archive = archive
        self._file = file
        self._limits = limits
        self._until = time.monotonic() + limits.seconds
        self._notes: set[Note] = set()
        self._book: _BookPart

    def read(self) -> Workbook:
        part = workbook_part(self._archive, self._file)
        if not part:
            raise NotWorkbookError(self._file, "tệp nén này không chứa bảng tính Excel")
        main = self._archive.read(part)
        self._book = _book(main, self._file)
        links = links_of(self._archive, part, self._file)
        self._notice(main)
        shared = Shared(self._texts(links), self._styles(links))
        found = [self._sheet(entry, links, shared) for entry in self._book.sheets]
        sheets = [sheet for sheet, _ in found]
        return Workbook(
            sheets=sheets,
            styles=shared.styles,
            names=self._book.names,
            properties=properties_of(self._archive, self._file),
            date_1904=self._book.date_1904,
            notes=frozenset(self._notes),
            pictures=pictures_of(self._archive, found, self._file),
            dialect="xlsx",
        )

    def _notice(self, main: bytes) -> None:
        names = [name.casefold() for name in self._archive]
        if any(mark in name for name in names for mark in _MACROS):
            self._notes.add(Note.MACROS)
        if any(name.startswith(_EXTERNAL) for name in names):
            self._notes.add(Note.EXTERNAL_LINKS)
        if STRICT_MAIN.encode() in main:
            self._notes.add(Note.STRICT)

    def _part(self, links: Sequence[Link], kind: str, usual: str) -> bytes | None:
        """Give a part by its relationship, or where it usually lies when the relationship is missing or wrong."""
        named = next((link.target for link in links if link.kind == kind and link.target in self._archive), None)
        if named is None and usual in self._archive:
            self._notes.add(Note.MENDED)
            named = usual
        return None if named is None else self._archive.read(named)

    def _texts(self, links: Sequence[Link]) -> SharedTexts:
        data = self._part(links, "sharedStrings", "xl/sharedStrings.xml")
        return SharedTexts() if data is None else shared_texts(data, self._file)

    def _styles(self, links: Sequence[Link]) -> tuple[Style, ...]:
        data = self._part(links, "styles", "xl/styles.xml")
        return _NO_STYLES if data is None else styles_of(data, self._file)

    def _sheet(self, entry: _Entry, links: Sequence[Link], shared: Shared) -> tuple[Sheet, str]:
        """Give a sheet, and the name of its part."""
        part = next((link.target for link in links if link.id == entry.link and link.target in self._archive), "")
        if not part:
            part = f"xl/worksheets/sheet{entry.number}.xml"
            self._notes.add(Note.MENDED)
        visibility = _VISIBILITIES.get(entry.state, Visibility.VISIBLE)
        if part not in self._archive:
            return Sheet(entry.name, visibility=visibility), part
        reader = SheetReader(self._file, shared, self._limits, until=self._until)
        reader.read(self._archive.read(part))
        sheet = Sheet(
            entry.name,
            reader.cells,
            visibility,
            reader.merges,
            frozenset(reader.hidden_rows),
            frozenset(reader.hidden_columns),
            reader.runs,
        )
        return sheet, part


_VISIBILITIES: Final = {visibility.value: visibility for visibility in Visibility}


class _Entry:
    """A sheet as the workbook lists it."""

    __slots__ = ("link", "name", "number", "state")

    def __init__(self, attributes: Mapping[str, str], number: int) -> None:
        self.name = attributes.get("name", "")
        self.state = attributes.get("state", "visible")
        self.link = link_of(attributes)
        self.number = number


@remembered(16)
def _book(data: bytes, file: str) -> _BookPart:
    """Read the workbook's own part; forms made from one template share it byte for byte."""
    book = _BookPart()
    read_xml(data, file, start=book.start, end=book.end, text=book.text)
    return book


class _BookPart:
    """The workbook's own part: its sheets, its defined names, the day that it counts from."""

    def __init__(self) -> None:
        self.sheets: list[_Entry] = []
        self.names: dict[str, str] = {}
        self.date_1904 = False
        self._name = ""
        self._pieces: list[str] | None = None

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = _BOOK.get(element)
        if name == "sheet":
            self.sheets.append(_Entry(attributes, len(self.sheets) + 1))
        elif name == "workbookPr":
            self.date_1904 = attributes.get("date1904") in _TRUE
        elif name == "definedName":
            self._name, self._pieces = attributes.get("name", ""), []

    def text(self, text: str) -> None:
        if self._pieces is not None:
            self._pieces.append(text)

    def end(self, element: str) -> None:
        if _BOOK.get(element) == "definedName" and self._pieces is not None:
            self.names.setdefault(self._name, "".join(self._pieces))
            self._pieces = None
