"""How lines look, in the words of the decree: cỡ chữ, đậm, nghiêng, in hoa, canh giữa."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.sides import centre_of, width_of
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.conformity.lines import Line
    from generator.office.shown.blocks import Run

HALF: Final = 0.5
OFF_CENTRE: Final = 5.0
"""Further from the middle of its room than so many points, a line is seen to stand aside."""
FEW: Final = 4
"""With fewer letters than these a line is not called all capitals."""


def says_something(text: str) -> bool:
    """Whether there is a letter or a digit in a text; most begin with one."""
    return text[:1].isalnum() or any(map(str.isalnum, text))


def words(runs: Iterable[Run]) -> list[Run]:
    """Give the runs that say something: no blanks, no room for the pen, no note marks, nothing hidden."""
    return [run for run in runs if run.look.raised == 0 and not run.look.hidden and says_something(run.text)]


def odd_sizes(runs: Iterable[Run], low: float, high: float) -> list[float]:
    """Give the sizes of some words that lie outside a range, each once."""
    return sorted({run.look.size for run in runs if not low - 0.01 <= run.look.size <= high + 0.01})


def said_sizes(sizes: Iterable[float]) -> str:
    """Give sizes as messages write them: `cỡ chữ 12, 12,5`."""
    return "cỡ chữ " + ", ".join(f"{size:g}".replace(".", ",") for size in sizes)


def is_room(text: str) -> bool:
    """Whether a text is mostly room for the pen, as in model forms and drafts."""
    if "…" not in text and text.rfind("..") < 0 and "_" not in text and text.rfind("··") < 0:
        return False
    filled = sum(len(found) for found in signs.FILL.findall(text))
    if filled < len(text) / 4:
        return False
    letters = sum(letter.isalpha() for letter in text)
    return filled > 0 and filled >= letters


def style_faults(runs: Iterable[Run], *, bold: bool | None, italic: bool | None) -> list[str]:
    """Tell what is wrong with the style of some runs: most of their letters decide, and all must be as asked."""
    faults = []
    found = words(runs)
    if bold is not None and any(run.look.bold is not bold for run in found):
        faults.append("chữ không đậm" if bold else "chữ đậm")
    if italic is not None and any(run.look.italic is not italic for run in found):
        faults.append("chữ không nghiêng" if italic else "chữ nghiêng")
    return faults


def all_capitals(text: str) -> bool:
    """Whether a text that has some letters has capitals alone."""
    return sum(letter.isalpha() for letter in text) >= FEW and signs.in_capitals(text)


def is_centred(line: Line) -> bool:
    """Whether a reader sees a line in the middle of its room."""
    layout, room = line.paragraph.layout, line.paragraph.where.room
    if line.columns > 1:
        return True  # where tabs put it only a printer knows
    if layout.borders.boxed and layout.alignment is Alignment.CENTRE:
        return True  # in the middle of its own frame
    if layout.alignment is not Alignment.CENTRE and width_of(line) > room - layout.left - layout.right:
        return False
    return abs(centre_of(line, room) - room / 2) <= OFF_CENTRE + abs(layout.first_line) * HALF


def is_bold(line: Line) -> bool:
    """Whether all the words of a line are bold."""
    found = [run for run in line.runs if run.shown.strip() and run.look.raised == 0]
    return bool(found) and all(run.look.bold for run in found)


def has_rule(line: Line) -> bool:
    """Whether a paragraph says nothing and draws a line."""
    layout = line.paragraph.layout.borders
    return not line.text and bool(line.paragraph.lines or layout.top or layout.bottom)
