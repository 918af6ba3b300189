"""Days and hours: what offices type is read, and what is printed has the law's form."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.dates import (
    PartialDate,
    clock,
    long_date,
    parse_date,
    parse_partial_date,
    parse_time,
    short_date,
    stated_dates,
    weekday,
    working_days_between,
)

CEREMONY = date(2024, 10, 3)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["3/10/2024", "03/10/2024", "03-10-2024", "2024-10-03", "3.10.2024", "ngày 03 tháng 10 năm 2024", " 3/10/2024 "],
)
def test_all_ways_of_typing_one_day(text: str) -> None:
    assert parse_date(text) == CEREMONY


@pytest.mark.parametrize("text", ["31/02/2024", "32/1/2024", "mai", "", "10/2024", "3/10/24", "3/10/2024 14h"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_date(text)


@given(DAYS)
def test_what_is_printed_can_be_read_again(day: date) -> None:
    assert parse_date(long_date(day)) == parse_date(short_date(day)) == parse_date(day.isoformat()) == day


def test_days_below_ten_and_the_first_two_months_take_a_zero() -> None:
    assert long_date(date(2024, 2, 5)) == "ngày 05 tháng 02 năm 2024"
    assert long_date(date(2024, 9, 19)) == "ngày 19 tháng 9 năm 2024"
    assert long_date(CEREMONY) == "ngày 03 tháng 10 năm 2024"


def test_what_is_not_known_yet_is_left_for_the_pen() -> None:
    september = parse_partial_date("tháng 9 năm 2024")
    assert september == PartialDate(None, 9, 2024)
    assert long_date(september).split() == ["ngày", "tháng", "9", "năm", "2024"]
    assert september.complete() is None
    assert parse_partial_date("ngày ... tháng 9 năm 2024") == parse_partial_date("9/2024") == september
    assert parse_partial_date("19/9/2024").complete() == date(2024, 9, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14h", time(14)),
        ("14h00", time(14)),
        ("14h00'", time(14)),
        ("14h00’", time(14)),
        ("14:00", time(14)),
        ("14 giờ 30 phút", time(14, 30)),
        ("08 giờ 30", time(8, 30)),
        ("8g30", time(8, 30)),
        ("7h30 ", time(7, 30)),
    ],
)
def test_all_ways_of_typing_an_hour(text: str, expected: time) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize("text", ["25h", "14h61", "chiều", "", "14"])
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_time(text)


@given(st.times())
def test_a_printed_hour_can_be_read_again(moment: time) -> None:
    assert parse_time(clock(moment)) == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    "text",
    [
        "14h00' ngày thứ 5, ngày 03/10/2024",
        "thứ Năm ngày 03 tháng 10 năm 2024",
        "vào (Thứ năm), 3/10/2024",
        "**thứ Năm, ngày 03/10/2024**",
    ],
)
def test_a_weekday_beside_its_date_is_found_and_true(text: str) -> None:
    [found] = stated_dates(text)
    assert (found.date, found.is_true) == (CEREMONY, True)


@given(DAYS, st.integers(0, 6))
def test_only_the_calendars_own_weekday_is_true(day: date, named: int) -> None:
    other = date(2024, 9, 30 + 0).replace(day=30)
    names = [weekday(date.fromordinal(other.toordinal() + shift)) for shift in range(7)]
    [found] = stated_dates(f"Tổ chức vào {names[named]}, ngày {short_date(day)}.")
    assert found.is_true is (weekday(day) == names[named])


def test_a_sunday_by_either_name() -> None:
    found = [*stated_dates("Chủ nhật, ngày 06/10/2024"), *stated_dates("CN 06/10/2024")]
    assert [stated.is_true for stated in found] == [True, True]


def test_dates_without_a_weekday_state_none() -> None:
    assert list(stated_dates("trước ngày 10/10/2024; thứ tự 1/2/2024a; Điều 5, ngày 03/10/2024")) == []


def test_working_days_pass_over_weekends_and_holidays() -> None:
    assert working_days_between(date(2024, 9, 30), CEREMONY) == 3
    assert working_days_between(date(2024, 9, 27), CEREMONY) == 4
    assert working_days_between(date(2024, 10, 1), CEREMONY) == 2
    assert working_days_between(date(2024, 8, 30), date(2024, 9, 4)) == 2
    assert working_days_between(date(2024, 9, 30), CEREMONY, holidays={date(2024, 10, 1)}) == 2
    assert working_days_between(CEREMONY, CEREMONY) == 0
