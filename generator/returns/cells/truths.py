"""Yes and no: a tick, a word, or the beginning of a sentence."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from generator.returns.cells.readings import Reading, noted, quoted, refused
from generator.returns.workbook import Kind
from generator.vietnamese.figures import plain_digits
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from generator.returns.cells.readings import RawValue

_YES: Final = frozenset(
    {
        "có",
        "co",
        "x",
        "v",
        "✓",
        "✔",
        "☑",
        "☒",
        "√",
        "đã",
        "rồi",
        "yes",
        "y",
        "đúng",
        "true",
        "1",
        "đạt",
        "ok",
        "hoàn thành",
    }
)
_NO: Final = frozenset(
    {"không", "khong", "ko", "k", "chưa", "chua", "chưa có", "no", "n", "sai", "false", "0", "☐", "□", "không đạt"}
)
_BEGINS_YES: Final = re.compile(r"(?:có|đã)(?!\w)")
_DENIES: Final = re.compile(r"(?<!\w)(?:không|chưa)(?!\w)")
_ASSERTS: Final = re.compile(r"(?<!\w)(?:có|đã)(?!\w)")
_STILL_NO: Final = re.compile(r"(?:không|chưa)(?: có)?(?!\w)")
"""`không có`, `chưa có` begin a no; a `có` or `đã` further on may take it back."""
_HINT: Final = "Ghi «Có» hoặc «Không»."


def read_truth(raw: RawValue) -> Reading:
    """Read a yes or a no."""
    if raw.kind is Kind.TRUTH:
        return Reading(raw.text.strip().lower() in {"1", "true"})
    if raw.kind is Kind.NUMBER and not raw.is_date:
        return _number(raw)
    if raw.kind is not Kind.TEXT:
        return refused("truth.date", "Ô chứa ngày tháng, chỉ tiêu này chỉ trả lời có hoặc không.", _HINT)
    key = matching_key(plain_digits(raw.said)).strip(" .;,!()[]-–+*•")
    if key in _YES or key in _NO:
        return Reading(key in _YES)
    yes = _BEGINS_YES.match(key) is not None and not _DENIES.search(key)
    no = (found := _STILL_NO.match(key)) is not None and not _ASSERTS.search(key, found.end())
    if yes == no:
        told = f"Ô ghi {quoted(raw.said)}: không rõ là có hay không."
        return refused("truth.unclear", told, _HINT)
    answer = "có" if yes else "không"
    return Reading(yes, (noted("truth.sentence", f"Ô ghi {quoted(raw.said)}, được đọc là «{answer}»."),))


def _number(raw: RawValue) -> Reading:
    try:
        number = Decimal(raw.text)
    except InvalidOperation:
        number = Decimal(-1)
    if number in {0, 1}:
        return Reading(number == 1)
    told = f"Ô ghi số {raw.text}, chỉ tiêu này chỉ trả lời có hoặc không."
    return refused("truth.number", told, _HINT)
