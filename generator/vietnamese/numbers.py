"""Numbers as Vietnamese documents print them: "02 lớp", "1.234,5", "III", "đ)", and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""The letters of điểm in Vietnamese order, as the decree's own lists use them (Nghị định 30/2020/NĐ-CP, Phụ lục VI)."""
ROMAN: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
FIVE: Final = 5
DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
GROUPS: Final = ("", "nghìn", "triệu")
BILLION: Final = "tỷ"
ROUNDED: Final = (
    (10**9, (10**9, BILLION, 10**8)),
    (10**7, (10**6, "triệu", 10**6)),
    (10**6, (10**6, "triệu", 10**5)),
    (10**4, (1, "", 1000)),
    (1000, (1, "", 100)),
)
"""From which number on a number is rounded, in what it is counted then, and to what."""


def grouped(number: int | Decimal) -> str:
    """Give a number with "." between thousands and "," before decimals: `1.234,5`."""
    written = f"{number:,}" if isinstance(number, int) else f"{number:,f}"
    return written.translate(str.maketrans(",.", ".,"))


def quantity(number: int) -> str:
    """Give a count with a zero before a single digit, as plans write it: `02 lớp học`, `12 lớp học`."""
    return f"{number:02d}" if number in range(10) else grouped(number)


def roman(number: int) -> str:
    """Give a positive number in Roman digits: `I`, `IV`, `XII`."""
    if number < 1:
        raise ValueError(number)
    digits = ""
    for value, digit in ROMAN:
        times, number = divmod(number, value)
        digits += digit * times
    return digits


ROMAN_VALUES: Final = {roman(value): value for value in range(1, 100)}
"""What Roman digits mean, as far as chapters, articles and annexes are counted."""


def letter(number: int) -> str:
    """Give the letter of the n-th điểm, from 1: `a`, `b`, `c`, `d`, `đ`; after `y` come `aa`, `ab` ..."""
    if number < 1:
        raise ValueError(number)
    letters = ""
    while number:
        number, place = divmod(number - 1, len(LETTERS))
        letters = LETTERS[place] + letters
    return letters


def in_words(number: int) -> str:
    """Give a whole number in words: 1005 is `một nghìn không trăm linh năm`."""
    if number < 0:
        return f"âm {in_words(-number)}"
    if number == 0:
        return DIGITS[0]
    billions, rest = divmod(number, 10**9)
    words = [in_words(billions), BILLION] if billions else []
    return " ".join([*words, *_below_a_billion(rest, full=bool(billions))])


def _below_a_billion(number: int, *, full: bool) -> list[str]:
    words: list[str] = []
    for place in (2, 1, 0):
        group = number // 1000**place % 1000
        if group:
            words += _below_a_thousand(group, full=full or bool(words))
            words += [GROUPS[place]] if GROUPS[place] else []
    return words


def _below_a_thousand(number: int, *, full: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    tens, units = divmod(rest, 10)
    if tens == 0:
        return [*words, *(["linh"] if words else []), DIGITS[units]] if units else words
    words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    return words + _unit_after_tens(tens, units)


def _unit_after_tens(tens: int, units: int) -> list[str]:
    if units == 0:
        return []
    if units == 1 and tens > 1:
        return ["mốt"]
    return ["lăm"] if units == FIVE else [DIGITS[units]]


def about(number: int) -> str:
    """Give a number as reports round it: `hơn 116 triệu`, `gần 1,3 tỷ`, `hơn 2.500`; small and round ones are exact."""
    scale, name, step = next((how for least, how in ROUNDED if number >= least), (1, "", 1))
    near = (number + step // 2) // step * step
    lead = "" if near == number else "hơn " if near < number else "gần "
    whole, rest = divmod(near, scale)
    written = grouped(whole) + (f",{rest * 10 // scale}" if rest else "")
    return f"{lead}{written} {name}".rstrip()
