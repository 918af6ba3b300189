"""Where in a file a new document begins."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.conformity import faces, signs
from generator.conformity.sides import Side, side_of
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.lines import Line
    from generator.office.shown.document import Section, ShownDocument

EARLY: Final = 20
"""Further down, the first Quốc hiệu does not belong to the file's first lines."""
FEW: Final = 5
"""What a digital signature writes above an annex has fewer lines."""


class Opening(Enum):
    """What a paper begins with."""

    HEAD = auto()
    ANNEX = auto()
    COPY = auto()
    START = auto()


class Cut(NamedTuple):
    """Where a paper begins: the number of its first line, and what it begins with."""

    start: int
    opening: Opening


def cuts_of(lines: Sequence[Line], document: ShownDocument) -> list[Cut]:
    """Give where the papers of a file begin, the first at its first line."""
    cuts: list[Cut] = []
    block, first = -1, 0
    for line in lines:
        if line.block != block:
            block, first = line.block, line.number
        opening = _opening(line, document.sections) if line.text[:1] in signs.OPENING else None
        if opening and (not cuts or first > cuts[-1].start or opening is not Opening.HEAD):
            cuts.append(Cut(first, opening))
    said = sum(bool(line.text) for line in lines[: cuts[0].start]) if cuts else 0
    if cuts and said < {Opening.HEAD: EARLY, Opening.ANNEX: FEW}.get(cuts[0].opening, 1):
        cuts[0] = Cut(0, cuts[0].opening)
    elif lines:
        cuts.insert(0, Cut(0, Opening.START))
    return cuts


def _opening(line: Line, sections: Sequence[Section]) -> Opening | None:
    text = line.text
    if len(text) > signs.LONGEST_OPENING:
        return None
    if signs.is_nation(text):
        # further down in a table stand examples
        return Opening.HEAD if line.cell is None or line.cell[1] <= 1 else None
    if signs.COPY.fullmatch(text) and (signs.in_capitals(text) or faces.is_bold(line)):
        return Opening.COPY
    if text[:2].casefold() == "ph" and line.cell is None and (label := signs.ANNEX.fullmatch(text)):
        centred = line.paragraph.layout.alignment is Alignment.CENTRE
        middle = side_of(line, sections[line.paragraph.where.section]) is Side.MIDDLE
        alone = not label["rest"] and (middle or faces.is_bold(line))
        return Opening.ANNEX if alone or (middle and centred) else None
    return None
