"""A small whole plan, and readers that say what is wrong with it when something is changed."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.errors import Severity
from generator.plan.reading import read_plan_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan

SMALL = """\
campaign: {name: Tuần lễ hưởng ứng học tập suốt đời năm 2024, year: 2024}
issuer:
  name: Ủy ban nhân dân thành phố Bắc Kạn
  header: [ỦY BAN NHÂN DÂN, THÀNH PHỐ BẮC KẠN]
  symbol: UBND
  place: Bắc Kạn
signer: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn A}
documents:
- {id: ke-hoach, name: Kế hoạch, type: KH, template: ke-hoach.docx, for: once, file: KH, subject: Tổ chức Tuần lễ}
"""


@pytest.fixture(scope="session")
def sample_path() -> Path:
    return Path(__file__).parents[2] / "plan.yaml"


@pytest.fixture(scope="session")
def sample_text(sample_path: Path) -> str:
    return sample_path.read_text(encoding="utf-8")


@pytest.fixture
def read() -> Callable[..., tuple[Plan | None, list[Problem]]]:
    """Read a small plan; `more` is added at its end, and each pair of `swap` is exchanged in it first."""

    def reading(more: str = "", *swap: tuple[str, str]) -> tuple[Plan | None, list[Problem]]:
        text = SMALL
        for old, new in swap:
            assert old in text
            text = text.replace(old, new)
        return read_plan_text((text + textwrap.dedent(more)).encode(), "plan.yaml")

    return reading


@pytest.fixture
def told(read: Callable[..., tuple[Plan | None, list[Problem]]]) -> Callable[..., list[str]]:
    """Say what is wrong with such a plan, advice left out: `path: text`."""

    def telling(more: str = "", *swap: tuple[str, str]) -> list[str]:
        _, problems = read(more, *swap)
        return [f"{problem.path}: {problem.text}" for problem in problems if problem.severity is not Severity.ADVICE]

    return telling


@pytest.fixture
def plan_of(read: Callable[..., tuple[Plan | None, list[Problem]]]) -> Callable[..., Plan]:
    """Give such a plan, which must be without fault."""

    def giving(more: str = "", *swap: tuple[str, str]) -> Plan:
        plan, problems = read(more, *swap)
        assert [str(problem) for problem in problems if problem.severity is not Severity.ADVICE] == []
        assert plan is not None
        return plan

    return giving
