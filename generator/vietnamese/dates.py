"""Days and hours as Vietnamese offices write and read them.

Form of dates: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4: days below 10 and the months 1 and 2 take a zero, no other
month does. Weekdays: Phụ lục II, V: "thứ Hai".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
FIXED_HOLIDAYS: Final = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})
"""Month and day of the public holidays that follow the solar calendar (Bộ luật Lao động 2019, Điều 112)."""
PADDED_MONTHS: Final = (1, 2)
WORKING_DAYS: Final = range(5)
BLANK: Final = "\u00a0" * 6
"""Room for a day, month or year that is written by hand after signing."""

_NUMERIC: Final = re.compile(r"(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4})")
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_WORDS: Final = re.compile(
    r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})", re.IGNORECASE
)
_MONTH: Final = re.compile(r"(?:tháng\s+)?(?P<month>\d{1,2})\s*(?:/|\s+năm\s+)\s*(?P<year>\d{4})", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:năm\s+)?(?P<year>\d{4})", re.IGNORECASE)
_TIME: Final = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:h|g|giờ|:)\s*(?:(?P<minute>\d{1,2})\s*(?:['’′]|phút|p)?)?", re.IGNORECASE
)
_NAMED: Final = {
    "2": 0, "hai": 0, "3": 1, "ba": 1, "4": 2, "tư": 2, "5": 3, "năm": 3, "6": 4, "sáu": 4, "7": 5, "bảy": 5, "bẩy": 5,
}  # fmt: skip
_STATED: Final = re.compile(
    r"(?P<weekday>thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ\s+nhật|\bCN)\b"
    r"(?P<between>[\s,.;:()*_–-]*(?:ngày)?[\s*_]*)"
    rf"(?P<date>{_NUMERIC.pattern}|(?P<wday>\d{{1,2}})\s+tháng\s+(?P<wmonth>\d{{1,2}})\s+năm\s+(?P<wyear>\d{{4}}))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PartialDate:
    """A date of which the day, the month or the year may still be blank."""

    day: int | None
    month: int | None
    year: int | None

    def complete(self) -> date | None:
        """Give the date when nothing of it is blank."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return date(self.year, self.month, self.day)


@dataclass(frozen=True)
class StatedDate:
    """A weekday and a date that stand together in a text: where, what was typed, and whether the calendar agrees."""

    text: str
    start: int
    date: date
    weekday: int

    @property
    def is_true(self) -> bool:
        """Whether the date falls on the weekday that was named."""
        return self.date.weekday() == self.weekday


def parse_date(text: str) -> date:
    """Read `3/10/2024`, `03-10-2024`, `2024-10-03` or `ngày 03 tháng 10 năm 2024`.

    Raises:
        ValueError: the text is no date, or no day of the calendar.
    """
    cleaned = text.strip()
    for form in (_ISO, _NUMERIC, _WORDS):
        if found := form.fullmatch(cleaned):
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
    raise ValueError(text)


def parse_partial_date(text: str) -> PartialDate:
    """Read a date, or what is known of it: `tháng 9 năm 2024`, `9/2024`, `2024`.

    Raises:
        ValueError: the text is none of these.
    """
    cleaned = re.sub(r"^ngày[\s.…_]+(?=tháng)", "", text.strip(), flags=re.IGNORECASE)
    if found := _MONTH.fullmatch(cleaned):
        month = date(int(found["year"]), int(found["month"]), 1)
        return PartialDate(None, month.month, month.year)
    if found := _YEAR.fullmatch(cleaned):
        return PartialDate(None, None, int(found["year"]))
    day = parse_date(cleaned)
    return PartialDate(day.day, day.month, day.year)


def parse_time(text: str) -> time:
    """Read `14h`, `14h00`, `14h00'`, `14:00`, `8g30` or `14 giờ 30 phút`.

    Raises:
        ValueError: the text is no time of day.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return time(int(found["hour"]), int(found["minute"] or 0))


def long_date(day: date | PartialDate) -> str:
    """Give `ngày 03 tháng 10 năm 2024`; what is unknown is left blank for the pen."""
    number = BLANK if day.day is None else f"{day.day:02d}"
    month = BLANK if day.month is None else f"{day.month:02d}" if day.month in PADDED_MONTHS else str(day.month)
    year = BLANK if day.year is None else str(day.year)
    return f"ngày {number} tháng {month} năm {year}"


def short_date(day: date) -> str:
    """Give `03/10/2024`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def weekday(day: date) -> str:
    """Give `thứ Năm`, or `Chủ nhật`."""
    return WEEKDAYS[day.weekday()]


def clock(moment: time) -> str:
    """Give `14 giờ 00 phút`."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def stated_dates(text: str) -> Iterator[StatedDate]:
    """Find every weekday that stands beside a date in a text; dates that no calendar has are passed over."""
    for found in _STATED.finditer(text):
        numbers = [found[name] or found[f"w{name}"] for name in ("day", "month", "year")]
        try:
            day = date(int(numbers[2]), int(numbers[1]), int(numbers[0]))
        except ValueError:
            continue
        words = found["weekday"].casefold().split()
        named = _NAMED[words[1]] if words[0] == "thứ" else 6
        yield StatedDate(found.group(), found.start(), day, named)


def working_days_between(start: date, end: date, *, holidays: Collection[date] = ()) -> int:
    """Count the working days from `start` on, up to but without `end`: Monday to Friday, less public holidays.

    Args:
        start: the first day that counts.
        end: the day before which the counting stops.
        holidays: days off that follow the lunar calendar or a decision, added to the fixed ones.
    """
    days = (start + timedelta(days=number) for number in range((end - start).days))
    return sum(1 for day in days if day.weekday() in WORKING_DAYS and not _is_holiday(day, holidays))


def _is_holiday(day: date, holidays: Collection[date]) -> bool:
    return (day.month, day.day) in FIXED_HOLIDAYS or day in holidays
