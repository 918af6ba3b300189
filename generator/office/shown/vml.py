"""Drawings as Word up to 2007 writes them (`w:pict`): VML.

Source: ECMA-376 Part 4, §19 (VML) and §19.1.2.19 (the style attribute).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from generator.office.shown.drawings import Offset
from generator.office.shown.looks import AUTO
from generator.office.shown.measures import colour, measured, values
from generator.office.shown.shapes import Drawn, Pen
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

V: Final = "{urn:schemas-microsoft-com:vml}"
O: Final = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the name that the standard gives it
SHAPES: Final = {
    "line": "line",
    "rect": "rect",
    "roundrect": "roundRect",
    "oval": "ellipse",
    "shape": "custom",
    "polyline": "custom",
    "curve": "custom",
    "arc": "arc",
    "image": "picture",
}
TYPES: Final = {"20": "line", "32": "straightConnector1", "33": "bentConnector2", "34": "bentConnector3"}
TYPES_OF_BOXES: Final = {"1": "rect", "202": "rect", "75": "picture", "2": "roundRect", "3": "ellipse"}
NO: Final = frozenset({"f", "false", "0"})
PIXELS: Final = 4 / 3
"""To a point."""
NAMED_COLOURS: Final = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "green": "008000"}
USUAL_INSET: Final = 7.2
RELATIVE: Final = {"text": "column", "char": "character", "margin": "margin", "page": "page", "line": "line"}
Scale = tuple[float, float]


def read_picture(holder: etree._Element, *, room: float) -> Iterator[Drawn]:
    """Give what a `w:pict` or `w:object` shows.

    Args:
        holder: the element.
        room: how wide a rule across the page (`o:hr`) is, in points.
    """
    for item in holder:
        yield from _shapes(item, (PIXELS, PIXELS), None, room)


def _shapes(item: etree._Element, unit: Scale, outer: Mapping[str, str] | None, room: float) -> Iterator[Drawn]:
    tag = str(item.tag)
    name = tag.removeprefix(V)
    if not tag.startswith(V) or name == "shapetype":
        return
    style = _style(item)
    if style.get("visibility") == "hidden":
        return
    placed = outer or style
    if name == "group":
        inner = _units(item, style, unit)
        for child in item:
            yield from _shapes(child, inner, placed, room)
    elif item.get(f"{O}hr") in {"t", "true", "1"}:
        width = measured(style.get("width"), PIXELS) or room
        yield Drawn("line", width, 0.0, Pen(measured(style.get("height"), PIXELS) or 1.5))
    elif name in SHAPES:
        yield _shape(item, name, style, unit=unit, placed=placed)


def _shape(
    item: etree._Element, name: str, style: Mapping[str, str], *, unit: Scale, placed: Mapping[str, str]
) -> Drawn:
    kind = item.get("type", "").rpartition("_t")[2]
    shape = TYPES.get(kind) or TYPES_OF_BOXES.get(kind) or SHAPES[name]
    if item.find(f"{V}imagedata") is not None:
        shape = "picture"
    starts = (0.0, 0.0)
    if name == "line":
        first, last = _ends(item, unit)
        width, height = (abs(end - start) for start, end in zip(first, last, strict=True))
        # in a group it is the group that stands somewhere
        starts = (min(first[0], last[0]), min(first[1], last[1])) if placed is style else starts
    else:
        width, height = (measured(style.get(side), unit[axis]) or 0.0 for axis, side in enumerate(("width", "height")))
    box = item.find(f"{V}textbox")
    floating = placed.get("position") == "absolute"
    return Drawn(
        shape,
        width,
        height,
        _pen(item),
        _offset(placed, "horizontal", "column", starts[0]) if floating else None,
        _offset(placed, "vertical", "paragraph", starts[1]) if floating else None,
        content=None if box is None else box.find(word("txbxContent")),
        insets=_insets(box),
        filled=item.get("filled") not in NO and item.get("fillcolor", "white") not in {"white", "#fff", "window"},
    )


def _style(item: etree._Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in item.get("style", "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _units(group: etree._Element, style: Mapping[str, str], unit: Scale) -> Scale:
    inside = (group.get("coordsize") or "1000,1000").split(",")
    found = []
    for axis, side in enumerate(("width", "height")):
        whole = measured(style.get(side), unit[axis])
        parts = measured(inside[axis] if axis < len(inside) else None, 1.0)
        found.append(parts / whole if whole and parts else unit[axis])
    return found[0], found[1]


def _ends(line: etree._Element, unit: Scale) -> tuple[Scale, Scale]:
    """Give where a `v:line` begins and ends, across and down."""
    found = []
    for name in ("from", "to"):
        said = (line.get(name) or "0,0").split(",")
        x, y = (measured(said[axis] if axis < len(said) else None, unit[axis]) or 0.0 for axis in (0, 1))
        found.append((x, y))
    return found[0], found[1]


def _pen(item: etree._Element) -> Pen | None:
    stroke = item.find(f"{V}stroke")
    said = {} if stroke is None else values(stroke)
    if item.get("stroked") in NO or said.get("on") in NO:
        return None
    weight = measured(item.get("strokeweight") or said.get("weight", ""), PIXELS)
    drawn = (item.get("strokecolor") or said.get("color", "")).partition(" ")[0]
    return Pen(
        0.75 if weight is None or math.isclose(weight, 0.0) else weight,
        said.get("dashstyle", "solid"),
        NAMED_COLOURS.get(drawn) or colour(drawn) or AUTO,
        {"single": "sng"}.get(said.get("linestyle", "single"), "dbl"),
    )


def _offset(style: Mapping[str, str], axis: str, usual: str, start: float) -> Offset:
    """Give where something floats; `start` is how far from there its own points begin."""
    of = style.get(f"mso-position-{axis}-relative", "")
    of = RELATIVE.get(of, usual) if not (axis == "vertical" and of == "text") else "paragraph"
    align = style.get(f"mso-position-{axis}", "absolute")
    if align != "absolute":
        return Offset(of, None, align)
    edge = "left" if axis == "horizontal" else "top"
    moved = [measured(style.get(name), PIXELS) or 0.0 for name in (f"margin-{edge}", edge)]
    return Offset(of, sum(moved) + start)


def _insets(box: etree._Element | None) -> tuple[float, float]:
    said = ("" if box is None else box.get("inset", "")).split(",")
    left, right = (measured(said[side] if side < len(said) else None, PIXELS) for side in (0, 2))
    return USUAL_INSET if left is None else left, USUAL_INSET if right is None else right
