"""The end of a document, cells 7, 9b, 12 and 13: who signs, who receives it, where the office is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.lines import Line, said_by
from generator.conformity.parts import Part
from generator.conformity.sides import Side, side_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.parts import Parts
    from generator.office.shown.document import Section

ASIDE: Final = re.compile(r"\(.*\)?$|.*\)$")
"""What stands in the room for the signature, such as `(Đã ký)`."""
SIGNED: Final = re.compile(r"\(?(?:đã ký|ký tên|chữ ký|ký, ).*", re.IGNORECASE)
SHORT: Final = 60
FIRST_WORDS: Final = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\W|(?:PHÓ|CHỦ|GIÁM|HIỆU|TRƯỞNG|CHÁNH|BỘ|THỨ|VỤ|CỤC|TỔNG|VIỆN|BÍ|THỦ|NGƯỜI|THƯ|CHI|KẾ|ỦY VIÊN)\b"
)
"""How rights and titles begin, so that a name in capitals is told from them."""
LABEL_FIRST: Final = frozenset("Nn")
LAST_LINES: Final = 40


def tail_of(lines: Sequence[Line], section: Section) -> Parts:
    """Give the parts of the end of a paper, each with its lines."""
    parts: Parts = {}
    label = next(
        (line for line, below in zip(reversed(lines), _below(lines), strict=True) if _is_label(line, below)), None
    )
    if label is not None:
        parts[Part.RECIPIENTS] = [label]
        _recipients(parts, lines, label, section)
    _signature(parts, lines, label, section)
    return parts


def _below(lines: Sequence[Line]) -> list[str]:
    """Give, for each line from the last to the first, what the next line that says something begins with."""
    found: list[str] = []
    below = ""
    for line in reversed(lines):
        found.append(below)
        if line.column == 0:  # beside it, typed with tabs, stands who signs
            below = line.text[:1] or below
    return found


def _is_label(line: Line, below: str) -> bool:
    """Whether a line is the label of the recipients, and not the head of a column or a part of a sentence."""
    if line.text[:1] not in LABEL_FIRST or len(line.text) >= SHORT:
        return False
    found = signs.RECIPIENTS.match(line.text)
    if found is None:
        return False
    rest = line.text[found.end() :].strip()
    if not rest:
        return ":" in found[0] or below in {"-", "–"}
    return ":" in found[0] and rest.startswith(("-", "–"))


def _recipients(parts: Parts, lines: Sequence[Line], label: Line, section: Section) -> None:
    found: list[Line] = []
    for line in lines:
        if line.number <= label.number or not line.text:
            continue
        if not _beside(line, label) or (label.cell is None and not _stays_left(line, label, section)):
            continue
        if line.cell is None and found and line.block > found[-1].block + 1 and not line.text.startswith("-"):
            break
        found.append(line)
    drafter = [line for line in found[-2:] if signs.DRAFTER.fullmatch(line.text) and not line.text.startswith("-")]
    headings = [line for line in found if line.text.endswith(":") and not line.text.startswith("-")]
    if headings:
        parts[Part.RECIPIENT_HEADING] = headings
    rest = [line for line in found if line not in drafter and line not in headings]
    if rest:
        parts[Part.RECIPIENT] = rest
    if drafter:
        parts[Part.DRAFTER] = drafter


def _beside(line: Line, label: Line) -> bool:
    """Whether a line is under the label: in its cell or below it, in its box, or in its column of typed text."""
    if label.cell is not None:
        return line.shares_column(label)
    return line.cell is None and line.box is label.box


def _stays_left(line: Line, label: Line, section: Section) -> bool:
    if label.columns > 1 or line.columns > 1:
        return line.column == 0
    return line.text.startswith(("-", "–")) or side_of(line, section) is Side.LEFT


def _signature(parts: Parts, lines: Sequence[Line], label: Line | None, section: Section) -> None:
    block = _signing_lines(lines, label, section)
    said = [line for line in block if line.text and not signs.RULE.fullmatch(line.text)]
    while said and not _is_right_to_sign(said, 0) and _is_right_to_sign(said, 1):
        said = said[1:]
    rights = 0
    while rights < len(said) and _is_right_to_sign(said, rights):
        rights += 1
    if rights:
        parts[Part.AUTHORITY] = said[:rights]
    rest = [line for line in said[rights:] if not ASIDE.match(line.text) and not SIGNED.match(line.text)]
    if rest:
        parts[Part.SIGNER] = [rest[-1]]
        if rest[:-1]:
            parts[Part.OTHER_TITLE] = rest[:-1]


def _is_right_to_sign(said: Sequence[Line], at: int) -> bool:
    """Whether a line is a right or a title: in capitals, or worded like one and not yet behind the room to sign."""
    if at >= len(said):
        return False
    if signs.in_capitals(said[at].text):
        return not _is_name(said, at)
    return FIRST_WORDS.match(said[at].text.upper()) is not None and (at == 0 or not _gap(said[at - 1], said[at]))


def _is_name(said: Sequence[Line], at: int) -> bool:
    """Whether a line in capitals is the signer's name: the last, behind others, and no title."""
    return 0 < at == len(said) - 1 and FIRST_WORDS.match(said[at].text) is None and _gap(said[at - 1], said[at])


def _gap(above: Line, below: Line) -> bool:
    beside = max(above.columns, below.columns)
    return below.number - above.number > beside or below.paragraph.layout.before > above.paragraph.layout.before + 12


def _signing_lines(lines: Sequence[Line], label: Line | None, section: Section) -> list[Line]:
    if label is not None and label.cell is not None:
        table, row, column = label.cell
        beside = [
            line
            for line in lines
            if line.cell and line.cell[0] == table and line.cell[2] > column and line.cell[1] >= row
        ]
        if any(line.text for line in beside):
            return _last_column(beside)
        after = [line for line in lines if line.cell and line.cell[0] == table and line.cell[2] > column]
        # the halves may be the wrong way round
        before = [line for line in lines if line.cell and line.cell[0] == table and line.cell[2] < column]
        return _last_column(after if any(line.text for line in after) else before)
    if label is not None:
        near = [line for line in lines if line.number >= label.number - 8 and line is not label]
        return [line for line in near if _is_right(line, label, section)]
    return _unlabelled(lines, section)


def _last_column(lines: list[Line]) -> list[Line]:
    """Give the lines of the column furthest to the right that says something: narrow ones between are only room."""
    columns = {line.cell[2] for line in lines if line.cell and line.text}
    last = max(columns, default=0)
    return [line for line in lines if line.cell and line.cell[2] == last]


def _is_right(line: Line, label: Line, section: Section) -> bool:
    if line.columns > 1:
        return line.column > 0
    if line.box is not None and line.box is label.box:
        return False
    if not line.text:
        return line.number > label.number
    return len(line.text) < SHORT and not line.text.startswith("-") and side_of(line, section) is Side.RIGHT


def _unlabelled(lines: Sequence[Line], section: Section) -> list[Line]:
    last = [line for line in lines[-LAST_LINES:] if not line.text or side_of(line, section) is Side.RIGHT]
    rights = [at for at, line in enumerate(last) if line.text and FIRST_WORDS.match(line.text)]
    return last[rights[0] :] if rights else []


def contacts(parts: Parts, lines: Sequence[Line], section: Section) -> None:
    """Find cell 13: the office's address at the foot of the first page."""
    taken = {line.number for found in parts.values() for line in found}
    last = max(taken, default=0)
    for line in lines:
        aside = line.box is not None or line.number > last
        if aside and line.number not in taken and signs.is_contact(line.text):
            parts.setdefault(Part.CONTACT, []).append(line)
    for story in section.footers.values():
        for paragraph in story.paragraphs():
            text = said_by(paragraph.runs)
            if signs.is_contact(text):
                line = Line(text, paragraph.runs, paragraph, -1, None, None, 0, 1, -1)
                parts.setdefault(Part.CONTACT, []).append(line)
