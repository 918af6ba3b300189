"""What the switches of Word's merge fields make of a value: dates and numbers by a picture, capitals, text around.

Numbers come out in Vietnamese form (1.234.567,5), whether the picture was drawn on a Vietnamese or an English machine.
A value that is no date, or no number, stays as it is, as in Word.

Source: ECMA-376 Part 1, §17.16.4.1 (general formatting, dates), §17.16.4.2 (numbers).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

import jinja2

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
SHORT_DAYS: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
MONTHS: Final = (*("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai"),)
DAY_FIRST: Final = re.compile(r"(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})(?!\d)", re.IGNORECASE)
CLOCK: Final = re.compile(r"(?<!\d)(\d{1,2})\s*(?:giờ|[hg:])\s*(?:(\d{2})(?!\d))?", re.IGNORECASE)
YEAR_FIRST: Final = re.compile(r"^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?.*)?\s*$")
DATE_WORDS: Final = re.compile(r"'[^']*'|am/pm|d+|y+|M+|m+|h+|s+", re.IGNORECASE)
NUMBER_CORE: Final = re.compile(r"[#0x][#0x.,]*")
GROUPED_PICTURE: Final = re.compile(r"^[#0x]*([.,])[#0x]{3}$")
GROUPED: Final = re.compile(r"^-?\d{1,3}(?:\.\d{3})+$")
QUOTED: Final = re.compile(r"'([^']*)'")
LONE_MINUTES: Final = re.compile(r"m+(?=(?:[^']*'[^']*')*[^']*$)")
"""In `dd/mm/yyyy` Word takes the minutes, which are no part of a date: months were meant."""
MOST_PLACES: Final = 20


def dated(value: object, picture: str) -> object:
    """Give a date as a picture draws it: `dd/MM/yyyy`, `'ngày' d 'tháng' M`."""
    _known(value)
    moment = _moment(value)
    if moment is None:
        return value
    if not re.search("[MhH]", QUOTED.sub("", picture)):
        picture = LONE_MINUTES.sub(lambda found: found[0].upper(), picture)
    return DATE_WORDS.sub(lambda found: _date_word(found[0], moment), picture)


def counted(value: object, picture: str) -> object:
    """Give a number as a picture draws it, in Vietnamese form: `#.##0,00`, `0 'đồng'`."""
    _known(value)
    number = _number(value)
    if number is None:
        return value
    ways = picture.split(";")
    way = ways[2] if number == 0 and len(ways) > 2 else ways[1] if number < 0 and len(ways) > 1 else ways[0]  # noqa: PLR2004
    sign = "-" if number < 0 and len(ways) == 1 else ""
    core = NUMBER_CORE.search(QUOTED.sub(lambda found: "\0" * len(found[0]), way))
    if core is None:
        return QUOTED.sub(r"\1", way)
    before, after = (QUOTED.sub(r"\1", text) for text in (way[: core.start()], way[core.end() :]))
    return f"{before}{sign}{_drawn(abs(number), core[0].rstrip('.,'))}{after}"


def cased(value: object, how: str) -> object:
    """Give a text in capitals (`upper`), small letters (`lower`), a capital first (`firstcap`) or in words (`caps`)."""
    _known(value)
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    if how in {"upper", "lower"}:
        return value.upper() if how == "upper" else value.lower()
    if how == "firstcap":
        return value[:1].upper() + value[1:]
    return re.sub(r"(?<!\w)\w", lambda found: found[0].upper(), value)


def between(value: object, before: str, after: str) -> object:
    """Give a value with text before and after it; nothing where the value is empty."""
    _known(value)
    if value is None or value == "":
        return ""
    return value if hasattr(value, "__html__") else f"{before}{value}{after}"


FILTERS: Final[dict[str, Callable[..., object]]] = {
    "_dated": dated,
    "_counted": counted,
    "_cased": cased,
    "_between": between,
}


def _known(value: object) -> None:
    if isinstance(value, jinja2.Undefined):
        str(value)  # strict: raises, naming the unknown name


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day has no zone
    if isinstance(value, time):
        return datetime.combine(date(1900, 1, 1), value)
    return _read(value) if isinstance(value, str) else None


def _read(value: str) -> datetime | None:
    """Give the one moment that a text speaks of; `None` where it has other figures too, for they may mean something."""
    try:
        if found := YEAR_FIRST.match(value):
            return datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
        day = DAY_FIRST.search(value)
        if day is None:
            return None
        rest = value[: day.start()] + value[day.end() :]
        clock = CLOCK.search(rest)
        if re.search(r"\d", CLOCK.sub("", rest, count=1)):
            return None
        hour, minute = (int(part or 0) for part in clock.groups()) if clock else (0, 0)
        return datetime(int(day[3]), int(day[2]), int(day[1]), hour, minute)  # noqa: DTZ001 - a day has no zone
    except ValueError:
        return None


def _date_word(words: str, moment: datetime) -> str:
    letter, count = words[0], len(words)
    if letter == "'":
        return words[1:-1]
    if "/" in words:
        return "SA" if moment.hour < 12 else "CH"  # noqa: PLR2004 - noon
    if letter in "dD":
        days = (str(moment.day), f"{moment.day:02}", SHORT_DAYS[moment.weekday()], DAYS[moment.weekday()])
        return days[min(count, 4) - 1]
    if letter in "yY":
        return f"{moment.year % 100:02}" if count <= 2 else str(moment.year)  # noqa: PLR2004 - yy
    if letter == "M":
        months = (str(moment.month), f"{moment.month:02}", f"Thg {moment.month}", f"Tháng {MONTHS[moment.month - 1]}")
        return months[min(count, 4) - 1]
    number = {"m": moment.minute, "s": moment.second, "S": moment.second}.get(letter, moment.hour)
    if letter == "h":
        number = (moment.hour - 1) % 12 + 1
    return str(number) if count == 1 else f"{number:02}"


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, Decimal)):
        return Decimal(value)
    if isinstance(value, float):
        return Decimal(str(value))
    if not isinstance(value, str):
        return None
    text = "".join(value.split())
    if "," in text and "." in text:
        decimal = max(text.rfind(","), text.rfind("."))
        text = re.sub(r"[.,]", "", text[:decimal]) + "." + text[decimal + 1 :]
    elif GROUPED.match(text):
        text = text.replace(".", "")
    try:
        found = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _drawn(number: Decimal, core: str) -> str:
    """Draw a number that is not negative by the digits of a picture."""
    grouped = GROUPED_PICTURE.match(core)
    at = -1 if grouped else max(core.rfind("."), core.rfind(","))
    whole, places = (core, "") if at < 0 else (core[:at], core[at + 1 :])
    places = places[:MOST_PLACES]
    rounded = number.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    digits, _, rest = f"{rounded:f}".partition(".")
    digits = digits.lstrip("0").rjust(whole.count("0"), "0")
    if "." in whole or "," in whole:
        digits = f"{int(digits or 0):,}".replace(",", ".") if len(digits) > 3 else digits  # noqa: PLR2004 - thousands
    least = len(places.rstrip("#"))
    rest = rest[:least] + rest[least:].rstrip("0")
    return f"{digits or ('' if rest else '0')},{rest}" if rest else digits or "0"
