"""One worksheet of a binary workbook becomes cells.

Source: [MS-XLSB] 2.1.7.62 (worksheets), 2.2.1 (cells), 2.5.9 (Cell): a short record is the cell behind the last one.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator.returns.excel.figures import digits
from generator.returns.excel.shared import SharedText
from generator.returns.excel.xlsb_records import count, double, records, squeezed, text
from generator.returns.excel.xlsb_shared import rich
from generator.returns.faults import DamagedError, TooLargeError, TooSlowError
from generator.returns.workbook import Cell, Kind, Run, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.returns.excel.xlsb_shared import Fonts
    from generator.returns.limits import Limits

_ROW, _COLUMNS, _MERGE = 0, 60, 176
_SQUEEZED, _ERROR, _TRUTH, _NUMBER, _INLINE, _SHARED, _RICH = (
    "squeezed",
    "error",
    "truth",
    "number",
    "text",
    "at",
    "rich",
)
_WHOLE_CELLS: Final = {
    1: "", 2: _SQUEEZED, 3: _ERROR, 4: _TRUTH, 5: _NUMBER, 6: _INLINE, 7: _SHARED, 8: _INLINE, 9: _NUMBER, 10: _TRUTH,
    11: _ERROR, 62: _RICH,
}  # fmt: skip
_SHORT_CELLS: Final = {12: "", 13: _SQUEEZED, 14: _ERROR, 15: _TRUTH, 16: _NUMBER, 17: _INLINE, 18: _SHARED}
_FORMULAS: Final = frozenset({8, 9, 10, 11})
_ERRORS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
_ROW_FLAGS: Final = 11
_HIDDEN_ROW: Final = 0x10
_COLUMN_FLAGS: Final = 16
_HIDDEN_COLUMN: Final = 1
_STYLE_BITS: Final = 0xFFFFFF
_LOOK_EVERY: Final = 1000
"""Records between two looks at the clock."""


class XlsbSheet:
    """Reads one worksheet; afterwards holds what it found."""

    def __init__(self, file: str, texts: Sequence[SharedText], fonts: Fonts, limits: Limits) -> None:
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merges: list[Span] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.runs: dict[tuple[int, int], tuple[Run, ...]] = {}
        self._file = file
        self._texts = texts
        self._fonts = fonts
        self._limits = limits
        self._row = self._column = 0

    def read(self, data: bytes, *, until: float) -> None:
        """Read the part; `until` is the moment on the monotonic clock when reading must have ended.

        Raises:
            ReturnedFileError: too large or too slow, or cells where no sheet has any.
            BrokenError, struct.error, IndexError: a record holds less than it says.
        """
        for number, (kind, fields) in enumerate(records(data)):
            if not number % _LOOK_EVERY and time.monotonic() > until:
                raise TooSlowError(self._file)
            if kind in _WHOLE_CELLS:
                self._column = count(fields, 0) + 1
                self._cell(kind, _WHOLE_CELLS[kind], fields[4:])
            elif kind in _SHORT_CELLS:
                self._column += 1
                self._cell(kind, _SHORT_CELLS[kind], fields)
            elif kind == _ROW:
                self._row, self._column = count(fields, 0) + 1, 0
                if fields[_ROW_FLAGS] & _HIDDEN_ROW:
                    self.hidden_rows.add(self._row)
            elif kind == _COLUMNS and fields[_COLUMN_FLAGS] & _HIDDEN_COLUMN:
                self.hidden_columns.update(
                    range(count(fields, 0) + 1, min(count(fields, 4) + 1, self._limits.columns) + 1)
                )
            elif kind == _MERGE:
                top, bottom, left, right = (count(fields, at) + 1 for at in (0, 4, 8, 12))
                self.merges.append(Span(top, left, bottom, right))

    def _cell(self, kind: int, holds: str, fields: bytes) -> None:
        """Keep a cell, from its style on, unless it holds nothing."""
        said, runs = self._said(holds, fields)
        if said is None:
            return
        if not 0 < self._row <= self._limits.rows or self._column > self._limits.columns:
            raise DamagedError(self._file, "địa chỉ ô lạ")
        style = min(count(fields, 0) & _STYLE_BITS, len(self._fonts.styles) - 1)
        formula = "" if kind in _FORMULAS else None
        place = self._row, self._column
        self.cells[place] = Cell(*place, *said, formula, style)
        if len(self.cells) > self._limits.cells:
            raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
        if runs:
            own = self._fonts.styles[style].font
            self.runs[place] = tuple(run if run.font else run._replace(font=own) for run in runs)

    def _said(self, holds: str, fields: bytes) -> tuple[tuple[Kind, str] | None, Sequence[Run]]:
        """Give what a cell holds, and the parts of its text."""
        if holds in {_INLINE, _SHARED, _RICH}:
            found = self._text(holds, fields)
            return ((Kind.TEXT, found.text) if found.text else None), found.runs
        if holds == _TRUTH:
            return (Kind.TRUTH, "1" if fields[4] else "0"), ()
        if holds == _ERROR:
            return (Kind.ERROR, _ERRORS.get(fields[4], "#N/A")), ()
        if holds:
            return digits(squeezed(fields, 4) if holds == _SQUEEZED else double(fields, 4)), ()
        return None, ()

    def _text(self, holds: str, fields: bytes) -> SharedText:
        if holds == _SHARED:
            return self._texts[count(fields, 4)]
        return rich(fields, 4, self._fonts) if holds == _RICH else SharedText(text(fields, 4)[0])
