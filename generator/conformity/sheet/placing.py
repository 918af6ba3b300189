"""Where on the printed pages the text stands that a finding speaks of."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.conformity.finding import Finding
    from generator.office.pdf.reading import Page, TextBox

ENOUGH: Final = 160
"""Letters of a paragraph that are looked for; its first lines are marked, not half a page."""
LEAST: Final = 24
"""Where all of them are not found in a row, so many will do."""
ROOM: Final = 0.8
"""Millimetres around the text that a mark leaves free."""
APART: Final = 5.0
"""Millimetres between two texts of one line that are read apart."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A box around some text, in per cent of its page; `numbers` are those of the findings about it, from 1."""

    numbers: tuple[int, ...]
    page: int
    left: float
    top: float
    width: float
    height: float


def marks(findings: Sequence[Finding], pages: Sequence[Page]) -> list[Mark]:
    """Give where each finding's text stands; findings about a page as a whole, and text not found, have no mark.

    Paragraphs that say the same are told apart by their order.
    """
    about: dict[tuple[str, int, str], list[int]] = {}
    for number, finding in enumerate(findings, 1):
        if finding.spot is not None and (text := squeezed(finding.text)):
            about.setdefault((finding.spot.part, finding.spot.paragraph, text), []).append(number)
    print_ = _Print(pages)
    found = [
        mark
        for part, paragraph, text in sorted(about)
        for mark in print_.around(print_.next(text), tuple(about[part, paragraph, text]))
    ]
    return sorted(found, key=lambda mark: (mark.page, mark.numbers))


def squeezed(text: str) -> str:
    """Give a text without blanks and capitals, as it is looked for in print."""
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


class _Print:
    """The text of all pages in a row, and which box each letter of it stands in."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self._boxes = [(number, box) for number, page in enumerate(pages) for box in page.boxes]
        self._text = ""
        self._owners: list[int] = []
        for at, (_, box) in enumerate(self._boxes):
            said = squeezed(box.text)
            self._text += said
            self._owners += [at] * len(said)
        self._behind: dict[str, int] = {}

    def next(self, text: str) -> list[TextBox]:
        """Give the boxes of the next place that says this, behind the one that was given last.

        A place where a line begins is better than one in the midst of a sentence.
        """
        for wanted in dict.fromkeys((text[:ENOUGH], text[:LEAST])):
            places = list(self._places(wanted))
            if places:
                at = next(filter(self._begins_a_line, places), places[0])
                self._behind[wanted] = at + len(wanted)
                owners = dict.fromkeys(self._owners[at : at + len(wanted)])
                return [self._boxes[owner][1] for owner in owners]
        return []

    def _places(self, wanted: str) -> Iterator[int]:
        at = self._text.find(wanted, self._behind.get(wanted, 0))
        while at >= 0:
            yield at
            at = self._text.find(wanted, at + 1)

    def _begins_a_line(self, at: int) -> bool:
        """Whether what stands before a letter is on another line, or a good way off."""
        if at == 0:
            return True
        before, own = self._owners[at - 1], self._owners[at]
        if before == own:
            return False
        (page, left), (other, right) = self._boxes[before], self._boxes[own]
        return page != other or left.bottom <= right.top or not 0 <= right.left - left.right + ROOM <= APART

    def around(self, boxes: Sequence[TextBox], numbers: tuple[int, ...]) -> Iterator[Mark]:
        """Give one mark a page around some boxes."""
        for at, page in enumerate(self._pages):
            own = {id(box) for box in page.boxes}
            here = [box for box in boxes if id(box) in own]
            if here:
                left, top = min(box.left for box in here) - ROOM, min(box.top for box in here) - ROOM
                right, bottom = max(box.right for box in here) + ROOM, max(box.bottom for box in here) + ROOM
                across, down = 100 / page.width, 100 / page.height
                yield Mark(numbers, at, left * across, top * down, (right - left) * across, (bottom - top) * down)
