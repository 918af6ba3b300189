"""Zeros of numbers and dates, dashes and signs of Nơi nhận, set right; the words stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity.mending import hands
from generator.vietnamese.dates import PADDED_MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.conformity.finding import Seen
    from generator.conformity.mending.bench import Bench

DAY: Final = re.compile(r"\bngày[\s\u00a0]*(\d{1,2})(?=[\s\u00a0]*tháng)", re.IGNORECASE)
MONTH: Final = re.compile(r"\btháng[\s\u00a0]*(\d{1,2})(?=[\s\u00a0]*năm)", re.IGNORECASE)
NUMBER: Final = re.compile(r"\bsố[\s\u00a0]*:?[\s\u00a0]*(\d+)(?=[\s\u00a0]*/)", re.IGNORECASE)
DASH: Final = re.compile(r"^[\s\u00a0]*[-–—−‐‑•+*]?[\s\u00a0]*")
END: Final = re.compile(r"[\s\u00a0.,;:]*$")
KEPT: Final = re.compile(r"^(\s*-\s*lưu)[\s\u00a0]*[:;,.]?[\s\u00a0]*(?=\S)", re.IGNORECASE)
LABEL: Final = re.compile(r"^\s*(nơi nhận)[\s\u00a0]*[.:;]*[\s\u00a0]*$", re.IGNORECASE)


def date_zeros(bench: Bench, seen: Seen) -> str:
    """Days below 10 and the months 1 and 2 get a zero, other months lose theirs."""
    return _numbers(bench, seen, ((DAY, _two), (MONTH, _month)))


def number_zero(bench: Bench, seen: Seen) -> str:
    """Numbers below 10 get a zero."""
    return _numbers(bench, seen, ((NUMBER, _two),))


def _two(digits: str) -> str:
    return f"{int(digits):02d}"


def _month(digits: str) -> str:
    return _two(digits) if int(digits) in PADDED_MONTHS else str(int(digits))


def _numbers(bench: Bench, seen: Seen, patterns: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]) -> str:
    if seen.spot is None:
        return ""
    element = bench.copy.paragraph(seen.spot)
    said = []
    for pattern, right in patterns:
        found = pattern.search(hands.text_of(element))
        if found is not None and right(found[1]) != found[1]:
            hands.replace_text(element, found.start(1), found.end(1), right(found[1]))
            said.append(f"ghi «{right(found[1])}» thay «{found[1]}»")
    return ", ".join(said)


def recipient(bench: Bench, seen: Seen) -> str:
    """A dash and a blank before it, a semicolon behind it."""
    return _listed(bench, seen, ";")


def kept(bench: Bench, seen: Seen) -> str:
    """`- Lưu: VT, ...` and a full stop."""
    line = bench.line(seen)
    if line is None:
        return ""
    element = bench.element(line.paragraph)
    found = KEPT.match(hands.text_of(element))
    if found is None:
        return ""
    said = _listed(bench, seen, ".")
    again = KEPT.match(hands.text_of(element))
    if again is not None and again[0] != f"{again[1]}: ":
        hands.replace_text(element, again.end(1), again.end(), ": ")
        said = said or "ghi dấu hai chấm sau chữ «Lưu»"
    return said


def _listed(bench: Bench, seen: Seen, sign: str) -> str:
    line = bench.line(seen)
    if line is None:
        return ""
    element = bench.element(line.paragraph)
    before = hands.text_of(element)
    if "\n" in before.strip() or "\t" in before.strip():
        return ""
    end = END.search(before)
    if end is not None and not before.rstrip().endswith(sign):
        hands.replace_text(element, end.start(), len(before), sign)
    start = DASH.match(before)
    if start is not None and not line.paragraph.label and start[0] != "- ":
        hands.replace_text(element, 0, start.end(), "- ")
    after = hands.text_of(element)
    return f"ghi «{after.strip()}»" if after != before else ""


def label(bench: Bench, seen: Seen) -> str:
    """`Nơi nhận:` with its colon."""
    line = bench.line(seen)
    if line is None:
        return ""
    element = bench.element(line.paragraph)
    found = LABEL.match(hands.text_of(element))
    if found is None:
        return ""
    hands.replace_text(element, found.end(1), found.end(), ":")
    return "ghi dấu hai chấm sau chữ «Nơi nhận»"


def addressee(bench: Bench, seen: Seen) -> str:
    """A semicolon behind each addressee, a full stop behind the last."""
    sign = "." if "«.»" in seen.expected else ";"
    return _listed(bench, seen, sign)


def flush(bench: Bench, seen: Seen) -> str:
    """Nơi nhận and its dashes at the left edge."""
    line = bench.line(seen)
    if line is None:
        return ""
    element = bench.element(line.paragraph)
    hands.set_alignment(element, "left")
    hands.set_indents(element, left=0.0)
    return "đặt sát lề trái"


MENDERS: Final[dict[str, Callable[[Bench, Seen], str]]] = {
    "DD-02": date_zeros,
    "SK-01.zero": number_zero,
    "NN-01": label,
    "NN-01.flush": flush,
    "NN-02": recipient,
    "NN-03": kept,
    "KG-04": addressee,
}
