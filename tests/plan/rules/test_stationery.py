"""Sizes of labels and tent cards: written as offices write them, and on the sheet."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan


@pytest.mark.parametrize("written", ["63.5", "63,5", "'63,5 mm'", "63.50mm", "63,500"])
def test_millimetres_are_written_either_way(plan_of: Callable[..., Plan], written: str) -> None:
    plan = plan_of(f"stationery:\n  labels:\n    width: {written}\n")
    assert plan.stationery is not None
    assert plan.stationery.labels.width == Decimal("63.5")


@pytest.mark.parametrize(
    "more",
    ["stationery: {}\n", "stationery:\n  labels: {width: cần điền}\n", "stationery: {labels: cần điền chưa mua}\n"],
)
def test_what_is_not_said_is_as_usual(plan_of: Callable[..., Plan], more: str) -> None:
    plan = plan_of(more)
    assert plan.stationery is not None
    labels, cards = plan.stationery.labels, plan.stationery.name_cards
    assert (labels.columns, labels.rows, labels.width, labels.height) == (3, 7, Decimal("63.5"), Decimal("38.1"))
    assert (cards.width, cards.height, cards.faces) == (200, 100, 2)


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("labels: {columns: 4}", "labels.columns: 4 nhãn ngang chiếm 268,7 mm, rộng hơn tờ A4"),
        ("labels: {columns: 3, width: 70}", "labels.width: 3 nhãn ngang chiếm 222,2 mm, rộng hơn tờ A4"),
        ("labels: {left: 20}", "labels.left: 3 nhãn ngang chiếm 215,5 mm, rộng hơn tờ A4"),
        ("labels: {rows: 8}", "labels.rows: 8 hàng nhãn chiếm 319,9 mm, cao hơn tờ A4"),
        ("labels: {gap_y: 3}", "labels.gap_y: 7 hàng nhãn chiếm 299,8 mm, cao hơn tờ A4"),
        ("labels: {width: 0}", "labels.width: kích thước phải lớn hơn 0"),
        ("labels: {rows: 0}", "labels.rows: số nhãn 0 không dùng được"),
        ("labels: {height: cao}", "labels.height: «cao» không phải là số đo bằng mi-li-mét"),
        ("labels: {height: -5}", "labels.height: «-5» không phải là số đo bằng mi-li-mét"),
        ("name_cards: {width: 220}", "name_cards.width: biển tên rộng 220 mm, rộng hơn tờ A4"),
        ("name_cards: {height: 150}", "name_cards.height: 2 mặt biển tên cao 300 mm, cao hơn tờ A4"),
        ("name_cards: {faces: 3}", "name_cards.faces: biển tên không thể có 3 mặt"),
    ],
)
def test_what_leaves_the_sheet_is_told_at_its_number(told: Callable[..., list[str]], part: str, says: str) -> None:
    assert told(f"stationery: {{{part}}}\n") == [f"stationery.{says}"]


def test_the_place_is_the_number_s(read: Callable[..., tuple[Plan | None, list[Problem]]]) -> None:
    _, problems = read("stationery:\n  labels:\n    rows: 7\n    columns: 4\n")
    (problem,) = [one for one in problems if "nhãn ngang" in one.text]
    assert str(problem.place).startswith("plan.yaml:13")


def test_sheets_sold_without_margins_fit(plan_of: Callable[..., Plan]) -> None:
    sizes = "columns: 2, rows: 4, width: 105, height: '74,25', left: 0, top: 0, gap_x: 0, gap_y: 0"
    assert plan_of(f"stationery: {{labels: {{{sizes}}}}}\n").stationery is not None
