"""Names that ended on 1 July 2025 are warned of in later plans, and only in later ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import Severity
from generator.plan.reading import read_plan_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan

    Told = Callable[..., list[str]]
    Read = Callable[..., tuple[Plan | None, list[Problem]]]

WARD = (
    ("năm 2024, year: 2024", "năm 2025, year: 2025"),
    ("thành phố Bắc Kạn", "phường Đức Xuân"),
    ("THÀNH PHỐ BẮC KẠN", "PHƯỜNG ĐỨC XUÂN"),
    ("place: Bắc Kạn", "place: Đức Xuân"),
    ("file: KH,", "file: KH, date: 05/9/2025,"),
)


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("UBND huyện Chợ Mới chỉ đạo", ["UBND huyện Chợ Mới"]),
        ("Ủy ban nhân dân quận 1", ["Ủy ban nhân dân quận 1"]),
        ("Uỷ ban nhân dân các huyện, thị xã", ["Uỷ ban nhân dân các huyện"]),
        ("thị xã Phú Thọ", ["thị xã Phú Thọ"]),
        ("Ủy ban nhân dân thành phố Bắc Kạn", ["Ủy ban nhân dân thành phố Bắc Kạn"]),
        ("tại thành phố Bắc Kạn, tỉnh Bắc Kạn", ["thành phố Bắc Kạn", "tỉnh Bắc Kạn"]),
        ("Phòng Giáo dục và Đào tạo chủ trì", ["Phòng Giáo dục và Đào tạo"]),
        ("Phòng GD&ĐT và Phòng GDĐT", ["Phòng GD&ĐT", "Phòng GDĐT"]),
        ("UBND thành phố Hà Nội, Thành phố Hồ Chí Minh, UBND thành phố Huế", []),
        ("UBND tỉnh Thái Nguyên, UBND phường Bắc Kạn, Sở Giáo dục và Đào tạo", []),
        ("quan hệ, thị trường, huyện đoàn cũ", []),
    ],
)
def test_later_plans_are_warned(read: Read, text: str, ended: list[str]) -> None:
    plan, problems = read(f"closing: {text}", *WARD)
    assert plan
    assert [problem.text for problem in problems] == [f"«{term}» không còn từ ngày 01/7/2025" for term in ended]
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    assert all(problem.hint for problem in problems)


def test_earlier_plans_are_not(told: Told) -> None:
    assert told("closing: UBND huyện Chợ Mới, Phòng GD&ĐT, tỉnh Bắc Kạn") == []


def test_the_sample_dated_a_year_later_is_warned_of_its_units(sample_text: str) -> None:
    _, problems = read_plan_text(sample_text.replace("tháng 9 năm 2024", "tháng 9 năm 2025").encode(), "plan.yaml")
    warnings = {problem.path: problem for problem in problems if problem.severity is Severity.WARNING}
    assert "issuer.valid_until" in warnings
    ended = warnings["units.groups[1].units[0].valid_until"]
    assert ended.text == "«Ủy ban nhân dân phường Nguyễn Thị Minh Khai» chỉ tồn tại đến ngày 30/06/2025"
    assert ended.hint == "Đơn vị kế thừa: Ủy ban nhân dân phường Đức Xuân, tỉnh Thái Nguyên."


def test_a_unit_that_does_not_exist_yet_is_warned_of(told: Told) -> None:
    more = """\
        units:
          groups:
            - {id: xa, name: Xã, rank: subordinate, units: [{id: a, name: UBND xã A, valid_from: 01/7/2025}]}
        duties: {groups: [{to: [xa], heading: A, items: [b]}]}
    """
    assert told(more, ("file: KH,", "file: KH, date: 05/9/2024,")) == [
        "units.groups[0].units[0].valid_from: «UBND xã A» mới có từ ngày 01/07/2025"
    ]
