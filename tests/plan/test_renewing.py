"""Last year's plan for another year: what moves, what is blanked, what stays and is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Place, Severity
from generator.plan.reading import read_plan_text
from generator.plan.renewing import renewed, same_weekday

SAMPLE = (Path(__file__).resolve().parents[2] / "plan.yaml").read_text(encoding="utf-8")


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(2000, 2100))
def test_a_moved_day_keeps_its_weekday_and_its_season(day: date, year: int) -> None:
    moved = same_weekday(day, year)
    assert moved.weekday() == day.weekday()
    assert abs((moved - date(year, day.month, min(day.day, 28))).days) <= 7


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2024, 10, 3), date(2026, 10, 1)),
        (date(2024, 9, 30), date(2026, 9, 28)),
        (date(2024, 10, 10), date(2026, 10, 8)),
        (date(2024, 2, 29), date(2025, 2, 27)),
    ],
)
def test_days_of_the_sample_in_another_year(day: date, moved: date) -> None:
    assert same_weekday(day, moved.year) == moved


def test_the_sample_for_2026_can_be_read_and_agrees_with_itself() -> None:
    plan, problems = read_plan_text(renewed(SAMPLE, "plan.yaml", year=2026).text.encode(), "plan.yaml")
    assert plan is not None
    assert [str(problem) for problem in problems if problem.severity is Severity.ERROR] == []
    assert plan.campaign.year == 2026
    assert plan.campaign.name == "Tuần lễ hưởng ứng học tập suốt đời năm 2026"
    assert plan.ceremony is not None
    assert plan.ceremony.start is not None
    assert plan.ceremony.start.date() == date(2026, 10, 1)
    assert "ngày thứ 5, ngày 01/10/2026" in str(plan.ceremony.wording)
    assert plan.reporting is not None
    assert plan.reporting.deadline == date(2026, 10, 8)
    assert all(document.number in {"", None} for document in plan.documents)


def test_citations_and_validity_are_left_alone_and_leftovers_named() -> None:
    found = renewed(SAMPLE, "moi/plan.yaml", year=2026)
    assert "date: 19/9/2024" in found.text
    assert "valid_until: 30/6/2025" in found.text
    lines = found.text.splitlines()
    for problem in found.leftovers:
        assert isinstance(problem.place, Place)
        assert "2024" in lines[problem.place.line - 1]
    assert len(found.leftovers) == sum("2024" in line for line in lines)
    assert any("628/KH-UBND" in problem.text or "19/9/2024" in problem.text for problem in found.leftovers)


def test_comments_and_layout_stay() -> None:
    before, after = SAMPLE.splitlines(), renewed(SAMPLE, "plan.yaml", year=2026).text.splitlines()
    assert len(before) == len(after)
    assert [line.partition(" #")[2] for line in before] == [line.partition(" #")[2] for line in after]
    assert [len(line) - len(line.lstrip()) for line in before] == [len(line) - len(line.lstrip()) for line in after]


def test_numbers_and_dates_of_documents_are_blanked() -> None:
    text = """
campaign: {name: Tuần lễ năm 2024, year: 2024}
documents:
  - {id: a, number: 15, date: 27/9/2024, file: KH năm 2024, subject: "năm học 2024-2025"}
"""
    after = renewed(text, "plan.yaml", year=2025).text
    assert "number: cần điền, date: cần điền, file: KH năm 2025" in after
    assert "năm học 2024-2025" in after


def test_a_plan_without_a_year_is_left_alone() -> None:
    assert renewed("campaign: {name: x}", "plan.yaml", year=2026).leftovers == []
