"""Where floating things stand on the page, as far as their own words say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.office.shown.blocks import Where
    from generator.office.shown.document import Section
    from generator.office.shown.drawings import Offset


def across_at(across: Offset | None, width: float, where: Where, section: Section) -> float | None:
    """Give how far from the page's left edge something begins, in points; `None` where only Word's layout knows."""
    if across is None or where.x is None:
        return None
    margins = (section.left + section.gutter, section.width - section.right)
    edges = {
        "page": (0.0, section.width),
        "margin": margins,
        "leftMargin": (0.0, margins[0]),
        "rightMargin": (margins[1], section.width),
        "column": (where.x, where.x + where.room),
    }.get(across.of)
    if edges is None:
        return None
    if across.points is not None:
        return edges[0] + across.points
    left, right = edges
    places = {"left": left, "inside": left, "center": (left + right - width) / 2, "right": right - width}
    return places.get(across.align, right - width if across.align == "outside" else None)
