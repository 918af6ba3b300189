"""How text and paragraphs look in the end, after every style has had its say. All lengths are in points.

Source: ECMA-376 Part 1, §17.3.1 (paragraph properties) and §17.3.2 (run properties).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

AUTO: Final = "auto"
"""The colour that Word chooses: black on paper."""


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its indents."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"
    DISTRIBUTED = "distributed"


class LineRule(StrEnum):
    """What the line spacing of a paragraph counts: single lines, or points (at least, exactly)."""

    MULTIPLE = "multiple"
    AT_LEAST = "at least"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Border:
    """One side of a border, as it is drawn.

    Attributes:
        style: Word's own word for the pen: `single`, `double`, `dotted`, `dashed`, ...
        width: how thick, in points.
        space: from the text, in points.
        colour: `RRGGBB`, or `auto`.
    """

    style: str
    width: float
    space: float = 0.0
    colour: str = AUTO

    @property
    def solid(self) -> bool:
        """Whether it is one unbroken line."""
        return self.style in {"single", "thick"}


@dataclass(frozen=True, slots=True)
class Borders:
    """The borders around a paragraph or a cell; `None` where there is none."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None

    @property
    def boxed(self) -> bool:
        """Whether all four sides are drawn."""
        return None not in (self.top, self.bottom, self.left, self.right)


NO_BORDERS: Final = Borders()


@dataclass(frozen=True, slots=True)
class Look:
    """How some text looks.

    Attributes:
        font: the family that Latin and Vietnamese letters are set in, such as `Times New Roman`; themes resolved.
        size: in points, as the author chose it (not made smaller by superscript).
        underline: Word's own word, `single`, `double`, ...; empty when there is none.
        colour: `RRGGBB` in capitals, or `auto`.
        highlight: Word's own word for the marker pen, such as `yellow`; empty when there is none.
        shade: the background's `RRGGBB`; empty when there is none.
        raised: 1 for superscript, -1 for subscript, 0 for neither.
        spacing: added after every letter, in points.
        scale: the letters' width, in per cent.
        lift: how far the text stands above its line, in points; below it when negative.
        hidden: Word does not show the text.
    """

    font: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: str = ""
    capitals: bool = False
    small_capitals: bool = False
    strike: bool = False
    hidden: bool = False
    raised: int = 0
    colour: str = AUTO
    highlight: str = ""
    shade: str = ""
    spacing: float = 0.0
    scale: float = 100.0
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph is set. Equal settings are one object, so it may be compared with `is` and used as a key.

    Attributes:
        left: from the edge of the room it stands in, in points; `right` alike. Negative when it hangs out.
        first_line: of the first line, more than `left`; negative for a hanging indent.
        before: above the paragraph, in points; `after` below. What Word makes of "auto" (14 pt, 0 in lists) is
            already in them.
        contextual: no space between neighbours of the same style.
        line: how far apart the lines are: times a single line (`LineRule.MULTIPLE`), or points.
        between: the border between paragraphs with equal borders.
        outline: the heading level from 0; `None` for body text.
        tabs: tab stops, in points from the room's left edge, with Word's word for the kind (`left`, `center`, ...).
        mark: how the paragraph mark, and so an empty paragraph, looks.
    """

    style: str = ""
    style_name: str = ""
    alignment: Alignment = Alignment.LEFT
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    contextual: bool = False
    line: float = 1.0
    line_rule: LineRule = LineRule.MULTIPLE
    borders: Borders = NO_BORDERS
    between: Border | None = None
    shade: str = ""
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    tabs: tuple[tuple[float, str], ...] = ()
    framed: bool = False
    mark: Look = Look()
