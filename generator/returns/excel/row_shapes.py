"""A row of a worksheet without its values: forms of one campaign differ in their values alone, so a row is read once.

What the row says besides (places, styles, types, formulas) is taken by pattern, in one pass, and only when every
character of the row is of a cell of the usual kind.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.excel.escapes import plain
from generator.returns.workbook import column_letters, column_number

if TYPE_CHECKING:
    from collections.abc import Sequence

VALUE: Final = "\0"
"""What stands for a value that was taken out; no XML holds it."""
_NUMBER: Final = r"[0-9]{1,7}+"
_ATTRIBUTES: Final = rf'(?: [A-Za-z:]++="[^"<&{VALUE}]*+")*+'
_TEXT: Final = f"([^<{VALUE}]*+)"
_CELL: Final = (
    rf'<c r="([A-Z]{{1,3}}+)({_NUMBER})"(?: s="({_NUMBER})")?+(?: t="(n|str|s|b|e|inlineStr)")?+'
    rf'(?:/>|>(?:<f(?: aca="(?:false|true|0|1)")?+>([^<{VALUE}]++)</f>)?+({VALUE}|<v ?/>)?+'
    rf'(?:<is><t(?: xml:space="preserve")?+>{_TEXT}</t></is>)?+</c>)'
)
"""What is matched once is never tried again in another way: a row of any size takes time by its length."""
_CELLS: Final = re.compile(_CELL.replace("(?:/>|>", "(?:>(?!</c>)", 1))
"""The same, of cells that hold something."""
_BARE: Final = re.sub(r"\((?!\?)", "(?:", _CELL)
BLANK_ROWS: Final = re.compile(rf"\s*+(?:<row{_ATTRIBUTES}/>\s*+)*+")
_ROWS: Final = re.compile(rf"{BLANK_ROWS.pattern}<row{_ATTRIBUTES}>\s*+(?:{_BARE}\s*+)*+")
_ROW: Final = re.compile(r'<row ((?:[A-Za-z:]+="[^"<&]*" ?)*)')
_NAMED: Final = re.compile(rf'\br="({_NUMBER})"')
_HIDDEN: Final = re.compile(r'\bhidden="(?:1|true)"')
_LONGEST: Final = 6_000
"""Characters of a row worth keeping; whatever is longer is of no form."""


class _Columns(dict[str, int]):
    """The numbers of columns by their letters; those not met before are worked out."""

    def __missing__(self, letters: str) -> int:
        return column_number(letters)


_COLUMNS: Final = _Columns({column_letters(column): column for column in range(1, 257)})


class RowShape(NamedTuple):
    """The cells of a row that hold something; the sequences are as long as each other."""

    rows: Sequence[int] = ()
    columns: Sequence[int] = ()
    types: Sequence[str] = ()
    """As written; empty for a number."""
    formulas: Sequence[str | None] = ()
    styles: Sequence[int] = ()
    fixed: Sequence[str | None] = ()
    """A text within the cell; None where a value was taken out."""
    hidden: Sequence[int] = ()
    """Rows that are not shown: this one, or blank ones before it."""


def row_shape(written: str) -> RowShape | None:
    """Give the shape of a row, from the end of the row before it up to its own; nothing when it is written oddly."""
    return _kept(written) if len(written) < _LONGEST else _read(written)


def _read(written: str) -> RowShape | None:
    if not _ROWS.fullmatch(written):
        return None
    hidden = hidden_rows(written)
    found = _CELLS.findall(written)
    if not found:
        return RowShape(hidden=hidden)
    letters, digits, looks, types, formulas, values, inline = zip(*found, strict=True)
    fixed = [text or (None if value == VALUE else "") for value, text in zip(values, inline, strict=True)]
    if fixed.count(None) < written.count(VALUE):
        return None  # a cell with a value and a text within: which of them it holds is not for a pattern to say
    return RowShape(
        list(map(int, digits)),
        [_COLUMNS[one] for one in letters],
        types,
        [plain(formula) if formula else None for formula in formulas],
        [int(look) if look else 0 for look in looks],
        fixed,
        hidden,
    )


_kept: Final = lru_cache(maxsize=2_048)(_read)


def hidden_rows(written: str) -> Sequence[int]:
    """Give the rows that are not shown."""
    if 'hidden="1"' not in written and 'hidden="true"' not in written:
        return ()
    attributes = (found[1] for found in _ROW.finditer(written) if _HIDDEN.search(found[1]))
    return [int(found[1]) for words in attributes if (found := _NAMED.search(words))]
