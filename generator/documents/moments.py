"""When and where the ceremony is, in the words of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents.wording import DOTS, filled
from generator.plan.emphasis import plain
from generator.vietnamese.dates import PADDED_MONTHS, clock, long_date, weekday

if TYPE_CHECKING:
    from datetime import date

    from generator.plan.campaign import Period
    from generator.plan.event import Ceremony, Venue
    from generator.vietnamese.dates import PartialDate

UNKNOWN_DAY: Final = "……/……/…………"
UNKNOWN_START: Final = f"…… giờ …… phút, thứ ……, ngày {UNKNOWN_DAY}"


def start_of(ceremony: Ceremony) -> str:
    """Give `14 giờ 00 phút, thứ Năm, ngày 03/10/2024`, the days units may choose from, or dots."""
    if ceremony.start is None:
        return _one_day_of(ceremony.period) if ceremony.period else UNKNOWN_START
    day = ceremony.start.date()
    time = clock(ceremony.start.time())
    hours = f"từ {time} đến {clock(ceremony.end)}" if ceremony.end else time
    return f"{hours}, {weekday(day)}, ngày {day_of(day)}"


def _one_day_of(period: Period) -> str:
    return f"01 buổi, từ ngày {day_of(period.start)} đến ngày {day_of(period.end)}"


def place_of(ceremony: Ceremony) -> str:
    """Give the place with its address; several places are joined."""
    return "; ".join(venues_of(ceremony)) or DOTS


def venues_of(ceremony: Ceremony) -> tuple[str, ...]:
    """Give every place with its address."""
    venues = (*([ceremony.venue] if ceremony.venue else []), *ceremony.venues)
    return tuple(_venue(venue) for venue in venues)


def _venue(venue: Venue) -> str:
    name = plain(filled(venue.name))
    return name if venue.address is None else f"{name}, địa chỉ: {plain(filled(venue.address))}"


def day_of(day: date | None) -> str:
    """Give `03/10/2024` or `19/9/2024`, zeros as in the law's long form; dots while the day is not known."""
    if day is None:
        return UNKNOWN_DAY
    month = f"{day.month:02d}" if day.month in PADDED_MONTHS else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def cited_date(day: PartialDate) -> str:
    """Give the date of a document as others quote it: short when it is known, with room for the pen when it is not."""
    complete = day.complete()
    return f"ngày {day_of(complete)}" if complete else long_date(day)
