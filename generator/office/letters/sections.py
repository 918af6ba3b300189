"""What the sections of a template become when many of its letters stand in one file, one after the other.

Each letter keeps its own sections. The first begins a new page with number 1; the last is closed by the letter's last
paragraph, and only the last letter's by the body itself, so that no empty page follows (ECMA-376 Part 1, §17.6.18:
`w:sectPr` in a paragraph ends a section, the body's own ends the last).
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Final

from generator.office.xml import RELATIONSHIP, text_of, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

MORE: Final = "_more"
"""The name under which a letter knows whether another follows."""
LAST: Final = f"not {MORE}"
ONLY: Final = word("only")
MARKED: Final = re.compile(
    r"""(?P<before><w:(?P<name>sectPr|p)(?=[\s/>])(?:[^>"]|"[^"]*")*?)\sw:only="(?P<only>[^"]*)\""""
    r"""(?P<after>(?:[^>"]|"[^"]*")*?(?:/>|(?<!/)>.*?</w:(?P=name)>))""",
    re.DOTALL,
)
"""What `close_by_choice` marks; the mark is an attribute of no schema, and goes before anything is printed."""
ORDER: Final = (
    *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"),
    *("pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg"),
    *("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"),
)
"""The order of the children of `w:sectPr` (§17.6.17)."""
OWN_PAGE: Final = frozenset({"nextPage", "oddPage", "evenPage"})
REFERENCES: Final = ("headerReference", "footerReference")
COMMENT_MARKS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")
STATEMENT: Final = re.compile(r"\{%|\{\{p\s|\{#")
LINK: Final = f"{{{RELATIONSHIP}}}id"


def begin_letters(body: etree._Element) -> list[etree._Element]:
    """Let the first section of a body begin a new page with number 1; give all its sections."""
    for change in list(body.iter(word("sectPrChange"))):
        _parent(change).remove(change)
    if body.find(word("sectPr")) is None:
        body.append(body.makeelement(word("sectPr")))
    sections = list(body.iter(word("sectPr")))
    kind = _child(sections[0], "type")
    if kind.get(word("val"), "nextPage") not in OWN_PAGE:
        kind.set(word("val"), "nextPage")
    numbers = _child(sections[0], "pgNumType")
    numbers.set(word("start"), numbers.get(word("start"), "1"))
    return sections


def restart_footnotes(section: etree._Element) -> None:
    """Let the numbers of footnotes begin again with this section."""
    _restart(_child(section, "footnotePr"))


def collect_endnotes(sections: list[etree._Element]) -> None:
    """Let endnotes be printed at the end of the last of a letter's sections, their numbers beginning with the first."""
    _restart(_child(sections[0], "endnotePr"))
    for section in sections[:-1]:
        _child(section, "noEndnote")


def unlike_the_letter_before(sections: list[etree._Element]) -> Iterator[tuple[str, str]]:
    """Give the headers and footers (element, type) that a letter's first section would take over from another letter.

    A section without a header has the one before it (§17.10.5); the first of a single letter has none to take over.
    """
    own = {(name, found.get(word("type"), "")) for name in REFERENCES for found in sections[0].findall(word(name))}
    later = (
        (name, found.get(word("type"), ""))
        for section in sections[1:]
        for name in REFERENCES
        for found in section.findall(word(name))
    )
    return iter(dict.fromkeys(pair for pair in later if pair not in own))


def add_reference(section: etree._Element, *, name: str, which: str, link: str) -> None:
    """Give a section a header or footer."""
    section.insert(0, section.makeelement(word(name), {word("type"): which, LINK: link}))


def drop_comments(root: etree._Element) -> None:
    """Take the marks of Word's comments away: what is printed has none, and one comment cannot stand in many places."""
    for name in COMMENT_MARKS:
        for mark in list(root.iter(word(name))):
            holder = _parent(mark)
            holder.remove(mark)
            if holder.tag == word("r") and all(child.tag == word("rPr") for child in holder):
                _parent(holder).remove(holder)


def close_by_choice(body: etree._Element) -> bool:
    """Mark both ways in which a letter's last section can close; `False` where only the made letter shows its end."""
    last = body[-2] if len(body) > 1 else None
    if last is not None and last.tag == word("p") and STATEMENT.search(text_of(last)):
        return False
    section = body[-1]
    if last is not None and last.tag == word("p"):
        _put_into(last, section).set(ONLY, MORE)
    else:
        holder = _small_paragraph(body)
        _put_into(holder, section)
        holder.set(ONLY, MORE)
    section.set(ONLY, LAST)
    return True


def with_choices(source: str) -> str:
    """Give the Jinja source of a body with a tag around what is marked, to be printed in one of the two ways."""
    return MARKED.sub(lambda found: f"{{% if {found['only']} %}}{found['before']}{found['after']}{{% endif %}}", source)


def close(body: etree._Element) -> None:
    """Close the last section of a made letter that another letter follows."""
    section = body[-1]
    last = body[-2] if len(body) > 1 else None
    holder = last if last is not None and last.tag == word("p") else _small_paragraph(body)
    _put_into(holder, section)
    body.remove(section)


def _small_paragraph(body: etree._Element) -> etree._Element:
    """Add a paragraph of no height, for a letter that ends in a table."""
    paragraph = body.makeelement(word("p"))
    properties = paragraph.makeelement(word("pPr"))
    exact = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    properties.append(properties.makeelement(word("spacing"), {word(name): value for name, value in exact.items()}))
    face = properties.makeelement(word("rPr"))
    face.append(face.makeelement(word("sz"), {word("val"): "2"}))
    properties.append(face)
    paragraph.append(properties)
    body.insert(len(body) - 1, paragraph)
    return paragraph


def _put_into(paragraph: etree._Element, section: etree._Element) -> etree._Element:
    properties = paragraph.find(word("pPr"))
    if properties is None:
        properties = paragraph.makeelement(word("pPr"))
        paragraph.insert(0, properties)
    inner = copy.deepcopy(section)
    inner.tail = None
    change = properties.find(word("pPrChange"))
    properties.insert(len(properties) if change is None else properties.index(change), inner)
    return inner


def _child(section: etree._Element, name: str) -> etree._Element:
    """Give a child of a section, put in its place where it was not there."""
    found = section.find(word(name))
    if found is not None:
        return found
    after = {word(later) for later in ORDER[ORDER.index(name) :]}
    place = next((at for at, child in enumerate(section) if child.tag in after), len(section))
    made = section.makeelement(word(name))
    section.insert(place, made)
    return made


def _restart(notes: etree._Element) -> None:
    for old in notes.findall(word("numRestart")):
        notes.remove(old)
    notes.append(notes.makeelement(word("numRestart"), {word("val"): "eachSect"}))


def _parent(node: etree._Element) -> etree._Element:
    return next(node.iterancestors())
