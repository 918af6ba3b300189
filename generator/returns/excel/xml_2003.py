"""Workbooks in Excel's XML of 2003 (.xml, often named .xls), read by ourselves: values, formulas, fonts, formats.

Source: Office 2003 XML Reference Schemas, SpreadsheetML.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from generator.returns.excel.r1c1 import in_letters
from generator.returns.excel.shared import unescaped
from generator.returns.excel.xml_2003_styles import Styles
from generator.returns.excel.xml_2003_table import Table
from generator.returns.faults import DamagedError, TooLargeError, TooSlowError
from generator.returns.limits import MEGABYTE, USUAL
from generator.returns.workbook import Cell, Kind, Note, Run, Workbook
from generator.returns.xml_events import SEPARATOR, read_xml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.returns.limits import Limits
    from generator.returns.workbook import Sheet

_SPACES: Final = frozenset({f"urn:schemas-microsoft-com:office:{name}" for name in ("spreadsheet", "excel", "office")})
_KINDS: Final = {
    "Number": Kind.NUMBER,
    "String": Kind.TEXT,
    "DateTime": Kind.DATE,
    "Boolean": Kind.TRUTH,
    "Error": Kind.ERROR,
}
_PROPERTIES: Final = {"Title": "title", "Subject": "subject", "Author": "creator", "LastAuthor": "lastModifiedBy"}
_CUSTOM: Final = "CustomDocumentProperties"
_MOST_PROPERTIES: Final = 200
_MIDNIGHT: Final = re.compile(r"T00:00:00(?:\.0*)?$")
_DEEPEST: Final = 100
_LOOK_EVERY: Final = 5_000
"""Cells between two looks at the clock."""


def read_xml_2003(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned workbook.

    Args:
        data: the file as it came.
        file: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, or not safely.
    """
    if len(data) > limits.file:
        raise TooLargeError(file, f"hơn {limits.file // MEGABYTE} MB")
    book = _Book(file, limits)
    # programs of others leave line ends before the declaration, where XML allows none
    read_xml(data.lstrip(b" \r\n\t"), file, start=book.start, end=book.end, text=book.text)
    return Workbook(
        sheets=book.sheets,
        styles=tuple(book.styles.styles) or Workbook(()).styles,
        names=book.names,
        properties=book.properties,
        date_1904=book.date_1904,
        notes=frozenset({Note.EXTERNAL_LINKS} if book.has_links else ()),
        dialect="xml",
    )


class _Book:
    """Hands styles and tables to who reads them, and keeps what the workbook says of itself."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.sheets: list[Sheet] = []
        self.styles = Styles()
        self.names: dict[str, str] = {}
        self.properties: dict[str, str] = {}
        self.date_1904 = self.has_links = False
        self._file = file
        self._limits = limits
        self._until = time.monotonic() + limits.seconds
        self._left = limits.cells
        self._inside: list[str] = []
        """The elements that are open; those of other kinds of file as an empty text."""
        self._table: Table | None = None
        self._cell: _CellInMaking | None = None
        self._pieces: list[str] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        space, _, name = element.rpartition(SEPARATOR)
        said = {key.rpartition(SEPARATOR)[2]: value for key, value in attributes.items()}
        within = self._inside[-1] if self._inside else ""
        self._inside.append(name if space in _SPACES else "")
        if len(self._inside) > _DEEPEST:
            raise DamagedError(self._file, "các phần lồng nhau quá sâu")
        self._pieces = []
        if self._cell is not None:
            self._cell.start(name, said)
        elif name == "Worksheet":
            self._table = Table(said.get("Name", ""), self._file, self._limits)
        elif name == "NamedRange":
            self.names.setdefault(said.get("Name", ""), in_letters(said.get("RefersTo", "").removeprefix("=")))
        elif "Styles" in self._inside:
            self.styles.start(name, said)
        elif within == "ExcelWorkbook":
            self.date_1904 = self.date_1904 or name == "Date1904"
            self.has_links = self.has_links or name == "SupBook"
        elif self._table is not None:
            self._start_in(self._table, name, said)

    def _start_in(self, table: Table, name: str, said: Mapping[str, str]) -> None:
        if name == "Table":
            table.begin(said)
        elif name == "Column":
            table.take_column(said)
        elif name == "Row":
            table.take_row(said)
        elif name == "Cell":
            table.take_cell(said)
            self._cell = _CellInMaking(said)

    def text(self, text: str) -> None:
        if self._cell is not None:
            self._cell.text(text)
        else:
            self._pieces.append(text)

    def end(self, _element: str) -> None:
        name = self._inside.pop()
        if self._cell is not None and self._table is not None:
            self._end_in(self._cell, self._table, name)
        elif name == "Worksheet" and self._table is not None:
            self.sheets.append(self._table.sheet())
            self._table = None
            if len(self.sheets) > self._limits.parts:
                raise TooLargeError(self._file, f"hơn {self._limits.parts} trang")
        elif name == "Visible" and self._table is not None:
            self._table.shown = "".join(self._pieces)
        elif self._inside[-1:] in (["DocumentProperties"], [_CUSTOM]):
            self._property(name)
        self._pieces = []

    def _end_in(self, cell: _CellInMaking, table: Table, name: str) -> None:
        if name != "Cell":
            cell.end()
            return
        self._cell = None
        at = table.row_number, table.column
        said = cell.said()
        if said is None:
            return
        self._left -= 1
        if self._left < 0:
            raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
        if not self._left % _LOOK_EVERY and time.monotonic() > self._until:
            raise TooSlowError(self._file)
        style = self.styles.number(table.look)
        formula = None if cell.formula is None else in_letters(cell.formula, *at)
        table.cells[at] = Cell(*at, *said, formula, style)
        if runs := cell.runs(self.styles.styles[style].font):
            table.runs[at] = tuple(runs)

    def _property(self, name: str) -> None:
        said = "".join(self._pieces)
        key = unescaped(name) if self._inside[-1] == _CUSTOM else _PROPERTIES.get(name, "")
        if key and said and len(self.properties) < _MOST_PROPERTIES:
            self.properties.setdefault(key, said)


class _CellInMaking:
    """A cell: its value, its formula, and the fonts of the parts of its text; a comment on it is none of it."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.formula = attributes["Formula"].removeprefix("=") if "Formula" in attributes else None
        self._type: str | None = None
        self._pieces: list[Run] = []
        self._fonts: list[str] = []
        """Of each element that is open inside the cell."""
        self._aside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._aside or name in {"Comment", "PhoneticText"}:
            self._aside += 1
            return
        if name == "Data":
            self._type = attributes.get("Type", "String")
        own = self._fonts[-1] if self._fonts else ""
        self._fonts.append(attributes.get("Face", own) if name == "Font" else own)

    def text(self, text: str) -> None:
        if self._fonts and not self._aside:
            self._pieces.append(Run(text, self._fonts[-1]))

    def end(self) -> None:
        if self._aside:
            self._aside -= 1
        elif self._fonts:
            self._fonts.pop()

    def said(self) -> tuple[Kind, str] | None:
        """Give what the cell holds; nothing when it is empty, an empty number under a formula never worked out."""
        text = "".join(piece.text for piece in self._pieces)
        kind = _KINDS.get(self._type or "", Kind.TEXT)
        if kind is Kind.DATE:
            text = _MIDNIGHT.sub("", text.strip())
        elif kind is not Kind.TEXT:
            text = text.strip()
        if not text:
            return None if self.formula is None else (Kind.NUMBER if self._type is None else kind, "")
        return kind, text

    def runs(self, own: str) -> Sequence[Run]:
        """Give the parts of the text, when its font changes on the way; `own` is the cell's font."""
        runs = [piece if piece.font else piece._replace(font=own) for piece in self._pieces]
        return runs if len({run.font for run in runs}) > 1 else ()
