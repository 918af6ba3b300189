"""Drawings as Word 2010 and later write them (`w:drawing`).

Source: ECMA-376 Part 1, §20.4 (wordprocessing drawing), §20.1 (DrawingML); [MS-ODRAWXML] §2.3 (shapes, groups).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.office.shown.drawings import Offset
from generator.office.shown.looks import AUTO
from generator.office.shown.measures import OFF, colour, emu, whole
from generator.office.shown.shapes import LINES, Drawn, Pen, turned
from generator.office.shown.themes import A
from generator.office.xml import DRAWING, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.office.shown.themes import Theme

WP: Final = f"{{{DRAWING}}}"
GROUPS: Final = frozenset({"wgp", "grpSp", "wpc"})
WITHOUT_SHAPES: Final = frozenset({"bg", "whole", "cNvGrpSpPr", "grpSpPr", "cNvPr", "extLst"})
USUAL_INSET: Final = 7.2
SIXTY_THOUSANDTHS: Final = 60_000
"""Parts of a degree in which turns are written."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a drawing is put, and how much larger than written a group shows its shapes."""

    across: Offset | None = None
    down: Offset | None = None
    scale: tuple[float, float] = (1.0, 1.0)
    origin: tuple[float, float] = (0.0, 0.0)
    size: tuple[float, float] | None = None


def read_drawing(drawing: etree._Element, theme: Theme) -> Iterator[Drawn]:
    """Give what a `w:drawing` shows; nothing when it is hidden."""
    for frame in drawing:
        data = frame.find(f"{A}graphic/{A}graphicData")
        properties = frame.find(f"{WP}docPr")
        hidden = properties is not None and properties.get("hidden", "0") not in OFF
        if data is None or hidden:
            continue
        floating = frame.tag == f"{WP}anchor"
        placed = _Frame(
            across=_offset(frame, "positionH", "column") if floating else None,
            down=_offset(frame, "positionV", "paragraph") if floating else None,
            size=_pair(frame.find(f"{WP}extent"), "cx", "cy"),
        )
        for item in data:
            yield from _shapes(item, placed, theme)


def _offset(frame: etree._Element, name: str, usual: str) -> Offset:
    said = frame.find(f"{WP}{name}")
    if said is None:
        return Offset(usual, 0.0)
    of = said.get("relativeFrom", usual)
    for child in said:
        if child.tag == f"{WP}align":
            return Offset(of, None, (child.text or "").strip())
        if child.tag == f"{WP}posOffset":
            return Offset(of, emu(child.text) or 0.0)
    return Offset(of, 0.0)


def _shapes(item: etree._Element, frame: _Frame, theme: Theme) -> Iterator[Drawn]:
    name = _local(item)
    if name in GROUPS:
        inner = _inside(item, frame)
        for child in item:
            if _local(child) not in WITHOUT_SHAPES:
                yield from _shapes(child, inner, theme)
    elif name in {"wsp", "cxnSp", "sp"}:
        yield _shape(item, frame, theme)
    elif name == "pic":
        width, height = _size(_child(item, "spPr"), frame)
        yield Drawn("picture", width, height, None, *_place(_child(item, "spPr"), frame))
    elif name in {"chart", "relIds"}:
        yield Drawn(name, *(frame.size or (0.0, 0.0)), None, frame.across, frame.down)


def _inside(group: etree._Element, frame: _Frame) -> _Frame:
    transform = _transform(_child(group, "grpSpPr"))
    if transform is None:
        return replace(frame, size=None)
    outer = _pair(transform.find(f"{A}ext"), "cx", "cy") or (0.0, 0.0)
    inner = _pair(transform.find(f"{A}chExt"), "cx", "cy") or outer
    origin = _pair(transform.find(f"{A}chOff"), "x", "y") or (0.0, 0.0)
    across, down = _place(_child(group, "grpSpPr"), frame)
    grown = [
        scale * (out / within if within else 1.0) for scale, out, within in zip(frame.scale, outer, inner, strict=True)
    ]
    return _Frame(across, down, (grown[0], grown[1]), origin, None)


def _shape(item: etree._Element, frame: _Frame, theme: Theme) -> Drawn:
    properties = _child(item, "spPr")
    geometry = None if properties is None else properties.find(f"{A}prstGeom")
    shape = "custom" if geometry is None else geometry.get("prst", "rect")
    width, height = _size(properties, frame)
    if shape in LINES:
        transform = _transform(properties)
        turn = 0 if transform is None else whole(transform.get("rot")) or 0
        width, height = turned(width, height, turn / SIXTY_THOUSANDTHS)
    box, body = _child(item, "txbx"), _child(item, "bodyPr")
    insets = [None if body is None else emu(body.get(side)) for side in ("lIns", "rIns")]
    left, right = (USUAL_INSET if inset is None else inset for inset in insets)
    return Drawn(
        shape,
        width,
        height,
        _pen(item, properties, theme),
        *_place(properties, frame),
        content=None if box is None else box.find(word("txbxContent")),
        insets=(left, right),
        filled=_filled(properties),
    )


def _pen(item: etree._Element, properties: etree._Element | None, theme: Theme) -> Pen | None:
    line = None if properties is None else properties.find(f"{A}ln")
    style = _child(item, "style")
    reference = None if style is None else style.find(f"{A}lnRef")
    index = 0 if reference is None else whole(reference.get("idx")) or 0
    if line is None and not index:
        return None
    weight, dash, compound, drawn = theme.line_width(index), "solid", "sng", AUTO
    if line is not None:
        if line.find(f"{A}noFill") is not None:
            return None
        weight = emu(line.get("w")) or weight
        compound = line.get("cmpd", compound)
        pattern = line.find(f"{A}prstDash")
        dash = "custom" if line.find(f"{A}custDash") is not None else dash
        dash = dash if pattern is None else pattern.get("val", dash)
        drawn = _colour(line.find(f"{A}solidFill"), theme) or drawn
    if drawn == AUTO:
        drawn = _colour(reference, theme) or drawn
    return Pen(weight, dash, drawn, compound)


def _colour(fill: etree._Element | None, theme: Theme) -> str | None:
    for said in () if fill is None else fill:
        name = said.get("val", "")
        return theme.colour(name) if _local(said) == "schemeClr" else colour(said.get("lastClr") or name)
    return None


def _filled(properties: etree._Element | None) -> bool:
    return properties is not None and any(
        _local(child) in {"solidFill", "gradFill", "pattFill"} for child in properties
    )


def _place(properties: etree._Element | None, frame: _Frame) -> tuple[Offset | None, Offset | None]:
    """Give where a shape is: a group moves those that stand in it."""
    transform = _transform(properties)
    if frame.size is not None or transform is None:
        return frame.across, frame.down
    own = _pair(transform.find(f"{A}off"), "x", "y") or frame.origin
    moved = [(at - start) * scale for at, start, scale in zip(own, frame.origin, frame.scale, strict=True)]
    return _moved(frame.across, moved[0]), _moved(frame.down, moved[1])


def _moved(offset: Offset | None, by: float) -> Offset | None:
    if offset is None or offset.points is None:
        return offset
    return Offset(offset.of, offset.points + by)


def _size(properties: etree._Element | None, frame: _Frame) -> tuple[float, float]:
    transform = _transform(properties)
    own = None if transform is None else _pair(transform.find(f"{A}ext"), "cx", "cy")
    if own is None:
        return frame.size or (0.0, 0.0)
    return own[0] * frame.scale[0], own[1] * frame.scale[1]


def _transform(properties: etree._Element | None) -> etree._Element | None:
    return None if properties is None else properties.find(f"{A}xfrm")


def _pair(element: etree._Element | None, first: str, second: str) -> tuple[float, float] | None:
    if element is None:
        return None
    return emu(element.get(first)) or 0.0, emu(element.get(second)) or 0.0


def _child(item: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in item if _local(child) == name), None)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
