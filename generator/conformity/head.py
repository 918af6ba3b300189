"""The top of a document, cells 1 to 4, 5b, 10 and 11: found by what the lines say and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.parts import Part
from generator.conformity.sides import Side, side_of
from generator.office.shown.looks import Alignment
from generator.vietnamese.document_types import LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.conformity.lines import Line
    from generator.conformity.parts import Parts
    from generator.office.shown.document import Section

LONG: Final = 110
"""A line of so many letters that is not centred belongs to the body."""
ZONE: Final = 90
LONGEST_STAMP: Final = 20
STAMPS: Final = ((Part.URGENCY, signs.URGENCY), (Part.SECRECY, signs.SECRECY), (Part.SCOPE, signs.SCOPE))
LONGEST_TYPE: Final = 20
"""No name of a type has more letters."""
GROUND: Final = re.compile(r"(?:căn cứ|theo đề nghị|xét|thực hiện)\b", re.IGNORECASE)


def head_of(lines: Sequence[Line], section: Section) -> Parts:
    """Give the parts of the head of a paper, each with its lines."""
    zone = _zone(lines)
    parts: Parts = {}
    for line in zone:
        text = line.text.strip(" .")
        if len(text) <= LONGEST_STAMP and signs.in_capitals(text):
            for part in (part for part, pattern in STAMPS if pattern.fullmatch(text)):
                parts.setdefault(part, []).append(line)
    _one(parts, Part.NATION, (line for line in zone if signs.is_nation(line.text)))
    _one(parts, Part.MOTTO, (line for line in zone if signs.is_motto(line.text)))
    _one(parts, Part.NUMBER, (line for line in zone if _is_number(line)))
    _one(parts, Part.DATE, (line for line in zone if _is_date(line)))
    _subject(parts, zone, section)
    _issuer(parts, zone, section)
    return parts


def _zone(lines: Sequence[Line]) -> list[Line]:
    zone: list[Line] = []
    for line in lines[:ZONE]:
        plain = line.cell is None and line.box is None
        long = len(line.text) > LONG and line.paragraph.layout.alignment is not Alignment.CENTRE
        if plain and (long or signs.ADDRESSED.match(line.text) or signs.RECIPIENTS.fullmatch(line.text)):
            break
        zone.append(line)
    return zone


def _one(parts: Parts, part: Part, found: Iterable[Line]) -> None:
    line = next(iter(found), None)
    if line is not None:
        parts[part] = [line]


def _is_number(line: Line) -> bool:
    text = line.text
    if len(text) > LONG // 2 or not (signs.NUMBER.fullmatch(text) or signs.BARE_NUMBER.fullmatch(text)):
        return False
    return signs.CONTACT.search(text) is None


def _is_date(line: Line) -> bool:
    text = line.text.strip()
    if len(text) > LONG or text.startswith("(") or ("ng" not in text.casefold() and not text[-1:].isdecimal()):
        return False
    found = signs.DATE.fullmatch(text) or signs.SHORT_DATE.fullmatch(text)
    return found is not None and not GROUND.match(text)


def _subject(parts: Parts, zone: Sequence[Line], section: Section) -> None:
    """Cell 5b: `V/v ...` under the number, until something else begins."""
    number = parts.get(Part.NUMBER, [None])[0]
    for at, line in enumerate(zone):
        if _names_a_type(line.text):
            return  # below the name of a type, `Về việc` is what the document says
        if not signs.SUBJECT.match(line.text):
            continue
        under = number is not None and line.shares_column(number)
        if under or line.columns > 1 or side_of(line, section) is Side.LEFT:
            parts[Part.SUBJECT] = [line, *_continued(zone[at + 1 :], line, parts)]
            return


def _names_a_type(text: str) -> bool:
    if not text or len(text) > LONGEST_TYPE:
        return False
    code, alone = signs.type_of(text)
    return alone and code != LETTER


def _continued(rest: Sequence[Line], first: Line, parts: Parts) -> list[Line]:
    taken = {line.number for lines in parts.values() for line in lines}
    found: list[Line] = []
    for line in rest:
        if not line.text or line.number in taken or signs.RULE.fullmatch(line.text):
            break
        if (line.cell, line.box, line.column) != (first.cell, first.box, first.column) or line.cell is None:
            break
        found.append(line)
    return found


def _issuer(parts: Parts, zone: Sequence[Line], section: Section) -> None:
    """Cell 2: what stands to the left of Quốc hiệu, above the number."""
    taken = {line.number for lines in parts.values() for line in lines}
    nation = next((parts[part][0] for part in (Part.NATION, Part.MOTTO, Part.DATE) if part in parts), None)
    number = parts.get(Part.NUMBER, [None])[0]
    last = max(taken, default=-1)
    found: list[Line] = []
    for line in zone:
        if line.number > last or line.number in taken or not line.text or signs.RULE.fullmatch(line.text):
            continue
        if number is not None and _below(line, number):
            continue
        if _beside(line, nation) or (
            signs.in_capitals(line.text) and (line.columns > 1 or side_of(line, section) is Side.LEFT)
        ):
            found.append(line)
    above, issuer = _parted(found)
    if above:
        parts[Part.SUPERIOR] = above
    if issuer:
        parts[Part.ISSUER] = issuer


def _below(line: Line, number: Line) -> bool:
    if line.cell and number.cell and line.cell[0] == number.cell[0]:
        return line.cell[1] > number.cell[1] or (line.cell == number.cell and line.number > number.number)
    return line.number > number.number


def _beside(line: Line, nation: Line | None) -> bool:
    if nation is None:
        return False
    if line.cell is None and nation.cell is None and line.box is not None and nation.box is not None:
        return line.box is not nation.box
    if line.cell is None or nation.cell is None or line.cell[0] != nation.cell[0]:
        return False
    return line.cell[2] != nation.cell[2] and line.cell[1] <= nation.cell[1] + 1


def _parted(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Tell the body above, which is not bold, from the issuer; by the names where the looks say nothing."""
    bold = [faces.is_bold(line) for line in lines]
    if not all(bold) and any(bold):
        first = bold.index(True)
        return lines[:first], lines[first:]
    for at, line in enumerate(lines[1:], start=1):
        if signs.BODY_OF.match(line.text.upper()) and signs.BODY_ABOVE.match(lines[0].text.upper()):
            return lines[:at], lines[at:]
    return [], lines
