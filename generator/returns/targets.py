"""What the defined names of a workbook point at."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from generator.returns.excel.sheet_part import place_of

_POINTS_AT: Final = re.compile(
    r"^'?(?P<sheet>(?:[^'!]|'')+)'?!\$?(?P<first>\$?[A-Z]+\$?\d+)(?::(?P<last>\$?[A-Z]+\$?\d+))?$"
)


class Target(NamedTuple):
    """What a defined name points at."""

    sheet: str
    first: tuple[int, int]
    last: tuple[int, int]


def target_of(pointed: str) -> Target | None:
    """Give what `'Biểu 1'!$D$7` or `'Danh sách'!$B$5:$B$14` points at; nothing for a name that points nowhere."""
    found = _POINTS_AT.match(pointed.strip().lstrip("="))
    if found is None:
        return None
    first = place_of(found["first"])
    last = place_of(found["last"] or found["first"])
    return Target(found["sheet"].replace("''", "'"), first, last) if first and last else None
