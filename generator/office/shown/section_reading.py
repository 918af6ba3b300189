"""The sections of a document: paper, margins, and whose headers each page shows.

Source: ECMA-376 Part 1, §17.6 (sections), §17.10 (headers and footers, and how they are inherited).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.shown.document import PageKind, Section
from generator.office.shown.measures import VALUE, switch, twips, whole
from generator.office.shown.names import PPR, RELATION, P
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from generator.office.shown.document import Story

SECTION: Final = word("sectPr")
PAPER: Final = {"w": 612.0, "h": 792.0}
"""The paper of a section that names none: Letter."""
MARGINS: Final = {
    "top": 72.0,
    "bottom": 72.0,
    "left": 72.0,
    "right": 72.0,
    "gutter": 0.0,
    "header": 36.0,
    "footer": 36.0,
}
REFERENCES: Final = {word("headerReference"): "header", word("footerReference"): "footer"}


def section_elements(body: etree._Element) -> list[etree._Element]:
    """Give the `w:sectPr` of a body in the order of its sections; the last one may be missing."""
    own = [
        element
        for element in body.iter(SECTION)
        if (holder := element.getparent()) is body
        or (
            (holder is not None and holder.tag == PPR and (paragraph := holder.getparent()) is not None)
            and paragraph.tag == P
        )
    ]
    if own and own[-1].getparent() is body:
        return own
    return [*own, body.makeelement(SECTION)]


def read_section(element: etree._Element) -> Section:
    """Give a section without its headers and footers."""
    page, margin = element.find(word("pgSz")), element.find(word("pgMar"))
    sizes = {name: _said(page, name, usual) for name, usual in PAPER.items()}
    margins = {name: _said(margin, name, usual) for name, usual in MARGINS.items()}
    numbers, kind, columns = element.find(word("pgNumType")), element.find(word("type")), element.find(word("cols"))
    first = element.find(word("titlePg"))
    return Section(
        width=sizes["w"],
        height=sizes["h"],
        landscape=page is not None and page.get(word("orient")) == "landscape",
        top=margins["top"],
        bottom=margins["bottom"],
        left=margins["left"],
        right=margins["right"],
        gutter=margins["gutter"],
        header=margins["header"],
        footer=margins["footer"],
        starts="nextPage" if kind is None else kind.get(VALUE, "nextPage"),
        first_differs=first is not None and switch(first),
        number_start=None if numbers is None else whole(numbers.get(word("start"))),
        number_format="decimal" if numbers is None else numbers.get(word("fmt"), "decimal"),
        headers={},
        footers={},
        columns=max(1, _columns(columns)),
    )


def stories_of(
    elements: list[etree._Element], read: Callable[[str, str, int], Story | None]
) -> list[dict[str, Mapping[PageKind, Story]]]:
    """Give the headers and footers of each section; a kind that it does not name is that of the section before.

    Args:
        elements: the sections.
        read: gives the story of a relationship; asked with `header` or `footer`, the id, and the section.
    """
    found: list[dict[str, Mapping[PageKind, Story]]] = []
    now: dict[str, dict[PageKind, Story]] = {"header": {}, "footer": {}}
    for number, element in enumerate(elements):
        now = {name: dict(stories) for name, stories in now.items()}
        for child in element:
            name = REFERENCES.get(child.tag)
            kind = child.get(word("type"), "default")
            if name and kind in set(PageKind):
                story = read(name, child.get(RELATION, ""), number)
                if story is not None:
                    now[name][PageKind(kind)] = story
        found.append({name: dict(stories) for name, stories in now.items()})
    return found


def _said(element: etree._Element | None, name: str, usual: float) -> float:
    said = None if element is None else twips(element.get(word(name)))
    return usual if said is None else said


def _columns(columns: etree._Element | None) -> int:
    if columns is None:
        return 1
    return min(whole(columns.get(word("num"))) or len(columns.findall(word("col"))) or 1, 45)
