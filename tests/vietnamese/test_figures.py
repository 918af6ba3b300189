"""Numbers as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.figures import NUMERAL, plain_digits, read_numeral
from generator.vietnamese.numbers import grouped


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("120", "120"),
        ("02", "2"),
        ("0", "0"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1 234 567", "1234567"),
        ("1 234", "1234"),
        ("1'234'567", "1234567"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234,567", "1234.567"),
        ("1.234.567,125", "1234567.125"),
        ("1 234,567", "1234.567"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("1234,567", "1234.567"),
        ("1234.5678", "1234.5678"),
        ("12,50", "12.50"),
        ("0012", "12"),
    ],
)
def test_what_can_be_read_in_one_way_only(typed: str, value: str) -> None:
    numeral = read_numeral(typed)
    assert numeral.is_clear
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "value", "fraction"), [("1.234", 1234, "1.234"), ("14,250", 14250, "14.25"), ("999.000", 999000, "999")]
)
def test_three_digits_behind_one_sign_say_two_things(typed: str, value: int, fraction: str) -> None:
    assert read_numeral(typed) == (value, Decimal(fraction))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "1.2.3",
        "12.34.567",
        "1.234.56",
        "1..2",
        "1,2,3",
        "12 34",
        "1234.567.890",
        "0.123.456",
        "-5",
        "1.234,567,8",
        "9" * 41,
        "1.234.567.8",
        "5 %",
        "1.234 567",
    ],
)
def test_what_is_no_number(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_numeral(typed)


def test_numbers_are_found_within_a_text() -> None:
    assert NUMERAL.findall("3 lớp, 120 học viên; 1 234 567 đồng, 12, 15 và 1.234,5.") == [
        "3",
        "120",
        "1 234 567",
        "12",
        "15",
        "1.234,5",
    ]
    assert NUMERAL.findall("2024 2025") == ["2024", "2025"]


def test_digits_of_other_keyboards() -> None:
    assert plain_digits("１２０ người, １．２３４，５") == "120 người, 1.234,5"
    assert plain_digits("١٢٣") == "123"
    assert plain_digits("m²") == "m²"


@given(
    st.decimals(min_value=0, max_value=10**15, places=None, allow_nan=False, allow_infinity=False)
    | st.decimals(min_value=0, max_value=10**12, places=3)
    | st.integers(0, 10**18).map(Decimal)
)
def test_any_number_printed_the_vietnamese_way_is_read_back(number: Decimal) -> None:
    printed = grouped(number)
    if len(printed) > 40:
        return
    numeral = read_numeral(printed)
    signs = sum(sign in ".," for sign in printed)
    assert number in (numeral.value, numeral.fraction)
    if signs != 1:
        assert numeral == (number, None)


@given(st.text() | st.text(alphabet="0123456789., '"))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        value = read_numeral(text).value
    except ValueError:
        return
    assert value >= 0
    assert NUMERAL.fullmatch(text)
