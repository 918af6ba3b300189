"""Templates are checked against the plan before anything is made."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from documents.making import TEMPLATES

from generator.documents import template_faults
from generator.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.plan.model import Plan


def test_the_samples_templates_are_fit(sample: Plan) -> None:
    assert template_faults(sample, TEMPLATES) == {}


def test_a_missing_template_is_told_of_its_kind_alone(sample: Plan, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "documents", tmp_path / "documents")
    shutil.copytree(TEMPLATES / "blocks", tmp_path / "blocks")
    (tmp_path / "documents" / "giay-moi.docx").unlink()
    found = template_faults(sample, tmp_path)
    assert set(found) == {"giay-moi"}
    assert "không có tệp mẫu này" in found["giay-moi"][0].text


def test_an_invitation_needs_an_event(small: Callable[..., Plan]) -> None:
    plan = small().model_copy(update={"ceremony": None})
    found = template_faults(plan, TEMPLATES)
    assert set(found) == {"giay-moi", "moi-khach", "moi-nhom"}
    (problem,) = found["giay-moi"]
    assert problem.severity is Severity.ERROR
    assert problem.path == "documents.giay-moi"
