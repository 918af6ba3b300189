"""What is drawn in a document, whichever way Word wrote it: lines, boxes, pictures.

`drawingml` and `vml` read the two ways; here is what they give, and how it becomes part of a paragraph.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.office.shown.looks import AUTO

if TYPE_CHECKING:
    from lxml import etree

    from generator.office.shown.drawings import Offset

LINES: Final = frozenset({"line", "straightConnector1"})
THINNEST_BOX: Final = 2.0
"""A rectangle no higher than this, in points, is drawn as a line."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How an edge is drawn; `solid` when unbroken, `sng` when it is one line."""

    weight: float = 0.75
    dash: str = "solid"
    colour: str = AUTO
    compound: str = "sng"


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something drawn: a shape (`line`, `rect`, ...) or a `picture`, with what it says.

    Attributes:
        pen: its edge; `None` when that is not drawn.
        content: the `w:txbxContent` that it holds.
        insets: between its left and right edges and its text.
        filled: whether something other than nothing fills it.
    """

    shape: str
    width: float
    height: float
    pen: Pen | None = None
    across: Offset | None = None
    down: Offset | None = None
    content: etree._Element | None = None
    insets: tuple[float, float] = (7.2, 7.2)
    filled: bool = False

    @property
    def is_line(self) -> bool:
        """Whether it is seen as a line."""
        if self.shape in LINES:
            return self.pen is not None
        thin = self.content is None and min(self.height, self.width) <= THINNEST_BOX
        return thin and self.shape == "rect" and (self.filled or self.pen is not None)

    @property
    def pen_or_fill(self) -> Pen:
        """The pen of a line; a thin rectangle is a line of its own height."""
        if self.shape not in LINES and (self.filled or self.pen is None):
            return Pen(weight=max(self.height, self.pen.weight if self.pen else 0.0))
        return self.pen or Pen()


def turned(width: float, height: float, degrees: float) -> tuple[float, float]:
    """Give the width and drop of a line from corner to corner after turning it around its middle."""
    if not degrees % 180:
        return width, height
    angle = math.radians(degrees)
    across = abs(width * math.cos(angle) - height * math.sin(angle))
    return across, abs(width * math.sin(angle) + height * math.cos(angle))
