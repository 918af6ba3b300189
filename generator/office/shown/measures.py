"""Measures as Word writes them, in points; what cannot be read is as if nothing were said.

Source: ECMA-376 Part 1, §17.18 (simple types) and §22.9.2 (units).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

VALUE: Final = word("val")
OFF: Final = frozenset({"0", "false", "off"})
POINTS: Final = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0, "px": 0.75}
MEASURE: Final = re.compile(r"\s*([+-]?(?:\d{1,9}(?:\.\d{0,6})?|\.\d{1,6}))\s*(pt|in|cm|mm|pc|pi|px|)\s*", re.ASCII)
EMU: Final = 12700
"""English metric units to a point."""
COLOUR: Final = re.compile(r"#?([0-9A-Fa-f]{6})", re.ASCII)


def switch(element: etree._Element) -> bool:
    """Whether an on/off element such as `w:b` says on; without a value it does."""
    return element.get(VALUE) not in OFF


def measured(text: str | None, parts: float) -> float | None:
    """Give a measure in points; a bare number counts in parts of a point, so many to one."""
    found = MEASURE.fullmatch(text) if text else None
    if found is None:
        return None
    return float(found[1]) * POINTS[found[2]] if found[2] else float(found[1]) / parts


def twips(text: str | None) -> float | None:
    """Give twentieths of a point as points."""
    return measured(text, 20)


def emu(text: str | None) -> float | None:
    """Give English metric units as points."""
    return measured(text, EMU)


def whole(text: str | None) -> int | None:
    """Give a whole number of at most nine digits."""
    return int(text) if text and len(text) < 10 and text.lstrip("+-").isdecimal() else None  # noqa: PLR2004


def colour(text: str | None) -> str | None:
    """Give `RRGGBB` in capitals, or `auto`."""
    if text is None or text == "auto":
        return text
    found = COLOUR.fullmatch(text.strip())
    return found[1].upper() if found else None


def values(element: etree._Element) -> Mapping[str, str]:
    """Give an element's attributes by their names without namespace."""
    return {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
