"""Comments in a copy of a Word file, at the spots that they speak of.

Word has no comments in headers, footers, notes and text boxes: what concerns those stands at the nearest paragraph of
the body, and says so. Source: ECMA-376 Part 1, §17.13.4 (comments).
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from generator.office.package import CONTENT_TYPES, relationships_part
from generator.office.shown.changing import Copy
from generator.office.shown.measures import whole
from generator.office.shown.names import PPR, P, R
from generator.office.shown.spots import Spot
from generator.office.xml import CONTENT_TYPES as TYPES
from generator.office.xml import ILLEGAL, PACKAGE_RELATIONSHIPS, RELATIONSHIP, WORD, document, word

if TYPE_CHECKING:
    from collections.abc import Iterable

AUTHOR: Final = "Kế hoạch"
INITIALS: Final = "KH"
HEADERS: Final = {"header": "đầu trang", "footer": "cuối trang", "footnotes": "cước chú", "endnotes": "chú thích cuối"}
COMMENTS: Final = "comments"
COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
STORY: Final = word("body")
TEXT_BOX: Final = "khung chữ"
ELSEWHERE: Final = "(ở {place}: «{text}») "
QUOTED: Final = 60


@dataclass(frozen=True, slots=True)
class Remark:
    """What a comment says, and where; without a spot it concerns the whole document and stands at its beginning.

    Attributes:
        said: the comment.
        spot: where.
        text: what stands there, quoted when the comment cannot stand there itself.
    """

    said: str
    spot: Spot | None = None
    text: str = ""


def with_remarks(data: bytes, name: str, remarks: Iterable[Remark]) -> bytes:
    """Give a copy of a Word file in which every remark is a comment.

    Raises:
        NotWordError: no Word document that can be copied as `.docx`.
        WordTooLargeError: more than any document needs.
    """
    return _Commenting(Copy(data, name)).done(remarks)


class _Commenting:
    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._part, self._root = self._comments()
        numbers = [whole(item.get(word("id"))) or 0 for item in self._root]
        self._next = max(numbers, default=-1) + 1

    def done(self, remarks: Iterable[Remark]) -> bytes:
        for remark in remarks:
            self._comment(remark)
        self._copy.add(self._part, document(self._root))
        return self._copy.data()

    def _comment(self, remark: Remark) -> None:
        spot, place = self._in_body(remark.spot)
        said = remark.said if not place else ELSEWHERE.format(place=place, text=remark.text[:QUOTED]) + remark.said
        number, self._next = str(self._next), self._next + 1
        self._mark(spot, number)
        comment = etree.SubElement(self._root, word("comment"), _attributes(number))
        for line in ILLEGAL.sub("", said).splitlines() or [""]:
            run = etree.SubElement(etree.SubElement(comment, P), R)
            text = etree.SubElement(run, word("t"))
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _in_body(self, spot: Spot | None) -> tuple[Spot, str]:
        """Give where in the body a comment can stand, and what to call the place that it speaks of, if another."""
        first = Spot(self._copy.main, 0)
        if spot is None:
            return first, ""
        if spot.part != self._copy.main:
            name = posixpath.basename(spot.part)
            return first, next((words for begins, words in HEADERS.items() if begins in name), TEXT_BOX)
        paragraph = self._copy.paragraph(spot)
        around = list(paragraph.iterancestors(P))
        if not around:
            return spot, ""
        paragraphs = list(self._copy.root(spot.part).iter(P))
        return Spot(spot.part, paragraphs.index(around[-1])), TEXT_BOX

    def _mark(self, spot: Spot, number: str) -> None:
        """Put the marks of a comment around the runs at a spot, or into a paragraph that has none."""
        try:
            paragraph = self._copy.paragraph(spot)
        except IndexError:  # a body without paragraphs, which Word gives one
            body = self._copy.root(self._copy.main).find(STORY)
            paragraph = etree.Element(P)
            if body is not None:
                body.insert(0, paragraph)
        runs = self._copy.runs(spot) if len(paragraph) else []
        start, end = (_element(name, number) for name in ("commentRangeStart", "commentRangeEnd"))
        reference = etree.Element(R)
        reference.append(_element("commentReference", number))
        if not runs:
            at = 1 if len(paragraph) and paragraph[0].tag == PPR else 0
            for element in (reference, end, start):
                paragraph.insert(at, element)
            return
        first, last = _child_around(runs[0], paragraph), _child_around(runs[-1], paragraph)
        first.addprevious(start)
        last.addnext(end)
        end.addnext(reference)

    def _comments(self) -> tuple[str, etree._Element]:
        package = self._copy.package
        existing = next((part for part in package.related(COMMENTS) if part in package.parts), None)
        if existing is not None:
            return existing, self._copy.root(existing)
        folder = posixpath.dirname(package.main)
        part = posixpath.join(folder, "comments.xml")
        number = 1
        while part in package.parts:
            number += 1
            part = posixpath.join(folder, f"comments{number}.xml")
        self._announce(part)
        return part, etree.Element(word("comments"), nsmap={"w": WORD})

    def _announce(self, part: str) -> None:
        """Tell the package and the body of a new part."""
        types = self._copy.root(CONTENT_TYPES)
        etree.SubElement(types, f"{{{TYPES}}}Override", {"PartName": f"/{part}", "ContentType": COMMENTS_TYPE})
        name = relationships_part(self._copy.main)
        if name not in self._copy.package.parts:
            self._copy.add(name, document(etree.Element(f"{{{PACKAGE_RELATIONSHIPS}}}Relationships")))
        links = self._copy.root(name)
        taken = {link.get("Id") for link in links}
        identity = next(free for number in range(len(taken) + 1) if (free := f"rIdGhiChu{number}") not in taken)
        words = {"Id": identity, "Type": f"{RELATIONSHIP}/{COMMENTS}", "Target": posixpath.basename(part)}
        etree.SubElement(links, f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", words)


def _child_around(run: etree._Element, paragraph: etree._Element) -> etree._Element:
    """Give the child of a paragraph that a run stands in: marks between its children are allowed everywhere."""
    while (holder := run.getparent()) is not None and holder is not paragraph:
        run = holder
    return run


def _element(name: str, number: str) -> etree._Element:
    return etree.Element(word(name), {word("id"): number})


def _attributes(number: str) -> dict[Any, str]:
    return {word("id"): number, word("author"): AUTHOR, word("initials"): INITIALS}
