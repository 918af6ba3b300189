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
_BEFORE: Final = (
    r"(?:(?P<day>\d{1,2})(?P<one>[/.-])(?P<month>\d{1,2})|(?:(?<=ngày\s)|(?<=từ\s))(?P<alone>\d{1,2}))(?![/.]?\d)"
)
_TO: Final = r"\s*(?:đến|tới|-|–|và)\s*(?:hết\s+)?(?:ngày\s+)?"
RANGE: Final = re.compile(rf"(?<![\d/.-]){_BEFORE}(?P<to>{_TO})(?P<last>{NUMERIC.pattern.replace('?P<', '?P<last_')})")
"""A first day without its year, and often without its month, before the last one: `01/10 đến 05/10/2024`."""
YEARLESS: Final = re.compile(
    r"ngày\s+\d{1,2}(?:[/.-]\d{1,2}(?![/.-]?\d)|\s+tháng\s+\d{1,2}(?!\d)(?!\s+năm))", re.IGNORECASE
)
CARRIED: Final = re.compile(r"^(?:sponsors|reporting\.unreported)\[\d+\]")
LEFTOVER: Final = "còn ghi năm {year}: «{line}»"
LEFTOVER_HINT: Final = "xem lại; đúng là năm cũ (căn cứ, số hiệu, giai đoạn) thì để nguyên"
STANDING: Final = "ngày không ghi năm, để nguyên: «{line}»"
STANDING_HINT: Final = "xem lại; ngày kỷ niệm hằng năm thì để nguyên, ngày của năm cũ thì sửa"
OF_LAST_YEAR: Final = "danh sách của năm trước còn trong kế hoạch: «{line}»"
OF_LAST_YEAR_HINT: Final = "không còn đúng thì bỏ: mỗi dòng làm ra một văn bản"
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
    days = [near + timedelta(days=away) for away in (shift, shift - WEEK)]
    return min((one for one in days if one.year == year), key=lambda one: abs(one - near))


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
        day = _day(found["day"], found["month"], found["year"], old)
        return found.group() if day is None else _written(found, same_weekday(day, year))

    value = RANGE.sub(lambda found: _first_moved(found, old=old, year=year), value)
    value = WORDS.sub(move, NUMERIC.sub(move, value))
    return re.sub(rf"(năm\s+){old}(?![-–\d])", rf"\g<1>{year}", value, flags=re.IGNORECASE)


def _first_moved(found: re.Match[str], *, old: int, year: int) -> str:
    """Write days from one to another with the first one moved; the last one has its year, and is moved as any day."""
    day, month = found["day"] or found["alone"], found["month"] or found["last_month"]
    first, last = (
        _day(*parts, found["last_year"], old) for parts in ((day, month), (found["last_day"], found["last_month"]))
    )
    if first is None or last is None or first > last:
        return found.group()
    first, last = same_weekday(first, year), same_weekday(last, year)
    written = f"{first.day:0{len(day)}d}"
    if found["month"] or first.month != last.month:
        sign, digits = found["one"] or found["last_one"], len(found["month"] or found["last_month"])
        written += f"{sign}{first.month:0{digits}d}"
    return written + found["to"] + found["last"]


def _day(day: str, month: str, year: str, old: int) -> date | None:
    """Give a day of the old year, or none where it is no such day."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year == old else None


def _written(found: re.Match[str], day: date) -> str:
    """Write a day as the one was written that it takes the place of."""
    numbers = f"{day.day:0{len(found['day'])}d}", f"{day.month:0{len(found['month'])}d}", str(day.year)
    return f"{numbers[0]}{found['one']}{numbers[1]}{found['two']}{numbers[2]}"


def _leftovers(text: str, file: str, old: int) -> Iterator[Problem]:
    """Give every line that still names the old year, or may still be of it."""
    root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    carried = {node.start_mark.line for path, node in _values(root, "") if CARRIED.match(path)} if root else set()
    for number, line in enumerate(text.splitlines(), start=1):
        value = line.partition(" #")[0]
        for found, text_of_it, hint in (
            (re.search(rf"(?<!\d){old}(?!\d)", line), LEFTOVER, LEFTOVER_HINT),
            (YEARLESS.search(value) and not value.lstrip().startswith("#"), STANDING, STANDING_HINT),
            (number - 1 in carried, OF_LAST_YEAR, OF_LAST_YEAR_HINT),
        ):
            if found:
                said = text_of_it.format(year=old, line=line.strip()[:SHOWN])
                yield Problem(Place(file, number), "", said, hint, Severity.ADVICE)
