"""Sums of money, in đồng, whatever unit they were typed in."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.returns.cells.formats import thousands_left_out, words_of
from generator.returns.cells.measures import Likeness, likeness, scale_of
from generator.returns.cells.numbers import LARGEST, ambiguous, rounding, stored_number, tidy, too_large
from generator.returns.cells.phrases import LONGEST, UnreadableError, read_phrase
from generator.returns.cells.readings import Reading, doubted, noted, quoted, refused
from generator.returns.cells.unnumbered import wordless
from generator.returns.workbook import Kind
from generator.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from generator.returns.cells.phrases import Measured, Phrase
    from generator.returns.cells.readings import Finding, RawValue

DONG: Final = "đồng"
_IN_WORDS: Final = re.compile(r"\s*\([^()0-9]*\)\s*$")
"""The sum in words behind it: `5.000.000 đồng (Năm triệu đồng)`."""
_FLOURISH: Final = re.compile(r"[.,]\s*[-–]\s*$")
"""What keeps others from adding digits: `5.000.000,-`."""
_THOUSAND: Final = Decimal(1000)


def read_money(raw: RawValue, unit: str) -> Reading:
    """Read a sum in đồng; `unit` is what the form asks for, such as `đồng` or `triệu đồng`."""
    asked = scale_of(unit) or Decimal(1)
    if raw.kind is not Kind.TEXT:
        return _stored(raw, asked)
    if (words := wordless(raw.said, DONG)) is not None:
        return words
    try:
        phrase = read_phrase(_bare(raw.said))
        reading = _composed(phrase, asked, raw.said)
    except UnreadableError as error:
        return Reading(None, (error.finding,))
    return _plausible(reading.noticing(*phrase.noted, *rounding(phrase, raw.said)), raw.said)


def _bare(said: str) -> str:
    """Give a sum without its words in brackets and its last flourish."""
    line = " ".join(said.split())
    return _FLOURISH.sub("", _IN_WORDS.sub("", line)) if len(line) <= LONGEST else line


def _stored(raw: RawValue, asked: Decimal) -> Reading:
    number = stored_number(raw, percent=False)
    if isinstance(number, Reading):
        return number
    words = words_of(raw.number_format)
    scale = scale_of(words)
    if scale is None and words:
        return _other(words)
    value = number * asked
    findings: tuple[Finding, ...] = ()
    if scale not in {None, Decimal(1)}:
        # "5 triệu" on the screen is a format around a 5, or around a 5000000 with its thousands left out
        value = tidy(number / _THOUSAND ** thousands_left_out(raw.number_format) * (scale or 1))
        findings = _converted(f"{grouped(number)} (hiển thị kèm «{words}»)", value)
    elif asked != 1:
        findings = _converted(grouped(number), value)
    return _plausible(Reading(value, findings), grouped(number))


def _composed(phrase: Phrase, asked: Decimal, said: str) -> Reading:
    """Add up `1 tỷ 200 triệu đồng`; one part is the usual case.

    Raises:
        UnreadableError: the parts are not one sum, or one of them says two things.
    """
    scales = [scale_of(part.unit) if part.unit else asked for part in phrase.parts]
    known = [scale for scale in scales if scale is not None]
    if len(phrase.parts) == 1 and not known:
        return _other(phrase.parts[0].unit)
    parted = len(known) < len(scales) or any(lower >= higher for higher, lower in pairwise(known))
    if len(phrase.parts) > 1 and (parted or not phrase.parts[-1].unit):
        told = f"Ô ghi {quoted(said)}: có {len(phrase.parts)} con số trong một ô, không rõ số nào là số tiền."
        raise UnreadableError("number.several", told, "Ghi một số tiền cho mỗi ô, tính bằng đồng.")
    value = sum((_part(part, scale, phrase, said) for part, scale in zip(phrase.parts, known, strict=True)), Decimal(0))
    if value >= LARGEST:
        raise too_large(said)
    value = tidy(-value if phrase.is_negative and value else value)
    is_plain = len(known) == 1 and known[0] == 1 and phrase.parts[0].numeral.is_clear
    return Reading(value, () if is_plain and not phrase.parts[0].unit else _converted(said, value))


def _part(part: Measured, scale: Decimal, phrase: Phrase, said: str) -> Decimal:
    if part.numeral.is_clear:
        return part.numeral.value * scale
    if "." in part.digits and scale <= _THOUSAND and (part.unit or phrase.rounded):
        # nobody writes parts of a đồng, nor a thousand to three decimals; a sentence writes thousands with a point
        return part.numeral.value * scale
    raise ambiguous(part, said)


def _plausible(reading: Reading, said: str) -> Reading:
    """Doubt what is hardly a sum of đồng."""
    value = reading.value
    if not isinstance(value, Decimal):
        return reading
    if value < 0:
        return reading.noticing(doubted("money.negative", f"Ô ghi {quoted(said)}: số tiền âm.", "Kiểm tra lại dấu."))
    if value != value.to_integral_value() and value < _THOUSAND:
        told = f"Ô ghi {quoted(said)}: không có số tiền lẻ dưới 1 đồng, có thể đã ghi theo nghìn hoặc triệu đồng."
        return reading.noticing(*refused("money.too_fine", told, "Ghi số tiền bằng đồng, ví dụ 5000000.").findings)
    if value != value.to_integral_value():
        told = f"Ô ghi {quoted(said)}: số tiền lẻ dưới 1 đồng."
        return reading.noticing(doubted("money.fraction", told, "Kiểm tra lại đơn vị tính."))
    if 0 < value < _THOUSAND:
        told = (
            f"Ô ghi {quoted(said)}: số tiền {grouped(value)} đồng là quá nhỏ, có thể đã ghi theo nghìn hoặc triệu đồng."
        )
        return reading.noticing(doubted("money.small", told, "Ghi số tiền bằng đồng, ví dụ 5000000."))
    return reading


def _other(unit: str) -> Reading:
    hint = "Ghi số tiền bằng đồng, ví dụ 5000000."
    if likeness(unit, DONG) is Likeness.UNKNOWN:
        return refused("number.unknown_unit", f"Cạnh con số còn có chữ {quoted(unit)}, không rõ nghĩa.", hint)
    return refused("number.other_unit", f"Ô ghi theo «{unit}», chỉ tiêu này tính bằng đồng.", hint)


def _converted(said: str, value: Decimal) -> tuple[Finding, ...]:
    return (noted("money.converted", f"Ô ghi {quoted(said)}, được đọc là {grouped(value)} đồng."),)
