"""The names of elements that readers of stories ask for again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.xml import RELATIONSHIP, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P, R, T = word("p"), word("r"), word("t")
PPR, RPR, TCPR = word("pPr"), word("rPr"), word("tcPr")
TABLE, ROW, CELL = word("tbl"), word("tr"), word("tc")
SDT, SDT_CONTENT = word("sdt"), word("sdtContent")
LINK, SIMPLE_FIELD, INSERTED = word("hyperlink"), word("fldSimple"), word("ins")
DRAWING, PICT, OBJECT = word("drawing"), word("pict"), word("object")
ALTERNATIVES, CHOICE, FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"
RELATION: Final = f"{{{RELATIONSHIP}}}id"
DELETED: Final = frozenset({word("del"), word("moveFrom")})
HOLDERS: Final = frozenset({word(name) for name in ("customXml", "smartTag", "dir", "bdo", "ins", "moveTo")})
"""What holds runs or blocks and shows nothing of its own."""
TRANSPARENT: Final = HOLDERS | {SDT, ALTERNATIVES}
BLOCKS: Final = frozenset({P, TABLE})
UNDERSTOOD: Final = frozenset(
    {"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16se", "w16cid", "a14", "wpi", "cx", "am3d"}
)
"""The namespaces' usual prefixes in `mc:Choice` whose content is read."""


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """Give the branch that Word of today takes (ECMA-376 Part 3, §10.2)."""
    for branch in alternatives:
        if branch.tag == CHOICE and set(branch.get("Requires", "").split()) <= UNDERSTOOD:
            return branch
        if branch.tag == FALLBACK:
            return branch
    return None


def blocks_in(holder: etree._Element) -> list[etree._Element]:
    """Give the paragraphs and tables in a story, cell or box; content controls are looked through."""
    found = []
    for child in holder:
        tag = child.tag
        if tag in BLOCKS:
            found.append(child)
        elif tag in TRANSPARENT and (inner := looked_through(child)) is not None:
            found += blocks_in(inner)
    return found


def first_child(parent: etree._Element, name: str) -> etree._Element | None:
    """Give an element's first child if it has this name: properties stand before everything else."""
    if len(parent):
        child = parent[0]
        if child.tag == name:
            return child
    return None


def looked_through(element: etree._Element) -> etree._Element | None:
    """Give what an element holds that shows nothing of its own; `None` for all others."""
    tag = element.tag
    if tag == SDT:
        return next(element.iterchildren(SDT_CONTENT), None)
    if tag == ALTERNATIVES:
        return chosen(element)
    return element if tag in HOLDERS else None


def shown_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Give a paragraph's runs in the order in which `Spot.runs` counts them: all but those that were deleted."""
    for child in paragraph:
        tag = child.tag
        if tag == R:
            yield child
        elif tag in {LINK, SIMPLE_FIELD}:
            yield from shown_runs(child)
        elif (inner := looked_through(child)) is not None:
            yield from shown_runs(inner)
