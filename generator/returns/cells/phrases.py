"""What stands around a number in a cell: "hơn 1.500 người" is a rounded number and a unit; "10-15" is no number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from generator.returns.cells.readings import Finding, noted, quoted, refused
from generator.vietnamese.figures import NUMERAL, Numeral, plain_digits, read_numeral
from generator.vietnamese.numbers import grouped

ONE_NUMBER: Final = "Ghi một con số, không kèm chữ."
LONGEST: Final = 200
"""Longer texts are narratives, whatever numbers are in them."""


class Measured(NamedTuple):
    """A number and the words behind it."""

    numeral: Numeral
    digits: str
    """The number as typed."""
    unit: str


class Phrase(NamedTuple):
    """What a cell says with numbers in it."""

    parts: tuple[Measured, ...]
    rounded: str = ""
    """The word that says that the number is rounded, such as "hơn"."""
    is_negative: bool = False
    noted: tuple[Finding, ...] = ()


_NUMBER: Final = NUMERAL.pattern
_ROUNDED: Final = re.compile(
    r"(?P<word>hơn|trên|gần|khoảng(?: hơn| gần| trên)?|xấp xỉ|ước(?: tính| khoảng| đạt)?|chừng|tầm|độ|đạt trên"
    r"|đạt hơn|đạt gần|[~≈>])\s*(?=[0-9])",
    re.IGNORECASE,
)
_BOUND: Final = re.compile(
    r"(?P<word>dưới|không quá|chưa đến|chưa tới|ít nhất|tối thiểu|tối đa|[<≤≥])\s*(?=[0-9])", re.IGNORECASE
)
_LEAD: Final = re.compile(
    r"(?:tổng(?: số| cộng)?|số lượng|có|được|đạt|là|cả thảy)?\s*[:=]?\s*(?=[0-9~≈>]|hơn|trên|gần|khoảng|ước)",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"\s+(?:trở lên|trở xuống)$", re.IGNORECASE)
_SUM: Final = re.compile(
    rf"=?\s*(?P<terms>{_NUMBER}(?:\s*\+\s*{_NUMBER})+)(?:\s*=\s*(?P<total>{_NUMBER}))?(?P<unit>\D*)"
)
_RANGE: Final = re.compile(
    rf"(?:từ\s+)?(?P<low>{_NUMBER})\s*[^\d\s]*\s*(?:[-–—~÷]|đến|tới)\s*(?P<high>{_NUMBER})(?P<unit>\D*)", re.IGNORECASE
)
_DATE: Final = re.compile(
    r"(?:ngày\s+)?[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[T ].*)?",
    re.IGNORECASE,
)
_SHORTENED: Final = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+", re.IGNORECASE)
_QUOTIENT: Final = re.compile(rf"{_NUMBER}\s*[/:]\s*{_NUMBER}(?P<unit>\D*)")
_CODE: Final = re.compile("0[0-9]{4,}")
_MINUS: Final = "-−–"
_ENDS: Final = " .;:,"


class UnreadableError(ValueError):
    """A text that is no number; carries the finding that says why."""

    def __init__(self, rule: str, text: str, hint: str = ONE_NUMBER) -> None:
        super().__init__(text)
        self.finding = refused(rule, text, hint).findings[0]


def read_phrase(said: str) -> Phrase:
    """Take a text with numbers apart.

    Raises:
        UnreadableError: it holds no number, or more than a number; the finding says which.
    """
    text = " ".join(plain_digits(said).split()).strip().lstrip("'")
    _refuse_other_shapes(text, said)
    rest, notes = text, []
    if lead := _LEAD.match(rest):
        rest = rest[lead.end() :]
        if lead[0].strip():
            notes.append(noted("number.lead", f"Ô ghi {quoted(said)}; phần chữ phía trước được bỏ qua."))
    negative = rest[:1] in _MINUS and rest[1:].lstrip()[:1].isdigit()
    rest = rest[1:].lstrip() if negative else rest.removeprefix("+").lstrip()
    rounded = _ROUNDED.match(rest)
    if rounded:
        rest = rest[rounded.end() :]
        _refuse_other_shapes(rest, said)
    more = _MORE.search(rest)
    word = rounded["word"] if rounded else more[0].strip() if more else ""
    return Phrase(_measured(said, rest[: more.start()] if more else rest), word, negative, tuple(notes))


def _measured(said: str, text: str) -> tuple[Measured, ...]:
    """Give each number with the words up to the next."""
    found = list(NUMERAL.finditer(text))
    if not found or text[: found[0].start()].strip():
        raise UnreadableError("number.words", f"Ô ghi {quoted(said)}, không đọc được thành số.")
    ends = [*(match.start() for match in found[1:]), len(text)]
    return tuple(
        Measured(_numeral(said, match[0]), match[0], text[match.end() : end].strip(_ENDS))
        for match, end in zip(found, ends, strict=True)
    )


def _numeral(said: str, digits: str) -> Numeral:
    if _CODE.fullmatch(digits):
        told = f"Ô ghi {quoted(said)}: «{digits}» giống một mã hoặc số điện thoại, không phải con số đếm được."
        raise UnreadableError("number.code", told)
    try:
        return read_numeral(digits)
    except ValueError:
        told = f"Ô ghi {quoted(said)}: dấu chấm, dấu phẩy trong «{digits}» đặt sai chỗ."
        hint = "Ghi số liền nhau, ví dụ 1234567; phần lẻ sau dấu phẩy, ví dụ 12,5."
        raise UnreadableError("number.separators", told, hint) from None


def _refuse_other_shapes(text: str, said: str) -> None:
    """Refuse what has numbers in it and is none: dates, sums, ranges, quotients, bounds.

    Raises:
        UnreadableError: it is one of these.
    """
    told = f"Ô ghi {quoted(said)}"
    if len(text) > LONGEST:
        raise UnreadableError("number.words", f"{told}, không đọc được thành số.")
    if _DATE.fullmatch(text):
        raise UnreadableError("number.date", f"{told}: đây là ngày tháng, chỉ tiêu này cần một con số.")
    if _SHORTENED.fullmatch(text):
        hint = "Mở tệp gốc, đặt định dạng số cho ô, rồi gửi lại."
        raise UnreadableError("number.shortened", f"{told}: số đã bị rút gọn, mất chữ số.", hint)
    if found := _SUM.fullmatch(text):
        raise UnreadableError("number.sum", f"{told}: đây là phép cộng, không phải một con số.", _total(found))
    if found := _RANGE.fullmatch(text):
        told = f"{told}: đây là khoảng từ {found['low']} đến {found['high']}, không phải một con số."
        raise UnreadableError("number.range", told, "Ghi con số thực tế.")
    if _QUOTIENT.fullmatch(text):
        raise UnreadableError("number.several", f"{told}: có hai con số trong một ô.", "Ghi một con số cho mỗi ô.")
    if found := _BOUND.match(text):
        told = f"{told}: «{found['word']}» chỉ nêu giới hạn, không phải con số thực tế."
        raise UnreadableError("number.bound", told, "Ghi con số thực tế.")


def _total(found: re.Match[str]) -> str:
    """Say what a sum typed as text comes to, where every term is clear."""
    try:
        terms = [read_numeral(term) for term in NUMERAL.findall(found["terms"])]
    except ValueError:
        return ONE_NUMBER
    if not all(term.is_clear for term in terms):
        return ONE_NUMBER
    total = grouped(sum((term.value for term in terms), Decimal(0)))
    return f"Ghi kết quả {total}, hoặc gõ công thức bắt đầu bằng dấu =."
