"""Dates as units type them, and as spreadsheets store them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.returns.cells.readings import RawValue, Reading, Wanted
from generator.returns.cells.values import read_value
from generator.returns.workbook import Kind
from generator.vietnamese.dates import long_date, short_date

DAY = date(2024, 10, 3)


def typed(text: str, year: int | None = 2024) -> Reading:
    return read_value(RawValue(Kind.TEXT, text), Wanted.DATE, year=year)


def stored(digits: str, number_format: str = "dd/mm/yyyy", *, is_date: bool = True, date_1904: bool = False) -> Reading:
    raw = RawValue(Kind.NUMBER, digits, number_format, is_date=is_date, date_1904=date_1904)
    return read_value(raw, Wanted.DATE, year=2024)


def rules(reading: Reading) -> list[str]:
    return [finding.rule for finding in reading.findings]


@pytest.mark.parametrize(
    "text",
    [
        "3/10/2024",
        "03/10/2024",
        "3-10-2024",
        "03.10.2024",
        " 03 / 10 / 2024 ",
        "2024-10-03",
        "2024-10-03T00:00:00",
        "2024/10/03",
        "ngày 03 tháng 10 năm 2024",
        "Ngày 3 tháng 10 năm 2024.",
        "03 tháng 10 năm 2024",
        "ngày 3/10/2024",
        "14h00 ngày 03/10/2024",
        "14 giờ 00 phút, ngày 03/10/2024",
        "Thứ Năm, ngày 03/10/2024",
        "03/10/2024 14:00",
        "03/10/2024 lúc 14h",
        "03/10/2024 (thứ năm)",
        "03/10/2024, thứ Năm",
        "ngày 3, tháng 10, năm 2024",
        "Sáng 03/10/2024",
        "０３/１０/２０２４",
    ],
)
def test_dates_typed_as_text_are_day_first(text: str) -> None:
    assert typed(text) == (DAY, ())


def test_ten_march_is_not_three_october() -> None:
    assert typed("10/03/2024").value == date(2024, 3, 10)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("3/10", "date.year_added"), ("ngày 03 tháng 10", "date.year_added"), ("3/10/24", "date.short_year")],
)
def test_what_is_left_out_is_added_and_noted(text: str, rule: str) -> None:
    reading = typed(text)
    assert reading.value == DAY
    assert rules(reading) == [rule]
    assert "03/10/2024" in reading.findings[0].text
    assert reading.findings[0].severity is Severity.ADVICE


@pytest.mark.parametrize(
    ("text", "rule", "hint"),
    [
        ("31/9/2024", "date.impossible", "30/09/2024"),
        ("31/9", "date.impossible", "30/09/2024"),
        ("30/02/2024", "date.impossible", "29/02/2024"),
        ("10/25/2024", "date.impossible", "25/10/2024"),
        ("40/50/2024", "date.impossible", "ví dụ"),
        ("0/10/2024", "date.impossible", "ví dụ"),
        ("3/10/20226", "date.year", "năm 2026"),
        ("3/10/226", "date.year", "năm 2026"),
        ("3/10/20244", "date.year", "năm 2024"),
        ("3/10/9", "date.year", "ví dụ"),
        ("10/2024", "date.no_day", "ví dụ"),
        ("03/10/0024", "date.year", "năm 2024"),
        ("ngày 03 tháng 10 năm 2024 đến ngày 10 tháng 10 năm 2024", "date.several", "ví dụ"),
        ("10/3/2024 12:00:00 AM", "date.unreadable", "ví dụ"),
        ("tháng 10 năm 2024", "date.no_day", "ví dụ"),
        ("01/10/2024 - 07/10/2024", "date.several", "ví dụ"),
        ("từ 01/10 đến 07/10/2024", "date.several", "ví dụ"),
        ("01-07/10/2024", "date.several", "ví dụ"),
        ("3/10 và 5/10/2024", "date.several", "ví dụ"),
        ("2024", "date.unreadable", "ví dụ"),
        ("x", "date.unreadable", "ví dụ"),
        ("đầu tháng", "date.unreadable", "ví dụ"),
    ],
)
def test_what_is_no_day_is_a_problem_with_the_likely_one_in_its_hint(text: str, rule: str, hint: str) -> None:
    reading = typed(text, 2026 if "226" in text else 2024)
    assert reading.value is None
    assert rules(reading) == [rule]
    assert hint in reading.findings[0].hint


def test_without_a_campaign_no_year_is_added() -> None:
    assert rules(typed("3/10", None)) == ["date.no_year"]
    assert typed("3/10/1999", None) == (date(1999, 10, 3), ())
    assert rules(typed("3/10/226", None)) == ["date.year"]


def test_another_year_is_doubted_and_so_is_another_weekday() -> None:
    late = typed("19/09/2029")
    assert late.value == date(2029, 9, 19)
    assert [(finding.rule, finding.severity) for finding in late.findings] == [("date.other_year", Severity.WARNING)]
    wrong = typed("Thứ Sáu, ngày 03/10/2024")
    assert wrong.value == DAY
    assert rules(wrong) == ["date.weekday"]
    assert "thứ Năm" in wrong.findings[0].text


def test_stored_dates_in_both_calendars() -> None:
    assert stored("45568") == (DAY, ())
    assert stored("45568.5833") == (DAY, ())
    assert stored("44106", date_1904=True) == (DAY, ())
    assert read_value(RawValue(Kind.DATE, "2024-10-03T00:00:00"), Wanted.DATE, year=2024) == (DAY, ())
    assert stored("1").value == date(1900, 1, 1)
    assert stored("59").value == date(1900, 2, 28)
    assert stored("61").value == date(1900, 3, 1)
    assert stored("0", date_1904=True).value == date(1904, 1, 1)


def test_a_number_that_is_surely_a_date() -> None:
    reading = stored("45568", "General", is_date=False)
    assert reading.value == DAY
    assert rules(reading) == ["date.serial"]


@pytest.mark.parametrize("digits", ["2024", "20241003", "3", "-1", "1E300", "NaN", "0.5"])
def test_numbers_that_are_no_dates(digits: str) -> None:
    reading = stored(digits, "General", is_date=False)
    assert (reading.value, rules(reading)) == (None, ["date.number"])


@pytest.mark.parametrize("digits", ["60", "0", "0.5", "-1", "2958466"])
def test_date_formats_over_numbers_that_are_no_days(digits: str) -> None:
    assert rules(stored(digits)) == ["date.number"]


def test_a_date_that_may_have_been_turned_round_is_not_turned_back() -> None:
    turned = stored("45361", "mm/dd/yyyy")
    assert turned.value == date(2024, 3, 10)
    assert [(finding.rule, finding.severity) for finding in turned.findings] == [("date.month_first", Severity.WARNING)]
    assert stored("45361", "[$-409]m/d/yyyy;@").findings
    assert stored("45361", "mm-dd-yy").findings == ()
    assert stored("45585", "mm/dd/yyyy").findings == ()


DAYS = st.dates(date(1900, 3, 1), date(9999, 12, 31))


@given(DAYS)
def test_any_day_comes_back(day: date) -> None:
    for text in (short_date(day), long_date(day), day.isoformat(), f"{day.day}-{day.month}-{day.year:04d}"):
        assert typed(text, day.year) == (day, ())
    assert stored(str((day - date(1899, 12, 30)).days)).value == day
    if day >= date(1904, 1, 1):
        assert stored(str((day - date(1904, 1, 1)).days), date_1904=True).value == day


@given(st.text() | st.text(alphabet="0123456789/-. ngàythá"), st.none() | st.integers(2000, 2099))
def test_any_text_is_a_day_or_refused(text: str, year: int | None) -> None:
    reading = typed(text, year)
    assert reading.value is None or (isinstance(reading.value, date) and reading.is_certain)


@given(st.decimals(allow_nan=True, allow_infinity=True), st.booleans(), st.booleans())
def test_any_number_is_a_day_or_refused(number: object, is_date: bool, date_1904: bool) -> None:  # noqa: FBT001
    reading = stored(str(number), is_date=is_date, date_1904=date_1904)
    assert reading.value is None or isinstance(reading.value, date)
