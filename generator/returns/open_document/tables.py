"""The sheets of an OpenDocument workbook, from the events of its content.

What says how often it is repeated is repeated only where it holds something: a file may say so of a million rows.
Source: OASIS OpenDocument 1.3, part 3, §9.1 (tables).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator.returns.faults import DamagedError, TooLargeError, TooSlowError
from generator.returns.open_document.cell import OdsCell, blanks
from generator.returns.open_document.table import Table
from generator.returns.workbook import Cell, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.limits import Limits
    from generator.returns.open_document.styles import Styles
    from generator.returns.workbook import Sheet

_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})
_SHARE: Final = "percentage"
_MOST_BLANKS: Final = 10_000_000
"""A few letters of a file stand for any number of blanks."""
_LOOK_EVERY: Final = 5_000
"""Cells, or what stands for many of them, between two looks at the clock."""


class Tables:
    """Reads the sheets; afterwards holds them, and which sheet each picture lies on."""

    def __init__(self, file: str, styles: Styles, limits: Limits, *, until: float) -> None:
        """Prepare; `until` is the moment on the monotonic clock when reading must have ended."""
        self.sheets: list[Sheet] = []
        self.has_links = False
        """Whether the file keeps copies of sheets of other files."""
        self._file = file
        self._styles = styles
        self._limits = limits
        self._until = until
        self._left = limits.cells
        self._blanks = _MOST_BLANKS
        self._passed = 0
        self._depth = 0
        self._table: Table | None = None
        self._cell: OdsCell | None = None

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if element == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._table = Table(attributes)
        elif self._table is None or self._depth > 1:
            return
        elif element in _CELLS:
            self._look()
            self._table.place(attributes)
            self._cell = OdsCell(attributes, self._styles)
        elif self._cell is not None:
            self._count(element, attributes)
            self._cell.start(element, attributes)
        elif element == "table:table-column":
            self._table.columns(attributes, self._limits.columns)
        elif element == "table:table-row":
            self._table.row(attributes)
        elif element == "table:table-source":
            self._table.is_copy = self.has_links = True

    @property
    def place(self) -> tuple[int, int] | None:
        """Give row and column of the cell that is being read; nothing outside of cells."""
        return (self._table.row_number, self._table.column) if self._table and self._cell else None

    def text(self, text: str) -> None:
        """Take characters."""
        if self._cell is not None and self._depth == 1:
            self._cell.text(text)

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if element == "table:table":
            self._depth -= 1
            if not self._depth:
                self._keep()
        elif self._table is None or self._depth > 1:
            return
        elif element in _CELLS and self._cell is not None:
            self._end_cell(self._table, self._cell)
            self._cell = None
        elif self._cell is not None:
            self._cell.end(element)
        elif element == "table:table-row":
            self._end_row(self._table)

    def _end_cell(self, table: Table, cell: OdsCell) -> None:
        said = cell.said()
        if said is not None:
            number_of = self._styles.number(table.style, is_share=cell.type == _SHARE)
            runs = cell.runs(self._styles.styles[number_of].font) if said[0] is Kind.TEXT else ()
            if table.column + table.wide - 1 > self._limits.columns:
                raise DamagedError(self._file, "địa chỉ ô lạ")
            if len(table.waiting) + table.wide > self._left:
                raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
            for column in range(table.column, table.column + table.wide):
                table.waiting.append(Cell(table.row_number, column, *said, cell.formula, number_of))
                if "".join(run.text for run in runs) == said[1]:
                    table.runs[table.row_number, column] = tuple(runs)
        table.column += table.wide

    def _end_row(self, table: Table) -> None:
        if table.waiting:
            last = table.row_number + table.high - 1
            if last > self._limits.rows:
                raise DamagedError(self._file, "địa chỉ ô lạ")
            self._left -= len(table.waiting) * table.high
            if self._left < 0:
                raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
            table.keep(last)
        table.row_number += table.high

    def _keep(self) -> None:
        if self._table is not None and not self._table.is_copy:
            self.sheets.append(self._table.sheet(is_shown=self._styles.is_shown(self._table.look)))
            if len(self.sheets) > self._limits.parts:
                raise TooLargeError(self._file, f"hơn {self._limits.parts} trang")
        self._table = self._cell = None

    def _count(self, element: str, attributes: Mapping[str, str]) -> None:
        if element == "text:s":
            self._blanks -= blanks(attributes)
            if self._blanks < 0:
                raise TooLargeError(self._file, "quá nhiều dấu cách")

    def _look(self) -> None:
        self._passed += 1
        if not self._passed % _LOOK_EVERY and time.monotonic() > self._until:
            raise TooSlowError(self._file)
