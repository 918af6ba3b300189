"""The line under some text, whatever it was drawn with: a shape, a border, underscores, underlining."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.sides import centre_of, offset_left, width_of
from generator.office.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph
    from generator.office.shown.drawings import DrawnLine
    from generator.office.shown.looks import Border

BELOW: Final = 3
"""So many lines further down a line still belongs to the text, blank ones counted."""
ROWS: Final = 12
"""So many lines further on is what stands below a line of a table."""
REACH: Final = 6
"""A shape may be anchored so many lines away from where it is seen."""
NEAR: Final = 70.0
"""As far, in points, may the middle of a line be from the middle of its text."""
SHORTEST: Final = 12.0
LOWEST: Final = 10.0
"""Points that a line of text in the head of a document takes, at least."""
RAISED: Final = 0.62
"""How small Word prints what is raised."""


class Means(StrEnum):
    """What a line is drawn with."""

    BORDER = "border of a paragraph of its own"
    LETTERS = "letters"
    SHAPE = "shape"
    OWN_BORDER = "border of the text's own paragraph"
    UNDERLINING = "underlining"


@dataclass(frozen=True)
class Drawn:
    """A line under a text.

    Attributes:
        length: in points.
        solid: whether it is one unbroken horizontal line.
        means: what it is drawn with.
        at: the paragraph that draws it, or that its shape is anchored to.
    """

    length: float
    solid: bool
    means: Means
    at: Paragraph

    @property
    def typed(self) -> bool:
        """Whether it is made of letters, whose length goes by steps."""
        return self.means is Means.LETTERS


def line_under(paper: Paper, lines: Sequence[Line]) -> Drawn | None:
    """Give the line that is drawn under the last of some lines of text; nothing when there is none."""
    last = lines[-1]
    return _typed_or_bordered(paper, last) or _shape(paper, last) or _own(last)


def _typed_or_bordered(paper: Paper, last: Line) -> Drawn | None:
    for line in _following(paper, last):
        layout = line.paragraph.layout
        if signs.RULE.fullmatch(line.text):
            return Drawn(_typed_length(line), solid=True, means=Means.LETTERS, at=line.paragraph)
        border = layout.borders.bottom or layout.borders.top
        if border is not None and not line.text:
            return _border(border, line, Means.BORDER)
        if line.text:
            return None
    return None


def _following(paper: Paper, last: Line) -> Iterator[Line]:
    """Give the next lines below, in a table those of the column: what stands beside them is read in between."""
    below = BELOW if last.cell is None else ROWS
    yield from islice((line for line in paper.around(last, above=0, below=below) if last.stands_over(line)), BELOW)


def _border(border: Border, line: Line, means: Means) -> Drawn:
    layout = line.paragraph.layout
    return Drawn(line.paragraph.where.room - layout.left - layout.right, border.solid, means, line.paragraph)


def _typed_length(line: Line) -> float:
    return sum(
        text_width(run.shown.strip(), size=run.look.size * (RAISED if run.look.raised == 1 else 1), bold=run.look.bold)
        for run in line.runs
    )


def _own(last: Line) -> Drawn | None:
    """Give what the text's own paragraph draws: its border, or the underlining of its letters."""
    border = last.paragraph.layout.borders.bottom
    if border is not None:
        return _border(border, last, Means.OWN_BORDER)
    under = [run for run in last.runs if run.look.underline and run.shown.strip()]
    if not under:
        return None
    length = sum(text_width(run.shown, size=run.look.size, bold=run.look.bold) for run in under)
    solid = {run.look.underline for run in under} <= {"single", "thick", "words"}
    return Drawn(length, solid, Means.UNDERLINING, last.paragraph)


def _shape(paper: Paper, last: Line) -> Drawn | None:
    best: tuple[tuple[int, int], DrawnLine, Line] | None = None
    for line in paper.around(last, above=REACH, below=REACH):
        away = line.number - last.number
        if (line.cell or (0,))[0] != (last.cell or (0,))[0]:
            continue
        for shape in line.paragraph.lines if line.column == 0 else ():
            if shape.length < SHORTEST or not _under(paper, shape, line, last):
                continue
            if away < 0 and _above(paper, shape, line, last):
                continue
            rank = (0 if line.cell == last.cell else 1, abs(away) * 2 + (away < 0))
            if best is None or rank < best[0]:
                best = rank, shape, line
    if best is None:
        return None
    _, shape, anchor = best
    solid = shape.horizontal and shape.dash == "solid" and shape.compound == "sng"
    return Drawn(shape.length, solid, Means.SHAPE, anchor.paragraph)


def _under(paper: Paper, shape: DrawnLine, anchor: Line, last: Line) -> bool:
    """Whether a shape is drawn where a reader takes it for the line under a text."""
    where = last.paragraph.where
    at = _middle(paper, shape, anchor)
    if at is None or where.x is None:
        return anchor.cell == last.cell
    return abs(at - (where.x + centre_of(last, where.room))) <= NEAR


def _above(paper: Paper, shape: DrawnLine, anchor: Line, last: Line) -> bool:
    """Whether a shape that is anchored above a text surely is drawn above it too: other text stands between them."""
    lines = paper.around(last, above=last.number - anchor.number, below=0)
    said = 1 + sum(bool(line.text) and line.stands_over(last) for line in lines)
    if not anchor.stands_over(last) or said == 1:
        return False
    down = shape.down
    if down is None or down.of not in {"paragraph", "line"} or down.points is None:
        return down is None
    return down.points < LOWEST * said


def _middle(paper: Paper, shape: DrawnLine, anchor: Line) -> float | None:
    where = anchor.paragraph.where
    if shape.across is None:
        return None if where.x is None else where.x + centre_of(anchor, where.room)
    if shape.across.of in {"column", "character"}:
        if where.x is None:
            return None
        points = shape.across.points
        if points is None:
            free = where.room - shape.length
            points = {"center": free / 2, "right": free}.get(shape.across.align, 0.0)
        return where.x + points + shape.length / 2
    if anchor.cell is not None:
        return None  # of the page or of the cell: programs do not agree (`wp:anchor` has a switch for it)
    return offset_left(shape.across, shape.length, paper.section) + shape.length / 2


def lengths_of(lines: Sequence[Line]) -> list[float]:
    """Give the lengths that a text may be said to have: of its widest printed line, and of its last."""
    widths = [min(width_of(line), line.paragraph.where.room or width_of(line)) for line in lines]
    last = lines[-1]
    room = last.paragraph.where.room - last.paragraph.layout.left - last.paragraph.layout.right
    rest = width_of(last) % room if room > 0 and width_of(last) > room else widths[-1]
    return [max(widths), widths[-1], rest]
