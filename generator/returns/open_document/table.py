"""One sheet of an OpenDocument workbook in the making, and where in it the reading is.

Source: OASIS OpenDocument 1.3, part 3, §9.1 (tables).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.workbook import Cell, Run, Sheet, Span, Visibility
from generator.returns.xml_events import number

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIDDEN: Final = frozenset({"collapse", "filter"})
_STYLE: Final = "table:style-name"
_DEFAULT: Final = "table:default-cell-style-name"


class Table:
    """A sheet in the making, and where in it the reading is."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.name = attributes.get("table:name", "")
        self.look = attributes.get(_STYLE, "")
        self.is_copy = False
        self.waiting: list[Cell] = []
        """The cells of the row that is being read."""
        self.runs: dict[tuple[int, int], tuple[Run, ...]] = {}
        self.row_number = self.column = self.high = self.wide = 1
        self.style = ""
        self._cells: dict[tuple[int, int], Cell] = {}
        self._merges: list[Span] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._is_hidden = False
        self._next_column = 1
        self._row_style = ""
        self._column_styles: list[tuple[int, str]] = []
        """For so many columns and all before them, the style of cells that have none."""

    def columns(self, attributes: Mapping[str, str], most: int) -> None:
        """Take a column, or several alike."""
        first = self._next_column
        self._next_column += _repeated(attributes, "table:number-columns-repeated")
        if first > most:
            return
        self._column_styles.append((self._next_column - 1, attributes.get(_DEFAULT, "")))
        if attributes.get("table:visibility") in _HIDDEN:
            self._hidden_columns.update(range(first, min(self._next_column - 1, most) + 1))

    def row(self, attributes: Mapping[str, str]) -> None:
        """Go to the next row, or to several alike."""
        self.high = _repeated(attributes, "table:number-rows-repeated")
        self.column, self.waiting = 1, []
        self._row_style = attributes.get(_DEFAULT, "")
        self._is_hidden = attributes.get("table:visibility") in _HIDDEN

    def place(self, attributes: Mapping[str, str]) -> None:
        """Take where a cell is, how many are alike, what it joins, and its style."""
        self.wide = _repeated(attributes, "table:number-columns-repeated")
        down = number(attributes.get("table:number-rows-spanned", "1"))
        across = number(attributes.get("table:number-columns-spanned", "1"))
        if down > 1 or across > 1:
            last = self.row_number + max(down, 1) - 1, self.column + max(across, 1) - 1
            self._merges.append(Span(self.row_number, self.column, *last))
        self.style = attributes.get(_STYLE) or self._row_style or self._column_style()

    def keep(self, last: int) -> None:
        """Keep the cells of the row that ends, in each of the rows that are alike up to the last."""
        for row in range(self.row_number, last + 1):
            for cell in self.waiting:
                self._cells[row, cell.column] = cell if row == cell.row else cell._replace(row=row)
                runs = self.runs.get((cell.row, cell.column))
                if runs is not None:
                    self.runs[row, cell.column] = runs
        if self._is_hidden:
            self._hidden_rows.update(range(self.row_number, last + 1))

    def sheet(self, *, is_shown: bool) -> Sheet:
        """Give the sheet."""
        visibility = Visibility.VISIBLE if is_shown else Visibility.HIDDEN
        hidden = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        return Sheet(self.name, self._cells, visibility, self._merges, *hidden, self.runs)

    def _column_style(self) -> str:
        return next((style for last, style in self._column_styles if self.column <= last), "")


def _repeated(attributes: Mapping[str, str], name: str) -> int:
    return max(1, number(attributes.get(name, "1")))
