"""A copy of a template with its faults as Word comments, at the very places, for whoever mends it in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.errors import Problem, TemplatePlace
from generator.office.shown.changing import Copy
from generator.office.shown.names import P
from generator.office.shown.remarks import HEADERS, TEXT_BOX, Remark, with_remarks
from generator.office.shown.spots import Spot
from generator.office.xml import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ELSEWHERE: Final = "Ở {part}, đoạn «{paragraph}»: "
SHOWN: Final = 200
"""As much of a paragraph as a problem quotes."""


def commented(data: bytes, problems: Iterable[Problem]) -> bytes:
    """Give a copy of a template in which every problem is a comment on the paragraph that it speaks of.

    Word has no comments in headers, footers and text boxes; what is wrong there is told at the first paragraph of the
    body, naming the place.
    """
    return with_remarks(data, "", list(_remarks(Copy(data, ""), problems)))


def _remarks(copy: Copy, problems: Iterable[Problem]) -> Iterator[Remark]:
    body = [
        (text_of(paragraph)[:SHOWN], Spot(copy.main, number))
        for number, paragraph in enumerate(copy.root(copy.main).iter(P))
        if next(paragraph.iterancestors(P), None) is None
    ]
    seen: dict[tuple[str, str], int] = {}
    for problem in problems:
        place = problem.place
        if not isinstance(place, TemplatePlace):
            continue
        same = [spot for text, spot in body if text == place.paragraph]
        key = (place.paragraph, place.tag)
        seen[key] = seen.get(key, -1) + 1
        if same and "document" in place.part:
            yield Remark(_said(problem), same[min(seen[key], len(same) - 1)])
        else:
            yield Remark(_elsewhere(place) + _said(problem))


def _said(problem: Problem) -> str:
    tag = f"{problem.path}: " if problem.path else ""
    return f"{tag}{problem.text}" + (f" → {problem.hint}" if problem.hint else "")


def _elsewhere(place: TemplatePlace) -> str:
    if not place.paragraph:
        return ""
    kind = next((words for name, words in HEADERS.items() if name in place.part), TEXT_BOX)
    return ELSEWHERE.format(part=kind, paragraph=place.paragraph[:60])
