"""Formulas that units type into answers, worked out again: what a file keeps of their results can be out of date.

Only sums, differences, products and quotients of numbers and of cells on the same sheet are worked out, and `SUM`;
of any other formula nothing is said.
"""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException
from typing import TYPE_CHECKING, Final

from generator.returns.cells.readings import Reading, quoted, refused
from generator.returns.excel.sheet_part import place_of
from generator.returns.workbook import Kind
from generator.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from generator.returns.workbook import Cell, Sheet

LONGEST: Final = 500
_DEEPEST: Final = 20
_MOST_CELLS: Final = 10_000
_NEAR: Final = Decimal("1e-6")
_OPEN_DOCUMENT: Final = re.compile(r"\[\.(\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::\.(\$?[A-Z]{1,3}\$?[0-9]{1,7}))?\]")
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)|(?P<sum>SUM\()"
    r"|(?P<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::(?P<last>\$?[A-Z]{1,3}\$?[0-9]{1,7}))?|(?P<sign>[-+*/(),;]))",
    re.IGNORECASE,
)
ZERO: Final = Decimal(0)


class _Unknown(Exception):  # noqa: N818 - never leaves this module
    """Something that is not worked out."""


def stale(sheet: Sheet, cell: Cell) -> Reading | None:
    """Tell that a formula comes to something else than the file keeps as its result; nothing when it does not.

    Args:
        sheet: the cell's.
        cell: a cell with a formula and a number.
    """
    if not cell.formula or cell.kind is not Kind.NUMBER or not cell.value:
        return None
    found = worked_out(cell.formula, sheet)
    try:
        kept = Decimal(cell.value)
    except DecimalException:
        return None
    if found is None or abs(found - kept) <= _NEAR * max(Decimal(1), abs(kept)):
        return None
    told = (
        f"Ô giữ kết quả {grouped(kept)} nhưng công thức {quoted('=' + cell.formula)} tính ra {grouped(found)}: "
        "tệp chưa được tính lại."
    )
    return refused("cell.stale", told, "Mở tệp bằng Excel, bấm Ctrl+Alt+F9, kiểm tra lại số, lưu rồi gửi lại.")


def worked_out(formula: str, sheet: Sheet) -> Decimal | None:
    """Give what a formula comes to; nothing when it is more than sums and products, or divides by zero."""
    if len(formula) > LONGEST:
        return None
    plain = _OPEN_DOCUMENT.sub(lambda found: f"{found[1]}:{found[2]}" if found[2] else found[1], formula)
    try:
        return _Formula(plain, sheet).value()
    except (_Unknown, DecimalException):
        return None


class _Formula:
    """One formula, read from left to right."""

    def __init__(self, text: str, sheet: Sheet) -> None:
        self._text = text.strip()
        self._sheet = sheet
        self._at = 0
        self._deep = 0
        self._next: re.Match[str] | None = None
        self._read()

    def value(self) -> Decimal:
        found = self._terms()
        if self._next is not None:
            raise _Unknown
        return found

    def _read(self) -> re.Match[str] | None:
        """Go on to the next token, and give the one that was."""
        was = self._next
        if self._at >= len(self._text):
            self._next = None
            return was
        self._next = _TOKEN.match(self._text, self._at)
        if self._next is None:
            raise _Unknown
        self._at = self._next.end()
        return was

    def _takes(self, *signs: str) -> str:
        """Take a sign, when it is the next token."""
        sign = self._next["sign"] if self._next else None
        if sign is None or sign not in signs:
            return ""
        self._read()
        return sign

    def _terms(self) -> Decimal:
        self._deep += 1
        if self._deep > _DEEPEST:
            raise _Unknown
        total = self._factors()
        while sign := self._takes("+", "-"):
            term = self._factors()
            total = total + term if sign == "+" else total - term
        self._deep -= 1
        return total

    def _factors(self) -> Decimal:
        product = self._factor()
        while sign := self._takes("*", "/"):
            factor = self._factor()
            product = product * factor if sign == "*" else product / factor
        return product

    def _factor(self) -> Decimal:
        is_negative = False
        while sign := self._takes("-", "+"):
            is_negative ^= sign == "-"
        found = self._read()
        if found is None:
            raise _Unknown
        if found["number"]:
            value = Decimal(found["number"])
        elif found["sum"]:
            value = self._sum()
        elif found["cell"] and not found["last"]:
            value = self._number(place_of(found["cell"]), strict=True)
        elif found["sign"] == "(":
            value = self._terms()
            self._must_take(")")
        else:
            raise _Unknown
        return -value if is_negative else value

    def _sum(self) -> Decimal:
        total = ZERO
        while True:
            block = self._next if self._next is not None and self._next["last"] else None
            if block is not None:
                self._read()
                total += self._block(block["cell"], block["last"])
            else:
                total += self._terms()
            if not self._takes(",", ";"):
                break
        self._must_take(")")
        return total

    def _must_take(self, sign: str) -> None:
        if not self._takes(sign):
            raise _Unknown

    def _block(self, first: str, last: str) -> Decimal:
        one, other = place_of(first), place_of(last)
        if one is None or other is None:
            raise _Unknown
        rows = range(min(one[0], other[0]), max(one[0], other[0]) + 1)
        columns = range(min(one[1], other[1]), max(one[1], other[1]) + 1)
        if len(rows) * len(columns) > _MOST_CELLS:
            raise _Unknown
        return sum((self._number((row, column), strict=False) for row in rows for column in columns), ZERO)

    def _number(self, place: tuple[int, int] | None, *, strict: bool) -> Decimal:
        """Give what a cell counts for: nothing when it is empty; texts count for nothing in a block alone."""
        cell = self._sheet.cells.get(place) if place else None
        if cell is None:
            if place is None:
                raise _Unknown
            return ZERO
        if cell.kind is Kind.NUMBER and cell.value:
            return Decimal(cell.value)
        if strict or cell.kind is not Kind.TEXT:
            raise _Unknown
        return ZERO
