"""What a row and a cell of a table say of themselves (`w:trPr`, `w:tcPr`).

Source: ECMA-376 Part 1, §17.4.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.office.shown.measures import VALUE, switch, twips, whole
from generator.office.shown.paragraph_properties import SIDES, border_of
from generator.office.shown.text_properties import shade_of
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from generator.office.shown.looks import Border

MOST_COLUMNS: Final = 1000
Sides = dict[str, "Border | None"]
Margins = tuple[float | None, float | None]


class RowWords(NamedTuple):
    """What a row says: its height, whether it is exact, repeated, may be broken, and the columns it leaves out."""

    height: float = 0.0
    exact: bool = False
    header: bool = False
    breakable: bool = True
    before: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class CellWords:
    """What a cell says: how far it goes, `beside` and `below` (`restart`, `continue`), and how it looks."""

    columns: int = 1
    beside: str = ""
    below: str = ""
    width: float = 0.0
    shade: str = ""
    vertical: str = "top"
    borders: Sides = field(default_factory=dict)
    margins: Margins = (None, None)


def row_words(properties: etree._Element | None) -> RowWords:
    """Give what a `w:trPr` says."""
    if properties is None:
        return PLAIN_ROW
    said = {child.tag: child for child in reversed(properties)}  # the first of a name counts
    height, header, whole_row, before = (said.get(name) for name in ROW_NAMES)
    return RowWords(
        height=0.0 if height is None else twips(height.get(VALUE)) or 0.0,
        exact=height is not None and height.get(HEIGHT_RULE) == "exact",
        header=header is not None and switch(header),
        breakable=whole_row is None or not switch(whole_row),
        before=0 if before is None else min(max(whole(before.get(VALUE)) or 0, 0), MOST_COLUMNS),
    )


def cell_words(properties: etree._Element | None) -> CellWords:
    """Give what a `w:tcPr` says."""
    if properties is None:
        return CellWords()
    span, width = _of(properties, "gridSpan"), _of(properties, "tcW")
    beside, below = _of(properties, "hMerge"), _of(properties, "vMerge")
    shade, vertical = _of(properties, "shd"), _of(properties, "vAlign")
    fixed = width is not None and width.get(word("type"), "dxa") == "dxa"
    return CellWords(
        columns=1 if span is None else min(max(whole(span.get(VALUE)) or 1, 1), MOST_COLUMNS),
        beside="" if beside is None else beside.get(VALUE, "continue"),
        below="" if below is None else below.get(VALUE, "continue"),
        width=max(twips(width.get(word("w"))) or 0.0, 0.0) if width is not None and fixed else 0.0,
        shade="" if shade is None else shade_of(shade),
        vertical="top" if vertical is None else vertical.get(VALUE, "top"),
        borders=sides_of(_of(properties, "tcBorders")),
        margins=margins_of(_of(properties, "tcMar")),
    )


def sides_of(borders: etree._Element | None) -> Sides:
    """Give the borders that an element says, by side; `None` where it says that there is none."""
    found: Sides = {}
    for child in () if borders is None else borders:
        name = str(child.tag).rpartition("}")[2]
        found[SIDES.get(name, name)] = border_of(child)
    return found


def margins_of(margins: etree._Element | None) -> Margins:
    """Give the left and right margin that an element says, in points."""
    said: Mapping[str, float | None] = {
        SIDES.get(name, name): twips(child.get(word("w")))
        for child in (() if margins is None else margins)
        if (name := str(child.tag).rpartition("}")[2])
    }
    return said.get("left"), said.get("right")


def _of(properties: etree._Element, name: str) -> etree._Element | None:
    return next(properties.iterchildren(word(name)), None)


HEIGHT_RULE: Final = word("hRule")
ROW_NAMES: Final = tuple(word(name) for name in ("trHeight", "tblHeader", "cantSplit", "gridBefore"))
PLAIN_ROW: Final = RowWords()
