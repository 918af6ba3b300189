"""Days as spreadsheets store them: a count of days since their own beginning of time."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from generator.returns.workbook import Kind

if TYPE_CHECKING:
    from generator.returns.cells.readings import RawValue

_DAY_ZERO: Final = date(1899, 12, 30)
_DAY_ZERO_EARLY: Final = date(1899, 12, 31)
_DAY_ZERO_1904: Final = date(1904, 1, 1)
_NO_LEAP_DAY: Final = 60
"""Excel has a 29 February 1900, which no calendar has; the days before it are one off."""
_LAST: Final = 2_958_465
"""31 December 9999."""
_LAST_1904: Final = _LAST - 1462


def day_of(raw: RawValue) -> date | None:
    """Give the day that a number or an ISO date in a cell stands for; nothing when it stands for none."""
    if raw.kind is Kind.DATE:
        try:
            return date.fromisoformat(raw.text[:10])
        except ValueError:
            return None
    try:
        number = Decimal(raw.text)
    except InvalidOperation:
        return None
    return serial_day(number, date_1904=raw.date_1904) if number.is_finite() else None


def serial_day(number: Decimal, *, date_1904: bool) -> date | None:
    """Give the day of a serial number; the time of day falls away."""
    days = int(number)
    if date_1904:
        return _DAY_ZERO_1904 + timedelta(days=days) if number >= 0 and days <= _LAST_1904 else None
    if days < 1 or days == _NO_LEAP_DAY or days > _LAST:
        return None
    return (_DAY_ZERO if days > _NO_LEAP_DAY else _DAY_ZERO_EARLY) + timedelta(days=days)
