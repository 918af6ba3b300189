"""What the sheets of a binary workbook share: its texts, with their fonts where they change, and its styles.

Source: [MS-XLSB] 2.1.7.45 (shared strings), 2.1.7.50 (styles), 2.4.149 (BrtFont), 2.4.822 (BrtXF).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from generator.returns.cells.formats import is_date
from generator.returns.excel.shared import BUILT_IN_FORMATS, SharedText
from generator.returns.excel.xlsb_records import count, records, text
from generator.returns.workbook import Run, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

_FONT, _FORMAT, _LOOK, _TEXT = 43, 44, 47, 19
_LOOKS, _END_OF_LOOKS = 617, 618
_FONT_NAME: Final = 21
"""Where a font's name begins, behind its size, weight and colour."""
_LOOK_FIELDS: Final = struct.Struct("<2xHH6xH")
"""Of a style: its format, its font and its flags, behind its parent and between fill, border and turn."""
_LOCKED: Final = 0x1000
_RICH: Final = 1
_RUN: Final = struct.Struct("<HH")


class Fonts:
    """The styles of a workbook, and its fonts by number."""

    def __init__(self, data: bytes = b"") -> None:
        self.names: list[str] = []
        self.styles: list[Style] = []
        self._formats = dict(BUILT_IN_FORMATS)
        is_look = False
        for kind, fields in records(data):
            if kind == _FONT:
                self.names.append(text(fields, _FONT_NAME)[0])
            elif kind == _FORMAT:
                self._formats[int.from_bytes(fields[:2], "little")] = text(fields, 2)[0]
            elif kind in {_LOOKS, _END_OF_LOOKS}:
                is_look = kind == _LOOKS
            elif kind == _LOOK and is_look:
                self.styles.append(self._style(fields))
        if not self.styles:
            self.styles.append(Style())

    def name(self, number: int) -> str:
        """Give a font's name."""
        return self.names[number] if number < len(self.names) else ""

    def _style(self, fields: bytes) -> Style:
        shown, font, flags = _LOOK_FIELDS.unpack_from(fields)
        number_format = self._formats.get(shown, "General")
        return Style(self.name(font), number_format, is_date(number_format), bool(flags & _LOCKED))


def texts_of(data: bytes, fonts: Fonts) -> Sequence[SharedText]:
    """Give the texts of a workbook, in the order in which cells point at them."""
    return [rich(fields, 0, fonts) for kind, fields in records(data) if kind == _TEXT]


def rich(fields: bytes, at: int, fonts: Fonts) -> SharedText:
    """Give a text that may change its font on the way; a part in the cell's own font has none."""
    is_rich = fields[at] & _RICH
    whole, end = text(fields, at + 1)
    if not is_rich:
        return SharedText(whole)
    units = whole.encode("utf-16-le")
    starts = [(0, "")]
    for number in range(min(count(fields, end), len(units))):
        start, font = _RUN.unpack_from(fields, end + 4 + number * _RUN.size)
        starts.append((start, fonts.name(font)))
    ends = [start for start, _ in starts[1:]] + [len(units)]
    parts = [
        Run(units[2 * start : 2 * last].decode("utf-16-le", errors="replace"), font)
        for (start, font), last in zip(starts, ends, strict=True)
    ]
    parts = [part for part in parts if part.text]
    return SharedText(whole, tuple(parts) if len({part.font for part in parts}) > 1 else ())
