"""Numbers as documents print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.numbers import about, grouped, in_words, letter, quantity, roman

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (0, "0"),
        (999, "999"),
        (1234, "1.234"),
        (14_250_000, "14.250.000"),
        (Decimal("1234.5"), "1.234,5"),
        (-5, "-5"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("-1234567.00"), "-1.234.567,00"),
        (10**18, "1.000.000.000.000.000.000"),
    ],
)
def test_dots_between_thousands_and_a_comma_before_decimals(number: int | Decimal, printed: str) -> None:
    assert grouped(number) == printed


def test_small_counts_take_a_zero() -> None:
    assert [quantity(number) for number in (0, 1, 2, 9, 10, 1500)] == ["00", "01", "02", "09", "10", "1.500"]


@given(st.integers(1, 3999))
def test_roman_digits_add_up(number: int) -> None:
    values = [ROMAN[digit] for digit in roman(number)]
    total = sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
    assert total == number


def test_the_letters_of_a_list_are_vietnamese() -> None:
    assert [letter(number) for number in range(1, 8)] == ["a", "b", "c", "d", "đ", "e", "g"]
    assert letter(len("abcdđeghiklmnopqrstuvxy") + 1) == "aa"


@given(st.integers(1, 5000))
def test_no_two_items_share_a_letter(number: int) -> None:
    assert letter(number) != letter(number + 1)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (55, "năm mươi lăm"),
        (105, "một trăm linh năm"),
        (1005, "một nghìn không trăm linh năm"),
        (14_250_000, "mười bốn triệu hai trăm năm mươi nghìn"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (-3, "âm ba"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (0, "0"),
        (999, "999"),
        (2500, "2.500"),
        (2512, "hơn 2.500"),
        (44_499, "hơn 44.000"),
        (44_600, "gần 45.000"),
        (1_250_000, "gần 1,3 triệu"),
        (14_000_000, "14 triệu"),
        (116_250_000, "hơn 116 triệu"),
        (129_700_000, "gần 130 triệu"),
        (999_700_000, "gần 1.000 triệu"),
        (1_040_000_000, "hơn 1 tỷ"),
    ],
)
def test_reports_round_large_numbers(number: int, printed: str) -> None:
    assert about(number) == printed
