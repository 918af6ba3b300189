"""Facts that no document prints are told; what a template reads through loops and filters is not."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from generator.documents import judged, unused_facts
from generator.errors import Problem, Severity
from generator.office.checking.faults import inspect
from generator.plan.reading import load_plan

if TYPE_CHECKING:
    from generator.plan.model import Plan

ROOT = Path(__file__).resolve().parents[2]
SHAPE = {
    "issuer": {"name": None, "header": [None], "phone": None},
    "groups": [{"name": None, "guests": [{"name": None, "title": None}]}],
    "lead": None,
}


def used(path: Path, *paragraphs: str) -> set[str]:
    source = docx.Document()
    for text in paragraphs:
        source.add_paragraph(text)
    source.save(str(path))
    return inspect(path, filters={}, shape=SHAPE).used


def test_names_are_known_behind_loops_filters_and_assignments(tmp_path: Path) -> None:
    found = used(
        tmp_path / "t.docx",
        "{%p for one in groups %}",
        "{% for who in one.guests|sort(attribute='name') %}{{ who.title }}{% endfor %}",
        "{%p endfor %}",
        "{% set body = issuer %}{{ body.name|upper }}{% if lead %}x{% endif %}",
    )
    assert {"groups", "groups[].guests", "groups[].guests[].title", "issuer", "issuer.name", "lead"} <= found
    assert not found & {"issuer.phone", "issuer.header", "groups[].name"}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    return tmp_path


def unused(office: Path, *changes: tuple[str, str]) -> list[Problem]:
    text = (office / "plan.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (office / "plan.yaml").write_text(text, encoding="utf-8")
    plan: Plan = load_plan(office / "plan.yaml")
    return unused_facts(plan, judged(plan, office / "templates").used)


def test_a_fact_that_no_template_prints_is_advice_with_its_place(office: Path) -> None:
    found = unused(
        office, ("    file: GM - {guest}\n", "    file: GM - {guest}\n    texts: {mo_dau: Kính thưa quý vị}\n")
    )
    [text] = [problem for problem in found if "mo_dau" in problem.path]
    assert text.severity is Severity.ADVICE
    assert "giay-moi-khach.docx" in text.text
    assert "plan.yaml:" in str(text.place)


def test_blank_facts_are_not_told_twice(office: Path) -> None:
    assert not any(problem.path == "ceremony.chair" for problem in unused(office))
