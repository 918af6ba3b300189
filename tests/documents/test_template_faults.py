"""Templates are checked against the plan before anything is made."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from documents.making import TEMPLATES

from generator.documents import template_faults
from generator.errors import Severity, TemplatePlace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.plan.model import Plan

LETTER = "cong-van-giao-nhiem-vu"
REPORTING = ("huong-dan-bao-cao", "don-doc-bao-cao", "thu-cam-on")


def test_the_samples_templates_are_fit(sample: Plan) -> None:
    assert template_faults(sample, TEMPLATES) == {}


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    for folder in ("documents", "blocks"):
        shutil.copytree(TEMPLATES / folder, tmp_path / folder)
    return tmp_path


def test_a_missing_template_is_told_of_its_kind_alone(sample: Plan, templates: Path) -> None:
    (templates / "documents" / "giay-moi.docx").unlink()
    found = template_faults(sample, templates)
    assert set(found) == {"giay-moi"}
    assert "không có tệp mẫu này" in found["giay-moi"][0].text


def rewritten(file: Path, old: str, new: str) -> None:
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(file, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


@pytest.mark.parametrize(
    ("file", "spelling", "kinds", "meant"),
    [
        ("documents/giay-moi-khach.docx", ("guests[0].line", "guests[0].lien"), {"giay-moi-khach"}, "line"),
        ("documents/ke-hoach.docx", ("{{r lead }}", "{{r laed }}"), {"ke-hoach"}, "lead"),
        (
            "documents/cong-van-giao-nhiem-vu.docx",
            ("unit.in_text", "unit.intext"),
            {LETTER},
            "in_text",
        ),
        (f"documents/{LETTER}.docx", ("unit.in_text", "guest.name"), {LETTER}, ""),
        (
            "blocks/chu-ky.docx",
            ("signer.name", "signer.nmae"),
            {"ke-hoach", "giay-moi", "giay-moi-khach", "bao-cao-tong-hop", LETTER, *REPORTING},
            "name",
        ),
    ],
)
def test_a_misspelt_name_is_told_with_what_was_meant(
    sample: Plan, templates: Path, *, file: str, spelling: tuple[str, str], kinds: set[str], meant: str
) -> None:
    rewritten(templates / file, *spelling)
    found = template_faults(sample, templates)
    assert set(found) == kinds
    for problems in found.values():
        assert problems
        assert all(meant in problem.hint for problem in problems)
        assert isinstance(problems[0].place, TemplatePlace)
        assert spelling[1] in problems[0].place.paragraph


def test_an_invitation_needs_an_event(small: Callable[..., Plan]) -> None:
    plan = small().model_copy(update={"ceremony": None})
    found = template_faults(plan, TEMPLATES)
    assert set(found) == {"giay-moi", "moi-khach", "moi-nhom"}
    (problem,) = found["giay-moi"]
    assert problem.severity is Severity.ERROR
    assert problem.path == "documents.giay-moi"
