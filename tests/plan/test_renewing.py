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
    assert len(found.leftovers) == sum("2024" in line for line in lines)  # the sample has no other kind
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


@pytest.mark.parametrize(
    ("said", "moved"),
    [
        ("từ 01/10 đến 05/10/2024", "từ 29/09 đến 03/10/2026"),
        ("từ ngày 01/10 đến hết ngày 05/10/2024", "từ ngày 29/09 đến hết ngày 03/10/2026"),
        ("từ ngày 14 đến ngày 18/10/2024", "từ ngày 12 đến ngày 16/10/2026"),
        ("ngày 01-05/10/2024", "ngày 29/09-03/10/2026"),
        ("từ 01/10/2024 đến 05/10/2024", "từ 29/09/2026 đến 03/10/2026"),
        ("từ 2023 đến 05/10/2024", "từ 2023 đến 03/10/2026"),
        ("Kế hoạch số 3 và 05/10/2024", "Kế hoạch số 3 và 03/10/2026"),
        ("01/10-05/10/2024", "29/09-03/10/2026"),
        ("ngày Khuyến học 02/10", "ngày Khuyến học 02/10"),
    ],
)
def test_a_first_day_without_its_year_moves_with_the_last(said: str, moved: str) -> None:
    text = f'campaign: {{name: a, year: 2024}}\nclosing: "{said}"\n'
    assert f'closing: "{moved}"' in renewed(text, "plan.yaml", year=2026).text


def test_days_without_a_year_and_lists_of_last_year_are_named() -> None:
    text = (
        "campaign: {name: a, year: 2024}\n"
        "closing: trước ngày 02/10, họp ngày 3 tháng 10  # trước ngày 02/10\n"
        "lead: ngày 03 tháng 10 năm 2023\n"
        "reporting: {unreported: [xa-a]}\n"
        "sponsors:\n- {name: Công ty A}\n"
    )
    found = [(problem.place.line, problem.text) for problem in renewed(text, "plan.yaml", year=2026).leftovers]
    assert [line for line, _ in found] == [2, 4, 6]
    assert "ngày không ghi năm" in found[0][1]
    assert all("danh sách của năm trước" in said for _, said in found[1:])


@pytest.mark.parametrize(
    ("day", "year"), [(date(2024, 1, 1), 2025), (date(2024, 12, 31), 2026), (date(2023, 1, 1), 2024)]
)
def test_a_moved_day_stays_in_the_new_year(day: date, year: int) -> None:
    assert same_weekday(day, year).year == year
