"""The cells of a worksheet written as Excel, LibreOffice and most programs write it, found several times as fast.

A pattern is held against all rows at once: only when every character of them is a cell of the usual kind are the cells
taken by it, in one pass. Anything else (odd order, other elements, prefixes, text within the sheet) is left to the
reader that takes XML event by event, which gives the same cells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.escapes import OTHER_ENTITY

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER: Final = r"[0-9]{1,7}+"
_ATTRIBUTES: Final = r'(?: [A-Za-z:]++="[^"<&]*+")*+'
_CELL: Final = (
    rf'<c r="([A-Z]{{1,3}}+)({_NUMBER})"(?: s="({_NUMBER})")?+(?: t="(n|str|s|b|e|inlineStr)")?+'
    r'(?:/>|>(?:<f(?: aca="(?:false|true|0|1)")?+(?:/>|>([^<]*+)</f>))?+(?:<v ?+(?:/>|>([^<]*+)</v>))?+'
    r'(?:<is><t(?: xml:space="preserve")?+>([^<]*+)</t></is>)?+</c>)'
)
"""What is matched once is never tried again in another way: a sheet of any size takes time by its length."""
_CELLS: Final = re.compile(_CELL.replace("(?:/>|>", "(?:>(?!</c>)", 1))
"""The same, of cells that hold something."""
_BARE: Final = re.sub(r"\((?!\?)", "(?:", _CELL)
_ROWS: Final = re.compile(rf"(?:\s*+<row{_ATTRIBUTES}(?:/>|>\s*+(?:{_BARE}\s*+)*+</row>))*+\s*+")
_ROW: Final = re.compile(r'<row ((?:[A-Za-z:]+="[^"<&]*" ?)*)')
_NAMED: Final = re.compile(rf'\br="({_NUMBER})"')
_HIDDEN: Final = re.compile(r'\bhidden="(?:1|true)"')
_OPEN: Final = "<sheetData>"
_CLOSE: Final = "</sheetData>"
_UTF_8: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?:UTF|utf)-8[\"'])?[^>]*\?>|<worksheet)"
)


class Scanned(NamedTuple):
    """What the pattern found: the cells as texts, the hidden rows, and the rest of the part without its rows."""

    cells: Sequence[tuple[str, str, str, str, str, str, str]]
    """Letters of the column, row, style, type, formula, value, inline text; as written, still escaped."""
    hidden: frozenset[int]
    rest: bytes


def scanned(data: bytes) -> Scanned | None:
    """Give the cells of a plainly written worksheet; nothing when it is written in any other way."""
    if not _UTF_8.match(data):
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    first, last = text.find(_OPEN), text.rfind(_CLOSE)
    if first < 0 or last < first:
        return None
    rows = text[first + len(_OPEN) : last]
    if "\r" in rows or OTHER_ENTITY.search(rows) or not _ROWS.fullmatch(rows):
        return None
    rest = f"{text[:first]}<sheetData/>{text[last + len(_CLOSE) :]}"
    return Scanned(_CELLS.findall(rows), _hidden(rows), rest.encode())


def _hidden(rows: str) -> frozenset[int]:
    if 'hidden="1"' not in rows and 'hidden="true"' not in rows:
        return frozenset()
    attributes = (found[1] for found in _ROW.finditer(rows) if _HIDDEN.search(found[1]))
    return frozenset(int(found[1]) for words in attributes if (found := _NAMED.search(words)))
