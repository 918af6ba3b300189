"""Where across the page lines stand: their sides, their middles, how wide they print."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from generator.conformity.columns import centre_of_column, first_letter_at
from generator.office.shown.blocks import Holder
from generator.office.shown.looks import Alignment
from generator.office.text_width import text_width

if TYPE_CHECKING:
    from generator.conformity.lines import Line
    from generator.office.shown.document import Section
    from generator.office.shown.drawings import Offset, TextBox

MIDDLE: Final = 0.06
"""How far from the page's middle a text's own may be, in parts of the text's width."""
NARROW: Final = 0.7
"""A cell or box that takes less of the text's width than this stands on a side."""


class Side(StrEnum):
    """Where across the page a line stands."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


def side_of(line: Line, section: Section) -> Side:
    """Tell on which side of the page a line stands."""
    if line.columns > 1:
        return Side.LEFT if line.column == 0 else Side.RIGHT
    where = line.paragraph.where
    left = where.x if where.x is not None else _box_left(line.box, section)
    if left is None:
        return Side.MIDDLE
    middle = section.left + section.gutter + section.room / 2
    if where.holder is not Holder.STORY and where.room < NARROW * section.room:
        centre = left + where.room / 2
    else:
        centre = left + centre_of(line, where.room)
    away = (centre - middle) / section.room
    return Side.MIDDLE if abs(away) < MIDDLE else Side.LEFT if away < 0 else Side.RIGHT


def centre_of(line: Line, room: float) -> float:
    """Give where in its room the middle of a line's text is."""
    if line.columns > 1:
        return centre_of_column(line, room)
    layout = line.paragraph.layout
    free = room - layout.left - layout.right
    if layout.alignment is Alignment.CENTRE:
        return layout.left + (free + layout.first_line) / 2
    width = min(width_of(line), free)
    if layout.alignment is Alignment.RIGHT:
        return layout.left + free - width / 2
    return first_letter_at(line.paragraph) + width / 2


def width_of(line: Line) -> float:
    """Give how wide a line would print if nothing broke it, in points."""
    return sum(text_width(run.shown.strip("\t"), size=run.look.size, bold=run.look.bold) for run in line.runs)


def _box_left(box: TextBox | None, section: Section) -> float | None:
    if box is None or box.across is None:
        return None
    return offset_left(box.across, box.width, section)


def offset_left(across: Offset, width: float, section: Section) -> float:
    """Give how far from the page's left edge a floating thing begins."""
    edge, room = (0.0, section.width) if across.of == "page" else (section.left, section.room)
    if across.points is not None:
        return edge + across.points
    return edge + {"left": 0.0, "center": (room - width) / 2, "right": room - width}.get(across.align, 0.0)
