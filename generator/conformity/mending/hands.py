"""What a hand changes in a Word file: properties put where the schema wants them, signs replaced in the text.

Source: ECMA-376 Part 1, §17.3.1.26 (order in `w:pPr`), §17.6.17 (order in `w:sectPr`); lengths are in points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.office.shown.names import PPR, RPR, P, T, shown_runs
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PARAGRAPH_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers"),
    *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
    *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing"),
    *("mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
TEXT_ORDER: Final = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow"),
    *("emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position"),
    *("sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    *("eastAsianLayout", "specVanish", "oMath", "rPrChange"),
)
SECTION_ORDER: Final = (
    *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"),
    *("pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection"),
    *("bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"),
)
PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"
TWENTY: Final = 20
SIGNS: Final = {word("tab"): "\t", word("br"): "\n", word("cr"): "\n", word("noBreakHyphen"): "\u2011"}


def child(parent: etree._Element, name: str, order: tuple[str, ...]) -> etree._Element:
    """Give an element's child of a name; where there is none, a new one at its place in the schema's order."""
    found = next(parent.iterchildren(word(name)), None)
    if found is not None:
        return found
    later = frozenset(word(other) for other in order[order.index(name) + 1 :])
    made = etree.Element(word(name))
    before = next((other for other in parent if other.tag in later), None)
    if before is None:
        parent.append(made)
    else:
        before.addprevious(made)
    return made


def paragraph_property(paragraph: etree._Element, name: str) -> etree._Element:
    """Give a paragraph's own property of a name, made if need be."""
    properties = next(paragraph.iterchildren(PPR), None)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    return child(properties, name, PARAGRAPH_ORDER)


def text_property(run: etree._Element, name: str) -> etree._Element:
    """Give a run's own property of a name, made if need be."""
    properties = next(run.iterchildren(RPR), None)
    if properties is None:
        properties = etree.Element(RPR)
        run.insert(0, properties)
    return child(properties, name, TEXT_ORDER)


def set_size(runs: Iterable[etree._Element], size: float) -> None:
    """Set text in a size, in points."""
    for run in runs:
        for name in ("sz", "szCs"):
            text_property(run, name).set(word("val"), str(round(size * 2)))


def set_switch(runs: Iterable[etree._Element], name: str, *, on: bool) -> None:
    """Switch `b` or `i` of some text on or off, whatever its styles say."""
    for run in runs:
        for one in (name, f"{name}Cs"):
            element = text_property(run, one)
            drop(element, "val")
            if not on:
                element.set(word("val"), "0")


def set_font(runs: Iterable[etree._Element], font: str) -> None:
    """Set text in a family."""
    for run in runs:
        fonts = text_property(run, "rFonts")
        drop(fonts, "asciiTheme", "hAnsiTheme", "cstheme", "hint")
        for name in ("ascii", "hAnsi", "cs"):
            fonts.set(word(name), font)


def set_colour(runs: Iterable[etree._Element], colour: str) -> None:
    """Set text in a colour, `RRGGBB` or `auto`."""
    for run in runs:
        element = text_property(run, "color")
        element.attrib.clear()
        element.set(word("val"), colour)


def set_alignment(paragraph: etree._Element, alignment: str) -> None:
    """Set a paragraph `left`, `center`, `right` or `both`."""
    paragraph_property(paragraph, "jc").set(word("val"), alignment)


def set_indents(paragraph: etree._Element, *, left: float, right: float | None = None, first: float = 0.0) -> None:
    """Set a paragraph's indents, in points; `right` stays as it is when not given."""
    element = paragraph_property(paragraph, "ind")
    drop(element, "left", "start", "hanging", "firstLine", "leftChars", "startChars", "firstLineChars", "hangingChars")
    element.set(word("left"), _twips(left))
    element.set(word("firstLine" if first >= 0 else "hanging"), _twips(abs(first)))
    if right is not None:
        drop(element, "right", "end", "rightChars", "endChars")
        element.set(word("right"), _twips(right))


def set_before(paragraph: etree._Element, points: float) -> None:
    """Set the space above a paragraph, which then counts whatever stands above."""
    element = paragraph_property(paragraph, "spacing")
    drop(element, "beforeAutospacing", "beforeLines")
    element.set(word("before"), _twips(points))
    element.set(word("beforeAutospacing"), "0")
    paragraph_property(paragraph, "contextualSpacing").set(word("val"), "0")


def set_after(paragraph: etree._Element, points: float) -> None:
    """Set the space below a paragraph."""
    element = paragraph_property(paragraph, "spacing")
    drop(element, "afterAutospacing", "afterLines")
    element.set(word("after"), _twips(points))


def set_lines(paragraph: etree._Element, times: float) -> None:
    """Set the lines of a paragraph so many single lines apart."""
    element = paragraph_property(paragraph, "spacing")
    element.set(word("line"), str(round(times * 240)))
    element.set(word("lineRule"), "auto")


def _twips(points: float) -> str:
    return str(round(points * TWENTY))


def text_of(paragraph: etree._Element) -> str:
    """Give the text that a paragraph shows, signs such as tabs counted as one letter each."""
    return "".join(letters for _, letters in _pieces(paragraph))


def replace_text(paragraph: etree._Element, start: int, end: int, new: str) -> None:
    """Put other letters instead of those from `start` to `end` of `text_of`, in the look of the first of them."""
    pieces, at = [], 0
    for node, letters in _pieces(paragraph):
        if node.tag == T:
            pieces.append((node, letters, at))
        at += len(letters)
    holders = [node for node, letters, at in pieces if at <= start < at + len(letters)]
    holders += [node for node, letters, at in reversed(pieces) if at + len(letters) == start]
    for node, letters, at in pieces:
        first = min(max(start - at, 0), len(letters))
        last = max(first, min(end - at, len(letters)))
        put = new if holders and node is holders[0] else ""
        if put or first < last:
            node.text = letters[:first] + put + letters[last:]
            node.set(PRESERVE, "preserve")


def drop_blanks_before(paragraph: etree._Element) -> None:
    """Take away the blanks and tabs that were typed before a paragraph's first letter."""
    for node, letters in list(_pieces(paragraph)):
        rest = letters.lstrip(" \t\u00a0")
        run = node.getparent()
        if node.tag == T and rest != letters:
            node.text = rest
            node.set(PRESERVE, "preserve")
        elif letters == "\t" and run is not None:
            run.remove(node)
        if rest:
            return


def drop(element: etree._Element, *names: str) -> None:
    """Take attributes away, where they are."""
    for name in names:
        if word(name) in element.attrib:
            del element.attrib[word(name)]


def _pieces(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for run in shown_runs(paragraph):
        for node in run:
            if node.tag == T:
                text = node.text or ""
                yield node, text if node.get(PRESERVE) == "preserve" else text.strip(" ")
            elif node.tag in SIGNS:
                yield node, SIGNS[node.tag]


def rule_paragraph(*, indent: float) -> etree._Element:
    """Give a paragraph that is a thin line, so far from both edges of its room, in points."""
    paragraph = etree.Element(P)
    border = etree.SubElement(paragraph_property(paragraph, "pBdr"), word("top"))
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        border.set(word(name), value)
    spacing = paragraph_property(paragraph, "spacing")
    for name, value in (("before", "80"), ("after", "0"), ("line", "80"), ("lineRule", "exact")):
        spacing.set(word(name), value)
    set_indents(paragraph, left=indent, right=indent)
    set_alignment(paragraph, "center")
    return paragraph
