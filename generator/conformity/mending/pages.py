"""Paper and margins set right (Phụ lục I, Phần I, Mục I.1 to I.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity.mending import hands
from generator.conformity.rules import pages
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from generator.conformity.finding import Seen
    from generator.conformity.mending.bench import Bench
    from generator.office.shown.document import Section

A4: Final = ("11906", "16838")
MM: Final = pages.MM
LIMITS: Final = {"top": pages.TOP_BOTTOM, "bottom": pages.TOP_BOTTOM, "left": pages.LEFT, "right": pages.RIGHT}
NAMES: Final = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}


def paper(bench: Bench, seen: Seen) -> str:
    """A4, upright or across as it was."""
    element, section = bench.section(seen), bench.shown(seen)
    if element is None:
        return ""
    size = hands.child(element, "pgSz", hands.SECTION_ORDER)
    sides = A4[::-1] if section.width > section.height else A4
    for name, value in zip(("w", "h"), sides, strict=True):
        size.set(word(name), value)
    hands.drop(size, "code")
    return "đặt khổ giấy A4"


def margins(*names: str) -> Callable[[Bench, Seen], str]:
    """Give the mender of some margins: each goes to the nearest that the decree allows."""

    def mend(bench: Bench, seen: Seen) -> str:
        element, section = bench.section(seen), bench.shown(seen)
        if element is None:
            return ""
        said = []
        margin = _margins(element, section)
        for name in names:
            low, high = LIMITS[name]
            now = getattr(section, name) + (section.gutter if name == "left" else 0.0)
            right = min(max(abs(now) / MM, low), high)
            if abs(right - abs(now) / MM) > pages.MARGIN_SLACK:
                gutter = section.gutter if name == "left" else 0.0
                margin.set(word(name), str(round(((-1 if now < 0 else 1) * right * MM - gutter) * hands.TWENTY)))
                said.append(f"đặt lề {NAMES[name]} {right:g} mm")
        return ", ".join(said)

    return mend


def _margins(element: etree._Element, section: Section) -> etree._Element:
    margin = hands.child(element, "pgMar", hands.SECTION_ORDER)
    for name in ("top", "right", "bottom", "left", "header", "footer", "gutter"):
        if margin.get(word(name)) is None:
            margin.set(word(name), str(round(getattr(section, name) * hands.TWENTY)))
    return margin


MENDERS: Final[Mapping[str, Callable[[Bench, Seen], str]]] = {
    "PG-01": paper,
    "PG-03": margins("top", "bottom"),
    "PG-04": margins("left"),
    "PG-05": margins("right"),
}
