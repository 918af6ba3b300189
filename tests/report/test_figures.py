"""The units' answers become figures; a silent unit is never a zero."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.indicators import Column, Indicator, IndicatorGroup, Ratio, ReportForm
from generator.report.figures import Unit, consolidated
from generator.returns.answers import Answer, canonical, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM = ReportForm(
    title="Báo cáo",
    groups=(
        IndicatorGroup(
            heading="Chung",
            indicators=(
                Indicator(code="A1", label="Lớp", type="count", unit="lớp"),
                Indicator(code="A2", label="Đã tổ chức", type="yes_no"),
                Indicator(code="A3", label="Ngày", type="date"),
                Indicator(code="A4", label="Kiến nghị", type="text"),
                Indicator(code="A5", label="Học sinh", type="count", unit="người"),
                Indicator(code="A6", label="Tỷ lệ", type="percentage", unit="%", ratio=Ratio(part="A1", of="A5")),
                Indicator(code="A7", label="Hoạt động", type="list", columns=(Column(id="ten", label="Tên"),)),
            ),
        ),
    ),
)
UNITS = (
    Unit("a", "Trường A", "truong", "Các trường"),
    Unit("b", "Trường B", "truong", "Các trường"),
    Unit("c", "Xã C", "xa", "Các xã"),
)


def answer(code: str, value: object, row: int = 0, column: str = "") -> Answer:
    return Answer(code, value, str(value), "Báo cáo", "E7", row, column)  # type: ignore[arg-type]


def test_numbers_are_summed_for_each_group_and_for_all() -> None:
    found = consolidated(
        FORM, UNITS, [("a", answer("A1", Decimal(2))), ("b", answer("A1", Decimal(3))), ("c", answer("A1", Decimal(4)))]
    )
    indicator = FORM.indicators[0]
    assert (found.value(indicator, "truong"), found.value(indicator, "xa"), found.value(indicator)) == (5, 4, 9)


def test_a_silent_unit_is_nothing_and_not_zero() -> None:
    found = consolidated(FORM, UNITS, [("a", answer("A1", Decimal(0)))])
    assert found.value(FORM.indicators[0]) == 0
    assert found.value(FORM.indicators[0], "xa") is None
    assert (found.reported, found.expected) == ({"": 1, "truong": 1}, {"": 3, "truong": 2, "xa": 1})


def test_yes_is_counted_and_days_span() -> None:
    answers = [("a", answer("A2", True)), ("a", answer("A3", date(2024, 10, 3)))]  # noqa: FBT003 - the value
    answers += [("b", answer("A2", False)), ("b", answer("A3", date(2024, 10, 1)))]  # noqa: FBT003 - the value
    found = consolidated(FORM, UNITS, answers)
    assert found.value(FORM.indicators[1]) == 1
    assert found.tally("A2").answered == 2
    assert (found.tally("A3").first, found.tally("A3").last) == (date(2024, 10, 1), date(2024, 10, 3))


def test_a_ratio_is_of_the_sums_and_no_mean_of_ratios() -> None:
    answers = [("a", answer("A1", Decimal(1))), ("a", answer("A5", Decimal(10)))]
    answers += [("b", answer("A1", Decimal(90))), ("b", answer("A5", Decimal(90)))]
    found = consolidated(FORM, UNITS, answers)
    assert found.value(FORM.indicators[5]) == Decimal(91)
    assert found.value(FORM.indicators[5], "xa") is None


def test_what_several_units_say_is_said_once_with_their_names() -> None:
    answers = [("a", answer("A4", "- Bổ sung kinh phí.\n- Mở thêm lớp")), ("b", answer("A4", "+ bổ  sung kinh phí"))]
    quotes = consolidated(FORM, UNITS, answers).quotes["A4"]
    assert [(quote.text, quote.units) for quote in quotes] == [
        ("Bổ sung kinh phí.", ("Trường A", "Trường B")),
        ("Mở thêm lớp", ("Trường A",)),
    ]


def test_rows_of_lists_are_counted_once_whatever_their_columns() -> None:
    answers = [
        ("a", answer("A7", "x", 1, "ten")),
        ("a", answer("A7", "y", 1, "khac")),
        ("a", answer("A7", "z", 2, "ten")),
    ]
    tally = consolidated(FORM, UNITS, answers).tally("A7")
    assert (tally.rows, tally.answered) == (2, 1)


def test_answers_of_strangers_and_of_codes_that_are_gone_are_left_out() -> None:
    found = consolidated(FORM, UNITS, [("x", answer("A1", Decimal(9))), ("a", answer("Z9", Decimal(9)))])
    assert found.tally("A1").answered == 0
    assert found.reported == {}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 10**12)), unique_by=lambda pair: pair[0]))
def test_groups_add_up_to_all(pairs: Sequence[tuple[str, int]]) -> None:
    found = consolidated(FORM, UNITS, [(unit, answer("A1", Decimal(number))) for unit, number in sorted(pairs)])
    parts = [found.tally("A1", group).total for group in ("truong", "xa")]
    assert sum(parts) == found.tally("A1").total == sum(number for _, number in pairs)


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (Decimal("1200.50"), "money", "1200.5"),
        (Decimal(100), "count", "100"),
        (Decimal(0), "count", "0"),
        (True, "yes_no", "1"),
        (date(2024, 10, 3), "date", "2024-10-03"),
        ("=1+1", "text", "=1+1"),
    ],
)
def test_values_are_kept_as_texts_that_give_them_back(value: object, kind: str, text: str) -> None:
    assert canonical(value) == text  # type: ignore[arg-type]
    assert value_of(text, kind) == value
