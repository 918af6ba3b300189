"""What a secretary should look at twice: what is missing, unusually long or not printed, which letters say the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.documents.proof.comparing import Comparison, Place

BLANK: Final = " \t\n.…_"
"""What a place shows that the office still has to fill in."""
TIMES: Final = 1.6
MORE: Final = 12
"""A text is unusually long when it has so many times the letters of the middle one, and so many more."""
ENOUGH: Final = 5
"""Among so many letters, the only one without a line is worth a look."""
UNPRINTED: Final = re.compile("[\u2600-\u27bf\ue000-\uf8ff\ufffd\U00010000-\U0010ffff]")
"""Emoji, private letters and broken ones: no font of an office prints them."""
MISSING = "để trống"
ALONE = "chỉ bản này không có đoạn này"
LONG = "dài khác thường ({count} chữ cái, thường khoảng {usual})"
STRANGE = "có ký tự «{letters}» mà bản in không hiện được"
TWIN = "giống hệt bản của {other}"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at: in which letter (its number from 0), at which place (0 for the letter as a whole)."""

    letter: int
    place: int
    text: str


def remarks(comparison: Comparison) -> tuple[Remark, ...]:
    """Give what to look at twice, letter by letter."""
    found = [*_twins(comparison)]
    for place in comparison.places:
        found += _missing(place)
        found += _long(place)
        found += _unprinted(place)
    return tuple(sorted(found, key=lambda remark: (remark.letter, remark.place)))


def blank(text: str) -> bool:
    """Tell whether nothing is said."""
    return not text.strip(BLANK)


def _twins(comparison: Comparison) -> Iterator[Remark]:
    seen: dict[tuple[str, ...], str] = {}
    for number, letter in enumerate(comparison.letters):
        if letter.paragraphs in seen:
            yield Remark(number, 0, TWIN.format(other=seen[letter.paragraphs]))
        seen.setdefault(letter.paragraphs, letter.recipient or letter.file)


def _missing(place: Place) -> Iterator[Remark]:
    """A line that a few letters have and the others have not is nothing missing; a line without its words is."""
    count = len(place.texts)
    for number, text in enumerate(place.texts):
        if number not in place.absent and blank(text):
            yield Remark(number, place.number, MISSING)
        elif place.absent == {number} and count >= ENOUGH:
            yield Remark(number, place.number, ALONE)


def _long(place: Place) -> Iterator[Remark]:
    lengths = [len(text) for text in place.texts if not blank(text)]
    usual = median(lengths) if lengths else 0
    for number, text in enumerate(place.texts):
        if len(text) >= usual * TIMES and len(text) - usual >= MORE:
            yield Remark(number, place.number, LONG.format(count=len(text), usual=round(usual)))


def _unprinted(place: Place) -> Iterator[Remark]:
    for number, text in enumerate(place.texts):
        if letters := dict.fromkeys(UNPRINTED.findall(text)):
            yield Remark(number, place.number, STRANGE.format(letters="".join(letters)))
