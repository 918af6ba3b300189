"""How wide the columns of a table are that the plan or a form makes: each as its words need, together as the text."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from generator.office.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TEXT_WIDTH: Final = 9354
"""The text's width on A4 with the decree's margins (30 mm left, 15 mm right), in twips."""
SIZE: Final = 13
PADDING: Final = 2 * 108 + 60
"""Word's margins of a cell, left and right, and what Word and LibreOffice may differ by; in twips."""
ENOUGH: Final = TEXT_WIDTH // 2
"""No column asks for more than half the table: a longer text goes on more lines."""
TWIPS: Final = 20


def column_widths(
    headings: Sequence[str], rows: Sequence[Sequence[str]], *, total: int = TEXT_WIDTH
) -> tuple[int, ...]:
    """Give the widths of columns in twips, which add up to `total`.

    Every column has room for its longest word, as far as the table is wide enough; what is left goes to long texts.

    Args:
        headings: the columns' names, printed bold.
        rows: the cells, as many as there are headings; one that is to be written in holds a sample of what will be.
        total: the table's width.
    """
    least, wanted = [], []
    for at, heading in enumerate(headings):
        texts = {row[at] for row in rows}
        low = PADDING + max(_longest([heading], bold=True), _longest(texts))
        least.append(low)
        full = max((_width(text) for text in texts), default=0)
        wanted.append(max(low, min(ENOUGH, PADDING + max(full, _width(heading, bold=True) // 2))))
    return _shared(total, least, wanted)


def _shared(total: int, least: Sequence[int], wanted: Sequence[int]) -> tuple[int, ...]:
    """Share a width out: all get what they want and more, or the least and some of what they want, or less."""
    room = total - sum(least)
    more = [want - low for low, want in zip(least, wanted, strict=True)]
    if room < 0:
        exact = [low * total / sum(least) for low in least]
    elif sum(more) > room:
        exact = [low + room * extra / sum(more) for low, extra in zip(least, more, strict=True)]
    else:
        exact = [want * total / sum(wanted) for want in wanted]
    edges = [0, *map(round, accumulate(exact))]
    return tuple(after - before for before, after in pairwise(edges))


def _longest(texts: Iterable[str], *, bold: bool = False) -> int:
    return max((_width(part, bold=bold) for text in texts for part in text.split()), default=0)


def _width(text: str, *, bold: bool = False) -> int:
    return round(text_width(text, size=SIZE, bold=bold) * TWIPS)
