"""How much room text takes, at least: enough to know that a document cannot be one page, or a paragraph one line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from generator.conformity.sides import width_of
from generator.office.shown.looks import LineRule

if TYPE_CHECKING:
    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph

SINGLE: Final = 1.15
"""A single line of Times New Roman, in parts of its size."""
SURE: Final = 1.15
"""Text this much higher than one page is surely on two."""
SQUEEZED: Final = 0.97
"""Justified text may be a little narrower than its letters say."""


def lines_needed(paragraph: Paragraph, width: float) -> int:
    """Give how many lines a text of some width takes in its paragraph, at least."""
    room = paragraph.where.room - paragraph.layout.left - paragraph.layout.right
    if room <= 0:
        return 1
    return max(1, math.ceil((width * SQUEEZED + paragraph.layout.first_line) / room))


def pages_at_least(paper: Paper) -> int:
    """Give how many pages a paper surely has: more than one where its text is too high for one, or it says so."""
    pages = {line.paragraph.page for line in paper.lines if line.text}
    if len(pages) > 1:
        return len(pages)
    section = paper.section
    page = section.height - abs(section.top) - abs(section.bottom)
    height = 0.0
    for line in paper.lines:
        if line.cell is None and line.box is None and line.column == 0:
            height += _height(line)
        if height > page * SURE:
            return 2
    return 1


def _height(line: Line) -> float:
    layout = line.paragraph.layout
    size = max((run.look.size for run in line.runs), default=layout.mark.size)
    one = size * SINGLE * layout.line if layout.line_rule is LineRule.MULTIPLE else layout.line
    return one * lines_needed(line.paragraph, width_of(line)) + layout.after
