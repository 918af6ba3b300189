"""Nothing leaves a build that fails the decree's form: a wrong template is an error that names document and rule."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from generator import journey
from generator.errors import Problem, Severity

ROOT = Path(__file__).parents[3]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    return tmp_path


def restyle(template: Path, old: str, new: str) -> None:
    """Change the style sheet of a template, as somebody in the office may in Word."""
    with zipfile.ZipFile(template) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    styles = parts["word/styles.xml"].decode()
    assert old in styles
    parts["word/styles.xml"] = styles.replace(old, new).encode()
    with zipfile.ZipFile(template, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def errors(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def test_the_samples_templates_pass(office: Path) -> None:
    assert errors(journey.build(office / "plan.yaml")) == []


def test_a_template_that_breaks_the_form_is_told_with_document_rule_and_way_out(office: Path) -> None:
    template = office / "templates" / "documents" / "giay-moi-khach.docx"
    restyle(template, "Times New Roman", "Arial")
    found = errors(journey.build(office / "plan.yaml", only=["giay-moi-khach", "ke-hoach"]))
    assert [problem.path for problem in found] == ["PG-06"]
    [problem] = found
    assert "documents/giay-moi-khach/GM - " in str(problem.place)
    assert problem.text.startswith("phông chữ Arial")
    assert "sửa trong mẫu templates/documents/giay-moi-khach.docx" in problem.hint


def test_it_is_told_again_when_nothing_has_changed_and_no_more_when_mended(office: Path) -> None:
    template = office / "templates" / "documents" / "ke-hoach.docx"
    right = template.read_bytes()
    restyle(template, "Times New Roman", "Arial")
    first = errors(journey.build(office / "plan.yaml"))
    assert [problem.as_json() for problem in errors(journey.build(office / "plan.yaml"))] == [
        problem.as_json() for problem in first
    ]
    assert json.dumps([problem.path for problem in first]) == '["PG-06"]'
    template.write_bytes(right)
    assert errors(journey.build(office / "plan.yaml")) == []


def test_what_the_plan_leaves_blank_is_no_fault_of_a_template(office: Path) -> None:
    plan = office / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("  name: Lê Đăng Trường ", "  name: cần điền "), encoding="utf-8")
    assert errors(journey.build(plan, only=["ke-hoach", "giay-moi"])) == []


def test_what_the_plan_says_is_sent_back_to_the_plan(office: Path) -> None:
    plan = office / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("items: [Như trên]", "items: [Văn phòng]")
    plan.write_text(text, encoding="utf-8")
    [problem] = errors(journey.build(plan, only=["cong-van-giao-nhiem-vu"]))
    assert problem.path == "NN-04, ô số 9b"
    assert "lời này lấy từ «recipients» trong plan.yaml: sửa ở đó, hoặc sửa trong mẫu" in problem.hint
