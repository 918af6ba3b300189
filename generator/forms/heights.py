"""How tall a row must be for its words: as they are printed, measured with the face of official papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.text_width import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

_POINTS_PER_DIGIT: Final = 5.25
"""The width of a column of one digit, of the workbook's usual font at 96 dots to the inch."""
_PADDING: Final = 6.0
_SPACING: Final = 1.3
"""From line to line, in sizes of the letters; programs differ, and too tall is better than cut off."""
_EDGE: Final = 3.0


def height(texts: Iterable[str], *, width: float, size: float, bold: bool = False) -> float:
    """Give the height, in points, of a row that shows any of some texts in full.

    Args:
        texts: the texts that may stand in a cell of the row.
        width: the cell's, in digits, as the widths of columns are given.
        size: of the letters, in points.
        bold: whether they are bold.
    """
    room = width * _POINTS_PER_DIGIT - _PADDING
    lines = max((lines_of(text, room=room, size=size, bold=bold) for text in texts), default=1)
    return lines * size * _SPACING + _EDGE


def lines_of(text: str, *, room: float, size: float, bold: bool = False) -> int:
    """Give how many lines a text takes in some points of width."""
    parts = (wrapped(part, width=room, size=size, bold=bold) for part in text.split("\n"))
    return sum(max(1, len(part)) for part in parts)
