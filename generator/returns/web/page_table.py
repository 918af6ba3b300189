"""A table of a web page becomes a sheet: each cell where browsers put it, the joined ones as merges.

Sources: HTML Living Standard, §4.9.12 (forming a table); Microsoft Office HTML and XML Reference (x:num, x:str, x:fmla,
x:err, x:bool); LibreOffice's own sdval and sdnum.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.returns.faults import DamagedError
from generator.returns.web.page_text import PageText
from generator.returns.workbook import Cell, Kind, Run, Sheet, Span, Visibility
from generator.returns.xml_events import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.limits import Limits
    from generator.returns.web.page_looks import Look, Looks

_ERRORS: Final = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_STORED: Final = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_WHOLE: Final = re.compile(r"-?[0-9]{1,15}")
_GROUPED: Final = re.compile(r"-?[0-9]{1,3}(?P<sign>[.,\u00a0 ])[0-9]{3}(?:(?P=sign)[0-9]{3})*")
_THOUSANDS: Final = re.compile(r"#[,.]##0(?![.,]?0)")
"""A format with thousands and without decimals: in a number that it shows, every sign parts thousands."""


class PageTable:
    """A table in the making, and where in it the reading is."""

    def __init__(self, name: str, file: str, limits: Limits) -> None:
        self.name = name
        self.cells: dict[tuple[int, int], Cell] = {}
        self.text: PageText | None = None
        """That of the cell that is being read."""
        self.look: Look
        self.fonts: list[tuple[str, str]] = []
        """Elements that are open in the cell, and their fonts."""
        self._row = 0
        self._column = 1
        self._at = (0, 0)
        self._said: Mapping[str, str] = {}
        self._is_row = False
        self._covered: dict[int, int] = {}
        """Up to which row each column is taken by cells from above."""
        self._merges: list[Span] = []
        self._runs: dict[tuple[int, int], tuple[Run, ...]] = {}
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._next_column = 1
        self._file = file
        self._limits = limits

    def take_column(self, attributes: Mapping[str, str], *, is_hidden: bool) -> None:
        """Take a column, or several alike."""
        first = self._next_column
        self._next_column = min(first + max(number(attributes.get("span")), 1), self._limits.columns + 1)
        if is_hidden:
            self._hidden_columns.update(range(first, self._next_column))

    def begin_row(self, *, is_hidden: bool = False) -> None:
        """Go to the next row."""
        self._row += 1
        self._column, self._is_row = 1, True
        if self._row > self._limits.rows:
            raise DamagedError(self._file, "quá nhiều hàng")
        if is_hidden:
            self._hidden_rows.add(self._row)

    def end_row(self) -> None:
        """Take the end of a row."""
        self._is_row = False

    def begin_cell(self, attributes: Mapping[str, str], look: Look) -> int:
        """Go to the next free cell of the row, and give how many columns that is."""
        if not self._is_row:
            self.begin_row()
        before = self._column
        while self._covered.get(self._column, 0) >= self._row:
            self._column += 1
        across = min(max(number(attributes.get("colspan")), 1), self._limits.columns)
        down = max(number(attributes.get("rowspan")), 1)
        self._at, self._said, self.look = (self._row, self._column), attributes, look
        self._column += across
        last = min(self._row + down - 1, self._limits.rows)
        if self._column > self._limits.columns + 1:
            raise DamagedError(self._file, "quá nhiều cột")
        if last > self._row:
            self._covered.update(dict.fromkeys(range(self._at[1], self._column), last))
        if (last > self._row or across > 1) and "span" not in look.ignored:
            self._merges.append(Span(*self._at, last, self._column - 1))
        self.text, self.fonts = PageText(), []
        return self._column - before

    def end_cell(self, looks: Looks) -> bool:
        """Keep the cell that is open, unless it is empty; tell whether it was kept."""
        text, self.text = self.text, None
        if text is None:
            return False
        own = self.look.font or ""
        parts = tuple(part if part.font else part._replace(font=own) for part in text.parts())
        shown = "".join(part.text for part in parts)
        fonts = {part.font for part in parts if part.text.strip()}
        look = self.look._replace(font=fonts.copy().pop()) if len(fonts) == 1 else self.look
        kind, value = self._value(shown, look.shown or "")
        formula = self._said.get("x:fmla")
        if not value.strip() and formula is None:
            return False
        number_of = looks.number(look)
        formula = formula.removeprefix("=") if formula is not None else None
        self.cells[self._at] = Cell(*self._at, kind, value, formula, number_of)
        if kind is Kind.TEXT and value == shown and len(fonts) > 1:
            self._runs[self._at] = parts
        return True

    def sheet(self, name: str = "", visibility: Visibility = Visibility.VISIBLE) -> Sheet:
        """Give the sheet."""
        hidden = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        return Sheet(name or self.name, self.cells, visibility, self._merges, *hidden, self._runs)

    def _value(self, shown: str, number_format: str) -> tuple[Kind, str]:
        said = self._said
        if "x:err" in said or shown.strip() in _ERRORS:
            return Kind.ERROR, said.get("x:err") or shown.strip() or "#VALUE!"
        if "x:bool" in said:
            return Kind.TRUTH, "1" if (said["x:bool"] or shown).strip().upper() in {"TRUE", "1"} else "0"
        if "x:str" in said:
            return Kind.TEXT, said["x:str"] or shown
        digits = self._digits(shown.strip(), number_format)
        if digits:
            return Kind.NUMBER, digits
        return (Kind.TEXT if shown.strip() or "x:fmla" not in said else Kind.NUMBER), shown

    def _digits(self, shown: str, number_format: str) -> str:
        """Give the number that a cell stores, where the page says that it does; else nothing."""
        said = self._said
        stored = said.get("x:num", said.get("sdval"))
        if stored is not None and _STORED.fullmatch(stored.strip()):
            return stored.strip()
        if stored is not None and _WHOLE.fullmatch(shown):
            return shown
        is_grouped = _THOUSANDS.search(number_format) and _GROUPED.fullmatch(shown)
        return re.sub(r"[^0-9-]", "", shown) if is_grouped else ""
