"""Days and hours: what offices type is read, and what is printed has the law's form."""

from __future__ import annotations

import unicodedata
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.dates import (
    PartialDate,
    clock,
    is_day,
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
DAYS = st.dates()


@pytest.mark.parametrize(
    "text",
    [
        "3/10/2024",
        "03/10/2024",
        "03-10-2024",
        "2024-10-03",
        "3.10.2024",
        "ngày 03 tháng 10 năm 2024",
        " 3/10/2024 ",
        "ngày 3/10/2024",
        "03 tháng 10 năm 2024",
        "Ngày\u00a003 tháng 10 năm 2024",
        "3 / 10 / 2024",
    ],
)
def test_all_ways_of_typing_one_day(text: str) -> None:
    assert parse_date(text) == CEREMONY


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2024",
        "32/1/2024",
        "mai",
        "",
        "10/2024",
        "3/10/24",
        "3/10/2024 14h",
        "3/10/20245",
        "0/0/0000",
        "\u0663/10/2024",
        "ngày",
        "29/02/2023",
    ],
)
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
        ("8 giờ 5 phút", time(8, 5)),
    ],
)
def test_all_ways_of_typing_an_hour(text: str, expected: time) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize("text", ["25h", "24h00", "14h61", "chiều", "", "14", "14:", "7h5", "14:00:00", "\u0663h"])
def test_what_is_no_hour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_time(text)


@given(st.times())
def test_a_printed_hour_can_be_read_again(moment: time) -> None:
    assert parse_time(clock(moment)) == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("14h00' ngày thứ 5, ngày 03/10/2024", "thứ 5, ngày 03/10/2024"),
        ("thứ Năm ngày 03 tháng 10 năm 2024", "thứ Năm ngày 03 tháng 10 năm 2024"),
        ("vào (Thứ năm), 3/10/2024", "Thứ năm), 3/10/2024"),
        ("**thứ Năm, ngày 03/10/2024**", "thứ Năm, ngày 03/10/2024"),
        ("thứ Năm, ngày **03/10/2024**", "thứ Năm, ngày **03/10/2024"),
        ("thứ\u00a0Năm,\u00a0ngày 03-10-2024", "thứ\u00a0Năm,\u00a0ngày 03-10-2024"),
        ("chiều thứ Năm, lúc 14h00' ngày 03/10/2024", "thứ Năm, lúc 14h00' ngày 03/10/2024"),
        ("thứ Năm, sáng ngày 3.10.2024", "thứ Năm, sáng ngày 3.10.2024"),
        ("Ngày 03/10/2024 (thứ Năm) tại Hội trường", "03/10/2024 (thứ Năm"),
        ("Ngày **03/10/2024** (thứ Năm)", "03/10/2024** (thứ Năm"),
        ("Tổ chức ngày 03/10/2024, thứ Năm.", "03/10/2024, thứ Năm"),
        ("14h00 thứ 5 ngày 2024-10-03", "thứ 5 ngày 2024-10-03"),
    ],
)
def test_a_weekday_beside_its_date_is_found_and_true(text: str, stated: str) -> None:
    [found] = stated_dates(text)
    assert (found.date, found.is_true, found.text) == (CEREMONY, True, stated)
    assert text[found.start :].startswith(stated)
    assert [again.text for again in stated_dates(unicodedata.normalize("NFD", text))] == [stated]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        *[(name, 30) for name in ("thứ Hai", "thứ 2", "THỨ HAI")],
        *[(name, 1) for name in ("thứ Ba", "Thứ 3")],
        *[(name, 2) for name in ("thứ Tư", "thứ 4")],
        *[(name, 3) for name in ("thứ Năm", "thứ 5")],
        *[(name, 4) for name in ("thứ Sáu", "thứ 6")],
        *[(name, 5) for name in ("thứ Bảy", "thứ bẩy", "thứ 7")],
        *[(name, 6) for name in ("Chủ nhật", "Chủ Nhật", "CN")],
    ],
)
def test_every_name_of_a_weekday(name: str, day: int) -> None:
    month = 9 if day == 30 else 10
    [found] = stated_dates(f"Từ {name}, ngày {day:02d}/{month}/2024 trở đi")
    assert found.is_true
    assert found.date.day == day


def test_a_false_weekday_is_found_with_the_true_one() -> None:
    text = "tiết chào cờ thứ Hai, **ngày 30/9/2024** và thứ Sáu, ngày 03/10/2024; khai mạc 01/10/2024, thứ Tư"
    assert [(found.is_true, weekday(found.date)) for found in stated_dates(text)] == [
        (True, "thứ Hai"),
        (False, "thứ Năm"),
        (False, "thứ Ba"),
    ]


def test_a_weekday_between_two_dates_belongs_to_the_one_behind_it() -> None:
    [found] = stated_dates("từ ngày 30/9/2024, thứ Ba ngày 01/10/2024")
    assert (found.date, found.is_true) == (date(2024, 10, 1), True)


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội lần thứ Hai, ngày 03/10/2024",
        "Kỳ họp thứ 5, ngày 01/10/2024",
        "sinh viên năm thứ 3, ngày 03/10/2024",
        "từ ngày 03/10/2024, thứ Hai hằng tuần chào cờ",
        "Họp thứ Hai. Ngày 03/10/2024 khai mạc",
        "KCN 03/10/2024",
        "thứ Hai, ngày 31/02/2024",
        "thứ 8, ngày 03/10/2024",
        "thứ Hai, ngày 103/10/2024",
    ],
)
def test_what_only_looks_like_a_weekday_beside_a_date(text: str) -> None:
    assert list(stated_dates(text)) == []


PIECES = [
    "3",
    "10",
    "2024",
    "31",
    "/",
    "-",
    ",",
    ".",
    "(",
    ")",
    " ",
    "**",
    "thứ ",
    "Hai",
    " ngày ",
    "năm",
    "CN",
    " tháng ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_prose_is_survived(text: str) -> None:
    for found in stated_dates(text):
        assert found.text in text


def test_a_long_run_of_blanks_costs_little() -> None:
    assert list(stated_dates("thứ Hai" + " " * 20_000 + "x")) == []


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


PARTS = st.one_of(
    st.builds(
        PartialDate, st.none() | st.integers(1, 28), st.none() | st.integers(1, 12), st.none() | st.integers(1, 9999)
    ),
    DAYS.map(lambda day: PartialDate(day.day, day.month, day.year)),
)


@given(PARTS)
def test_a_printed_draft_can_be_read_again(known: PartialDate) -> None:
    assert parse_partial_date(long_date(known)) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("ngày tháng 9 năm 2024", PartialDate(None, 9, 2024)),
        ("ngày … tháng … năm 2024", PartialDate(None, None, 2024)),
        ("ngày ___ tháng 02 năm 2024", PartialDate(None, 2, 2024)),
        ("năm 2024", PartialDate(None, None, 2024)),
        ("Tháng 09-2024", PartialDate(None, 9, 2024)),
        ("ngày 29 tháng 02 năm ....", PartialDate(29, 2, None)),
    ],
)
def test_drafts_as_offices_type_them(text: str, known: PartialDate) -> None:
    assert parse_partial_date(text) == known


@pytest.mark.parametrize(
    "text", ["13/2024", "0/2024", "0000", "tháng 9", "ngày 30 tháng 02 năm ...", "ngày 0 tháng 9 năm 2024", "..."]
)
def test_what_is_no_draft_of_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_partial_date(text)


def test_working_days_pass_over_weekends_and_holidays() -> None:
    assert working_days_between(date(2024, 9, 30), CEREMONY) == 3
    assert working_days_between(date(2024, 9, 27), CEREMONY) == 4
    assert working_days_between(date(2024, 10, 1), CEREMONY) == 2
    assert working_days_between(date(2024, 8, 30), date(2024, 9, 4)) == 2
    assert working_days_between(date(2024, 9, 30), CEREMONY, holidays={date(2024, 10, 1)}) == 2
    assert working_days_between(CEREMONY, CEREMONY) == 0


@pytest.mark.parametrize(
    ("year", "month", "day", "there"),
    [(2024, 2, 29, True), (2023, 2, 29, False), (2024, 13, 1, False), (0, 1, 1, False), (10**20, 1, 1, False)],
)
def test_days_that_the_calendar_has(year: int, month: int, day: int, *, there: bool) -> None:
    assert is_day(year, month, day) is there
