"""What is drawn among the text: lines, boxes with or without text in them, pictures, and where each of them floats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.office.shown.blocks import Block
    from generator.office.shown.looks import Border
    from generator.office.shown.spots import Spot


@dataclass(frozen=True, slots=True)
class Offset:
    """How a floating thing stands on one axis: so many points from, or aligned in, something of the page.

    Attributes:
        of: Word's own word: `page`, `margin`, `column`, `paragraph`, `character`, `line`, ...
        points: from there; `None` when it is aligned.
        align: `left`, `center`, `right`, `top`, ...; empty when it is so many points away.
    """

    of: str = "column"
    points: float | None = None
    align: str = ""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line that somebody drew.

    Attributes:
        length: from end to end, in points.
        drop: how far one end is below the other; 0 for a horizontal line.
        dash: Word's own word for the pen, `solid` when unbroken.
        weight: how thick, in points.
        straight: whether it is a plain line; curves and elbows are not.
        across: where it begins from left to right; `None` when it stands in the text.
        down: the same from top to bottom.
        compound: `sng` for one line; `dbl`, `thickThin`, ... for several side by side.
        spot: of the paragraph that it is anchored to.
    """

    length: float
    drop: float
    dash: str
    weight: float
    colour: str
    straight: bool
    across: Offset | None
    down: Offset | None
    spot: Spot
    compound: str = "sng"

    @property
    def horizontal(self) -> bool:
        """Whether it is straight and level: drops of less than a point are not seen."""
        return self.straight and abs(self.drop) < 1.0


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text box, or another shape with or without text in it.

    Attributes:
        blocks: what it says; empty for a shape without text.
        outline: how its edge is drawn; `None` when it is not.
        shape: Word's word for the shape, `rect` for a box.
    """

    blocks: tuple[Block, ...]
    width: float
    height: float
    outline: Border | None
    shape: str
    across: Offset | None
    down: Offset | None
    spot: Spot


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; `across` and `down` are `None` when it stands in the text."""

    width: float
    height: float
    across: Offset | None
    down: Offset | None
    spot: Spot
