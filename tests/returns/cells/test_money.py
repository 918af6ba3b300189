"""Sums of money as units type them; every one is read in đồng."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.returns.cells.readings import RawValue, Reading, Wanted
from generator.returns.cells.values import read_value
from generator.returns.workbook import Kind
from generator.vietnamese.numbers import grouped


def typed(text: str, unit: str = "đồng") -> Reading:
    return read_value(RawValue(Kind.TEXT, text, "@"), Wanted.MONEY, unit=unit)


def stored(digits: str, number_format: str = "General", unit: str = "đồng") -> Reading:
    return read_value(RawValue(Kind.NUMBER, digits, number_format), Wanted.MONEY, unit=unit)


def rules(reading: Reading) -> list[str]:
    return [finding.rule for finding in reading.findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14250000", 14_250_000),
        ("14.250.000", 14_250_000),
        ("14,250,000", 14_250_000),
        ("14 250 000", 14_250_000),
        ("14.250.000,-", 14_250_000),
        ("14.250.000.-", 14_250_000),
        ("0", 0),
    ],
)
def test_plain_sums(text: str, value: int) -> None:
    assert typed(text) == (Decimal(value), ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5 triệu đồng", 5_000_000),
        ("5 tr", 5_000_000),
        ("5tr", 5_000_000),
        ("5 trđ", 5_000_000),
        ("5,5 triệu", 5_500_000),
        ("14.250 nghìn đồng", 14_250_000),
        ("14250 ngàn đồng", 14_250_000),
        ("1,2 tỷ", 1_200_000_000),
        ("1,2 tỉ đồng", 1_200_000_000),
        ("1 tỷ 200 triệu đồng", 1_200_000_000),
        ("5 triệu 500 nghìn", 5_500_000),
        ("14.250.000 đồng", 14_250_000),
        ("14.250.000đ", 14_250_000),
        ("14.250.000 VNĐ", 14_250_000),
        ("500k", 500_000),
        ("5 trieu dong", 5_000_000),
        ("1 nghìn tỷ đồng", 1_000_000_000_000),
        ("14.250.000₫", 14_250_000),
        ("1.500 đồng", 1_500),
        ("5.000.000 đồng (Năm triệu đồng)", 5_000_000),
    ],
)
def test_sums_with_their_unit_are_brought_to_dong_and_noted(text: str, value: int) -> None:
    reading = typed(text)
    assert reading.value == value
    assert rules(reading) == ["money.converted"]
    assert f"{grouped(value)} đồng" in reading.findings[0].text
    assert reading.findings[0].severity is Severity.ADVICE


@pytest.mark.parametrize(
    ("text", "value"),
    [("gần 130 triệu đồng", 130_000_000), ("hơn 14 triệu đồng", 14_000_000), ("hơn 1.500.000", 1_500_000)],
)
def test_rounded_sums_are_read_with_a_warning(text: str, value: int) -> None:
    reading = typed(text)
    assert reading.value == value
    assert ("number.rounded", Severity.WARNING) in [(finding.rule, finding.severity) for finding in reading.findings]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("14,25", "money.too_fine", "nghìn hoặc triệu"),
        ("14.250", "number.ambiguous", "14250 hoặc 14,250"),
        ("14,250 nghìn đồng", "number.ambiguous", "14250 hoặc 14,250"),
        ("1.234 triệu đồng", "number.ambiguous", "1234 hoặc 1,234"),
        ("200 USD", "number.other_unit", "«USD»"),
        ("5 người", "number.other_unit", "«người»"),
        ("5 củ", "number.unknown_unit", "«củ»"),
        ("200 triệu 1 tỷ", "number.several", "2 con số"),
        ("1 triệu 500", "number.several", "2 con số"),
        ("5 triệu, 3 suất quà", "number.several", "2 con số"),
        ("5.000.000 + 2.000.000", "number.sum", "phép cộng"),
        ("5-10 triệu đồng", "number.range", "từ 5 đến 10"),
        ("x", "number.tick", "cần một con số"),
        ("9999999999999999999 tỷ", "number.too_large", "quá mức"),
    ],
)
def test_what_is_not_clear_is_a_problem(text: str, rule: str, words: str) -> None:
    reading = typed(text)
    assert reading.value is None
    assert [finding.rule for finding in reading.findings if finding.severity is Severity.ERROR] == [rule]
    assert words in reading.findings[-1].text
    assert reading.findings[-1].hint


def test_the_unit_of_the_form_counts_where_none_is_typed() -> None:
    assert typed("5,5", "triệu đồng").value == 5_500_000
    assert typed("14250", "1000 đồng").value == 14_250_000
    assert typed("5.500.000 đồng", "triệu đồng").value == 5_500_000
    assert stored("5.5", unit="triệu đồng").value == 5_500_000
    assert rules(stored("5.5", unit="triệu đồng")) == ["money.converted"]


def test_stored_sums_and_the_words_of_their_format() -> None:
    assert stored("14250000", "#,##0") == (Decimal(14_250_000), ())
    assert stored("14250000", '#,##0" đồng"') == (Decimal(14_250_000), ())
    assert stored("5", '0" triệu đồng"').value == 5_000_000
    assert stored("5000000", '#,##0,," triệu đồng"').value == 5_000_000
    assert stored("5000000", "#,##0,,").value == 5_000_000
    assert rules(stored("5", '0" USD"')) == ["number.other_unit"]


@pytest.mark.parametrize(
    ("digits", "rule"), [("1234567.5", "money.fraction"), ("14", "money.small"), ("-5000", "money.negative")]
)
def test_unlikely_sums_are_doubted(digits: str, rule: str) -> None:
    reading = stored(digits)
    assert reading.value == Decimal(digits)
    assert [(finding.rule, finding.severity) for finding in reading.findings] == [(rule, Severity.WARNING)]


@given(st.integers(0, 10**14 - 1))
def test_any_sum_comes_back_as_it_was_or_as_a_problem(number: int) -> None:
    assert stored(str(number)).value == number
    assert typed(f"{grouped(number)} đồng").value == number
    reading = typed(grouped(number))
    assert reading.value == number or rules(reading) == ["number.ambiguous"]


@given(st.text() | st.text(alphabet="0123456789., -+tỷriệu đồng()"))
def test_any_text_is_read_or_refused(text: str) -> None:
    reading = typed(text)
    assert reading.value is None or isinstance(reading.value, Decimal)
    assert reading.value is None or reading.is_certain
