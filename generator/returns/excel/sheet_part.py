"""One worksheet's XML becomes cells.

What the sheet says of itself (its dimension, the spans of its rows) is not believed: programs write it wrongly.
Source: ECMA-376 Part 1, §18.3.
"""

from __future__ import annotations

import time
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.excel.names import elements
from generator.returns.excel.plain_cells import KINDS, truth
from generator.returns.excel.shared import RichText, SharedTexts, unescaped
from generator.returns.excel.sheet_scan import scanned
from generator.returns.faults import DamagedError, TooLargeError, TooSlowError
from generator.returns.remembered import remembered
from generator.returns.workbook import Cell, Kind, Run, Span, Style, column_number
from generator.returns.xml_events import number, read_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.returns.excel.plain_cells import PlainCells
    from generator.returns.limits import Limits

_ELEMENTS: Final = elements(
    "c", "v", "f", "is", "t", "r", "rFont", "rPh", "row", "col", "mergeCell", "drawing", "legacyDrawing"
)  # fmt: skip
_TRUE: Final = frozenset({"1", "true"})
_LOOK_EVERY: Final = 10_000
"""Cells between two looks at the clock."""


class Shared(NamedTuple):
    """What all sheets of a workbook point at."""

    texts: SharedTexts
    styles: Sequence[Style]


class SheetReader:
    """Reads one worksheet; afterwards holds what it found."""

    def __init__(self, file: str, shared: Shared, limits: Limits, *, until: float) -> None:
        """Prepare; `until` is the moment on the monotonic clock when reading must have ended."""
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merges: list[Span] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.runs: dict[tuple[int, int], tuple[Run, ...]] = {}
        self._file = file
        self._texts = shared.texts
        self._styles = shared.styles
        self._limits = limits
        self._until = until
        self._row = 0
        self._column = 0
        self._type = "n"
        self._style = 0
        self._value: list[str] | None = None
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self._rich: RichText | None = None

    def read(self, data: bytes) -> None:
        """Read the part.

        Raises:
            ReturnedFileError: broken, too large, or too slow.
        """
        found = scanned(data)
        if found is None:
            read_xml(data, self._file, start=self._start, end=self._end, text=self._text)
            return
        self.merges, self.hidden_columns = _around(found.rest, self._file, self._limits)
        self.hidden_rows = set(found.hidden)
        self._take(found.cells)

    def _take(self, found: PlainCells) -> None:
        """Keep the cells that a pattern found, all at once."""
        if not found.rows:
            return
        if len(found.rows) > self._limits.cells:
            raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
        if min(found.rows) < 1 or max(found.rows) > self._limits.rows or max(found.columns) > self._limits.columns:
            raise DamagedError(self._file, "địa chỉ ô lạ")
        try:
            self.cells = found.cells(self._texts, len(self._styles))
        except IndexError as error:
            raise DamagedError(self._file, "ô trỏ tới nội dung không có") from error
        for place, runs in found.runs(self._texts).items():
            self._keep_runs(place, runs, self.cells[place].style)

    def _start(self, element: str, attributes: dict[str, str]) -> None:  # noqa: C901 - one branch for each element
        name = _ELEMENTS.get(element)
        if name == "c":
            address = attributes.get("r")
            if address:
                self._row, self._column = self._place(address)
            else:
                self._column += 1
            self._type = attributes.get("t", "n")
            style = attributes.get("s")
            self._style = min(number(style), len(self._styles) - 1) if style else 0
            self._value = self._formula = None
        elif name == "v":
            self._value = self._into = []
        elif name == "f":
            self._formula = self._into = []
        elif name == "row":
            row = attributes.get("r")
            self._row = number(row) if row else self._row + 1
            self._column = 0
            if attributes.get("hidden") in _TRUE:
                self.hidden_rows.add(self._row)
        elif name is None:
            return
        elif name == "is":
            self._rich = RichText()
        elif self._rich is not None:
            self._rich.start(name, attributes)
        elif name == "col" and attributes.get("hidden") in _TRUE:
            last = min(number(attributes.get("max")), self._limits.columns)
            self.hidden_columns.update(range(number(attributes.get("min")), last + 1))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)
        elif self._rich is not None:
            self._rich.add(text)

    def _end(self, element: str) -> None:
        name = _ELEMENTS.get(element)
        if name == "c":
            self._cell()
        elif name in {"v", "f"}:
            self._into = None
        elif self._rich is not None and name is not None:
            self._rich.end(name)

    def _cell(self) -> None:
        """Keep the cell that ends here, unless it holds nothing."""
        rich, self._rich = self._rich, None
        if self._value is None and self._formula is None and rich is None:
            return
        place = (self._row, self._column)
        value = "".join(self._value) if self._value else ""
        kind = KINDS.get(self._type, Kind.TEXT)
        runs: tuple[Run, ...] = ()
        if rich is not None:
            value, runs = rich.finished()
        elif self._type == "s":
            value, runs = self._shared(value)
        elif kind is Kind.TEXT:
            value = unescaped(value)
        elif kind is Kind.TRUTH:
            value = truth(value)
        else:
            value = value.strip()
        formula = "".join(self._formula) if self._formula is not None else None
        if not value and formula is None:
            return
        self.cells[place] = Cell(self._row, self._column, kind, value, formula, self._style)
        if runs:
            self._keep_runs(place, runs, self._style)
        if not len(self.cells) % _LOOK_EVERY:
            self._look()

    def _keep_runs(self, place: tuple[int, int], runs: Sequence[Run], style: int) -> None:
        own = self._styles[style].font
        self.runs[place] = tuple(run if run.font else run._replace(font=own) for run in runs)

    def _shared(self, value: str) -> tuple[str, tuple[Run, ...]]:
        at = number(value.strip())
        if at >= len(self._texts.texts):
            raise DamagedError(self._file, "ô trỏ tới nội dung không có")
        return self._texts.texts[at], self._texts.runs.get(at, ())

    def _look(self) -> None:
        if len(self.cells) > self._limits.cells:
            raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
        if time.monotonic() > self._until:
            raise TooSlowError(self._file)

    def _place(self, address: str) -> tuple[int, int]:
        place = place_of(address)
        if place is None or place[0] > self._limits.rows or place[1] > self._limits.columns:
            raise DamagedError(self._file, f"địa chỉ ô lạ «{address[:20]}»")
        return place

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        corners = place_of(first), place_of(last or first)
        if corners[0] and corners[1] and len(self.merges) < self._limits.cells:
            self.merges.append(Span(*corners[0], *corners[1]))


@remembered(16)
def _around(rest: bytes, file: str, limits: Limits) -> tuple[list[Span], set[int]]:
    """Give the merges and hidden columns of a sheet; forms made from one template share all but their rows."""
    reader = SheetReader(file, Shared(SharedTexts(), (Style(),)), limits, until=inf)
    read_xml(rest, file, start=reader._start, end=reader._end, text=reader._text)  # noqa: SLF001 - the same reader
    return reader.merges, reader.hidden_columns


@lru_cache(maxsize=65_536)
def place_of(address: str) -> tuple[int, int] | None:
    """Give row and column of an address such as `B7` or `$B$7`, from 1; nothing when it is none."""
    letters = address.replace("$", "").rstrip("0123456789")
    digits = address.replace("$", "")[len(letters) :]
    if not letters or not digits or not letters.isascii() or not letters.isalpha() or len(letters) > 3:  # noqa: PLR2004 - XFD
        return None
    column = column_number(letters.upper())
    row = int(digits) if len(digits) <= 7 else 0  # noqa: PLR2004 - 1048576
    return (row, column) if row else None
