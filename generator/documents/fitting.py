"""The largest letters in which a name still fits its place: a card on the table, a label on an envelope."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from generator.office.text_width import text_width, wrapped
from generator.vietnamese.name_lines import name_lines

POINTS_PER_MM: Final = 72 / 25.4
SURE: Final = 0.985
"""How much of the width is filled: Word and LibreOffice round the width of every letter in their own way."""

NOT_MUCH_SMALLER: Final = 0.8
LARGE: Final = 20.0
LARGE_ENOUGH: Final = 0.5
"""Letters of 20 points and more are read across a room even when they lose this much."""


@lru_cache(maxsize=4096)  # the sender stands on every label
def fitted_size(  # noqa: PLR0913 - a text, its place, and the bounds
    text: str, *, width: float, lines: int, largest: float, smallest: float, bold: bool = False
) -> float:
    """Give the largest size in points, to the half, at which a text takes no more than so many lines.

    Args:
        text: the words.
        width: of the place, in millimetres.
        lines: how many lines there is room for.
        largest: the size in points that is large enough.
        smallest: the size in points that is taken even if the text is too long for it.
        bold: whether the text is printed bold.
    """
    room = width * POINTS_PER_MM * SURE
    low, high = round(smallest * 2), round(max(largest, smallest) * 2)
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(text, room, lines, middle / 2, bold=bold):
            low = middle
        else:
            high = middle - 1
    return low / 2


@lru_cache(maxsize=4096)  # both faces of a card
def pleasing_size(  # noqa: PLR0913 - as above
    text: str, *, width: float, lines: int, largest: float, smallest: float, bold: bool = False
) -> float:
    """Give the size on the fewest lines on which letters are not much smaller: a name is not broken for nothing."""

    def size_on(count: int) -> float:
        return fitted_size(text, width=width, lines=count, largest=largest, smallest=smallest, bold=bold)

    most = size_on(lines)
    enough = min(most * NOT_MUCH_SMALLER, max(most * LARGE_ENOUGH, LARGE))
    return next((size for size in map(size_on, range(1, lines + 1)) if size >= enough), most)


def _fits(text: str, room: float, lines: int, size: float, *, bold: bool) -> bool:
    printed = wrapped(text, width=room, size=size, bold=bold)
    return len(printed) <= lines and all(text_width(line, size=size, bold=bold) <= room for line in printed)


def fitted(  # noqa: PLR0913 - as a template says it: a text, its place, the bounds
    text: object,
    width: float,
    lines: int = 1,
    largest: float = 60,
    smallest: float = 6,
    *,
    bold: bool = False,
) -> str:
    """Give a text for `{{r name|fitted(80, 2, 60, 14) }}`: 80 mm wide, two lines at most, from 60 to 14 points.

    It stands on fewer lines where its letters are not much smaller for it, and is broken where it reads best. Bold and
    italic words lose their marks.
    """
    words = "" if text is None else text.striptags() if isinstance(text, Markup) else str(text)
    if not words:
        return ""
    size = pleasing_size(words, width=width, lines=lines, largest=largest, smallest=smallest, bold=bold)
    half_points = round(size * 2)
    printed = _broken(words, width=width, lines=lines, size=size, bold=bold)
    text = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in printed)
    return Markup(  # noqa: S704 - the words are escaped
        f'<w:r><w:rPr><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>{text}</w:r>'
    )


@lru_cache(maxsize=4096)  # both faces of a card
def _broken(text: str, *, width: float, lines: int, size: float, bold: bool) -> tuple[str, ...]:
    room = width * POINTS_PER_MM * SURE
    fewest = len(wrapped(text, width=room, size=size, bold=bold))
    if not 1 < fewest <= lines:  # what is too long even so is left to Word
        return (text,)
    return tuple(name_lines(text, room=room, width=lambda part: text_width(part, size=size, bold=bold), most=fewest))


def headed(names: object, width: float, size: float, *, bold: bool = True) -> list[str]:
    """Give the lines of a name in capitals, for `{%p for line in unit.name|headed(63, 13) %}`: none wider than 63 mm.

    Args:
        names: a name, or its lines as the plan has them, each of which is broken again where it is too wide.
        width: of the place, in millimetres.
        size: of the letters, in points.
        bold: whether they are printed bold.
    """
    if names is None:
        return []
    given = names if isinstance(names, (list, tuple)) else str(names).split("\n")
    return [line for name in given for line in _head_lines(str(name), width, size, bold)]


@lru_cache(maxsize=1024)  # the issuer's name heads every letter
def _head_lines(name: str, width: float, size: float, bold: bool) -> tuple[str, ...]:  # noqa: FBT001 - a cache key
    room = width * POINTS_PER_MM * SURE

    def printed(text: str) -> float:
        return text_width(text.upper(), size=size, bold=bold)

    return (name,) if printed(name) <= room else tuple(name_lines(name, room=room, width=printed))
