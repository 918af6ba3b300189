"""Paragraph properties as they are written (`w:pPr`): read into a small dict, to be laid over one another.

Source: ECMA-376 Part 1, §17.3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.office.shown.looks import Alignment, Border, Borders, Layout, LineRule, Look
from generator.office.shown.measures import OFF, VALUE, colour, measured, switch, twips, whole
from generator.office.shown.text_properties import shade_of
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from generator.office.shown.text_properties import Key, Properties

ALIGNMENTS: Final = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
    "distribute": Alignment.DISTRIBUTED,
    "thaiDistribute": Alignment.DISTRIBUTED,
    **dict.fromkeys(("lowKashida", "mediumKashida", "highKashida"), Alignment.JUSTIFIED),
}
RULES: Final = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}
SIDES: Final = {"top": "top", "bottom": "bottom", "left": "left", "right": "right", "start": "left", "end": "right"}
SINGLE_LINE: Final = 12.0
"""What a `w:line` of 240 is in points: one line."""
NO_BORDER: Final = frozenset({"nil", "none"})
EIGHTHS: Final = 8
AUTO_BEFORE, AUTO_AFTER = "auto-before", "auto-after"
NUMBER, LEVEL, STYLE = "number", "level", "style"
TABS: Final = "tabs"
BODY_TEXT: Final = 9
"""The outline level that is none."""


def deep_key_of(properties: etree._Element) -> Key:
    """Give what an element says, children's children included, so that the same words are read once."""
    return tuple(
        [
            (child.tag, *child.items(), deep_key_of(child)) if len(child) else (child.tag, *child.items())
            for child in properties
        ]
    )


def read_paragraph(properties: etree._Element | None) -> Properties:
    """Give what a `w:pPr` says; its style is under `STYLE`, its list under `NUMBER` and `LEVEL`."""
    found: Properties = {}
    for child in () if properties is None else properties:
        reader = _READERS.get(child.tag)
        if reader is not None:
            reader(child, found)
    return found


def laid_over(below: Properties, above: Properties) -> Properties:
    """Lay one level over another; tab stops are added to those below (§17.3.1.38)."""
    if not above:
        return below
    found = {**below, **above}
    if TABS in above and TABS in below:
        found[TABS] = {**below[TABS], **above[TABS]}
    return found


def border_of(element: etree._Element | None) -> Border | None:
    """Give a border as it is drawn, `None` when it is switched off."""
    style = "" if element is None else element.get(VALUE, "none")
    if element is None or style in NO_BORDER:
        return None
    width, space = measured(element.get(word("sz")), EIGHTHS), measured(element.get(word("space")), 1)
    return Border(style, width or 0.0, space or 0.0, colour(element.get(word("color"))) or "auto")


def _switch(name: str) -> Callable[[etree._Element, Properties], None]:
    def read(element: etree._Element, found: Properties) -> None:
        found[name] = switch(element)

    return read


def _alignment(element: etree._Element, found: Properties) -> None:
    said = ALIGNMENTS.get(element.get(VALUE, ""))
    if said is not None:
        found["alignment"] = said


def _indents(element: etree._Element, found: Properties) -> None:
    for name, attributes in (("left", ("left", "start")), ("right", ("right", "end"))):
        for attribute in attributes:
            said = twips(element.get(word(attribute)))
            if said is not None:
                found[name] = said
    first, hanging = twips(element.get(word("firstLine"))), twips(element.get(word("hanging")))
    if hanging is not None:
        found["first_line"] = 0.0 - hanging
    elif first is not None:
        found["first_line"] = first


def _spacing(element: etree._Element, found: Properties) -> None:
    for name, auto in (("before", AUTO_BEFORE), ("after", AUTO_AFTER)):
        said, by_itself = twips(element.get(word(name))), element.get(word(f"{name}Autospacing"))
        if said is not None:
            found[name] = max(said, 0.0)
        if by_itself is not None:
            found[auto] = by_itself not in OFF
    line, rule = twips(element.get(word("line"))), element.get(word("lineRule"))
    if line:
        found["line"] = abs(line)
    if line or rule is not None:
        found["line_rule"] = RULES.get(rule or "", LineRule.MULTIPLE)


def _borders(element: etree._Element, found: Properties) -> None:
    for child in element:
        name = child.tag.rpartition("}")[2]
        found[f"border-{SIDES.get(name, name)}"] = border_of(child)


def _numbering(element: etree._Element, found: Properties) -> None:
    for name, child in ((NUMBER, element.find(word("numId"))), (LEVEL, element.find(word("ilvl")))):
        said = None if child is None else whole(child.get(VALUE))
        if said is not None:
            found[name] = said


def _outline(element: etree._Element, found: Properties) -> None:
    said = whole(element.get(VALUE))
    found["outline"] = said if said is not None and 0 <= said < BODY_TEXT else None


def _tabs(element: etree._Element, found: Properties) -> None:
    stops = found.setdefault(TABS, {})
    for child in element:
        at = twips(child.get(word("pos")))
        if at is not None:
            stops[at] = child.get(VALUE, "left")


def _shade(element: etree._Element, found: Properties) -> None:
    found["shade"] = shade_of(element)


def _style(element: etree._Element, found: Properties) -> None:
    found[STYLE] = element.get(VALUE, "")


def _framed(element: etree._Element, found: Properties) -> None:
    found["framed"] = bool(element.attrib)


_READERS: Final[Mapping[str, Callable[[etree._Element, Properties], None]]] = {
    word("pStyle"): _style,
    word("jc"): _alignment,
    word("ind"): _indents,
    word("spacing"): _spacing,
    word("pBdr"): _borders,
    word("numPr"): _numbering,
    word("outlineLvl"): _outline,
    word("tabs"): _tabs,
    word("shd"): _shade,
    word("framePr"): _framed,
    word("contextualSpacing"): _switch("contextual"),
    word("keepNext"): _switch("keep_next"),
    word("keepLines"): _switch("keep_lines"),
    word("pageBreakBefore"): _switch("page_break_before"),
}
_PLAIN: Final = (
    *("alignment", "left", "right", "first_line", "contextual", "shade", "outline", "keep_next", "keep_lines"),
    *("page_break_before", "framed"),
)


def layout_of(found: Properties, *, style: tuple[str, str], mark: Look, spaces: tuple[float, float]) -> Layout:
    """Give the layout that the levels come to.

    Args:
        found: all levels laid over one another.
        style: the style's id and name.
        mark: the look of the paragraph mark.
        spaces: what "auto" is worth here, before and after.
    """
    said: dict[str, Any] = {name: found[name] for name in _PLAIN if name in found}
    rule = found.get("line_rule", LineRule.MULTIPLE)
    line = found.get("line", SINGLE_LINE)
    sides = {
        name: found[f"border-{name}"] for name in ("top", "bottom", "left", "right") if found.get(f"border-{name}")
    }
    if sides:
        said["borders"] = Borders(**sides)
    stops = found.get(TABS)
    if stops:
        said["tabs"] = tuple(sorted((at, kind) for at, kind in stops.items() if kind != "clear"))
    return Layout(
        style=style[0],
        style_name=style[1],
        before=spaces[0] if found.get(AUTO_BEFORE) else found.get("before", 0.0),
        after=spaces[1] if found.get(AUTO_AFTER) else found.get("after", 0.0),
        line=line / SINGLE_LINE if rule is LineRule.MULTIPLE else line,
        line_rule=rule,
        between=found.get("border-between"),
        mark=mark,
        **said,
    )
