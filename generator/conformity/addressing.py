"""Those whom a document is sent to: cell 9a."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.finding import Kind
from generator.conformity.kinds import KINDS
from generator.conformity.parts import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.lines import Line
    from generator.conformity.parts import Parts

ADDRESS_REACH: Final = 30
LABEL_REACH: Final = 6
"""So many lines below the head `Kính gửi` has been said."""


def addressed(parts: Parts, lines: Sequence[Line]) -> None:
    """Find cell 9a: `Kính gửi` and those it names; in a công điện those behind `... điện:` (Mẫu 1.6)."""
    head = [line.number for found in parts.values() for line in found]
    last = max(head, default=-1)
    after = [line for line in lines if line.number > last]
    near = [line for line in after if line.text][:ADDRESS_REACH]
    label = next((line for line in near[:LABEL_REACH] if signs.ADDRESSED.match(line.text)), None)
    if label is not None:
        parts[Part.ADDRESSED] = [label]
    elif _is_telegram(parts):
        label = next((line for line in near[:LABEL_REACH] if signs.WIRED.search(line.text)), None)
    if label is None:
        return
    found: list[Line] = []
    for line in near[near.index(label) + 1 :]:
        inside = label.cell is not None and line.cell is not None and line.cell[0] == label.cell[0]
        if not inside and not (line.text.startswith(("-", "–", "+")) and not _ended(found, label)):
            break
        found.append(line)
    if found:
        parts[Part.ADDRESSEE] = found


def _is_telegram(parts: Parts) -> bool:
    title = parts.get(Part.TITLE, [])
    return bool(title) and KINDS.get(signs.type_of(title[0].text)[0]) is Kind.TELEGRAM


def _ended(found: Sequence[Line], label: Line) -> bool:
    """Whether the list of those addressed is over: its last line ends with a full stop."""
    last = found[-1] if found else label
    return last.text.endswith(".") and last is not label
