"""Days and hours as Vietnamese offices write and read them.

Form of dates: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4: days below 10 and the months 1 and 2 take a zero, no other
month does. Weekdays: Phụ lục II, V: "thứ Hai".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
FIXED_HOLIDAYS: Final = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})
"""Month and day of the public holidays that follow the solar calendar (Bộ luật Lao động 2019, Điều 112)."""
PADDED_MONTHS: Final = (1, 2)
WORKING_DAYS: Final = range(5)
SUNDAY: Final = 6
BLANK: Final = "\u00a0" * 6
"""Room for a day, month or year that is written by hand after signing."""

_NUMERIC: Final = re.compile(
    r"(?P<day>[0-9]{1,2})\s*[/.\-]\s*(?P<month>[0-9]{1,2})\s*[/.\-]\s*(?P<year>[0-9]{4})(?![0-9])"
)
_ISO: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_WORDS: Final = re.compile(
    r"(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s+năm\s+(?P<year>[0-9]{4})", re.IGNORECASE
)
_DAY: Final = re.compile(r"ngày\s+(?=[0-9])", re.IGNORECASE)
_BLANKS: Final = r"[\s.…_]"
_DRAFT: Final = re.compile(
    rf"ngày(?:{_BLANKS}+(?P<day>[0-9]{{1,2}}))?{_BLANKS}+tháng(?:{_BLANKS}+(?P<month>[0-9]{{1,2}}))?{_BLANKS}+"
    rf"năm(?:{_BLANKS}+(?P<year>[0-9]{{4}}))?{_BLANKS}*",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(
    r"(?:tháng\s+)?(?P<month>[0-9]{1,2})\s*(?:[/\-]|\s+năm\s+)\s*(?P<year>[0-9]{4})", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?:năm\s+)?(?P<year>[0-9]{4})", re.IGNORECASE)
_TIME: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})\s*(?:h|g|giờ|:(?=\s*[0-9]))\s*"
    r"(?:(?P<minute>[0-9]{2})\s*(?:['’‘′`´]|phút|p)?|(?P<few>[0-9])\s*phút)?",
    re.IGNORECASE,
)
_LEAP_YEAR: Final = 2024
_NAMED: Final = {
    "2": 0, "hai": 0, "3": 1, "ba": 1, "4": 2, "tư": 2, "5": 3, "năm": 3, "6": 4, "sáu": 4, "7": 5, "bảy": 5, "bẩy": 5,
}  # fmt: skip
_WEEKDAY: Final = r"(?:thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ\s+nhật|(?<!\w)CN)(?!\w)"
_DATES: Final = (
    rf"(?P<date>{_NUMERIC.pattern}|(?P<wday>[0-9]{{1,2}})\s+tháng\s+(?P<wmonth>[0-9]{{1,2}})\s+năm\s+"
    r"(?P<wyear>[0-9]{4})|(?P<iyear>[0-9]{4})-(?P<imonth>[0-9]{1,2})-(?P<iday>[0-9]{1,2}))(?![0-9])"
)
_PAUSE: Final = r"[\s,:()*_–-]*"
_HOUR: Final = r"[0-9]{1,2}\s?(?:h|g|giờ|:)\s?(?:[0-9]{1,2}['’′]?)?(?:\s?phút)?"
_PART_OF_DAY: Final = rf"(?:(?:(?:vào|lúc|buổi)\s)?(?:sáng|trưa|chiều|tối|{_HOUR}){_PAUSE}){{0,3}}"
_WEEKDAY_BEFORE: Final = rf"(?P<weekday>{_WEEKDAY}){_PAUSE}{_PART_OF_DAY}(?:ngày[\s*_]*)?{_DATES}"
_WEEKDAY_BEHIND: Final = (
    rf"(?<![0-9/.\-]){_DATES}\s?(?:\*\*\s?)?[(,][\s*]*(?:là\s+)?(?:ngày\s+)?(?P<weekday>{_WEEKDAY})"
    r"(?=[\s*]*(?:[.,;:)]|$))"
)
_COUNTED: Final = re.compile(
    r"(?<!\w)(?:lần|k[ỳì]|k[ỳì] họp|phiên|phiên họp|đại hội|kh[oó][aá]|năm|tuần|buổi|vòng|đợt|tập)\s+$", re.IGNORECASE
)
"""Words before "thứ Hai" that make it "the second": `Đại hội lần thứ Hai, ngày 03/10/2024` names no Monday."""
_COUNTED_REACH: Final = 20
"""How many letters before "thứ" are looked at for such a word."""


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
    cleaned = _DAY.sub("", text.strip(), count=1)
    for form in (_ISO, _NUMERIC, _WORDS):
        if found := form.fullmatch(cleaned):
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
    raise ValueError(text)


def parse_partial_date(text: str) -> PartialDate:
    """Read a date, or what is known of it: `tháng 9 năm 2024`, `9/2024`, `2024`, `ngày … tháng … năm 2024`.

    Raises:
        ValueError: the text is none of these, or no calendar has such a day.
    """
    cleaned = text.strip()
    for form in (_DRAFT, _MONTH, _YEAR):
        if found := form.fullmatch(cleaned):
            known = found.groupdict()
            return _possible(PartialDate(*(_number(known.get(name)) for name in ("day", "month", "year"))))
    day = parse_date(cleaned)
    return PartialDate(day.day, day.month, day.year)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _possible(known: PartialDate) -> PartialDate:
    """Give the date back when some day of the calendar is like it.

    Raises:
        ValueError: no day is.
    """
    first = PartialDate(1, 1, _LEAP_YEAR)
    year, month, day = (
        value if (value := getattr(known, name)) is not None else getattr(first, name)
        for name in ("year", "month", "day")
    )
    date(year, month, day)
    return known


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(year, month, day)
    except (ValueError, OverflowError):
        return False
    return True


def parse_time(text: str) -> time:
    """Read `14h`, `14h00`, `14h00'`, `14:00`, `8g30` or `14 giờ 30 phút`.

    Raises:
        ValueError: the text is no time of day.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return time(int(found["hour"]), int(found["minute"] or found["few"] or 0))


def long_date(day: date | PartialDate) -> str:
    """Give `ngày 03 tháng 10 năm 2024`; what is unknown is left blank for the pen."""
    number = BLANK if day.day is None else f"{day.day:02d}"
    month = BLANK if day.month is None else f"{day.month:02d}" if day.month in PADDED_MONTHS else str(day.month)
    year = BLANK if day.year is None else f"{day.year:04d}"
    return f"ngày {number} tháng {month} năm {year}"


def short_date(day: date) -> str:
    """Give `03/10/2024`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def weekday(day: date) -> str:
    """Give `thứ Năm`, or `Chủ nhật`."""
    return WEEKDAYS[day.weekday()]


def clock(moment: time) -> str:
    """Give `14 giờ 00 phút`."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def stated_dates(text: str) -> Iterator[StatedDate]:
    """Find every weekday that stands beside a date in a text, before it or behind it, in the order of the text.

    Positions count in the text's NFC spelling. Dates that no calendar has are passed over, and so is a "thứ" that
    counts meetings.
    """
    composed = unicodedata.normalize("NFC", text)
    if not any(word in composed.casefold() for word in ("thứ", "nhật", "cn")):
        return
    stated_before, stated_behind = _stated_forms()
    before = [found for found in stated_before.finditer(composed) if not _counts(composed, found.start())]
    taken = {place for found in before for place in range(*found.span())}
    behind = [found for found in stated_behind.finditer(composed) if taken.isdisjoint(range(*found.span()))]
    for found in sorted([*before, *behind], key=lambda match: match.start()):
        if stated := _stated(found):
            yield stated


@cache
def _stated_forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # compiled when first asked for: it takes longer than all other patterns here together
    return re.compile(_WEEKDAY_BEFORE, re.IGNORECASE), re.compile(_WEEKDAY_BEHIND, re.IGNORECASE)


def _counts(text: str, start: int) -> bool:
    """Whether the "thứ" that starts there counts something, rather than names a weekday."""
    return _COUNTED.search(text[max(0, start - _COUNTED_REACH) : start]) is not None


def _stated(found: re.Match[str]) -> StatedDate | None:
    year, month, day = (int(found[name] or found[f"w{name}"] or found[f"i{name}"]) for name in ("year", "month", "day"))
    words = found["weekday"].casefold().split()
    named = _NAMED[words[1]] if words[0] == "thứ" else SUNDAY
    try:
        return StatedDate(found.group(), found.start(), date(year, month, day), named)
    except ValueError:
        return None


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
