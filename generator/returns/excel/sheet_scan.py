"""The cells of a worksheet written as Excel, LibreOffice and most programs write it, found several times as fast.

The values are taken out, and what is left of each row is held against a pattern: only when every character of all rows
is of a cell of the usual kind are the cells taken so. Anything else (odd order, other elements, prefixes, text within
the sheet) is left to the reader that takes XML event by event, which gives the same cells.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from generator.returns.excel.escapes import OTHER_ENTITY
from generator.returns.excel.plain_cells import PlainCells
from generator.returns.excel.row_shapes import BLANK_ROWS, VALUE, hidden_rows, row_shape
from generator.returns.remembered import WORTH_KEEPING

_VALUE: Final = re.compile("<v ?>([^<]*)</v>")
_END_OF_ROW: Final = "</row>"
_OPEN: Final = b"<sheetData>"
_CLOSE: Final = b"</sheetData>"
_UTF_8: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?:UTF|utf)-8[\"'])?[^>]*\?>|<worksheet)"
)


class Scanned(NamedTuple):
    """What was found: the cells, the hidden rows, and the rest of the part without its rows."""

    cells: PlainCells
    hidden: frozenset[int]
    rest: bytes


def scanned(data: bytes) -> Scanned | None:
    """Give the cells of a plainly written worksheet; nothing when it is written in any other way."""
    if not _UTF_8.match(data):
        return None
    first, last = data.find(_OPEN), data.rfind(_CLOSE)
    if first < 0 or last < first:
        return None
    rows = data[first + len(_OPEN) : last]
    found = _kept(rows) if len(rows) <= WORTH_KEEPING else _read(rows)
    if found is None:
        return None
    return Scanned(*found, b"%b<sheetData/>%b" % (data[:first], data[last + len(_CLOSE) :]))


def _read(data: bytes) -> tuple[PlainCells, frozenset[int]] | None:
    """Give the cells and the hidden rows."""
    try:
        rows = data.decode()
    except UnicodeDecodeError:
        return None
    if "\r" in rows or VALUE in rows or OTHER_ENTITY.search(rows):
        return None
    parts = _VALUE.split(rows)
    *pieces, last = VALUE.join(parts[::2]).split(_END_OF_ROW)
    shapes = [shape for piece in pieces if (shape := row_shape(piece)) is not None]
    if len(shapes) < len(pieces) or not BLANK_ROWS.fullmatch(last):
        return None
    hidden = {row for shape in shapes for row in shape.hidden}.union(hidden_rows(last))
    cells = PlainCells.of(shapes, parts[1::2])
    return None if cells is None else (cells, frozenset(hidden))


_kept: Final = lru_cache(maxsize=16)(_read)
"""Sheets that nobody fills in are the same, byte for byte, in all forms of a campaign."""
