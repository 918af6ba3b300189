"""Percentages: 85 for 85 %, whether the cell stores 85, 0.85 under a percent format, or the text "85%"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.returns.cells.formats import is_percent
from generator.returns.cells.numbers import rounding, stored_number, tidy
from generator.returns.cells.phrases import UnreadableError, read_phrase
from generator.returns.cells.readings import Reading, doubted, noted, quoted, refused
from generator.returns.cells.unnumbered import wordless
from generator.returns.workbook import Kind
from generator.vietnamese.numbers import grouped
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from generator.returns.cells.phrases import Phrase
    from generator.returns.cells.readings import RawValue

_WHOLE: Final = Decimal(100)
_SIGNS: Final = frozenset({"", "%", "phần trăm", "(%)"})


def read_percentage(raw: RawValue) -> Reading:
    """Read a percentage as a number of hundredths."""
    if raw.kind is not Kind.TEXT:
        number = stored_number(raw, percent=True)
        if isinstance(number, Reading):
            return number
        if is_percent(raw.number_format):
            value = tidy(number * _WHOLE)
            return _plausible(Reading(value), f"{grouped(value)}%")
        return _plausible(_said_as_it_is(number, grouped(number)), grouped(number))
    if (words := wordless(raw.said, "%")) is not None:
        return words
    try:
        phrase = read_phrase(raw.said)
        reading = _one(phrase, raw.said)
    except UnreadableError as error:
        return Reading(None, (error.finding,))
    return _plausible(reading.noticing(*phrase.noted, *rounding(phrase, raw.said)), raw.said)


def _one(phrase: Phrase, said: str) -> Reading:
    part = phrase.parts[0]
    if len(phrase.parts) > 1:
        told = f"Ô ghi {quoted(said)}: có {len(phrase.parts)} con số trong một ô."
        return refused("number.several", told, "Ghi một tỷ lệ, ví dụ 85,5.")
    if matching_key(part.unit) not in _SIGNS:
        told = f"Ô ghi kèm «{part.unit}», chỉ tiêu này là tỷ lệ phần trăm."
        return refused("number.other_unit", told, "Ghi tỷ lệ, ví dụ 85,5.")
    # thousands of percent are no share of anything: three digits behind a sign are decimals here
    value = part.numeral.value if part.numeral.fraction is None else part.numeral.fraction
    notes = (
        ()
        if part.numeral.is_clear
        else (noted("percentage.decimals", f"Ô ghi {quoted(said)}, đọc là {grouped(value)}%."),)
    )
    value = -value if phrase.is_negative and value else value
    reading = Reading(tidy(value)) if part.unit else _said_as_it_is(value, said)
    return reading.noticing(*notes)


def _said_as_it_is(value: Decimal, said: str) -> Reading:
    """Take a number without a percent sign, unless it may be a share of one: 0.85."""
    if 0 < value < 1:
        told = f"Ô ghi {quoted(said)}: có thể là {grouped(value)}% hoặc {grouped(tidy(value * _WHOLE))}%."
        return refused("percentage.ambiguous", told, f"Ghi rõ dấu %, ví dụ {grouped(tidy(value * _WHOLE))}%.")
    return Reading(tidy(value))


def _plausible(reading: Reading, said: str) -> Reading:
    value = reading.value
    if not isinstance(value, Decimal):
        return reading
    if value < 0:
        hint = "Ghi tỷ lệ từ 0 đến 100."
        return reading.noticing(
            *refused("percentage.negative", f"Ô ghi {quoted(said)}: tỷ lệ không thể âm.", hint).findings
        )
    if value > _WHOLE:
        told = f"Ô ghi {quoted(said)}: tỷ lệ lớn hơn 100%."
        return reading.noticing(doubted("percentage.over", told, "Kiểm tra lại con số."))
    return reading
