"""Frames: paragraphs that Word moves out of the text to a place of their own (ECMA-376 Part 1, §17.3.1.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.shown.blocks import Holder, Where
from generator.office.shown.drawings import Offset
from generator.office.shown.measures import twips, values
from generator.office.shown.positions import across_at
from generator.office.xml import word

if TYPE_CHECKING:
    from lxml import etree

    from generator.office.shown.document import Section

FRAME: Final = word("framePr")
ANCHORS: Final = {"text": "column", "margin": "margin", "page": "page"}


def framed(properties: etree._Element | None, where: Where, section: Section) -> Where:
    """Give where a paragraph with a frame of its own stands: in the frame, if that says how wide it is.

    Args:
        properties: the paragraph's.
        where: where it would stand without the frame.
        section: the section around it.
    """
    element = None if properties is None else properties.find(FRAME)
    said = {} if element is None else values(element)
    width = twips(said.get("w"))
    if not width or "dropCap" in said or where.holder is not Holder.STORY:
        return where
    align = said.get("xAlign", "")
    points = None if align else twips(said.get("x")) or 0.0
    across = Offset(ANCHORS.get(said.get("hAnchor", "text"), "column"), points, align)
    return Where(Holder.BOX, where.section, width, across_at(across, width, where, section), where.depth + 1)
