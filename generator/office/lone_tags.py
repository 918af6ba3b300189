"""A paragraph that holds only control tags leaves no blank line.

In docxtpl's language the writer has to remember `{%p if ... %}`; with a plain `{% if ... %}` the paragraph stays,
empty. Where every tag of a construct (`if` to `endif`, `for` to `endfor`) stands alone in a paragraph of the same body,
cell or text box, the writer can have meant only one thing, and the tags are read as `{%p ... %}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.office.xml import text_of, word

if TYPE_CHECKING:
    from lxml import etree

TAG: Final = re.compile(r"\{%(?P<mark>[-+]|(?:p|tr|tc|r)(?=\s)|)\s*(?P<words>.*?)(?P<end>[-+]?)%\}", re.DOTALL)
OPENING: Final = {"if": "endif", "for": "endfor", "with": "endwith"}
MIDDLE: Final = frozenset({"elif", "else"})
HEAVY: Final = ("drawing", "pict", "object", "br", "sectPr", "fldChar", "fldSimple", "footnoteReference")
"""What makes a paragraph more than its text; such a paragraph stays."""


@dataclass
class _Construct:
    """The tags of one `if ... endif` and the paragraphs they stand in."""

    end: str
    paragraphs: list[etree._Element] = field(default_factory=list)
    plain: bool = True


def lift_lone_tags(root: etree._Element) -> None:
    """Rewrite, in a part's tree, the lone control tags into docxtpl's paragraph tags."""
    paragraphs = list(root.iter(word("p")))
    lone = {paragraph for paragraph in paragraphs if _is_lone(paragraph)}
    constructs = _constructs(paragraphs)
    shrinking = True
    while shrinking:
        kept = {
            paragraph
            for construct in constructs
            if not (construct.plain and _together(construct) and lone.issuperset(construct.paragraphs))
            for paragraph in construct.paragraphs
        }
        shrinking = bool(lone & kept)
        lone -= kept
    for paragraph in paragraphs:
        if paragraph in lone:
            _lift(paragraph)


def _is_lone(paragraph: etree._Element) -> bool:
    text = text_of(paragraph)
    tags = list(TAG.finditer(text))
    if not tags or TAG.sub("", text).strip():
        return False
    known = {*OPENING, *OPENING.values(), *MIDDLE}
    controls = all(
        tag["mark"] == "" and tag["end"] == "" and (tag["words"].split() or [""])[0] in known for tag in tags
    )
    return controls and not any(next(paragraph.iter(word(name)), None) is not None for name in HEAVY)


def _constructs(paragraphs: list[etree._Element]) -> list[_Construct]:
    finished: list[_Construct] = []
    open_ones: list[_Construct] = []
    for paragraph in paragraphs:
        for tag in TAG.finditer(text_of(paragraph)):
            keyword = (tag["words"].split() or [""])[0]
            if keyword in OPENING:
                open_ones.append(_Construct(OPENING[keyword]))
            elif keyword not in MIDDLE and not (open_ones and keyword == open_ones[-1].end):
                continue
            if not open_ones:
                continue
            open_ones[-1].paragraphs.append(paragraph)
            open_ones[-1].plain &= tag["mark"] == ""
            if keyword == open_ones[-1].end:
                finished.append(open_ones.pop())
    for construct in open_ones:
        construct.plain = False
    return finished + open_ones


def _together(construct: _Construct) -> bool:
    holders = [paragraph.getparent() for paragraph in construct.paragraphs]
    return all(holder is holders[0] for holder in holders)


def _lift(paragraph: etree._Element) -> None:
    parent = paragraph.getparent()
    if parent is None:
        return
    at = parent.index(paragraph)
    parent.remove(paragraph)
    for number, tag in enumerate(TAG.finditer(text_of(paragraph))):
        lifted = parent.makeelement(word("p"))
        run = lifted.makeelement(word("r"))
        text = run.makeelement(word("t"))
        text.text = f"{{%p {tag['words'].strip()} %}}"
        lifted.append(run)
        run.append(text)
        parent.insert(at + number, lifted)
