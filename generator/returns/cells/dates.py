"""Days: a date cell, a date typed as text, and the many that are nearly one."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.returns.cells.formats import is_month_first
from generator.returns.cells.phrases import LONGEST
from generator.returns.cells.readings import Reading, doubted, noted, quoted, refused
from generator.returns.cells.serials import day_of
from generator.returns.workbook import Kind
from generator.vietnamese.dates import is_day, short_date, stated_dates, weekday
from generator.vietnamese.figures import plain_digits

if TYPE_CHECKING:
    from generator.returns.cells.readings import RawValue

_HINT: Final = "Ghi ngày/tháng/năm, ví dụ 03/10/2024."
_SIGN: Final = r"\s*[/.\-–]\s*"
_PREFIX: Final = re.compile(
    r"^(?:(?:vào|lúc|hồi|sáng|chiều|tối|trưa|buổi|thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ\s+nhật|cn(?!\w)|ngày|[,:()\s]+"
    r"|[0-9]{1,2}\s*(?:h|g|giờ|:)\s*(?:[0-9]{2}(?![0-9/.]))?(?:\s*(?:phút|['’]))?(?=[\s,]))\s*)+",
    re.IGNORECASE,
)
_WEEKDAY_BEHIND: Final = re.compile(
    r"[\s,(]+(?:là\s+)?(?:thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ\s+nhật|cn)\)?$", re.IGNORECASE
)
_CLOCK: Final = re.compile(
    r"(?:T|\s+|,\s*)(?:lúc\s+|vào\s+)*[0-9]{1,2}\s*(?:h|g|giờ|:)\s*(?:[0-9]{2})?(?::[0-9.]+)?Z?$", re.IGNORECASE
)
_DAY_FIRST: Final = re.compile(
    rf"(?P<day>[0-9]{{1,2}}){_SIGN}(?P<month>[0-9]{{1,2}})(?:{_SIGN}(?P<year>[0-9]{{1,6}}))?"
)
_YEAR_FIRST: Final = re.compile(rf"(?P<year>[0-9]{{4}}){_SIGN}(?P<month>[0-9]{{1,2}}){_SIGN}(?P<day>[0-9]{{1,2}})")
_WORDS: Final = re.compile(
    r"(?P<day>[0-9]{1,2})[\s,]+tháng\s+(?P<month>[0-9]{1,2})(?:[\s,]+năm\s+(?P<year>[0-9]{1,6}))?", re.IGNORECASE
)
_MONTH: Final = re.compile(
    rf"(?:tháng\s+)?[0-9]{{1,2}}(?:{_SIGN}|\s+năm\s+)[0-9]{{4}}|tháng\s+[0-9]{{1,2}}", re.IGNORECASE
)
_SEVERAL: Final = re.compile(r"[0-9]\s*(?:[-–—]|đến|tới|và|,|;)\s*(?:hết\s+)?(?:ngày\s+)?[0-9]+\s*[/.]", re.IGNORECASE)
_LIKELY_SERIALS: Final = range(36_526, 73_051)
"""The years 2000 to 2099, as Excel counts days."""
_CENTURY: Final = range(2000, 2100)
_EARLIEST: Final = 1900
_MONTHS: Final = 12
_FULL_YEAR: Final = 4
_SHORT_YEAR: Final = 2


def read_day(raw: RawValue, year: int | None) -> Reading:
    """Read a date; `year` is the campaign's."""
    if raw.kind is Kind.TEXT:
        return _typed(raw.said, year)
    if raw.kind is Kind.TRUTH:
        return refused("date.unreadable", "Ô chứa giá trị đúng/sai, chỉ tiêu này cần một ngày.", _HINT)
    day = day_of(raw)
    if day is None or (raw.kind is Kind.NUMBER and not raw.is_date and not _is_likely(raw, day)):
        told = f"Ô chứa số {quoted(raw.text)}, không phải ngày tháng."
        return refused("date.number", told, _HINT)
    reading = _doubting(Reading(day), year)
    if raw.kind is Kind.NUMBER and not raw.is_date:
        told = f"Ô chứa số {raw.text} chưa định dạng ngày, được đọc là {short_date(day)}."
        return reading.noticing(noted("date.serial", told))
    if is_month_first(raw.number_format) and day.day <= _MONTHS and day.day != day.month:
        told = f"Ô hiển thị tháng trước ngày; ngày trong ô là {short_date(day)}, có thể đã bị đảo ngày và tháng."
        return reading.noticing(doubted("date.month_first", told, "Kiểm tra lại ngày và tháng."))
    return reading


def _is_likely(raw: RawValue, day: date) -> bool:
    return raw.date_1904 is False and int(Decimal(raw.text)) in _LIKELY_SERIALS and day.year in _CENTURY


def _typed(said: str, year: int | None) -> Reading:
    """Read a date typed as text: day first, as Vietnam writes it."""
    text = " ".join(plain_digits(said).split()).strip(" .;,'")
    if len(text) > LONGEST:
        return _unreadable(said, "")
    bare = _CLOCK.sub("", _WEEKDAY_BEHIND.sub("", _PREFIX.sub("", text))).strip(" .;,()")
    found = _YEAR_FIRST.fullmatch(bare) or _DAY_FIRST.fullmatch(bare) or _WORDS.fullmatch(bare)
    if found is None:
        return _unreadable(said, bare)
    told = found["year"]
    if told is not None and (len(told) != _FULL_YEAR or int(told) < _EARLIEST):
        return _odd_year(said, found, year)
    if told is None and year is None:
        return refused("date.no_year", f"Ô ghi {quoted(said)}: thiếu năm.", _HINT)
    full = int(told) if told else year or 0
    reading = _of_calendar(said, found, full)
    if told is None and isinstance(reading.value, date):
        reading = reading.noticing(
            noted("date.year_added", f"Ô ghi {quoted(said)}, được đọc là {short_date(reading.value)}.")
        )
    if bare != text.removeprefix("ngày ").removeprefix("Ngày "):
        reading = _with_weekday(reading, said)
    return _doubting(reading, year)


def _of_calendar(said: str, found: re.Match[str], year: int) -> Reading:
    """Give the day, if the calendar has it."""
    day, month = int(found["day"]), int(found["month"])
    try:
        return Reading(date(year, month, day))
    except ValueError:
        hint = _HINT
    if day <= _MONTHS < month and is_day(year, day, month):
        hint = f"Nếu đã ghi tháng trước ngày, viết lại là {short_date(date(year, day, month))}."
    elif month in range(1, _MONTHS + 1) and day:
        last = next(number for number in range(31, 0, -1) if is_day(year, month, number))
        hint = f"Tháng {month} chỉ có {last} ngày; có thể là {short_date(date(year, month, last))}."
    return refused("date.impossible", f"Ô ghi {quoted(said)}: không có ngày này trong lịch.", hint)


def _odd_year(said: str, found: re.Match[str], year: int | None) -> Reading:
    """Judge a year that has not four digits: 24 is clear, 226 and 20226 are slips."""
    told = found["year"]
    if len(told) == _SHORT_YEAR:
        reading = _of_calendar(said, found, 2000 + int(told))
        if isinstance(reading.value, date):
            note = noted("date.short_year", f"Ô ghi {quoted(said)}, được đọc là {short_date(reading.value)}.")
            reading = reading.noticing(note)
        return _doubting(reading, year)
    likely = _likely_year(told, year)
    hint = f"Có thể là năm {likely}; ghi đủ bốn chữ số." if likely else _HINT
    return refused("date.year", f"Ô ghi {quoted(said)}: năm «{told}» viết sai.", hint)


def _likely_year(told: str, year: int | None) -> int | None:
    """Give the year nearest to the campaign's that is one slip of a finger away."""
    if len(told) > _FULL_YEAR:
        slips = {told[:at] + told[at + 1 :] for at in range(len(told))}
    else:
        slips = {told[:at] + digit + told[at:] for at in range(len(told) + 1) for digit in "0123456789"}
    years = sorted(int(slip) for slip in slips if int(slip) in _CENTURY)
    if not years or year is None:
        return years[0] if len(years) == 1 else None
    return min(years, key=lambda slip: abs(slip - year))


def _unreadable(said: str, bare: str) -> Reading:
    if _SEVERAL.search(bare) or len(_WORDS.findall(bare)) > 1:
        told = f"Ô ghi {quoted(said)}: có nhiều ngày, chỉ tiêu này cần một ngày."
        return refused("date.several", told, _HINT)
    if _MONTH.fullmatch(bare):
        return refused("date.no_day", f"Ô ghi {quoted(said)}: thiếu ngày.", _HINT)
    return refused("date.unreadable", f"Ô ghi {quoted(said)}, không đọc được thành ngày.", _HINT)


def _with_weekday(reading: Reading, said: str) -> Reading:
    """Doubt a date whose weekday is another one."""
    wrong = next((stated for stated in stated_dates(said) if not stated.is_true), None)
    if wrong is None:
        return reading
    told = f"Ô ghi {quoted(said)}: {short_date(wrong.date)} là {weekday(wrong.date)}."
    return reading.noticing(doubted("date.weekday", told, "Kiểm tra lại ngày hoặc thứ."))


def _doubting(reading: Reading, year: int | None) -> Reading:
    """Doubt a date outside the campaign's year."""
    if year is None or not isinstance(reading.value, date) or reading.value.year == year:
        return reading
    told = f"Ngày {short_date(reading.value)} không thuộc năm {year}."
    return reading.noticing(doubted("date.other_year", told, "Kiểm tra lại năm."))
