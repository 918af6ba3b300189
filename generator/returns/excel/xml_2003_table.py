"""One sheet of a workbook in Excel's XML in the making, and where in it the reading is.

Source: Office 2003 XML Reference Schemas, SpreadsheetML, ss:Table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.faults import DamagedError
from generator.returns.workbook import Cell, Run, Sheet, Span, Visibility
from generator.returns.xml_events import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.limits import Limits

_TRUE: Final = "1"
_VISIBILITIES: Final = {"SheetHidden": Visibility.HIDDEN, "SheetVeryHidden": Visibility.VERY_HIDDEN}


class Table:
    """A sheet in the making: rows and cells stand behind the last ones, unless they say where they stand."""

    def __init__(self, name: str, file: str, limits: Limits) -> None:
        self.cells: dict[tuple[int, int], Cell] = {}
        self.runs: dict[tuple[int, int], tuple[Run, ...]] = {}
        self.row_number = self.column = 0
        self.look = ""
        """The style of the cell that is being read."""
        self.shown = ""
        """What the file says of the sheet's being shown."""
        self._name = name
        self._file = file
        self._limits = limits
        self._merges: list[Span] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._columns: list[tuple[int, int, str]] = []
        self._looks = ("", "")
        self._next_column = self._next_row = self._next_cell = 1

    def begin(self, attributes: Mapping[str, str]) -> None:
        """Take the table's own look."""
        self._looks = attributes.get("StyleID", ""), ""

    def take_column(self, attributes: Mapping[str, str]) -> None:
        """Take a column, or several alike."""
        first = self._index(attributes, self._next_column, self._limits.columns)
        last = min(first + number(attributes.get("Span")), self._limits.columns)
        self._next_column = last + 1
        self._columns.append((first, last, attributes.get("StyleID", "")))
        if attributes.get("Hidden") == _TRUE:
            self._hidden_columns.update(range(first, last + 1))

    def take_row(self, attributes: Mapping[str, str]) -> None:
        """Go to the next row, or to the one that the file names."""
        self.row_number = self._index(attributes, self._next_row, self._limits.rows)
        span = number(attributes.get("Span"))
        self._next_row, self._next_cell = self.row_number + span + 1, 1
        self._looks = self._looks[0], attributes.get("StyleID", "")
        if attributes.get("Hidden") == _TRUE:
            self._hidden_rows.update(range(self.row_number, min(self._next_row, self._limits.rows + 1)))

    def take_cell(self, attributes: Mapping[str, str]) -> None:
        """Go to the next cell of the row, or to the one that the file names."""
        self.column = self._index(attributes, self._next_cell, self._limits.columns)
        right, down = number(attributes.get("MergeAcross")), number(attributes.get("MergeDown"))
        self._next_cell = self.column + right + 1
        last = self.row_number + down, self.column + right
        if last[0] > self._limits.rows or last[1] > self._limits.columns:
            raise DamagedError(self._file, "địa chỉ ô lạ")
        if right or down:
            self._merges.append(Span(self.row_number, self.column, *last))
        self.look = attributes.get("StyleID", "") or self._look_around()

    def sheet(self) -> Sheet:
        """Give the sheet."""
        hidden = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        visibility = _VISIBILITIES.get(self.shown.strip(), Visibility.VISIBLE)
        return Sheet(self._name, self.cells, visibility, self._merges, *hidden, self.runs)

    def _index(self, attributes: Mapping[str, str], usual: int, most: int) -> int:
        """Give where the next one stands; Excel refuses files that go back."""
        found = number(attributes.get("Index")) or usual
        if not usual <= found <= most:
            raise DamagedError(self._file, "địa chỉ ô lạ")
        return found

    def _look_around(self) -> str:
        """Give the look of a cell that has none of its own: its row's, its column's or the table's."""
        of_table, of_row = self._looks
        of_column = next((look for first, last, look in self._columns if first <= self.column <= last), "")
        return of_row or of_column or of_table
