"""Last year's plan as this year's: dates on the same weekday, numbers blank, and every leftover of the old year named.

The text is changed in place, value by value, so comments, order and layout stay as the office wrote them. What cites
other documents (the legal bases, the opening sentence) and what ends by law (validity) is left alone, and listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import yaml

from generator.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK: Final = "cần điền"
LEFT_ALONE: Final = re.compile(r"^(basis|lead)\b|\.(valid_from|valid_until|successors|wording_of_basis)\b")
BLANKED: Final = re.compile(r"^documents\[\d+\]\.(number|date)$")
NUMERIC: Final = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?P<one>[/.-])(?P<month>\d{1,2})(?P<two>[/.-])(?P<year>\d{4})(?!\d)"
)
WORDS: Final = re.compile(
    r"(?P<day>\d{1,2})(?P<one>\s+tháng\s+)(?P<month>\d{1,2})(?P<two>\s+năm\s+)(?P<year>\d{4})(?!\d)", re.IGNORECASE
)
LEFTOVER: Final = "còn ghi năm {year}: «{line}»"
LEFTOVER_HINT: Final = "xem lại; đúng là năm cũ (căn cứ, số hiệu, giai đoạn) thì để nguyên"
SHOWN: Final = 90
WEEK: Final = 7


@dataclass(frozen=True)
class Renewed:
    """A plan's text for another year, and what a person still has to look at."""

    text: str
    leftovers: list[Problem]


def same_weekday(day: date, year: int) -> date:
    """Give the day of another year that has the same weekday and lies nearest to the same date."""
    near = date(year, day.month, min(day.day, 28)) + timedelta(days=max(0, day.day - 28))
    shift = (day.weekday() - near.weekday()) % WEEK
    return near + timedelta(days=shift if shift <= WEEK // 2 else shift - WEEK)


def renewed(text: str, file: str, *, year: int) -> Renewed:
    """Give the text of a plan for another year.

    Args:
        text: the YAML text of the old plan, which can be read.
        file: the name of the new plan, for the places of leftovers.
        year: the new year.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    values = list(_values(root, "")) if root is not None else []
    old = next((int(node.value) for path, node in values if path == "campaign.year" and node.value.isdigit()), None)
    if old is None:
        return Renewed(text, [])
    for path, node in reversed(values):
        start, end = node.start_mark.index, node.end_mark.index
        if not LEFT_ALONE.search(path):
            text = text[:start] + _moved(text[start:end], path, old=old, year=year) + text[end:]
    return Renewed(text, list(_leftovers(text, file, old)))


def _values(node: yaml.Node, path: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _values(item, f"{path}[{number}]")
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _values(value, f"{path}.{key.value}" if path else str(key.value))


def _moved(value: str, path: str, *, old: int, year: int) -> str:
    if BLANKED.match(path):
        return BLANK
    if path == "campaign.year":
        return value.replace(str(old), str(year))

    def move(found: re.Match[str]) -> str:
        if int(found["year"]) != old:
            return found.group()
        try:
            day = same_weekday(date(old, int(found["month"]), int(found["day"])), year)
        except ValueError:
            return found.group()
        numbers = f"{day.day:0{len(found['day'])}d}", f"{day.month:0{len(found['month'])}d}", str(day.year)
        return f"{numbers[0]}{found['one']}{numbers[1]}{found['two']}{numbers[2]}"

    value = WORDS.sub(move, NUMERIC.sub(move, value))
    return re.sub(rf"(năm\s+){old}(?![-–\d])", rf"\g<1>{year}", value, flags=re.IGNORECASE)


def _leftovers(text: str, file: str, old: int) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        if re.search(rf"(?<!\d){old}(?!\d)", line):
            said = LEFTOVER.format(year=old, line=line.strip()[:SHOWN])
            yield Problem(Place(file, number), "", said, LEFTOVER_HINT, Severity.ADVICE)
