"""Where lines stand that were typed beside each other in one paragraph, behind tabs or rows of blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.office.shown.looks import Alignment
from generator.office.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.conformity.lines import Line
    from generator.office.shown.blocks import Paragraph
    from generator.office.shown.looks import Layout, Look

DEFAULT_TAB: Final = 36.0
"""Word's own tab stops, in points, where a paragraph sets none."""
TAB_SLACK: Final = 0.02
ROOM: Final = frozenset(("", "\t", " ", "\u00a0"))
LINE_ENDS: Final = "\n\f\v"
SHARES: Final = {"center": 0.5, "right": 1.0, "end": 1.0}
"""How much of the text behind a tab stands before its stop, by the kind of stop."""


class Stop(NamedTuple):
    """A tab stop, from the left edge of the room; `share` as in `SHARES`."""

    at: float
    share: float = 0.0


def next_stop(layout: Layout, at: float) -> Stop:
    """Give the tab stop that Word goes to from some place in a line."""
    stops = [
        Stop(stop, SHARES.get(kind, 0.0))
        for stop, kind in layout.tabs
        if kind not in {"clear", "bar"} and stop > at + TAB_SLACK
    ]
    if layout.left > at + TAB_SLACK:
        stops.append(Stop(layout.left))
    return min(stops, default=Stop((at // DEFAULT_TAB + 1) * DEFAULT_TAB))


def first_letter_at(paragraph: Paragraph) -> float:
    """Give how far from its room's edge the first letter of a paragraph stands, blanks and tabs before it counted."""
    layout = paragraph.layout
    at = layout.left + layout.first_line
    for run in paragraph.runs:
        if run.text[:1] not in ROOM:
            return at
        for letter in run.text:
            if letter == "\t" and not paragraph.label:
                at = next_stop(layout, at).at
            elif letter in " \u00a0":
                at += _width([(letter, run.look)])
            elif letter != "\t":
                return at
    return at


def centre_of_column(line: Line, room: float) -> float:
    """Give where in its room the middle of a line is that has others beside it in its paragraph."""
    layout = line.paragraph.layout
    letters, first, last = _printed(line)
    left = layout.left + layout.first_line
    if "\t" not in {letter for letter, _ in letters}:
        free = room - left - layout.right - _width(letters)
        left += {Alignment.CENTRE: 0.5, Alignment.RIGHT: 1.0}.get(layout.alignment, 0.0) * max(free, 0.0)
    start, at = max(piece for piece in _between_tabs(letters, layout, left) if piece[0] <= first)
    return at + _width(letters[start:first]) + _width(letters[first:last]) / 2


def _printed(line: Line) -> tuple[list[tuple[str, Look]], int, int]:
    """Give the letters of the printed line that a column is in, and where its words begin and end in that."""
    letters = [(letter, run.look) for run in line.paragraph.runs for letter in run.text]
    said = "".join(letter for letter, _ in letters)
    own = "".join([run.text for run in line.runs])
    at = said.find(own)
    begin = max(said.rfind(sign, 0, at) for sign in LINE_ENDS) + 1
    end = min((found for sign in LINE_ENDS if (found := said.find(sign, at)) >= 0), default=len(said))
    first = at + len(own) - len(own.lstrip())
    return letters[begin:end], first - begin, max(first, at + len(own.rstrip())) - begin


def _between_tabs(letters: Sequence[tuple[str, Look]], layout: Layout, left: float) -> Iterator[tuple[int, float]]:
    """Give where each piece of a printed line between tabs begins: by number of letters, and in the room."""
    tabs = [number for number, (letter, _) in enumerate(letters) if letter == "\t"]
    at = left
    for start, end in zip([0, *(tab + 1 for tab in tabs)], [*tabs, len(letters)], strict=True):
        width = _width(letters[start:end])
        if start:
            stop = next_stop(layout, at)
            at = max(at, stop.at - stop.share * width)
        yield start, at
        at += width


def _width(letters: Sequence[tuple[str, Look]]) -> float:
    return sum(text_width(letter, size=look.size, bold=look.bold) for letter, look in letters)
