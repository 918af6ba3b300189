"""A worksheet whose lines go to the file as soon as they are finished: a long sheet costs a tenth of the time.

The library keeps a row as objects until the next one begins, and the height of every row until the end. Here a line is
XML at once (ECMA-376 Part 1, §18.3.1.73 and §18.3.1.4), with its height; nothing of it is kept.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

if TYPE_CHECKING:
    from collections.abc import Sequence

_ESCAPED: Final = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
"""What would be read as a sign that XML cannot hold (§22.4.2.4)."""


class LineSheet(Worksheet):  # type: ignore[misc]
    """A worksheet of the library, in the mode in which it keeps one row at a time."""

    def write_line(self, row: int, cells: Sequence[tuple[object, Any]], *, height: float = 0) -> None:
        """Write a row from its first column on, all of it.

        Args:
            row: from 0, below all rows that were written before.
            cells: a text, a number, a day or nothing, each with its format. No text becomes anything else.
            height: in points; 0 is the usual one.
        """
        if row > self.previous_row:
            self._write_single_row(row)
        self._check_dimensions(row, len(cells) - 1)
        number = row + 1
        tall = f' ht="{height:g}" customHeight="1"' if height else ""
        written = [
            f'<c r="{letters}{number}" s="{look._get_xf_index()}"{self._content(value)}'  # noqa: SLF001 - the library's own
            for letters, (value, look) in zip(_letters(len(cells)), cells, strict=True)
        ]
        self.fh.write(f'<row r="{number}"{tall}>{"".join(written)}</row>')

    def _content(self, value: object) -> str:
        if isinstance(value, str):
            kept = ' xml:space="preserve"' if value != value.strip() else ""
            return f' t="inlineStr"><is><t{kept}>{_plain(value)}</t></is></c>'
        if value is None:
            return "/>"
        number = self._convert_date_time(value) if isinstance(value, date) else value
        return f"><v>{number:.16G}</v></c>"


@lru_cache(maxsize=64)
def _letters(count: int) -> tuple[str, ...]:
    return tuple(map(xl_col_to_name, range(count)))


def _plain(text: str) -> str:
    if "_x" in text:
        text = _ESCAPED.sub("_x005F_x", text)
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text
