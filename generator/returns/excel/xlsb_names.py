"""The sheets and defined names of a binary workbook, names written as other files write them: `'Biểu 1'!$D$7`.

Source: [MS-XLSB] 2.4.301 (BrtBundleSh), 2.4.720 (BrtName), 2.5.97 (formulas), 2.4.667 (BrtExternSheet).
"""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

from generator.returns.excel.xlsb_records import count, records, signed, text
from generator.returns.workbook import Visibility, column_letters

_NAME, _PROPERTIES, _SHEET, _OTHER_BOOK, _POINTED = 39, 153, 156, 355, 362
_BOOKS: Final = frozenset({355, 357, 358, 359, 667})
_THIS_BOOK: Final = 357
_VISIBILITIES: Final = (Visibility.VISIBLE, Visibility.HIDDEN, Visibility.VERY_HIDDEN)
_NAME_TEXT: Final = 9
_CELL: Final = struct.Struct("<BHLH")
_BLOCK: Final = struct.Struct("<BHLLHH")
_CELL_SIGNS: Final = frozenset({0x3A, 0x5A, 0x7A})
_BLOCK_SIGNS: Final = frozenset({0x3B, 0x5B, 0x7B})
_COLUMN: Final = 0x3FFF
_POINTED_SIZE: Final = 12


class Entry(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    visibility: Visibility
    link: str


class XlsbBook:
    """The workbook's own part: its sheets, its defined names, the day that it counts from."""

    def __init__(self, data: bytes) -> None:
        self.sheets: list[Entry] = []
        self.date_1904 = False
        self.has_links = False
        self._books: list[int] = []
        self._pointed: list[tuple[int, int, int]] = []
        """For each thing that formulas point at: which book, its first and its last sheet."""
        named: list[tuple[str, bytes]] = []
        for kind, fields in records(data):
            if kind == _SHEET:
                self.sheets.append(_entry(fields))
            elif kind == _PROPERTIES:
                self.date_1904 = bool(fields[0] & 1)
            elif kind in _BOOKS:
                self._books.append(kind)
                self.has_links |= kind == _OTHER_BOOK
            elif kind == _POINTED:
                starts = range(4, 4 + min(count(fields, 0), len(fields)) * _POINTED_SIZE, _POINTED_SIZE)
                self._pointed = [(count(fields, at), signed(fields, at + 4), signed(fields, at + 8)) for at in starts]
            elif kind == _NAME:
                name, end = text(fields, _NAME_TEXT)
                named.append((name, fields[end + 4 : end + 4 + count(fields, end)]))
        targets = ((name, self._target(formula)) for name, formula in named)
        self.names = {name: target for name, target in targets if target}

    def _target(self, formula: bytes) -> str:
        """Give the one block of cells that a formula is; an empty text when it is something else."""
        sign = formula[0] if formula else 0
        if sign in _CELL_SIGNS and len(formula) == _CELL.size:
            _, at, top, left = _CELL.unpack(formula)
            bottom, right = top, left
        elif sign in _BLOCK_SIGNS and len(formula) == _BLOCK.size:
            _, at, top, bottom, left, right = _BLOCK.unpack(formula)
        else:
            return ""
        sheet = self._sheet(at)
        if not sheet:
            return ""
        first, last = _place(top, left), _place(bottom, right)
        quoted = sheet.replace("'", "''")
        return f"'{quoted}'!{first}" if first == last else f"'{quoted}'!{first}:{last}"

    def _sheet(self, at: int) -> str:
        """Give the name of the one sheet of this workbook that a formula points at."""
        book, first, last = self._pointed[at] if at < len(self._pointed) else (-1, -1, -1)
        is_here = 0 <= book < len(self._books) and self._books[book] == _THIS_BOOK
        return self.sheets[first].name if is_here and 0 <= first == last < len(self.sheets) else ""


def _entry(fields: bytes) -> Entry:
    link, end = text(fields, 8)
    state = count(fields, 0)
    visibility = _VISIBILITIES[state] if state < len(_VISIBILITIES) else Visibility.HIDDEN
    return Entry(text(fields, end)[0], visibility, link)


def _place(row: int, column: int) -> str:
    return f"${column_letters((column & _COLUMN) + 1)}${row + 1}"
