"""The titles of documents and annexes, and what stands under them: cell 5a, `(Kèm theo ...)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.head import LONG, STAMPS
from generator.conformity.parts import Part
from generator.conformity.sides import Side, side_of
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.lines import Line
    from generator.conformity.parts import Parts
    from generator.office.shown.document import Section

SUMMARY_LINES: Final = 8
LOOK_AHEAD: Final = 14
TITLE_LINES: Final = 8
"""So many lines further down, the title of an annex is over, and what it comes with has been said."""


def title_of(lines: Sequence[Line], parts: Parts, section: Section) -> None:
    """Cell 5a: the first centred line in capitals below the head, and what is centred under it."""
    head = [line.number for part, found in parts.items() for line in found if part not in dict(STAMPS)]
    last = max(head, default=-1)
    after = [line for line in lines if line.number > last and line.text]
    for at, line in enumerate(after[:LOOK_AHEAD]):
        if any(line in found for found in parts.values()) or signs.RULE.fullmatch(line.text):
            continue
        if signs.ADDRESSED.match(line.text) or (line.cell is None and len(line.text) > LONG):
            return
        if _is_title(line, section):
            parts[Part.TITLE] = [line]
            _summary(parts, lines[line.number - lines[0].number + 1 :], section)
            return
        if at > LOOK_AHEAD // 2:
            return


def _is_title(line: Line, section: Section) -> bool:
    code, alone = signs.type_of(line.text)
    if code and alone:
        return True
    if line.box is not None or line.columns > 1 or not signs.in_capitals(line.text):
        return False
    if signs.ATTACHED.match(line.text) or signs.ANNEX.fullmatch(line.text):
        return False
    return side_of(line, section) is Side.MIDDLE and line.paragraph.layout.alignment is Alignment.CENTRE


def _summary(parts: Parts, rest: Sequence[Line], section: Section) -> None:
    code, alone = signs.type_of(parts[Part.TITLE][0].text)
    found: list[Line] = []
    for line in rest[: SUMMARY_LINES * 2]:
        if _ends_a_summary(line, found):
            break
        if not line.text:
            continue
        centred = line.paragraph.layout.alignment is Alignment.CENTRE and side_of(line, section) is Side.MIDDLE
        if not centred and not (not found and faces.is_bold(line) and len(line.text) < LONG and code and alone):
            break
        if not code and not found and signs.in_capitals(line.text) and faces.is_bold(line):
            parts[Part.TITLE].append(line)
            continue
        found.append(line)
        if line.paragraph.layout.borders.bottom is not None or line.paragraph.lines:
            break
    if found:
        parts[Part.SUMMARY] = found


def _ends_a_summary(line: Line, found: Sequence[Line]) -> bool:
    """Whether a line under a title says no more of what the document is about, whatever it has said so far."""
    text = line.text
    if faces.has_rule(line) or signs.RULE.fullmatch(text) or (found and (not text or signs.in_capitals(text))):
        return True
    others = (signs.ATTACHED.match, signs.ADDRESSED.match, signs.ORDER.fullmatch, signs.WIRED.search)
    return text.startswith("(") or any(begins(text) for begins in others)


def annex_of(lines: Sequence[Line]) -> Parts:
    """Give the parts of an annex: its label, its title, what it comes with, what a digital signature wrote above."""
    parts: Parts = {}
    label = next(line for line in lines if signs.ANNEX.fullmatch(line.text))
    parts[Part.ANNEX_LABEL] = [label]
    signed = [line for line in lines if line.number < label.number and signs.SIGNED.search(line.text)]
    if signed:
        parts[Part.SIGNED] = signed
    rest = [line for line in lines if line.number > label.number]
    title: list[Line] = []
    for line in rest[:TITLE_LINES]:
        if (faces.has_rule(line) or signs.RULE.fullmatch(line.text)) and title:
            break
        if not line.text:
            continue
        centred = line.paragraph.layout.alignment is Alignment.CENTRE or (not title and faces.is_bold(line))
        if signs.ATTACHED.match(line.text) or not centred:
            break
        title.append(line)
    if title:
        parts[Part.ANNEX_TITLE] = title
    attached_to(parts, lines, above=title or [label])
    return parts


def attached_to(parts: Parts, lines: Sequence[Line], *, above: Sequence[Line]) -> None:
    """Find `(Kèm theo ...)` under a title, to its closing bracket."""
    if not above:
        return
    rest = [line for line in lines if line.number > above[-1].number][:TITLE_LINES]
    for at, line in enumerate(rest):
        if signs.ATTACHED.match(line.text):
            found = [line]
            for more in rest[at + 1 :]:
                if found[-1].text.endswith(")") or not more.text or not line.text.startswith("("):
                    break
                found.append(more)
            parts[Part.ATTACHED_TO] = found
            return
