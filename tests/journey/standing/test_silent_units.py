"""Reminders to the units that the ledger knows nothing of."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from returns.filling import filled

from generator import journey
from generator.errors import Severity

ROOT = Path(__file__).parents[3]
KIND = "don-doc-bao-cao"
BY_HAND = "  unreported: []\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    text = (ROOT / "plan.yaml").read_text(encoding="utf-8")
    assert text.count(BY_HAND) == 1
    path = tmp_path / "plan.yaml"
    path.write_text(text.replace(BY_HAND, "  unreported: [theo-so]\n"), encoding="utf-8")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return path


def receive(plan: Path, unit: str, values: dict[str, object]) -> None:
    sent = plan.parent / f"{unit}.xlsx"
    sent.write_bytes(filled(values, unit=unit))
    for _ in journey.receive(plan, [sent], on=date(2024, 10, 9)):
        pass


def reminded(plan: Path) -> set[str]:
    problems = journey.build(plan, only=[KIND])
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    gone = {Path(problem.place.file).name for problem in problems if "không còn giấy tờ này" in problem.text}
    made = {file.name for file in (plan.parent / "output" / "documents" / KIND).glob("*.docx")}
    return {name.removeprefix("CV - Đôn đốc ").removesuffix(".docx") for name in made - gone}


def test_units_are_reminded_until_their_report_is_accepted(plan: Path) -> None:
    receive(plan, "mn-song-cau", {"A5": 420})
    receive(plan, "mn-huyen-tung", {"A5": "1.234"})
    before = reminded(plan)
    assert len(before) == 24
    assert "Trường Mầm non Sông Cầu" not in before
    assert "Trường Mầm non Huyền Tụng" in before, "its report was sent back"
    receive(plan, "mn-duc-xuan", {"A5": 310})
    assert before - reminded(plan) == {"Trường Mầm non Đức Xuân"}


def test_before_anything_came_all_are_reminded(plan: Path) -> None:
    assert len(reminded(plan)) == 25
