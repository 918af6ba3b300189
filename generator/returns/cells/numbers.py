"""Counts: what a cell says in persons, classes, books."""

from __future__ import annotations

from decimal import Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from generator.returns.cells.formats import is_percent, words_of
from generator.returns.cells.measures import Likeness, likeness, scale_of
from generator.returns.cells.phrases import ONE_NUMBER, UnreadableError, read_phrase
from generator.returns.cells.readings import Reading, doubted, noted, quoted, refused
from generator.returns.cells.serials import day_of
from generator.returns.cells.unnumbered import wordless
from generator.returns.workbook import Kind
from generator.vietnamese.dates import short_date
from generator.vietnamese.numbers import grouped
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from generator.returns.cells.phrases import Measured, Phrase
    from generator.returns.cells.readings import Finding, RawValue

_DIGITS: Final = 15
_AS_EXACT: Final = Context(prec=_DIGITS)
"""As many digits as a spreadsheet keeps; what lies behind them is noise of its arithmetic."""
_FINEST: Final = Decimal("1e-9")
LARGEST: Final = Decimal(10) ** _DIGITS
_PLAIN: Final = frozenset({"General", "0", "#,##0", "@"})


def read_count(raw: RawValue, unit: str) -> Reading:
    """Read a whole number that is not negative; `unit` is what was asked for, such as `người`."""
    if raw.kind is Kind.NUMBER and _is_plain(raw):
        return Reading(Decimal(raw.text))
    if raw.kind is not Kind.TEXT:
        number = stored_number(raw, percent=False)
        if isinstance(number, Reading):
            return number
        return _whole(Reading(number).noticing(*unit_findings(words_of(raw.number_format), unit)), raw)
    if (words := wordless(raw.said, unit)) is not None:
        return words
    try:
        phrase = read_phrase(raw.said)
        return _whole(_one(phrase, unit, raw.said).noticing(*phrase.noted, *rounding(phrase, raw.said)), raw)
    except UnreadableError as error:
        return Reading(None, (error.finding,))


def _is_plain(raw: RawValue) -> bool:
    """Whether there is nothing to say about a number: most are so."""
    return raw.number_format in _PLAIN and not raw.is_date and raw.text.isdecimal() and len(raw.text) < _DIGITS


def stored_number(raw: RawValue, *, percent: bool) -> Decimal | Reading:
    """Give the number that a cell stores, without the noise of its arithmetic; or why it is none that was asked for."""
    if raw.kind is Kind.DATE or raw.is_date:
        return refused("number.date_format", _date_told(raw), "Đặt lại định dạng ô là Number (số) rồi gõ lại con số.")
    if raw.kind is Kind.TRUTH:
        return refused("number.truth", "Ô chứa giá trị đúng/sai, chỉ tiêu này cần một con số.", ONE_NUMBER)
    try:
        number = Decimal(raw.text)
    except InvalidOperation:
        return refused("number.words", f"Ô ghi {quoted(raw.text)}, không đọc được thành số.", ONE_NUMBER)
    if not number.is_finite() or abs(number) >= LARGEST:
        return Reading(None, (too_large(raw.text).finding,))
    if not percent and is_percent(raw.number_format):
        told = f"Ô định dạng phần trăm, đang hiển thị {grouped(tidy(number * 100))}%, chỉ tiêu này cần số đếm."
        return refused("number.percent", told, "Đặt lại định dạng ô là Number (số) rồi gõ lại con số.")
    return tidy(number)


def too_large(said: str) -> UnreadableError:
    """Tell that a number has more digits than a spreadsheet keeps."""
    told = f"Số {quoted(said)} lớn quá mức, bảng tính không giữ được đủ chữ số."
    return UnreadableError("number.too_large", told, "Kiểm tra lại con số.")


def tidy(number: Decimal) -> Decimal:
    """Give a stored number as it was meant: 0.3 for 0.30000000000000004."""
    if abs(number) >= LARGEST:
        return number
    exact = _AS_EXACT.plus(number.quantize(_FINEST))
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()


def rounding(phrase: Phrase, said: str) -> tuple[Finding, ...]:
    """Tell that a number is rounded, when it says so."""
    if not phrase.rounded:
        return ()
    told = f"Ô ghi {quoted(said)}: «{phrase.rounded}» cho biết đây là số làm tròn."
    return (doubted("number.rounded", told, "Nên ghi con số chính xác."),)


def unit_findings(typed: str, asked: str) -> tuple[Finding, ...]:
    """Compare the unit behind a number with the one that was asked for."""
    typed = typed.strip(" ()").removesuffix(" tham gia").removesuffix(" tham dự")
    if not typed:
        return ()
    hint = f"Ghi con số theo đơn vị tính «{asked}»." if asked else ONE_NUMBER
    if likeness(typed, asked) in {Likeness.SAME, Likeness.KIN}:
        return (noted("number.unit", f"Ô ghi kèm đơn vị tính «{typed}»; phần chữ được bỏ qua."),)
    if likeness(typed, asked) is Likeness.NEAR:
        told = f"Ô ghi «{typed}», chỉ tiêu này tính theo «{asked}»; hai cách đếm có thể khác nhau."
        return (doubted("number.near_unit", told, hint),)
    if likeness(typed, asked) is Likeness.OTHER:
        told = f"Ô ghi theo «{typed}», chỉ tiêu này tính theo «{asked}»."
        return refused("number.other_unit", told, hint).findings
    told = f"Sau con số còn có chữ {quoted(typed)}, không rõ nghĩa."
    return refused("number.unknown_unit", told, hint).findings


def ambiguous(part: Measured, said: str) -> UnreadableError:
    """Tell that one sign before three digits says two things."""
    numeral = part.numeral
    fraction = grouped(numeral.fraction or Decimal(0))
    told = f"Ô ghi {quoted(said)}: «{part.digits}» có thể là {numeral.value} hoặc {fraction} (phần lẻ sau dấu phẩy)."
    return UnreadableError("number.ambiguous", told, f"Nếu là {numeral.value}, ghi liền các chữ số: {numeral.value}.")


def _one(phrase: Phrase, unit: str, said: str) -> Reading:
    """Give the one number of a count.

    Raises:
        UnreadableError: there are more, or it says two things.
    """
    if len(phrase.parts) > 1:
        numbers = ", ".join(part.digits for part in phrase.parts)
        told = f"Ô ghi {quoted(said)}: có {len(phrase.parts)} con số ({numbers}) trong một ô."
        raise UnreadableError("number.several", told, "Ghi một con số cho mỗi ô.")
    part = phrase.parts[0]
    typed, scale = _scaled(part.unit)
    value, notes = part.numeral.value * scale, unit_findings(typed, unit)
    if value >= LARGEST:
        raise too_large(said)
    if not part.numeral.is_clear:
        if "." not in part.digits or not (part.unit or phrase.rounded) or scale != 1:
            raise ambiguous(part, said)
        # whole things are counted, and a sentence writes its thousands with a point
        notes += (noted("number.thousands", f"Ô ghi {quoted(said)}, được đọc là {part.numeral.value}."),)
    if scale != 1:
        notes += (noted("number.scaled", f"Ô ghi {quoted(said)}, được đọc là {grouped(tidy(value))}."),)
    return Reading(tidy(-value if phrase.is_negative and value else value)).noticing(*notes)


def _scaled(unit: str) -> tuple[str, Decimal]:
    """Part `nghìn người` into what is counted and how many are one."""
    first, _, rest = unit.partition(" ")
    scale = scale_of(first) if matching_key(first) in {"nghìn", "ngàn", "triệu"} and rest != "đồng" else None
    return (rest, scale) if scale else (unit, Decimal(1))


def _whole(reading: Reading, raw: RawValue) -> Reading:
    number = reading.value
    if not isinstance(number, Decimal):
        return reading
    if number < 0:
        told = f"Ô ghi {_shown(raw)}: số lượng không thể âm."
        hint = "Nếu dấu - chỉ là gạch đầu dòng, xóa dấu đó đi."
        return reading.noticing(*refused("count.negative", told, hint).findings)
    if number != number.to_integral_value():
        told = f"Ô ghi {_shown(raw)}: chỉ tiêu này đếm số nguyên, không có phần lẻ."
        return reading.noticing(*refused("count.fraction", told, "Ghi một số nguyên.").findings)
    return reading


def _shown(raw: RawValue) -> str:
    return quoted(raw.said if raw.kind is Kind.TEXT else grouped(tidy(Decimal(raw.text))))


def _date_told(raw: RawValue) -> str:
    day = day_of(raw)
    if day is None or raw.kind is Kind.DATE:
        return f"Ô chứa ngày tháng {quoted(short_date(day) if day else raw.text)}, chỉ tiêu này cần một con số."
    return (
        f"Ô định dạng kiểu ngày tháng: số {raw.text} đang hiển thị là {short_date(day)}, chỉ tiêu này cần một con số."
    )
