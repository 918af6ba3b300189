"""What the report says of an indicator, in the moulds of real reports."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from report.office import office

from generator.plan.indicators import Indicator, IndicatorGroup, ReportForm
from generator.report.sentences import sentence


def said(text: str, given: dict[str, Any], *, kind: str = "count", **more: Any) -> str:
    """Give the sentence of A1 when units a and c answer as given: a value of A1 or a mapping by code."""
    one = Indicator(code="A1", label="Một", type=kind, sentence=text, **more)  # type: ignore[arg-type]
    other = Indicator(code="C2", label="Hai", type="count", unit="lượt")
    form = ReportForm(title="Báo cáo", groups=(IndicatorGroup(heading="Chung", indicators=(one, other)),))
    answers = {unit: value if isinstance(value, dict) else {"A1": value} for unit, value in given.items()}
    found = office(form, answers)
    return sentence(one, found.figures, found.indicators)


def test_small_counts_have_a_zero_and_large_ones_dots() -> None:
    assert said("đã mở {total} lớp", {"a": Decimal(1), "c": Decimal(1)}) == "Đã mở 02 lớp"
    assert said("đã mở {total} lớp", {"a": Decimal(1200), "c": Decimal(34)}) == "Đã mở 1.234 lớp"


def test_a_share_has_no_zeros_before_its_digits() -> None:
    text = "có {yes}/{expected@truong} trường, {yes} nơi"
    assert said(text, {"a": True}, kind="yes_no") == "Có 1/2 trường, 01 nơi"


def test_money_stands_in_words_and_rounded() -> None:
    given = {"a": Decimal(116_250_000)}
    text = "vận động được {total} đồng ({words}), {about} đồng"
    assert said(text, given, kind="money") == (
        "Vận động được 116.250.000 đồng (một trăm mười sáu triệu hai trăm năm mươi nghìn đồng), hơn 116 triệu đồng"
    )
    assert said("{total} đồng", {"a": Decimal(5)}, kind="money") == "5 đồng"


def test_percentages_have_no_zero_before_them_and_no_idle_zeros_behind() -> None:
    assert said("đạt {total}%", {"a": Decimal(5)}, kind="percentage") == "Đạt 5%"
    assert said("đạt {total}%", {"a": Decimal("92.50")}, kind="percentage") == "Đạt 92,5%"


def test_another_figure_is_drawn_in_and_left_out_when_it_is_nothing() -> None:
    text = "đã mở {total} lớp[ với {C2} lượt người]"
    assert said(text, {"a": {"A1": Decimal(12), "C2": Decimal(80)}}) == "Đã mở 12 lớp với 80 lượt người"
    assert said(text, {"a": {"A1": Decimal(12), "C2": Decimal(0)}}) == "Đã mở 12 lớp"
    assert said(text, {"a": Decimal(12)}) == "Đã mở 12 lớp"


def test_days_span_and_groups_are_told_apart() -> None:
    given = {"a": date(2024, 10, 1), "c": date(2024, 10, 5)}
    assert said("từ {first} đến {last}", given, kind="date") == "Từ 01/10/2024 đến 05/10/2024"
    numbers = {"a": Decimal(12), "c": Decimal(30)}
    assert said("{total}, riêng xã {total@xa}", numbers) == "42, riêng xã 30"


@pytest.mark.parametrize("given", [{}, {"b": {"C2": Decimal(3)}}, {"a": Decimal(0)}])
def test_nothing_is_said_when_nothing_happened(given: dict[str, Any]) -> None:
    assert said("đã mở {total} lớp", given) == ""
