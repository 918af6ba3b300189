"""Addresses counted from where they stand (`RC[-1]`, `R7C4`), written as units see them: `D7`.

Source: [MS-OI29500]; Office 2003 XML Reference Schemas, SpreadsheetML: formulas and names are in this notation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.returns.workbook import column_letters

if TYPE_CHECKING:
    from collections.abc import Callable

_PIECES: Final = re.compile(
    r"""(?P<quoted>"[^"]*"|'[^']*')"""
    r"|(?<![\w.\]])R(?:\[(?P<down>-?\d{1,7})\]|(?P<row>\d{1,7}))?C(?:\[(?P<right>-?\d{1,7})\]|(?P<column>\d{1,7}))?"
    r"(?![\w.(\[])"
)
_LAST_ROW: Final = 1_048_576
_LAST_COLUMN: Final = 16_384
_LOST: Final = "#REF!"


def in_letters(formula: str, row: int = 1, column: int = 1) -> str:
    """Give a formula that stands in a cell with its addresses in letters; texts and sheets' names stay as they are."""
    return _PIECES.sub(_written(row, column), formula)


def _written(row: int, column: int) -> Callable[[re.Match[str]], str]:
    def written(found: re.Match[str]) -> str:
        if found["quoted"] is not None:
            return found[0]
        at_row = int(found["row"]) if found["row"] else row + int(found["down"] or 0)
        at_column = int(found["column"]) if found["column"] else column + int(found["right"] or 0)
        if not 1 <= at_row <= _LAST_ROW or not 1 <= at_column <= _LAST_COLUMN:
            return _LOST
        fixed_column, fixed_row = "$" if found["column"] else "", "$" if found["row"] else ""
        return f"{fixed_column}{column_letters(at_column)}{fixed_row}{at_row}"

    return written
